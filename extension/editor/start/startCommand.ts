import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as z from 'zod';
import { entries, entryAt, type Entry } from '../../code/entries';
import type { EntryPoint } from '../../words';
import { isOwn, nameOf, readinessOf, type ActiveProgram } from '../documents';
import { idOf, labelOf } from './entryNames';
import { Refused, troubles } from '../errors';
import { programOf } from '../neighbours';
import { entrySchema } from '../session/openSetup';
import type { Courses } from '../courses/courses';
import type { Programs } from '../programs';
import { messages } from '../messages';

/** What a lens gives along; the title-bar button gives a URI alone, the palette nothing. */
const lensSchema = z.object({ uri: z.string(), entry: entrySchema });

/** What to start a session on. */
export interface Start {
	readonly document: vscode.TextDocument;
	readonly entry: EntryPoint;
}

/**
 * Finds out what to start: what the arguments name, else the active program, where its course names an entry point or the student chooses one of
 * several. Null when they chose none. Rejects with `Refused` when nothing can be started.
 */
export async function findStart(argument: unknown, active: ActiveProgram, programs: Programs, courses: Pick<Courses, 'problemsOf'>): Promise<Start | null> {
	const lens = lensSchema.safeParse(argument);
	if (lens.success) {
		return { document: await vscode.workspace.openTextDocument(vscode.Uri.parse(lens.data.uri)), entry: lens.data.entry };
	}
	const document = argument instanceof vscode.Uri ? await vscode.workspace.openTextDocument(argument) : active.document;
	if (!document || !isOwn(document)) {
		throw new Refused(troubles.nothingOpen());
	}
	const readiness = readinessOf(document);
	if (readiness.kind === 'not-yet') {
		throw new Refused(readiness.trouble);
	}
	const tested = await programOf(document, readiness.language);
	if (tested) {
		const { message } = troubles.testFile(nameOf(document.uri), nameOf(tested.uri));
		const go = l10n.t('Go to {0}', nameOf(tested.uri));
		if ((await messages.information(message, go)) !== go) {
			return null;
		}
		await vscode.window.showTextDocument(tested);
		return findStart(tested.uri, active, programs, courses);
	}
	const { program, found } = await programs.examples(document, readiness.language);
	const outline = program.outline();
	const offered = entries(outline, found);
	const [ofCourse, ...others] = courses.problemsOf(document.uri).map(({ problem: { entry } }) => entry);
	if (ofCourse && others.length === 0 && offered.some(({ entry }) => idOf(entry) === idOf(ofCourse))) {
		return { document, entry: ofCourse };
	}
	const [only] = offered;
	if (!only) {
		throw new Refused(troubles.noEntry(nameOf(document.uri)));
	}
	if (offered.length === 1) {
		return { document, entry: only.entry };
	}
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	const here = editor ? entryAt(editor.selection.active.line, outline, found) : null;
	const entry = await choose(offered, here, nameOf(document.uri));
	return entry && { document, entry };
}

async function choose(offered: readonly Entry[], here: EntryPoint | null, name: string): Promise<EntryPoint | null> {
	const items = offered.map(({ entry, examples, line }) => ({
		entry,
		label: labelOf(entry),
		description: [
			entry.kind === 'script' ? '' : l10n.t('line {0}', line + 1),
			examples === 0 ? l10n.t('no examples yet') : examples === 1 ? l10n.t('1 example') : l10n.t('{0} examples', examples),
		].filter((part) => part !== '').join(' · '),
	}));
	const picked = await new Promise<EntryPoint | null>((resolve) => {
		const pick = vscode.window.createQuickPick<(typeof items)[number]>();
		pick.title = l10n.t('What in {0} does not do what it should?', name);
		pick.placeholder = l10n.t('Choose a function, or the whole program');
		pick.items = items;
		pick.activeItems = items.filter(({ entry }) => here && idOf(entry) === idOf(here)).slice(0, 1);
		pick.onDidAccept(() => {
			resolve(pick.selectedItems[0]?.entry ?? null);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(null);
			pick.dispose();
		});
		pick.show();
	});
	return picked;
}
