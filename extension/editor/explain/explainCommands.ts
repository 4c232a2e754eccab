import * as vscode from 'vscode';
import type { ExplanationKind } from '../../explain/explanation';
import type { ExplanationAct } from '../../protocol';
import type { CodeExplanations } from './codeExplanations';
import type { ActiveProgram } from '../documents';
import { explainTarget } from './explainTarget';
import { commands } from '../names';
import type { EditorParts } from '../session/parts';
import type { SessionPage } from '../session/sessionPage';

export interface ExplainCommandParts {
	readonly parts: EditorParts;
	readonly active: ActiveProgram;
	readonly page: SessionPage;
	readonly explanations: CodeExplanations;
}

/** The commands that explain code. The keyboard stays in the editor; the same command once more takes it to the explanation. */
export function explainHandlers({ parts, active, page, explanations }: ExplainCommandParts) {
	const explain = (kind: ExplanationKind) => async (argument: unknown): Promise<void> => {
		const target = await explainTarget(argument, active, parts.programs);
		if (explanations.shows(target, kind)) {
			await page.focusExplained();
			return;
		}
		// The view comes at once, the words as they are made.
		await page.showBeside();
		await explanations.explain(target, kind);
	};
	return {
		[commands.explainLines]: explain('lines'),
		[commands.explainConcepts]: explain('concepts'),
		[commands.explainSummary]: explain('summary'),
		[commands.explainAtLineEnds]: async () => {
			const isOn = !explanations.atLineEnds;
			await explanations.showAtLineEnds(isOn);
			if (isOn && explanations.kind !== 'lines') {
				await explain('lines')(undefined);
			}
		},
	};
}

/** Does what the page asks of the explanation that it shows; what comes late, for another one, is left undone. */
export function explanationActs(explanations: CodeExplanations, page: SessionPage): (act: ExplanationAct) => Promise<void> {
	return async (act) => {
		if (act.id !== explanations.id) {
			page.refresh();
			return;
		}
		switch (act.do) {
			case 'kind':
				return explanations.again(act.kind);
			case 'refresh':
				return explanations.kind === null ? undefined : explanations.again(explanations.kind);
			case 'tab':
				return explanations.turn(act.isOpen);
			case 'close':
				return explanations.close();
			case 'stop':
				return explanations.stop();
			case 'reveal':
				return explanations.reveal(act.range);
			case 'point':
				return explanations.point(act.range);
			case 'line-ends':
				return explanations.showAtLineEnds(act.isOn);
			case 'rate':
				return explanations.rate({ helpful: act.helpful, why: act.why.trim() });
			case 'use':
				await vscode.commands.executeCommand(commands.explanationUse);
		}
	};
}
