/**
 * What is pasted from a PDF or a page, as it was meant to be read: words that were parted at a line's end are whole again, lines that only
 * the width of a page broke are put together, and what belongs to the page (its number, its head and foot) is gone. Lines that stand by
 * themselves (examples, tables, lists, code) keep their ends. Pure; cleaned text stays as it is.
 */
export function cleanPasted(text: string): string {
	const lines = withoutFurniture(plainCharacters(text).split('\n').map((line) => line.trimEnd()));
	const whole = joined(lines, hyphenated(text));
	return whole.join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** Where a page ends. */
const pageBreak = '\f';

const replaced: readonly (readonly [RegExp, string])[] = [
	[/\r\n?|[\v\u0085\u2028\u2029]/g, '\n'],
	[/\f/g, `\n${pageBreak}\n`],
	// A hyphen that shows only where a line ends.
	[/\u00ad\n\s*/g, ''],
	[/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
	[/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
	[/\ufb00/g, 'ff'], [/\ufb01/g, 'fi'], [/\ufb02/g, 'fl'], [/\ufb03/g, 'ffi'], [/\ufb04/g, 'ffl'], [/[\ufb05\ufb06]/g, 'st'],
	[/[\u201c\u201d\u201e\u201f\u2033]/g, '"'],
	[/[\u2018\u2019\u201a\u201b\u2032]/g, "'"],
	[/\u2026/g, '...'],
	[/\u2212/g, '-'],
	// Marks of lists, also those that come out of a font of their own.
	[/^([ \t]*)[\u2022\u2023\u2043\u2219\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25e6\u27a2\u27a4\u00b7\u2013\u2014\uf0b7\uf0a7\uf0d8]\s+/gm, '$1- '],
	[/^([ \t]*)o\s+(?=\p{Lu})/gmu, '$1- '],
];

function plainCharacters(text: string): string {
	return replaced.reduce((now, [from, to]) => now.replace(from, to), text);
}

/** `Page 3 of 7`, `- 3 -`, an address with its page behind it, a line of rights. */
const ofPage: readonly RegExp[] = [
	/^\W*(?:page|p\.|seite|página|pág\.)\s*\d+(?:\s*(?:of|\/|von|de)\s*\d+)?\W*$/i,
	/^\s*[-–—|]\s*\d{1,4}\s*[-–—|]\s*$/,
	/^\s*(?:https?:\/\/|www\.)\S+(?:\s+(?:page\s*)?\d+\s*(?:\/|of)\s*\d+)?\s*$/i,
	/^\s*(?:©|\(c\)|copyright\b).*\b\d{4}\b.*$/i,
];
/** Only beside a page's end: elsewhere it may be a value. */
const bareNumber = /^\s*\d{1,4}(?:\s*\/\s*\d{1,4})?\s*$/;
/** What a browser prints at the head of a page. */
const stamp = /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}:\d{2}\b/;
/** A head or foot stands so near to a page's end, in lines that are not empty. */
const near = 2;

/** Without what belongs to the page; a page's end is an empty line then. */
function withoutFurniture(lines: readonly string[]): readonly string[] {
	const isMark = (line: string | undefined) => line === pageBreak || ofPage.some((each) => each.test(line ?? ''));
	const full = lines.flatMap((line, at) => (line.trim() === '' && line !== pageBreak ? [] : [at]));
	const marks = full.filter((at) => isMark(lines[at])).map((at) => full.indexOf(at));
	const isNear = (at: number) => marks.some((mark) => Math.abs(full.indexOf(at) - mark) <= near);
	const key = (line: string) => line.replace(/\d+/g, '#').trim();
	const places = new Map<string, number[]>();
	for (const at of full.filter((each) => !isMark(lines[each]))) places.set(key(lines[at] ?? ''), [...(places.get(key(lines[at] ?? '')) ?? []), at]);
	const isFurniture = (line: string, at: number): boolean => {
		if (isMark(line)) return true;
		if (line.trim() === '' || !isNear(at)) return false;
		if (bareNumber.test(line)) return lines[neighbour(full, at, -1)] === pageBreak || lines[neighbour(full, at, 1)] === pageBreak;
		const same = places.get(key(line)) ?? [];
		return stamp.test(line) || (/\p{L}{3}/u.test(line) && same.length > 1 && same.every(isNear));
	};
	return lines.map((line, at) => (isFurniture(line, at) ? pageBreak : line));
}

function neighbour(full: readonly number[], at: number, step: number): number {
	return full[full.indexOf(at) + step] ?? -1;
}

/** Words of the text that are written with a hyphen in the middle of a line: at its end they keep it. */
function hyphenated(text: string): ReadonlySet<string> {
	return new Set([...text.matchAll(/\p{L}+-\p{L}+/gu)].map(([word]) => word.toLowerCase()));
}

const bullet = /^\s*(?:[-*+]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+/;
/** It is read by itself: a prompt, a fence, a heading, a label with what follows it, a row of a table, an example, a line of code. */
const alone: readonly RegExp[] = [
	/^\s*(?:>>>|>\s+[\w.]+\(|\.\.\.(?=\s)|\$\s|```|~~~|#|\|)/,
	/^\s*(?:sample |example |expected |test )?(?:inputs?|outputs?|examples?|samples?|results?|returns?|notes?|hints?|constraints?|explanation|typed|prints?)\b[^.]{0,20}:/i,
	/\t|\S {2,}\S|\s\|\s/,
	/(?:->|=>|→|⇒)/,
	/^\s*[\w.]+\(.*\)\s*(?:$|#|=)/,
	/^\s*(?:def |function\b.*\(|(?:const|let|var)\s+\S+\s*=|return\b|for .*:$|if .*:$|while .*:$|print\(|console\.log\(|\/\/)|[;{}]\s*$/,
];

function isAlone(line: string): boolean {
	return alone.some((each) => each.test(line));
}

/** At least three words: less is a heading, a value, or a scrap. */
function isProse(line: string): boolean {
	return !isAlone(line) && (line.match(/\p{L}{2,}/gu) ?? []).length >= 3;
}

/** Of lines that are nearly as long as the longest, the page's width made the end; wider ones nobody wraps. */
const wrapped = { share: 0.75, widest: 120, narrowest: 30 };

function joined(lines: readonly string[], hyphens: ReadonlySet<string>): readonly string[] {
	const out: string[] = [];
	// Lines are compared as they were pasted: the last one that went into what is being put together.
	let last = '';
	let isCut = false;
	const widest = Math.max(0, ...lines.filter(isProse).map(({ length }) => length));
	const isFull = () => widest <= wrapped.widest && last.length >= wrapped.narrowest && last.length >= widest * wrapped.share;
	for (const line of lines) {
		if (line === pageBreak || (isCut && line === '')) {
			isCut = true;
			while (out.at(-1) === '') out.pop();
			continue;
		}
		const before = out.at(-1) ?? '';
		const goesOn = before !== '' && line !== '' && !bullet.test(line) && !isAlone(line) && !isAlone(before) && indentOf(line) <= indentOf(last) + (bullet.test(before) ? 6 : 1);
		const parted = goesOn && /\p{L}-$/u.test(before) && /^\s*\p{Ll}/u.test(line);
		const isLower = /^\s*\p{Ll}/u.test(line);
		const ends = /[.!?:]["')\]]?$/.test(before);
		const runsOn = goesOn && isProse(before) && (ends ? !isCut && isFull() && !before.endsWith(':') && isProse(line) : isLower || (!isCut && isFull()));
		if (parted) {
			out[out.length - 1] = withoutHyphen(before, line.trim(), hyphens);
		} else if (runsOn) {
			out[out.length - 1] = `${before} ${line.trim()}`;
		} else {
			if (isCut && before !== '') out.push('');
			out.push(line);
		}
		last = line;
		isCut = false;
	}
	return out;
}

function withoutHyphen(before: string, line: string, hyphens: ReadonlySet<string>): string {
	const head = /\p{L}+-$/u.exec(before)?.[0] ?? '';
	const tail = /^\p{L}+/u.exec(line)?.[0] ?? '';
	return hyphens.has(`${head}${tail}`.toLowerCase()) ? before + line : before.slice(0, -1) + line;
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}
