/**
 * Walls around the interpreter's in-memory files: only the student's own folders can be written, within a size, and they are
 * put back as they were between tests. Student code never sees a file of the host in any case.
 */

/** Where the program and the files beside it lie; Python's own part of the sandbox names the same folder. */
export const home = '/home/student';
const writable = [home, '/tmp'];

/** Bytes that a program may keep in files. */
const maxBytes = 16 * 1024 * 1024;
const maxFiles = 500;

/** Error numbers of the interpreter's libc. */
const noSpace = 51;
const readOnly = 69;

interface Node {
	readonly id: number;
	readonly name: string;
	readonly parent: Node;
	readonly node_ops: Record<string, Operation>;
	readonly stream_ops: Record<string, Operation>;
}
interface Stream {
	readonly node: Node;
	readonly fd: number;
	readonly position: number;
}
type Operation = (...details: unknown[]) => unknown;

/** Emscripten's file system, as far as it is used here. */
export interface FileSystem {
	readonly ErrnoError: new (errno: number) => Error;
	readonly streams: (Stream | null | undefined)[];
	lookupPath(path: string): { readonly node: Node };
	mkdirTree(path: string): void;
	writeFile(path: string, bytes: Uint8Array): void;
	readdir(path: string): string[];
	isDir(mode: number): boolean;
	lstat(path: string): { readonly mode: number };
	unlink(path: string): void;
	rmdir(path: string): void;
	chmod(path: string, mode: number): void;
	chdir(path: string): void;
}

export interface FileContent {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export class FileWalls {
	private isOpen = true;
	private bytes = 0;
	private created = 0;
	private hasChanged = false;
	private readonly firstStreams: number;

	constructor(private readonly files: FileSystem, standing: boolean) {
		for (const folder of writable) files.mkdirTree(folder);
		files.writeFile(`${home}/.first`, new Uint8Array(1));
		if (standing) this.guard();
		files.unlink(`${home}/.first`);
		files.chdir(home);
		this.firstStreams = files.streams.length;
		this.isOpen = false;
		this.hasChanged = false;
	}

	/** A program has written, created or removed something since the files were last put back. */
	get changed(): boolean {
		return this.hasChanged;
	}

	/** Empties the student's folders, closes what was left open, and puts these files in. */
	reset(contents: readonly FileContent[]): void {
		this.isOpen = true;
		try {
			for (let at = this.firstStreams; at < this.files.streams.length; at += 1) this.files.streams[at] = null;
			for (const folder of writable) this.empty(folder);
			for (const { name, bytes } of contents) this.files.writeFile(`${home}/${name}`, bytes);
			this.files.chdir(home);
		} finally {
			this.isOpen = false;
			this.hasChanged = false;
			this.bytes = 0;
			this.created = 0;
		}
	}

	private empty(folder: string): void {
		for (const name of this.files.readdir(folder)) {
			if (name === '.' || name === '..') continue;
			const path = `${folder}/${name}`;
			if (this.files.isDir(this.files.lstat(path).mode)) {
				this.files.chmod(path, 0o777);
				this.empty(path);
				this.files.rmdir(path);
			} else this.files.unlink(path);
		}
	}

	/** Puts a guard before each operation that changes something; the operations are shared by all files and all folders. */
	private guard(): void {
		const folder = this.files.lookupPath(home).node;
		const file = this.files.lookupPath(`${home}/.first`).node;
		const before = (operations: Record<string, Operation>, name: string, check: (...details: unknown[]) => void) => {
			const operation = operations[name];
			if (!operation) return;
			operations[name] = (...details) => {
				check(...details);
				return operation(...details);
			};
		};
		const mayChange = (node: unknown) => this.mayChange(node as Node);
		for (const name of ['unlink', 'rmdir']) before(folder.node_ops, name, mayChange);
		for (const name of ['mknod', 'symlink']) {
			before(folder.node_ops, name, (node) => {
				mayChange(node);
				this.count();
			});
		}
		before(folder.node_ops, 'rename', (node, target) => {
			mayChange((node as Node).parent);
			mayChange(target);
		});
		const setattr = (node: unknown, attributes: unknown) => {
			mayChange(node);
			const size = (attributes as { size?: number }).size;
			if (size !== undefined) this.grow(size);
		};
		before(folder.node_ops, 'setattr', setattr);
		before(file.node_ops, 'setattr', setattr);
		const write = (stream: unknown, ...details: unknown[]) => {
			mayChange((stream as Stream).node);
			const [, , length, position] = details as [unknown, unknown, number, number | undefined];
			this.grow(length, position ?? 0);
		};
		before(file.stream_ops, 'write', write);
		before(file.stream_ops, 'allocate', (stream, offset, length) => {
			mayChange((stream as Stream).node);
			this.grow((offset as number) + (length as number));
		});
		before(file.stream_ops, 'mmap', (stream, length) => this.grow(length as number));
	}

	private mayChange(node: Node): void {
		this.hasChanged = true;
		if (this.isOpen) return;
		let path = '';
		for (let at = node; at.parent !== at; at = at.parent) path = `/${at.name}${path}`;
		if (!writable.some((folder) => path === folder || path.startsWith(`${folder}/`))) throw new this.files.ErrnoError(readOnly);
	}

	private count(): void {
		this.created += 1;
		if (!this.isOpen && this.created > maxFiles) throw new this.files.ErrnoError(noSpace);
	}

	/** Counts what is written; a position far out needs all the room before it, too. */
	private grow(length: number, position = 0): void {
		if (this.isOpen) return;
		this.bytes += length;
		if (this.bytes > maxBytes || length + position > maxBytes) throw new this.files.ErrnoError(noSpace);
	}
}
