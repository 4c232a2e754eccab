/** The ideas of repairs of C and C++: what a repair is seen to be about, and what stands for each. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
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

describe.each([['C', c, repairsOfC, cRepairs], ['C++', cpp, repairsOfCpp, cppRepairs]] as const)('the ideas of repairs of %s', (of, { ideas, ideasOfChange }, repairs, edits) => {
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

	it('are about every concept that a pattern of mistakes names', () => {
		const language = languages.find(({ name }) => name === of);
		const named = [...(language?.queries.mistakes ?? '').matchAll(/\(#set! concept "([^"]+)"\)/g)].map(([, concept = '']) => concept);
		expect(named.length).toBeGreaterThan(80);
		const concepts = new Set<string>(ideas.map(({ concept }) => concept));
		expect([...new Set(named)].filter((concept) => !concepts.has(concept))).toEqual([]);
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

describe('what a change of a program of C or C++ is about', () => {
	const ofC = (lines: string) => `int f(int xs[], int n) {\n${lines}\n}\n`;
	it.each([
		['a bound in the other style of braces', ofC('    for (int i = 0; i <= n; i++)\n    {\n        g(xs[i]);\n    }'), ofC('    for (int i = 0; i < n; i++)\n    {\n        g(xs[i]);\n    }'), ['loop-bound']],
		['braces that were put around lines', ofC('    if (n > 3)\n        g(n);\n        h(n);'), ofC('    if (n > 3) {\n        g(n);\n        h(n);\n    }'), ['under-condition']],
		['a print that was put in to look', ofC('    int t;\n    t += n;'), ofC('    int t = 0;\n    printf("%d\\n", t);\n    t += n;'), ['no-start']],
		['a count that was set', ofC('    while (n > 0) {\n        seen[n] = 1;\n        n--;\n    }'), ofC('    while (n > 0) {\n        seen[n]++;\n        n--;\n    }'), ['grows']],
		['a semicolon behind a head', ofC('    while (n > 0);\n    {\n        n--;\n    }'), ofC('    while (n > 0)\n    {\n        n--;\n    }'), ['empty-body']],
		['the end of a loop that asks behind its block', ofC('    do {\n        n--;\n    } while (n > 0);'), ofC('    do {\n        n--;\n    } while (n >= 0);'), ['comparison']],
		['a node that was given back too soon', 'void f(struct Node *n) {\n    while (n != NULL) {\n        free(n);\n        n = n->next;\n    }\n}', 'void f(struct Node *n) {\n    while (n != NULL) {\n        struct Node *rest = n->next;\n        free(n);\n        n = rest;\n    }\n}', ['freed-too-soon']],
		['two mistakes', ofC('    int best = 0;\n    g(best);\n    h(n);\n    if (n = 1) {\n        g(n);\n    }'), ofC('    double best = 0;\n    g(best);\n    h(n);\n    if (n == 1) {\n        g(n);\n    }'), ['type-fraction', 'equal-signs']],
		['nothing but another layout', ofC('  if (n > 3) { g(n); }'), ofC('    if (n > 3) { g(n); } // large'), []],
	])('in C: %s', (_name, before, after, expected) => {
		expect(c.ideasOfChange(before, after)).toEqual(expected);
		expect(cpp.ideasOfChange(before, after)).toEqual(expected);
	});

	it.each([
		['a name that means another one', 'return cout;', 'return count;', ['which-name']],
		['a count of keys', 'if (seen.count(x)) {', 'if (!seen.count(x)) {', ['membership']],
		['two numbers with the names of a pair', 'return first;', 'return second;', ['which-name']],
		['an iterator that goes on', 'for (auto it = v.begin(); it != v.end(); ) {\n    v.erase(it);\n}', 'for (auto it = v.begin(); it != v.end(); ) {\n    it = v.erase(it);\n}', ['changed-walk']],
		['a prototype and its function', 'void up(int n);\nvoid up(int n) {\n    n++;\n}', 'void up(int &n);\nvoid up(int &n) {\n    n++;\n}', ['by-reference']],
		['a template in a template', 'map<string, vector<int>> seen;\nint t;', 'map<string, vector<int>> seen;\nint t = 0;', ['no-start']],
		['a text with a sign of another kind', 'cout << "a >> b" << n;', 'cout << "a >> b" << n << endl;', ['line-end']],
	])('in C++: %s', (_name, before, after, expected) => {
		expect(cpp.ideasOfChange(before, after)).toEqual(expected);
	});

	it('is told of a line and of a run, where only these are known', () => {
		for (const { ideasOfLine, ideasOfRun } of [c, cpp]) {
			expect(ideasOfLine('if (km > 10) {\n    cost = cost + km * 2;\n}', 1)).toEqual(['part-above']);
			expect(ideasOfLine('int cost = 0;', 0)).toEqual([]);
			expect(ideasOfRun('nothing-back', 'int f(int n) {\n    int m = n + 1;\n}')).toEqual(['no-return']);
			expect(ideasOfRun('endless', 'while (n > 0) {\n    f(n);\n}')).toEqual(['loop-step']);
			expect(ideasOfRun('changed-walk', 'for (int x : v) {\n    v.push_back(x);\n}')).toEqual(['changed-walk']);
		}
	});
});
