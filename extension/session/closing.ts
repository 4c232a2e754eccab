import * as l10n from '@vscode/l10n';
import { expectsPrint } from '../code/testIds';
import { join, say } from '../tutor/offline/say';
import type { Words } from '../words';
import { addedLooks } from './looking';
import { scoreWords } from './sentences';
import { ideasOf } from './ideas';
import { isMoot } from './settle';
import { score, type SessionState } from './state';

/** The last message: what was reached, said no stronger than it is; stuck, a question that is ready to post. */
export function closingWords(state: SessionState): Words {
	const { passed, total } = score(state);
	return total > 0 && passed === total ? solvedWords(state) : stuckWords(state);
}

/** Answers that were called wrong and were not, as they were read: the student and the instructor should know. */
function takenBackAnswers({ turns }: SessionState): readonly string[] {
	return turns.flatMap(({ takenBack }) => (takenBack ? [takenBack.readAs ?? '?'] : []));
}

function solvedWords(state: SessionState): Words {
	const { total } = score(state);
	const worked = ideasOf(state);
	const unconfirmed = state.tasks.filter((task) => task.status === 'unconfirmed' && !isMoot(state, task.bug)).length;
	return join(
		total === 1 ? say(l10n.t('Your program passes your example.')) : total === 2 ? say(l10n.t('Your program passes both of your examples.')) : say(l10n.t('Your program passes your {0} examples.'), total),
		worked === 0 ? null : worked === 1 ? say(l10n.t('You worked out 1 idea.')) : say(l10n.t('You worked out {0} ideas.'), worked),
		takenBackAnswers(state).length === 0 ? null : say(l10n.t('Verdicts that I took back: {0}.'), { kind: 'code', text: takenBackAnswers(state).join(', ') }),
		unconfirmed === 0 ? null : say(l10n.t('Why it passes now was not shown yet; that is noted.')),
		addedLooks(state) === 0 ? null : say(l10n.t('The prints that were added to look are still in your program; one press takes them out.')),
		(state.run?.leftOut ?? 0) === 0 ? null : say(l10n.t('I left out the prints that you added to look: take them out before you hand the program in.')),
		say(l10n.t('Passing examples are not proof: try one more of your own when you change it.')),
	);
}

/** The facts for someone who can help: task, failing example, what was found, what was tried; never the diagnosis. */
function stuckWords(state: SessionState): Words {
	const failing = state.problem.tests.find((test) => state.run?.results.some((result) => result.test === test.id && !result.passed));
	const result = state.run?.results.find((other) => other.test === failing?.id);
	const tried = state.talk.filter((talk) => talk.kind === 'run').length;
	const given = failing ? (failing.kind === 'call' ? failing.call : failing.typed.join('\n')) : '';
	const isPrinting = failing?.kind === 'call' && (expectsPrint(failing) || (failing.compare === 'shown' && result?.nothing === true && result.output.trim() !== ''));
	const got = result?.error ? `${result.error}: ${result.got ?? ''}` : null;
	const gives = isPrinting && !got
		? l10n.t('It prints: {0}', result?.output.trimEnd() || l10n.t('nothing')) + (result?.got && !result.nothing ? `\n${l10n.t('It returns: {0}', result.got)}` : '')
		: l10n.t('It gives: {0}', got ?? result?.got ?? result?.output ?? '');
	const lines = [
		state.problem.statement === '' ? null : l10n.t('Task: {0}', state.problem.statement),
		failing ? (isPrinting ? l10n.t('Example: {0} should print {1}', given, failing.expected) : l10n.t('Example: {0} should give {1}', given, failing.expected)) : null,
		result ? gives : null,
		l10n.t('Changes tried: {0}', tried),
	].filter((line) => line !== null);
	return join(
		scoreWords(score(state)),
		say(l10n.t('I do not know a better question now. This is ready to send to your instructor or to post:')),
		[{ kind: 'block', text: lines.join('\n') }],
	);
}
