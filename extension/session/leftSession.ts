import { editBetween, fingerprint } from '../code/editBetween';
import { schemaVersion } from './events/events';
import { fold, foldAll } from './events/fold';
import { investigationOf, type Investigation } from './investigation';
import type { ReadProgram } from './parts';
import type { SessionFile } from './store/store';

/**
 * What a session looks into that was left in the middle and is not open, in lines of `text`, its program as it is now. Null when it is
 * over or never began. Nothing is written and nothing runs. Pure.
 */
export function leftInvestigation({ events, secrets }: Pick<SessionFile, 'events' | 'secrets'>, text: string, read: (text: string) => ReadProgram): Investigation | null {
	const state = foldAll(events);
	if (!state) {
		return null;
	}
	const edits = editBetween(state.code.text, text);
	// What was edited meanwhile reaches the session when it is opened again; here it only moves the places.
	const now = edits.length === 0 ? state : fold(state, {
		type: 'code-changed', id: `${state.last} since`, at: state.changedAt, v: schemaVersion,
		version: state.code.version + 1, cause: 'edit', edits: [...edits], hash: fingerprint(text),
	});
	return now && investigationOf(now, secrets, read);
}
