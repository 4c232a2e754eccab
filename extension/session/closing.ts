import * as l10n from '@vscode/l10n';
import { join, say } from '../tutor/offline/say';
import type { Words } from '../words';
import { addedLooks } from './edits/looking';
import { scoreWords } from './sentences';
import { ideasOf } from './knowledge/ideas';
import { postOf, takenBackAnswers } from './post';
import { isMoot } from './settle';
import { isSpent } from './decide';
import { score, type Score, type SessionState } from './state';

/** The last message: what was reached, said no stronger than it is; stuck, a question that is ready to post. */
export function closingWords(state: SessionState, unseen: Score | null = null): Words {
	const { passed, total } = score(state);
	return total > 0 && passed === total ? solvedWords(state, unseen) : stuckWords(state);
}

function solvedWords(state: SessionState, unseen: Score | null): Words {
	const { total } = score(state);
	const worked = ideasOf(state);
	const unconfirmed = state.tasks.filter((task) => task.status === 'unconfirmed' && !isMoot(state, task.bug)).length;
	// Of several mistakes the reason is asked of one: who knew it has shown that one, and no other.
	const isShown = state.turns.some(({ purpose, status, assessment }) => purpose === 'confirm' && status === 'answered' && assessment?.correct === true);
	return join(
		total === 1 ? say(l10n.t('Your program passes your example.')) : total === 2 ? say(l10n.t('Your program passes both of your examples.')) : say(l10n.t('Your program passes your {0} examples.'), total),
		unseenWords(unseen),
		worked === 0 ? null : worked === 1 ? say(l10n.t('You worked out 1 idea.')) : say(l10n.t('You worked out {0} ideas.'), worked),
		takenBackAnswers(state).length === 0 ? null : say(l10n.t('Verdicts that I took back: {0}.'), { kind: 'code', text: takenBackAnswers(state).join(', ') }),
		unconfirmed === 0 ? null : isShown ? say(l10n.t('For one part of it you showed why it passes now; the rest was not asked, and that is noted.')) : say(l10n.t('Why it passes now was not shown yet; that is noted.')),
		addedLooks(state) === 0 ? null : say(l10n.t('The prints that were added to look are still in your program; one press takes them out.')),
		(state.run?.leftOut ?? 0) === 0 ? null : say(l10n.t('I left out the prints that you added to look: take them out before you hand the program in.')),
		unseen && unseen.passed < unseen.total
			? say(l10n.t('Think of a kind of input that none of your examples has, and try it.'))
			: say(l10n.t('Passing examples are not proof: try one more of your own when you change it.')),
	);
}

/** What the course's unseen tests came to, in numbers: they stay unseen. */
function unseenWords(unseen: Score | null): Words | null {
	if (!unseen) {
		return null;
	}
	const { passed, total } = unseen;
	return passed === total
		? total === 1 ? say(l10n.t('It also passes the one test of your course that you do not see.')) : say(l10n.t('It also passes all {0} tests of your course that you do not see.'), String(total))
		: say(l10n.t('Of the tests of your course that you do not see it passes {0} of {1}.'), String(passed), String(total));
}

/** Whom to ask: the course names somebody, or the student chooses. */
function askWords(contact: { readonly name: string; readonly email: string | null; readonly url: string | null } | null): Words {
	const where = contact ? [contact.email, contact.url].filter((each) => each !== null).join(', ') : '';
	return !contact ? say(l10n.t('This is ready to send to your instructor or to post:'))
		: where === '' ? say(l10n.t('This is ready to send to {0}:'), contact.name) : say(l10n.t('This is ready to send to {0} ({1}):'), contact.name, where);
}

/** The facts for someone who can help. */
function stuckWords(state: SessionState): Words {
	return join(
		scoreWords(score(state)),
		isSpent(state) ? say(l10n.t('In your course a session ends after {0} questions. You can start another one.'), String(state.course?.turns ?? 0)) : say(l10n.t('I do not know a better question now.')),
		askWords(state.course?.contact ?? null),
		[{ kind: 'block', text: postOf(state) }],
	);
}
