import * as l10n from '@vscode/l10n';
import type { Question, Test, Words } from '../../../words';
import type { PastTurn, Situation } from '../../roles';
import { planAgainTemplate, planFirstTemplate, planLastTemplate, planLineTemplate, planNextTemplate } from '../moves/names';
import { isAboutOutput, wantedOutput } from './output';
import { block, code, join, say } from '../say';
import { onRun } from '../questions/phrases';
import { isWellFormed } from '../questions/syntax';
import { triedTests } from '../closing/tried';

/** What an open question stands on: who wrote the test, or the run of the student's own program. */
export function groundOf(situation: Situation, turn: PastTurn): Words {
	const { question } = turn;
	const test = situation.problem.tests.find(({ id }) => id === question.slots.test);
	const time = turn.disputed ?? 1;
	if (test && time === 2) return secondGround(test);
	if (time > 2) return thirdGround(test ?? null);
	const { syntax } = situation.evidence.run;
	if (question.template.startsWith('repair.syntax') && syntax && isWellFormed(situation.outline, syntax)) return say(l10n.t('This text of your program has not run: it cannot start as it stands. The message says what does not go together in it.'));
	if (question.template.startsWith('repair.syntax')) return say(l10n.t('This text of your program has not run: the computer cannot read it. The message says where it could not read on.'));
	if (test && isOwnStep(question)) return join(say(l10n.t('Your steps are your own, and nobody marks them. Only what they should lead to is given.')), whoWrote(test, isOutputAsked(situation, turn, test)));
	if (!test) return say(l10n.t('I go by what your program does when it runs, and by your examples.'));
	if (question.stage === 'expect' || question.stage === 'repair') return whoWrote(test, isOutputAsked(situation, turn, test));
	if (question.stage === 'locate') return join(whoWrote(test, isOutputAsked(situation, turn, test)), say(l10n.t('The rest I saw when I ran your program as it is.')));
	return join(
		say(l10n.t('I ran your program as it is {0}, line by line. My question is about that run.'), onRun(test)),
		situation.code.version === turn.version ? null : say(l10n.t('It is about the program as it was when I asked.')),
	);
}

/** What the student does by hand, in their own words. */
function isOwnStep({ template, truth }: Question): boolean {
	return truth.kind === 'open' && [planFirstTemplate, planAgainTemplate, planNextTemplate, planLastTemplate, planLineTemplate].includes(template);
}

/** Said once more: who wrote the example, and what can be done about it. */
function secondGround(test: Test): Words {
	switch (test.origin) {
		case 'student':
			return say(l10n.t('This question goes by an example of your own. You can change it or set it aside in the list of examples; then I go by the others.'));
		case 'file':
			return say(l10n.t('This question goes by an example that stands in your file. Compare it with the task, word by word. Where the two differ, correct it in the file and check, or set it aside in the list of examples.'));
		case 'instructor':
			return say(l10n.t('This question goes by an example from your instructor, which I cannot change. Compare it with the task, word by word. Which sentence says something else?'));
	}
}

/** What to send to somebody who can decide. */
function thirdGround(test: Test | null): Words {
	const wanted = test && wantedOutput(test);
	const example = test?.kind !== 'call' ? say(l10n.t('the example')) : wanted === null ? say('{0}', code(`${test.call} => ${test.expected}`)) : say(l10n.t('the example of {0}'), code(test.call));
	return say(l10n.t('We do not agree here, and I cannot decide it. Send your instructor three things: the sentence of the task, {0}, and what you expect instead. Until then you can leave this question.'), example);
}

/** A line in a console may be a value as well as output: what was asked for is what is spoken of. */
function isOutputAsked(situation: Situation, { question }: PastTurn, test: Test): boolean {
	if (question.truth.kind === 'value') return false;
	const tried = triedTests(situation).find((each) => each.test.id === test.id);
	return tried === undefined || question.truth.kind === 'output' || isAboutOutput(tried);
}

function whoWrote(test: Test, isOutput: boolean): Words {
	const printed = isOutput ? wantedOutput(test) : null;
	if (printed !== null) return whoWrotePrinted(test, printed);
	const expected = code(test.expected);
	const what = test.kind === 'call' ? code(test.call) : l10n.t('this input');
	switch (test.origin) {
		case 'student':
			return say(l10n.t('That {0} should give {1} is your own example. If it is wrong, set it aside in the list of examples; the rest is judged anew.'), what, expected);
		case 'file':
			return say(l10n.t('That {0} should give {1} stands in your file. If that is not what the task says, look at the task once more, and then at the example.'), what, expected);
		case 'instructor':
			return say(l10n.t('That {0} should give {1} comes from your instructor. If the task says something else, ask about it and show this example.'), what, expected);
	}
}

function whoWrotePrinted(test: Test, printed: string): Words {
	const what = test.kind === 'call' ? code(test.call) : test.typed.length === 0 ? l10n.t('the program') : l10n.t('this input');
	const isBlock = printed.includes('\n');
	const text = printed.trim() === '' ? say(l10n.t('nothing')) : isBlock ? say(l10n.t('these lines')) : say('{0}', code(printed));
	const lines: Words = isBlock ? [block(printed)] : [];
	switch (test.origin) {
		case 'student':
			return join(say(l10n.t('That {0} should print {1} is your own example. If it is wrong, set it aside in the list of examples; the rest is judged anew.'), what, text), lines);
		case 'file':
			return join(say(l10n.t('That {0} should print {1} stands in your file. If that is not what the task says, look at the task once more, and then at the example.'), what, text), lines);
		case 'instructor':
			return join(say(l10n.t('That {0} should print {1} comes from your instructor. If the task says something else, ask about it and show this example.'), what, text), lines);
	}
}
