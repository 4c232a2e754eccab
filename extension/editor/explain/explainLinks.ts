import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Clock } from '../../clock';
import { languages } from '../../code/languages';
import { explanationKinds, type ExplanationKind } from '../../explain/explanation';
import type { Log } from '../../log';
import { isOwn, readinessOf } from '../documents';
import { linesOfSelection, type ExplainPlace } from './explainTarget';
import { commands, settings } from '../names';
import type { Courses } from '../courses/courses';
import type { Programs } from '../programs';
import { fewEnough } from '../start/lensChoice';
import { RestedReading } from '../start/restedReading';
import { settingsIn } from '../settings';

/** The command that explains in a kind. */
export const commandOf = { lines: commands.explainLines, concepts: commands.explainConcepts, summary: commands.explainSummary } as const satisfies Record<ExplanationKind, string>;

/** The three kinds over every function, small beside what starts a session. */
class ExplainLenses implements vscode.CodeLensProvider, vscode.Disposable {
	private readonly changes = new vscode.EventEmitter<void>();
	private readonly rest: RestedReading;
	private readonly subscription: vscode.Disposable;

	constructor(private readonly programs: Programs, private readonly courses: Courses, clock: Clock, private readonly log: Log, spoken: vscode.Event<void>) {
		this.rest = new RestedReading(clock);
		this.subscription = vscode.Disposable.from(
			vscode.workspace.onDidChangeConfiguration((event) => [settings.explainLens, settings.explanations].some((name) => event.affectsConfiguration(name)) && this.changes.fire()),
			spoken(() => this.changes.fire()),
			courses.onChange(() => this.changes.fire()),
		);
	}

	get onDidChangeCodeLenses(): vscode.Event<void> {
		return this.changes.event;
	}

	async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
		const readiness = readinessOf(document);
		const { explainLens, explanations } = settingsIn(document.uri, this.courses.rules(document.uri));
		if (!explainLens || explanations === 'never' || readiness.kind === 'not-yet' || !isOwn(document) || !(await this.rest.isOver(document, token))) {
			return [];
		}
		try {
			const program = await this.programs.of(document, readiness.language);
			return fewEnough(program.outline().functions).flatMap(({ header, range: { from, to } }) => explanationKinds.map((kind) => new vscode.CodeLens(new vscode.Range(header, 0, header, 0), {
				command: commandOf[kind],
				title: lensTitle(kind),
				tooltip: l10n.t('What this function does, in your own code. It is no hint.'),
				arguments: [{ uri: document.uri.toString(), from, to } satisfies ExplainPlace],
			})));
		} catch (error) {
			this.log.error(error);
			return [];
		}
	}

	dispose(): void {
		this.subscription.dispose();
		this.changes.dispose();
	}
}

/** An entry of the light bulb for each kind, wherever something is selected. It changes nothing. */
class ExplainActions implements vscode.CodeActionProvider {
	static readonly kind = vscode.CodeActionKind.Refactor.append('explain');

	provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
		if (range.isEmpty || document.getText(range).trim() === '' || readinessOf(document).kind === 'not-yet') {
			return [];
		}
		return explanationKinds.map((kind) => {
			const action = new vscode.CodeAction(actionTitle(kind), ExplainActions.kind);
			action.command = { command: commandOf[kind], title: action.title, arguments: [{ uri: document.uri.toString(), ...linesOfSelection(range) } satisfies ExplainPlace] };
			return action;
		});
	}
}

/** The ways to an explanation in the editor itself. `spoken`: the language that they are worded in is another one now. */
export function registerExplainLinks(programs: Programs, courses: Courses, clock: Clock, log: Log, spoken: vscode.Event<void>): vscode.Disposable {
	const ids = languages.flatMap(({ editorIds }) => editorIds);
	const lenses = new ExplainLenses(programs, courses, clock, log, spoken);
	return vscode.Disposable.from(
		lenses,
		vscode.languages.registerCodeLensProvider(ids.map((language) => ({ language })), lenses),
		vscode.languages.registerCodeActionsProvider(ids, new ExplainActions(), { providedCodeActionKinds: [ExplainActions.kind] }),
	);
}

function lensTitle(kind: ExplanationKind): string {
	switch (kind) {
		case 'lines':
			return l10n.t('Explain: line by line');
		case 'concepts':
			return l10n.t('concepts');
		case 'summary':
			return l10n.t('summary');
	}
}

function actionTitle(kind: ExplanationKind): string {
	switch (kind) {
		case 'lines':
			return l10n.t('Explain: line by line');
		case 'concepts':
			return l10n.t('Explain: concepts');
		case 'summary':
			return l10n.t('Explain: summary');
	}
}
