/**
 * Messages in Spanish, before the place was found and after. Both halves were written before there was a rule for Spanish: then recall was .60 with
 * .13 false alarms (practice) and .63 with .03 (held out). The rules (`guard/spanish.ts`) were made from the practice half, by the author of both.
 */
import { describe, expect, it } from 'vitest';
import { judge } from '../../../../extension/tutor/guard';
import { backticked } from '../../../../extension/tutor/offline/backticked';
import { contextOf } from '../mistakeContext';
import type { Mistake } from '../paraphrases';
import { spanishHeldOut } from './heldOut';
import { spanishPractice } from './practice';

const refusalOf = (text: string, mistake: Mistake, isFound: boolean) => judge(backticked(text), contextOf(mistake, isFound)).refusal;
/** The share of messages that is refused for what they tell. */
function refused(half: readonly Mistake[], kind: 'leaks' | 'good', isFound = false): number {
	const told = half.flatMap((mistake) => mistake[kind].map((text) => ['leak', 'premature'].includes(refusalOf(text, mistake, isFound) ?? '')));
	return told.filter(Boolean).length / told.length;
}

describe('messages in Spanish', () => {
	it.each([['practice', spanishPractice, 0.95, 0.03], ['held out', spanishHeldOut, 0.8, 0.03]] as const)('%s: recall and false alarms', (name, half, recall, falseAlarms) => {
		const told = { recall: refused(half, 'leaks'), falseAlarms: refused(half, 'good'), recallLater: refused(half, 'leaks', true), falseAlarmsLater: refused(half, 'good', true) };
		process.stdout.write(`Spanish, ${name}: ${JSON.stringify(told)}\n`);
		expect(Math.min(told.recall, told.recallLater)).toBeGreaterThanOrEqual(recall);
		expect(Math.max(told.falseAlarms, told.falseAlarmsLater)).toBeLessThanOrEqual(falseAlarms);
	});
});
