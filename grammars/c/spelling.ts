import type { TypedValue } from '../beliefs';
import { partsOfCondition, truthOfCondition } from './conditions';
import { quoted } from './expressions';

/** How the language writes things that a person reads or types. */
export const spelling = {
	nothing: 'NULL',
	true: 'true',
	false: 'false',
	equals: '==',
	both: '&&',
	either: '||',
	conditionParts: partsOfCondition,
	conditionTruth: truthOfCondition,
	// A part of a text is copied letter by letter.
	slicesIn: () => [],
	comment: '//',
	emptyStatement: ';',
	samples: { number: '3', text: '"abc"', list: '{1, 2, 3}' },
	prompt: '',
	readsLine: 'scanf',
	readsLineToo: [] as readonly string[],
	readsApart: true,
	beforeCalls: [
		'return', 'if', 'while', 'else', 'case', 'static', 'const', 'void', 'int', 'double', 'float', 'char', 'long', 'short', 'unsigned', 'signed', 'bool', 'struct', 'size_t', 'do', 'goto', 'typedef', 'extern', 'inline', 'sizeof',
	],
	numbers: ['atoi', 'atof', 'atol', 'strtol', 'strtod'],
	compares: ['fmax', 'fmin', 'max', 'min'],
	makes: ['abs', 'labs', 'fabs', 'sqrt', 'pow', 'floor', 'ceil', 'round', 'trunc', 'fmod', 'strlen', 'strcmp', 'strncmp', 'strchr', 'strstr', 'toupper', 'tolower', 'isdigit', 'isalpha', 'isalnum', 'isspace', 'isupper', 'islower', 'atoi', 'atof', 'atol', 'fmax', 'fmin'],
	changes: [] as readonly string[],
	kinds: {
		abs: 'number', labs: 'number', fabs: 'number', sqrt: 'number', pow: 'number', floor: 'number', ceil: 'number', round: 'number', trunc: 'number', fmod: 'number', strlen: 'number', strcmp: 'number', atoi: 'number', atof: 'number',
		atol: 'number', toupper: 'number', tolower: 'number', fmax: 'number', fmin: 'number', getchar: 'number', rand: 'number', fgets: 'text', gets: 'text', strdup: 'text', strchr: 'text', strstr: 'text',
	} as const,
	quoted,
	call: (name: string, args: readonly string[]) => `${name}(${args.join(', ')})`,
	print: (expression: string, value: TypedValue | null = null) => {
		const format = formatOf(expression, value);
		return format === null ? '' : `printf("${format}\\n", ${expression});`;
	},
	testFiles: (fileName: string) => testFilesOf(fileName, /\.[ch]$/i),
};

/** How a value is to be written so that it is printed as what it is; null for rows, structures and pointers. */
function formatOf(expression: string, value: TypedValue | null): string | null {
	if (/^".*"$/.test(expression)) return '%s';
	if (/^'.*'$/.test(expression)) return '%c';
	if (/^-?\d+\.\d*$/.test(expression)) return '%f';
	switch (value?.shape.kind) {
		case 'text': return value.shown.startsWith("'") ? '%c' : '%s';
		case 'number': {
			if (!value.shape.whole) return '%f';
			return /\blong long\b/.test(value.type) ? '%lld' : /\b(?:long|size_t)\b/.test(value.type) ? '%ld' : '%d';
		}
		case 'items': case 'pairs': case 'opaque': return null;
		default: return /\bsizeof\b|^strlen\(/.test(expression) ? '%zu' : /^(?:sqrt|pow|fabs|floor|ceil|fmod|round)\(/.test(expression) ? '%f' : '%d';
	}
}

/** Names of the test files of a program: with its ending, beside it or in a folder for tests. */
export function testFilesOf(fileName: string, endings: RegExp): readonly string[] {
	const ending = endings.exec(fileName)?.[0] ?? '';
	const stem = ending === '' ? fileName : fileName.slice(0, -ending.length);
	const names = [`test_${stem}`, `${stem}_test`, `${stem}_tests`, `tests_${stem}`, `${stem}Test`, `${stem}Tests`, `Test${stem}`, `${stem}-test`, `${stem}.test`];
	const inFolders = ['test', 'tests'].flatMap((folder) => names.slice(0, 3).map((name) => `${folder}/${name}`));
	return [...names, 'test', 'tests', 'test_main', ...inFolders].map((name) => name + ending);
}
