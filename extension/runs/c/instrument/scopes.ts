import type { Declared } from './types';

/** Characters of a string are the slots that can be seen; 0 ends it. */
const mostSlots = 250;

/** The variables of one function, each with a place of its own, and which of them can be seen where. */
export class Scopes {
	readonly slots: Declared[] = [];
	/** Slots of variables that began without a value. */
	readonly unset = new Set<number>();
	private readonly stack: Map<string, number>[] = [new Map<string, number>()];

	open(): void {
		this.stack.push(new Map());
	}

	close(): void {
		this.stack.pop();
	}

	/** The slot of a new variable; null when there are too many. */
	declare(variable: Declared): number | null {
		if (this.slots.length >= mostSlots) return null;
		const slot = this.slots.push(variable) - 1;
		this.stack.at(-1)?.set(variable.name, slot);
		return slot;
	}

	/** A name that is declared without a slot hides what was called so before. */
	hide(name: string): void {
		this.stack.at(-1)?.set(name, -1);
	}

	slotOf(name: string): number | null {
		for (let at = this.stack.length - 1; at >= 0; at -= 1) {
			const slot = this.stack[at]?.get(name);
			if (slot !== undefined) return slot < 0 ? null : slot;
		}
		return null;
	}

	/** The slots that can be seen, in the order of their declaration, as the text of a string. */
	visible(): string {
		const seen = new Map<string, number>();
		for (const scope of this.stack) for (const [name, slot] of scope) seen.set(name, slot);
		return [...seen.values()].filter((slot) => slot >= 0).sort((a, b) => a - b).map((slot) => `\\${(slot + 1).toString(8).padStart(3, '0')}`).join('');
	}
}
