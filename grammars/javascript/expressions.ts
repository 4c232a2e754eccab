import { isLiteral, type LiteralRules } from '../braces/examples/literals';
import { freeNames } from '../braces/examples/names';
import { bare, sourceOf, walk, type Expression } from '../braces/tree';
import type { ParsePiece } from '../syntaxNode';
import { readProgram } from './reading';

/** What counts as a literal beside numbers, texts and their containers. */
export const literalRules: LiteralRules = { names: new Set(['undefined', 'NaN', 'Infinity']), made: new Set(['Set', 'Map']) };

/** Lets `use` look at the one expression that a piece of source is, with the source that its spans lie in; null when it is anything else. */
export function readOnly<T>(source: string, parse: ParsePiece, use: (expression: Expression, text: string) => T): T | null {
	// In parentheses braces are a value, and a comment at the end ends before the last one.
	const text = `(${source.trim().replace(/;\s*$/, '')}\n)`;
	return parse(text, (root) => {
		const [statement, ...more] = root.hasError ? [] : readProgram(root, text).statements;
		const whole = statement?.kind === 'expression' ? statement.expression : null;
		const isWhole = whole?.kind === 'group' && whole.from === 0 && whole.to === text.length && more.length === 0;
		return isWhole && !['assign', 'sequence', 'other'].includes(whole.inner.kind) ? use(whole.inner, text) : null;
	});
}

/** What a piece of source is when it is read as a value. */
export function valueIn(source: string, parse: ParsePiece) {
	const text = source.trim();
	if (text === '') return { kind: 'unreadable' } as const;
	const value = readOnly(text, parse, (expression) => {
		if (isLiteral(expression, literalRules)) return { kind: 'literal', text } as const;
		return { kind: 'expression', text, names: freeNames(expression) } as const;
	});
	return value ?? parse(text, (root) => ({ kind: root.hasError ? 'unreadable' : 'statement' }) as const);
}

/** The call that a piece of source consists of, or the first one inside it; null when it is no expression with a call. */
export function callIn(source: string, parse: ParsePiece) {
	return readOnly(source, parse, (expression, text) => {
		for (const part of walk(expression)) {
			if (part.kind !== 'call' && part.kind !== 'new') continue;
			return {
				callee: part.kind === 'call' ? sourceOf(part.callee, text) : part.type.text,
				text: sourceOf(part, text),
				given: part.given.map((given) => ({ name: null, text: sourceOf(given, text) })),
				unpacked: part.given.some(({ kind }) => kind === 'spread'),
			};
		}
		return null;
	});
}

/** The text of a literal's source; null where it holds what is not told here. */
export function textOf(source: string): string | null {
	if (source.length < 2 || !/^(["'`])[\s\S]*\1$/.test(source)) return null;
	const known: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '', 0: '\0' };
	let isKnown = true;
	const text = source.slice(1, -1).replaceAll(/\\(u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[\s\S])/gi, (_, code: string) => {
		const hexadecimal = /^[ux]\{?([\da-f]+)/i.exec(code)?.[1];
		if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
		if (/^[1-9bfuvx]/.test(code)) isKnown = false;
		return known[code] ?? code;
	});
	return isKnown ? text : null;
}

/** The literal of a text, in the quotes that need no escape where there is a choice. */
export function quoted(text: string): string {
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	const escaped = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
	return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}

/** An expression without parentheses around it, and without waiting for it. */
export function awaited(expression: Expression): Expression {
	const inner = bare(expression);
	return inner.kind === 'unary' && inner.operator.text === 'await' ? awaited(inner.operand) : inner;
}

const builtins = new Set(
	('Array BigInt Boolean Date Infinity Intl JSON Map Math NaN Number Object Promise Proxy Reflect RegExp Set String Symbol WeakMap WeakSet alert clearInterval clearTimeout confirm console ' +
		'decodeURI decodeURIComponent encodeURI encodeURIComponent globalThis isFinite isNaN parseFloat parseInt prompt queueMicrotask require setInterval setTimeout structuredClone undefined ' +
		'AggregateError Error EvalError RangeError ReferenceError SyntaxError TypeError URIError').split(' '),
);

/** Names that the language knows by itself. */
export function isBuiltin(name: string): boolean {
	return builtins.has(name);
}

/** Names of the language's own exceptions. */
export function isException(name: string): boolean {
	return builtins.has(name) && name.endsWith('Error');
}
