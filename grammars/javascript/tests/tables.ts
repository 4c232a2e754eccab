/** Tables of cases: for each the source that names stand for. */
import { isLiteral } from '../../braces/examples/literals';
import { parameterNames } from '../../braces/examples/names';
import type { Scene } from '../../braces/examples/facts';
import { bare, sourceOf, type Call, type Each, type Expression, type For, type FunctionPart } from '../../braces/tree';
import { plainBinder } from '../../settling/scene';
import { literalRules, quoted } from '../expressions';
import { calleeOf } from './dialect';

export type Case = ReadonlyMap<string, string>;

/** One row of a table: one value, several in order, or several by name. */
type Row = { readonly kind: 'one'; readonly text: string } | { readonly kind: 'items'; readonly texts: readonly string[] } | { readonly kind: 'pairs'; readonly texts: ReadonlyMap<string, string>; readonly text: string };

/** The rows of a literal list, also by the name that it was given, or of the pairs of an object; null where they are no literals. */
function rowsOf(table: Expression, source: string, scene: Scene): readonly Row[] | null {
	const inner = bare(table);
	if (inner.kind === 'items') {
		const rows = inner.items.map((item) => rowOf(item, source));
		return rows.every((row) => row !== null) ? rows : null;
	}
	if (inner.kind === 'call' && calleeOf(inner, source) === 'Object.entries') {
		const [object] = inner.given;
		const pairs = object && bare(named(object, scene));
		if (pairs?.kind !== 'pairs') return null;
		return pairs.pairs.map(({ key, value }): Row => ({ kind: 'items', texts: [keyText(key, source), value ? sourceOf(value, source) : sourceOf(key, source)] }));
	}
	const value = named(inner, scene);
	return value === inner ? null : rowsOf(value, source, scene);
}

/** What a name was given, where that is all that happened to it. */
function named(expression: Expression, scene: Scene): Expression {
	const binder = expression.kind === 'name' ? plainBinder(expression.name, scene) : null;
	return (binder?.value as Expression | undefined) ?? expression;
}

function keyText(key: Expression, source: string): string {
	return key.kind === 'name' ? quoted(key.name) : sourceOf(key, source);
}

function rowOf(item: Expression, source: string): Row | null {
	const row = bare(item);
	const isPlain = (part: Expression) => isLiteral(part, literalRules) || ['call', 'name', 'binary', 'member', 'new', 'items', 'pairs', 'unary'].includes(part.kind);
	if (row.kind === 'items') return row.items.every(isPlain) ? { kind: 'items', texts: row.items.map((part) => sourceOf(part, source)) } : null;
	if (row.kind === 'pairs') {
		const texts = row.pairs.flatMap(({ key, value }) => (key.kind === 'name' && value && isPlain(value) ? [[key.name, sourceOf(value, source)] as const] : []));
		return texts.length === row.pairs.length ? { kind: 'pairs', texts: new Map(texts), text: sourceOf(row, source) } : null;
	}
	return isPlain(row) ? { kind: 'one', text: sourceOf(row, source) } : null;
}

function rowText(row: Row): string {
	return row.kind === 'items' ? `[${row.texts.join(', ')}]` : row.text;
}

/** For each row the source of names that take it apart (`[a, b]`, `{ input, expected }`); null where they do not fit. */
function takenApart(names: readonly string[], row: Row): Case | null {
	if (row.kind === 'pairs') return names.every((name) => row.texts.has(name)) ? new Map(names.map((name) => [name, row.texts.get(name) ?? ''])) : null;
	return row.kind === 'items' && row.texts.length >= names.length ? new Map(names.map((name, at) => [name, row.texts[at] ?? ''])) : null;
}

/** For each row what the parameters of a function get; `spreads`: a row's items go to the parameters in order. */
function casesFor(rows: readonly Row[], { parameters }: FunctionPart, spreads: boolean): readonly Case[] | null {
	const cases = rows.map((row): Case | null => {
		const [first, ...more] = parameters;
		if (!first) return new Map();
		if (spreads && row.kind === 'items') {
			const plain = parameters.every(({ name }) => name !== null);
			return plain && row.texts.length >= parameters.length ? new Map(parameters.map(({ name }, at) => [name?.text ?? '', row.texts[at] ?? ''])) : null;
		}
		if (more.length > 0 && spreads) return null;
		return first.name ? new Map([[first.name.text, rowText(row)]]) : takenApart(first.names ?? [], row);
	});
	return cases.every((each) => each !== null) ? cases : null;
}

/** The cases of `for (const [x, want] of [[1, 2], [3, 4]])`; null where they are not literals. */
export function casesOfLoop({ names, over, head }: Each, source: string, scene: Scene): readonly Case[] | null {
	const rows = rowsOf(over, source, scene);
	const isApart = /^\(\s*(?:(?:const|let|var)\s+)?[[{]/.test(sourceOf(head, source));
	const taken = names.map(({ text }) => text);
	const cases = rows?.map((row): Case | null => (isApart ? takenApart(taken, row) : new Map([[taken[0] ?? '', rowText(row)]])));
	return cases?.every((each) => each !== null) ? cases : null;
}

/** Nobody writes down more examples than this. */
const mostCounted = 30;

/** `for (let n = 1; n < 4; n++)` with numbers for its bounds: one case for each. */
export function casesOfCount({ init, condition, step }: For, source: string): readonly Case[] | null {
	const start = init?.kind === 'declare' && init.variables.length === 1 ? init.variables[0] : undefined;
	const [name, from] = [start?.name?.text, start?.value ? Number(sourceOf(start.value, source)) : NaN];
	const isUp = step?.kind === 'update' && step.operator.text === '++' && step.target.kind === 'name' && step.target.name === name;
	if (name === undefined || !isUp || condition?.kind !== 'binary' || condition.left.kind !== 'name' || condition.left.name !== name) return null;
	const to = Number(sourceOf(condition.right, source)) + (condition.operator.text === '<=' ? 1 : 0);
	const count = ['<', '<='].includes(condition.operator.text) && Number.isInteger(from) && Number.isInteger(to) ? Math.max(0, to - from) : null;
	return count === null || count > mostCounted ? null : Array.from({ length: count }, (_, at) => new Map([[name, String(from + at)]]));
}

/** The cases of `[[1, 2], [3, 4]].forEach(([x, want]) => ...)`, with the function that is run for each; null for any other call, or where they are not literals. */
export function casesOfEach(call: Call, source: string, scene: Scene): { readonly run: FunctionPart; readonly cases: readonly Case[] | null } | null {
	const [given] = call.given;
	if (call.callee.kind !== 'member' || call.callee.name.text !== 'forEach' || given?.kind !== 'lambda') return null;
	const rows = rowsOf(call.callee.of, source, scene);
	const own = { ...given.function, parameters: given.function.parameters.slice(0, 1) };
	return { run: given.function, cases: rows && casesFor(rows, own, false) };
}

/** The cases that `test.each([[1, 2], [3, 4]])`, or the same with a table in a template, gives to the function of a test. */
export function casesOfTest(each: Expression, run: FunctionPart, source: string, scene: Scene): readonly Case[] | null {
	if (each.kind === 'call') {
		const rows = each.given[0] ? rowsOf(each.given[0], source, scene) : null;
		return rows && casesFor(rows, run, true);
	}
	const template = each.kind === 'other' ? each.parts[1] : undefined;
	if (template?.kind !== 'template') return null;
	const names = sourceOf(template, source).slice(1).split('${')[0]?.split(/[|\n]/).map((name) => name.trim()).filter((name) => name !== '') ?? [];
	const values = template.inserted.map((value) => sourceOf(value, source));
	if (names.length === 0 || values.length % names.length !== 0) return null;
	const rows = Array.from({ length: values.length / names.length }, (_, at): Row => ({ kind: 'pairs', texts: new Map(names.map((name, index) => [name, values[at * names.length + index] ?? ''])), text: '' }));
	return parameterNames(run).length === 0 ? null : casesFor(rows, run, false);
}
