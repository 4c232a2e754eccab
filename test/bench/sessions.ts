import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '../../extension/code/languages';
import { createSessionStore } from '../../extension/session/store/storeFiles.node';
import type { SessionStore } from '../../extension/session/store/store';
import { plainParts, type PlainParts } from '../support/plainParts';
import { bug, buggy, repair } from './buggyProgram';
import { firstQuestion, verdictOn } from './plainSession';
import { canMeasureProcesses, hostMiB, sandboxGone, sandboxMiB } from './processes';
import { Samples, timed, type Measured } from './samples';

/** Milliseconds for a sandbox that was given back to be gone. */
const patience = 30_000;

/**
 * From the command to the first question without a sandbox and with one, and from a settled edit to its verdict. Each round is a
 * cold and a warm session in turn; the first round of all, which also compiles our own code, does not count.
 */
export async function measureSessions(rounds: number): Promise<Measured> {
	const samples = new Samples();
	await withPlainParts(async (plain, store, language) => {
		for (let round = 0; round <= rounds; round += 1) {
			plain.parts.runner.release();
			const [, started] = await timed(() => plain.parts.runner.warm());
			plain.parts.runner.release();
			const [first, cold] = await timed(() => firstQuestion(plain, store, language));
			await first.close();
			const [second, warm] = await timed(() => firstQuestion(plain, store, language));
			const [, judged] = await timed(() => verdictOn(second, buggy.replace(bug, repair)));
			await second.close();
			if (round > 0) {
				samples.add('sandbox.start', started);
				samples.add('first.plain.cold', cold);
				samples.add('first.plain.warm', warm);
				samples.add('verdict.plain', judged);
			}
		}
	});
	return samples.measured;
}

/** What one session takes of memory, in a process that has done nothing else: ask for a fresh process each time. */
export async function measureMemory(): Promise<Measured> {
	const samples = new Samples();
	if (!canMeasureProcesses) {
		samples.note('memory: this system does not tell what its processes take');
		return samples.measured;
	}
	const keep = async (when: 'before' | 'during' | 'after'): Promise<void> => {
		samples.add(`memory.plain.host.${when}`, hostMiB());
		samples.add(`memory.plain.sandbox.${when}`, await sandboxMiB());
	};
	await withPlainParts(async (plain, store, language) => {
		await keep('before');
		const session = await firstQuestion(plain, store, language);
		await keep('during');
		await session.close();
		plain.parts.runner.release();
		await sandboxGone(patience);
		await keep('after');
	});
	return samples.measured;
}

async function withPlainParts(use: (plain: PlainParts, store: SessionStore, language: string) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'socratic-bench-'));
	const plain = await plainParts();
	try {
		await use(plain, createSessionStore({ folder, log: plain.log }), languages[0]?.id ?? '');
	} finally {
		plain.dispose();
		await rm(folder, { recursive: true, force: true });
	}
}
