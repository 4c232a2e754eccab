import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { SocraticApi } from '../../extension/editor/editor';
import type { SessionView } from '../../extension/protocol';
import { bug, buggy, entryName, repair } from './buggyProgram';
import { canMeasureProcesses, hostMiB, sandboxGone, sandboxMiB } from './processes';
import { Samples, timed } from './samples';

/** Milliseconds for anything that is waited for; a loaded machine takes its time. */
const patience = 180_000;

/** Milliseconds after the session's end within which its sandbox must be gone; the extension keeps it for 30,000. */
const longestLinger = 120_000;

/**
 * VS Code calls this inside the extension host of a window that was just opened, with the packaged extension installed and not yet
 * active. It measures, by the clock of that process:
 *
 *   activation   `extension.activate()` until it resolves; its parts from VS Code's own marks, where this version sets them
 *   sessions     the command until a question waits, twice, each on a file of its own; the sandbox is warm at the second
 *   verdict      an edit of the buffer until the view says that all examples pass, 600 ms of rest among it
 *   memory       of the extension host and the sandbox that it started, where the system tells
 *
 * and writes the runs as JSON to the file named by `SOCRATIC_BENCH_RESULT`. Rejects when something does not come.
 */
export async function run(): Promise<void> {
	const samples = new Samples();
	const extension = vscode.extensions.getExtension<SocraticApi>('socratic.socratic-debugger');
	if (!extension || extension.isActive) {
		throw new Error(extension ? 'the extension is active already, so its activation cannot be measured' : 'the extension is not installed');
	}
	await keepMemory(samples, 'before');
	const [api, activated] = await timed(async () => extension.activate());
	samples.add('activation.whole', activated);
	keepMarks(samples, extension.id);

	await session(samples, api, 'cold');
	await keepMemory(samples, 'during');
	await leave(api);
	const uri = await session(samples, api, 'warm');
	const [, judged] = await timed(async () => {
		await replace(uri, bug, repair);
		await seen(api, 'all examples pass', (view) => view.passed === view.total);
	});
	samples.add('verdict.editor', judged);
	await leave(api);
	if (canMeasureProcesses) {
		await sandboxGone(longestLinger);
		await keepMemory(samples, 'after');
	}
	const result = process.env['SOCRATIC_BENCH_RESULT'];
	if (result) {
		writeFileSync(result, JSON.stringify({ ...samples.measured, vscode: vscode.version }));
	}
}

/** Opens a program of its own and starts a session on it; counts from the command until a question waits. */
async function session(samples: Samples, api: SocraticApi, state: 'cold' | 'warm'): Promise<vscode.Uri> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	if (!folder) {
		throw new Error('no folder is open');
	}
	const uri = vscode.Uri.joinPath(folder, `bench_${state}.py`);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(buggy));
	await vscode.window.showTextDocument(uri);
	const [, asked] = await timed(async () => {
		void vscode.commands.executeCommand('socratic.start', { uri: uri.toString(), entry: { kind: 'function', name: entryName } });
		await seen(api, 'a question waits', (view) => view.open !== null && view.busy === null);
	});
	samples.add(`first.editor.${state}`, asked);
	return uri;
}

async function leave(api: SocraticApi): Promise<void> {
	await vscode.commands.executeCommand('socratic.showHistory');
	await until(api, 'the session is left', () => api.view.kind === 'welcome');
}

async function replace(uri: vscode.Uri, from: string, to: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const at = document.getText().indexOf(from);
	const edit = new vscode.WorkspaceEdit();
	edit.replace(uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
	if (at < 0 || !(await vscode.workspace.applyEdit(edit))) {
		throw new Error('the program could not be edited');
	}
}

function seen(api: SocraticApi, what: string, holds: (view: SessionView) => boolean): Promise<void> {
	return until(api, what, () => api.view.kind === 'session' && holds(api.view));
}

/** Resolves at the first change of the view after which the condition holds, so that no polling blurs what is measured. */
async function until(api: SocraticApi, what: string, holds: () => boolean): Promise<void> {
	if (holds()) {
		return;
	}
	await new Promise<void>((resolve, reject) => {
		const late = setTimeout(() => {
			listening.dispose();
			reject(new Error(`waited in vain until ${what}; the view is ${JSON.stringify(api.view).slice(0, 2000)}`));
		}, patience);
		const listening = api.onDidChangeView(() => {
			if (holds()) {
				clearTimeout(late);
				listening.dispose();
				resolve();
			}
		});
	});
}

async function keepMemory(samples: Samples, when: 'before' | 'during' | 'after'): Promise<void> {
	if (canMeasureProcesses) {
		samples.add(`memory.editor.host.${when}`, hostMiB());
		samples.add(`memory.editor.sandbox.${when}`, await sandboxMiB());
	}
}

const marksSchema = z.object({ getMarks: z.function({ input: [], output: z.array(z.object({ name: z.string(), startTime: z.number() })) }) });

/** VS Code marks when it reads an extension's code and calls it. The marks are its own affair: without them these figures are missing. */
function keepMarks(samples: Samples, id: string): void {
	const marks = marksSchema.safeParse((globalThis as { MonacoPerformanceMarks?: unknown }).MonacoPerformanceMarks);
	const all = marks.success ? marks.data.getMarks() : [];
	const between = (from: string, to: string): number | null => {
		const [began, ended] = [from, to].map((name) => all.find((mark) => mark.name.toLowerCase() === `code/exthost/${name}/${id}`.toLowerCase())?.startTime);
		return began === undefined || ended === undefined ? null : ended - began;
	};
	const parts = { 'activation.load': between('willLoadExtensionCode', 'didLoadExtensionCode'), 'activation.call': between('willActivateExtension', 'didActivateExtension') };
	for (const [figure, value] of Object.entries(parts)) {
		if (value === null) {
			samples.note(`${figure}: this VS Code sets no such mark`);
		} else {
			samples.add(figure, value);
		}
	}
}
