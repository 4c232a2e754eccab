import { diffLines } from 'diff';
import type { Edit, Place } from '../../words';
import { applyEdits } from '../../code/edits';
import { editBetween } from '../../code/editBetween';
import type { Mutation } from '../../code/language';

/** A version of the program, some changes away from it. */
export interface Candidate {
	readonly text: string;
	/** The changes, in the order in which they were made; each counts from the version before it. */
	readonly changes: readonly Mutation[];
	/** Where the changes are, in lines of the program as the student has it. */
	readonly places: readonly Place[];
	readonly cost: number;
}

/** A candidate that was tried. */
export interface Tried extends Candidate {
	readonly passed: readonly boolean[];
	/** What is right of the lines of each test that prints several. */
	readonly lines: readonly (readonly boolean[])[];
	/** How the tests that fail today ended; equal for versions that do the same. */
	readonly ends: readonly number[];
}

/** The version after one change of the program; null where the change does nothing. */
export function changed(text: string, change: Mutation): Candidate | null {
	const next = applyEdits(text, change.edits);
	return next === text ? null : { text: next, changes: [change], places: [change.place], cost: change.cost };
}

/** Both changes of one version together; null where they touch. */
export function both(text: string, one: Candidate, other: Candidate): Candidate | null {
	const edits = [...one.changes, ...other.changes].flatMap((change) => change.edits).sort((a, b) => a.from - b.from || a.to - b.to);
	if (edits.some((edit, at) => at > 0 && edit.from <= (edits[at - 1]?.to ?? -1))) return null;
	return { text: applyEdits(text, edits), changes: [...one.changes, ...other.changes], places: [...one.places, ...other.places], cost: one.cost + other.cost };
}

/** A version of a version, told from the program as the student has it. Its places are looked for when they are asked for: most of such versions are never tried. */
export function further(original: string, base: Candidate, next: Candidate): Candidate {
	let places: readonly Place[] | null = null;
	return {
		text: next.text, changes: [...base.changes, ...next.changes], cost: base.cost + next.cost,
		get places() {
			return (places ??= hunksOf(original, next.text).map(({ place }) => place));
		},
	};
}

/** The edits that turn a program into its version: one for each run of lines that differ, as small as it can be. */
export function editsOf(original: string, { text, changes }: Pick<Candidate, 'text' | 'changes'>): readonly Edit[] {
	const [only] = changes;
	if (only && changes.length === 1 && applyEdits(original, only.edits) === text) return only.edits;
	return hunksOf(original, text).map(({ edit }) => edit);
}

interface Hunk {
	readonly edit: Edit;
	readonly place: Place;
}

/** Runs of lines that differ between the program and a version of it. */
export function hunksOf(original: string, text: string): readonly Hunk[] {
	const hunks: Hunk[] = [];
	let row = 0;
	let offset = 0;
	let removed = '';
	let added = '';
	let rows = 0;
	const close = () => {
		if (removed === '' && added === '') return;
		const [small] = editBetween(removed, added);
		if (small) {
			const edit = { from: offset - removed.length + small.from, to: offset - removed.length + small.to, text: small.text };
			const first = row - rows;
			hunks.push({ edit, place: rows === 0 ? { kind: 'gap', after: first - 1 } : { kind: 'lines', from: first, to: first + rows - 1 } });
		}
		removed = added = '';
		rows = 0;
	};
	for (const part of diffLines(original, text)) {
		if (part.added) added += part.value;
		else if (part.removed) {
			removed += part.value;
			rows += part.count;
			row += part.count;
			offset += part.value.length;
		} else {
			close();
			row += part.count;
			offset += part.value.length;
		}
	}
	close();
	return hunks;
}
