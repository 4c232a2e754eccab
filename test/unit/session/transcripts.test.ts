/** Whole sessions, one for each kind of program and student, as a reviewer has read them (test/fixtures/sessions). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spoken } from '../../../extension/tutor/offline/say';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { kinds } from './kinds';
import { startedOn } from './plainStudent';
import { played } from './transcript';

/** A search for repairs on a busy machine. */
const patience = 60_000;

describe('a session as it was read', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it.each(Object.keys(kinds))('%s', async (name) => {
		const { about, program, own, deeds } = kinds[name] ?? { about: null, program: '', own: [], deeds: [] };
		const session = await startedOn(plain, program, about, own);
		const text = `# ${name}\n\n\`\`\`\n${program}\`\`\`\n\n${await played(session, deeds)}`;
		const file = resolve('test/fixtures/sessions', `${name}.md`);
		if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, text);
		expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
		// A repair that is tried again is spoken of again; all else is said once.
		const said = session.current.talk.flatMap((talk) => (talk.kind === 'asked' && session.current.turns.find(({ id }) => id === talk.turn)?.stage !== 'repair' ? [spoken(talk.words)] : []));
		expect(new Set(said).size).toBe(said.length);
		await session.close();
	}, patience);
});
