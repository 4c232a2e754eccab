import { after, hasOwnLines } from '../braces/repair/layout';
import { asAtom, isTarget, isValue, type Mutations } from '../braces/repair/mutations';
import { bodyOf, rowsOf, type Site } from '../braces/repair/site';
import { bare, walk, type Call, type Declare, type Expression, type FunctionPart, type Name, type Statement, type Unary } from '../braces/tree';
import type { Replacement } from '../repairRules';
import { isArray, isPointer, isText, placesOf, plainType } from './kindOfType';

/** Addresses and what stands there: which of the two is meant, how long it is there, and how a function changes what its caller has. */

/** `p = 3` and `*p = 3`, `p++` and `(*p)++`, `x` and `&x`. */
export function pointed(found: Mutations, part: Name): void {
	const { site } = found;
	const type = site.typeOf(part.name, part);
	if (type === null) return;
	const parent = site.parentOf(part);
	const isTaken = parent?.kind === 'unary' && ['*', '&', 'sizeof'].includes(parent.operator.text);
	if (isPointer(type) && !isText(type) && !isTaken) {
		if (parent?.kind === 'update') found.swap('address-for-value', 'pointers', 0.5, parent, parent.isBefore ? `${parent.operator.text}(*${part.name})` : `(*${part.name})${parent.operator.text}`, { idea: part.name });
		else if (isTarget(site, part)) found.swap('address-for-value', 'pointers', site.find(part.name, part)?.by === 'parameter' ? 0.5 : 1, part, `*${part.name}`, { idea: part.name });
		else if (parent?.kind === 'binary' || (isValue(site, part) && parent?.kind !== 'index' && parent?.kind !== 'member')) found.swap('address-for-value', 'pointers', parent?.kind === 'call' ? 1.3 : 0.9, part, `*${part.name}`, { idea: part.name });
	}
	// A plain value where its address is wanted.
	if (!isPointer(type) && !isArray(type) && parent?.kind === 'call' && parent.callee !== part && !/^(?:scanf|fscanf|sscanf)$/.test(site.text(parent.callee))) {
		const wanted = wantedBy(site, parent, part);
		if (wanted !== null && isPointer(wanted)) found.swap('missing-address', 'pointers', 0.3, part, `&${part.name}`, { idea: part.name });
	}
	if (parent?.kind === 'assign' && parent.value === part && parent.target.kind === 'name' && isPointer(site.typeOf(parent.target.name, parent) ?? '') && !isPointer(type) && !isArray(type)) found.swap('missing-address', 'pointers', 0.4, part, `&${part.name}`, { idea: part.name });
}

/** The type of the parameter that a value of a call is for. */
function wantedBy(site: Site, call: Call, value: Expression): string | null {
	const name = call.callee.kind === 'name' ? call.callee.name : null;
	const at = call.given.indexOf(value);
	return site.functions.find((one) => one.name?.text === name)?.parameters[at]?.type?.text ?? null;
}

/** `*p` where the address is meant, `*p++` where what stands there counts up. */
export function taken(found: Mutations, part: Unary): void {
	const { site } = found;
	const { operator, operand } = part;
	const parent = site.parentOf(part);
	if (operator.text === '*') {
		if (operand.kind === 'update') found.swap('address-for-value', 'pointers', 0.4, part, operand.isBefore ? `${operand.operator.text}(*${site.text(operand.target)})` : `(*${site.text(operand.target)})${operand.operator.text}`);
		else if (parent?.kind === 'call' || parent?.kind === 'binary' || parent?.kind === 'assign' || parent?.kind === 'return') found.swap('value-for-address', 'pointers', 1.4, part, site.text(operand), { idea: site.text(operand) });
		// `*p + 1` is one more than the value, `*(p + 1)` is the next value.
		if (parent?.kind === 'binary' && parent.left === part && ['+', '-'].includes(parent.operator.text)) found.swap('grouping', 'operator-order', 1.2, parent, `*(${site.text(operand)} ${parent.operator.text} ${site.text(parent.right)})`);
	}
	if (operator.text === '&' && parent?.kind === 'call' && parent.callee !== part && !/scanf$/.test(site.text(parent.callee))) found.swap('needless-address', 'pointers', 1.2, part, site.text(operand));
	if (operator.text === 'sizeof') sized(found, part);
}

/** `sizeof` of what was handed over is the size of an address. */
function sized(found: Mutations, part: Unary): void {
	const { site } = found;
	const operand = bare(part.operand);
	const scope = site.scopeOf(part);
	if (operand.kind !== 'name' || scope.kind !== 'function') return;
	// A name is known in its own first value, too.
	const around = site.above(part, 'declare');
	const declared = site.find(operand.name, part) ?? site.declared.find(({ name, token }) => name === operand.name && around !== null && around.from <= token.from && token.to <= part.from);
	if (!declared?.type) return;
	const isGiven = declared.by === 'parameter' && (isArray(declared.type) || isPointer(declared.type));
	const parent = site.parentOf(part);
	const whole = parent?.kind === 'binary' && parent.operator.text === '/' && parent.left === part ? parent : part;
	if (isGiven) for (const name of scope.parameters.flatMap((one) => (one.name && /\b(?:int|size_t|long)$/.test(plainType(one.type?.text ?? '')) ? [one.name.text] : []))) found.swap('size-of-address', 'pointers', 0.3, whole, name);
	if (isText(declared.type)) found.swap('size-of-address', 'length', 0.6, whole, `strlen(${operand.name})`);
	if (isPointer(declared.type) && !isText(declared.type)) found.swap('size-of-address', 'memory-lifetime', 0.4, part, `sizeof(*${operand.name})`);
	// The size in bytes, where the number of places is meant.
	if (isArray(declared.type) && !isGiven && whole === part && !isText(declared.type)) found.swap('size-of-address', 'length', 0.5, part, `sizeof(${operand.name}) / sizeof(${operand.name}[0])`);
}

// ---------------------------------------------------------------- functions that change what they are given

/** A function changes its own copy, and its caller sees nothing of it. */
export function byValue(found: Mutations, part: FunctionPart): void {
	const { site } = found;
	const body = bodyOf(part);
	const { name } = part;
	if (!body || !name || name.text === 'main') return;
	const changed = part.parameters.filter((one) => one.name && one.type && !isPointer(one.type.text) && !isArray(one.type.text) && isChanged(site, part, one.name.text));
	const changes = changed.map((one) => asPointer(site, part, one.name?.text ?? '', part.parameters.indexOf(one)));
	changes.forEach((edits, at) => found.add('by-value', 'pointers', part.returns?.text === 'void' ? 0.6 : 1.6, edits, { place: rowsOf(changed[at] ?? part) }));
	if (changes.length > 1) found.add('by-value', 'pointers', part.returns?.text === 'void' ? 0.4 : 1.7, changes.flat(), { place: rowsOf(changed[0] ?? part) });
}

/** The parameter, or a part of it, gets a value in the function. */
export function isChanged(site: Site, part: FunctionPart, name: string): boolean {
	const root = (target: Expression): string => (target.kind === 'name' ? target.name : target.kind === 'member' || target.kind === 'index' ? root(target.of) : '');
	return site.of('assign', 'update').some((one) => site.scopeOf(one) === part && root(one.target) === name);
}

/** All that has to change for a parameter to be the address of what is handed over. */
function asPointer(site: Site, part: FunctionPart, name: string, at: number): readonly Replacement[] {
	const declared = part.parameters[at]?.name;
	if (!declared) return [];
	const uses = site.of('name').filter((one) => site.scopeOf(one) === part && one.name === name);
	const inside = uses.map((one): Replacement => {
		const parent = site.parentOf(one);
		if (parent?.kind === 'member' && parent.of === one && parent.operator === '.') return { from: one.to, to: parent.name.from, text: '->' };
		const isTight = parent?.kind === 'update' || parent?.kind === 'index' || parent?.kind === 'member';
		return { from: one.from, to: one.to, text: isTight ? `(*${name})` : `*${name}` };
	});
	const calls = site.of('call').filter((one) => one.callee.kind === 'name' && one.callee.name === part.name?.text && site.scopeOf(one) !== part).flatMap(({ given }) => given[at] ?? []);
	return [{ from: declared.from, to: declared.from, text: '*' }, ...inside, ...calls.map((one) => ({ from: one.from, to: one.from, text: '&' }))];
}

// ---------------------------------------------------------------- memory

/** `free(p)` too soon, twice, or never; memory of a function that has ended. */
export function freed(found: Mutations, part: Call, name: string): void {
	const { site } = found;
	const [first] = part.given;
	const statement = site.parentOf(part);
	if (name !== 'free' || !first || statement?.kind !== 'expression') return;
	releasedTooSoon(found, statement, site.text(first));
}

/** A statement that gives memory back: what is done with it later has to come before. */
export function releasedTooSoon(found: Mutations, statement: Extract<Statement, { kind: 'expression' }>, object: string): void {
	const { site } = found;
	const list = site.listOf(statement);
	if (!list) return;
	const uses = (one: Statement) => [...walk(one)].some((each) => each.kind === 'name' && each.name === object);
	const later = list.statements.slice(list.at + 1).filter((one) => uses(one));
	const last = later.at(-1);
	const gone = { from: startOf(site, statement), to: endOf(site, statement), text: '' };
	found.add('freed-too-soon', 'memory-lifetime', later.length > 0 ? 1 : 2, [gone], { kind: 'delete', place: rowsOf(statement) });
	const same = later.find((one) => one.kind === 'expression' && site.text(one) === site.text(statement));
	if (same) found.add('freed-twice', 'memory-lifetime', 0.3, [{ from: startOf(site, same), to: endOf(site, same), text: '' }], { kind: 'delete', place: rowsOf(same) });
	if (last && last !== same && last.kind !== 'return' && hasOwnLines(site, statement)) {
		const { edits } = after(site, last, [site.text(statement)]);
		found.add('freed-too-soon', 'memory-lifetime', 0.4, [gone, ...edits], { kind: 'move', place: rowsOf(statement) });
	}
	// `free(node); node = node->next;`: the way on has to be kept first.
	const next = list.statements[list.at + 1];
	const given = next?.kind === 'expression' && next.expression.kind === 'assign' ? next.expression : null;
	if (given && given.target.kind === 'name' && given.target.name === object && given.value.kind === 'member' && site.text(given.value.of) === object) {
		const free = site.freeName(given.value.name.text);
		const type = plainType(site.typeOf(object, statement) ?? 'void*');
		const indent = site.indentOf(statement.row);
		found.add('freed-too-soon', 'memory-lifetime', 0.3, [{ from: statement.from, to: statement.from, text: `${type.replace(/\*$/, ' *')}${free} = ${site.text(given.value)}${site.end}\n${indent}` }, { from: given.value.from, to: given.value.to, text: free }], { place: rowsOf(statement) });
	}
	const back = list.statements[list.at + 1];
	if (back?.kind === 'return' && back.value && uses(back) && back.value.kind !== 'name') {
		const type = site.scopeOf(statement);
		const kept = site.freeName('result');
		const written = type.kind === 'function' ? (type.returns?.text ?? 'int') : 'int';
		found.add('freed-too-soon', 'memory-lifetime', 0.4, [{ from: statement.from, to: statement.from, text: `${written} ${kept} = ${site.text(back.value)}${site.end}\n${site.indentOf(statement.row)}` }, { from: back.value.from, to: back.value.to, text: kept }], { place: rowsOf(statement) });
	}
}

const startOf = (site: Site, statement: Statement) => (hasOwnLines(site, statement) ? site.startOf(statement.row) : statement.from);
const endOf = (site: Site, statement: Statement) => (hasOwnLines(site, statement) ? Math.min(site.source.length, site.endOf(statement.endRow) + 1) : statement.to);

/** `return row;` of an array of the function itself: it is gone when the function ends. */
export function gone(found: Mutations, part: Extract<Statement, { kind: 'return' }>): void {
	const { site } = found;
	const value = part.value ? bare(part.value) : null;
	const of = value?.kind === 'unary' && value.operator.text === '&' ? bare(value.operand) : value;
	if (of?.kind !== 'name' || site.scopeOf(part).kind !== 'function') return;
	const declared = site.find(of.name, part);
	const statement = site.of('declare').find(({ variables }) => variables.some((one) => one.name !== null && one.name.from === declared?.token.from));
	if (!declared?.type || !statement || declared.by !== 'variable' || site.parentOf(statement)?.kind === 'program' || (value === of && !isArray(declared.type))) return;
	if (!/\bstatic\b/.test(site.text(statement))) found.add('address-of-local', 'memory-lifetime', 0.4, [{ from: statement.from, to: statement.from, text: 'static ' }], { place: rowsOf(statement) });
	const places = placesOf(declared.type);
	const type = plainType(declared.type).replace(/\[.*$/, '');
	const [only] = statement.variables;
	if (places !== null && places !== '' && only && statement.variables.length === 1 && !only.value) found.add('address-of-local', 'memory-lifetime', 0.5, [{ from: statement.from, to: only.to, text: `${type} *${of.name} = malloc((${places}) * sizeof(${type}))` }], { place: rowsOf(statement) });
}

/** A pointer that points nowhere gets memory. */
export function nowhere(found: Mutations, part: Declare): void {
	const { site } = found;
	for (const one of part.variables) {
		if (one.stars !== 1 || one.type?.text.startsWith('[') || !one.name || site.parentOf(part)?.kind === 'class') continue;
		const isEmpty = one.value === null || site.text(one.value) === 'NULL';
		const type = plainType(part.how.text);
		if (isEmpty) found.add('points-nowhere', 'pointers', 0.8, [{ from: one.name.to, to: one.to, text: ` = malloc(sizeof(${type}))` }], { place: rowsOf(part) });
	}
}

/** The node is asked for a part although there may be none: `p->next != NULL` before `p != NULL`. */
export function asked(found: Mutations, part: Extract<Expression, { kind: 'binary' }>): void {
	const { site } = found;
	const { left, right, operator } = part;
	if (operator.text === '&&' && [...walk(left)].some((one) => one.kind === 'member' || one.kind === 'index') && right.kind === 'binary' && ['!=', '<', '>=', '>', '<='].includes(right.operator.text)) found.exchange('asked-too-late', 'boolean-logic', 1, left, right);
	if (operator.text !== '!=' || site.text(right) !== 'NULL') return;
	// The last one is left out, or the one behind the last is asked for.
	if (left.kind === 'member' && left.operator === '->') found.swap('until-last', 'while-condition', 0.9, left, asAtom(site, left.of));
	const target = left.kind === 'name' ? left.name : null;
	const next = target === null ? null : site.of('member').find((one) => one.operator === '->' && one.of.kind === 'name' && /^(?:next|link|rest|after)$/.test(one.name.text));
	if (next && target !== null) found.swap('until-last', 'while-condition', 1.2, left, `${target}->${next.name.text}`);
}

