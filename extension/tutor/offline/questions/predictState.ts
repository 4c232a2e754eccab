import * as l10n from '@vscode/l10n';
import type { LoopOutline } from '../../../code/outline';
import type { Value, Words } from '../../../words';
import { type Candidate, type Help, draft, isAskable, isBrief } from '../draft';
import type { LoopRun, Moment, Replay } from '../facts/replay';
import { below, endOfRound, observe, skipsEnd } from '../moves/observe';
import { code, join, line, lines, ordinal, rounds as inRounds, say, shown } from '../say';
import { isEchoed, madeOf, rightAllTheWay } from '../facts/slice';
import { followed, settersBefore } from '../facts/story';
import type { Subject } from '../subject';
import type { Test } from '../../../words';
import { type Known, briefly, onRun, opening, theLoopRun, valuesOf } from './phrases';

/** Rounds that are asked about, one-based. */
const askedRounds = 2;
/** Lines of one round that a person follows by hand. */
const handRound = 15;

/** The value of a variable after the first rounds of the loops of the traced run, and after single lines outside of loops. */
export function stateQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	if (!traced?.replay.main) return [];
	const { replay, test } = traced;
	const rounds = followed(subject, replay).flatMap(({ run, variables }) => {
		const setAt = (name: string) => settersBefore(subject, replay, name, run.entered).at(-1) ?? -1;
		const inOrder = [...variables].sort((a, b) => setAt(a) - setAt(b));
		return variables.slice(0, 2).flatMap((name) => roundQuestions(subject, replay, test, run, name, inOrder));
	});
	return [...rounds, ...(rounds.length > 0 ? [] : countQuestion(subject, replay, test)), ...lineQuestions(subject, replay, test)];
}

/** How many rounds the first loop makes, where it makes none: then no round changes a value that could be asked for. */
function countQuestion(subject: Subject, replay: Replay, test: Test): Candidate[] {
	const [run] = subject.ground.outline.loops.flatMap((loop) => replay.loopRuns(loop)).filter(({ activation }) => activation === replay.main?.id).sort((a, b) => a.entered.index - b.entered.index);
	if (!run || run.end === 'open' || run.rounds.length > 0 || subject.bug.symptom.kind === 'exception') return [];
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.rounds',
			slots: { test: test.id, line: run.loop.header },
			answer: { kind: 'count' },
			truth: { kind: 'count', count: 0 },
			foils: [{ answer: '1', misconception: 'one-round-too-many' }],
			words: say(l10n.t('How many rounds does {0} make {1}?'), theLoopRun(subject, replay, run), onRun(test)),
			inContext: say(l10n.t('How many rounds does {0} make?'), theLoopRun(subject, replay, run)),
			fact: say(l10n.t('It makes {0} on this run.'), inRounds(0)),
			held: say(l10n.t('Right, it makes {0}.'), inRounds(0)),
			reworded: [say(l10n.t('Count how often the lines inside {0} run {1}. How often is that?'), theLoopRun(subject, replay, run), onRun(test))],
			asks: `rounds/${run.loop.header}`,
			isSmaller: true,
		}),
	];
}

function roundQuestions(subject: Subject, replay: Replay, test: Test, run: LoopRun, name: string, variables: readonly string[]): Candidate[] {
	return run.rounds.slice(0, askedRounds).flatMap((round, index) => {
		const before = index === 0 ? run.entered : run.rounds[index - 1]?.to;
		const value = round.to?.state[name];
		const was = before?.state[name];
		// A round in which the run stopped was never over.
		if (!before || !round.to || round.to.event === 'raise' || !value || !isAskable(value)) return [];
		if (linesIn(replay, round.from, round.to) > handRound) return [];
		// A value that the question itself says and that did not change would be no question.
		if (was && !isBrief(was)) return [];
		const known = briefly(before.state, variables);
		const number = index + 1;
		const loop = theLoopRun(subject, replay, run);
		const inContext = [setting(subject, replay, run, before, number, known), say(l10n.t('What is {0} after the {1} round of {2}?'), code(name), ordinal(number), loop)];
		return [
			draft(subject, {
				stage: 'predict',
				template: 'predict.round',
				slots: { test: test.id, variable: name, line: run.loop.header, round: number },
				answer: { kind: 'value' },
				truth: { kind: 'value', value },
				foils: [
					was ? { answer: was.shown, misconception: 'value-before-the-round' } : null,
					foilAt(run, index + 1, name, 'one-round-too-many'),
				],
				words: join(opening(test), ...inContext),
				inContext: join(...inContext),
				fact: say(l10n.t('After the {0} round {1} is {2}.'), ordinal(number), code(name), shown(value)),
				held: say(l10n.t('Yes, the run says {0}.'), shown(value)),
				reworded: [
					say(l10n.t('Follow the lines of {0} once more, for {1} only. Which value does {1} have at the end of round {2}?'), loop, code(name), number),
				],
				help: [printIt(subject, run.loop, name, number), loopItem(run, index)],
				asks: `loop/${run.loop.header}/${number}/${name}`,
				says: index === 0 ? known.flatMap(([variable]) => settersBefore(subject, replay, variable, before).map((at) => `line/${at}/${variable}/1`)) : [`loop/${run.loop.header}/${index}/*`],
				isSmaller: true,
			}),
		];
	});
}

/** `Before the loop a is 0 and b is 1 (lines 6 and 7).` */
function setting(subject: Subject, replay: Replay, run: LoopRun, before: Moment, number: number, known: readonly Known[]): Words | null {
	if (known.length === 0) return null;
	if (number > 1) return say(l10n.t('After the {0} round {1}.'), ordinal(number - 1), valuesOf(known));
	const setters = [...new Set(known.flatMap(([name]) => settersBefore(subject, replay, name, before).slice(-1)))].sort((a, b) => a - b);
	const where = setters.length > 0 && setters.length <= 3 ? lines(setters) : null;
	return where ? say(l10n.t('Before the loop {0} ({1}).'), valuesOf(known), where) : say(l10n.t('Before the loop {0}.'), valuesOf(known));
}

function foilAt(run: LoopRun, index: number, name: string, misconception: string) {
	const value = run.rounds[index]?.to?.state[name];
	return value ? { answer: value.shown, misconception } : null;
}

function linesIn(replay: Replay, from: Moment, to: Moment): number {
	return replay.moments.slice(from.index, to.index).filter((moment) => moment.event === 'line').length;
}

/** Something to do: a print at the end of each round. */
function printIt(subject: Subject, loop: LoopOutline, name: string, round: number): Help | null {
	if (!subject.spelling || skipsEnd(subject, loop)) return null;
	return observe(
		say(l10n.t('Add {0} as the last line inside the loop and run it. Which value comes out {1}?'), code(subject.spelling.print(name)), ordinal(round)),
		endOfRound(subject, name, loop),
	);
}

/** What the loop's own variable is in this round. */
function loopItem(run: LoopRun, index: number): Help | null {
	const state = run.rounds[index]?.from.state;
	const item = state ? briefly(state, run.loop.variables) : [];
	return item.length > 0 ? { rung: 'fact', words: say(l10n.t('In the {0} round {1}.'), ordinal(index + 1), valuesOf(item)) } : null;
}

/** Variables that single lines outside of loops set, the lines that only copy a literal left out. */
function lineQuestions(subject: Subject, replay: Replay, test: Test): Candidate[] {
	const { assignments: all, loops } = subject.ground.outline;
	const made = subject.traced && madeOf(subject, subject.traced);
	const right = rightAllTheWay(subject, test.id);
	// Of what was typed nobody asks, nor of what has nothing to do with the result, or is as it should be.
	const isTelling = (name: string | undefined) => name === undefined || (!isEchoed(subject, name) && !right.has(name) && (!made || made.includes(name)));
	// Where the run stops or waits, what kind of value was typed may be the point.
	const { kind } = subject.bug.symptom;
	const assignments = kind === 'value' || kind === 'output' ? all.filter(({ targets }) => isTelling(targets[0])) : all;
	const main = replay.main?.id ?? -1;
	return assignments.flatMap((assignment) => {
		const at = assignment.range.from;
		if (loops.some((loop) => loop.range.from <= at && at <= loop.range.to)) return [];
		const passes = replay.passes(at);
		// With several times, in other calls, it would not be clear which one is meant.
		const [moment] = passes.length === 1 ? replay.passes(at, main) : [];
		const name = assignment.targets[0];
		const value = moment && name !== undefined ? replay.after(moment)?.[name] : undefined;
		if (!moment || name === undefined || !value || !isAskable(value) || isTrivial(assignment.value, value)) return [];
		return [afterLine(subject, test, at, name, value, moment)];
	});
}

/** The line says the value itself. */
function isTrivial(source: string, value: Value): boolean {
	return source.replaceAll('"', "'") === value.shown || source.trim() === '' || /^\W*$/.test(source);
}

function afterLine(subject: Subject, test: Test, at: number, name: string, value: Value, moment: Moment): Candidate {
	const was = moment.state[name];
	return draft(subject, {
		stage: 'predict',
		template: 'predict.line',
		slots: { test: test.id, variable: name, line: at },
		answer: { kind: 'value' },
		truth: { kind: 'value', value },
		foils: [was ? { answer: was.shown, misconception: 'value-before-the-line' } : null],
		words: say(l10n.t('What is {0} after {1}, {2}?'), code(name), line(at), onRun(test)),
		fact: say(l10n.t('There {0} is {1}.'), code(name), shown(value)),
		held: say(l10n.t('Yes, the run says {0}.'), shown(value)),
		reworded: [say(l10n.t('A value is given to {0} on {1}. Which one, {2}?'), code(name), line(at), onRun(test))],
		help: [
			subject.spelling && observe(say(l10n.t('Add {0} below {1} and run it. Which value comes out?'), code(subject.spelling.print(name)), line(at)), below(subject, name, at)),
		],
		asks: `line/${at}/${name}/1`,
		isSmaller: true,
	});
}
