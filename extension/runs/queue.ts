/** Work in order, one piece at a time. */
export class Queue {
	private last: Promise<unknown> = Promise.resolve();

	/**
	 * Runs the work when all before it is done. Rejects with the signal's reason as soon as it is cancelled: work that has not
	 * begun is never begun, the next piece waits until work that has begun is really over.
	 */
	add<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			const fail = (reason: unknown) => reject(reason instanceof Error ? reason : new Error(String(reason)));
			const cancel = () => fail(signal.reason);
			if (signal.aborted) return cancel();
			signal.addEventListener('abort', cancel, { once: true });
			this.last = this.last.then(async () => {
				if (signal.aborted) return;
				try {
					resolve(await work());
				} catch (error) {
					fail(error);
				} finally {
					signal.removeEventListener('abort', cancel);
				}
			});
		});
	}
}
