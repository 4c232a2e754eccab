import type { Language } from '../../code/language';
import type { Log } from '../../log';
import type { Runner } from '../../runs/runner';
import type { Clock } from '../../clock';

/** Milliseconds without a session after which its interpreter is given back; who goes from one session to the next does not wait for another. */
const lingerMs = 30_000;

export interface WarmParts {
	readonly clock: Clock;
	readonly log: Log;
	readonly runner: (language: Language) => Runner;
}

/** Keeps an interpreter ready while it may be needed, and gives it back soon after: one costs a good deal of memory. */
export class WarmRunner {
	private runner: Runner | null = null;
	private needed: Language | null = null;
	private cooling: { dispose(): void } | null = null;

	constructor(private readonly parts: WarmParts) {}

	/** The language whose programs are run now, null when none is; cheap to call again. */
	need(language: Language | null): void {
		if (language === this.needed) {
			return;
		}
		this.needed = language;
		this.cooling?.dispose();
		this.cooling = null;
		if (language) {
			this.runner = this.parts.runner(language);
			void this.runner.warm().catch((error: unknown) => this.parts.log.error(error));
		} else if (this.runner) {
			this.cooling = this.parts.clock.after(lingerMs, () => this.release());
		}
	}

	release(): void {
		this.needed = null;
		this.cooling?.dispose();
		this.cooling = null;
		this.runner?.release();
		this.runner = null;
	}
}
