/** Reads the data files of the evaluations into cases; the formats are told apart by their fields. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { languages } from '../../extension/code/languages';
import { changedLines } from '../../extension/records/check/replay/mending';

const firstLanguage = languages[0]?.id ?? '';

/** One buggy program to hold a session about. */
export interface Case {
	readonly id: string;
	/** The id of the program's language. */
	readonly language: string;
	/** The data file's name without its ending. */
	readonly source: string;
	readonly statement: string;
	readonly code: string;
	/** A program that is right; what a scripted student's repair makes of theirs. */
	readonly fixed: string | null;
	/** How the data words the repairs, for counting leaks. */
	readonly fixSentences: readonly string[];
	/** Zero-based lines of the bug. */
	readonly trueLines: readonly number[];
	readonly prelude: string;
	/** The class of the mistake, as far as the data tells it. */
	readonly group: string;
	/** `fixed` is a reference that a course would have, too. */
	readonly hasReference: boolean;
	/** Tests as `assert` lines, or as calls and expected values, or as arguments of the program's function. */
	readonly tests:
		| { readonly kind: 'asserts'; readonly text: string }
		| { readonly kind: 'calls'; readonly calls: readonly { readonly call: string; readonly expected: string }[] }
		| { readonly kind: 'arguments'; readonly rows: readonly { readonly arguments: readonly unknown[]; readonly expected: unknown }[] }
		/** What is typed into a program that reads it, line by line, and what it prints then. */
		| { readonly kind: 'typed'; readonly runs: readonly { readonly input: readonly string[]; readonly output: string }[] }
		/** No tests: the right program is the oracle. */
		| { readonly kind: 'oracle' };
}

/** Data that does not name its language is of the first that there was. */
const language = z.string().default(firstLanguage);

const socratic = z.object({
	bug: z.string(), language, problem: z.string(), buggyCode: z.string(), bugFixes: z.array(z.string()), unitTests: z.string(), fixedCode: z.string().nullable(), trueLines: z.array(z.number()),
	typed: z.array(z.object({ input: z.array(z.string()), output: z.string() })).optional(),
});
const task = z.object({ task: z.string(), language, kind: z.literal('task'), description: z.string(), tests: z.array(z.object({ call: z.string(), expected: z.string() })), reference: z.string(), prelude: z.string() });
const wrong = z.object({ task: z.string(), kind: z.literal('wrong'), id: z.string(), code: z.string() });
const correct = z.object({ task: z.string(), kind: z.literal('correct'), id: z.string(), code: z.string() });
const quix = z.object({ id: z.string(), language, buggyCode: z.string(), correctCode: z.string(), tests: z.array(z.object({ arguments: z.array(z.unknown()), expected: z.unknown() })) });
const shownMisconception = z.object({ id: z.string(), language, misconception: z.number(), problem: z.string(), code: z.string(), unitTests: z.string(), reference: z.string(), verdict: z.string() });
const multi = z.object({ id: z.string(), language, bugs: z.number(), problem: z.string(), buggyCode: z.string(), bugFixes: z.array(z.string()), correctCode: z.string(), parses: z.string() });

/** Every case of a data file, one a bug or program. Throws with the file's name when a row has no known format. */
export function readCases(file: string): readonly Case[] {
	const source = basename(file).replace(/\.\w+$/, '');
	const rows = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
	const tasks = new Map(rows.flatMap((row) => {
		const read = task.safeParse(row);
		return read.success ? [[read.data.task, read.data] as const] : [];
	}));
	const cases = rows.flatMap((row): readonly Case[] => {
		const one = caseOf(row, source, tasks);
		if (!one) {
			throw new Error(`${file} holds a row of a format that is not known: ${JSON.stringify(row).slice(0, 120)}`);
		}
		return one === 'none' ? [] : [one];
	});
	return [...new Map(cases.map((one) => [one.id, one])).values()];
}

/** The right programs of a data file: students' own, and what the data gives as right beside a buggy one. */
export function readRight(file: string): readonly Case[] {
	const source = basename(file).replace(/\.\w+$/, '');
	const rows = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
	const tasks = new Map(rows.flatMap((row) => {
		const read = task.safeParse(row);
		return read.success ? [[read.data.task, read.data] as const] : [];
	}));
	const own = rows.flatMap((row): readonly Case[] => {
		const read = correct.safeParse(row);
		const of = read.success ? tasks.get(read.data.task) : undefined;
		if (!read.success || !of) return [];
		return [{
			id: read.data.id, language: of.language, source, statement: of.description, code: read.data.code, fixed: of.reference, fixSentences: [], trueLines: [],
			prelude: of.prelude, group: of.task, hasReference: true, tests: { kind: 'calls', calls: of.tests },
		}];
	});
	const beside = readCases(file).flatMap((one) => (one.fixed === null || one.hasReference ? [] : [{ ...one, code: one.fixed, trueLines: [] }]));
	return [...own, ...beside];
}

function caseOf(row: unknown, source: string, tasks: ReadonlyMap<string, z.infer<typeof task>>): Case | 'none' | null {
	const bug = socratic.safeParse(row);
	if (bug.success) {
		const { data } = bug;
		return {
			id: data.bug, language: data.language, source, statement: data.problem, code: data.buggyCode, fixed: data.fixedCode, fixSentences: data.bugFixes,
			trueLines: data.trueLines.map((line) => line - 1), prelude: '', group: 'socratic', hasReference: false,
			tests: data.typed ? { kind: 'typed', runs: data.typed } : { kind: 'asserts', text: data.unitTests },
		};
	}
	const student = wrong.safeParse(row);
	if (student.success) {
		const of = tasks.get(student.data.task);
		return of
			? {
				id: student.data.id, language: of.language, source, statement: of.description, code: student.data.code, fixed: of.reference, fixSentences: [], trueLines: [],
				prelude: of.prelude, group: student.data.task, hasReference: true, tests: { kind: 'calls', calls: of.tests },
			}
			: 'none';
	}
	const classic = quix.safeParse(row);
	if (classic.success) {
		const { id, language, buggyCode, correctCode, tests } = classic.data;
		return { id, language, source, statement: '', code: buggyCode, fixed: correctCode, fixSentences: [], trueLines: changedLines(withoutRemark(buggyCode), withoutRemark(correctCode)), prelude: '', group: 'one line', hasReference: false, tests: { kind: 'arguments', rows: tests } };
	}
	const shown = shownMisconception.safeParse(row);
	if (shown.success) {
		const { id, language, problem, code, unitTests, reference, verdict, misconception } = shown.data;
		return verdict === 'pass' ? 'none' : { id, language, source, statement: problem, code, fixed: reference, fixSentences: [], trueLines: [], prelude: '', group: `misconception ${misconception}`, hasReference: false, tests: { kind: 'asserts', text: unitTests } };
	}
	const several = multi.safeParse(row);
	if (several.success) {
		const { id, language, problem, buggyCode, bugFixes, correctCode, bugs } = several.data;
		return { id, language, source, statement: problem, code: buggyCode, fixed: correctCode, fixSentences: bugFixes, trueLines: changedLines(buggyCode, correctCode), prelude: 'from typing import *', group: `${bugs} bugs`, hasReference: false, tests: { kind: 'oracle' } };
	}
	return isOther(row) ? 'none' : null;
}

/** Rows that carry no buggy program (the task itself, a right program). */
function isOther(row: unknown): boolean {
	return z.object({ kind: z.enum(['task', 'correct']) }).safeParse(row).success;
}

/** Without a text that stands at the end and only describes, line for line. */
function withoutRemark(code: string): string {
	return `${code.replace(/\n"""[\s\S]*"""\s*$/, '').split('\n').map((line) => line.trimEnd()).join('\n').trimEnd()}\n`;
}
