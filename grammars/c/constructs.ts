/** What kinds of thing a line does, so that a worked example can be of the same kind. A line is enough: nothing here is counted on. */

type Pattern = readonly [name: string, pattern: RegExp];

const patterns: readonly Pattern[] = [
	['position', /^(?!(?:int|char|double|float|long|short|bool|unsigned|const|static)\b[^=]*$).*[\w\])]\[[^\]]+\](?!\s*=\s*\{)/],
	['comparison', /^(?!.*\b(?:vector|map|set|pair|list|stack|queue|array|unique_ptr|shared_ptr|make_unique|static_cast|include)\s*<).*(?:(?<![=!<>+\-*/%])[<>]=?(?![=<>])|[=!]=)/],
	['logic', /&&|\|\||!(?!=)/],
	['condition', /^(?:\}\s*)?(?:else\s+)?if\b/],
	['grows', /\b(\w+)\s*=\s*\1\s*[-+*/]|[-+*]=|\+\+|--/],
	['counting loop', /^for\s*\([^;]*;/],
	['while', /^(?:do|while)\b/],
	['gives back', /^return\b/],
	['prints', /\b(?:printf|puts|putchar)\(/],
	['reads', /\b(?:scanf|sscanf|fgets|getchar|gets)\(/],
	['text function', /\bstr(?:len|cmp|ncmp|cpy|ncpy|cat|ncat|chr|str|tok)\(/],
	['letter function', /\b(?:toupper|tolower|isdigit|isalpha|isupper|islower|isspace)\(/],
	['place', /(?:^|[(,=!]\s*|return\s+)&\w|(?:^|[^\w)\]\s]\s*|\b(?:int|char|double|float|void|long)\s)\*+\w|->|\bNULL\b/],
	['memory', /\b(?:malloc|calloc|realloc|free)\(/],
	['sorts', /\bqsort\(/],
	['rest', /(?<!["%])%(?!=)/],
	['division', /(?<!\/)\/(?![/=*])/],
	['conversion', /(?<!sizeof)\((?:int|double|float|char|long)\)|\b(?:atoi|atof|strtol)\(/],
	['cases', /^(?:switch|case|default)\b/],
	['own type', /\b(?:struct|typedef|enum)\b/],
	['macro', /^#\s*define\b/],
	['array', /^(?:static\s+|const\s+)*(?:int|char|double|float|long|short|bool|unsigned)\s+\w+\s*(?:\[[^\]]*\])+/],
	['defines', /^(?:static\s+)?(?:[\w:<>]+[\s*&]+)+\w+\([^=;]*\)\s*\{/],
];

/** Those that nearly every program has. */
export const common: readonly string[] = ['condition', 'gives back', 'prints', 'defines'];

/** Constructs that only make sense inside a program that goes round. */
export const loops: readonly string[] = ['each', 'counting loop', 'while'];

/** Constructs that only make sense beside functions. */
export const functions: readonly string[] = ['defines'];

/** Says the constructs of one line, texts and remarks left out, by the patterns of this language and by more. */
export function constructsBy(more: readonly Pattern[]): (line: string) => readonly string[] {
	const all = [...patterns, ...more];
	return (line) => {
		const bare = line.trim().replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""').replace(/\/\/.*$/, '').trim();
		return [...new Set(all.filter(([, pattern]) => pattern.test(bare)).map(([name]) => name))];
	};
}

export const constructsOf = constructsBy([]);

/** Words in front of a name that is made. */
const kinds = String.raw`(?:(?:const|static|unsigned|signed|struct|enum)\s+)*(?!(?:return|else|delete|new|throw|case|goto|using|struct|enum|class)\b)[A-Za-z_][\w:]*(?:<[^;=()]*>)?[\s*&]+`;
const made = new RegExp(String.raw`(?:^|[(,]\s*)${kinds}(?<name>[A-Za-z_]\w*)\s*(?=[=;,)([{:]|$)`, 'g');

/** The names that one line gives a value: by a declaration or an assignment, as a loop's variables, as a function and its parameters. */
export function namesMade(line: string): readonly string[] {
	const bare = line.trim().replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '').replace(/\/\/.*$/, '').trim();
	if (/^#\s*define\s+(\w+)/.test(bare)) return [/^#\s*define\s+(\w+)/.exec(bare)?.[1] ?? ''];
	if (bare.startsWith('#')) return [];
	const declared = [...bare.matchAll(made)].map(({ groups }) => groups?.['name'] ?? '');
	const behind = declared.length > 0 && !bare.includes('(') ? [...bare.matchAll(/,\s*\*?([A-Za-z_]\w*)\s*(?=[=,;[])/g)].map(([, name = '']) => name) : [];
	const given = /^([A-Za-z_]\w*)\s*(?:[-+*/%]?=(?!=))/.exec(bare)?.[1];
	return [...new Set([...declared, ...behind, ...(given === undefined ? [] : [given])])];
}
