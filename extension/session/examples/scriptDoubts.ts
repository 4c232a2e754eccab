/**
 * What may be meant otherwise by an example of typed lines and printed text: values that stand on one line where the program asks for
 * each on a line of its own, printed lines that stand on one line, a value without the words beside it, and lines that are printed before
 * anything is asked. None of it says what the program made of the values. Pure.
 */
import * as l10n from '@vscode/l10n';
import { inputTest } from '../../code/testIds';
import type { TypedRead } from '../../code/typedReads';
import { frameOfNumber, hasWords, type Frame } from '../../tutor/offline/facts/labels';
import { linesBeside, outputOf } from '../../tutor/offline/facts/output';
import type { InputTest, Run, Test, TestResult } from '../../words';
import type { Meant } from './meant';
import { linesApart } from './printedApart';
import { unfitMeant } from './unfitInput';

/**
 * The same examples with the values of a line on lines of their own, for each that stops or waits for more; they are run to see which of
 * them the program reads to the end. Empty where there is nothing to try.
 */
export function onOwnLines(tests: readonly Test[], run: Run): readonly InputTest[] {
	return tests.flatMap((test) => {
		const result = resultOf(test, run);
		return isTypedIn(test) && result && !result.passed && isStoppedReading(result) ? splits(test) : [];
	});
}

/** The program that ran: its text, where it reads what is typed, and whether an example was only offered to the student, and taken as it was. */
export interface RanProgram {
	readonly text: string;
	readonly reads: readonly TypedRead[];
	readonly isOffered: (test: Test) => boolean;
}

/** What may be meant by this example; null for what it says. `tried`: those of {@link onOwnLines} and how they ran. */
export function meantOtherwise(test: Test, run: Run, { text, reads, isOffered }: RanProgram, tried: { readonly tests: readonly InputTest[]; readonly run: Run } | null): Meant | null {
	const result = resultOf(test, run);
	if (!isTypedIn(test) || !result || result.passed) {
		return null;
	}
	const lines = linesMeant(test, result, text, tried) ?? unfitMeant(test, result, reads, test.origin === 'student' && !isOffered(test)) ?? printedMeant(test, result, text);
	// What is printed in an example of the file is written down with the program beside it.
	return lines || test.origin !== 'student' ? lines : openingMeant(test, result) ?? labelMeant(test, result);
}

function linesMeant(test: InputTest, result: TestResult, text: string, tried: { readonly tests: readonly InputTest[]; readonly run: Run } | null): Meant | null {
	const own = splits(test).map(({ id }) => id);
	const fits = (other: InputTest): TestResult | undefined => {
		const ran = tried && own.includes(other.id) ? resultOf(other, tried.run) : undefined;
		return ran && readsOn(ran, result, test) ? ran : undefined;
	};
	const fitting = tried?.tests.find((other) => fits(other) !== undefined);
	const ran = fitting && fits(fitting);
	const crowded = test.typed.find((line) => fitting && !fitting.typed.includes(line));
	if (fitting === undefined || ran === undefined || crowded === undefined) {
		return null;
	}
	// Who writes what is typed on one line does so with what is printed.
	const apart = linesApart(test, ran, text);
	return {
		kind: 'lines',
		message: l10n.t('Your program asks once a line, and {0} is one line.', crowded.trim()),
		remedy: apart ? l10n.t('Here each value has a line of its own, and so has each thing that is printed. Use this example, or press Begin to keep yours.') : l10n.t('Here each value has a line of its own. Use this example, or press Begin to keep yours.'),
		field: 'given',
		draft: { given: fitting.typed.join('\n'), expected: apart?.join('\n') ?? test.expected },
	};
}

/** One line in the example, and several lines of the program. */
function printedMeant(test: InputTest, result: TestResult, text: string): Meant | null {
	const apart = linesApart(test, result, text);
	return apart && {
		kind: 'printed',
		message: l10n.t('Your example has this on one line: {0}. Your program prints such things on lines of their own.', test.expected.trim()),
		remedy: l10n.t('Here each has a line of its own. Use this example, or press Begin to keep yours.'),
		field: 'expected',
		draft: { given: test.typed.join('\n'), expected: apart.join('\n') },
	};
}

/** What the program prints before it asks for the first time does not hang on what is typed: the student may have left it out. */
function openingMeant(test: InputTest, result: TestResult): Meant | null {
	const before = result.output.slice(0, result.prompts?.[0]?.[0] ?? 0);
	const opening = linesOf(before.slice(0, before.lastIndexOf('\n') + 1));
	const wanted = linesOf(test.expected);
	const left = linesBeside(test, result).extra.slice(0, opening.length).filter((line) => opening.includes(line));
	const [first] = left;
	return first === undefined ? null : {
		kind: 'opening',
		message: left.length === 1 ? l10n.t('Before it asks, your program prints: {0}. That line is not in your example.', first) : l10n.t('Before it asks, your program prints {0} lines that are not in your example.', String(left.length)),
		remedy: l10n.t('Should it be there? All that is printed counts. Use this example, or press Begin to keep yours.'),
		field: 'expected',
		draft: { given: test.typed.join('\n'), expected: [...left, ...wanted].join('\n') },
	};
}

/** A bare value where the program prints words on the same line. */
function labelMeant(test: InputTest, result: TestResult): Meant | null {
	const wanted = linesOf(test.expected.trim());
	const printed = outputOf(test, result).got.filter((line) => line !== '');
	const frames = result.ending.kind === 'ended' && wanted.every(isNumber) ? framesFor(wanted, printed) : null;
	const [first] = frames ?? [];
	if (!frames || !first) {
		return null;
	}
	const suggested = wanted.map((line, at) => `${(frames[at] ?? first).before}${line}${(frames[at] ?? first).after}`);
	return {
		kind: 'label',
		message: l10n.t('Your program prints words beside the value: {0}. The whole line counts.', `${first.before}...${first.after}`),
		remedy: l10n.t('Should the words be there? Use this example, or press Begin to keep yours.'),
		field: 'expected',
		draft: { given: test.typed.join('\n'), expected: suggested.join('\n') },
	};
}

/** The words around the one number of each line; null where the lines do not belong to each other, or where there are none. */
function framesFor(wanted: readonly string[], printed: readonly string[]): readonly Frame[] | null {
	const found = printed.map(frameOfNumber).filter((frame) => frame !== null);
	const same = found.every(({ before, after }) => before === found[0]?.before && after === found[0]?.after);
	const fits = printed.length === wanted.length ? found.length === printed.length : wanted.length === 1 && same;
	return fits && found.some(hasWords) ? found : null;
}

const isNumber = (line: string): boolean => /^-?\d[\d.,]*$/.test(line.trim());

/** The program stopped over what it read, or asked for more than was typed. */
function isStoppedReading({ ending }: TestResult): boolean {
	return ending.kind === 'raised' || ending.kind === 'waiting-for-input';
}

/**
 * With these lines the program reads on, waits for no more, and no longer stops as it did. It need not read all of them: a loop with a
 * mistake may end before.
 */
function readsOn(now: TestResult, before: TestResult, { typed }: InputTest): boolean {
	const { ending } = now;
	const stopsAgain = ending.kind === 'raised' && before.ending.kind === 'raised' && ending.exception.type === before.ending.exception.type;
	return (now.prompts?.length ?? 0) > Math.min(before.prompts?.length ?? 0, typed.length) && ending.kind !== 'waiting-for-input' && ending.kind !== 'not-run' && !stopsAgain;
}

/** Every line with several values split into them: by space and comma, then without the words that join them (`4 and 6`). */
function splits(test: InputTest): readonly InputTest[] {
	const parts = test.typed.map((line) => line.split(/[\s,;]+/).filter((part) => part !== ''));
	const numbers = parts.map((line) => (line.filter(isNumber).length > 1 ? line.filter(isNumber) : line));
	const ways = [parts, numbers].map((lines) => lines.flat());
	return ways
		.filter((typed, at) => typed.length > test.typed.length && ways.findIndex((other) => other.join('\n') === typed.join('\n')) === at)
		.map((typed) => inputTest(typed, test.expected, test.origin));
}

function resultOf(test: Test, run: Run): TestResult | undefined {
	return run.results.find((result) => result.test === test.id);
}

/** Of an instructor's example nothing else is meant. */
function isTypedIn(test: Test): test is InputTest {
	return test.kind === 'input' && test.origin !== 'instructor';
}

function linesOf(text: string): readonly string[] {
	return text.trimEnd().split('\n').map((line) => line.trimEnd());
}
