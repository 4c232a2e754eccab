/** A call that waits until nothing has asked for it for a while. */
export class Debounced {
	private timer: ReturnType<typeof setTimeout> | undefined;

	/** @param delay milliseconds */
	constructor(
		private readonly delay: number,
		private readonly run: () => void,
	) {}

	/** Whether the call is asked for and still to come. */
	get isAsked(): boolean {
		return this.timer !== undefined;
	}

	/** Asks for the call, later. */
	ask(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.now(), this.delay);
	}

	/** Makes the call that was asked for, at once; does nothing when none was. */
	flush(): void {
		if (this.timer !== undefined) this.now();
	}

	/** Forgets the call that was asked for. */
	drop(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
	}

	private now(): void {
		this.drop();
		this.run();
	}
}
