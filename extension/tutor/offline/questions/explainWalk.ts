import * as l10n from '@vscode/l10n';
import type { Words } from '../../../words';
import { type ChangedWalk, changedWalkOf } from '../facts/changedWalk';
import { type Candidate, draft } from '../draft';
import { observe, startOfRound } from '../moves/observe';
import { code, join, ordinal, say, shown } from '../say';
import type { Subject } from '../subject';
import { opening, theLoopRun } from './phrases';

/** The name that this question is known by. */
export const changedWalkTemplate = 'explain.changed-walk';

/** Of a list that is changed while a loop goes through it: what the loop takes in the first round in which that shows. */
export function walkQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	const walk = changedWalkOf(subject);
	if (!traced || !walk) return [];
	const { run, list, item, round, value, instead, then } = walk;
	const inContext = join(
		say(l10n.t('After the {0} round {1} is {2}.'), ordinal(round - 1), code(list), shown(then)),
		say(l10n.t('What is {0} in the {1} round of {2}?'), code(item), ordinal(round), theLoopRun(subject, traced.replay, run)),
	);
	return [
		draft(subject, {
			stage: 'explain',
			template: changedWalkTemplate,
			slots: { test: traced.test.id, variable: item, line: run.loop.header, round },
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			foils: [instead === null ? null : { answer: instead, misconception: 'walks-the-list-of-before' }],
			words: join(opening(traced.test), inContext),
			inContext,
			fact: walkFact(walk),
			held: say(l10n.t('Right, {0} is {1}: the loop takes the {2} item of {3} as it is then.'), code(item), shown(value), ordinal(round), code(list)),
			reworded: [say(l10n.t('In the {0} round the loop takes the {0} item. Which one is that, now that {1} is {2}?'), ordinal(round), code(list), shown(then))],
			help: [
				subject.spelling && observe(say(l10n.t('Add {0} as the first line inside the loop and run it. Which value comes out {1}?'), code(subject.spelling.print(item)), ordinal(round)), startOfRound(subject, item, run.loop)),
			],
			asks: `walk/${run.loop.header}/${round}`,
			says: [`loop/${run.loop.header}/${round - 1}/${list}`],
		}),
	];
}

/** What the loop takes there, and why. */
export function walkFact({ item, round, value, list }: ChangedWalk): Words {
	return say(l10n.t('In the {0} round {1} is {2}: the loop takes the {0} item of {3} as it is then.'), ordinal(round), code(item), shown(value), code(list));
}
