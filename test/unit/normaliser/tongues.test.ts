import { describe, expect, it } from 'vitest';
import { judge, readAnswer } from '../../../extension/tutor/offline/reading/normaliser';
import { inEnglish } from '../../../extension/tutor/offline/reading/tongues/inEnglish';
import { context, linesOfFixture, questionOf, verdictOf } from './fixture';

describe('answers in other tongues', () => {
	it.each(linesOfFixture('tongues').map(({ where, columns }) => ({ where, form: columns[0] ?? '', truth: columns[1] ?? '', typed: columns[2] ?? '', verdict: columns[3] ?? '', readAs: columns[4] })))('$where  $typed  ($form: $truth)', ({ form, truth, typed, verdict, readAs }) => {
		const question = questionOf(form, truth);
		const reading = readAnswer({ kind: 'typed', text: typed }, question, context);
		const judgement = judge(reading, question, context);
		expect({ verdict: verdictOf(reading, judgement), ...(readAs === undefined ? {} : { readAs: judgement.readAs }) }).toEqual({ verdict, ...(readAs === undefined ? {} : { readAs }) });
	});
});

describe('putting an answer into English', () => {
	it.each(['the loop goes one round too far', 'I think it returns 5', 'no', 'a, b', 'it is null', 'total = total + x', 'once', 'I am not sure', 'sum is 4 on line 8', '', '5', 'OOPS', 'die'])('leaves %j as it is', (text) => {
		expect(inEnglish(text)).toBeNull();
	});

	it('keeps what the student quotes', () => {
		expect(inEnglish('devuelve "línea cinco" y nada')).toContain('"línea cinco"');
	});
});
