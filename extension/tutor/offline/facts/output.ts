/** Printed output beside what was wanted. */
import { compareOutput, type DiffLine } from '../../../runs/output';
import type { InputTest, Looseness, Test, TestResult } from '../../../words';
import type { Tried } from '../closing/tried';

export interface DifferingLine {
	/** One-based, in what was wanted. */
	readonly number: number;
	/** Null: there should be no such line. */
	readonly wanted: string | null;
	/** Null: the program printed no such line. */
	readonly got: string | null;
	/** The output is one line and should be one. */
	readonly alone: boolean;
}

/** What a test says should be printed, and what was printed, without what belongs to neither. */
export interface Output {
	readonly wanted: string;
	readonly got: readonly string[];
	readonly lines: readonly DiffLine[];
	readonly loose: readonly Looseness[];
}

/**
 * Whether what is right or wrong about this run is what it prints. A line that a console shows may be both: the run itself then tells which
 * of the two it means, and where it gives neither a value nor a text, the value is asked for.
 */
export function isAboutOutput({ test, result }: Tried): boolean {
	if (test.kind === 'input' || test.compare === 'printed') return true;
	if (test.raises || test.compare === 'truth') return false;
	const { ending, output } = result;
	const value = ending.kind === 'returned' && ending.value.shape.kind !== 'nothing' ? ending.value : null;
	if (test.compare === 'equal') return test.output !== undefined && value !== null && value.shown === result.expected?.shown;
	if (test.value === undefined) return true;
	// A text in quotes is a value: printed, it would stand there without them.
	if (result.expected?.shape.kind === 'text' && output.trim() !== test.expected.trim()) return false;
	// What stopped on the way may have printed something before: what it would have given nobody knows.
	return test.value !== test.expected && test.expected.includes('\n') ? true : ending.kind !== 'raised' && value === null && output.trim() !== '';
}

/** What should be printed; null for a test that says nothing of it. */
export function wantedOutput(test: Test): string | null {
	if (test.kind === 'input' || test.compare === 'printed' || test.compare === 'shown') return test.expected;
	return test.output ?? null;
}

/** What was wanted beside what was printed, line by line, prompts set aside where the test does not write them down. */
export function outputOf(test: Test, { output, prompts }: Pick<TestResult, 'output' | 'prompts'>): Output {
	const wanted = wantedOutput(test) ?? '';
	const loose = test.loose ?? [];
	const typed = test.kind === 'input' ? test.typed : [];
	const printed = test.kind === 'input' && isPrompted(test, output, prompts ?? []) ? { text: output, typed, prompts: prompts ?? [] } : { text: withoutPrompts(output, prompts ?? []) };
	const lines = compareOutput(wanted, printed, loose).lines.filter(({ text }, index, all) => text !== '' || index < all.length - 1);
	return { wanted, got: lines.filter(({ kind }) => kind !== 'missing').map(({ text }) => text), lines, loose };
}

/** Lines that are printed beside the wanted ones, and whether those are all there; empty lines aside. */
export function linesBeside(test: Test, result: Pick<TestResult, 'output' | 'prompts'>): { readonly extra: readonly string[]; readonly isAll: boolean } {
	const lines = outputOf(test, result).lines.filter(({ text }) => text.trim() !== '');
	return { extra: lines.flatMap(({ kind, text }) => (kind === 'extra' ? [text] : [])), isAll: lines.every(({ kind }) => kind !== 'missing') };
}

/** The first line in which the output differs from what was wanted, prompts set aside; the last line when it does not; null for no output at all. */
export function differingLine(test: Test, result: TestResult): DifferingLine | null {
	const { lines } = outputOf(test, result);
	const first = lines.findIndex(({ kind }) => kind !== 'same');
	if (lines.length === 0) return null;
	const wanted = lines.filter(({ kind }) => kind !== 'extra');
	const got = lines.filter(({ kind }) => kind !== 'missing');
	const alone = wanted.length === 1 && got.length <= 1;
	if (first === -1) return { number: wanted.length, wanted: wanted.at(-1)?.text ?? null, got: got.at(-1)?.text ?? null, alone };
	return { number: first + 1, wanted: wanted[first]?.text ?? null, got: got[first]?.text ?? null, alone };
}

type Ranges = readonly (readonly [number, number])[];

/** The expectation writes down the prompts too. */
function isPrompted({ expected }: InputTest, output: string, prompts: Ranges): boolean {
	// A question for input without a prompt has an empty range.
	const first = prompts.find(([from, to]) => to > from);
	const text = first ? output.slice(first[0], first[1]).trim() : '';
	return text !== '' && expected.includes(text);
}

/** What was printed by itself: the prompts of questions for input left out. */
export function withoutPrompts(output: string, prompts: Ranges): string {
	return prompts.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), output);
}
