import { above, inField, type PlainNode } from '../../plainTree';
import { asAtom, isTarget, isValue, type Mutations, type Site } from './site';
import { collections } from './names';

/** Calls: ranges, conversions, methods, the order of what is given. */
export function callRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.of('call')) {
		const callee = inField(node, 'function');
		const given = argumentsOf(node);
		if (!callee) continue;
		const name = site.text(callee);
		if (name === 'range') range(found, node, given);
		if (callee.type === 'attribute') method(found, node, callee, given);
		if (name === 'sorted' || /\.sort$/.test(name)) sorting(found, node, given, name === 'sorted' ? 1 : 0);
		swappedArguments(found, given);
		if (given.length === 1 && given[0] && callee.type === 'identifier' && name !== 'print' && name !== 'input') found.swap('needless-call', 'function-call', 2.2, node, asAtom(site, given[0]));
		if (name === 'input' && node.parent?.type !== 'argument_list') {
			found.swap('typed-number', 'input-is-text', 0.7, node, `int(${site.text(node)})`, { idea: 'int' });
			found.swap('typed-number', 'input-is-text', 0.9, node, `float(${site.text(node)})`, { idea: 'float' });
		}
		if (name === 'print' && given.length > 1) found.swap('print-ends', 'print-vs-return', 1.9, node, `print(${given.map((one) => site.text(one)).join(', ')}, sep='')`);
	}
	for (const node of site.nodes) {
		if (isValue(node)) wraps(found, node);
		if (node.isNamed && node.type === 'subscript') slices(found, node);
		if (node.isNamed && node.type === 'attribute') attribute(found, node);
	}
	for (const node of site.of('for_statement', 'for_in_clause')) walked(found, node);
}

function argumentsOf(call: PlainNode): readonly PlainNode[] {
	return inField(call, 'arguments')?.children.filter(({ isNamed, type }) => isNamed && type !== 'comment') ?? [];
}

function range(found: Mutations, node: PlainNode, given: readonly PlainNode[]): void {
	const { site } = found;
	const written = given.map((one) => site.text(one));
	const [first, second, third] = written;
	const put = (cost: number, ...list: readonly string[]) => found.swap('range', 'loop-bounds', cost, node, `range(${list.join(', ')})`);
	if (first !== undefined && second === undefined) {
		put(0.9, '1', first);
		put(0.9, '1', `${first} + 1`);
		put(1.6, '2', first);
		put(1.7, '2', `${first} + 1`);
		put(1.5, first, '-1', '-1');
		put(1.4, `${first} - 1`, '-1', '-1');
		put(1.8, first, '0', '-1');
		put(2.2, '0', first, '2');
		if (!/^len\(/.test(first)) put(0.8, `len(${first})`);
		found.swap('needless-range', 'loop-walk', 1.3, node, first);
		const inside = /^len\(\s*([^()]+)\)$/.exec(first)?.[1];
		if (inside !== undefined) found.swap('needless-range', 'loop-walk', 1.6, node, inside);
	}
	if (first !== undefined && second !== undefined && third === undefined) {
		put(1.1, `${first} + 1`, `${second} + 1`);
		put(1.4, `${first} - 1`, `${second} - 1`);
		put(1, first, second, '-1');
		put(1.2, `${first} - 1`, `${second} - 1`, '-1');
		put(1.3, second, first, '-1');
		put(1.3, second);
		put(1.6, '0', second);
		put(1.6, '1', second);
		put(2, first, second, '2');
		for (const name of collections(site, site.scopeOf(node))) put(1.8, first, `len(${name})`);
	}
	if (first !== undefined && second !== undefined && third !== undefined) {
		put(1.6, first, second);
		put(1.5, first, second, third.startsWith('-') ? third.slice(1) : `-${third}`);
		put(1.7, second, first, third);
	}
	// From where the outer loop stands, or up to there
	if (first !== undefined && third === undefined) for (const outer of outerCounters(site, node)) {
		const end = second ?? first;
		put(1.4, ...(second === undefined ? [] : [first]), `${outer} + 1`);
		put(1.5, `${outer} + 1`, end);
		put(1.7, ...(second === undefined ? [] : [first]), outer);
		put(1.7, outer, end);
	}
	if (first !== undefined && second === undefined) for (const name of site.variablesNear(node)) if (name !== first) put(1.9, name, first);
	// As many as the outer loop has still to go: the spaces before a row of stars.
	if (first !== undefined && second === undefined && outerCounters(site, node).includes(first)) {
		for (const whole of site.variablesNear(node)) {
			if (whole === first) continue;
			put(1.2, `${whole} - ${first}`);
			put(1.5, `${whole} - ${first} - 1`);
			put(1.6, `${whole} - ${first} + 1`);
		}
	}
}

/** What the loops around the loop of this range count with. */
function outerCounters(site: Site, node: PlainNode): readonly string[] {
	const names: string[] = [];
	const own = above(node, 'for_statement');
	for (let loop = own && above(own, 'for_statement'); loop; loop = above(loop, 'for_statement')) {
		const left = inField(loop, 'left');
		if (left?.type === 'identifier') names.push(site.text(left));
	}
	return names;
}

const mixedUp: readonly (readonly string[])[] = [
	['append', 'extend', 'add', 'insert'], ['remove', 'pop', 'discard'], ['index', 'find', 'rfind', 'count'], ['upper', 'lower', 'capitalize', 'title'], ['isupper', 'islower', 'isalpha', 'isdigit', 'isalnum'],
	['strip', 'lstrip', 'rstrip'], ['keys', 'values', 'items'], ['startswith', 'endswith'], ['pop', 'popleft'], ['append', 'appendleft'], ['ceil', 'floor'], ['replace', 'strip'], ['union', 'intersection', 'difference'],
	['update', 'add'], ['heappush', 'heappop'],
];
const foreign: Readonly<Record<string, string>> = { push: 'append', add: 'append', length: 'len', size: 'len', toLowerCase: 'lower', toUpperCase: 'upper', contains: '__contains__', indexOf: 'index', trim: 'strip', has_key: '__contains__', concat: 'extend', len: 'len' };

function method(found: Mutations, node: PlainNode, callee: PlainNode, given: readonly PlainNode[]): void {
	const { site } = found;
	const [object, attribute] = [inField(callee, 'object'), inField(callee, 'attribute')];
	if (!object || !attribute) return;
	const name = site.text(attribute);
	for (const group of mixedUp) if (group.includes(name)) for (const other of group) if (other !== name) found.swap('other-method', 'attributes', 1.5, attribute, other, { idea: `${name}>${other}` });
	const own = foreign[name];
	if (own === 'len') found.swap('foreign-method', 'attributes', 0.4, node, `len(${site.text(object)})`, { idea: name });
	else if (own !== undefined) found.swap('foreign-method', 'attributes', 0.6, attribute, own, { idea: name });
	const first = given[0];
	if (name === 'join' && first && given.length === 1) found.swap('join-sides', 'method-result', 0.6, node, `${asAtom(site, first)}.join(${site.text(object)})`, { idea: 'join' });
	if (['count', 'index', 'split', 'find', 'extend', 'startswith'].includes(name) && first && given.length === 1) found.swap('method-sides', 'attributes', 1.8, node, `${asAtom(site, first)}.${name}(${site.text(object)})`);
	if (name === 'append' && first) {
		found.swap('one-item', 'list-mutation', 1.9, first, `[${site.text(first)}]`);
		found.swap('insert', 'list-mutation', 2.2, node, `${site.text(object)}.insert(0, ${site.text(first)})`);
		found.swap('item-for-key', 'dictionary-key', 2, node, `${site.text(object)}[${site.text(first)}] = ${site.text(first)}`);
	}
	if (name === 'split') {
		if (given.length > 0) found.swap('split', 'string-immutability', 1.4, node, `${site.text(callee)}()`);
		else for (const sign of ["' '", "','", "', '"]) found.swap('split', 'string-immutability', 1.7, node, `${site.text(callee)}(${sign})`);
	}
	if (name === 'pop' && given.length === 0) found.swap('pop', 'list-mutation', 1.6, node, `${site.text(callee)}(0)`);
	if (name === 'pop' && given.length === 1) found.swap('pop', 'list-mutation', 1.7, node, `${site.text(callee)}()`);
	if (given.length === 0 && !['append'].includes(name)) found.swap('needless-call', 'method-result', 2.1, node, site.text(object), { idea: name });
	if (object.type === 'identifier') for (const other of site.variablesNear(node)) if (site.text(object) !== other) found.swap('other-variable', 'assignment', 1.9, object, other);
}

/** From the other end, by another part; `first` is where the options begin. */
function sorting(found: Mutations, node: PlainNode, given: readonly PlainNode[], first: number): void {
	const { site } = found;
	const options = given.slice(first);
	const names = options.map((one) => site.text(inField(one, 'name') ?? one));
	const put = (rule: string, cost: number, text: string) => found.add(rule, 'method-result', cost, [{ from: node.to - 1, to: node.to, text: `${given.length > 0 ? ', ' : ''}${text})` }]);
	const reverse = options.find((_, at) => names[at] === 'reverse');
	const value = reverse && inField(reverse, 'value');
	if (value) found.swap('order', 'method-result', 1, value, site.text(value) === 'True' ? 'False' : 'True');
	else put('order', 1.5, 'reverse=True');
	for (const index of ['1', '0', '-1']) {
		if (names.includes('key')) continue;
		put('sort-key', 2.2, `key=lambda x: x[${index}]`);
		if (!reverse) put('sort-key', 2.4, `key=lambda x: x[${index}], reverse=True`);
	}
}

/** Methods of texts that nobody names for another reason than to call them. */
const onlyCalled = new Set(['isalpha', 'isdigit', 'isalnum', 'isnumeric', 'isupper', 'islower', 'isspace', 'upper', 'lower', 'strip', 'split', 'title', 'capitalize']);

/** An attribute that is only named where it should be called, and the other way round. */
function attribute(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [object, name] = [inField(node, 'object'), inField(node, 'attribute')];
	if (!object || !name || isTarget(node) || node.field === 'left') return;
	const isCalled = node.parent?.type === 'call' && node.field === 'function';
	if (!isCalled && foreign[site.text(name)] === 'len') found.swap('foreign-method', 'attributes', 0.4, node, `len(${site.text(object)})`, { idea: site.text(name) });
	const isStatement = node.parent?.type === 'expression_statement';
	if (!isCalled) found.swap('missing-call', 'function-call', isStatement ? 0.4 : onlyCalled.has(site.text(name)) ? 0.5 : 1.7, node, `${site.text(node)}()`, { idea: site.text(name) });
	if (!isCalled) found.swap('needless-attribute', 'attributes', 2.2, node, site.text(object));
	const others = [...new Set(site.of('attribute').map((one) => inField(one, 'attribute')).flatMap((one) => (one ? [site.text(one)] : [])))];
	if (!isCalled) for (const other of others) if (other !== site.text(name)) found.swap('other-attribute', 'attributes', 2, name, other);
}

function swappedArguments(found: Mutations, given: readonly PlainNode[]): void {
	const { site } = found;
	for (let at = 0; at + 1 < given.length && at < 3; at += 1) {
		const [one, other] = [given[at], given[at + 1]];
		if (one && other && one.type !== 'keyword_argument' && other.type !== 'keyword_argument') {
			found.add('swapped-arguments', 'parameters', 1.7, [{ from: one.from, to: one.to, text: site.text(other) }, { from: other.from, to: other.to, text: site.text(one) }]);
		}
	}
}

const wrappers: readonly (readonly [string, string, number])[] = [
	['int', 'type-conversion', 1.7], ['str', 'type-conversion', 1.8], ['float', 'type-conversion', 2.1], ['round', 'float-precision', 2.1], ['len', 'function-call', 1.9], ['set', 'list-mutation', 2.1],
	['sorted', 'method-result', 2.1], ['list', 'type-conversion', 1.9], ['abs', 'function-call', 2.1], ['tuple', 'type-conversion', 2.3], ['sum', 'function-call', 2.5], ['max', 'function-call', 2.6], ['min', 'function-call', 2.6],
];

function wraps(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const { type, parent } = node;
	if (['integer', 'float', 'true', 'false', 'none', 'lambda', 'generator_expression', 'comparison_operator', 'boolean_operator', 'not_operator', 'parenthesized_expression', 'concatenated_string'].includes(type)) return;
	if (!parent || (parent.type === 'call' && node.field === 'function') || (parent.type === 'attribute' && type !== 'call') || parent.type === 'expression_statement') return;
	const text = site.text(node);
	const isReturned = parent.type === 'return_statement' || (node.field === 'right' && parent.type === 'assignment');
	const isItem = parent.type === 'subscript' && node.field === 'value';
	if (isItem) return;
	const isOnly = parent.type === 'argument_list' && parent.parent !== null && ['int', 'str', 'len', 'float', 'list', 'set', 'sorted', 'abs', 'round', 'sum', 'max', 'min', 'tuple'].includes(site.text(inField(parent.parent, 'function') ?? parent));
	for (const [name, concept, cost] of wrappers) {
		if (text.startsWith(`${name}(`) || (type === 'string' && !['int', 'float', 'list', 'len'].includes(name))) continue;
		if (['sum', 'max', 'min', 'abs', 'tuple'].includes(name) && type !== 'identifier' && !isReturned) continue;
		if (isOnly && name === 'list') continue;
		const concat = name === 'str' && parent.type === 'binary_operator' ? -0.5 : 0;
		found.swap('wrapped', concept, (isReturned ? cost - 0.2 : cost) + concat, node, `${name}(${text})`, { idea: `${name}(${text})` });
	}
	if (isReturned && type !== 'list' && type !== 'string') {
		for (const name of ['max', 'min']) found.swap('clamped', 'function-call', 2.3, node, `${name}(0, ${text})`);
	}
	if (isReturned || parent.type === 'argument_list') {
		found.swap('wrapped', 'float-precision', isReturned ? 2 : 2.6, node, `round(${text}, 2)`);
		found.swap('wrapped', 'list-mutation', isReturned ? 2.1 : 2.3, node, `[${text}]`);
	}
	if (isReturned && type === 'list') found.swap('wrapped', 'list-mutation', 1.8, node, `(${text.slice(1, -1)})`);
	if (['identifier', 'call'].includes(type) && (parent.type === 'comparison_operator' || isReturned)) {
		for (const call of ['lower()', 'upper()', 'strip()', 'split()']) found.swap('method-missing', 'string-immutability', call === 'lower()' ? 2.1 : 2.4, node, `${text}.${call}`, { idea: `${text}.${call}` });
	}
	if (type === 'identifier' && isReturned) {
		found.swap('reversed', 'slicing', 2.2, node, `${text}[::-1]`);
		found.swap('truth-of', 'boolean-logic', 2.6, node, `not ${text}`);
	}
	if (type === 'list' && parent.type === 'return_statement') {
		const items = node.children.filter(({ isNamed }) => isNamed);
		if (items.length === 1 && items[0]) found.swap('one-item', 'list-mutation', 1.7, node, site.text(items[0]));
	}
	if (type === 'tuple' && above(node, 'return_statement')) found.swap('kind-of-list', 'type-conversion', 1.6, node, `[${text.slice(1, -1)}]`);
}

function slices(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [value, index] = [inField(node, 'value'), inField(node, 'subscript')];
	if (!value || !index || isTarget(node)) return;
	const put = (cost: number, text: string) => found.swap('slice', 'slicing', cost, index, text);
	if (index.type !== 'slice') {
		const text = site.text(index);
		if (node.parent?.type === 'type') return;
		put(1.9, `${text}:`);
		put(1.9, `:${text}`);
		put(2.1, `${text} + 1:`);
		return;
	}
	const parts = site.text(index).split(':').map((part) => part.trim());
	if (parts.length > 3 || /[[({]/.test(parts.join('')) !== /[\])}]/.test(parts.join(''))) return;
	const [start = '', end = '', step] = parts;
	if (step !== undefined) {
		put(1.5, `${start}:${end}`);
		put(1.6, `${start}:${end}:${step.startsWith('-') ? step.slice(1) : `-${step || '1'}`}`);
		return;
	}
	if (start !== '' && end === '') {
		put(1.2, `:${start}`);
		put(1.1, `${start} + 1:`);
		put(1.3, `${start} - 1:`);
		put(1.8, `${start}:-1`);
	}
	if (start === '' && end !== '') {
		put(1.2, `${end}:`);
		put(1.1, `:${end} + 1`);
		put(1.3, `:${end} - 1`);
		put(1.6, `1:${end}`);
	}
	if (start !== '' && end !== '') {
		put(1.4, `${start}:`);
		put(1.4, `:${end}`);
		put(1.7, `${end}:${start}`);
		put(1.4, `${start} + 1:${end} + 1`);
		put(1.5, `${start}:${start} + ${end}`);
		put(1.9, start);
	}
	put(1.9, `${start}:${end}:-1`);
	if (start === '' && end === '') put(1.2, '::-1');
}

/** What a loop walks through. */
function walked(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, right] = [inField(node, 'left'), inField(node, 'right')];
	if (!left || !right) return;
	const text = site.text(right);
	const isPair = left.type === 'pattern_list' || left.type === 'tuple_pattern';
	if (!text.startsWith('range(')) {
		found.swap('missing-range', 'loop-bounds', text.startsWith('len(') || right.type === 'integer' ? 0.4 : 1.2, right, `range(${text})`);
		if (right.type === 'identifier') found.swap('missing-range', 'loop-walk', 1.3, right, `range(len(${text}))`);
		if (right.type === 'identifier') found.swap('walk-copy', 'list-mutation', 1, right, `${text}[:]`, { idea: text });
		found.swap('walk-copy', 'list-mutation', 1.4, right, `list(${text})`);
		found.swap('walk-part', 'slicing', 1.6, right, `${asAtom(site, right)}[1:]`);
		found.swap('walk-part', 'slicing', 1.7, right, `${asAtom(site, right)}[:-1]`);
		found.swap('walk-part', 'slicing', 1.7, right, `${asAtom(site, right)}[::-1]`);
		found.swap('walk-part', 'method-result', 1.9, right, `sorted(${text})`);
		found.swap('walk-part', 'loop-walk', 2.1, right, `${asAtom(site, right)}.values()`);
	}
	if (isPair) {
		found.swap('pairs', 'loop-walk', 0.7, right, `enumerate(${text})`);
		found.swap('pairs', 'dictionary-key', 0.7, right, `${asAtom(site, right)}.items()`);
	}
	for (const name of collections(site, site.scopeOf(node))) if (name !== text && right.type !== 'identifier' && left.type === 'identifier') found.swap('walked', 'loop-walk', 2, right, name);
}
