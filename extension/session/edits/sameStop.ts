/** Whether a run stops as it did when a bug was found. Pure. */
import type { RunDigest } from '../events/events';
import type { BugState, SessionState } from '../state';

/** The run of this example stops with the bug's own exception, where it did. */
export function isItsStop(state: SessionState, bug: BugState, { ending, error, line }: RunDigest['results'][number], run: RunDigest): boolean {
	return ending === 'raised' && error === bug.error && isSameLine(state, bug, line, run);
}

/** The same error on another line is another mistake. Lines are compared where they are now; one that nobody knows, or that was written anew, fits any. */
export function isSameLine(state: SessionState, bug: BugState, line: number | null, run: RunDigest): boolean {
	if (bug.line === null || line === null) {
		return true;
	}
	const [now, then] = [state.lines.line(line, run.version), state.lines.line(bug.line, bug.version)];
	return now === null || then === null || now === then;
}
