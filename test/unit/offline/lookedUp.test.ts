/** A lookup under a key that was not put there, in a language where that gives a value for nothing; and the question at the end of a change. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { reflectionFor } from '../../../extension/tutor/offline/closing/reflection';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { missedIn } from '../../../extension/tutor/offline/questions/explainLookedUp';
import { runningOf } from '../../../extension/tutor/offline/running';
import { spoken } from '../../../extension/tutor/offline/say';
import { conceptOfQuestion } from '../../../extension/tutor/offline/teaching/lessons';
import type { Question, Value, Variables } from '../../../extension/words';
import { call, fibonacci, outline, result, situation, traceOf, value } from './handMade';

const giving = languages.find(({ running }) => running.looksUp?.includes('get'));
if (!giving) throw new Error('In no language a lookup gives nothing.');
const running = runningOf(giving.id);

function map(...pairs: readonly (readonly [string, string])[]): Value {
	return { shown: `{${pairs.map(([key, held]) => `${key}=${held}`).join(', ')}}`, type: 'map', shape: { kind: 'pairs', pairs: pairs.map(([key, held]) => [value(key).shape, value(held).shape] as const) } };
}

async function asked(held: Value): Promise<readonly Question[]> {
	const test = call('a', 'f("c")', '1');
	const text = 'static int f(String w) {\n    return counts.get(w);\n}\n';
	const trace = traceOf('a', 'f', 'w=\'c\'', '2\n2 raise NullPointerException: Cannot invoke "java.lang.Integer.intValue()" because the return value of "java.util.Map.get(Object)" is null');
	const [first, ...rest] = trace.steps;
	const begun = await situation({
		language: giving?.id ?? '', text, name: 'f', tests: [test], suspicious: [2],
		trace: { ...trace, steps: first ? [{ ...first, changed: { ...first.changed, counts: held } }, ...rest] : [] },
		results: [{ ...result(test, '0', [2]), ending: trace.ending, passed: false }],
		outline: outline({ functions: [{ name: 'f', owner: null, parameters: ['w'], range: { from: 0, to: 2 }, header: 0, docstring: null, empty: false }], returns: [{ range: { from: 1, to: 1 }, value: 'counts.get(w)', function: 'f' }], statementLines: [1] }),
	});
	const [bug] = begun.diagnosis.bugs;
	return bug ? candidatesFor(begun, bug, begun.tasks).map(({ question }) => question) : [];
}

describe('a lookup under a key that is not there', () => {
	it.each([['some', map(['\'a\'', '2'])], ['no', map()]] as const)('is asked about, with %s keys', async (_, held) => {
		const [question] = (await asked(held)).filter(({ stage }) => stage === 'explain');
		expect(question?.template).toBe('explain.looked-up');
		expect(spoken(question?.words ?? [])).toContain('What does counts.get(w) give there?');
		expect(question?.truth).toEqual({ kind: 'choice', id: 'nothing' });
		expect(spoken(question?.held ?? [])).toBe('Right: the key "c" is not in counts, and null is no value to go on with.');
		expect(spoken(question?.fact ?? [])).toBe('It gives null: the key "c" is not in counts. Then line 2 goes on with that, and stops.');
		expect(question && conceptOfQuestion(question)).toBe('dictionary-key');
	});

	it('is the one whose key is missing, and none where each is there', () => {
		const state: Variables = { counts: map(['\'a\'', '2']), ages: map(['\'b\'', '7']), w: value('\'a\''), words: value("['b', 'c']"), i: value('1') };
		expect(missedIn('return counts.get(w) + ages.get(w);', state, { running })).toMatchObject({ owner: 'ages', text: 'ages.get(w)', key: 'w' });
		expect(missedIn('total += ages.get(words[i]);', state, { running })).toMatchObject({ looked: { kind: 'text', value: 'c' } });
		expect(missedIn('total += counts.get("a");', state, { running })).toBeNull();
		// Of what is worked out elsewhere nobody knows the key; and a list is no map.
		expect(missedIn('total += counts.get(w.trim()) + words.get(i);', state, { running })).toBeNull();
		expect(missedIn('total += ages.get(w);', state, { running: runningOf('python') })).toBeNull();
	});
});

describe('the question at the end of a change that is about no one thing', () => {
	const changed = async (bugs: readonly string[]) => {
		const at = await situation(fibonacci);
		const [task] = at.tasks;
		const text = at.code.text.replace('n <= 0', 'n < 0').replace('range(0, n)', 'range(1, n)');
		return spoken(reflectionFor({ ...at, began: at.code.text, code: { ...at.code, text }, tasks: task ? bugs.map((bug) => ({ ...task, bug })) : [] }));
	};

	it('is about the lines that were changed', async () => {
		expect(await changed(['value'])).toBe('You changed line 2 and line 8. In one sentence: what did the program do there before, and what does it do now?');
	});

	it('is about which of them each example needs, where there were several mistakes', async () => {
		expect(await changed(['value', 'value-2'])).toBe('You changed line 2 and line 8. In one sentence: which of your examples would fail without each of these changes?');
	});
});
