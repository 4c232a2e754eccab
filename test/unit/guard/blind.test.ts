import { describe, expect, it } from 'vitest';
import { judge } from '../../../extension/tutor/guard';
import { backticked } from '../../../extension/tutor/offline/backticked';
import { heldOut } from './blindHeldOut';
import { practice } from './blindPractice';
import { contextOf } from './mistakeContext';
import { secondHeldOut, secondPractice } from './blindSecond';
import { thirdHeldOut, thirdPractice } from './blindThird';
import type { Mistake } from './paraphrases';

interface Figures {
	readonly recall: number;
	readonly falseAlarms: number;
	readonly leaks: number;
	readonly good: number;
}

const isRefused = (text: string, mistake: Mistake) => ['leak', 'premature'].includes(judge(backticked(text), contextOf(mistake)).refusal ?? '');

/** How much of what gives a repair away is refused, and how much of what does not. */
function figures(half: readonly Mistake[]): Figures {
	const share = (kind: 'leaks' | 'good') => {
		const told = half.flatMap((mistake) => mistake[kind].map((text) => isRefused(text, mistake)));
		return [told.filter(Boolean).length, told.length] as const;
	};
	const [[caught, leaks], [alarms, good]] = [share('leaks'), share('good')];
	return { recall: caught / leaks, falseAlarms: alarms / good, leaks, good };
}

describe('a set written before the rules were looked at', () => {
	it.each([['practice', practice, 0.95, 0.05], ['held out', heldOut, 0.7, 0.12], ['second practice', secondPractice, 0.9, 0.05], ['second held out', secondHeldOut, 0.65, 0.07], ['third practice', thirdPractice, 0.9, 0.05], ['third held out', thirdHeldOut, 0.75, 0.07]] as const)('%s: recall and false alarms', (name, half, recall, falseAlarms) => {
		const told = figures(half);
		process.stdout.write(`blind, ${name}: ${JSON.stringify(told)}\n`);
		expect(told.recall).toBeGreaterThanOrEqual(recall);
		expect(told.falseAlarms).toBeLessThanOrEqual(falseAlarms);
	});
});
