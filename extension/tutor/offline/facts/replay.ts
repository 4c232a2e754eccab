import type { ConditionOutline, LineRange, LoopOutline, Outline } from '../../../code/outline';
import type { Activation, Trace, Variables } from '../../../words';
import { askedWith, isMovedOn } from './countingHead';
import { evaluate, sameShape } from './operands';

/** One step of the trace with everything that was known then; a statement that is written over several lines is one step. */
export interface Moment {
	readonly index: number;
	readonly event: 'line' | 'return' | 'raise';
	/** The first line of its statement. */
	readonly line: number;
	readonly activation: number;
	/** The variables of this activation, before the line runs. */
	readonly state: Variables;
}

/** One round of a loop: from its first line in the body to the moment when it was over. */
export interface Round {
	readonly from: Moment;
	/** The header again, the first line behind the loop, or the moment of leaving; null when the trace ends before. */
	readonly to: Moment | null;
}

/** A loop from entering to leaving it. */
export interface LoopRun {
	readonly loop: LoopOutline;
	readonly activation: number;
	/** The header's first moment: the state before the loop. */
	readonly entered: Moment;
	readonly rounds: readonly Round[];
	/** The first moment behind the loop; null when the run ended (or was cut) inside. */
	readonly left: Moment | null;
	/** `done`: walked to its end or its condition failed; `early`: left from inside the body; `open`: never left. */
	readonly end: 'done' | 'early' | 'open';
}

/** One evaluation of a condition. */
export interface Outcome {
	readonly moment: Moment;
	readonly held: boolean;
}

/** A trace as questions about it: states, rounds, outcomes. Reads the trace once, on construction. */
export class Replay {
	readonly moments: readonly Moment[];
	private readonly byActivation = new Map<number, Moment[]>();
	private readonly place: number[] = [];
	private readonly activations: ReadonlyMap<number, Activation>;
	private readonly starts = new Map<number, number>();
	/** The activation that the test called (the top level for a script); null when it never began. */
	readonly main: Activation | null;

	constructor(readonly trace: Trace, readonly outline: Outline, entry: string | null) {
		this.activations = new Map(trace.activations.map((activation) => [activation.id, activation]));
		for (const { from, to } of outline.spans ?? []) for (let line = from; line <= to; line++) this.starts.set(line, from);
		const states = new Map<number, Variables>();
		const moments: Moment[] = [];
		for (const step of trace.steps) {
			const before = states.get(step.activation) ?? {};
			const state = Object.keys(step.changed).length > 0 ? { ...before, ...step.changed } : before;
			states.set(step.activation, state);
			const own = this.byActivation.get(step.activation) ?? [];
			if (step.event === 'line' && this.goesOn(own.at(-1), step.line)) continue;
			const moment: Moment = { index: moments.length, event: step.event, line: this.startOf(step.line), activation: step.activation, state };
			this.place.push(own.length);
			own.push(moment);
			this.byActivation.set(step.activation, own);
			moments.push(moment);
		}
		this.moments = moments;
		const called = trace.activations.filter(({ id }) => id >= (trace.called ?? 0));
		// Of a class it is a method that the test calls.
		const isClass = outline.classes?.some(({ name }) => name === entry) === true;
		this.main = (isClass ? called.findLast((each) => each.parent === null && each.function !== null) : this.outermost(called.find((each) => each.function === entry))) ?? null;
	}

	/** Where an example calls another function, which calls the entry point, it is that other one whose result it looks at. */
	private outermost(activation: Activation | undefined): Activation | undefined {
		const parent = activation?.parent === null ? undefined : this.activations.get(activation?.parent ?? -1);
		return parent && parent.function !== null ? this.outermost(parent) : activation;
	}

	/** The line where the statement (or the head of the block) on this line begins. */
	startOf(line: number): number {
		return this.starts.get(line) ?? line;
	}

	/** A run goes to and fro between the lines of one statement. */
	private goesOn(last: Moment | undefined, line: number): boolean {
		return last?.event === 'line' && this.starts.has(line) && last.line === this.startOf(line);
	}

	/** The body begins below the head: on one line with it, its runs cannot be told from those of the head. */
	isApart({ header, body }: { readonly header: number; readonly body: LineRange }): boolean {
		return body.from > header && this.startOf(body.from) !== this.startOf(header);
	}

	/** The moments of one activation, in order. */
	of(activation: number): readonly Moment[] {
		return this.byActivation.get(activation) ?? [];
	}

	/** The next moment of the same activation, calls in between passed over. */
	next(moment: Moment): Moment | null {
		return this.of(moment.activation)[(this.place[moment.index] ?? 0) + 1] ?? null;
	}

	/** Each time that the line was about to run, in all activations or in one; a function without a name that stands in the line does not count, it is a part of what the line does. */
	passes(line: number, activation?: number): readonly Moment[] {
		const start = this.startOf(line);
		const all = (activation === undefined ? this.moments : this.of(activation)).filter((moment) => moment.event === 'line' && moment.line === start);
		if (activation !== undefined) return all;
		const named = all.filter((moment) => !this.isNameless(moment.activation));
		return named.length > 0 ? named : all.filter((moment) => !this.isInParent(moment));
	}

	private isNameless(activation: number): boolean {
		const name = this.activations.get(activation)?.function ?? null;
		return name !== null && !/^[\p{L}_]/u.test(name);
	}

	/** In a small function without a name that stands in a line of the function that called it. */
	private isInParent({ activation, line }: Moment): boolean {
		const parent = this.activations.get(activation)?.parent ?? null;
		return this.isNameless(activation) && parent !== null && this.of(parent).some((moment) => moment.event === 'line' && moment.line === line);
	}

	/** The state after a line has run: that of the next moment; null when the line did not come to its end. Without a name that the line made anew for its block alone. */
	after(moment: Moment): Variables | null {
		const next = this.next(moment);
		if (!next || next.event === 'raise') return null;
		const gone = this.goneAfter(moment, next);
		return gone === null ? next.state : Object.fromEntries(Object.entries(next.state).filter(([name]) => name !== gone));
	}

	/** The line gives a name a number or a text as it stands there, and the next moment knows the name with another value, the one of before: it is another name. */
	private goneAfter({ line, state }: Moment, next: Moment): string | null {
		const [given, ...more] = this.outline.assignments.filter(({ range, augmented }) => range.from === line && !augmented);
		const [name, ...others] = given?.targets ?? [];
		const put = given && evaluate(given.value, {}, { countsFromEnd: false });
		const [was, is] = name === undefined ? [] : [state[name], next.state[name]];
		if (name === undefined || more.length + others.length > 0 || !put || !was || was.shown !== is?.shown) return null;
		const isSame = put.kind === 'number' && is.shape.kind === 'number' ? Number(put.text) === Number(is.shape.text) : put.kind !== is.shape.kind || sameShape(put, is.shape);
		return isSame ? null : name;
	}

	/** Each evaluation of the condition; nothing for one that shares its line with what it guards. */
	outcomes(condition: ConditionOutline, activation?: number): readonly Outcome[] {
		const { line, body } = condition;
		// One that is looked at behind each round is the last line of them.
		if (!this.isApart({ header: line, body }) && !(body.from < line && line === body.to)) return [];
		const counting = this.outline.loops.find(({ header, over, counts }) => counts !== undefined && header === line && over === condition.text);
		const asked = this.passes(condition.line, activation).flatMap((moment) => {
			const next = this.next(moment);
			// A call that ends right there has not gone inside.
			if (!next || next.event === 'raise' || (next.line === moment.line && next.event !== 'return')) return [];
			return [{ moment, held: next.line >= condition.body.from && next.line <= condition.body.to, next: next.state }];
		});
		if (!counting || isMovedOn(counting, asked)) return asked.map(({ moment, held }) => ({ moment, held }));
		return asked.flatMap(({ moment, held, next }) => {
			const state = askedWith(counting, moment.state, held ? next : null, this.isEntering(counting, moment));
			return state ? [{ moment: { ...moment, state }, held }] : [];
		});
	}

	/** The run comes to the head from outside of the loop. */
	private isEntering({ body }: LoopOutline, moment: Moment): boolean {
		const before = this.of(moment.activation)[(this.place[moment.index] ?? 0) - 1];
		return before === undefined || before.line < body.from || before.line > body.to;
	}

	/** Each time that the loop was entered, in the order of the run; nothing for one whose body shares the header's line. */
	loopRuns(loop: LoopOutline): readonly LoopRun[] {
		if (!this.isApart(loop)) return [];
		return [...this.byActivation.keys()].flatMap((activation) => this.loopRunsIn(loop, activation)).sort((a, b) => a.entered.index - b.entered.index);
	}

	/** The calls of the entry point that the test itself makes: `f(1) + f(2)` makes two. */
	get outerCalls(): number {
		const { main } = this;
		return main ? this.trace.activations.filter((each) => each.id >= (this.trace.called ?? 0) && each.function === main.function && !this.isInside(each, main.function)).length : 0;
	}

	private isInside(activation: Activation, name: string | null): boolean {
		for (let parent = activation.parent; parent !== null; parent = this.activations.get(parent)?.parent ?? null) {
			if (this.activations.get(parent)?.function === name) return true;
		}
		return false;
	}

	private loopRunsIn(loop: LoopOutline, activation: number): LoopRun[] {
		const runs: LoopRun[] = [];
		let entered: Moment | null = null;
		let from: Moment | null = null;
		let rounds: Round[] = [];
		const leave = (left: Moment | null, end: LoopRun['end']) => {
			if (entered) runs.push({ loop, activation, entered, rounds, left, end });
			entered = null;
			rounds = [];
		};
		// A condition that is looked at behind each round stands between two of them, as a head does before it.
		const asks = loop.looksAfter && loop.body.to > loop.body.from ? this.startOf(loop.body.to) : null;
		for (const moment of this.of(activation)) {
			const isLine = moment.event === 'line';
			const atHeader = isLine && (moment.line === this.startOf(loop.header) || moment.line === asks);
			const inBody = isLine && moment.line >= loop.body.from && moment.line <= loop.body.to && moment.line !== asks;
			if (from && !inBody) {
				rounds.push({ from, to: moment });
				from = null;
				if (!atHeader) leave(moment, 'early');
			} else if (entered && !from && !atHeader) {
				if (inBody) from = moment;
				else leave(moment, 'done');
			}
			if (!entered && atHeader) entered = moment;
			// A loop that asks behind each round may begin with its first line.
			else if (!entered && inBody && asks !== null) entered = from = moment;
		}
		if (from) rounds.push({ from, to: null });
		leave(null, 'open');
		return runs;
	}

	activationOf(moment: Moment): Activation | null {
		return this.activations.get(moment.activation) ?? null;
	}

	/** How many lines ran: what a person would have to follow by hand. The loading of the program does not count for a call. */
	get length(): number {
		const isCall = this.main !== null && this.main.function !== null;
		return this.moments.filter((moment) => moment.event === 'line' && !(isCall && this.activationOf(moment)?.function === null)).length;
	}
}
