import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEdit, applyEdits } from '../../../extension/code/edits';
import { languageOf, languageOfFile, languages, supportedLanguages } from '../../../extension/code/languages';
import { createParser, type ParsedProgram, type ProgramParser } from '../../../extension/code/parser';
import { grammarFolder } from '../../../extension/code/parserFiles.node';
import type { Edit } from '../../../extension/words';
import { firstParser, fixtureNames, readFixture } from './helpers';
import { renderOutline } from './renderOutline';

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

function outlineText(program: ParsedProgram): string {
	const text = renderOutline(program.outline());
	program.dispose();
	return text;
}

describe('parser', () => {
	it.each(fixtureNames('outline', '.py'))('reads %s the same with CRLF and a BOM', (name) => {
		const source = readFixture('outline', `${name}.py`);
		const plain = outlineText(parser.parse(source));
		const windows = outlineText(parser.parse(`\uFEFF${source.replaceAll('\n', '\r\n')}`));
		expect(windows.replaceAll('\\r\\n', '\\n').replaceAll('\r\n', '\n')).toBe(plain);
	});

	it('answers about lines, also with characters outside the basic plane', () => {
		const program = parser.parse('𝔵 = "😀"\ndef f(ñ):\r\n\treturn ñ\r\n');
		expect(program.textOf(1)).toBe('def f(ñ):');
		expect(program.lineAt(program.text.indexOf('return'))).toBe(2);
		expect(program.functionAt(2)?.name).toBe('f');
		expect(program.functionAt(0)).toBeNull();
		program.dispose();
	});

	it('gives the innermost function around a line', () => {
		const program = parser.parse(readFixture('outline', 'nested.py'));
		expect([0, 4, 8].map((line) => program.functionAt(line)?.name)).toEqual(['outer', 'add', 'outer']);
		program.dispose();
	});

	it('refuses to answer after it was disposed of', () => {
		const program = parser.parse('x = 1');
		program.dispose();
		program.dispose();
		expect(() => program.outline()).toThrow('disposed');
	});

	it('starts once for many parsers, and says which file is missing', async () => {
		const [language] = languages;
		if (!language) throw new Error('There is no language.');
		const files = grammarFolder(resolve('dist/grammars'));
		const [one, two] = await Promise.all([createParser(language, files), createParser(language, files)]);
		expect(outlineText(one.parse('def f(): pass'))).toBe(outlineText(two.parse('def f(): pass')));
		one.dispose();
		two.dispose();
		await expect(createParser({ ...language, grammarFile: 'none.wasm' }, files)).rejects.toThrow('none.wasm');
		await expect(createParser({ ...language, queries: { ...language.queries, outline: '(module) @nobody' } }, files)).rejects.toThrow('nobody');
	});

	it('knows its languages by the editor’s id and by the file’s name', () => {
		for (const language of languages) {
			expect(languageOf(language.editorIds[0] ?? '')).toBe(language);
			expect(languageOfFile(`A${language.fileExtensions[0]?.toUpperCase()}`)).toBe(language);
			expect(supportedLanguages()).toContain(language.name);
		}
		expect(languageOf('plaintext')).toBeNull();
		expect(languageOfFile('notes')).toBeNull();
	});
});

const pieces = ['def f(n):\n', '    return n\n', '    if n:\n', '\t', '  ', '\n', '\r\n', '(', ')', ':', '"', '"""', '#', 'x = 1', '😀', 'ñ', 'for i in range(3):', '@', ' ', '[', 'class A:\n', '\\', "'"];
const drafts = fc.array(fc.record({ at: fc.nat(400), length: fc.nat(30), parts: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }) }), { minLength: 1, maxLength: 8 });
const programs = fc.constantFrom(...fixtureNames('outline', '.py').map((name) => readFixture('outline', `${name}.py`)));

function fitted(start: string, all: readonly { at: number; length: number; parts: readonly string[] }[]): Edit[] {
	let current = start;
	return all.map(({ at, length, parts }) => {
		const from = Math.min(at, current.length);
		const edit = { from, to: Math.min(from + length, current.length), text: parts.join('') };
		current = applyEdit(current, edit);
		return edit;
	});
}

describe('a program that changes', () => {
	it('reads as if it were parsed afresh, one event at a time or all at once', () => {
		fc.assert(fc.property(programs, drafts, (start, all) => {
			const edits = fitted(start, all);
			const fresh = outlineText(parser.parse(edits.reduce(applyEdit, start)));
			expect(outlineText(parser.parse(start).changed(edits))).toBe(fresh);
			expect(outlineText(edits.reduce((program, edit) => program.changed([edit]), parser.parse(start)))).toBe(fresh);
		}), { numRuns: 200 });
	});

	it('reads as before when an edit is taken back', () => {
		fc.assert(fc.property(programs, drafts, (start, all) => {
			const edits = fitted(start, all);
			const texts = edits.reduce<string[]>((before, edit) => [...before, applyEdit(before.at(-1) ?? start, edit)], [start]);
			const undone = edits.map((edit, index) => ({ from: edit.from, to: edit.from + edit.text.length, text: (texts[index] ?? '').slice(edit.from, edit.to) })).reverse();
			expect(outlineText(parser.parse(start).changed(edits).changed(undone))).toBe(outlineText(parser.parse(start)));
		}), { numRuns: 100 });
	});

	it('reads as if it were parsed afresh after edits that keep it whole', () => {
		const whole = programs.filter((text) => { const program = parser.parse(text); const { broken } = program.outline(); program.dispose(); return !broken; });
		const additions = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('# 😀 ñ\n', '\n', 'def added(𝔵, b=1):\n\treturn 𝔵\n', 'x = [i for i in range(3)]\n', '\n\n    # deeper\n')), { minLength: 1, maxLength: 6 });
		fc.assert(fc.property(whole, additions, (start, all) => {
			let program = parser.parse(start);
			for (const [at, text] of all) {
				const heads = Array.from({ length: program.lines.count }, (_, line) => line).filter((line) => /^(def|class|@|x|for|import|$)/.test(program.textOf(line)));
				const from = program.lines.startOf(heads[at % heads.length] ?? 0);
				program = program.changed([{ from, to: from, text }]);
			}
			const fresh = outlineText(parser.parse(program.text));
			expect(outlineText(program)).toBe(fresh);
		}), { numRuns: 100 });
	});

	it('is parsed whatever it is', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
			const program = parser.parse(text);
			expect(program.mended().split('\n')).toHaveLength(text.split('\n').length);
			program.dispose();
		}));
	});
});

describe('edits of a repair', () => {
	it('all count from the same text, in whatever order they come', () => {
		const edits = [{ from: 0, to: 1, text: 'xx' }, { from: 4, to: 5, text: '' }, { from: 2, to: 2, text: '-' }];
		expect(applyEdits('abcde', edits)).toBe('xxb-cd');
		expect(applyEdits('abcde', [...edits].reverse())).toBe('xxb-cd');
	});
});
