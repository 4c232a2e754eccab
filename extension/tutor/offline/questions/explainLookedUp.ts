/** What a lookup gives where nothing was put under its key: the run stops only where that is used. */
import * as l10n from '@vscode/l10n';
import type { Shape, Variables } from '../../../words';
import { type Candidate, draft } from '../draft';
import { evaluate, sameShape } from '../facts/operands';
import { stopMoment } from '../facts/stopMoment';
import { code, join, line, say } from '../say';
import type { Subject } from '../subject';
import { beforeLine, briefly, namesIn, opening } from './phrases';

export const lookedUpTemplate = 'explain.looked-up';

interface Lookup {
	/** As it stands on the line: `counts.get(name)`. */
	readonly text: string;
	readonly owner: string;
	/** What stands between the parentheses. */
	readonly key: string;
	readonly looked: Shape;
}

/** Once the run has stopped for want of a key: what the lookup gave. Empty where a lookup itself stops the run. */
export function lookedUpQuestions(subject: Subject): readonly Candidate[] {
	const { traced, spelling, source } = subject;
	const at = subject.bug.symptom.exception?.line ?? null;
	const moment = traced && at !== null ? stopMoment(traced.replay, at) : null;
	const lookup = moment && at !== null ? missedIn(source.textOf(at), moment.state, subject) : null;
	if (!traced || !spelling || !moment || at === null || !lookup) return [];
	const { text, owner, key, looked } = lookup;
	const nothing = code(spelling.nothing);
	const known = briefly(moment.state, [owner, ...namesIn(key)]);
	const passes = traced.replay.passes(at);
	const inContext = join(known.length > 0 ? beforeLine(at, passes.length > 1 ? passes.length : null, known) : null, say(l10n.t('What does {0} give there?'), code(text)));
	const value = code(looked.kind === 'text' ? spelling.quoted(looked.value) : looked.kind === 'number' ? looked.text : key);
	return [draft(subject, {
		stage: 'explain',
		template: lookedUpTemplate,
		slots: { test: traced.test.id, variable: owner, line: at },
		answer: {
			kind: 'choice',
			options: [
				{ id: 'zero', words: say(l10n.t('0 or an empty text, since nothing was put there yet')) },
				{ id: 'nothing', words: say(l10n.t('{0}, which stands for no value at all'), nothing) },
				{ id: 'stops', words: say(l10n.t('Nothing: the lookup itself stops the program')) },
			],
		},
		truth: { kind: 'choice', id: 'nothing' },
		foils: [{ answer: 'zero', misconception: 'missing-key-is-zero' }, { answer: 'stops', misconception: 'missing-key-stops' }],
		words: join(opening(traced.test), inContext),
		inContext,
		fact: say(l10n.t('It gives {0}: the key {1} is not in {2}. Then {3} goes on with that, and stops.'), nothing, value, code(owner), line(at)),
		held: say(l10n.t('Right: the key {0} is not in {1}, and {2} is no value to go on with.'), value, code(owner), nothing),
		reworded: [say(l10n.t('Look for {0} among the keys of {1}. What does a lookup give for it?'), value, code(owner))],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Write down the keys of {0} at that moment. Is {1} one of them?'), code(owner), value) }],
		asks: `looked-up/${text}`,
	})];
}

/** The lookup on a line whose key was not put there; null where there is none, or more than one. */
export function missedIn(source: string, state: Variables, { running }: Pick<Subject, 'running'>): Lookup | null {
	const methods = running.looksUp ?? [];
	const missed = [...source.matchAll(/(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_]*)\.(\w+)\(([^()]*(?:\([^()]*\))?)\)/gu)].flatMap(({ 0: text, 1: owner = '', 2: method = '', 3: key = '' }) => {
		const [held, looked] = [state[owner]?.shape, methods.includes(method) ? evaluate(key, state, running) : null];
		return held?.kind === 'pairs' && looked !== null && !held.pairs.some(([each]) => sameShape(each, looked)) ? [{ text, owner, key, looked }] : [];
	});
	const [first, ...others] = missed;
	return first && others.every(({ text }) => text === first.text) ? first : null;
}
