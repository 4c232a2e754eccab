/** What becomes of an item that a condition passes over where no other branch takes it: who misses something in the result finds there that nothing is done with it. */
import * as l10n from '@vscode/l10n';
import type { ConditionOutline } from '../../../code/outline';
import { loopsAround } from '../../../code/around';
import type { Question, Shape, Test, Value } from '../../../words';
import type { PastTurn } from '../../roles';
import { type Candidate, draft, isAskable, isBrief } from '../draft';
import type { Replay } from '../facts/replay';
import { thenWantedTemplate } from '../moves/names';
import { code, join, line, ordinal, say, shown } from '../say';
import type { Subject } from '../subject';
import { wanted } from './explainWanted';
import { sizeOf } from './kinds';
import { isSure } from './locate';
import { onRun } from './phrases';

export const passedTemplate = 'explain.passed-over';

/** For a condition, or a line under it, that the student found while no repair is sure, where less comes out than is wanted: the first round in which it is false, and what should be then. */
export function passedQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	if (isSure(subject) || !lacks(subject) || !subject.found.includes(at)) return [];
	const { conditions, loops, assignments } = subject.ground.outline;
	const condition = conditions.find(({ line: head, body }) => head === at || (body.from <= at && at <= body.to));
	const [loop] = condition ? loopsAround(loops, condition.line) : [];
	const isAlone = condition?.whole !== undefined && condition.whole.to <= condition.body.to;
	const name = condition && assignments.find(({ range, targets }) => condition.body.from <= range.from && range.to <= condition.body.to && targets.length === 1)?.targets[0];
	const [run, ...more] = loop ? replay.loopRuns(loop) : [];
	const [item, ...others] = loop?.variables ?? [];
	if (!condition || !isAlone || name === undefined || !run || more.length > 0 || item === undefined || others.length > 0) return [];
	const missed = replay.outcomes(condition).find(({ held }) => !held);
	const number = missed ? run.rounds.findIndex(({ from, to }) => from.index <= missed.moment.index && missed.moment.index < (to?.index ?? Infinity)) : -1;
	const [value, taken] = [run.rounds[number]?.to?.state[name], missed?.moment.state[item]];
	if (!value || !taken || !isAskable(value) || !isBrief(taken)) return [];
	return asked(subject, { test, condition, name, item, taken, value, round: number + 1 });
}

interface Passed {
	readonly test: Test;
	readonly condition: ConditionOutline;
	/** What the lines under it make. */
	readonly name: string;
	/** The loop's variable, and its value in that round (one-based). */
	readonly item: string;
	readonly taken: Value;
	readonly round: number;
	readonly value: Value;
}

function asked(subject: Subject, { test, condition: { line: at, text }, name, item, taken, value, round }: Passed): Candidate[] {
	const lead = say(l10n.t('In the {0} round {1} is {2}, and {3} is false.'), ordinal(round), code(item), shown(taken), code(text));
	const ask = say(l10n.t('What is {0} after that round?'), code(name));
	const slots = { test: test.id, variable: name, line: at, round };
	const words = join(lead, ask);
	const own = draft(subject, {
		stage: 'explain', template: passedTemplate, slots,
		answer: { kind: 'value' },
		truth: { kind: 'value', value },
		words, inContext: words,
		fact: say(l10n.t('Then {0} is {1}: no line does anything for {2}.'), code(name), shown(value), shown(taken)),
		held: say(l10n.t('Right, {0} is {1}: no line does anything for {2}.'), code(name), shown(value), shown(taken)),
		reworded: [say(l10n.t('Which lines run for {0} {1}, and what do they do with {2}? Give its value after that round.'), shown(taken), onRun(test), code(name))],
		help: [{ rung: 'smaller-question', words: say(l10n.t('The condition on {0} is false then. Which line is the next one that runs?'), line(at)) }],
		asks: `passed/${at}/${round}`,
	});
	const isAsked = ({ template, slots: { line: other } }: Question) => template === passedTemplate && other === at;
	const wish = wanted(subject, { template: thenWantedTemplate, test, at, name, value, round, words: say(l10n.t('By the task, what should {0} be after that round?'), code(name)), says: [], follows: ({ question, assessment }: PastTurn) => isAsked(question) && assessment?.kind === 'answer' });
	return [own, { ...wish, isRest: true }];
}

/** The result is shorter, or has fewer items, than is wanted. */
function lacks({ traced }: Subject): boolean {
	const { ending, expected } = traced?.result ?? {};
	const [is, should] = [holds(ending?.kind === 'returned' ? ending.value.shape : undefined), holds(expected?.shape)];
	return is !== null && should !== null && is < should;
}

/** How much it holds; null for what holds nothing. */
function holds(shape: Shape | undefined): number | null {
	return shape?.kind === 'pairs' ? shape.pairs.length : sizeOf(shape);
}
