import type { Rows } from '../../codeSentences';
import type { Part, Span } from '../tree';
import type { Code } from './language';

/** The parts of some lines, asked for by their kind; what begins on a line that could not be read is left out. */
export class View {
	constructor(readonly code: Code, readonly range: Rows) {}

	/** Parts of the kinds that begin in the lines, in the order of the source. */
	of<K extends Part['kind']>(...kinds: readonly K[]): readonly Extract<Part, { kind: K }>[] {
		return this.code.inside(this.code.program, ...kinds).filter((part) => this.has(part));
	}

	has({ row }: Span): boolean {
		return this.range.from <= row && row <= this.range.to && !this.code.isBroken({ row, endRow: row });
	}
}

/** The lines on which the spans begin, each once, in order. */
export function rowsOf(spans: readonly Span[]): readonly number[] {
	return [...new Set(spans.map(({ row }) => row))].sort((a, b) => a - b);
}
