import { mkdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { masteryOf } from '../../extension/learner/profile';
import { EvidenceFiles } from '../../extension/session/store/evidenceFiles.node';
import { cpuOf, Samples, timed, type Measured } from './samples';

const sessions = 10_000;

/** How long a session waits for what ten thousand before it have shown: all journals read, and, as in every later window, only those that changed. */
export async function measureKnowledge(rounds: number): Promise<Measured> {
	const samples = new Samples();
	const folder = await mkdtemp(join(tmpdir(), 'socratic-bench-'));
	try {
		const journals = join(folder, 'sessions');
		mkdirSync(journals);
		const solved = await readFile('test/fixtures/journals/v1/solved.jsonl', 'utf8');
		for (let at = 0; at < sessions; at++) {
			await writeFile(join(journals, `s${at}.jsonl`), solved.replace('"session":"solved"', `"session":"s${at}"`));
		}
		const notes: string[] = [];
		const load = async () => masteryOf((await new EvidenceFiles({ sessions: journals, kept: join(folder, 'seen.json'), release: 'bench', log: { warn: (note) => void notes.push(note) } }).gather()).evidence, Date.now());
		await measureLoad(samples, 'first', load);
		for (let round = 0; round < rounds; round++) {
			await writeFile(join(journals, 's0.jsonl'), solved.replace('"session":"solved"', `"session":"again${round}"`));
			await measureLoad(samples, 'later', load);
		}
		for (const note of notes.slice(0, 1)) {
			samples.note(`knowledge: ${note}`);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return samples.measured;
}

/** How long it takes, how much of that is work of this process (on a busy machine the rest is waiting), and for how long at a time nothing else gets its turn. */
async function measureLoad(samples: Samples, id: string, load: () => Promise<unknown>): Promise<void> {
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	const [cpu, wall] = await timed(() => cpuOf(load));
	// What it did last counts once the clock of the delay has had its turn too.
	await wait(2);
	delay.disable();
	samples.add(`knowledge.${id}`, wall);
	samples.add(`knowledge.${id}.cpu`, cpu);
	samples.add(`knowledge.${id}.held`, delay.max / 1e6);
}
