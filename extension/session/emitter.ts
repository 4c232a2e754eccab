/** Listeners of one kind of news. */
export class Emitter<T> {
	private readonly listeners = new Set<(news: T) => void>();

	on(listener: (news: T) => void): { dispose(): void } {
		// Wrapped, so that a listener that is added twice is two listeners.
		const own = (news: T) => listener(news);
		this.listeners.add(own);
		return { dispose: () => void this.listeners.delete(own) };
	}

	fire(news: T): void {
		for (const listener of [...this.listeners]) {
			listener(news);
		}
	}

	clear(): void {
		this.listeners.clear();
	}
}
