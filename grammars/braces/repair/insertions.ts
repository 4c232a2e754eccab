import { walk, type FunctionPart, type Part, type Statement } from '../tree';
import { after, atEnd, atStart, before, hasOwnLines, type Placed } from './layout';
import type { Mutations } from './mutations';
import { itemsOf } from './numbers';
import { bodyOf, callOf, isJump, parameterNames, statementsOf, type Site } from './site';

/** Statements that are missing. */
export function insertionRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('function')) {
		missingReturn(found, part);
		edgeCase(found, part);
	}
	for (const part of site.of('block')) endOfBlock(found, part);
	for (const part of site.of('while', 'for', 'each', 'do')) {
		if (part.kind !== 'for' && part.kind !== 'each') steps(found, part);
		reset(found, part);
		lastOne(found, part);
	}
	for (const part of site.of('expression')) copies(found, part);
}

function put(found: Mutations, rule: string, concept: string, cost: number, { edits, place }: Placed): void {
	found.add(rule, concept, cost, edits, { kind: 'insert', place });
}

/** A function that ends without giving anything back, or only sometimes. */
function missingReturn(found: Mutations, part: FunctionPart): void {
	const { site } = found;
	const body = bodyOf(part);
	const last = body?.statements.at(-1);
	if (!body || last?.kind === 'return' || last?.kind === 'throw' || part.words.includes('set') || /^\W*void\b/.test(part.returns?.text ?? '')) return;
	const { end } = site;
	const has = site.of('return').some((one) => site.scopeOf(one) === part && one.value !== null);
	const answer = (cost: number, value: string) => put(found, 'missing-return', 'return-value', cost, atEnd(site, body, [`return ${value}${end}`]));
	const at = { ...body, from: body.to - 1 };
	const names = site.visibleAt(at).filter(({ from, by }) => (by === 'variable' || by === 'parameter') && part.from <= from).sort((a, b) => Number(a.by === 'parameter') - Number(b.by === 'parameter')).map(({ name }) => name);
	names.forEach((name, rank) => {
		answer(has ? 1.6 : 0.8 + Math.min(rank, 5) * 0.05, name);
		const length = site.collectionsAt(at).includes(name) ? site.lengthOf(name, at) : null;
		if (length !== null) answer(2, length);
	});
	for (const value of site.answersOf(part)) answer(has ? (value === 'true' || value === 'false' ? 1.3 : 1.6) : 2.6, value);
}

/** The case that everything else forgot: nothing there, zero, one. */
function edgeCase(found: Mutations, part: FunctionPart): void {
	const { site } = found;
	const body = bodyOf(part);
	if (!body || body.statements.length === 0 || part.name === null) return;
	const { dialect, end } = site;
	const isRecursive = [...walk(body)].some((one) => one.kind === 'call' && site.isSelfCall(one));
	// Nothing decides whether it calls itself again.
	const hasEnd = [...walk(body)].some(({ kind }) => kind === 'if' || kind === 'choice' || kind === 'switch');
	const names = parameterNames(part).map(({ text }) => text);
	const answers = [...site.answersOf(part), ...names];
	const [rule, concept, cost] = isRecursive ? (['base-case', 'recursion-base-case', hasEnd ? 1.8 : 0.9] as const) : (['edge-case', 'conditions', 2.2] as const);
	for (const name of names.slice(0, 3)) {
		const at = { ...body, from: body.from + 1 };
		const length = site.lengthOf(name, at);
		const isLong = site.collectionsAt(at).includes(name);
		const kind = site.find(name, at)?.kind ?? null;
		const tests = isLong && length !== null ? [`${length} ${dialect.equal} 0`, ...(isRecursive ? [`${length} <= 1`] : [])] : kind === 'truth' ? [] : isRecursive ? [`${name} ${dialect.equal} 0`, `${name} <= 1`, `${name} <= 0`] : [`${name} ${dialect.equal} 0`];
		for (const test of tests) for (const answer of answers) put(found, rule, concept, cost + (answer === name ? 0.1 : 0), atStart(site, body, [`if (${test}) {`, `${site.unit}return ${answer}${end}`, '}']));
	}
}

/** Names that hold a number and change. */
function counters(site: Site, part: Statement): readonly string[] {
	const changed = new Set(site.of('update', 'assign').filter((one) => site.scopeOf(one) === site.scopeOf(part)).flatMap(({ target }) => (target.kind === 'name' ? target.name : [])));
	return site.ownNames(part).filter((name) => {
		const known = site.find(name, part);
		return known?.kind === 'number' || (known?.kind === null && changed.has(name) && !site.collectionsAt(part).includes(name));
	}).slice(0, 6);
}

/** Collections that the function itself makes. */
function collected(site: Site, part: Statement): readonly string[] {
	return site.visibleAt(part).filter(({ kind, by, name }) => by === 'variable' && (kind === 'list' || site.collectionsAt(part).includes(name))).map(({ name }) => name).slice(0, 4);
}

/** At the end of a loop's or branch's block: a step, a jump, an answer. */
function endOfBlock(found: Mutations, block: Extract<Statement, { kind: 'block' }>): void {
	const { site } = found;
	const owner = site.parentOf(block);
	const last = block.statements.at(-1);
	if (!owner || !last || isJump(last) || !hasOwnLines(site, last) || owner.kind === 'class') return;
	const { dialect, end } = site;
	const [loop] = site.loopsAround(last);
	if (loop) {
		for (const name of counters(site, last)) {
			if (loop.kind !== 'while' && loop.kind !== 'do' && dialect.bareFields) continue;
			put(found, 'missing-step', 'counter', 2.1, after(site, last, [`${name}++${end}`]));
		}
		if (owner.kind === 'if') {
			put(found, 'missing-jump', 'loop-exit', 2, after(site, last, [`break${end}`]));
			put(found, 'missing-jump', 'loop-skip', 2.4, after(site, last, [`continue${end}`]));
		}
		for (const name of collected(site, last)) for (const item of itemsOf(site, loop)) {
			const appended = dialect.append(name, item, site.typeOf(name, last));
			if (appended !== null) put(found, 'missing-append', 'accumulator', 2.1, after(site, last, [`${appended}${end}`]));
		}
	}
	const scope = site.scopeOf(block);
	if (owner.kind === 'function' || scope.kind === 'program') return;
	for (const value of ['true', 'false'].filter((one) => site.answersOf(scope).includes(one))) put(found, 'missing-return', 'return-value', 2.2, after(site, last, [`return ${value}${end}`]));
	for (const name of site.ownNames(last).slice(0, 8)) put(found, 'missing-return', 'return-value', 2.4, after(site, last, [`return ${name}${end}`]));
}

/** A loop that waits for something which nothing in it brings nearer. */
function steps(found: Mutations, loop: Extract<Statement, { kind: 'while' | 'do' }>): void {
	const { site } = found;
	const { end } = site;
	const statements = statementsOf(loop.body);
	const asked = [...walk(loop.condition)].flatMap((one) => (one.kind === 'name' ? one.name : []));
	const inside = [...walk(loop.body)];
	const isSet = (name: string) => inside.some((one) => (one.kind === 'update' || one.kind === 'assign') && one.target.kind === 'name' && one.target.name === name);
	const last = statements.at(-1);
	for (const name of new Set(asked)) {
		const kind = site.find(name, loop)?.kind ?? null;
		if (site.collectionsAt(loop).includes(name) && kind !== 'number') {
			const isShorter = inside.some((one) => one.kind === 'call' && one.callee.kind === 'member' && site.text(one.callee.of) === name && site.dialect.changing.has(one.callee.name.text) && !site.dialect.appendNames.has(one.callee.name.text));
			if (!isShorter) site.dialect.removals.forEach((write, at) => put(found, 'never-shorter', 'while-condition', 1.1 + 0.1 * at, atEnd(site, loop.body, [`${write(name)}${end}`])));
			continue;
		}
		if (kind !== null && kind !== 'number') {
			if (kind === 'truth') for (const value of ['false', 'true']) put(found, 'missing-step', 'while-condition', 1.4, atEnd(site, loop.body, [`${name} = ${value}${end}`]));
			continue;
		}
		const cost = isSet(name) ? 2 : 0.7;
		const lines = [[`${name}++`, 0], [`${name}--`, 0.2], ...(site.dialect.dividesWhole ? [[`${name} /= 10`, 0.6] as const] : site.dialect.whole.slice(0, 1).map(({ write }) => [`${name} = ${write(`${name} / 10`)}`, 0.6] as const)), [`${name} += 2`, 1.1]] as const;
		for (const [line, more] of lines) {
			put(found, 'missing-step', 'while-condition', cost + more, atEnd(site, loop.body, [line + end]));
			// In front of each statement, too: a `continue` may skip the end.
			if (more < 0.5) for (const one of statements.slice(0, 8)) put(found, 'missing-step', 'while-condition', cost + more + 0.4, before(site, one, [line + end]));
		}
		for (const other of [...new Set(inside.flatMap((one) => (one.kind === 'name' ? one.name : [])))].slice(0, 6)) {
			if (other === name || !last || !site.ownNames(last).includes(other) || site.collectionsAt(last).includes(other)) continue;
			put(found, 'missing-step', 'while-condition', cost + 1, atEnd(site, loop.body, [`${name} = ${other}${end}`]));
			put(found, 'missing-step', 'while-condition', cost + 1.2, atEnd(site, loop.body, [`${name} -= ${other}${end}`]));
		}
	}
	if (site.of('leave').every((one) => site.loopsAround(one)[0] !== loop) && last && site.text(loop.condition) === 'true') put(found, 'missing-jump', 'loop-exit', 1.2, after(site, last, [`break${end}`]));
}

/** What begins anew in each round. */
function reset(found: Mutations, loop: Extract<Statement, { kind: 'while' | 'do' | 'for' | 'each' }>): void {
	const { site } = found;
	if (loop.body.kind !== 'block' || loop.body.statements.length === 0) return;
	const hasInner = [...walk(loop.body)].some(({ kind }) => kind === 'for' || kind === 'each' || kind === 'while');
	for (const known of site.visibleAt(loop).filter(({ by }) => by === 'variable')) {
		const start = site.of('declare').flatMap(({ variables }) => variables).find(({ name }) => name === known.token)?.value;
		if (!start || !['literal', 'items', 'pairs'].includes(start.kind)) continue;
		// A row in braces is a value only where its name is made.
		if (site.dialect.declaring === null && site.text(start).startsWith('{')) continue;
		put(found, 'missing-reset', 'accumulator', hasInner ? 1.6 : 2.1, atStart(site, loop.body, [`${known.name} = ${site.text(start)}${site.end}`]));
	}
}

/** What is done at the end of each part has to be done for the last one, too: no round comes behind it. */
function lastOne(found: Mutations, loop: Extract<Statement, { kind: 'while' | 'do' | 'for' | 'each' }>): void {
	const { site } = found;
	if (!hasOwnLines(site, loop) || !site.listOf(loop)) return;
	for (const part of walk(loop.body)) {
		if (part.kind !== 'if' || part.otherwise || !hasOwnLines(site, part) || site.loopsAround(part)[0] !== loop || [...walk(part)].some(isLeaving)) continue;
		const isKnown = [...walk(part)].every((one) => one.kind !== 'name' || site.find(one.name, part) === null || site.find(one.name, loop)?.token === site.find(one.name, part)?.token);
		if (!isKnown) continue;
		const indent = site.indentOf(part.row);
		const lines = site.text(part).split(/\r?\n/).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
		put(found, 'missing-statement', 'accumulator', 1.6, after(site, loop, lines));
	}
}

const isLeaving = ({ kind }: Part): boolean => kind === 'leave' || kind === 'return' || kind === 'throw';

/** Rows between a statement and the place where it is needed again, at most. */
const farthest = 40;

/** A statement that is needed at another place, too: after or before each other statement of its function. */
function copies(found: Mutations, statement: Extract<Statement, { kind: 'expression' }>): void {
	const { site } = found;
	if (!hasOwnLines(site, statement) || statement.row !== statement.endRow || (callOf(statement) !== null && site.dialect.printed(statement.expression, (one) => site.text(one)) !== null)) return;
	const scope = site.scopeOf(statement);
	const text = site.text(statement);
	const names = new Set([...walk(statement)].flatMap((one) => (one.kind === 'name' ? one.name : [])));
	for (const other of walk(scope)) {
		if (other === statement || other.kind === 'program' || other.kind === 'function' || Math.abs(other.row - statement.row) > farthest || site.scopeOf(other) !== scope) continue;
		const list = site.listOf(other as Statement);
		if (!list || !hasOwnLines(site, other as Statement) || (other.kind === 'block')) continue;
		// A name that is not known there would only be an error.
		const isKnown = [...names].every((name) => site.find(name, statement) === null || site.find(name, other)?.token === site.find(name, statement)?.token);
		if (!isKnown) continue;
		if (!isJump(other as Statement)) put(found, 'missing-statement', 'assignment', 2.5, after(site, other as Statement, [text]));
		if (list.at === 0) put(found, 'missing-statement', 'assignment', 2.5, before(site, other as Statement, [text]));
	}
}
