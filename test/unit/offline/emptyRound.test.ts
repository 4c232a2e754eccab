/** A loop that makes a round over nothing, an object of which nothing shows, the head of a function: what is asked and told of them. */
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../extension/words';
import { storyOf } from '../../../extension/tutor/offline/facts/story';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { elsewhereQuestion } from '../../../extension/tutor/offline/moves/elsewhere';
import { emptyRoundQuestion } from '../../../extension/tutor/offline/questions/emptyRound';
import { spoken } from '../../../extension/tutor/offline/say';
import { subjectOf } from '../../../extension/tutor/offline/subject';
import { call, loop, outline, raised, result, situation, traceOf } from './handMade';

/** A run that stops at a position of `xs` in the first round of its loop. */
async function stopping(xs: string) {
	const test = call('a', `f(${xs})`, '0');
	const error = raised('IndexError: list index out of range', 3);
	return situation({
		text: 'def f(xs):\n    i = 0\n    while i <= len(xs):\n        n = xs[i + 1]\n        i += 1\n    return 0\n', name: 'f', tests: [test], trace: traceOf('a', 'f', `xs=${xs}`, '2\n3 i=0\n4\n4 raise IndexError: list index out of range'), suspicious: [4],
		results: [{ ...result(test, '0', [2, 3, 4]), ending: { kind: 'raised', exception: error }, passed: false }],
		outline: outline({ functions: [{ name: 'f', owner: null, parameters: ['xs'], range: { from: 0, to: 5 }, header: 0, docstring: null, empty: false }], loops: [loop(3, 5, [], 'i <= len(xs)', 'f')], statementLines: [1, 2, 3, 4, 5] }),
	});
}

describe('a run that stops at a position of what is empty, in a loop', () => {
	it('is asked first why the loop makes a round', async () => {
		const at = await stopping('[]');
		const [bug] = at.diagnosis.bugs;
		if (!bug) throw new Error('There is no bug.');
		const [first] = candidatesFor(at, bug, at.tasks).filter(({ question }) => question.stage === 'explain');
		expect(first?.question.template).toBe('explain.empty-round');
		expect(first?.question.truth).toEqual({ kind: 'choice', id: 'true' });
		expect(spoken(first?.question.words ?? [])).toContain('When the run comes to line 3, xs is empty. Is i <= len(xs) true at that moment?');
	});

	it('is asked nothing of that where there are items', async () => {
		const at = await stopping('[7]');
		const [bug] = at.diagnosis.bugs;
		if (!bug) throw new Error('There is no bug.');
		expect(emptyRoundQuestion(subjectOf(at, bug, at.tasks, []), 3, 'xs')).toEqual([]);
	});
});

describe('an object of which nothing shows', () => {
	const row = (text: string, size: number): Value => ({ shown: `{${Array.from({ length: size }, () => text).join(', ')}}`, type: '', shape: { kind: 'items', of: 'list', items: Array.from({ length: size }, () => ({ kind: 'opaque', text })) } });
	const toldOf = async (text: string) => {
		const test = call('a', 'f(2)', '9');
		const trace = traceOf('a', 'f', 'n=2', '2\n3 kept=0\n4 i=0\n3 kept=1\n4 i=1\n3 kept=2\n5\n5 return 0');
		const steps = trace.steps.map((step) => ({ ...step, changed: { ...step.changed, ...(step.changed.kept ? { kept: row(text, Number(step.changed.kept.shown)) } : {}) } }));
		const at = await situation({
			text: 'def f(n):\n    kept = []\n    for i in range(n):\n        kept.append(P(i))\n    return kept\n', name: 'f', tests: [test], trace: { ...trace, steps }, suspicious: [4], results: [result(test, '0', [2, 3, 4, 5])],
			outline: outline({ functions: [{ name: 'f', owner: null, parameters: ['n'], range: { from: 0, to: 4 }, header: 0, docstring: null, empty: false }], loops: [loop(3, 4, ['i'], 'range(n)', 'f')], statementLines: [1, 2, 3, 4] }),
		});
		const [bug] = at.diagnosis.bugs;
		if (!bug) throw new Error('There is no bug.');
		return spoken(storyOf(subjectOf(at, bug, at.tasks, []))?.words ?? []);
	};

	it('is no part of what is told of a run', async () => {
		expect(await toldOf('P(1)')).toContain('{P(1)}');
		expect(await toldOf('<object>')).not.toContain('<object>');
	});
});

describe('the head of a function', () => {
	it('is not where the same mistake is made once more', async () => {
		const at = await stopping('[]');
		const text = 'int f(int a) {\n    return a;\n}\n\nint g(int a) {\n    return 2 * a;\n}\n';
		const heads = [['f', 0], ['g', 4]] as const;
		const asked = (isHead: boolean) => elsewhereQuestion({
			...at, code: { ...at.code, text }, began: text.replace('int g(', 'int f('), evidence: { ...at.evidence, run: { ...at.evidence.run, results: [] } },
			outline: outline({ functions: isHead ? heads.map(([name, header]) => ({ name, owner: null, parameters: ['a'], range: { from: header, to: header + 2 }, header, docstring: null, empty: false })) : [], assignments: [{ range: { from: 9, to: 9 }, targets: ['a'], value: '1', augmented: false, function: null }], statementLines: [0, 1, 4, 5] }),
		});
		expect(asked(false)?.truth).toMatchObject({ places: [{ from: 0 }] });
		expect(asked(true)).toBeNull();
	});
});
