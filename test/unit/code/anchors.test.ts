import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineHistory } from '../../../extension/code/anchors';
import { applyEdit } from '../../../extension/code/edits';
import { LineTable } from '../../../extension/code/lineTable';
import type { Edit } from '../../../extension/words';

const program = ['def f(n):', '    total = 0', '    for i in range(n):', '        total += i', '    return total', ''].join('\n');

/** An edit that puts `text` in place of `old`, which stands once in the program. */
function replace(old: string, text: string, source = program): Edit {
	const from = source.indexOf(old);
	if (from === -1) throw new Error(`not there: ${old}`);
	return { from, to: from + old.length, text };
}

function after(...edits: Edit[]): LineHistory {
	return LineHistory.of(1, program).changed(2, edits);
}

describe('lines through edits', () => {
	it('a range far beyond the program is what of it is in the program', () => {
		const history = after(replace('    total = 0\n', ''));
		expect(history.place({ kind: 'lines', from: 2, to: 4_000_000_000 }, 1)).toEqual({ kind: 'lines', from: 1, to: 4 });
		expect(history.place({ kind: 'lines', from: 4, to: Number.MAX_SAFE_INTEGER }, 2)).toEqual({ kind: 'lines', from: 4, to: 4 });
		expect(history.place({ kind: 'lines', from: 3_000_000_000, to: 4_000_000_000 }, 1)).toBeNull();
		expect(history.place({ kind: 'lines', from: 0, to: 4_000_000_000 }, 7)).toBeNull();
	});

	it.each<[string, Edit, (number | null)[]]>([
		['a change within a line keeps it', replace('range(n)', 'range(1, n)'), [0, 1, 2, 3, 4]],
		['a line above moves those below', replace('def f', '# note\ndef f'), [1, 2, 3, 4, 5]],
		['Enter at the start of a line moves it', replace('    for', '\n    for'), [0, 1, 3, 4, 5]],
		['Enter at the end of a line leaves it', replace('total = 0', 'total = 0\n    x = 1'), [0, 1, 3, 4, 5]],
		['a deleted line is gone', replace('    total = 0\n', ''), [0, null, 1, 2, 3]],
		['an emptied line is gone', replace('    total = 0', ''), [0, null, 2, 3, 4]],
		['a retyped line is the same line', replace('    total = 0', '    sum = []'), [0, 1, 2, 3, 4]],
		['a line joined to the one before is gone', replace('n):\n        total', 'n): total'), [0, 1, 2, null, 3]],
		['lines indented together stay', replace('    total = 0\n    for i in range(n):\n', '\ttotal = 0\n\tfor i in range(n):\n'), [0, 1, 2, 3, 4]],
	])('%s', (_title, edit, expected) => {
		const history = after(edit);
		expect([0, 1, 2, 3, 4].map((line) => history.line(line, 1))).toEqual(expected);
	});

	it('finds lines again when the whole text is replaced (a formatter, a file changed on disk)', () => {
		const text = program.replace('    total = 0\n', '').replace('return total', 'return total  # done');
		const history = after({ from: 0, to: program.length, text });
		expect([0, 1, 2, 3, 4].map((line) => history.line(line, 1))).toEqual([0, null, 1, 2, 3]);
	});

	it('takes changes one after the other, as the editor gives them', () => {
		const first = replace('    total = 0\n', '');
		const second = replace('def f', '#\ndef f', applyEdit(program, first));
		expect(after(first, second).line(4, 1)).toBe(4);
	});

	it('resolves ranges to what is left of them, and gaps by either side', () => {
		const history = after(replace('    total = 0\n', ''));
		expect(history.place({ kind: 'lines', from: 1, to: 3 }, 1)).toEqual({ kind: 'lines', from: 1, to: 2 });
		expect(history.place({ kind: 'lines', from: 1, to: 1 }, 1)).toBeNull();
		expect(history.place({ kind: 'gap', after: 1 }, 1)).toEqual({ kind: 'gap', after: 0 });
		expect(history.place({ kind: 'gap', after: -1 }, 1)).toEqual({ kind: 'gap', after: -1 });
	});

	it('does not know versions that it never saw, or has forgotten', () => {
		const history = after(replace('def f', 'def g')).changed(3, []);
		expect(history.line(0, 7)).toBeNull();
		expect(history.line(0, 1)).toBe(0);
		expect(history.since(2).line(0, 1)).toBeNull();
		expect(history.since(2).line(0, 2)).toBe(0);
	});
});

const lineText = fc.stringMatching(/^[ab ]{0,4}$/);
const text = fc.array(lineText, { maxLength: 12 }).map((lines) => lines.join('\n'));
const edits = fc.array(fc.record({ at: fc.nat(60), length: fc.nat(20), text }), { maxLength: 6 });

/** Edits that fit the texts they meet. */
function fitted(start: string, drafts: readonly { at: number; length: number; text: string }[]): Edit[] {
	let current = start;
	return drafts.map(({ at, length, text: inserted }) => {
		const from = Math.min(at, current.length);
		const edit = { from, to: Math.min(from + length, current.length), text: inserted };
		current = applyEdit(current, edit);
		return edit;
	});
}

describe('lines through any edits', () => {
	it('follow the text that the edits make', () => {
		fc.assert(fc.property(text, edits, (start, drafts) => {
			const changes = fitted(start, drafts);
			expect(LineHistory.of(0, start).changed(1, changes).text).toBe(changes.reduce(applyEdit, start));
		}));
	});

	it('stay in the text and in their order, and no two become one', () => {
		fc.assert(fc.property(text, edits, (start, drafts) => {
			const history = LineHistory.of(0, start).changed(1, fitted(start, drafts));
			const before = new LineTable(start);
			const found = Array.from({ length: before.count }, (_, line) => history.line(line, 0)).filter((line) => line !== null);
			const count = new LineTable(history.text).count;
			expect(found.every((line) => line >= 0 && line < count)).toBe(true);
			expect([...new Set(found)].sort((a, b) => a - b)).toEqual(found);
		}));
	});

	it('keep every line that the edit does not touch', () => {
		fc.assert(fc.property(text, edits.filter((all) => all.length > 0), (start, drafts) => {
			const [edit] = fitted(start, drafts);
			if (!edit) return;
			const before = new LineTable(start);
			const history = LineHistory.of(0, start).changed(1, [edit]);
			const after = new LineTable(history.text);
			for (let line = 0; line < before.count; line++) {
				if (before.endOf(line) >= edit.from && before.startOf(line) <= edit.to) continue;
				expect(after.textOf(history.line(line, 0) ?? -1)).toBe(before.textOf(line));
			}
		}));
	});

	it('come to the same in one step or in many', () => {
		fc.assert(fc.property(text, edits, (start, drafts) => {
			const changes = fitted(start, drafts);
			const once = LineHistory.of(0, start).changed(99, changes);
			const many = changes.reduce((history, change, index) => history.changed(index + 1, [change]), LineHistory.of(0, start));
			for (let line = 0; line < new LineTable(start).count; line++) expect(many.line(line, 0)).toBe(once.line(line, 0));
		}));
	});
});
