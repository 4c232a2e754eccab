import type { Log } from '../../../extension/log';

/** A log that notes why a model's messages to the student were refused, and passes everything on. */
export class Refusals implements Log {
	private noted: string[] = [];

	constructor(private readonly log: Log) {}

	/** The reasons since this was asked last, oldest first. */
	take(): readonly string[] {
		const { noted } = this;
		this.noted = [];
		return noted;
	}

	trace(message: string): void {
		this.log.trace(message);
	}

	debug(message: string): void {
		this.log.debug(message);
	}

	info(message: string): void {
		const [, why] = /^a model's question was refused \((.*)\), the \d+\. time$/s.exec(message) ?? [];
		if (why !== undefined) this.noted.push(why);
		this.log.info(message);
	}

	warn(message: string): void {
		this.log.warn(message);
	}

	error(error: unknown): void {
		this.log.error(error);
	}
}
