/** The ideas of repairs of C and C++: what a repair is seen to be about, and what stands for each. */
import { describe, expect, it } from 'vitest';
import { conceptOf } from '../../../extension/learner/concepts';
import * as c from '../../../grammars/c/ideas/ideas';
import { cRepairs } from '../braces/cRepairs';
import { repairsOfC } from './repairsOfC';
import { spread } from './spreadLines';

describe.each([['C', c, repairsOfC, cRepairs]] as const)('the ideas of repairs of %s', (_name, { ideas, ideasOfChange }, repairs, edits) => {
	const ids = new Set(ideas.map(({ id }) => id));

	it('each has a repair, and each repair an idea', () => {
		expect(Object.keys(repairs).sort()).toEqual(ideas.map(({ id }) => id).sort());
		expect(new Set(ideas.map(({ id }) => id)).size).toBe(ideas.length);
		expect(ideas.filter(({ concept }) => conceptOf(concept) === null)).toEqual([]);
	});

	it.each(Object.entries(repairs))('%s is seen', (id, [before, after]) => {
		expect(ideasOfChange(before, after)).toEqual([id]);
	});

	it('is known of each edit of the repair rules', () => {
		const unknown = edits.filter(([, before, after]) => {
			const found = ideasOfChange(spread(before), spread(after));
			return found.length !== 1 || found.some((id) => id === null || !ids.has(id));
		});
		expect(unknown.map(([rule, , after]) => `${rule}: ${after}`)).toEqual([]);
	});

	it('is seen in the middle of a function as well', () => {
		const inFunction = (lines: string) => `#include <stdio.h>\n\nint main(void) {\n${lines.split('\n').map((line) => `    ${line}`).join('\n')}\n    return 0;\n}\n`;
		for (const id of ['loop-bound', 'comparison', 'equal-signs', 'division', 'case-break', 'grows', 'type-size', 'start-in-loop', 'no-start', 'empty-body', 'freed-twice', 'pointer-value', 'text-end']) {
			const [before, after] = repairs[id] ?? ['', ''];
			expect(ideasOfChange(inFunction(`${before}\ng();\nh();`), inFunction(`${after}\ng();\nh();`)), id).toEqual([id]);
		}
	});
});
