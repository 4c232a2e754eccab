import type { Mends } from '../braces/repair/mended';
import { mendsWith } from '../c/mends';
import type { MendWords } from '../c/mendLines';

const words: MendWords = {
	known: [
		'int', 'char', 'double', 'float', 'long', 'short', 'unsigned', 'void', 'bool', 'auto', 'struct', 'class', 'enum', 'const', 'static', 'virtual', 'override', 'public', 'private', 'protected', 'namespace', 'using', 'template', 'typename', 'return', 'while', 'else', 'for', 'switch', 'case', 'default', 'break', 'continue', 'new', 'delete',
		'this', 'true', 'false', 'nullptr', 'include', 'main', 'std', 'cout', 'cin', 'cerr', 'endl', 'getline', 'string', 'vector', 'map', 'set', 'pair', 'unordered_map', 'unordered_set', 'stack', 'queue', 'push_back', 'pop_back', 'size', 'length', 'empty', 'front', 'back', 'begin', 'end', 'insert', 'erase', 'find', 'count', 'substr', 'first', 'second',
		'to_string', 'stoi', 'stod', 'sort', 'reverse', 'max', 'min', 'swap', 'accumulate', 'iostream', 'algorithm', 'numeric', 'iomanip', 'cmath', 'setprecision', 'fixed', 'sqrt', 'pow', 'abs',
	],
	foreign: { String: 'string', str: 'string', boolean: 'bool', Boolean: 'bool', Bool: 'bool', integer: 'int', Int: 'int', number: 'int', Double: 'double', character: 'char', Void: 'void', function: 'int', let: 'auto', var: 'auto', final: 'const', null: 'nullptr', None: 'nullptr', nil: 'nullptr', True: 'true', False: 'false', print: 'cout', extends: ': public', self: 'this', List: 'vector', ArrayList: 'vector', HashMap: 'map', dict: 'map', push: 'push_back', append: 'push_back', add: 'push_back' },
	headers: {
		iostream: /\b(?:cout|cin|cerr|endl)\b/,
		string: /\b(?:string|to_string|stoi|stod|getline)\b/,
		vector: /\bvector\b/,
		map: /\b(?:multi)?map\b/,
		unordered_map: /\bunordered_map\b/,
		set: /\b(?:multi)?set\b/,
		unordered_set: /\bunordered_set\b/,
		algorithm: /\b(?:sort|reverse|max_element|min_element|count_if|find_if|binary_search|swap|max|min|find|count|unique|fill)\s*\(/,
		numeric: /\b(?:accumulate|iota|gcd|lcm)\b/,
		cmath: /\b(?:sqrt|pow|fabs|floor|ceil|round|sin|cos|log)\b/,
		iomanip: /\b(?:setprecision|setw|setfill)\b/,
		memory: /\b(?:unique_ptr|shared_ptr|make_unique|make_shared)\b/,
		stack: /\bstack\b/, queue: /\b(?:priority_)?queue\b/, array: /\barray\s*</, deque: /\bdeque\b/, list: /\blist\s*</, tuple: /\btuple\b/,
		sstream: /\b[io]?stringstream\b/, stdexcept: /\b(?:runtime_error|invalid_argument|out_of_range|logic_error)\b/, cctype: /\b(?:is(?:alpha|digit|alnum|space|upper|lower|punct)|to(?:upper|lower))\b/, climits: /\bINT_M(?:AX|IN)\b/, limits: /\bnumeric_limits\b/, functional: /\bfunction\s*</, cassert: /\bassert\b/, cstdlib: /\b(?:rand|srand|exit)\b/, cstdio: /\b(?:printf|scanf)\b/,
	},
	types: ['int', 'double', 'string', 'bool', 'char', 'auto', 'vector<int>'],
	type: String.raw`(?:unsigned\s+|signed\s+)?(?:int|char|double|float|long(?:\s+long)?|short|unsigned|size_t|bool|auto|(?:std::)?(?:string|vector|map|set|pair|unordered_map|unordered_set)(?:\s*<[^;=()]*>)?|[A-Z]\w*)`,
};

const ofStd = 'cout|cin|cerr|endl|string|vector|map|set|pair|unordered_map|unordered_set|stack|queue|deque|list|array|sort|max|min|swap|reverse|getline|to_string|stoi|stod|accumulate|max_element|min_element|make_pair|unique_ptr|shared_ptr|make_unique|make_shared|setprecision|fixed|runtime_error|invalid_argument|find|count|function|stringstream';

/** Names of the library without `std::`, the arrows of what is shown, and what stands behind a class. */
function more(found: Mends, at: number): void {
	const line = found.lines[at] ?? '';
	const code = found.code[at] ?? '';
	const put = (rule: string, cost: number, text: string, concept = 'syntax') => found.line(at, text, rule, cost, concept);
	const bare = new RegExp(String.raw`(?<![\w:.>])(${ofStd})\b`, 'g');
	if (!/using\s+namespace\s+std\s*;/.test(found.source)) {
		const last = found.lines.map((one) => /^\s*#\s*include\b/.test(one)).lastIndexOf(true);
		const from = last === -1 ? 0 : found.startOf(last + 1);
		found.add(last, [{ from, to: from, text: 'using namespace std;\n' }], 'missing-std', 0.25, 'modules', true);
		const places = [...code.matchAll(bare)].map(({ index }) => found.startOf(at) + index);
		if (places.length > 0) found.add(at, places.map((place) => ({ from: place, to: place, text: 'std::' })), 'missing-std', 0.2, 'modules');
		for (const place of places) found.add(at, [{ from: place, to: place, text: 'std::' }], 'missing-std', 0.4, 'modules');
		// The header may be missing as well.
		const lacking = Object.entries(words.headers).filter(([name, used]) => used.test(code) && !new RegExp(String.raw`#\s*include\s*<${name}>`).test(found.source)).map(([name]) => `#include <${name}>\n`);
		if (lacking.length > 0) found.add(last, [{ from, to: from, text: `${lacking.join('')}using namespace std;\n` }], 'missing-std', 0.3, 'modules', true);
	}
	put('arrows', 0.2, line.replace(/\bcout\s*(?:>>|<(?!<)|\+|,)\s*/, 'cout << '));
	put('arrows', 0.25, line.replace(/\bcin\s*(?:<<|>(?!>)|,)\s*/, 'cin >> '));
	put('arrows', 0.3, /\bcout\b/.test(code) ? line.replace(/>>/g, '<<') : line);
	put('arrows', 0.3, /\bcin\b/.test(code) ? line.replace(/<</g, '>>') : line);
	put('arrows', 0.3, line.replace(/(<<\s*(?:"(?:[^"\\]|\\.)*"|[\w.[\]()]+))\s+(?=["\w])/g, '$1 << '));
	put('arrows', 0.35, line.replace(/("(?:[^"\\]|\\.)*")\s*[+,]\s*(?=\w)/g, '$1 << '));
	put('arrows', 0.35, /\bcout\b/.test(code) ? line.replace(/,\s*/g, ' << ') : line);
	put('call-without-parentheses', 0.25, line.replace(/\.(size|length|empty|begin|end|front|back|top|pop_back|clear)\b(?!\s*\()/g, '.$1()'), 'function-call');
	put('self', 0.25, line.replace(/\bthis\./g, 'this->'), 'attributes');
	put('text-and-number', 0.35, line.replace(/("(?:[^"\\]|\\.)*")\s*\+\s*(?=")/g, 'string($1) + '), 'text-joining');
	for (const { 0: whole, 1: sign = '', 2: name = '', index } of line.matchAll(/(\+\s*)([\p{L}_][\w.[\]]*)(?=\s*(?:[+;)]|<<))/gu)) put('text-and-number', 0.4, `${line.slice(0, index)}${sign}to_string(${name})${line.slice(index + whole.length)}`, 'type-conversion');
	put('text-and-number', 0.4, line.replace(/=\s*(?=\w)([\w.[\]()]+)\s*;/, '= to_string($1);'), 'type-conversion');
	put('text-and-number', 0.4, line.replace(/=\s*([\w.[\]()]+)\s*;/, '= stoi($1);'), 'type-conversion');
	// Members that are hidden in the class: what is meant for others says so.
	found.code.forEach((one, row) => {
		if (!/^\s*class\s+\w+[^;]*\{\s*$/.test(one) || /^\s*(?:public|private)\s*:/.test(found.code[row + 1] ?? '')) return;
		const from = found.startOf(row + 1);
		found.add(row, [{ from, to: from, text: 'public:\n' }], 'hidden-member', 0.35, 'classes', true);
	});
	found.code.forEach((one, row) => {
		const word = /^(\s*)private(\s*:)/.exec(one);
		if (word) found.add(row, [{ from: found.startOf(row) + (word[1] ?? '').length, to: found.startOf(row) + (word[1] ?? '').length + 'private'.length, text: 'public' }], 'hidden-member', 0.5, 'classes');
	});
	// A method that changes nothing of a fixed object says so.
	found.code.forEach((one, row) => {
		const head = /^(\s*[\w<>:&*\s]+\s\w+\([^()]*\))(\s*\{.*)$/.exec(one);
		if (head && found.indentOf(row) !== '' && !/\bconst\s*\{/.test(one)) found.add(row, [{ from: found.startOf(row) + (head[1] ?? '').length, to: found.startOf(row) + (head[1] ?? '').length, text: ' const' }], 'fixed-object', 0.6, 'classes');
	});
	put('fixed-name', 0.5, line.replace(/\bconst\s+/, ''), 'declaring-names');
	found.code.forEach((one, row) => {
		const word = /\bconst\s+/.exec(one);
		const names = [...one.matchAll(/[\p{L}_]\w*/gu)].map(([name]) => name);
		if (word && row < at && names.some((name) => new RegExp(`\\b${name}\\b`).test(code))) found.add(row, [{ from: found.startOf(row) + word.index, to: found.startOf(row) + word.index + word[0].length, text: '' }], 'fixed-name', 0.6, 'declaring-names');
	});
}

export const ownMends = mendsWith(words, more);
