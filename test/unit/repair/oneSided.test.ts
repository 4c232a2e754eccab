import { describe, expect, it } from 'vitest';
import { isOneSided, turnsOver } from '../../../extension/runs/repair/oneSided';
import { gain } from '../../../extension/runs/repair/gain';
import { rightLines } from '../../../extension/runs/output';
import type { Run } from '../../../extension/words';
import { call, typing } from '../runs/sandbox';

const program = 'age = int(input())\nif age > 17:\n    print("adult")\nelse:\n    print("minor")\n';
const gave = (...outputs: readonly string[]) => ({ results: outputs.map((output) => ({ output, passed: false })) }) as unknown as Run;

describe('examples that all want the same', () => {
	it('are one-sided where the program chooses between that and something else', () => {
		expect(isOneSided(program, [typing(['18'], 'adult')], gave('minor'))).toBe(true);
		expect(isOneSided(program, [call('f(18)', 'True'), call('f(20)', 'True')], gave('', ''))).toBe(true);
		for (const value of ['true', 'false', 'null']) expect(isOneSided(program, [call('f(18)', value), call('f(20)', value)], gave('', ''))).toBe(true);
	});

	it('are not where another one wants something else, where it is worked out, or where one passes', () => {
		expect(isOneSided(program, [typing(['18'], 'adult'), typing(['3'], 'minor')], gave('minor', 'minor'))).toBe(false);
		expect(isOneSided('print(int(input()) * 2)\n', [typing(['4'], '9')], gave('8'))).toBe(false);
		expect(isOneSided(program, [call('f(18)', '7')], gave(''))).toBe(false);
		expect(isOneSided(program, [typing(['18'], 'adult')], { results: [{ output: 'adult', passed: true }] } as unknown as Run)).toBe(false);
	});

	it('are passed by whatever turns a condition over, and not by its edge alone', () => {
		const at = program.indexOf('>');
		const change = (text: string, from = at, to = at + 1, concept = 'comparison-operator') => ({ edits: [{ from, to, text }], rule: 'comparison', concept, cost: 1, kind: 'replace', place: { kind: 'lines', from: 1, to: 1 }, idea: null }) as const;
		expect(turnsOver(program, change('<'))).toBe(true);
		expect(turnsOver(program, change('>='))).toBe(false);
		const text = program.indexOf('"minor"');
		expect(turnsOver(program, change('"adult"', text, text + 7, 'assignment'))).toBe(true);
		expect(turnsOver(program, change('16', program.indexOf('17'), program.indexOf('17') + 2, 'type-conversion'))).toBe(false);
	});
});

describe('lines that come right', () => {
	it('are told one by one, and how many there are; a single line is right or it is not', () => {
		expect(rightLines('a\nb\nc', { text: 'a\nx\nc\nd' })).toEqual([true, false, true, false]);
		expect(rightLines('a\nb', { text: 'Size: a\nb', prompts: [[0, 6]], typed: ['3'] })).toEqual([true, true, true]);
		expect(rightLines('a', { text: 'b' })).toEqual([]);
	});

	it('are a gain, less than a test that passes and more than none; what is lost weighs more', () => {
		const base = { passed: [false], lines: [[true, false, false]] };
		const more = gain({ passed: [false], lines: [[true, true, false]] }, base);
		expect(more).toBeGreaterThan(0);
		expect(more).toBeLessThan(gain({ passed: [true], lines: [[true, true, true]] }, base));
		expect(gain({ passed: [false], lines: [[false, true, false]] }, base)).toBeLessThan(0);
		expect(gain({ passed: [true, false], lines: [[], []] }, { passed: [false, true], lines: [[], []] })).toBeLessThan(0);
	});
});
