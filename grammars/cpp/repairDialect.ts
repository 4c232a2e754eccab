import type { Kind, RepairDialect } from '../braces/repair/dialect';
import type { Expression } from '../braces/tree';
import { dialect as older, typeOfValue as olderType } from '../c/repairDialect';
import { isSequence, isSet, isString, isTable, kindOfType, plainType } from './kindOfType';
import { readProgram } from './reading';

const globals: ReadonlySet<string> = new Set([
	'std', 'cout', 'cin', 'cerr', 'endl', 'string', 'vector', 'map', 'set', 'pair', 'unordered_map', 'unordered_set', 'stack', 'queue', 'deque', 'list', 'array', 'tuple', 'sort', 'max', 'min', 'swap', 'reverse', 'find', 'count', 'accumulate', 'to_string', 'stoi', 'stod', 'getline', 'make_pair', 'max_element', 'min_element',
	'unique_ptr', 'shared_ptr', 'make_unique', 'make_shared', 'this', 'nullptr', 'setprecision', 'fixed', 'setw', 'greater', 'less', 'numeric_limits', 'runtime_error', 'invalid_argument', 'out_of_range', 'exception', 'ostream', 'istream', 'stringstream', 'move', 'begin', 'end', 'size_t',
]);

const isGrown = (type: string | null): type is string => type !== null && (isString(type) || isSequence(type) || isSet(type) || isTable(type));

function lengthOf(value: string, type: string | null): string | null {
	return isGrown(type) || (type !== null && /^(?:stack|queue|priority_queue)$/.test(plainType(type))) ? `${value}.size()` : older.lengthOf(value, type);
}

function append(list: string, item: string, type: string | null): string | null {
	if (type === null) return null;
	if (isString(type)) return `${list} += ${item}`;
	if (isSet(type)) return `${list}.insert(${item})`;
	if (/^(?:stack|queue|priority_queue)$/.test(plainType(type))) return `${list}.push(${item})`;
	return isSequence(type) ? `${list}.push_back(${item})` : null;
}

function contains(list: string, item: string, type: string | null): string | null {
	if (type === null) return null;
	if (isString(type)) return `${list}.find(${item}) != string::npos`;
	if (isSet(type) || isTable(type)) return `${list}.count(${item}) > 0`;
	return isSequence(type) ? `find(${list}.begin(), ${list}.end(), ${item}) != ${list}.end()` : null;
}

function part(list: string, from: string, to: string | null, type: string | null): string {
	if (type === null || isString(type)) return to === null ? `${list}.substr(${from})` : from === '0' ? `${list}.substr(0, ${to})` : `${list}.substr(${from}, ${to} - ${from})`;
	const own = type.replace(/\bconst\b|&/g, '').trim();
	return `${own}(${list}.begin()${from === '0' ? '' : ` + ${from}`}, ${to === null ? `${list}.end()` : `${list}.begin() + ${to}`})`;
}

/** What stands between the arrows of `cout << a << b`; null for anything else. */
export function shownBy(expression: Expression, text: (expression: Expression) => string): readonly Expression[] | null {
	const values: Expression[] = [];
	for (let at = expression; ; ) {
		if (at.kind === 'binary' && at.operator.text === '<<') {
			values.unshift(at.right);
			at = at.left;
		} else return values.length > 0 && /^(?:std::)?(?:cout|cerr|clog)$/.test(text(at)) ? values : null;
	}
}

function printed(expression: Expression, text: (expression: Expression) => string): readonly Expression[] | null {
	const shown = shownBy(expression, text);
	if (!shown) return older.printed(expression, text);
	const values = shown.filter((one) => !/^(?:(?:std::)?(?:endl|flush|fixed|boolalpha|setprecision\(.*\)|setw\(.*\))|"\\n"|'\\n'|" ")$/.test(text(one)));
	// A text around one value only says what it is.
	const [only] = values.filter((one) => !(one.kind === 'literal' && one.of === 'text'));
	return only ? [only] : values.slice(0, 1);
}

function typeOfValue(value: string): string {
	if (/^"/.test(value)) return 'string';
	return /^(?:true|false)$/.test(value) ? 'bool' : value === 'nullptr' ? 'auto' : olderType(value);
}

const kinds: Readonly<Record<Kind, readonly string[]>> = {
	number: ['size', 'length', 'find', 'rfind', 'count', 'compare', 'capacity'], text: ['substr', 'append', 'str'], truth: ['empty', 'contains', 'starts_with', 'ends_with'], list: [], table: [], function: [],
};

/** How the repair rules of the languages with braces write it: what differs from the language that it grew from. */
export const dialect: RepairDialect = {
	...older,
	read: readProgram,
	nothing: ['nullptr'], starts: ['0', '1', '-1', '0.0', '""', 'true', 'false', 'nullptr', 'INT_MAX', 'INT_MIN'],
	kindOfType, typeOfValue, words: ['auto'], isGlobal: (name) => globals.has(name) || older.isGlobal(name), bareFields: true, self: 'this->',
	lengthOf, lengthNames: new Set(['size', 'length']),
	itemCalls: new Set(['at']),
	append, appendNames: new Set(['push_back', 'push_front', 'push', 'insert', 'emplace_back', 'emplace']), removals: [(list) => `${list}.erase(${list}.begin())`, (list) => `${list}.pop_back()`],
	contains, hasKey: (table, key) => `${table}.count(${key}) > 0`,
	part, partCalls: new Set(['substr']),
	kindOfMethod: Object.fromEntries(Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind]))),
	changing: new Set(['push_back', 'pop_back', 'push_front', 'pop_front', 'push', 'pop', 'insert', 'erase', 'clear', 'emplace_back', 'resize', 'append', 'assign', 'sort', 'reverse', 'swap']),
	giving: new Set(['size', 'length', 'empty', 'front', 'back', 'top', 'at', 'find', 'count', 'substr', 'begin', 'end', 'c_str', 'compare', 'first', 'second']),
	givingCalls: new Set([...older.givingCalls, 'to_string', 'stoi', 'stod', 'max', 'min', 'accumulate', 'count', 'find', 'max_element', 'min_element']),
	printed, print: (value) => `cout << ${value} << endl`, reads: new Set(),
	toNumber: [{ write: (value = '') => `stoi(${value})`, more: 0 }, { write: (value = '') => `stod(${value})`, more: 0.5 }], toText: [{ write: (value = '') => `to_string(${value})`, more: 0 }],
	smaller: (one, other) => `min(${one}, ${other})`, larger: (one, other) => `max(${one}, ${other})`,
	siblings: [['push_back', 'push_front', 'insert'], ['pop_back', 'pop_front'], ['front', 'back'], ['front', 'top'], ['begin', 'end'], ['find', 'rfind', 'count'], ['first', 'second'], ['begin', 'rbegin'], ['insert', 'erase'], ['find_first_of', 'find_last_of'], ['size', 'empty']],
	siblingCalls: [...older.siblingCalls, ['max', 'min'], ['max_element', 'min_element'], ['sort', 'reverse', 'stable_sort'], ['stoi', 'stod'], ['lower_bound', 'upper_bound'], ['greater', 'less']],
	foreignNames: { push: 'push_back', append: 'push_back', add: 'push_back', length: 'size', len: 'size', charAt: 'at', get: 'at', substring: 'substr', indexOf: 'find', contains: 'count', containsKey: 'count', includes: 'count', has: 'count', isEmpty: 'empty', pop: 'pop_back', remove: 'erase' },
	foreignCalls: {
		len: (value = '') => `${value}.size()`, length: (value = '') => `${value}.size()`, size: (value = '') => `${value}.size()`, print: (...values) => `cout << ${values.join(' << ')} << endl`, println: (...values) => `cout << ${values.join(' << ')} << endl`, str: (value = '') => `to_string(${value})`, int: (value = '') => `stoi(${value})`,
		'Math.max': (...values) => `max(${values.join(', ')})`, 'Math.min': (...values) => `min(${values.join(', ')})`, 'Math.sqrt': (value = '') => `sqrt(${value})`, 'Math.abs': (value = '') => `abs(${value})`, 'Math.pow': (...values) => `pow(${values.join(', ')})`,
	},
	foreignWords: { True: 'true', False: 'false', None: 'nullptr', nil: 'nullptr', null: 'nullptr', Null: 'nullptr', TRUE: 'true', FALSE: 'false', self: 'this' },
	onlyCalled: new Set(['size', 'length', 'empty', 'front', 'back', 'begin', 'end', 'top', 'pop_back', 'clear', 'c_str', 'pop']),
	mendWords: [
		[/\b(?:let|var)\s+(?=[\p{L}_][\w]*\s*=[^=])/gu, 'auto ', 0.4], [/\bString\s+(?=[\p{L}_]\w*)/gu, 'string ', 0.3], [/\b(?:boolean|Boolean)\s+(?=[\p{L}_]\w*)/gu, 'bool ', 0.3], [/\bfor\s*\(\s*(?:let|var)\s+/g, 'for (auto ', 0.4], [/\bfor\s*\(([^;)]*?)\s+(?:in|of)\s+([^;]*)\)/, 'for ($1 : $2)', 0.4],
		[/\b(?:System\.out\.println|console\.log|println|print)\s*\((.*)\)\s*;/, 'cout << $1 << endl;', 0.4], [/\bcout\s*>>/g, 'cout <<', 0.2], [/\bcin\s*<</g, 'cin >>', 0.2], [/\b(?:None|nil|null|Null)\b/g, 'nullptr', 0.35], [/\bTrue\b/g, 'true', 0.3], [/\bFalse\b/g, 'false', 0.3], [/\bself\./g, 'this->', 0.4], [/\bthis\./g, 'this->', 0.25],
		[/\b(?:func|function|def|fun)\s+(?=[\p{L}_]\w*\s*\()/u, 'int ', 0.6], [/\bextends\b/g, ': public', 0.3],
	],
	keywords: [...older.keywords, 'bool', 'catch', 'class', 'delete', 'false', 'namespace', 'new', 'nullptr', 'operator', 'override', 'private', 'protected', 'public', 'template', 'this', 'throw', 'true', 'try', 'typename', 'using', 'virtual'],
	outside: new RegExp(`${older.outside.source}|^(?:std::)?(?:ifstream|ofstream|fstream|thread|async|filesystem)$|^(?:fstream|thread|filesystem|future|csignal)$`),
};
