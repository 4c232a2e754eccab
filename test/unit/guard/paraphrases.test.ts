import { describe, expect, it } from 'vitest';
import { python } from '../../../grammars/python/descriptor';
import { type GuardContext, judge } from '../../../extension/tutor/guard';
import { backticked } from '../../../extension/tutor/offline/backticked';
import { changedLines } from '../../evaluation/cases';
import { type Mistake, mistakes } from './paraphrases';

function contextOf({ source, repairs }: Mistake): GuardContext {
	const edits = repairs.map(([old, text]) => {
		const from = source.indexOf(old);
		expect(from, `${old} in the program`).toBeGreaterThanOrEqual(0);
		return [{ from, to: from + old.length, text }];
	});
	const lines = new Set(repairs.flatMap(([old, text]) => changedLines(source, source.replace(old, () => text))));
	return {
		kind: 'question', stage: 'predict', rung: 'question', source, repairs: edits, found: [], said: [], previous: [], inWords: python.inWords,
		places: [...lines].map((at) => ({ kind: 'lines', from: at, to: at })),
	};
}

describe.each(mistakes.map((mistake) => [mistake.kind, mistake] as const))('%s', (_kind, mistake) => {
	it.each(mistake.leaks)('gives it away: %s', (text) => {
		const { refusal } = judge(backticked(text), contextOf(mistake));
		expect(['leak', 'premature']).toContain(refusal);
	});

	it.each(mistake.good)('asks: %s', (text) => {
		const { refusal } = judge(backticked(text), contextOf(mistake));
		expect(refusal).toBeNull();
	});
});

describe('what the rules do not see', () => {
	it.each(mistakes.flatMap((mistake) => (mistake.missed ?? []).map((text) => [text, mistake] as const)))('%s', (text, mistake) => {
		expect(judge(backticked(text), contextOf(mistake)).refusal).toBeNull();
	});

	it.each([
		['an acrostic', 'Really? Each time? Take Uncle\'s Red Note.'],
		['a sentence in another language', 'Sollte die Schleife eine Runde weniger machen?'],
		['a riddle', 'Which letter comes before `o` in the alphabet, and which digit before 2?'],
	])('%s', (_what, text) => {
		const loop = mistakes.find(({ kind }) => kind === 'range ends too early')!;
		expect(['leak', 'premature']).not.toContain(judge(backticked(text), contextOf(loop)).refusal);
	});
});

describe('the table', () => {
	it('is of many kinds', () => {
		expect(mistakes.length).toBeGreaterThanOrEqual(15);
		expect(mistakes.flatMap(({ leaks }) => leaks).length).toBeGreaterThanOrEqual(60);
		expect(mistakes.flatMap(({ good }) => good).length).toBeGreaterThanOrEqual(60);
	});
});
