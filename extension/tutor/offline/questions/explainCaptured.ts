/** A function that is made in the rounds of a loop and runs when the loop has ended: it finds what the loop has left in the name that counts, or that a round sets. */
import * as l10n from '@vscode/l10n';
import { loopsAround } from '../../../code/around';
import type { LoopOutline } from '../../../code/outline';
import type { Test, Value } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import type { LoopRun, Moment, Replay } from '../facts/replay';
import { above, observe } from '../moves/observe';
import { code, join, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { briefly, namesIn, opening, valuesOf } from './phrases';

/** The name that this question is known by. */
export const capturedTemplate = 'explain.captured';

/** Of a loop that was found, or a line in it: what a name that each round sets is when a line in it runs in a function that the loop only made. */
export function capturedQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { outline } = subject.ground;
	return outline.loops.filter((loop) => loop.header === at || loopsAround(outline.loops, at).includes(loop)).flatMap((loop) => {
		const set = outline.assignments.filter(({ range }) => range.from > loop.header && range.to <= loop.body.to).flatMap(({ targets }) => targets);
		const [first] = [...new Set([...loop.variables.slice(0, 1), ...set])].flatMap((name) => {
			const found = lateUse(replay, loop, name);
			return found ? [captured(subject, test, { ...found, name, loop })] : [];
		});
		return first ?? [];
	});
}

interface LateUse {
	readonly moment: Moment;
	readonly value: Value;
	/** What the name was in the round that made the function. */
	readonly was: Value;
}

/** The first line of the loop that runs in a call of its own when the loop is over, and finds another value than the first round had. */
function lateUse(replay: Replay, loop: LoopOutline, name: string): LateUse | null {
	const run = replay.loopRuns(loop).find(({ rounds, left }: LoopRun) => rounds.length > 0 && left !== null);
	const [round] = run?.rounds ?? [];
	const was = loop.variables.includes(name) ? round?.from.state[name] : round?.to?.state[name];
	const isInside = ({ event, line: at }: Moment) => event === 'line' && at >= loop.header && at <= loop.body.to;
	// The function of the loop, called once more, begins the loop anew.
	const isOwn = ({ activation }: Moment) => loop.function !== null && replay.trace.activations.some(({ id, function: name }) => id === activation && name === loop.function);
	const moment = run && replay.moments.find((each) => each.index >= (run.left?.index ?? Infinity) && each.activation !== run.activation && !isOwn(each) && isInside(each) && each.state[name] !== undefined);
	const value = moment?.state[name];
	const isRunning = moment && replay.moments.slice(0, run.left?.index).some((each) => each.activation === moment.activation);
	return moment && value && was && !isRunning && value.shown !== was.shown && isAskable(value) ? { moment, value, was } : null;
}

function captured(subject: Subject, test: Test, { moment, value, was, name, loop }: LateUse & { readonly name: string; readonly loop: LoopOutline }): Candidate {
	const known = briefly(moment.state, namesIn(subject.source.textOf(moment.line)).filter((each) => each !== name));
	const inContext = join(
		say(l10n.t('The loop on {0} has ended when {1} runs for the first time.'), line(loop.header), line(moment.line)),
		known.length > 0 ? say(l10n.t('There {0}.'), valuesOf(known)) : null,
		say(l10n.t('What is {0} at that moment?'), code(name)),
	);
	return draft(subject, {
		stage: 'explain', template: capturedTemplate, slots: { test: test.id, variable: name, line: moment.line },
		answer: { kind: 'value' }, truth: { kind: 'value', value },
		foils: [{ answer: was.shown, misconception: 'function-keeps-old-value' }],
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('At that moment {0} is {1}: the loop has left that in it.'), code(name), shown(value)),
		held: say(l10n.t('Right, {0} is {1}: the loop has left that in it.'), code(name), shown(value)),
		help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out first?'), code(subject.spelling.print(name)), line(moment.line)), above(subject, name, moment.line))],
		asks: `captured/${moment.line}/${name}`,
	});
}
