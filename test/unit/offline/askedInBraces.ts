/** What can be asked about a mistake in a small JavaScript program, by what its own run shows. */
import { afterAll, beforeAll } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { gatherEvidence } from '../../../extension/runs/evidence';
import type { PastTurn, Situation } from '../../../extension/tutor/roles';
import type { Candidate } from '../../../extension/tutor/offline/draft';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Bug, Question, Test } from '../../../extension/words';
import { parserOf } from '../code/helpers';
import { newRunner, startPatience } from '../runs/javascript/sandbox';
import { situationOf } from './programs';

const language = 'javascript';
let runner: ReturnType<typeof newRunner>;
let parser: ProgramParser;

/** Before anything is asked: each file has a runner and a parser of its own. */
export function asksInBraces(): void {
	beforeAll(async () => {
		runner = newRunner();
		parser = await parserOf(language);
	}, startPatience);
	afterAll(() => {
		runner.dispose();
		parser.dispose();
	});
}

/** What is known when it is asked. */
export interface Found {
	/** One-based lines that the student has found, the last one first. */
	readonly found?: readonly number[];
	/** What the only repair puts in the place of which text. */
	readonly repair?: readonly [string, string];
	/** What the mistake is about; missing: what its symptom says. */
	readonly concept?: Bug['concept'];
	readonly turns?: readonly PastTurn[];
}

/** Calls with their values, or typed lines (with a bar between them) and what is printed. */
export type Examples = Readonly<Record<string, string>>;

/** All that can be asked about the first mistake of the program, as people read it. */
export async function asked(text: string, examples: Examples, so: Found = {}): Promise<readonly Question[]> {
	return (await candidates(text, examples, so)).map(({ question }) => question);
}

/** The templates of what can be asked without a wrong answer that calls for it. */
export async function plain(text: string, examples: Examples, so: Found): Promise<readonly string[]> {
	return (await candidates(text, examples, so)).flatMap(({ question, follows }) => (follows ? [] : [question.template]));
}

/** The same as candidates, with what each asks and tells. */
export async function candidates(text: string, examples: Examples, { found = [], turns = [], ...so }: Found): Promise<readonly Candidate[]> {
	const { begun, bug } = await begin(text, examples, so);
	return candidatesFor({ ...begun, turns, found: found.map((line) => line - 1) }, bug, begun.tasks);
}

/** The session as it begins, and the mistake. */
export async function begin(text: string, examples: Examples, { repair, concept }: Found): Promise<{ readonly begun: Situation; readonly bug: Bug }> {
	const isCalled = Object.keys(examples).every((given) => given.includes('('));
	const tests = Object.entries(examples).map(([given, expected], at): Test => (isCalled
		? { kind: 'call', id: `t${at}`, origin: 'file', call: given, expected, compare: 'equal' }
		: { kind: 'input', id: `t${at}`, origin: 'file', typed: given === '' ? [] : given.split('|'), expected }));
	const parsed = parser.parse(text);
	const outline = parsed.outline();
	parsed.dispose();
	const called = /(\w+)\(/.exec(Object.keys(examples)[0] ?? '')?.[1];
	const entry = called === undefined ? { kind: 'script' as const } : { kind: 'function' as const, name: called };
	const evidence = await gatherEvidence(runner, { version: 1, text, fileName: 'program.js', entry, files: [] }, outline, tests, tests.map(({ id }) => id), new AbortController().signal);
	const begun = await situationOf({ problem: { title: 'it', statement: '', entry, tests }, code: { language, version: 1, text }, outline, evidence });
	const [seen] = begun.diagnosis.bugs;
	const bug = seen && repair ? { ...known(seen, text, repair), ...(concept === undefined ? {} : { concept }) } : seen;
	if (!bug) throw new Error('The program has no mistake that its examples show.');
	return { begun, bug };
}

/** The mistake with its repair, as a search that found it says it. */
function known(bug: Bug, text: string, [from, to]: readonly [string, string]): Bug {
	const at = text.indexOf(from);
	if (at < 0) throw new Error(`The program has no ${from}.`);
	const line = text.slice(0, at).split('\n').length - 1;
	return { ...bug, kind: 'known', places: [{ place: { kind: 'lines', from: line, to: line }, score: 1 }], repairs: [[{ from: at, to: at + from.length, text: to }]], insights: [], description: '' } as unknown as Bug;
}

/** Those of one template. */
export const byTemplate = (questions: readonly Question[], template: string) => questions.filter((question) => question.template === template);
/** Everything that a student may come to read. */
export const wordsOf = (questions: readonly Question[]) => questions.flatMap((each) => [each.words, each.fact, each.held, ...each.reworded, ...each.help.map(({ words }) => words)]).map(spoken);
