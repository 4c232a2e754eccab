import { asAtom, isCondition, isOperand, isResult, type Mutations } from '../braces/repair/mutations';
import { callOf, rowsOf, type Site } from '../braces/repair/site';
import { bare, walk, type Assign, type Binary, type Call, type ClassStatement, type Declare, type Each, type Expression, type FunctionPart, type Member, type Statement } from '../braces/tree';
import { isArray, plainType } from './kindOfType';
import { casts, divided, letters, types, wider } from './repairNumbers';

/** Mistakes that only this language has: texts that are the same, whole numbers that are cut, types that are too small, fields that are hidden or shared. */
export function ownRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('binary')) {
		compared(found, part);
		divided(found, part);
		letters(found, part);
	}
	for (const part of site.of('call')) {
		if (part.callee.kind === 'member') methods(found, part, part.callee);
		if (part.callee.kind === 'name') equalFunctions(found, part);
	}
	for (const part of site.of('cast')) casts(found, part);
	for (const part of site.of('declare')) {
		types(found, part);
		hidden(found, part);
	}
	for (const part of site.of('function')) {
		if (part.returns) wider(found, part.returns.text, part.returns, 1.5, part.name?.text ?? '');
		for (const { type } of part.parameters) if (type) wider(found, type.text, type, 1.9, 'given');
		newObject(found, part);
	}
	for (const part of site.of('class')) shared(found, part);
	for (const part of site.of('assign')) ownFields(found, part);
	for (const part of site.of('each')) walkedTable(found, part);
	for (const part of site.of('expression')) kept(found, part);
	for (const part of site.of('switch')) {
		const rest = part.cases.findIndex(({ labels }) => labels.length === 0);
		const last = part.cases.at(-1);
		const early = part.cases[rest];
		if (early && last && early !== last && early.statements.length > 0 && last.statements.length > 0) found.exchange('default-too-soon', 'switch-cases', 1.6, early, last);
	}
}

const typeOf = (site: Site, part: Expression) => (part.kind === 'name' ? site.typeOf(part.name, part) : null);

// ---------------------------------------------------------------- comparing

/** `a == b` asks whether two objects are one and the same; what is compared with `equals` may be a number. */
function compared(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, operator, right } = part;
	if (operator.text !== '==' && operator.text !== '!=') return;
	const front = operator.text === '!=' ? '!' : '';
	const types = [left, right].map((one) => typeOf(site, one));
	if (types.some((type) => type !== null && isArray(type)) && !types.includes(null)) found.swap('same-list', 'strict-equality', 0.5, part, `${front}Arrays.equals(${site.text(left)}, ${site.text(right)})`, { idea: 'arrays' });
	const isObject = (type: string | null) => type !== null && /^[A-Z]/.test(type) && !isArray(type);
	if (types.some(isObject) && ![left, right].some((one) => bare(one).kind === 'literal')) found.swap('same-object', 'strict-equality', types.every(isObject) ? 0.7 : 1.6, part, `${front}${asAtom(site, left)}.equals(${site.text(right)})`, { idea: 'objects' });
}

/** `xs.equals(ys)` of two arrays asks whether they are one and the same. */
function methods(found: Mutations, call: Call, callee: Member): void {
	const { site } = found;
	const [name, object] = [callee.name.text, site.text(callee.of)];
	const [first] = call.given;
	const type = typeOf(site, callee.of);
	const put = (rule: string, concept: string, cost: number, text: string, idea: string | null = null) => found.swap(rule, concept, cost, call, text, { idea });
	switch (name) {
		case 'equals':
			if (!first) break;
			if (type !== null && isArray(type)) put('same-list', 'strict-equality', 0.4, `Arrays.equals(${object}, ${site.text(first)})`, 'arrays');
			put('text-case', 'comparison-operator', 1.3, `${object}.equalsIgnoreCase(${site.text(first)})`, 'case');
			if (!(site.parentOf(call)?.kind === 'unary')) put('negation', 'boolean-logic', 1.6, `!${site.text(call)}`);
			break;
		case 'remove':
			// With a number it takes out what is at that position.
			if (first && type !== null && /<\s*Integer\s*>/.test(type) && !/^Integer\b/.test(site.text(first))) put('removes-by-position', 'list-mutation', 0.6, `${object}.remove(Integer.valueOf(${site.text(first)}))`);
			break;
		case 'substring':
			bounds(found, call, callee, object);
			break;
		case 'charAt':
			if (isResult(site, call) || isOperand(site, call)) put('letter-for-text', 'type-conversion', 1.4, `String.valueOf(${site.text(call)})`, 'text');
			digit(found, call);
			break;
		case 'get':
			if (first && type !== null && /Map\b/.test(type)) for (const [start, cost] of [['0', 0.7], ['""', 1.2], ['1', 1.6]] as const) put('first-time', 'dictionary-key', cost, `${object}.getOrDefault(${site.text(first)}, ${start})`, start);
			break;
		case 'put':
			counted(found, call, object);
			break;
		case 'nextInt':
		case 'nextDouble':
			if (call.given.length === 0) put('rest-of-line', 'input-format', 0.9, `${name === 'nextInt' ? 'Integer.parseInt' : 'Double.parseDouble'}(${object}.nextLine())`, name);
			if (first) {
				put('random-range', 'loop-bounds', 1, `${site.text(call)} + 1`);
				found.swap('random-range', 'loop-bounds', 1.2, first, `${site.text(first)} + 1`);
			}
			break;
		case 'println':
			for (const one of call.given) joinedNumbers(found, one);
			break;
		case 'format':
		case 'printf': formats(found, call);
	}
}

/** Where a part of a text begins and ends. */
function bounds(found: Mutations, call: Call, callee: Member, object: string): void {
	const { site } = found;
	const [first, second] = call.given;
	if (!first) return;
	const from = site.text(first);
	const put = (cost: number, ...values: readonly string[]) => found.swap('text-bounds', 'slicing', cost, call.parentheses, `(${values.join(', ')})`);
	if (second) {
		const to = bare(second);
		const isOver = site.text(to).startsWith(`${object}.length()`) && to.kind === 'binary' && to.operator.text === '+';
		if (isOver) put(0.4, from, `${object}.length()`);
		if (to.kind === 'binary' && to.operator.text === '-' && site.text(to.left) === `${object}.length()`) put(0.9, from, `${object}.length()`);
		if (site.text(to) === `${object}.length()`) put(1, from, `${object}.length() - 1`);
		// The second number says where it ends, not how many there are.
		if (from !== '0') put(1, from, `${from} + ${asAtom(site, second)}`);
		return;
	}
	put(1.5, '0', `${object}.length() - 1`);
	if (isCondition(site, call) || callee.of.kind !== 'name') return;
	put(1.6, from, `${object}.length() - 1`);
}

/** `c` is the number of a letter: `'7' - '0'` is what the digit stands for. */
function digit(found: Mutations, call: Call): void {
	const { site } = found;
	const parent = site.parentOf(call);
	if (parent?.kind === 'binary' && ['==', '!=', '<', '>', '<=', '>='].includes(parent.operator.text)) return;
	if (parent?.kind === 'binary' && parent.operator.text === '-' && parent.left === call) return;
	if (!isResult(site, call) && parent?.kind !== 'binary' && parent?.kind !== 'assign') return;
	found.swap('digit-of-letter', 'type-conversion', 0.9, call, isOperand(site, call) ? `(${site.text(call)} - '0')` : `${site.text(call)} - '0'`, { idea: 'digit' });
	found.swap('digit-of-letter', 'type-conversion', 1.1, call, `Character.getNumericValue(${site.text(call)})`, { idea: 'value' });
}

/** `counts.put(k, counts.get(k) + 1)`, `counts.put(k, 1)` every time. */
function counted(found: Mutations, call: Call, table: string): void {
	const { site } = found;
	const [key, value] = call.given;
	if (!key || !value || !site.isInLoop(call)) return;
	const at = site.text(key);
	if (value.kind === 'literal' && value.of === 'whole') found.swap('first-time', 'dictionary-key', 0.9, value, `${table}.getOrDefault(${at}, 0) + ${site.text(value)}`);
	if (value.kind === 'name') found.swap('first-time', 'dictionary-key', 1.2, value, `${table}.getOrDefault(${at}, 0) + ${site.text(value)}`);
	if (at !== site.text(value)) found.exchange('swapped-sides', 'dictionary-key', 1.6, key, value);
}

/** `"Sum: " + a + b` joins the numbers before they are added. */
function joinedNumbers(found: Mutations, part: Expression): void {
	const { site } = found;
	const whole = bare(part);
	if (whole.kind !== 'binary' || whole.operator.text !== '+' || whole.left.kind !== 'binary' || whole.left.operator.text !== '+') return;
	const { left, right } = whole;
	if (site.kindOf(left.left) !== 'text' || site.kindOf(left.right) === 'text' || site.kindOf(right) === 'text') return;
	found.add('joined-first', 'text-joining', 0.6, [{ from: left.right.from, to: left.right.from, text: '(' }, { from: right.to, to: right.to, text: ')' }]);
}

/** `%d` is for whole numbers, `%f` for others, `%s` for all. */
function formats(found: Mutations, call: Call): void {
	const [form] = call.given;
	if (form?.kind !== 'literal' || form.of !== 'text') return;
	const places = [...form.text.matchAll(/%([-+0, ]*)(\d*)(\.\d+)?([dfs])/g)];
	for (const { 0: sign, 1: flags = '', 2: width = '', 3: digits, 4: kind = '', index } of places) {
		const span = { ...form, from: form.from + index, to: form.from + index + sign.length };
		for (const other of ['d', 'f', 's']) if (other !== kind) found.swap('format-sign', 'formatting', 0.8, span, `%${flags}${width}${other === 'f' ? (digits ?? '.2') : ''}${other}`);
		if (kind === 'f') for (const one of ['.0', '.1', '.2', '.3']) if (one !== digits) found.swap('format-digits', 'formatting', 1, span, `%${flags}${width}${one}f`);
	}
	const end = { ...form, from: form.to - 1, to: form.to - 1 };
	if (!/(?:\\n|%n)"$/.test(form.text)) found.swap('format-line', 'formatting', 1.1, end, '%n');
}

/** A method of two texts that is called like a function. */
function equalFunctions(found: Mutations, call: Call): void {
	const { site } = found;
	const [first, second] = call.given;
	const name = site.text(call.callee);
	if (name === 'equals' && first && second) found.swap('same-object', 'strict-equality', 0.4, call, `${asAtom(site, first)}.equals(${site.text(second)})`);
}

// ---------------------------------------------------------------- objects

/** A local variable of a field's name hides the field: `int count = 0;` in the constructor. */
function hidden(found: Mutations, part: Declare): void {
	const { site } = found;
	const owner = site.above(part, 'class');
	const [variable] = part.variables;
	const name = variable?.name?.text;
	if (!owner || !variable || name === undefined || part.variables.length > 1 || site.parentOf(part)?.kind === 'class' || site.parentOf(part)?.kind === 'for') return;
	const isField = owner.members.some((one) => one.kind === 'declare' && one.variables.some((each) => each.name?.text === name));
	if (!isField) return;
	found.add('hides-field', 'attributes', 0.4, [{ from: part.from, to: variable.from, text: variable.value ? '' : 'this.' }], { idea: name, place: rowsOf(part) });
	found.add('hides-field', 'attributes', 0.6, [{ from: part.from, to: variable.from, text: 'this.' }], { idea: `${name}:this`, place: rowsOf(part) });
}

/** `name = name` in a method gives the parameter to itself; the field keeps what it had. */
function ownFields(found: Mutations, part: Assign): void {
	const { site } = found;
	const scope = site.scopeOf(part);
	const owner = site.above(part, 'class');
	if (part.target.kind !== 'name' || scope.kind !== 'function' || !owner) return;
	const { name } = part.target;
	const isField = owner.members.some((one) => one.kind === 'declare' && one.variables.some((each) => each.name?.text === name));
	if (!isField || !scope.parameters.some((one) => one.name?.text === name)) return;
	found.swap('hides-field', 'attributes', 0.3, part.target, `this.${name}`, { idea: `${name}:kept` });
}

/** A field of the class itself is one for all objects. */
function shared(found: Mutations, part: ClassStatement): void {
	const { site } = found;
	for (const member of part.members) {
		if (member.kind !== 'declare') continue;
		const head = site.source.slice(member.from, member.how.from);
		const word = /\bstatic\s+/.exec(head);
		if (word && !/\bfinal\b/.test(head)) {
			const from = member.from + word.index;
			found.add('one-for-all', 'classes', 0.8, [{ from, to: from + word[0].length, text: '' }], { idea: 'static', place: rowsOf(member) });
		}
		if (!word) found.add('one-for-each', 'classes', 2, [{ from: member.how.from, to: member.how.from, text: 'static ' }], { place: rowsOf(member) });
	}
}

/** A method of the class's name with a `void` is no constructor; `equals` with another type is not asked. */
function newObject(found: Mutations, part: FunctionPart): void {
	if (part.owner === null || part.name?.text !== part.owner || !part.returns) return;
	found.add('no-constructor', 'classes', 0.3, [{ from: part.returns.from, to: part.name.from, text: '' }], { place: rowsOf(part.name) });
}

/** The keys of a table, where pairs are wanted, and the other way round. */
function walkedTable(found: Mutations, part: Each): void {
	const { site } = found;
	const { over } = part;
	if (over.kind === 'name' && plainType(site.typeOf(over.name, part) ?? '').endsWith('Map')) for (const call of ['keySet', 'values', 'entrySet']) found.swap('not-iterable', 'dictionary-key', 0.5, over, `${over.name}.${call}()`);
	// Items that go while the loop walks: an index walks back.
	const list = site.text(over);
	const [name] = part.names;
	const only = part.body.kind === 'block' ? part.body.statements : [part.body];
	const [branch] = only;
	if (!name || only.length !== 1 || branch?.kind !== 'if' || branch.otherwise) return;
	const removes = [...walk(branch.then)].filter((one): one is Call => one.kind === 'call' && site.text(one.callee) === `${list}.remove`);
	if (removes.length === 1) found.swap('walk-removes', 'list-mutation', 0.5, part, `${list}.removeIf(${name.text} -> ${site.text(branch.condition)})${site.end}`);
}

/** `s.toUpperCase();` and `n.add(m)` of numbers that never change: the result is lost. */
function kept(found: Mutations, part: Extract<Statement, { kind: 'expression' }>): void {
	const { site } = found;
	const call = callOf(part);
	if (!call || call.callee.kind !== 'member') return;
	const type = typeOf(site, call.callee.of);
	if (type !== null && /^Big(?:Integer|Decimal)$/.test(type)) found.swap('result-ignored', 'method-result', 0.4, part, `${site.text(call.callee.of)} = ${site.text(part)}`);
}
