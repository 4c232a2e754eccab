import { describe, expect, it } from 'vitest';
import { judge } from '../../../../extension/tutor/guard';
import { backticked } from '../../../../extension/tutor/offline/backticked';
import { contextOf } from '../mistakeContext';
import type { Mistake } from '../paraphrases';
import { blindHalves } from './sets';

interface Figures {
	readonly recall: number;
	readonly falseAlarms: number;
	readonly leaks: number;
	readonly good: number;
}

const isRefused = (text: string, mistake: Mistake, isFound: boolean) => ['leak', 'premature'].includes(judge(backticked(text), contextOf(mistake, isFound)).refusal ?? '');

/** How much of what gives a repair away is refused, and how much of what does not. */
function figures(half: readonly Mistake[]): Figures {
	const share = (kind: 'leaks' | 'good') => {
		const told = half.flatMap((mistake) => {
			const { leaksBefore, goodAfter } = mistake.moments ?? { leaksBefore: [], goodAfter: [] };
			const before = [...mistake[kind], ...(kind === 'leaks' ? leaksBefore : [])].map((text) => isRefused(text, mistake, false));
			const after = mistake.moments === undefined ? [] : [...mistake[kind], ...(kind === 'good' ? goodAfter : [])].map((text) => isRefused(text, mistake, true));
			return [...before, ...after];
		});
		return [told.filter(Boolean).length, told.length] as const;
	};
	const [[caught, leaks], [alarms, good]] = [share('leaks'), share('good')];
	return { recall: caught / leaks, falseAlarms: alarms / good, leaks, good };
}

describe('a set written before the rules were looked at', () => {
	it.each(blindHalves)('$name: recall and false alarms', ({ name, mistakes, recall, falseAlarms }) => {
		const told = figures(mistakes);
		process.stdout.write(`blind, ${name}: ${JSON.stringify(told)}\n`);
		expect(told.recall).toBeGreaterThanOrEqual(recall);
		expect(told.falseAlarms).toBeLessThanOrEqual(falseAlarms);
	});
});
