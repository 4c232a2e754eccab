/** Tells the zero-based line of an offset, as the engine counts lines. */
export class LineTable {
	private readonly starts: number[] = [0];

	constructor(text: string) {
		for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) this.starts.push(match.index + match[0].length);
	}

	/** How many lines there are. */
	get size(): number {
		return this.starts.length;
	}

	lineOf(offset: number): number {
		let [low, high] = [0, this.starts.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** Zero-based. */
	columnOf(offset: number): number {
		return offset - (this.starts[this.lineOf(offset)] ?? 0);
	}
}
