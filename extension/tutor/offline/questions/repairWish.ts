/** Steps down from "Change the program": what is wished for, in terms of the fact just found; which line is there for it; what to do with it. */
import * as l10n from '@vscode/l10n';
import { applyEdits } from '../../../code/edits';
import type { Question, Test, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { isWanted, returnRoundTemplate } from '../moves/names';
import { isUnchanged } from '../sinceCheck';
import { isBrief } from '../draft';
import { code, join, line, ordinal, rounds, say, shown, times } from '../say';
import { type Carried, carriedOf } from '../facts/carried';
import { differingLine, isAboutOutput } from '../facts/output';
import { rightAllTheWay } from '../facts/slice';
import type { Tried } from '../closing/tried';
import { departedOf, type Subject, tellsDeparture } from '../subject';
import { comesToStayTemplate, goesPastTemplate, goesRoundTemplate } from './endless';
import { beatenTemplate } from './explainBeaten';
import { lettersTemplate } from './explainLetters';
import { pictureWish } from './explainPicture';
import { openLoop } from './openLoop';
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

/** The steps down: what to wish for, null where no fact of this run was found that says it; which line is there for that; what to do with it. */
export function wishSteps(subject: Subject, tried: Tried): { readonly wish: Words | null; readonly which: Words; readonly deed: Words } {
	const carried = carriedOf(subject);
	const deed = say(l10n.t('What does it take: to move a line, to add one, or to change one?'));
	if (carried?.test.id === tried.test.id) return { wish: beginsAnew(carried), which: say(l10n.t('How often does the line run that gives {0} the value it begins with?'), code(carried.name)), deed };
	return { wish: pictureWish(subject, tried.test) ?? wishFor(subject, tried.test) ?? orderWish(subject, tried.test), which: whichLine(subject, tried), deed };
}

/** Where lines only change places, no value is missing: each line works with what it comes to. */
function orderWish({ bug, ground }: Subject, test: Test): Words | null {
	const [best] = bug.kind === 'known' ? bug.repairs : [];
	const rows = (text: string) => text.split('\n').map((row) => row.trim()).filter((row) => row !== '');
	const [own, mended] = [rows(ground.code.text), best ? rows(applyEdits(ground.code.text, best)) : []];
	const isMove = own.join('\n') !== mended.join('\n') && [...own].sort().join('\n') === [...mended].sort().join('\n');
	return isMove ? say(l10n.t('Follow the lines on paper {0}, and write beside each one the values that it works with. Which line comes too early, or too late?'), onRun(test)) : null;
}

function wishFor(subject: Subject, test: Test): Words | null {
	const { ground, bug } = subject;
	if (!('turns' in ground)) return null;
	const { code: now, turns, tasks } = ground as Subject['ground'] & { readonly turns: readonly PastTurn[]; readonly tasks: readonly { readonly id: string; readonly bug: string }[] };
	const known = turns.filter(({ question: { task, slots }, version, rung, withdrawn, assessment }) => !withdrawn && tasks.some((each) => each.id === task && each.bug === bug.id) && version === now.version && slots.test === test.id && ((isTold(rung) && bug.symptom.kind !== 'exception') || (assessment?.kind === 'answer' && assessment.correct === true)));
	const wishes = known.filter(({ question }) => !isAsMended(subject, question)).map(({ question }) => (bug.kind === 'suspected' ? doubtOf(question, test) : null) ?? wishOf(question, test)).filter((wish) => wish !== null);
	return wishes.at(-1) ?? null;
}

/** A mended program has the same there: who was asked what they want instead would look for a mistake where there is none. */
function isAsMended(subject: Subject, question: Question): boolean {
	const { slots: { test, line: at }, template } = question;
	const [first] = test === undefined ? [] : departedOf(subject, test);
	if (!first) return false;
	const isTurn = first.name === undefined && first.line === at;
	switch (wishedFor(question)) {
		case 'value':
			return !tellsDeparture(subject, question) || (test !== undefined && rightAllTheWay(subject, test).has(question.slots.variable ?? ''));
		case 'count':
			return !isTurn && !(template === 'explain.reached' && subject.bug.concept === 'indentation');
		case 'other':
			return false;
	}
}

/** How often a line runs, or a loop goes round. */
const isHowOften: ReadonlySet<string> = new Set(['explain.reached', 'explain.rounds', 'explain.walk-rounds', 'predict.rounds']);

/** What a wish after the question would be for: the plain value or number that it asks for may be as it should, the rest cannot. */
function wishedFor({ template, truth }: Pick<Question, 'template' | 'truth'>): 'value' | 'count' | 'other' {
	if (truth.kind === 'count') return isHowOften.has(template) ? 'count' : 'other';
	return truth.kind === 'value' && template !== goesPastTemplate && template !== goesRoundTemplate && template !== comesToStayTemplate && template !== lettersTemplate && template !== beatenTemplate ? 'value' : 'other';
}

/** Of a value that is carried on from round to round: with which the next one should begin. */
function beginsAnew({ name, value, run, round }: Carried): Words {
	return say(l10n.t('When the {0} round of the loop on {1} begins, {2} is {3}. With which value should each round begin?'), ordinal(round), line(run.loop.header), code(name), shown(value));
}

/** Named by what should come out, so that nobody takes the wrong result for what is meant; where the run has no end, by that. */
function whichLine(subject: Subject, tried: Tried): Words {
	const { expected } = tried.result;
	const run = subject.bug.symptom.kind === 'endless' && subject.traced ? openLoop(subject, subject.traced.replay) : null;
	if (run) return say(l10n.t('Which line inside the loop on {0} should bring its end nearer, or is there none yet?'), line(run.loop.header));
	const differing = isAboutOutput(tried) ? differingLine(tried.test, tried.result) : null;
	const printed = differing?.wanted;
	const other = printed && differing?.got ? otherNumber(differing.got, printed) : null;
	if (other) return say(l10n.t('It prints {0} where {1} should stand. Which line worked that out?'), code(other.got), code(other.wanted));
	if (printed) return say(l10n.t('Which line of your program should print {0}, or is there none yet?'), code(printed));
	return expected && isBrief(expected)
		? say(l10n.t('Which line of your program should see to it that {0} comes out, or is there none yet?'), shown(expected))
		: say(l10n.t('Which line of your program should see to that, or is there none yet?'));
}

/** The first number that differs in two lines that are else the same: the line that prints it is there. Null for any other two. */
function otherNumber(got: string, wanted: string): { readonly got: string; readonly wanted: string } | null {
	const number = /(?<![\p{L}\p{N}_])-?\d+(?:\.\d+)?(?![\p{L}\p{N}_])/gu;
	if (got.trim().replaceAll(number, '#') !== wanted.trim().replaceAll(number, '#')) return null;
	const [own, meant] = [got, wanted].map((text) => text.match(number) ?? []);
	const at = own?.findIndex((each, place) => each !== meant?.[place]) ?? -1;
	const [is, should] = [own?.[at], meant?.[at]];
	return is === undefined || should === undefined ? null : { got: is, wanted: should };
}

/** The fact that was asked for was told, or more than that. */
function isTold(rung: PastTurn['rung']): boolean {
	return rung !== 'question' && rung !== 'smaller-question';
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

/** Where nobody knows whether a value or a number is as it should be: whether it is what the student wants. Null for a fact that cannot be. */
function doubtOf({ template, truth, slots: { line: at, variable, round } }: Question, test: Test): Words | null {
	if (truth.kind === 'count' && at !== undefined && template === 'explain.reached') return join(say(l10n.t('The code on {0} runs {1} {2}.'), line(at), times(truth.count), onRun(test)), say(l10n.t('Is that as often as you want?')));
	if (truth.kind === 'count' && at !== undefined && isHowOften.has(template)) return join(say(l10n.t('The loop on {0} makes {1} {2}.'), line(at), rounds(truth.count), onRun(test)), say(l10n.t('Is that as many as you want?')));
	if (truth.kind !== 'value' || variable === undefined || wishedFor({ template, truth }) !== 'value') return null;
	const seen = round === undefined || !template.startsWith('predict.') ? say(l10n.t('You saw that {0} is {1} there.'), code(variable), shown(truth.value)) : say(l10n.t('You saw that {0} is {1} after round {2}.'), code(variable), shown(truth.value), round);
	return join(seen, say(l10n.t('Is that what you want, and if not, which value do you want then?')));
}

/** What was found, and the question what it should be instead; null for a fact that may be as it should. */
function wishOf({ template, truth, slots: { line: at, variable, round } }: Question, test: Test): Words | null {
	const run = onRun(test);
	if (truth.kind === 'count' && at !== undefined && template !== beatenTemplate) {
		switch (template) {
			case 'explain.reached':
				return say(l10n.t('The code on {0} runs {1} {2}. How often should it run?'), line(at), times(truth.count), run);
			case 'explain.rounds':
			case 'explain.walk-rounds':
			case 'predict.rounds':
				return say(l10n.t('The loop on {0} makes {1} {2}. How many should it make?'), line(at), rounds(truth.count), run);
			case 'explain.name-rounds':
				return variable === undefined ? say(l10n.t('The loop on {0} makes {1} {2}. Which line should give the answer then?'), line(at), rounds(truth.count), run) : say(l10n.t('The loop on {0} makes {1} {2}, and {3} gets no value. Which value do you want there?'), line(at), rounds(truth.count), run, code(variable));
			case returnRoundTemplate:
				return say(l10n.t('It is {0} that ends the call in the {1} round {2}. When should the call end?'), line(at), ordinal(truth.count), run);
			default:
				return null;
		}
	}
	if (template === goesPastTemplate && truth.kind === 'value' && variable !== undefined) return say(l10n.t('{0} becomes {1}, and the loop goes on. For which values of {0} should it stop?'), code(variable), shown(truth.value));
	if (template === goesRoundTemplate && truth.kind === 'value' && variable !== undefined) return say(l10n.t('In that round {0} becomes {1} once more. Which lines change {0} in it, one after the other?'), code(variable), shown(truth.value));
	if (template === comesToStayTemplate && truth.kind === 'value' && variable !== undefined) return say(l10n.t('From that round on {0} stays {1}. Which line should change it in that round?'), code(variable), shown(truth.value));
	if (template === 'explain.how-ends') return say(l10n.t('No line that ran says what to give back {0}. What should be given back there?'), run);
	if (template === 'explain.changing' && truth.kind === 'choice' && truth.id === 'none') return say(l10n.t('No round changes what the loop looks at. How should it change in each round?'));
	if (template === lettersTemplate && truth.kind === 'value' && variable !== undefined) return say(l10n.t('You saw that {0} is {1} in the first round. What should the loop take there?'), code(variable), shown(truth.value));
	if (template === beatenTemplate && variable !== undefined) return say(l10n.t('No item takes the place of what {0} starts with. When should the first item take it?'), code(variable));
	if (truth.kind === 'value' && variable !== undefined) {
		// Of a question about a line `round` is which of its times it is.
		return round === undefined || at === undefined || !template.startsWith('predict.')
			? say(l10n.t('You saw that {0} is {1} there. Which value do you want there?'), code(variable), shown(truth.value))
			: say(l10n.t('You saw that {0} is {1} after round {2}. Which value do you want then?'), code(variable), shown(truth.value), round);
	}
	return null;
}
