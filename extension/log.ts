/** Where the parts write what a maintainer needs. Student code and answers go to `trace` only. */
export interface Log {
	trace(message: string): void;
	debug(message: string): void;
	info(message: string): void;
	warn(message: string): void;
	error(error: unknown): void;
}
