/** Steps down from "Change the program": what is wished for, in terms of the fact just found; which line is there for it; what to do with it. */
import * as l10n from '@vscode/l10n';
import type { Question, Test, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { isWanted } from '../moves/names';
import { isUnchanged } from '../sinceCheck';
import { code, join, line, ordinal, rounds, say, shown, times } from '../say';
import type { Subject } from '../subject';
import { beatenTemplate } from './explainBeaten';
import { lettersTemplate } from './explainLetters';
import { namesIn, onRun } from './phrases';

/** How often the repair was checked in a row without any change of the program, and at which example; null for a program that was changed, or not checked. */
export function checkedInVain({ ground, bug }: Subject): { readonly test: string; readonly times: number } | null {
	if (!('turns' in ground)) return null;
	const { code: now, turns, tasks } = ground as Subject['ground'] & { readonly turns: readonly PastTurn[]; readonly tasks: readonly { readonly id: string; readonly bug: string }[] };
	const own = turns.filter(({ question, withdrawn }) => !withdrawn && tasks.some((task) => task.id === question.task && task.bug === bug.id));
	const others = own.findLastIndex((turn) => turn.question.template !== 'repair.test' || turn.version !== now.version || !(isUnchanged({ code: now }, turn) || turn.assessment?.kind !== 'answer'));
	const row = own.slice(others + 1).filter((turn) => isUnchanged({ code: now }, turn) && turn.assessment?.kind === 'answer');
	const test = row[0]?.question.slots.test;
	return test === undefined ? null : { test, times: row.length };
}

/** The steps, the first one first: null where no fact of this run was found that says what to wish for. */
export function wishSteps({ ground, bug }: Subject, test: Test): readonly (Words | null)[] {
	if (!('turns' in ground)) return [null];
	const { code: now, turns, tasks } = ground as Subject['ground'] & { readonly turns: readonly PastTurn[]; readonly tasks: readonly { readonly id: string; readonly bug: string }[] };
	const known = turns.filter(({ question: { task, slots }, version, assessment }) => tasks.some((each) => each.id === task && each.bug === bug.id) && version === now.version && slots.test === test.id && assessment?.kind === 'answer' && assessment.correct === true);
	const wishes = known.map(({ question }) => wishOf(question, test)).filter((wish) => wish !== null);
	return [wishes.at(-1) ?? null, say(l10n.t('Which line of your program is there to make that so?')), say(l10n.t('What does it take: to move a line, to add one, or to change one?'))];
}

/** Who has said which value they want on the line that they found is not asked whether they want the one that it gives: where that comes from is the next step. Null for who has not. */
export function wantedStep({ ground }: Subject, test: Test, at: number): Words | null {
	if (!('turns' in ground)) return null;
	const { code: now, turns } = ground as Subject['ground'] & { readonly turns: readonly PastTurn[] };
	const said = turns.findLast(({ question: { template, slots }, version, withdrawn, assessment }) => !withdrawn && version === now.version && isWanted(template) && slots.test === test.id && slots.line === at && assessment?.kind === 'answer' && assessment.misunderstood === null);
	const [wanted, got] = [said?.assessment?.readAs, said?.question.foils[0]?.answer];
	const made = ground.outline.assignments.find(({ range }) => range.from === at);
	// Of a line that says its value itself there are no parts to work out.
	const hasParts = made !== undefined && (made.augmented || (namesIn(made.value).length > 0 && /[^\p{L}\p{N}_.\s]/u.test(made.value)));
	if (wanted === undefined || wanted === null || got === undefined || !hasParts) return null;
	return join(say(l10n.t('Work out {0} by hand, part by part, until you have {1}.'), line(at), code(got)), say(l10n.t('Is one of the parts not what you want, or should the line not run at that moment?')));
}

/** What was found, and the question what it should be instead; null for a fact that may be as it should. */
function wishOf({ template, truth, slots: { line: at, variable, round } }: Question, test: Test): Words | null {
	const run = onRun(test);
	if (truth.kind === 'count' && at !== undefined && template !== beatenTemplate) {
		switch (template) {
			case 'explain.reached':
				return say(l10n.t('{0} runs {1} {2}. How often should it run?'), line(at), times(truth.count), run);
			case 'explain.rounds':
			case 'explain.walk-rounds':
			case 'predict.rounds':
				return say(l10n.t('The loop on {0} makes {1} {2}. How many should it make?'), line(at), rounds(truth.count), run);
			case 'explain.name-rounds':
				return variable === undefined ? say(l10n.t('The loop on {0} makes {1} {2}. Which line should give the answer then?'), line(at), rounds(truth.count), run) : say(l10n.t('The loop on {0} makes {1} {2}, and {3} gets no value. Which value do you want there?'), line(at), rounds(truth.count), run, code(variable));
			case 'explain.return-round':
				return say(l10n.t('{0} ends the call in the {1} round {2}. When should the call end?'), line(at), ordinal(truth.count), run);
			default:
				return null;
		}
	}
	if (template === 'explain.how-ends') return say(l10n.t('No line that ran says what to give back {0}. What should be given back there?'), run);
	if (template === 'explain.changing' && truth.kind === 'choice' && truth.id === 'none') return say(l10n.t('No round changes what the loop looks at. How should it change in each round?'));
	if (template === lettersTemplate && truth.kind === 'value' && variable !== undefined) return say(l10n.t('You found that {0} is {1} in the first round. What should the loop take there?'), code(variable), shown(truth.value));
	if (template === beatenTemplate && variable !== undefined) return say(l10n.t('No item takes the place of what {0} starts with. When should the first item take it?'), code(variable));
	if (truth.kind === 'value' && variable !== undefined) {
		// Of a question about a line `round` is which of its times it is.
		return round === undefined || at === undefined || !template.startsWith('predict.')
			? say(l10n.t('You found that {0} is {1} there. Which value do you want there?'), code(variable), shown(truth.value))
			: say(l10n.t('You found that {0} is {1} after round {2}. Which value do you want then?'), code(variable), shown(truth.value), round);
	}
	return null;
}
