/** The ideas of repairs of Java: what a repair is seen to be about, and what stands for each. */
import { afterAll, describe, expect, it } from 'vitest';
import { conceptOf } from '../../../extension/learner/concepts';
import { ideas, ideasOfChange } from '../../../grammars/java/ideas/ideas';
import { ideaExamples } from '../../../grammars/java/ideaExamples';
import { ideaTransferItems } from '../../../grammars/java/ideas/transferItems';
import { wholeProgram } from './javaEndings';
import { never, startPatience, typing } from '../runs/sandbox';
import { hasTool, newJavaRunner, scriptIn } from '../runs/toolchains';
import { repairsOfJava } from './repairsOfJava';

describe('the ideas of repairs of Java', () => {
	it('each has a repair, and each repair an idea', () => {
		expect(Object.keys(repairsOfJava).sort()).toEqual(ideas.map(({ id }) => id).sort());
		expect(new Set(ideas.map(({ id }) => id)).size).toBe(ideas.length);
		expect(ideas.filter(({ concept }) => conceptOf(concept) === null)).toEqual([]);
	});

	it.each(Object.entries(repairsOfJava))('%s is seen', (id, [before, after]) => {
		expect(ideasOfChange(before, after)).toEqual([id]);
	});

	it('of a list that is made at last is not that two names mean one list', () => {
		expect(ideasOfChange('private ArrayList<String> songs;', 'private ArrayList<String> songs = new ArrayList<>();')).not.toContain('same-list');
		expect(ideasOfChange('List<Integer> b = a;', 'List<Integer> b = new ArrayList<>(a);')).toEqual(['same-list']);
	});

	it('of an item of a table is about no key', () => {
		expect(ideasOfChange('table[row][column] = row * column;', 'table[row][column] = (row + 1) * (column + 1);')).toEqual(['arithmetic']);
		expect(ideasOfChange('ages.put(name, 1);', 'ages.put(name, 2);')).toEqual(['by-key']);
	});

	it('is seen in the middle of a class as well', () => {
		const inClass = (lines: string) => `public class Main {\n    static void f() {\n${lines.split('\n').map((line) => `        ${line}`).join('\n')}\n    }\n}\n`;
		for (const id of ['loop-bound', 'comparison', 'equal-texts', 'division', 'case-break', 'grows', 'type-size', 'start-in-loop']) {
			const [before, after] = repairsOfJava[id] ?? ['', ''];
			expect(ideasOfChange(inClass(`${before}\ng();\nh();`), inClass(`${after}\ng();\nh();`)), id).toEqual([id]);
		}
	});
});

const isHere = await hasTool(['javac']);
const runner = newJavaRunner();
afterAll(() => runner.dispose());

async function printedBy(code: string): Promise<string> {
	const text = `import java.util.*;\n${wholeProgram(code)}`;
	const run = await runner.run(scriptIn('Main.java')(text), [typing([], 'nothing of this')], never);
	const [result] = run.results;
	return run.syntax ? `${run.syntax.message}\n${text}` : (result?.output ?? '').trimEnd();
}

describe.runIf(isHere)('the programs of the ideas of Java', { timeout: startPatience }, () => {
	it('each idea has an example and two programs, and nothing else is named', () => {
		const ids = ideas.map(({ id }) => id).sort();
		expect([...new Set(ideaExamples.flatMap(({ shows = [] }) => shows))].sort()).toEqual(ids);
		const counts = new Map(ids.map((id) => [id, ideaTransferItems.filter(({ shows }) => shows?.includes(id)).length]));
		expect([...counts].filter(([, count]) => count < 2)).toEqual([]);
		expect(new Set(ideaTransferItems.map(({ id }) => id)).size).toBe(ideaTransferItems.length);
		expect(ideaTransferItems.flatMap(({ shows = [] }) => shows).filter((id) => !ids.includes(id))).toEqual([]);
		expect([...ideaExamples, ...ideaTransferItems].filter(({ concept, shows }) => concept !== ideas.find(({ id }) => id === shows?.[0])?.concept).map(({ shows }) => shows)).toEqual([]);
	});

	it.each(ideaTransferItems.map(({ id, code, prints }) => ({ id, code, prints })))('$id prints what it says', async ({ code, prints }) => {
		expect(await printedBy(code)).toBe(prints);
	});

	it.each(ideaExamples.map(({ code, shows }) => ({ code, name: shows?.[0] ?? '' })))('the remarks of $name hold', async ({ code }) => {
		const remarks = [...code.matchAll(/println\(.*\);\s*\/\/ (.*)$/gm)].flatMap(([, remark = '']) => remark.split(', then '));
		expect(remarks.length).toBeGreaterThan(0);
		expect((await printedBy(code)).split('\n')).toEqual(remarks);
	});
});
