/** What a round of a loop begins with, where it should begin anew and goes on with what the round before left. */
import * as l10n from '@vscode/l10n';
import { type Candidate, draft, isAskable } from '../draft';
import { carriedOf } from '../facts/carried';
import { observe, startOfRound } from '../moves/observe';
import { code, join, ordinal, say, shown } from '../say';
import type { Subject } from '../subject';
import { opening, theLoopRun } from './phrases';

export const carriedTemplate = 'explain.carried';

/** After a place of such a mistake was found: its value at the beginning of that round. What it should be there is asked after it, as of every value in which a run departs. */
export function carriedQuestions(subject: Subject): readonly Candidate[] {
	const { traced, spelling } = subject;
	const carried = carriedOf(subject);
	if (!traced || !carried || !isAskable(carried.value)) return [];
	const { test, name, run, round, value, wanted, at } = carried;
	const inContext = say(l10n.t('What is {0} at the moment when the {1} round of {2} begins?'), code(name), ordinal(round), theLoopRun(subject, traced.replay, run));
	return [draft(subject, {
		stage: 'explain',
		template: carriedTemplate,
		slots: { test: test.id, variable: name, line: at, round },
		answer: { kind: 'value' },
		truth: { kind: 'value', value },
		foils: [{ answer: wanted, misconception: 'starts-anew-each-round' }],
		words: join(opening(test), inContext),
		inContext,
		fact: say(l10n.t('There {0} is {1}: the round goes on with what the round before left.'), code(name), shown(value)),
		held: say(l10n.t('Right, {0} is {1} there: the round goes on with what the round before left.'), code(name), shown(value)),
		reworded: [say(l10n.t('The {0} round is over. Nothing of the {1} round has run yet. Which value does {2} have?'), ordinal(round - 1), ordinal(round), code(name))],
		help: [spelling && observe(say(l10n.t('Add {0} as the first line inside the loop and run it. Which value comes out {1}?'), code(spelling.print(name)), ordinal(round)), startOfRound(subject, name, run.loop))],
		asks: `carried/${run.loop.header}/${name}/${round}`,
		says: [`loop/${run.loop.header}/${round - 1}/${name}`],
	})];
}
