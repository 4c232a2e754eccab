/** How some statements do their work, told in few sentences: what starts, what repeats, what decides, what comes out. */
import * as l10n from '@vscode/l10n';
import { asClause, asSentence, lowered, together } from '../../clauseText';
import { part, type Part } from '../../fitting';
import { joined, listed, telling } from '../../wording';
import { bare, type Expression, type FunctionPart, type If, type Return, type Statement, type Switch, type Try } from '../tree';
import { clauseOf, clausesOf, isHelper, type Fullness } from './clauses';
import { growsLater, isSetIn, startsIn, type Start } from './later';
import type { Code, Loop } from './language';
import { shortHead } from './loops';
import { bodyOf, isLoop, loopKinds, wordsOf } from './parts';
import { longFunctions } from './pieces';
import { recursiveReturn } from './recursion';
import { sentence } from './statements';
import { condition, value, valueInside } from './values';
import type { View } from './view';

/** How much a reader would miss each kind of step, from its fullest wording to none. */
const missed = { loop: { full: 5, lean: 8.2, gist: 9, head: 8.4 }, result: 8, itself: 9, branch: { full: 6, gist: 6.5 }, deed: 5.5, start: { full: 6.6, names: 6.55 }, helper: 3 } as const;

/** The most steps that are told. */
const most = 8;

/** A sentence that leads over to the statements behind it. */
interface Lead {
	readonly kind: 'lead';
	readonly says: string;
}

/** The statements in their order; names that get their first values are told together. `isResultTold`: what comes back was said before. */
export function steps(statements: readonly Statement[], view: View, isResultTold: boolean): readonly Part[] {
	const { code } = view;
	const all = statements.filter((node) => view.has(node)).flatMap((node) => opened(node, code));
	const starts = all.filter((node): node is Statement => node.kind !== 'lead' && startsOf(node, code).length > 0);
	const told: Part[] = [];
	for (const node of all) {
		if (told.length >= most) break;
		if (node.kind === 'lead') told.push(part([missed.branch.full, node.says]));
		else if (node === starts[0]) told.push(start(starts.flatMap((one) => startsOf(one, code)), code));
		else if (!starts.includes(node) && !(isResultTold && node.kind === 'return' && statements.includes(node)) && !code.isBroken(headOf(node))) told.push(...stepOf(node, statements.at(-1) === node, code));
	}
	return told;
}

/** The lines that have to be read for a step to be told at all. */
function headOf(node: Statement): Pick<Statement, 'row' | 'endRow'> {
	return isLoop(node) || node.kind === 'if' || node.kind === 'switch' || node.kind === 'try' ? { row: node.row, endRow: node.row } : node;
}

/** What stands in a block or in a branch with a loop in it is told like any other step. */
function opened(node: Statement, code: Code): readonly (Statement | Lead)[] {
	if (node.kind === 'block') return node.statements.flatMap((one) => opened(one, code));
	if (node.kind === 'labelled') return opened(node.body, code);
	if (node.kind !== 'if') return [node];
	const parts: (readonly [test: If | null, body: Statement])[] = [];
	for (let at: Statement | null = node; at !== null; at = at.kind === 'if' ? at.otherwise : null) parts.push(at.kind === 'if' ? [at, at.then] : [null, at]);
	const isLong = (body: Statement) => code.inside(body, ...loopKinds).length > 0;
	return clauseOf(node, code) === null && parts.some(([, body]) => isLong(body)) ? parts.flatMap(([test, body]) => openedPart(test, body, test === node, isLong(body), code)) : [node];
}

/** One branch: in a sentence, or its steps behind one that says when they are taken. */
function openedPart(test: If | null, body: Statement, isFirst: boolean, isLong: boolean, code: Code): readonly (Statement | Lead)[] {
	const clauses = isLong ? null : clausesOf(body, code);
	if (clauses?.length === 0) return [];
	const does = clauses === null ? l10n.t({ message: 'it goes on like this', comment: ['The steps that are taken then stand behind it'] }) : together(clauses);
	const asked = test ? condition(test.condition, code) : '';
	const says = test === null ? l10n.t('Otherwise {0}.', does) : isFirst ? l10n.t('If {0}, {1}.', asked, does) : l10n.t('If not, but {0}, {1}.', asked, does);
	return [{ kind: 'lead', says }, ...(clauses === null ? bodyOf(body) : [])];
}

/** Names of a statement that start with a value in the place of which a loop below puts another. */
function startsOf(node: Statement, code: Code): readonly Start[] {
	if (node.kind !== 'declare' && node.kind !== 'expression') return [];
	if (node.kind === 'expression' && bare(node.expression).kind !== 'assign') return [];
	const found = startsIn(node, code).filter((one) => one.whole === node || (node.kind === 'expression' && one.whole === bare(node.expression)));
	const isStart = ({ name, value: given }: Start) => code.language.reads(bare(given), code) === null && (growsLater(name, node, code) || code.inside(code.scopeOf(node), ...loopKinds).some((loop) => loop.from > node.to && isSetIn(name, loop.body, code)));
	return found.length > 0 && found.every(isStart) ? found : [];
}

/** `a` as `0` and `b` as `1`. */
function start(all: readonly Start[], code: Code): Part {
	const values = all.map((one) => l10n.t({ message: '{0} as {1}', args: [code.quote(one.name), value(one.value, code)], comment: ['A name and the value that it starts with'] }));
	const names = listed([...new Set(all.map((one) => code.quote(one.name)))]);
	return part([missed.start.full, values.length <= 3 && l10n.t('It starts with {0}.', listed(values))], [missed.start.names, l10n.t('It starts by giving a value to {0}.', names)]);
}

function stepOf(node: Statement, isLast: boolean, code: Code): readonly Part[] {
	switch (node.kind) {
		case 'for':
		case 'each':
		case 'while':
		case 'do': return [loop(node, code)];
		case 'if': return bodyOf(node.then).length === 0 && node.otherwise === null ? [] : [branch(node, code)];
		case 'switch': return [picking(node, code)];
		case 'try': return [attempt(node, code)];
		case 'return': return result(node, code);
		case 'throw': return [part([missed.deed, isLast && l10n.t('In the end it stops with an error.')])];
		case 'expression':
		case 'declare': return deed(node, code);
		default: return [];
	}
}

/** What the loop goes over, then what is done in each round. */
function loop(node: Loop, code: Code): Part {
	const head = shortHead(node, code);
	const told = (fullness: Fullness) => {
		const whole = rounds(node.body, code, fullness);
		return whole !== null && joined(head, whole);
	};
	return part([missed.loop.full, told('full')], [missed.loop.lean, told('lean')], [missed.loop.gist, joined(head, gist(node.body, code))], [missed.loop.head, head]);
}

/** All that a round does; null where that is too much. */
function rounds(body: Statement, code: Code, fullness: Fullness): string | null {
	const all = bodyOf(body);
	const [inner, ...more] = all.filter(isLoop);
	if (!inner) {
		const clauses = clausesOf(body, code, fullness);
		return clauses === null || clauses.length === 0 ? null : sequence(clauses);
	}
	// A loop in the loop: what comes before it, what it does, what comes after it.
	if (more.length > 0) return null;
	const at = all.indexOf(inner);
	const told = (some: readonly Statement[]) => some.filter((one) => fullness === 'full' || !isHelper(one, code)).map((one) => clauseOf(one, code, fullness));
	const [before, after] = [told(all.slice(0, at)), told(all.slice(at + 1))];
	const inside = clausesOf(inner.body, code, fullness);
	if ([...before, ...after].some((one) => one === null) || inside === null || inside.length === 0) return null;
	return joined(
		sequence([...before.filter((one) => one !== null), lowered(shortHead(inner, code))]),
		l10n.t('There, {0}.', together(inside)),
		...after.filter((one) => one !== null).map((one) => l10n.t('After that {0}.', one)),
	);
}

function sequence([first = '', ...rest]: readonly string[]): string {
	return joined(l10n.t('In each round, {0}.', first), ...rest.map((one) => l10n.t('Then {0}.', one)));
}

/** The one thing of a round that tells most: a loop in it, a question that is asked, or a change. */
function gist(body: Statement, code: Code): string | null {
	const [inner] = bodyOf(body).filter(isLoop);
	if (inner) return l10n.t('In each round, {0}.', lowered(shortHead(inner, code)));
	const [inside] = code.inside(body, 'if');
	if (inside) return l10n.t('In each round, it checks whether {0}.', condition(inside.condition, code));
	const change = code.inside(body, 'expression').map((one) => clauseOf(one, code)).find((one) => one !== null);
	return change === undefined ? null : l10n.t('In each round, {0}.', change);
}

function branch(node: If, code: Code): Part {
	let others = 0;
	for (let at = node.otherwise; at !== null; at = at.kind === 'if' ? at.otherwise : null) others += 1;
	const test = condition(node.condition, code);
	const whole = clauseOf(node, code);
	const [first] = bodyOf(node.then);
	const given = first?.kind === 'return' ? first.value : null;
	return part(
		[missed.branch.full, whole !== null && asSentence(whole)],
		[missed.branch.gist, others > 1 ? l10n.t('It picks one of {0} parts. The first is for the case that {1}.', others + 1, test) : given ? l10n.t('If {0}, it gives back {1}.', test, valueInside(given, code))
			: others === 1 ? l10n.t('What comes next depends on whether {0}.', test) : l10n.t('There is an extra step for the case that {0}.', test)],
	);
}

/** What each case of a `switch` does, where that is short. */
function picking(node: Switch, code: Code): Part {
	const on = valueInside(node.on, code);
	const isAsked = bare(node.on).kind === 'literal';
	const told = node.cases.length <= 4 ? node.cases.map((one) => {
		const does = one.statements.filter((each) => each.kind !== 'leave').map((each) => clauseOf(each, code));
		if (does.length === 0 || does.some((each) => each === null)) return null;
		const all = together(does.filter((each) => each !== null));
		return one.labels.length === 0 ? l10n.t('In all other cases, {0}.', all) : isAsked ? l10n.t('If {0}, {1}.', listed(one.labels.map((label) => condition(label, code))), all) : l10n.t('For {0}, {1}.', listed(one.labels.map((label) => code.quote(label))), all);
	}) : [null];
	const gist = isAsked ? l10n.t('It picks the first of several parts whose condition is true.') : l10n.t('It picks one of several parts, by what {0} is.', on);
	return part([missed.branch.full, told.every((one) => one !== null) && joined(gist, ...told)], [missed.branch.gist, gist]);
}

/** What is tried, and what is done where that fails. */
function attempt(node: Try, code: Code): Part {
	const tried = clausesOf(node.body, code);
	const failing = node.catches.map(({ type, body }) => {
		const does = clausesOf(body, code);
		return does === null || does.length === 0 ? null : type ? l10n.t('If {0} comes up, {1}.', code.quote(type), together(does)) : l10n.t('If an error comes up, {0}.', together(does));
	});
	return part(
		[missed.branch.full, tried !== null && tried.length > 0 && failing.every((one) => one !== null) && joined(l10n.t('It tries this: {0}.', together(tried)), ...failing)],
		[missed.branch.gist, node.catches.length > 0 && l10n.t('It is ready for errors on the way.')],
	);
}

function result(node: Return, code: Code): readonly Part[] {
	if (!node.value) return [];
	const itself = recursiveReturn(node, code);
	return itself === null ? [part([missed.result, l10n.t('In the end it gives back {0}.', value(node.value, code))])] : [part([missed.itself, itself])];
}

function deed(node: Statement, code: Code): readonly Part[] {
	if (isSilent(node, code)) return [];
	const [walk] = longFunctions(node);
	const clause = clauseOf(node, code);
	if (walk) return [walkStep(node, walk.function, code)];
	if (clause === null) return [];
	const [start] = startsIn(node, code);
	const isSmall = start !== undefined && (node.kind === 'declare' || bare(start.value).kind !== 'call') && !['call', 'new'].includes(bare(start.value).kind);
	return [part([isSmall ? missed.helper : missed.deed, asSentence(clause)])];
}

/** Names without a value, texts that stand alone, what is brought in and what is handed on: nothing that is done. */
function isSilent(node: Statement, code: Code): boolean {
	if (node.kind === 'declare') return node.variables.every(({ value: given }) => given === null || isBringing(bare(given), code));
	if (node.kind !== 'expression') return false;
	return ['literal', 'name'].includes(bare(node.expression).kind) || code.language.idioms.does(bare(node.expression), code) !== null || Object.hasOwn(code.language.leads, code.text({ ...node, to: node.expression.from }).trim());
}

function isBringing(expression: Expression, code: Code): boolean {
	return expression.kind === 'call' && wordsOf(expression, code)?.brings === true;
}

/** A call that is given a function of several lines: what it does with it, then what the function does each time. */
function walkStep(node: Statement, { body }: FunctionPart, code: Code): Part {
	const { text } = sentence(node, code, telling({ level: 'intermediate', seen: null }));
	if (node.kind !== 'expression') return part([missed.deed, asSentence(asClause(text))]);
	const inner = body?.kind === 'block' ? clausesOf(body, code) : null;
	return part([missed.loop.full, inner !== null && inner.length > 0 && joined(asSentence(asClause(text)), l10n.t('There, {0}.', together(inner)))], [missed.deed, asSentence(asClause(text))]);
}
