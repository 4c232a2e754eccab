import * as vscode from 'vscode';

/** Made once: the page asks for it at every change, and the language of a window does not change. */
let format: Intl.DateTimeFormat | undefined;

/** A moment (milliseconds since 1970) as the student's own clock and language have it. */
export function momentWords(at: number): string {
	format ??= new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
	return format.format(at);
}
