import type { Call, Expression, Member } from '../tree';
import { asAtom, beside, isCondition, isOperand, isResult, isValue, type Mutations } from './mutations';
import { parameterNames } from './site';
import { givesBack } from './results';

/** Calls: what is given, methods and functions that are taken for others, values that are to be made into another kind. */
export function callRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('call')) {
		given(found, part);
		if (part.callee.kind === 'member') method(found, part, part.callee);
		functions(found, part);
	}
	for (const part of site.of('member')) named(found, part);
	for (const part of site.of('name')) namedOnly(found, part);
	for (const part of site.parts) if (isValue(site, part)) wraps(found, part);
	for (const part of site.of('new', 'items')) swapped(found, part.kind === 'new' ? part.given : part.items, part.kind === 'new' ? 'parameters' : 'list-making');
	for (const part of site.of('member')) if (site.measured(part) !== null && part.operator === '.') lengthForm(found, part);
}

function swapped(found: Mutations, values: readonly Expression[], concept: string): void {
	for (let at = 0; at + 1 < values.length && at < 3; at += 1) {
		const [one, other] = [values[at], values[at + 1]];
		if (one && other && one.kind !== 'spread' && other.kind !== 'spread' && one.kind !== 'lambda' && other.kind !== 'lambda') found.exchange('swapped-arguments', concept, concept === 'parameters' ? 1.7 : 2.1, one, other);
	}
}

function given(found: Mutations, part: Call): void {
	const { site } = found;
	const printed = site.dialect.printed(part, (one) => site.text(one));
	if (printed === null) swapped(found, part.given, 'parameters');
	const [only] = part.given;
	const isOwnName = part.callee.kind === 'name';
	if (only && part.given.length === 1 && isOwnName && printed === null && isValue(site, part)) found.swap('needless-call', 'function-call', 2.2, part, beside(site, part, site.text(only)));
	const definition = site.functions.find((one) => one.name?.text === site.calledName(part));
	if (!definition) return;
	// What the function still waits for, by its own name or another.
	const wanted = parameterNames(definition);
	const missing = wanted[part.given.length];
	if (missing && definition.parameters[part.given.length]?.fallback === null && !definition.parameters[part.given.length]?.isRest) {
		const front = part.given.length > 0 ? ', ' : '';
		const at = part.parentheses.to - 1;
		for (const name of site.namesNear(part)) found.add('missing-argument', 'parameters', name === missing.text ? 0.6 : 1, [{ from: at, to: at, text: front + name }]);
	}
	const needless = part.given[wanted.length];
	if (needless && !definition.parameters.at(-1)?.isRest && wanted.length > 0) {
		const before = part.given[wanted.length - 1];
		if (before) found.add('needless-argument', 'parameters', 1.6, [{ from: before.to, to: part.parentheses.to - 1, text: '' }]);
	}
}

function method(found: Mutations, part: Call, callee: Member): void {
	const { site } = found;
	const { dialect } = site;
	const name = callee.name.text;
	const object = site.text(callee.of);
	const isOwn = site.functions.some((one) => one.owner !== null && one.name?.text === name);
	if (isOwn) return;
	for (const group of dialect.siblings) if (group.includes(name)) for (const other of group) if (other !== name) found.swap('other-method', 'attributes', 1.5, callee.name, other, { idea: `${name}>${other}` });
	const right = Object.hasOwn(dialect.foreignNames, name) ? dialect.foreignNames[name] : undefined;
	if (right !== undefined) found.swap('foreign-method', 'attributes', 0.5, callee.name, right, { idea: name });
	const [first, second] = part.given;
	if (first && part.given.length === 1 && dialect.giving.has(name) && (['name', 'member', 'index'].includes(first.kind) || (first.kind === 'literal' && first.of === 'text')) && !dialect.partCalls.has(name)) found.swap('method-sides', 'attributes', 1.8, part, `${asAtom(site, first)}.${name}(${object})`);
	if (dialect.partCalls.has(name)) parts(found, part, object, first, second);
	if (part.given.length === 0 && isValue(site, part) && !dialect.lengthNames.has(name)) found.swap('needless-call', 'method-result', 2.1, part, object, { idea: name });
	if (callee.of.kind === 'name' && !dialect.isGlobal(callee.of.name)) {
		const own = site.kindOf(callee.of);
		for (const other of site.namesNear(part)) if (other !== object && site.isAlike(own, site.find(other, part)?.kind ?? null) && (own !== null || site.collectionsAt(part).includes(other) || site.find(other, part)?.kind === null)) found.swap('other-variable', 'assignment', 1.9, callee.of, other, { idea: `${object}>${other}` });
	}
	if (dialect.appendNames.has(name) && first && part.given.length === 1) {
		if (first.kind === 'items' && first.items.length === 1 && first.items[0]) found.swap('one-item', 'list-mutation', 1.7, first, site.text(first.items[0]));
		for (const loop of site.loopsAround(part)) if (loop.kind === 'each') for (const { text } of loop.names) if (text !== site.text(first)) found.swap('other-variable', 'accumulator', 1.8, first, text);
	}
}

/** A part of a list or text: from another position, to another one. */
function parts(found: Mutations, part: Call, object: string, first: Expression | undefined, second: Expression | undefined): void {
	const { site } = found;
	const length = site.lengthOf(object, part);
	if (!first) return;
	const put = (cost: number, ...values: readonly string[]) => found.swap('slice', 'slicing', cost, part.parentheses, `(${values.join(', ')})`);
	const from = site.text(first);
	if (second) {
		const to = site.text(second);
		put(1.4, from);
		put(1.5, '0', to);
		put(1.6, from, `${from} + ${to}`);
		put(1.7, to, from);
		put(1.4, from, `${to} + 1`);
		put(1.5, from, `${to} - 1`);
		put(1.4, `${from} + 1`, `${to} + 1`);
	} else {
		put(1.2, '0', from);
		put(1.3, from, `${from} + 1`);
		if (length !== null) put(1.7, from, `${length} - 1`);
		put(1.2, `${from} + 1`);
		put(1.4, `${from} - 1`);
	}
}

/** Functions that are taken for others, and what another language has for it. */
function functions(found: Mutations, part: Call): void {
	const { site } = found;
	const { dialect } = site;
	const name = site.text(part.callee);
	for (const group of dialect.siblingCalls) if (group.includes(name)) for (const other of group) if (other !== name) found.swap('other-function', 'function-call', 1.5, part.callee, other, { idea: `${name}>${other}` });
	const foreign = Object.hasOwn(dialect.foreignCalls, name) ? dialect.foreignCalls[name] : undefined;
	if (foreign && (part.callee.kind !== 'name' || !site.functionNames.includes(name))) found.swap('foreign-function', 'function-call', 0.4, part, foreign(...part.given.map((one) => site.text(one))), { idea: name });
	if (dialect.reads.has(name) && site.parentOf(part)?.kind !== 'call') for (const { write, more } of dialect.toNumber) found.swap('typed-number', 'input-is-text', 0.7 + more, part, write(site.text(part)), { idea: write('') });
}

/** A method that is only named where it should be called. */
function named(found: Mutations, part: Member): void {
	const { site } = found;
	const { dialect } = site;
	const parent = site.parentOf(part);
	if ((parent?.kind === 'call' && parent.callee === part) || !isValue(site, part)) return;
	const name = part.name.text;
	const right = Object.hasOwn(dialect.foreignNames, name) ? dialect.foreignNames[name] : undefined;
	if (right !== undefined) found.swap('foreign-method', 'attributes', 0.4, part.name, right, { idea: name });
	const isOwn = site.functions.some((one) => one.owner !== null && one.name?.text === name && !one.words.includes('get'));
	if (isOwn || dialect.onlyCalled.has(name)) found.swap('missing-call', 'function-call', 0.5, part, `${site.text(part)}()`, { idea: name });
}

/** `xs.length()` where it is a part, `s.length` where it is a method. */
function lengthForm(found: Mutations, part: Member): void {
	const { site } = found;
	const parent = site.parentOf(part);
	const type = part.of.kind === 'name' ? site.typeOf(part.of.name, part) : null;
	const usual = site.dialect.lengthOf(asAtom(site, part.of), type);
	if (usual === null) return;
	const whole = parent?.kind === 'call' && parent.callee === part ? parent : part;
	found.swap('length-form', 'length', type === null && whole.kind === 'member' ? 2.6 : 0.3, whole, usual, { idea: 'length' });
}

/** `answer = make` where `make()` is meant; with what it takes, where names of here say what. */
function namedOnly(found: Mutations, part: Expression & { readonly kind: 'name' }): void {
	const { site } = found;
	if (!site.functionNames.includes(part.name) || !isValue(site, part) || site.find(part.name, part) !== null) return;
	const definition = site.functions.find(({ name, owner }) => name?.text === part.name && owner === null);
	const parent = site.parentOf(part);
	if (!definition || definition === site.scopeOf(part) || !givesBack(site, definition) || parent?.kind === 'member') return;
	const wanted = parameterNames(definition).map(({ text }) => text);
	const known = site.visibleAt(part).map(({ name }) => name);
	// A function may well be handed to another one.
	const cost = parent?.kind === 'call' && site.dialect.printed(parent, (one) => site.text(one)) === null ? 1.6 : 0.7;
	if (wanted.every((one) => known.includes(one))) found.swap('named-only', 'function-call', cost, part, `${part.name}(${wanted.join(', ')})`, { idea: part.name });
	else if (wanted.length === 1) for (const other of site.namesNear(part).slice(0, 4)) found.swap('named-only', 'function-call', cost + 0.4, part, `${part.name}(${other})`);
}

/** A value that is to be made into another kind, cut, or put in another form. */
function wraps(found: Mutations, part: Expression): void {
	const { site } = found;
	const { dialect } = site;
	if (!['name', 'call', 'index', 'member', 'binary', 'literal', 'template'].includes(part.kind)) return;
	const parent = site.parentOf(part);
	if (!parent || parent.kind === 'member' || (parent.kind === 'index' && parent.of === part) || parent.kind === 'spread' || parent.kind === 'each') return;
	const kind = site.kindOf(part);
	const text = site.text(part);
	const isReturned = parent.kind === 'return' || isResult(site, part);
	const isAdded = parent.kind === 'binary' || parent.kind === 'assign';
	const put = (concept: string, cost: number, written: string) => found.swap('wrapped', concept, cost, part, written, { idea: written });
	if (part.kind === 'literal' || part.kind === 'template') return;
	if (kind === null || kind === 'text') {
		if ((isAdded || isReturned) && part.kind !== 'binary') for (const { write, more } of dialect.toNumber.slice(0, isReturned ? 1 : 2)) if (!text.startsWith(write('').slice(0, 4))) put('type-conversion', 1.7 + more, write(text));
		if (parent.kind === 'binary' || isReturned) for (const form of part.kind === 'binary' ? [] : dialect.textForms) put('string-immutability', parent.kind === 'binary' ? 2.1 : 2.3, `${text}.${form}()`);
	}
	if ((kind === null || kind === 'number') && (isReturned || (parent.kind === 'binary' && parent.operator.text === '+' && part.kind !== 'binary'))) {
		for (const { write, more } of dialect.toText.slice(0, 1)) put('type-conversion', (isReturned ? 2 : 1.8) + more, write(text));
	}
	if ((kind === null || kind === 'number') && isReturned) {
		for (const { write, more } of dialect.whole) put('integer-division', 1.8 + more, write(text));
		put('conditions', 2.3, dialect.larger('0', text));
		put('conditions', 2.5, dialect.smaller('0', text));
		put('function-call', 2.2, dialect.absolute(text));
	}
	if ((kind === null || kind === 'list') && isResult(site, part) && part.kind !== 'binary' && parent.kind === 'return' && dialect.emptyList !== null) put('list-making', 2.3, `${dialect.emptyList.slice(0, -1)}${text}${dialect.emptyList.slice(-1)}`);
	if (kind === 'number' && parent.kind === 'binary' && parent.operator.text !== '+' && part.kind !== 'binary' && isOperand(site, part) && isCondition(site, parent)) put('function-call', 2.2, dialect.absolute(text));
}

