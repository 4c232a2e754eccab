/** Where the lines of a text begin. Lines are zero-based; offsets count UTF-16 code units. Lines end in `\n` or `\r\n`. */
export class LineTable {
	private readonly starts: readonly number[];

	constructor(readonly text: string) {
		const starts = [0];
		for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
		this.starts = starts;
	}

	/** An empty text has one line; a text that ends in a line break has an empty last line. */
	get count(): number {
		return this.starts.length;
	}

	/** The line that an offset is on; offsets outside the text are taken as its ends. */
	lineAt(offset: number): number {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** The offset of a line's first character; lines outside the text are taken as its ends. */
	startOf(line: number): number {
		if (line < 0) return 0;
		return this.starts[line] ?? this.text.length;
	}

	/** The offset after a line's last character, before its line break. */
	endOf(line: number): number {
		const next = this.starts[line + 1];
		if (next === undefined) return this.text.length;
		return this.text[next - 2] === '\r' && next - 2 >= this.startOf(line) ? next - 2 : next - 1;
	}

	/** A line's text without its line break; empty for a line that is not there. */
	textOf(line: number): string {
		return line < 0 || line >= this.count ? '' : this.text.slice(this.startOf(line), this.endOf(line));
	}

	/** Zero-based column of an offset on its line. */
	columnAt(offset: number): number {
		return offset - this.startOf(this.lineAt(offset));
	}
}
