/** What the process around gives the interpreter: time, and a moment in which the engine tells which promises have failed unseen. */
export interface Tick {
	/** Milliseconds of a clock that only goes forward. */
	readonly now: () => number;
	/** Resolves when the engine has told; `tell` gets each reason. */
	readonly rejections: (tell: (reason: unknown) => void) => Promise<void>;
}
