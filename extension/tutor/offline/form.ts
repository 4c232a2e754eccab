import type { Question, Words } from '../../words';
import { say } from './say';
import * as l10n from '@vscode/l10n';
import { counterexampleTemplate } from './moves/names';
import { readAnswer, type AskedQuestion } from './reading/normaliser';
import { writesRowsInBraces } from './readingContext';
import { spellingOf } from './subject';

/** More words than these are a thought, and not a slip of the pen. */
const mostWords = 4;

/** How an answer to this question should look, by an example that is not the right one. Who wrote a sentence is told that it may well be right: nobody reads it here. */
export function formOf(question: AskedQuestion & Partial<Pick<Question, 'template'>>, language: string, typed = ''): Words {
	if (question.template === counterexampleTemplate) return say(l10n.t('I could not read a call in that, so it does not count. Please give the name, a bracket, the values and a bracket.'));
	if (question.answer.kind === 'choice') return say(l10n.t('I am not sure which of these you mean, so it does not count. Which one comes nearest?'));
	const nothing = { spellings: { nothing: '', true: '', false: '', rowsInBraces: writesRowsInBraces(spellingOf(language)) }, variableNames: [], programLines: [], functionName: null };
	const reading = readAnswer({ kind: 'typed', text: '' }, question, nothing);
	if (reading.kind === 'unreadable' && (typed.match(/\p{L}{2,}/gu) ?? []).length > mostWords) {
		return question.answer.kind === 'line'
			? say(l10n.t('That may well be the reason. I can only check the line here: on which one does it happen? Please give {0}.'), reading.example)
			: say(l10n.t('That may well be so. I can only check the value here: please give {0}.'), reading.example);
	}
	return reading.kind === 'unreadable'
		? say(l10n.t('I could not read that, so it does not count. Please give {0}.'), reading.example)
		: say(l10n.t('I could not read that, so it does not count. Please say it in another way.'));
}
