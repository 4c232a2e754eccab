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
