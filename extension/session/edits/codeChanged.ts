/** What another text of the program is to its session, as events. Pure. */
import { editBetween, fingerprint } from '../../code/editBetween';
import type { Outline } from '../../code/outline';
import type { Problem } from '../../words';
import type { EventBody } from '../events/events';
import { correctedExamples } from '../examples/fileExamples';
import { halfMended } from './halfMended';
import { isOnlyLooking } from './looking';
import type { SessionParts } from '../parts';
import { isDiagnosisDue } from '../settle';
import { openTurn, type SessionState } from '../state';

/** What came of a change; null: nothing of it is to be known. */
export interface CodeChange {
	readonly events: readonly EventBody[];
	/** The program is another one: what is waited for is about the one before. */
	readonly isOther: boolean;
}

/** The program is now this text: after a rest in typing (`edit`), a save or a longer rest (`save`), or by the student's wish (`check`). */
export function codeChanged(state: SessionState, text: string, cause: 'edit' | 'save' | 'check', { read, examplesIn }: Pick<SessionParts, 'read' | 'examplesIn'>): CodeChange | null {
	const edits = editBetween(state.code.text, text);
	// In the middle of a change an example is often not whole either.
	const corrected = cause === 'edit' || state.outcome ? [] : correctedExamples(state, text, (each) => examplesIn(state.problem.entry, each));
	const turn = openTurn(state);
	// Who only added a print to look has not answered yet; but where nothing is given back it is the try of one who takes printing for that.
	const isTurn = corrected.length === 0 && cause === 'check' && turn?.form.kind === 'edit' && state.pending.kind === 'student' && (!isOnlyLooking(turn.program, text, state.code.language) || shouldGiveBack(state.problem, read(text).outline));
	if (edits.length === 0 && corrected.length === 0 && (cause === 'edit' || (cause === 'save' && !isDiagnosisDue(state) && halfMended(state).length === 0))) {
		return null;
	}
	// In the middle of a change a line is often not whole: nothing is said of that before it is saved or checked.
	if (cause === 'edit' && read(text).outline.broken) {
		return null;
	}
	const version = state.code.version + (edits.length > 0 ? 1 : 0);
	const changed: EventBody[] = edits.length > 0 ? [{ type: 'code-changed', version, cause, edits: [...edits], hash: fingerprint(text) }] : [];
	const answered: EventBody[] = isTurn ? [{ type: 'answered', turn: turn.id, given: { kind: 'check' }, version }] : [];
	// The same program once more: the run is owed by this event alone.
	const asked: EventBody[] = edits.length === 0 && corrected.length === 0 && !isTurn && cause !== 'edit' ? [{ type: 'run-asked', cause }] : [];
	return { events: [...changed, ...corrected, ...answered, ...asked], isOther: edits.length > 0 };
}

/** A value is wanted of the function, and no line of it says which. */
function shouldGiveBack({ entry, tests }: Problem, { returns }: Outline): boolean {
	const isWanted = tests.some((test) => test.kind === 'call' && test.compare !== 'printed' && (test.compare !== 'shown' || test.value !== undefined));
	return entry.kind === 'function' && isWanted && !returns.some((each) => each.function === entry.name && each.value !== null);
}
