import * as vscode from 'vscode';

/** A moment (milliseconds since 1970) as the student's own clock and language have it. */
export function momentWords(at: number): string {
	return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
