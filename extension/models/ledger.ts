import * as z from 'zod';
import type { Clock } from '../clock';
import type { Usage } from './chatModel';

/** What was used: tokens, and money in the currency of the price (0 where no price was set). */
const spentSchema = z.object({ tokens: z.number().nonnegative(), money: z.number().nonnegative() });

export type Spent = z.infer<typeof spentSchema>;

export const nothing: Spent = { tokens: 0, money: 0 };

/** One call's use, as it is kept. */
export const entrySchema = z.object({
	version: z.literal(1),
	/** `2026-11-25`, in local time. */
	day: z.string().regex(/^\d{4}-\d\d-\d\d$/),
	/** Null for a call outside of a session. */
	session: z.string().nullable(),
	spent: spentSchema,
});

export type UseEntry = z.infer<typeof entrySchema>;

/**
 * Where the use of models is kept: entries that are only ever added, so that two windows lose nothing of each other. What it gives is
 * read anew at every use, since another window may have added to it.
 */
export interface LedgerStorage {
	/** All that is kept and can be read. */
	entries(): Iterable<UseEntry>;
	add(entry: UseEntry): PromiseLike<void>;
	/** Deletes all of it for good. */
	forget(): Promise<void>;
}

/** What a million tokens cost, in whatever currency the user counts. */
export interface Price {
	readonly prompt: number;
	readonly answer: number;
}

export function costOf({ promptTokens, answerTokens }: Pick<Usage, 'promptTokens' | 'answerTokens'>, price: Price | null): number {
	return price ? (promptTokens * price.prompt + answerTokens * price.answer) / 1_000_000 : 0;
}

/** Tells what the models have used, by day and by session, and what calls under way will use. */
export class Ledger {
	private readonly reserved = new Set<{ readonly session: string | null; readonly amount: Spent }>();

	constructor(private readonly storage: LedgerStorage, private readonly clock: Pick<Clock, 'now'>) {}

	get today(): Spent {
		const day = dayOf(this.clock.now());
		return this.total((entry) => entry.day === day);
	}

	ofSession(id: string): Spent {
		return this.total((entry) => entry.session === id);
	}

	/** What all calls that are under way will at least use. */
	get underWay(): Spent {
		return [...this.reserved].reduce((total, { amount }) => sum(total, amount), nothing);
	}

	/** The same for the calls of one session. */
	underWayIn(session: string): Spent {
		return [...this.reserved].filter((one) => one.session === session).reduce((total, { amount }) => sum(total, amount), nothing);
	}

	/** Counts an amount as under way until the function that is returned is called. `session`: null for a call outside of one. */
	reserve(session: string | null, amount: Spent): () => void {
		const mine = { session, amount };
		this.reserved.add(mine);
		return () => void this.reserved.delete(mine);
	}

	/** `session`: null for a call outside of one. */
	async note(session: string | null, usage: Usage, price: Price | null): Promise<void> {
		const spent: Spent = { tokens: usage.promptTokens + usage.answerTokens, money: costOf(usage, price) };
		await this.storage.add({ version: 1, day: dayOf(this.clock.now()), session, spent });
	}

	/** Nothing was used, as far as anyone can tell from now on. Rejects when that cannot be written. */
	forget(): Promise<void> {
		return this.storage.forget();
	}

	private total(counts: (entry: UseEntry) => boolean): Spent {
		let total = nothing;
		for (const entry of this.storage.entries()) {
			if (counts(entry)) {
				total = sum(total, entry.spent);
			}
		}
		return total;
	}
}

/** Both together. */
export function sum(a: Spent, b: Spent): Spent {
	return { tokens: a.tokens + b.tokens, money: a.money + b.money };
}

function dayOf(time: number): string {
	const date = new Date(time);
	return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
