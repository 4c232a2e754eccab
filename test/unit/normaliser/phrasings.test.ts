import { describe, expect, it } from 'vitest';
import { judge, readAnswer } from '../../../extension/tutor/offline/reading/normaliser';
import { context, questionOf, rowsOf, verdictOf } from './fixture';

const forms = ['value', 'values', 'count', 'line', 'choice', 'output', 'words'];

describe.each(forms)('what students type where a %s is asked', (form) => {
	it.each(rowsOf(form))('$where  $typed  ($truth)', ({ truth, typed, verdict, readAs }) => {
		const question = questionOf(form, truth);
		const reading = readAnswer({ kind: 'typed', text: typed }, question, context);
		const judgement = judge(reading, question, context);
		expect(verdictOf(reading, judgement)).toBe(verdict);
		if (readAs !== null) {
			expect(judgement.readAs).toBe(readAs);
		}
	});
});

it('there are at least 200 phrasings', () => {
	expect(forms.flatMap(rowsOf).length).toBeGreaterThanOrEqual(200);
});
