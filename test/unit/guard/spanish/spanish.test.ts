import { describe, expect, it } from 'vitest';
import { judge } from '../../../../extension/tutor/guard';
import { backticked } from '../../../../extension/tutor/offline/backticked';
import { contextOf } from '../mistakeContext';
import type { Mistake } from '../paraphrases';
import { spanishHeldOut } from './heldOut';
import { spanishPractice } from './practice';

const refusalOf = (text: string, mistake: Mistake) => judge(backticked(text), contextOf(mistake)).refusal;
/** The share of messages that is refused for what they tell. */
function refused(half: readonly Mistake[], kind: 'leaks' | 'good'): number {
	const told = half.flatMap((mistake) => mistake[kind].map((text) => ['leak', 'premature'].includes(refusalOf(text, mistake) ?? '')));
	return told.filter(Boolean).length / told.length;
}

describe('messages in Spanish', () => {
	it.each([['practice', spanishPractice, 0, 1], ['held out', spanishHeldOut, 0, 1]] as const)('%s: recall and false alarms', (name, half, recall, falseAlarms) => {
		const told = { recall: refused(half, 'leaks'), falseAlarms: refused(half, 'good') };
		process.stdout.write(`Spanish, ${name}: ${JSON.stringify(told)}\n`);
		expect(told.recall).toBeGreaterThanOrEqual(recall);
		expect(told.falseAlarms).toBeLessThanOrEqual(falseAlarms);
		if (process.env.SHOW && name === 'practice') for (const m of half) for (const k of ['leaks', 'good'] as const) for (const t of m[k]) process.stdout.write(`${k} ${refusalOf(t, m) ?? '-'} ${t}\n`);
	});
});
