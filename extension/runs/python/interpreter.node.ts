import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Layer } from '../layers';
import { capMemory, growMemory, hideHost, refuseCodeFromStrings, refuseImports } from '../sealedRealm.node';
import { FileWalls, home, type FileSystem } from './fileWalls';
import { finishHarness, harnessText, prepareHarness, type PythonRoot } from './buildHarness';
import type { LoadRequest, Request } from '../contained/messages';
import type { Wall } from '../contained/probes.node';
import type { Interpreter } from '../contained/serving.node';
import { readShipped } from '../contained/shipped.node';
import { disguiseAsShell, largeFiles } from './shell.node';
import { digestOf, fitting, readSnapshot, snapshotWriter } from './snapshot.node';

/** As far as it is used here; the package's own types leave much open. */
interface Pyodide extends PythonRoot {
	readonly FS: FileSystem;
	readonly _module: { readonly HEAPU8: Uint8Array };
	readonly _api: { readonly config: { _loadSnapshot?: Uint8Array | undefined } };
	setInterruptBuffer(buffer: Uint8Array): void;
	makeMemorySnapshot(): Uint8Array;
}

const pageBytes = 65_536;
const allPages = 65_536;
/** 256 MiB, until a request says otherwise. */
const firstPages = 4096;

/** An interpreter whose memory has grown beyond this is given up after the run: a fresh one is smaller. */
const worthKeepingBytes = 128 * 1024 * 1024;

/** What an interpreter is made of, and its memory from the snapshot when that is wanted and fits. `path` ends in a separator. */
async function readParts(path: string, isSnapshotWanted: boolean) {
	const lock = readFileSync(`${path}pyodide-lock.json`, 'utf8');
	const [memory, ...shipped] = await Promise.all([isSnapshotWanted ? readSnapshot(path) : null, ...largeFiles.map((name) => readShipped(path + name))]);
	// Its memory knows where in its files everything stands.
	const digest = digestOf(harnessText, lock, ...shipped.map((bytes) => String(bytes?.length)));
	return { lock, shipped, digest, snapshot: memory && fitting(memory, digest) };
}

/** Loads the interpreter into the emptied world, from the snapshot when there is one that fits. */
async function loadPython(folder: URL, off: ReadonlySet<Layer>, isForSnapshot: boolean) {
	const memory = capMemory(off.has('memory-growth') ? allPages : firstPages);
	const path = fileURLToPath(folder);
	const { lock, shipped, digest, snapshot } = await readParts(path, !isForSnapshot);
	const showHost = hideHost(off.has('globals'));
	const drop = disguiseAsShell((name) => shipped[largeFiles.indexOf(name)] ?? null);
	if (!off.has('globals')) refuseCodeFromStrings();
	const { loadPyodide } = (await import('pyodide')) as unknown as { loadPyodide: (options: object) => Promise<Pyodide> };
	const pyodide = await loadPyodide({
		indexURL: folder.href, packageBaseUrl: folder.href, enableRunUntilComplete: false,
		// No package can be loaded: none is known.
		lockFileContents: JSON.stringify({ info: (JSON.parse(lock) as { info: unknown }).info, packages: {} }),
		jsglobals: Object.create(null) as object, env: { PYTHONHASHSEED: '0', HOME: home },
		stdin: () => null, stdout: () => {}, stderr: () => {},
		...(snapshot ? { _loadSnapshot: snapshot } : {}), ...(isForSnapshot ? { _makeSnapshot: true } : {}),
	});
	drop();
	// Thirty megabytes that nobody needs any more.
	pyodide._api.config._loadSnapshot = undefined;
	if (!snapshot) prepareHarness(pyodide);
	return { pyodide, memory, showHost, digest };
}

/** Makes the file that {@link startInterpreter} starts from ten times faster, unless it is there and fits. */
export async function makeSnapshot(folder: URL): Promise<void> {
	const save = snapshotWriter(fileURLToPath(folder));
	if ((await readParts(fileURLToPath(folder), true)).snapshot) return;
	const { pyodide, digest } = await loadPython(folder, new Set(), true);
	save(digest, pyodide.makeMemorySnapshot());
}

/**
 * An interpreter in the emptied world. Its memory as it is after the harness was built is kept: putting that copy
 * back (some 5 ms) undoes whatever a program has done to its interpreter.
 */
export async function startInterpreter(folder: URL, interrupt: Uint8Array, off: ReadonlySet<Layer>): Promise<Interpreter> {
	const buffers = Buffer;
	const decode = (text: string): Uint8Array => buffers.from(text, 'base64');
	const { pyodide, memory, showHost } = await loadPython(folder, off, false);
	if (!off.has('imports')) refuseImports();
	if (off.has('globals')) showHost();
	pyodide.setInterruptBuffer(interrupt);
	const files = new FileWalls(pyodide.FS, !off.has('files'));
	const harness = finishHarness(pyodide, !off.has('language'));
	const first = pyodide._module.HEAPU8.slice();
	let loaded: LoadRequest | null = null;
	/** Something ran since the memory was last put back. */
	let isUsed = false;
	/** More has changed than the harness could put right. */
	let isSpoilt = false;

	const restore = () => {
		const now = pyodide._module.HEAPU8;
		now.set(first);
		if (now.length > first.length) now.fill(0, first.length);
		isUsed = isSpoilt = false;
	};
	const putFiles = () => files.reset((loaded?.files ?? []).map(({ name, data }) => ({ name, bytes: decode(data) })));
	const load = (): string => {
		if (isUsed) restore();
		isUsed = true;
		putFiles();
		return harness.handle(JSON.stringify({ ...loaded, files: [] }));
	};
	return {
		/** The harness's reply as JSON text; throws when the interpreter is broken for good. */
		answer(request: Exclude<Request, { kind: 'reset' }>): string {
			if (request.kind === 'load') {
				loaded = request;
				return load();
			}
			if (isSpoilt && loaded) load();
			isUsed = true;
			return harness.handle(JSON.stringify(request));
		},
		/** Puts small things back, so that the next test finds the interpreter as the first did. */
		tidy(): void {
			isSpoilt ||= harness.tidy() !== 'clean' || pyodide._module.HEAPU8.length > 2 * first.length;
			if (files.changed) putFiles();
		},
		/** Puts everything back; false when the interpreter is not worth keeping. */
		reset(): boolean {
			loaded = null;
			if (pyodide._module.HEAPU8.length > worthKeepingBytes) return false;
			if (isUsed) restore();
			putFiles();
			return true;
		},
		limit(mebibytes: number): void {
			memory.setPages(off.has('memory-growth') ? allPages : Math.ceil((mebibytes * 1024 * 1024) / pageBytes));
		},
		/** Whether more memory was asked for than there is, since the limit was set. */
		isOutOfMemory: () => memory.isExhausted(),
		probe(): Wall[] {
			const walls: Wall[] = [];
			if (!off.has('memory-growth')) walls.push({ name: 'memory-growth', stands: throws(() => growMemory(allPages)), detail: '' });
			if (!off.has('language')) {
				const missing = harness.probe();
				walls.push({ name: 'language', stands: missing === '', detail: missing });
			}
			if (!off.has('files')) walls.push({ name: 'files', stands: throws(() => pyodide.FS.writeFile('/lib/x', new Uint8Array(1))), detail: '' });
			return walls;
		},
	};
}

function throws(attempt: () => unknown): boolean {
	try {
		attempt();
		return false;
	} catch {
		return true;
	}
}
