/** What kinds of thing a line does, so that a worked example can be of the same kind. A line is enough: nothing here is counted on. */

const patterns: readonly (readonly [string, RegExp])[] = [
	['membership', /\.(?:contains|containsKey|indexOf)\(/],
	['slice', /\.(?:substring|subList|copyOfRange)\(/],
	['position', /[\w\])]\[[^\]]+\](?!\s*\w+\s*[=;])|\.(?:charAt|get)\(/],
	['comparison', /(?<![=!<>+\-*/%]|\b(?:List|Map|Set|ArrayList|HashMap|HashSet|Deque|Queue)\s?)[<>]=?(?![=>])(?![^<]*>\s*\w+\s*[=;(])|[=!]=|\.(?:equals|compareTo)\(/],
	['logic', /&&|\|\||!(?!=)/],
	['condition', /^(?:\}\s*)?(?:else\s+)?if\b/],
	['grows', /\b(\w+)\s*=\s*\1\s*[-+*/]|[-+*]=|\+\+|--/],
	['counts by key', /\.(?:put|merge)\(/],
	['collects', /\.(?:add|append|push|offer)\(/],
	['each', /^for\s*\([^;]*:|\.forEach\(/],
	['counting loop', /^for\s*\([^;]*;/],
	['while', /^(?:do|while)\b/],
	['gives back', /^return\b/],
	['prints', /\bSystem\.out\.\w+\(/],
	['reads', /\.(?:nextInt|nextLine|nextDouble|next|readLine)\(/],
	['text method', /\.(?:toUpperCase|toLowerCase|trim|strip|split|join|replace|startsWith|endsWith|repeat|length)\(/],
	['list method', /\.(?:size|remove|set|stream|filter|map|isEmpty)\(/],
	['sorts', /\.(?:sort|reverse)\(/],
	['rest', /%(?![.\d]*[dfs])/],
	['division', /(?<!\/)\/(?![/=*])/],
	['conversion', /\((?:int|double|long|char)\)|\.(?:parseInt|parseDouble|valueOf|toString)\(/],
	['cases', /^(?:switch|case|default)\b/],
	['makes', /\bnew\b/],
	['defines', /^(?:public |private |protected |static |final |abstract )*(?:class |[\w<>[\], ]+ \w+\s*\([^)]*\)\s*(?:throws [\w, ]+)?\{)/],
];

/** Those that nearly every program has. */
export const common: readonly string[] = ['condition', 'gives back', 'prints', 'defines'];

/** Constructs that only make sense inside a program that goes round. */
export const loops: readonly string[] = ['each', 'counting loop', 'while'];

/** Constructs that only make sense beside functions. */
export const functions: readonly string[] = ['defines'];

/** The constructs of one line, texts and remarks left out. */
export function constructsOf(line: string): readonly string[] {
	const bare = line.trim().replaceAll(/"[^"]*"|'[^']*'/g, '""').replace(/\/\/.*$/, '').trim();
	return patterns.filter(([, pattern]) => pattern.test(bare)).map(([name]) => name);
}

const word = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;
const types = String.raw`(?:${word})(?:<[^=;()]*>)?(?:\[\])*`;

/** The names that one line gives a value: by a declaration or an assignment, as a loop's variables, as a method and its parameters. */
export function namesMade(line: string): readonly string[] {
	const bare = line.trim().replaceAll(/"[^"]*"|'[^']*'/g, '').replace(/\/\/.*$/, '');
	const method = new RegExp(String.raw`^(?:(?:public|private|protected|static|final)\s+)*(?!return\b|new\b|else\b|throw\b)${types}\s+(${word})\s*\(([^)]*)\)\s*(?:throws\s+[\w, ]+)?\{?$`, 'u').exec(bare);
	const parameters = (method?.[2] ?? '').split(',').map((each) => each.trim().split(/\s+/).at(-1) ?? '');
	const made = [
		method?.[1] ?? '', ...parameters,
		new RegExp(String.raw`^class\s+(${word})`, 'u').exec(bare)?.[1],
		new RegExp(String.raw`^(?:for\s*\(\s*)?(?:final\s+)?(?!return\b|new\b|else\b|throw\b|package\b|import\b)${types}\s+(${word})\s*(?:=(?!=)|;|:)`, 'u').exec(bare)?.[1],
		new RegExp(String.raw`^(?:this\.)?(${word})(?:\[[^\]]*\])*\s*(?:[-+*/%]?=(?!=)|\+\+|--)`, 'u').exec(bare)?.[1],
		new RegExp(String.raw`^catch\s*\(\s*${types}\s+(${word})\s*\)`, 'u').exec(bare.replace(/^\}\s*/, ''))?.[1],
	];
	return [...new Set(made.filter((name): name is string => name !== undefined && name !== ''))];
}
