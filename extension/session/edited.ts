/** What the last change of the program did: the lines that it touched, and what became of the examples. Pure. */
import { diffArrays } from 'diff';
import type { Edited } from '../tutor/roles';
import { toldBy } from './stillFails';
import { countedTests, type SessionState } from './state';

/** Null where no question was asked of another text than the present one. */
export function editedSince(state: SessionState): Edited | null {
	const at = state.turns.findLastIndex(({ program }) => program !== state.code.text);
	const asked = state.turns[at];
	if (!asked) {
		return null;
	}
	const said = state.talk.findIndex((talk) => (talk.kind === 'asked' || talk.kind === 'taught') && talk.turn === asked.id);
	const first = state.talk.slice(said + 1).find((talk) => talk.kind === 'run');
	const before = first?.before?.run ?? null;
	const isTry = state.turns.slice(at).every(({ stage, purpose }) => stage === 'repair' && purpose === 'task');
	return { lines: isTry ? changedLines(asked.program, state.code.text) : [], ...outcome(before && !before.broken ? before : null, state) };
}

function outcome(before: SessionState['run'], state: SessionState): Pick<Edited, 'same' | 'won' | 'lost'> {
	const { run } = state;
	const pairs = !before || !run || run.broken ? [] : countedTests(state).flatMap(({ id }) => {
		const [then, now] = [before.results, run.results].map((results) => results.find(({ test }) => test === id));
		return then && now ? [{ id, then, now }] : [];
	});
	return {
		same: pairs.filter(({ then, now }) => toldBy(then) === toldBy(now)).map(({ id }) => id),
		won: pairs.filter(({ then, now }) => !then.passed && now.passed).map(({ id }) => id),
		lost: pairs.filter(({ then, now }) => then.passed && !now.passed).map(({ id }) => id),
	};
}

function changedLines(before: string, now: string): readonly number[] {
	const lines: number[] = [];
	let at = 0;
	for (const { added, removed, value } of diffArrays(before.split(/\r?\n/), now.split(/\r?\n/))) {
		if (added) lines.push(...value.map((_, offset) => at + offset));
		if (!removed) at += value.length;
	}
	return lines;
}
