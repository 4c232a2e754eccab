/** What happened on the traced run, in a clause: the facts that locate begins with. */
import * as l10n from '@vscode/l10n';
import { loopsAround } from '../../../code/around';
import type { Value, Words } from '../../../words';
import { type FactName, holdsUnseen, isBrief } from '../draft';
import type { LoopRun, Moment, Replay } from './replay';
import { code, lines, listed, ordinal, say, series, shown } from '../say';
import { departedOf, type Subject } from '../subject';
import { namesIn, theLoop } from '../questions/phrases';
import { isEchoed, madeOf, rightAllTheWay } from './slice';

export interface Story {
	readonly words: Words;
	readonly tells: readonly FactName[];
}

/** A loop of the traced run that is worth following, with the variables that it changes, the one behind the result first. */
export interface Followed {
	readonly run: LoopRun;
	readonly variables: readonly string[];
}

const mostValues = 8;

/** The traced run told by the values of one variable, by its calls, or by its lines; null without a trace. */
export function storyOf(subject: Subject): Story | null {
	const { traced } = subject;
	if (!traced?.replay.main) return null;
	return values(subject, traced.replay) ?? calls(traced.replay) ?? afterLoop(subject, traced.replay) ?? path(subject, traced.replay);
}

function values(subject: Subject, replay: Replay): Story | null {
	for (const { run, variables } of followed(subject, replay)) {
		if (run.rounds.length < 2 || run.rounds.length > mostValues || replay.loopRuns(run.loop).length > 1) continue;
		for (const name of variables) {
			const steps = run.rounds.map((round) => (round.to ?? round.from).state[name]);
			if (!steps.every((value): value is Value => value !== undefined && isBrief(value) && !holdsUnseen(value.shape))) continue;
			if (steps.reduce((sum, value) => sum + value.shown.length, 0) > 90) continue;
			return {
				words: say(l10n.t('Round by round {0} is {1}.'), code(name), series(steps.map(shown))),
				tells: [...steps.map((_, index) => `loop/${run.loop.header}/${index + 1}/${name}`), `rounds/${run.loop.header}`],
			};
		}
	}
	return null;
}

/** What a loop has made for the result, where that is as it is in every mended program: then what comes behind it is to be looked at. */
function afterLoop(subject: Subject, replay: Replay): Story | null {
	const { main } = replay;
	const runs = main ? subject.ground.outline.loops.flatMap((loop) => replay.loopRuns(loop).filter(({ activation, left, end }) => activation === main.id && left !== null && left.event !== 'raise' && end !== 'open')) : [];
	const right = subject.traced ? rightAllTheWay(subject, subject.traced.test.id) : new Set<string>();
	const rightOf = (run: LoopRun) => ofResult(subject, run, changedBy(run)).filter((each) => right.has(each));
	const last = runs.sort((a, b) => a.entered.index - b.entered.index).findLast((run) => rightOf(run).length > 0);
	const [name] = last ? rightOf(last) : [];
	const value = name === undefined ? undefined : last?.left?.state[name];
	if (!last || name === undefined || !value || !isBrief(value) || holdsUnseen(value.shape) || value.shown === main?.returned?.shown) return null;
	return { words: say(l10n.t('When {0} has ended, {1} is {2}.'), theLoop(subject, last.loop), code(name), shown(value)), tells: [`loop/${last.loop.header}/${last.rounds.length}/${name}`] };
}

function calls(replay: Replay): Story | null {
	const chain = callChain(replay);
	if (chain.length < 3) return null;
	const [first, ...rest] = chain.slice(0, 5).map((activation) => code(callOf(activation.function ?? '', Object.values(activation.arguments))));
	if (!first) return null;
	const words = chain.length > 5
		? say(l10n.t('The calls inside each other are {0}, and so on.'), series([first, ...rest]))
		: say(l10n.t('The calls inside each other are {0}.'), listed([first, ...rest]));
	return { words, tells: ['call/*'] };
}

/** The calls of one function inside each other, outermost first. */
export function callChain(replay: Replay): Replay['trace']['activations'] {
	const { main } = replay;
	if (!main || main.function === null) return [];
	const chain = [main];
	for (let next = childOf(replay, main.id, main.function); next; next = childOf(replay, next.id, main.function)) chain.push(next);
	return chain;
}

function childOf(replay: Replay, parent: number, name: string): Replay['trace']['activations'][number] | null {
	return replay.trace.activations.find((each) => each.parent === parent && each.function === name) ?? null;
}

/** The name whose value a function is first called with by itself: one that is another there, where there is such a name. */
export function secondCallName(replay: Replay): string | undefined {
	const [outer, inner] = callChain(replay);
	const names = Object.keys(inner?.arguments ?? {});
	return names.find((each) => inner?.arguments[each]?.shown !== outer?.arguments[each]?.shown) ?? names[0];
}

/** A call as its values show it: `f(3, [1])`; where the language writes a value otherwise than it shows it, as it is written. */
export function callOf(name: string, values: readonly Value[], written: ((value: Value) => string) | undefined = undefined): string {
	return `${name}(${values.map((value) => written?.(value) ?? value.shown).join(', ')})`;
}

/** The lines of a run that takes a branch, and where it leaves the function. */
function path(subject: Subject, replay: Replay): Story | null {
	const { main } = replay;
	if (!main) return null;
	const { outline } = subject.ground;
	const moments = replay.of(main.id);
	const end = moments.at(-1);
	const ran = [...new Set(moments.filter(({ event }) => event === 'line').map((moment) => moment.line))];
	if (!end || !outline.conditions.some((condition) => ran.includes(condition.line))) return null;
	const through = lines([...ran].sort((a, b) => a - b));
	const [loop] = loopsAround(outline.loops, end.line);
	const run = loop && end.event === 'return' && replay.loopRuns(loop).length === 1 ? replay.loopRuns(loop).find((each) => each.activation === main.id && each.left?.index === end.index) : undefined;
	const count = run?.rounds.length ?? 0;
	if (loop && count > 1) {
		return { words: say(l10n.t('The run goes through {0}, and it ends in the {1} round of the loop.'), through, ordinal(count)), tells: ['path', `rounds/${loop.header}`] };
	}
	return ran.length < 2 || ran.length > 7 ? null : { words: say(l10n.t('The run goes through {0}.'), through), tells: ['path'] };
}

/** The first moment at which the run has not what that of a mended program has; before all others where nobody knows one. */
function departedAt(subject: Subject, replay: Replay): number {
	const known = departedOf(subject, replay.trace.test).flatMap(({ line, time }) => replay.passes(line)[time - 1]?.index ?? []);
	return known.length === 0 ? -1 : Math.min(...known);
}

/** The loops that the main activation runs through first, outermost first, with what they change. */
export function followed(subject: Subject, replay: Replay): readonly Followed[] {
	const { main } = replay;
	if (!main) return [];
	const { loops, returns } = subject.ground.outline;
	const end = replay.of(main.id).at(-1);
	const wanted = end ? returns.find(({ range }) => range.from <= end.line && end.line <= range.to)?.value : null;
	const results = new Set(namesIn(wanted ?? ''));
	// What a loop does that ends before the run departs is as it should be.
	const departs = departedAt(subject, replay);
	const isOver = ({ left }: LoopRun) => left !== null && left.index < departs;
	return loops
		.map((loop) => replay.loopRuns(loop).find((run) => run.activation === main.id))
		.filter((run): run is LoopRun => run !== undefined && run.rounds.length > 0)
		.sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || a.entered.index - b.entered.index)
		.map((run) => {
			const changed = changedBy(run);
			const isFollowed = (name: string) => run.rounds.every(({ to }) => to?.state[name]) && (changed.includes(name) || isAimed(subject, run, name));
			return { run, variables: [...new Set(telling(subject, run, [...[...results].filter(isFollowed), ...changed.filter((name) => !results.has(name))]))] };
		})
		.filter(({ variables }) => variables.length > 0);
}

/**
 * Of these variables those that the wrong result is made of, the nearest first; none that only holds what was typed, and none that is as
 * it is in every mended program that is known.
 */
function telling(subject: Subject, run: LoopRun, variables: readonly string[]): readonly string[] {
	const { traced } = subject;
	const right = traced ? rightAllTheWay(subject, traced.test.id) : new Set<string>();
	return ofResult(subject, run, variables).filter((name) => !right.has(name));
}

function ofResult(subject: Subject, { loop }: LoopRun, variables: readonly string[]): readonly string[] {
	const made = subject.traced && madeOf(subject, subject.traced);
	return made ? made.filter((name) => variables.includes(name) && !isEchoed(subject, name, loop.body)) : variables;
}

/** Variables that the rounds change, without those of the loop itself or of loops inside, and without helpers set anew. */
function changedBy(run: LoopRun): string[] {
	const own = new Set(run.loop.variables);
	const names = new Set(run.rounds.flatMap(({ to }) => Object.keys(to?.state ?? {})));
	return [...names].filter((name) => {
		if (own.has(name) || !run.entered.state[name]) return false;
		return run.rounds.some(({ from, to }) => to !== null && from.state[name]?.shown !== to.state[name]?.shown);
	});
}

/** A line inside the loop could set it, even if on this run it stays as it is. */
function isAimed(subject: Subject, { loop }: LoopRun, name: string): boolean {
	return subject.ground.outline.assignments.some(({ targets, range }) => targets.includes(name) && loop.body.from <= range.from && range.to <= loop.body.to);
}

/** Lines of the main activation's run that set this variable before a moment, the last one last. */
export function settersBefore(subject: Subject, replay: Replay, name: string, moment: Moment): readonly number[] {
	const ran = new Set(replay.of(moment.activation).filter((each) => each.index < moment.index && each.event === 'line').map((each) => each.line));
	return subject.ground.outline.assignments.filter((each) => each.targets.includes(name) && ran.has(each.range.from)).map((each) => each.range.from);
}
