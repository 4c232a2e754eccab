import * as z from 'zod';
import type { Shape, Value } from '../../words';

/** A value as the harness tells it: a list that begins with its kind. Everything that comes from there is parsed; nothing of it is trusted. */
export type Wire =
	| readonly ['i' | 'f', string] | readonly ['c', number] | readonly ['b', number] | readonly ['t', string, number] | readonly ['T', string] | readonly ['n'] | readonly ['u'] | readonly ['v']
	| readonly ['p', string] | readonly ['&', number, number] | readonly ['P', Wire] | readonly ['a' | 's' | 'l', readonly Wire[], number] | readonly ['m', readonly (readonly [Wire, Wire])[], number]
	| readonly ['r', string, readonly (readonly [string, Wire])[]] | readonly ['o', string];

const text = z.string().max(40_000);
const count = z.number().int().min(0).max(1_000_000);

export const wireSchema: z.ZodType<Wire> = z.lazy(() => z.union([
	z.tuple([z.enum(['i', 'f']), z.string().max(100)]), z.tuple([z.literal('c'), z.number().int().min(-128).max(255)]), z.tuple([z.literal('b'), count]), z.tuple([z.literal('t'), text, count]),
	z.tuple([z.literal('T'), text]), z.tuple([z.literal('n')]), z.tuple([z.literal('u')]), z.tuple([z.literal('v')]), z.tuple([z.literal('p'), z.string().max(100)]),
	z.tuple([z.literal('&'), count, count]), z.tuple([z.literal('P'), wireSchema]), z.tuple([z.enum(['a', 's', 'l']), z.array(wireSchema).max(5000), count]),
	z.tuple([z.literal('m'), z.array(z.tuple([wireSchema, wireSchema])).max(5000), count]), z.tuple([z.literal('r'), z.string().max(300), z.array(z.tuple([z.string().max(300), wireSchema])).max(300)]),
	z.tuple([z.literal('o'), text]),
]));

/** How the language writes its values, where that is its own. */
export interface Writing {
	/** The value of a pointer that points nowhere. */
	readonly nothing: string;
	/** The name of a variable by the place of its function and its own among that one's. */
	readonly nameOf: (functionIndex: number, slot: number) => string | null;
}

const most = 1000;

/** The value in the project's words. `type`: the type's own name where somebody has written it. */
export function valueOf(wire: Wire, type: string | null, writing: Writing): Value {
	return { shown: cut(shown(wire, writing), most), type: type ?? typeOf(wire), shape: shapeOf(wire, writing) };
}

function cut(text: string, size: number): string {
	return text.length <= size ? text : `${text.slice(0, size - 1)}…`;
}

function typeOf(wire: Wire): string {
	const names: Partial<Record<Wire[0], string>> = { i: 'int', f: 'double', c: 'char', b: 'bool', t: 'text', T: 'char[]', v: 'void', r: 'struct' };
	return names[wire[0]] ?? 'pointer';
}

export function shown(wire: Wire, writing: Writing): string {
	const all = (items: readonly Wire[], isCut: number) => `{${[...items.map((item) => shown(item, writing)), ...(isCut ? ['…'] : [])].join(', ')}}`;
	switch (wire[0]) {
		case 'i': return wire[1];
		case 'f': return /^-?\d+$/.test(wire[1]) ? `${wire[1]}.0` : wire[1];
		case 'c': return quotedSign(wire[1]);
		case 'b': return wire[1] ? 'true' : 'false';
		case 't': return `${quotedText(wire[1])}${wire[2] ? '…' : ''}`;
		case 'T': return `{${[...wire[1]].map((sign) => quotedSign(sign.codePointAt(0) ?? 0)).join(', ')}}`;
		case 'n': return writing.nothing;
		case 'u': return '?';
		case 'v': return '';
		case 'p': return wire[1] === 'freed' ? '<freed>' : '<pointer>';
		case '&': return `&${writing.nameOf(wire[1], wire[2]) ?? '?'}`;
		case 'P': return `-> ${shown(wire[1], writing)}`;
		case 'a':
		case 's':
		case 'l': return all(wire[1], wire[2]);
		case 'm': return `{${[...wire[1].map(([key, value]) => `{${shown(key, writing)}, ${shown(value, writing)}}`), ...(wire[2] ? ['…'] : [])].join(', ')}}`;
		case 'r': return `{${wire[2].map(([name, value]) => `${name} = ${shown(value, writing)}`).join(', ')}}`;
		case 'o': return wire[1] === '' ? '<object>' : wire[1];
	}
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '\0': '\\0', '\\': '\\\\' };

function escaped(sign: string, quote: string): string {
	if (sign === quote) return `\\${quote}`;
	const code = sign.codePointAt(0) ?? 0;
	return escapes[sign] ?? (code < 32 || code === 127 ? `\\x${code.toString(16).padStart(2, '0')}` : sign);
}

function quotedText(text: string): string {
	return `"${[...text].map((sign) => escaped(sign, '"')).join('')}"`;
}

function quotedSign(code: number): string {
	return code >= 0 && code < 127 ? `'${escaped(String.fromCodePoint(code), "'")}'` : String(code);
}

function shapeOf(wire: Wire, writing: Writing): Shape {
	const opaque = (): Shape => ({ kind: 'opaque', text: cut(shown(wire, writing), most) });
	switch (wire[0]) {
		case 'i': return { kind: 'number', text: wire[1], whole: true };
		case 'f': return { kind: 'number', text: /^-?\d+$/.test(wire[1]) ? `${wire[1]}.0` : wire[1], whole: false };
		case 'c': return wire[1] >= 32 && wire[1] < 127 ? { kind: 'text', value: String.fromCodePoint(wire[1]) } : { kind: 'number', text: String(wire[1]), whole: true };
		case 'b': return { kind: 'truth', value: wire[1] !== 0 };
		case 't': return wire[2] ? opaque() : { kind: 'text', value: wire[1] };
		case 'n':
		case 'v': return { kind: 'nothing' };
		case 'a':
		case 's':
		case 'l': return wire[2] ? opaque() : { kind: 'items', of: wire[0] === 's' ? 'set' : wire[0] === 'l' ? 'tuple' : 'list', items: wire[1].map((item) => shapeOf(item, writing)) };
		case 'm': return wire[2] ? opaque() : { kind: 'pairs', pairs: wire[1].map(([key, value]) => [shapeOf(key, writing), shapeOf(value, writing)] as const) };
		default: return opaque();
	}
}

/** Whether two values are the same; fractions to within 1e-6, letters and truths also as the numbers that they are. */
export function isSame(got: Wire, wanted: Wire): boolean {
	const numbers = [numberOf(got), numberOf(wanted)] as const;
	if (numbers[0] !== null && numbers[1] !== null) {
		if (got[0] !== 'f' && wanted[0] !== 'f') return BigInt(numbers[0]) === BigInt(numbers[1]);
		const [a, b] = numbers.map(Number) as [number, number];
		return Object.is(a, b) || a === b || (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
	}
	if (got[0] === 't' || wanted[0] === 't') return textOf(got) !== null && textOf(got) === textOf(wanted);
	if (isRow(got) && isRow(wanted)) return !got[2] && !wanted[2] && sameItems(got[1], wanted[1]);
	if (got[0] === 'm' && wanted[0] === 'm') return got[1].length === wanted[1].length && got[1].every(([key, value], at) => isSame(key, wanted[1][at]?.[0] ?? ['v']) && isSame(value, wanted[1][at]?.[1] ?? ['v']));
	if (got[0] === 'r' && wanted[0] === 'r') return got[2].length === wanted[2].length && got[2].every(([name, value], at) => name === wanted[2][at]?.[0] && isSame(value, wanted[2][at]?.[1] ?? ['v']));
	if (got[0] === 'P' && wanted[0] === 'P') return isSame(got[1], wanted[1]);
	if (got[0] === 'o' && wanted[0] === 'o') return got[1] !== '' && got[1] === wanted[1];
	return got[0] === 'n' && wanted[0] === 'n';
}

/** Whether it counts as true; null where that cannot be said. */
export function isTrue(wire: Wire): boolean | null {
	const number = numberOf(wire);
	if (number !== null) return Number(number) !== 0;
	return wire[0] === 'n' ? false : wire[0] === 'v' || wire[0] === 'u' ? null : true;
}

const isRow = (wire: Wire): wire is readonly ['a' | 's' | 'l', readonly Wire[], number] => wire[0] === 'a' || wire[0] === 's' || wire[0] === 'l';

function sameItems(got: readonly Wire[], wanted: readonly Wire[]): boolean {
	return got.length === wanted.length && got.every((item, at) => isSame(item, wanted[at] ?? ['v']));
}

function numberOf(wire: Wire): string | null {
	switch (wire[0]) {
		case 'i': return /^-?\d+$/.test(wire[1]) ? wire[1] : null;
		case 'f': return wire[1].replace(/^(-?)inf$/, '$1Infinity').replace(/^-?nan$/, 'NaN');
		case 'c':
		case 'b': return String(wire[1]);
		default: return null;
	}
}

function textOf(wire: Wire): string | null {
	return wire[0] === 't' && !wire[2] ? wire[1] : null;
}
