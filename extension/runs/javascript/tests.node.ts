import type { SyntaxProblem } from '../../words';
import type { LoadRequest, TestRequest, WireLimits } from '../contained/messages';
import type { EngineLanguage } from './language';
import { type CodeFile, readPart, type Part } from './program.node';
import type { Ending } from './realm/trialSettings';
import type { TestText } from './session.node';

export type TestSource = TestRequest['test'];

/** A program as it was loaded, with what is known of it by now. */
export interface Loaded {
	readonly request: LoadRequest;
	readonly file: CodeFile;
	readonly siblings: readonly (CodeFile | { readonly name: string; readonly problem: SyntaxProblem })[];
	readonly prelude: CodeFile | null;
	readonly texts: readonly (readonly [string, string])[];
	/** Statements of the top level that could not run, when the program is only wanted for its functions. */
	readonly skipped: Set<number>;
	readonly lost: string[];
	trouble: Ending | null;
}

/** More statements than this are not left out one by one. */
const mostSkipped = 60;

/** A statement of the top level could not run: the next run is without it. False when nothing more can be left out. */
export function leaveOut(loaded: Loaded, { statement, trouble }: { readonly statement: number; readonly trouble: Ending | null }): boolean {
	if (loaded.skipped.has(statement) || loaded.skipped.size >= mostSkipped) return false;
	loaded.skipped.add(statement);
	loaded.lost.push(...loaded.file.namesOf(statement));
	loaded.trouble ??= trouble;
	return true;
}

export type CallSource = TestSource & { kind: 'call' };

/** The parts of a test as the program's text takes them in; `problem` says which of them is none. */
export function partsOf(test: CallSource, helper: string, language: EngineLanguage): TestText | { readonly problem: { readonly part: 'call' | 'before' | 'expected'; readonly reason: string } } {
	const isValue = !test.raises && test.compare !== 'none';
	const call = readPart(test.call.trim(), true, helper, language);
	if ('problem' in call) return { problem: { part: 'call', reason: call.problem } };
	const before: Part = test.before === '' ? { code: '', head: '', isAsync: false } : readPart(test.before, false, helper, language);
	if ('problem' in before) return { problem: { part: 'call', reason: before.problem } };
	const expected = isValue ? readPart(test.expected.trim(), true, helper, language) : null;
	if (expected && 'problem' in expected) return test.compare === 'maybe' ? { call, before, expected: null } : { problem: { part: 'expected', reason: expected.problem } };
	return { call, before, expected };
}

/** What the realm is told of a test. */
export function settingsFor(loaded: Loaded, test: TestSource, limits: WireLimits, maxSteps: number | null, budget: number | null) {
	const isCall = test.kind === 'call';
	const { file, request, lost, trouble } = loaded;
	return {
		isCall, typed: isCall ? [] : test.typed, steps: limits.steps, budget, output: limits.output, mayEnd: expectsEnd(file.code), maxSteps, raises: isCall && test.raises, expects: isCall && !test.raises && test.compare !== 'none',
		compare: isCall ? test.compare : 'none', expected: isCall ? test.expected.trim() : '', entry: request.entry.split('.')[0] ?? '', file: file.name, lines: file.size, headers: file.headers, lost, trouble,
		without: isCall ? loaded.skipped : new Set<number>(),
	} as const;
}

/** The program looks whether there is anything typed any more. */
export const expectsEnd = (text: string): boolean => /\bnull\b/.test(text);

