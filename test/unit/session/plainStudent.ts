/** A student at an offline session in plain Node: starts it on a program, answers, presses, and hears what is said. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findExamples, testsFor } from '../../../extension/code/examples';
import type { Sureness } from '../../../extension/learner/firstTries';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import type { EntryPoint, Given, Question, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

/** Starts a session on the function of this name, or on the script where the name is null; with the examples of the program and these. */
export async function startedOn(plain: PlainParts, text: string, name: string | null, own: readonly Test[] = [], store = createMemoryStore()): Promise<Session> {
	const program = plain.parser.parse(text);
	const entry: EntryPoint = name === null ? { kind: 'script' } : { kind: 'function', name };
	const file = `${name ?? 'program'}.py`;
	const found = findExamples(program, { fileName: file, testFiles: [] });
	const problem = { title: name ?? file, statement: found.statement(entry), entry, tests: [...testsFor(found, entry), ...own] };
	program.dispose();
	const session = Session.start(plain.parts, await store.create('s'), {
		document: { uri: `file:///${file}`, name: file }, problem, code: { language: plain.parser.language.id, version: 1, text }, mastery: {},
	});
	await session.go();
	return session;
}

/** For the tests of one file: starts sessions as `startedOn` does, on parts that are made once; each session is closed when its test ends. */
export function startsSessions(): (text: string, name: string | null, own?: readonly Test[]) => Promise<Session> {
	let plain: PlainParts;
	let started: Session[] = [];
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterEach(async () => {
		await Promise.all(started.map((session) => session.close()));
		started = [];
	});
	afterAll(() => plain.dispose());
	return async (text, name, own = []) => {
		const session = await startedOn(plain, text, name, own);
		started.push(session);
		return session;
	};
}

/** The id of the open turn; empty for none. */
export function open(session: Session): string {
	return openTurn(session.current)?.id ?? '';
}

/** The open question with its truth; throws where none is open. */
export function questionOf(session: Session): Question {
	const question = session.secrets.questions[open(session)];
	if (!question) throw new Error('no question is open');
	return question;
}

/** All that the tutor and the runs said, as plain text. */
export function heard(session: Session): readonly string[] {
	return session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : []));
}

/** What was said last. */
export function said(session: Session): string {
	return heard(session).at(-1) ?? '';
}

/** Answers the open question: a number is a zero-based line, a text the option or the value. */
export async function answer(session: Session, given: string | number, sure?: Sureness): Promise<void> {
	const { answer: form } = questionOf(session);
	const typed: Given = form.kind === 'choice' ? { kind: 'chosen', option: String(given) } : { kind: 'typed', text: String(given) };
	session.answer(open(session), typeof given === 'number' ? { kind: 'line', line: given, version: session.current.code.version, text: '' } : typed, sure);
	await session.go();
}

/** Presses one of the quick answers, so many times. */
export async function press(session: Session, kind: 'not-sure' | 'disputes' | 'skip', times = 1): Promise<void> {
	for (let count = 0; count < times; count++) {
		session.quick(open(session), kind);
		await session.go();
	}
}

/** Says that they are not sure, until a question of this stage is open. */
export async function until(session: Session, stage: Question['stage'], most = 16): Promise<void> {
	for (let turns = 0; questionOf(session).stage !== stage && turns < most; turns++) await press(session, 'not-sure');
	expect(questionOf(session).stage).toBe(stage);
}

/** Has the program checked, as it is or with this text. */
export async function check(session: Session, text = session.current.code.text): Promise<void> {
	session.edited(text, 'check');
	await session.go();
}

/** Changes the program and saves it. */
export async function edit(session: Session, text: string): Promise<void> {
	session.edited(text, 'save');
	await session.go();
}
