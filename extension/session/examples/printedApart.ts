/** Output that an example writes on one line, with commas between what the program prints on lines of their own. Pure. */
import { outputOf } from '../../tutor/offline/facts/output';
import type { InputTest, TestResult } from '../../words';

/** How people put lines beside each other; the one by which most parts are lines of the program is meant. */
const separators: readonly RegExp[] = [/\s+\/+\s+/, /\s*\|\s*/, /\s*;\s*/, /\s*,\s*(?:(?:and|then)\s+)?/, /\s*,\s*(?:(?:and|then)\s+)?|\s+(?:and|then)\s+/];

/** The lines that the one line of an example probably means, by what the program prints on this run, or by its calls that print; null for what it says. */
export function linesApart(test: InputTest, result: Pick<TestResult, 'output' | 'prompts'>, text: string): readonly string[] | null {
	const said = test.expected.trim();
	if (said.includes('\n')) {
		return null;
	}
	const got = outputOf(test, result).got.map((line) => line.trim()).filter((line) => line !== '');
	const ways = separators.flatMap((separator) => {
		const parts = partsOf(said, separator);
		// What the program itself puts between two things on a line belongs to its output.
		const isPrintedSo = got.some((line) => partsOf(line, separator).length > 1);
		return parts.length > 1 && !isPrintedSo && (areLines(parts, got) || arePrinted(parts, text)) ? [{ parts, fitting: fittingOf(parts, got) }] : [];
	});
	return ways.length === 0 ? null : ways.reduce((best, other) => (other.fitting > best.fitting ? other : best)).parts;
}

function partsOf(line: string, separator: RegExp): readonly string[] {
	return line.split(separator).filter((part) => part !== '');
}

/** The program prints several lines, and at least one of them says what a part says, but for its numbers. */
function areLines(parts: readonly string[], got: readonly string[]): boolean {
	return got.length > 1 && fittingOf(parts, got) > 0;
}

function fittingOf(parts: readonly string[], got: readonly string[]): number {
	return parts.filter((part) => got.some((line) => shape(line) === shape(part))).length;
}

const shape = (line: string): string => line.replaceAll(/-?\d+(?:[.,]\d+)?/g, '0');

/** Two of the parts stand as the one thing that a call gets, each by itself. */
function arePrinted(parts: readonly string[], text: string): boolean {
	const alone = new Set([...text.matchAll(/\(\s*(["'])((?:(?!\1).)+)\1\s*\)/g)].map((match) => match[2]?.trim()));
	return new Set(parts.filter((part) => alone.has(part))).size > 1;
}
