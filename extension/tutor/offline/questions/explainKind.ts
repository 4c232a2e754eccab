/** A result of another kind than is wanted: a list for a number, `7` for `'7'`. */
import * as l10n from '@vscode/l10n';
import type { Test, Words } from '../../../words';
import { type Candidate, draft, isLookalike } from '../draft';
import { isAboutOutput } from '../facts/output';
import type { Replay } from '../facts/replay';
import { kindOfResultTemplate } from '../moves/names';
import { code, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { type ResultKind, resultKindOf, resultKinds } from './kinds';
import { givesBackQuestion } from './explainReturned';
import { isPlaceOf, isSure } from './locate';
import { onRun } from './phrases';

interface WrongKind {
	readonly given: ResultKind;
	readonly wanted: ResultKind;
}

/** The two kinds, where every failing example wants the one and is given the other; null where they differ otherwise, or nothing is given back. */
export function wrongKindOf({ failing }: Subject): WrongKind | null {
	const pairs = failing.map((tried) => {
		const { ending, expected } = tried.result;
		return ending.kind !== 'returned' || isAboutOutput(tried) ? null : { given: resultKindOf(ending.value.shape), wanted: resultKindOf(expected?.shape ?? null) };
	});
	const [first] = pairs;
	if (!first || first.given === null || first.given === 'nothing' || first.wanted === null || first.given === first.wanted) return null;
	return pairs.every((pair) => pair?.given === first.given && pair.wanted === first.wanted) ? { given: first.given, wanted: first.wanted } : null;
}

/** Where the kind is wrong, what the values are on the way says less than which line gives that kind back. */
export function locateGiven(subject: Subject): Candidate[] {
	const { traced } = subject;
	const end = traced?.replay.main && traced.replay.of(traced.replay.main.id).at(-1);
	// Where it is known that the mistake is elsewhere, the line that gives the result back is none to be found.
	if (!traced || !wrongKindOf(subject) || (subject.bug.kind === 'known' && end && isSure(subject) && !isPlaceOf(subject, end.line))) return [];
	return givesBackQuestion(subject, traced.test, traced.replay).map((each) => ({ ...each, question: { ...each.question, stage: 'locate' } }));
}

/** Of the line that gives the result back, once it is found, or where every failing example wants another kind: which kind it has, where that can hardly be seen; else which kind is wanted. */
export function kindQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const end = replay.main && replay.of(replay.main.id).at(-1);
	const [given, wanted] = [replay.main?.returned, subject.traced?.result.expected];
	const [kind, other] = [resultKindOf(given?.shape ?? null), resultKindOf(wanted?.shape ?? null)];
	if ((!subject.found.includes(at) && !wrongKindOf(subject)) || end?.event !== 'return' || end.line !== replay.startOf(at) || !given || !wanted || kind === null || other === null || kind === other) return [];
	const names = resultKinds(subject);
	const asksGiven = isLookalike(wanted.shown, given.shown);
	// That nothing comes back has questions of its own.
	if (!asksGiven && kind === 'nothing') return [];
	const truth = asksGiven ? kind : other;
	const options = optionsFor(subject, kind, other).map((id) => ({ id, words: say(names[id]) }));
	const words: { ask: Words; inContext: Words; fact: Words; held: Words } = asksGiven
		? {
			ask: say(l10n.t('What kind of value does {0} give back {1}?'), line(at), onRun(test)),
			inContext: say(l10n.t('What kind of value does {0} give back?'), line(at)),
			fact: say(l10n.t('There it gives back {0}: {1}.'), names[kind], shown(given)),
			held: say(l10n.t('Right, it gives back {0}, and {1} is wanted.'), names[kind], names[other]),
		}
		: {
			ask: say(l10n.t('By the task, what kind of value should come back {0}?'), onRun(test)),
			inContext: say(l10n.t('By the task, what kind of value should come back there?')),
			fact: say(l10n.t('The example wants {0}: {1}. What comes back on {2} is {3}.'), names[other], shown(wanted), line(at), names[kind]),
			held: say(l10n.t('Right, {0} is wanted, and {1} gives back {2}.'), names[other], line(at), names[kind]),
		};
	return [
		draft(subject, {
			stage: 'explain',
			template: asksGiven ? 'explain.kind-given' : kindOfResultTemplate,
			slots: { test: test.id, line: at },
			answer: { kind: 'choice', options },
			truth: { kind: 'choice', id: truth },
			foils: options.filter(({ id }) => id !== truth).map(({ id }) => ({ answer: id, misconception: `takes-${truth}-for-${id}` })),
			words: words.ask,
			inContext: words.inContext,
			fact: words.fact,
			held: words.held,
			asks: `kind-given/${at}`,
		}),
	];
}

/** The kinds that a beginner tells apart, with these two among them; always in the same order. */
function optionsFor(subject: Subject, ...both: readonly ResultKind[]): readonly ResultKind[] {
	const usual: readonly ResultKind[] = ['number', 'text', 'list', 'nothing'];
	return (Object.keys(resultKinds(subject)) as ResultKind[]).filter((kind) => usual.includes(kind) || both.includes(kind));
}

/** At the repair: from how a person gets the result by hand to what the line should give back. Null where the kind is right. */
export function helpWithKind(subject: Subject, test: Test): Words | null {
	const kinds = wrongKindOf(subject);
	const wanted = subject.failing.find((each) => each.test.id === test.id)?.result.expected;
	if (!kinds || !wanted || test.kind !== 'call') return null;
	const names = resultKinds(subject);
	return say(l10n.t('Your program gives back {0}, and {1} is wanted. How do you get {2} by hand, for {3}? Say it in one sentence.'), names[kinds.given], names[kinds.wanted], shown(wanted), code(test.call));
}
