import * as l10n from '@vscode/l10n';
import type { AssignmentOutline, CallOutline } from '../../../code/outline';
import type { Test, Value, Words } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import type { Moment, Outcome, Replay } from '../replay';
import { code, join, line, ordinal, say, shown, times } from '../say';
import { loopsAround } from '../story';
import type { Subject } from '../subject';
import { loopQuestions } from './explainLoop';
import { conditionQuestion } from './predictPath';
import { type Known, briefly, namesIn, onRun, opening, theLoop, valuesOf } from './phrases';

const mostCounted = 15;

/** What the lines found (or suspected) do on the traced run: only what the trace can check. */
export function explainQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	if (!traced) return [];
	const { replay, test } = traced;
	const { outline } = subject.ground;
	const own = subject.focus.flatMap((at) => ofLine(subject, test, replay, at));
	const around = subject.focus.flatMap((at) =>
		loopsAround(outline.loops, at).filter((loop) => loop.header !== at).flatMap((loop) => loopQuestions(subject, test, replay, loop)),
	);
	const reached = subject.focus.flatMap((at) => reachedQuestion(subject, test, replay, at));
	return once([...own, ...around, ...reached]);
}

function once(candidates: readonly Candidate[]): Candidate[] {
	const seen = new Set<string>();
	return candidates.filter(({ question }) => !seen.has(question.id) && seen.add(question.id));
}

function ofLine(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { loops, conditions, assignments, calls, returns } = subject.ground.outline;
	const loop = loops.find((each) => each.header === at);
	if (loop) return [...loopQuestions(subject, test, replay, loop)];
	const condition = conditions.find((each) => each.line === at);
	if (condition) return telling(replay.outcomes(condition)).flatMap((outcome) => conditionQuestion(subject, test, replay, condition, outcome, 'explain'));
	const assignment = assignments.find(({ range }) => range.from <= at && at <= range.to);
	if (assignment) return assignmentQuestions(subject, test, replay, assignment);
	if (returns.some(({ range }) => range.from <= at && at <= range.to)) return returnQuestions(subject, test, replay, at);
	const call = calls.find((each) => each.line === at && each.callee.includes('.'));
	return call ? methodQuestions(subject, test, replay, call) : [];
}

/** The evaluations that tell most: the last one, the first with the other outcome, the first. */
function telling(outcomes: readonly Outcome[]): readonly Outcome[] {
	const last = outcomes.at(-1);
	const other = outcomes.find(({ held }) => held !== last?.held);
	return [...new Set([last, other, outcomes[0]])].filter((each) => each !== undefined);
}

/** What an assignment makes of its names, the first two times; values that the question does not happen to show come first. */
function assignmentQuestions(subject: Subject, test: Test, replay: Replay, assignment: AssignmentOutline): Candidate[] {
	const passes = replay.passes(assignment.range.from);
	const all = passes.slice(0, 2).flatMap((moment, index) =>
		assignment.targets.flatMap((name) => {
			const value = replay.after(moment)?.[name];
			if (!value || !isAskable(value) || assignment.value.replaceAll('"', "'") === value.shown) return [];
			const known = briefly(moment.state, [...new Set([...namesIn(assignment.value), name])]);
			const isShown = known.some(([, each]) => each.shown === value.shown);
			return [{ isShown, candidate: assigned(subject, test, { moment, name, value, known, nth: passes.length > 1 ? index + 1 : null, at: assignment.range.from }) }];
		}),
	);
	return [...all.filter(({ isShown }) => !isShown), ...all.filter(({ isShown }) => isShown)].map(({ candidate }) => candidate);
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
	const inContext = join(known.length > 0 ? beforeLine(at, nth, valuesOf(known)) : null, say(l10n.t('What is {0} after {1}?'), code(name), line(at)));
	return draft(subject, {
		stage: 'explain',
		template: 'explain.assigned',
		slots: { test: test.id, variable: name, line: at, round: nth ?? 1 },
		answer: { kind: 'value' },
		truth: { kind: 'value', value },
		foils: [was ? { answer: was.shown, misconception: 'value-before-the-line' } : null],
		words: join(opening(test), inContext),
		inContext,
		fact: say(l10n.t('There {0} becomes {1}.'), code(name), shown(value)),
		held: say(l10n.t('Right, {0} becomes {1}.'), code(name), shown(value)),
		help: [subject.spelling && { rung: 'smaller-question', words: say(l10n.t('Add {0} below {1} and run it. What comes out first?'), code(subject.spelling.print(name)), line(at)) }],
		asks: `line/${at}/${name}/${nth ?? 1}`,
		isSmaller: (nth ?? 1) > 1,
	});
}

function beforeLine(at: number, nth: number | null, known: Words): Words {
	return nth === null ? say(l10n.t('Before {0} {1}.'), line(at), known) : say(l10n.t('Before {0} runs for the {1} time, {2}.'), line(at), ordinal(nth), known);
}

/** In which round a return inside a loop ends the call. */
function returnQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const [loop] = loopsAround(subject.ground.outline.loops, at);
	const run = loop && replay.loopRuns(loop).find(({ rounds }) => {
		const end = rounds.at(-1)?.to;
		return end?.event === 'return' && end.line === at;
	});
	if (!loop || !run) return [];
	const count = run.rounds.length;
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.return-round',
			slots: { test: test.id, line: at },
			answer: { kind: 'count' },
			truth: { kind: 'count', count },
			foils: [],
			words: say(l10n.t('In which round of {0} does {1} end the call, {2}?'), theLoop(subject, loop), line(at), onRun(test)),
			fact: say(l10n.t('It ends in the {0} round.'), ordinal(count)),
			held: say(l10n.t('Right, it is over in the {0} round, and later rounds never happen.'), ordinal(count)),
			help: [subject.spelling && { rung: 'smaller-question', words: say(l10n.t('Add {0} above {1} and run it. How often does it come out?'), code(subject.spelling.print(loop.variables[0] ?? subject.spelling.quoted('x'))), line(at)) }],
			asks: `rounds/${loop.header}`,
		}),
	];
}

/** Does `s.upper()` on a line of its own change `s`? */
function methodQuestions(subject: Subject, test: Test, replay: Replay, call: CallOutline): Candidate[] {
	const [moment] = replay.passes(call.line);
	const name = namesIn(call.callee)[0];
	const after = moment && replay.after(moment);
	const was = name === undefined ? undefined : moment?.state[name];
	const is = name === undefined ? undefined : after?.[name];
	if (!moment || name === undefined || !was || !is) return [];
	return was.shown === is.shown ? [unchanged(subject, test, call, name, moment)] : changed(subject, test, call, name, moment, is);
}

function unchanged(subject: Subject, test: Test, call: CallOutline, name: string, moment: Moment): Candidate {
	const value = moment.state[name];
	const inContext = join(
		value && isAskable(value) ? beforeLine(call.line, null, valuesOf([[name, value]])) : null,
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
		help: [subject.spelling && { rung: 'smaller-question', words: say(l10n.t('Add {0} below {1} and run it. What comes out?'), code(subject.spelling.print(name)), line(call.line)) }],
		asks: `line/${call.line}/${name}/1`,
	});
}

function changed(subject: Subject, test: Test, call: CallOutline, name: string, moment: Moment, is: NonNullable<Moment['state'][string]>): Candidate[] {
	const was = moment.state[name];
	if (!was || !isAskable(is) || !isAskable(was)) return [];
	const names = [name, ...namesIn(call.text).filter((each) => each !== name)];
	const inContext = join(beforeLine(call.line, 1, valuesOf(briefly(moment.state, names))), say(l10n.t('What is {0} after it?'), code(name)));
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.assigned',
			slots: { test: test.id, variable: name, line: call.line, round: 1 },
			answer: { kind: 'value' },
			truth: { kind: 'value', value: is },
			foils: [{ answer: was.shown, misconception: 'value-before-the-line' }],
			words: join(opening(test), inContext),
			inContext,
			fact: say(l10n.t('There {0} becomes {1}.'), code(name), shown(is)),
			held: say(l10n.t('Right, {0} becomes {1}.'), code(name), shown(is)),
			asks: `line/${call.line}/${name}/1`,
		}),
	];
}

/** The line stands in a loop or under a condition. */
function isOptional(subject: Subject, at: number): boolean {
	const { loops, conditions } = subject.ground.outline;
	return [...loops, ...conditions].some(({ body }) => body.from <= at && at <= body.to);
}

/** How often a line runs: also never. */
function reachedQuestion(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { outline, code: program } = subject.ground;
	if (!outline.statementLines.includes(at) || program.version !== replay.trace.version) return [];
	if (outline.functions.some((each) => each.header === at) || outline.loops.some((each) => each.header === at)) return [];
	const count = replay.passes(at).length;
	if (count > mostCounted || replay.trace.cut || (count === 1 && !isOptional(subject, at))) return [];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.reached',
			slots: { test: test.id, line: at },
			answer: { kind: 'count' },
			truth: { kind: 'count', count },
			foils: [
				{ answer: String(count + 1), misconception: 'one-round-too-many' },
				...(count > 0 ? [{ answer: String(count - 1), misconception: 'one-round-too-few' }] : []),
			],
			words: say(l10n.t('How many times does {0} run {1}?'), line(at), onRun(test)),
			fact: count === 1 ? say(l10n.t('It runs once.')) : say(l10n.t('It runs {0}.'), times(count)),
			held: count === 1 ? say(l10n.t('Right, once.')) : say(l10n.t('Right, it runs {0}.'), times(count)),
			help: [],
			asks: `reached/${at}`,
			isSmaller: true,
		}),
	];
}
