/** The programs of C and C++ to be shown on again: what they print when they are run as students' programs are. */
import { describe, expect, it } from 'vitest';
import { concepts } from '../../../extension/learner/concepts';
import { lessons as c } from '../../../grammars/c/lessons';
import { transferItems as itemsOfC } from '../../../grammars/c/transferItems';
import { printedByAll } from './compiledPrograms';
import { startPatience } from '../runs/sandbox';
import { hasTool, newCRunner } from '../runs/toolchains';

const hasC = await hasTool(['gcc', 'clang', 'cc']);
const own = (lacks: readonly string[]) => concepts.map(({ id }) => id).filter((id) => !lacks.includes(id));

describe('the programs of C to be shown on again', () => {
	it('are two at least for each concept that it has, each once and short', () => {
		expect(own(c.lacks).filter((id) => itemsOfC.filter(({ concept }) => concept === id).length < 2)).toEqual([]);
		expect(itemsOfC.filter(({ concept }) => c.lacks.includes(concept))).toEqual([]);
		expect(new Set(itemsOfC.map(({ id }) => id)).size).toBe(itemsOfC.length);
		expect(new Set(itemsOfC.map(({ code }) => code)).size).toBe(itemsOfC.length);
		expect(itemsOfC.filter(({ code, prints }) => code.split('\n').length > 9 || prints === '' || prints.split('\n').length > 4).map(({ id }) => id)).toEqual([]);
	});

	it.runIf(hasC)('print what they say', { timeout: startPatience }, async () => {
		const runner = newCRunner();
		const head = ['stdio', 'stdlib', 'string', 'stdbool'].map((name) => `#include <${name}.h>`).join('\n');
		const printed = await printedByAll(itemsOfC.map(({ code }) => code), { ending: '.c', head, writes: (text) => `printf("${text}");` }, runner);
		runner.dispose();
		expect(printed).toEqual(itemsOfC.map(({ prints }) => prints));
	});
});
