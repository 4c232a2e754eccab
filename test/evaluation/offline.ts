import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { play, type Played } from '../../extension/records/check/replay/play';
import { studentKinds, type StudentKind } from '../../extension/records/check/replay/students';
import { transcript } from '../../extension/records/check/replay/transcript';
import { createMemoryStore } from '../../extension/session/store/storeMemory';
import { shareSandbox } from '../support/plainParts';
import { readCases } from './cases';
import type { Evaluation, Options } from './main';
import { Plain } from './plain';
import { problemOf } from './problems';

/** Plays offline sessions with scripted students on data files; the summary is the careful student's, the rest under `byStudent`. */
export async function evaluateOffline({ data, student, transcripts, limit, ids = [], log }: Options): Promise<Evaluation> {
	const students = student === 'all' ? studentKinds : studentKinds.filter((kind) => kind === student);
	if (students.length === 0) {
		throw new Error(`no scripted student is called ${student}: ${studentKinds.join(', ')} or all`);
	}
	// The students of one program begin alike.
	shareSandbox();
	const plain = new Plain();
	const store = createMemoryStore();
	const played: Played[] = [];
	const skipped: string[] = [];
	const signal = new AbortController().signal;
	try {
		for (const one of data.flatMap((file) => readCases(file).filter(({ id }) => ids.length === 0 || ids.includes(id)).slice(0, limit))) {
			const { parts, parser, language, fileName } = await plain.of(one.language);
			const problem = await problemOf(one, parser, parts.runner, signal);
			const run = problem && (await parts.runner.run({ version: 1, text: parts.read(one.code).runnable, fileName, entry: problem.entry, ...(problem.prelude === undefined ? {} : { prelude: problem.prelude }), files: [] }, problem.tests, signal));
			if (!problem || !run || (!run.syntax && !run.startup && run.results.every((result) => result.passed))) {
				skipped.push(one.id);
				continue;
			}
			for (const kind of students) {
				const result = await play({ ...one, language: language.id, fileName }, problem, kind, parts, store);
				played.push(result);
				log(`${one.id} ${kind}: ${result.outcome}, ${result.turns.length} turns${result.leaks.length > 0 ? `, ${result.leaks.length} leaks` : ''}${result.trouble ? `, trouble: ${result.trouble}` : ''}`);
				if (transcripts !== null) {
					const folder = join(transcripts, one.source);
					mkdirSync(folder, { recursive: true });
					writeFileSync(join(folder, `${one.id.replace(/[^\w-]/g, '_')}-${kind}.md`), transcript(one, problem, result));
				}
			}
		}
	} finally {
		await plain.dispose();
	}
	const shown = students.includes('careful') ? 'careful' : students[0];
	return {
		name: 'offline',
		summary: {
			...figures(played.filter((one) => one.student === shown)),
			leaks: played.reduce((sum, one) => sum + one.leaks.length, 0),
			notPlayed: skipped.length,
			byStudent: Object.fromEntries(students.map((kind: StudentKind) => [kind, figures(played.filter((one) => one.student === kind))])),
		},
		cases: [...played.map((one) => ({ id: `${one.case}/${one.student}`, ...one })), ...skipped.map((id) => ({ id, outcome: 'not played: no test of it fails' }))],
	};
}

function figures(played: readonly Played[]) {
	const turns = played.map((one) => one.turns.length).sort((a, b) => a - b);
	const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
	const messages = played.reduce((sum, one) => sum + one.messages, 0);
	return {
		sessions: played.length,
		finished: share(played.filter((one) => one.outcome === 'solved').length, played.length),
		medianTurns: turns[Math.floor(turns.length / 2)] ?? 0,
		leaks: played.reduce((sum, one) => sum + one.leaks.length, 0),
		repeated: share(played.reduce((sum, one) => sum + one.repeated, 0), messages),
		prematureLine: share(played.reduce((sum, one) => sum + one.premature.length, 0), messages),
	};
}
