import * as vscode from 'vscode';
import * as z from 'zod';
import type { SuggestSettings } from '../session/completions';
import { settings } from '../names';

const name = 'editor.inlineSuggest.enabled';
/** By language; `*` for all others. Nothing where that extension is not there. */
const copilotName = 'github.copilot.enable';
const copilotSchema = z.record(z.string(), z.boolean()).catch({});

/** The settings of this window. Only a trusted workspace with a folder is written to. */
export const suggestSettings: SuggestSettings = {
	canOffer: (language) =>
		vscode.workspace.isTrusted && (vscode.workspace.workspaceFolders ?? []).length > 0
		&& vscode.workspace.getConfiguration().get(settings.offerPause) !== false && isOn(language) && (isCopilotOn(language) || isChosen(language)),
	isOn,
	own: (language) => {
		const found = inspected(language);
		return (language === null ? found?.workspaceValue : found?.workspaceLanguageValue) ?? null;
	},
	write: async (language, value) => {
		await configured(language).update(name, value ?? undefined, vscode.ConfigurationTarget.Workspace, language !== null);
	},
	switchOff: async () => {
		await vscode.workspace.getConfiguration().update(settings.offerPause, false, vscode.ConfigurationTarget.Global);
	},
};

function isOn(language: string): boolean {
	return configured(language).get(name) === true;
}

/** The editor's default is on, also where nothing completes: who has set it wants it. */
function isChosen(language: string): boolean {
	const found = inspected(language);
	return [found?.globalValue, found?.globalLanguageValue, found?.workspaceValue, found?.workspaceLanguageValue].includes(true);
}

function isCopilotOn(language: string): boolean {
	const enabled = copilotSchema.parse(vscode.workspace.getConfiguration().get(copilotName));
	return enabled[language] ?? enabled['*'] ?? false;
}

function inspected(language: string | null) {
	return configured(language).inspect<boolean>(name);
}

function configured(language: string | null): vscode.WorkspaceConfiguration {
	return vscode.workspace.getConfiguration(undefined, language === null ? null : { languageId: language });
}
