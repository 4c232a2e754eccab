/** Situations of real programs for tests of single roles. */
import { trialOf } from '../../../extension/session/trial';
import { Consultation } from '../../../extension/tutor/llm/consultation';
import { LlmDiagnostician } from '../../../extension/tutor/llm/llmDiagnostician';
import { LlmInstructor } from '../../../extension/tutor/llm/llmInstructor';
import { LlmVerifier } from '../../../extension/tutor/llm/llmVerifier';
import { Speculation } from '../../../extension/tutor/llm/speculation';
import { EvidenceDiagnostician } from '../../../extension/tutor/offline/diagnosis/diagnostician';
import { OfflineInstructor } from '../../../extension/tutor/offline/offlineInstructor';
import { OfflineVerifier } from '../../../extension/tutor/offline/offlineVerifier';
import type { AskRequest, Situation } from '../../../extension/tutor/roles';
import type { ChatModel } from '../../../extension/models/chatModel';
import type { Problem, Question } from '../../../extension/words';
import { cannedAnswer, type CannedItem } from '../../support/cannedTutor';
import type { PlainParts } from '../../support/plainParts';
import { ScriptedChatModel, type Answer } from '../../support/scriptedChatModel';
import { groundOf } from '../offline/programs';

export const never = new AbortController().signal;

/** The roles on one model. */
export function rolesOn(plain: PlainParts, model: ChatModel | null, now: () => number = () => 0, asks: () => boolean = () => true) {
	const consultation = new Consultation({ model: async () => model, now, log: plain.log });
	const speculation = new Speculation(() => false);
	return {
		consultation,
		diagnostician: new LlmDiagnostician(consultation, new EvidenceDiagnostician(), trialOf(plain.parts, () => 'program.py'), plain.log),
		instructor: new LlmInstructor(consultation, new OfflineInstructor(), speculation, asks, plain.log),
		verifier: new LlmVerifier(consultation, new OfflineVerifier(), speculation, plain.log),
	};
}

/** A model that says what the item says, but for what `script` gives in its stead. */
export function modelOf(item: CannedItem, script: (nth: number, canned: () => unknown) => unknown = (_, canned) => canned()): ScriptedChatModel {
	return new ScriptedChatModel((request, nth): Answer => {
		const answer = script(nth, () => cannedAnswer(request.messages, item));
		return typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'network' ? { kind: 'network', detail: 'test' } : JSON.stringify(answer);
	});
}

/** The beginning of a session whose bugs the item's model has found. */
export async function beginning(plain: PlainParts, problem: Problem, text: string, item: CannedItem): Promise<Situation> {
	const ground = await groundOf({ name: problem.title, text, problem }, plain.parts.runner, plain.parser);
	const { diagnostician } = rolesOn(plain, modelOf(item));
	const diagnosis = await diagnostician.diagnose(ground, null, never);
	return { ...ground, diagnosis, tasks: diagnostician.tasks(ground, diagnosis).map((task) => ({ ...task, status: 'open' })), turns: [], found: [] };
}

export function firstRequest(situation: Situation, more: Partial<AskRequest> = {}): AskRequest {
	return { purpose: 'task', kind: 'root', target: situation.tasks[0] ?? null, last: null, stagesDone: [], since: null, probe: null, ...more };
}

/** The situation after a question, with an answer to it. */
export function after(situation: Situation, question: Question, text: string, correct: boolean | null): Situation {
	return {
		...situation,
		turns: [...situation.turns, {
			id: `turn-${situation.turns.length + 1}`, question, version: situation.code.version, given: { kind: 'typed', text }, rung: 'question', withdrawn: false,
			assessment: { kind: 'answer', correct, understood: [], misunderstood: correct === false ? 'Thinks that the loop stops at the answer.' : null, readAs: null },
		}],
	};
}
