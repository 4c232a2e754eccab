import { rename } from 'node:fs/promises';
import type { WorkFolder } from '../toolchain/workFolder.node';

/** Has the compiler read a header of a folder ahead, into another file there; true when it has. */
export type ReadHeader = (header: string, into: string, options: readonly string[], signal: AbortSignal) => Promise<boolean>;

/** A header as it is kept. `reading` ends when the compiler has read it, or cannot; null: it was asked for once. */
interface Kept {
	readonly name: string;
	readonly written: Promise<string>;
	reading: Promise<void> | null;
}

/** So many are kept: a program is compiled in two ways, and what was read ahead takes some forty megabytes each time. */
const most = 4;

/**
 * The headers that stand before programs when these are compiled with the harness in them. The compiler reads them ahead
 * (precompiled headers), since a beginner's program has thousands of lines of the library for each of its own. Nothing waits for that: a
 * header is a text from the start, and the compiler by itself takes what it has read of it as soon as that lies beside the text.
 */
export class FirstHeaders {
	private readonly kept = new Map<string, Kept>();
	private readonly ending = new AbortController();
	private made = 0;

	/** `own`: headers of the folder that come first in each. */
	constructor(private readonly home: WorkFolder, private readonly own: readonly string[], private readonly read: ReadHeader) {}

	/** The path of the header for programs that include these headers of the library, compiled with these options. */
	async pathOf(includes: readonly string[], options: readonly string[]): Promise<string> {
		const key = [...options, '', ...includes].join('\n');
		const known = this.kept.get(key);
		if (!known) {
			const name = `first-${(this.made += 1)}.h`;
			const text = [...this.own.map((header) => `#include "${header}"\n`), ...includes.map((header) => `#include <${header}>\n`)].join('');
			const written = this.home.write(name, text);
			this.kept.set(key, { name, written, reading: null });
			this.forgetOldest();
			return written;
		}
		// The last one asked for is the last to go.
		this.kept.delete(key);
		this.kept.set(key, known);
		// Reading ahead takes as long as two programs: it pays for what comes again.
		known.reading ??= known.written.then(() => this.readAhead(known.name, options)).catch(() => {});
		return known.written;
	}

	/** Ends the reading. */
	async dispose(): Promise<void> {
		this.ending.abort();
		for (const { reading } of this.kept.values()) await reading;
	}

	private async readAhead(name: string, options: readonly string[]): Promise<void> {
		const partly = `${name}.part`;
		// Put in its place as a whole, so that nobody takes half of it.
		if (await this.read(name, partly, options, this.ending.signal)) await rename(this.home.file(partly), this.home.file(`${name}.gch`));
	}

	/** The text stays, for whoever compiles with it now. */
	private forgetOldest(): void {
		const [oldest] = this.kept;
		if (!oldest || this.kept.size <= most) return;
		const [key, { name, reading }] = oldest;
		this.kept.delete(key);
		void reading?.then(() => this.home.remove(`${name}.gch`));
	}
}

/**
 * The headers of the library that a program includes before anything else stands in it: nothing of the program changes what
 * they are.
 */
export function includedFirst(text: string): readonly string[] {
	const bare = text.replaceAll(/\/\*[^]*?\*\/|\/\/[^\n]*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
	const headers: string[] = [];
	for (const line of bare.split('\n')) {
		const header = /^\s*#\s*include\s*<([\w/.+-]{1,60})>\s*$/.exec(line)?.[1];
		if (header !== undefined) headers.push(header);
		else if (line.trim() !== '') break;
	}
	return headers;
}
