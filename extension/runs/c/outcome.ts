import type { Activation, Ending, RaisedException, Trace, TraceStep, Value, Variables } from '../../words';
import type { ChildEnd } from '../toolchain/child.node';
import type { FunctionTable } from './instrument/instrumented';
import { endings, outcomeIn, raisedIn, type Left, type LogEntry } from './record';
import { numberError, reportedError } from './reports';
import { valueOf, type Wire, type Writing } from './wire';

/** What is known of the program that ran: its functions with their variables. */
export interface Known {
	readonly functions: readonly FunctionTable[];
	readonly nothing: string;
	/** Lines of the program; a line beyond them is none of it. */
	readonly lines: number;
}

/** How a process ended, with what it left behind. */
export interface Ended {
	readonly child: Pick<ChildEnd, 'why' | 'code' | 'signal'>;
	readonly left: Left | null;
	/** What the checks of memory and numbers wrote. */
	readonly report: string;
}

export function writingOf({ functions, nothing }: Known): Writing {
	return { nothing, nameOf: (index, slot) => functions[index]?.slots[slot]?.name ?? null };
}

/** The line as the project counts; null for one that is none of the program. */
export function lineOf(line: number, { lines }: Known): number | null {
	return line >= 1 && line <= lines ? line - 1 : null;
}

/** How the run ended, in the project's words. */
export function endingOf(ended: Ended, known: Known): Ending {
	const { child, left, report } = ended;
	const line = left ? lineOf(left.line, known) : null;
	switch (left?.ending) {
		case endings.ended: return { kind: 'ended' };
		case endings.returned: return { kind: 'returned', value: valueOf(outcomeIn(left, 3) ?? ['v'], null, writingOf(known)) };
		case endings.exited: return { kind: 'exited', line };
		case endings.endless: return { kind: 'endless', line };
		case endings.slow: return { kind: 'slow', line };
		case endings.waiting: return { kind: 'waiting-for-input', line };
		case endings.memory: return { kind: 'memory', line };
		case endings.tooMuch: return { kind: 'too-much-output', line };
		case endings.failed: return failed(ended, left, known);
		default: break;
	}
	if (child.why === 'time') return { kind: 'slow', line };
	if (child.why === 'output') return { kind: 'too-much-output', line };
	if (report !== '') return failed(ended, left, known);
	return bySignal(child, line, left, known);
}

/** Nothing was written down: the signal that ended the process tells. */
function bySignal({ code, signal }: Ended['child'], line: number | null, left: Left | null, known: Known): Ending {
	const raised = (type: string, message: string): Ending => ({ kind: 'raised', exception: { type, message, line, frames: [] } });
	switch (signal) {
		case 'SIGSEGV':
		case 'SIGBUS': return raised('segmentation fault', "memory is used that is not the program's own");
		case 'SIGFPE': return raised('division by zero', 'a whole number is divided by zero');
		case 'SIGABRT': return raised('aborted', 'the program was aborted');
		case 'SIGXCPU':
		case 'SIGALRM': return { kind: 'slow', line };
		case 'SIGXFSZ': return { kind: 'too-much-output', line };
		case null: return code !== null && left !== null && left.steps >= 0 ? { kind: 'exited', line: lineOf(left.line, known) } : { kind: 'crashed', reason: `code ${code ?? 'none'}` };
		default: return { kind: 'crashed', reason: `signal ${signal}` };
	}
}

function failed({ report, left }: Ended, _left: Left | null, known: Known): Ending {
	const raised = left && raisedIn(left);
	const frames = (raised?.frames ?? []).flatMap(([index, line]) => {
		const at = lineOf(line, known);
		return at === null ? [] : [{ line: at, function: known.functions[index]?.name ?? null }];
	});
	const line = raised ? lineOf(raised.line, known) : left ? lineOf(left.line, known) : null;
	const reported = !raised || raised.type === 'undefined' ? (reportedError(report) ?? numberError(raised?.message ?? '')) : null;
	if (reported?.isMemory) return { kind: 'memory', line };
	const exception: RaisedException = reported
		? { type: reported.type, message: reported.message, line: (reported.line === null ? null : lineOf(reported.line, known)) ?? line, frames }
		: { type: raised?.type ?? 'crash', message: raised?.message ?? '', line, frames, ...(raised?.about === undefined ? {} : { about: raised.about }) };
	return { kind: 'raised', exception };
}

// ---------------------------------------------------------------- the trace

/** The steps of a run, in the project's words; those of working out what is expected are left out. */
export function traceOf(left: Left, known: Known): Pick<Trace, 'steps' | 'activations' | 'cut' | 'called'> {
	const writing = writingOf(known);
	const ids = new Map<number, { readonly id: number; readonly table: FunctionTable }>();
	const activations: { -readonly [Key in keyof Activation]: Activation[Key] }[] = [];
	const steps: TraceStep[] = [];
	let called = 0;
	const changed = (changes: readonly (readonly [number, Wire])[], table: FunctionTable, isOfStep = true): Variables => {
		const values: Record<string, Value> = {};
		for (const [slot, wire] of changes) {
			const variable = table.slots[slot];
			// What a pointer leads to is told in its place.
			const isFollowed = variable !== undefined && table.slots.some(({ name }) => name === `*${variable.name}`);
			if (variable && wire[0] !== 'u' && !(isFollowed && isOfStep)) values[variable.name] = valueOf(wire, variable.written, writing);
		}
		return values;
	};
	for (const entry of left.log) {
		if (entry.k === 'enter') enter(entry);
		else if (entry.k === 'line' || entry.k === 'return' || entry.k === 'raise') {
			const known = ids.get(entry.a);
			if (known && entry.l > 0) steps.push({ event: entry.k, line: entry.l - 1, activation: known.id, changed: changed(entry.c, known.table) });
		} else if (entry.k === 'value') {
			const known = ids.get(entry.a);
			const activation = known && activations[known.id];
			if (known && activation && activation.function !== null) activation.returned = valueOf(entry.v, known.table.returns || null, writing);
		}
	}
	function enter(entry: Extract<LogEntry, { k: 'enter' }>): void {
		const table = known.functions[entry.f];
		if (!table || entry.p === 1) return;
		const id = activations.length;
		ids.set(entry.a, { id, table });
		if (entry.p === 2) called = id + 1;
		const parameters = entry.c.filter(([slot]) => slot < table.parameters);
		activations.push({ id, parent: ids.get(entry.up)?.id ?? null, function: table.name, arguments: table.name === null ? {} : changed(parameters, table, false), returned: null });
	}
	const isCut = left.isFull || left.log.length === 0 ? left.isFull : steps.length > 0 && left.steps > steps.filter(({ event }) => event === 'line').length + 1;
	return { steps, activations, cut: isCut, ...(called > 0 ? { called } : {}) };
}

/** Where the prompts stand in what was printed: what a line holds when the next is asked for. */
export function promptsIn(text: string, bytes: Uint8Array, asked: readonly number[]): readonly (readonly [number, number])[] {
	const decoder = new TextDecoder();
	let before = 0;
	return asked.filter((at) => at <= bytes.length).map((at) => {
		const end = at === bytes.length ? text.length : decoder.decode(bytes.subarray(0, at)).length;
		const start = Math.max(before, text.lastIndexOf('\n', end - 1) + 1);
		before = end;
		return [Math.min(start, end), end] as const;
	});
}
