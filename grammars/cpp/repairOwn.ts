import { asAtom, isTarget, type Mutations } from '../braces/repair/mutations';
import { bodyOf, rowsOf } from '../braces/repair/site';
import { bare, walk, type Assign, type Binary, type Call, type ClassStatement, type Declare, type Each, type FunctionPart, type Statement, type Unary } from '../braces/tree';
import { isChanged, releasedTooSoon } from '../c/repairPointers';
import { addressRules, numberRules } from '../c/repairOwn';
import { typeOf } from '../c/repairNumbers';
import { isReference, isSequence, isString, isTable, kindOfType, plainType } from './kindOfType';
import { shownBy } from './repairDialect';

/** Mistakes that only this language has: lengths without a sign, copies where the thing itself was meant, hidden fields, what is shown and typed. */
export function ownRules(found: Mutations): void {
	const { site } = found;
	numberRules(found);
	addressRules(found);
	for (const part of site.of('binary')) {
		unsignedLengths(found, part);
		shown(found, part);
	}
	for (const part of site.of('each')) copiedItem(found, part);
	for (const part of site.of('function')) handedOver(found, part);
	for (const part of site.of('declare')) {
		hidden(found, part);
		copy(found, part);
	}
	for (const part of site.of('assign')) {
		ownFields(found, part);
		letters(found, part);
		notGrown(found, part);
	}
	for (const part of site.of('call')) calls(found, part);
	for (const part of site.of('class')) {
		begun(found, part);
		redefined(found, part);
	}
	for (const part of site.of('unary')) released(found, part);
}

// ---------------------------------------------------------------- lengths

/** `xs.size() - 1` of an empty list is a huge number: a length has no sign. */
function unsignedLengths(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, operator, right } = part;
	if (operator.text === '-' && left.kind === 'call' && /\.(?:size|length)$/.test(site.text(left.callee))) {
		found.swap('length-without-sign', 'number-size', 0.6, left, `(int) ${site.text(left)}`, { idea: 'cast' });
		const parent = site.parentOf(part);
		if (parent?.kind === 'binary' && parent.right === part && ['<', '<=', '!='].includes(parent.operator.text)) found.swap('length-without-sign', 'number-size', 0.7, parent, `${asAtom(site, parent.left)} + ${site.text(right)} ${parent.operator.text} ${site.text(left)}`);
	}
}

/** `v[i] = x` of a list that has no such place yet. */
function notGrown(found: Mutations, part: Assign): void {
	const { site } = found;
	const { target, operator, value } = part;
	if (operator.text !== '=' || target.kind !== 'index' || target.of.kind !== 'name') return;
	const type = site.typeOf(target.of.name, part);
	if (type !== null && isSequence(type) && plainType(type) !== 'array') found.swap('no-place-yet', 'array-bounds', 0.9, part, `${target.of.name}.push_back(${site.text(value)})`, { idea: target.of.name });
}

// ---------------------------------------------------------------- copies

/** `for (auto x : xs)` changes a copy of each item. */
function copiedItem(found: Mutations, part: Each): void {
	const { site } = found;
	const [name] = part.names;
	if (!name || !part.how || isReference(part.how.text)) return;
	const isSet = [...walk(part.body)].some((one) => one.kind === 'name' && one.name === name.text && (isTarget(site, one) || ['member', 'index'].includes(site.parentOf(one)?.kind ?? '')));
	found.swap('copied-item', 'loop-walk', isSet ? 0.3 : 1.9, part.how, `${part.how.text}&`, { idea: name.text });
}

/** A function changes its own copy of what it is given. */
function handedOver(found: Mutations, part: FunctionPart): void {
	const { site } = found;
	if (!bodyOf(part)) return;
	const changed = part.parameters.filter(({ name, type }) => name && type && !isReference(type.text) && !/[*[]/.test(type.text) && (isChanged(site, part, name.text) || isCalledOn(found, part, name.text)));
	const edits = changed.map(({ type }) => ({ from: type?.to ?? 0, to: type?.to ?? 0, text: '&' }));
	const cost = part.returns?.text === 'void' ? 0.4 : 1.1;
	edits.forEach((edit, at) => found.add('by-value', 'parameters', cost, [edit], { place: rowsOf(changed[at] ?? part) }));
	if (edits.length > 1) found.add('by-value', 'parameters', cost - 0.1, edits, { place: rowsOf(changed[0] ?? part) });
	for (const { name, type } of part.parameters) {
		if (!name || !type) continue;
		// An object of a class below is cut to what the class above has.
		if (site.classNames.includes(plainType(type.text)) && !isReference(type.text) && !/\*/.test(type.text) && !changed.some((one) => one.name === name)) found.add('by-value', 'classes', 1.2, [{ from: type.to, to: type.to, text: '&' }], { place: rowsOf(type) });
		// What is handed over changes where only a copy was to.
		if (isReference(type.text) && !/\bconst\b/.test(type.text) && isChanged(site, part, name.text)) found.swap('by-reference', 'parameters', 1.4, type, type.text.replace(/\s*&\s*$/, ''));
	}
}

const changingNames = /^(?:push_back|pop_back|push|pop|insert|erase|clear|resize|append|push_front|pop_front|emplace_back)$/;
const changingCalls = /^(?:std::)?(?:sort|reverse|swap|fill|rotate|shuffle)$/;

/** A method changes it, or a function of the library does. */
function isCalledOn({ site }: Mutations, part: FunctionPart, name: string): boolean {
	return site.of('call').some((one) => site.scopeOf(one) === part && ((one.callee.kind === 'member' && site.text(one.callee.of) === name && changingNames.test(one.callee.name.text)) || (changingCalls.test(site.text(one.callee)) && one.given.some((each) => site.text(each).startsWith(name)))));
}

/** `vector<int> row = grid[i];` is a copy: a change of it is not seen in the grid. */
function copy(found: Mutations, part: Declare): void {
	const { site } = found;
	const [only] = part.variables;
	const value = only?.value;
	if (!only?.name || !value || part.variables.length > 1 || only.stars > 0 || isReference(site.source.slice(part.how.from, only.name.from))) return;
	if (!['index', 'member', 'name', 'unary'].includes(value.kind) || /^(?:int|double|char|bool|long|float)$/.test(part.how.text)) return;
	found.add('copied-value', 'parameters', 1, [{ from: part.how.to, to: part.how.to, text: '&' }], { place: rowsOf(part) });
}

// ---------------------------------------------------------------- objects

const fieldsOf = (owner: ClassStatement): ReadonlySet<string> => new Set(owner.members.flatMap((one) => (one.kind === 'declare' ? one.variables.flatMap(({ name }) => name?.text ?? []) : [])));

/** The class that a function belongs to, written inside of it or behind it. */
function ownerOf({ site }: Mutations, part: FunctionPart): ClassStatement | null {
	return site.of('class').find(({ name }) => name !== null && name.text === part.owner) ?? null;
}

/** A local variable of a field's name hides the field. */
function hidden(found: Mutations, part: Declare): void {
	const { site } = found;
	const scope = site.scopeOf(part);
	const owner = scope.kind === 'function' ? ownerOf(found, scope) : null;
	const [only] = part.variables;
	if (!owner || !only?.name || part.variables.length > 1 || site.parentOf(part)?.kind === 'for' || !fieldsOf(owner).has(only.name.text)) return;
	found.add('hides-field', 'attributes', 0.3, [{ from: part.from, to: only.value ? only.from : part.to, text: '' }], { idea: only.name.text, place: rowsOf(part) });
}

/** `name = name` in a method gives the parameter to itself. */
function ownFields(found: Mutations, part: Assign): void {
	const { site } = found;
	const scope = site.scopeOf(part);
	const owner = scope.kind === 'function' ? ownerOf(found, scope) : null;
	if (part.target.kind !== 'name' || scope.kind !== 'function' || !owner) return;
	const { name } = part.target;
	if (fieldsOf(owner).has(name) && scope.parameters.some((one) => one.name?.text === name)) found.swap('hides-field', 'attributes', 0.3, part.target, `this->${name}`, { idea: `${name}:kept` });
}

/** A field that begins with no value: no constructor mentions it, or there is none. */
function begun(found: Mutations, part: ClassStatement): void {
	const { site } = found;
	const makers = site.of('function').filter((one) => bodyOf(one) !== null && one.name?.text === part.name?.text && ownerOf(found, one) === part);
	for (const member of part.members) {
		if (member.kind !== 'declare' || /\b(?:static|constexpr)\b/.test(member.how.text)) continue;
		const kind = kindOfType(member.how.text);
		const start = kind === 'number' ? '0' : kind === 'truth' ? 'false' : null;
		for (const { name, value, type, stars, to } of member.variables) {
			if (!name || value || stars > 0 || type?.text.startsWith('[') || start === null) continue;
			const isGiven = makers.length > 0 && makers.every((one) => new RegExp(`\\b${name.text}\\b`).test(site.text(one)));
			if (!isGiven) found.add('field-without-start', 'initial-value', makers.length > 0 ? 0.6 : 0.9, [{ from: to, to, text: ` = ${start}` }], { place: rowsOf(member) });
		}
	}
}

/** A method that a class below has, too, is chosen by the object only where it is virtual. */
function redefined(found: Mutations, part: ClassStatement): void {
	const { site } = found;
	for (const member of part.members) {
		if (member.kind !== 'function-statement') continue;
		const { name, words } = member.function;
		const isBelow = site.of('class').some((one) => one.above?.text === part.name?.text && one.members.some((each) => each.kind === 'function-statement' && each.function.name?.text === name?.text));
		if (isBelow && !words.includes('virtual') && name?.text !== part.name?.text) found.add('not-virtual', 'classes', 0.3, [{ from: member.from, to: member.from, text: 'virtual ' }], { place: rowsOf(member) });
	}
}

// ---------------------------------------------------------------- texts, what is shown and typed

/** `text += 5` puts the sign with that number at the end. */
function letters(found: Mutations, part: Assign): void {
	const { site } = found;
	const { target, operator, value } = part;
	const type = typeOf(site, target);
	if (type === null || !isString(type) || !/^\+?=$/.test(operator.text)) return;
	if (value.kind !== 'literal' && (typeOf(site, value) === 'int' || site.kindOf(value) === 'number') && typeOf(site, value) !== 'char') found.swap('number-for-letter', 'type-conversion', 0.4, value, `to_string(${site.text(value)})`);
	// The new letter in front, or behind.
	if (operator.text === '+=') found.swap('prepended', 'text-joining', 1, part, `${site.text(target)} = ${asAtom(site, value)} + ${site.text(target)}`);
}

/** What is shown: its line end, its blanks, its digits. */
function shown(found: Mutations, part: Binary): void {
	const { site } = found;
	const parent = site.parentOf(part);
	if (part.operator.text !== '<<' || parent?.kind === 'binary') return;
	const values = shownBy(part, (one) => site.text(one));
	const last = values?.at(-1);
	if (!values || !last) return;
	const isEnded = /^(?:std::)?endl$|\\n["']$/.test(site.text(last));
	if (!isEnded) found.add('line-end', 'formatting', 0.9, [{ from: part.to, to: part.to, text: ' << "\\n"' }]);
	else if (values.length > 1) found.add('line-end', 'formatting', 1.1, [{ from: part.left.to, to: last.to, text: '' }]);
	if (isEnded && values.length > 1) found.swap('line-end', 'formatting', 1.2, last, '" "');
	const [front] = values;
	const stream = front ? site.text({ ...part, to: front.from }).replace(/\s*<<\s*$/, '') : '';
	if (front && !/setprecision|fixed/.test(site.text(part))) for (const digits of ['2', '1']) found.swap('shown-digits', 'formatting', 1.5, { ...part, to: front.from }, `${stream} << fixed << setprecision(${digits}) << `);
}

const order = /^(?:std::)?(?:sort|stable_sort)$/;

/** Calls of the library whose values are taken in another way than they are meant. */
function calls(found: Mutations, part: Call): void {
	const { site } = found;
	const callee = site.text(part.callee);
	const [first, second, third] = part.given;
	const list = first && /^(\w+)\.begin\(\)$/.exec(site.text(first))?.[1];
	if (order.test(callee) && first && second) {
		if (!third) {
			found.swap('order', 'sorting', 0.9, part, `${callee}(${site.text(first)}, ${site.text(second)}, greater<>())`, { idea: 'down' });
			found.swap('order', 'sorting', 1.2, part, `${callee}(${site.text(first).replace('begin', 'rbegin')}, ${site.text(second).replace('end', 'rend')})`, { idea: 'reverse' });
		} else found.swap('order', 'sorting', 1, part, `${callee}(${site.text(first)}, ${site.text(second)})`, { idea: 'up' });
		if (/ - 1$/.test(site.text(second))) found.swap('order', 'sorting', 0.5, second, site.text(second).replace(/ - 1$/, ''), { idea: 'all' });
	}
	if (/^(?:std::)?(?:max_element|min_element)$/.test(callee) && site.parentOf(part)?.kind !== 'unary' && list !== undefined) {
		found.swap('place-for-value', 'pointers', 0.4, part, `*${site.text(part)}`, { idea: 'value' });
		found.swap('place-for-value', 'indexing', 0.8, part, `${site.text(part)} - ${list}.begin()`, { idea: 'position' });
	}
	if (/^(?:std::)?accumulate$/.test(callee) && third?.kind === 'literal' && third.text === '0') found.swap('sum-start', 'integer-division', 0.5, third, '0.0');
	if (/^(?:std::)?accumulate$/.test(callee) && third?.kind === 'literal' && third.text === '0') found.swap('sum-start', 'accumulator', 1.2, third, '0LL');
	if (part.callee.kind !== 'member') return;
	const object = site.text(part.callee.of);
	const type = typeOf(site, part.callee.of);
	const name = part.callee.name.text;
	if (name === 'substr' && first && second) {
		// The second number says how many letters, not where the part ends.
		found.swap('text-bounds', 'slicing', 0.6, second, `${site.text(second)} - ${asAtom(site, first)}`, { idea: 'many' });
		found.swap('text-bounds', 'slicing', 1.1, second, `${site.text(second)} + 1`, { idea: 'more' });
		if (/ - 1$/.test(site.text(second))) found.swap('text-bounds', 'slicing', 0.9, second, site.text(second).replace(/ - 1$/, ''), { idea: 'less' });
	}
	if (name === 'find' && site.parentOf(part)?.kind !== 'binary' && type !== null && isString(type)) found.swap('position-as-answer', 'membership', 0.5, part, `${site.text(part)} != string::npos`, { idea: 'found' });
	if (name === 'erase' && first && site.loopsAround(part).length > 0 && site.parentOf(part)?.kind === 'expression') {
		const counter = /^\w+\.begin\(\)\s*\+\s*(\w+)$/.exec(site.text(first))?.[1];
		// The next item moves up to the place of the one that goes.
		if (counter !== undefined) found.add('walk-removes', 'list-mutation', 0.4, [{ from: part.to, to: part.to, text: `${site.end || ';'} ${counter}--` }]);
		else if (first.kind === 'name') found.swap('walk-removes', 'list-mutation', 0.5, part, `${first.name} = ${site.text(part)}`);
		if (first.kind === 'name' && type !== null && isSequence(type)) found.swap('place-for-value', 'indexing', 0.8, first, `${object}.begin() + ${first.name}`);
	}
	if (name === 'at' && type !== null && isTable(type) && first) found.swap('first-time', 'dictionary-key', 1.3, part, `${object}[${site.text(first)}]`);
	if ((name === 'pop' || name === 'pop_back') && site.parentOf(part)?.kind !== 'expression') found.swap('no-result', 'method-result', 0.5, part, `${object}.${name === 'pop' ? 'top' : 'back'}()`);
}

/** `delete p` too soon, twice, or of the wrong kind: an array is given back with brackets. */
function released(found: Mutations, part: Unary): void {
	const { site } = found;
	if (!/^delete/.test(part.operator.text)) return;
	const object = bare(part.operand);
	const isMany = /^delete\s*\[/.test(site.text(part));
	found.swap('other-release', 'memory-lifetime', 0.6, part, `delete${isMany ? '' : '[]'} ${site.text(part.operand)}`, { idea: isMany ? 'one' : 'many' });
	const statement: Statement | null = site.statementOf(part);
	if (statement?.kind === 'expression' && object.kind === 'name') releasedTooSoon(found, statement, object.name);
}

