/** The features of the score, one by one: a message whose verdict turns where the feature is left out. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../../extension/tutor/guard';
import { type FeatureName, featureNames } from '../../../extension/tutor/guard/features';
import { fitted } from '../../../extension/tutor/guard/score';
import { backticked } from '../../../extension/tutor/offline/backticked';
import { contextOf } from './mistakeContext';
import type { Mistake } from './paraphrases';

const late: Mistake = {
	kind: 'a loop that begins one too late',
	source: 'def add_up(numbers):\n    total = 0\n    for number in range(1, len(numbers)):\n        total = total + numbers[number]\n    return total\n',
	repairs: [['range(1, len', 'range(0, len']], shown: ['add_up([1, 2])\n3'], leaks: [], good: [],
};
const open = contextOf(late);
const found = contextOf(late, true);
const moments = { open, found, asked: { ...found, found: [] } };

/** What is said, when (before the place is found, after it, or before it where the place was asked about), and whether it is refused. */
const cases: Readonly<Record<FeatureName, readonly [string, keyof typeof moments, boolean]>> = {
	asksFact: ['In your own words, when should the function return `True`?', 'open', false],
	asksTelling: ['Explain: is it possible that your loop?', 'open', false],
	asksRun: ['In the first example, is it possible that the list is empty?', 'open', false],
	observes: ['Set a breakpoint, is it possible that starting at 1 instead of 0?', 'open', false],
	elsewhere: ['In a simpler example, how can you adjust a range?', 'found', false],
	asksOwnView: ['Your guess: did you notice line 3?', 'found', false],
	courtesy: ['Thank you, and your range?', 'open', false],
	doubts: ['Could the problem be with your comparison operator?', 'found', true],
	notices: ['Did you forget to decrement n?', 'found', true],
	suggests: ['How can you update the count instead of overwriting it?', 'found', true],
	whyYou: ['Is there a reason: how can you adjust the range?', 'found', true],
	asksDeed: ['Are you looping over the correct list?', 'open', true],
	judges: ['Are you looping over the correct list?', 'open', true],
	states: ['Is one of your three parameters ignored?', 'open', true],
	contrasts: ['How can you update the count instead of overwriting it?', 'found', true],
	changes: ['Consider someone whose age equals the limit. Does your condition account for them?', 'open', true],
	statement: ['A cook who serves the soup after chopping the first carrot has the same trouble as your last line. When should it be served?', 'open', false],
	calls: ['Are you sure that add_up(numbers) is fine?', 'found', false],
	topicVerb: ['Are you looping over the correct list?', 'open', true],
	topicBoth: ['Set a breakpoint, did you notice the first index of your loop?', 'found', true],
	names: ['Does your range cover every index in the list?', 'open', true],
	newPhrase: ['What if low and high began with the first number?', 'open', true],
	placeNamed: ['How can you adjust line 3?', 'asked', true],
	doubtOnTopic: ['Do you think starting from 0 could be causing the issue?', 'open', true],
	judgeOnTopic: ['Are you looping over the correct list?', 'open', true],
	contrastOnTopic: ['For the first example, the loop that starts at 1 and not 0?', 'open', true],
	oldAndNew: ['For the first example, the loop that starts at 1 and not 0?', 'open', true],
	yourPart: ['Are your conditions in the correct order?', 'found', true],
	hypothetical: ['What happens if you adjust the range?', 'open', true],
	deedOnTopic: ['Are you looping over the correct list?', 'open', true],
	pointsAt: ['Lists begin counting at zero. Does your range?', 'open', true],
	askedOnTopic: ['Which idea do you think helps, how can you adjust the start of your range?', 'open', false],
};

describe('a feature of the score', () => {
	it.each(featureNames.map((name) => [name, ...cases[name]] as const))('%s: %s', (name, text, moment, isRefused) => {
		const words = backticked(text);
		const isLeak = (weights = fitted) => judge(words, moments[moment], words, weights).refusal === 'leak';
		expect([isLeak(), isLeak({ ...fitted, weights: { ...fitted.weights, [name]: 0 } })]).toEqual([isRefused, !isRefused]);
	});
});
