import { linesOfComment } from './comments';
import { functionOf } from './tests/testFunctions';
import type { Program, Statement, Token } from '../braces/tree';
import type { Names } from '../settling/scene';

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
const forTools = /^(?:#!|\/\/\s*(?:@ts-|eslint|prettier|#(?:end)?region)|\/\*\s*(?:eslint|global|exported|prettier|istanbul)\b|\/\/\/\s*<)/;

/** Every comment, with lines that follow each other as one, in the order of the file. */
export function proseOf(program: Program, source: string, names: Names): Prose[] {
	const found = runsOf(program, source).flatMap((run): Prose[] => {
		const [first] = run;
		const last = run.at(-1);
		if (!first || !last) return [];
		const lines = run.flatMap(({ text }) => linesOfComment(text));
		const below = first.alone && first.column === 0 ? program.statements.find(({ row }) => row === last.endRow + 1) : undefined;
		const around = program.statements.find(({ from, to }) => from <= first.from && first.to <= to);
		const about = aboutOf(below, names) ?? (around ? (aboutOf(around, names) ?? { place: 'elsewhere' as const, about: nameOf(around) }) : { place: 'top' as const, about: null });
		const heads = first.alone && (below !== undefined || (around !== undefined && first.row <= around.row + 1));
		return [{ kind: 'prose', lines, line: first.row, describes: heads && about.place === 'function', ...(first.alone ? about : { ...about, place: 'elsewhere' }) }];
	});
	// The first words of the file describe the program.
	const start = program.statements.find((statement) => !isDirective(statement))?.row ?? Infinity;
	const head = found.find((one) => one.place === 'top' && one.line < start);
	return found.map((one) => (one === head ? { ...one, describes: true } : one));
}

function isDirective(statement: Statement): boolean {
	return statement.kind === 'expression' && statement.expression.kind === 'literal';
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

/** The function of the program that a statement makes; null for any other statement. */
function aboutOf(statement: Statement | undefined, names: Names): { place: 'function'; about: string } | null {
	const name = statement && functionOf(statement)?.name?.text;
	return name !== undefined && names.functions.some((one) => one.name === name) ? { place: 'function', about: name } : null;
}

function nameOf(statement: Statement): string | null {
	return statement.kind === 'class' ? (statement.name?.text ?? null) : (functionOf(statement)?.name?.text ?? null);
}
