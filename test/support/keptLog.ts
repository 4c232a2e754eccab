import type { Log } from '../../extension/log';

/** A log that keeps what it is told. */
export class KeptLog implements Log {
	readonly lines: string[] = [];
	trace(message: string): void {
		this.lines.push(`trace ${message}`);
	}
	debug(message: string): void {
		this.lines.push(`debug ${message}`);
	}
	info(message: string): void {
		this.lines.push(`info ${message}`);
	}
	warn(message: string): void {
		this.lines.push(`warn ${message}`);
	}
	error(error: unknown): void {
		this.lines.push(`error ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	}
}
