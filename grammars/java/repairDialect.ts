import type { Kind, RepairDialect } from '../braces/repair/dialect';
import type { Expression } from '../braces/tree';
import { collections, isArray, kindOfType, plainType } from './kindOfType';
import { readProgram } from './reading';

const globals: ReadonlySet<string> = new Set([
	'ArithmeticException', 'ArrayDeque', 'ArrayIndexOutOfBoundsException', 'ArrayList', 'Arrays', 'BigDecimal', 'BigInteger', 'Boolean', 'BufferedReader', 'Byte', 'Character', 'Collections', 'Collectors', 'Double', 'Exception', 'Float', 'HashMap', 'HashSet',
	'IllegalArgumentException', 'IllegalStateException', 'InputStreamReader', 'Integer', 'IntStream', 'Iterator', 'LinkedHashMap', 'LinkedHashSet', 'LinkedList', 'List', 'LocalDate', 'Long', 'Map', 'Math', 'NullPointerException', 'NumberFormatException', 'Object', 'Objects', 'Optional',
	'PriorityQueue', 'Random', 'RuntimeException', 'Scanner', 'Set', 'Short', 'Stack', 'Stream', 'String', 'StringBuilder', 'System', 'Thread', 'TreeMap', 'TreeSet', 'Vector', 'super', 'this',
]);

/** What is fetched by its position with `get`, or found with `contains`. */
const isTable = (type: string | null) => type !== null && /Map$/.test(plainType(type));
const isText = (type: string | null) => type !== null && /^(?:String|StringBuilder|StringBuffer|CharSequence)$/.test(plainType(type));
const isCollection = (type: string | null) => type !== null && (collections.test(plainType(type)) || isTable(type));

/** The source of the length: with a type of which nothing is known, as the value itself looks. */
function lengthOf(value: string, type: string | null): string | null {
	if (isText(type)) return `${value}.length()`;
	if (isCollection(type)) return `${value}.size()`;
	if (type === null || isArray(type)) return /\.get\([^()]*\)$/.test(value) ? `${value}.size()` : /\)$|"$/.test(value) ? `${value}.length()` : `${value}.length`;
	return null;
}

function itemOf(list: string, index: string, type: string | null): string {
	if (isText(type)) return `${list}.charAt(${index})`;
	return isCollection(type) ? `${list}.get(${index})` : `${list}[${index}]`;
}

function append(list: string, item: string, type: string | null): string | null {
	if (type === null || isArray(type) || isTable(type) || /^(?:String|CharSequence)$/.test(plainType(type))) return null;
	if (isText(type)) return `${list}.append(${item})`;
	return isCollection(type) ? `${list}.${plainType(type) === 'Stack' ? 'push' : 'add'}(${item})` : null;
}

function contains(list: string, item: string, type: string | null): string | null {
	if (isTable(type)) return `${list}.containsKey(${item})`;
	return isText(type) || isCollection(type) ? `${list}.contains(${item})` : null;
}

function copy(list: string, type: string | null): string {
	if (type === null || isArray(type)) return `${list}.clone()`;
	const made: Readonly<Record<string, string>> = { List: 'ArrayList', Collection: 'ArrayList', Set: 'HashSet', Queue: 'LinkedList', Deque: 'ArrayDeque', Map: 'HashMap' };
	return `new ${made[plainType(type)] ?? plainType(type)}<>(${list})`;
}

function part(list: string, from: string, to: string | null, type: string | null): string {
	if (isText(type)) return `${list}.substring(${to === null ? from : `${from}, ${to}`})`;
	return type === null || isArray(type) ? `Arrays.copyOfRange(${list}, ${from}, ${to ?? `${list}.length`})` : `${list}.subList(${from}, ${to ?? `${list}.size()`})`;
}

/** The type of a plain value; any other is left to the compiler. */
function typeOfValue(value: string): string {
	if (/^-?\d+$|^Integer\.M/.test(value)) return 'int';
	if (/^-?\d+\.\d*$/.test(value)) return 'double';
	if (/^"/.test(value)) return 'String';
	if (/^'/.test(value)) return 'char';
	if (/^(?:true|false)$/.test(value)) return 'boolean';
	return value === 'null' ? 'String' : 'var';
}

function printed(expression: Expression, text: (expression: Expression) => string): readonly Expression[] | null {
	if (expression.kind !== 'call') return null;
	const callee = text(expression.callee);
	if (/^System\s*\.\s*(?:out|err)\s*\.\s*(?:println|print)$/.test(callee)) return expression.given;
	return /^System\s*\.\s*(?:out|err)\s*\.\s*(?:printf|format)$/.test(callee) ? expression.given.slice(1) : null;
}

/** Methods that give one kind of value each. */
const kinds: Readonly<Record<Kind, readonly string[]>> = {
	text: ['trim', 'strip', 'toUpperCase', 'toLowerCase', 'replace', 'replaceAll', 'repeat', 'substring', 'toString', 'concat', 'nextLine', 'readLine', 'join', 'valueOf', 'format'],
	list: ['split', 'toCharArray', 'keySet', 'entrySet', 'subList'],
	number: ['indexOf', 'lastIndexOf', 'compareTo', 'length', 'size', 'nextInt', 'nextDouble', 'parseInt', 'parseDouble', 'abs', 'sqrt', 'pow', 'floor', 'ceil', 'round', 'charAt', 'intValue', 'doubleValue', 'getNumericValue'],
	truth: ['contains', 'containsKey', 'containsValue', 'startsWith', 'endsWith', 'isEmpty', 'isBlank', 'equals', 'equalsIgnoreCase', 'hasNext', 'hasNextInt', 'hasNextLine', 'isDigit', 'isLetter', 'isUpperCase', 'isLowerCase', 'isWhitespace'],
	table: [], function: [],
};

/** How the repair rules of the languages with braces write it. */
export const dialect: RepairDialect = {
	read: readProgram,
	equal: '==', unequal: '!=', otherEqual: { '===': '==', '!==': '!=' }, equalTexts: (left, right) => `${left}.equals(${right})`,
	dividesWhole: true,
	whole: [{ write: (value = '') => `(int) (${value})`, more: 0 }, { write: (value = '') => `(int) Math.round(${value})`, more: 0.4 }, { write: (value = '') => `(int) Math.ceil(${value})`, more: 0.6 }],
	fraction: [{ write: (value = '') => `(double) ${value}`, more: 0 }], power: (base, exponent) => `Math.pow(${base}, ${exponent})`,
	nothing: ['null'], emptyText: '""', emptyList: 'new ArrayList<>()', quotes: ['"'],
	starts: ['0', '1', '-1', '""', 'false', 'true', 'null', '0.0', 'Integer.MAX_VALUE', 'Integer.MIN_VALUE', 'new ArrayList<>()'], largest: 'Integer.MAX_VALUE', smallest: 'Integer.MIN_VALUE',
	kindOfType, declaring: null, typeOfValue, words: ['var'], hoisted: [], isGlobal: (name) => globals.has(name), bareFields: true, self: 'this.',
	lengthOf, lengthNames: new Set(['length', 'size']), lengthCalls: new Set(),
	itemOf, itemCalls: new Set(['get', 'charAt']),
	append, appendNames: new Set(['add', 'addLast', 'addFirst', 'push', 'offer']), removals: [(list) => `${list}.remove(0)`, (list) => `${list}.remove(${list}.size() - 1)`],
	contains, hasKey: (table, key) => `${table}.containsKey(${key})`, entryOr: (table, key, start) => `${table}.getOrDefault(${key}, ${start})`, keepEntry: (table, key, value) => `${table}.put(${key}, ${value})`,
	copy, part, partCalls: new Set(['substring', 'subList']),
	kindOfMethod: Object.fromEntries(Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind]))),
	changing: new Set(['add', 'addAll', 'addFirst', 'addLast', 'append', 'clear', 'computeIfAbsent', 'forEach', 'insert', 'merge', 'offer', 'poll', 'pop', 'push', 'put', 'putIfAbsent', 'remove', 'removeFirst', 'removeIf', 'removeLast', 'reverse', 'set', 'setCharAt', 'sort']),
	giving: new Set([
		'charAt', 'concat', 'contains', 'containsKey', 'endsWith', 'equals', 'equalsIgnoreCase', 'get', 'getOrDefault', 'indexOf', 'isEmpty', 'keySet', 'lastIndexOf', 'length', 'peek', 'replace', 'replaceAll', 'repeat', 'size', 'split', 'startsWith', 'strip', 'subList', 'substring', 'toCharArray', 'toLowerCase',
		'toString', 'toUpperCase', 'trim', 'values',
	]),
	givingCalls: new Set([
		'Math.abs', 'Math.ceil', 'Math.floor', 'Math.max', 'Math.min', 'Math.pow', 'Math.round', 'Math.sqrt', 'Integer.parseInt', 'Double.parseDouble', 'Integer.valueOf', 'String.valueOf', 'String.format', 'Integer.toString', 'Character.toUpperCase', 'Character.toLowerCase', 'Character.isDigit',
		'Character.isLetter', 'Character.getNumericValue', 'Arrays.toString', 'Arrays.copyOf', 'Arrays.asList', 'List.of', 'Collections.max', 'Collections.min',
	]),
	printed, print: (value) => `System.out.println(${value})`, reads: new Set(['nextLine', 'nextInt', 'nextDouble', 'next', 'readLine']),
	toNumber: [{ write: (value = '') => `Integer.parseInt(${value})`, more: 0 }, { write: (value = '') => `Double.parseDouble(${value})`, more: 0.4 }], toText: [{ write: (value = '') => `String.valueOf(${value})`, more: 0 }],
	smaller: (one, other) => `Math.min(${one}, ${other})`, larger: (one, other) => `Math.max(${one}, ${other})`, absolute: (value) => `Math.abs(${value})`,
	siblings: [
		['toUpperCase', 'toLowerCase'], ['indexOf', 'lastIndexOf'], ['startsWith', 'endsWith', 'contains'], ['equals', 'equalsIgnoreCase'], ['nextLine', 'next'], ['nextInt', 'nextDouble'], ['add', 'set'], ['addFirst', 'addLast'], ['removeFirst', 'removeLast'], ['keySet', 'values', 'entrySet'],
		['containsKey', 'containsValue'], ['getKey', 'getValue'], ['print', 'println'], ['peek', 'pop'], ['peek', 'poll'], ['get', 'remove'], ['getFirst', 'getLast'],
	],
	siblingCalls: [
		['Math.max', 'Math.min'], ['Math.floor', 'Math.ceil', 'Math.round'], ['Math.sqrt', 'Math.pow'], ['Integer.MAX_VALUE', 'Integer.MIN_VALUE'], ['Integer.parseInt', 'Double.parseDouble'], ['Collections.max', 'Collections.min'], ['Character.toUpperCase', 'Character.toLowerCase'],
		['Character.isDigit', 'Character.isLetter', 'Character.isLetterOrDigit'], ['Character.isUpperCase', 'Character.isLowerCase'], ['System.out.print', 'System.out.println'],
	],
	foreignNames: { push: 'add', append: 'add', upper: 'toUpperCase', lower: 'toLowerCase', strip: 'trim', includes: 'contains', has: 'containsKey', count: 'size', toUppercase: 'toUpperCase', toLowercase: 'toLowerCase', substr: 'substring', subString: 'substring', slice: 'substring', charat: 'charAt', indexof: 'indexOf', charCodeAt: 'charAt', Length: 'length', lenght: 'length', Equals: 'equals' },
	foreignCalls: {
		len: (value = '') => `${value}.length()`, length: (value = '') => `${value}.length()`, print: (...values) => `System.out.println(${values.join(' + ')})`, println: (...values) => `System.out.println(${values.join(' + ')})`, str: (value = '') => `String.valueOf(${value})`, int: (value = '') => `Integer.parseInt(${value})`,
		abs: (value = '') => `Math.abs(${value})`, max: (...values) => `Math.max(${values.join(', ')})`, min: (...values) => `Math.min(${values.join(', ')})`, round: (value = '') => `Math.round(${value})`, sqrt: (value = '') => `Math.sqrt(${value})`, pow: (...values) => `Math.pow(${values.join(', ')})`, 'console.log': (...values) => `System.out.println(${values.join(' + ')})`,
		'System.print': (...values) => `System.out.println(${values.join(', ')})`, 'System.println': (...values) => `System.out.println(${values.join(', ')})`, 'system.out.println': (...values) => `System.out.println(${values.join(', ')})`,
	},
	foreignWords: { True: 'true', False: 'false', None: 'null', nil: 'null', NULL: 'null', Null: 'null', undefined: 'null', self: 'this', TRUE: 'true', FALSE: 'false' },
	onlyCalled: new Set(['toUpperCase', 'toLowerCase', 'trim', 'toCharArray', 'toString', 'isEmpty', 'keySet', 'entrySet', 'nextInt', 'nextLine', 'nextDouble', 'getKey', 'getValue', 'poll', 'pop', 'peek', 'reverse']),
	textForms: ['toLowerCase', 'toUpperCase', 'trim'],
	mendWords: [
		[/\b(?:let|const)\s+(?=[\p{L}_$][\w$]*\s*=[^=])/gu, 'var ', 0.5], [/\bfor\s*\(\s*(?:let|const|var)\s+/g, 'for (int ', 0.4], [/\bfor\s*\(([^;)]*?)\s+(?:in|of)\s+([^;]*)\)/, 'for ($1 : $2)', 0.4], [/\b(?:foreach|forEach|for each)\s*\(/g, 'for (', 0.4],
		[/\b(?:console\.log|println|print|printf|echo|cout\s*<<)\s*\(/g, 'System.out.println(', 0.5], [/\b(?:func|function|def|fun)\s+(?=[\p{L}_$][\w$]*\s*\()/u, 'static int ', 0.6], [/\bNone\b|\bnil\b|\bNULL\b/g, 'null', 0.4], [/\bTrue\b/g, 'true', 0.3], [/\bFalse\b/g, 'false', 0.3], [/\bself\./g, 'this.', 0.4],
	],
	keywords: ['abstract', 'break', 'case', 'catch', 'class', 'continue', 'default', 'else', 'enum', 'extends', 'final', 'finally', 'for', 'if', 'implements', 'import', 'interface', 'new', 'package', 'private', 'protected', 'public', 'return', 'static', 'super', 'switch', 'this', 'throw', 'throws', 'try', 'void', 'while'],
	functionWord: null,
	outside: /^(?:File|FileReader|FileWriter|FileInputStream|FileOutputStream|PrintWriter|Files|Paths|Path|RandomAccessFile|Socket|ServerSocket|URL|URI|HttpClient|DatagramSocket|Process|ProcessBuilder|Runtime|Robot|ClassLoader|Desktop)$|^(?:java\.(?:net|nio|sql|awt|rmi)|javax?fx?\.|javax\.swing|java\.lang\.reflect)\b|^java\.io\.(?!BufferedReader|InputStreamReader|IOException|InputStream|PrintStream|\*|Serializable)|^Runtime\.|^Class\.forName|^(?:Files|Paths|Path)\./,
};
