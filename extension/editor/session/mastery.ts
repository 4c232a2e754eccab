import type { Clock } from '../../clock';
import { masteryOf } from '../../learner/profile';
import type { Log } from '../../log';
import type { EvidenceSource } from '../../session/store/evidence';
import type { EditorParts } from './parts';
import { messages } from '../messages';

/** What all sessions together have shown, for the next one to start from. What could not be read is said once in a window. */
export function masteryFrom(source: EvidenceSource, log: Log, clock: Clock): EditorParts['mastery'] {
	const said = new Set<string>();
	return async () => {
		try {
			const { evidence, notes } = await source.gather();
			for (const note of notes.filter((each) => !said.has(each))) {
				said.add(note);
				void messages.warning(note);
			}
			return masteryOf(evidence, clock.now());
		} catch (error) {
			log.error(error);
			return {};
		}
	};
}
