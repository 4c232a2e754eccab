import type * as vscode from 'vscode';
import { languages } from '../../code/languages';
import type { CheckParts, Tools } from '../../records/check/checking';
import type { EditorParts } from '../session/parts';
import { limited } from '../session/parts';
import { readSettings } from '../settings';

/** What a check of a course reads and runs programs with: the same as sessions do, within the user's limits. */
export function checkParts({ programs, runners, clock, log }: EditorParts, course: vscode.Uri): CheckParts {
	return {
		log,
		now: () => clock.now(),
		tools: async (id): Promise<Tools> => {
			const language = languages.find((each) => each.id === id);
			if (!language) {
				throw new Error(`no language is called ${id}`);
			}
			const own = runners.of(language);
			return { parser: await programs.parser(language), runner: { ...limited(own, () => readSettings(course).limits), attempt: (program, texts, plan, signal) => own.attempt(program, texts, plan, signal) } };
		},
	};
}
