/** Every kind of session that a reviewer has read (test/fixtures/sessions) goes word for word the same way in the real VS Code. */
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { SessionView, View } from '../../extension/protocol';
import type { Deed } from '../unit/session/transcript';
import { type Kind, kinds } from '../unit/session/kinds';
import { readable } from '../unit/offline/readable';
import { Student, write } from './student';

/** What was done, and what is said from then on until the next deed; the first is what is said before any. */
interface Passage {
	/** As the transcript writes it; empty for the first. */
	readonly done: string;
	readonly said: string;
}

function transcriptOf(name: string): readonly Passage[] {
	const text = readFileSync(join(__dirname, '../../test/fixtures/sessions', `${name}.md`), 'utf8');
	const conversation = text.slice(text.indexOf('\n```\n\n') + '\n```\n\n'.length);
	return conversation.split(/(?:^|\n\n)> /).map((part, at) => {
		const end = at === 0 ? 0 : lengthOfDeed(part);
		return { done: part.slice(0, end), said: plain(part.slice(end)) };
	});
}

/** A change may be of several lines; all else is one. */
function lengthOfDeed(part: string): number {
	const end = /^\*changes\* `[^`]*` \*to\* `[^`]*`/.exec(part)?.[0].length ?? part.indexOf('\n');
	return end === -1 ? part.length : end;
}

/** What was said, without what stands beside it: options, rows of a table, stages, how it ended, and how long a space is. */
function plain(text: string): string {
	const lines = text.split('\n').filter((line) => !/^\*(?:ended|open): \w+\*$/.test(line) && !line.startsWith('- '));
	return lines.join(' ').replaceAll(/\*\*\w*\.\*\*/g, '').replaceAll(/\*(?= |$)|(?<=^| )\*/g, '').replaceAll(/\s+/g, ' ');
}

/** All that the tutor and the runs have said, to the end of the session: what is asked after it is on another program. */
function heard({ entries }: SessionView): string {
	const end = entries.findIndex((entry) => entry.kind === 'tutor' && entry.tag === 'summary');
	const said = end === -1 ? entries : entries.slice(0, end + 1);
	return plain(said.map((entry) => (entry.kind === 'student' ? '' : readable(entry.words))).join('\n')).trim();
}

suite('a session in VS Code is as it was read', () => {
	for (const [name, kind] of Object.entries(kinds)) {
		test(name, async function () {
			this.timeout(240_000);
			const student = await Student.arrive();
			// Of what a student showed before, sessions begin another way.
			await student.forgets();
			const uri = await write(`kinds/${name}/${kind.about ?? 'program'}.py`, kind.program);
			await begin(student, uri, kind);
			const [first, ...passages] = transcriptOf(name);
			assert.equal(passages.length, kind.deeds.length);
			let wanted = first?.said.trim() ?? '';
			await rests(student, wanted);
			for (const [at, passage] of passages.entries()) {
				await does(student, uri, kind.deeds[at] ?? 'skip', passage.done);
				wanted = `${wanted} ${passage.said.trim()}`.trim();
				await rests(student, wanted);
			}
			await student.leave();
		});
	}
});

/** Starts the session; examples of the student's own are typed into the form. */
async function begin(student: Student, uri: vscode.Uri, { about, own }: Kind): Promise<void> {
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
	await vscode.commands.executeCommand('socratic.start', { uri: uri.toString(), entry: about === null ? { kind: 'script' } : { kind: 'function', name: about } });
	for (const [at, example] of (own ?? []).entries()) {
		await student.sees('the form', (view) => view.kind === 'example' && view.busy === null && view.taken.length === at);
		const [given, expected] = example.kind === 'call' ? [example.call, example.expected] : [example.typed.join('\n'), example.expected];
		student.say({ type: 'example', given, expected: expected ?? '', manner: 'returns' });
	}
}

/** Waits until all of this is said, nothing else, and the student is to do something. */
async function rests(student: Student, wanted: string): Promise<void> {
	const isThere = (view: View): boolean => view.kind === 'session' && view.busy === null && (view.open !== null || view.finished) && heard(view) === wanted;
	try {
		await student.sees('the tutor says what the transcript says', isThere);
	} catch (error) {
		if (student.view.kind !== 'session') throw error;
		assert.equal(heard(student.view), wanted);
		throw error;
	}
}

async function does(student: Student, uri: vscode.Uri, deed: Deed, written: string): Promise<void> {
	const { session, open } = student.session;
	assert.ok(open);
	const ofTurn = { session, turn: open.turn };
	if (deed === 'check') return student.say({ type: 'check', session });
	if (deed === 'right' || deed === 'wrong') return answers(student, uri, written.replace(/ \((?:right|wrong)\)$/, ''));
	if (typeof deed === 'string') return student.say({ type: 'quick', ...ofTurn, kind: deed, text: '' });
	if (typeof deed === 'number') return answers(student, uri, `line ${deed}`);
	if ('says' in deed) return student.say({ type: 'answer', ...ofTurn, given: { kind: 'typed', text: deed.says } });
	if ('picks' in deed) return student.say({ type: 'answer', ...ofTurn, given: { kind: 'chosen', option: deed.picks } });
	if ('tries' in deed) return student.say({ type: 'try', ...ofTurn, text: deed.tries });
	if ('writes' in deed) {
		const document = await vscode.workspace.openTextDocument(uri);
		await student.edit(uri, document.getText(), deed.writes);
	} else await student.edit(uri, ...deed.edits);
	assert.ok(await (await vscode.workspace.openTextDocument(uri)).save());
}

/** Answers as the transcript writes it: an option, a line, or what is typed. */
async function answers(student: Student, uri: vscode.Uri, written: string): Promise<void> {
	const { session, open } = student.session;
	assert.ok(open);
	const ofTurn = { session, turn: open.turn };
	if (open.form.kind === 'choice') return student.say({ type: 'answer', ...ofTurn, given: { kind: 'chosen', option: written.replace(/^picks /, '') } });
	if (open.form.kind !== 'line') return student.say({ type: 'answer', ...ofTurn, given: { kind: 'typed', text: written.replaceAll(' / ', '\n') } });
	const line = Number(written.replace(/^line /, '')) - 1;
	const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
	editor.selection = new vscode.Selection(line, 0, line, 0);
	student.say({ type: 'answer-line', ...ofTurn, text: '' });
}
