import type { Clock } from '../../clock';
import type { ExplanationKind } from '../../explain/explanation';
import { ratingOf, type Rating, type Use, type UseStore } from '../../explain/use';
import type { Log } from '../../log';

/** What is recorded of one view of an explanation. */
export interface Viewed {
	readonly view: string;
	readonly subject: string;
	readonly kind: ExplanationKind;
	/** Lines of code, and ways through them. */
	readonly lines: number;
	readonly complexity: number;
	/** A language model wrote it, at least in part. */
	readonly model: boolean;
}

/** Records how explanations are used: that one was viewed, how long it was on the screen, how it was rated. What the disk refuses is logged and costs nothing else. */
export class UseRecord {
	private current: { readonly view: string; readonly subject: string; shownMs: number; since: number | null; saved: number } | null = null;
	private writing: Promise<void> = Promise.resolve();

	constructor(private readonly store: UseStore, private readonly clock: Clock, private readonly log: Log) {}

	/** The last rating of a subject, also from an earlier window; null while it has none. */
	async rating(subject: string): Promise<Rating | null> {
		try {
			await this.writing;
			return ratingOf(await this.store.read(), subject);
		} catch (error) {
			this.log.error(error);
			return null;
		}
	}

	/** A view begins, and the one before it ends. `isAgain`: the same view goes on in a window that was opened anew. */
	begin({ view, ...viewed }: Viewed, isOnScreen: boolean, isAgain = false): void {
		this.end();
		this.current = { view, subject: viewed.subject, shownMs: 0, since: isOnScreen ? this.clock.now() : null, saved: 0 };
		if (!isAgain) {
			this.add({ type: 'viewed', view, at: this.clock.now(), ...viewed });
		}
	}

	/** It comes onto the screen or leaves it. */
	onScreen(isOnScreen: boolean): void {
		const { current } = this;
		if (!current || isOnScreen === (current.since !== null)) {
			return;
		}
		current.shownMs += current.since === null ? 0 : this.clock.now() - current.since;
		current.since = isOnScreen ? this.clock.now() : null;
		if (!isOnScreen) {
			this.saveTime();
		}
	}

	rate(rating: Rating): void {
		if (this.current) {
			this.add({ type: 'rated', view: this.current.view, subject: this.current.subject, at: this.clock.now(), ...rating });
		}
	}

	end(): void {
		this.onScreen(false);
		this.current = null;
	}

	/** Everything that was recorded. Rejects when it cannot be read. */
	async all(): Promise<readonly Use[]> {
		await this.writing;
		return this.store.read();
	}

	/** Removes the record for good. Rejects when the disk refuses. */
	async clear(): Promise<void> {
		await this.writing;
		await this.store.clear();
	}

	private saveTime(): void {
		const { current } = this;
		if (current && current.shownMs > current.saved) {
			current.saved = current.shownMs;
			this.add({ type: 'looked', view: current.view, openMs: Math.round(current.shownMs) });
		}
	}

	/** One after the other, so that a rating never stands before its view. */
	private add(use: Use): void {
		this.writing = this.writing.then(() => this.store.add(use)).catch((error: unknown) => this.log.error(error));
	}
}
