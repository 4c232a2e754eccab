import type { Replacement } from '../../repairRules';
import { bare, walk, type Assign, type Binary, type Each, type Expression, type For, type Statement, type Update } from '../tree';
import { bracedWith, without, hasOwnLines } from './layout';
import { comparing, isTarget, turned, type Mutations } from './mutations';
import { counterOf } from './numbers';
import { rowsOf, statementsOf, type Site } from './site';

/** Loops: where they start and end, which way they go, what they walk through, what belongs into them. */
export function loopRules(found: Mutations): void {
	const { site } = found;
	for (const loop of site.of('for')) {
		counting(found, loop);
		header(found, loop);
	}
	for (const loop of site.of('each')) walked(found, loop);
	for (const owner of site.of('for', 'each', 'while', 'if')) {
		const bodies = owner.kind === 'if' ? [owner.then, owner.otherwise] : [owner.body];
		for (const body of bodies) {
			if (body?.kind === 'empty') emptyBody(found, body);
			else if (body && body.kind !== 'block' && body.kind !== 'if') loneBody(found, owner, body);
		}
	}
}

/** `for (...);`: the semicolon is the whole body. */
function emptyBody(found: Mutations, body: Statement): void {
	const { site } = found;
	if (site.text(body) !== ';') return;
	const front = /[ \t]*$/.exec(site.source.slice(0, body.from))?.[0].length ?? 0;
	found.add('empty-body', 'while-condition', 0.3, [{ from: body.from - front, to: body.to, text: '' }], { kind: 'delete' });
}

/** Without braces only the first statement belongs to the loop or branch. */
function loneBody(found: Mutations, owner: Statement, body: Statement): void {
	const { site } = found;
	if (!hasOwnLines(site, body)) return;
	const whole = site.listOf(owner);
	const followers = whole?.statements.slice(whole.at + 1) ?? [];
	const level = site.indentOf(body.row).length;
	const deep = followers.findIndex((one) => site.indentOf(one.row).length < level);
	const meant = deep === -1 ? followers.length : deep;
	for (let count = 1; count <= Math.min(3, followers.length); count += 1) {
		const last = followers[count - 1];
		if (!last || !hasOwnLines(site, last)) break;
		const cost = count === meant ? 0.4 : count <= meant ? 0.9 : 1.5 + 0.1 * count;
		found.add('missing-braces', 'indentation', cost, bracedWith(site, body, followers.slice(0, count)), { place: rowsOf(last) });
	}
}

interface Head {
	readonly counter: string;
	/** What the counter starts from. */
	readonly start: Expression;
	readonly condition: Binary;
	readonly step: Update | Assign;
	readonly isUp: boolean;
}

function headOf(site: Site, loop: For): Head | null {
	const counter = counterOf(loop);
	const { init, condition, step } = loop;
	const start = init?.kind === 'declare' ? (init.variables[0]?.value ?? null) : init?.kind === 'expression' && init.expression.kind === 'assign' ? init.expression.value : null;
	if (counter === null || !start || condition?.kind !== 'binary' || !comparing.has(condition.operator.text)) return null;
	if (step?.kind !== 'update' && step?.kind !== 'assign') return null;
	const text = step.kind === 'update' ? step.operator.text : step.operator.text === '=' ? site.text(step.value) : step.operator.text;
	return { counter, start, condition, step, isUp: text.includes('+') };
}

function counting(found: Mutations, loop: For): void {
	const { site } = found;
	const head = headOf(site, loop);
	if (!head) return;
	const { counter, start, condition, step, isUp } = head;
	const [from, end, sign] = [site.text(start), site.text(condition.right), condition.operator.text];
	const edit = ({ from: at, to }: { readonly from: number; readonly to: number }, text: string): Replacement => ({ from: at, to, text });
	const put = (cost: number, first: string, asked: string, next: string) => found.add('loop-head', 'loop-bounds', cost, [edit(start, first), edit(condition, asked), edit(step, next)], { place: rowsOf(loop.head) });
	const next = site.text(step);
	const isLast = site.text(condition.left) === counter;
	if (!isLast) return;
	const strict = sign === '<=' ? '<' : sign === '>=' ? '>' : sign;
	if (isUp && (strict === '<' || sign === site.dialect.unequal)) {
		// From one to the end, both in.
		put(0.9, '1', `${counter} <= ${end}`, next);
		if (from !== '0') put(1.1, '0', `${counter} < ${end}`, next);
		const last = sign === '<=' ? end : minusOne(end);
		put(1.5, last, `${counter} >= ${from}`, `${counter}--`);
		put(1.8, last, `${counter} > ${from}`, `${counter}--`);
		if (sign === '<=') put(1.4, end, `${counter} >= 0`, `${counter}--`);
		put(2, from, site.text(condition), `${counter} += 2`);
		put(1.4, `${from} + 1`, `${counter} ${sign} ${end} + 1`, next);
	}
	if (!isUp) {
		const first = sign === '>=' ? end : `${end} + 1`;
		put(1.4, first, `${counter} <= ${from}`, `${counter}++`);
		put(1.5, minusOne(from), site.text(condition), next);
		if (sign === '>') put(1, minusOne(from), `${counter} >= ${end}`, next);
	}
	// It goes away from its end.
	if (isUp && strict === '>' && !site.text(step).includes('-')) {
		found.swap('loop-direction', 'loop-bounds', 0.5, step, `${counter}--`);
		found.swap('loop-direction', 'loop-bounds', 0.6, condition.operator, turned[sign] ?? '<');
	}
	if (!isUp && strict === '<') {
		found.swap('loop-direction', 'loop-bounds', 0.5, step, `${counter}++`);
		found.swap('loop-direction', 'loop-bounds', 0.6, condition.operator, turned[sign] ?? '>');
		put(0.6, minusOne(end), `${counter} >= ${from}`, next);
	}
	steps(found, step, counter);
	bounds(found, loop, head);
}

/** `n` gives `n - 1`, `n + 1` gives `n`. */
function minusOne(text: string): string {
	if (/^\d+$/.test(text)) return String(Number(text) - 1);
	const plain = /^(.*\S)\s*\+\s*1$/.exec(text);
	return plain?.[1] ?? `${text} - 1`;
}

function steps(found: Mutations, step: Update | Assign, counter: string): void {
	const { site } = found;
	const text = site.text(step).replace(/\s/g, '');
	const put = (cost: number, other: string) => found.swap('loop-step', 'loop-bounds', cost, step, other);
	// `i = i++`, `i =+ 1`
	if (step.kind === 'assign' && (step.value.kind === 'update' || /^[+-]1$/.test(site.text(step.value).replace(/\s/g, '')))) put(0.3, /-/.test(text) ? `${counter}--` : `${counter}++`);
	if (step.kind === 'assign' && /^[+*/-]=$/.test(step.operator.text)) {
		put(1.3, `${counter}++`);
		if (step.operator.text === '+=') put(1.9, `${counter} *= ${site.text(step.value)}`);
	} else {
		for (const name of site.namesNear(step)) if (name !== counter && site.kindOf({ ...step, kind: 'name', name }) !== 'text' && !site.collectionsAt(step).includes(name)) put(2.2, `${counter} += ${name}`);
	}
}

/** Where the loop ends: at the length of what it takes items of, at where the loop around it stands. */
function bounds(found: Mutations, loop: For, { counter, start, condition, isUp }: Head): void {
	const { site } = found;
	const { right, operator } = condition;
	const end = bare(right);
	const isStrict = operator.text === '<';
	const length = [...site.collectionsAt(loop.body)].map((name) => ({ name, length: site.lengthOf(name, loop.body) })).find((one) => one.length === site.text(end));
	// The position behind the last is none.
	if (length && operator.text === '<=') found.swap('past-the-end', 'loop-bounds', 0.5, operator, '<', { idea: 'length' });
	for (const name of site.collectionsAt(loop.body)) {
		const long = site.lengthOf(name, loop.body);
		if (long === null) continue;
		const inner = site.dialect.lengthOf(site.itemOf(name, '0', loop.body), null);
		if (inner !== null && site.text(end) === long && site.text(loop.body).includes(`${name}[`)) found.swap('loop-end', 'nested-lists', 1.7, right, inner);
		for (const outer of site.loopsAround(loop)) {
			const at = counterOf(outer);
			const row = at === null ? null : site.dialect.lengthOf(site.itemOf(name, at, loop.body), null);
			if (row !== null && site.text(end) === long) found.swap('loop-end', 'nested-lists', 1.7, right, row);
		}
		if (site.text(end) === name) found.swap('length-not-asked', 'length', 0.4, right, long, { idea: name });
		else if (site.text(end) !== long) found.swap('loop-end', 'loop-bounds', site.measured(end) ? 1.5 : 1.8, right, long);
		if (!isUp && site.text(start) === long) found.swap('past-the-end', 'loop-bounds', 0.5, start, `${long} - 1`);
		const body = site.text(loop.body);
		if (isUp && isStrict && site.text(end) === long && body.includes(`${counter} + 1]`)) found.swap('past-the-end', 'loop-bounds', 0.8, right, `${long} - 1`);
	}
	for (const outer of site.loopsAround(loop)) {
		const name = counterOf(outer);
		if (name === null || name === counter) continue;
		found.swap('loop-start', 'nested-loops', 1.4, start, `${name} + 1`);
		found.swap('loop-start', 'nested-loops', 1.7, start, name);
		if (site.text(end) !== name) {
			found.add('loop-end', 'nested-loops', 1.5, [{ from: operator.from, to: right.to, text: `<= ${name}` }]);
			found.add('loop-end', 'nested-loops', 1.7, [{ from: operator.from, to: right.to, text: `< ${name}` }]);
			// As many as the outer loop has still to go.
			found.swap('loop-end', 'nested-loops', 1.5, right, `${site.text(right)} - ${name}`);
			found.swap('loop-end', 'nested-loops', 1.6, right, `${site.text(right)} - ${name} - 1`);
		} else for (const whole of site.namesNear(loop).filter((one) => one !== name && !site.collectionsAt(loop).includes(one)).slice(0, 6)) {
			found.swap('loop-end', 'nested-loops', 1.3, right, `${whole} - ${name}`);
			found.swap('loop-end', 'nested-loops', 1.6, right, `${whole} - ${name} - 1`);
		}
	}
}

/** The head speaks of another counter than its own, or of none. */
function header(found: Mutations, loop: For): void {
	const { site } = found;
	const counter = counterOf({ ...loop, step: null });
	const { condition, step } = loop;
	if (counter === null) return;
	if ((step?.kind === 'update' || step?.kind === 'assign') && step.target.kind === 'name' && step.target.name !== counter) found.swap('other-counter', 'nested-loops', 0.3, step.target, counter);
	if (condition?.kind === 'binary' && comparing.has(condition.operator.text)) {
		const { left } = condition;
		if (!site.text(condition).includes(counter) && left.kind === 'name') found.swap('other-counter', 'nested-loops', 0.4, left, counter);
		const isUntil = left.kind === 'name' && left.name === counter && [site.dialect.equal, '=='].includes(condition.operator.text);
		if (isUntil) for (const [sign, cost] of [['<', 0.8], ['<=', 0.9], ['>=', 1.2], ['>', 1.3]] as const) found.swap('until-equal', 'loop-bounds', cost, condition.operator, sign);
	}
	// `i + 1` changes nothing.
	if (step?.kind === 'binary') found.swap('loop-step', 'loop-bounds', 0.3, step, step.operator.text === '-' ? `${counter}--` : site.text(step.right) === '1' ? `${counter}++` : `${site.text(step.left)} ${step.operator.text}= ${site.text(step.right)}`);
	if (step === null && condition) for (const sign of ['++', '--']) {
		const at = loop.head.to - 1;
		found.add('loop-step', 'loop-bounds', sign === '++' ? 0.6 : 0.9, [{ from: at, to: at, text: `${/[\s;]$/.test(site.source.slice(0, at)) && !site.source.slice(0, at).endsWith(';') ? '' : ' '}${counter}${sign}` }], { kind: 'insert' });
	}
	// It takes a step of its own in the body, too.
	for (const part of walk(loop.body)) {
		if ((part.kind !== 'update' && part.kind !== 'assign') || part.target.kind !== 'name' || part.target.name !== counter) continue;
		const statement = site.parentOf(part);
		if (statement?.kind === 'expression' && site.loopsAround(statement)[0] === loop) found.add('two-steps', 'loop-bounds', 1.2, [without(site, statement)], { kind: 'delete', place: rowsOf(statement) });
	}
}

/** What a loop walks through. */
function walked(found: Mutations, loop: Each): void {
	const { site } = found;
	const { over } = loop;
	const { copy, part } = site.dialect;
	const list = site.text(over);
	const type = site.typeOf(list, over);
	if (over.kind === 'name' || over.kind === 'member') {
		if (copy) found.swap('walk-copy', 'list-mutation', changes(site, loop, list) ? 0.8 : 1.8, over, copy(list, type), { idea: list });
		if (part) {
			found.swap('walk-part', 'slicing', 1.6, over, part(list, '1', null, type));
			const length = site.dialect.lengthOf(list, type);
			if (length !== null) found.swap('walk-part', 'slicing', 1.8, over, part(list, '0', `${length} - 1`, type));
		}
	}
	if (over.kind === 'name' && site.kindOf(over) !== 'list') for (const { write, more } of site.dialect.toText) found.swap('walked', 'type-conversion', (site.kindOf(over) === 'number' ? 0.5 : 1.5) + more, over, write(list));
	for (const name of site.collectionsAt(loop)) if (name !== list && over.kind !== 'name') found.swap('walked', 'loop-walk', 1.9, over, name);
	// What it is the turn of, where another name is read.
	const [only] = loop.names;
	const names = statementsOf(loop.body).flatMap((one) => [...walk(one)]).flatMap((one) => (one.kind === 'name' && !isTarget(site, one) ? one.name : []));
	if (only && loop.how && !names.includes(only.text)) for (const name of new Set(names)) if (!site.isKnown(name, loop.body)) found.swap('misnamed-item', 'loop-walk', 0.6, only, name);
}

/** The loop changes what it walks through. */
function changes(site: Site, loop: Each, list: string): boolean {
	return [...walk(loop.body)].some((part) => part.kind === 'call' && part.callee.kind === 'member' && site.dialect.changing.has(part.callee.name.text) && site.text(part.callee.of) === list);
}
