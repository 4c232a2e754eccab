import type { Replacement } from '../../repairRules';
import { walk, type Part, type Statement } from '../tree';
import { after, before, deeper, hasOwnLines, linesOf, movedBefore, movedBehind, movedInto, without } from './layout';
import type { Mutations } from './mutations';
import { namesIn } from './declared';
import { isJump, rowsOf, statementsOf, type Listed, type Site } from './site';

/** Whole statements: taken out, moved in or out of a block, put in another order. */
export function statementRules(found: Mutations): void {
	const { site } = found;
	const kinds: ReadonlySet<Part['kind']> = new Set(['if', 'for', 'each', 'while', 'do', 'switch', 'return', 'leave', 'throw', 'try', 'declare', 'expression', 'block']);
	for (const part of site.parts) {
		if (!kinds.has(part.kind)) continue;
		const statement = part as Statement;
		const list = site.listOf(statement);
		if (!list) continue;
		remove(found, statement);
		out(found, statement, list);
		const next = list.statements[list.at + 1];
		if (next && kinds.has(next.kind)) neighbours(found, statement, next);
		into(found, statement, list);
	}
}

const blocks: ReadonlySet<Part['kind']> = new Set(['if', 'for', 'each', 'while', 'do', 'switch', 'try', 'block']);

/** The statement that a block belongs to, the outermost of a chain of `else if`; null for the body of a function. */
export function wholeOf(site: Site, block: Part): Statement | null {
	const owner = site.parentOf(block);
	if (!owner || !blocks.has(owner.kind)) return null;
	let whole = owner as Statement;
	for (let above = site.parentOf(whole); above?.kind === 'if' && above.otherwise === whole; above = site.parentOf(whole)) whole = above;
	return whole;
}

/** A declaration whose name is used elsewhere cannot go without an error. */
function isNeeded(site: Site, statement: Statement): boolean {
	if (statement.kind !== 'declare') return false;
	const names = new Set(statement.variables.flatMap((one) => one.names));
	// Another one of that name is known there, too.
	if ([...names].every((name) => site.declared.some((one) => one.name === name && (one.token.from < statement.from || one.token.from > statement.to) && one.from <= statement.from && statement.from < one.to))) return false;
	return site.of('name').some((part) => names.has(part.name) && (part.from < statement.from || part.from > statement.to));
}

function remove(found: Mutations, statement: Statement): void {
	const { site } = found;
	if (isNeeded(site, statement)) return;
	const isBlock = blocks.has(statement.kind);
	const cost = statement.kind === 'return' ? 2 : isBlock ? 2.9 : 2.3;
	found.add('needless-statement', 'assignment', cost, [without(site, statement)], { kind: 'delete', place: rowsOf(statement) });
	// The condition or loop goes, what stands in it stays.
	const body = statement.kind === 'if' && !statement.otherwise ? statement.then : statement.kind === 'for' || statement.kind === 'each' || statement.kind === 'while' ? statement.body : null;
	if (!body || statement.kind === 'for' || statement.kind === 'each' || !hasOwnLines(site, statement)) return;
	const indent = site.indentOf(statement.row);
	const lines = statementsOf(body).flatMap((one) => linesOf(site, one));
	if (lines.length > 0) found.add('needless-block', 'conditional-chain', 2.7, [{ from: statement.from, to: statement.to, text: lines.join(`\n${indent}`) }], { kind: 'delete', place: { kind: 'lines', from: statement.row, to: statement.row } });
}

/** Out of the block: behind it, or in front of it. */
function out(found: Mutations, statement: Statement, { owner, statements, at }: Listed): void {
	const { site } = found;
	const whole = owner.kind === 'switch' ? null : wholeOf(site, owner);
	if (!whole || statement.kind === 'leave') return;
	const isReturn = statement.kind === 'return';
	const concept = isReturn ? 'return-ends' : 'indentation';
	const isLoop = whole.kind === 'for' || whole.kind === 'each' || whole.kind === 'while' || whole.kind === 'do';
	const isEnd = at === statements.length - 1;
	const cost = (isReturn ? (isLoop ? 0.8 : 1.2) : 1.4) + (isEnd ? 0 : 0.3);
	const place = rowsOf(statement);
	// What is declared inside and used inside has to stay.
	const isTied = statement.kind === 'declare' && at < statements.length - 1;
	if (!isTied && site.listOf(whole)) {
		found.add('out-of-block', concept, cost, movedBehind(site, statement, whole), { kind: 'move', place });
		// Two levels at once: out of the condition and out of the loop around it.
		const outer = site.parentOf(whole);
		const wholeOuter = outer && outer.kind !== 'switch' ? wholeOf(site, outer) : null;
		if (wholeOuter && site.listOf(wholeOuter) && (isEnd || isReturn)) found.add('out-of-block', concept, cost + 0.4, movedBehind(site, statement, wholeOuter), { kind: 'move', place });
		for (let length = 2; length <= mostTogether && length < statements.length && isEnd; length += 1) {
			const moved = statements.slice(-length);
			if (!moved.every((one) => hasOwnLines(site, one) && one.kind !== 'declare')) break;
			found.add('out-of-block', concept, 1.5 + 0.1 * (length - 2), together(site, moved, (lines) => after(site, whole, lines).edits), { kind: 'move', place: { kind: 'lines', from: moved[0]?.row ?? statement.row, to: statement.endRow } });
		}
	}
	// What begins afresh in every round
	if (isLoop && (statement.kind === 'declare' || statement.kind === 'expression') && site.listOf(whole)) {
		const isStart = statement.kind === 'declare' || statement.expression.kind === 'assign';
		const names = statement.kind === 'declare' ? statement.variables.flatMap((one) => one.names) : [];
		if (names.some((name) => site.find(name, whole) !== null)) return;
		const isCarried = names.some((name) => statements.slice(at + 1).some((one) => setsName(site, one, name)));
		found.add('out-of-loop', 'accumulator', isCarried ? 0.7 : isStart ? 1.1 : 2, movedBefore(site, statement, whole), { kind: 'move', place });
	}
}

function setsName(site: Site, statement: Statement, name: string): boolean {
	return site.of('assign', 'update', 'call').some((part) => {
		const target = part.kind === 'call' ? (part.callee.kind === 'member' ? part.callee.of : null) : part.target;
		return statement.from <= part.from && part.to <= statement.to && target?.kind === 'name' && target.name === name;
	});
}

/** At most so many statements move together. */
const mostTogether = 3;

/** Several statements of one place, in one edit at another. */
function together(site: Site, moved: readonly Statement[], put: (lines: readonly string[]) => readonly Replacement[]): readonly Replacement[] {
	return [...moved.map((one) => without(site, one)), ...put(moved.flatMap((one) => linesOf(site, one)))];
}

/** The last body of a loop or branch. */
function lastBody(statement: Statement): Statement | null {
	if (statement.kind === 'for' || statement.kind === 'each' || statement.kind === 'while') return statement.body;
	if (statement.kind !== 'if') return null;
	return statement.otherwise ? (statement.otherwise.kind === 'if' ? lastBody(statement.otherwise) : statement.otherwise) : statement.then;
}

/** The next statements go into the block before them; the one before a block belongs to its end or front. */
function into(found: Mutations, statement: Statement, { statements, at }: Listed): void {
	const { site } = found;
	const body = lastBody(statement);
	const next = statements[at + 1];
	if (body?.kind !== 'block') return;
	const last = body.statements.at(-1);
	const ends = last !== undefined && isJump(last);
	if (!ends && next && next.kind !== 'function-statement' && next.kind !== 'class') {
		const cost = next.kind === 'return' ? 1.9 : 1.4;
		found.add('into-block', 'indentation', cost, movedInto(site, next, body), { kind: 'move', place: rowsOf(next) });
		const inner = last ? lastBody(last) : null;
		if (inner?.kind === 'block') found.add('into-block', 'indentation', cost + 0.5, movedInto(site, next, inner), { kind: 'move', place: rowsOf(next) });
		for (let length = 2; length <= mostTogether && last; length += 1) {
			const moved = statements.slice(at + 1, at + 1 + length);
			if (moved.length < length || !moved.every((one) => hasOwnLines(site, one))) break;
			found.add('into-block', 'indentation', 1.6 + 0.1 * (length - 2), together(site, moved, (lines) => after(site, last, lines).edits), { kind: 'move', place: { kind: 'lines', from: next.row, to: moved.at(-1)?.endRow ?? next.endRow } });
		}
	}
	const previous = statements[at - 1];
	const first = body.statements[0];
	if (!previous || !first || (previous.kind !== 'expression' && previous.kind !== 'declare') || !hasOwnLines(site, previous)) return;
	if (previous.kind === 'declare' && statements.slice(at + 1).some((one) => previous.variables.some(({ names }) => names.some((name) => namesIn(one).has(name))))) return;
	const rule = statement.kind === 'if' ? 'into-block' : 'into-loop';
	found.add(rule, statement.kind === 'if' ? 'indentation' : 'accumulator', 1.6, [without(site, previous), ...before(site, first, linesOf(site, previous)).edits], { kind: 'move', place: rowsOf(previous) });
}

function neighbours(found: Mutations, one: Statement, next: Statement): void {
	const place = { kind: 'lines', from: one.row, to: next.endRow } as const;
	if (next.kind !== 'return' || one.kind === 'return') {
		const isDeclared = one.kind === 'declare' && one.variables.some(({ names }) => names.some((name) => namesIn(next).has(name)));
		if (!isDeclared) found.exchange('statement-order', 'assignment', 1.8, one, next, { kind: 'move', place });
	}
	atOnce(found, one, next);
}

/** `a = b; b = a;`: the first value is gone. It has to be kept. */
function atOnce(found: Mutations, one: Statement, next: Statement): void {
	const { site } = found;
	const [first, second] = [one, next].map((each) => (each.kind === 'expression' && each.expression.kind === 'assign' && each.expression.operator.text === '=' ? each.expression : null));
	if (!first || !second || site.text(first.target) === site.text(second.target)) return;
	const [target, kept] = [site.text(first.target), site.freeName('temp')];
	const use = [...walk(second.value)].find((part) => site.text(part) === target);
	if (!use) return;
	const type = first.target.kind === 'name' ? site.typeOf(first.target.name, first) : null;
	const isSwap = site.text(second.value) === target && site.text(first.value) === site.text(second.target);
	const { edits } = before(site, one, [site.declaration(kept, target, type)]);
	found.add('swap-loses-one', 'assignment', isSwap ? 0.4 : 2.1, [...edits, { from: use.from, to: use.to, text: kept }], { place: rowsOf(next) });
}

/** Statements with something around them. */
export function wrapped(site: Site, head: string, statement: Statement): Replacement {
	const indent = site.indentOf(statement.row);
	const lines = [`${head} {`, ...deeper(site, linesOf(site, statement)), '}'];
	const to = hasOwnLines(site, statement) ? site.endOf(statement.endRow) : statement.to;
	return { from: statement.from, to, text: lines.join(`\n${indent}`) };
}
