import type { ProgramParser } from '../code/parser';
import { rebased } from '../code/rebase';
import type { Attempter } from '../runs/attempts';
import { findRepairs, type Repair } from '../runs/repair/diagnosis';
import { SandboxRefused } from '../runs/runner';
import { probesOf } from '../tutor/offline/closing/probes';
import type { FindRepairs } from '../tutor/roles';
import type { Edit, Run } from '../words';
import { judged } from './edits/looking';
import type { SessionParts } from './parts';

/** How long a search may take. */
export interface SearchLimits {
	/** Milliseconds until a search ends with what it has found. */
	readonly soonMs: number;
	/** Milliseconds until it is stopped and what it has found is lost: a version held up its interpreter. */
	readonly lastMs: number;
}

/** A student waits this long for the first question at most. */
export const usualLimits: SearchLimits = { soonMs: 4000, lastMs: 8000 };

/** What the search may spend (see `SearchOptions`): as a rule it comes to this before the clock does, so that it finds the same every time. */
const work = 2_000_000;

/**
 * The repair search on a session's programs. It tries the program as it is run; its repairs are told in offsets of the program as the
 * student wrote it, and one that touches what is left out of a run is none. Null where nothing could be tried.
 */
export function repairFinder(
	{ read, files, now }: Pick<SessionParts, 'read' | 'files' | 'now'>, attempter: Attempter, parser: ProgramParser, fileName: () => string, limits: SearchLimits = usualLimits,
): FindRepairs {
	return async (ground, signal) => {
		const { problem, code, evidence: { run, places } } = ground;
		if (isTooSlow(run)) return null;
		// A mark at its head is no part of a program.
		const text = read(judged(code.text, code.language)).runnable.replace(/^\uFEFF/, '');
		const program = {
			version: code.version, text, fileName: fileName(), entry: problem.entry,
			...(problem.prelude === undefined ? {} : { prelude: problem.prelude }), files: await files(signal),
		};
		const began = now();
		const found = await findRepairs(attempter, parser, { program, tests: problem.tests, run, reference: problem.reference ?? null, said: problem.statement, places, calls: probesOf(ground).flatMap(({ call, isFar }) => (isFar ? [] : [call])) }, AbortSignal.any([signal, AbortSignal.timeout(limits.lastMs)]), {
			work, isOver: () => now() - began > limits.soonMs,
		}).catch((error: unknown) => {
			if (error instanceof SandboxRefused) return null;
			throw error;
		});
		if (!found) return null;
		const told = (edits: readonly Edit[]): readonly Edit[] | null => rebased(edits, text, code.text)?.map((edit) => asLines(edit, code.text)) ?? null;
		const inOwnText = (repair: Repair): Repair | [] => {
			const edits = told(repair.edits);
			return edits ? { ...repair, edits, alike: repair.alike.map(told).filter((each) => each !== null) } : [];
		};
		return { ...found, repairs: found.repairs.flatMap(inOwnText) };
	};
}

/** Thousands of versions of such a program would take minutes, or take the interpreter along. */
function isTooSlow(run: Run): boolean {
	return run.results.some(({ ending: { kind } }) => kind === 'slow' || kind === 'crashed' || kind === 'memory');
}

/** Lines that are put in end as those of the program do, and no line end is torn apart. */
function asLines({ from, to, text }: Edit, program: string): Edit {
	if (!program.includes('\r\n')) return { from, to, text };
	const before = (at: number) => (program[at - 1] === '\r' && program[at] === '\n' ? at - 1 : at);
	return { from: before(from), to: before(to), text: text.replaceAll(/\r?\n/g, '\r\n').replace(/\r$/, '') };
}
