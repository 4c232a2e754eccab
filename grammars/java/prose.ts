import type { ClassStatement, Program, Statement, Token } from '../braces/tree';
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
const forTools = /^\/\/\s*(?:@formatter|CHECKSTYLE|NOSONAR|region|endregion|noinspection)\b/;

/** Every comment, with lines that follow each other as one, in the order of the file. */
export function proseOf(program: Program, source: string, names: Names): Prose[] {
	const places = placesOf(program.statements);
	const found = runsOf(program, source).flatMap((run): Prose[] => {
		const [first] = run;
		const last = run.at(-1);
		if (!first || !last) return [];
		const lines = run.flatMap(({ text }) => linesOfComment(text));
		const below = first.alone ? places.find(({ row }) => row === last.endRow + 1) : undefined;
		const around = places.findLast(({ from, to, kind }) => kind === 'function' && from <= first.from && first.to <= to);
		const own = below ?? around;
		const isOfFunction = own?.kind === 'function' && own.name !== 'main' && names.functions.some(({ name }) => name === own.name);
		const place = isOfFunction ? 'function' : own?.kind === 'function' && own.name !== 'main' ? 'elsewhere' : 'top';
		const heads = first.alone && (below !== undefined || (around !== undefined && first.row <= around.row + 1));
		return [{ kind: 'prose', lines, line: first.row, describes: heads && isOfFunction, place: first.alone ? place : 'elsewhere', about: own?.kind === 'function' && own.name !== 'main' ? own.name : null }];
	});
	// The first words before all code describe the program, and those above the class with the whole of it.
	const classes = program.statements.filter((statement): statement is ClassStatement => statement.kind === 'class');
	const start = classes[0]?.row ?? program.statements.find(({ kind }) => kind !== 'import')?.row ?? Infinity;
	const head = found.find((one) => one.place === 'top' && one.line < start && words(one) !== '');
	return found.map((one) => (one === head ? { ...one, describes: true } : one));
}

function words({ lines }: Prose): string {
	return lines.join(' ').replaceAll(/@\w+.*/g, '').trim();
}

interface Place {
	readonly kind: 'function' | 'class';
	readonly name: string;
	readonly from: number;
	readonly to: number;
	readonly row: number;
}

/** Functions and classes, outer before inner. */
function placesOf(statements: readonly Statement[]): readonly Place[] {
	return statements.flatMap((statement): readonly Place[] => {
		const { from, to, row } = statement;
		if (statement.kind === 'function-statement') return [{ kind: 'function', name: statement.function.name?.text ?? '', from, to, row }];
		return statement.kind === 'class' ? [{ kind: 'class', name: statement.name?.text ?? '', from, to, row }, ...placesOf(statement.members)] : [];
	});
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
