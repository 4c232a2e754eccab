import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { commands } from '../names';
import type { CourseDialog } from './courseDialog';
import type { Courses } from './courses';
import type { Joining } from './joining';

const dayMs = 24 * 3600_000;
/** When an update was looked for last, by course: milliseconds since 1970. */
const lookedKey = 'socratic.coursesLookedFor';

export interface CourseUpdatesParts {
	readonly courses: Courses;
	readonly joining: Pick<Joining, 'newer'>;
	readonly dialog: Pick<CourseDialog, 'told'>;
	/** Shared by all windows. */
	readonly memory: vscode.Memento;
	readonly clock: Clock;
	readonly log: Log;
}

/** Looks once a day for an update of the course where the student is, and offers it. Never rejects: a server that does not answer is for another day. */
export async function offerUpdate({ courses, joining, dialog, memory, clock, log }: CourseUpdatesParts, signal: AbortSignal): Promise<void> {
	const { here } = courses;
	const looked = memory.get<Readonly<Record<string, number>>>(lookedKey, {});
	if (!here || here.membership.origin.kind !== 'address' || clock.now() - (looked[here.course.id] ?? 0) < dayMs) {
		return;
	}
	await memory.update(lookedKey, { ...looked, [here.course.id]: clock.now() });
	try {
		const name = await joining.newer(here, signal);
		const update = l10n.t('Update');
		if (name !== null && (await dialog.told(l10n.t('There is an update of your course “{0}”.', name), update)) === update) {
			await vscode.commands.executeCommand(commands.updateCourse);
		}
	} catch (error) {
		log.debug(`no update was looked for: ${String(error)}`);
	}
}
