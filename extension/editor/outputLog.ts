import * as vscode from 'vscode';
import type { Log } from '../log';

/** The log as an output channel of the editor, which filters by level. */
export interface OutputLog extends Log, vscode.Disposable {
	show(): void;
}

/** Makes the channel. Its name is the product's, so it is not translated. */
export function createOutputLog(): OutputLog {
	const channel = vscode.window.createOutputChannel('Socratic Debugger', { log: true });
	return {
		trace: (message) => channel.trace(message),
		debug: (message) => channel.debug(message),
		info: (message) => channel.info(message),
		warn: (message) => channel.warn(message),
		error: (error) => channel.error(error instanceof Error ? error : String(error)),
		show: () => channel.show(true),
		dispose: () => channel.dispose(),
	};
}
