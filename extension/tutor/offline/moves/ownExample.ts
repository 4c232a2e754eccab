/**
 * An example of the student's own is the only thing that fails: it may be the example that is wrong. Nobody but the student can
 * tell, so they are asked by the task; a wrong one is changed or set aside by their wish.
 */
import * as l10n from '@vscode/l10n';
import type { AnswerForm, Question, Slots, Test, TestResult, Words } from '../../../words';
import type { AskRequest, PastTurn, Situation } from '../../roles';
import { doubtOptions, inputOf, isDoubt } from '../closing/closing';
import { isAskable } from '../draft';
import { linesBeside, outputOf, wantedOutput } from '../facts/output';
import { expectTemplate } from '../questions/expect';
import { onRun, typedIn } from '../questions/phrases';
import { block, code, join, say } from '../say';
import { type Tried, triedTests } from '../closing/tried';
import { amountId, doubtedOptions, doubtedTemplate, mendOptions, mendTemplate, ownPrefix, retypeTemplate, suspectTemplate, weighPrefix } from './names';
import { isPlain, stands as theExampleStands, suspectQuestion, weighQuestion } from './suspect';

/** The question about a doubted example, or what follows from the answer to it; null when there is nothing more to ask. */
export function ownExampleQuestion(situation: Situation, { doubted, last }: AskRequest): Question | null {
	const tried = triedTests(situation).find(({ test }) => test.id === (doubted?.test ?? last?.question.slots.test));
	if (!tried) return null;
	const about = slotsOf(situation, tried.test);
	if (doubted) return doubted.isSuspect ? suspectQuestion(tried.test, tried.result) : stoodBy(situation, tried.test) ?? doubtedQuestion(situation, tried, doubted.isGotKnown, about);
	if (last && (last.question.template === suspectTemplate || last.question.template === expectTemplate)) return weighQuestion(tried.test, last);
	const chosen = last?.given?.kind === 'chosen' ? last.given.option : null;
	if (last?.question.template === doubtedTemplate) return chosen === doubtedOptions.unsure ? waitQuestion(about) : mendQuestion(tried.test, tried.result, chosen === doubtedOptions.program, about);
	return last?.question.template === mendTemplate && tried.test.kind === 'call' ? retypeQuestion(tried.test.call, about) : null;
}

/** The example that the question is about is still there, and fails as it did. */
export function stillFails(situation: Situation, { slots }: Question): boolean {
	return triedTests(situation).some(({ test, result }) => test.id === slots.test && !result.passed);
}

/** What the next question opens with. */
export function afterOwnExample({ question, given }: PastTurn): Words {
	const chosen = given?.kind === 'chosen' ? given.option : null;
	const stands = (question.template === doubtedTemplate && chosen === doubtedOptions.example) || (question.template === mendTemplate && chosen === mendOptions.keep);
	if (!stands) return [];
	return question.id.startsWith(weighPrefix) ? theExampleStands() : say(l10n.t('Then your example stands, and I go by it.'));
}

/** A question of these belongs to the stage and the task that was asked about last, so that the hunt goes on from there. */
type About = Pick<Question, 'task' | 'stage'> & { readonly slots: Slots };

function slotsOf(situation: Situation, test: Test): About {
	const before = situation.turns.findLast(({ question }) => situation.tasks.some(({ id, status }) => id === question.task && status === 'open'));
	return { task: before?.question.task ?? '', stage: before?.question.stage ?? 'expect', slots: { test: test.id, ...(test.kind === 'call' ? { call: test.call } : {}) } };
}

function made({ task, stage, slots }: About, id: string, template: string, answer: AnswerForm, words: Words): Question {
	return { id: `${ownPrefix}${id}/${slots.test ?? ''}`, task, stage, template, slots, answer, truth: { kind: 'open' }, foils: [], words, fact: [], held: [], help: [], reworded: [] };
}

function doubtedQuestion(situation: Situation, { test, result }: Tried, isGotKnown: boolean, about: About): Question {
	const printed = linesBeside(test, result);
	const beside = isGotKnown && test.kind === 'input' && printed.isAll ? printed.extra : [];
	if (beside.length > 0) return besideQuestion(beside, about);
	const written = writtenOtherwise(test, result);
	if (written) return amountQuestion(written, about);
	const all = triedTests(situation);
	const isAlone = all.length > 1 && all.every((other) => other.result.passed || other.test.id === test.id);
	const given = isGotKnown ? programWords(test, result) : null;
	const options = [
		{ id: doubtedOptions.example, words: say(l10n.t('My example is right')) },
		given ? { id: doubtedOptions.program, words: say(l10n.t('The program is right')) } : { id: doubtedOptions.wrong, words: say(l10n.t('My example is wrong')) },
		{ id: doubtedOptions.unsure, words: say(l10n.t('I am not sure')) },
	];
	const only = given || !isAlone ? null : say(l10n.t('It is the only one that fails.'));
	const ask = given ? say(l10n.t('By the task, which of the two is right?')) : say(l10n.t('By the task, is that right?'));
	return made(about, 'doubted', doubtedTemplate, { kind: 'choice', options }, join(exampleWords(test), given, only, ask));
}

/** The example says a part of what is printed: whether the rest belongs there is asked, and nothing else. */
function besideQuestion(beside: readonly string[], about: About): Question {
	const [first = ''] = beside;
	const options = [
		{ id: doubtedOptions.program, words: say(l10n.t('Yes, it belongs there')) },
		{ id: doubtedOptions.example, words: say(l10n.t('No, it should not be there')) },
		{ id: doubtedOptions.unsure, words: say(l10n.t('I am not sure')) },
	];
	const all = say(l10n.t('Your program prints all that your example says.'));
	const only = beside.length === 1
		? say(l10n.t('Only {0} is not in your example.'), code(first))
		: join(say(l10n.t('Only these lines are not in your example:')), [block(beside.join('\n'))]);
	return made(about, 'doubted', doubtedTemplate, { kind: 'choice', options }, join(all, only, say(l10n.t('By the task, does that belong there?'))));
}

/** The line of the example that the program prints with a number written in another way, where that is all that differs; null elsewhere. */
function writtenOtherwise(test: Test, result: TestResult): { readonly got: string; readonly wanted: string } | null {
	const lines = result.passed && test.kind === 'input' ? outputOf({ ...test, loose: [] }, result).lines : [];
	const [got, wanted] = [lines.find(({ kind }) => kind === 'extra')?.text, lines.find(({ kind }) => kind === 'missing')?.text];
	return got !== undefined && wanted !== undefined ? { got: got.trim(), wanted: wanted.trim() } : null;
}

/** 17 and 17.0 are the same amount: whether it matters how it is written is for the task to say. */
function amountQuestion({ got, wanted }: { readonly got: string; readonly wanted: string }, about: About): Question {
	const options = [
		{ id: doubtedOptions.program, words: say(l10n.t('Yes, that is fine too')) },
		{ id: doubtedOptions.example, words: say(l10n.t('No, it should be as in my example')) },
		{ id: doubtedOptions.unsure, words: say(l10n.t('I am not sure')) },
	];
	const words = join(say(l10n.t('Your example says {0}, and your program prints {1}.'), code(wanted), code(got)), say(l10n.t('The amount is the same. By the task, is that fine too?')));
	return made(about, amountId, doubtedTemplate, { kind: 'choice', options }, words);
}

/** Who has just weighed the two is not asked to weigh them again, but for the ground. Null for an example that was not weighed. */
function stoodBy(situation: Situation, test: Test): Question | null {
	const weighed = situation.turns.some(({ question: { template, slots }, given }) => isDoubt(template) && slots.call === inputOf(test) && given?.kind === 'chosen' && given.option === doubtOptions.student);
	if (!weighed) return null;
	const options = [
		{ id: doubtedOptions.example, words: say(l10n.t('Yes, my example is right')) },
		{ id: doubtedOptions.program, words: say(l10n.t('No, the program is right')) },
		{ id: doubtedOptions.unsure, words: say(l10n.t('I am not sure')) },
	];
	const wanted = code(test.expected.trimEnd());
	const ask = test.kind === 'call'
		? say(l10n.t('{0} is an example of yours now. Is there a sentence of the task that says {1} for it?'), code(test.call), wanted)
		: say(l10n.t('To type {0} is an example of yours now. Is there a sentence of the task that says {1} for it?'), typedIn(test), wanted);
	return made(slotsOf(situation, test), 'doubted', doubtedTemplate, { kind: 'choice', options }, ask);
}

/** `isGotKnown`: the student takes what the program gives for right. */
function mendQuestion(test: Test, result: TestResult, isGotKnown: boolean, about: About): Question {
	const value = isGotKnown ? valueToTake(test, result) : null;
	const options = [
		...(value === null ? [] : [{ id: mendOptions.change, words: value.includes('\n') ? say(l10n.t('Change it to what the program prints')) : say(l10n.t('Change it to {0}'), code(value)) }]),
		...(value === null && isPlain(test) ? [{ id: mendOptions.retype, words: say(l10n.t('Change it to another value')) }] : []),
		{ id: mendOptions.aside, words: say(l10n.t('Set it aside')) },
	];
	return made(about, 'mend', mendTemplate, { kind: 'choice', options }, say(l10n.t('What do you want to do with your example?')));
}

/** What nobody is sure of is no good measure of a program that passes all else. */
function waitQuestion(about: About): Question {
	const options = [
		{ id: mendOptions.aside, words: say(l10n.t('Set it aside until I know')) },
		{ id: mendOptions.keep, words: say(l10n.t('Go by it all the same')) },
	];
	return made(about, 'wait', mendTemplate, { kind: 'choice', options }, say(l10n.t('You can ask your instructor what the task means there. What do you want to do with your example until then?')));
}

function retypeQuestion(call: string, about: About): Question {
	return made(about, 'retype', retypeTemplate, { kind: 'value' }, say(l10n.t('By the task, what should {0} return?'), code(call)));
}

function exampleWords(test: Test): Words {
	const printed = wantedOutput(test);
	if (test.kind === 'input' || printed !== null) {
		const text = printed?.trimEnd() ?? '';
		const should = test.kind === 'input' ? say(l10n.t('Your own example says that {0} the program should print'), onRun(test)) : say(l10n.t('Your own example says that {0} should print'), code(test.call));
		return text.includes('\n') ? join(say('{0}:', should), [block(text)]) : say('{0} {1}.', should, code(text));
	}
	return test.raises
		? say(l10n.t('Your own example says that {0} should stop with {1}.'), code(test.call), code(test.expected))
		: say(l10n.t('Your own example says that {0} should return {1}.'), code(test.call), code(test.expected));
}

/** What the program gives; null where that takes too long to say. */
function programWords(test: Test, result: TestResult): Words | null {
	const { ending } = result;
	if (test.kind === 'input' || wantedOutput(test) !== null) {
		const text = outputOf(test, result).got.join('\n').trimEnd();
		if (text === '') return say(l10n.t('Your program prints nothing.'));
		return text.includes('\n') ? join(say(l10n.t('Your program prints:')), [block(text)]) : say(l10n.t('Your program prints {0}.'), code(text));
	}
	return ending.kind === 'returned' && isAskable(ending.value) ? say(l10n.t('Your program returns {0}.'), code(ending.value.shown)) : null;
}

/** What the example says when it says what the program gives; null where it cannot be written down as an example. */
export function valueToTake(test: Test, result: TestResult): string | null {
	const { ending } = result;
	if (test.kind === 'input') return ending.kind === 'ended' ? outputOf({ ...test, loose: [] }, result).got.join('\n') : null;
	if (test.compare === 'printed' && test.before === undefined && test.loose === undefined) return outputOf(test, result).got.join('\n');
	if (!isPlain(test)) return null;
	return ending.kind === 'returned' && isAskable(ending.value) ? ending.value.shown : null;
}
