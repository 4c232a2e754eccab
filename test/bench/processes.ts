import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes in a mebibyte. */
const mebibyte = 1024 * 1024;

/** A running process: its resident memory in mebibytes, and the command that started it. */
export interface RunningProcess {
	readonly pid: number;
	readonly parent: number;
	readonly rssMiB: number;
	readonly command: string;
}

/** Whether this system tells what its processes take. */
export const canMeasureProcesses = process.platform !== 'win32';

/** The sandboxes that this process has started: their resident memory in mebibytes, added up; 0 when none runs. */
export async function sandboxMiB(): Promise<number> {
	const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=,args=']);
	return parseProcesses(stdout)
		.filter(({ parent, command }) => parent === process.pid && command.includes('child.mjs'))
		.reduce((sum, { rssMiB }) => sum + rssMiB, 0);
}

/** What `ps -o pid=,ppid=,rss=,args=` prints, read; its memory is in kibibytes. */
export function parseProcesses(printed: string): readonly RunningProcess[] {
	return printed.split('\n').flatMap((line) => {
		const [, pid, parent, rss, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
		return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), rssMiB: Number(rss) / 1024, command }];
	});
}

/** Resident memory of this process in mebibytes, after its garbage was collected: what is left is kept by something. */
export function hostMiB(): number {
	collectGarbage();
	return process.memoryUsage().rss / mebibyte;
}

/** Also in a process that was not started for it, as VS Code's extension host is. */
function collectGarbage(): void {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	collect();
}

/** Milliseconds between two looks: each look starts a process, which takes memory of its own here. */
const lookMs = 500;

/** Waits until no sandbox of this process runs any more. Rejects after so many milliseconds. */
export async function sandboxGone(patienceMs: number): Promise<void> {
	for (const end = Date.now() + patienceMs; (await sandboxMiB()) > 0; ) {
		if (Date.now() > end) {
			throw new Error(`the sandbox was still there after ${patienceMs / 1000} s`);
		}
		await new Promise((resolve) => setTimeout(resolve, lookMs));
	}
}
