import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { createParser, type ProgramParser } from '../../../extension/code/parser';
import { grammarFolder } from '../../../extension/code/parserFiles.node';
import { explanationUnitSchema } from '../../../extension/explanationProtocol';
import { codeLines, complexityOf } from '../../../extension/explain/complexity';
import { lineEnds, ranges, subjectOf, unitViews } from '../../../extension/explain/explanationView';
import { viewSchema } from '../../../extension/protocol';
import { conceptUnit, lineUnit, summaryUnit } from '../../support/scriptedExplainer';

const program = 'def f(x):\r\n    if x > 0:\r\n        return (x +\r\n            1)\r\n    return 0\r\n';

describe('what the page shows of units', () => {
	test('lines in their order, each with its code, and marks only where they are asked for', () => {
		const units = [lineUnit(4, 'gives 0', 'model'), lineUnit(0, 'defines', 'offline'), lineUnit(2, 'gives', 'model', 3)];
		expect(unitViews(units, program, true).map((unit) => unit.kind === 'lines' && [unit.range.from, unit.code, unit.filled])).toEqual([
			[0, 'def f(x):', true], [2, '        return (x +\n            1)', false], [4, '    return 0', false],
		]);
		expect(unitViews(units, program, false).some(({ filled }) => filled)).toBe(false);
		for (const unit of unitViews([...units, conceptUnit('loop', 'repeats', [4, 0, 1]), summaryUnit('does it')], program, true)) expect(explanationUnitSchema.safeParse(unit).success).toBe(true);
	});

	test('lines in a row are one link', () => {
		expect(ranges([7, 2, 3, 3, 4, 9])).toEqual([{ from: 2, to: 4 }, { from: 7, to: 7 }, { from: 9, to: 9 }]);
		expect(ranges([])).toEqual([]);
	});

	test('at the ends of lines stands one short line of text, and nothing of other kinds', () => {
		const long = { ...lineUnit(1, ''), words: [{ kind: 'text', text: 'Asks whether\n ' }, { kind: 'code', text: 'x' }, { kind: 'text', text: ' is more than 0, which it is in this run.' }] } as ReturnType<typeof lineUnit>;
		expect(lineEnds([long, lineUnit(2, ' '), summaryUnit('does it')], 30)).toEqual([{ line: 1, text: 'Asks whether x is more than 0…' }]);
	});

	test('the same code explained in the same way keeps its rating; another kind or code has its own', async () => {
		const [same, again, kind, code] = await Promise.all([subjectOf('lines', 'a', 'x = 1'), subjectOf('lines', 'a', 'x = 1'), subjectOf('summary', 'a', 'x = 1'), subjectOf('lines', 'a', 'x = 2')]);
		expect(same).toBe(again);
		expect(new Set([same, kind, code]).size).toBe(3);
		expect(same).toMatch(/^[0-9a-f]{32}$/);
	});
});

describe('how much code it is', () => {
	let parser: ProgramParser;
	beforeAll(async () => {
		const [language] = languages;
		if (!language) throw new Error('there is no language');
		parser = await createParser(language, grammarFolder(resolve('dist/grammars')));
	});
	afterAll(() => parser.dispose());

	test.each([
		['straight code', 'a = 1\n\n# a note\nb = 2\n', 1, 2],
		['a choice and a loop', 'for n in x:\n    if n:\n        print(n)\n    elif a:\n        pass\n', 4, 5],
		['a loop that waits', 'while x:\n    x -= 1\n', 2, 2],
	])('%s', (_what, text, ways, lines) => {
		const parsed = parser.parse(text);
		const all = { from: 0, to: text.split('\n').length };
		expect([complexityOf(parsed.outline(), all), codeLines(parsed.outline(), all)]).toEqual([ways, lines]);
		expect(complexityOf(parsed.outline(), { from: 90, to: 99 })).toBe(1);
		parsed.dispose();
	});
});

test('a view may hold an explanation, and nothing of what a session looks into', () => {
	const view: unknown = JSON.parse(readFileSync(resolve('test/fixtures/views/session-explanation-lines.json'), 'utf8'));
	const secret = { ...(view as { explanation: object }), explanation: { ...(view as { explanation: object }).explanation, neutral: [7], investigation: { repairs: [] } } };
	expect(JSON.stringify(viewSchema.parse(secret))).not.toMatch(/neutral|investigation|repairs/);
});
