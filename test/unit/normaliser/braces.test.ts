/** Answers that write values as programs with braces do. */
import { describe, expect, it } from 'vitest';
import { judge, readAnswer, type AskedQuestion, type ReadingContext } from '../../../extension/tutor/offline/reading/normaliser';
import type { Shape } from '../../../extension/words';

const context: ReadingContext = {
	spellings: { nothing: 'undefined', true: 'true', false: 'false' }, variableNames: ['i', 'total'], functionName: 'f',
	programLines: ['function f(xs) {', '  let total = 0;', '  for (let i = 0; i < xs.length; i++) {', '    total += xs[i];', '  }', '  return total;', '}'],
};
const number = (text: string): Shape => ({ kind: 'number', text, whole: !text.includes('.') });
const text = (value: string): Shape => ({ kind: 'text', value });
const list = (...items: readonly Shape[]): Shape => ({ kind: 'items', of: 'list', items });
const set = (...items: readonly Shape[]): Shape => ({ kind: 'items', of: 'set', items });
const pairs = (...all: readonly (readonly [Shape, Shape])[]): Shape => ({ kind: 'pairs', pairs: all });

function verdict(typed: string, shape: Shape): boolean | null | 'unreadable' {
	const question: AskedQuestion = { answer: { kind: 'value' }, truth: { kind: 'value', value: { shown: '', type: '', shape } }, slots: { variable: 'i' }, stage: 'predict' };
	const reading = readAnswer({ kind: 'typed', text: typed }, question, context);
	return reading.kind === 'answer' ? judge(reading, question, context).correct : 'unreadable';
}

describe('values', () => {
	it.each<[string, Shape, boolean]>([
		['undefined', { kind: 'nothing' }, true],
		['it is undefined', { kind: 'nothing' }, true],
		['null', { kind: 'nothing' }, true],
		['0', { kind: 'nothing' }, false],
		['true', { kind: 'truth', value: true }, true],
		['it is false then', { kind: 'truth', value: true }, false],
		['NaN', number('NaN'), true],
		['0', number('NaN'), false],
		['-Infinity', number('-Infinity'), true],
		['[ 1, 2 ]', list(number('1'), number('2')), true],
		['[ 1, 2, 3 ]', list(number('1'), number('2')), false],
		['`abc`', text('abc'), true],
		['"abc"', text('abc'), true],
		['{ a: 1, b: "x" }', pairs([text('a'), number('1')], [text('b'), text('x')]), true],
		['{ a: 1, b: "y" }', pairs([text('a'), number('1')], [text('b'), text('x')]), false],
		['{a:1}', pairs([text('a'), number('1')]), true],
		['{ 1: 2 }', pairs([text('1'), number('2')]), true],
		['Point { x: 1 }', pairs([text('x'), number('1')]), true],
		['Map(1) { \'a\' => 1 }', pairs([text('a'), number('1')]), true],
		['new Map([["a", 1]])', pairs([text('a'), number('1')]), true],
		['new Map([["a", 2]])', pairs([text('a'), number('1')]), false],
		['Set(2) { 1, 2 }', set(number('1'), number('2')), true],
		['new Set([2, 1])', set(number('1'), number('2')), true],
		['new Set([2, 3])', set(number('1'), number('2')), false],
		['new Set()', set(), true],
		['i === 3', number('3'), true],
		['total === 5, i === 3', number('3'), true],
		['total === 3, i === 5', number('3'), false],
	])('%s', (typed, shape, expected) => {
		expect(verdict(typed, shape)).toBe(expected);
	});
});

describe('pairs where rows stand in braces', () => {
	const inBraces: ReadingContext = { ...context, spellings: { ...context.spellings, rowsInBraces: true } };
	const votes = pairs([text('Ana'), number('1')], [text('Ben'), number('2')]);
	it.each<[string, boolean]>([
		['{{"Ana", 1}, {"Ben", 2}}', true],
		['{{"Ben", 2}, {"Ana", 1}}', true],
		['{{"Ana", 1}, {"Ben", 1}}', false],
		['{{"Ana", 1}}', false],
		['[["Ana", 1], ["Ben", 2]]', false],
		['{"Ana", 1, "Ben", 2}', false],
	])('%s', (typed, expected) => {
		const question: AskedQuestion = { answer: { kind: 'value' }, truth: { kind: 'value', value: { shown: '', type: '', shape: votes } }, slots: { variable: 'i' }, stage: 'predict' };
		const reading = readAnswer({ kind: 'typed', text: typed }, question, inBraces);
		expect(reading.kind === 'answer' && judge(reading, question, inBraces).correct).toBe(expected);
	});
});

describe('lines that are copied', () => {
	it.each([
		['total += xs[i]', 3],
		['total += xs[i];', 3],
		['for (let i = 0; i < xs.length; i++)', 2],
		['let total = 0', 1],
	])('%s', (typed, at) => {
		const reading = readAnswer({ kind: 'typed', text: typed }, { answer: { kind: 'line' }, truth: { kind: 'places', places: [{ kind: 'lines', from: at, to: at }], checked: true } }, context);
		expect(reading.kind === 'answer' ? reading.said : null).toEqual({ kind: 'lines', from: at, to: at });
	});
});
