import * as vscode from 'vscode';

/** `14:32:10`; with its day when that is another one. */
export function clockTime(moment: number): string {
	const isToday = new Date(moment).toDateString() === new Date().toDateString();
	return new Intl.DateTimeFormat(vscode.env.language, { timeStyle: 'medium', ...(isToday ? {} : { dateStyle: 'medium' }) }).format(moment);
}
