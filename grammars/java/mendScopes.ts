import type { Mends } from '../braces/repair/mended';
import { blocksOf, openAt } from '../braces/start/blocks';
import { declared, headAbove, header } from './mendTypes';

/** Changes of a text whose names are made in a place where they are not wanted: in a block that has ended, or by a constructor that is none. */
export function mendScopes(found: Mends, at: number): void {
	hoisted(found, at);
	constructors(found);
}

/** What a name of such a type may begin with, where no branch gives it a value. */
const begins: Readonly<Record<string, readonly string[]>> = { int: ['0'], long: ['0'], double: ['0'], float: ['0'], String: ['""'], boolean: ['false'], char: ["' '"] };

/** A name that is made in blocks that end before the line is made before them, and gets its values there. */
function hoisted(found: Mends, at: number): void {
	const head = headAbove(found, at);
	if (head === null) return;
	const used = new Set([...(found.code[at] ?? '').matchAll(/[\p{L}_$][\w$]*/gu)].map(([word]) => word));
	const blocks = blocksOf(found.code);
	const shared = new Set(openAt(blocks, at));
	const made = new Map<string, { readonly row: number; readonly from: number; readonly type: string }[]>();
	for (let row = head + 1; row < at; row += 1) {
		for (const { 0: whole, 1: type = '', 2: name = '', index } of (found.code[row] ?? '').matchAll(declared)) {
			if (!used.has(name) || !/=|;/.test((found.code[row] ?? '').slice(index + whole.length, index + whole.length + 1)) || openAt(blocks, row).every((block) => shared.has(block))) continue;
			made.set(name, [...(made.get(name) ?? []), { row, from: index, type }]);
		}
	}
	for (const [name, places] of made) {
		const [{ type = '' } = {}] = places;
		let first = Math.min(...places.map(({ row }) => openAt(blocks, row).find((block) => !shared.has(block))?.opens ?? row));
		// A later branch belongs to the first one.
		for (let before = blocks.find(({ closes }) => closes === first); before && /^\s*\}/.test(found.code[first] ?? ''); before = blocks.find(({ closes }) => closes === first)) first = before.opens;
		if (first <= head || new Set(places.map((each) => each.type)).size > 1) continue;
		const start = found.startOf(first);
		const gone = places.map(({ row, from }) => ({ from: found.startOf(row) + from, to: found.startOf(row) + (found.lines[row] ?? '').indexOf(name, from), text: '' }));
		['', ...(begins[type] ?? ['null']).map((value) => ` = ${value}`)].forEach((value, rank) => found.add(first, [{ from: start, to: start, text: `${found.indentOf(first)}${type} ${name}${value};\n` }, ...gone], 'made-before', 0.3 + 0.1 * rank, 'name-scope'));
	}
}

/** A method with the name of its class is meant to be the constructor. */
function constructors(found: Mends): void {
	const classes = new Set(found.code.flatMap((row) => /\bclass\s+([A-Z][\w$]*)/.exec(row)?.[1] ?? []));
	found.code.forEach((row, at) => {
		const [, margin = '', words = '', type = '', space = '', name = ''] = header.exec(row) ?? [];
		const from = found.startOf(at) + margin.length + words.length;
		if (classes.has(name)) found.add(at, [{ from, to: from + type.length + space.length, text: '' }], 'constructor-type', 0.25, 'classes');
	});
}
