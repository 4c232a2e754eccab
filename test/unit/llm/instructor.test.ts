import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../../extension/tutor/llm/message';
import { spoken } from '../../../extension/tutor/offline/say';
import type { AskRequest, Situation } from '../../../extension/tutor/roles';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { groundOf } from '../offline/programs';
import { after, beginning, firstRequest, modelOf, never, rolesOn } from './situations';
import { fibonacci, fibonacciItem, fibonacciProblem, fibonacciRepair } from './sessions';

const said = (question: string, more: Partial<Message> = {}): Message => ({ opening: '', question, asks: 'planned', variable: null, line: null, round: null, intent: 'trace', ...more });
const plain = { expect: 'Take fibonacci(5). What should it return?' };

describe('a model’s question', () => {
	let parts: PlainParts;
	let start: Situation;
	/** The first question is answered rightly: what comes next is *predict*. */
	let then: Situation;
	let child: AskRequest;
	beforeAll(async () => {
		parts = await plainParts();
		start = await beginning(parts, fibonacciProblem, fibonacci, fibonacciItem);
		const first = await rolesOn(parts, null).instructor.ask(start, firstRequest(start), never);
		if (!first) {
			throw new Error('no first question');
		}
		then = after(start, first.question, '5', true);
		child = firstRequest(then, { kind: 'child', last: then.turns[0] ?? null, stagesDone: ['expect'] });
	});
	afterAll(() => parts.dispose());

	/** Asks with these messages, one a try; the last one is repeated. */
	const asked = async (messages: readonly unknown[], situation = start, request = firstRequest(situation)) => {
		const model = modelOf(fibonacciItem, (nth) => messages[Math.min(nth, messages.length) - 1]);
		const roles = rolesOn(parts, model);
		const utterance = await roles.instructor.ask(situation, request, never);
		return { utterance, model, text: utterance ? spoken(utterance.words) : null, notes: roles.consultation.takeNotes() };
	};

	it('takes over what the built-in one knows of its answer', async () => {
		const { utterance, model } = await asked([said('By the task alone, what should `fibonacci(5)` give back?')]);
		expect(utterance?.question).toMatchObject({ id: 'value/expect.value/fibonacci(5)', template: 'expect.value', stage: 'expect', answer: { kind: 'value' }, truth: { kind: 'value', value: { shown: '5' } } });
		expect(utterance?.words).toEqual([{ kind: 'text', text: 'By the task alone, what should ' }, { kind: 'code', text: 'fibonacci(5)' }, { kind: 'text', text: ' give back?' }]);
		expect(model.requests.length).toBe(1);
	});

	it('is not asked for in a session in a language that it cannot be screened in', async () => {
		const model = modelOf(fibonacciItem, () => said('By the task alone, what should `fibonacci(5)` give back?'));
		const { instructor } = rolesOn(parts, model, undefined, () => false);
		const utterance = await instructor.ask(start, firstRequest(start), never);
		expect(utterance && spoken(utterance.words)).toContain(plain.expect);
		expect(await instructor.answerBack(start, after(start, utterance!.question, '5', true).turns[0]!, 'What is a loop?', never)).toBeTruthy();
		expect(model.requests).toEqual([]);
	});

	it('for a value of its own gets the truth from the run', async () => {
		const { utterance } = await asked([said('What is `b` when the run comes to line 9 for the third time?', { asks: 'value', variable: 'b', line: 9, round: 3 })], then, child);
		expect(utterance?.question).toMatchObject({ template: 'model.value', answer: { kind: 'value' }, truth: { kind: 'value', value: { shown: '2' } }, slots: { variable: 'b', line: 8, round: 3 } });
	});

	it('in free words is answered in words', async () => {
		const { utterance } = await asked([said('How do you get from one term to the next, by hand?', { asks: 'words' })]);
		expect(utterance?.question).toMatchObject({ template: 'model.words', answer: { kind: 'words' }, truth: { kind: 'open' } });
	});

	it.each<[string, Message, string]>([
		['a token of the repair', said('What if you used `range(0, n - 1)` there?'), 'gives the repair away'],
		['the place before it was found', said('Is the loop on line 8 right?'), 'not found yet'],
		['two questions', said('What is `n`? And what is `b`?'), 'more than one question'],
		['a false statement', said('`fibonacci(10)` returned 55. What should `fibonacci(5)` give back?'), 'gives 89'],
		['a number from nowhere', said('It took 4711 steps. What should `fibonacci(5)` give back?'), '4711'],
		['nothing that is asked', said('Think about `fibonacci(5)`.'), 'asks nothing'],
		['its own answer', said('The fifth term is 5. What should `fibonacci(5)` give back?', {}), 'tells the answer'],
		['another language', said('¿Qué devuelve tu programa para `fibonacci(5)`?'), 'not in English'],
		['options in words', said('Is it (a) more or (b) less?'), 'options to choose from'],
		['a block of code', said('What does this show?\n```\nprint(1 + 1)\n```'), 'a block of code'],
		['half an expression', said('What does `n -` give?'), 'shows code'],
		['a lecture', said(`${'Take the fourth term and then the fifth term, again and again. '.repeat(6)}What should it give back?`), '60 words'],
		['a line that is not there', said('Look at line 77. What should `fibonacci(5)` give back?'), 'no line 77'],
		['a value that the run does not have', said('What is `z` on line 9?', { asks: 'value', variable: 'z', line: 9, round: 1 }), 'has no value'],
		['what the program gives, before it was worked out', said('Your program returns 8. What should `fibonacci(5)` give back?'), 'tells the answer'],
	])('with %s is refused and asked for again with the reason', async (_, message, why) => {
		const { text, model } = await asked([message, said('By the task alone, what should `fibonacci(5)` give back?')]);
		expect(model.requests[1]?.messages.at(-1)?.content).toContain(why);
		expect(text).toContain('By the task alone');
	});

	it('that is refused three times gives way to the built-in question; nothing failed', async () => {
		const { text, model, notes } = await asked([said('What if you used `n - 1`?')]);
		expect(model.requests.length).toBe(3);
		expect(text).toContain(plain.expect);
		expect(notes).toEqual([]);
	});

	it('that does not come gives way to the built-in question, and the failure is noted', async () => {
		const { text, notes } = await asked([{ kind: 'network' }]);
		expect(text).toContain(plain.expect);
		expect(notes).toMatchObject([{ role: 'instructor' }]);
	});

	it('that was asked before is refused', async () => {
		const { model } = await asked([said('Take `fibonacci(5)`. What should it return?')], then, child);
		expect(model.requests[1]?.messages.at(-1)?.content).toContain('asked before');
	});

	it('never tells what the program gives before the student has worked it out', async () => {
		const { model } = await asked([said('What does the program give for `fibonacci(5)`?', { opening: 'Right; but your program returns `8`.' })], then, child);
		expect(model.requests.length).toBe(3);
	});

	it('the prompt holds neither the repair nor what the Diagnostician says of it', async () => {
		const { model } = await asked([said('By the task alone, what should `fibonacci(5)` give back?')]);
		const text = JSON.stringify(model.requests);
		expect(text).not.toMatch(/n - 1|one round too many/);
		expect(text).toContain('Knows how many rounds the n-th term needs');
	});

	it('of its own stays while what it asks is so, and goes with an edit that changes it', async () => {
		const { utterance } = await asked([said('What is `i` when the run comes to line 9 for the last time?', { asks: 'value', variable: 'i', line: 9, round: 5 })], then, child);
		if (!utterance) {
			throw new Error('nothing was asked');
		}
		const { instructor } = rolesOn(parts, null);
		expect(instructor.holds(then, utterance.question)).toBe(true);
		const edited = await groundOf({ name: 'fibonacci', text: fibonacciRepair.program, problem: fibonacciProblem }, parts.parts.runner, parts.parser, 2);
		expect(instructor.holds({ ...then, ...edited }, utterance.question)).toBe(false);
	});

	it('in other words, with a hint in it, is not taken', async () => {
		const [turn] = then.turns;
		if (!turn) {
			throw new Error('no turn');
		}
		const reworded = async (text: string) => spoken((await rolesOn(parts, modelOf(fibonacciItem, () => ({ text }))).instructor.reword(then, turn, 1, never)) ?? []);
		expect(await reworded('Which number should `fibonacci(5)` give?')).toBe('Which number should fibonacci(5) give?');
		expect(await reworded('Which number should `fibonacci(5)` give? Use `range(1, n)`.')).not.toContain('range');
		expect(await reworded('Which number should come out, 5 or 8?')).not.toContain('8');
	});

	it('in the built-in one\'s own words is not said once more as another way', async () => {
		const { utterance } = await asked([said('Take `fibonacci(5)`. What should it return?')]);
		const [turn] = after(start, utterance!.question, '', false).turns;
		expect(spoken(utterance!.question.reworded[0]!)).toBe(spoken(utterance!.question.words));
		const another = await rolesOn(parts, null).instructor.reword(start, turn!, 1, never);
		expect(another && spoken(another)).not.toBe(spoken(utterance!.question.words));
	});

	it('answers a question back, but not with the repair', async () => {
		const [turn] = then.turns;
		if (!turn) {
			throw new Error('no turn');
		}
		const back = async (text: string) => spoken(await rolesOn(parts, modelOf(fibonacciItem, () => ({ text }))).instructor.answerBack(then, turn, 'what does range do?', never));
		expect(await back('It gives numbers one after the other: `range(2, 4)` gives 2 and 3.')).toContain('range(2, 4)');
		expect(await back('You need `range(0, n - 1)` there.')).not.toContain('n - 1');
	});

	it('after a failure of the network leaves the model alone for a while, and a server that asks to wait for as long as it says', async () => {
		let now = 1000;
		const model = modelOf(fibonacciItem, (nth) => (nth === 1 ? { kind: 'network' } : said('By the task alone, what should `fibonacci(5)` give back?')));
		const roles = rolesOn(parts, model, () => now);
		await roles.instructor.ask(start, firstRequest(start), never);
		await roles.instructor.ask(start, firstRequest(start), never);
		expect(model.requests.length).toBe(1);
		now += 30_001;
		const utterance = await roles.instructor.ask(start, firstRequest(start), never);
		expect(utterance).toMatchObject({ by: 'model', question: { template: 'expect.value' } });
	});
});
