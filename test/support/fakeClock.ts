import type { Clock } from '../../extension/clock';

/** A clock that stands until it is moved. */
export class FakeClock implements Clock {
	private waiting: { readonly at: number; readonly action: () => void }[] = [];
	private watchers: (() => void)[] = [];

	/** `time` in milliseconds since 1970. */
	constructor(private time = 1_700_000_000_000) {}

	now(): number {
		return this.time;
	}

	after(milliseconds: number, action: () => void): { dispose(): void } {
		const entry = { at: this.time + milliseconds, action };
		this.waiting.push(entry);
		this.watchers.splice(0).forEach((tell) => tell());
		return { dispose: () => void (this.waiting = this.waiting.filter((one) => one !== entry)) };
	}

	/** How long the things that wait have still to wait, in milliseconds, soonest first. */
	get pending(): readonly number[] {
		return this.waiting.map(({ at }) => at - this.time).sort((a, b) => a - b);
	}

	/** Resolves once something waits for exactly so many milliseconds. */
	async waitsFor(milliseconds: number): Promise<void> {
		while (!this.pending.includes(milliseconds)) {
			await new Promise<void>((resolve) => this.watchers.push(resolve));
		}
	}

	/** Moves the time on and does what has become due, in order. */
	advance(milliseconds: number): void {
		const end = this.time + milliseconds;
		for (;;) {
			const next = this.waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
			if (!next) {
				break;
			}
			this.time = Math.max(this.time, next.at);
			this.waiting = this.waiting.filter((one) => one !== next);
			next.action();
		}
		this.time = end;
	}
}
