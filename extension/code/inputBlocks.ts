/** An input and the output that belongs to it, as a text for people gives them. A side that is not there is null. */
export interface InputBlock {
	readonly input: readonly string[] | null;
	readonly output: readonly string[] | null;
	/** Index of the first of its lines in the text. */
	readonly at: number;
}

/** Words of a description ("Input: a number"), where an example has values. */
const describing = /\b(an?|the|its|two|three|numbers?|strings?|integers?|int|floats?|str|bool|lists?|names?|users?|lines?|texts?|words?|sentences?|which|whether|each|any|values?)\b/i;
const exampleWord = /\b(examples?|samples?|tests?|e\.g|case)\b|\d/i;

const sides = {
	input: 'inputs?|typed|types?|stdin|user (?:types|enters|input)|you type|(?:what )?you enter',
	output: 'outputs?|prints?|printed|stdout|displays?|shows?|gives?',
};

const label = new RegExp(
	`^\\W*(?:(?:for|the|a|an|sample|example|examples|test|case|expected|user|program|console|if|when|with|then)s?\\s+(?:#?\\d+\\s*[:.)]?\\s*)?)*(?:(?<input>${sides.input})|(?<output>${sides.output}))(?:\\s*#?\\d+)?\\s*(?::|=>|->|→|=)\\s*(?<rest>.*)$`,
	'i',
);
const both = new RegExp(`^(?<input>.*?)[\\s,;.]*(?:->|=>|→)?\\s*\\b(?:expected\\s+)?(?:${sides.output})\\s*(?::|=>|->|→|=)\\s*(?<output>.*)$`, 'i');

/** `typed 7, 8, 8  prints: average 7.7`: only what is printed stands behind a colon. */
const typedBeside = new RegExp(
	`^\\W*(?:(?:for|an?|sample|examples?|test|case|e\\.g\\.?|if|when|with|user|you|the|i)\\s*(?:#?\\d+\\s*)?[:.)-]*\\s*)*(?:types?|typed|typing|enters?|entered|entering)\\s+(?<input>\\S.*?)[\\s,;.]*(?:->|=>|→)?\\s*\\b(?:(?:and|then|it|the|program|expected)\\s+)*(?:${sides.output})\\s*(?::|=>|->|→)\\s*(?<output>\\S.*)$`,
	'i',
);

/**
 * Pairs of "Input:" and "Output:" (or "Sample input", "Example output", "typed", "prints" and their like), in order. What
 * they say stands on the label's line, or on the lines below it until a blank line or the next label.
 */
export function inputBlocks(lines: readonly string[]): readonly InputBlock[] {
	const blocks: { input: readonly string[] | null; output: readonly string[] | null; at: number; sure: boolean }[] = [];
	let underHeading = false;
	for (let index = 0; index < lines.length; index++) {
		const text = lines[index] ?? '';
		const groups = label.exec(text)?.groups;
		const beside = groups ? undefined : typedBeside.exec(text)?.groups;
		if (beside) {
			blocks.push({ input: inlineLines(beside['input'] ?? ''), output: inlineLines(beside['output'] ?? ''), at: index, sure: false });
			continue;
		}
		if (!groups) {
			underHeading = text.trim() === '' ? underHeading : /\b(examples?|samples?)\b/i.test(text);
			continue;
		}
		const at = index;
		const rest = groups['rest'] ?? '';
		const sure = underHeading || exampleWord.test(text.slice(0, text.length - rest.length));
		const inOne = groups['input'] ? both.exec(rest)?.groups : undefined;
		if (inOne) {
			blocks.push({ input: inlineLines(inOne['input'] ?? ''), output: inlineLines(inOne['output'] ?? ''), at, sure });
			continue;
		}
		const content = rest.trim() === '' ? below(lines, index) : inlineWith(lines, index, rest);
		index += content.count;
		const open = blocks.at(-1);
		if (groups['input']) blocks.push({ input: content.lines, output: null, at, sure });
		else if (open && open.output === null) open.output = content.lines;
		else blocks.push({ input: null, output: content.lines, at, sure });
	}
	return blocks.filter(({ input, output, sure }) => ((input?.length ?? 0) > 0 || (output?.length ?? 0) > 0) && (sure || hasValues(input, output)));
}

/** The line says of itself that it is an input or an output. */
export function isLabelled(text: string): boolean {
	return label.test(text);
}

/** The two sides say values and do not describe them. */
function hasValues(input: readonly string[] | null, output: readonly string[] | null): boolean {
	const printed = output?.join(' ') ?? '';
	return !describing.test(input?.join(' ') ?? '') && !(describing.test(printed) && !/\d/.test(printed));
}

interface Content {
	readonly lines: readonly string[];
	/** How many lines of the text it took, beyond the label's own. */
	readonly count: number;
}

/** The lines below a label, without fences and the indentation that they share. */
function below(lines: readonly string[], index: number): Content {
	let from = index + 1;
	if ((lines[from] ?? '').trim() === '' && from < lines.length) from++;
	const isFenced = /^\s*(```|~~~|---)/.test(lines[from] ?? '');
	if (isFenced) from++;
	let to = from;
	for (let text = lines[to]; text !== undefined; text = lines[++to]) {
		if (isFenced ? /^\s*(```|~~~|---)/.test(text) : text.trim() === '' || label.test(text)) break;
	}
	const found = lines.slice(from, to);
	const margin = Math.min(...found.filter((text) => text.trim() !== '').map((text) => text.length - text.trimStart().length));
	return { lines: found.map((text) => text.slice(margin).trimEnd()), count: to - index - (isFenced ? 0 : 1) };
}

/** What a label's own line says, with the deeper lines below it that go on. */
function inlineWith(lines: readonly string[], index: number, rest: string): Content {
	const column = (lines[index] ?? '').length - rest.length;
	let to = index + 1;
	for (let text = lines[to]; text !== undefined && text.trim() !== '' && !label.test(text); text = lines[++to]) {
		if (text.length - text.trimStart().length < Math.min(column, indentOf(lines[index] ?? '') + 2)) break;
	}
	const more = lines.slice(index + 1, to);
	const margin = Math.min(column, ...more.map((text) => text.length - text.trimStart().length));
	return { lines: [...inlineLines(rest), ...more.map((text) => text.slice(margin).trimEnd())], count: to - index - 1 };
}

function indentOf(text: string): number {
	return text.length - text.trimStart().length;
}

/** A value on one line: without quotes around it, and `\n` as people write a new line. */
function inlineLines(text: string): readonly string[] {
	const inner = /^([`"'])(.*)\1$/.exec(text.trim())?.[2] ?? text.trim();
	return inner === '' ? [] : inner.split(/\\n/).map((line) => line.trimEnd());
}
