import { callOf, endedCall } from './call';
import type { ChatCall, ChatModel, ChatRequest, Usage } from './chatModel';
import { costOf, nothing, sum, type Ledger, type Price, type Spent } from './ledger';
import { estimatePrompt } from './tokens';

/** What may be used; null: no limit. */
export interface Limit {
	readonly tokens: number | null;
	readonly money: number | null;
}

export interface BudgetTerms {
	readonly session: Limit;
	readonly day: Limit;
	/** Null where none is set: then money is not counted. */
	readonly price: Price | null;
}

/** What of a budget is used, to show. */
export interface BudgetState {
	readonly session: { readonly spent: Spent; readonly limit: Limit };
	readonly day: { readonly spent: Spent; readonly limit: Limit };
}

/** The budget of one session and of the day. Its terms are asked at every use, since they are settings. */
export class Budget {
	/** `session`: null for calls outside of one, which only the day counts. */
	constructor(private readonly ledger: Ledger, private readonly session: string | null, private readonly terms: () => BudgetTerms) {}

	get state(): BudgetState {
		const { session, day } = this.terms();
		return { session: { spent: this.session === null ? nothing : this.ledger.ofSession(this.session), limit: session }, day: { spent: this.ledger.today, limit: day } };
	}

	/**
	 * Takes what a request will at least use (its prompt, by estimate) out of the budget until `settle` is called; or says which
	 * part of the budget does not hold it.
	 */
	reserve(request: ChatRequest): { readonly settle: (usage: Usage | undefined) => Promise<void> } | { readonly spent: 'session' | 'day' } {
		const { price } = this.terms();
		const promptTokens = estimatePrompt(request);
		const mine: Spent = { tokens: promptTokens, money: costOf({ promptTokens, answerTokens: 0 }, price) };
		const { session, day } = this.state;
		if (this.session !== null && !holds(session.limit, [session.spent, this.ledger.underWayIn(this.session), mine])) {
			return { spent: 'session' };
		}
		if (!holds(day.limit, [day.spent, this.ledger.underWay, mine])) {
			return { spent: 'day' };
		}
		const release = this.ledger.reserve(this.session, mine);
		return {
			settle: async (usage) => {
				release();
				if (usage) {
					await this.ledger.note(this.session, usage, price);
				}
			},
		};
	}
}

function holds(limit: Limit, amounts: readonly Spent[]): boolean {
	const all = amounts.reduce(sum, nothing);
	return (limit.tokens === null || all.tokens <= limit.tokens) && (limit.money === null || all.money <= limit.money);
}

/** A model that answers `budget-spent`, and is not asked, when the budget does not hold the request. */
export class BudgetedChatModel implements ChatModel {
	readonly label: string;

	constructor(private readonly inner: ChatModel, private readonly budget: Budget) {
		this.label = inner.label;
	}

	complete(request: ChatRequest, signal: AbortSignal): ChatCall {
		const reserved = this.budget.reserve(request);
		if ('spent' in reserved) {
			return endedCall({ kind: 'budget-spent', of: reserved.spent });
		}
		return callOf(async (emit) => {
			const call = this.inner.complete(request, signal);
			for await (const chunk of call.chunks) {
				emit(chunk);
			}
			const outcome = await call.outcome;
			// A ledger that cannot be written must not take the answer away.
			await reserved.settle(outcome.usage).catch(() => undefined);
			return outcome;
		});
	}
}
