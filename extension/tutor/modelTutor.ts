import type { Log } from '../log';
import type { ChatModel, ChatRequest } from '../models/chatModel';
import { Consultation } from './llm/consultation';
import { isEnglishTag } from './llm/english';
import { LlmDiagnostician } from './llm/llmDiagnostician';
import { LlmInstructor } from './llm/llmInstructor';
import { LlmVerifier, verdictRequest } from './llm/llmVerifier';
import { Speculation } from './llm/speculation';
import { WithDepartures } from './offline/facts/departures';
import { EvidenceDiagnostician } from './offline/diagnosis/diagnostician';
import { offlineTutor } from './offlineTutor';
import type { FindRepairs, Tracing, Trial } from './roles';

export interface ModelTutorParts {
	/** The model that is chosen now, asked before every call: a choice holds from the next move on. Null: the built-in tutor alone. */
	readonly model: () => Promise<ChatModel | null>;
	readonly trial: Trial;
	readonly trace: Tracing;
	/** Looks for repairs without a model. */
	readonly findRepairs: FindRepairs;
	/** Whether sibling and child are asked for while an answer is judged. */
	readonly speculates: () => boolean;
	/** The language of the session, as the editor names languages. In another one than English a model judges and the built-in tutor asks. Missing: English. */
	readonly language?: () => string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly log: Log;
}

/** The tutor of one session that thinks with the chosen model; each role falls back on the built-in one, move by move. */
export function modelTutor({ model, trial, trace, findRepairs, speculates, language = () => 'en', now, log }: ModelTutorParts): ReturnType<typeof offlineTutor> & {
	/** What would be sent for an answer to the open question; null before the first. */
	readonly upcoming: () => ChatRequest | null;
} {
	const offline = offlineTutor({ findRepairs, trial, trace, log });
	const consultation = new Consultation({ model, now, log });
	const asks = (): boolean => isEnglishTag(language());
	const speculation = new Speculation(() => asks() && speculates());
	const instructor = new LlmInstructor(consultation, offline.tutor.instructor, speculation, asks, log);
	speculation.by((situation, request, signal) => instructor.draft(situation, request, signal));
	return {
		...offline,
		tutor: {
			diagnostician: new WithDepartures(new LlmDiagnostician(consultation, offline.tutor.diagnostician, trial, log, new EvidenceDiagnostician()), { trace, log }),
			instructor,
			verifier: new LlmVerifier(consultation, offline.tutor.verifier, speculation, log),
			takeNotes: () => consultation.takeNotes(),
		},
		upcoming: () => instructor.open && verdictRequest(instructor.open.situation, instructor.open.question),
	};
}
