/** What kinds of thing a line does, so that a worked example can be of the same kind. A line is enough: nothing here is counted on. */

const patterns: readonly (readonly [string, RegExp])[] = [
	['membership', /\.(?:includes|has|indexOf)\(|(?<!\bfor\s*\([^)]*)\bin\b/],
	['slice', /\.(?:slice|substring|splice)\(/],
	['position', /[\w\])]\[[^\]]+\]|\.at\(/],
	['comparison', /(?<![=!<>+\-*/%])[<>]=?(?![=>])|[=!]==?(?!>)/],
	['logic', /&&|\|\||!(?!=)/],
	['condition', /^(?:\}\s*)?(?:else\s+)?if\b/],
	['grows', /\b(\w+)\s*=\s*\1\s*[-+*/]|[-+*]=|\+\+|--/],
	['counts by key', /\w\[[^\]]+\]\s*(?:\+=|=(?!=))|\.set\(/],
	['collects', /\.(?:push|unshift|add)\(/],
	['each', /^for\s*(?:await\s*)?\(.*\b(?:of|in)\b|\.forEach\(/],
	['counting loop', /^for\s*\([^;]*;/],
	['while', /^(?:do|while)\b/],
	['gives back', /^return\b/],
	['prints', /\bconsole\.\w+\(/],
	['text method', /\.(?:toUpperCase|toLowerCase|trim|split|join|replace|replaceAll|startsWith|endsWith|padStart|repeat)\(/],
	['list method', /\.(?:map|filter|reduce|find|some|every)\(/],
	['sorts', /\.(?:sort|reverse|toSorted)\(/],
	['pairs', /\bObject\.\w+\(|\.(?:get|entries|keys|values)\(/],
	['rest', /%/],
	['division', /(?<!\/)\/(?![/=*])|\bMath\.(?:floor|trunc)\(/],
	['conversion', /\b(?:Number|String|parseInt|parseFloat|Boolean)\(/],
	['cases', /^(?:switch|case|default)\b/],
	['waits', /\b(?:await|async|Promise)\b/],
	['defines', /\bfunction\b|^class\b|=>|^(?:static\s+|async\s+)*(?!if\b|for\b|while\b|switch\b|catch\b)[\w$]+\([^)]*\)\s*\{/],
];

/** Those that nearly every program has. */
export const common: readonly string[] = ['condition', 'gives back', 'prints', 'defines'];

/** Constructs that only make sense inside a program that goes round. */
export const loops: readonly string[] = ['each', 'counting loop', 'while'];

/** Constructs that only make sense beside functions. */
export const functions: readonly string[] = ['defines'];

/** The constructs of one line, texts and remarks left out. */
export function constructsOf(line: string): readonly string[] {
	const bare = line.trim().replaceAll(/"[^"]*"|'[^']*'|`[^`$]*`/g, '""').replace(/\/\/.*$/, '').trim();
	return patterns.filter(([, pattern]) => pattern.test(bare)).map(([name]) => name);
}

/** The names that one line gives a value: by a declaration or an assignment, as a loop's variables, as a function and its parameters. */
export function namesMade(line: string): readonly string[] {
	const bare = line.trim().replaceAll(/"[^"]*"|'[^']*'/g, '');
	const made = [
		/^(?:export\s+)?(?:async\s+)?function\s*\*?\s*(.+?)\{?$/.exec(bare)?.[1], /^class\s+([\w$]+)/.exec(bare)?.[1], /\b(?:const|let|var)\s+(.+?)\s*(?:=(?!=)|;|\bof\b|\bin\b|$)/.exec(bare)?.[1],
		/^([\p{L}_$][\p{L}\p{N}_$]*)\s*(?:[-+*/%]|\*\*)?=(?!=)/u.exec(bare)?.[1], /(\([^()]*\)|[\p{L}_$][\p{L}\p{N}_$]*)\s*=>/u.exec(bare)?.[1], /^\[(.+?)\]\s*=(?!=)/.exec(bare)?.[1],
	];
	return [...new Set(made.join(' ').match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])];
}
