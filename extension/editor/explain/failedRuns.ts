import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as z from 'zod';
import { languages } from '../../code/languages';
import { errorIn, errorOfRun, type SaidError } from '../../explain/errorText';
import type { Log } from '../../log';
import type { ToExplain } from './explainCommand';
import { commands, offerId } from '../names';
import { readSettings } from '../settings';

/** Characters of a run's end that are kept: the error stands last. */
const kept = 20_000;

/** What a debugger answers when it is asked about the error at which it stands. */
const exceptionInfoSchema = z.object({ type: z.literal('response'), command: z.literal('exceptionInfo'), body: z.object({ exceptionId: z.string(), description: z.string().nullish() }) });

/**
 * Offers to explain the error of a run that has just failed, in a terminal or a debugger: in the status bar and nowhere else, until
 * the next run. Where the setting says `off`, nothing is listened to and nothing shown.
 */
export class FailedRuns implements vscode.Disposable {
	private item: vscode.StatusBarItem | null = null;
	private readonly outputs = new Map<vscode.TerminalShellExecution, Promise<string>>();
	private readonly subscriptions: vscode.Disposable;

	constructor(private readonly log: Log) {
		this.subscriptions = vscode.Disposable.from(
			vscode.window.onDidStartTerminalShellExecution(({ execution }) => this.began(execution)),
			vscode.window.onDidEndTerminalShellExecution(({ execution, exitCode }) => void this.ended(execution, exitCode)),
			vscode.debug.registerDebugAdapterTrackerFactory('*', { createDebugAdapterTracker: () => ({ onDidSendMessage: (message: unknown) => this.debugged(message) }) }),
			vscode.debug.onDidStartDebugSession(() => this.withdraw()),
			vscode.workspace.onDidChangeConfiguration(() => !isOn() && this.withdraw()),
		);
	}

	/** What is offered now: the words in the status bar; null where nothing is. */
	get offered(): string | null {
		return this.item?.text ?? null;
	}

	dispose(): void {
		this.subscriptions.dispose();
		this.withdraw();
	}

	/** Takes the end of what a run has written, and how it ended; undefined where the shell does not say. */
	finished(output: string, exitCode: number | undefined): void {
		const error = exitCode === 0 || !isOn() ? null : errorOfRun(output, languages);
		if (error) {
			this.offer(error);
		}
	}

	/** Takes a message of a debugger. */
	debugged(message: unknown): void {
		const stopped = isOn() ? exceptionInfoSchema.safeParse(message) : null;
		if (stopped?.success) {
			const { exceptionId, description } = stopped.data.body;
			const error = errorIn(description ? `${exceptionId}: ${description.split('\n')[0] ?? ''}` : exceptionId, languages);
			if (error) {
				this.offer(error);
			}
		}
	}

	private began(execution: vscode.TerminalShellExecution): void {
		this.withdraw();
		if (isOn()) {
			this.outputs.set(execution, endOf(execution));
		}
	}

	private async ended(execution: vscode.TerminalShellExecution, exitCode: number | undefined): Promise<void> {
		const output = this.outputs.get(execution);
		this.outputs.delete(execution);
		try {
			if (output) {
				this.finished(await output, exitCode);
			}
		} catch (error) {
			// A terminal that was closed has no more to read.
			this.log.debug(`the output of a run could not be read: ${String(error)}`);
		}
	}

	private offer({ type, said }: SaidError): void {
		const item = this.item ?? vscode.window.createStatusBarItem(offerId, vscode.StatusBarAlignment.Left, 9);
		this.item = item;
		item.name = l10n.t('Socratic: Offers');
		item.text = `$(question) ${l10n.t('Explain {0}', type)}`;
		item.tooltip = l10n.t('Your last run stopped with {0}. Click to see what that means.', said);
		item.accessibilityInformation = { label: l10n.t('Explain the error of your last run: {0}', said), role: 'button' };
		item.command = { command: commands.explainError, title: l10n.t('Explain this error'), arguments: [{ text: said, uri: null } satisfies ToExplain] };
		item.show();
	}

	private withdraw(): void {
		this.item?.dispose();
		this.item = null;
	}
}

function isOn(): boolean {
	return readSettings(null).offers === 'quiet';
}

async function endOf(execution: vscode.TerminalShellExecution): Promise<string> {
	let end = '';
	for await (const data of execution.read()) {
		end = (end + data).slice(-kept);
	}
	return end;
}
