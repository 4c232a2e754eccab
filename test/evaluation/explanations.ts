/** Explains every program of the data without a model, in the three kinds, as during a session about it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { languages } from '../../extension/code/languages';
import { createParser, type ProgramParser } from '../../extension/code/parser';
import { grammarFolder } from '../../extension/code/parserFiles.node';
import { type ExplanationUnit, explanationKinds, type ReadingLevel } from '../../extension/explain/explanation';
import { OfflineExplainer } from '../../extension/explain/offlineExplainer';
import { readCases, type Case } from './cases';
import { spread } from './diagnosis';
import { leakIn } from '../../extension/records/check/replay/leaks';
import type { Evaluation, Options } from './main';

/** One program that was explained. Lines are one-based, as everything here that a person reads. */
interface Explained {
	readonly id: string;
	readonly source: string;
	readonly lines: number;
	/** Lines that are not blank and that no sentence, or more than one, covers. */
	readonly uncovered: readonly number[];
	readonly sentences: number;
	readonly general: readonly number[];
	/** Words of a sentence of the explanation line by line, on average. */
	readonly meanWords: number;
	readonly summaryWords: number;
	readonly concepts: readonly string[];
	readonly leaks: readonly string[];
}

/** Explains each program at a beginner's level; the lines of its bug are those that a session would be about. */
export async function evaluateExplanations({ data, limit, rows = 'all', ids = [], transcripts, log }: Options): Promise<Evaluation> {
	const parsers = new Map<string, ProgramParser>();
	/** Loads the grammar with the first program of its language. */
	const explainerOf = async (id: string): Promise<OfflineExplainer> => {
		const language = languages.find((one) => one.id === id);
		if (!language) throw new Error(`There is no language ${id}.`);
		const parser = parsers.get(id) ?? (await createParser(language, grammarFolder(resolve('dist/grammars'))));
		parsers.set(id, parser);
		return new OfflineExplainer([parser]);
	};
	const cases: Explained[] = [];
	try {
		for (const file of data) {
			for (const one of spread(readCases(file), rows, limit).filter(({ id }) => ids.length === 0 || ids.includes(id))) {
				const units = unitsOf(await explainerOf(one.language), one.language, one, 'beginner');
				const explained = measured(one, units);
				cases.push(explained);
				if (explained.uncovered.length > 0 || explained.leaks.length > 0) log(`${one.id}: uncovered ${explained.uncovered.join(', ') || 'none'}; leaks ${explained.leaks.join('; ') || 'none'}`);
				if (transcripts !== null) {
					mkdirSync(transcripts, { recursive: true });
					writeFileSync(join(transcripts, `${one.source}-${one.id.replaceAll(/[^\w-]+/g, '_')}.txt`), transcript(one, units));
				}
			}
		}
	} finally {
		for (const parser of parsers.values()) parser.dispose();
	}
	return { name: 'explanations', summary: summaryOf(cases), cases };
}

function unitsOf(explainer: OfflineExplainer, language: string, one: Case, level: ReadingLevel): readonly ExplanationUnit[] {
	const range = { from: 0, to: one.code.split('\n').length - 1 };
	// Where the data does not say which lines a session would be about, it may be about any.
	const neutral = one.trueLines.length > 0 ? one.trueLines : Array.from({ length: range.to + 1 }, (_, row) => row);
	return explanationKinds.flatMap((kind) => explainer.units({ kind, code: { language, version: 1, text: one.code }, range, level, language: 'en', evidence: null, neutral }));
}

function measured(one: Case, units: readonly ExplanationUnit[]): Explained {
	const texts = one.code.split('\n');
	const lines = units.flatMap((unit) => (unit.kind === 'lines' ? [unit] : []));
	const filled = texts.flatMap((text, row) => (text.trim() === '' ? [] : [row]));
	const covering = (row: number) => lines.filter(({ range }) => range.from <= row && row <= range.to).length;
	const summary = units.find(({ kind }) => kind === 'summary');
	return {
		id: one.id, source: one.source, lines: filled.length,
		uncovered: filled.filter((row) => covering(row) !== 1).map((row) => row + 1),
		sentences: lines.length, general: lines.filter(({ general }) => general).map(({ range }) => range.from + 1),
		meanWords: mean(lines.map((unit) => wordsIn(plain(unit)))), summaryWords: summary ? wordsIn(plain(summary)) : 0,
		concepts: units.flatMap((unit) => (unit.kind === 'concepts' ? [unit.concept] : [])),
		leaks: units.flatMap((unit) => {
			const leak = leakIn(plain(unit), one.code, one.fixed, one.fixSentences, []);
			return leak === null ? [] : [`${unit.kind}: ${leak}: ${plain(unit)}`];
		}),
	};
}

/** The words as one text, with the code in backticks. */
function plain({ words }: ExplanationUnit): string {
	return words.map((segment) => (segment.kind === 'text' ? segment.text : segment.kind === 'lines' ? `line ${segment.from + 1}` : `\`${segment.text}\``)).join('');
}

function wordsIn(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function mean(numbers: readonly number[]): number {
	return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function summaryOf(cases: readonly Explained[]) {
	const [lines, sentences] = [total(cases, ({ lines: all }) => all), total(cases, ({ sentences: all }) => all)];
	const part = (all: readonly Explained[]) => ({
		cases: all.length, coverage: 1 - total(all, ({ uncovered }) => uncovered.length) / Math.max(1, total(all, ({ lines: own }) => own)),
		generalShare: total(all, ({ general }) => general.length) / Math.max(1, total(all, ({ sentences: own }) => own)),
		meanWords: mean(all.map(({ meanWords }) => meanWords)), summaryWords: mean(all.map(({ summaryWords }) => summaryWords)),
		mostSummaryWords: Math.max(0, ...all.map(({ summaryWords }) => summaryWords)), meanConcepts: mean(all.map(({ concepts }) => concepts.length)), leaks: total(all, ({ leaks }) => leaks.length),
	});
	return { ...part(cases), lines, sentences, byData: Object.fromEntries([...new Set(cases.map(({ source }) => source))].map((source) => [source, part(cases.filter((one) => one.source === source))])) };
}

function total(cases: readonly Explained[], of: (one: Explained) => number): number {
	return cases.reduce((sum, one) => sum + of(one), 0);
}

/** The program with its explanations beside and below it, to be read. */
function transcript(one: Case, units: readonly ExplanationUnit[]): string {
	const texts = one.code.split('\n');
	const beside = units.flatMap((unit) => (unit.kind === 'lines' ? [...texts.slice(unit.range.from, unit.range.to + 1).map((text, at) => `${unit.range.from + at + 1}\t${text}`), `\t\t→ ${unit.general ? '(general) ' : ''}${plain(unit)}`] : []));
	const ideas = units.flatMap((unit) => (unit.kind === 'concepts' ? [`- ${unit.name} (${unit.lines.map((line) => line + 1).join(', ')}): ${plain(unit)}`] : []));
	return `${[...beside, '', ...ideas, '', ...units.filter(({ kind }) => kind === 'summary').map(plain)].join('\n')}\n`;
}
