import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CourseProblem } from '../../course/course';
import { isPreview } from '../../course/membership';
import { Refused } from '../errors';
import type { CourseDialog } from './courseDialog';
import { courseTroubles } from './courseTroubles';
import type { Courses, JoinedCourse } from './courses';
import { momentWords } from './moments';

/** Lets the student choose a problem of the course, writes what is not there yet, and shows its program. Null: they chose none. Rejects with `Refused`. */
export async function openProblem(courses: Courses, dialog: CourseDialog, joined: JoinedCourse, wanted: string | null): Promise<vscode.TextDocument | null> {
	const { problems } = joined.course;
	const problem = wanted === null
		? await dialog.pick(l10n.t('Problems of “{0}”', joined.course.name), problems.map((each) => ({ value: each, label: each.title, description: each.program, ...whenOf(courses, each) })))
		: problems.find(({ id }) => id === wanted);
	if (problem === null) {
		return null;
	}
	if (!problem) {
		throw new Refused(courseTroubles.problemGone());
	}
	refuseClosed(courses, joined, problem);
	const folder = joined.root;
	for (const [name, text] of problem.starters) {
		await writeNew(folder, name, text);
	}
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, problem.program));
	await vscode.window.showTextDocument(document);
	return document;
}

/** Throws `Refused` where the course, the problem or the student's group does not allow questions on it now. `problem`: null for another program of the folder. */
export function refuseClosed(courses: Courses, { membership, course, arm }: JoinedCourse, problem: CourseProblem | null): void {
	if (isPreview(membership)) {
		return;
	}
	for (const { name, dates } of [{ name: course.name, dates: course }, ...(problem ? [{ name: problem.title, dates: problem }] : [])]) {
		const { opens, closes } = dates;
		const standing = courses.standing(dates);
		if (standing === 'not-yet') {
			throw new Refused(courseTroubles.notYet(name, momentWords(opens ?? 0)));
		}
		if (standing === 'over') {
			throw new Refused(courseTroubles.over(name, momentWords(closes ?? 0)));
		}
	}
	if (arm && arm.gives !== 'tutor') {
		throw new Refused(courseTroubles.otherArm(course.name));
	}
}

function whenOf(courses: Courses, problem: CourseProblem): { readonly detail?: string } {
	switch (courses.standing(problem)) {
		case 'open':
			return {};
		case 'not-yet':
			return { detail: l10n.t('from {0}', momentWords(problem.opens ?? 0)) };
		case 'over':
			return { detail: l10n.t('closed since {0}', momentWords(problem.closes ?? 0)) };
	}
}

/** What is there already is the student's own work. Nothing is written through a link: a folder that was handed out may hold one that leads out of it. */
async function writeNew(folder: vscode.Uri, name: string, text: string): Promise<void> {
	const uri = vscode.Uri.joinPath(folder, name);
	if ((await typeOf(uri)) !== null) {
		return;
	}
	if (!vscode.workspace.isTrusted) {
		throw new Refused(courseTroubles.notTrusted());
	}
	const parts = name.split('/');
	for (const [at] of parts.slice(0, -1).entries()) {
		const type = await typeOf(vscode.Uri.joinPath(folder, ...parts.slice(0, at + 1)));
		if (type !== null && type !== vscode.FileType.Directory) {
			throw new Refused(courseTroubles.notWritten(name));
		}
	}
	try {
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	} catch {
		throw new Refused(courseTroubles.notWritten(name));
	}
}

/** Null where nothing is there. */
async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | null> {
	return vscode.workspace.fs.stat(uri).then(({ type }) => type, () => null);
}
