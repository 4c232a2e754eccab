import { add, joinList, slice } from './primordials';
import type { Stopped, Watch } from './watch';

const manyPrompts = 1000;

/**
 * Screen and keyboard of one test. Where each line was asked for is remembered, with its prompt: an expected output may leave prompts
 * out, or hold what was typed.
 */
export class Terminal {
	private parts: string[] = [];
	private size = 0;
	private at = 0;
	private hasEnded = false;
	readonly prompts: (readonly [number, number])[] = [];

	constructor(private readonly typed: readonly string[], private readonly limit: number, private readonly mayEnd: boolean, private readonly watch: Watch) {}

	/** Beyond the limit the program is stopped, however often it goes on. */
	write(text: string): void {
		const room = this.limit - this.size;
		if (text.length > room) {
			add(this.parts, slice(text, 0, room));
			this.size = this.limit;
			this.watch.end('too-much-output');
		}
		add(this.parts, text);
		this.size += text.length;
	}

	get text(): string {
		return joinList(this.parts, '');
	}

	/** How many characters are on the screen. */
	get length(): number {
		return this.size;
	}

	/** A line is asked for; its prompt stands from here to the end of the screen. */
	notePrompt(start: number): void {
		if (this.prompts.length < manyPrompts) add(this.prompts, [start, this.size]);
	}

	/** The next line that is typed; null when there is none. */
	next(): string | null {
		if (this.at >= this.typed.length) return null;
		this.at += 1;
		return this.typed[this.at - 1] ?? null;
	}

	get isAtEnd(): boolean {
		return this.at >= this.typed.length;
	}

	/** Writes the prompt and gives the line that is typed; null at the end, for a program that is prepared for it. Else the program stops. */
	ask(prompt: string): string | null {
		const start = this.size;
		this.write(prompt);
		this.notePrompt(start);
		const line = this.next();
		if (line === null) this.end();
		return line;
	}

	/** More is asked for than is typed. A program that is prepared for that is told once. */
	end(line: number | null = null): void {
		if (this.mayEnd && !this.hasEnded) this.hasEnded = true;
		else this.watch.end('waiting-for-input' satisfies Stopped, line);
	}

	/** All that is still typed, as a program reads it at once. */
	rest(): string {
		let text = '';
		for (let line = this.next(); line !== null; line = this.next()) {
			this.notePrompt(this.size);
			text += `${line}\n`;
		}
		return text;
	}
}
