import fs from 'node:fs';
import { basename } from 'node:path';
import { asStoreFailed, onDisk, ownerOnly, readRange, sizeOf } from './disk.node';
import type { SessionEvent } from '../events/events';
import { FlushedFile } from './flushedFile.node';
import { journalText, readJournal } from './journal';
import { storeFailures } from './storeFailures';

/** Another window wrote to the journal that this one took for its own. */
export class Overtaken extends Error {
	override readonly name = 'Overtaken';
}

/**
 * A journal on disk: read whole and then followed, or appended to through one open file. Appends are whole lines in one
 * synchronous write, so that a process that is killed after it loses nothing; after a power cut a line that was torn is left out.
 */
export class JournalFile {
	/** Bytes of whole lines known. */
	private end = 0;
	private lines = 0;
	/** The file's size when this window last read or wrote it: more than `end` after a torn line. */
	private size = 0;
	private file: FlushedFile | null = null;

	constructor(readonly path: string) {}

	/** Makes the empty file; throws `StoreFailed` when there is one. */
	create(id: string): void {
		onDisk(this.path, () => {
			try {
				fs.closeSync(fs.openSync(this.path, 'ax', ownerOnly.file));
			} catch (error) {
				throw error instanceof Error && 'code' in error && error.code === 'EEXIST' ? storeFailures.exists(id) : error;
			}
		});
	}

	/** The events since the last call: all of them at first. Throws `StoreFailed` for a line that cannot be read, or when the file is gone. */
	readOn(): readonly SessionEvent[] {
		const size = sizeOf(this.path);
		if (size === null || size < this.end) {
			throw storeFailures.gone(basename(this.path));
		}
		if (size === this.end) {
			return [];
		}
		const bytes = readRange(this.path, this.end, size);
		const part = readJournal(bytes, basename(this.path), this.lines + 1);
		this.size = this.end + bytes.length;
		this.end += part.end;
		this.lines += part.lines;
		return part.events;
	}

	startWriting(): void {
		this.file ??= onDisk(this.path, () => FlushedFile.open(this.path));
	}

	stopWriting(): void {
		this.file?.close();
		this.file = null;
	}

	/** Throws {@link Overtaken} when another window wrote meanwhile, `StoreFailed` when the disk refuses; then nothing is added. */
	append(events: readonly SessionEvent[]): void {
		const bytes = Buffer.from(journalText(events));
		const { file } = this;
		if (file === null) {
			throw storeFailures.closed();
		}
		this.checkUntouched();
		try {
			if (this.size > this.end) {
				this.cutOff();
			}
			for (let written = 0; written < bytes.length; ) {
				written += fs.writeSync(file.descriptor, bytes, written);
			}
		} catch (error) {
			this.undo();
			throw asStoreFailed(error, this.path);
		}
		file.flush();
		this.end += bytes.length;
		this.size = this.end;
		this.lines += events.length;
	}

	/** Throws `StoreFailed` when the file was deleted, {@link Overtaken} when it is not as this window left it. */
	checkUntouched(): void {
		const size = sizeOf(this.path);
		if (size === null) {
			throw storeFailures.gone(basename(this.path));
		}
		if (size !== this.size) {
			throw new Overtaken(`the journal has ${size} bytes where ${this.size} were left`);
		}
	}

	/** By path: a descriptor that only appends may not truncate on every system. */
	private cutOff(): void {
		fs.truncateSync(this.path, this.end);
		this.size = this.end;
	}

	/** A write that failed half-way leaves no torn line; where even that fails, the next append cuts it off. */
	private undo(): void {
		try {
			this.cutOff();
		} catch {
			this.size = sizeOf(this.path) ?? this.size;
		}
	}
}
