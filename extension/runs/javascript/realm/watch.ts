import type { LoopSource } from '../source/loops';
import { frameLines } from './errors';
import { add, freeze, create } from './primordials';

/** Ends the program. It has no class and no method; a `catch` of the program throws it on. */
export const stop: Error = freeze(create(null) as Error);

export type Stopped = 'endless' | 'slow' | 'waiting-for-input' | 'memory' | 'too-much-output' | 'exited';

/** A loop that may be endless is given so many budgets of steps: a step of the engine is a small thing. */
const patience = 50;
/** Student code that only helps to show or compare a value has so many steps. */
const gentleSteps = 2000;
/** So often is looked at how much memory there is. */
const memorySteps = 1024;
/** And so often where the steps are rounds and calls alone. */
const memoryRounds = 2;

interface Stuck {
	readonly loop: LoopSource;
	/** Which of the program's calls it stands in, counted from the outermost. */
	readonly depth: number;
	readonly since: number;
}

/** Counts the steps of the program, notes the lines that it passes, and stops it. */
export class Watch {
	steps = 0;
	/** Zero-based line that was passed last; -1 before the first. */
	line = -1;
	hits: number[] = [];
	/** As the hits were before the call of a test. */
	earlier: readonly number[] | null = null;
	stopped: Stopped | null = null;
	stopLine: number | null = null;
	/** Steps of our own that are not the program's: it waits for nothing. */
	isGentle = false;
	private gentleLeft = 0;
	/** Steps of other code since the last one of the program's own. */
	private elsewhere = 0;
	private next = 0;
	private half = 1;
	private nextCheck = 0;
	private limit = 1;
	private loops: readonly LoopSource[] = [];
	private marked: number[] = [];
	private stuck: Stuck | null = null;
	/** Gives true when more memory is taken than there is. */
	isMemorySpent: () => boolean = () => false;

	/** Steps at which the program is stopped, whatever it does; null for none. */
	private budget: number | null = null;

	/** From now on a step is a round or a call, and there are so many of them. */
	allow(budget: number): void {
		this.budget = budget;
		this.aim();
	}

	/** As it was made. */
	clear(): void {
		this.budget = null;
		this.isGentle = false;
	}

	load(loops: readonly LoopSource[], lines: number): void {
		this.loops = loops;
		this.hits = filled(lines + 2);
		this.marked = filled(lines + 2);
	}

	reset(limit: number): void {
		if (this.budget !== null) return;
		this.limit = limit;
		this.half = limit > 1 ? limit / 2 : 1;
		this.steps = this.elsewhere = 0;
		this.line = -1;
		this.stopped = this.stopLine = this.earlier = this.stuck = null;
		this.isGentle = false;
		this.nextCheck = this.half;
		this.aim();
		this.hits = filled(this.hits.length);
		this.mark();
	}

	/** The program's top level has run; what follows is the call, which has steps of its own. */
	countFromHere(): void {
		if (this.budget !== null) return;
		this.steps = 0;
		this.nextCheck = this.half;
		this.stuck = null;
		this.earlier = copied(this.hits);
		this.aim();
		this.mark();
	}

	private aim(): void {
		const memory = this.steps + (this.budget === null ? memorySteps : memoryRounds);
		const next = this.budget ?? this.nextCheck;
		this.next = this.stopped !== null ? 0 : memory < next ? memory : next;
	}

	/** A line of the program is about to run. */
	readonly step = (line: number): void => {
		this.line = line;
		if (this.isGentle) return this.gentleStep();
		this.hits[line] = (this.hits[line] ?? 0) + 1;
		this.steps += 1;
		this.elsewhere = 0;
		if (this.steps >= this.next) this.check();
	};

	/** A round or call of code that is not the program's own file. */
	readonly other = (): void => {
		if (this.isGentle) return this.gentleStep();
		this.steps += 1;
		this.elsewhere += 1;
		if (this.steps >= this.next) this.check();
	};

	/** Notes a line that is passed without being a step. */
	readonly pass = (line: number): void => {
		this.line = line;
		if (!this.isGentle) this.hits[line] = (this.hits[line] ?? 0) + 1;
	};

	/** A `catch` of the program begins: what stops the program is not for it. */
	readonly caught = (): void => {
		if (this.stopped !== null || (this.isGentle && this.gentleLeft < 0)) throw stop;
	};

	private gentleStep(): void {
		this.gentleLeft -= 1;
		if (this.gentleLeft < 0) throw stop;
	}

	/** Student code that only helps: bounded, and its failure is undefined. */
	gently<T>(work: () => T): T | undefined {
		const before = this.isGentle;
		const left = this.gentleLeft;
		const { line } = this;
		this.isGentle = true;
		this.gentleLeft = gentleSteps;
		try {
			return work();
		} catch {
			return undefined;
		} finally {
			this.isGentle = before;
			this.gentleLeft = left;
			this.line = line;
		}
	}

	/** Stops the program for this reason, and again at its next line should it catch the stop. */
	end(kind: Stopped, line: number | null = null): never {
		if (!this.isGentle) this.note(kind, line);
		throw stop;
	}

	/** As {@link end}, where nothing can be thrown. */
	note(kind: Stopped, line: number | null = null): void {
		if (this.stopped !== null) return;
		this.stopped = kind;
		this.stopLine = line ?? (this.line >= 0 ? this.line : null);
		this.next = 0;
	}

	private check(): void {
		if (this.stopped !== null) throw stop;
		if (this.isMemorySpent()) this.end('memory');
		if (this.budget !== null) {
			if (this.steps >= this.budget) this.end('endless');
		} else if (this.steps >= this.nextCheck) {
			this.look();
			this.nextCheck = this.steps + this.half;
		}
		this.aim();
	}

	/** Comes every half budget: does a loop go round and round? */
	private look(): void {
		if (this.elsewhere >= patience * this.limit) this.end('endless');
		const found = this.stuckLoop();
		if (found === null) this.stuck = null;
		else {
			const isSame = this.stuck !== null && this.stuck.loop === found.loop && this.stuck.depth === found.depth;
			if (!isSame) this.stuck = { ...found, since: this.steps - this.half };
			const since = this.stuck?.since ?? 0;
			if (found.loop.mayBeEndless && this.steps - since >= patience * this.limit) this.end('endless', found.loop.line);
		}
		this.mark();
	}

	/** The outermost loop that has gone round since the last look. */
	private stuckLoop(): { readonly loop: LoopSource; readonly depth: number } | null {
		const lines = frameLines();
		for (let depth = 0; depth < lines.length; depth += 1) {
			const line = lines[lines.length - 1 - depth] ?? -1;
			for (let at = 0; at < this.loops.length; at += 1) {
				const loop = this.loops[at];
				if (!loop || loop.line > line || line > loop.end) continue;
				const rounds = (this.hits[loop.rounds] ?? 0) - (this.marked[loop.rounds] ?? 0);
				if (rounds >= 2) return { loop, depth };
			}
		}
		return null;
	}

	private mark(): void {
		this.marked = copied(this.hits);
	}
}

function filled(size: number): number[] {
	const list: number[] = [];
	for (let at = 0; at < size; at += 1) add(list, 0);
	return list;
}

function copied(list: readonly number[]): number[] {
	const copy: number[] = [];
	for (let at = 0; at < list.length; at += 1) add(copy, list[at] ?? 0);
	return copy;
}
