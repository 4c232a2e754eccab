import { bare, walk, type Call, type Expression, type FunctionPart } from '../tree';
import { without } from './layout';
import { asTerm, isValue, type Mutations } from './mutations';
import { callOf, parameterNames } from './site';

/** Functions that call themselves: on what is no smaller, with an answer that gets lost, without an end. */
export function recursionRules(found: Mutations): void {
	const { site } = found;
	const own = new Map<FunctionPart, Call[]>();
	for (const call of site.of('call')) {
		const scope = site.scopeOf(call);
		if (scope.kind === 'function' && site.isSelfCall(call)) own.set(scope, [...(own.get(scope) ?? []), call]);
	}
	for (const part of site.functions) {
		const calls = own.get(part) ?? [];
		if (calls.length === 0) selfCall(found, part);
		for (const call of calls) {
			handedOn(found, part, call, calls);
			lost(found, call);
			ownPart(found, call);
		}
		if (calls.length > 0) for (const each of site.of('return')) if (site.scopeOf(each) === part && each.value) smallest(found, each.value);
	}
}

/** `f(n)` in `f`: the same problem again. Every such call is one mistake. */
function handedOn(found: Mutations, part: FunctionPart, call: Call, calls: readonly Call[]): void {
	const { site } = found;
	const names = parameterNames(part).map(({ text }) => text);
	const same = call.given.filter((one, at) => one.kind === 'name' && one.name === names[at]);
	const isSame = same.length === call.given.length;
	const { part: cut, whole } = site.dialect;
	for (const one of same) {
		const name = site.text(one);
		// Where another call makes it smaller, each of them is a step behind: that is another mistake.
		if (!calls.every((other) => other.given.some((each) => site.text(each) === name))) continue;
		const kind = site.kindOf(one);
		const isLong = site.collectionsAt(one).includes(name) && kind !== 'number';
		const half = (by: string) => (site.dialect.dividesWhole ? `${name} / ${by}` : (whole[0]?.write(`${name} / ${by}`) ?? null));
		const smaller = isLong ? [[cut?.(name, '1', null, site.typeOf(name, one)) ?? null, 0] as const] : ([[`${name} - 1`, 0], [`${name} + 1`, 0.2], [half('10'), 0.3], [half('2'), 0.4], [`${name} - 2`, 0.5]] as const);
		for (const [text, more] of smaller) if (text !== null) found.swap('never-smaller', 'recursion-base-case', (isSame ? 0.8 : 1.6) + more, one, text, { idea: text });
	}
	// Made smaller by another step.
	for (const one of call.given) {
		if (one.kind === 'binary' && one.operator.text === '+' && names.includes(site.text(one.left))) found.swap('never-smaller', 'recursion-base-case', 1, one.operator, '-');
	}
}

/** `f(rest);` and then `return first`: what the smaller problem gives is not used. */
function lost(found: Mutations, call: Call): void {
	const { site } = found;
	const statement = site.parentOf(call);
	if (statement?.kind !== 'expression' || callOf(statement) !== call) return;
	found.swap('recursion-lost', 'recursion-base-case', 0.6, statement, `return ${site.text(statement)}`);
	const list = site.listOf(statement);
	const next = list?.statements[list.at + 1];
	if (next?.kind !== 'return' || !next.value || next.row === statement.row) return;
	const [given, result] = [site.text(call), asTerm(site, next.value)];
	for (const [text, cost] of [[`${result} + ${given}`, 1], [`${given} + ${result}`, 1.1], [`${result} * ${given}`, 1.2], [given, 1.3]] as const) {
		found.add('recursion-lost', 'recursion-base-case', cost, [without(site, statement), { from: next.value.from, to: next.value.to, text }], { place: { kind: 'lines', from: statement.row, to: next.endRow } });
	}
}

/** `return f(n - 1)` where the answer is made of that and of something of this step. */
function ownPart(found: Mutations, call: Call): void {
	const { site } = found;
	const statement = site.parentOf(call);
	if (statement?.kind !== 'return') return;
	const text = site.text(call);
	const put = (cost: number, written: string) => found.swap('own-part-lost', 'recursion-base-case', cost, call, written);
	put(1.2, `1 + ${text}`);
	const names = [...new Set(call.given.flatMap((one) => [...walk(one)].flatMap((each) => (each.kind === 'name' && site.find(each.name, each) !== null ? each.name : [])).slice(0, 1)))].slice(0, 2);
	for (const name of names) {
		const isLong = site.collectionsAt(call).includes(name) || call.given.some((one) => bare(one).kind === 'call');
		const own = isLong ? [site.itemOf(name, '0', call), site.lastOf(name, call)].filter((one) => one !== null) : [name];
		own.forEach((one, at) => {
			put(1.2 + 0.1 * at, `${one} + ${text}`);
			put(1.3 + 0.1 * at, `${text} + ${one}`);
		});
		if (!isLong) put(1.4, `${name} * ${text}`);
		for (const sign of ["' '", "', '"]) for (const one of own.slice(0, 1)) {
			const written = sign.replace(/'/g, site.dialect.emptyText[0] ?? '"');
			put(1.7, `${one} + ${written} + ${text}`);
			put(1.8, `${text} + ${written} + ${one}`);
		}
	}
}

/** What the smallest case gives: it is not the same as what was asked for. */
function smallest(found: Mutations, value: Expression): void {
	const { site } = found;
	if (!['name', 'literal', 'items', 'index'].includes(value.kind) || !site.above(value, 'if')) return;
	const scope = site.scopeOf(value);
	for (const other of site.answersOf(scope.kind === 'function' ? scope : null)) if (other !== site.text(value)) found.swap('smallest-answer', 'recursion-base-case', 1.5, value, other);
	if (scope.kind === 'function') for (const { text } of parameterNames(scope)) if (text !== site.text(value)) found.swap('smallest-answer', 'recursion-base-case', 1.6, value, text);
}

/** `n * (n - 1)` where the smaller problem's answer is meant. */
function selfCall(found: Mutations, part: FunctionPart): void {
	const { site } = found;
	if (part.name === null || part.owner !== null || !part.body) return;
	const names = parameterNames(part).map(({ text }) => text);
	for (const each of site.of('group', 'binary')) {
		if (site.scopeOf(each) !== part || !isValue(site, each) || !site.above(each, 'return')) continue;
		const inner = bare(each);
		// A problem that is made larger has no end, and its numbers outgrow every budget of steps.
		if (inner.kind !== 'binary' || !['-', '/', '%'].includes(inner.operator.text) || inner.left.kind !== 'name' || !names.includes(inner.left.name)) continue;
		const parent = site.parentOf(each);
		if (parent?.kind === 'call' || parent?.kind === 'index' || (parent?.kind === 'binary' && /[<>=]/.test(parent.operator.text))) continue;
		const subject = inner.left.name;
		const given = names.map((one) => (one === subject ? site.text(inner) : one));
		found.swap('no-self-call', 'recursion-base-case', each.kind === 'binary' ? 1.7 : 1.3, each, `${part.name.text}(${given.join(', ')})`);
	}
}

