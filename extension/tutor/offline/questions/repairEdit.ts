/** Help at a repair that was tried: about the line that the student has just changed, and what it does on the run that still fails. */
import * as l10n from '@vscode/l10n';
import type { LoopOutline } from '../../../code/outline';
import type { Words } from '../../../words';
import { lineFact } from '../facts/lineFact';
import { movingAt, openEndFact } from '../facts/openEnd';
import { code, join, line, ordinal, say } from '../say';
import { loopsAround } from '../../../code/around';
import type { Moment } from '../facts/replay';
import { isOfRun, type Subject, tellingPass } from '../subject';
import type { Tried } from '../closing/tried';
import { conditionText } from './openLoop';
import { briefly, isPrint, namesIn, onRun, printName, valuesOf } from './phrases';

export interface EditHelp {
	/** Something to do. */
	readonly toDo: Words;
	/** What the run says of it; null where that is not known. */
	readonly fact: Words | null;
}

/** Null where the last change was no try at this, or touched no line that could run. */
export function helpWithEdit(subject: Subject, { test, result }: Tried): EditHelp | null {
	const { statementLines, returns } = subject.ground.outline;
	const changed = (subject.edited?.lines ?? []).filter((at) => statementLines.includes(at) && isOfRun(subject, at));
	const at = changed.find((each) => result.lines.includes(each)) ?? changed[0];
	// A try that did what it should for this example is not what is left to do.
	if (at === undefined) return null;
	const run = onRun(test);
	if (!result.lines.includes(at)) {
		return {
			toDo: say(l10n.t('You changed {0}. Follow the run on paper, line by line, {1}. Does it come to that line?'), line(at), run),
			fact: notReached(at, test, result.ending),
		};
	}
	const printed = returns.find(({ range, value }) => range.from === at && value !== null && isPrint(subject, value));
	const fact = factOf(subject, test.id, at);
	if (printed) {
		const name = printName(subject);
		return {
			toDo: say(l10n.t('You changed {0}: it gives back what {1} gives. Try {2} in a small program, and look at {3}. What is it?'), line(at), code(subject.spelling?.call(name, ['...']) ?? name), code(`x = ${subject.spelling?.print(subject.spelling.samples.text) ?? name}`), code('x')),
			fact: say(l10n.t('{0} shows a value on the screen, and gives back {1}.'), code(name), code(subject.spelling?.nothing ?? '')),
		};
	}
	const shared = secondNameAt(subject, test.id, at);
	if (shared) return shared;
	const asked = whatItAsks(subject, test, at);
	if (asked) return { toDo: asked, fact };
	// Where the run stops on that line, in which rounds it runs is beside the point: the error says what is missing there.
	if (result.ending.kind === 'raised' && result.ending.exception.line === at) return null;
	const endless = result.ending.kind === 'endless' || result.ending.kind === 'too-much-output' ? aroundOf(subject, at) : undefined;
	const moved = subject.ground.outline.assignments.find(({ range }) => range.from === at)?.targets.find((name) => namesIn(endless ? conditionText({ loop: endless }) : '').includes(name));
	// Of the head of a loop: what it takes, and not what its name still has from the round before.
	const head = subject.ground.outline.loops.find((loop) => loop.header === at && (loop.kind === 'each' || loop.counts !== undefined));
	if (head?.variables[0] !== undefined && !endless) return { toDo: say(l10n.t('You changed {0}. Write down the values that {1} takes there now, {2}. Which one is too much, or is missing?'), line(at), code(head.variables[0]), run), fact };
	// Of rounds without an end nobody writes down which.
	if (endless && moved !== undefined) return { toDo: say(l10n.t('You changed {0}. Write down the first values of {1}, round by round. Do they come nearer to where {2} is false?'), line(at), code(moved), code(conditionText({ loop: endless }))), fact };
	const then = momentOf(subject, test.id, at);
	if (then) return { toDo: then, fact };
	return aroundOf(subject, at)
		? { toDo: say(l10n.t('You changed {0}. In which rounds of the loop does it run, {1}? Write them down before you change anything.'), line(at), run), fact }
		: { toDo: say(l10n.t('You changed {0}. Say in one sentence what it does now, {1}. Is that what you want there?'), line(at), run), fact };
}

/** A list gets a second name, where a copy may have been meant; null for any other line. */
function secondNameAt({ traced, ground: { outline } }: Subject, test: string, at: number): EditHelp | null {
	const assignment = outline.assignments.find(({ range, augmented }) => range.from === at && !augmented);
	const [name, ...more] = assignment?.targets ?? [];
	const other = assignment?.value.trim() ?? '';
	const shape = traced?.test.id === test ? traced.replay.passes(at)[0]?.state[other]?.shape : undefined;
	const isChanged = (each: string) => outline.calls.some(({ callee }) => callee.startsWith(`${each}.`));
	if (name === undefined || more.length > 0 || shape?.kind !== 'items' || shape.of !== 'list' || !(isChanged(name) || isChanged(other))) return null;
	const [one, both] = [code(name), code(other)];
	return {
		toDo: say(l10n.t('You changed {0}. Are there two lists from then on, {1} and {2}, or one with two names? Print both after one of them was changed.'), line(at), one, both),
		fact: say(l10n.t('There is still only one: {0} and {1} both mean it.'), one, both),
	};
}

/** What the line has to work with at the moment that matters: with these values in hand what it does can be worked out. Null without a trace, and where nothing is worked out. */
function momentOf(subject: Subject, test: string, at: number): Words | null {
	const { traced, ground: { outline } } = subject;
	const moment = traced?.test.id === test ? tellingPass(subject, test, traced.replay, at) ?? middleOf(traced.replay.passes(at)) : null;
	const isWork = outline.assignments.some(({ range, value }) => range.from === at && namesIn(value).length > 0) || outline.calls.some(({ line: each, text }) => each === at && text.includes('('));
	if (!moment || !isWork) return null;
	const targets = outline.assignments.find(({ range, augmented }) => range.from === at && !augmented)?.targets ?? [];
	const known = briefly(moment.moment.state, namesIn(subject.source.textOf(at)).filter((name) => !targets.includes(name) || namesIn(subject.source.textOf(at).replace(/^[^=]*=/, '')).includes(name)));
	if (known.length === 0) return null;
	const [first] = traced?.replay.passes(at) ?? [];
	const isOnce = first === moment.moment && (traced?.replay.passes(at).length ?? 0) === 1;
	return isOnce
		? say(l10n.t('You changed {0}. When it runs, {1}. Say what it makes of that, and what you want there.'), line(at), valuesOf(known))
		: say(l10n.t('You changed {0}. When it runs for the {1} time, {2}. Say what it makes of that, and what you want there.'), line(at), ordinal(moment.index + 1), valuesOf(known));
}

/** The second time says more than the first, where much is still as it began. */
function middleOf(passes: readonly Moment[]): { readonly moment: Moment; readonly index: number } | null {
	const index = Math.min(1, passes.length - 1);
	const moment = passes[index];
	return moment ? { moment, index } : null;
}

/** For a condition: the values that it looks at, round by round or call by call. */
function whatItAsks({ traced, ...subject }: Subject, test: Tried['test'], at: number): Words | null {
	const condition = subject.ground.outline.conditions.find((each) => each.line === at);
	const passes = traced?.test.id === test.id ? traced.replay.passes(at) : [];
	const [name] = movingAt({ traced, ...subject }, passes, at) ?? [];
	if (!condition || name === undefined) return null;
	return passes.length > 1
		? say(l10n.t('You changed {0}: it asks {1}. Which values does {2} have there, one time after the other, {3}? Write down the first ones.'), line(at), code(condition.text), code(name), onRun(test))
		: say(l10n.t('You changed {0}: it asks {1}. Which value does {2} have there, {3}?'), line(at), code(condition.text), code(name), onRun(test));
}

/** A value that is given back is the result of printing. */
function notReached(at: number, test: Tried['test'], ending: Tried['result']['ending']): Words {
	const stop = ending.kind === 'raised' ? ending.exception.line : null;
	return stop === null ? say(l10n.t('The run does not come to {0} {1}.'), line(at), onRun(test)) : say(l10n.t('The run does not come to {0} {1}: it stops on {2}.'), line(at), onRun(test), line(stop));
}

/** Of the traced run what the line did, and in which round of its loop it did so first; null without a trace of this example. */
function factOf(subject: Subject, test: string, at: number): Words | null {
	const { traced } = subject;
	if (traced?.test.id !== test) return null;
	const open = openEndFact(subject, traced.replay, at);
	if (open) return open;
	const loop = aroundOf(subject, at);
	const [run, ...more] = loop ? traced.replay.loopRuns(loop) : [];
	const first = traced.replay.passes(at)[0];
	const round = run && first && more.length === 0 ? run.rounds.findIndex(({ from, to }) => from.index <= first.index && (to === null || first.index <= to.index)) + 1 : 0;
	const fact = join(round > 0 ? say(l10n.t('The run first comes to {0} in round {1}.'), line(at), round) : null, lineFact(subject, at));
	return fact.length > 0 ? fact : null;
}

/** The innermost loop whose rounds a line is in: of its own rounds a header is none. */
function aroundOf({ ground }: Subject, at: number): LoopOutline | undefined {
	return loopsAround(ground.outline.loops, at).find(({ header }) => header !== at);
}
