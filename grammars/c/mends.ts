import { Mends } from '../braces/repair/mended';
import type { Mutation } from '../repairRules';
import { calls, ends, headers, heads, misspelt, signs, typesOf, type MendWords } from './mendLines';

const words: MendWords = {
	known: [
		'int', 'char', 'double', 'float', 'long', 'short', 'unsigned', 'void', 'struct', 'typedef', 'enum', 'const', 'static', 'sizeof', 'return', 'while', 'else', 'for', 'switch', 'case', 'default', 'break', 'continue', 'include', 'define', 'main', 'NULL', 'EOF', 'INT_MAX', 'INT_MIN', 'size_t', 'bool', 'true', 'false',
		'printf', 'scanf', 'puts', 'gets', 'fgets', 'getchar', 'putchar', 'sprintf', 'fprintf', 'malloc', 'calloc', 'realloc', 'free', 'exit', 'atoi', 'atof', 'rand', 'srand', 'abs', 'strlen', 'strcmp', 'strcpy', 'strcat', 'strchr', 'strstr', 'strncpy', 'isdigit', 'isalpha', 'isspace', 'isupper', 'islower', 'toupper', 'tolower',
		'sqrt', 'pow', 'fabs', 'floor', 'ceil', 'round', 'assert', 'stdin', 'stdio.h', 'stdlib.h', 'string.h', 'math.h', 'ctype.h', 'stdbool.h', 'limits.h', 'assert.h', 'time.h',
	],
	foreign: { String: 'char *', string: 'char *', str: 'char *', boolean: 'int', Bool: 'bool', integer: 'int', Int: 'int', number: 'int', Double: 'double', character: 'char', Void: 'void', function: 'int', let: 'int', var: 'int', final: 'const', null: 'NULL', None: 'NULL', nil: 'NULL', nullptr: 'NULL', True: '1', False: '0', len: 'strlen', length: 'strlen', print: 'printf', println: 'puts', input: 'scanf', new: 'malloc', elif: 'else if' },
	headers: {
		'stdio.h': /\b(?:printf|scanf|puts|putchar|getchar|fgets|fputs|sprintf|snprintf|sscanf|fprintf|FILE|EOF|stdin|stdout|NULL)\b/,
		'stdlib.h': /\b(?:malloc|calloc|realloc|free|exit|atoi|atof|strtol|rand|srand|abs|qsort|RAND_MAX|EXIT_SUCCESS|EXIT_FAILURE|NULL)\b/,
		'string.h': /\b(?:strlen|strcmp|strncmp|strcpy|strncpy|strcat|strchr|strrchr|strstr|strtok|strdup|memset|memcpy|memcmp)\b/,
		'math.h': /\b(?:sqrt|pow|fabs|floor|ceil|round|fmod|sin|cos|tan|log|exp|M_PI)\b/,
		'ctype.h': /\b(?:is(?:alpha|digit|alnum|space|upper|lower|punct)|to(?:upper|lower))\b/,
		'stdbool.h': /\b(?:bool|true|false)\b/,
		'limits.h': /\b(?:INT_MAX|INT_MIN|LONG_MAX|LONG_MIN|CHAR_BIT)\b/,
		'float.h': /\b(?:DBL_MAX|DBL_MIN|FLT_MAX)\b/,
		'assert.h': /\bassert\b/,
		'time.h': /\b(?:time|clock|CLOCKS_PER_SEC|time_t)\b/,
		'stdint.h': /\bu?int(?:8|16|32|64)_t\b/,
	},
	types: ['int', 'double', 'char', 'char *', 'long'],
	type: String.raw`(?:unsigned\s+|signed\s+)?(?:int|char|double|float|long(?:\s+long)?|short|unsigned|size_t|bool|struct\s+\w+|enum\s+\w+|[A-Z]\w*)`,
};

/** More single changes of a text that the compiler does not take, by the words of one language of the family. */
export function mendsWith(own: MendWords, more: (found: Mends, line: number) => void): (source: string, line: number) => readonly Mutation[] {
	return (source, line) => {
		const found = new Mends(source);
		const near = [line, line - 1, line + 1].filter((at) => at >= 0 && at < found.lines.length && !found.isBlank(at));
		let before = Math.min(line, found.lines.length) - 1;
		while (before > 0 && found.isBlank(before)) before -= 1;
		if (before >= 0 && !near.includes(before)) near.push(before);
		near.forEach((at, rank) => {
			ends(found, at, rank * 0.15);
			misspelt(found, own, at, rank * 0.15);
			signs(found, at, rank * 0.15);
			heads(found, own, at, rank * 0.15);
		});
		const at = Math.max(0, Math.min(line, found.lines.length - 1));
		// An `else` has no `if` where a semicolon ends that too soon.
		if (/^\s*\}?\s*else\b/.test(found.code[at] ?? '')) for (let row = at - 1; row >= Math.max(0, at - 6); row -= 1) if (/^\s*(?:\}\s*else\s+)?if\b.*;\s*$/.test(found.code[row] ?? '')) ends(found, row, 0);
		typesOf(found, own, at);
		headers(found, own, at);
		calls(found, own, at);
		more(found, at);
		return found.all();
	};
}

export const ownMends = mendsWith(words, () => undefined);
