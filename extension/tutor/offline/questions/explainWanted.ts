/** What the student wants of the line that they found: its value was seen before, and nobody knows yet what should stand there. */
import * as l10n from '@vscode/l10n';
import type { Test, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { type Candidate, draft, isAskable } from '../draft';
import type { Replay } from '../replay';
import { code, line, say, shown } from '../say';
import { isSure } from './locate';
import type { Subject } from '../subject';

/** The name that the reply and the verdict know these questions by. */
export const wantedTemplate = 'explain.wanted';

/** Of a line that the student found and that gives one name its value, once: which value it should be is for the student to say. */
export function wantedQuestion(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const assignment = subject.ground.outline.assignments.find(({ range }) => range.from === at);
	const [moment, ...more] = replay.passes(at);
	const name = assignment?.targets.length === 1 ? assignment.targets[0] : undefined;
	const value = moment && name !== undefined ? replay.after(moment)?.[name] : undefined;
	// Where the mistake is known there is more to ask.
	if (isSure(subject) || !subject.found.includes(at) || more.length > 0 || name === undefined || !value || !isAskable(value)) return [];
	return [
		draft(subject, {
			stage: 'explain',
			template: wantedTemplate,
			slots: { test: test.id, variable: name, line: at },
			answer: { kind: 'value' },
			truth: { kind: 'open' },
			foils: [{ answer: value.shown, misconception: 'trusts-the-program' }],
			words: say(l10n.t('On {0} {1} becomes {2}. By the task, what should it be there?'), line(at), code(name), shown(value)),
			fact: say(l10n.t('That is what it is on this run.')),
			held: [],
			reworded: [say(l10n.t('Work it out by hand from the task. Which value of {0} do you want after {1}?'), code(name), line(at))],
			help: [{ rung: 'smaller-question', words: say(l10n.t('Leave the program aside. What should come out at the end, and which value of {0} leads there?'), code(name)) }],
			asks: `wanted/${at}/${name}`,
			says: [`line/${at}/${name}/1`],
		}),
	];
}

/** What the student wants beside what the run gives; the same value is no surprise. */
export function afterWanted({ question, assessment }: PastTurn): Words {
	const got = question.foils[0]?.answer;
	const said = assessment?.readAs;
	if (said === null || said === undefined || got === undefined) return [];
	return assessment?.misunderstood === null ? say(l10n.t('You want {0} there, and the run gives {1}.'), code(said), code(got)) : question.fact;
}
