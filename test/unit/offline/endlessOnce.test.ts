/** A loop without an end whose name changes in the first round alone: neither "it changes" nor "it stays" is wrong, so neither is asked for. */
import { describe, expect, it } from 'vitest';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { spoken } from '../../../extension/tutor/offline/say';
import { call, loop, outline, result, situation, traceOf } from './handMade';

const test = call('a', 'f(123)', '6');

/** What is asked of the name in the condition, which has this value after each round. */
async function asked(after: readonly number[], template = 'explain.changing', body = 'rest = g(n)') {
	const rounds = after.map((value) => `4\n3 rest=${value}`).join('\n');
	const begun = traceOf('a', 'f', 'n=123', `2\n3 rest=123\n${rounds}\n3 return 0`);
	const trace = { ...begun, steps: begun.steps.slice(0, -1), cut: true, ending: { kind: 'endless' as const, line: 2 } };
	const at = await situation({
		text: `def f(n):\n    rest = n\n    while rest > 0:\n        ${body}\n    return rest\n`, name: 'f', tests: [test], trace, suspicious: [3, 4],
		results: [{ ...result(test, '0', [2, 3, 4]), ending: { kind: 'endless', line: 2 }, passed: false }],
		outline: outline({
			functions: [{ name: 'f', owner: null, parameters: ['n'], range: { from: 0, to: 4 }, header: 0, docstring: null, empty: false }],
			loops: [loop(3, 4, [], 'rest > 0', 'f')],
			assignments: [{ range: { from: 3, to: 3 }, targets: ['rest'], value: 'g(n)', augmented: false, function: 'f' }], statementLines: [1, 2, 3, 4],
		}),
	});
	const [bug] = at.diagnosis.bugs;
	if (!bug) throw new Error('There is no bug.');
	return candidatesFor(at, bug, at.tasks).map(({ question }) => question).find((each) => each.template === template);
}

describe('the name in the condition of a loop without an end', () => {
	it('that changes once and then stays has that for its answer', async () => {
		const question = await asked([12, 12, 12, 12, 12]);
		expect(spoken(question?.words ?? [])).toContain('What happens to rest from round to round?');
		expect(question?.truth).toEqual({ kind: 'choice', id: 'once' });
		expect(spoken(question?.held ?? [])).toBe('Right: rest becomes 12 in the first round and stays so, and the condition stays true.');
	});

	it('that never changes still has that for its answer', async () => {
		expect((await asked([123, 123, 123, 123]))?.truth).toEqual({ kind: 'choice', id: 'none' });
	});

	it('that gets on first and then stays is asked for after the round that changes nothing', async () => {
		const question = await asked([100, 90, 80, 80, 80, 80, 80], 'explain.comes-to-stay');
		expect(spoken(question?.words ?? [])).toContain('After the third round rest is 80. What is it after the next one?');
		expect(question?.truth).toMatchObject({ kind: 'value', value: { shown: '80' } });
		expect(question?.foils).toContainEqual({ answer: '70', misconception: 'loops-move-by-themselves' });
		expect(await asked([100, 90, 80, 80, 80, 80, 80])).toBeUndefined();
		expect(await asked([100, 90, 80, 70, 60, 50], 'explain.comes-to-stay')).toBeUndefined();
	});

	it('is not to be printed on a line that a round may end before', async () => {
		const help = async (body: string) => spoken((await asked([100, 90, 80, 70], 'predict.round', body))?.help[0]?.words ?? []);
		expect(await help('rest = g(n)')).toContain('as the last line inside the loop, run it, and stop it after a moment. Which value comes out first?');
		expect(await help('if rest > 9: continue')).toContain('as the first line inside the loop, run it, and stop it after a moment. Which value comes out second?');
	});
});
