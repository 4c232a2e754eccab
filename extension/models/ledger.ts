import * as z from 'zod';
import type { Clock } from '../clock';
import type { Usage } from './chatModel';

/** What was used: tokens, and money in the currency of the price (0 where no price was set). */
const spentSchema = z.object({ tokens: z.number().nonnegative(), money: z.number().nonnegative() });

export type Spent = z.infer<typeof spentSchema>;

export const nothing: Spent = { tokens: 0, money: 0 };

const ledgerSchema = z.object({
	version: z.literal(1),
	/** The day that `today` is about, as `2026-11-25` in local time. */
	day: z.string(),
	today: spentSchema,
	/** By session; the one that was used last stands last. */
	sessions: z.array(z.object({ id: z.string(), spent: spentSchema })),
});

/** For so many sessions it is remembered what they have used. */
const mostSessions = 200;

/** Where a ledger is kept; what it gives is read anew at every use, since another window may have written it. */
export interface LedgerStorage {
	get(): unknown;
	set(value: unknown): PromiseLike<void>;
}

/** What a million tokens cost, in whatever currency the user counts. */
export interface Price {
	readonly prompt: number;
	readonly answer: number;
}

export function costOf({ promptTokens, answerTokens }: Pick<Usage, 'promptTokens' | 'answerTokens'>, price: Price | null): number {
	return price ? (promptTokens * price.prompt + answerTokens * price.answer) / 1_000_000 : 0;
}

/** Keeps what the models have used, by day and by session, and what calls under way will use. One that cannot be read counts as new. */
export class Ledger {
	private readonly reserved = new Set<{ readonly session: string | null; readonly amount: Spent }>();

	constructor(private readonly storage: LedgerStorage, private readonly clock: Pick<Clock, 'now'>) {}

	get today(): Spent {
		return this.read().today;
	}

	ofSession(id: string): Spent {
		return this.read().sessions.find((session) => session.id === id)?.spent ?? nothing;
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
		const { sessions, ...ledger } = this.read();
		const more: Spent = { tokens: usage.promptTokens + usage.answerTokens, money: costOf(usage, price) };
		const others = sessions.filter(({ id }) => id !== session);
		const mine = session === null ? [] : [{ id: session, spent: sum(this.ofSession(session), more) }];
		await this.storage.set({ ...ledger, today: sum(ledger.today, more), sessions: [...others, ...mine].slice(-mostSessions) });
	}

	private read(): z.infer<typeof ledgerSchema> {
		const day = dayOf(this.clock.now());
		const kept = ledgerSchema.safeParse(this.storage.get()).data;
		return kept?.day === day ? kept : { version: 1, day, today: nothing, sessions: kept?.sessions ?? [] };
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
