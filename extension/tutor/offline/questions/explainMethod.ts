import * as l10n from '@vscode/l10n';
import type { Test, Value, Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { Replay } from '../facts/replay';
import { stopMoment } from '../facts/stopMoment';
import { code, line, say } from '../say';
import type { Subject } from '../subject';
import { explained } from '../teaching/lessons';
import { namesIn } from './phrases';

/** A line that gives back, or keeps under a name, what a method of a list or dictionary gives, which is nothing: it has done its work on the list itself. */
export function givesNothing(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { returns, assignments, calls } = subject.ground.outline;
	const returned = returns.find(({ range }) => range.from === at)?.value?.trim();
	const assigned = assignments.find(({ range, augmented, targets }) => range.from === at && !augmented && targets.length === 1);
	const call = calls.find((each) => each.line === at && [returned, assigned?.value.trim()].includes(each.text.trim()) && each.callee.includes('.'));
	const owner = call && namesIn(call.callee)[0];
	if (!call || owner === undefined || !subject.spelling || !isChanging(subject, call.callee)) return [];
	const isNothing = assigned ? isKeptNothing(replay, at, assigned.targets[0] ?? '', owner) : isReturnedNothing(replay, at, owner);
	if (!isNothing) return [];
	const words = assigned
		? say(l10n.t('On {0} the name {1} gets what {2} gives. What does {2} do?'), line(at), code(assigned.targets[0] ?? ''), code(call.text))
		: say(l10n.t('On {0} the value of {1} is given back. What does {1} do?'), line(at), code(call.text));
	return [whatItDoes(subject, test.id, { at, owner, text: call.text, print: subject.spelling.print(call.text), nothing: subject.spelling.nothing, words })];
}

/** An error says that there is nothing where a value was meant, and the line has one method of a list or dictionary, which gives nothing back: that is where the nothing comes from. */
export function nothingAtStop(subject: Subject): MethodAt | null {
	const { ground, bug, traced, spelling } = subject;
	const { exception } = bug.symptom;
	if (!exception || exception.line === null || !traced || !spelling || explained(ground.code.language, exception)?.concept !== 'none-value') return null;
	const at = traced.replay.startOf(exception.line);
	const state = stopMoment(traced.replay, at)?.state ?? {};
	const [call, ...more] = ground.outline.calls.filter((each) => each.line === at && isChanging(subject, each.callee) && holdsMany(state[namesIn(each.callee)[0] ?? '']));
	const owner = call && namesIn(call.callee)[0];
	if (!call || owner === undefined || more.length > 0) return null;
	const isNamed = ground.outline.calls.filter((each) => each.line === at).every((each) => each.text.includes(call.text));
	return isNamed ? { at, owner, text: call.text, print: spelling.print(call.text), nothing: spelling.nothing, words: say(l10n.t('On {0} the line goes on with what {1} gives. What does {1} do?'), line(at), code(call.text)) } : null;
}

/** A method of one name that changes what the name stands for: another, as one that looks an item up, may give nothing for other reasons. */
function isChanging({ spelling }: Subject, callee: string): boolean {
	const [, method, ...more] = callee.split('.');
	return method !== undefined && more.length === 0 && spelling?.changes.includes(method) === true;
}

export function nothingAtStopQuestion(subject: Subject): Candidate[] {
	const method = nothingAtStop(subject);
	return method && subject.traced ? [whatItDoes(subject, subject.traced.test.id, method)] : [];
}

/** What such a method does, and what comes back. */
export function nothingFact({ text, owner, nothing }: Pick<MethodAt, 'text' | 'owner' | 'nothing'>): Words {
	return say(l10n.t('{0} does its work on {1} itself. What it gives back is {2}.'), code(text), code(owner), code(nothing));
}

interface MethodAt {
	readonly at: number;
	readonly owner: string;
	/** The call, as it stands there. */
	readonly text: string;
	/** The line that prints what it gives. */
	readonly print: string;
	readonly nothing: string;
	readonly words: Words;
}

function whatItDoes(subject: Subject, test: string, { at, owner, text, print, nothing, words }: MethodAt): Candidate {
	const name = code(owner);
	return draft(subject, {
		stage: 'explain',
		template: 'explain.gives-nothing',
		slots: { test, variable: owner, line: at },
		answer: {
			kind: 'choice',
			options: [
				{ id: 'new', words: say(l10n.t('It gives back a new value and leaves {0} as it was.'), name) },
				{ id: 'itself', words: say(l10n.t('It does its work on {0} itself and gives nothing back.'), name) },
				{ id: 'empty', words: say(l10n.t('It cannot do its work, because {0} has no value there.'), name) },
			],
		},
		truth: { kind: 'choice', id: 'itself' },
		foils: [{ answer: 'new', misconception: 'method-gives-copy' }, { answer: 'empty', misconception: 'nothing-means-no-value' }],
		words,
		fact: nothingFact({ text, owner, nothing }),
		held: say(l10n.t('Right: the work is done on {0}, and what comes back is {1}.'), name, code(nothing)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Add {0} above {1} and run it. Which value comes out?'), code(print), line(at)) }],
		asks: `gives-nothing/${at}`,
	});
}

function isReturnedNothing(replay: Replay, at: number, owner: string): boolean {
	const end = replay.main && replay.of(replay.main.id).at(-1);
	return end?.event === 'return' && end.line === at && replay.main?.returned?.shape.kind === 'nothing' && holdsMany(end.state[owner]);
}

function isKeptNothing(replay: Replay, at: number, target: string, owner: string): boolean {
	const [moment] = replay.passes(at);
	return moment !== undefined && replay.after(moment)?.[target]?.shape.kind === 'nothing' && holdsMany(moment.state[owner]);
}

function holdsMany(value: Value | undefined): boolean {
	return value?.shape.kind === 'items' || value?.shape.kind === 'pairs';
}
