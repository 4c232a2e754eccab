import { describe, expect, it } from 'vitest';
import { Replay } from '../../../extension/tutor/offline/facts/replay';
import { condition, fibonacci, loop, outline, traceOf } from './handMade';

const shown = (state: Readonly<Record<string, { shown: string }>> | null | undefined, name: string) => state?.[name]?.shown;

describe('a trace as rounds', () => {
	const trace = fibonacci.trace;
	if (!trace) throw new Error('There is no trace.');
	const replay = new Replay(trace, fibonacci.outline, 'fibonacci');
	const [run] = fibonacci.outline.loops.flatMap((each) => replay.loopRuns(each));

	it('counts the rounds and knows what each leaves behind', () => {
		expect(run?.rounds.map((round) => [shown(round.from.state, 'i'), shown(round.to?.state, 'b')])).toEqual([['0', '1'], ['1', '2'], ['2', '3'], ['3', '5'], ['4', '8']]);
		expect([run?.end, run?.left?.line, shown(run?.entered.state, 'b')]).toEqual(['done', 9, '1']);
	});

	it('says which conditions held', () => {
		expect(fibonacci.outline.conditions.map((each) => replay.outcomes(each).map(({ held }) => held))).toEqual([[false], [false]]);
	});

	it('counts the lines that a person would follow', () => {
		expect(replay.length).toBe(16);
	});
});

describe('loops that end in other ways', () => {
	const inside = 'f';
	const each = loop(2, 4, ['x'], 'xs', inside);

	it('early, by a return in the second round', () => {
		const trace = traceOf('t', inside, 'xs=[1, 2, 3]', '2\n3 x=1\n2\n3 x=2\n4\n4 return 2');
		const replay = new Replay(trace, outline({ loops: [each], conditions: [condition(3, 4, 'x == 2', inside)] }), inside);
		expect(replay.loopRuns(each).map(({ rounds, end }) => [rounds.length, end])).toEqual([[2, 'early']]);
	});

	it('never begun, over nothing', () => {
		const trace = traceOf('t', inside, 'xs=[]', '2\n5\n5 return 0');
		expect(new Replay(trace, outline({ loops: [each] }), inside).loopRuns(each).map(({ rounds, end }) => [rounds.length, end])).toEqual([[0, 'done']]);
	});

	it('with the function itself, behind the last round', () => {
		const trace = traceOf('t', inside, 'xs=[1]', '2\n3 x=1\n4\n2\n2 return None');
		expect(new Replay(trace, outline({ loops: [each] }), inside).loopRuns(each).map(({ rounds, end }) => [rounds.length, end])).toEqual([[1, 'done']]);
	});

	it('never, as far as the trace goes', () => {
		const trace = { ...traceOf('t', inside, 'n=1', '2\n3\n2\n3\n2 return None'), cut: true };
		const open = { ...trace, steps: trace.steps.slice(0, -1) };
		const whole = loop(2, 3, [], 'n > 0', inside);
		expect(new Replay(open, outline({ loops: [whole] }), inside).loopRuns(whole).map(({ rounds, end }) => [rounds.length, end])).toEqual([[2, 'open']]);
	});

	it('by an exception, which leaves the line without an after', () => {
		const trace = traceOf('t', inside, 'xs=[1]', '2\n3 x=1\n3 raise KeyError: 1');
		const replay = new Replay(trace, outline({ loops: [each] }), inside);
		const [moment] = replay.passes(2);
		expect(moment && replay.after(moment)).toBeNull();
	});
});
