import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { lenses } from '../../code/entries';
import { languages } from '../../code/languages';
import type { Log } from '../../log';
import type { View } from '../../protocol';
import type { Clock } from '../../clock';
import { isOwn, readinessOf } from '../documents';
import { idOf } from './entryNames';
import { scoreOfText, shownLenses, type Lens, type RunScore, type Score } from './lensChoice';
import { commands, settings } from '../names';
import type { Programs } from '../programs';
import { RestedReading } from './restedReading';
import { readSettings } from '../settings';

/** The lenses that start a session. A program is read when typing rests, never while the student types. */
export class Lenses implements vscode.CodeLensProvider, vscode.Disposable {
	private readonly changes = new vscode.EventEmitter<void>();
	private readonly scores = new Map<string, RunScore>();
	private readonly rest: RestedReading;
	private readonly subscriptions: readonly vscode.Disposable[];

	/** `spoken`: the language that they are worded in is another one now. */
	constructor(private readonly programs: Programs, clock: Clock, private readonly log: Log, spoken: vscode.Event<void>) {
		this.rest = new RestedReading(clock);
		this.subscriptions = [
			vscode.languages.registerCodeLensProvider(languages.flatMap(({ editorIds }) => editorIds.map((language) => ({ language }))), this),
			vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(settings.codeLens) && this.changes.fire()),
			spoken(() => this.changes.fire()),
			this.changes,
		];
	}

	get onDidChangeCodeLenses(): vscode.Event<void> {
		return this.changes.event;
	}

	/** Takes note of how a session's examples stand; `text` is the program that they ran on, null when that is not the present one. */
	note(uri: string, id: string, view: View, text: string | null): void {
		if (view.kind !== 'session' || text === null || view.examples.every(({ status }) => status === 'not-run')) {
			return;
		}
		const key = `${uri} ${id}`;
		const before = this.scores.get(key);
		if (before?.passed !== view.passed || before.total !== view.total || before.text !== text) {
			this.scores.set(key, { passed: view.passed, total: view.total, text });
			this.changes.fire();
		}
	}

	async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
		const mode = readSettings(document.uri).codeLens;
		const readiness = readinessOf(document);
		if (mode === 'never' || readiness.kind === 'not-yet' || !isOwn(document) || !(await this.rest.isOver(document, token))) {
			return [];
		}
		try {
			const { program, found } = await this.programs.examples(document, readiness.language);
			const uri = document.uri.toString();
			const last = (id: string): RunScore | null => this.scores.get(`${uri} ${id}`) ?? null;
			return shownLenses(lenses(program.outline(), found), mode, (id) => last(id) !== null).map(
				(lens) => new vscode.CodeLens(new vscode.Range(lens.line, 0, lens.line, 0), {
					command: commands.start,
					title: titleOf(lens, scoreOfText(last(idOf(lens.entry)), program.text), last(idOf(lens.entry)) !== null),
					tooltip: l10n.t('The tutor asks until you find what is wrong, and why'),
					arguments: [{ uri, entry: lens.entry }],
				}),
			);
		} catch (error) {
			this.log.error(error);
			return [];
		}
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}
}

function titleOf({ entry, examples }: Lens, score: Score | null, hasRun: boolean): string {
	const what = entry.kind === 'script' ? l10n.t('Debug this program with questions') : l10n.t('Debug with questions');
	if (score) {
		return `${what} · ${l10n.t('{0} of {1} pass', score.passed, score.total)}`;
	}
	return examples === 0 || hasRun ? what : `${what} · ${examples === 1 ? l10n.t('1 example') : l10n.t('{0} examples', examples)}`;
}
