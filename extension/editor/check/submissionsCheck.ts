import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as z from 'zod';
import { languages } from '../../code/languages';
import { replaySubmissions, type Submission } from '../../records/check/submissions';
import { submissionsReportText, submissionsSummary } from '../../records/check/submissionsReport';
import { createMemoryStore } from '../../session/store/storeMemory';
import { Refused, troubles } from '../errors';
import { checkParts } from './checkTools';
import { courseDocument, tell, usable, withStop, type CourseCheckParts } from './courseCheck';

/** What may be given instead of being asked. */
const uri = z.custom<vscode.Uri>((value) => value instanceof vscode.Uri);
const argumentSchema = z.object({ course: uri, from: uri, to: uri });

/** A larger file is no beginner's program, in bytes. */
const largestProgram = 500_000;
/** So many folders within folders are looked into. */
const deepest = 12;

/** Replays a folder of programs and writes a transcript of each session into another. Throws `Refused` when there is nothing to replay. */
export async function checkSubmissions(argument: unknown, given: CourseCheckParts): Promise<void> {
	const asked = argumentSchema.safeParse(argument).data;
	const document = await courseDocument(asked?.course ?? argument);
	if (!document) {
		return;
	}
	const { course } = await usable(document, given);
	const from = asked?.from ?? (await chooseFolder(l10n.t('The folder with the programs'), l10n.t('Use These Programs')));
	const to = from && (asked?.to ?? (await chooseFolder(l10n.t('A folder for the transcripts and the report'), l10n.t('Write Here'))));
	if (!from || !to) {
		return;
	}
	const files = (await programsIn(from, '', 0)).sort((a, b) => (a.name < b.name ? -1 : 1));
	if (files.length === 0) {
		throw new Refused(troubles.noSubmissions(vscode.workspace.asRelativePath(from)));
	}
	const store = createMemoryStore();
	const parts = { ...checkParts(given.parts, document.uri), newId: given.parts.newId, store: () => store };
	const report = await withStop(l10n.t('Replaying {0} programs', files.length), (signal, step) => replaySubmissions(course, texts(from, files), parts, signal, {
		next: (name, done) => step(l10n.t('{0} of {1}, {2}', done + 1, files.length, name), done === 0 ? 0 : 100 / files.length),
		keep: async (problem, name, text) => write(vscode.Uri.joinPath(to, problem, `${name.replaceAll('/', '-')}.md`), text),
	}));
	if (!report) {
		return;
	}
	const text = submissionsReportText(report);
	await write(vscode.Uri.joinPath(to, 'report.md'), text);
	void tell(`“${course.name}”: ${submissionsSummary(report.problems)}`, text, false);
}

async function chooseFolder(title: string, openLabel: string): Promise<vscode.Uri | null> {
	return (await vscode.window.showOpenDialog({ title, openLabel, canSelectFiles: false, canSelectFolders: true, canSelectMany: false }))?.[0] ?? null;
}

interface ProgramFile {
	/** With slashes, from the folder that was chosen. */
	readonly name: string;
	readonly language: string;
}

/** The programs in a folder and in those inside of it; nothing hidden, and no links. */
async function programsIn(folder: vscode.Uri, above: string, depth: number): Promise<ProgramFile[]> {
	const found: ProgramFile[] = [];
	for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
		const language = languages.find(({ fileExtensions }) => fileExtensions.some((ending) => name.toLowerCase().endsWith(ending)));
		if (type === vscode.FileType.Directory && !name.startsWith('.') && name !== '__MACOSX' && depth < deepest) {
			found.push(...(await programsIn(vscode.Uri.joinPath(folder, name), `${above}${name}/`, depth + 1)));
		} else if (type === vscode.FileType.File && language && !name.startsWith('.')) {
			found.push({ name: `${above}${name}`, language: language.id });
		}
	}
	return found;
}

/** Reads one after the other, when it is asked for. What is too large, or gone, counts as an empty program. */
async function* texts(folder: vscode.Uri, files: readonly ProgramFile[]): AsyncGenerator<Submission> {
	for (const { name, language } of files) {
		const file = vscode.Uri.joinPath(folder, name);
		const text = await vscode.workspace.fs.stat(file).then(async ({ size }) => (size > largestProgram ? '' : new TextDecoder().decode(await vscode.workspace.fs.readFile(file))), () => '');
		yield { name, language, text };
	}
}

async function write(file: vscode.Uri, text: string): Promise<void> {
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}
