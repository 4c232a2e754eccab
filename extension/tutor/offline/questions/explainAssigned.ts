import * as l10n from '@vscode/l10n';
import type { AssignmentOutline, CallOutline } from '../../../code/outline';
import type { Test, Value } from '../../../words';
import { lineFoils } from '../teaching/beliefs';
import { type Candidate, draft, isAskable } from '../draft';
import type { Moment, Replay } from '../facts/replay';
import { above, below, observe, watchBelow } from '../moves/observe';
import { code, join, line, say, shown } from '../say';
import { workedWhole } from '../facts/operands';
import { type Subject, tellingPass } from '../subject';
import { choiceQuestion } from './explainChoice';
import { partQuestion } from './explainPart';
import { type Known, beforeLine, briefly, followedIn, namesIn, opening } from './phrases';

/** What an assignment makes of its names, the first two times; values that the question does not happen to show come first. */
export function assignmentQuestions(subject: Subject, test: Test, replay: Replay, assignment: AssignmentOutline): Candidate[] {
	const passes = replay.passes(assignment.range.from);
	// A line that calls itself, on its way, runs again before it has run once.
	const isNested = passes.slice(0, 2).some((moment, index) => (replay.next(moment)?.index ?? Infinity) > (passes[index + 1]?.index ?? Infinity));
	const told = tellingPass(subject, test.id, replay, assignment.range.from);
	const asked = [...new Set([...(told ? [told.index] : []), 0, 1])].flatMap((index) => { const moment = passes[index]; return moment ? [{ moment, index }] : []; });
	const all = (isNested ? [] : asked).flatMap(({ moment, index }) =>
		(assignment.targets.length > 0 ? assignment.targets : changedBy(subject, replay, moment)).flatMap((name) => {
			const value = replay.after(moment)?.[name];
			if (!value || !isAskable(value) || assignment.value.replaceAll('"', "'") === value.shown) return [];
			const read = assignment.targets.length > 0 ? namesIn(assignment.value) : namesIn(subject.source.textOf(moment.line));
			const known = briefly(moment.state, [...new Set([...read, name])]);
			const isShown = known.some(([, each]) => each.shown === value.shown);
			const about = { moment, name, value, known, nth: passes.length > 1 ? index + 1 : null, at: assignment.range.from };
			const isTelling = index === told?.index;
			const [choice] = index > 0 && !isTelling ? assignedChoice(subject, test, about) : [];
			return [{ isShown: isShown && !isTelling, candidate: choice ?? assigned(subject, test, about) }];
		}),
	);
	const lost = assignment.targets.flatMap((name) => beforeAgain(subject, test, replay, name, assignment.range.from));
	const parts = (isNested || assignment.augmented || assignment.targets.length !== 1 ? [] : passes.slice(0, 1)).flatMap((moment) => {
		const result = workedWhole(replay.after(moment)?.[assignment.targets[0] ?? '']?.shape ?? null);
		return result === null ? [] : partQuestion(subject, test, assignment.range.from, { source: assignment.value, result, moment, nth: passes.length > 1 ? 1 : null });
	});
	return [...lost, ...[...all.filter(({ isShown }) => !isShown), ...all.filter(({ isShown }) => isShown)].map(({ candidate }) => candidate), ...parts];
}

/** What holds the item that a line like `counts[word] = 1` sets: of the names on the line the one that the run shows changed. */
export function changedBy(subject: Subject, replay: Replay, moment: Moment): readonly string[] {
	const after = replay.after(moment);
	const names = namesIn(subject.source.textOf(moment.line));
	// Of `*p = 5` it is said what comes to stand there, also where that is what stood there before.
	const [left = ''] = names;
	const followed = after === null ? left : followedIn(after, left);
	if (followed !== left && subject.source.textOf(moment.line).trim().startsWith(followed)) return [followed];
	const changed = names.filter((name) => {
		const [was, is] = [moment.state[name], after?.[name]];
		return was && is && was.shown !== is.shown && (is.shape.kind === 'pairs' || is.shape.kind === 'items' || (name.includes('.') && is.shape.kind !== 'opaque'));
	});
	return changed.slice(0, 1);
}

/** A value that did not last from one time to the next: something set it anew in between. */
function beforeAgain(subject: Subject, test: Test, replay: Replay, name: string, at: number): Candidate[] {
	const [first, second] = replay.passes(at);
	if (first?.activation !== replay.main?.id || second?.activation !== first?.activation) return [];
	const after = first && replay.after(first)?.[name];
	const before = second?.state[name];
	if (isMadeAt(subject.source.textOf(at), name)) return [];
	if (!after || !before || after.shown === before.shown || !isAskable(after) || !isAskable(before)) return [];
	const inContext = join(
		say(l10n.t('After {0} has run once, {1} is {2}.'), line(at), code(name), shown(after)),
		say(l10n.t('What is {0} just before {1} runs for the second time?'), code(name), line(at)),
	);
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.before-again',
			slots: { test: test.id, variable: name, line: at },
			answer: { kind: 'value' },
			truth: { kind: 'value', value: before },
			foils: [{ answer: after.shown, misconception: 'value-always-lasts' }],
			words: join(opening(test), inContext),
			inContext,
			fact: say(l10n.t('Just before the second time {0} is {1}.'), code(name), shown(before)),
			held: say(l10n.t('Right, {0} is {1} again by then.'), code(name), shown(before)),
			reworded: [say(l10n.t('Between the first and the second time at {0}, other lines run. Which value do they leave in {1}?'), line(at), code(name))],
			help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out the second time?'), code(subject.spelling.print(name)), line(at)), above(subject, name, at))],
			asks: `line/${at}/${name}/before-2`,
			tells: [`line/${at}/${name}/1`],
		}),
	];
}

/** The line makes the name anew each time that it runs (`int sum = 0;`): what the time before left is not there any more. */
function isMadeAt(text: string, name: string): boolean {
	const bare = text.trim().replaceAll(/<[^<>]*>/g, '');
	const [before = ''] = bare.split(new RegExp(`(?<![\\p{L}\\p{N}_.])${name}(?![\\p{L}\\p{N}_])`, 'u'));
	return bare !== before && /^[\p{L}_][^=,.]*[\s*&]$/u.test(before);
}

interface Assigned {
	readonly moment: Moment;
	readonly name: string;
	readonly value: Value;
	readonly known: readonly Known[];
	/** Null for a line that runs once. */
	readonly nth: number | null;
	readonly at: number;
}

function assigned(subject: Subject, test: Test, { moment, name, value, known, nth, at }: Assigned): Candidate {
	const was = moment.state[name];
	const inContext = join(known.length > 0 ? beforeLine(at, nth, known) : null, say(l10n.t('What is {0} after {1}?'), code(name), line(at)));
	return draft(subject, {
		stage: 'explain',
		template: 'explain.assigned',
		slots: { test: test.id, variable: name, line: at, round: nth ?? 1 },
		answer: { kind: 'value' },
		truth: { kind: 'value', value },
		foils: [...lineFoils(subject, at, name, moment, value), was ? { answer: was.shown, misconception: 'value-before-the-line' } : null],
		words: join(opening(test), inContext),
		inContext,
		fact: say(l10n.t('There {0} becomes {1}.'), code(name), shown(value)),
		held: say(l10n.t('Right, {0} becomes {1}.'), code(name), shown(value)),
		help: [watchBelow(subject, name, at, nth)],
		asks: `line/${at}/${name}/${nth ?? 1}`,
		isSmaller: (nth ?? 1) > 1,
	});
}

/** The second time, among what misconceptions would make of it. */
function assignedChoice(subject: Subject, test: Test, { moment, name, value, known, nth, at }: Assigned): Candidate[] {
	const foils = lineFoils(subject, at, name, moment, value);
	return choiceQuestion(subject, {
		test, ask: say(l10n.t('What is {0} after {1}?'), code(name), line(at)), value, foils, known: beforeLine(at, nth, known), asks: `line/${at}/${name}/${nth ?? 1}`, slots: { test: test.id, variable: name, line: at, round: nth ?? 1 },
	});
}

/** Does `s.upper()` on a line of its own change `s`? */
export function methodQuestions(subject: Subject, test: Test, replay: Replay, call: CallOutline): Candidate[] {
	const told = tellingPass(subject, test.id, replay, call.line);
	const moment = told?.moment ?? replay.passes(call.line)[0];
	const name = namesIn(call.callee)[0];
	const after = moment && replay.after(moment);
	const was = name === undefined ? undefined : moment?.state[name];
	const is = name === undefined ? undefined : after?.[name];
	if (!moment || name === undefined || !was || !is) return [];
	if (was.shown !== is.shown) return changed(subject, test, call, name, moment, is, replay.passes(call.line).length > 1 ? (told?.index ?? 0) + 1 : null);
	// A list that happens to stay the same says nothing about the method.
	return was.shape.kind === 'text' ? [unchanged(subject, test, call, name, moment)] : [];
}

function unchanged(subject: Subject, test: Test, call: CallOutline, name: string, moment: Moment): Candidate {
	const value = moment.state[name];
	const inContext = join(
		value && isAskable(value) ? beforeLine(call.line, null, [[name, value]]) : null,
		say(l10n.t('What is true of {0} after that line?'), code(name)),
	);
	return draft(subject, {
		stage: 'explain',
		template: 'explain.changes',
		slots: { test: test.id, variable: name, line: call.line },
		answer: {
			kind: 'choice',
			options: [
				{ id: 'changed', words: say(l10n.t('{0} has another value.'), code(name)) },
				{ id: 'same', words: say(l10n.t('{0} is the same as before.'), code(name)) },
			],
		},
		truth: { kind: 'choice', id: 'same' },
		foils: [{ answer: 'changed', misconception: 'method-changes-in-place' }],
		words: join(opening(test), inContext),
		inContext,
		fact: say(l10n.t('After {0} {1} is the same as before.'), line(call.line), code(name)),
		held: say(l10n.t('Right, {0} gives a new value, and {1} stays as it was.'), code(call.text), code(name)),
		help: [subject.spelling && observe(say(l10n.t('Add {0} below {1} and run it. Which value comes out?'), code(subject.spelling.print(name)), line(call.line)), below(subject, name, call.line))],
		asks: `line/${call.line}/${name}/1`,
	});
}

function changed(subject: Subject, test: Test, call: CallOutline, name: string, moment: Moment, is: NonNullable<Moment['state'][string]>, nth: number | null): Candidate[] {
	const was = moment.state[name];
	if (!was || !isAskable(is) || !isAskable(was)) return [];
	const names = [name, ...namesIn(call.text).filter((each) => each !== name)];
	const known = briefly(moment.state, names);
	const inContext = known.length > 0 ? join(beforeLine(call.line, nth, known), say(l10n.t('What is {0} after it?'), code(name))) : say(l10n.t('What is {0} after {1}?'), code(name), line(call.line));
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.assigned',
			slots: { test: test.id, variable: name, line: call.line, round: nth ?? 1 },
			answer: { kind: 'value' },
			truth: { kind: 'value', value: is },
			foils: [...lineFoils(subject, call.line, name, moment, is), { answer: was.shown, misconception: 'value-before-the-line' }],
			words: join(opening(test), inContext),
			inContext,
			fact: say(l10n.t('There {0} becomes {1}.'), code(name), shown(is)),
			held: say(l10n.t('Right, {0} becomes {1}.'), code(name), shown(is)),
			asks: `line/${call.line}/${name}/${nth ?? 1}`,
		}),
	];
}
