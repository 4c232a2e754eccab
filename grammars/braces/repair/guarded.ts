import { walk, type Expression, type Part, type Statement } from '../tree';
import { after, before, hasOwnLines } from './layout';
import { asAtom, isTarget, isValue, type Mutations } from './mutations';
import { isJump, rowsOf, type Site } from './site';
import { wrapped } from './statements';

/** What happens always and should happen only sometimes, what was left out of a value, what a table has no entry for yet. */
export function guardedRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('expression')) guard(found, part);
	const units = new Map<Part, readonly string[]>();
	for (const part of site.parts) {
		if (!isWorkedWith(site, part)) continue;
		const scope = site.scopeOf(part);
		if (!units.has(scope)) units.set(scope, unitsOf(site, scope));
		factor(found, part, units.get(scope) ?? []);
	}
	for (const part of site.of('assign', 'update')) entries(found, part);
	for (const part of site.of('return')) countAtEnd(found, part);
	for (const part of site.of('block')) notStored(found, part);
}

/** `balance -= amount`, `seen.push(x)` for every round: a question before it. */
function guard(found: Mutations, part: Extract<Statement, { kind: 'expression' }>): void {
	const { site } = found;
	if (site.scopeOf(part).kind === 'program' && !site.isInLoop(part)) return;
	if (!site.listOf(part) || !hasOwnLines(site, part)) return;
	for (const [question, concept, cost] of questionsFor(site, part.expression)) found.add('not-always', concept, cost, [wrapped(site, `if (${question})`, part)], { kind: 'insert', place: rowsOf(part) });
}

type Question = readonly [string, string, number];

function questionsFor(site: Site, value: Expression): readonly Question[] {
	const { dialect } = site;
	if (value.kind === 'call') {
		const [item] = value.given;
		if (value.callee.kind !== 'member' || !item || !dialect.appendNames.has(value.callee.name.text)) return [];
		const object = site.text(value.callee.of);
		const held = dialect.contains(object, site.text(item), value.callee.of.kind === 'name' ? site.typeOf(value.callee.of.name, value) : null);
		return held === null ? [] : [[`!${held}`, 'membership', 1.5]];
	}
	const [loop] = site.loopsAround(value);
	const item = loop?.kind === 'each' ? (loop.names[0]?.text ?? null) : null;
	const signs: readonly Question[] = item === null ? [] : [[`${item} > 0`, 'conditions', 2], [`${item} % 2 ${dialect.equal} 0`, 'conditions', 2.2], [`${item} % 2 ${dialect.unequal} 0`, 'conditions', 2.3], [`${item} < 0`, 'conditions', 2.3]];
	if (value.kind === 'update') return signs;
	if (value.kind !== 'assign') return [];
	const [to, from] = [site.text(value.target), site.text(value.value)];
	if (value.target.kind === 'index' && value.operator.text === '=' && value.target.of.kind === 'name' && site.kindOf(value.target.of) === 'table' && dialect.hasKey) return [[`!${dialect.hasKey(site.text(value.target.of), site.text(value.target.at))}`, 'dictionary-key', 1.2]];
	if (value.target.kind !== 'name' && value.target.kind !== 'member') return [];
	const asked: Question[] = [];
	if (value.operator.text === '-=' && value.value.kind !== 'literal') asked.push([`${to} >= ${from}`, 'comparison-operator', 1.4], [`${to} > ${from}`, 'comparison-operator', 1.6]);
	// The best so far is only to be written over by a better one.
	if (value.operator.text === '=' && loop && (value.value.kind === 'name' || value.value.kind === 'index') && site.kindOf(value.target) !== 'text') for (const sign of ['>', '<']) asked.push([`${from} ${sign} ${to}`, 'best-so-far', 1.5]);
	return value.operator.text === '=' ? asked : [...asked, ...signs];
}

/** A value that something is worked out from, or that is put or given somewhere. */
function isWorkedWith(site: Site, part: Part): part is Expression {
	if (!['name', 'index', 'member', 'call', 'binary', 'group'].includes(part.kind) || !isValue(site, part) || isTarget(site, part)) return false;
	const parent = site.parentOf(part);
	const kind = site.kindOf(part);
	if (!parent || (kind !== null && kind !== 'number') || (part.kind === 'name' && site.collectionsAt(part).includes(part.name)) || site.measured(part) !== null) return false;
	if (parent.kind === 'binary') return ['+', '-', '*', '/', '%'].includes(parent.operator.text) && site.kindOf(parent) !== 'text';
	return parent.kind === 'return' || (parent.kind === 'assign' && parent.value === part) || (parent.kind === 'declare' && site.parentOf(parent)?.kind !== 'for');
}

/** Whole numbers that the scope counts with, and a hundred, for percents. */
function unitsOf(site: Site, scope: Part): readonly string[] {
	const own = [...walk(scope)].flatMap((one) => (one.kind === 'literal' && one.of === 'whole' && /^\d{1,4}$/.test(one.text) && Number(one.text) > 1 ? one.text : []));
	return [...new Set([...own.slice(0, 3), '100'])];
}

/** Names that are given or declared and never looked at. */
function unreadAt(site: Site, part: Part): readonly string[] {
	const scope = site.scopeOf(part);
	const read = new Set(site.of('name').filter((one) => isValue(site, one) && site.scopeOf(one) === scope).map(({ name }) => name));
	return site.ownNames(part).filter((name) => !read.has(name) && !site.collectionsAt(part).includes(name) && ['number', null].includes(site.find(name, part)?.kind ?? null)).slice(0, 3);
}

function factor(found: Mutations, part: Expression, numbers: readonly string[]): void {
	const { site } = found;
	const parent = site.parentOf(part);
	const isInside = parent?.kind === 'binary';
	const put = (cost: number, text: string) => found.swap('forgotten-factor', text.includes('%') ? 'modulo' : 'operator-order', cost, part, isInside ? `(${text})` : text);
	const own = asAtom(site, part);
	for (const name of unreadAt(site, part)) {
		if (name === site.text(part)) continue;
		for (const [sign, cost] of [['*', 1.3], ['+', 1.5], ['-', 1.7], ['/', 2], ['%', 2.2]] as const) put(cost, `${own} ${sign} ${name}`);
	}
	if (part.kind === 'call' || (part.kind === 'binary' && isInside)) return;
	for (const number of numbers) for (const [sign, cost] of [['*', 1.9], ['/', 2], ['%', 2.1]] as const) if (part.kind !== 'binary' || sign !== '*') put(cost, `${own} ${sign} ${number}`);
}

/** `counts[word]++`: the first time there is no entry. */
function entries(found: Mutations, part: Extract<Expression, { kind: 'assign' | 'update' }>): void {
	const { site } = found;
	const { entryOr } = site.dialect;
	const { target } = part;
	if (target.kind !== 'index' || !entryOr) return;
	const [table, key] = [site.text(target.of), site.text(target.at)];
	const isTable = site.kindOf(target.of) === 'table' || site.kindOf(target.of) === null;
	if (!isTable) return;
	const put = (cost: number, text: string) => found.swap('first-time', 'dictionary-key', cost, part, `${table}[${key}] = ${text}`);
	if (part.kind === 'update') {
		put(0.7, `${entryOr(table, key, '0')} ${part.operator.text[0] ?? '+'} 1`);
		return;
	}
	const value = site.text(part.value);
	const sign = part.operator.text.replace('=', '');
	if (sign !== '') {
		put(0.7, `${entryOr(table, key, part.value.kind === 'literal' && part.value.of === 'text' ? site.dialect.emptyText : '0')} ${sign} ${value}`);
		return;
	}
	// `counts[word] = counts[word] + 1`, and `counts[word] = 1` every time
	const own = site.text(target);
	const old = part.value.kind === 'binary' ? [part.value.left, part.value.right].find((one) => site.text(one) === own) : undefined;
	if (old) found.swap('first-time', 'dictionary-key', 0.7, old, entryOr(table, key, '0'));
	else if (site.isInLoop(part)) {
		put(1.1, `${entryOr(table, key, '0')} + ${value}`);
		if (site.text(part.value) !== key) found.exchange('swapped-sides', 'dictionary-key', 1.6, target.at, part.value);
	}
}

/** Something is worked out for a table and never kept there. */
function notStored(found: Mutations, part: Extract<Statement, { kind: 'block' }>): void {
	const { site } = found;
	const last = part.statements.at(-1);
	if (!last || !hasOwnLines(site, last)) return;
	const tables = site.visibleAt(last).filter(({ kind, by }) => kind === 'table' && by === 'variable').map(({ name }) => name).slice(0, 2);
	const names = site.ownNames(last).filter((name) => !tables.includes(name)).slice(0, 6);
	for (const table of tables) for (const key of names) for (const value of names) {
		if (key === value || !['text', 'number', null].includes(site.find(key, last)?.kind ?? null)) continue;
		const line = [(site.dialect.keepEntry?.(table, key, value) ?? `${table}[${key}] = ${value}`) + site.end];
		const { edits, place } = isJump(last) ? before(site, last, line) : after(site, last, line);
		found.add('not-stored', 'dictionary-key', 2.5, edits, { kind: 'insert', place });
	}
}

/** `return true` where it depends on whether what was counted or collected came out even. */
function countAtEnd(found: Mutations, part: Extract<Statement, { kind: 'return' }>): void {
	const { site } = found;
	const { value } = part;
	if (value?.kind !== 'literal' || value.of !== 'truth') return;
	const isLast = site.parentOf(site.parentOf(part) ?? part)?.kind === 'function';
	const starts = site.of('declare').flatMap(({ variables }) => variables).filter((one) => one.name && one.value?.kind === 'literal' && one.value.of === 'whole' && site.find(one.name.text, part)?.token === one.name);
	for (const { name, value: start } of starts.slice(0, 4)) {
		if (!name || !start) continue;
		for (const [sign, cost] of [[value.text === 'true' ? site.dialect.equal : site.dialect.unequal, 1.5], [value.text === 'true' ? site.dialect.unequal : site.dialect.equal, 1.7]] as const) found.swap('count-not-asked', 'return-value', isLast ? cost : cost + 0.7, value, `${name.text} ${sign} ${site.text(start)}`);
	}
}
