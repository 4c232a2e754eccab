import * as vscode from 'vscode';
import type { CodeExplanations } from '../explain/codeExplanations';
import type { Explanations } from '../explain/explanations';
import type { ExplanationUse } from '../explain/explanationUse';
import { forgetAll, type Keeps } from './forgetting';
import type { EditorParts } from '../session/parts';
import type { ProgressPage } from './progressPage';
import type { SessionController } from '../session/sessionController';

export interface EverythingKept {
	readonly parts: Pick<EditorParts, 'store' | 'debugFolder' | 'memory'>;
	readonly controller: SessionController;
	readonly explanations: Explanations;
	readonly codeExplanations: CodeExplanations;
	readonly use: ExplanationUse;
	readonly progress: ProgressPage;
	/** What sessions showed, the explanations that were made before, and what models used. */
	readonly evidence: Keeps;
	readonly kept: Keeps;
	readonly models: Keeps;
	/** The name under which they hand in. */
	readonly pseudonym: Keeps;
}

/** Deletes for good what is kept of the student: on the disk, in the editor's memory of the workspace, and on the screen. Rejects when something stays. */
export async function deleteEverything({ parts, controller, explanations, codeExplanations, use, progress, evidence, kept, models, pseudonym }: EverythingKept): Promise<void> {
	// First what is shown, which would write itself down once more.
	codeExplanations.close();
	explanations.close();
	await forgetAll([
		controller,
		{ forget: async () => controller.delete(await parts.store().ids()) },
		evidence,
		{ forget: () => use.clear() },
		kept,
		models,
		pseudonym,
		{ forget: () => removed(parts.debugFolder) },
		parts.memory,
	]);
	await progress.refresh();
}

/** Removes a folder of ours; one that was never made is gone already. */
async function removed(folder: vscode.Uri): Promise<void> {
	try {
		await vscode.workspace.fs.delete(folder, { recursive: true });
	} catch (error) {
		if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) {
			throw error;
		}
	}
}
