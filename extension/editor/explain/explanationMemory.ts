import * as vscode from 'vscode';
import { explanationKey } from '../names';
import { isInTab } from '../showDocument';
import { keptOf, keptSchema, type KeptExplanation, type ShownExplanation } from './shownExplanation';

/** What a window keeps of its explanation, to show it again when it is opened anew. */
export class ExplanationMemory {
	private isRestored = false;
	private kept = '';

	constructor(private readonly memory: vscode.Memento) {}

	/** What this window showed when it was closed: once, at the first look, and before anything else is kept. Null where nothing was, or where its program is in no tab any more. */
	takeLast(): KeptExplanation | null {
		const last = this.isRestored ? null : (keptSchema.safeParse(this.memory.get(explanationKey)).data ?? null);
		this.isRestored = true;
		return last && isInTab(vscode.Uri.parse(last.place.uri)) ? last : null;
	}

	/** Something else is shown: what was kept is not wanted any more. */
	replaceLast(): void {
		this.isRestored = true;
	}

	/** Keeps what is shown now. What the last window showed stays kept until it was taken or replaced. */
	keep(shown: ShownExplanation | null, isOpen: boolean): void {
		const last = (shown && keptOf(shown, isOpen)) ?? undefined;
		const kept = JSON.stringify(last ?? null);
		if (this.isRestored && kept !== this.kept) {
			this.kept = kept;
			void this.memory.update(explanationKey, last);
		}
	}
}
