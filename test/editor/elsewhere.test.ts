import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { View } from '../../extension/protocol';
import { Student, until, write } from './student';

type Form = Extract<View, { kind: 'example' }>;

const form = (student: Student, what: string, isIt: (view: Form) => boolean): Promise<Form> => student.sees(what, (view) => view.kind === 'example' && view.busy === null && isIt(view) && view);
const start = (uri: vscode.Uri, name: string): Thenable<unknown> => vscode.commands.executeCommand('socratic.start', { uri: uri.toString(), entry: { kind: 'function', name } });

suite('the wrong place', () => {
	test('a task pasted for another file: one sentence, and one press leads there', async () => {
		const student = await Student.arrive();
		await write('shapes.py', 'def perimeter(a, b):\n    return a + b\n');
		const uri = await write('areas.py', 'def area(a, b):\n    return a * b\n');
		await start(uri, 'area');
		await form(student, 'the form', ({ title, asks }) => title === 'area' && asks === 'first');
		student.say({ type: 'statement', text: 'Write a func\u00adtion. For ex-\nample, perimeter(2, 3) returns 10.', pasted: true });
		const told = await form(student, 'the sentence', ({ elsewhere }) => elsewhere !== undefined);
		assert.equal(told.elsewhere?.message, 'The task calls perimeter, which is in shapes.py, not in areas.py.');
		assert.equal(told.statement, 'Write a function. For example, perimeter(2, 3) returns 10.');
		student.say({ type: 'go-elsewhere' });
		await form(student, 'the form of the other function', ({ title, document }) => title === 'perimeter' && document === 'shapes.py');
		assert.equal(vscode.window.activeTextEditor?.document.uri.path.endsWith('/shapes.py'), true);
		await student.leave();
	});

	test('examples under a name that is like the function\'s are offered under its own, and one press takes one', async () => {
		const student = await Student.arrive();
		const uri = await write('mean.py', 'def average(numbers):\n    return sum(numbers)\n\nif __name__ == "__main__":\n    assert avrage([2, 4]) == 3\n');
		await start(uri, 'average');
		const told = await form(student, 'the sentence', ({ elsewhere }) => elsewhere !== undefined);
		assert.match(told.elsewhere?.message ?? '', /call avrage, and your function is average/);
		assert.equal(told.elsewhere?.go, null);
		const [offered] = told.candidates ?? [];
		assert.deepEqual([offered?.given, offered?.expected], ['average([2, 4])', '3']);
		student.say({ type: 'candidate', id: offered?.id ?? '', act: 'use' });
		await form(student, 'it is taken', ({ taken, candidates }) => taken.length === 1 && candidates?.length === 0);
		student.say({ type: 'begin' });
		await student.asked();
		assert.equal(student.session.examples[0]?.origin, 'student');
		await student.leave();
	});

	test('in a file of tests the program that they test can be started', async () => {
		const student = await Student.arrive();
		await write('twice.py', 'def twice(n):\n    return n\n');
		const tests = await write('test_twice.py', 'from twice import twice\n\n\ndef test_one():\n    assert twice(1) == 2\n');
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(tests));
		await vscode.commands.executeCommand('socratic.showHistory');
		const welcome = await student.sees('the note', (view) => view.kind === 'welcome' && view.note?.includes('test_twice.py') && view);
		assert.equal(welcome.note, 'test_twice.py holds tests. The program that they test is twice.py.');
		assert.deepEqual([welcome.document, welcome.entries.map(({ label, examples }) => [label, examples])], ['twice.py', [['twice', 1]]]);
		student.say({ type: 'start', entry: welcome.entries[0]?.id ?? '' });
		await form(student, 'the form', ({ title, document }) => title === 'twice' && document === 'twice.py');
		await until('nothing runs', () => student.view.kind === 'example' && student.view.busy === null);
		await student.leave();
	});
});
