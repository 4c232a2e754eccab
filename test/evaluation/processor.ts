/** What the processor has spent, which other programs of the machine move less than the clock. */
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor of this process and of all that it has started and that live; where the system does not tell of these, its own alone. */
export function processorMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000 + childrenOf(String(process.pid)).reduce((sum, child) => sum + spentBy(child), 0);
}

/** Milliseconds in one tick of the counts that Linux gives. */
const tickMs = 10;

function spentBy(pid: string): number {
	const fields = read(`/proc/${pid}/stat`).replace(/^.*\) /s, '').split(' ');
	const own = (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tickMs;
	return (Number.isFinite(own) ? own : 0) + childrenOf(pid).reduce((sum, child) => sum + spentBy(child), 0);
}

function childrenOf(pid: string): readonly string[] {
	return list(`/proc/${pid}/task`).flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' ')).filter((child) => child.trim() !== '');
}

function list(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
