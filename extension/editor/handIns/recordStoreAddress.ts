import * as vscode from 'vscode';
import * as z from 'zod';
import { settings } from '../names';

/** The store that was used last, in the user's settings. A workspace cannot name one. */
export const recordStoreAddress = {
	get: (): string => z.string().catch('').parse(vscode.workspace.getConfiguration().get(settings.recordStore)),
	keep: async (baseUrl: string): Promise<void> => vscode.workspace.getConfiguration().update(settings.recordStore, baseUrl, vscode.ConfigurationTarget.Global),
};
