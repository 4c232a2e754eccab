import type { If, Statement, Switch } from '../tree';
import { after, atEnd, deeper, hasOwnLines, linesOf, without } from './layout';
import { comparing, turned, type Mutations } from './mutations';
import { isJump, rowsOf, statementsOf, type Site } from './site';
import { wholeOf } from './statements';

/** Branches: words that join them, their order, what runs on into the next, what they ask. */
export function branchRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('if')) {
		words(found, part);
		elseOf(found, part);
		if (site.parentOf(part)?.kind !== 'if' || (site.parentOf(part) as If).otherwise !== part) order(found, part);
	}
	for (const part of site.of('while')) found.swap('if-or-while', 'while-condition', 1.7, { ...part, to: part.from + 'while'.length }, 'if');
	for (const part of site.of('switch')) cases(found, part);
	for (const part of site.of('leave')) {
		const other = part.word === 'break' ? 'continue' : 'break';
		if (site.isInLoop(part)) found.swap('jump', 'loop-walk', 1.7, { ...part, to: part.from + part.word.length }, other);
		found.add('jump', 'loop-walk', 2, [without(site, part)], { kind: 'delete', place: rowsOf(part) });
	}
	for (const part of site.of('if', 'while')) extended(found, part);
}

function words(found: Mutations, part: If): void {
	const { site } = found;
	const word = { ...part, to: part.from + 'if'.length };
	const parent = site.parentOf(part);
	const isElseIf = parent?.kind === 'if' && parent.otherwise === part;
	if (isElseIf && parent.elseWord) {
		found.swap('if-or-elif', 'conditional-chain', 1.5, { ...part, from: parent.elseWord.from, to: part.from + 'if'.length }, 'if');
		return;
	}
	if (!part.otherwise) found.swap('if-or-while', 'while-condition', 1.9, word, 'while', { idea: 'while' });
	const list = site.listOf(part);
	const previous = list?.statements[list.at - 1];
	if (previous?.kind !== 'if' || lastOf(previous).otherwise) return;
	found.swap('if-or-elif', 'conditional-chain', 1.1, word, 'else if', { idea: 'else' });
}

/** The last `if` of a chain. */
function lastOf(part: If): If {
	return part.otherwise?.kind === 'if' ? lastOf(part.otherwise) : part;
}

function elseOf(found: Mutations, part: If): void {
	const { site } = found;
	const { otherwise, then, elseWord } = part;
	const whole = wholeOf(site, then) ?? part;
	if (!otherwise) {
		const list = site.listOf(part);
		const next = list?.statements[list.at + 1];
		// What follows belongs to the other case only.
		if (next && then.kind === 'block' && hasOwnLines(site, next) && !isJump(then.statements.at(-1) ?? next)) {
			const indent = site.indentOf(part.row);
			const text = [' else {', ...deeper(site, linesOf(site, next)), '}'].join(`\n${indent}`);
			found.add('missing-else', 'conditional-chain', next.kind === 'return' ? 2.2 : 1.4, [{ from: part.to, to: part.to, text }, without(site, next)], { kind: 'move', place: rowsOf(next) });
		}
		beginAgain(found, part);
		return;
	}
	if (!elseWord || otherwise.kind === 'if') return;
	const statements = statementsOf(otherwise);
	const place = { kind: 'lines', from: elseWord.row, to: otherwise.endRow } as const;
	const cut = { from: then.to, to: otherwise.to, text: '' };
	const lines = statements.flatMap((one) => linesOf(site, one));
	// `else return false` in a loop: only the end of the loop can tell.
	const [loop] = site.loopsAround(part);
	if (loop && site.listOf(loop) && lines.length > 0) {
		const isReturn = statements.some(({ kind }) => kind === 'return');
		found.add('else-after-loop', 'return-ends', isReturn ? 0.8 : 1.9, [cut, ...after(site, loop, lines).edits], { kind: 'move', place });
	}
	const indent = site.indentOf(whole.row);
	if (site.listOf(whole) && lines.length > 0) found.add('needless-else', 'conditional-chain', 1.9, [{ ...cut, text: `\n${indent}${lines.join(`\n${indent}`)}` }], { kind: 'move', place });
	found.add('needless-else', 'conditional-chain', 2.2, [cut], { kind: 'delete', place });
	if (then.kind === otherwise.kind) found.exchange('swapped-branches', 'conditional-chain', 2.4, then, otherwise, { place });
	// `else` where it is another condition's.
	const asked = site.text(part.condition);
	if (part.condition.kind === 'binary' && comparing.has(part.condition.operator.text)) {
		const sign = part.condition.operator.text;
		const other = turned[sign];
		if (other !== undefined) found.add('else-too-wide', 'conditional-chain', 1.9, [{ from: elseWord.to, to: elseWord.to, text: ` if (${asked.replace(sign, () => other)})` }], { place });
	}
}

/** What is counted as long as something holds begins again where it does not. */
function beginAgain(found: Mutations, part: If): void {
	const { site } = found;
	if (!site.isInLoop(part) || part.then.kind !== 'block') return;
	const counted = site.of('update', 'assign').filter((one) => part.then.from <= one.from && one.to <= part.then.to && one.target.kind === 'name');
	for (const name of new Set(counted.map(({ target }) => site.text(target)))) {
		const start = site.of('declare').flatMap(({ variables }) => variables).find((one) => one.name?.text === name && one.to < part.from)?.value;
		if (start?.kind !== 'literal') continue;
		const indent = site.indentOf(part.row);
		const text = [' else {', `${site.unit}${name} = ${site.text(start)}${site.end}`, '}'].join(`\n${indent}`);
		found.add('missing-reset', 'conditional-chain', 1.4, [{ from: part.to, to: part.to, text }], { kind: 'insert', place: { kind: 'gap', after: part.endRow } });
	}
}

/** Of several cases one comes too late: the widest takes what is its own. */
function order(found: Mutations, part: If): void {
	const { site } = found;
	const chain: If[] = [];
	for (let at: Statement | null = part; at?.kind === 'if'; at = at.otherwise) chain.push(at);
	const put = (rule: string, cost: number, to: readonly number[], isWhole: boolean) => {
		const edits = chain.flatMap((one, at) => {
			const other = chain[to[at] ?? at];
			if (!other || other === one) return [];
			const condition = { from: one.condition.from, to: one.condition.to, text: site.text(other.condition) };
			return isWhole ? [condition, { from: one.then.from, to: one.then.to, text: site.text(other.then) }] : [condition];
		});
		const moved = chain.filter((_, at) => to[at] !== at);
		found.add(rule, 'conditional-chain', cost, edits, { kind: isWhole ? 'move' : 'replace', place: { kind: 'lines', from: moved[0]?.row ?? part.row, to: moved.at(-1)?.row ?? part.row } });
	};
	const all = chain.map((_, at) => at);
	for (const at of all.slice(1)) {
		const swapped = all.map((each) => (each === at ? at - 1 : each === at - 1 ? at : each));
		put('wider-case-first', 1.2, swapped, true);
		put('swapped-conditions', 1.7, swapped, false);
		if (at > 1) put('wider-case-first', 1.3, [at, ...all.filter((other) => other !== at)], true);
	}
	if (chain.length > 2) put('wider-case-first', 1.4, [...all].reverse(), true);
	separate(found, part, site);
}

/** Several conditions in a row that stand apart: each should only be asked where those before it do not hold. */
function separate(found: Mutations, part: If, site: Site): void {
	const list = site.listOf(part);
	if (!list || part.otherwise || list.statements[list.at - 1]?.kind === 'if') return;
	const run: If[] = [];
	for (const one of list.statements.slice(list.at)) {
		if (one.kind !== 'if' || one.otherwise) break;
		run.push(one);
	}
	if (run.length > 2) found.add('if-or-elif', 'conditional-chain', 0.9, run.slice(1).map((one) => ({ from: one.from, to: one.from, text: 'else ' })), { place: rowsOf(part) });
	if (run.length > 2) found.add('if-or-elif', 'conditional-chain', 1.1, run.slice(2).map((one) => ({ from: one.from, to: one.from, text: 'else ' })), { place: rowsOf(run[1] ?? part) });
}

/** Cases that run on into the next one, or stop where they should not; one that takes the rest. */
function cases(found: Mutations, part: Switch): void {
	const { site } = found;
	const open = part.cases.slice(0, -1).filter((one) => !one.isClosed && one.statements.length > 0 && !isClosed(one.statements));
	const put = (statements: readonly Statement[]) => {
		const last = statements.at(-1);
		if (!last) return [];
		return last.kind === 'block' ? atEnd(site, last, [`break${site.end}`]).edits : after(site, last, [`break${site.end}`]).edits;
	};
	for (const one of open) found.add('missing-break', 'switch-cases', 0.5, put(one.statements), { kind: 'insert', place: { kind: 'gap', after: one.endRow } });
	if (open.length > 1) found.add('missing-break', 'switch-cases', 0.4, open.flatMap((one) => put(one.statements)), { kind: 'insert', place: { kind: 'gap', after: open[0]?.endRow ?? part.row } });
	part.cases.forEach((one, at) => {
		const next = part.cases[at + 1];
		if (next && one.labels[0] && next.labels[0]) found.exchange('swapped-conditions', 'switch-cases', 1.8, one.labels[0], next.labels[0]);
	});
	// What is asked for is a text there and a number here.
	for (const { labels } of part.cases) for (const label of labels) {
		if (label.kind !== 'literal') continue;
		const inside = /^(["'])(.*)\1$/s.exec(label.text)?.[2];
		if (inside !== undefined && /^\d+$/.test(inside)) found.swap('text-or-number', 'type-conversion', 1, label, inside, { idea: 'case' });
	}
}

function isClosed(statements: readonly Statement[]): boolean {
	const last = statements.at(-1);
	if (!last) return false;
	return last.kind === 'block' ? isClosed(last.statements) : isJump(last) || (last.kind === 'if' && last.otherwise !== null && isClosed(statementsOf(last.then)) && isClosed(statementsOf(last.otherwise)));
}

/** A condition that asks too little, or another question that the program already asks. */
function extended(found: Mutations, part: Extract<Statement, { kind: 'if' | 'while' }>): void {
	const { site } = found;
	const { condition } = part;
	const own = site.text(condition);
	if (condition.kind === 'assign') return;
	const isOpen = (condition.kind === 'binary' && ['&&', '||'].includes(condition.operator.text)) || condition.kind === 'choice';
	const written = isOpen ? `(${own})` : own;
	for (const atom of atomsAt(site, part).filter((one) => !own.includes(one))) {
		for (const word of ['&&', '||']) {
			found.swap('asks-too-little', 'boolean-logic', 2.3, condition, `${written} ${word} ${atom}`);
			if (!isOpen) found.swap('asks-too-little', 'boolean-logic', 2.5, condition, `${atom} ${word} ${written}`);
		}
		found.swap('asks-otherwise', 'boolean-logic', 2.6, condition, atom);
	}
}

/** Of more questions than these one is no guess any more. */
const mostAtoms = 40;

/** Questions that could be asked with the names that are known there. */
function atomsAt(site: Site, part: Statement): readonly string[] {
	const scope = site.scopeOf(part);
	const { equal, unequal, contains, nothing } = site.dialect;
	const asked = site.of('binary').filter((one) => comparing.has(one.operator.text) && site.scopeOf(one) === scope && !site.isCounterTest(one)).map((one) => site.text(one));
	const lists = site.collectionsAt(part);
	const names = site.ownNames(part).slice(0, 8);
	const numbers = names.filter((name) => !lists.includes(name)).flatMap((name) => {
		const kind = site.find(name, part)?.kind ?? null;
		return kind === null || kind === 'number' ? [`${name} ${equal} 0`, `${name} > 0`, ...(kind === null && nothing[0] !== undefined ? [`${name} ${unequal} ${nothing[0]}`] : [])] : kind === 'truth' ? [name, `!${name}`] : [];
	});
	const sized = lists.slice(0, 4).flatMap((name) => {
		const length = site.lengthOf(name, part);
		return [...(length === null ? [] : [`${length} ${equal} 0`, `${length} > 0`]), ...names.filter((one) => !lists.includes(one)).flatMap((one) => {
			const held = contains(name, one, site.typeOf(name, part));
			return [...(held === null ? [] : [held, `!${held}`]), ...(length === null || site.find(one, part)?.kind !== 'number' ? [] : [`${one} < ${length}`])];
		})];
	});
	return [...new Set([...asked, ...sized, ...numbers])].slice(0, mostAtoms);
}
