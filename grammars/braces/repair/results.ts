import { bare, walk, type Assign, type Expression, type ExpressionStatement, type FunctionPart, type Return, type Statement } from '../tree';
import { after, hasOwnLines, without } from './layout';
import { asAtom, isValue, type Mutations } from './mutations';
import { rowsOf, type Site } from './site';

/** What becomes of a value: given back or printed, kept or dropped, added or written over. */
export function resultRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('expression')) statement(found, part);
	for (const part of site.of('return')) returned(found, part);
	for (const part of site.of('assign')) assigned(found, part);
	for (const part of site.of('declare')) for (const { value, name } of part.variables) if (value && name) kept(found, value, name.text);
}

/** A statement that is only a value: something was to be done with it. */
function statement(found: Mutations, part: ExpressionStatement): void {
	const { site } = found;
	const { dialect, end } = site;
	const value = part.expression;
	const isFunction = site.scopeOf(part).kind === 'function';
	const printed = dialect.printed(value, (one) => site.text(one));
	if (printed) {
		if (isFunction && printed.length > 0) found.swap('print-for-return', 'print-vs-return', 0.8, part, `return ${printed.map((one) => site.text(one)).join(', ')}${end}`, { idea: 'print' });
		return;
	}
	if (['assign', 'update', 'literal', 'unary', 'other', 'sequence'].includes(value.kind)) {
		if (value.kind === 'assign' && isFunction && isLast(site, part)) found.swap('missing-return', 'return-value', 1.4, part, `return ${site.text(value.value)}${end}`);
		return;
	}
	const text = site.text(value);
	const isChange = value.kind === 'call' && value.callee.kind === 'member' && dialect.changing.has(value.callee.name.text);
	// What stands behind it in its block would never be reached.
	if (isFunction && !isChange) found.swap('missing-return', 'return-value', isLast(site, part) ? 0.8 : 1.9, part, `return ${text}${end}`);
	if (value.kind === 'binary' && ['name', 'member', 'index'].includes(value.left.kind) && ['+', '-', '*', '/', '%'].includes(value.operator.text)) {
		found.swap('result-ignored', 'assignment', 0.6, part, `${site.text(value.left)} ${value.operator.text}= ${site.text(value.right)}${end}`);
		found.swap('result-ignored', 'assignment', 1.3, part, `${site.text(value.left)} = ${site.text(value.right)}${end}`);
	}
	if (value.kind === 'name' || value.kind === 'member') {
		// A function that is only named.
		const name = value.kind === 'name' ? value.name : value.name.text;
		if (site.functions.some((one) => one.name?.text === name) || dialect.changing.has(name) || dialect.giving.has(name)) found.swap('missing-call', 'function-call', 0.4, value, `${text}()`, { idea: name });
	}
	if (value.kind === 'call') dropped(found, part, value);
}

function isLast(site: Site, part: ExpressionStatement): boolean {
	const list = site.listOf(part);
	return list === null || list.at === list.statements.length - 1;
}

/** Of more names than these a guess is no guess any more. */
const mostNames = 4;

/** A call that stands alone gives back a value that nothing keeps. */
function dropped(found: Mutations, part: ExpressionStatement, call: Extract<Expression, { kind: 'call' }>): void {
	const { site } = found;
	const { dialect, end } = site;
	const name = site.calledName(call);
	const own = site.functions.filter((one) => one.name?.text === name);
	const isGiving = own.length > 0 ? own.some((one) => givesBack(site, one)) : call.callee.kind === 'member' ? dialect.giving.has(name) : dialect.givingCalls.has(site.text(call.callee));
	if (!isGiving) return;
	const concept = own.length > 0 ? 'function-call' : 'method-result';
	const text = site.text(call);
	const put = (cost: number, written: string, idea: string | null = null) => found.swap('result-ignored', concept, cost, part, `${written}${end}`, { idea });
	const object = own.length === 0 && call.callee.kind === 'member' ? call.callee.of : null;
	if (object && ['name', 'member', 'index'].includes(object.kind)) put(0.5, `${site.text(object)} = ${text}`, 'method');
	for (const one of call.given.slice(0, mostNames)) if (one.kind === 'name' || one.kind === 'member' || one.kind === 'index') put(object ? 1.8 : 0.8, `${site.text(one)} = ${text}`, 'argument');
	const isInLoop = site.isInLoop(part);
	for (const one of site.ownNames(part).slice(0, 8)) {
		if (site.find(one, part)?.by === 'parameter' || site.find(one, part)?.by === 'loop') continue;
		put(isInLoop ? 1.3 : 1, `${one} = ${text}`);
		if (isInLoop) put(1.2, `${one} += ${text}`);
		const appended = isInLoop && site.collectionsAt(part).includes(one) ? dialect.append(one, text, site.typeOf(one, part)) : null;
		if (appended !== null) put(1.1, appended);
	}
	const list = site.listOf(part);
	// Names that are read afterwards and that nothing has set.
	const later = list?.statements.slice(list.at + 1).flatMap((one) => [...walk(one)]).filter((one) => one.kind === 'name' && isValue(site, one) && !site.isKnown(one.name, one)) ?? [];
	for (const one of [...new Set(later.flatMap((each) => (each.kind === 'name' ? each.name : [])))].slice(0, mostNames)) put(0.4, site.declaration(one, text, null).replace(/;$/, ''));
	if (site.scopeOf(part).kind === 'program') found.swap('result-dropped', 'print-vs-return', 0.7, call, dialect.print(text), { idea: 'printed' });
}

/** A function of the program that gives something back. */
export function givesBack(site: Site, part: FunctionPart): boolean {
	return part.body?.kind !== 'block' || site.of('return').some((one) => one.value !== null && site.scopeOf(one) === part);
}

function returned(found: Mutations, part: Return): void {
	const { site } = found;
	const { dialect, end } = site;
	const { value } = part;
	const scope = site.scopeOf(part);
	const answers = site.answersOf(scope.kind === 'function' ? scope : null);
	if (!value) {
		for (const name of site.ownNames(part)) found.swap('missing-return', 'return-value', 1.3, part, `return ${name}${end}`);
		for (const text of answers) found.swap('missing-return', 'return-value', 1.8, part, `return ${text}${end}`);
		return;
	}
	const text = site.text(value);
	const inner = bare(value);
	const kind = site.kindOf(value);
	for (const name of site.ownNames(part)) if (name !== text && inner.kind !== 'name') found.swap('other-result', 'return-value', site.isAlike(kind, site.find(name, part)?.kind ?? null) ? 1.9 : 2.4, value, name);
	for (const name of site.collectionsAt(part)) {
		const length = site.lengthOf(name, part);
		if (length !== null && length !== text) found.swap('other-result', 'return-value', 2, value, length);
	}
	if (inner.kind !== 'name' && inner.kind !== 'literal' && (kind === 'truth' || kind === null) && !(inner.kind === 'unary' && inner.operator.text === '!')) found.swap('negation', 'boolean-logic', 1.9, value, `!${asAtom(site, value)}`);
	for (const other of answers) if (other !== text) found.swap('other-result', 'return-value', 2.5, value, other);
	kept(found, value, null);
	if (inner.kind === 'assign') found.swap('assign-for-equal', 'assignment-vs-equality', 0.8, inner.operator, inner.operator.text === '=' ? dialect.equal : inner.operator.text.replace('=', ''));
	// `return count++` gives the old one.
	if (inner.kind === 'update' && !inner.isBefore) found.swap('old-value', 'return-value', 0.6, inner, `${site.text(inner.target)} ${inner.operator.text[0] ?? '+'} 1`);
	found.swap('return-for-print', 'print-vs-return', 2.2, part, `${dialect.print(text)}${end}`);
	if (!site.isInLoop(part)) return;
	found.swap('other-jump', 'return-ends', 2.2, part, `continue${end}`);
	found.swap('other-jump', 'return-ends', 2.3, part, `break${end}`);
	for (const name of site.collectionsAt(part).slice(0, mostNames)) {
		const appended = site.find(name, part)?.by === 'variable' ? dialect.append(name, text, site.typeOf(name, part)) : null;
		if (appended !== null) found.swap('return-for-append', 'return-ends', 1.7, part, `${appended}${end}`);
	}
	for (const name of site.ownNames(part)) if (site.find(name, part)?.by === 'variable' && kind === 'number') found.swap('return-for-sum', 'return-ends', 2.1, part, `${name} += ${text}${end}`);
}

/** `return xs.push(x)`, `ys = xs.reverse()`, `y = console.log(x)`: what the call gives is not what it does. */
function kept(found: Mutations, value: Expression, name: string | null): void {
	const { site } = found;
	const { dialect, end } = site;
	const call = bare(value);
	if (call.kind !== 'call') return;
	const printed = dialect.printed(call, (one) => site.text(one));
	if (printed) found.swap('no-result', 'print-vs-return', 0.5, value, printed.map((one) => site.text(one)).join(', '), { idea: 'print' });
	if (call.callee.kind !== 'member' || !dialect.appendNames.has(call.callee.name.text)) return;
	const owner = site.statementOf(value);
	const object = site.text(call.callee.of);
	if (!owner || !site.listOf(owner)) return;
	if (name === null) found.swap('no-result', 'method-result', 0.4, owner, `${site.text(call)}${end}\n${site.indentOf(owner.row)}return ${object}${end}`);
	else if (name === object) found.swap('no-result', 'method-result', 0.3, owner, `${site.text(call)}${end}`, { idea: 'assigned' });
}

function assigned(found: Mutations, part: Assign): void {
	const { site } = found;
	const { target, operator, value } = part;
	kept(found, value, site.text(target));
	if (operator.text !== '=') return;
	const [to, from] = [site.text(target), site.text(value)];
	const isInLoop = site.isInLoop(part);
	const kinds = [site.kindOf(target), site.kindOf(value)];
	const simple = ['name', 'member', 'index'];
	if (simple.includes(target.kind) && simple.includes(value.kind)) found.exchange('swapped-sides', 'assignment', 1.5, target, value);
	if (kinds.every((kind) => kind === null || kind === 'number' || kind === 'text') && !(value.kind === 'literal' && ['truth', 'nothing'].includes(value.of))) {
		found.swap('overwritten', 'accumulator', isInLoop ? 1.2 : 2, operator, '+=', { idea: '+=' });
		if (!kinds.includes('text')) {
			found.swap('overwritten', 'accumulator', 2.2, operator, '-=');
			if (isInLoop) found.swap('overwritten', 'accumulator', 1.9, operator, '*=');
		}
	}
	if (isInLoop && value.kind !== 'literal' && value.kind !== 'items' && (kinds[0] === 'number' || kinds[0] === null)) {
		for (const write of [site.dialect.larger, site.dialect.smaller]) found.swap('overwritten', 'best-so-far', 1.9, value, write(to, from));
	}
	if (target.kind === 'name' && isInLoop && kinds[0] !== 'number' && kinds[0] !== 'text') {
		const appended = site.dialect.append(to, from, site.typeOf(to, part));
		if (appended !== null) found.swap('overwritten', 'accumulator', 1.7, part, appended);
	}
	if (value.kind === 'name' && target.kind === 'name' && site.dialect.copy && (kinds[1] === 'list' || site.collectionsAt(part).includes(value.name))) found.swap('shared', 'list-mutation', 1.6, value, site.dialect.copy(from, site.typeOf(from, part)));
	unchanged(found, part);
	nextLost(found, part);
}

/** `x = x`: what was to be added? */
function unchanged(found: Mutations, { target, value }: Assign): void {
	const { site } = found;
	if (site.text(target) !== site.text(value)) {
		// `total = total; + x` and `count = count++` come to the same.
		if (value.kind === 'update' && site.text(value.target) === site.text(target)) found.swap('nothing-added', 'accumulator', 0.3, value, `${site.text(target)} ${value.operator.text[0] ?? '+'} 1`);
		return;
	}
	found.swap('nothing-added', 'accumulator', 0.8, value, `${site.text(value)} + 1`);
	for (const name of site.ownNames(target).slice(0, 6)) if (name !== site.text(target)) found.swap('nothing-added', 'accumulator', 1.4, value, `${site.text(value)} + ${name}`);
}

/** `a.next = b`: what `a.next` was before is lost. */
function nextLost(found: Mutations, part: Assign): void {
	const { site } = found;
	const { target, value } = part;
	const owner = site.parentOf(part);
	if (target.kind !== 'member' || value.kind !== 'name' || owner?.kind !== 'expression' || site.text(target.of) === site.dialect.self.replace(/\W+$/, '') || !hasOwnLines(site, owner)) return;
	const separator = site.source.slice(target.of.to, target.name.from);
	found.add('rest-lost', 'assignment', 1.2, [{ from: owner.from, to: owner.from, text: `${value.name}${separator}${target.name.text} = ${site.text(target)}${site.end}\n${site.indentOf(owner.row)}` }], { kind: 'insert', place: { kind: 'gap', after: owner.row - 1 } });
}

/** What was given is written over before it was used; the answer is given back too soon. */
export function givenRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('function')) {
		if (part.body?.kind !== 'block') continue;
		const given = new Set(part.parameters.flatMap(({ name }) => name?.text ?? []));
		const needless = part.body.statements.slice(0, 5).filter((one) => {
			const value = one.kind === 'declare' ? one.variables[0] : null;
			if (one.kind === 'declare' && value?.name) return given.has(value.name.text) && one.variables.length === 1;
			return one.kind === 'expression' && one.expression.kind === 'assign' && one.expression.operator.text === '=' && one.expression.target.kind === 'name' && given.has(one.expression.target.name);
		});
		for (const one of needless) found.add('given-written-over', 'parameters', 1, [without(site, one)], { kind: 'delete', place: rowsOf(one) });
		if (needless.length > 1) found.add('given-written-over', 'parameters', 0.9, needless.map((one) => without(site, one)), { kind: 'delete', place: rowsOf(needless[0] ?? part) });
		dead(found, part.body.statements);
	}
}

/** What stands behind a `return` is never reached. */
function dead(found: Mutations, statements: readonly Statement[]): void {
	const { site } = found;
	const at = statements.findIndex((one) => one.kind === 'return');
	const early = statements[at];
	const last = statements.at(-1);
	if (!early || !last || early === last || last.kind === 'function-statement') return;
	found.add('early-return', 'return-ends', 0.6, [without(site, early), ...after(site, last, [site.text(early)]).edits], { kind: 'move', place: rowsOf(early) });
	found.add('early-return', 'return-ends', 0.8, [without(site, early)], { kind: 'delete', place: rowsOf(early) });
}
