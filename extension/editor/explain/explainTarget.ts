import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Language } from '../../code/language';
import type { LineRange } from '../../code/outline';
import type { ParsedProgram } from '../../code/parser';
import { isOwn, nameOf, readinessOf, type ActiveProgram } from '../documents';
import { Refused, troubles } from '../errors';
import type { Programs } from '../programs';

/** What a lens or a light bulb gives along: zero-based lines, both ends in. */
export const placeSchema = z.object({ uri: z.string(), from: z.number().int().nonnegative(), to: z.number().int().nonnegative() });
export type ExplainPlace = z.infer<typeof placeSchema>;

/** What to explain, in a program as it is now. */
export interface ExplainTarget {
	readonly document: vscode.TextDocument;
	readonly language: Language;
	readonly range: LineRange;
	readonly title: string;
	/** The function whose whole range it is; null for chosen lines and for a whole program. */
	readonly function: string | null;
}

/**
 * Finds out what to explain: the lines that are given, else what is selected, else the function at the cursor, else the whole
 * program. Rejects with `Refused` when there is no code to explain.
 */
export async function explainTarget(argument: unknown, active: ActiveProgram, programs: Programs): Promise<ExplainTarget> {
	const given = placeSchema.safeParse(argument);
	const document = given.success ? await vscode.workspace.openTextDocument(vscode.Uri.parse(given.data.uri)) : active.document;
	if (!document || !isOwn(document)) {
		throw new Refused(troubles.nothingOpen());
	}
	const readiness = readinessOf(document);
	if (readiness.kind === 'not-yet') {
		throw new Refused(readiness.trouble);
	}
	const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
	const program = await programs.of(document, readiness.language);
	const wanted = given.success ? given.data : editor && !editor.selection.isEmpty ? linesOfSelection(editor.selection) : null;
	const chosen = wanted ?? aroundLine(program, editor?.selection.active.line ?? 0);
	const range = withoutBlanks(program, chosen);
	if (!range) {
		throw new Refused(troubles.nothingToExplain(nameOf(document.uri)));
	}
	return { document, language: readiness.language, range, ...named(program, range, document) };
}

/** The lines that a selection touches: one that ends before the first character of a line does not touch it. */
export function linesOfSelection({ start, end }: vscode.Range): LineRange {
	return { from: start.line, to: end.character === 0 && end.line > start.line ? end.line - 1 : end.line };
}

function aroundLine(program: ParsedProgram, line: number): LineRange {
	return program.functionAt(line)?.range ?? { from: 0, to: program.lines.count - 1 };
}

function withoutBlanks(program: ParsedProgram, { from, to }: LineRange): LineRange | null {
	const isBlank = (line: number): boolean => program.textOf(line).trim() === '';
	const written = Array.from({ length: Math.max(0, Math.min(to, program.lines.count - 1) - from + 1) }, (_, at) => from + at).filter((line) => !isBlank(line));
	const [first, last] = [written[0], written.at(-1)];
	return first === undefined || last === undefined ? null : { from: first, to: last };
}

function named(program: ParsedProgram, range: LineRange, document: vscode.TextDocument): Pick<ExplainTarget, 'title' | 'function'> {
	const whole = program.outline().functions.find((each) => each.range.from === range.from && each.range.to === range.to);
	if (whole) {
		return { title: whole.owner === null ? whole.name : `${whole.owner}.${whole.name}`, function: whole.name };
	}
	const all = withoutBlanks(program, { from: 0, to: program.lines.count - 1 });
	if (all && all.from === range.from && all.to === range.to) {
		return { title: nameOf(document.uri), function: null };
	}
	return { title: range.from === range.to ? l10n.t('line {0}', range.from + 1) : l10n.t('lines {0}–{1}', range.from + 1, range.to + 1), function: null };
}
