/** The session's own sentences: what a run showed, how it ended. The questions' words are the Instructor's. */
import * as l10n from '@vscode/l10n';
import { say } from '../tutor/offline/say';
import type { Words } from '../words';
import type { RunDigest } from './events';
import { score, type SessionState } from './state';

/** `4 of 6 examples pass.` */
export function scoreWords(state: SessionState, run: RunDigest | null): Words {
	const { passed, total } = score(state, run);
	return passed === total
		? total === 1 ? say(l10n.t('Your example passes.')) : say(l10n.t('All {0} examples pass.'), total)
		: say(l10n.t('{0} of {1} examples pass.'), passed, total);
}

/** What a run after an edit showed, for the conversation; null when there is nothing new to say. */
export function runWords(state: SessionState, cause: string, before: RunDigest | null, run: RunDigest): Words | null {
	if (run.broken) {
		const same = before?.broken?.message === run.broken.message && before.broken.line === run.broken.line;
		if (same && cause !== 'check') {
			return null;
		}
		const where = run.broken.line === null ? [] : say(l10n.t(' on {0}'), { kind: 'lines', from: run.broken.line, to: run.broken.line });
		return say(l10n.t('The program cannot start: {0}{1}.'), { kind: 'code', text: `${run.broken.type}: ${run.broken.message}` }, where);
	}
	const changed = before?.broken || !before || JSON.stringify(outcomes(before)) !== JSON.stringify(outcomes(run));
	return changed || cause === 'check' ? scoreWords(state, run) : null;
}

function outcomes(run: RunDigest): readonly unknown[] {
	return run.results.map((result) => [result.test, result.passed, result.ending]);
}

/** The clause for the next question's opening when an edit changed the score since the last one; null otherwise. */
export function sinceLastQuestion(state: SessionState): Words | null {
	const asked = state.talk.findLastIndex((talk) => talk.kind === 'asked' || talk.kind === 'taught');
	const runs = state.talk.slice(asked + 1).flatMap((talk) => (talk.kind === 'run' ? [talk] : []));
	const first = runs[0];
	const last = runs.at(-1);
	if (asked === -1 || !first || !last || last.run.broken) {
		return null;
	}
	return score(state, first.before).passed === score(state, last.run).passed ? null : scoreWords(state, last.run);
}
