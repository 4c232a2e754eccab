/** Whether a question says which run it is about. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Given, Problem, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const script = 'price = int(input())\namount = int(input())\ntotal = price\nfor k in range(amount):\n    total = total + price\nprint("Total", total)\n';
const input = (a: string, b: string, out: string): Test => ({ kind: 'input', id: `${a}-${b}`, origin: 'file', typed: [a, b], expected: `Total ${out}\n` });
const shop = (tests: readonly Test[]): Problem => ({ title: 'shop', statement: '', entry: { kind: 'script' }, tests });

describe('a question of a script', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	/** Plays with right values and line 3, and gives every message with the run that its question is about. */
	async function messages(problem: Problem): Promise<{ readonly test: string | undefined; readonly words: string }[]> {
		const session = Session.start(plain.parts, await createMemoryStore().create('s'), {
			document: { uri: 'file:///program.py', name: 'program.py' }, problem, code: { language: plain.parser.language.id, version: 1, text: script }, mastery: {},
		});
		await session.go();
		const said: { test: string | undefined; words: string }[] = [];
		for (let turns = 0; turns < 12; turns += 1) {
			const turn = openTurn(session.current);
			const question = turn && session.secrets.questions[turn.id];
			if (!turn || !question || question.answer.kind === 'edit') break;
			said.push({ test: question.slots.test, words: session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : [])).at(-1) ?? '' });
			const { truth } = question;
			// Every other answer is wrong, so that questions about other runs come.
			const right: Given = truth.kind === 'output' ? { kind: 'typed', text: truth.text.trim() } : truth.kind === 'value' ? { kind: 'typed', text: truth.value.shown } : truth.kind === 'count' ? { kind: 'typed', text: String(truth.count) } : truth.kind === 'choice' ? { kind: 'chosen', option: truth.id } : truth.kind === 'values' ? { kind: 'typed', text: truth.values.map(({ shown }) => shown).join(', ') } : { kind: 'line', line: 2, version: 1, text: '' };
			session.answer(turn.id, turns % 2 === 0 && question.answer.kind === 'value' ? { kind: 'typed', text: '987' } : right);
			await session.go();
		}
		await session.close();
		return said;
	}

	it('names what is typed whenever the run is another than that of the question before', async () => {
		const said = await messages(shop([input('3', '4', '12'), input('5', '2', '10'), input('2', '3', '6')]));
		expect(said.length).toBeGreaterThan(3);
		const switched = said.filter(({ test }, at) => test !== undefined && test !== said[at - 1]?.test);
		expect(switched.length).toBeGreaterThan(1);
		for (const { test = '', words } of switched) {
			expect(words, words).toMatch(new RegExp(`type ${test.replace('-', ' and ')}`));
		}
	});
});
