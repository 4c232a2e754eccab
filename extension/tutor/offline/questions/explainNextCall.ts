/** A function that calls itself more than once: the first of these calls ends, and the one after it is where the calls have no end. */
import * as l10n from '@vscode/l10n';
import type { Activation } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import { callOf } from '../facts/story';
import { code, join, say, shown } from '../say';
import type { Subject } from '../subject';
import { opening } from './phrases';

export const nextCallTemplate = 'explain.next-call';

/** With which value the call begins that follows on one that came back; empty where the first call already has no end. */
export function nextCallQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	const main = traced?.replay.main;
	if (!traced || !main || main.function === null || traced.replay.outerCalls !== 1) return [];
	const inner = traced.replay.trace.activations.filter(({ parent, function: name }) => parent === main.id && name === main.function);
	const open = inner.findIndex(({ returned }) => returned === null);
	const [ended, next] = [inner[open - 1], inner[open]];
	const name = ended && next ? Object.keys(next.arguments).find((each) => next.arguments[each]?.shown !== main.arguments[each]?.shown) : undefined;
	const value = name === undefined ? undefined : next?.arguments[name];
	if (!ended || !next || name === undefined || !value || !isAskable(value)) return [];
	const [outer, before, after] = [main, ended, next].map((each) => code(callText(each)));
	if (!outer || !before || !after) return [];
	const inContext = join(say(l10n.t('In {0} the call {1} comes back. Then {2} is called once more.'), outer, before, code(main.function)), say(l10n.t('Which value does {0} have in that call?'), code(name)));
	return [draft(subject, {
		stage: 'explain',
		template: nextCallTemplate,
		slots: { test: traced.test.id, variable: name },
		answer: { kind: 'value' },
		truth: { kind: 'value', value },
		foils: [{ answer: ended.arguments[name]?.shown ?? '', misconception: 'same-argument-again' }, { answer: main.arguments[name]?.shown ?? '', misconception: 'stops-by-itself' }],
		words: join(opening(traced.test), inContext),
		inContext,
		fact: say(l10n.t('It is {0}: the call is {1}, and it calls itself again, without an end.'), shown(value), after),
		held: say(l10n.t('Right, that is {0}. It calls itself again, and so on without an end.'), after),
		reworded: [say(l10n.t('Write the calls that {0} makes below each other, in their order. What is {1} in the one after {2}?'), outer, code(name), before)],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Look at the line that calls {0} more than once. What stands between the parentheses of the later call?'), code(main.function)) }],
		asks: `call/after/${name}`,
	})];
}

function callText({ function: name, arguments: given }: Activation): string {
	return callOf(name ?? '', Object.values(given));
}
