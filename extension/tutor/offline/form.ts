import type { Question, Words } from '../../words';
import { say } from './say';
import * as l10n from '@vscode/l10n';
import { counterexampleTemplate } from './moves/names';
import { readAnswer, type AskedQuestion } from './reading/normaliser';

/** How an answer to this question should look, by an example that is not the right one. */
export function formOf(question: AskedQuestion & Partial<Pick<Question, 'template'>>): Words {
	if (question.template === counterexampleTemplate) return say(l10n.t('I could not read a call in that, so it does not count. Please give the name, a bracket, the values and a bracket.'));
	if (question.answer.kind === 'choice') return say(l10n.t('I am not sure which of these you mean, so it does not count. Which one comes nearest?'));
	const nothing = { spellings: { nothing: '', true: '', false: '' }, variableNames: [], programLines: [], functionName: null };
	const reading = readAnswer({ kind: 'typed', text: '' }, question, nothing);
	return reading.kind === 'unreadable'
		? say(l10n.t('I could not read that, so it does not count. Please give {0}.'), reading.example)
		: say(l10n.t('I could not read that, so it does not count. Please say it in another way.'));
}
