import { isLiteral, type LiteralRules } from '../braces/examples/literals';
import { freeNames } from '../braces/examples/names';
import { sourceOf, walk, type Expression } from '../braces/tree';
import type { ParsePiece } from '../syntaxNode';
import { readProgram } from './reading';

const collections = /^(?:java\.util\.)?(?:ArrayList|LinkedList|ArrayDeque|HashSet|LinkedHashSet|TreeSet|HashMap|LinkedHashMap|TreeMap|BigInteger|BigDecimal)(?:<[\s\S]*>)?$/;
const makers = new Set(['List.of', 'Set.of', 'Map.of', 'Map.ofEntries', 'Map.entry', 'Arrays.asList', 'Collections.emptyList', 'Collections.emptySet', 'Collections.emptyMap', 'Integer.valueOf', 'Double.valueOf', 'Long.valueOf', 'BigInteger.valueOf', 'BigDecimal.valueOf', 'Optional.empty', 'Optional.of']);

/** What counts as a literal beside numbers, texts and rows of them. */
export const literalRules: LiteralRules = {
	names: new Set(),
	made: { has: (type) => /\[\s*\]$/.test(type) || collections.test(type) },
	calls: { has: (callee) => makers.has(callee) || /^(?:Integer|Long|Double)\.(?:MAX|MIN)_VALUE$/.test(callee) },
};

const before = 'Object it = ';

/** A row as it is shown (`{1, 2}`, `[1, 2]`) in the brackets of an initialiser; anything else as it is. Keeps the length. */
function asInitialiser(text: string): string {
	if (!/^[{[]/.test(text)) return text;
	let quote = '';
	let isEscaped = false;
	/** For each bracket that is open whether it is one of a type (`new int[]{1}`), and stays as it is. */
	const open: boolean[] = [];
	return [...text].map((char, at) => {
		if (quote !== '') {
			if (isEscaped) isEscaped = false;
			else if (char === '\\') isEscaped = true;
			else if (char === quote) quote = '';
			return char;
		}
		if (char === '"' || char === "'") quote = char;
		if (char === '[') open.push(/[\w>\]]\s*$/.test(text.slice(0, at)));
		if (char === '[') return open.at(-1) ? char : '{';
		return char === ']' && open.pop() === false ? '}' : char;
	}).join('');
}

/** Lets `use` look at the one expression that a piece of source is, with the source that its spans lie in; null when it is anything else. */
export function readOnly<T>(source: string, parse: ParsePiece, use: (expression: Expression, text: string) => T): T | null {
	const piece = source.trim().replace(/;\s*$/, '');
	// A comment at the end ends before the semicolon.
	const text = `${before}${asInitialiser(piece)}\n;`;
	return parse(text, (root) => {
		const [statement, ...more] = root.hasError ? [] : readProgram(root, text).statements;
		const [only, ...others] = statement?.kind === 'declare' ? statement.variables : [];
		const value = only?.value;
		const isWhole = value?.from === before.length && others.length === 0 && more.every(({ kind }) => kind === 'empty') && text.slice(value.to).trim() !== '' && /^\s*(?:\/\/.*|\/\*[\s\S]*\*\/)?\s*;$/.test(text.slice(value.to));
		return value && isWhole && !['assign', 'sequence', 'other', 'update'].includes(value.kind) && !isHalfMap(value) ? use(value, text) : null;
	});
}

/** `{a=1}`, as a map of texts is printed: of what kind its keys are nobody knows. */
function isHalfMap(value: Expression): boolean {
	return value.kind === 'items' && value.items.some(({ kind }) => kind === 'assign');
}

/** What a piece of source is when it is read as a value. */
export function valueIn(source: string, parse: ParsePiece) {
	const text = source.trim();
	if (text === '') return { kind: 'unreadable' } as const;
	const map = mapIn(text, parse);
	if (map !== null) return { kind: 'literal', text: map } as const;
	const value = readOnly(text, parse, (expression) => {
		if (isLiteral(expression, literalRules)) return { kind: 'literal', text } as const;
		return { kind: 'expression', text, names: freeNames(expression) } as const;
	});
	// Two words in a row are no statement that somebody means.
	const isBare = /[;}]$/.test(text) || !/[=(]|\+\+|--/.test(text);
	return value ?? parse(isBare ? text : `${text};`, (root) => ({ kind: root.hasError ? 'unreadable' : 'statement' }) as const);
}

/** `{"a"=1, "b"=2}`, as a map is shown, as source; null for anything else. */
function mapIn(text: string, parse: ParsePiece): string | null {
	const inner = /^\{([\s\S]+)\}$/.exec(text)?.[1];
	if (inner === undefined || !inner.includes('=')) return null;
	const pairs = pairsOf(inner)?.map(([key, value]) => [literalOf(key, parse), literalOf(value, parse)] as const) ?? [];
	if (pairs.length === 0 || pairs.length > 10 || pairs.some((pair) => pair.includes(null))) return null;
	return `Map.of(${pairs.flat().join(', ')})`;
}

function literalOf(source: string, parse: ParsePiece): string | null {
	const value = valueIn(source, parse);
	if (value.kind !== 'literal') return null;
	return value.text.startsWith('[') ? `List.of(${value.text.slice(1, -1)})` : value.text.startsWith('{') ? null : value.text;
}

function pairsOf(inner: string): readonly (readonly [string, string])[] | null {
	const parts = inner.match(/(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\[[^\]]*\]|[^,"'[])+/g) ?? [];
	const pairs = parts.map((part): readonly [string, string] | null => {
		const [, key, value] = /^\s*((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^="'])+?)\s*=(?!=)\s*([\s\S]+?)\s*$/.exec(part) ?? [];
		return key !== undefined && value !== undefined ? [key, value] : null;
	});
	return pairs.every((pair) => pair !== null) ? pairs : null;
}

/** The call that a piece of source consists of, or the first one inside it; null when it is no expression with a call. */
export function callIn(source: string, parse: ParsePiece) {
	return readOnly(source, parse, (expression, text) => {
		for (const part of walk(expression)) {
			if (part.kind !== 'call' && part.kind !== 'new') continue;
			if (part.kind === 'new' && part.type.text.endsWith(']')) continue;
			return {
				callee: part.kind === 'call' ? sourceOf(part.callee, text) : part.type.text,
				text: sourceOf(part, text),
				// Nobody who writes `n = 3` there means to change the name.
				given: part.given.map((given) => {
					const isNamed = given.kind === 'assign' && given.operator.text === '=' && given.target.kind === 'name';
					return isNamed ? { name: sourceOf(given.target, text), text: sourceOf(given.value, text) } : { name: null, text: sourceOf(given, text) };
				}),
				unpacked: false,
			};
		}
		return null;
	});
}

/** The text of a literal's source, also of one letter; null where it holds what is not told here. */
export function textOf(source: string): string | null {
	if (source.length < 2 || source.startsWith('"""') || !/^(["'])[\s\S]*\1$/.test(source)) return null;
	const known: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', s: ' ', b: '\b', f: '\f', 0: '\0' };
	return source.slice(1, -1).replaceAll(/\\(u+[\da-f]{4}|[\s\S])/gi, (_, code: string) => {
		const hexadecimal = /^u+([\da-f]{4})/i.exec(code)?.[1];
		return hexadecimal === undefined ? (known[code] ?? code) : String.fromCharCode(Number.parseInt(hexadecimal, 16));
	});
}

/** The literal of a text. */
export function quoted(text: string): string {
	return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`;
}

const builtins = new Set(
	('String Integer Double Long Float Short Byte Character Boolean Object Math System Arrays List ArrayList LinkedList Map HashMap TreeMap LinkedHashMap Set HashSet TreeSet LinkedHashSet Collections Collection ' +
		'Iterator Iterable Scanner Random StringBuilder StringBuffer Objects Optional Stream IntStream Collectors BigInteger BigDecimal Deque ArrayDeque Queue PriorityQueue Stack Vector Thread Number Comparator ' +
		'Function Predicate Supplier Consumer BiFunction UnaryOperator BinaryOperator Runnable LocalDate LocalTime LocalDateTime Duration Pattern Matcher BufferedReader InputStreamReader Files Path Paths File java this').split(' '),
);
const exceptions = new Set(
	('Exception RuntimeException Throwable Error ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError ClassCastException ClassNotFoundException ConcurrentModificationException ' +
		'DateTimeException DateTimeParseException EmptyStackException FileNotFoundException IllegalArgumentException IllegalStateException IndexOutOfBoundsException InputMismatchException InterruptedException ' +
		'IOException NegativeArraySizeException NoSuchElementException NullPointerException NumberFormatException OutOfMemoryError StackOverflowError StringIndexOutOfBoundsException UnsupportedOperationException').split(' '),
);

/** Names that the language knows by itself. */
export function isBuiltin(name: string): boolean {
	return builtins.has(name) || exceptions.has(name);
}

/** Names of the language's own exceptions. */
export function isException(name: string): boolean {
	return exceptions.has(name);
}
