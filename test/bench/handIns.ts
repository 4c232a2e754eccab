import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { handInLines, type HandInSession } from '../../extension/records/handIn';
import { readClass } from '../../extension/records/insights/handInFiles.node';
import { anySession, figuresOf } from '../../extension/records/insights/figures';
import type { SessionEvent } from '../../extension/session/events/events';
import { readJournal } from '../../extension/session/store/journal';
import { Samples, timed, type Measured } from './samples';

/** Hand-ins, and events in each: a class, ten times as many students, and ten times as many events of each student. */
export const handInSizes = { few: [1000, 100], many: [10_000, 100], long: [1000, 1000] } as const;
export type HandInSize = keyof typeof handInSizes;

const dayMs = 24 * 60 * 60 * 1000;
const problems = 8;
const sessionsEach = 3;

/**
 * How long a folder of hand-ins takes to open, and how much memory at its worst: in a process that does nothing else, and beside it the
 * files are made in another one. `share`: of the files, for a run that only shows that everything works.
 */
export async function measureHandIns(size: HandInSize, share: number): Promise<Measured> {
	const samples = new Samples();
	const folder = await mkdtemp(join(tmpdir(), 'socratic-bench-'));
	const [files, events] = handInSizes[size];
	try {
		await madeElsewhere(folder, Math.ceil(files * share), events);
		const before = heapKept();
		let peak = 0;
		const delay = monitorEventLoopDelay({ resolution: 1 });
		delay.enable();
		const [fold, ms] = await timed(() => readClass(folder, {
			dayOf: (at) => new Date(at).toISOString().slice(0, 10), signal: new AbortController().signal,
			progress: () => (peak = Math.max(peak, process.memoryUsage.rss())),
		}));
		delay.disable();
		if (fold.broken.length > 0 || fold.events !== Math.ceil(files * share) * events) {
			throw new Error(`the hand-ins were not read: ${fold.broken[0]?.reason ?? fold.events}`);
		}
		const kept = heapKept() - before;
		const [, filterMs] = await timed(() => figuresOf(fold, { ...anySession, by: 'day' }));
		samples.add(`handIns.${size}`, ms);
		samples.add(`handIns.${size}.held`, delay.max / 1e6);
		samples.add(`handIns.${size}.filter`, filterMs);
		samples.add(`handIns.${size}.memory`, peak / 1024 ** 2);
		samples.add(`handIns.${size}.kept`, kept / 1024 ** 2);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return samples.measured;
}

/** Bytes of the heap that something still holds. */
function heapKept(): number {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
	return process.memoryUsage().heapUsed;
}

function madeElsewhere(folder: string, files: number, events: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = fork(fileURLToPath(import.meta.url), ['--make', JSON.stringify([folder, files, events])]);
		child.on('error', reject);
		child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`making the hand-ins ended with ${code}`))));
	});
}

/** Writes hand-ins that differ in student, problem, arm, day, mistake and answers, each with so many events. */
export async function makeHandIns(folder: string, files: number, events: number): Promise<void> {
	const journal = async (name: string): Promise<readonly SessionEvent[]> => readJournal(await readFile(`test/fixtures/journals/v1/${name}.jsonl`), name).events;
	const journals = [await journal('solved'), await journal('stuck')];
	for (let at = 0; at < files; at++) {
		const arm = at % 3 === 0 ? 'neither' : 'tutor';
		const sessions = Array.from({ length: sessionsEach }, (_, nth): HandInSession => {
			const problem = (at + nth * 3) % problems;
			const length = Math.floor(events / sessionsEach) + (nth < events % sessionsEach ? 1 : 0);
			return { id: `s${at}-${nth}`, events: changed(longer(journals[(at + nth) % 2] ?? [], length), { id: `s${at}-${nth}`, problem, arm, days: problem * 7 + (at % 7), mistake: at % 4 === 0 ? null : `mistake-${at % 5}` }) };
		});
		const head = { course: { id: 'intro', name: 'Introduction', release: 1 }, pseudonym: `student-${at}`, study: 'study', arm, exportedAt: Date.UTC(2026, 10, 25), release: 'bench' };
		await writeFile(join(folder, `${at}.socratic-handin`), [...handInLines(head, sessions, [])].map((line) => `${line}\n`).join(''));
	}
}

/** Of that length: runs of the program, as they come with edits, stand before the end. */
function longer(events: readonly SessionEvent[], length: number): readonly SessionEvent[] {
	const run = events.find(({ type }) => type === 'run-finished');
	const missing = Math.max(0, length - events.length);
	return run ? [...events.slice(0, -1), ...Array.from({ length: missing }, (_, nth): SessionEvent => ({ ...run, id: `more${nth}` })), ...events.slice(-1)] : events;
}

function changed(events: readonly SessionEvent[], { id, problem, arm, days, mistake }: { readonly id: string; readonly problem: number; readonly arm: string; readonly days: number; readonly mistake: string | null }): readonly SessionEvent[] {
	return events.map((event): SessionEvent => {
		const at = event.at + days * dayMs;
		switch (event.type) {
			case 'started':
				return { ...event, at, session: id, problem: { ...event.problem, title: `problem ${problem}` }, course: { id: 'intro', release: 1, problem: `p${problem}`, study: 'study', arm, help: null, turns: null, mustReflect: false, contact: null } };
			case 'diagnosed':
				return { ...event, at, bugs: event.bugs.map((bug) => ({ ...bug, ...(mistake === null ? {} : { mistake }) })) };
			default:
				return { ...event, at };
		}
	});
}
