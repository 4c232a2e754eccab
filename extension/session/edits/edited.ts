/** What the last change of the program did: the lines that it touched, and what became of the examples. Pure. */
import { diffArrays } from 'diff';
import { outputOf } from '../../tutor/offline/facts/output';
import type { Edited } from '../../tutor/roles';
import type { InputTest } from '../../words';
import type { RunDigest } from '../events/events';
import { toldBy } from './stillFails';
import { countedTests, type SessionState } from '../state';

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
	return { lines: isTry ? changedLines(asked.program, state.code.text, state.began) : [], ...outcome(before && !before.broken ? before : null, state) };
}

function outcome(before: SessionState['run'], state: SessionState): Pick<Edited, 'same' | 'sameValue' | 'won' | 'lost' | 'wonLines'> {
	const { run } = state;
	const pairs = !before || !run || run.broken ? [] : countedTests(state).flatMap((test) => {
		const [then, now] = [before.results, run.results].map((results) => results.find((result) => result.test === test.id));
		return then && now ? [{ id: test.id, test, then, now }] : [];
	});
	return {
		same: pairs.filter(({ then, now }) => toldBy(then) === toldBy(now)).map(({ id }) => id),
		sameValue: pairs.filter(({ then, now }) => now.ending === 'returned' && then.ending === now.ending && then.got === now.got).map(({ id }) => id),
		won: pairs.filter(({ then, now }) => !then.passed && now.passed).map(({ id }) => id),
		lost: pairs.filter(({ then, now }) => then.passed && !now.passed).map(({ id }) => id),
		wonLines: pairs.flatMap(({ id, test, then, now }) => {
			if (test.kind !== 'input' || now.passed) return [];
			const before = rightLines(test, then);
			const lines = rightInPlace(test, now).filter((line) => !before.includes(line));
			return lines.length > 0 ? [{ test: id, lines }] : [];
		}),
	};
}

/** Which of the lines that are wanted (one-based) are printed. */
function rightLines(test: InputTest, { output, prompts }: RunDigest['results'][number]): readonly number[] {
	const wanted = outputOf(test, { output, ...(prompts ? { prompts } : {}) }).lines.filter(({ kind }) => kind !== 'extra');
	return wanted.flatMap(({ kind }, at) => (kind === 'same' ? [at + 1] : []));
}

/** The lines that are wanted (one-based), printed where they should be: as many lines stand before them as should, right or not. */
function rightInPlace(test: InputTest, { output, prompts }: RunDigest['results'][number]): readonly number[] {
	const { lines } = outputOf(test, { output, ...(prompts ? { prompts } : {}) });
	const before = (kind: 'missing' | 'extra', end: number) => lines.slice(0, end).filter((line) => line.kind === kind).length;
	const wanted = lines.flatMap(({ kind }, at) => (kind === 'extra' ? [] : [{ kind, at }]));
	return wanted.flatMap(({ kind, at }, number) => (kind === 'same' && before('missing', at) === before('extra', at) ? [number + 1] : []));
}

/**
 * What is new or reads otherwise than at the question before: by an alignment, so that a line that moved down is none. Nor is a line that
 * stands elsewhere now, or one that is letter for letter as it was when the session began: what was taken back was not changed.
 */
function changedLines(before: string, now: string, began: string): readonly number[] {
	const anew = new Set(addedLines(began, now));
	return addedLines(before, now).filter((at) => anew.has(at));
}

/** Lines that the alignment puts in, but for those that only stand at another place. */
function addedLines(before: string, now: string): readonly number[] {
	const added: { readonly at: number; readonly text: string }[] = [];
	const gone: string[] = [];
	let at = 0;
	for (const part of diffArrays(linesOf(before), linesOf(now))) {
		if (part.removed) {
			gone.push(...part.value);
			continue;
		}
		if (part.added) added.push(...part.value.map((text, offset) => ({ at: at + offset, text })));
		at += part.value.length;
	}
	return added.filter(({ text }) => {
		const moved = gone.indexOf(text);
		if (moved >= 0) gone.splice(moved, 1);
		return moved < 0;
	}).map((each) => each.at);
}

/** Spaces at a line's end change nothing. */
function linesOf(text: string): string[] {
	return text.split(/\r?\n/).map((line) => line.trimEnd());
}
