/** Time as the host sees it, so that a test can hold it still. */
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

/** Waits so many milliseconds. False when the signal came first; then it resolves at once. */
export async function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		const end = (isOver: boolean): void => {
			signal.removeEventListener('abort', cancel);
			timer.dispose();
			resolve(isOver);
		};
		const cancel = (): void => end(false);
		const timer = clock.after(milliseconds, () => end(true));
		if (signal.aborted) {
			cancel();
		} else {
			signal.addEventListener('abort', cancel);
		}
	});
}
