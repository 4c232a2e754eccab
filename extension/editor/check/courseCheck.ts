import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ReadFile } from '../../course/whole';
import { isError } from '../../course/faults';
import { courseFileName } from '../../course/schema';
import { checkCourse, type CheckProgress } from '../../records/check/checkCourse';
import { findingsOf } from '../../records/check/findings';
import { courseReportText, summaryWords } from '../../records/check/report';
import { SandboxRefused } from '../../runs/runner';
import { nameOf } from '../documents';
import { courseTroubles } from '../courses/courseTroubles';
import { Refused, troubleOf, troubles } from '../errors';
import type { EditorParts } from '../session/parts';
import { checkParts } from './checkTools';
import { isCourse, type CourseProblems } from './courseProblems';
import { courseInEditor, type CourseInEditor } from '../courses/courseReading';
import { messages } from '../messages';

export interface CourseCheckParts {
	readonly parts: EditorParts;
	readonly problems: CourseProblems;
	readonly folder: (path: string) => ReadFile;
}

/** Checks a course and shows what it finds in the Problems panel. Throws `Refused` when there is none that can be checked. */
export async function checkOpenCourse(argument: unknown, given: CourseCheckParts): Promise<void> {
	const document = await courseDocument(argument);
	if (!document) {
		return;
	}
	const { course } = await usable(document, given);
	const report = await withStop(l10n.t('Checking “{0}”', course.name), async (signal, step) =>
		checkCourse(course, checkParts(given.parts, document.uri), signal, { progress: (progress) => step(progressWords(progress), progress.part === 'reference' && progress.problem > 0 ? 100 / progress.of : 0) }));
	if (!report) {
		return;
	}
	const findings = findingsOf(report);
	given.problems.show(document, findings);
	void tell(`“${course.name}”: ${summaryWords(findings)}`, courseReportText(report), findings.length > 0);
}

/** The course of a document. Throws `Refused` where its faults keep it from being used, and shows the file. */
export async function usable(document: vscode.TextDocument, { folder }: Pick<CourseCheckParts, 'folder'>): Promise<CourseInEditor & { readonly course: NonNullable<CourseInEditor['course']> }> {
	const read = await courseInEditor(document, folder, new AbortController().signal);
	const { course } = read;
	if (!course) {
		await vscode.window.showTextDocument(document, { preview: false });
		throw new Refused(troubles.courseFaulty(nameOf(document.uri), read.faults.filter(isError).length));
	}
	return { ...read, course };
}

/** The course file that is meant: the argument, the one in the active editor, the only one of the workspace, or the one that is chosen. Throws `Refused` when there is none. */
export async function courseDocument(argument: unknown): Promise<vscode.TextDocument | null> {
	if (argument instanceof vscode.Uri && nameOf(argument) === courseFileName) {
		return vscode.workspace.openTextDocument(argument);
	}
	const active = vscode.window.activeTextEditor?.document;
	if (active && isCourse(active)) {
		return active;
	}
	const found = await vscode.workspace.findFiles(`**/${courseFileName}`, '**/node_modules/**', 50);
	if (found.length === 0) {
		throw new Refused(courseTroubles.noCourseFile());
	}
	const items = found.map((uri) => ({ uri, label: vscode.workspace.asRelativePath(uri) })).sort((a, b) => a.label.localeCompare(b.label));
	const picked = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title: l10n.t('Which course?') });
	return picked ? vscode.workspace.openTextDocument(picked.uri) : null;
}

/** Does something long with a way to stop it; null when it was stopped. Throws `Refused` where a sandbox refuses. */
export async function withStop<T>(title: string, work: (signal: AbortSignal, step: (words: string, increment: number) => void) => Promise<T>): Promise<T | null> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
		const stop = new AbortController();
		const listening = token.onCancellationRequested(() => stop.abort());
		try {
			return await work(stop.signal, (message, increment) => progress.report({ message, increment }));
		} catch (error) {
			if (stop.signal.aborted) {
				return null;
			}
			throw error instanceof SandboxRefused ? new Refused(troubleOf(error)) : error;
		} finally {
			listening.dispose();
		}
	});
}

/** Says how it went, with the report one press away. */
export async function tell(sentence: string, report: string, hasProblems: boolean): Promise<void> {
	const [show, list] = [l10n.t('Show Report'), l10n.t('Show Problems')];
	const chosen = await messages.information(sentence, show, ...(hasProblems ? [list] : []));
	if (chosen === show) {
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: report }), { preview: false });
	} else if (chosen === list) {
		await vscode.commands.executeCommand('workbench.actions.view.problems');
	}
}

function progressWords({ title, part, problem, of }: CheckProgress): string {
	const where = l10n.t('{0} of {1}, {2}:', problem + 1, of, title);
	switch (part) {
		case 'reference':
			return `${where} ${l10n.t('the reference solution')}`;
		case 'starter':
			return `${where} ${l10n.t('the starter')}`;
		case 'mistakes':
			return `${where} ${l10n.t('the known mistakes')}`;
		case 'hidden-tests':
			return `${where} ${l10n.t('wrong programs on the hidden tests')}`;
	}
}
