import { walk, type Program, type Token } from '../braces/tree';
import type { Names } from '../settling/scene';
import { linesOfComment } from './comments';

/** Text for people as it stands in a program, without its marks; one entry a line of the file. */
export interface Prose {
	readonly kind: 'prose';
	readonly lines: readonly string[];
	readonly line: number;
	readonly place: 'top' | 'function' | 'elsewhere';
	readonly about: string | null;
	readonly describes: boolean;
}

interface Comment extends Token {
	readonly column: number;
	/** Nothing else stands on its lines. */
	readonly alone: boolean;
}

/** Marks for tools, and no words. */
const forTools = /^\/\/\s*(?:NOLINT|clang-format|cppcheck|#(?:end)?region)\b/;

/** Every comment, with lines that follow each other as one, in the order of the file. */
export function proseOf(program: Program, source: string, names: Names): Prose[] {
	const functions = [...walk(program)].flatMap((part) => (part.kind === 'function' && part.name && part.name.text !== 'main' ? [{ name: part.name.text, from: part.from, to: part.to, row: part.row }] : []));
	const found = runsOf(program, source).flatMap((run): Prose[] => {
		const [first] = run;
		const last = run.at(-1);
		if (!first || !last) return [];
		const lines = run.flatMap(({ text }) => linesOfComment(text));
		const below = first.alone ? functions.find(({ row }) => row === last.endRow + 1) : undefined;
		const around = functions.findLast(({ from, to }) => from <= first.from && first.to <= to);
		const own = below ?? around;
		const isOfFunction = own !== undefined && names.functions.some(({ name }) => name === own.name);
		const place = isOfFunction ? 'function' : own ? 'elsewhere' : 'top';
		const heads = first.alone && (below !== undefined || (around !== undefined && first.row <= around.row + 1));
		return [{ kind: 'prose', lines, line: first.row, describes: heads && isOfFunction, place: first.alone ? place : 'elsewhere', about: own?.name ?? null }];
	});
	// The first words before all code describe the program, and those right above its `main`.
	const main = [...walk(program)].find((part) => part.kind === 'function' && part.name?.text === 'main');
	const start = program.statements.find(({ kind }) => kind !== 'import')?.row ?? Infinity;
	const head = found.find((one) => one.place === 'top' && one.line < start) ?? found.find((one) => one.place === 'top' && one.line + one.lines.length === main?.row);
	return found.map((one) => (one === head ? { ...one, describes: true } : one));
}

function runsOf({ comments }: Program, source: string): readonly (readonly Comment[])[] {
	const runs: Comment[][] = [];
	for (const token of comments) {
		if (forTools.test(token.text)) continue;
		const lineStart = source.lastIndexOf('\n', token.from - 1) + 1;
		const lineEnd = source.indexOf('\n', token.to);
		const alone = source.slice(lineStart, token.from).trim() === '' && source.slice(token.to, lineEnd === -1 ? undefined : lineEnd).trim() === '';
		const one: Comment = { ...token, column: token.from - lineStart, alone };
		const last = runs.at(-1)?.at(-1);
		const goesOn = last?.alone && alone && one.row === last.endRow + 1 && one.column === last.column && [last, one].every(({ text }) => text.startsWith('//'));
		if (goesOn) runs.at(-1)?.push(one);
		else runs.push([one]);
	}
	return runs;
}
