/** What the student made of the program since the session began, as far as it says which input is worth a question at the end. Pure. */
import type { Outline } from '../../../code/outline';
import type { Test } from '../../../words';
import type { Situation } from '../../roles';
import { lineMap } from './lineMap';

export interface Reworked {
	/** Zero-based lines that were changed, put in or moved. */
	readonly lines: ReadonlySet<number>;
	/** Examples whose result stands written out on one of these lines: `total = 240` gets past them, whatever else is typed. */
	readonly copied: readonly Test[];
}

/** Nothing where the program is as it was, or only lines were taken out. */
export function reworkedBy({ problem: { tests }, outline, code, began }: Pick<Situation, 'problem' | 'outline' | 'code' | 'began'>): Reworked {
	const lines = new Set(lineMap(began ?? code.text, code.text).mended);
	const written = [...lines].flatMap((line) => writtenOn(line, outline));
	return { lines, copied: tests.filter((test) => written.some((value) => isResultOf(value, test))) };
}

/** The values that stand on the line as they are: what a name gets, what is given back, what is printed. */
function writtenOn(line: number, { assignments, returns, calls }: Outline): readonly string[] {
	const isOn = ({ range }: { readonly range: { readonly from: number; readonly to: number } }) => range.from === line;
	const given = [...assignments.filter((each) => isOn(each) && !each.augmented), ...returns.filter(isOn)].flatMap(({ value }) => value ?? []);
	const handed = calls.filter((call) => call.line === line).flatMap(({ text }) => text.slice(text.indexOf('(') + 1).match(/'[^'\\]*'|"[^"\\]*"|(?<=^|,\s*)-?\d+(?:\.\d+)?(?=\s*[,)])/g) ?? []);
	return [...given, ...handed].map(bare).filter((value) => value !== '' && !isCommon.test(value));
}

/** What stands in many a right program too: a start, a truth, nothing. */
const isCommon = /^(?:-?[01](?:\.0)?|true|false|none|null|\[\]|\{\}|\(\))$/i;

/** Without its blanks, and a text without its quotes. */
function bare(value: string): string {
	const [, single, double] = /^(?:'([^'\\]*)'|"([^"\\]*)")$/.exec(value.trim()) ?? [];
	return (single ?? double ?? value.replaceAll('"', "'")).replaceAll(/\s+/g, '');
}

function isResultOf(value: string, test: Test): boolean {
	if (test.kind === 'call' && test.compare === 'equal') return bare(test.expected) === value;
	return test.expected.split(/\r?\n/).some((line) => bare(line) === value || [...line.matchAll(/-?\d+(?:\.\d+)?/g)].some(([number]) => number === value));
}
