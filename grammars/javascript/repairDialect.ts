import type { Kind, RepairDialect } from '../braces/repair/dialect';
import type { Expression } from '../braces/tree';
import { readProgram } from './reading';

const globals: ReadonlySet<string> = new Set([
	'Array', 'BigInt', 'Boolean', 'Date', 'Error', 'Infinity', 'Intl', 'JSON', 'Map', 'Math', 'NaN', 'Number', 'Object', 'Promise', 'Proxy', 'RangeError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'SyntaxError', 'TypeError', 'WeakMap', 'WeakSet',
	'alert', 'arguments', 'clearTimeout', 'console', 'exports', 'fetch', 'globalThis', 'isFinite', 'isNaN', 'module', 'parseFloat', 'parseInt', 'process', 'prompt', 'queueMicrotask', 'readline', 'require', 'setInterval', 'setTimeout', 'structuredClone', 'super', 'this', 'undefined',
]);

/** What a type that is written down stands for. */
function kindOfType(type: string) {
	const plain = type.replace(/^readonly\s+/, '');
	if (/\[\]$|^\[|^(?:Readonly)?(?:Array|Set)\b/.test(plain)) return 'list' as const;
	if (/^\{|^(?:Record|Map)\b/.test(plain)) return 'table' as const;
	if (/=>/.test(plain)) return 'function' as const;
	return ({ number: 'number', bigint: 'number', string: 'text', boolean: 'truth' } as const)[plain] ?? null;
}

function printed(expression: Expression, text: (expression: Expression) => string): readonly Expression[] | null {
	return expression.kind === 'call' && /^(?:console\.(?:log|info|warn|error)|alert|document\.write|print|process\.stdout\.write)$/.test(text(expression.callee)) ? expression.given : null;
}

/** Methods that give one kind of value each. */
const kinds: Readonly<Record<Kind, readonly string[]>> = {
	list: ['split', 'sort', 'map', 'filter', 'flat', 'keys', 'toSorted', 'toReversed'], text: ['trim', 'trimStart', 'trimEnd', 'toUpperCase', 'toLowerCase', 'join', 'replace', 'replaceAll', 'repeat', 'padStart', 'padEnd', 'toFixed', 'substring', 'charAt', 'toString'],
	number: ['indexOf', 'lastIndexOf', 'findIndex', 'charCodeAt'], truth: ['includes', 'startsWith', 'endsWith', 'some', 'every', 'has'], table: [], function: [],
};

/** How the repair rules of the languages with braces write it. */
export const dialect: RepairDialect = {
	read: readProgram,
	equal: '===', unequal: '!==', otherEqual: { '==': '===', '!=': '!==' }, equalTexts: null,
	dividesWhole: false,
	whole: [{ write: (value = '') => `Math.floor(${value})`, more: 0 }, { write: (value = '') => `Math.trunc(${value})`, more: 0.6 }, { write: (value = '') => `Math.round(${value})`, more: 0.5 }, { write: (value = '') => `Math.ceil(${value})`, more: 0.7 }],
	fraction: [], power: (base, exponent) => `${base} ** ${exponent}`,
	nothing: ['null', 'undefined'], emptyText: "''", emptyList: '[]', quotes: ["'", '"', '`'],
	starts: ['0', '1', '-1', "''", '[]', '{}', 'Infinity', '-Infinity', 'true', 'false', 'null'], largest: 'Infinity', smallest: '-Infinity',
	kindOfType, declaring: 'let', typeOfValue: () => 'let', words: ['let', 'const', 'var'], hoisted: ['var'], isGlobal: (name) => globals.has(name), bareFields: false, self: 'this.',
	lengthOf: (value) => `${value}.length`, lengthNames: new Set(['length', 'size']), lengthCalls: new Set(),
	itemOf: (list, index) => `${list}[${index}]`, itemCalls: new Set(['at', 'charAt', 'charCodeAt']),
	append: (list, item) => `${list}.push(${item})`, appendNames: new Set(['push', 'unshift', 'add']), removals: [(list) => `${list}.shift()`, (list) => `${list}.pop()`],
	contains: (list, item) => `${list}.includes(${item})`, hasKey: (table, key) => `(${key} in ${table})`, entryOr: (table, key, start) => `(${table}[${key}] || ${start})`,
	copy: (list) => `[...${list}]`, part: (list, from, to) => `${list}.slice(${to === null ? from : `${from}, ${to}`})`, partCalls: new Set(['slice', 'splice', 'substring', 'substr']),
	kindOfMethod: Object.fromEntries(Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind]))),
	changing: new Set(['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'set', 'add', 'delete', 'clear', 'forEach', 'copyWithin']),
	giving: new Set([
		'concat', 'slice', 'map', 'filter', 'join', 'split', 'trim', 'trimStart', 'trimEnd', 'toUpperCase', 'toLowerCase', 'replace', 'replaceAll', 'substring', 'repeat', 'padStart', 'padEnd', 'includes', 'indexOf', 'lastIndexOf', 'find', 'findIndex', 'some', 'every', 'reduce', 'flat', 'flatMap', 'charAt',
		'toString', 'toFixed', 'startsWith', 'endsWith', 'at', 'toSorted', 'toReversed', 'keys', 'values', 'entries', 'get', 'has',
	]),
	givingCalls: new Set(['Math.floor', 'Math.round', 'Math.ceil', 'Math.abs', 'Math.max', 'Math.min', 'Math.pow', 'Math.sqrt', 'Math.trunc', 'Number', 'String', 'parseInt', 'parseFloat', 'Object.keys', 'Object.values', 'Object.entries', 'Array.from']),
	printed, print: (value) => `console.log(${value})`, reads: new Set(['prompt', 'readline']),
	toNumber: [{ write: (value = '') => `Number(${value})`, more: 0 }, { write: (value = '') => `parseInt(${value})`, more: 0.4 }], toText: [{ write: (value = '') => `String(${value})`, more: 0 }],
	smaller: (one, other) => `Math.min(${one}, ${other})`, larger: (one, other) => `Math.max(${one}, ${other})`, absolute: (value) => `Math.abs(${value})`,
	siblings: [
		['push', 'unshift'], ['pop', 'shift'], ['slice', 'splice'], ['map', 'filter', 'forEach'], ['some', 'every'], ['find', 'filter', 'findIndex', 'some'], ['indexOf', 'lastIndexOf', 'includes'], ['toUpperCase', 'toLowerCase'], ['trim', 'trimStart', 'trimEnd'],
		['startsWith', 'endsWith', 'includes'], ['padStart', 'padEnd'], ['replace', 'replaceAll'], ['keys', 'values', 'entries'], ['slice', 'substring'], ['charAt', 'charCodeAt'], ['get', 'has', 'set'], ['concat', 'join'], ['map', 'flatMap'],
	],
	siblingCalls: [['Math.max', 'Math.min'], ['Math.floor', 'Math.ceil', 'Math.round', 'Math.trunc'], ['parseInt', 'parseFloat', 'Number'], ['Object.keys', 'Object.values', 'Object.entries'], ['String', 'Number'], ['Math.sqrt', 'Math.pow']],
	foreignNames: { append: 'push', upper: 'toUpperCase', lower: 'toLowerCase', strip: 'trim', contains: 'includes', len: 'length', count: 'length', toUppercase: 'toUpperCase', toLowercase: 'toLowerCase', uppercase: 'toUpperCase', lowercase: 'toLowerCase', toUpper: 'toUpperCase', toLower: 'toLowerCase', equals: 'includes', index: 'indexOf', remove: 'pop', foreach: 'forEach', Length: 'length', lenght: 'length' },
	foreignCalls: {
		len: (value = '') => `${value}.length`, length: (value = '') => `${value}.length`, print: (...values) => `console.log(${values.join(', ')})`, println: (...values) => `console.log(${values.join(', ')})`, str: (value = '') => `String(${value})`, int: (value = '') => `parseInt(${value})`, float: (value = '') => `parseFloat(${value})`,
		abs: (value = '') => `Math.abs(${value})`, max: (...values) => `Math.max(${values.join(', ')})`, min: (...values) => `Math.min(${values.join(', ')})`, round: (value = '') => `Math.round(${value})`, floor: (value = '') => `Math.floor(${value})`, sqrt: (value = '') => `Math.sqrt(${value})`, input: (value = '') => `prompt(${value})`,
		'Console.log': (...values) => `console.log(${values.join(', ')})`, 'console.print': (...values) => `console.log(${values.join(', ')})`, 'System.out.println': (...values) => `console.log(${values.join(', ')})`, 'math.floor': (value = '') => `Math.floor(${value})`, 'Math.Max': (...values) => `Math.max(${values.join(', ')})`,
	},
	foreignWords: { True: 'true', False: 'false', None: 'null', nil: 'null', NULL: 'null', Null: 'null', nan: 'NaN', self: 'this', TRUE: 'true', FALSE: 'false', Undefined: 'undefined' },
	onlyCalled: new Set(['toUpperCase', 'toLowerCase', 'trim', 'pop', 'shift', 'reverse', 'sort', 'toString', 'join', 'split', 'keys', 'values', 'entries']),
	textForms: ['toLowerCase', 'toUpperCase', 'trim'],
	mendWords: [
		[/\b(?:int|float|double|String|boolean|char|var|str|string|bool)(?:\[\])?\s+(?=[\p{L}_$][\w$]*\s*(?:=[^=]|;))/gu, 'let ', 0.4], [/\b(?:int|float|double|String|auto)\s+(?=[\p{L}_$][\w$]*\s*(?:of|in|:)\s)/gu, 'let ', 0.5], [/\bconst\s+([\p{L}_$][\w$]*)\s*;/u, 'let $1;', 0.3],
		[/\bfor\s*(\(?)\s*(?:each\s+)?(?:let\s+|const\s+|var\s+)?([\p{L}_$][\w$]*)\s+in\s+([^(){}:]+?)\)?\s*[{:]$/u, 'for (const $2 of $3) {', 0.5], [/\b(?:foreach|forEach|for each)\s*\(/g, 'for (', 0.4], [/\bfor\s*\(([^;)]*?)\s*:\s*([^;]*)\)/, 'for ($1 of $2)', 0.4],
		[/^(\s*)(?:public\s+|static\s+|private\s+)*(?:void|int|String|boolean|double|function)\s+(?=[\p{L}_$][\w$]*\s*\([^()]*\)\s*\{)/u, '$1function ', 0.4], [/\bprint\s+(\S.*?);?$/, 'console.log($1);', 0.4], [/\$\s+\{/g, '${', 0.4], [/\blet\s+let\b/, 'let', 0.3], [/\bimport\s+.*$/, '', 1.2],
		// What a name was declared as once is not declared again; an `await` wants its function to say so.
		[/^(\s*)(?:let|const|var)\s+(?=[\p{L}_$][\w$]*\s*=)/u, '$1', 0.7], [/\b(?:let|const)\s+(?=[\p{L}_$])/u, 'var ', 1.3], [/\bawait\s+/g, '', 1.1], [/^(\s*)(export\s+)?function\b/, '$1$2async function', 1],
	],
	keywords: ['function', 'return', 'let', 'const', 'var', 'if', 'else', 'for', 'while', 'do', 'switch', 'case', 'default', 'break', 'continue', 'new', 'class', 'of', 'in', 'typeof', 'try', 'catch', 'throw', 'async', 'await', 'this', 'delete', 'extends', 'constructor', 'finally'],
	functionWord: 'function',
	// What is typed may be read as a file, too; nothing else of files.
	outside: new RegExp([
		/^(?:fetch|XMLHttpRequest|WebSocket|Worker|EventSource|requestAnimationFrame|document|window|localStorage|sessionStorage|eval|Function|importScripts|indexedDB)$/, /^process\.(?!stdout\b|stdin\b|argv\b)/,
		/^(?:require\(\s*)?["'`](?:node:)?(?:fs\/promises|net|tls|dgram|dns|http|https|http2|os|child_process|cluster|worker_threads|vm|repl|inspector)(?:\/\w+)?["'`]/,
		/^fs\.(?!readFileSync\b)/, /(?:^|\.)(?:(?:write|append|copy)File|(?:write|append|copy)FileSync|(?:write|unlink|rm|rmdir|mkdir|rename|exists|readdir|stat|open)Sync)$/,
		/(?:^|\.)readFile(?:Sync)?\((?!\s*(?:0\b|process\.stdin\b|["'`]\/dev\/stdin))/,
	].map(({ source }) => source).join('|')),
};
