import type { RepairDoubt } from '../../repairRules';
import type { Binary, Expression, Member, Name, Return } from '../tree';
import { comparing, isTarget, isValue } from './mutations';
import { callOf, type Site } from './site';

/**
 * Why a version that passes the examples is hardly a repair: something that the program works out has no effect in it any more, or it
 * goes by another number than the words of the task (`said`, and what the program says of itself). Null for no such doubt.
 */
export function doubtOf(before: Site, after: Site, said: string): RepairDoubt | null {
	if (isWithoutEffect(before, after) || isCutShort(before, after)) return 'without-effect';
	return isAgainst(before, after, said) ? 'against-the-task' : null;
}

// ---------------------------------------------------------------- what has no effect any more

/** What a program works out, by a key that edits leave alone: the function's name and the variable's. */
interface Effects {
	readonly set: ReadonlySet<string>;
	readonly used: ReadonlySet<string>;
	/** The program's own functions that something calls. */
	readonly called: ReadonlySet<string>;
}

function isWithoutEffect(before: Site, after: Site): boolean {
	const [was, is] = [effectsOf(before), effectsOf(after)];
	const functions = new Set(after.functions.map(({ name }) => name?.text ?? ''));
	const lost = [...was.used].filter((key) => was.set.has(key) && is.set.has(key) && !is.used.has(key));
	const uncalled = [...was.called].filter((name) => functions.has(name) && !is.called.has(name));
	// What takes its place was worked out as well and reached nothing: the one was mistaken for the other.
	const isExchanged = [...is.used].some((key) => was.set.has(key) && !was.used.has(key)) || [...is.called].some((name) => !was.called.has(name));
	return (lost.length > 0 || uncalled.length > 0) && !isExchanged;
}

function effectsOf(site: Site): Effects {
	const [set, used, called] = [new Set<string>(), new Set<string>(), new Set<string>()];
	const functions = new Set(site.functions.map(({ name }) => name?.text ?? ''));
	for (const part of site.parts) {
		if (part.kind === 'call' && functions.has(site.calledName(part))) called.add(site.calledName(part));
		if (part.kind === 'declare') for (const { name, value } of part.variables) if (name && value && value.kind !== 'lambda' && site.parentOf(part)?.kind !== 'for') set.add(keyOf(site, part, name.text));
		// Also where it is asked for from outside of the object.
		if (part.kind === 'member' && !isOwn(site, part) && isValue(site, part) && !isOwnStep(site, part)) used.add(site.dialect.self + part.name.text);
		if (part.kind !== 'name' && !(part.kind === 'member' && isOwn(site, part))) continue;
		const key = part.kind === 'member' ? site.text(part) : keyOf(site, part, part.name);
		if (isTarget(site, part)) set.add(key);
		else if (isValue(site, part) && !isOwnStep(site, part)) used.add(key);
	}
	return { set, used, called };
}

function isOwn(site: Site, { of }: Member): boolean {
	return site.text(of) === site.dialect.self.replace(/\W+$/, '');
}

function keyOf(site: Site, at: Name | Extract<Site['parts'][number], { kind: 'declare' }>, name: string): string {
	const scope = site.scopeOf(at);
	const known = site.declared.find((one) => one.name === name && one.token.from >= scope.from && one.token.to <= scope.to);
	// A function that declares no such name reads the program's.
	return `${scope.kind === 'function' && known && known.by !== 'assignment' ? (scope.name?.text ?? '') : ''}/${name}`;
}

/** It is read for what becomes of itself alone: `n = n + 1`, `xs.push(x)`, `xs[i] = x`. */
function isOwnStep(site: Site, part: Expression): boolean {
	const own = site.text(part);
	for (let at: Expression = part, parent = site.parentOf(at); parent; parent = site.parentOf(at)) {
		if (parent.kind === 'assign') return parent.target === at ? at.kind === 'index' : site.text(parent.target) === own;
		if (parent.kind === 'update') return true;
		if (parent.kind === 'expression') return at.kind === 'call' && at.callee.kind === 'member' && at.callee.of === part;
		if (!('from' in parent) || !isExpressionKind(parent.kind)) return false;
		at = parent as Expression;
	}
	return false;
}

const expressionKinds: ReadonlySet<string> = new Set(['binary', 'unary', 'group', 'choice', 'call', 'member', 'index', 'items', 'pairs', 'template', 'cast', 'spread', 'sequence', 'new']);

function isExpressionKind(kind: string): boolean {
	return expressionKinds.has(kind);
}

/**
 * The first round of a loop gives back what the function was given, or the first item that comes to be collected gives back the collection:
 * nothing of the other rounds counts any more.
 */
function isCutShort(before: Site, after: Site): boolean {
	return given(after) > given(before);
}

function given(site: Site): number {
	return site.of('return').filter((part) => {
		const { value } = part;
		if (value?.kind !== 'name') return false;
		if (comesRightAfterCollecting(site, part, value.name)) return true;
		const owner = site.parentOf(part);
		const loop = owner?.kind === 'block' ? site.parentOf(owner) : owner;
		return site.find(value.name, value)?.by === 'parameter' && (loop?.kind === 'for' || loop?.kind === 'each' || loop?.kind === 'while');
	}).length;
}

/** `result.push(word)` and then `return result`, in a loop. */
function comesRightAfterCollecting(site: Site, part: Return, name: string): boolean {
	const list = site.listOf(part);
	const before = list?.statements[list.at - 1];
	const call = before ? callOf(before) : null;
	return site.isInLoop(part) && call?.callee.kind === 'member' && site.dialect.appendNames.has(call.callee.name.text) && site.text(call.callee.of) === name;
}

// ---------------------------------------------------------------- the words of the task

/** Everybody counts with these: that a text names them says little. */
const everyday: ReadonlySet<number> = new Set([0, 1]);

function isAgainst(before: Site, after: Site, said: string): boolean {
	const named = numbersIn(before, said);
	if (named.size === 0) return false;
	const shifts = new Set(shifted(before, named));
	if (shifted(after, named).some((text) => !shifts.has(text))) return true;
	const [was, is] = [limits(before), limits(after)];
	const counted = (list: readonly number[], value: number) => list.filter((one) => one === value).length;
	const lost = [...named].some((value) => counted(is, value) < counted(was, value));
	const won = [...named].some((value) => counted(is, value) > counted(was, value));
	// A comparison that goes as a whole is another idea than one with another number.
	return lost && !won && comparisons(after).length >= comparisons(before).length;
}

/** What a named number is compared with where a step is put on it: `age - 1 < 18` goes by another number than 18. */
function shifted(site: Site, named: ReadonlySet<number>): readonly string[] {
	return comparisons(site).filter(({ left, right }) => [left, right].some((one) => isNumber(one) && named.has(Number(site.text(one))))).flatMap(({ left, right }) => {
		return [left, right].filter((one) => one.kind === 'binary' && /^[+-]$/.test(one.operator.text) && [one.left, one.right].some(isNumber)).map((one) => site.text(one));
	});
}

const isNumber = (part: Expression) => part.kind === 'literal' && (part.of === 'whole' || part.of === 'fraction');

/** Numbers that something is compared with. */
function limits(site: Site): readonly number[] {
	return comparisons(site).flatMap(({ left, right }) => [left, right].filter(isNumber).map((one) => Number(site.text(one))));
}

function comparisons(site: Site): readonly Binary[] {
	return site.of('binary').filter(({ operator }) => comparing.has(operator.text));
}

/** Numbers that the task and the program's own remarks name, outside of examples. */
function numbersIn(site: Site, said: string): ReadonlySet<number> {
	const names = site.functions.map(({ name }) => name?.text ?? '');
	const prose = [said, ...site.program.comments.map(({ text }) => text)].join('\n').replace(/[\p{L}_$][\p{L}\p{N}_$]*\([^\n]*/gu, (text) => (names.some((name) => text.startsWith(`${name}(`)) ? ' ' : text));
	const numbers = [...prose.matchAll(/(?<![\p{L}\p{N}_.])\d+(?:\.\d+)?(?![\p{L}\p{N}_])/gu)].map(([text]) => Number(text));
	return new Set(numbers.filter((value) => !everyday.has(value)));
}
