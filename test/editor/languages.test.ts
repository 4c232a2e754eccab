/** Whole sessions in each language beside the first, and programs in several languages side by side in one window. */
import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { createParser } from '../../extension/code/parser';
import { grammarFolder } from '../../extension/code/parserFiles.node';
import { languageOfFile, languages } from '../../extension/code/languages';
import { Programs } from '../../extension/editor/programs';
import type { SessionView } from '../../extension/protocol';
import { samples, sumInJavaScript } from './languageSamples';
import { fibonacci, Student, write } from './student';

type Open = NonNullable<SessionView['open']>;

for (const { ending, kinds } of samples) {
	const language = languageOfFile(`a${ending}`);
	suite(`whole sessions in ${language?.name ?? ending}`, () => {
		let student: Student;
		suiteSetup(async () => {
			student = await Student.arrive();
		});

		/** Answers a question somehow, as a student does who goes on, and waits for what comes of it. */
		async function goOn(open: Open): Promise<void> {
			const { session } = student.session;
			const option = open.form.kind === 'choice' ? open.form.options[0]?.id : undefined;
			// What is kept as an example of theirs is not guessed.
			if (open.form.kind === 'edit' || student.heard.includes('as an example of yours')) {
				student.say({ type: 'quick', session, turn: open.turn, kind: 'not-sure', text: '' });
			} else if (option !== undefined) {
				student.say({ type: 'answer', session, turn: open.turn, given: { kind: 'chosen', option } });
			} else {
				student.answer(open, '1');
			}
			await student.sees('a reply', (view) => view.kind === 'session' && view.busy === null && view.entries.some((entry) => entry.kind === 'student') && (view.open?.turn !== open.turn || view.entries.at(-1)?.kind === 'tutor'));
		}

		/** To the end, once everything passes. */
		async function finish(): Promise<void> {
			for (let turn = 0; turn < 12 && !student.session.finished; turn += 1) {
				const view = await student.sees('a question or the end', (now) => now.kind === 'session' && now.busy === null && (now.finished || now.open) && now);
				if (view.kind !== 'session' || !view.open) continue;
				const { turn: id } = view.open;
				student.say({ type: 'quick', session: view.session, turn: id, kind: 'skip', text: '' });
				await student.sees('the next question or the end', (now) => now.kind === 'session' && (now.finished || (now.open !== null && now.open.turn !== id)));
			}
			assert.equal(student.session.finished, true);
		}

		for (const [kind, { name, program, steps, passed, total }] of Object.entries(kinds)) {
			test(kind, async function () {
				this.timeout(180_000);
				const uri = await write(`languages/${kind.replaceAll(' ', '-')}${ending}`, program);
				const first = await student.start(uri, { kind: 'function', name });
				assert.equal(student.session.trouble, null);
				assert.deepEqual([student.session.title, student.session.passed, student.session.total], [name, passed, total]);
				assert.notEqual(student.heard, '');
				// Nothing of a repair is said before anything is found.
				for (const [, to] of steps.flat()) assert.ok(!student.heard.includes(to), student.heard);
				await goOn(first);
				for (const [at, edits] of steps.entries()) {
					for (const [from, to] of edits) await student.edit(uri, from, to);
					if (at < steps.length - 1) {
						await vscode.commands.executeCommand('socratic.check');
						await student.sees('the check is over, and a question waits', (view) => view.kind === 'session' && view.busy === null && view.open !== null);
						assert.equal(student.session.finished, false);
					}
				}
				await vscode.commands.executeCommand('socratic.check');
				await student.sees('all pass', (view) => view.kind === 'session' && view.busy === null && view.passed === view.total);
				assert.ok(student.session.total >= total);
				await finish();
				await student.leave();
			});
		}
	});
}

suite('languages side by side', () => {
	test('a session in one, then in another, each run by its own; the first is as it was left', async function () {
		this.timeout(120_000);
		const student = await Student.arrive();
		const [first, second] = [await write('languages/side.py', fibonacci), await write('languages/side.js', sumInJavaScript)];
		await student.start(first);
		const left = student.session.session;
		assert.deepEqual([student.session.passed, student.session.total], [4, 6]);
		await student.start(second);
		assert.deepEqual([student.session.passed, student.session.total], [2, 4]);
		student.say({ type: 'open', session: left });
		await student.sees('the first session', (view) => view.kind === 'session' && view.session === left && view.open !== null);
		await vscode.commands.executeCommand('socratic.check');
		await student.sees('its run', (view) => view.kind === 'session' && view.busy === null && view.passed === 4 && view.total === 6);
		await student.leave();
	});

	test('a program loads the grammar of its own language, and no other', async () => {
		const loaded: string[] = [];
		const dist = vscode.extensions.getExtension('socratic.socratic-debugger')?.extensionPath ?? '';
		const files = grammarFolder(join(dist, 'dist/grammars'));
		const programs = new Programs((language) => createParser(language, { runtime: () => files.runtime(), grammar: (name) => {
			loaded.push(name);
			return files.grammar(name);
		} }));
		try {
			const [first, ...others] = languages;
			assert.ok(first && others.length > 0);
			const document = await vscode.workspace.openTextDocument(await write('languages/lazy.py', fibonacci));
			assert.deepEqual(loaded, []);
			await programs.of(document, first);
			await programs.examples(document, first);
			assert.deepEqual(loaded, [first.grammarFile]);
			const other = await vscode.workspace.openTextDocument(await write('languages/lazy.js', sumInJavaScript));
			const language = languageOfFile('lazy.js');
			assert.ok(language);
			assert.deepEqual([...(await programs.examples(other, language)).found.functions.keys()], ['total']);
			assert.deepEqual(loaded, [first.grammarFile, language.grammarFile]);
		} finally {
			programs.dispose();
		}
	});
});
