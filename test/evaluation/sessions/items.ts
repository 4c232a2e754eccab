/** What a session is played about: a case of the data as a problem, with what its dialogues hold of a student. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ProgramParser } from '../../../extension/code/parser';
import type { Runner } from '../../../extension/runs/runner';
import type { Problem } from '../../../extension/words';
import { type Case, readCases } from '../cases';
import { problemOf } from '../problems';

/** What a student of the data says, and the program that they then have; null where they change nothing. */
export interface Utterance {
	readonly text: string;
	readonly program: string | null;
}

export interface Item {
	readonly id: string;
	readonly case: Case;
	readonly problem: Problem;
	readonly fixed: string;
	/** The mistakes in the data's words. */
	readonly descriptions: readonly string[];
	/** What the student is like, in the data's words; empty where it does not say. */
	readonly character: string;
	/** A student's side of an expert's dialogue; empty where there is none. */
	readonly utterances: readonly Utterance[];
}

const dialogueRow = z.object({
	id: z.string(), bug: z.string(), bugDescription: z.string(), studentDescription: z.string().nullish(),
	dialogue: z.array(z.object({ role: z.string(), text: z.string(), code: z.string().nullish() })),
});
const multiRow = z.object({ id: z.string(), bugDescriptions: z.array(z.string()) });

interface Extra {
	readonly descriptions: readonly string[];
	readonly character: string;
	readonly utterances: readonly Utterance[];
}

/** Items of a data file, at most `limit`; those of which no test fails, or that have no right program, are named in `left`. */
export async function readItems(file: string, limit: number, parser: ProgramParser, runner: Runner, read: (text: string) => string): Promise<{ readonly items: readonly Item[]; readonly left: readonly string[] }> {
	const extras = readExtras(file);
	const items: Item[] = [];
	const left: string[] = [];
	const signal = new AbortController().signal;
	for (const one of readCases(file).slice(0, limit)) {
		const problem = one.fixed === null ? null : await problemOf(one, parser, runner, signal);
		const passes = problem && one.fixed !== null ? { before: await isPassing(problem, one.code), after: await isPassing(problem, one.fixed) } : null;
		if (!problem || one.fixed === null || !passes || passes.before || !passes.after) left.push(one.id);
		else items.push({ id: one.id, case: one, problem, fixed: one.fixed, ...(extras.get(one.id) ?? { descriptions: one.fixSentences, character: '', utterances: [] }) });
	}
	return { items, left };

	async function isPassing(problem: Problem, text: string): Promise<boolean> {
		const program = { version: 1, text: read(text), fileName: 'program.py', entry: problem.entry, files: [], ...(problem.prelude === undefined ? {} : { prelude: problem.prelude }) };
		const run = await runner.run(program, problem.tests, signal);
		return !run.syntax && !run.startup && run.results.length > 0 && run.results.every((result) => result.passed);
	}
}

function readExtras(file: string): ReadonlyMap<string, Extra> {
	const extras = new Map<string, Extra>();
	for (const line of readFileSync(file, 'utf8').split('\n').filter((text) => text.trim() !== '')) {
		const row: unknown = JSON.parse(line);
		const dialogue = dialogueRow.safeParse(row);
		const multi = multiRow.safeParse(row);
		// The first dialogue of a bug stands for all.
		if (dialogue.success && !extras.has(dialogue.data.bug)) {
			const { data } = dialogue;
			extras.set(data.bug, {
				descriptions: [data.bugDescription], character: data.studentDescription ?? '',
				utterances: data.dialogue.filter(({ role }) => role === 'user').map(({ text, code }) => ({ text, program: code ?? null })),
			});
		} else if (multi.success) {
			extras.set(multi.data.id, { descriptions: multi.data.bugDescriptions, character: '', utterances: [] });
		}
	}
	return extras;
}
