import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExplanationAct, ExplanationView } from '../../extension/protocol';
import { api, fibonacci, Student, until, write } from './student';

/** What the page asks, without the id of the explanation. */
type Act = ExplanationAct extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never;

const two = `${fibonacci}\n\ndef twice(x):\n    return x + x\n`;

suite('code explained', () => {
	let student: Student;
	const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('socratic');
	const explained = (what: string, wanted: (explanation: ExplanationView) => boolean = () => true): Promise<ExplanationView> =>
		student.sees(what, ({ explanation }) => explanation && !explanation.isWorking && wanted(explanation) && explanation);
	const hold = (until: 'afterSession' | 'never' | undefined): Thenable<void> => configuration().update('explanations', until, vscode.ConfigurationTarget.Workspace);
	const act = (change: Act): void => student.say({ type: 'explanation', act: { ...change, id: student.view.explanation?.id ?? '' } });
	const said = ({ units }: ExplanationView): string => units.flatMap(({ words }) => words).map((word) => ('text' in word ? word.text : `line ${word.from + 1}`)).join('');

	suiteSetup(async () => {
		student = await Student.arrive();
	});
	setup(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await student.leave();
	});
	teardown(async () => {
		if (student.view.explanation) act({ do: 'close' });
		await student.sees('no explanation', ({ explanation }) => explanation === undefined);
		await configuration().update('explainLens', undefined, vscode.ConfigurationTarget.Workspace);
		await hold(undefined);
	});

	async function open(name: string, text = two, line = 0): Promise<vscode.TextEditor> {
		const editor = await vscode.window.showTextDocument(await write(name, text));
		editor.selection = new vscode.Selection(line, 0, line, 0);
		return editor;
	}

	test('the function at the cursor, in each of the three kinds; the keyboard stays in the editor', async () => {
		const editor = await open('explainKinds.py', two, 20);
		await vscode.commands.executeCommand('socratic.explainLines');
		const lines = await explained('line by line', ({ kind }) => kind === 'lines');
		assert.equal(lines.title, 'fibonacci');
		assert.equal(lines.isOpen, true);
		const covered = lines.units.flatMap((unit) => (unit.kind === 'lines' ? Array.from({ length: unit.range.to - unit.range.from + 1 }, (_, at) => unit.range.from + at) : []));
		const written = two.split('\n').slice(0, 26).flatMap((text, line) => (text.trim() === '' ? [] : [line]));
		assert.deepEqual(covered.filter((line) => written.includes(line)), written, 'every line that is not blank, once, in order');
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
		act({ do: 'kind', kind: 'concepts' });
		assert.ok((await explained('concepts', ({ kind }) => kind === 'concepts')).units.every((unit) => unit.kind === 'concepts' && unit.lines.length > 0));
		await vscode.commands.executeCommand('socratic.explainSummary');
		assert.ok(said(await explained('a summary', ({ kind }) => kind === 'summary')).split(/\s+/).length <= 80);
	});

	test('tells what a run of the examples gave, where no session asks about it', async () => {
		await open('explainRun.py', two, 20);
		await vscode.commands.executeCommand('socratic.explainLines');
		assert.match(said(await explained('line by line')), /\b8\b|\b89\b/, 'a value that only the run has');
	});

	test('a selection, by the light bulb', async () => {
		const editor = await open('explainSelection.py');
		editor.selection = new vscode.Selection(21, 0, 24, 0);
		const actions = ((await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, editor.selection)) ?? []).filter(({ command }) => command?.command.startsWith('socratic.explain'));
		assert.deepEqual(actions.map(({ title }) => title), ['Explain: line by line', 'Explain: concepts', 'Explain: summary']);
		const [first] = actions;
		await vscode.commands.executeCommand(first?.command?.command ?? '', ...((first?.command?.arguments ?? []) as unknown[]));
		const { units, title } = await explained('the chosen lines');
		assert.equal(title, 'lines 22–24');
		assert.deepEqual(units.map((unit) => unit.kind === 'lines' && unit.range.from), [21, 22, 23]);
	});

	test('by the lens over every function, unless it is switched off', async () => {
		const { document: { uri } } = await open('explainLens.py');
		const lensesOf = async (): Promise<vscode.CodeLens[]> => ((await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100)) ?? []).filter(({ command }) => command?.command.startsWith('socratic.explain'));
		const lenses = await lensesOf();
		assert.deepEqual(lenses.map(({ range }) => range.start.line), [0, 0, 0, 27, 27, 27]);
		const twice = lenses.find(({ range, command }) => range.start.line === 27 && command?.command === 'socratic.explainSummary')?.command;
		await vscode.commands.executeCommand(twice?.command ?? '', ...((twice?.arguments ?? []) as unknown[]));
		assert.equal((await explained('the function under the lens')).title, 'twice');
		await configuration().update('explainLens', false, vscode.ConfigurationTarget.Workspace);
		assert.deepEqual(await lensesOf(), []);
	});

	test('the cursor and its explanation show each other, both ways; a line is revealed by its link', async () => {
		const editor = await open('explainCursor.py', two, 20);
		await vscode.commands.executeCommand('socratic.explainLines');
		await explained('line by line', ({ cursor }) => cursor === 20);
		const { explainedInEditor } = await api();
		assert.ok(explainedInEditor);
		editor.selection = new vscode.Selection(23, 4, 23, 4);
		await student.sees('the line of the cursor', ({ explanation }) => explanation?.cursor === 23);
		assert.deepEqual(explainedInEditor.marked, { from: 23, to: 23 });
		act({ do: 'point', range: { from: 24, to: 24 } });
		assert.deepEqual(explainedInEditor.marked, { from: 24, to: 24 });
		act({ do: 'point', range: null });
		assert.deepEqual(explainedInEditor.marked, { from: 23, to: 23 });
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# one more line\n'));
		act({ do: 'reveal', range: { from: 24, to: 24 } });
		await until('the line is marked where it is now', () => explainedInEditor.marked?.from === 25);
		assert.equal(student.view.explanation?.isOld, false, 'the lines themselves are as they were');
	});

	test('stands at the ends of the lines, where that is switched on', async () => {
		await open('explainEnds.py', two, 28);
		await vscode.commands.executeCommand('socratic.explainAtLineEnds');
		const { explainedInEditor } = await api();
		await explained('line by line', ({ kind, atLineEnds }) => kind === 'lines' && atLineEnds);
		assert.deepEqual(explainedInEditor?.atEnds.map(({ line }) => line), [27, 28]);
		act({ do: 'line-ends', isOn: false });
		await student.sees('none at the line ends', ({ explanation }) => explanation?.atLineEnds === false);
		assert.deepEqual(explainedInEditor?.atEnds, []);
	});

	test('says that lines were changed since, and explains them anew', async () => {
		const editor = await open('explainOld.py', two, 28);
		await vscode.commands.executeCommand('socratic.explainLines');
		const before = await explained('line by line');
		await editor.edit((edit) => edit.replace(new vscode.Range(28, 11, 28, 16), 'x * 2'));
		await student.sees('that it is old', ({ explanation }) => explanation?.isOld);
		act({ do: 'refresh' });
		const after = await explained('the program as it is now', ({ id, isOld }) => id !== before.id && !isOld);
		assert.ok(after.units.some((unit) => unit.kind === 'lines' && unit.code.includes('x * 2')));
	});

	test('a session stays as it is behind it, and is there again at once', async () => {
		const uri = await write('explainSession.py', two);
		const open = await student.start(uri, { kind: 'function', name: 'fibonacci' });
		const { session, entries } = student.session;
		const editor = await vscode.window.showTextDocument(uri);
		editor.selection = new vscode.Selection(20, 0, 20, 0);
		await vscode.commands.executeCommand('socratic.explainLines');
		const explanation = await explained('an explanation or why there is none');
		assert.equal(student.session.session, session);
		assert.doesNotMatch(said(explanation), /\b(?:89|n - 1|wrong|mistake|too many)\b/, 'neither a value of the run nor a repair');
		assert.ok(explanation.note, 'what is not said is said');
		assert.ok(explanation.units.every(({ filled }) => !filled), 'nothing tells the lines apart');
		act({ do: 'tab', isOpen: false });
		await student.sees('the question in front', (view) => view.explanation?.isOpen === false);
		assert.deepEqual([student.session.open?.turn, student.session.entries.length], [open.turn, entries.length]);
		await student.leave();
		await vscode.commands.executeCommand('socratic.explainSummary');
		assert.ok((await explained('a summary', ({ kind }) => kind === 'summary')).note, 'leaving the question for a moment is no way around it');
		await hold('afterSession');
		await vscode.commands.executeCommand('socratic.explainLines');
		const held = await explained('that it is held back', ({ kind }) => kind === 'lines');
		assert.deepEqual([held.units, held.note], [[], 'In this folder, code is explained once the session on it has ended.']);
	});

	test('is held back for good, or until a session has ended, where the folder says so', async () => {
		const { document: { uri } } = await open('explainHeld.py', two, 28);
		await hold('afterSession');
		await vscode.commands.executeCommand('socratic.explainSummary');
		assert.ok((await explained('a summary, since there is no session')).units.length > 0);
		await hold('never');
		act({ do: 'refresh' });
		assert.equal((await explained('why not', ({ units }) => units.length === 0)).note, 'Code is not explained in this folder.');
		const lenses = (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100)) ?? [];
		assert.equal(lenses.some(({ command }) => command?.command.startsWith('socratic.explain')), false);
	});

	test('an explanation with values of a run goes when a session begins', async () => {
		const { document: { uri } } = await open('explainBefore.py', two, 20);
		await vscode.commands.executeCommand('socratic.explainLines');
		await explained('line by line');
		await student.start(uri, { kind: 'function', name: 'fibonacci' });
		await student.sees('no explanation', ({ explanation }) => explanation === undefined);
	});

	test('speaks the language of the setting, and the editor’s again', async () => {
		await open('explainSpanish.py', two, 28);
		await vscode.commands.executeCommand('socratic.explainSummary');
		const english = await explained('a summary', ({ kind }) => kind === 'summary');
		await configuration().update('language', 'es', vscode.ConfigurationTarget.Workspace);
		try {
			await student.sees('the view in Spanish', ({ privacy }) => privacy.label === 'Solo en esta computadora');
			act({ do: 'refresh' });
			assert.match(said(await explained('a summary anew', ({ id }) => id !== english.id)), /devuelve/);
		} finally {
			await configuration().update('language', undefined, vscode.ConfigurationTarget.Workspace);
		}
		await student.sees('the view in English', ({ privacy }) => privacy.label === 'Only on this computer');
	});

	test('is rated, and the rating is found again with the same code', async () => {
		await open('explainRated.py', two, 28);
		await vscode.commands.executeCommand('socratic.explainSummary');
		await explained('a summary', ({ rating }) => rating === null);
		act({ do: 'rate', helpful: true, why: 'short and clear' });
		await student.sees('the rating', ({ explanation }) => explanation?.rating?.why === 'short and clear');
		act({ do: 'close' });
		await student.sees('no explanation', ({ explanation }) => explanation === undefined);
		await vscode.commands.executeCommand('socratic.explainSummary');
		assert.deepEqual((await explained('it again')).rating, { helpful: true, why: 'short and clear' });
		act({ do: 'use' });
		await until('the page of charts is there', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'Explanation use')));
	});
});
