/** The ideas of repairs of C and C++: what a repair is seen to be about, and what stands for each. */
import { describe, expect, it } from 'vitest';
import { conceptOf } from '../../../extension/learner/concepts';
import * as c from '../../../grammars/c/ideas/ideas';
import * as cpp from '../../../grammars/cpp/ideas/ideas';
import { ideaPrograms as programsOfC } from '../../../grammars/c/ideas/programs';
import { ideaPrograms as programsOfCpp } from '../../../grammars/cpp/ideas/programs';
import { cRepairs } from '../braces/cRepairs';
import { cppRepairs } from '../braces/cppRepairs';
import { hasTool } from '../runs/toolchains';
import { compiledC, compiledCpp, printedBy } from './compiledPrograms';
import { repairsOfC } from './repairsOfC';
import { repairsOfCpp } from './repairsOfCpp';
import { spread } from './spreadLines';

describe.each([['C', c, repairsOfC, cRepairs], ['C++', cpp, repairsOfCpp, cppRepairs]] as const)('the ideas of repairs of %s', (_name, { ideas, ideasOfChange }, repairs, edits) => {
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

/** For each line that prints and has a remark what it prints, round after round. */
const remarksOf = (code: string): readonly (readonly string[])[] => code.split('\n').flatMap((line) => {
	const [, remark] = /(?:printf\(|cout <<).*;\s+\/\/ (.*)$/.exec(line) ?? [];
	return remark === undefined ? [] : [remark.split(', then ')];
});

/** The lines that were printed are those that were said, each in its own order; lines of one round stand between each other. */
function isPrinted(said: readonly (readonly string[])[], printed: readonly string[]): boolean {
	if (printed.length === 0) return said.every((one) => one.length === 0);
	return said.some(([first, ...others], at) => first === printed[0] && isPrinted(said.map((one, index) => (index === at ? others : one)).filter((one) => one.length > 0), printed.slice(1)));
}

const typed = '12\n'.repeat(9);

describe.each([['C', c.ideas, programsOfC, compiledC], ['C++', cpp.ideas, programsOfCpp, compiledCpp]] as const)('the programs of the ideas of %s', (_name, ideas, programs, language) => {
	it('are one example and two more for each idea, and nothing else is named', () => {
		expect(Object.keys(programs).sort()).toEqual(ideas.map(({ id }) => id).sort());
		expect(Object.entries(programs).filter(([, { then }]) => then.length < 2).map(([id]) => id)).toEqual([]);
		const codes = Object.values(programs).flatMap(({ code, then }) => [code, ...then.map(([one]) => one)]);
		expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
	});

	it('print what they say', { timeout: 120_000 }, async ({ skip }) => {
		skip(!(await hasTool([language.command])));
		const all = Object.entries(programs).flatMap(([id, { code, then }]) => [{ id, code, prints: remarksOf(code) }, ...then.map(([one, prints]) => ({ id, code: one, prints: [prints.split('\n')] }))]);
		const printed = await printedBy(all.map(({ code }) => code), language, typed);
		expect(all.flatMap(({ id, code, prints }, at) => (isPrinted(prints, printed[at]?.split('\n') ?? []) ? [] : [`${id}: says ${prints.flat().join(' / ')} and gives ${printed[at] ?? ''}\n${code}`]))).toEqual([]);
		expect(all.filter(({ prints }) => prints.length === 0)).toEqual([]);
	});
});
