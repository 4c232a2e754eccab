/** The line at which a wrong result shows: the only one of a run that changes what comes out in the end. */
import { namesIn, namesUsed } from '../questions/phrases';
import type { Subject } from '../subject';
import { conditionsOver } from './conditionsOver';
import type { Moment, Replay } from './replay';
import { endsOf, rightAllTheWay, wrongPrint } from './slice';

/**
 * Whether what comes out is written on this line, and only a condition lets it, or no other line of the followed run gives the name that the result is read from another value than the plain one it starts
 * with: whoever points there has found where it shows, wherever it is to be mended.
 */
export function showsSymptom(subject: Subject, at: number): boolean {
	const { traced } = subject;
	if (!traced) return false;
	const { replay, test } = traced;
	if (isWrittenOut(subject, at)) return true;
	const end = lastMoment(subject, replay);
	const right = rightAllTheWay(subject, test.id);
	const called = new Set([...subject.ground.outline.functions.map(({ name }) => name), ...subject.ground.outline.calls.map(({ callee }) => callee)]);
	const names = endsOf(subject, traced).flatMap((line) => namesUsed(subject.source.textOf(line))).filter((name) => !called.has(name) && !right.has(name) && end?.state[name] !== undefined);
	return end !== null && names.some((name) => {
		const [only, ...more] = changersOf(subject, replay, end, name);
		return only === replay.startOf(at) && more.length === 0;
	});
}

/** What comes out wrong is written on the line as it is, under a condition: why it runs is all there is to ask. */
function isWrittenOut(subject: Subject, at: number): boolean {
	const ends = subject.traced ? endsOf(subject, subject.traced) : [];
	const { functions, calls } = subject.ground.outline;
	const called = new Set([...functions.map(({ name }) => name), ...calls.map(({ callee }) => callee)]);
	return ends.includes(at) && namesUsed(subject.source.textOf(at)).every((name) => called.has(name)) && conditionsOver(subject, at).length > 0;
}

function lastMoment(subject: Subject, replay: Replay): Moment | null {
	const wrong = subject.traced ? wrongPrint(subject, subject.traced) : null;
	return wrong ?? (replay.main ? replay.of(replay.main.id).at(-1) : undefined) ?? null;
}

/** The lines that give the name another value on the way to a moment; a plain start is one only where there is no other. */
export function changersOf({ ground: { outline } }: Subject, replay: Replay, end: Moment, name: string): readonly number[] {
	const own = replay.of(end.activation).filter(({ event, index }) => event === 'line' && index < end.index);
	const changing = own.filter((moment) => {
		const after = replay.after(moment)?.[name];
		return after !== undefined && after.shown !== moment.state[name]?.shown;
	});
	const isPlain = (line: number) => outline.assignments.some(({ targets, range, value, augmented }) => range.from === line && !augmented && targets.includes(name) && namesIn(value).length === 0);
	const lines = [...new Set(changing.map(({ line }) => line))];
	return lines.some((line) => !isPlain(line)) ? lines.filter((line) => !isPlain(line)) : [];
}
