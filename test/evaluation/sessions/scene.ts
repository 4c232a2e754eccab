/** What the tutors of the comparison have in common: the item, the student, what is counted, and how a program is tried. */
import type { Runner } from '../../../extension/runs/runner';
import type { Place } from '../../../extension/words';
import { leakIn } from '../../../extension/records/check/replay/leaks';
import type { CountedChatModel } from './counted';
import type { Item } from './items';
import type { TurnLine } from './played';
import type { Deed, SimulatedStudent } from './student';
import { Mistakes, isTakenUp } from './uptake';

export interface Scene {
	readonly item: Item;
	readonly student: SimulatedStudent;
	/** The tutor's. */
	readonly model: CountedChatModel;
	readonly runner: Runner;
	/** A program's text as it is run. */
	readonly runnable: (text: string) => string;
	readonly signal: AbortSignal;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly write: (line: TurnLine) => void;
	/** The student gives up after so many turns. */
	readonly patience: number;
}

/** Where nothing else is said. */
export const patience = 30;

/** Writes the turns of one session down. */
export class Scribe {
	private turn = 0;
	private readonly heard = new Set<string>();
	private readonly said: string[] = [];
	private readonly mistakes: Mistakes;
	private since: { calls: number; tokens: number; at: number };

	constructor(private readonly scene: Scene) {
		this.since = { ...scene.model.total, at: scene.now() };
		this.mistakes = new Mistakes(scene.item.case.code, scene.item.fixed);
	}

	get turns(): number {
		return this.turn;
	}

	/** Everything before this moment belongs to no turn; gives the calls that were made. */
	begin(): number {
		const { calls, tokens } = this.scene.model.total;
		const made = calls - this.since.calls;
		this.since = { calls, tokens, at: this.scene.now() };
		return made;
	}

	/**
	 * A turn is over: the tutor said `message` for it, and the student did this; `before` is the program that they had. `places`: of the
	 * tutor's target in that program; null where it has none, and then every mistake that is left counts.
	 */
	write(message: string, deed: Deed, before: string, score: { readonly passed: number; readonly total: number }, more: Partial<Pick<TurnLine, 'stage' | 'move' | 'verdict' | 'refused' | 'replaced'>> = {}, places: readonly Place[] | null = null): void {
		const { item, model } = this.scene;
		const { calls, tokens } = model.total;
		const at = this.scene.now();
		this.turn += 1;
		const flat = message.replaceAll(/\s+/g, ' ').trim().toLowerCase();
		const program = deed.kind === 'edits' ? deed.program : null;
		this.scene.write({
			case: item.id, turn: this.turn, tutor: message, student: wordsOf(deed), edited: program !== null, touched: program === null ? null : isTakenUp(before, program, places ?? this.mistakes.places),
			...score, leak: leakIn(message, item.case.code, item.fixed, item.case.fixSentences, this.said), repeated: this.heard.has(flat),
			stage: null, move: null, verdict: null, refused: null, replaced: null, ...more, calls: calls - this.since.calls, tokens: tokens - this.since.tokens, ms: at - this.since.at,
		});
		if (program !== null) this.mistakes.edited(program);
		this.heard.add(flat);
		this.said.push(deed.kind === 'says' ? deed.text : deed.kind === 'edits' ? `${deed.text}\n${deed.program}` : '');
		this.since = { calls, tokens, at };
	}
}

function wordsOf(deed: Deed): string {
	switch (deed.kind) {
		case 'says':
			return deed.text;
		case 'chooses':
			return `(chooses ${deed.option})`;
		case 'points':
			return `(line ${deed.line + 1})`;
		case 'edits':
			return `${deed.text} (edits the program)`;
		case 'quick':
			return `(${deed.quick})`;
	}
}

/** How many of the item's tests a program passes. */
export async function scoreOf({ item, runner, runnable, signal }: Scene, text: string): Promise<{ readonly passed: number; readonly total: number }> {
	const { problem } = item;
	const run = await runner.run({ version: 1, text: runnable(text), fileName: 'program.py', entry: problem.entry, files: [], ...(problem.prelude === undefined ? {} : { prelude: problem.prelude }) }, problem.tests, signal);
	return { passed: run.syntax || run.startup ? 0 : run.results.filter((result) => result.passed).length, total: problem.tests.length };
}
