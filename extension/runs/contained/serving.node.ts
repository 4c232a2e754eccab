import { readSync, writeSync } from 'node:fs';
import { frame, maxMessageBytes } from '../framing';
import { startWatchdog } from '../watchdog.node';
import type { Layer } from '../layers';
import type { Envelope, Request, SandboxSettings } from './messages';
import { hostProbes, probeSealed, type Wall } from './probes.node';

/** Above this the process is killed: far more than interpreter, its first memory and the cap on memory together. */
const maxResidentBytes = 900 * 1024 * 1024;

/** What runs student code in the contained process. */
export interface Interpreter {
	/** The reply as JSON text; throws when the interpreter is broken for good. */
	answer(request: Exclude<Request, { kind: 'reset' }>): string | Promise<string>;
	/** Puts small things back, so that the next test finds the interpreter as the first did. */
	tidy(): void;
	/** Puts everything back; false when the interpreter is not worth keeping. */
	reset(): boolean;
	/** What the next answer may take. */
	limit(memoryMb: number, timeMs: number): void;
	/** Whether more memory was asked for than there is, since the limit was set. */
	isOutOfMemory(): boolean;
	/** The self-test of the walls that are the interpreter's own. */
	probe(): readonly Wall[];
}

/** `interrupt` becomes 2 at the deadline of what runs; the layers in `off` are not built. */
export type StartInterpreter = (interrupt: Uint8Array, off: ReadonlySet<Layer>) => Promise<Interpreter>;

/**
 * Life of the contained process: build the walls, say which stand, then answer one request after the other. Where the interpreter
 * answers at once everything is synchronous from then on, so that nothing that student code leaves behind runs between two requests.
 * `self` is the file that the process was started from.
 */
export async function serve(self: URL, start: StartInterpreter): Promise<void> {
	const settings = JSON.parse(process.argv[2] ?? '') as SandboxSettings;
	const off = new Set(settings.without);
	const exit = process.exit.bind(process);
	const watchdog = startWatchdog(self, {
		graceMs: settings.graceMs, maxResidentBytes, interrupts: !off.has('interrupt'), kills: !off.has('watchdog-kill'),
	});
	const runtime = process.version;
	const probes = await hostProbes(settings);
	const interpreter = await start(watchdog.interrupt, off);
	const walls = [...probes, ...(await probeSealed(off)), ...interpreter.probe()];
	send(writeSync, { id: 0, reply: { walls, runtime } });
	for (;;) {
		const text = receive(readSync);
		if (text === null) exit(0);
		const { id, timeMs, memoryMb, request } = JSON.parse(text ?? '') as Envelope;
		if (request.kind === 'reset') {
			watchdog.arm(timeMs);
			const isKept = interpreter.reset();
			watchdog.disarm();
			if (!isKept) exit(0);
			continue;
		}
		let reply: string;
		interpreter.limit(memoryMb, timeMs);
		watchdog.arm(timeMs);
		try {
			const answer = interpreter.answer(request);
			reply = typeof answer === 'string' ? answer : await answer;
		} catch (error) {
			// The interpreter is beyond repair; the host starts another.
			const why = interpreter.isOutOfMemory() ? 'memory' : error instanceof RangeError ? 'stack' : 'interpreter';
			send(writeSync, { id, broken: why });
			exit(1);
			return;
		}
		watchdog.disarm();
		sendText(writeSync, `{"id":${id},"reply":${reply}}`);
		watchdog.arm(10_000);
		interpreter.tidy();
		watchdog.disarm();
	}
}

type Write = typeof writeSync;
type Read = typeof readSync;

const send = (write: Write, message: object) => sendText(write, JSON.stringify(message));

function sendText(write: Write, text: string): void {
	const bytes = frame(text);
	let at = 0;
	while (at < bytes.length) {
		try {
			at += write(1, bytes, at, bytes.length - at);
		} catch (error) {
			if ((error as { code?: string }).code !== 'EAGAIN') throw error;
		}
	}
}

/** The next message; null when the host is gone. */
function receive(read: Read): string | null {
	const head = readBytes(read, 4);
	if (!head) return null;
	const length = new DataView(head.buffer).getUint32(0, true);
	const body = length <= maxMessageBytes ? readBytes(read, length) : null;
	return body && new TextDecoder().decode(body);
}

function readBytes(read: Read, count: number): Uint8Array | null {
	const bytes = new Uint8Array(count);
	let at = 0;
	while (at < count) {
		try {
			const got = read(0, bytes, at, count - at, null);
			if (got === 0) return null;
			at += got;
		} catch (error) {
			const code = (error as { code?: string }).code;
			if (code === 'EOF') return null;
			if (code !== 'EAGAIN') throw error;
		}
	}
	return bytes;
}
