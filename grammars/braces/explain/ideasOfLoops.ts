/** Ideas of loops: what they go through, how long they go on, and what grows in them. */
import * as l10n from '@vscode/l10n';
import { listed } from '../../wording';
import { bare } from '../tree';
import { countingOf, type Counting } from './counting';
import { type Idea, shownBy } from './idea';
import { sets } from './later';
import { isEndless } from './loops';
import type { Code, Loop } from './language';
import { calleeOf, isLoop, loopKinds, namesIn } from './parts';
import { bestOf, exitsOf, growing, growthOf, isCounter, isDriver, picksOf } from './patterns';
import { condition, operand, value } from './values';
import type { View } from './view';

export function loopIdeas(view: View): readonly Idea[] {
	return [...nested(view), ...best(view), ...counters(view), ...accumulators(view), ...picking(view), ...counting(view), ...walking(view), ...going(view), ...leaving(view), ...skipping(view)];
}

function nested(view: View): readonly Idea[] {
	const { code } = view;
	const outerOf = (loop: Loop) => {
		const outer = code.aboveInFunction(loop, ...loopKinds);
		return outer && isLoop(outer) ? outer : null;
	};
	const inner = view.of(...loopKinds).filter((loop) => {
		const outer = outerOf(loop);
		return outer !== null && view.has(outer);
	});
	const head = (loop: Loop) => code.quote(code.text({ ...loop, to: loop.body.from }).trim());
	return shownBy(inner.flatMap((loop): Loop[] => [outerOf(loop) ?? loop, loop]), (outer) => ({
		id: 'nested-loops', name: l10n.t('A loop in a loop'), text: l10n.t('In each round of {0}, the loop {1} starts anew.', head(outer), head(inner[0] ?? outer)),
	}));
}

function best(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of(...loopKinds).flatMap((loop) => [...new Set(code.inside(loop.body, 'assign').flatMap(({ target }) => (target.kind === 'name' ? [target.name] : [])))].flatMap((name) => {
		const one = bestOf(name, loop, code);
		return one && view.has(one.part) ? [{ ...one.part, name, one }] : [];
	}));
	return shownBy(found, ({ name, one }) => ({
		id: 'best-so-far', name: l10n.t('Keeping the best one'),
		text: one.isLargest ? l10n.t('{1} takes the place of {0} each time that it is larger.', code.quote(name), one.item) : l10n.t('{1} takes the place of {0} each time that it is smaller.', code.quote(name), one.item),
	}));
}

function counters(view: View): readonly Idea[] {
	const { code } = view;
	const found = growing(code.program, code).filter((one) => view.has(one.part) && isCounter(one, code));
	const [first] = found;
	if (!first) return [];
	return [{ id: 'counter', name: l10n.t('Counting in a loop'), text: l10n.t('{0} starts at 0. Each time that a condition is true, it goes up by 1.', code.quote(first.name)), spans: [first.part, ...growthOf(first, code).filter((one) => view.has(one))] }];
}

function accumulators(view: View): readonly Idea[] {
	const { code } = view;
	const starts = growing(code.program, code).filter((one) => view.has(one.part) && !isCounter(one, code) && !(isDriver(one, code) && growthOf(one, code).every((each) => each.kind === 'update')) && growthOf(one, code).length > 0);
	const [first] = starts;
	if (!first) return [];
	const others = [...new Set(starts.map(({ name }) => name))].filter((name) => name !== first.name);
	const [name, from] = [code.quote(first.name), value(first.value, code)];
	return [{
		id: 'accumulator', name: l10n.t('Collecting in a loop'),
		text: others.length > 0 ? l10n.t('{0} starts as {1}, and changes in the loop, round by round. The same is true of {2}.', name, from, listed(others.slice(0, 3).map((one) => code.quote(one)))) : l10n.t('{0} starts as {1}, and changes in the loop, round by round.', name, from),
		spans: [first.part, ...growthOf(first, code).filter((one) => view.has(one))],
	}];
}

function picking(view: View): readonly Idea[] {
	const { code } = view;
	return shownBy(picksOf(code.program, code).filter((one) => view.has(one)), (first) => {
		const test = code.aboveInFunction(first, 'if');
		return test && { id: 'filtering', name: l10n.t('Picking some items'), text: l10n.t('Only some values go into {0}: those for which {1}.', code.quote(calleeOf(first).object ?? first), condition(test.condition, code)) };
	});
}

function counting(view: View): readonly Idea[] {
	const { code } = view;
	return shownBy(view.of('for').filter((loop) => countingOf(loop, code) !== null), (loop) => {
		const found = countingOf(loop, code);
		return found && { id: 'loop-bounds', name: l10n.t('Where a loop starts and ends'), text: limits(found, code) };
	});
}

function limits({ name, from, to, operator, step, stepBy }: Counting, code: Code): string {
	const [of, start, end] = [code.quote(name), operand(from, code), operand(to, code)];
	const isIn = operator === '<=' || operator === '>=';
	if (stepBy !== null || Math.abs(step) !== 1) {
		const by = stepBy ? code.quote(stepBy) : code.quote(String(step));
		return isIn ? l10n.t('{0} counts from {1} in steps of {2}, and goes no further than {3}.', of, start, by, end) : l10n.t('{0} counts from {1} in steps of {2}, and stops before {3}.', of, start, by, end);
	}
	if (step > 0) return isIn ? l10n.t('{0} counts from {1} on, and {2} is its last value.', of, start, end) : l10n.t('{0} counts from {1} on, and stops before {2}.', of, start, end);
	return isIn ? l10n.t('{0} counts down from {1}, and {2} is its last value.', of, start, end) : l10n.t('{0} counts down from {1}, and stops before {2}.', of, start, end);
}

function walking(view: View): readonly Idea[] {
	const { code } = view;
	return shownBy(view.of('each'), (loop) => ({
		id: 'loop-walk', name: l10n.t('Going through items'), text: l10n.t('The loop goes through {0}. Each round takes another part of it, as {1}.', code.quote(loop.over), listed(loop.names.map((one) => code.quote(one)))),
	}));
}

function going(view: View): readonly Idea[] {
	const { code } = view;
	const [first] = view.of('while', 'do');
	if (!first) return [];
	const leaves = code.inside(first.body, 'leave', 'return').filter((one) => view.has(one) && (one.kind === 'return' || one.word === 'break'));
	const name = l10n.t('When a loop goes on');
	if (isEndless(first.condition)) return [{ id: 'while-condition', name, text: leaves.length > 0 ? l10n.t('The loop has no end of its own. A line inside it leaves it.') : l10n.t('The loop goes on again and again.'), spans: [first, ...leaves] }];
	const names = [...namesIn(first.condition)];
	const changing = code.inside(first.body, 'assign', 'update').filter((one) => view.has(one) && names.some((each) => sets(one, each)));
	const changed = names.filter((each) => changing.some((one) => sets(one, each)));
	const goes = condition(bare(first.condition), code);
	return [{
		id: 'while-condition', name, spans: [first, ...changing],
		text: changed.length > 0 ? l10n.t('The loop goes on as long as {0}. Lines inside it change {1}.', goes, listed(changed.slice(0, 3).map((each) => code.quote(each)))) : l10n.t('The loop goes on as long as {0}.', goes),
	}];
}

function leaving(view: View): readonly Idea[] {
	const { code } = view;
	return shownBy(exitsOf(code.program, code).filter((one) => view.has(one)), (first) => {
		const test = code.aboveInFunction(first, 'if');
		return test && { id: 'loop-exit', name: l10n.t('Leaving a loop'), text: test.otherwise !== null ? l10n.t('{0} leaves the loop before all of its rounds are made.', code.quote(first)) : l10n.t('{0} leaves the loop early, once {1}.', code.quote(first), condition(test.condition, code)) };
	});
}

function skipping(view: View): readonly Idea[] {
	return shownBy(view.of('leave').filter(({ word }) => word === 'continue'), () => ({ id: 'loop-skip', name: l10n.t('Skipping a round'), text: l10n.t('Some rounds stop in the middle: the loop goes on with the next.') }));
}
