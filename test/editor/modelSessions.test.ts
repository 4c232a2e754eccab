import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Models } from '../../extension/editor/models/models';
import { cannedAnswer, type CannedItem } from '../support/cannedTutor';
import { fails, type Reply, says, saysJson, scriptedServer, type ScriptedServer, silence } from '../support/scriptedServer';
import { api, fibonacci, Student, write } from './student';

const item: CannedItem = {
	repair: {
		program: fibonacci.replace('range(0, n)', 'range(0, n - 1)'),
		bugs: [{
			description: 'The loop makes one round too many.', from: 23, to: 23, concept: 'loop-bounds',
			insights: ['Knows how many rounds the n-th term needs from this start.', 'Knows which values the loop goes through.'],
		}],
	},
	judge: (answer, tasks) => {
		const quote = /one round too many/.exec(answer)?.[0];
		return quote === undefined ? { correct: false, misunderstanding: 'Seems to think that the loop ends by itself.' } : { correct: true, quote, tasks: tasks.map((_, at) => ({ id: `T${at + 1}`, understood: true, quote })) };
	},
};

const average = `def average_above(values, limit):
    """The average of the values above the limit; 0 where there is none.

    >>> average_above([4, 6], 1)
    5.0
    >>> average_above([2, 4, 6], 2)
    5.0
    >>> average_above([1], 5)
    0
    >>> average_above([5], 5)
    0
    >>> average_above([9], 1)
    9.0
    """
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
const threeBugs: CannedItem = {
	repair: {
		program: mends.reduce((text, [from, to]) => text.replace(from, to), average),
		bugs: [
			{ description: 'The sum starts too high.', from: 15, to: 15, concept: 'accumulator', insights: ['Sees that the sum holds more than the values.', 'Knows what a sum is before anything was added.'] },
			{ description: 'The limit itself counts.', from: 18, to: 18, concept: 'comparison-operator', insights: ['Sees that a value equal to the limit is taken.', 'Knows what the comparison gives for equal values.'] },
			{ description: 'Nothing comes back where no value counts.', from: 22, to: 22, concept: 'none-value', insights: ['Sees what comes back where no value counts.', 'Knows what the task wants in that case.'] },
		],
	},
	judge: () => ({ correct: false }),
};

const settings = { provider: 'endpoint', name: 'canned' };
const set = (name: string, value: unknown) => vscode.workspace.getConfiguration().update(`socratic.${name}`, value, vscode.ConfigurationTarget.Global);

suite('a session that thinks with a model, in VS Code', () => {
	let student: Student;
	let models: Models;
	let server: ScriptedServer;
	/** What the server says instead of a sensible answer; null: that. */
	let instead: Reply | null = null;
	let taught: CannedItem = item;

	const choose = async (): Promise<void> => {
		await set('model.provider', settings.provider);
		await set('model.baseUrl', server.baseUrl);
		await set('model.name', settings.name);
	};
	const skipToTheEnd = async (): Promise<void> => {
		for (let turn = 0; turn < 8 && !student.session.finished; turn += 1) {
			const open = await student.sees('a question or the end', (view) => view.kind === 'session' && view.busy === null && (view.finished || view.open) ? view : null);
			if (open.kind === 'session' && open.open) {
				const { turn: id } = open.open;
				student.say({ type: 'quick', session: open.session, turn: id, kind: 'skip', text: '' });
				await student.sees('the next question or the end', (view) => view.kind === 'session' && (view.finished || (view.open !== null && view.open.turn !== id)));
			}
		}
		assert.equal(student.session.finished, true);
	};
	const asked = (role: string): number => server.requests.filter(({ body }) => body.messages[0]?.content.startsWith(role)).length;

	suiteSetup(async () => {
		student = await Student.arrive();
		const found = (await api()).models;
		assert.ok(found);
		models = found;
	});
	setup(async () => {
		instead = null;
		taught = item;
		server = await scriptedServer(({ body }): Reply => instead ?? saysJson(cannedAnswer(body.messages, taught)));
		await choose();
	});
	teardown(async () => {
		await student.leave();
		for (const name of ['model.provider', 'model.baseUrl', 'model.name']) {
			await set(name, undefined);
		}
		await server.close();
	});

	test('one insight in words, an edit, the end: the page says who can see it, and what would be sent next is known', async function () {
		this.timeout(120_000);
		const uri = await write('with-model.py', fibonacci);
		const first = await student.start(uri);
		assert.match(student.heard, /^Let us see/);
		assert.match(student.session.privacy.label, /canned/);
		assert.match(student.session.privacy.detail, /Used in this session: [1-9][\d,.]* of 300,000 tokens\. Used today: [1-9]/);
		assert.match(JSON.stringify(models.nextSent?.body), /You judge one answer/);

		student.answer(first, 'Five, but I think that the loop makes one round too many.');
		const second = await student.asked(first);
		assert.equal(second.form.kind, 'edit');
		// Both tasks are about one idea.
		assert.equal(student.session.ideas, 1);
		assert.deepEqual([asked('You find the mistakes'), asked('You judge one answer')], [1, 1]);

		await student.edit(uri, 'range(0, n)', 'range(1, n)');
		await vscode.commands.executeCommand('socratic.check');
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 6);
		await skipToTheEnd();
		const sent = JSON.stringify(server.requests.map(({ body }) => body));
		assert.doesNotMatch(sent, /with-model\.py|file:\/\//);
		assert.equal(student.session.entries.some((entry) => entry.kind === 'tutor' && /n - 1|one round too many/.test(JSON.stringify(entry.words))), false);
	});

	test('a student who edits instead of answering: the edit is the turn', async function () {
		this.timeout(120_000);
		const uri = await write('with-model-edited.py', fibonacci);
		await student.start(uri);
		await student.edit(uri, 'range(0, n)', 'range(0, n - 1)');
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 6);
		await skipToTheEnd();
		assert.match(JSON.stringify(student.session.entries), /was not shown yet/);
		assert.equal(asked('You judge one answer'), 0);
	});

	test('a model that fails in the middle: the panel says so, the answer counts, and the built-in tutor goes on', async function () {
		this.timeout(120_000);
		const uri = await write('with-model-failing.py', fibonacci);
		const first = await student.start(uri);
		instead = fails(401, 'bad key');
		student.answer(first, '5');
		const second = await student.asked(first);
		assert.ok(student.session.entries.some((entry) => entry.kind === 'fact' && entry.about === 'model' && /This question is the built-in tutor’s\./.test(JSON.stringify(entry.words))));
		assert.ok(student.session.entries.some((entry) => entry.kind === 'student' && entry.text === '5'));
		assert.equal(student.session.trouble, null);
		instead = null;
		student.answer(second, '8');
		await student.asked(second);
		assert.match(student.heard, /Let us see/);
	});

	test('three bugs that mask each other: each is gone when it is mended, by one diagnosis', async function () {
		this.timeout(120_000);
		taught = threeBugs;
		const uri = await write('with-model-three.py', average);
		await student.start(uri);
		assert.equal(student.session.passed, 0);
		const mend = async ([from, to]: readonly [string, string]): Promise<void> => {
			await student.edit(uri, from, to);
			await vscode.commands.executeCommand('socratic.check');
		};
		await mend(mends[1]);
		await mend(mends[0]);
		await student.sees('three pass', (view) => view.kind === 'session' && view.busy === null && view.passed === 3);
		assert.equal(student.session.finished, false);
		await mend(mends[2]);
		await student.sees('all pass', (view) => view.kind === 'session' && view.busy === null && view.passed === 5);
		await skipToTheEnd();
		assert.equal(student.session.passed, 5);
		assert.equal(asked('You find the mistakes'), 1);
	});

	test('one who never understands: help, teaching, an honest end, and the repair was never said', async function () {
		this.timeout(240_000);
		const uri = await write('with-model-never.py', fibonacci);
		await student.start(uri);
		for (let turn = 0; turn < 70 && !student.session.finished; turn += 1) {
			const view = student.session;
			const { open } = view;
			assert.ok(open);
			const entries = view.entries.length;
			if (open.form.kind === 'edit' || turn % 3 === 2) {
				student.say({ type: 'quick', session: view.session, turn: open.turn, kind: 'not-sure', text: '' });
			} else {
				student.answer(open, `${100 + turn}`);
			}
			await student.sees('something new', (next) => next.kind === 'session' && next.busy === null && (next.finished || (next.open !== null && (next.open.turn !== open.turn || next.entries.length > entries))));
		}
		assert.equal(student.session.finished, true);
		assert.match(student.heard, /ready to send/);
		const said = JSON.stringify(student.session.entries);
		assert.doesNotMatch(said, /n - 1|one round too many/);
	});

	for (const [what, reply] of [
		['a stream that is cut', says('{"opening": "", "quest', { end: 'cut' })],
		['a limit of requests', fails(429, 'slow down', { 'retry-after': '3600' })],
	] as const) {
		test(`${what} while an answer in words is judged: the answer stays, and the session goes on`, async function () {
			this.timeout(120_000);
			const uri = await write('with-model-cut.py', fibonacci);
			const first = await student.start(uri);
			instead = reply;
			const text = 'Five, because it is the fifth term of the row, I would say.';
			student.answer(first, text);
			await student.asked(first);
			assert.ok(student.session.entries.some((entry) => entry.kind === 'student' && entry.text === text));
			assert.ok(student.session.entries.some((entry) => entry.kind === 'fact' && /built-in tutor/.test(JSON.stringify(entry.words))));
			assert.equal(student.session.trouble, null);
		});
	}

	test('hours of silence: the page says what it waits for and can be told to stop, and the answer comes back as the draft', async function () {
		this.timeout(120_000);
		const uri = await write('with-model-silent.py', fibonacci);
		const first = await student.start(uri);
		const before = server.requests.length;
		instead = silence;
		const text = 'Does it perhaps go round too often somewhere, as I said?';
		student.answer(first, text);
		await server.received(before + 1);
		const busy = await student.sees('what is waited for', (view) => view.kind === 'session' && view.busy);
		assert.equal(busy.canCancel, true);
		assert.ok(busy.what.length > 0);
		student.say({ type: 'cancel' });
		await student.sees('the question again', (view) => view.kind === 'session' && view.busy === null && view.open?.turn === first.turn);
		assert.equal(student.session.draft.text, text);
	});
});
