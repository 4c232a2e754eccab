/** What is said beside the open question, which stands: other words, help, and the reply to a question back or to a student who disagrees. */
import * as l10n from '@vscode/l10n';
import { changeOffer } from '../../tutor/offline/teaching/change';
import { avoidedIn } from '../../tutor/guard/avoided';
import { join, say, spoken } from '../../tutor/offline/say';
import type { PastTurn, Situation } from '../../tutor/roles';
import type { Rung, Words } from '../../words';
import { helpOfCourse } from '../course/courseHelp';
import { isAtMost } from '../../tutor/offline/teaching/ladder';
import { nextRung, wantsChange } from '../decide';
import { contestedTurn, disputedTurn, takenBack, wrongVerdict } from '../disputes';
import { withProvenRepairs } from '../edits/provenChange';
import type { EventBody } from '../events/events';
import { trialOf } from '../trial';
import { fittedHelp } from '../knowledge/fittedHelp';
import { asksOfOwn } from '../examples/ownExamples';
import { pastTurn } from '../situation';
import { openTurn, type TurnState } from '../state';
import { leave, lost } from './ending';
import type { Work } from './work';

/** The highest rung that help reaches without a course: a place may be named, the change is the student's own. */
const usualCap: Rung = 'place-named';

/** The moves that leave the open question as it is. */
export type Aside = { readonly kind: 'reword' } | { readonly kind: 'help' } | { readonly kind: 'reply'; readonly to: 'asks' | 'disputes' | 'unreadable' };

export async function aside(work: Work, move: Aside): Promise<readonly EventBody[]> {
	const { state, parts, busy, signal } = work;
	const turn = openTurn(state);
	const past = turn && pastTurn(state, turn, work.secrets);
	if (!turn || !past) {
		return lost(turn?.id ?? '');
	}
	const { instructor } = parts.tutor;
	const situation = await work.situation();
	busy(l10n.t('Thinking of an answer'));
	switch (move.kind) {
		case 'reword': {
			const words = await instructor.reword(situation, past, turn.rewords + 1, signal);
			return words ? [replied(turn.id, 'reword', words)] : [{ type: 'move-decided', move: { kind: 'help', rung: nextRung(turn.rung) }, purpose: turn.purpose }];
		}
		case 'help':
			return help(work, situation, turn, past);
		case 'reply':
			switch (move.to) {
				case 'asks':
					return [replied(turn.id, 'asks', await instructor.answerBack(situation, past, past.given?.kind === 'typed' ? past.given.text : '', signal))];
				case 'disputes':
					return (await verdictTakenBack(work, situation))
						?? (asksOfOwn(state) ? [{ type: 'question-withdrawn', turn: turn.id, reason: 'verdict' }] : disputed(work, situation, past));
				case 'unreadable':
					return [replied(turn.id, 'unreadable', instructor.form(past.question, past.given, situation.code.language))];
			}
	}
}

function replied(turn: string, to: Extract<EventBody, { type: 'replied' }>['to'], words: Words): EventBody {
	return { type: 'replied', turn, to, words: [...words] };
}

/** The next rung of the ladder; where there is none, the change is offered or the question left. */
async function help(work: Work, situation: Situation, turn: TurnState, past: PastTurn): Promise<readonly EventBody[]> {
	const { state, parts, signal } = work;
	const { instructor } = parts.tutor;
	const change = async () => instructor.change(await withProvenRepairs(situation, past.question, trialOf(parts, () => state.document.name), signal), past);
	if (wantsChange(turn)) {
		const words = await change();
		return words ? [{ type: 'help-given', turn: turn.id, rung: 'change-described', words: [...words] }] : leave(state, 'ladder');
	}
	const cap = state.course?.help ?? usualCap;
	const given = (await helpOfCourse(work, situation, turn, cap)) ?? (await unavoided(situation, past, (from) => fittedHelp(instructor, state, situation, from, isAtMost(cap, usualCap) ? cap : usualCap, signal)));
	if (!given && turn.canShowChange !== true && turn.purpose === 'task' && (state.course?.help ?? 'change-described') === 'change-described' && (await change())) {
		return [{ type: 'change-offered', turn: turn.id, words: [...changeOffer()] }];
	}
	const lead = turn.assessment?.kind === 'unreadable' ? say(l10n.t('I could not read that either.')) : [];
	return given ? [{ type: 'help-given', turn: turn.id, rung: given.rung, words: [...join(lead, given.words)], ...(given.look ? { look: given.look } : {}) }] : leave(state, turn.purpose === 'task' ? 'ladder' : 'skipped');
}

/** The lowest help that has none of the words that the course avoids; null when there is none. */
async function unavoided<T extends { readonly rung: Rung; readonly words: Words }>({ avoid = [] }: Situation, past: PastTurn, helpFrom: (past: PastTurn) => Promise<T | null>): Promise<T | null> {
	let help = await helpFrom(past);
	while (help && avoidedIn(spoken(help.words), avoid) !== null) {
		help = await helpFrom({ ...past, rung: help.rung });
	}
	return help;
}

/** Who disagrees may be right about what was said of the answer before; null when they are not. */
async function verdictTakenBack({ state, parts, secrets, signal }: Work, situation: Situation): Promise<readonly EventBody[] | null> {
	const contested = contestedTurn(state);
	const judged = contested && pastTurn(state, contested, secrets);
	const wrong = judged && (await wrongVerdict(parts.runner, situation, judged, signal));
	return contested && wrong ? takenBack(state, contested, wrong.reason, wrong.words) : null;
}

/** The ground is shown; where that is an example that may be wrong, it is what is asked about next. */
function disputed({ state, parts }: Work, situation: Situation, open: PastTurn): readonly EventBody[] {
	const about = disputedTurn(state);
	const shown = about.turn === open.id ? open : situation.turns.find(({ id }) => id === about.turn) ?? open;
	const words = parts.tutor.instructor.ground(situation, shown);
	return [
		replied(open.id, 'disputes', words),
		...(about.test ? [{ type: 'question-withdrawn', turn: open.id, reason: 'example', test: about.test.id } satisfies EventBody] : []),
	];
}
