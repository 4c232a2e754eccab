import type { Log } from '../log';
import { Refused, troubleOf, type Trouble } from './errors';

/** Does what is asked for and keeps what it was refused for, until the next thing is done. Nothing here rejects. */
export class Attempts {
	private queue: Promise<unknown> = Promise.resolve();
	private last: Trouble | null = null;
	private isOver = false;

	/** `changed`: there is something else to say now. */
	constructor(private readonly log: Log, private readonly changed: () => void) {}

	/** What the last action was refused for; null when it was not. */
	get trouble(): Trouble | null {
		return this.last;
	}

	/** Does it at once. */
	async now(action: () => Promise<void>): Promise<void> {
		const before = this.last;
		this.last = null;
		try {
			await action();
		} catch (error) {
			this.last = troubleOf(error);
			if (error instanceof Refused) {
				this.log.debug(`refused: ${error.trouble.message}`);
			} else {
				this.log.error(error);
			}
		}
		if (before || this.last) {
			this.changed();
		}
	}

	/** Does it when what was asked for in turn before is done. */
	inTurn(action: () => Promise<void>): Promise<void> {
		const done = this.queue.then(() => (this.isOver ? undefined : this.now(action)));
		this.queue = done;
		return done;
	}

	/** Nothing is done in turn any more. */
	end(): void {
		this.isOver = true;
	}
}
