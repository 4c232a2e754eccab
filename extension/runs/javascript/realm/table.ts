import { add, codePoint, exec, isArray, slice, joinList, mapForEach, mapSize, holds, setForEach, setSize, getOwnPropertyDescriptor, repeat, toText } from './primordials';
import { enumerable, show, tracedCaps } from './values';

/** What `console.table` prints; null for what is no table. */
export function tableOf(data: unknown, only: unknown): string | null {
	if (typeof data !== 'object' || data === null) return null;
	const rows: { readonly name: string; readonly value: unknown }[] = [];
	const isMap = holds(mapSize, data);
	const isSet = holds(setSize, data);
	if (isMap) mapForEach(data, (value, key) => add(rows, { name: toText(rows.length), value: [key, value] }));
	else if (isSet) setForEach(data, (value) => add(rows, { name: toText(rows.length), value }));
	else {
		const keys = enumerable(data);
		for (let at = 0; at < keys.length; at += 1) add(rows, { name: toText(keys[at]), value: field(data, keys[at] as PropertyKey) });
	}
	const columns: string[] = [];
	let hasValues = false;
	for (let at = 0; at < rows.length; at += 1) {
		const value = rows[at]?.value;
		if (isMap || typeof value !== 'object' || value === null) {
			hasValues = true;
			continue;
		}
		const keys = enumerable(value);
		for (let key = 0; key < keys.length; key += 1) if (!has(columns, toText(keys[key]))) add(columns, toText(keys[key]));
	}
	const chosen = isArray(only) ? texts(only) : columns;
	const heads = isMap ? ['(iteration index)', 'Key', 'Values'] : [isSet ? '(iteration index)' : '(index)'];
	if (!isMap) {
		for (let at = 0; at < chosen.length; at += 1) add(heads, chosen[at] as string);
		if (hasValues) add(heads, 'Values');
	}
	const lines: string[][] = [];
	for (let at = 0; at < rows.length; at += 1) {
		const row = rows[at];
		if (!row) continue;
		const cells = [row.name];
		if (isMap) {
			const pair = row.value as readonly [unknown, unknown];
			add(cells, shown(pair[0]));
			add(cells, shown(pair[1]));
		} else {
			const isObject = typeof row.value === 'object' && row.value !== null;
			for (let key = 0; key < chosen.length; key += 1) {
				const found = isObject ? getOwnPropertyDescriptor(row.value, chosen[key] as string) : undefined;
				add(cells, found ? shown(found.value) : '');
			}
			if (hasValues) add(cells, isObject ? '' : shown(row.value));
		}
		add(lines, cells);
	}
	return drawn(heads, lines);
}

const shown = (value: unknown): string => show(value, { ...tracedCaps, depth: 0 });

function field(value: object, key: PropertyKey): unknown {
	return getOwnPropertyDescriptor(value, key)?.value as unknown;
}

function has(list: readonly string[], text: string): boolean {
	for (let at = 0; at < list.length; at += 1) if (list[at] === text) return true;
	return false;
}

function texts(list: readonly unknown[]): string[] {
	const found: string[] = [];
	for (let at = 0; at < list.length; at += 1) add(found, toText(list[at]));
	return found;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const narrow = /\p{M}|\u200d|\ufe0f/u;

/** Columns that a text takes in a terminal. */
function width(text: string): number {
	let columns = 0;
	for (let at = 0; at < text.length; ) {
		const code = codePoint(text, at) ?? 0;
		const size = code > 0xffff ? 2 : 1;
		const character = slice(text, at, at + size);
		columns += exec(narrow, character) !== null ? 0 : exec(wide, character) !== null ? 2 : 1;
		at += size;
	}
	return columns;
}

function drawn(heads: readonly string[], lines: readonly (readonly string[])[]): string {
	const widths: number[] = [];
	for (let column = 0; column < heads.length; column += 1) {
		let most = width(heads[column] ?? '');
		for (let at = 0; at < lines.length; at += 1) {
			const size = width(lines[at]?.[column] ?? '');
			if (size > most) most = size;
		}
		add(widths, most + 2);
	}
	const rule = (left: string, middle: string, right: string): string => {
		const parts: string[] = [];
		for (let at = 0; at < widths.length; at += 1) add(parts, repeat('─', widths[at] ?? 0));
		return left + joinList(parts, middle) + right;
	};
	const line = (cells: readonly string[]): string => {
		const parts: string[] = [];
		for (let at = 0; at < widths.length; at += 1) {
			const cell = cells[at] ?? '';
			add(parts, ` ${cell}${repeat(' ', (widths[at] ?? 0) - width(cell) - 1)}`);
		}
		return `│${joinList(parts, '│')}│`;
	};
	const all = [rule('┌', '┬', '┐'), line(heads), rule('├', '┼', '┤')];
	for (let at = 0; at < lines.length; at += 1) add(all, line(lines[at] ?? []));
	add(all, rule('└', '┴', '┘'));
	return joinList(all, '\n');
}

