import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { python } from '../../../grammars/python/descriptor';
import { applyEdits } from '../../../extension/code/edits';
import { type GuardContext, judge } from '../../../extension/tutor/guard';
import { changesOf } from '../../../extension/tutor/guard/repair';
import { backticked } from '../../../extension/tutor/offline/backticked';
import type { Rung, Stage } from '../../../extension/words';
import { mistakes } from './paraphrases';

const stages: readonly Stage[] = ['read', 'expect', 'predict', 'locate', 'explain', 'repair'];
const rungs: readonly Rung[] = ['question', 'smaller-question', 'fact', 'worked-example', 'place-named'];
const kinds: readonly GuardContext['kind'][] = ['question', 'teaching', 'help', 'reply', 'explanation'];

const contexts = fc.record({ mistake: fc.constantFrom(...mistakes), stage: fc.constantFrom(...stages), rung: fc.constantFrom(...rungs), kind: fc.constantFrom(...kinds), isFound: fc.boolean() })
	.map(({ mistake: { source, repairs, leaks, good }, stage, rung, kind, isFound }) => {
		const edits = repairs.map(([old, text]) => [{ from: source.indexOf(old), to: source.indexOf(old) + old.length, text }]);
		const changes = edits.map((edit) => changesOf(source, applyEdits(source, edit)));
		const lines = [...new Set(changes.flat().flatMap((change) => change.lines))];
		const context: GuardContext = {
			kind, stage, rung, source, repairs: edits, found: isFound ? lines : [], said: [], previous: [], inWords: python.inWords, places: lines.map((at) => ({ kind: 'lines', from: at, to: at })),
		};
		// A line that the program has already, elsewhere or indented otherwise, is the student's.
		const fresh = changes.flat().map(({ after }) => after.trim()).filter((after) => after !== '' && !source.includes(after));
		return { context, fresh, messages: [...leaks, ...good] };
	});

const sentence = fc.constantFrom('What do you see?', 'Good.', 'Try it on paper.', 'Here is a thought:', 'Which line runs next?', 'Well done so far.');

describe('whatever the moment', () => {
	it('no message with a whole repaired line passes below the last rung', () => {
		fc.assert(fc.property(contexts.filter(({ fresh }) => fresh.length > 0), sentence, sentence, fc.nat(), fc.constantFrom('`', '', ' '), (moment, before, after, which, quote) => {
			const line = moment.fresh[which % moment.fresh.length]!;
			const { refusal } = judge(backticked(`${before} ${quote}${line}${quote} ${after}`), moment.context);
			expect(['leak', 'premature']).toContain(refusal);
		}), { numRuns: 300 });
	});

	it('nothing that the student says makes a message worse', () => {
		fc.assert(fc.property(contexts, fc.nat(), fc.array(fc.nat(), { maxLength: 4 }), fc.array(fc.string(), { maxLength: 3 }), ({ context, messages, fresh }, which, spoken, noise) => {
			const words = backticked(messages[which % messages.length]!);
			const said = [...spoken.map((at) => messages[at % messages.length]!), ...fresh, ...noise];
			const [silent, told] = [judge(words, context), judge(words, { ...context, said })];
			expect(told.score).toBeLessThanOrEqual(silent.score);
			const isLeak = (refusal: string | null) => refusal === 'leak' || refusal === 'premature';
			expect(isLeak(told.refusal) && !isLeak(silent.refusal)).toBe(false);
		}), { numRuns: 300 });
	});

	it('any text gets a verdict', () => {
		fc.assert(fc.property(contexts, fc.string({ unit: 'grapheme', maxLength: 300 }), ({ context }, text) => {
			const { score } = judge(backticked(text), context);
			expect(score).toBeGreaterThanOrEqual(0);
			expect(score).toBeLessThanOrEqual(1);
		}), { numRuns: 300 });
	});
});
