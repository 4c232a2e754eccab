/** Sums that stand inside a line, as parts that can be worked out by themselves: what is between brackets, or one of the values that a call gets. */
import type { RunningFacts } from '../../../code/language';
import type { Variables } from '../../../words';
import { piecesOf } from './arithmetic';

export interface InnerPiece {
	readonly source: string;
	readonly value: number;
}

/** The largest sums inside a line with their values at a moment, in the order in which they stand there; those in quotes left out. */
export function innerPieces(line: string, state: Variables, running: RunningFacts): readonly InnerPiece[] {
	const text = line.replaceAll(/"[^"]*"|'[^']*'/g, (quoted) => ' '.repeat(quoted.length));
	const found: InnerPiece[] = [];
	const open: number[] = [];
	const starts: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const char = text[at] ?? '';
		if ('([{'.includes(char)) {
			open.push(at);
			starts.push(at + 1);
		} else if (starts.length > 0 && ',:)]}'.includes(char)) {
			const source = text.slice(starts.at(-1) ?? at, at).trim();
			const value = piecesOf(source, state, running)?.at(-1);
			if (value && value.operators > 0 && typeof value.value === 'number') found.push({ source, value: value.value });
			if (')]}'.includes(char)) {
				open.pop();
				starts.pop();
			} else starts[starts.length - 1] = at + 1;
		}
	}
	return found.filter((each, index) => found.findIndex(({ source }) => source === each.source) === index && !found.some((other) => other !== each && other.source.includes(`(${each.source})`)));
}
