import { readSync, writeSync } from 'node:fs';
import { frame, maxMessageBytes } from '../framing';
import { startWatchdog } from '../watchdog.node';
import { startInterpreter } from './interpreter.node';
import type { Envelope, SandboxSettings } from './messages';
import { hostProbes, probeSealed } from './probes.node';

/** Above this the process is killed: far more than interpreter, its first memory and the cap on memory together. */
const maxResidentBytes = 900 * 1024 * 1024;

/**
 * Life of the contained process: build the walls, say which stand, then answer one request after the other. Everything is
 * synchronous from then on, so that nothing that student code leaves behind runs between two requests.
 */
export async function serve(self: URL): Promise<void> {
	const settings = JSON.parse(process.argv[2] ?? '') as SandboxSettings;
	const off = new Set(settings.without);
	const exit = process.exit.bind(process);
	const watchdog = startWatchdog(self, {
		graceMs: settings.graceMs, maxResidentBytes, interrupts: !off.has('interrupt'), kills: !off.has('watchdog-kill'),
	});
	const runtime = process.version;
	const probes = await hostProbes(settings);
	const interpreter = await startInterpreter(new URL('pyodide/', self), watchdog.interrupt, off);
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
		interpreter.limitMemory(memoryMb);
		watchdog.arm(timeMs);
		try {
			reply = interpreter.answer(request);
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
