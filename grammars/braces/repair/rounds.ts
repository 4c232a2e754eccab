import { walk, type Expression, type FunctionPart, type If, type Part, type Statement } from '../tree';
import { after, deeper, hasOwnLines, linesOf, movedInto, without } from './layout';
import { comparing, isTarget, negated, turned, type Mutations } from './mutations';
import type { Loop } from './ground';
import { bodyOf, isJump, rowsOf, statementsOf, type Site } from './site';

/** What the rounds of a loop have to do with each other: an answer after the first of them, a best that is not kept, an error that ends them all, the other one of a pair. */
export function roundRules(found: Mutations): void {
	const { site } = found;
	for (const loop of site.of('for', 'each', 'while', 'do')) {
		answeredAtOnce(found, loop);
		if (loop.kind === 'while') readTooSoon(found, loop);
		if (loop.kind === 'each') {
			remembered(found, loop);
			writtenBack(found, loop);
		}
		lastPiece(found, loop);
	}
	for (const part of site.of('try')) allInOneTry(found, part);
	for (const part of site.of('if')) best(found, part);
	for (const part of site.functions) otherOfPair(found, part);
}

function alone(statement: Statement | null): Statement | null {
	const statements = statement ? statementsOf(statement) : [];
	return statements.length === 1 ? (statements[0] ?? null) : null;
}

/** `if (a === b) return true; else return false;` as the end of a round: the first item decides for all of them. */
function answeredAtOnce(found: Mutations, loop: Loop): void {
	const { site } = found;
	const statements = statementsOf(loop.body);
	const last = statements.at(-1);
	const end = last?.kind === 'return' ? last : null;
	const test = end ? statements.at(-2) : last;
	if (test?.kind !== 'if' || !site.listOf(loop)) return;
	const [yes, no] = [alone(test.then), end ?? alone(test.otherwise)];
	if (yes?.kind !== 'return' || no?.kind !== 'return' || (end && test.otherwise)) return;
	const list = site.listOf(loop);
	const goesOn = list !== null && list.at < list.statements.length - 1;
	const cut = end ? [without(site, end)] : [{ from: test.then.to, to: test.to, text: '' }];
	const place = { kind: 'lines', from: test.row, to: (end ?? test).endRow } as const;
	const version = (condition: string, kept: Part, closing: Part) => {
		const edits = [{ from: test.condition.from, to: test.condition.to, text: condition }, { from: yes.from, to: yes.to, text: site.text(kept) }, ...cut];
		found.add('answered-at-once', 'return-ends', 0.4, [...edits, ...(goesOn ? [] : after(site, loop, [site.text(closing)]).edits)], { place });
	};
	version(negated(site, test.condition), no, yes);
	version(site.text(test.condition), yes, no);
}

/** The next value is fetched at the beginning of the round, before the one that the condition has let in was used. */
function readTooSoon(found: Mutations, loop: Extract<Loop, { kind: 'while' }>): void {
	const { site } = found;
	const statements = statementsOf(loop.body);
	const [first] = statements;
	if (statements.length < 2 || first?.kind !== 'expression' || loop.body.kind !== 'block' || !hasOwnLines(site, first)) return;
	const { expression } = first;
	const target = expression.kind === 'assign' || expression.kind === 'update' ? expression.target : null;
	if (target?.kind !== 'name' || ![...walk(loop.condition)].some((one) => one.kind === 'name' && one.name === target.name)) return;
	found.add('read-too-soon', 'while-condition', 1, movedInto(site, first, loop.body), { kind: 'move', place: rowsOf(first) });
}

/** After the loop its own name is not known; what was found in it has to be kept. */
function remembered(found: Mutations, loop: Extract<Loop, { kind: 'each' }>): void {
	const { site } = found;
	const [item] = loop.names;
	const list = site.listOf(loop);
	if (!item || !list) return;
	const uses = list.statements.slice(list.at + 1).flatMap((one) => [...walk(one)]).filter((one) => one.kind === 'name' && one.name === item.text && !isTarget(site, one));
	if (uses.length === 0) return;
	const kept = site.freeName(`kept${item.text[0]?.toUpperCase() ?? ''}${item.text.slice(1)}`);
	const type = site.dialect.words.includes(loop.how?.text ?? '') ? null : (loop.how?.text ?? null);
	const start = { from: loop.from, to: loop.from, text: `${type ?? site.dialect.declaring ?? ''} ${kept}${site.end}\n${site.indentOf(loop.row)}` };
	for (const branch of statementsOf(loop.body)) {
		if (branch.kind !== 'if') continue;
		const last = statementsOf(branch.then).at(-1);
		if (!last || isJump(last)) continue;
		found.add('item-not-kept', 'accumulator', 1.2, [start, ...after(site, last, [`${kept} = ${item.text}${site.end}`]).edits, ...uses.map(({ from, to }) => ({ from, to, text: kept }))], { kind: 'insert', place: { kind: 'gap', after: last.endRow } });
	}
}

/** `for (let word of words) word = word.trim();`: the list keeps what it had. */
function writtenBack(found: Mutations, loop: Extract<Loop, { kind: 'each' }>): void {
	const { site } = found;
	const [item] = loop.names;
	if (!item || loop.names.length > 1 || (loop.over.kind !== 'name' && loop.over.kind !== 'member')) return;
	const uses = [...walk(loop.body)].filter((one) => one.kind === 'name' && one.name === item.text);
	if (!uses.some((one) => isTarget(site, one))) return;
	const [list, counter] = [site.text(loop.over), ['i', 'j', 'k'].find((name) => !new RegExp(`\\b${name}\\b`).test(site.source)) ?? site.freeName('i')];
	const length = site.dialect.lengthOf(list, loop.over.kind === 'name' ? site.typeOf(loop.over.name, loop) : null);
	// What is fetched by a method is not put back by a sign.
	if (length === null || site.itemOf(list, counter, loop) !== `${list}[${counter}]`) return;
	const type = site.dialect.words.includes(loop.how?.text ?? '') ? site.dialect.declaring : (loop.how?.text ?? site.dialect.declaring);
	const head = { from: loop.head.from, to: loop.head.to, text: `(${type ?? 'int'} ${counter} = 0; ${counter} < ${length}; ${counter}++)` };
	found.add('not-written-back', 'list-mutation', 1.2, [head, ...uses.map(({ from, to }) => ({ from, to, text: `${list}[${counter}]` }))], { place: rowsOf(loop.body) });
}

/** What a loop leaves behind when it ends: the last piece was to be treated as those before it. */
function lastPiece(found: Mutations, loop: Loop): void {
	const { site } = found;
	const list = site.listOf(loop);
	if (!list || list.at === list.statements.length - 1) return;
	const isKnown = (one: Statement) => [...walk(one)].every((part) => part.kind !== 'name' || site.find(part.name, part) === null || site.find(part.name, loop)?.token === site.find(part.name, part)?.token || !site.declared.some(({ token }) => loop.from <= token.from && token.to <= loop.to && token.text === part.name));
	for (const one of walk(loop.body)) {
		if (one.kind !== 'expression' || site.loopsAround(one)[0] !== loop || !isKnown(one)) continue;
		const { edits, place } = after(site, loop, linesOf(site, one));
		found.add('last-piece', 'accumulator', site.isInLoop(loop) ? 2.4 : 2, edits, { kind: 'insert', place });
	}
	for (const name of site.collectionsAt(loop).filter((each) => site.find(each, loop)?.by === 'variable').slice(0, 3)) for (const item of site.ownNames(loop).slice(0, 8)) {
		const added = item === name || site.find(item, loop)?.by === 'parameter' ? null : site.dialect.append(name, item, site.typeOf(name, loop));
		if (added === null) continue;
		const { edits, place } = after(site, loop, [added + site.end]);
		found.add('last-piece', 'accumulator', 2.1, edits, { kind: 'insert', place });
	}
}

/** `try` around a loop: the first item that fails ends all rounds, where only its own should be passed over. */
function allInOneTry(found: Mutations, part: Extract<Statement, { kind: 'try' }>): void {
	const { site } = found;
	const loop = alone(part.body);
	const [caught] = part.catches;
	if (!loop || !caught || part.last || part.catches.length > 1 || (loop.kind !== 'for' && loop.kind !== 'each' && loop.kind !== 'while') || loop.body.kind !== 'block') return;
	const indent = site.indentOf(part.row);
	const head = site.source.slice(loop.from, loop.body.from).trimEnd();
	const tail = site.source.slice(caught.from, caught.body.from).trimEnd();
	const lines = [
		`${head} {`,
		...deeper(site, ['try {', ...deeper(site, loop.body.statements.flatMap((one) => linesOf(site, one))), `} ${tail} {`, ...deeper(site, caught.body.statements.flatMap((one) => linesOf(site, one))), '}']),
		'}',
	];
	found.add('one-try-for-all', 'exceptions', 0.5, [{ from: part.from, to: part.to, text: lines.join(`\n${indent}`) }], { kind: 'move', place: { kind: 'lines', from: part.row, to: part.row } });
}

/** The best so far: compared the wrong way round from a start that suits neither, compared and never kept, written over by every item. */
function best(found: Mutations, part: If): void {
	const { site } = found;
	const { condition, then } = part;
	const [loop] = site.loopsAround(part);
	if (!loop || condition.kind !== 'binary' || !comparing.has(condition.operator.text)) return;
	const sign = condition.operator.text;
	for (const [item, kept] of [[condition.left, condition.right], [condition.right, condition.left]] as const) {
		const name = baseOf(kept);
		if (name === null || item.kind === 'literal' || baseOf(item) === name) continue;
		const sets = site.of('assign').filter(({ target }) => target.kind === 'name' && target.name === name);
		const isKept = sets.some((one) => then.from <= one.from && one.to <= then.to);
		const variable = site.of('declare').flatMap(({ variables }) => variables).find(({ name: own, to }) => own?.text === name && to < loop.from);
		if (!isKept && variable && kept.kind === 'name' && ['<', '>', '<=', '>='].includes(sign)) {
			const last = statementsOf(then).at(-1);
			if (last && !isJump(last)) {
				const { edits, place } = after(site, last, [`${name} = ${site.text(item)}${site.end}`]);
				found.add('best-not-kept', 'best-so-far', 1.1, edits, { kind: 'insert', place });
			}
		}
		const other = turned[sign];
		if (!isKept || !variable?.value || other === undefined) continue;
		const list = loop.kind === 'each' ? site.text(loop.over) : site.collectionsAt(loop.body).find((one) => site.text(item).startsWith(one));
		const firsts = [...(list === undefined ? [] : [site.itemOf(list, '0', loop)]), site.dialect.largest, site.dialect.smallest];
		for (const first of firsts) {
			found.add('start-of-best', 'best-so-far', 1.5, [{ from: variable.value.from, to: variable.value.to, text: first }, { from: condition.operator.from, to: condition.operator.to, text: other }], { place: rowsOf(variable) });
			found.swap('start-of-best', 'best-so-far', first === firsts[0] ? 0.9 : 1.3, variable.value, first);
		}
	}
}

/** The name that is kept: `best`, also where `best.length` or `best[1]` is compared. */
function baseOf(part: Expression): string | null {
	if (part.kind === 'name') return part.name;
	return part.kind === 'member' || part.kind === 'index' ? baseOf(part.of) : part.kind === 'call' && part.callee.kind === 'member' && part.given.length === 0 ? baseOf(part.callee.of) : null;
}

/** At most so many names change their part at once. */
const mostNames = 3;

/** Two branches that do the same to two things (`a[i]`, `b[j]`), and a statement for one of them whose fellow is missing. */
function otherOfPair(found: Mutations, definition: FunctionPart): void {
	const { site } = found;
	const body = bodyOf(definition);
	if (!body) return;
	const pairs = [...walk(body)].flatMap((one) => (one.kind === 'if' && one.otherwise && one.otherwise.kind !== 'if' ? (pairOf(site, one.then, one.otherwise) ?? []) : []));
	for (const pair of pairs.slice(0, 2)) {
		const all = body.statements.filter((one) => one.kind === 'expression' || one.kind === 'while' || one.kind === 'for');
		const texts = new Set(all.map((one) => site.text(one)));
		for (const one of all) for (const names of [pair, new Map([...pair].map(([from, to]) => [to, from] as const))]) {
			const text = renamed(site, one, names);
			if (text === null || texts.has(text) || !hasOwnLines(site, one)) continue;
			const indent = site.indentOf(one.row);
			const { edits, place } = after(site, one, text.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)));
			found.add('other-of-pair', 'assignment', 0.9, edits, { kind: 'insert', place });
		}
	}
}

/** The names that differ between two branches which are otherwise the same; null for any other. */
function pairOf(site: Site, yes: Statement, no: Statement): ReadonlyMap<string, string> | null {
	const words = (part: Statement) => site.text(part).match(/[\p{L}_$][\p{L}\p{N}_$]*|\d+|[^\s\p{L}\p{N}_$]/gu) ?? [];
	const [left, right] = [words(yes), words(no)];
	if (left.length !== right.length) return null;
	const names = new Map<string, string>();
	for (const [at, one] of left.entries()) {
		const fellow = right[at];
		if (one === fellow) continue;
		if (fellow === undefined || !/^[\p{L}_$]/u.test(one) || !/^[\p{L}_$]/u.test(fellow) || (names.has(one) && names.get(one) !== fellow)) return null;
		names.set(one, fellow);
	}
	return names.size > 0 && names.size <= mostNames ? names : null;
}

/** The statement with the fellows of its names; null where it has none of them, or some of both. */
function renamed(site: Site, statement: Statement, names: ReadonlyMap<string, string>): string | null {
	const used = [...walk(statement)].flatMap((one) => (one.kind === 'name' ? one.name : []));
	if (used.some((name) => [...names.values()].includes(name)) || !used.some((name) => names.has(name))) return null;
	return site.text(statement).replace(/[\p{L}_$][\p{L}\p{N}_$]*/gu, (word) => names.get(word) ?? word);
}
