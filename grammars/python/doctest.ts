import { checksOf, formCheck, textCheck, type FoundCheck, type Looseness } from './checks';
import { isBuiltin, onlyExpression, quoted, valueIn } from './expressions';
import { pastOf } from './past';
import { mentioned, watchedNames, type Scene } from './scene';
import type { ParsePiece, SyntaxNode } from '../syntaxNode';

export type FoundInDoctest =
	| FoundCheck
	| { readonly kind: 'problem'; readonly line: number; readonly code: 'expected-unreadable' | 'call-unreadable' | 'prints' | 'cut' | 'address'; readonly text: string };

/** One prompt with what stands below it. */
interface Example {
	/** Lines of source, without prompts. */
	readonly source: readonly string[];
	readonly want: readonly string[];
	/** Index of the prompt's line in the text. */
	readonly at: number;
	/** How the text may differ, as the example itself declares. */
	readonly loose: readonly Looseness[];
	/** The interpreter marked it as a value, so that it was not printed. */
	readonly isValue: boolean;
}

/** The lines of a text that are no part of an interactive session; those that are become empty. */
export function withoutSessions(lines: readonly string[]): string[] {
	const rest = [...lines];
	for (const { at, source, want } of sessions(lines)) rest.fill('', at, at + source.length + want.length);
	return rest;
}

/**
 * Examples in the form of an interactive session (`>>> f(2)`, and below it what the interpreter answers). Names that
 * earlier lines of the same text set are known to later ones, as in Python's own doctest. `line` is that of `lines[0]`.
 */
export function doctestExamples(lines: readonly string[], line: number, scene: Scene, parse: ParsePiece, declared: readonly Looseness[] = []): FoundInDoctest[] {
	const examples = sessions(lines, declared).filter(({ source }) => !source.some((one) => /#\s*doctest:.*\+SKIP/.test(one)));
	const readable = examples.map(({ source }) => parse(source.join('\n'), (root) => !root.hasError));
	const joined = examples.map(({ source }, index) => (readable[index] ? source : source.map(() => ''))).flat().join('\n');
	const problems = examples.flatMap(({ source, at }, index): FoundInDoctest[] =>
		readable[index] ? [] : [{ kind: 'problem', line: line + at, code: 'call-unreadable', text: source.join('\n') }]);
	const found = parse(joined, (root) => {
		const statements = root.namedChildren.filter((node) => node.type !== 'comment');
		const rows = examples.map(({ source }, index) => { const from = examples.slice(0, index).reduce((sum, one) => sum + one.source.length, 0); return { from, to: from + source.length }; });
		const ofExample = (index: number) => statements.filter((node) => node.startPosition.row >= (rows[index]?.from ?? 0) && node.startPosition.row < (rows[index]?.to ?? 0));
		const checks = new Set(examples.flatMap(({ want }, index) => (want.length > 0 ? ofExample(index).slice(-1).map((node) => node.id) : [])));
		const sessionScene = { ...scene, checks, isApart: true };
		const watched = watchedNames(statements, sessionScene);
		const past = pastOf(statements);
		return examples.flatMap((example, index): FoundInDoctest[] => {
			const last = ofExample(index).at(-1);
			if (!readable[index] || !last) return [];
			return read(example, last, { ...sessionScene, watched, past: past.until(statements.indexOf(last)) }, line + example.at, parse);
		});
	});
	return [...problems, ...found];
}

const prompts = /^(\s*)(?:>>>|In \[\d+\]:)(?: (.*)|\s*)$/;
const continued = /^\s*(?:\.\.\.:?)(?: (.*)|\s*)$/;
const marked = /^(\s*)Out\[\d+\]:\s?/;

function sessions(lines: readonly string[], declared: readonly Looseness[] = []): Example[] {
	const examples: Example[] = [];
	for (let index = 0; index < lines.length; index++) {
		const prompt = prompts.exec(lines[index] ?? '');
		if (!prompt) continue;
		const at = index;
		const indent = prompt[1]?.length ?? 0;
		const typed = [prompt[2] ?? ''];
		for (let next; (next = continued.exec(lines[index + 1] ?? '')); index++) typed.push(next[1] ?? '');
		const want: string[] = [];
		let isValue = false;
		for (let next = lines[index + 1]; next !== undefined && next.trim() !== '' && !prompts.test(next); next = lines[index + 1]) {
			const own = next.slice(Math.min(indent, next.length - next.trimStart().length)).trimEnd();
			isValue ||= marked.test(own);
			want.push(own.replace(marked, '$1').replace(/^\s*<BLANKLINE>$/, ''));
			index++;
		}
		examples.push({ source: typed.map(withoutFlags), want, at, loose: [...new Set([...declared, ...loosenessIn(typed.join('\n'))])], isValue });
	}
	return examples;
}

/** What a doctest's own directives, or the flags that its runner is given, let differ. */
export function loosenessIn(source: string): Looseness[] {
	const flags = [...source.matchAll(/#\s*doctest:(.*)|optionflags\s*=(.*)/g)].map(([, directive, given]) => directive ?? given ?? '').join(' ');
	return [...(/(?<!-)\bELLIPSIS\b/.test(flags) ? ['gaps' as const] : []), ...(/(?<!-)\bNORMALIZE_WHITESPACE\b/.test(flags) ? ['spacing' as const] : [])];
}

function withoutFlags(source: string): string {
	return source.replace(/\s*#\s*doctest:(?!.*\+SKIP).*$/, '');
}

function read(example: Example, statement: SyntaxNode, scene: Scene, line: number, parse: ParsePiece): FoundInDoctest[] {
	const want = example.want.join('\n');
	const problem = (code: Extract<FoundInDoctest, { kind: 'problem' }>['code']): FoundInDoctest[] => [{ kind: 'problem', line, code, text: want.trim() || example.source.join('\n') }];
	if (statement.type === 'assert_statement') {
		const asserted = statement.namedChildren[0];
		return asserted ? checksOf(asserted, scene, line) : [];
	}
	const expression = expressionOf(statement);
	if (!expression) return example.want.length > 0 && mentioned(statement, scene) ? statementCheck(statement, want, example, scene, line) ?? problem('prints') : [];
	if (example.want.length === 0) return expression.type === 'call' && isDirect(expression, scene) ? textCheck(expression, '', { compare: 'shown', value: 'None' }, scene, line) : [];
	if (/^Traceback \(most recent call last\)/.test(want)) {
		const raised = /^(?:\w+\.)*(\w+)(?::|\s*$)/.exec(example.want.slice(1).findLast((one) => /^\S/.test(one)) ?? '')?.[1];
		return raised ? formCheck([expression], first, raised, 'equal', scene, line, true) : problem('expected-unreadable');
	}
	if (/<[^>]* at 0x[0-9a-f]+>|<__main__\./i.test(want)) return problem('address');
	const value = valueIn(want, parse);
	if (want.includes('...') && !example.loose.includes('gaps') && (value.kind === 'literal' || value.kind === 'expression' || example.want.some(isCut))) return problem('cut');
	// Only a call prints; what stands in a name can be nothing but a value.
	if (value.kind === 'literal' && (example.isValue || expression.type !== 'call')) return formCheck([expression], first, want, 'equal', scene, line);
	const loose = example.loose.filter((one) => one !== 'gaps' || want.includes('...'));
	const part = printedPart(expression);
	if (part && example.want.length === 1 && loose.length === 0) return printedCheck(part, want, scene, line, parse);
	if (isCallOf('print', expression)) return mentioned(expression, scene) ? textCheck(expression, want, { compare: 'printed', loose }, scene, line) : [];
	// What the interpreter shows of an object: compared as it is shown.
	if (value.kind === 'expression' && isObject(value.text, value.names, scene)) return formCheck([expression], ([text = '']) => `repr(${text})`, quoted(want), 'equal', scene, line);
	return textCheck(expression, want, { compare: 'shown', loose, ...lastValue(example.want, loose, parse) }, scene, line);
}

/** Dots that stand for more: alone, behind a number, a quote or a bracket. Those behind a word (`Loading...`) may well be printed. */
function isCut(line: string): boolean {
	return /^\s*\.\.\.\s*$|[\d\])}'",]\s*\.\.\.\s*$/.test(line);
}

/** `x = f(2)` that prints: the call prints it, and what it returns is not shown. */
function statementCheck(statement: SyntaxNode, want: string, { loose }: Example, scene: Scene, line: number): FoundInDoctest[] | null {
	const assignment = statement.namedChildren[0];
	const right = statement.namedChildren.length === 1 && assignment?.type === 'assignment' ? assignment.childForFieldName('right') : null;
	return right?.type === 'call' && mentioned(right, scene) ? textCheck(right, want, { compare: 'printed', loose }, scene, line) : null;
}

/** The value that the text may be, or that may stand on its last line; nothing where it can only have been printed. */
function lastValue(want: readonly string[], loose: readonly Looseness[], parse: ParsePiece): { value?: string } {
	if (loose.includes('gaps')) return {};
	const isLiteral = (text: string) => valueIn(text, parse).kind === 'literal';
	const whole = want.join('\n');
	const last = want.at(-1) ?? '';
	return isLiteral(whole) ? { value: whole } : last === last.trimStart() && isLiteral(last) ? { value: last } : {};
}

/** `Point(1, 2)`, `OrderedDict({})`, `inf`: made by a class that the program or the language has. */
function isObject(text: string, names: readonly string[], scene: Scene): boolean {
	if (/^-?(inf|nan)$/.test(text)) return true;
	const isKnown = (name: string) => isBuiltin(name) || scene.names.classes.includes(name) || scene.elsewhere.has(name);
	return /[()]/.test(text) && /^\S+\(/.test(text) && names.every(isKnown);
}

function isCallOf(name: string, expression: SyntaxNode): boolean {
	return expression.type === 'call' && expression.childForFieldName('function')?.text === name;
}

const first = (texts: readonly string[]): string => texts[0] ?? '';

function expressionOf(statement: SyntaxNode): SyntaxNode | null {
	const [expression, ...more] = statement.namedChildren;
	const isExpression = statement.type === 'expression_statement' && expression && !['assignment', 'augmented_assignment'].includes(expression.type);
	return isExpression ? (more.length === 0 ? expression : statement) : null;
}

/** The call goes straight to a function of the program, and is not one step of preparing an object. */
function isDirect(call: SyntaxNode, scene: Scene): boolean {
	const callee = call.childForFieldName('function');
	return callee?.type === 'identifier' && scene.names.functions.some((one) => one.name === (scene.aliases.get(callee.text) ?? callee.text));
}

/** The one thing that a call of `print` prints; null for any other expression. */
export function printedPart(expression: SyntaxNode): SyntaxNode | null {
	if (expression.type !== 'call' || expression.childForFieldName('function')?.text !== 'print') return null;
	const args = expression.childForFieldName('arguments')?.namedChildren ?? [];
	const [only] = args;
	return only && args.length === 1 && !['keyword_argument', 'list_splat', 'string'].includes(only.type) ? only : null;
}

/** The example that printing a value shows this text. A printed number may also have been a text: compared as printed. */
export function printedCheck(part: SyntaxNode, text: string, scene: Scene, line: number, parse: ParsePiece): FoundCheck[] {
	const isSure = parse(text, (root) => ['true', 'false', 'none', 'list', 'tuple', 'dictionary', 'set'].includes(onlyExpression(root)?.type ?? '')) && valueIn(text, parse).kind === 'literal';
	return isSure ? formCheck([part], first, text, 'equal', scene, line) : formCheck([part], ([shown = '']) => `str(${shown})`, quoted(text), 'equal', scene, line);
}
