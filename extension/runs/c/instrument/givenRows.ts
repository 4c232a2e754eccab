import type { FunctionPart } from '../../../../grammars/braces/tree';
import { givenIn } from '../../../../grammars/c/rows';
import { declaredParameter } from './types';

/** A call whose rows have places of their own. */
export interface Placed {
	/** Declarations that have to stand before the call, on the line of it; empty where it needs none. */
	readonly before: string;
	readonly call: string;
}

/**
 * Gives the rows in braces of a call (`sum({1, 2, 3}, 3)`), and texts that the function may write into, a place in memory, as their types
 * in the function's head ask for it. `isGeneric`: the language takes rows for what is no pointer by itself.
 */
export function withPlaces(call: string, functions: ReadonlyMap<string, FunctionPart>, isGeneric: boolean, prefix = 'sd_row'): Placed {
	const before: string[] = [];
	let text = call;
	// From the last to the first, so that the places of those before stay as they are.
	for (const given of [...givenIn(call)].sort((a, b) => b.from - a.from)) {
		const isRow = /^\{[\s\S]*\}$/.test(given.text);
		if (!isRow && !/^"(?:[^"\\]|\\.)*"$/.test(given.text)) continue;
		const parameter = functions.get(given.callee)?.parameters[given.index];
		const declared = parameter && declaredParameter(parameter);
		const written = parameter?.type?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
		if (!declared || /&\s*$/.test(written) || (isGeneric && /</.test(declared.base))) continue;
		const isPointer = declared.stars + declared.rows > 0;
		if (!isRow && (declared.base !== 'char' || declared.stars + declared.rows !== 1 || /\bconst\b/.test(written))) continue;
		if (!isPointer && isGeneric) continue;
		const name = `${prefix}_${before.length}`;
		if (isPointer) before.push(`${typeOf(written, declared.rows > 0, name)} = ${given.text};`);
		text = text.slice(0, given.from) + (isPointer ? name : `((${written}) ${given.text})`) + text.slice(given.to);
	}
	return { before: before.reverse().join(' '), call: text };
}

/** What a pointer or a row leads to, as a row with that name: `int xs[]`, `const char *names[]`, `int table[][3]`. */
function typeOf(written: string, isRow: boolean, name: string): string {
	if (isRow) return written.replace(/\s*\[[^\]]*\]/, ` ${name}[]`);
	const at = written.lastIndexOf('*');
	return `${written.slice(0, at).trimEnd()} ${name}[]`;
}
