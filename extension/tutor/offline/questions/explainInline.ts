/** What a small function that is written inside a line makes of one value: by that the line sorts, picks or counts, and nothing else shows it. */
import * as l10n from '@vscode/l10n';
import type { Activation, Test, Value } from '../../../words';
import { type Candidate, draft, isAskable, isBrief } from '../draft';
import type { Replay } from '../facts/replay';
import { code, join, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { opening } from './phrases';

/** More than these say nothing new. */
const mostCalls = 2;

/** For the first values that such a function on this line gets, where it makes something else of them. */
export function inlineQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const all = replay.trace.activations.filter((each) => isInline(subject, each) && replay.startOf(replay.of(each.id)[0]?.line ?? -1) === at);
	// Of several in one statement those on the line that the student found.
	const own = all.filter((each) => subject.found.includes(lineOf(replay, each)));
	const inside = own.length > 0 ? own : all;
	const found = <T>(read: (each: Activation) => T | null) => inside.flatMap((each) => { const made = read(each); return made ? [{ ...made, on: lineOf(replay, each) }] : []; }).slice(0, mostCalls);
	const calls = found(madeOf);
	if (calls.length === 0) return found(ofTwo).map((each, index) => pairQuestion(subject, test, at, each, index));
	return calls.map(({ name, given, made, on }, index) => {
		const [inLine, as, value, result] = [line(on), code(name), shown(given), shown(made)];
		const inContext = say(l10n.t('Each value in turn is {1} on {0}. What does the line make of it when {1} is {2}?'), inLine, as, value);
		return draft(subject, {
			stage: 'explain', template: 'explain.inline', slots: { test: test.id, variable: name, line: at, round: index + 1 },
			answer: { kind: 'value' }, truth: { kind: 'value', value: made },
			words: join(opening(test), inContext), inContext,
			fact: say(l10n.t('Of {0} it makes {1}.'), value, result),
			held: say(l10n.t('Right, of {0} it makes {1}.'), value, result),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Put {0} in the place of {1} in that line. Which part of it is left in the end?'), value, as) }],
			reworded: [say(l10n.t('What comes out on {0} for {1}?'), inLine, value)],
			asks: `inline/${at}/${given.shown}`,
			isSmaller: index > 0,
		});
	});
}

interface OfTwo {
	readonly names: readonly [string, string];
	readonly given: readonly [Value, Value];
	readonly made: Value;
}

/** What it makes of two values at once: which of two comes first, or what is collected so far and one more. */
function pairQuestion(subject: Subject, test: Test, at: number, { names, given, made, on }: OfTwo & { readonly on: number }, index: number): Candidate {
	const [a, b] = names.map((name) => code(name));
	const [one, other] = given.map((value) => shown(value));
	const inContext = join(
		say(l10n.t('The small function on {0} gets two values at a time, {1} and {2}.'), line(on), a ?? [], b ?? []),
		say(l10n.t('What does it give when {0} is {1} and {2} is {3}?'), a ?? [], one ?? [], b ?? [], other ?? []),
	);
	return draft(subject, {
		stage: 'explain', template: 'explain.inline-pair', slots: { test: test.id, variable: names[0], line: at, round: index + 1 },
		answer: { kind: 'value' }, truth: { kind: 'value', value: made },
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('Of {0} and {1} it makes {2}.'), one ?? [], other ?? [], shown(made)),
		held: say(l10n.t('Right, of {0} and {1} it makes {2}.'), one ?? [], other ?? [], shown(made)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Put {0} in the place of {1}, and {2} in the place of {3}. What comes of it?'), one ?? [], a ?? [], other ?? [], b ?? []) }],
		asks: `inline/${at}/${given.map((value) => value.shown).join('/')}`,
		isSmaller: index > 0,
	});
}

function ofTwo({ arguments: all, returned }: Activation): OfTwo | null {
	const [one, other, ...more] = Object.entries(all);
	if (!one || !other || more.length > 0 || returned === null || returned.shape.kind === 'nothing') return null;
	return [one[1], other[1], returned].every((value) => isAskable(value) && isBrief(value)) ? { names: [one[0], other[0]], given: [one[1], other[1]], made: returned } : null;
}

/** The line (zero-based) that it stands on itself, also in a statement over several lines. */
function lineOf({ trace }: Replay, { id }: Activation): number {
	return trace.steps.find(({ activation }) => activation === id)?.line ?? -1;
}

/** It has no name that the program could call it by. */
function isInline({ ground: { outline } }: Subject, { function: name }: Activation): boolean {
	return name !== null && outline.functions.every((each) => each.name !== name) && outline.classes?.some((each) => each.name === name) !== true;
}

function madeOf({ arguments: given, returned }: Activation): { readonly name: string; readonly given: Value; readonly made: Value } | null {
	const [[name, value] = [], ...more] = Object.entries(given);
	// One that gives nothing back is there for what it does.
	if (name === undefined || value === undefined || more.length > 0 || returned === null || returned.shape.kind === 'nothing' || returned.shown === value.shown) return null;
	return isAskable(value) && isBrief(value) && isAskable(returned) && isBrief(returned) ? { name, given: value, made: returned } : null;
}
