import { describe, expect, test } from 'vitest';
import { Budget, BudgetedChatModel, type BudgetTerms } from '../../../extension/models/budgetedChatModel';
import { Ledger, type LedgerStorage, type UseEntry } from '../../../extension/models/ledger';
import { FakeClock } from '../../support/fakeClock';
import { ScriptedChatModel, type Answer } from '../../support/scriptedChatModel';
import { never, request } from './asking';

class KeptLedger implements LedgerStorage {
	private readonly kept: UseEntry[] = [];
	entries(): readonly UseEntry[] {
		return this.kept;
	}
	async add(entry: UseEntry): Promise<void> {
		this.kept.push(entry);
	}
	async forget(): Promise<void> {
		this.kept.length = 0;
	}
}

const unlimited = { tokens: null, money: null };
const noTerms: BudgetTerms = { session: unlimited, day: unlimited, price: null };
const day = 24 * 3_600_000;

/** Each answer costs 100 tokens of the prompt and 10 of the answer. */
function budgeted(terms: Partial<BudgetTerms>, { session = 's1', storage = new KeptLedger(), clock = new FakeClock(), answers = undefined as readonly Answer[] | undefined } = {}) {
	const inner = new ScriptedChatModel(answers ?? (() => 'yes'));
	const ledger = new Ledger(storage, clock);
	const budget = new Budget(ledger, session, () => ({ ...noTerms, ...terms }));
	const model = new BudgetedChatModel(inner, budget);
	return { inner, ledger, budget, storage, clock, ask: () => model.complete(request, never).outcome };
}

describe('a budget', () => {
	test.each<[string, Partial<BudgetTerms>, 'session' | 'day']>([
		['tokens of a session', { session: { tokens: 250, money: null } }, 'session'],
		['tokens of a day', { day: { tokens: 250, money: null } }, 'day'],
		['money of a session', { session: { tokens: null, money: 0.00025 }, price: { prompt: 1, answer: 2 } }, 'session'],
		['money of a day', { day: { tokens: null, money: 0.00025 }, price: { prompt: 1, answer: 2 } }, 'day'],
	])('of %s that is spent ends the calls, and nothing is asked', async (_name, terms, of) => {
		const { ask, inner } = budgeted(terms);
		const kinds = [];
		for (let at = 0; at < 4; at += 1) {
			kinds.push(await ask());
		}
		expect(kinds.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok', 'budget-spent']);
		expect(kinds[3]).toEqual({ kind: 'budget-spent', of });
		expect(inner.requests.length).toBe(3);
	});

	test('in money does not bind where no price is set', async () => {
		const { ask } = budgeted({ day: { tokens: null, money: 0 } });
		expect((await ask()).kind).toBe('ok');
	});

	test('that holds no request at all sends none', async () => {
		const { ask, inner } = budgeted({ session: { tokens: 3, money: null } });
		expect(await ask()).toEqual({ kind: 'budget-spent', of: 'session' });
		expect(inner.requests).toEqual([]);
	});

	test('counts calls that are under way', async () => {
		const { ask } = budgeted({ session: { tokens: 6, money: null } });
		expect((await Promise.all([ask(), ask()])).map(({ kind }) => kind)).toEqual(['ok', 'budget-spent']);
	});

	test('counts calls that are under way in another session, for the day', async () => {
		const { ledger, ask } = budgeted({ day: { tokens: 6, money: null } });
		const other = new BudgetedChatModel(new ScriptedChatModel(['yes']), new Budget(ledger, 's2', () => ({ ...noTerms, day: { tokens: 6, money: null } })));
		expect((await Promise.all([ask(), other.complete(request, never).outcome])).map(({ kind }) => kind)).toEqual(['ok', 'budget-spent']);
	});

	test('is given back when a call fails without a cost', async () => {
		const { ask } = budgeted({ session: { tokens: 6, money: null } }, { answers: [{ kind: 'wrong-key' }, 'yes'] });
		expect([(await ask()).kind, (await ask()).kind]).toEqual(['wrong-key', 'ok']);
	});

	test('counts what failed and had a cost, and not what had none', async () => {
		const usage = { promptTokens: 7, answerTokens: 1, isEstimate: true };
		const { ask, ledger } = budgeted({}, { answers: [{ kind: 'cut-short', usage }, { kind: 'wrong-key' }, { kind: 'network', detail: '', usage }] });
		await ask();
		await ask();
		await ask();
		expect(ledger.today).toEqual({ tokens: 16, money: 0 });
	});

	test('says what is used of it', async () => {
		const terms = { session: { tokens: 1000, money: null }, day: { tokens: null, money: 5 }, price: { prompt: 10, answer: 20 } };
		const { ask, budget } = budgeted(terms);
		await ask();
		const spent = { tokens: 110, money: 0.0012 };
		expect(budget.state).toEqual({ session: { spent, limit: terms.session }, day: { spent, limit: terms.day } });
	});
});

describe('the ledger', () => {
	test('keeps sessions apart, and each over days; the day starts anew at midnight', async () => {
		const storage = new KeptLedger();
		const clock = new FakeClock();
		await budgeted({}, { storage, clock }).ask();
		await budgeted({}, { storage, clock, session: 's2' }).ask();
		const { ledger } = budgeted({}, { storage, clock });
		expect([ledger.today.tokens, ledger.ofSession('s1').tokens, ledger.ofSession('s2').tokens, ledger.ofSession('s3').tokens]).toEqual([220, 110, 110, 0]);
		clock.advance(day);
		expect([ledger.today.tokens, ledger.ofSession('s1').tokens]).toEqual([0, 110]);
		await budgeted({}, { storage, clock }).ask();
		expect([ledger.today.tokens, ledger.ofSession('s1').tokens]).toEqual([110, 220]);
	});
});
