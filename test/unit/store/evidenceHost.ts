/**
 * One of two hosts: `node evidenceHost.js ROOT NAME TURNS`. Writes a session of its own, one turn after the other, and tries to write the
 * shared one too; after each turn it reads what all sessions say, and keeps it. Tells on its output what it could not read and, at its end,
 * whose the shared session was. Run by evidenceHosts.test.ts, bundled.
 */
import { join } from 'node:path';
import { EvidenceFiles } from '../../../extension/session/store/evidenceFiles.node';
import { createSessionStore } from '../../../extension/session/store/storeFiles.node';
import { begun, turn } from './evidenceTurns';

const [, , root = '', name = '', turns = ''] = process.argv;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const log = { warn: say };

async function work(): Promise<void> {
	const store = createSessionStore({ folder: join(root, 'sessions'), log });
	const files = new EvidenceFiles({ sessions: join(root, 'sessions'), kept: join(root, 'knowledge', 'seen.json'), release: '1', log });
	const [own, shared] = [await store.create(name), await store.open('shared')];
	own.append([begun(name)]);
	for (let at = 0; at < Number(turns); at++) {
		own.append(turn(`${name}-${at}`, 'indexing'));
		if (shared?.writable) {
			// Under load one host may be done before the other begins: then both write, one after the other.
			shared.append(turn(`shared-${name}-${at}`, 'slicing'));
		}
		(await files.gather()).notes.forEach(say);
	}
	say(shared?.writable ? 'writer' : 'reader');
	await Promise.all([own.close(), shared?.close()]);
}

void work();
