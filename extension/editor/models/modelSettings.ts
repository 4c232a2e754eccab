import * as vscode from 'vscode';
import * as z from 'zod';
import type { BudgetTerms } from '../../models/budgetedChatModel';
import { readAddress } from '../../models/endpoint';
import type { Choice } from './choosing';
import { settings as names } from '../names';

export interface ModelSettings {
	readonly choice: Choice;
	readonly silenceMs: number;
	/** With which models questions are asked for ahead of their turn. */
	readonly speculate: 'local' | 'always' | 'never';
	readonly budget: BudgetTerms;
}

const providerSchema = z.enum(['offline', 'endpoint', 'vscode']).catch('offline');
const textSchema = z.string().trim().catch('');
const amountSchema = z.number().nonnegative().catch(0);

/** Reads the settings as they hold now. */
export function readModelSettings(): ModelSettings {
	const configuration = vscode.workspace.getConfiguration();
	const read = <T>(schema: z.ZodType<T>, name: string): T => schema.parse(configuration.get(name));
	const limit = (name: string): number | null => read(amountSchema, name) || null;
	const price = { prompt: read(amountSchema, names.promptPrice), answer: read(amountSchema, names.answerPrice) };
	return {
		choice: choiceOf(read(providerSchema, names.modelProvider), read(textSchema, names.modelBaseUrl), read(textSchema, names.modelName)),
		speculate: read(z.enum(['local', 'always', 'never']).catch('local'), names.speculate),
		silenceMs: read(z.number().min(5).max(600).catch(60), names.modelSilence) * 1000,
		budget: {
			session: { tokens: limit(names.sessionTokens), money: limit(names.sessionMoney) },
			day: { tokens: limit(names.dayTokens), money: limit(names.dayMoney) },
			price: price.prompt > 0 || price.answer > 0 ? price : null,
		},
	};
}

function choiceOf(provider: z.infer<typeof providerSchema>, baseUrl: string, name: string): Choice {
	const address = readAddress(baseUrl);
	switch (provider) {
		case 'endpoint':
			return address.kind === 'ok' && name !== '' ? { kind: 'endpoint', endpoint: { baseUrl: address.baseUrl, model: name } } : { kind: 'offline' };
		case 'vscode':
			return name === '' ? { kind: 'offline' } : { kind: 'editor', id: name };
		case 'offline':
			return { kind: 'offline' };
	}
}

/**
 * Whether anything may be sent. `off` anywhere is off: a workspace may forbid what the user allows, and none can allow what the user
 * forbids.
 */
export function isNetworkOn(): boolean {
	const configuration = vscode.workspace.getConfiguration();
	const found = configuration.inspect(names.network);
	return ![configuration.get(names.network), found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].includes('off');
}

/** Writes a choice where the user had set one before: in the workspace, else for themselves. */
export async function writeChoice(choice: Choice): Promise<void> {
	const configuration = vscode.workspace.getConfiguration();
	const isInWorkspace = [names.modelProvider, names.modelBaseUrl, names.modelName].some((name) => configuration.inspect(name)?.workspaceValue !== undefined);
	const target = isInWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
	const write = (name: string, value: string) => configuration.update(name, value, target);
	switch (choice.kind) {
		case 'endpoint':
			await write(names.modelBaseUrl, choice.endpoint.baseUrl);
			await write(names.modelName, choice.endpoint.model);
			await write(names.modelProvider, 'endpoint');
			return;
		case 'editor':
			await write(names.modelName, choice.id);
			await write(names.modelProvider, 'vscode');
			return;
		case 'offline':
			await write(names.modelProvider, 'offline');
	}
}
