/** The session's own sentences: what a run showed, how it ended. The questions' words are the Instructor's. */
import * as l10n from '@vscode/l10n';
import { say } from '../tutor/offline/say';
import type { Words } from '../words';
import type { RunDigest } from './events/events';
import { isUnrun, type Score, type SessionState, type Talk } from './state';

/** `4 of 6 examples pass.` */
export function scoreWords({ passed, total }: Score): Words {
	if (total === 0) {
		return say(l10n.t('There is no example to try.'));
	}
	if (passed < total) {
		return say(l10n.t('{0} of {1} examples pass.'), passed, total);
	}
	if (total <= 2) {
		return total === 1 ? say(l10n.t('Your example passes.')) : say(l10n.t('Both examples pass.'));
	}
	return say(l10n.t('All {0} examples pass.'), total);
}

/** What a run after an edit showed, for the conversation; null when there is nothing new to say. */
export function runWords({ cause, before, now }: Extract<Talk, { kind: 'run' }>): Words | null {
	const { broken } = now.run;
	if (broken) {
		const same = before?.run.broken?.message === broken.message && before.run.broken.line === broken.line;
		if (same && cause !== 'check') {
			return null;
		}
		const message = { kind: 'code', text: `${broken.type}: ${broken.message}` } as const;
		if (broken.kind === 'startup' && broken.line !== null) {
			return say(l10n.t('The program stops on {0} with {1}.'), { kind: 'lines', from: broken.line, to: broken.line }, message);
		}
		return broken.line === null
			? say(l10n.t('The program cannot start. The message says: {0}.'), message)
			: say(l10n.t('The program cannot start. The message for {0} says: {1}.'), { kind: 'lines', from: broken.line, to: broken.line }, message);
	}
	if (isUnrun(now.run)) {
		return cause === 'check' ? say(l10n.t('Your examples could not be run.')) : null;
	}
	const changed = !before || before.run.broken || JSON.stringify(outcomes(before.run)) !== JSON.stringify(outcomes(now.run));
	if (before?.run.broken && now.total === 0) {
		return before.run.broken.kind === 'syntax' ? say(l10n.t('Your program can be read now.')) : say(l10n.t('Your program runs now.'));
	}
	return changed || cause === 'check' ? scoreWords(now) : null;
}

function outcomes(run: RunDigest): readonly unknown[] {
	return run.results.map((result) => [result.test, result.passed, result.ending, result.got, result.error, result.output]);
}

/** The clause for the next question's opening when an edit changed the score since the last one; null otherwise. */
export function sinceLastQuestion(state: SessionState): Words | null {
	const asked = state.talk.findLastIndex((talk) => talk.kind === 'asked' || talk.kind === 'taught');
	const runs = state.talk.slice(asked + 1).flatMap((talk) => (talk.kind === 'run' ? [talk] : []));
	const first = runs[0];
	const last = runs.at(-1);
	if (asked === -1 || !first || !last || last.now.run.broken) {
		return null;
	}
	return first.before?.passed === last.now.passed && first.before.total === last.now.total ? null : scoreWords(last.now);
}

/** Nothing but a rest in typing has happened since the student did something: no save, no press of Check, no answer. */
export function isPause(state: SessionState): boolean {
	const last = state.talk.findLast((talk) => talk.kind === 'run' || talk.kind === 'answer');
	return last?.kind === 'run' && last.cause === 'edit';
}

/** The example that decided over an answer does not count any more, and so the verdict does not either. */
export function takenBackWords(state: SessionState, turn: string): Words {
	const takenBack = state.turns.find(({ id }) => id === turn)?.takenBack;
	return takenBack?.readAs
		? say(l10n.t('That example does not count now. I took {0} for wrong because of it: I take that back.'), { kind: 'code', text: takenBack.readAs })
		: say(l10n.t('That example does not count now. I took an answer for wrong because of it: I take that back.'));
}

/** What the conversation shows for a quick answer. */
export function quickWords(kind: 'not-sure' | 'another-way' | 'disputes' | 'show-change' | 'skip'): string {
	switch (kind) {
		case 'not-sure':
			return l10n.t('I am not sure');
		case 'another-way':
			return l10n.t('Ask another way');
		case 'disputes':
			return l10n.t('I disagree');
		case 'show-change':
			return l10n.t('Show me the change');
		case 'skip':
			return l10n.t('I skip this');
	}
}
