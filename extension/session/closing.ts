import * as l10n from '@vscode/l10n';
import { join, say } from '../tutor/offline/say';
import type { Words } from '../words';
import { addedLooks } from './edits/looking';
import { scoreWords } from './sentences';
import { ideasOf } from './knowledge/ideas';
import { postOf, takenBackAnswers } from './post';
import { isMoot } from './settle';
import { score, type SessionState } from './state';

/** The last message: what was reached, said no stronger than it is; stuck, a question that is ready to post. */
export function closingWords(state: SessionState): Words {
	const { passed, total } = score(state);
	return total > 0 && passed === total ? solvedWords(state) : stuckWords(state);
}

function solvedWords(state: SessionState): Words {
	const { total } = score(state);
	const worked = ideasOf(state);
	const unconfirmed = state.tasks.filter((task) => task.status === 'unconfirmed' && !isMoot(state, task.bug)).length;
	// Of several mistakes the reason is asked of one: who knew it has shown that one, and no other.
	const isShown = state.turns.some(({ purpose, status, assessment }) => purpose === 'confirm' && status === 'answered' && assessment?.correct === true);
	return join(
		total === 1 ? say(l10n.t('Your program passes your example.')) : total === 2 ? say(l10n.t('Your program passes both of your examples.')) : say(l10n.t('Your program passes your {0} examples.'), total),
		worked === 0 ? null : worked === 1 ? say(l10n.t('You worked out 1 idea.')) : say(l10n.t('You worked out {0} ideas.'), worked),
		takenBackAnswers(state).length === 0 ? null : say(l10n.t('Verdicts that I took back: {0}.'), { kind: 'code', text: takenBackAnswers(state).join(', ') }),
		unconfirmed === 0 ? null : isShown ? say(l10n.t('For one part of it you showed why it passes now; the rest was not asked, and that is noted.')) : say(l10n.t('Why it passes now was not shown yet; that is noted.')),
		addedLooks(state) === 0 ? null : say(l10n.t('The prints that were added to look are still in your program; one press takes them out.')),
		(state.run?.leftOut ?? 0) === 0 ? null : say(l10n.t('I left out the prints that you added to look: take them out before you hand the program in.')),
		say(l10n.t('Passing examples are not proof: try one more of your own when you change it.')),
	);
}

/** The facts for someone who can help. */
function stuckWords(state: SessionState): Words {
	return join(
		scoreWords(score(state)),
		say(l10n.t('I do not know a better question now. This is ready to send to your instructor or to post:')),
		[{ kind: 'block', text: postOf(state) }],
	);
}
