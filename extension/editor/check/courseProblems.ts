import * as vscode from 'vscode';
import { faultWords } from '../../course/faultWords';
import { readCourse, type ReadCourse } from '../../course/reading';
import { courseFileName } from '../../course/schema';
import type { ReadFile } from '../../course/whole';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import type { Finding } from '../../records/check/findings';
import { findingWords } from '../../records/check/findingWords';
import { Rest } from '../clock';
import { folderOf, nameOf, openDocument } from '../documents';
import { courseInEditor } from '../courses/courseReading';

/** Milliseconds without a key before a course file is read anew. */
const rest = 400;

/** What the Problems panel names as the source. */
const source = 'Socratic';

export interface CourseProblemsParts {
	readonly clock: Clock;
	readonly log: Log;
	/** Reads files of a course from its folder on the disk. */
	readonly folder: (path: string) => ReadFile;
	/** Fires when the words of all problems are to be said anew. */
	readonly onLanguage: vscode.Event<void>;
}

/**
 * The Problems panel of course files: what is the matter with one while it is open, whenever typing rests, and what the last check
 * found, at its place in the text as it is now, until the next check.
 */
export class CourseProblems implements vscode.Disposable {
	private readonly faults = vscode.languages.createDiagnosticCollection('socratic.courseFaults');
	private readonly found = vscode.languages.createDiagnosticCollection('socratic.courseFindings');
	/** What the last check of each course file found. */
	private readonly checked = new Map<string, readonly Finding[]>();
	/** Files that a course names and that its findings are shown in, too. */
	private readonly shownIn = new Map<string, readonly vscode.Uri[]>();
	private readonly rest: Rest;
	private reading = new AbortController();
	private readonly subscriptions: vscode.Disposable;

	constructor(private readonly parts: CourseProblemsParts) {
		this.rest = new Rest(parts.clock, rest, () => void this.readAll());
		const ask = (document: vscode.TextDocument | undefined): void => {
			// A file that a course names may be any.
			if (document && (isCourse(document) || this.courses.length > 0)) {
				this.rest.ask();
			}
		};
		this.subscriptions = vscode.Disposable.from(
			this.faults, this.found, this.rest,
			vscode.workspace.onDidOpenTextDocument((document) => (isCourse(document) ? this.rest.ask() : undefined)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => (isCourse(document) ? this.rest.ask() : undefined)),
			vscode.workspace.onDidSaveTextDocument(ask),
			vscode.window.onDidChangeActiveTextEditor((editor) => ask(editor?.document)),
			vscode.workspace.onDidCloseTextDocument((document) => this.faults.delete(document.uri)),
			vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((file) => this.forget(file))),
			parts.onLanguage(() => this.rest.ask()),
		);
		if (this.courses.length > 0) {
			this.rest.ask();
		}
	}

	/** Shows what a check found, in place of what the one before did. */
	show(document: vscode.TextDocument, findings: readonly Finding[]): void {
		this.checked.set(document.uri.toString(), findings);
		this.place(document, readCourse(document.getText()));
	}

	dispose(): void {
		this.reading.abort();
		this.subscriptions.dispose();
	}

	private get courses(): readonly vscode.TextDocument[] {
		return vscode.workspace.textDocuments.filter((document) => isCourse(document) && !document.isClosed);
	}

	private async readAll(): Promise<void> {
		this.reading.abort();
		this.reading = new AbortController();
		const { signal } = this.reading;
		for (const document of this.courses) {
			try {
				const { version } = document;
				const { read, faults } = await courseInEditor(document, this.parts.folder, signal);
				if (signal.aborted || document.isClosed || document.version !== version) {
					continue;
				}
				this.faults.set(document.uri, faults.map(({ at, severity, code, about }) => problem(rangeOf(document, at), faultWords({ code, about }), severity, code)));
				this.place(document, read);
			} catch (error) {
				if (!signal.aborted) {
					this.parts.log.error(`reading ${nameOf(document.uri)} failed: ${String(error)}`);
				}
			}
		}
	}

	/** Puts the findings of the last check where they are in the text as it is now. */
	private place(document: vscode.TextDocument, { at, source: value }: ReadCourse): void {
		const findings = this.checked.get(document.uri.toString());
		if (!findings) {
			return;
		}
		const byFile = new Map<string, { readonly uri: vscode.Uri; readonly problems: vscode.Diagnostic[] }>();
		const own = findings.map((finding) => {
			const { path, line, severity, code } = finding;
			const words = findingWords(finding);
			const text = line === null || value === null ? undefined : valueAt(value, path);
			const shown = problem(rangeOf(document, at(shownPath(value, path, line))), words, severity, code);
			const file = fileOf(document.uri, text);
			if (file && line !== null) {
				const range = new vscode.Range(line, 0, line, openDocument(file)?.lineAt(Math.min(line, (openDocument(file)?.lineCount ?? 1) - 1)).text.length ?? 1);
				const { problems } = byFile.get(file.toString()) ?? { problems: [] };
				byFile.set(file.toString(), { uri: file, problems: [...problems, problem(range, words, severity, code)] });
				shown.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(file, range), nameOf(file))];
			}
			return shown;
		});
		(this.shownIn.get(document.uri.toString()) ?? []).forEach((uri) => this.found.delete(uri));
		this.shownIn.set(document.uri.toString(), [...byFile.values()].map(({ uri }) => uri));
		this.found.set(document.uri, own);
		byFile.forEach(({ uri, problems }) => this.found.set(uri, problems));
	}

	private forget(uri: vscode.Uri): void {
		this.faults.delete(uri);
		this.found.delete(uri);
		this.checked.delete(uri.toString());
		(this.shownIn.get(uri.toString()) ?? []).forEach((file) => this.found.delete(file));
		this.shownIn.delete(uri.toString());
	}
}

/** A course file, whoever's: no old side of a comparison. */
export function isCourse({ uri }: vscode.TextDocument): boolean {
	return nameOf(uri) === courseFileName && uri.scheme !== 'git';
}

const severities = { error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning, information: vscode.DiagnosticSeverity.Information } as const;

function problem(range: vscode.Range, words: string, severity: keyof typeof severities, code: string): vscode.Diagnostic {
	const shown = new vscode.Diagnostic(range, words, severities[severity]);
	shown.source = source;
	shown.code = code;
	return shown;
}

function rangeOf(document: vscode.TextDocument, at: { readonly from: number; readonly to: number } | null): vscode.Range {
	return at ? new vscode.Range(document.positionAt(at.from), document.positionAt(at.to)) : new vscode.Range(0, 0, 0, 1);
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
	return path.reduce<unknown>((part, key) => (typeof part === 'object' && part !== null ? (part as Readonly<Record<string | number, unknown>>)[key] : undefined), value);
}

/** What is underlined: the line of a text that is written line by line; of one in a list its first part, which tells it from the others. */
function shownPath(value: unknown, path: Finding['path'], line: number | null): Finding['path'] {
	const part = valueAt(value, path);
	if (Array.isArray(part)) {
		return line === null ? path : [...path, line];
	}
	const [first] = typeof part === 'object' && part !== null && typeof path.at(-1) === 'number' ? Object.keys(part) : [];
	return first === undefined ? path : [...path, first];
}

/** The file that a text of the course is read from; null where it stands in the course file. */
function fileOf(course: vscode.Uri, text: unknown): vscode.Uri | null {
	const folder = folderOf(course);
	return folder && typeof text === 'object' && text !== null && 'file' in text && typeof text.file === 'string' ? vscode.Uri.joinPath(folder, text.file) : null;
}
