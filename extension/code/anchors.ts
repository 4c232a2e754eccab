import { diffArrays } from 'diff';
import type { Edit, Place } from '../words';
import { applyEdit } from './edits';
import { LineTable } from './lineTable';

/**
 * The lines of a program through its edits: a line of an older version is found again in the current one, or is gone.
 * Immutable; `changed` gives the next history. Lines are zero-based.
 */
export class LineHistory {
	private constructor(
		private readonly lines: LineTable,
		private readonly version: number,
		/** For each older version, from the oldest on, what became of its lines in the version after it. */
		private readonly steps: readonly { readonly version: number; readonly moves: readonly Move[] }[],
	) {}

	/** The history of a program that begins with this text. */
	static of(version: number, text: string): LineHistory {
		return new LineHistory(new LineTable(text), version, []);
	}

	/** The text of the current version. */
	get text(): string {
		return this.lines.text;
	}

	/** The version that places are resolved to. */
	get current(): number {
		return this.version;
	}

	/**
	 * The history after changes that lead to `version`. Each change counts from the text that the one before it made
	 * (the editor's change events fit).
	 */
	changed(version: number, changes: readonly Edit[]): LineHistory {
		const moves: Move[] = [];
		let lines = this.lines;
		for (const change of changes) {
			const after = new LineTable(applyEdit(lines.text, change));
			moves.push(moveOf(change, lines, after));
			lines = after;
		}
		return new LineHistory(lines, version, [...this.steps, { version: this.version, moves }]);
	}

	/** Forgets versions before `version`; their lines no longer resolve. */
	since(version: number): LineHistory {
		return new LineHistory(this.lines, this.version, this.steps.filter((step) => step.version >= version));
	}

	/** Where a line of an older version is now; null when it is gone, or the version is not known. */
	line(line: number, version: number): number | null {
		const steps = this.stepsFrom(version);
		if (!steps) return null;
		let at: number | null = line;
		for (const { moves } of steps) for (const move of moves) at = at === null ? null : moved(at, move);
		return at !== null && at >= 0 && at < this.lines.count ? at : null;
	}

	/** What happened since a version; null where it is not known. */
	private stepsFrom(version: number): LineHistory['steps'] | null {
		const from = version === this.version ? this.steps.length : this.steps.findIndex((step) => step.version === version);
		return from === -1 ? null : this.steps.slice(from);
	}

	/** How many lines a version had; 0 where it is not known. */
	private countIn(version: number): number {
		const steps = this.stepsFrom(version);
		return steps ? this.lines.count - steps.flatMap(({ moves }) => moves).reduce((sum, { by }) => sum + by, 0) : 0;
	}

	/**
	 * Where a place of an older version is now; null when it is gone. Of a range the lines that are left count, and of a
	 * gap the line on either side.
	 */
	place(place: Place, version: number): Place | null {
		if (place.kind === 'lines') {
			let left: { readonly from: number; readonly to: number } | null = null;
			// A journal may be somebody else's: a range in it may be far longer than the program.
			const last = Math.min(place.to, this.countIn(version) - 1);
			for (let at = Math.max(0, place.from); at <= last; at += 1) {
				const line = this.line(at, version);
				if (line !== null) left = left ? { from: Math.min(left.from, line), to: Math.max(left.to, line) } : { from: line, to: line };
			}
			return left && { kind: 'lines', ...left };
		}
		const before = this.line(place.after, version);
		if (before !== null) return { kind: 'gap', after: before };
		const after = this.line(place.after + 1, version);
		return after === null ? null : { kind: 'gap', after: after - 1 };
	}
}

/** What one edit did to lines: those before `from` stay, those from `to` on move by `by`, and `inner` tells the rest one by one. */
interface Move {
	readonly from: number;
	readonly to: number;
	readonly by: number;
	readonly inner: readonly (number | null)[];
}

function moved(line: number, { from, to, by, inner }: Move): number | null {
	if (line < from) return line;
	return line >= to ? line + by : (inner[line - from] ?? null);
}

function moveOf(edit: Edit, before: LineTable, after: LineTable): Move {
	const from = before.lineAt(edit.from);
	const to = before.lineAt(edit.to) + 1;
	const newTo = after.lineAt(edit.from + edit.text.length) + 1;
	const inner = matchLines(textsOf(before, from, to), textsOf(after, from, newTo)).map((index) => (index === null ? null : from + index));
	return { from, to, by: newTo - to, inner };
}

function textsOf(lines: LineTable, from: number, to: number): string[] {
	return Array.from({ length: to - from }, (_, index) => lines.textOf(from + index).trim());
}

/** Beyond this many differing lines a replacement counts as another text. */
const mostDifferences = 2000;

/** For each old line the index of the new line that it became, ascending; null when it is gone. */
function matchLines(old: readonly string[], now: readonly string[]): (number | null)[] {
	const result: (number | null)[] = old.map(() => null);
	const parts = diffArrays([...old], [...now], { maxEditLength: mostDifferences });
	if (!parts) return result;
	let [at, nowAt] = [0, 0];
	for (let index = 0; index < parts.length; index++) {
		const part = parts[index];
		if (!part) continue;
		if (!part.added && !part.removed) {
			for (let offset = 0; offset < part.value.length; offset++) result[at + offset] = nowAt + offset;
			at += part.value.length;
			nowAt += part.value.length;
			continue;
		}
		const next = parts[index + 1];
		const replaced = part.removed ? part.value : next?.removed ? next.value : [];
		const added = part.added ? part.value : next?.added ? next.value : [];
		if (replaced.length > 0 && added.length > 0) index++;
		matchChanged(replaced, added).forEach((found, offset) => (result[at + offset] = found === null ? null : nowAt + found));
		at += replaced.length;
		nowAt += added.length;
	}
	return result;
}

/** Lines that were rewritten: as many as before keep their order; else each goes to the next line that is like it. */
function matchChanged(old: readonly string[], now: readonly string[]): (number | null)[] {
	if (old.length === now.length) return old.map((text, index) => (now[index] === '' && text !== '' ? null : index));
	let next = 0;
	return old.map((text) => {
		const candidates = now.map((other, index) => ({ index, likeness: index < next ? 0 : likeness(text, other) })).filter((one) => one.likeness >= 0.5);
		const best = candidates.reduce<{ index: number; likeness: number } | null>((top, one) => (!top || one.likeness > top.likeness ? one : top), null);
		if (best) next = best.index + 1;
		return best?.index ?? null;
	});
}

/** How much two lines share at their beginning and end, from 0 to 1. */
function likeness(a: string, b: string): number {
	const shorter = Math.min(a.length, b.length);
	if (shorter === 0) return 0;
	let head = 0;
	while (head < shorter && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	return (head + tail) / shorter;
}
