import { distance } from 'fastest-levenshtein';
import { Mends, splitComment } from '../braces/repair/mended';
import type { Mutation } from '../repairRules';
import { mendScopes } from './mendScopes';
import { mendTypes } from './mendTypes';

/** Words of the language and its library as beginners write them, each with the spellings of other languages. */
const known: readonly string[] = [
	'String', 'System', 'Integer', 'Double', 'Character', 'Boolean', 'Math', 'Scanner', 'ArrayList', 'List', 'HashMap', 'Map', 'HashSet', 'Arrays', 'Collections', 'StringBuilder', 'Random', 'Object', 'Exception',
	'int', 'double', 'boolean', 'char', 'long', 'float', 'void', 'static', 'public', 'private', 'return', 'class', 'while', 'else', 'break', 'case', 'new', 'final', 'true', 'false', 'null', 'this', 'import', 'package',
	'println', 'print', 'printf', 'length', 'charAt', 'equals', 'substring', 'nextInt', 'nextLine', 'nextDouble', 'toString', 'size', 'parseInt', 'parseDouble', 'toUpperCase', 'toLowerCase', 'indexOf', 'contains', 'main', 'args', 'out', 'util',
];

const foreign: Readonly<Record<string, string>> = { bool: 'boolean', str: 'String', string: 'String', number: 'int', integer: 'int', Int: 'int', Bool: 'boolean', Float: 'double', Char: 'char', character: 'char', Void: 'void', function: 'int', let: 'int', const: 'final int', auto: 'var' };

/** Packages of what beginners use without an import. */
const packages: Readonly<Record<string, RegExp>> = {
	'java.util': /\b(?:Scanner|ArrayList|List|LinkedList|Map|HashMap|TreeMap|LinkedHashMap|Set|HashSet|TreeSet|Arrays|Collections|Random|Stack|Queue|Deque|ArrayDeque|PriorityQueue|Iterator|Optional|Objects|Comparator|InputMismatchException|NoSuchElementException)\b/,
	'java.io': /\b(?:BufferedReader|InputStreamReader|IOException|File|FileReader|PrintStream|UncheckedIOException)\b/,
	'java.util.stream': /\b(?:Collectors|IntStream|Stream)\b/,
	'java.util.function': /\b(?:Function|BiFunction|Predicate|Supplier|Consumer|UnaryOperator|BinaryOperator|IntPredicate|IntFunction|IntBinaryOperator)\b/,
	'java.math': /\bBig(?:Integer|Decimal)\b/,
	'java.time': /\bLocal(?:Date|Time|DateTime)\b/,
};

/** More single changes of a text that the compiler does not take. */
export function ownMends(source: string, line: number): readonly Mutation[] {
	const found = new Mends(source);
	const near = [line, line - 1, line + 1].filter((at) => at >= 0 && at < found.lines.length && !found.isBlank(at));
	let before = Math.min(line, found.lines.length) - 1;
	while (before > 0 && found.isBlank(before)) before -= 1;
	if (before >= 0 && !near.includes(before)) near.push(before);
	near.forEach((at, rank) => {
		ends(found, at, rank * 0.15);
		misspelt(found, at, rank * 0.15);
		signs(found, at, rank * 0.15);
		heads(found, at, rank * 0.15);
	});
	// An `else` has no `if` where a semicolon ends that too soon.
	if (/^\s*\}?\s*else\b/.test(found.code[line] ?? '')) {
		for (let at = line - 1; at >= Math.max(0, line - 6); at -= 1) if (/^\s*(?:\}\s*else\s+)?if\b.*;\s*$/.test(found.code[at] ?? '')) ends(found, at, 0);
	}
	imports(found, line);
	const last = Math.max(0, Math.min(line, found.lines.length - 1));
	mendTypes(found, last);
	mendScopes(found, last);
	return found.all();
}

/** The semicolon at the end of a line that wants one, and one at the end of a head that wants none. */
function ends(found: Mends, at: number, more: number): void {
	const [code, comment] = splitComment(found, at);
	const trimmed = code.trimEnd();
	if (trimmed !== '' && !/[;{},:(]$/.test(trimmed) && !/^\s*@/.test(trimmed)) found.line(at, `${trimmed};${comment}`, 'missing-semicolon', 0.2 + more);
	if (/^\s*(?:\}\s*)?(?:if|while|for|else|switch|public|private|static|class)\b.*\)?\s*;$/.test(trimmed)) {
		found.line(at, trimmed.replace(/\s*;$/, '') + comment, 'needless-semicolon', 0.45 + more);
		found.line(at, `${trimmed.replace(/\s*;$/, '')} {${comment}`, 'needless-semicolon', 0.6 + more);
	}
	if (/[,:.]$/.test(trimmed)) found.line(at, `${trimmed.slice(0, -1)};${comment}`, 'missing-semicolon', 0.5 + more);
	if (/^(\s*)else\s*;/.test(trimmed)) found.line(at, trimmed.replace(/;/, '') + comment, 'needless-semicolon', 0.3 + more);
}

/** Words of the language in another spelling, and names of the program that are spelt in two ways. */
function misspelt(found: Mends, at: number, more: number): void {
	const code = found.code[at] ?? '';
	const line = found.lines[at] ?? '';
	const own = new Map<string, number>();
	for (const row of found.code) for (const [word] of row.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) own.set(word, (own.get(word) ?? 0) + 1);
	for (const { 0: word, index } of code.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) {
		const put = (text: string, cost: number, concept = 'syntax') => found.line(at, line.slice(0, index) + text + line.slice(index + word.length), 'misspelt-word', cost + more, concept);
		const right = Object.hasOwn(foreign, word) ? foreign[word] : undefined;
		if (right !== undefined) put(right, 0.25);
		if (known.includes(word)) continue;
		for (const other of known) {
			const isCase = word.toLowerCase() === other.toLowerCase();
			if (isCase || isTurned(word, other)) put(other, 0.2);
			else if (other.length > 3 && distance(word, other) <= (other.length > 5 ? 2 : 1)) put(other, 0.4);
		}
		for (const [other, count] of own) {
			if (other === word || count < (own.get(word) ?? 0) || known.includes(other)) continue;
			const most = word.length > 5 ? 2 : 1;
			if (word.toLowerCase() === other.toLowerCase() || (word.length > 2 && (isTurned(word, other) || distance(word, other) <= most))) put(other, 0.45, 'name-scope');
		}
	}
}

function isTurned(word: string, other: string): boolean {
	return word.length === other.length && word !== other && [...word].sort().join('') === [...other].sort().join('');
}

/** Signs of a line: quotes of one letter and of texts, brackets behind a type, an arrow, a dot. */
function signs(found: Mends, at: number, more: number): void {
	const line = found.lines[at] ?? '';
	const put = (rule: string, cost: number, text: string, concept = 'syntax') => found.line(at, text, rule, cost + more, concept);
	for (const { 0: whole, 1: inside = '', index } of line.matchAll(/'((?:[^'\\]|\\.)*)'/g)) {
		if (inside.length !== 1) put('quotes', 0.25, `${line.slice(0, index)}"${inside.replace(/"/g, '\\"')}"${line.slice(index + whole.length)}`, 'text-joining');
	}
	const allSingle = line.replace(/'((?:[^'\\]|\\.){2,})'/g, '"$1"');
	put('quotes', 0.3, allSingle);
	for (const { 0: whole, 1: inside = '', index } of line.matchAll(/"([^"\\]|\\.)"/g)) put('quotes', 0.5, `${line.slice(0, index)}'${inside === "'" ? "\\'" : inside}'${line.slice(index + whole.length)}`, 'type-conversion');
	put('arrow', 0.35, line.replace(/=>/g, '->'));
	put('system-out', 0.3, line.replace(/\b(?:System|system)\s*\.\s*(?:Out|out)?\s*\.?\s*(?:[Pp]rint[Ll]n|[Pp]rintline)\b/, 'System.out.println'));
	put('system-out', 0.35, line.replace(/\bSystem\s*,\s*out\b|\bSystem\s+out\b|\bSystem\.out\s+println\b/, (one) => (/println/.test(one) ? 'System.out.println' : 'System.out')));
	put('missing-sign', 0.45, line.replace(/(println?\s*\(.*"[^"]*")\s+([\p{L}_$][\w$.]*)/u, '$1 + $2'), 'text-joining');
	put('missing-sign', 0.5, line.replace(/(println?\s*\([^"]*[\w)\]])\s+(")/, '$1 + $2'), 'text-joining');
	put('commas-printed', 0.4, line.replace(/(println?\s*\()(.*)(\)\s*;?\s*)$/, (_, head: string, inside: string, tail: string) => head + inside.replace(/,\s*/g, ' + ') + tail), 'text-joining');
	// Items of an array stand in braces.
	put('brackets-of-array', 0.35, line.replace(/(\]\s*[\w$]*\s*=\s*)\[([^[\]]*)\]/, '$1{$2}'), 'list-making');
	put('brackets-of-array', 0.35, line.replace(/(\[\]\s*[\w$]*\s*=\s*)\(([^()]*)\)/, '$1{$2}'), 'list-making');
	put('brackets-of-array', 0.4, line.replace(/=\s*\[([^[\]]*)\]/, '= {$1}'), 'list-making');
	put('chained-comparison', 0.35, line.replace(/([\w.]+)\s*(<=?|>=?)\s*([\w.]+)\s*(<=?|>=?)\s*([\w.]+)/, '$1 $2 $3 && $3 $4 $5'), 'boolean-logic');
	put('or-chain', 0.5, line.replace(/([\w.]+)\s*(==|!=)\s*([^\s|&()]+)\s*(\|\||&&)\s*([^\s|&()=<>]+)(?=\s*\))/, '$1 $2 $3 $4 $1 $2 $5'), 'boolean-logic');
	put('power-sign', 0.5, line.replace(/([\w.]+|\([^()]*\))\s*\*\*\s*([\w.]+)/, 'Math.pow($1, $2)'), 'arithmetic');
	put('divide-whole', 0.4, line.replace(/([\w)\]])\s*\/\/\s*(\w)/, '$1 / $2'), 'integer-division');
	// `x == 5;` and `x + 1;` are no statements here.
	put('equal-for-assign', 0.3, line.replace(/^(\s*(?:[\w$<>[\]]+\s+)?[\w$.[\]]+)\s*==\s*/, '$1 = '), 'assignment-vs-equality');
	const whole = /^(\s*)([\w$.[\]]+)\s*([-+*/%])\s*([^;=]+);/.exec(line);
	if (whole) put('result-ignored', 0.4, `${whole[1] ?? ''}${whole[2] ?? ''} ${whole[3] ?? ''}= ${whole[4] ?? ''};`, 'assignment');
	put('result-ignored', 0.5, line.replace(/^(\s*)(\+\+|--)?\s*=\s*\+\s*/, '$1'), 'assignment');
}

/** First lines of methods, classes and loops. */
function heads(found: Mends, at: number, more: number): void {
	const [code, comment] = splitComment(found, at);
	const put = (rule: string, cost: number, text: string, concept = 'syntax') => found.line(at, text + comment, rule, cost + more, concept);
	const method = /^(\s*)((?:(?:public|private|protected|static|final)\s+)*)([\p{L}_$][\w$]*)\s*\(([^()]*)\)(\s*(?:throws\s+\w+\s*)?\{?\s*)$/u.exec(code);
	if (method && !/^(?:if|for|while|switch|catch|return|new|else|super|this)$/.test(method[3] ?? '')) {
		// A method without the type that it gives back.
		const [, indent = '', words = '', name = '', given = '', rest = ''] = method;
		['int', 'void', 'String', 'boolean', 'double', 'int[]'].forEach((type, rank) => put('missing-type', (words === '' ? 0.6 : 0.35) + 0.05 * rank, `${indent}${words}${type} ${name}(${given})${rest}`, 'function-call'));
	}
	// Parameters without a type of their own: `(int a, b)`, `(a, b)`.
	const open = /^(\s*(?:(?:public|private|protected|static|final)\s+)*[\w$<>[\]]+\s+[\w$]+\s*\()([^()]+)(\).*)$/.exec(code);
	if (open) {
		const parts = (open[2] ?? '').split(',').map((one) => one.trim());
		let last = 'int';
		const typed = parts.map((one) => {
			const type = /^(?:final\s+)?(\S+(?:\s*<[^>]*>)?(?:\[\])*)\s+[\w$]+$/.exec(one)?.[1];
			if (type !== undefined) last = type;
			return type === undefined ? `${last} ${one}` : one;
		});
		put('missing-type', 0.3, (open[1] ?? '') + typed.join(', ') + (open[3] ?? ''), 'parameters');
		for (const type of ['String', 'double', 'int[]', 'boolean', 'String[]']) put('missing-type', 0.5, (open[1] ?? '') + parts.map((one) => (/^\S+$/.test(one) ? `${type} ${one}` : one)).join(', ') + (open[3] ?? ''), 'parameters');
		put('missing-comma', 0.4, (open[1] ?? '') + (open[2] ?? '').replace(/([\w$])\s+(?=(?:int|double|String|boolean|char|long)\b)/g, '$1, ') + (open[3] ?? ''), 'parameters');
		put('semicolon-for-comma', 0.3, (open[1] ?? '') + (open[2] ?? '').replace(/;/g, ',') + (open[3] ?? ''), 'parameters');
	}
	// The types of values stand in the head of a method, not in a call.
	const call = /^(.*?[\w$.]\()([^(){}]*)(\)\s*;.*)$/.exec(code);
	if (call && /\b(?:int|double|String|boolean|char|long)(?:\[\])?\s+[\w$]/.test(call[2] ?? '')) put('needless-type', 0.25, (call[1] ?? '') + (call[2] ?? '').replace(/\b(?:int|double|String|boolean|char|long)(?:\[\])?\s+(?=[\w$])/g, '') + (call[3] ?? ''), 'parameters');
	const named = /^(\s*)((?:public\s+|abstract\s+|final\s+)*)([A-Z][\w$]*)\s*\{\s*$/.exec(code);
	if (named) put('missing-word', 0.3, `${named[1] ?? ''}${named[2] ?? ''}class ${named[3] ?? ''} {`, 'classes');
	put('main-head', 0.4, code.replace(/^(\s*)(?:public\s+)?(?:static\s+)?(?:void\s+)?main\s*\(.*?\)/i, '$1public static void main(String[] args)'));
	put('needless-parentheses', 0.4, code.replace(/^(\s*(?:public\s+)?class\s+\w+)\s*\(\s*\)/, '$1'), 'classes');
	// The loop over items.
	put('loop-head', 0.35, code.replace(/\bfor\s*\(\s*([\p{L}_$][\w$]*)\s*=/u, 'for (int $1 ='), 'loop-bounds');
	for (const type of ['int', 'String', 'char', 'double']) put('loop-head', 0.4, code.replace(/\bfor\s*\(\s*([\p{L}_$][\w$]*)\s*:/u, `for (${type} $1 :`), 'loop-walk');
	put('case-colon', 0.3, code.replace(/^(\s*(?:case\s+[^:;{]+?|default))\s*[;{]?\s*$/, '$1:'), 'switch-cases');
	put('case-colon', 0.35, code.replace(/^(\s*(?:case\s+[^:;]+?|default))\s*;/, '$1:'), 'switch-cases');
	put('missing-new', 0.3, code.replace(/=\s*([A-Z][\w$]*(?:<[^<>]*>)?\s*\([^;]*\)\s*;)/, '= new $1'), 'classes');
	put('missing-new', 0.35, code.replace(/=\s*((?:int|double|String|boolean|char|long)\s*\[[^\]]+\]\s*;)/, '= new $1'), 'list-making');
	put('missing-new', 0.4, code.replace(/\b(return|throw)\s+([A-Z][\w$]*\s*\()/, '$1 new $2'), 'classes');
	put('array-size', 0.35, code.replace(/^(\s*(?:final\s+)?)(\w+)\s*(?:\[(\w+)\]\s*(\w+)|(\w+)\s*\[(\w+)\])\s*;/, (_, indent: string, type: string, one: string | undefined, name: string | undefined, other: string | undefined, two: string | undefined) => `${indent}${type}[] ${name ?? other ?? ''} = new ${type}[${one ?? two ?? ''}];`), 'list-making');
}

/** What is used without an import. */
function imports(found: Mends, line: number): void {
	const code = found.code[line] ?? '';
	const all = found.code.join('\n');
	const lacking = Object.entries(packages).filter(([name, used]) => used.test(all) && !new RegExp(`^\\s*import\\s+${name.replaceAll('.', '\\.')}\\.(?:\\*|\\w+)`, 'm').test(all));
	const after = found.code.findIndex((one) => /^\s*package\b/.test(one));
	const at = after === -1 ? 0 : found.startOf(after + 1);
	const put = (names: readonly string[], cost: number) => found.add(Math.max(0, after), [{ from: at, to: at, text: names.map((name) => `import ${name}.*;\n`).join('') }], 'missing-import', cost, 'modules', true);
	for (const [name, used] of lacking) put([name], used.test(code) ? 0.2 : 0.6);
	if (lacking.length > 1) put(lacking.map(([name]) => name), 0.4);
	// One class of the package is there, and another one is wanted.
	for (const [name, used] of Object.entries(packages)) {
		const wanted = used.exec(code)?.[0];
		if (wanted === undefined || new RegExp(`import\\s+${name.replaceAll('.', '\\.')}\\.(?:\\*|${wanted})\\s*;`).test(all)) continue;
		found.add(Math.max(0, after), [{ from: at, to: at, text: `import ${name}.${wanted};\n` }], 'missing-import', 0.25, 'modules', true);
	}
}
