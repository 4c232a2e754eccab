/**
 * One window writes a session: a lock with a heartbeat (proper-lockfile), and beside it the owner's process, so that the lock of
 * a window that was killed is free at once and not only when its heartbeat has been missed.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { hostname } from 'node:os';
import { lock } from 'proper-lockfile';
import * as z from 'zod';
import type { Log } from '../../log';
import { isMissing, removeFile, replaceFile } from './disk.node';

/** `lock` tells the holders of one process apart. */
const ownerSchema = z.object({ process: z.number().int().positive(), host: z.string(), lock: z.string() });

export interface LockPaths {
	/** A folder: making one is atomic everywhere. */
	readonly lock: string;
	readonly owner: string;
}

export interface LockOptions {
	/** Milliseconds without a heartbeat after which a lock counts as left behind; at least 2000. */
	readonly staleMs: number;
	readonly log: Pick<Log, 'warn'>;
	/** Another window has taken the lock (this one slept through its heartbeats). */
	readonly lost: () => void;
}

export interface HeldLock {
	release(): Promise<void>;
}

/** The lock, or null while another window holds it. Throws the system's own error when the folder refuses. */
export async function acquireLock(paths: LockPaths, options: LockOptions): Promise<HeldLock | null> {
	removeDead(paths);
	const id = randomUUID();
	let taken = false;
	// A key of its own for every holder: proper-lockfile keeps its locks by it, also those of two windows of one process.
	const release = await lock(`${paths.lock}#${id}`, {
		lockfilePath: paths.lock, realpath: false, stale: options.staleMs, fs,
		onCompromised: (error) => {
			taken = true;
			options.log.warn(`the lock of a session was taken by another window: ${error.message}`);
			options.lost();
		},
	}).catch((error: unknown) => {
		if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') {
			return null;
		}
		throw error;
	});
	if (!release) {
		return null;
	}
	nameOwner(paths, id, options);
	return {
		release: async () => {
			// What another window has taken is not ours to free; the next heartbeat ends our side.
			if (taken || (ownerOf(paths.owner)?.lock ?? id) !== id) {
				return;
			}
			try {
				removeFile(paths.owner);
				await release();
			} catch (error) {
				options.log.warn(`the lock of a session could not be given back: ${String(error)}`);
			}
		},
	};
}

/** Without the owner's name only the heartbeat counts; a wrong name would be worse than none. */
function nameOwner(paths: LockPaths, id: string, { log }: LockOptions): void {
	try {
		replaceFile(paths.owner, JSON.stringify({ process: process.pid, host: hostname(), lock: id }));
	} catch (error) {
		log.warn(`the owner of a session's lock could not be noted: ${String(error)}`);
		fs.rmSync(paths.owner, { force: true });
	}
}

/** Frees a lock whose process is gone. Of several windows that try, only the one that gets hold of the owner's name does it. */
function removeDead(paths: LockPaths): void {
	if (!isDead(paths.owner)) {
		return;
	}
	const taken = `${paths.owner}.${randomUUID()}`;
	try {
		fs.renameSync(paths.owner, taken);
		if (isDead(taken)) {
			fs.rmSync(paths.lock, { recursive: true, force: true });
			fs.rmSync(taken, { force: true });
		} else {
			// Another window was faster, and this is its name.
			fs.renameSync(taken, paths.owner);
		}
	} catch (error) {
		if (!isMissing(error)) {
			throw error;
		}
	}
}

function isDead(ownerFile: string): boolean {
	const owner = ownerOf(ownerFile);
	return owner !== null && owner.host === hostname() && !isAlive(owner.process);
}

function ownerOf(ownerFile: string): z.infer<typeof ownerSchema> | null {
	try {
		return ownerSchema.parse(JSON.parse(fs.readFileSync(ownerFile, 'utf8')));
	} catch {
		return null;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
	}
}
