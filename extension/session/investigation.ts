import { guardContext } from '../tutor/guardSession';
import type { GuardContext } from '../tutor/guard';
import { linesOf } from '../tutor/guard/places';
import type { Ground } from '../tutor/roles';
import type { Edit, Run } from '../words';
import type { ReadProgram } from './parts';
import { situationOf } from './situation';
import { countedTests, type SessionState } from './state';
import type { Secrets } from './store/store';

/** What an open session looks into: it never leaves the host. */
export interface Investigation {
	/** Lines (zero-based, of the session's program) where a repair that passes is, or that are suspicious: all of them while nothing is known. */
	readonly neutral: readonly number[];
	/** What the guard knows of this moment. */
	readonly context: Omit<GuardContext, 'kind' | 'stage' | 'rung'>;
}

/** What is under investigation now; null once the session is over. Pure. */
export function investigationOf(state: SessionState, secrets: Secrets, read: (text: string) => ReadProgram): Investigation | null {
	if (state.outcome) {
		return null;
	}
	const { outline } = read(state.code.text);
	const ground: Ground = { problem: { ...state.problem, tests: countedTests(state) }, code: state.code, outline, evidence: { run: nothingRan(state.code.version), trace: null, places: [] } };
	const situation = situationOf(state, ground, secrets);
	const { bugs } = situation.diagnosis;
	const places = bugs.flatMap((bug) => [
		...linesOf(bug.places.map(({ place }) => place)),
		...bug.places.flatMap(({ place }) => (place.kind === 'gap' ? [place.after, place.after + 1] : [])),
		...(bug.kind === 'known' ? bug.repairs.flatMap((edits) => changedLines(state.code.text, edits)) : []),
	]);
	const neutral = secrets.diagnosis === null ? state.code.text.split('\n').map((_, line) => line) : [...new Set(places)].filter((line) => line >= 0).sort((a, b) => a - b);
	return { neutral, context: guardContext(situation, null) };
}

/** What the screen shows of the runs is left out: without it the guard lets less pass. */
function nothingRan(version: number): Run {
	return { version, syntax: null, startup: null, results: [], missingModule: null, elapsedMs: 0 };
}

function changedLines(text: string, edits: readonly Edit[]): readonly number[] {
	const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
	return edits.flatMap(({ from, to }) => Array.from({ length: lineAt(to) - lineAt(from) + 1 }, (_, at) => lineAt(from) + at));
}
