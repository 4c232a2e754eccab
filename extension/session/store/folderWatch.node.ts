import fs from 'node:fs';

/** Milliseconds between two looks where the system reports no changes (a network folder, too many watches). */
const lookEvery = 1000;

/** Calls the listener soon after anything in the folder changed, and once a second besides; never keeps the process alive. */
export function watchFolder(folder: string, look: () => void): { dispose(): void } {
	const timer = setInterval(look, lookEvery).unref();
	let watcher: fs.FSWatcher | null = null;
	try {
		watcher = fs.watch(folder, { persistent: false }, () => look());
		watcher.on('error', () => watcher?.close());
	} catch {
		// The timer alone is enough.
	}
	return {
		dispose: () => {
			clearInterval(timer);
			watcher?.close();
		},
	};
}
