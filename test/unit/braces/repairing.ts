import { afterAll } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import type { ProgramParser } from '../../../extension/code/parser';
import { dialect } from '../../../grammars/javascript/repairDialect';
import { repair } from '../../../grammars/javascript/repair';
import { bracesRepair } from '../../../grammars/braces/repair/rules';
import type { Mutation, RepairHints, RepairRules } from '../../../grammars/repairRules';
import { parserOf } from '../code/helpers';

export const noHints: RepairHints = { literals: [], reference: null, missing: [] };

/** The rules as they would be where `/` cuts, texts are compared by a method and fields are known by their bare names. */
export const others: RepairRules = bracesRepair({ ...dialect, dividesWhole: true, fraction: [{ write: (value = '') => `1.0 * ${value}`, more: 0 }], equalTexts: (left, right) => `${left}.equals(${right})`, bareFields: true }, () => undefined);

/** A parser of the first language with braces, for the tests of one file. */
export async function bracesParser(id = 'javascript'): Promise<ProgramParser> {
	const parser = await parserOf(id);
	afterAll(() => parser.dispose());
	return parser;
}

/** What the rules make of a program, the likeliest first. */
export function mutationsOf(parser: ProgramParser, text: string, { rules = repair, hints = noHints, reference = null }: { readonly rules?: RepairRules; readonly hints?: RepairHints; readonly reference?: string | null } = {}): readonly Mutation[] {
	if (reference !== null) return parser.piece(reference, (right) => parser.piece(text, (root) => rules.mutations(root, text, { ...hints, reference: right })));
	return parser.piece(text, (root) => rules.mutations(root, text, hints));
}

/** The text without what only its layout tells: what stands between words is one blank. */
export function plain(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** The versions that a rule makes, without their layout. */
export function versionsBy(rule: string, text: string, mutations: readonly Mutation[]): readonly string[] {
	return mutations.filter((one) => one.rule === rule).map(({ edits }) => plain(applyEdits(text, edits)));
}

/** The text can be read as a whole. */
export function isRead(parser: ProgramParser, text: string): boolean {
	return parser.piece(text, (root) => !root.hasError);
}
