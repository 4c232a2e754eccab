import * as l10n from '@vscode/l10n';
import type { Words } from '../../../words';
import { isBrief } from '../draft';
import { openEndFact } from './openEnd';
import type { Replay } from './replay';
import { code, line, rounds, say, series, shown, times } from '../say';
import { changedBy } from '../questions/explainAssigned';
import { printedFact } from '../questions/explainPrinted';
import { isLabel, onRun } from '../questions/phrases';
import { type Subject, isOfRun } from '../subject';

/** `int number;`, `String first, last;`: nothing is done there that a run could be seen to do. */
function onlyMakes(source: string): boolean {
	return /^\s*(?!(?:return|break|continue|throw|else|do|goto|new|delete|await|yield|typeof|void)\b)[\p{L}_][\p{L}\p{N}_.]*(?:<[^;=()]*>)?(?:\s*\[\s*\])*\s+[\p{L}_][\p{L}\p{N}_]*(?:\s*,\s*[\p{L}_][\p{L}\p{N}_]*)*\s*;\s*(?:\/[/*].*)?$/u.test(source);
}

/** What the traced run did on one line: a fact, neither praise nor doubt; empty without a trace. */
export function lineFact(subject: Subject, at: number): Words {
	const { traced } = subject;
	if (!traced) return [];
	const { replay, test } = traced;
	const { loops, conditions, assignments, functions } = subject.ground.outline;
	if (functions.some(({ header }) => header === at)) return say(l10n.t('All that {0} does is begin the function.'), line(at));
	const passes = replay.passes(at);
	if (!isOfRun(subject, at)) return [];
	if (passes.length === 0 && isLabel(subject.source.textOf(at))) return say(l10n.t('{0} is only a place that a run can come to.'), line(at));
	if (passes.length === 0 && onlyMakes(subject.source.textOf(at))) return say(l10n.t('A name is made on {0}, and it gets no value there yet.'), line(at));
	if (passes.length === 0) return say(l10n.t('The run does not come to {0} {1}.'), line(at), onRun(test));
	const open = openEndFact(subject, replay, at);
	if (open) return open;
	const loop = loops.find(({ header }) => header === at);
	if (loop) {
		const [run, ...more] = replay.loopRuns(loop);
		if (more.length > 0) return say(l10n.t('The loop on {0} begins {1} on this run.'), line(at), times(more.length + 1));
		if (run && run.end !== 'open') return say(l10n.t('The loop on {0} makes {1} on this run.'), line(at), rounds(run.rounds.length));
	}
	const condition = conditions.find((each) => each.line === at);
	if (condition && replay.outcomes(condition).length === passes.length) {
		const held = replay.outcomes(condition).filter((outcome) => outcome.held).length;
		return passes.length === 1
			? held > 0 ? say(l10n.t('On {0} the condition is true on this run.'), line(at)) : say(l10n.t('On {0} the condition is false on this run.'), line(at))
			: held === 0 ? say(l10n.t('On {0} the condition is tried {1} and is never true.'), line(at), times(passes.length)) : say(l10n.t('On {0} the condition is tried {1} and is true {2}.'), line(at), times(passes.length), times(held));
	}
	const assignment = assignments.find(({ range }) => range.from <= at && at <= range.to);
	const name = assignment?.targets[0] ?? (assignment && passes[0] ? changedBy(subject, replay, passes[0])[0] : undefined);
	if (name !== undefined) return assigned(replay, at, name);
	const printed = printedFact(subject, replay, traced.result, at);
	if (printed) return printed;
	const end = replay.main && replay.of(replay.main.id).at(-1);
	const { ending } = replay.trace;
	const given = replay.main?.returned;
	if (end?.event === 'return' && end.line === replay.startOf(at) && replay.outerCalls === 1 && ending.kind === 'returned' && given && isBrief(given)) return say(l10n.t('On {0} the run ends and gives {1}.'), line(at), shown(given));
	return passes.length === 1 ? say(l10n.t('The run comes to {0} once.'), line(at)) : say(l10n.t('The run comes {1} to {0}.'), line(at), times(passes.length));
}

/** Values of more times than these, or longer ones, are not read. */
const mostTimes = 6;
const longestSeries = 80;

/** What a line gives to a variable, time by time: what goes wrong may be seen the first time or the last. */
function assigned(replay: Replay, at: number, name: string): Words {
	const passes = replay.passes(at);
	const values = passes.flatMap((moment) => replay.after(moment)?.[name] ?? []);
	const [value] = values;
	const last = values.at(-1);
	const isNested = new Set(passes.map(({ activation }) => activation)).size > 1;
	if (!value || !last || !values.every(isBrief) || isNested) return say(l10n.t('The run comes {1} to {0}.'), line(at), times(passes.length));
	if (passes.length === 1) return say(l10n.t('On {0} {1} becomes {2}.'), line(at), code(name), shown(value));
	const isShort = values.length <= mostTimes && values.reduce((sum, each) => sum + each.shown.length, 0) <= longestSeries;
	return isShort && values.length === passes.length
		? say(l10n.t('On {0} {1} becomes, in turn, {2}.'), line(at), code(name), series(values.map(shown)))
		: say(l10n.t('The run comes {1} to {0}; the first time {2} becomes {3}, the last time {4}.'), line(at), times(passes.length), code(name), shown(value), shown(last));
}
