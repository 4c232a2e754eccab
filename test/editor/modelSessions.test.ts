import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Models } from '../../extension/editor/models';
import { cannedAnswer, type CannedItem } from '../support/cannedTutor';
import { fails, type Reply, saysJson, scriptedServer, type ScriptedServer } from '../support/scriptedServer';
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

const settings = { provider: 'endpoint', name: 'canned' };
const set = (name: string, value: unknown) => vscode.workspace.getConfiguration().update(`socratic.${name}`, value, vscode.ConfigurationTarget.Global);

suite('a session that thinks with a model, in VS Code', () => {
	let student: Student;
	let models: Models;
	let server: ScriptedServer;
	let isDown = false;

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
		isDown = false;
		server = await scriptedServer(({ body }): Reply => (isDown ? fails(401, 'bad key') : saysJson(cannedAnswer(body.messages, item))));
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
		assert.match(student.heard, /was not shown yet/);
		assert.equal(asked('You judge one answer'), 0);
	});

	test('a model that fails in the middle: the panel says so, the answer counts, and the built-in tutor goes on', async function () {
		this.timeout(120_000);
		const uri = await write('with-model-failing.py', fibonacci);
		const first = await student.start(uri);
		isDown = true;
		student.answer(first, '5');
		const second = await student.asked(first);
		assert.ok(student.session.entries.some((entry) => entry.kind === 'fact' && /This question is the built-in tutor’s\./.test(JSON.stringify(entry.words))));
		assert.ok(student.session.entries.some((entry) => entry.kind === 'student' && entry.text === '5'));
		assert.equal(student.session.trouble, null);
		isDown = false;
		student.answer(second, '8');
		await student.asked(second);
		assert.match(student.heard, /Let us see/);
	});
});
