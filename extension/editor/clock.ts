/** Time as the editor layer sees it, so that a test can hold it still. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Does something once, after so many milliseconds, unless it is disposed of before. */
	after(milliseconds: number, action: () => void): { dispose(): void };
}

export const systemClock: Clock = {
	now: () => Date.now(),
	after: (milliseconds, action) => {
		const timer = setTimeout(action, milliseconds);
		return { dispose: () => clearTimeout(timer) };
	},
};

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
