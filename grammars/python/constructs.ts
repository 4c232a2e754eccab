/** What kinds of thing a line does, so that a worked example can be of the same kind. A line is enough: nothing here is counted on. */

const patterns: readonly (readonly [string, RegExp])[] = [
	['membership', /(?<!\bfor\b[^:]*)\bin\b/],
	['slice', /\w\[[^\]]*:[^\]]*\]/],
	['position', /[\w\])]\[[^:\]]+\]/],
	['comparison', /(?<![=!<>+\-*/%])[<>]=?(?!=)|[=!]=/],
	['logic', /\b(?:and|or|not)\b/],
	['condition', /^(?:if|elif)\b/],
	['grows', /\b(\w+)\s*=\s*\1\s*[-+*/]|[-+*]=/],
	['counts by key', /\[[^\]]+\]\s*(?:\+=|=(?!=))/],
	['collects', /\.append\(/],
	['each', /^for\b.*\bin\b(?!\s*range\b)/],
	['counting loop', /^for\b.*\brange\(/],
	['while', /^while\b/],
	['gives back', /^return\b/],
	['prints', /\bprint\(/],
	['text method', /\.(?:upper|lower|strip|split|join|replace|title|find|startswith|endswith)\(/],
	['pairs', /\.(?:items|keys|values|get)\(/],
	['rest', /%/],
	['division', /(?<!\/)\/\/?(?!\/)/],
	['conversion', /\b(?:int|str|float)\(/],
	['defines', /^(?:def|class)\b/],
];

/** Those that nearly every program has. */
export const common: readonly string[] = ['condition', 'gives back', 'prints', 'defines'];

/** Constructs that only make sense inside a program that goes round. */
export const loops: readonly string[] = ['each', 'counting loop', 'while'];

/** Constructs that only make sense beside functions. */
export const functions: readonly string[] = ['defines'];

/** The constructs of one line, texts and remarks left out. */
export function constructsOf(line: string): readonly string[] {
	const bare = line.trim().replaceAll(/"[^"]*"|'[^']*'/g, '""').replace(/#.*$/, '').trim();
	return patterns.filter(([, pattern]) => pattern.test(bare)).map(([name]) => name);
}

/** The names that one line gives a value: by an assignment, as a loop's variables, as a function and its parameters. */
export function namesMade(line: string): readonly string[] {
	const bare = line.trim();
	const made = /^(?:for\s+(.+?)\s+in\b|(?:def|class)\s+(.+?)(?:->.*)?:?$|([\w\s,]+?)\s*(?:[-+*/%]|\/\/)?=(?!=))/.exec(bare);
	return made?.slice(1).join(' ').match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
}
