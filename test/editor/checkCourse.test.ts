import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, until, write } from './student';

const starter = 'def total(xs):\n    result = 0\n    for x in xs:\n        result = x\n    return result\n';
const right = 'def total(xs):\n    result = 0\n    for x in xs:\n        result += x\n    return result\n';

const course = (hint: string) => `{
	// What this test checks.
	"version": 1, "id": "checked", "name": "Checked",
	"problems": [
		{
			"id": "total", "title": "Total", "language": "python",
			"statement": "Add up.",
			"entry": { "function": "total" },
			"program": "total.py",
			"starter": ${JSON.stringify(starter)},
			"tests": [
				{ "call": "total([1, 2])", "returns": "3" },
				{ "call": "total([])", "returns": "0" },
				{ "call": "total([5, 5, 5])", "returns": "15" }
			],
			"reference": { "file": "solutions/total.py" },
			"mistakes": [
				{ "id": "last", "title": "Keeps the last", "program": ${JSON.stringify(starter)}, "hints": { "fact": ${JSON.stringify(hint)} } }
			]
		}
	]
}
`;

/** The problems of a file, each as its code and the text that it underlines. */
function problemsOf(document: vscode.TextDocument): readonly string[] {
	return vscode.languages.getDiagnostics(document.uri).filter((one) => one.source === 'Socratic').map(({ code, range }) => `${typeof code === 'string' ? code : ''}: ${document.getText(range)}`);
}

async function replace(document: vscode.TextDocument, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
	assert.ok(await vscode.workspace.applyEdit(edit));
}

suite('checking a course', () => {
	let document: vscode.TextDocument;
	let solution: vscode.Uri;
	suiteSetup(async () => {
		await api();
		solution = await write('checked/solutions/total.py', right);
		document = await vscode.workspace.openTextDocument(await write('checked/course.socratic.json', course('Use `result += x`.')));
		await vscode.window.showTextDocument(document);
	});
	suiteTeardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(document.uri, '..'), { recursive: true });
	});

	test('faults are underlined while it is written, until they are mended', async () => {
		assert.deepEqual(problemsOf(document), []);
		await replace(document, course('Look.').replace('"title": "Total"', '"titel": "Total"').replace('"file": "solutions/total.py"', '"file": "solutions/totals.py"'));
		await until('the fault is underlined', () => problemsOf(document).includes('unknown: "Total"'));
		await replace(document, course('Look.').replace('solutions/total.py', 'solutions/totals.py'));
		await until('the missing file is, too', () => problemsOf(document).join() === 'file-missing: "solutions/totals.py"');
		await replace(document, course('Use `result += x`.'));
		await until('nothing is left', () => problemsOf(document).length === 0);
		await document.save();
	});

	test('what the check finds stands where it is, moves with the text, and is gone when it was mended', async () => {
		await vscode.commands.executeCommand('socratic.checkCourse');
		await until('the hint is underlined', () => problemsOf(document).join() === 'hint-leaks: "Use `result += x`."');
		await replace(document, course('Use `result += x`.').replace('// What this test checks.', '// What this test\n\t// checks.'));
		const from = document.getText().indexOf('"Use `result');
		await until('it stands at the hint again', () => vscode.languages.getDiagnostics(document.uri).some(({ range }) => document.offsetAt(range.start) === from));
		await replace(document, course('What is `result` after the first round?'));
		await vscode.commands.executeCommand('socratic.checkCourse', document.uri);
		await until('nothing is left', () => problemsOf(document).length === 0);
	});

	test('what is wrong in a file that the course names is shown there, too', async () => {
		await vscode.workspace.fs.writeFile(solution, new TextEncoder().encode(right.replace('xs:', 'xs')));
		await vscode.commands.executeCommand('socratic.checkCourse', document.uri);
		const [own] = await until('the reference is underlined', () => {
			const found = vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'reference-broken');
			return found.length > 0 ? found : null;
		});
		assert.equal(own?.relatedInformation?.[0]?.location.uri.toString(), solution.toString());
		assert.deepEqual(vscode.languages.getDiagnostics(solution).filter(({ source }) => source === 'Socratic').map(({ range }) => range.start.line), [2]);
		await vscode.workspace.fs.writeFile(solution, new TextEncoder().encode(right));
		await vscode.commands.executeCommand('socratic.checkCourse', document.uri);
		assert.deepEqual(vscode.languages.getDiagnostics(solution).filter(({ source }) => source === 'Socratic'), []);
	});

	test('a folder of programs is replayed: a transcript of each session, and a report', async () => {
		await write('checked/handed-in/total/anna.py', starter);
		await write('checked/handed-in/ben-total.py', right);
		await write('checked/handed-in/other.py', 'print(1)\n');
		const at = (name: string) => vscode.Uri.joinPath(document.uri, '..', name);
		await vscode.commands.executeCommand('socratic.checkSubmissions', { course: document.uri, from: at('handed-in'), to: at('replayed') });
		const read = async (name: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
		assert.match(await read('replayed/report.md'), /Programs: 2; right: 1; sessions: 1; diagnosed: 1; leaks: 0\.[^]*Known mistakes: last 1\.[^]*- other\.py/);
		assert.match(await read('replayed/total/total-anna.py.md'), /## End: solved/);
		assert.deepEqual((await vscode.workspace.fs.readDirectory(at('replayed'))).map(([name]) => name).sort(), ['report.md', 'total']);
	});
});
