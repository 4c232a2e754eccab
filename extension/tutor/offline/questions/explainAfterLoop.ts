/** A loop's name that is used behind its loop: it stands for the last item there, whatever the loop was looking for. */
import * as l10n from '@vscode/l10n';
import type { LoopOutline } from '../../../code/outline';
import type { Test } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import type { Moment, Replay } from '../facts/replay';
import { functionAround, loopsAround } from '../../../code/around';
import { above, observe } from '../moves/observe';
import { afterLoopTemplate } from '../moves/names';
import { code, line, say, shown } from '../say';
import { type Subject, tellingPass } from '../subject';
import { namesUsed, onRun, whenRuns } from './phrases';

/**
 * What the loop's name is when the run comes to this line, or, for the line of the loop itself, to the first one behind it that uses the
 * name: at the moment that tells, else the last time after a loop of several rounds.
 */
export function afterLoopQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const own = subject.ground.outline.loops.find(({ header }) => header === at);
	return own ? usesBehind(subject, own).flatMap((behind) => askedAt(subject, test, replay, behind)) : askedAt(subject, test, replay, at);
}

/** The first line (zero-based) behind the loop that uses its name; none where no line does. */
function usesBehind({ ground: { outline }, source }: Subject, loop: LoopOutline): readonly number[] {
	const home = outline.functions.find(({ name }) => name === loop.function)?.range;
	return outline.statementLines.filter((row) => row > loop.body.to && (!home || row <= home.to) && namesUsed(source.textOf(row)).some((name) => loop.variables.includes(name))).slice(0, 1);
}

function askedAt(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const used = new Set(namesUsed(subject.source.textOf(at)));
	return loopsBefore(subject, at).flatMap((loop) => loop.variables.filter((name) => used.has(name) && !isSetBetween(subject, loop, name, at)).flatMap((name) => {
		const moment = momentOf(subject, test, replay, loop, at);
		const value = moment?.state[name];
		if (!moment || !value || !isAskable(value)) return [];
		const passes = replay.passes(at);
		const when = whenRuns(at, passes.length > 1 ? passes.findIndex(({ index }) => index === moment.index) + 1 : null);
		return [
			draft(subject, {
				stage: 'explain',
				template: afterLoopTemplate,
				slots: { test: test.id, variable: name, line: at },
				answer: { kind: 'value' },
				truth: { kind: 'value', value },
				words: say(l10n.t('{0}, the loop on {1} is over. What is {2} then, {3}?'), when, line(loop.header), code(name), onRun(test)),
				inContext: say(l10n.t('{0}, the loop on {1} is over. What is {2} then?'), when, line(loop.header), code(name)),
				fact: say(l10n.t('After its loop {0} is still the last item: {1}.'), code(name), shown(value)),
				held: say(l10n.t('Right: after its loop {0} is still the last item, {1}.'), code(name), shown(value)),
				reworded: [say(l10n.t('Which item did the loop on {0} go through last, before {1}?'), line(loop.header), line(at))],
				help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out each time?'), code(subject.spelling.print(name)), line(at)), above(subject, name, at))],
				asks: `after-loop/${at}/${name}`,
			}),
		];
	}));
}

/** The loops over items that end before this line and have nothing but it in common with it. */
function loopsBefore({ ground: { outline } }: Subject, at: number): readonly LoopOutline[] {
	const home = functionAround(outline.functions, at)?.name ?? null;
	const around = new Set(loopsAround(outline.loops, at).flatMap(({ variables }) => variables));
	return outline.loops.filter((loop) => loop.body.to < at && loop.function === home && !loop.variables.some((name) => around.has(name)));
}

/** Another line, or another loop, gives the name a value in between. */
function isSetBetween({ ground: { outline } }: Subject, loop: LoopOutline, name: string, at: number): boolean {
	const isBetween = (row: number) => loop.header < row && row < at;
	return outline.assignments.some(({ targets, range }) => targets.includes(name) && isBetween(range.from)) || outline.loops.some((other) => other !== loop && other.variables.includes(name) && isBetween(other.header));
}

function momentOf(subject: Subject, test: Test, replay: Replay, loop: LoopOutline, at: number): Moment | null {
	const runs = replay.loopRuns(loop);
	// Who leaves a loop at the item that they were looking for has it there; after one round there is but one.
	const isTelling = (moment: Moment) => {
		const last = runs.findLast(({ entered, activation }) => activation === moment.activation && entered.index < moment.index);
		return last?.end === 'done' && last.rounds.length > 1;
	};
	const told = tellingPass(subject, test.id, replay, at)?.moment;
	return told && isTelling(told) ? told : (replay.passes(at).findLast(isTelling) ?? null);
}
