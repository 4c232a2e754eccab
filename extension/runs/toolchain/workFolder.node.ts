import { chmod, lstat, mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for one program, away from all that is the student's. It is gone after `dispose`, whatever was put into it. */
export class WorkFolder {
	private constructor(readonly path: string) {}

	/** Makes an empty one among the system's temporary files; nobody else may look into it. */
	static async make(): Promise<WorkFolder> {
		return new WorkFolder(await mkdtemp(join(tmpdir(), 'socratic-')));
	}

	/** The path of a file in it. Throws for a name that would lead out of it. */
	file(name: string): string {
		if (!isPlainName(name)) throw new Error(`not a plain name: ${name}`);
		return join(this.path, name);
	}

	async write(name: string, content: string | Uint8Array): Promise<string> {
		const file = this.file(name);
		await writeFile(file, content);
		return file;
	}

	/** A folder in it that a program may call its own. */
	async inner(name: string): Promise<WorkFolder> {
		const path = this.file(name);
		await mkdir(path);
		return new WorkFolder(path);
	}

	/** The first so many bytes of a file; null when it is not there or is no file. Nothing is followed out of the folder. */
	async read(name: string, bytes: number): Promise<Uint8Array | null> {
		try {
			const path = this.file(name);
			if (!(await lstat(path)).isFile()) return null;
			const file = await open(path, 'r');
			try {
				const { size } = await file.stat();
				const into = new Uint8Array(Math.min(size, bytes));
				let at = 0;
				while (at < into.length) {
					const { bytesRead } = await file.read(into, at, into.length - at, at);
					if (bytesRead === 0) break;
					at += bytesRead;
				}
				return into.subarray(0, at);
			} finally {
				await file.close();
			}
		} catch {
			return null;
		}
	}

	/** Names of what lies in it. */
	async names(): Promise<readonly string[]> {
		return readdir(this.path).catch(() => []);
	}

	async remove(name: string): Promise<void> {
		await rm(this.file(name), { force: true, recursive: true }).catch(() => {});
	}

	/** Bytes in the folder, counted no further than `enough`. */
	async size(enough: number): Promise<number> {
		let sum = 0;
		let seen = 0;
		const waiting = [this.path];
		for (let folder = waiting.pop(); folder !== undefined && sum < enough && seen < 5000; folder = waiting.pop()) {
			for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
				seen += 1;
				const path = join(folder, entry.name);
				if (entry.isDirectory()) waiting.push(path);
				else sum += (await lstat(path).catch(() => null))?.size ?? 0;
				if (seen >= 5000) break;
			}
		}
		return seen >= 5000 ? enough : sum;
	}

	/** Deletes the folder with all that is in it, also what took its own rights away. */
	async dispose(): Promise<void> {
		const remove = () => rm(this.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
		try {
			await remove();
		} catch {
			await this.open(this.path, 0);
			await this.flatten();
			await remove().catch(() => {});
		}
	}

	/** Folders in folders may have a path that is too long for any call: each is moved up before it is deleted. */
	private async flatten(): Promise<void> {
		const folders = async (path: string) => (await readdir(path, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name));
		let moved = 0;
		for (let waiting = await folders(this.path); waiting.length > 0 && moved < 200_000; ) {
			const next: string[] = [];
			for (const folder of waiting) {
				await chmod(folder, 0o700).catch(() => {});
				for (const inner of await folders(folder)) {
					const to = join(this.path, `.moved${(moved += 1)}`);
					if (await rename(inner, to).then(() => true, () => false)) next.push(to);
				}
				await rm(folder, { recursive: true, force: true }).catch(() => {});
			}
			waiting = next;
		}
	}

	private async open(folder: string, depth: number): Promise<void> {
		await chmod(folder, 0o700).catch(() => {});
		for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) if (entry.isDirectory() && depth < 20) await this.open(join(folder, entry.name), depth + 1);
	}
}

/** A file's plain name: no folder, nothing hidden. */
export function isPlainName(name: string): boolean {
	return /^[^/\\\0:*?"<>|]{1,200}$/.test(name) && !name.startsWith('.');
}
