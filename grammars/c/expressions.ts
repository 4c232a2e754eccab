import { isLiteral, type LiteralRules } from '../braces/examples/literals';
import { freeNames } from '../braces/examples/names';
import { sourceOf, walk, type Expression, type Program } from '../braces/tree';
import type { ParsePiece, SyntaxNode } from '../syntaxNode';
import { readProgram } from './reading';
import { withoutRows } from './rows';

/** What the languages of this family read in their own way. */
export interface Family {
	readonly readProgram: (root: SyntaxNode, source: string) => Program;
	readonly literals: LiteralRules;
	/** Rows in braces may stand where a call is given a value: the language itself takes them there. */
	readonly takesRows: boolean;
	readonly isBuiltin: (name: string) => boolean;
	readonly isException: (name: string) => boolean;
}

const before = 'T it = ';

/** Reads pieces of source as values. */
export function expressionsOf({ readProgram: read, literals, takesRows }: Family) {
	/** Lets `use` look at the one expression that a piece of source is, with the source that its spans lie in; null when it is anything else. */
	function readOnly<T>(source: string, parse: ParsePiece, use: (expression: Expression, text: string) => T): T | null {
		// A comment at the end ends before the semicolon.
		const text = `${before}${source.trim().replace(/;\s*$/, '')}\n;`;
		const readable = takesRows ? text : withoutRows(text);
		return parse(readable, (root) => {
			const [statement, ...more] = root.hasError ? [] : read(root, readable).statements;
			const [only, ...others] = statement?.kind === 'declare' ? statement.variables : [];
			const value = only?.value;
			const rest = value ? text.slice(value.to) : '';
			const isWhole = value?.from === before.length && others.length === 0 && more.every(({ kind }) => kind === 'empty') && /^\s*(?:\/\/.*|\/\*[\s\S]*\*\/)?\s*;$/.test(rest);
			return value && isWhole && !['assign', 'sequence', 'other', 'update', 'pairs'].includes(value.kind) ? use(value, text) : null;
		});
	}

	/** What a piece of source is when it is read as a value. */
	function valueIn(source: string, parse: ParsePiece) {
		const text = inBraces(source.trim());
		if (text === '') return { kind: 'unreadable' } as const;
		const value = readOnly(text, parse, (expression) => {
			if (isLiteral(expression, literals)) return { kind: 'literal', text } as const;
			return { kind: 'expression', text, names: freeNames(expression) } as const;
		});
		// Two words in a row are no statement that somebody means.
		const isBare = /[;}]$/.test(text) || !/[=(]|\+\+|--/.test(text);
		return value ?? parse(isBare ? text : `${text};`, (root) => ({ kind: root.hasError ? 'unreadable' : 'statement' }) as const);
	}

	/** The call that a piece of source consists of, or the first one inside it; null when it is no expression with a call. */
	function callIn(source: string, parse: ParsePiece) {
		return readOnly(source, parse, (expression, text) => {
			for (const part of walk(expression)) {
				if (part.kind !== 'call') continue;
				return {
					callee: sourceOf(part.callee, text),
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

	return { readOnly, valueIn, callIn };
}

/** A row in brackets, as many write one in a remark (`[1, 2]`), in braces; anything else as it is. */
function inBraces(text: string): string {
	if (!/^\[/.test(text) || !/\]$/.test(text) || /^\[[^\]]*\]\s*[({]/.test(text)) return text;
	let quote = '';
	return [...text].map((sign, at) => {
		if (quote !== '') {
			if (sign === quote && text[at - 1] !== '\\') quote = '';
			return sign;
		}
		if (sign === '"' || sign === "'") quote = sign;
		return sign === '[' ? '{' : sign === ']' ? '}' : sign;
	}).join('');
}

/** The text of a literal's source, also of one letter; null where it holds what is not told here. */
export function textOf(source: string): string | null {
	if (source.length < 2 || !/^(["'])[\s\S]*\1$/.test(source)) return null;
	const known: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', 0: '\0', a: '\u0007', b: '\b', f: '\f', v: '\v' };
	return source.slice(1, -1).replaceAll(/\\(x[\da-f]{1,2}|[\s\S])/gi, (_, code: string) => {
		const hexadecimal = /^x([\da-f]{1,2})$/i.exec(code)?.[1];
		return hexadecimal === undefined ? (known[code] ?? code) : String.fromCharCode(Number.parseInt(hexadecimal, 16));
	});
}

/** The literal of a text. */
export function quoted(text: string): string {
	return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t').replace(/\0/g, '\\0')}"`;
}

/** What the library has that beginners use. */
const functions =
	'printf scanf fprintf fscanf sprintf snprintf sscanf puts putchar fputs fputc getchar fgetc getc gets fgets fopen fclose fread fwrite feof rewind fseek ftell fflush perror malloc calloc realloc free exit abort atoi atof ' +
	'atol strtol strtod rand srand abs labs fabs qsort bsearch system getenv strlen strcpy strncpy strcat strncat strcmp strncmp strchr strrchr strstr strtok strdup memcpy memmove memset memcmp isalpha isdigit isalnum isspace ' +
	'isupper islower ispunct toupper tolower sqrt pow floor ceil round trunc fmod sin cos tan asin acos atan atan2 exp log log10 log2 cbrt hypot fmin fmax time clock difftime localtime strftime assert sizeof';
const values = 'NULL EOF stdin stdout stderr INT_MAX INT_MIN LONG_MAX LONG_MIN LLONG_MAX LLONG_MIN UINT_MAX CHAR_MAX CHAR_MIN CHAR_BIT SIZE_MAX DBL_MAX DBL_MIN FLT_MAX FLT_MIN RAND_MAX BUFSIZ EXIT_SUCCESS EXIT_FAILURE M_PI INFINITY NAN FILE size_t bool';
const builtins = new Set(`${functions} ${values}`.split(' '));

/** Names that the language and its library know by themselves. */
export function isBuiltin(name: string): boolean {
	return builtins.has(name);
}

const names = new Set(['INT_MAX', 'INT_MIN', 'LONG_MAX', 'LONG_MIN', 'LLONG_MAX', 'LLONG_MIN', 'UINT_MAX', 'DBL_MAX', 'FLT_MAX', 'EOF', 'INFINITY', 'NAN', 'M_PI']);

/** What counts as a literal beside numbers, texts and rows of them. */
export const literalRules: LiteralRules = { names, made: new Set(), casts: true };

/** How this language reads values. */
export const family: Family = { readProgram, literals: literalRules, takesRows: false, isBuiltin, isException: () => false };

export const { readOnly, valueIn, callIn } = expressionsOf(family);
