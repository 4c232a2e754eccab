import { join } from 'node:path';
import { storeFailures } from './storeFailures';

const idPattern = /^[a-z0-9][a-z0-9_-]{0,99}$/i;
const journalEnd = '.jsonl';

/** The files of one session. */
export interface SessionPaths {
	readonly folder: string;
	readonly journal: string;
	readonly secrets: string;
	readonly draft: string;
	readonly lock: string;
	readonly owner: string;
	/** There while another window asks to continue the session. */
	readonly request: string;
}

/** Throws `StoreFailed` for an id that could name a file elsewhere. */
export function sessionPaths(folder: string, id: string): SessionPaths {
	if (!idPattern.test(id)) {
		throw storeFailures.badId(id);
	}
	const at = (end: string) => join(folder, `${id}${end}`);
	return {
		folder, journal: at(journalEnd), secrets: at('.secret.json'), draft: at('.draft.json'),
		lock: at('.lock'), owner: at('.owner.json'), request: at('.request'),
	};
}

/** The id of the session whose journal has this name; null for any other file. */
export function idOfJournal(name: string): string | null {
	const id = name.endsWith(journalEnd) ? name.slice(0, -journalEnd.length) : '';
	return idPattern.test(id) ? id : null;
}

/** Is this one of the session's files, whatever it holds? Ids have no dot. */
export function belongsTo(name: string, id: string): boolean {
	return name.startsWith(`${id}.`);
}
