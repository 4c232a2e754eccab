/** What stands with an `@` before a method, and the tables of cases in it. */
import { parameterNames } from '../../braces/examples/names';
import { bare, sourceOf, walk, type ClassStatement, type FunctionPart } from '../../braces/tree';
import { isLiteral } from '../../braces/examples/literals';
import { splitOutside } from '../../outside';
import { literalRules, quoted, textOf } from '../expressions';
import { nameOf } from './dialect';
import type { Case } from './testCode';

export interface Annotation {
	readonly name: string;
	/** What stands between its parentheses; empty for nothing. */
	readonly given: string;
}

/** The annotations of a method, in their order. */
export function annotationsOf(made: FunctionPart, source: string): readonly Annotation[] {
	const head = source.slice(made.from, made.name?.from ?? made.from);
	return [...head.matchAll(/@(?:\w+\.)*(\w+)(?:\s*\(((?:"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^()"']|\([^()]*\))*)\))?/g)].map(([, name = '', given = '']) => ({ name, given }));
}

/** The cases that a test with parameters is run with; null where they are not told by literals. */
export function casesOf(made: FunctionPart, annotations: readonly Annotation[], own: ClassStatement, source: string): readonly Case[] | null {
	const names = parameterNames(made);
	const types = made.parameters.map(({ type }) => type?.text ?? '');
	if (names.length === 0) return [new Map()];
	const rows = annotations.flatMap((one): readonly (readonly (string | null)[])[] | null => rowsOf(one, made, types, own, source));
	if (rows.length === 0 || rows.some((row) => row === null || row.length < names.length || row.includes(null))) return null;
	return rows.map((row) => new Map(names.map((name, at) => [name, row?.[at] ?? ''])));
}

function rowsOf({ name, given }: Annotation, made: FunctionPart, types: readonly string[], own: ClassStatement, source: string): readonly (readonly (string | null)[])[] {
	switch (name) {
		case 'ValueSource': {
			const inner = /\{([\s\S]*)\}/.exec(given)?.[1] ?? given.replace(/^\s*\w+\s*=/, '');
			return (splitOutside(inner, /,/)?.parts ?? []).filter((part) => part !== '').map((part) => [part]);
		}
		case 'NullSource': return [['null']];
		case 'EmptySource': return [['""']];
		case 'NullAndEmptySource': return [['null'], ['""']];
		case 'CsvSource': return csvRows(given).map((cells) => cells.map((cell, at) => valueOf(cell, types[at] ?? '')));
		case 'MethodSource': return methodRows(textOf(given.trim().replace(/^value\s*=\s*/, '')) ?? made.name?.text ?? '', own, source);
		default: return [];
	}
}

function csvRows(given: string): readonly (readonly (string | null)[])[] {
	const delimiter = /\bdelimiter(?:String)?\s*=\s*(?:'(.)'|"([^"]+)")/.exec(given);
	const between = delimiter?.[1] ?? delimiter?.[2] ?? ',';
	const block = /"""\s*\n([\s\S]*?)"""/.exec(given)?.[1];
	const lines = block === undefined ? [...given.replace(delimiter?.[0] ?? '', '').matchAll(/"(?:\\.|[^"\\])*"/g)].map(([literal]) => textOf(literal) ?? '') : block.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
	return lines.map((line) => cellsOf(line, between));
}

/** The cells of a line: in quotes they hold the sign between cells, too; null for one that is empty. */
function cellsOf(line: string, between: string): readonly (string | null)[] {
	const cells: string[] = [''];
	let isQuoted = false;
	for (let at = 0; at < line.length; at++) {
		if (line[at] === "'") isQuoted = !isQuoted;
		if (!isQuoted && line.startsWith(between, at)) {
			cells.push('');
			at += between.length - 1;
		} else cells[cells.length - 1] += line[at] ?? '';
	}
	return cells.map((cell) => {
		const text = cell.trim();
		if (text === '') return null;
		return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
	});
}

/** The source of a cell's value for a parameter of that type; null where nobody can tell. */
function valueOf(cell: string | null, type: string): string | null {
	if (cell === null) return 'null';
	switch (type) {
		case 'String':
		case 'CharSequence':
		case 'Object': return quoted(cell);
		case 'char':
		case 'Character': return cell === "'" || cell === '\\' ? `'\\${cell}'` : `'${cell}'`;
		case 'boolean':
		case 'Boolean': return /^(?:true|false)$/i.test(cell) ? cell.toLowerCase() : null;
		case 'long':
		case 'Long': return /^-?\d+$/.test(cell) ? `${cell}L` : null;
		case 'double':
		case 'Double':
		case 'float':
		case 'Float': return /^-?\d+$/.test(cell) ? `${cell}.0` : /^-?[\d.]+(?:[eE][-+]?\d+)?$/.test(cell) ? cell : null;
		case 'int':
		case 'Integer':
		case 'short':
		case 'byte': return /^-?\d+$/.test(cell) ? cell : null;
		default: return null;
	}
}

/** What a method of the class gives by `Arguments.of(...)`, or in a stream of single values. */
function methodRows(name: string, own: ClassStatement, source: string): readonly (readonly (string | null)[])[] {
	const giver = own.members.find((member) => member.kind === 'function-statement' && member.function.name?.text === name && member.function.parameters.length === 0);
	if (!giver) return [];
	const calls = [...walk(giver)].filter((part) => part.kind === 'call');
	const isOf = (call: (typeof calls)[number], what: RegExp) => call.callee.kind === 'member' && call.callee.of.kind === 'name' && what.test(call.callee.of.name) && nameOf(call) === 'of';
	const rows = calls.filter((call) => nameOf(call) === 'arguments' || isOf(call, /^Arguments$/));
	const singles = calls.find((call) => isOf(call, /^(?:Stream|IntStream|List)$/));
	const isPlain = (part: Parameters<typeof isLiteral>[0]) => isLiteral(part, literalRules);
	if (rows.length > 0) return rows.map(({ given }) => given.map((one) => (isPlain(bare(one)) ? sourceOf(one, source) : null)));
	return (singles?.given ?? []).map((one) => [isPlain(bare(one)) ? sourceOf(one, source) : null]);
}
