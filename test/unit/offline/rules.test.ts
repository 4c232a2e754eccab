/** Rules to choose from after a telling wrong answer, what steers to them, and the numbers of rounds that misconceptions give. */
import { describe, expect, it } from 'vitest';
import { nestedFoil, roundFoils } from '../../../extension/tutor/offline/teaching/beliefs';
import { choose } from '../../../extension/tutor/offline/chooser';
import type { Candidate } from '../../../extension/tutor/offline/draft';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { OfflineVerifier } from '../../../extension/tutor/offline/offlineVerifier';
import { Replay } from '../../../extension/tutor/offline/facts/replay';
import { subjectOf } from '../../../extension/tutor/offline/subject';
import type { PastTurn } from '../../../extension/tutor/roles';
import type { Question, Stage } from '../../../extension/words';
import { languages } from '../../../extension/code/languages';
import { call, condition, fibonacci, loop, outline, result, situation, traceOf, value } from './handMade';

const never = new AbortController().signal;
const now = await situation(fibonacci);
const [bug] = now.diagnosis.bugs;
if (!bug) throw new Error('There is no bug.');
const candidates = candidatesFor(now, bug, now.tasks);
const stages: readonly Stage[] = ['expect', 'predict', 'locate', 'explain', 'repair'];

function turn(question: Question, misunderstood: string | null): PastTurn {
	return { id: question.id, question, version: now.code.version, given: null, assessment: { kind: 'answer', correct: misunderstood === null, understood: [], misunderstood, readAs: null }, rung: 'question', withdrawn: false };
}

function ruleOf(size: (options: number) => boolean): Question {
	const found = candidates.find(({ question: { template, answer } }) => template.startsWith('explain.rule.') && answer.kind === 'choice' && size(answer.options.length));
	if (!found) throw new Error('There is no such rule.');
	return found.question;
}

const twoOf = ({ answer, truth, ...rest }: Question): Question => ({
	...rest, truth, answer: answer.kind === 'choice' && truth.kind === 'choice' ? { kind: 'choice', options: [...answer.options.filter(({ id }) => id === truth.id), ...answer.options.filter(({ id }) => id !== truth.id).slice(0, 1)] } : answer,
});
const right = ({ truth }: Question) => ({ kind: 'chosen' as const, option: truth.kind === 'choice' ? truth.id : '' });

describe('a rule that was chosen', () => {
	it('shows no understanding when there were two, as long as something else can be asked', async () => {
		const rule = twoOf(ruleOf(() => true));
		const assessment = await new OfflineVerifier().assess(now, rule, right(rule), never);
		expect(assessment).toMatchObject({ kind: 'answer', correct: true, understood: [] });
	});

	it('shows it when nothing else is left to ask', async () => {
		const rule = twoOf(ruleOf(() => true));
		const turns = candidates.filter(({ question }) => question.stage === 'explain' && question.id !== rule.id).map(({ question }) => turn(question, 'another'));
		const assessment = await new OfflineVerifier().assess({ ...now, turns }, rule, right(rule), never);
		expect(assessment.understood).toEqual(['value/place']);
	});

	it('shows it when there were three', async () => {
		const rule = ruleOf((options) => options > 2);
		const assessment = await new OfflineVerifier().assess(now, rule, right(rule), never);
		expect(assessment.understood).toEqual(['value/place']);
	});
});

describe('a wrong answer that a misconception gives', () => {
	const asked = candidates.find(({ question }) => question.stage === 'explain' && question.foils.some(({ misconception }) => misconception === 'end-is-included'))?.question;
	if (!asked) throw new Error('There is no question for it.');
	const after = (last: PastTurn, from: readonly Candidate[] = candidates, names = true) => {
		const target = now.tasks.find(({ id }) => id === 'value/place');
		if (!target) throw new Error('There is no task.');
		return choose(from, { kind: 'sibling', target, last, stagesDone: stages.slice(0, 3), stages, tasks: now.tasks, turns: [last], names: () => names })?.question;
	};
	it('leads to a smaller question on the same line that it would get wrong again', () => {
		const next = after(turn(asked, 'end-is-included'));
		expect(next?.slots.line).toBe(asked.slots.line);
		expect(next?.answer.kind).not.toBe('choice');
		expect(next?.foils.map(({ misconception }) => misconception)).toContain('end-is-included');
	});

	it('leads to the rule, where no smaller question is left', () => {
		const rest = candidates.filter(({ question, isSmaller }) => question.template.startsWith('explain.rule.') || !isSmaller);
		expect(after(turn(asked, 'end-is-included'), rest)?.template).toBe('explain.rule.end-is-included');
	});

	it('leads nowhere by itself when it has no name', () => {
		expect(after(turn(asked, 'a slip'), candidates, false)?.template).not.toMatch(/^explain\.rule\./);
	});
});

describe('numbers of rounds', () => {
	const subject = subjectOf(now, bug, now.tasks, []);

	it('are those of the rows that misconceptions go through, never the run\'s own', () => {
		const replay = subject.traced?.replay;
		const [run] = replay ? now.outline.loops.flatMap((each) => replay.loopRuns(each)) : [];
		if (!run) throw new Error('There is no loop.');
		const items = run.rounds.map((_, at) => value(String(at)));
		const foils = roundFoils(subject, run, items);
		expect(foils).toContainEqual({ answer: String(run.rounds.length + 1), misconception: 'end-is-included' });
		expect(foils.map(({ answer }) => answer)).not.toContain(String(run.rounds.length));
	});

	it('are one for a loop that looks at its condition too late', () => {
		const whole = loop(2, 3, [], 'n > 0', 'f');
		const replay = new Replay(traceOf('t', 'f', 'n=0', '2\n4\n4 return 0'), { ...now.outline, loops: [whole], spans: [] }, 'f');
		const [run] = replay.loopRuns(whole);
		if (!run) throw new Error('The loop was not entered.');
		expect(roundFoils(subject, run, [])).toEqual([{ answer: '1', misconception: 'condition-looked-at-last' }]);
	});

	it('are those of the items where a line ends the loop', () => {
		const walk = loop(2, 3, ['x'], 'xs', 'f');
		const replay = new Replay(traceOf('t', 'f', 'xs=[4, 6, 9]', '2\n3 x=4\n3 return 4'), { ...now.outline, loops: [walk], spans: [] }, 'f');
		const [run] = replay.loopRuns(walk);
		if (!run) throw new Error('The loop was not entered.');
		expect(roundFoils(subject, run, [value('4')])).toEqual([{ answer: '3', misconception: 'loop-always-ends-by-itself' }]);
	});

	const outer = loop(2, 4, ['x'], 'xs', 'f');
	const inner = loop(3, 4, ['y'], 'ys', 'f');
	const nested = new Replay(traceOf('t', 'f', 'xs=[1, 2] ys=[3, 4]', '2\n3 x=1\n4 y=3\n3\n4 y=4\n3\n2\n3 x=2\n4 y=3\n3\n4 y=4\n3\n2\n5\n5 return 0'), { ...now.outline, loops: [outer, inner], spans: [] }, 'f');

	it('are those of the longer of two loops for who takes them to go on together', () => {
		expect(nestedFoil(nested, [inner, outer], 4)).toEqual({ answer: '2', misconception: 'nested-loops-share-rounds' });
	});

	it('are none where that is the number itself, or there is one loop', () => {
		expect(nestedFoil(nested, [inner, outer], 2)).toBeNull();
		expect(nestedFoil(nested, [outer], 2)).toBeNull();
	});
});

describe('a call that counts as true or false', () => {
	const compares = languages.find(({ beliefs }) => beliefs?.all.some(({ id }) => id === 'comparing-gives-true-for-equal'));
	const after = async (text: string) => {
		const test = call('a', 'f("x", "x")', '1');
		const at = await situation({
			language: compares?.id ?? '', text: `int f(char *a, char *b) {\n    if (${text}) {\n        return 1;\n    }\n    return 0;\n}\n`, name: 'f', tests: [test], trace: traceOf('a', 'f', 'a="x" b="x"', '2\n5\n5 return 0'), suspicious: [2, 5], results: [result(test, '0', [2, 5])],
			outline: outline({ functions: [{ name: 'f', owner: null, parameters: ['a', 'b'], range: { from: 0, to: 5 }, header: 0, docstring: null, empty: false }], conditions: [condition(2, 3, text, 'f')], statementLines: [1, 2, 4] }),
		});
		const [own] = at.diagnosis.bugs;
		const all = own ? candidatesFor(at, own, at.tasks) : [];
		const asked = all.find(({ question }) => question.template === 'explain.condition')?.question;
		return asked ? all.filter(({ question, follows }) => question.template.startsWith('explain.rule.') && follows?.(turn(asked, null))).map(({ question }) => question.template) : null;
	};

	it('is asked for its rule after a right answer too: what came out of the run tells that one', async () => {
		expect(await after('strcmp(a, b)')).toEqual(['explain.rule.comparing-gives-true-for-equal']);
		expect(await after('strcmp(a, b) != 0')).toEqual([]);
	});
});
