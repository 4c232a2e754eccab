import * as l10n from '@vscode/l10n';
import * as z from 'zod';
import { explanationKinds, type ExplanationKind, type ExplanationUnit } from '../../explain/explanation';
import { lineEnds, unitViews } from '../../explain/explanationView';
import type { Extent } from '../../explain/sameCode';
import type { Rating } from '../../explain/use';
import type { ExplanationView } from '../../protocol';
import { nameOf } from '../documents';
import type { Trouble } from '../errors';
import type { MarkedLines } from './explainedLines';
import type { ExplainedProgram } from './explainedProgram';
import { placeSchema, type ExplainTarget } from './explainTarget';
import type { Programs } from '../programs';

/** The longest words at the end of a line, in characters. */
const longestEnd = 120;

/** What a window shows again when it is opened anew. */
export const keptSchema = z.object({ id: z.string(), kind: z.enum(explanationKinds), isOpen: z.boolean(), place: placeSchema });

export type KeptExplanation = z.infer<typeof keptSchema>;

/** An explanation that is shown, and how far it has come. */
export interface ShownExplanation {
	readonly id: string;
	readonly target: ExplainTarget;
	readonly kind: ExplanationKind;
	readonly program: ExplainedProgram;
	readonly units: ExplanationUnit[];
	readonly stop: AbortController;
	/** A session that is under way has its say in it. */
	isLimited: boolean;
	isWorking: boolean;
	note: string | null;
	trouble: Trouble | null;
	cursor: number | null;
	pointed: { readonly from: number; readonly to: number } | null;
	rating: Rating | null;
}

/** As the page shows it. */
export function viewOf({ id, target, kind, program, units, isWorking, note, trouble, cursor, rating, isLimited }: ShownExplanation, isOpen: boolean, atLineEnds: boolean): ExplanationView {
	const isMixed = units.some(({ by }) => by === 'model') && units.some(({ by }) => by === 'offline');
	return {
		id, isOpen, title: target.title, document: nameOf(target.document.uri), kind,
		// While a session looks for a mistake nothing tells its lines apart.
		units: unitViews(units, program.text, isMixed && !isLimited),
		isWorking, isOld: program.isOld, note, trouble: trouble && { ...trouble }, cursor, atLineEnds, rating: rating && { ...rating },
	};
}

/** As the editors show it, in lines of the program as it is now: what is read just now, and words at the ends of lines. */
export function inEditors({ program, units, pointed, cursor }: ShownExplanation, isOpen: boolean, atLineEnds: boolean): { readonly read: MarkedLines | null; readonly ends: readonly { readonly line: number; readonly text: string }[] } {
	const unit = cursor === null ? undefined : units.find((each) => each.kind === 'lines' && each.range.from <= cursor && cursor <= each.range.to);
	const read = isOpen ? (pointed ?? (unit?.kind === 'lines' ? unit.range : null)) : null;
	const ends = (atLineEnds ? lineEnds(units, longestEnd) : []).flatMap(({ line, text }) => {
		const now = program.now(line);
		return now === null ? [] : [{ line: now, text }];
	});
	return { read: read && program.rangeNow(read), ends };
}

/**
 * What is said below an explanation on whose program there is a session, where nothing else is to be said (`note`): that it tells no
 * results. `isShown`: the session is on the screen; `isUnread`: a model is chosen, and was not asked for the sake of its language.
 */
export function limitsNote(note: string | null, isShown: boolean, isUnread: boolean): string {
	const neutral = note ?? (isShown ? l10n.t('While you debug, this says what lines do, not what came out of them.') : l10n.t('You left a session on this program. Until it is over, this says what lines do, not what came out of them.'));
	return isUnread ? `${neutral} ${l10n.t('It is not by your model: while you debug, what a model writes is checked in English only.')}` : neutral;
}

/** What a window remembers of it; null when nothing of the code is left. */
export function keptOf({ id, kind, target, program }: ShownExplanation, isOpen: boolean): KeptExplanation | null {
	const range = program.rangeNow(target.range);
	return range && { id, kind, isOpen, place: { uri: target.document.uri.toString(), ...range } };
}

/** Whether what was explained is a function, a whole program, or chosen lines of one. */
export function extentOf(target: ExplainTarget): Extent {
	return target.function !== null ? 'block' : target.title === nameOf(target.document.uri) ? 'all' : 'lines';
}

/** What was explained, in the program as it is now; null when nothing of it is left. */
export async function targetNow({ target, program }: ShownExplanation, programs: Programs): Promise<ExplainTarget | null> {
	const range = program.rangeNow(target.range);
	const found = target.function === null || !range ? null : (await programs.of(target.document, target.language)).functionAt(range.from);
	const now = found && found.name === target.function ? found.range : range;
	return now && { ...target, range: extentOf(target) === 'all' ? { from: 0, to: target.document.lineCount - 1 } : now };
}
