/** What should happen at a condition, by the task: what it does on the run was seen, and nobody knows yet whether that is as it should be. */
import * as l10n from '@vscode/l10n';
import type { ConditionOutline } from '../../../code/outline';
import type { Question, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { type Candidate, draft } from '../draft';
import { shouldRunTemplate } from '../moves/names';
import { join, say } from '../say';
import { departedOf, type Subject } from '../subject';
import { isSure } from './locate';

/** Nobody weighs more lines at once. */
const mostLines = 5;

/** After the question what a condition comes to: should the lines run that it guards? Only the student can say, while nobody is sure of the place; and who knows it knows what to change. */
export function shouldRun(subject: Subject, { question: asked }: Candidate, { line: at, body }: ConditionOutline, held: boolean): Candidate[] {
	const { test, round } = asked.slots;
	const inside = subject.ground.outline.statementLines.filter((each) => body.from <= each && each <= body.to);
	const { kind } = subject.bug.symptom;
	if (test === undefined || inside.length === 0 || inside.length > mostLines) return [];
	// Where a mended program takes the other turn there, at that time, it is the question that leads to the change; at another time it would lead away from it.
	const departures = departedOf(subject, test).filter(({ line: each, name }) => each === at && name === undefined);
	const departure = departures.find(({ time }) => time === (round ?? 1));
	if (!departure && (departures.length > 0 || isSure(subject) || (kind !== 'value' && kind !== 'output'))) return [];
	return [{
		...draft(subject, {
			stage: 'explain', template: shouldRunTemplate, slots: { test, line: at, ...(round === undefined ? {} : { round }) },
			answer: { kind: 'choice', options: [{ id: 'true', words: inside.length === 1 ? say(l10n.t('Yes, it should run.')) : say(l10n.t('Yes, they should run.')) }, { id: 'false', words: inside.length === 1 ? say(l10n.t('No, it should not run.')) : say(l10n.t('No, they should not run.')) }] },
			truth: { kind: 'open' },
			foils: [{ answer: held ? 'true' : 'false', misconception: 'trusts-the-program' }],
			words: inside.length === 1 ? say(l10n.t('By the task, should the line under that condition run at that moment?')) : say(l10n.t('By the task, should the lines under that condition run at that moment?')),
			fact: join(say(l10n.t('That is what the run does there.')), departure?.isRight ? say(l10n.t('A program that comes out right goes the other way there.')) : null),
			held: departure?.isRight ? say(l10n.t('So there the run does not do what you want.')) : say(l10n.t('Then you want the run to go the other way there.')),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Leave the program aside, and take these values alone. What does the task want then?')) }],
			asks: `should-run/${at}/${round ?? 1}`,
		}),
		follows: ({ question, assessment }: PastTurn) => question.id === asked.id && assessment?.correct === true,
		after: (last: Question) => last.id === asked.id,
	}];
}

/** What the student wants beside what the run does. */
export function afterShould({ question, assessment }: PastTurn): Words {
	return assessment?.misunderstood === null ? question.held : question.fact;
}
