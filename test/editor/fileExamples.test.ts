import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { View } from '../../extension/protocol';
import { Student, write } from './student';

type Form = Extract<View, { kind: 'example' }>;

const form = (student: Student, what: string, isIt: (view: Form) => boolean): Promise<Form> => student.sees(what, (view) => view.kind === 'example' && view.busy === null && isIt(view) && view);
const start = (uri: vscode.Uri): Thenable<unknown> => vscode.commands.executeCommand('socratic.start', { uri: uri.toString(), entry: { kind: 'script' } });
const pairs = ({ taken }: Form): string[] => taken.map(({ given, expected }) => `${given.replaceAll('\n', ' / ')} => ${expected}`);

const book = `book = {}
command = input("Command: ")
while command != "quit":
    if command == "add":
        name = input("Name: ")
        number = input("Number: ")
        book[name] = number
    elif command == "find":
        name = input("Name: ")
        if book[name] == None:
            print("unknown")
        else:
            print(book[name])
    command = input("Command: ")
`;
const typed = ['add', 'Ana', '1234', 'find', 'Bob'];
const comment = (...lines: readonly string[]): string => lines.map((line) => `# ${line}\n`).join('');

suite('examples in the comments of a program that reads', () => {
	test('what stands above what is printed is typed; an example of the file goes by its X and stays away', async () => {
		const student = await Student.arrive();
		const uri = await write('phonebook.py', `${comment('A phone book.', 'Example:', ...typed, 'prints: unknown', '', 'Example:', 'add', 'Ana', '1234', 'find', 'Ana', 'prints: 1234')}${book}`);
		await start(uri);
		const told = await form(student, 'the form', ({ taken }) => taken.length > 0);
		assert.deepEqual(pairs(told), ['add / Ana / 1234 / find / Bob => unknown', 'add / Ana / 1234 / find / Ana => 1234']);
		student.say({ type: 'example-remove', id: told.taken[1]?.id ?? '' });
		await form(student, 'one is left', ({ taken, candidates }) => taken.length === 1 && candidates?.length === 0);
		await student.leave();
		await start(uri);
		assert.deepEqual(pairs(await form(student, 'the form again', ({ taken }) => taken.length > 0)), ['add / Ana / 1234 / find / Bob => unknown']);
		await student.leave();
	});

	test('what is printed alone is asked for with its input; the comment as it is edited counts when the session is started again', async () => {
		const student = await Student.arrive();
		const uri = await write('phones.py', `${comment('A phone book.', 'prints: unknown')}${book}`);
		await start(uri);
		await form(student, 'what is printed, in its field', ({ asks, canStart, draft }) => asks === 'first' && !canStart && draft.given === '' && draft.expected === 'unknown');
		await student.edit(uri, '# prints', `${comment('Example:', ...typed)}# prints`);
		await student.leave();
		await start(uri);
		await form(student, 'the example', ({ taken }) => taken.length === 1);
		student.say({ type: 'begin' });
		await student.asked();
		assert.deepEqual(student.session.examples.map(({ origin }) => origin), ['file']);
		const before = student.session.session;
		// Nothing of it changed: the session goes on.
		await student.leave();
		await start(uri);
		await student.asked();
		assert.equal(student.session.session, before);
		await student.edit(uri, '# 1234', '# 99');
		await start(uri);
		assert.deepEqual(pairs(await form(student, 'the form, in the place of the session', ({ taken }) => taken.length === 1)), ['add / Ana / 99 / find / Bob => unknown']);
		student.say({ type: 'begin' });
		await student.asked();
		assert.notEqual(student.session.session, before);
		await student.leave();
		await student.edit(uri, comment('Example:', 'add', 'Ana', '99', 'find', 'Bob', 'prints: unknown'), '');
		await start(uri);
		await form(student, 'the form of a program without examples', ({ taken, asks }) => taken.length === 0 && asks === 'first');
		await student.leave();
	});

	test('a number is typed without its unit', async () => {
		const student = await Student.arrive();
		const hotel = 'nights = int(input("How many nights? "))\nprice = 80\nif nights >= 5:\n    price = price - 10\n    total = nights * price\nprint("You pay", total)\n';
		const uri = await write('hotel.py', `${comment('1 night costs 80.', 'Example: 3 nights -> You pay 240', 'Example: 6 nights -> You pay 420')}${hotel}`);
		await start(uri);
		const told = await form(student, 'the offers', ({ candidates }) => candidates?.length === 2);
		assert.deepEqual(told.candidates?.map(({ given, expected }) => [given, expected]), [['3', 'You pay 240'], ['6', 'You pay 420']]);
		for (const { id } of told.candidates ?? []) {
			student.say({ type: 'candidate', id, act: 'use' });
			await form(student, 'it is taken', ({ taken }) => taken.some((one) => one.id === id));
		}
		student.say({ type: 'begin' });
		await student.asked();
		assert.match(student.heard, /NameError/);
		await student.leave();
	});
});
