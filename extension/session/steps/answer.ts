/** What an answer was worth, and what follows from it at once. */
import * as l10n from '@vscode/l10n';
import { counterexampleTemplate } from '../../tutor/offline/moves/names';
import { tryCall } from '../calls';
import { courseDecides } from '../course/courseDecides';
import type { EventBody } from '../events/events';
import { returnsWanted } from '../examples/manner';
import { mendedExample } from '../examples/ownExamples';
import { givenNow, pastTurn, situationOf } from '../situation';
import { addedExample, journalled, ofRun, understoodOf } from '../verdicts';
import { lost } from './ending';
import type { Work } from './work';

export async function assess(work: Work, turnId: string): Promise<readonly EventBody[]> {
	const { state, parts, busy, signal } = work;
	const turn = state.turns.find((other) => other.id === turnId);
	const past = turn && pastTurn(state, turn, work.secrets);
	if (!turn?.given || !past) {
		return lost(turnId);
	}
	if (turn.given.kind === 'check') {
		return [{ type: 'assessed', turn: turnId, assessment: journalled(ofRun(state, turn), []) }];
	}
	const ground = await work.ground();
	busy(l10n.t('Reading your answer'));
	const assessment = await parts.tutor.verifier.assess(situationOf(state, ground, work.secrets), past.question, givenNow(state, turn.given), signal);
	const decided = await courseDecides(work, turn, assessment);
	if (decided) {
		return [{ type: 'assessed', turn: turnId, assessment: journalled({ ...assessment, correct: null, understood: [], misunderstood: null }, []) }, ...decided];
	}
	const isCall = turn.template === counterexampleTemplate && assessment.kind === 'answer' && assessment.readAs !== null;
	const tried = isCall ? await tryCall(parts.runner, await work.program(), assessment.readAs, signal) : null;
	return [
		...(tried ? [{ type: 'call-tried', turn: turnId, tried } as const] : []),
		{ type: 'assessed', turn: turnId, assessment: journalled(assessment, understoodOf(state, turn, assessment)) },
		...addedExample(state, turn, assessment.readAs),
		...returnsWanted(state, turn),
		...mendedExample(state, turn, assessment.readAs, ground.evidence.run),
	];
}
