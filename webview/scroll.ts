/** Where the conversation is scrolled to: it follows while the reader is at its end, and else stays where it is. */
import type { View } from '../extension/protocol.ts';
import { sameSubject } from './local.ts';

/** Pixels from the end within which the reader counts as being there. */
const nearEnd = 24;
/** Pixels left free above a turn that is taller than the conversation's window. */
const above = 12;

export class Scroll {
	private follows = true;
	/** Where the reader was last seen to be: only who goes up from there has gone away. */
	private top = 0;
	/** The beginning of a tall turn is shown: not the end, but nobody has gone away from it. */
	private isShownFromAbove = false;
	private log: HTMLElement | null = null;
	/** The height of the conversation's window when it was last looked at. */
	private height = 0;
	private readonly resized = new ResizeObserver(() => this.settle());

	/** @param onRead called with whether the reader is at the end, when that or what is in view may have changed */
	constructor(
		private readonly root: HTMLElement,
		private readonly onRead: (isAtEnd: boolean) => void,
	) {}

	/** Finds the conversation after a drawing, and keeps its end in view while its window changes. */
	watch(): void {
		const log = this.root.querySelector<HTMLElement>('.log');
		if (log === this.log) return;
		this.resized.disconnect();
		this.log = log;
		this.follows = true;
		this.isShownFromAbove = false;
		if (!log) return;
		this.height = log.clientHeight;
		this.resized.observe(log);
		if (log.firstElementChild) this.resized.observe(log.firstElementChild);
	}

	/** Moves after a new view; `unread` when something came that the reader has not in view. */
	after(before: View | null, view: View): 'unread' | 'read' {
		if (view.kind !== 'session' || !this.log) return 'read';
		const known = new Set(before?.kind === 'session' && sameSubject(before, view) ? before.entries.map(({ id }) => id) : []);
		const news = view.entries.filter(({ id, kind }) => !known.has(id) && kind !== 'student');
		// What came after a turn that was shown from its beginning is shown too: the page was moved there, not the reader.
		if (known.size === 0 || (news.length > 0 && this.isShownFromAbove)) this.follows = true;
		if (news.length === 0) {
			if (this.follows) this.toEnd();
			return 'read';
		}
		if (!this.follows) return 'unread';
		this.toEnd();
		// Of something taller than the window the beginning is shown.
		const first = known.size === 0 ? view.entries.findLast(({ kind }) => kind === 'tutor') : news[0];
		const turn = first && this.turnOf(first.id);
		if (turn) {
			const top = turn.offsetTop - above;
			if (top < this.log.scrollTop) this.log.scrollTop = top;
			this.follows = this.isAtEnd(this.log);
			this.isShownFromAbove = !this.follows;
			this.top = this.log.scrollTop;
		}
		return 'read';
	}

	/** Shows the end. */
	toEnd(): void {
		if (!this.log) return;
		this.follows = true;
		this.isShownFromAbove = false;
		this.height = this.log.clientHeight;
		this.log.scrollTop = this.log.scrollHeight;
		this.top = this.log.scrollTop;
	}

	/** Whether an entry lies wholly above or below what is in view; false when there is none. */
	isAway(entry: string): boolean {
		const turn = this.turnOf(entry);
		if (!this.log || !turn) return false;
		return turn.offsetTop + turn.offsetHeight <= this.log.scrollTop + nearEnd || turn.offsetTop >= this.log.scrollTop + this.log.clientHeight;
	}

	/** Shows an entry from its beginning. */
	toEntry(entry: string): void {
		const turn = this.turnOf(entry);
		if (!this.log || !turn) return;
		this.log.scrollTop = turn.offsetTop - above;
		this.follows = this.isAtEnd(this.log);
		this.isShownFromAbove = false;
	}

	private turnOf(entry: string): HTMLElement | null {
		return this.log?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`) ?? null;
	}

	/** The window or what is in it has another size now. */
	private settle(): void {
		if (!this.log) return;
		this.height = this.log.clientHeight;
		if (this.follows) this.toEnd();
		this.onRead(this.isAtEnd(this.log));
	}

	/** The reader (or one of the moves above) has scrolled. */
	scrolled(): void {
		// A scroll that comes with another size is the browser's, not the reader's; `settle` follows at once.
		if (!this.log || this.log.clientHeight !== this.height) return;
		this.follows = this.isAtEnd(this.log);
		if (this.follows || this.log.scrollTop < this.top) this.isShownFromAbove = false;
		this.top = this.log.scrollTop;
		this.onRead(this.follows);
	}

	private isAtEnd(log: HTMLElement): boolean {
		return log.scrollHeight - log.clientHeight - log.scrollTop <= nearEnd;
	}
}
