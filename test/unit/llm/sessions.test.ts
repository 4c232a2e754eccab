import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import type { Problem } from '../../../extension/words';
import type { CannedItem } from '../../support/cannedTutor';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { fails, says, silence } from '../../support/scriptedServer';
import { Classroom, example, fibonacci, fibonacciItem, fibonacciProblem, fibonacciRepair } from './sessions';

const average = `def average_above(values, limit):
    total = 1
    count = 0
    for value in values:
        if value >= limit:
            total = total + value
            count = count + 1
    if count == 0:
        return None
    return total / count
`;
const mends = [['total = 1', 'total = 0'], ['value >= limit', 'value > limit'], ['return None', 'return 0']] as const;
const averageRight = mends.reduce((text, [from, to]) => text.replace(from, to), average);
const averageProblem: Problem = {
	title: 'average_above', statement: 'The average of the values above the limit; 0 where there is none.', entry: { kind: 'function', name: 'average_above' },
	tests: [
		example('average_above([4, 6], 1)', '5'), example('average_above([2, 4, 6], 2)', '5'), example('average_above([1], 5)', '0'), example('average_above([5], 5)', '0'),
		example('average_above([9], 1)', '9'),
	],
};
const averageItem: CannedItem = {
	repair: {
		program: averageRight,
		bugs: [
			{ description: 'The sum starts too high.', from: 2, to: 2, concept: 'accumulator', insights: ['Sees that the sum holds more than the values.', 'Knows what a sum is before anything was added.'] },
			{ description: 'The limit itself counts.', from: 5, to: 5, concept: 'comparison-operator', insights: ['Sees that a value equal to the limit is taken.', 'Knows what the comparison gives for equal values.'] },
			{ description: 'Nothing comes back where no value counts.', from: 9, to: 9, concept: 'none-value', insights: ['Sees what comes back where no value counts.', 'Knows what the task wants in that case.'] },
		],
	},
	judge: () => ({ correct: false }),
};

/** The text with one of the mends. */
const mended = (text: string, at: number): string => text.replace(mends[at]?.[0] ?? '', mends[at]?.[1] ?? '');

describe('whole sessions with a model behind a server', () => {
	let plain: PlainParts;
	let room: Classroom;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());
	afterEach(() => room.close());

	it('one bug: the repair is known and unsaid, the questions are the model’s, two calls a turn at most', async () => {
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem);
		expect(room.session.secrets.diagnosis?.bugs.map(({ kind, id }) => [kind, id])).toEqual([['known', 'value']]);
		const turns = [room.turn.by];
		while (room.turn.form.kind !== 'edit') {
			await room.right();
			turns.push(room.turn.by);
		}
		expect(turns.every((by) => by === 'model')).toBe(true);
		// One for the diagnosis, one a question; bare values need no verdict of a model.
		expect(room.server.requests.length).toBe(1 + turns.length);
		expect(room.said.join('\n')).not.toMatch(/n - 1/);
		expect(JSON.stringify(room.server.requests.slice(1).map(({ body }) => body.messages))).not.toMatch(/n - 1|too many/);
		await room.edit(fibonacciRepair.program, 'check');
		await room.skipToTheEnd();
		expect(room.session.current.outcome).toBe('solved');
		expect(Object.values(room.status())).toEqual(['resolved', 'resolved', 'resolved']);
	});

	it('three bugs that mask each other: one is gone when it is mended, though its examples may still fail', async () => {
		room = await Classroom.open(plain, averageProblem, average, averageItem);
		expect(room.session.secrets.diagnosis?.bugs.map(({ kind }) => kind)).toEqual(['known', 'known', 'known']);
		const [first, second, third] = room.session.secrets.diagnosis?.bugs.map(({ id }) => id) ?? [];
		let text = average;
		expect(room.turn.task?.startsWith(`${first}/`)).toBe(true);
		text = mended(text, 1);
		await room.edit(text, 'save');
		expect(room.status()[`${second}/repair`]).toBe('resolved');
		expect(room.status()[`${first}/repair`]).toBe('open');
		expect(room.turn.task?.startsWith(`${first}/`)).toBe(true);
		text = mended(text, 0);
		await room.edit(text, 'save');
		expect(room.status()[`${first}/repair`]).toBe('resolved');
		expect(room.turn.task?.startsWith(`${third}/`)).toBe(true);
		await room.edit(mended(text, 2), 'save');
		expect(room.session.view.passed).toBe(5);
		await room.skipToTheEnd();
		expect(room.session.current.outcome).toBe('solved');
		expect(Object.entries(room.status()).filter(([id]) => id.endsWith('/repair')).map(([, status]) => status)).toEqual(['resolved', 'resolved', 'resolved']);
		expect(room.server.requests.filter(({ body }) => body.messages[0]?.content.startsWith('You find the mistakes')).length).toBe(1);
	});

	it('a student who edits instead of answering: the edit is the turn, and what was not shown is said to be unconfirmed', async () => {
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem);
		const { turn } = room;
		await room.edit(fibonacci.replace('range(0, n)', 'range(2, n + 1)'), 'edit');
		expect(room.session.current.turns.find(({ id }) => id === turn.id)?.status).toBe('withdrawn');
		expect(room.turn.purpose).toBe('confirm');
		await room.skipToTheEnd();
		expect(room.session.current.outcome).toBe('solved');
		expect(room.status()).toEqual({ 'value/run': 'unconfirmed', 'value/place': 'unconfirmed', 'value/repair': 'resolved' });
		expect(room.said.join(' ')).toContain('was not shown yet');
	});

	it('an edit that repairs nothing is no turn and asks no model', async () => {
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem);
		const { turn } = room;
		const asked = room.server.requests.length;
		await room.edit(fibonacci.replace('range(0, n)', 'range(0, n + 1)'), 'edit');
		expect(room.turn.id).toBe(turn.id);
		expect(room.server.requests.length).toBe(asked);
	});

	it('one who says a later idea early has shown it: the session goes on with what is left', async () => {
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem);
		await room.answer('5, but I think that the loop makes one round too many');
		expect(room.status()).toEqual({ 'value/run': 'resolved', 'value/place': 'resolved', 'value/repair': 'open' });
		expect(room.session.current.turns[0]?.assessment).toMatchObject({ kind: 'answer', correct: true, shown: ['loop-bounds'] });
		expect(room.turn.form.kind).toBe('edit');
	});

	it('an insight asked as a question is an answer', async () => {
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem);
		await room.answer('Does the loop go one round too far?');
		expect(room.session.current.turns[0]?.assessment?.kind).toBe('answer');
	});

	it('one who never understands gets help, is taught, and comes to an honest end', async () => {
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem);
		for (let turn = 0; turn < 60 && !room.session.current.outcome; turn += 1) {
			await (turn % 3 === 2 ? room.notSure() : room.turn.form.kind === 'edit' ? room.edit(room.session.current.code.text, 'check') : room.answer(`${100 + turn}`));
		}
		expect(room.session.current.outcome).toBe('stuck');
		const kinds = room.session.current.talk.map(({ kind }) => kind);
		expect(kinds).toContain('hint');
		expect(kinds).toContain('taught');
		expect(room.said.at(-1)).toContain('ready to send');
		expect(room.said.join('\n')).not.toMatch(/n - 1|one round too many/);
	});

	it('a server that fails: the session goes on with the built-in tutor, says so once, and takes the model up again', async () => {
		let isDown = false;
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem, { reply: (_, __, canned) => (isDown ? fails(401, 'bad key') : canned()) });
		isDown = true;
		await room.right();
		expect(room.turn.by).toBeUndefined();
		expect(room.facts.join('\n')).toContain('This question is the built-in tutor’s.');
		await room.right();
		expect(room.facts.filter((fact) => fact.includes('built-in tutor')).length).toBe(1);
		isDown = false;
		await room.right();
		expect(room.turn.by).toBe('model');
		isDown = true;
		await room.right();
		expect(room.facts.filter((fact) => fact.includes('built-in tutor')).length).toBe(2);
		expect(room.session.view.trouble).toBeNull();
	});

	it.each([
		['an answer in no form', says('I would rather talk about something else.')],
		['an empty answer', says('')],
		['a cut stream', says('{"opening": "', { end: 'cut' })],
		['an error of the server’s own', fails(500, 'out of order')],
		['a refusal to pay', fails(429, { message: 'You exceeded your current quota', code: 'insufficient_quota' })],
	])('%s from the first call on: the whole session is the built-in tutor’s', async (_, reply) => {
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem, { reply: () => reply });
		expect(room.session.secrets.diagnosis?.bugs.map(({ kind }) => kind)).toEqual(['suspected']);
		expect(room.facts.join('\n')).toContain('built-in tutor');
		await room.answer('5 and that is because it is the fifth term of the row');
		expect(room.session.current.turns[0]?.assessment).toMatchObject({ kind: 'answer', correct: true });
		expect(room.turn.stage).toBe('predict');
	});

	it('what was typed while the model says nothing comes back when the student cancels', async () => {
		let isSilent = false;
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem, { reply: (_, __, canned) => (isSilent ? silence : canned()) });
		isSilent = true;
		const before = room.server.requests.length;
		const { turn } = room;
		room.session.answer(turn.id, { kind: 'typed', text: 'Does it perhaps go round too often somewhere?' });
		await room.server.received(before + 1);
		// While it is waited for, the page says what, and offers to cancel.
		expect(room.session.view.busy).toEqual({ what: 'Reading your answer', canCancel: true });
		room.session.cancel();
		await room.session.go();
		expect(openTurn(room.session.current)?.id).toBe(turn.id);
		expect(room.session.view.draft.text).toBe('Does it perhaps go round too often somewhere?');
	});

	it('while a model is waited for, the page says for what and offers to cancel', async () => {
		const seen: string[] = [];
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem, { watch: ({ busy }) => seen.push(...(busy?.canCancel ? [busy.what] : [])) });
		expect(new Set(seen)).toEqual(new Set(['Running your examples', 'Looking for what could be wrong', 'Thinking of the next question']));
		room.session.quick(room.turn.id, 'another-way');
		await room.session.go();
		expect(seen).toContain('Thinking of an answer');
		expect(room.session.view.busy).toBeNull();
	});

	it('sibling and child are asked for while the answer is judged, and the one that is wanted is used', async () => {
		const arrived: string[] = [];
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem, {
			speculates: true,
			reply: async (request, _, canned) => {
				const text = request.body.messages.map(({ content }) => content).join('\n');
				arrived.push(text.startsWith('You judge') ? 'verdict' : text.startsWith('You find') ? 'repair' : text.includes('The last answer did not hold.') ? 'sibling' : text.includes('The last answer held.') ? 'child' : 'root');
				if (arrived.at(-1) === 'verdict') {
					await room.server.received(5);
				}
				return canned();
			},
		});
		await room.answer('Maybe the loop ends where the answer is, I would say');
		expect([...arrived].sort()).toEqual(['child', 'repair', 'root', 'sibling', 'verdict']);
		expect(room.turn.node?.kind).toBe('sibling');
		expect(room.turn.by).toBe('model');
	});
});
