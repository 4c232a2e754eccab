import type { Seen } from '../../grammars/codeSentences';
import type { Outline } from '../code/outline';
import { Replay, type Moment } from '../tutor/offline/facts/replay';
import { callOf } from '../tutor/offline/facts/story';
import type { Activation, Trace } from '../words';

/** Values of a long row that are kept at its start and at its end. */
const kept = 12;

/** The mark of the values that are left out. */
const gap = '…';

/** What the sentences about code may ask of one run. */
export function seenIn(trace: Trace, outline: Outline): Seen {
	const replay = new Replay(trace, outline, null);
	const headers = new Map(outline.loops.filter(({ variables }) => variables.length > 0).map((loop) => [loop.header, loop]));
	const passes = new Map<number, readonly Moment[]>();
	const passesOf = (line: number) => {
		const found = passes.get(line) ?? replay.passes(line);
		passes.set(line, found);
		return found;
	};
	const first = outermost(trace);
	return {
		given: first ? callOf(first.function ?? '', Object.values(first.arguments)) : '',
		result: first?.returned?.shown ?? null,
		returned: (line) => cut(replay.moments.filter((moment) => moment.event === 'return' && moment.line === line).flatMap((moment) => replay.activationOf(moment)?.returned?.shown ?? [])),
		times: (line) => passesOf(line).length,
		values: (name, line) => {
			const loop = headers.get(line);
			const isOwn = loop?.variables.includes(name) === true;
			const ends = passesOf(line).flatMap((moment) => {
				const next = replay.next(moment);
				// The head of a loop gives its names no value when there is no next item.
				if (isOwn && loop && !(next && next.line >= loop.body.from && next.line <= loop.body.to)) return [];
				const shown = replay.after(moment)?.[name]?.shown;
				return next && shown !== undefined ? [{ at: next.index, shown }] : [];
			});
			// A line with a call of its own function ends after the same line in that call.
			return cut(ends.sort((a, b) => a.at - b.at).map(({ shown }) => shown));
		},
	};
}

/** A long row without its middle. */
function cut(values: readonly string[]): readonly string[] {
	return values.length > 2 * kept ? [...values.slice(0, kept), gap, ...values.slice(-kept)] : values;
}

/** The first call of a function of the program that its own top level, or a test, made; null where there is none. */
function outermost({ activations }: Trace): Activation | null {
	return activations.find((one) => one.function !== null && !one.function.startsWith('<') && activations.every(({ id, function: name }) => id !== one.parent || name === null)) ?? null;
}
