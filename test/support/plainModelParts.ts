/** The parts of a session that thinks with a model, in plain Node. */
import type { ChatModel } from '../../extension/models/chatModel';
import type { SessionParts } from '../../extension/session/parts';
import { tracingOf, trialOf } from '../../extension/session/trial';
import type { FindRepairs } from '../../extension/tutor/roles';
import { modelTutor } from '../../extension/tutor/modelTutor';

/** `parts` with a tutor of its own on this model; null: none is chosen. Unless told how, it looks for no repairs without the model. */
export function withModel(parts: SessionParts, model: ChatModel | null | (() => ChatModel | null), speculates = false, findRepairs: FindRepairs = async () => null): SessionParts {
	return {
		...parts,
		...modelTutor({ model: async () => (typeof model === 'function' ? model() : model), trial: trialOf(parts, () => 'program.py'), trace: tracingOf(parts, () => 'program.py'), findRepairs, speculates: () => speculates, now: parts.now, log: parts.log }),
	};
}
