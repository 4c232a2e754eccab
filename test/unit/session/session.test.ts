import { describe, expect, it } from 'vitest';
import { Session } from '../../../extension/session/session';
import type { SessionEvent } from '../../../extension/session/events/events';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { brokenProgram, fakeParts, problem, rightProgram, wrongProgram } from '../../support/fakes';

const beginning = { document: { uri: 'file:///double.py', name: 'double.py' }, problem, code: { language: 'fake', version: 1, text: wrongProgram }, mastery: {} };

async function started(parts = fakeParts()) {
	const store = createMemoryStore();
	const file = await store.create('s1');
	const session = Session.start(parts, file, beginning);
	await session.go();
	return { session, store, parts };
}

const turnOf = (session: Session) => openTurn(session.current)?.id ?? 'none';

async function answer(session: Session, text: string) {
	const refusal = session.answer(turnOf(session), { kind: 'typed', text });
	await session.go();
	return refusal;
}

async function edit(session: Session, text: string, cause: 'edit' | 'save' | 'check') {
	session.edited(text, cause);
	await session.go();
}

const tutorSays = (session: Session) => session.view.entries.flatMap((entry) => (entry.kind === 'student' ? [] : [entry.words.map((one) => ('text' in one ? one.text : '')).join('')]));

describe('a session', () => {
	it('runs the examples, then asks its first question', async () => {
		const { session } = await started();
		expect(session.view).toMatchObject({ passed: 1, total: 3, finished: false, open: { form: { kind: 'value' } } });
		expect(session.view.stages.map((one) => one.status)).toEqual(['now', 'ahead', 'ahead', 'ahead']);
	});

	it('says who can see it as its tutor says now', async () => {
		let label = 'Only here';
		const { session } = await started({ ...fakeParts(), privacy: () => ({ label, headline: '', detail: '' }) });
		expect(session.view.privacy.label).toBe('Only here');
		label = 'Sent to a model';
		expect(session.view.privacy.label).toBe('Sent to a model');
	});

	it('logs what happens, and what the student wrote at the trace level alone', async () => {
		const { session, parts } = await started();
		await answer(session, '7: my secret thought');
		await edit(session, 'wrong, with my secret code', 'save');
		const told = parts.log.lines.filter((line) => !line.startsWith('trace '));
		expect(told.join('\n')).toContain('s1: answered');
		expect(told.join('\n')).toContain('run-finished');
		expect(told.join('\n')).not.toMatch(/secret|Question/);
		expect(parts.log.lines.join('\n')).toContain('secret thought');
	});

	it('walks the stages of a bug to the repair, and ends when all examples pass', async () => {
		const { session } = await started();
		for (const text of ['2', '2', '2']) {
			await answer(session, text);
		}
		expect(openTurn(session.current)?.stage).toBe('repair');
		await edit(session, rightProgram, 'check');
		expect(session.view).toMatchObject({ passed: 3, total: 3, ideas: 1 });
		while (openTurn(session.current)) {
			await answer(session, '2');
		}
		expect(session.view.finished).toBe(true);
		expect(tutorSays(session).at(-1)).toContain('passes your 3 examples');
	});

	it('never says that a program works, only what it passes', async () => {
		const { session } = await started();
		await edit(session, rightProgram, 'save');
		while (openTurn(session.current)) {
			session.quick(turnOf(session), 'skip');
			await session.go();
		}
		expect(tutorSays(session).join(' ')).not.toMatch(/\bworks\b/);
	});

	it('counts a wrong answer as a sibling and keeps the stage', async () => {
		const { session } = await started();
		await answer(session, '7');
		expect(openTurn(session.current)).toMatchObject({ stage: 'expect', node: { kind: 'sibling', level: 0, index: 1 } });
	});

	it('does not count what is no answer: the node stands, and help comes rung by rung', async () => {
		const { session } = await started();
		const turn = turnOf(session);
		for (const rung of ['smaller-question', 'fact', 'worked-example']) {
			session.quick(turn, 'not-sure');
			await session.go();
			expect(openTurn(session.current)).toMatchObject({ id: turn, rung, node: { kind: 'root', index: 0 } });
		}
		session.quick(turn, 'not-sure');
		await session.go();
		expect(session.current.turns[0]).toMatchObject({ status: 'left' });
		expect(openTurn(session.current)).toMatchObject({ task: 'b1.sees', stage: 'predict', node: { kind: 'root' } });
	});

	it('asks another way twice at most, then helps', async () => {
		const { session } = await started();
		for (let time = 0; time < 3; time += 1) {
			session.quick(turnOf(session), 'another-way');
			await session.go();
		}
		expect(tutorSays(session).slice(-3)).toEqual(['In other words (1)?', 'In other words (2)?', 'Help: smaller-question.']);
	});

	it('answers a question back, shows the form of an answer, shows its ground; the question stands', async () => {
		const { session } = await started();
		const turn = turnOf(session);
		await answer(session, 'what is a number?');
		await answer(session, '???');
		session.quick(turn, 'disputes');
		await session.go();
		expect(tutorSays(session).slice(-3)).toEqual(['About what is a number?.', 'A number, such as 3.', 'The run says so.']);
		expect(turnOf(session)).toBe(turn);
	});

	it('teaches after three wrong answers, and leaves the question after two teachings', async () => {
		const { session } = await started();
		for (let time = 0; time < 3; time += 1) {
			await answer(session, '7');
		}
		expect(openTurn(session.current)?.node).toMatchObject({ kind: 'teaching', index: 3 });
		await answer(session, '7');
		await answer(session, '7');
		expect(openTurn(session.current)?.task).toBe('b1.knows');
	});

	it('ends stuck, with something ready to post, when nothing is left to ask', async () => {
		const { session } = await started();
		for (let time = 0; time < 60 && openTurn(session.current); time += 1) {
			session.quick(turnOf(session), 'not-sure');
			await session.go();
		}
		expect(session.current.outcome).toBe('stuck');
		expect(tutorSays(session).at(-1)).toContain('double(1) should give 2');
	});

	it('takes an edit that repairs the bug as a turn: the question goes, one check remains', async () => {
		const { session } = await started();
		await edit(session, rightProgram, 'edit');
		expect(session.current.turns[0]?.status).toBe('withdrawn');
		expect(session.current.tasks.map((task) => task.status)).toEqual(['unconfirmed', 'unconfirmed', 'resolved']);
		expect(openTurn(session.current)?.purpose).toBe('confirm');
		await answer(session, '2');
		expect(session.current.tasks.map((task) => task.status)).toEqual(['resolved', 'resolved', 'resolved']);
	});

	it('shows a run that changed nothing as nothing, and leaves the question alone', async () => {
		const { session } = await started();
		const before = session.view.entries.length;
		await edit(session, 'wrong still', 'edit');
		expect(session.view.entries).toHaveLength(before);
		expect(session.current.turns).toHaveLength(1);
	});

	it('takes Check at another stage as a fact, not as an answer', async () => {
		const { session } = await started();
		await edit(session, wrongProgram, 'check');
		expect(session.view.entries.at(-1)).toMatchObject({ kind: 'fact' });
		expect(openTurn(session.current)?.given).toBeNull();
	});

	it('reopens only the repair when the bug is back', async () => {
		const { session } = await started();
		await edit(session, rightProgram, 'save');
		await edit(session, wrongProgram, 'save');
		expect(session.current.tasks.map((task) => task.status)).toEqual(['unconfirmed', 'unconfirmed', 'open']);
	});

	it('says that a program cannot start, and judges no bug by it', async () => {
		const { session } = await started();
		await edit(session, brokenProgram, 'save');
		expect(tutorSays(session).some((text) => text.includes('cannot start'))).toBe(true);
		expect(session.current.tasks.every((task) => task.status === 'open')).toBe(true);
	});

	it('sets an example of the student\'s own or of their file aside, and takes it back', async () => {
		const { session } = await started();
		for (const [id, aside, total] of [['t3', true, 2], ['t1', true, 1], ['t1', false, 2], ['t3', false, 3], ['another', true, 3]] as const) {
			session.setAside(id, aside);
			await session.go();
			expect(session.view.total).toBe(total);
		}
	});
});

describe('nothing is lost', () => {
	it('keeps the words of an answer to a turn that has gone', async () => {
		const { session } = await started();
		expect(session.answer('another', { kind: 'typed', text: 'a long thought' })).toBe('another-turn');
		expect(session.view.draft.text).toBe('a long thought');
	});

	it('gives a cancelled answer back to the draft, and its question stays open', async () => {
		const parts = fakeParts();
		const never = { assess: (_: unknown, __: unknown, ___: unknown, signal: AbortSignal) => new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))) };
		const { session } = await started({ ...parts, tutor: { ...parts.tutor, verifier: never } });
		const turn = turnOf(session);
		session.answer(turn, { kind: 'typed', text: '2' });
		session.cancel();
		await session.go();
		expect(turnOf(session)).toBe(turn);
		expect(session.view.draft.text).toBe('2');
		expect(session.view.entries.filter((entry) => entry.kind === 'student')).toEqual([]);
	});

	it('gives an answer back when judging it fails, and says so', async () => {
		const parts = fakeParts();
		const { session } = await started({ ...parts, tutor: { ...parts.tutor, verifier: { assess: () => Promise.reject(new Error('boom')) } } });
		await answer(session, '2');
		expect(session.view.draft.text).toBe('2');
		expect(session.view.trouble?.remedy).toContain('kept');
	});

	it('drops a run that an edit made stale, and runs the new program', async () => {
		const parts = fakeParts();
		const { session } = await started(parts);
		const release = parts.runner.hold();
		session.edited('wrong, and being typed', 'edit');
		session.edited(rightProgram, 'save');
		release();
		await session.go();
		expect(session.current.run?.version).toBe(session.current.code.version);
		expect(session.view.passed).toBe(3);
	});

	it('still runs after a crash what a press of Check asked for', async () => {
		const parts = fakeParts();
		const { session, store } = await started(parts);
		const release = parts.runner.hold();
		session.edited(wrongProgram, 'check');
		const left = (await store.open('s1'))?.events ?? [];
		release();
		await session.close();

		const { session: again, runner } = await resumed(left);
		await again.go();
		expect(runner.runs).toBe(1);
		expect(again.view.entries.at(-1)).toMatchObject({ kind: 'fact' });
		expect(again.current.dueRun).toBeNull();
	});

	it('goes on from every prefix of its journal to the same kind of end', async () => {
		const journal = await wholeJournal();
		for (let length = 1; length < journal.length; length += 1) {
			const { session } = await resumed(journal.slice(0, length));
			await session.go();
			await finish(session);
			expect(session.current.outcome, `after ${length} of ${journal.length} events (${journal[length - 1]?.type})`).toBe('solved');
		}
	});
});

/** A session opened on a journal that another window left. */
async function resumed(journal: readonly SessionEvent[]) {
	const store = createMemoryStore();
	const file = await store.create('s1');
	file.append(journal);
	await file.close();
	const reopened = await store.open('s1');
	const { runner, ...parts } = fakeParts();
	const session = reopened && Session.resume({ ...parts, runner }, reopened);
	if (!session) {
		throw new Error('a journal with a start resumes');
	}
	return { session, runner };
}

async function wholeJournal(): Promise<readonly SessionEvent[]> {
	const { session, store } = await started();
	await answer(session, '7');
	session.quick(turnOf(session), 'not-sure');
	await session.go();
	await finish(session);
	await session.close();
	return (await store.open('s1'))?.events ?? [];
}

async function finish(session: Session): Promise<void> {
	for (let time = 0; time < 30 && openTurn(session.current); time += 1) {
		if (openTurn(session.current)?.form.kind === 'edit') {
			await edit(session, rightProgram, 'check');
		} else {
			await answer(session, '2');
		}
	}
}
