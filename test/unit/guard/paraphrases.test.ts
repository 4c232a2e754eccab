import { describe, expect, it } from 'vitest';
import { judge } from '../../../extension/tutor/guard';
import { backticked } from '../../../extension/tutor/offline/backticked';
import { contextOf } from './mistakeContext';
import { moreVoices } from './moreVoices';
import { mistakes } from './paraphrases';
import { styles } from './styles';
import { voices } from './voices';

const all = [...mistakes, ...styles, ...voices, ...moreVoices];

describe.each(all.map((mistake) => [mistake.kind, mistake] as const))('%s', (_kind, mistake) => {
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
	it.each(all.flatMap((mistake) => (mistake.missed ?? []).map((text) => [text, mistake] as const)))('%s', (text, mistake) => {
		expect(['leak', 'premature']).not.toContain(judge(backticked(text), contextOf(mistake)).refusal);
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
		expect(all.length).toBeGreaterThanOrEqual(30);
		expect(all.flatMap(({ leaks }) => leaks).length).toBeGreaterThanOrEqual(150);
		expect(all.flatMap(({ good }) => good).length).toBeGreaterThanOrEqual(150);
	});
});
