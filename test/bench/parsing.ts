import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Edit as TreeEdit, Language as Grammar, Parser, type Tree } from 'web-tree-sitter';
import { findExamples } from '../../extension/code/examples';
import { languages } from '../../extension/code/languages';
import type { Language } from '../../extension/code/language';
import { createParser, type ParsedProgram, type ProgramParser } from '../../extension/code/parser';
import { grammarFolder } from '../../extension/code/parserFiles.node';
import { beginnersProgram, typingPlace } from './beginnersProgram';
import { sizes } from './catalogue';
import { changeAt, nativeParser, type BareParser, type TypingPlace } from './nativeParser';
import { Samples, timed, type Measured } from './samples';

export interface ParsingOptions {
	readonly rounds: number;
	/** The folder of a native parser that loads; null leaves the comparison out. */
	readonly native: string | null;
}

/** One round lasts about so many milliseconds for each measurement, so that the clock's own grain does not show. */
const roundMs = 20;
/** Nor does it repeat more often than this. */
const mostRepeats = 200;

/**
 * Parses a generated program whole, and along one typed key: as the extension does it (`ProgramParser`), by the WASM parser alone,
 * and by the native one. Every round measures all of them one after the other, after one that does not count.
 */
export async function measureParsing({ rounds, native }: ParsingOptions): Promise<Measured> {
	const [language] = languages;
	if (!language) {
		throw new Error('there is no language');
	}
	const samples = new Samples();
	const ours = await createParser(language, grammarFolder(resolve('dist/grammars')));
	const wasm = await wasmParser(language);
	const other = native === null ? null : nativeParser(native);
	for (const size of sizes) {
		const text = beginnersProgram(size);
		const subjects = [...ofProgramParser(ours, text, size), ...ofBareParser('wasm', wasm, text, size), ...(other ? ofBareParser('native', other, text, size) : [])];
		const repeats = new Map<string, number>();
		for (const { id, work } of subjects) {
			const [, once] = await timed(work);
			repeats.set(id, Math.min(mostRepeats, Math.max(1, Math.round(roundMs / Math.max(once, 0.01)))));
		}
		for (let round = 0; round < rounds; round += 1) {
			for (const { id, work } of subjects) {
				const times = repeats.get(id) ?? 1;
				const began = performance.now();
				for (let time = 0; time < times; time += 1) {
					work();
				}
				samples.add(id, (performance.now() - began) / times);
			}
		}
		for (const { end } of subjects) {
			end();
		}
	}
	wasm.dispose();
	other?.dispose();
	ours.dispose();
	return samples.measured;
}

interface Subject {
	readonly id: string;
	readonly work: () => void;
	readonly end: () => void;
}

const nothing = (): void => undefined;

function ofProgramParser(parser: ProgramParser, text: string, size: number): readonly Subject[] {
	const first = parser.parse(text);
	const { broken } = first.outline();
	first.dispose();
	if (broken) {
		throw new Error(`the generated program of ${size} lines does not parse`);
	}
	return [
		{ id: `parse.ours.full.${size}`, work: () => parser.parse(text).dispose(), end: nothing },
		{ id: `parse.ours.edit.${size}`, ...typing(parser, text, nothing) },
		{
			id: `parse.ours.read.${size}`,
			...typing(parser, text, (program) => {
				program.outline();
				findExamples(program, { fileName: 'program.py', testFiles: [] });
			}),
		},
	];
}

/** Types a letter, takes it back, and so on: every change is one key, and the text stays as long as it was. */
function typing(parser: ProgramParser, text: string, then: (program: ParsedProgram) => void): Pick<Subject, 'work' | 'end'> {
	const offset = typingPlace(text);
	let program = parser.parse(text);
	let typed = false;
	return {
		work: () => {
			typed = !typed;
			program = program.changed([typed ? { from: offset, to: offset, text: 'x' } : { from: offset, to: offset + 1, text: '' }]);
			then(program);
		},
		end: () => program.dispose(),
	};
}

function ofBareParser(name: 'wasm' | 'native', parser: BareParser, text: string, size: number): readonly Subject[] {
	const offset = typingPlace(text);
	const place: TypingPlace = { offset, row: text.slice(0, offset).split('\n').length - 1, column: offset - (text.lastIndexOf('\n', offset - 1) + 1) };
	const longer = `${text.slice(0, offset)}x${text.slice(offset)}`;
	let typed = false;
	parser.open(text);
	return [
		{ id: `parse.${name}.full.${size}`, work: () => parser.whole(text), end: nothing },
		{
			id: `parse.${name}.edit.${size}`,
			work: () => {
				typed = !typed;
				parser.key(typed ? longer : text, typed, place);
			},
			end: nothing,
		},
	];
}

/** The WASM parser without anything of ours around it. Call after `createParser`, which starts the library. */
async function wasmParser({ grammarFile }: Language): Promise<BareParser> {
	const grammar = await Grammar.load(await readFile(resolve('dist/grammars', grammarFile)));
	const parser = new Parser().setLanguage(grammar);
	let tree: Tree | null = null;
	const parse = (text: string, old: Tree | null): Tree => {
		const parsed = parser.parse(text, old);
		if (!parsed) {
			throw new Error('the WASM parser gave no tree');
		}
		return parsed;
	};
	return {
		whole: (text) => parse(text, null).delete(),
		open: (text) => {
			tree?.delete();
			tree = parse(text, null);
		},
		key: (text, add, place) => {
			tree?.edit(new TreeEdit(changeAt(place, add)));
			const next = parse(text, tree);
			tree?.delete();
			tree = next;
		},
		dispose: () => {
			tree?.delete();
			parser.delete();
		},
	};
}
