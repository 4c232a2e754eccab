import { matchingBracket } from './brackets';
import type { Language } from './language';
import type { LineTable } from './lineTable';
import type { FunctionOutline, LineRange, Outline } from './outline';

/** What the tree of a broken program still says: lines of literal texts, and lines where code runs by itself. */
export interface Remains {
	readonly texts: readonly LineRange[];
	readonly script: readonly number[];
}

/**
 * Mends the outline of a program with syntax errors: functions whose header the parser could not read are found by
 * their first line, a function reaches as far as its indentation and not only to where the parser gave up, and what
 * stands inside is counted to it again.
 */
export function recover(outline: Outline, language: Language, lines: LineTable, remains: Remains): Outline {
	const lost = lostFunctions(outline, language, lines, remains.texts);
	const grown = outline.functions.map((one) => ({ ...one, range: { from: one.range.from, to: Math.max(one.range.to, endOfBlock(one.header, language, lines)) } }));
	const functions = [...grown, ...lost].sort((a, b) => a.header - b.header);
	const around = (line: number) => functions.findLast(({ header, range: { to } }) => header <= line && line <= to)?.name ?? null;
	const count = <T extends { readonly function: string | null }>(items: readonly T[], lineOf: (item: T) => number) =>
		items.map((item) => (item.function === null ? { ...item, function: around(lineOf(item)) } : item));
	const headers = new Set(lost.map((one) => one.header));
	return {
		...outline,
		functions,
		loops: count(outline.loops, (one) => one.header),
		conditions: count(outline.conditions, (one) => one.line),
		assignments: count(outline.assignments, (one) => one.range.from),
		returns: count(outline.returns, (one) => one.range.from),
		// The rest of a header that was not read as one looks like a call.
		calls: count(outline.calls.filter((one) => !headers.has(one.line)), (one) => one.line),
		script: remains.script.some((line) => around(line) === null),
	};
}

function lostFunctions(outline: Outline, language: Language, lines: LineTable, texts: readonly LineRange[]): FunctionOutline[] {
	const known = new Set(outline.functions.map((one) => one.header));
	const insideText = (line: number) => texts.some(({ from, to }) => from < line && line <= to);
	// Where the others of its class need no object, it needs none either.
	const outer = outline.functions.filter(({ header }) => !outline.functions.some((other) => isIn(header, other.range)));
	const isFree = (line: number) => (outline.classes ?? []).some(({ range }) => isIn(line, range) && outer.some(({ owner, header }) => owner === null && isIn(header, range)));
	const found: FunctionOutline[] = [];
	for (let line = 0; line < lines.count; line++) {
		const groups = known.has(line) || insideText(line) ? undefined : headerOn(lines.textOf(line), language);
		if (!groups?.['name']) continue;
		const to = endOfBlock(line, language, lines);
		const body = Array.from({ length: to - line }, (_, index) => lines.textOf(line + 1 + index).trim());
		found.push({
			name: groups['name'],
			owner: groups['static'] !== undefined || isFree(line) ? null : ownerOf(line, groups['indent'] ?? '', outline),
			parameters: (groups['parameters'] ?? '').split(',').flatMap((written) => language.syntax.parameterName(written) ?? []),
			range: { from: line, to },
			header: line,
			docstring: null,
			empty: body.every((text) => /^[)\]};]*$/.test(text) || text.startsWith(language.spelling.comment)),
		});
	}
	return found;
}

function isIn(line: number, { from, to }: LineRange): boolean {
	return from < line && line <= to;
}

/** The groups of the header that a line may be: `indent`, `name` and `parameters`. */
export function headerOn(text: string, language: Language): Readonly<Record<string, string>> | undefined {
	const plain = text.replace(/^\uFEFF/, '');
	return language.syntax.functionHeaders.map((header) => header.exec(plain)?.groups).find((groups) => groups !== undefined);
}

/** The last line that is indented deeper than a header, with the bracket that closes it; of a block in brackets that nobody indented, the line where they close. */
function endOfBlock(header: number, language: Language, lines: LineTable): number {
	const depth = indentation(lines.textOf(header));
	const closes = (text: string) => /^[)\]}]/.test(text.trimStart());
	let end = header;
	for (let line = header + 1; line < lines.count; line++) {
		const text = lines.textOf(line);
		if (text.trim() === '') continue;
		if (indentation(text) <= depth) {
			if (end === header && !language.syntax.indented) return closedAt(header, lines);
			if (!closes(text)) break;
			end = line;
			if (!language.syntax.indented) break;
		}
		end = line;
	}
	return end;
}

/** The line that closes the last bracket of a header; the header's own where none does. */
function closedAt(header: number, lines: LineTable): number {
	const open = lines.textOf(header).lastIndexOf('{');
	const from = lines.startOf(header);
	const close = open === -1 ? null : matchingBracket(lines.text, from + open);
	return close === null ? header : lines.lineAt(close);
}

function ownerOf(line: number, indent: string, outline: Outline): string | null {
	if (indent === '') return null;
	return outline.classes?.findLast(({ range: { from, to } }) => from < line && line <= to + 1)?.name ?? null;
}

/** Columns of a line's indentation, a tab reaching to the next multiple of eight. */
function indentation(text: string): number {
	let width = 0;
	for (const char of text) {
		if (char === ' ') width++;
		else if (char === '\t') width += 8 - (width % 8);
		else break;
	}
	return width;
}
