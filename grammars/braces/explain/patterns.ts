/** Ways of working that many programs share: a counter, a sum, the best so far, a search, a pick. */
import { bare, type Assign, type Call, type Expression, type If, type Leave, type Part, type Return } from '../tree';
import type { Code, Loop } from './language';
import { changes, growsLater, movesBy, rootOf, sets, startsIn, type Change, type Start } from './later';
import { bodyOf, calleeOf, isLoop, isSame, loopKinds, numberIn, pathOf } from './parts';

/** The starts in the part that a loop behind them changes. */
export function growing(within: Part, code: Code): readonly Start[] {
	return startsIn(within, code).filter((one) => one.whole.kind !== 'declare' || code.parentOf(one.whole)?.kind !== 'for').filter((one) => growsLater(one.name, one.whole, code));
}

/** What changes a started name in loops behind it. */
export function growthOf(start: Start, code: Code): readonly Change[] {
	const scope = code.scopeOf(start.whole);
	return code.inside(scope, 'assign', 'update', 'call').filter((one) => one.from > start.whole.to && isInLoop(one, code) && changes(one, start.name, code));
}

function isInLoop(part: Part, code: Code): boolean {
	if (code.aboveInFunction(part, ...loopKinds)) return true;
	const given = code.above(part, 'function');
	const call = given ? code.above(given, 'call') : null;
	return call !== null && calleeOf(call).name === 'forEach';
}

/** It starts at a number, and all that a loop does with it is to move it by one. */
export function isCounter(start: Start, code: Code): boolean {
	const all = growthOf(start, code);
	return numberIn(start.value) === 0 && all.length > 0 && all.every((one) => movesBy(one) === 1) && all.some((one) => code.aboveInFunction(one, 'if') !== null);
}

/** The name that moves along with a loop and decides when it ends. */
export function isDriver({ name }: Start, code: Code): boolean {
	return code.inside(code.program, 'while', 'do', 'for').some(({ condition }) => condition !== null && code.inside(condition, 'name').some((one) => one.name === name));
}

/** The best of the things that a loop looks at. */
export interface Best {
	readonly part: If | Assign;
	/** What is kept, as code. */
	readonly item: string;
	readonly isLargest: boolean;
}

/** Whether the loop keeps in the name the greatest or the least of what it meets: `if (x > best) best = x;`, `best = Math.max(best, x)`. */
export function bestOf(name: string, loop: Loop, code: Code): Best | null {
	for (const one of code.inside(loop.body, 'if')) {
		const kept = bodyOf(one.then).flatMap((each) => (each.kind === 'expression' && bare(each.expression).kind === 'assign' ? [bare(each.expression)] : [])).find((each): each is Assign => each.kind === 'assign' && each.operator.text === '=' && sets(each, name));
		const test = bare(one.condition);
		if (!kept || test.kind !== 'binary' || !['<', '<=', '>', '>='].includes(test.operator.text)) continue;
		const isUp = test.operator.text.startsWith('>');
		const isSide = (side: Expression) => side.kind === 'name' && side.name === name;
		const item = isSide(test.right) && isSame(test.left, kept.value, code) ? { of: test.left, isLargest: isUp } : isSide(test.left) && isSame(test.right, kept.value, code) ? { of: test.right, isLargest: !isUp } : null;
		if (item) return best(one, item.of, item.isLargest, code);
	}
	for (const one of code.inside(loop.body, 'assign')) {
		const given = bare(one.value);
		if (!sets(one, name) || one.operator.text !== '=' || given.kind !== 'call' || !code.language.picks.includes(pathOf(given.callee)) || given.given.length !== 2) continue;
		const other = given.given.find((each) => !(each.kind === 'name' && each.name === name));
		if (other && given.given.some((each) => each.kind === 'name' && each.name === name)) return best(one, other, /max/i.test(calleeOf(given).name), code);
	}
	return null;
}

function best(part: If | Assign, of: Expression, isLargest: boolean, code: Code): Best {
	return { part, item: code.quote(of), isLargest };
}

/** Lines that end a loop early: it stops where something is found. */
export function exitsOf(within: Part, code: Code): readonly (Leave | Return)[] {
	return code.inside(within, 'leave', 'return').filter((one) => {
		const loop = code.aboveInFunction(one, ...loopKinds, 'switch');
		return loop !== null && isLoop(loop) && (one.kind === 'return' || one.word === 'break') && code.aboveInFunction(one, 'if') !== null;
	});
}

/** Nothing is done where the condition is not true. */
function isAloneIf(node: If, code: Code): boolean {
	const around = code.parentOf(node);
	return node.otherwise === null && !(around?.kind === 'if' && around.otherwise === node);
}

/** Adding to a row in a loop, under a condition: some items are picked. */
export function picksOf(within: Part, code: Code): readonly Call[] {
	return code.inside(within, 'call').filter((one) => {
		const test = code.aboveInFunction(one, 'if');
		const loop = code.aboveInFunction(one, ...loopKinds);
		return calleeOf(one).object !== null && rootOf(calleeOf(one).object ?? one) !== '' && one.given.length === 1 && /^(?:push|add|append|push_back)$/.test(calleeOf(one).name) && test !== null && loop !== null && test.from > loop.from && isAloneIf(test, code);
	});
}
