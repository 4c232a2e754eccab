/** Which operator of a line cannot work with what stands beside it: by the kinds of its two sides, in the order in which they are worked out. */
import type { Spelling } from '../../../code/language';
import type { Variables } from '../../../words';
import { type Kind, kindOf } from '../questions/kinds';
import { evaluate } from './operands';

/** An operator between two kinds that do not fit. */
export interface Clash {
	/** The part of the line, as written: `" " * n - i`. */
	readonly whole: string;
	readonly sign: string;
	readonly left: Kind;
	readonly right: Kind;
}

/** The first of them on this line at that moment; null where all fit, or nobody can say. */
export function clashIn(source: string, state: Variables, spelling: Spelling): Clash | null {
	for (const part of partsOf(source, spelling)) {
		const { clash } = worked(part, state, spelling);
		if (clash) return clash;
	}
	return null;
}

interface Worked {
	readonly kind: Kind | null;
	readonly clash?: Clash;
}

/** Signs by how late they are worked out. */
const levels: readonly (readonly string[])[] = [['<=', '>=', '<', '>'], ['+', '-'], ['*', '/', '//', '%']];

function worked(text: string, state: Variables, spelling: Spelling): Worked {
	const source = text.trim();
	const inner = /^\((.*)\)$/s.exec(source)?.[1];
	if (inner !== undefined && isClosed(inner)) return worked(inner, state, spelling);
	const split = splitLast(source);
	if (!split) return { kind: kindOfLeaf(source, state, spelling) };
	const [left, right] = [worked(split.left, state, spelling), worked(split.right, state, spelling)];
	const inside = left.clash ?? right.clash;
	if (inside) return { kind: null, clash: inside };
	if (left.kind === null || right.kind === null) return { kind: null };
	const kind = madeOf(split.sign, left.kind, right.kind);
	return kind === null ? { kind, clash: { whole: shortly(source, split, left.kind, state, spelling), sign: split.sign, left: left.kind, right: right.kind } } : { kind };
}

/** Of a long sum the part beside the sign alone, where that is of the same kind. */
function shortly(source: string, { left, sign, right }: Split, kind: Kind, state: Variables, spelling: Spelling): string {
	const last = sign === '+' ? splitLast(left.trim()) : null;
	return last?.sign === '+' && worked(last.right, state, spelling).kind === kind ? `${last.right.trim()} ${sign} ${right.trim()}` : source;
}

/** Null for what does not go together. */
function madeOf(sign: string, left: Kind, right: Kind): Kind | null {
	if (left === 'nothing' || right === 'nothing') return null;
	switch (sign) {
		case '+': return left === right ? left : null;
		case '*': return left === 'number' ? right : right === 'number' ? left : null;
		case '%': return left === 'text' ? 'text' : left === right && left === 'number' ? 'number' : null;
		case '<': case '>': case '<=': case '>=': return left === right ? 'number' : null;
		default: return left === 'number' && right === 'number' ? 'number' : null;
	}
}

function kindOfLeaf(text: string, state: Variables, { kinds }: Spelling): Kind | null {
	if (/^[fF]?(?:'[^']*'|"[^"]*")$/.test(text)) return 'text';
	const called = /^([\p{L}_][\p{L}\p{N}_]*)\(/u.exec(text)?.[1];
	if (called !== undefined) return text.endsWith(')') && isClosed(text.slice(called.length + 1, -1)) ? (kinds[called] ?? null) : null;
	if (/^\[[^\[\]]*\]$/.test(text)) return 'list';
	return kindOf(evaluate(text, state, { countsFromEnd: true }) ?? state[text]?.shape ?? null);
}

interface Split {
	readonly left: string;
	readonly sign: string;
	readonly right: string;
}

/** At the operator that is worked out last; null for a text without one. */
function splitLast(text: string): Split | null {
	const bare = withoutInner(text);
	for (const level of levels) {
		const found = [...bare.matchAll(/\*\*|\/\/|<=|>=|==|!=|[-+*/%<>]/g)].findLast(({ 0: sign, index }) => level.includes(sign) && /[\p{L}\p{N}_)\]"'\u0001]\s*$/u.test(bare.slice(0, index)));
		if (found) return { left: text.slice(0, found.index), sign: found[0], right: text.slice(found.index + found[0].length) };
	}
	return null;
}

/** What stands in quotes and brackets is filled with a sign that is none of the language. */
function withoutInner(text: string): string {
	let depth = 0;
	const quiet = text.replaceAll(/"[^"]*"|'[^']*'/g, (quoted) => '\u0001'.repeat(quoted.length));
	return [...quiet].map((char) => {
		if (')]}'.includes(char)) depth--;
		const is = depth > 0 ? '\u0001' : char;
		if ('([{'.includes(char)) depth++;
		return is;
	}).join('');
}

function isClosed(inner: string): boolean {
	let depth = 0;
	for (const char of inner.replaceAll(/"[^"]*"|'[^']*'/g, '')) {
		if ('([{'.includes(char)) depth++;
		if (')]}'.includes(char) && --depth < 0) return false;
	}
	return depth === 0;
}

/** Values on the line that are worked out by themselves: what stands in brackets, between commas, and between the words of a condition; the inner ones first. */
function partsOf(source: string, { both, either, comment }: Spelling): readonly string[] {
	const line = source.replace(new RegExp(`\\s${comment}(?=[^'"]*$).*$`), '').replace(/:\s*$/, '').replace(/^.*?[^=!<>+\-*/%]=(?!=)/, '').trim();
	const parts: string[] = [];
	const open: number[] = [0];
	const text = line.replaceAll(/"[^"]*"|'[^']*'/g, (quoted) => '\u0001'.repeat(quoted.length));
	for (let at = 0; at <= text.length; at++) {
		const char = text[at] ?? '';
		if (at < text.length && '([{'.includes(char)) open.push(at + 1);
		else if (at === text.length || ',)]}:'.includes(char)) {
			parts.push(line.slice(open.at(-1) ?? 0, at));
			if (char === ',' || char === ':') open[open.length - 1] = at + 1;
			else if (open.length > 1) open.pop();
		}
	}
	const words = new RegExp(`\\b(?:${both}|${either}|not|if|elif|while|return)\\b`);
	return parts.flatMap((part) => (/["']/.test(part) ? [part.replace(/^\s*(?:if|elif|while|return)\s/, '')] : part.split(words))).map((part) => part.trim()).filter((part) => part !== '');
}
