/** Whether a line uses the old value of the name that it sets: who expects a sum there has not seen that it is gone. */
import * as l10n from '@vscode/l10n';
import type { AssignmentOutline } from '../../../code/outline';
import { applyEdits } from '../../../code/edits';
import { assignmentOn } from '../../../../grammars/sourceLine';
import type { Test, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { type Candidate, draft } from '../draft';
import type { Replay } from '../facts/replay';
import { code, line, listed, say } from '../say';
import type { Subject } from '../subject';
import { namesUsed } from './phrases';

/** After a wrong value at a line that runs again and again, where the mended line goes on from the old value and this one does not. */
export function usesQuestions(subject: Subject, test: Test, replay: Replay, { targets, value, augmented, range: { from: at } }: AssignmentOutline): Candidate[] {
	const [name, ...more] = targets;
	const used = namesUsed(value);
	if (name === undefined || more.length > 0 || augmented || used.length === 0 || used.includes(name) || replay.passes(at).length < 2 || !goesOnMended(subject, at, name)) return [];
	const [alone, both] = [listed(used.map(code)), listed([name, ...used].map(code))];
	const gone = (lead: Words) => say('{0} {1}', lead, say(l10n.t('The old value of {0} is gone.'), code(name)));
	return [{
		...draft(subject, {
			stage: 'explain', template: 'explain.uses', slots: { test: test.id, variable: name, line: at },
			answer: { kind: 'choice', options: [{ id: 'both', words: both }, { id: 'alone', words: alone }] },
			truth: { kind: 'choice', id: 'alone' },
			foils: [{ answer: 'both', misconception: 'old-value-stays' }],
			words: say(l10n.t('Read {0} as it is written. From which values does it make the new {1}?'), line(at), code(name)),
			fact: gone(say(l10n.t('It uses {0} alone.'), alone)),
			held: gone(say(l10n.t('Right, it uses {0} alone.'), alone)),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Look at what stands on the right of the sign, and at nothing else. Does {0} stand there?'), code(name)) }],
			asks: `uses/${at}/${name}`,
		}),
		isRest: true,
		follows: ({ question, assessment }: PastTurn) => question.template === 'explain.assigned' && question.slots.line === at && question.slots.variable === name && assessment?.correct === false,
	}];
}

/** The likeliest repair changes this line alone, and there the name stands on the right as well. */
function goesOnMended({ bug, ground: { code: { text } }, spelling }: Subject, at: number, name: string): boolean {
	const [best] = bug.kind === 'known' ? bug.repairs : [];
	if (!best) return false;
	const [before, after] = [text.split('\n'), applyEdits(text, best).split('\n')];
	const isOnlyHere = before.length === after.length && before.every((each, row) => row === at || each === after[row]);
	const given = assignmentOn(after[at] ?? '', spelling?.comment ?? '');
	return isOnlyHere && given !== null && (given.operator !== '' || namesUsed(given.value).includes(name));
}
