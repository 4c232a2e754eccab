/** Why a wait ends before its time. */
export const stale = new Error('the program changed');
export const cancelledByStudent = new Error('cancelled by the student');
export const closed = new Error('the session was closed');

/** Ends with the signal also where a port does not listen to it; what the port still gives is dropped. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	let stop: () => void = () => undefined;
	const aborted = new Promise<never>((_, reject) => {
		stop = () => reject(signal.reason as Error);
		signal.addEventListener('abort', stop);
	});
	try {
		const result = await Promise.race([work, aborted]);
		signal.throwIfAborted();
		return result;
	} finally {
		signal.removeEventListener('abort', stop);
	}
}
