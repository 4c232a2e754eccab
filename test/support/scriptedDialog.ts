import type { Dialog, Item, KeyStep, PickStep } from '../../extension/editor/models/choosing';
import type { Trouble } from '../../extension/editor/errors';

/** What a student does at one step: picks what has this label, types, leaves, or takes the action of this name. */
export type Step = { readonly pick: string } | { readonly type: string } | { readonly act: string } | 'leave';

/** A student who takes steps from a script, and keeps what was shown. */
export class ScriptedDialog implements Dialog {
	/** The titles of the steps, the failures and the end, in order. */
	readonly shown: string[] = [];
	/** The labels of each list. */
	readonly lists: string[][] = [];

	constructor(private readonly script: Step[]) {}

	get isThrough(): boolean {
		return this.script.length === 0;
	}

	async pick<T>({ title, items, later, typed }: PickStep<T>): Promise<T | null> {
		this.shown.push(title);
		const all: readonly Item<T>[] = [...((await later) ?? []), ...items];
		this.lists.push(all.map(({ label }) => label));
		const step = this.next(title);
		if (step === 'leave') {
			return null;
		}
		const found = 'pick' in step ? all.find(({ label }) => label === step.pick) : 'type' in step ? typed?.(step.type) : undefined;
		if (!found) {
			throw new Error(`there is nothing like ${JSON.stringify(step)} at "${title}": ${JSON.stringify(all.map(({ label }) => label))}`);
		}
		return found.value;
	}

	async key({ title, problem }: KeyStep): Promise<string | null> {
		this.shown.push(title);
		const step = this.next(title);
		if (step === 'leave' || !('type' in step)) {
			return null;
		}
		const wrong = problem(step.type);
		if (wrong !== null) {
			this.shown.push(wrong);
			return this.key({ title, prompt: '', problem });
		}
		return step.type;
	}

	async trying<T>(_title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
		return work(new AbortController().signal);
	}

	async looking<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
		return this.trying(title, work);
	}

	async failed({ message }: Trouble, actions: readonly string[]): Promise<number | null> {
		this.shown.push(message);
		const step = this.next(message);
		const at = step !== 'leave' && 'act' in step ? actions.indexOf(step.act) : -1;
		return at < 0 ? null : at;
	}

	done(sentence: string): void {
		this.shown.push(sentence);
	}

	private next(at: string): Step {
		const step = this.script.shift();
		if (step === undefined) {
			throw new Error(`the script has no step for "${at}"`);
		}
		return step;
	}
}
