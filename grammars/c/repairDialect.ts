import type { Kind, RepairDialect } from '../braces/repair/dialect';
import type { Expression } from '../braces/tree';
import { isText, kindOfType, placesOf } from './kindOfType';
import { readProgram } from './reading';

const globals: ReadonlySet<string> = new Set([
	'NULL', 'EOF', 'INT_MAX', 'INT_MIN', 'LONG_MAX', 'LONG_MIN', 'DBL_MAX', 'RAND_MAX', 'EXIT_SUCCESS', 'EXIT_FAILURE', 'M_PI', 'CHAR_BIT', 'SIZE_MAX', 'UINT_MAX', 'true', 'false', 'stdin', 'stdout', 'stderr', 'errno',
	'printf', 'scanf', 'puts', 'putchar', 'getchar', 'fgets', 'fputs', 'sprintf', 'snprintf', 'sscanf', 'fprintf', 'fflush', 'gets',
	'malloc', 'calloc', 'realloc', 'free', 'exit', 'abs', 'labs', 'atoi', 'atof', 'strtol', 'strtod', 'rand', 'srand', 'qsort', 'time',
	'strlen', 'strcpy', 'strncpy', 'strcat', 'strncat', 'strcmp', 'strncmp', 'strchr', 'strrchr', 'strstr', 'strtok', 'strdup', 'memset', 'memcpy', 'memmove', 'memcmp',
	'isalpha', 'isdigit', 'isalnum', 'isspace', 'isupper', 'islower', 'ispunct', 'toupper', 'tolower', 'sqrt', 'pow', 'fabs', 'floor', 'ceil', 'round', 'trunc', 'fmod', 'sin', 'cos', 'tan', 'log', 'log10', 'exp', 'fmax', 'fmin', 'assert',
]);

/** How many: the letters of a text, the places of an array that was declared here; of an array that is handed over nobody knows. */
function lengthOf(value: string, type: string | null): string | null {
	if (type === null) return null;
	const places = placesOf(type);
	if (isText(type)) return `strlen(${value})`;
	if (places === null || /\s\[/.test(type)) return null;
	return places === '' ? `sizeof(${value}) / sizeof(${value}[0])` : /^\w+$/.test(places) ? places : `(${places})`;
}

const printing: Readonly<Record<string, number>> = { printf: 1, puts: 0, putchar: 0, fprintf: 2, fputs: 0, putc: 0, fputc: 0 };

function printed(expression: Expression): readonly Expression[] | null {
	if (expression.kind !== 'call' || expression.callee.kind !== 'name' || !Object.hasOwn(printing, expression.callee.name)) return null;
	const { name } = expression.callee;
	const from = printing[name] ?? 0;
	return name.startsWith('fput') || name === 'putc' ? expression.given.slice(0, 1) : expression.given.slice(expression.given.length > from ? from : 0);
}

/** The type of a plain value; what cannot be told is a whole number most of the time. */
export function typeOfValue(value: string): string {
	if (/^"/.test(value)) return 'char *';
	if (/^'/.test(value)) return 'char';
	if (/^-?\d*\.\d*(?:[eE][-+]?\d+)?$|^-?DBL_|^(?:sqrt|pow|fabs|floor|ceil)\(/.test(value)) return 'double';
	return value === 'NULL' ? 'void *' : 'int';
}

function print(value: string): string {
	if (/^"/.test(value)) return `printf("%s\\n", ${value})`;
	if (/^'/.test(value)) return `printf("%c\\n", ${value})`;
	return `printf("${typeOfValue(value) === 'double' ? '%f' : '%d'}\\n", ${value})`;
}

const numbers = ['strlen', 'strcmp', 'abs', 'atoi', 'atof', 'sqrt', 'pow', 'toupper', 'tolower', 'rand'];
const kinds: Readonly<Record<Kind, readonly string[]>> = { number: numbers, text: ['strcpy', 'strcat', 'strdup', 'strchr', 'strstr'], truth: [], list: [], table: [], function: [] };

/** How the repair rules of the languages with braces write it. */
export const dialect: RepairDialect = {
	read: readProgram,
	equal: '==', unequal: '!=', otherEqual: { '===': '==', '!==': '!=' }, equalTexts: null,
	dividesWhole: true,
	whole: [{ write: (value = '') => `(int) (${value})`, more: 0 }, { write: (value = '') => `(int) round(${value})`, more: 0.5 }, { write: (value = '') => `(int) ceil(${value})`, more: 0.7 }],
	fraction: [{ write: (value = '') => `(double) ${value}`, more: 0 }], power: (base, exponent) => `pow(${base}, ${exponent})`,
	nothing: ['NULL'], emptyText: '""', emptyList: null, quotes: ['"', "'"],
	starts: ['0', '1', '-1', '0.0', '1.0', 'NULL', '""', 'INT_MAX', 'INT_MIN'], largest: 'INT_MAX', smallest: 'INT_MIN',
	kindOfType, declaring: null, typeOfValue, words: [], hoisted: [], isGlobal: (name) => globals.has(name), bareFields: false, self: '',
	lengthOf, lengthNames: new Set(), lengthCalls: new Set(['strlen']),
	itemOf: (list, index) => `${list}[${index}]`, itemCalls: new Set(),
	append: () => null, appendNames: new Set(), removals: [],
	contains: (list, item, type) => (type !== null && isText(type) ? `strchr(${list}, ${item}) != NULL` : null), hasKey: null, entryOr: null,
	copy: null, part: null, partCalls: new Set(),
	kindOfMethod: Object.fromEntries(Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind]))),
	changing: new Set(), giving: new Set(),
	givingCalls: new Set(['strlen', 'strcmp', 'strncmp', 'strchr', 'strstr', 'abs', 'atoi', 'atof', 'sqrt', 'pow', 'fabs', 'floor', 'ceil', 'round', 'fmod', 'toupper', 'tolower', 'isalpha', 'isdigit', 'isspace', 'isupper', 'islower', 'malloc', 'calloc', 'realloc', 'fmax', 'fmin']),
	printed, print, reads: new Set(['getchar']),
	toNumber: [{ write: (value = '') => `atoi(${value})`, more: 0 }, { write: (value = '') => `atof(${value})`, more: 0.5 }], toText: [],
	smaller: (one, other) => `(${one} < ${other} ? ${one} : ${other})`, larger: (one, other) => `(${one} > ${other} ? ${one} : ${other})`, absolute: (value) => `abs(${value})`,
	siblings: [],
	siblingCalls: [
		['isupper', 'islower'], ['toupper', 'tolower'], ['isalpha', 'isdigit', 'isalnum'], ['isspace', 'ispunct', 'isalnum'], ['floor', 'ceil', 'round', 'trunc'], ['fmax', 'fmin'], ['abs', 'fabs'], ['sqrt', 'pow'], ['strcpy', 'strcat'], ['strcmp', 'strlen'], ['strchr', 'strrchr', 'strstr'],
		['atoi', 'atof'], ['malloc', 'calloc'], ['puts', 'printf'], ['putchar', 'puts'], ['sin', 'cos'], ['log', 'log10'],
	],
	foreignNames: {},
	foreignCalls: {
		len: (value = '') => `strlen(${value})`, length: (value = '') => `strlen(${value})`, print: (...values) => `printf(${values.join(', ')})`, println: (value = '') => `puts(${value})`, int: (value = '') => `(int) (${value})`, float: (value = '') => `(double) (${value})`, max: (one = '', other = '') => `(${one} > ${other} ? ${one} : ${other})`,
		min: (one = '', other = '') => `(${one} < ${other} ? ${one} : ${other})`, toUpperCase: (value = '') => `toupper(${value})`, toLowerCase: (value = '') => `tolower(${value})`, input: () => 'getchar()', 'Math.sqrt': (value = '') => `sqrt(${value})`, 'Math.pow': (...values) => `pow(${values.join(', ')})`, 'Math.abs': (value = '') => `abs(${value})`,
	},
	foreignWords: { True: '1', False: '0', None: 'NULL', nil: 'NULL', null: 'NULL', Null: 'NULL', TRUE: '1', FALSE: '0' },
	onlyCalled: new Set(), textForms: [],
	mendWords: [
		[/\b(?:let|var|auto)\s+(?=[\p{L}_][\w]*\s*=[^=])/gu, 'int ', 0.5], [/\bString\s+(?=[\p{L}_]\w*)/gu, 'char *', 0.4], [/\bstring\s+(?=[\p{L}_]\w*)/gu, 'char *', 0.45], [/\b(?:boolean|bool)\s+(?=[\p{L}_]\w*)/gu, 'int ', 0.5], [/\bfor\s*\(\s*(?:let|var|auto)\s+/g, 'for (int ', 0.4],
		[/\b(?:System\.out\.printf?|console\.log|println|print|Printf|printF|prinft|pritnf)\s*\(/g, 'printf(', 0.4], [/\b(?:scan|Scanf|scanF|input)\s*\(/g, 'scanf(', 0.4], [/\b(?:func|function|def|fun)\s+(?=[\p{L}_]\w*\s*\()/u, 'int ', 0.6], [/\b(?:None|nil|null|Null)\b/g, 'NULL', 0.35], [/\b(?:True|TRUE|true)\b/g, '1', 0.4], [/\b(?:False|FALSE|false)\b/g, '0', 0.4],
	],
	keywords: ['auto', 'break', 'case', 'char', 'const', 'continue', 'default', 'do', 'double', 'else', 'enum', 'extern', 'float', 'for', 'goto', 'if', 'int', 'long', 'return', 'short', 'signed', 'sizeof', 'static', 'struct', 'switch', 'typedef', 'union', 'unsigned', 'void', 'while', 'include', 'define'],
	functionWord: null,
	outside: /^(?:fopen|freopen|tmpfile|remove|rename|opendir|open|creat|unlink|socket|connect|bind|listen|accept|fork|vfork|exec[lv]p?e?|system|popen|kill|signal|raise|pthread_\w+|dlopen|syscall|ptrace|mmap|asm|__asm__|getenv|setenv|chdir|mkdir|rmdir)$|^(?:sys\/|unistd\.h|fcntl\.h|pthread\.h|signal\.h|dirent\.h|netinet\/|arpa\/|netdb\.h|dlfcn\.h|spawn\.h|windows\.h)/,
};
