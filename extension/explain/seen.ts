import type { Seen } from '../../grammars/codeSentences';
import type { Outline } from '../code/outline';
import { Replay, type Moment } from '../tutor/offline/replay';
import { callOf } from '../tutor/offline/story';
import type { Trace } from '../words';

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
	return {
		given: given(trace),
		times: (line) => passesOf(line).length,
		values: (name, line) => {
			const loop = headers.get(line);
			const isOwn = loop?.variables.includes(name) === true;
			const all = passesOf(line).flatMap((moment) => {
				const next = replay.next(moment);
				// The head of a loop gives its names no value when there is no next item.
				if (isOwn && loop && !(next && next.line >= loop.body.from && next.line <= loop.body.to)) return [];
				return replay.after(moment)?.[name]?.shown ?? [];
			});
			return all.length > 2 * kept ? [...all.slice(0, kept), gap, ...all.slice(-kept)] : all;
		},
	};
}

/** The first call of a function of the program that its own top level, or a test, made; empty where there is none. */
function given({ activations }: Trace): string {
	const outermost = activations.find((one) => one.function !== null && !/^</.test(one.function) && activations.every(({ id, function: name }) => id !== one.parent || name === null));
	return outermost?.function ? callOf(outermost.function, Object.values(outermost.arguments)) : '';
}
