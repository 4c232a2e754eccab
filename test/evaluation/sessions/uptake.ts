/** Whether a student takes a question up: their next change is at the place that the tutor was after, which is followed through all changes. */
import { LineHistory } from '../../../extension/code/anchors';
import { LineTable } from '../../../extension/code/lineTable';
import { rebased } from '../../../extension/code/rebase';
import { broughtUp } from '../../../extension/session/edits/knownBugs';
import type { SessionState } from '../../../extension/session/state';
import type { Secrets } from '../../../extension/session/store/store';
import { hunksOf } from '../../../extension/tutor/llm/rewrites';
import type { Edit, Place } from '../../../extension/words';

/** One of the student's changes is at one of the places (of the text before it): on its lines, or in its gap. */
export function isTakenUp(before: string, after: string, places: readonly Place[]): boolean {
	return hunksOf(before, after).some((edit) => places.some((place) => meet(placeOf(before, edit), place)));
}

/** The lines that an edit changes, or the gap that it fills with whole lines. Zero-based. */
export function placeOf(text: string, { from, to, text: put }: Edit): Place {
	const lines = new LineTable(text);
	const first = lines.lineAt(from);
	if (from === to && put.endsWith('\n') && (from === 0 || text[from - 1] === '\n')) return { kind: 'gap', after: first - 1 };
	if (from === to && put.startsWith('\n') && (from === text.length || text[from] === '\n')) return { kind: 'gap', after: first };
	// What ends with a line's end changes nothing on the line below.
	return { kind: 'lines', from: first, to: Math.max(first, lines.lineAt(to > from && text[to - 1] === '\n' ? to - 1 : to)) };
}

function meet(one: Place, other: Place): boolean {
	if (one.kind === 'gap') return other.kind === 'gap' ? one.after === other.after : other.from <= one.after && one.after < other.to;
	return other.kind === 'gap' ? one.from <= other.after && other.after < one.to : one.from <= other.to && other.from <= one.to;
}

/** The places of the bug that an open question's target belongs to, in the present program; null while the bug is only suspected. */
export function targetPlaces(secrets: Secrets, state: SessionState, task: string | null): readonly Place[] | null {
	const bug = state.tasks.find(({ id }) => id === task)?.bug;
	const known = broughtUp(secrets, state)?.bugs.find(({ id }) => id === bug);
	return known?.kind === 'known' ? known.places.map(({ place }) => place) : null;
}

interface Followed {
	readonly edit: Edit;
	readonly place: Place;
}

/** The places where a program differs from the right one, through the student's changes: for tutors that have no target. */
export class Mistakes {
	private readonly all: readonly Followed[];
	private history: LineHistory;

	constructor(private readonly original: string, private readonly fixed: string) {
		this.all = hunksOf(original, fixed).map((edit) => ({ edit, place: placeOf(original, edit) }));
		this.history = LineHistory.of(0, original);
	}

	/** Where in the program as it is now something is still to be done: a repair that was not touched, or one that was and is not yet right. */
	get places(): readonly Place[] {
		const { text } = this.history;
		const left = hunksOf(text, this.fixed).map((edit) => placeOf(text, edit));
		return this.all.flatMap(({ edit, place }) => {
			const now = this.history.place(place, 0);
			if (now === null) return [];
			return rebased([edit], this.original, text) !== null || left.some((one) => meet(one, now)) ? [now] : [];
		});
	}

	/** The student has changed the program. */
	edited(program: string): void {
		const { text, current } = this.history;
		// Each change counts from the text before all of them, so the last comes first.
		this.history = this.history.changed(current + 1, [...hunksOf(text, program)].reverse());
	}
}
