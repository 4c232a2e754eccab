/** Printed output beside what was wanted. */
import { compareOutput } from '../../runs/output';
import type { InputTest, TestResult } from '../../words';

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

/** The first line in which the output differs from what was wanted, prompts set aside; the last line when it does not; null for no output at all. */
export function differingLine(test: InputTest, { output, prompts }: TestResult): DifferingLine | null {
	const printed = isPrompted(test, output, prompts ?? []) ? { text: output, typed: test.typed, prompts: prompts ?? [] } : { text: withoutPrompts(output, prompts ?? []) };
	const lines = compareOutput(test.expected, printed).lines.filter(({ text }, index, all) => text !== '' || index < all.length - 1);
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

function withoutPrompts(output: string, prompts: Ranges): string {
	return prompts.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), output);
}
