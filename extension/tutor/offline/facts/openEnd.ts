/**
 * What a line does in a run that has no end, or of which only the first steps were kept: how often it runs comes from where the run
 * was stopped, and is no fact. Its first values are.
 */
import * as l10n from '@vscode/l10n';
import type { Value, Words } from '../../../words';
import { isBrief } from '../draft';
import { explained } from '../teaching/lessons';
import { openLoop } from '../questions/openLoop';
import { namesIn } from '../questions/phrases';
import type { Moment, Replay } from './replay';
import { code, join, line, say, series, shown } from '../say';
import type { Subject } from '../subject';

/** So many values show where it goes. */
const firstValues = 3;
/** A function that is at work so many times at once is one that goes on calling itself. */
const manyCalls = 20;

/** Why nobody knows how often a line runs: there is no end, or none that the calls come to before they are too many, the run was stopped before one, or only its first steps were kept. Null where the count is a fact. */
function openEndOf({ ground, ...subject }: Subject, replay: Replay, passes: readonly Moment[]): 'endless' | 'deep' | 'stopped' | 'unseen' | null {
	const { ending, cut } = replay.trace;
	const last = passes.at(-1);
	if (!last || passes.length < 2) return null;
	if (ending.kind === 'raised' && explained(ground.code.language, ending.exception)?.concept === 'recursion-base-case') {
		return new Set(passes.map(({ activation }) => activation)).size > manyCalls ? 'deep' : null;
	}
	const isStopped = ending.kind === 'endless' || ending.kind === 'slow' || ending.kind === 'memory' || ending.kind === 'too-much-output';
	const entered = isStopped ? openLoop({ ground, ...subject }, replay)?.entered : undefined;
	if (entered && last.index > entered.index) return ending.kind === 'endless' ? 'endless' : 'stopped';
	return cut ? 'unseen' : null;
}

/** What the line does at first, and that there is no end to it; null for a line whose count is a fact. */
export function openEndFact(subject: Subject, replay: Replay, at: number): Words | null {
	const passes = replay.passes(at);
	const kind = openEndOf(subject, replay, passes);
	if (kind === null) return null;
	const end = kind === 'endless' ? say(l10n.t('The run has no end.')) : kind === 'deep' ? say(l10n.t('There are more calls inside each other than can be kept.')) : kind === 'stopped' ? say(l10n.t('The run came to no end, and I stopped it.')) : null;
	const target = subject.ground.outline.assignments.find(({ range }) => range.from <= at && at <= range.to)?.targets[0];
	const become = target === undefined ? null : valuesAt(passes, (moment) => replay.after(moment)?.[target]);
	if (target !== undefined && become) return join(say(l10n.t('On {0} {1} becomes {2}, and so on.'), line(at), code(target), series(become.map(shown))), end);
	const [name, is] = movingAt(subject, passes, at) ?? [];
	if (name !== undefined && is) return join(say(l10n.t('On {0} {1} is {2}, and so on.'), line(at), code(name), series(is.map(shown))), end);
	return join(say(l10n.t('The run comes to {0} again and again.'), line(at)), end);
}

/** Of the names on the line one that changes from time to time with its first values, else the first that has some; null for none. */
export function movingAt(subject: Subject, passes: readonly Moment[], at: number): readonly [name: string, values: readonly Value[]] | null {
	const all = namesIn(subject.source.textOf(at)).flatMap((name) => {
		const values = valuesAt(passes, ({ state }) => state[name]);
		return values ? [[name, values] as const] : [];
	});
	return all.find(([, values]) => new Set(values.map((value) => value.shown)).size > 1) ?? all[0] ?? null;
}

function valuesAt(passes: readonly Moment[], of: (moment: Moment) => Value | undefined): readonly Value[] | null {
	const values = passes.slice(0, firstValues).map(of);
	return values.length > 0 && values.every((value): value is Value => value !== undefined && isBrief(value) && value.shape.kind !== 'opaque') ? values : null;
}
