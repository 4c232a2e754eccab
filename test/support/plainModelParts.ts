/** The parts of a session that thinks with a model, in plain Node. */
import type { ChatModel } from '../../extension/models/chatModel';
import type { SessionParts } from '../../extension/session/parts';
import { trialOf } from '../../extension/session/trial';
import { modelTutor } from '../../extension/tutor/modelTutor';

/** `parts` with a tutor of its own on this model; null: none is chosen. */
export function withModel(parts: SessionParts, model: ChatModel | null | (() => ChatModel | null), speculates = false): SessionParts {
	return {
		...parts,
		...modelTutor({ model: async () => (typeof model === 'function' ? model() : model), trial: trialOf(parts, () => 'program.py'), speculates: () => speculates, now: parts.now, log: parts.log }),
	};
}
