import type { Clock } from '../clock';

/** Does something once nothing has asked for it for a while: every new request starts the rest anew. */
export class Rest {
	private waiting: { dispose(): void } | null = null;

	constructor(private readonly clock: Clock, private readonly milliseconds: number, private readonly action: () => void) {}

	/** Whether the action is still to come. */
	get isAsked(): boolean {
		return this.waiting !== null;
	}

	ask(): void {
		this.waiting?.dispose();
		this.waiting = this.clock.after(this.milliseconds, () => {
			this.waiting = null;
			this.action();
		});
	}

	/** Forgets a request. */
	drop(): void {
		this.waiting?.dispose();
		this.waiting = null;
	}

	dispose(): void {
		this.drop();
	}
}
