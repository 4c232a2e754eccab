/**
 * How the student chooses how the tutor thinks: what, with which key, which model; then one real call. The steps themselves are a
 * port (`Dialog`), so that a test can take them.
 */
import * as l10n from '@vscode/l10n';
import type { ChatFailure, ChatOutcome } from '../../models/chatModel';
import { isReadableOnTheWay, readAddress, type AddressProblem, type Endpoint } from '../../models/endpoint';
import { readKey } from '../../models/keys';
import { presets, type Preset } from '../../models/presets';
import type { FoundServer, ModelList } from '../../models/servers';
import type { Trouble } from '../errors';

/** One of the models that a tutor can think with. */
export type ModelChoice =
	| { readonly kind: 'endpoint'; readonly endpoint: Endpoint }
	/** One of the editor's own models. `id`: as `idOfEditorModel` writes it. */
	| { readonly kind: 'editor'; readonly id: string };

/** How the tutor thinks. */
export type Choice = { readonly kind: 'offline' } | ModelChoice;

export interface Item<T> {
	readonly value: T;
	readonly label: string;
	readonly description?: string;
	readonly detail?: string;
}

export interface PickStep<T> {
	readonly title: string;
	readonly placeholder: string;
	readonly items: readonly Item<T>[];
	/** What stands above the others, and takes a moment to find; the list comes with it. */
	readonly later?: Promise<readonly Item<T>[]>;
	/** What the text that was typed can mean by itself; null when nothing. */
	readonly typed?: (text: string) => Item<T> | null;
}

export interface KeyStep {
	readonly title: string;
	readonly prompt: string;
	/** What is wrong with a text, while it is typed; null when nothing. */
	readonly problem: (text: string) => string | null;
}

/** How the steps are taken. Null: the student left. */
export interface Dialog {
	pick<T>(step: PickStep<T>): Promise<T | null>;
	key(step: KeyStep): Promise<string | null>;
	/** Shows that something is being tried, with a way to cancel it. */
	trying<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
	/** The same for what takes a few seconds at most: quietly, without one. */
	looking<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
	/** Says what failed; returns which of the actions is chosen, by its place. */
	failed(trouble: Trouble, actions: readonly string[]): Promise<number | null>;
	done(sentence: string): void;
}

/** What the steps stand on. */
export interface ChoosingParts {
	readonly findServers: (signal: AbortSignal) => Promise<readonly FoundServer[]>;
	/** The ids and names of the editor's own models. */
	readonly editorModels: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
	readonly modelsAt: (baseUrl: string, key: string | null, signal: AbortSignal) => Promise<ModelList>;
	readonly keyOf: (place: Pick<Endpoint, 'baseUrl'>) => Promise<string | null>;
	readonly tryOut: (choice: ModelChoice, key: string | null, signal: AbortSignal) => Promise<ChatOutcome>;
	readonly labelOf: (choice: ModelChoice) => string;
	readonly troubleOf: (failure: ChatFailure, label: string) => Trouble;
	/** Keeps a choice, and its key where one was typed. */
	readonly keep: (choice: Choice, key: string | null) => Promise<void>;
}

type Server = Pick<Preset, 'name' | 'baseUrl' | 'key' | 'exampleModel'>;
type What = { readonly kind: 'offline' | 'no-address' } | { readonly kind: 'editor'; readonly id: string } | { readonly kind: 'server'; readonly server: Server; readonly models: readonly string[] };

/** Takes the student through the steps; at most three, and one for each repair of what failed. Nothing is changed before the end. */
export async function chooseModel(parts: ChoosingParts, dialog: Dialog): Promise<void> {
	const stop = new AbortController();
	const what = await dialog.pick(whatStep(parts, stop.signal)).finally(() => stop.abort());
	switch (what?.kind) {
		case undefined:
			return;
		case 'no-address':
			return chooseModel(parts, dialog);
		case 'offline':
			await parts.keep({ kind: 'offline' }, null);
			dialog.done(l10n.t('The tutor now thinks offline. Nothing is sent.'));
			return;
		case 'editor':
			return settle(parts, dialog, { choice: { kind: 'editor', id: what.id }, key: null, newKey: null }, null);
		case 'server':
			return chooseAt(parts, dialog, what.server, what.models);
	}
}

/** Where somebody else chose the model: the student gives their key for it, which is tried. */
export async function chooseKey(parts: ChoosingParts, dialog: Dialog, endpoint: Endpoint): Promise<void> {
	const server: Server = { name: new URL(endpoint.baseUrl).host, baseUrl: endpoint.baseUrl, key: 'needed', exampleModel: endpoint.model };
	const key = await dialog.key(keyStep(server));
	if (key !== null) {
		await settle(parts, dialog, { choice: { kind: 'endpoint', endpoint }, key, newKey: key }, { server, list: { kind: 'ok', models: [endpoint.model] } });
	}
}

function whatStep(parts: ChoosingParts, signal: AbortSignal): PickStep<What> {
	const isFound = ({ baseUrl }: Server, found: readonly FoundServer[]): boolean => found.some(({ preset }) => preset.baseUrl === baseUrl);
	const servers = parts.findServers(signal);
	const later = Promise.all([servers, parts.editorModels().catch(() => [])]).then(([found, own]): Item<What>[] => [
		...presets.filter((preset) => isFound(preset, found)).map((preset) => ({ ...serverItem(preset, found.find((one) => one.preset === preset)?.models ?? []), description: l10n.t('runs on this computer now') })),
		...own.map(({ id, name }) => ({ value: { kind: 'editor' as const, id }, label: name, description: l10n.t('in VS Code'), detail: l10n.t('VS Code asks you before it is used.') })),
	]);
	return {
		title: l10n.t('How should the tutor think?'),
		placeholder: l10n.t('Choose, or type the address of a server'),
		items: [
			{ value: { kind: 'offline' }, label: l10n.t('Offline'), detail: l10n.t('Questions from your program’s own run. No account, no key, nothing is sent.') },
			...presets.map((preset) => serverItem(preset, [])),
		],
		later,
		typed: (text) => {
			const address = readAddress(text);
			// Whoever looks for a preset types its name; an address has a dot, a port or a scheme.
			if (!/[.:/]/.test(text)) {
				return null;
			}
			if (address.kind === 'refused') {
				return { value: { kind: 'no-address' }, label: addressWords(address.why) };
			}
			const server: Server = { name: new URL(address.baseUrl).host, baseUrl: address.baseUrl, key: 'seldom', exampleModel: '' };
			return serverItem(server, []);
		},
	};
}

function serverItem(server: Server, models: readonly string[]): Item<What> {
	return { value: { kind: 'server', server, models }, label: server.name, detail: isReadableOnTheWay(server) ? l10n.t('{0} (not encrypted: others on the way can read along)', server.baseUrl) : server.baseUrl };
}

export function addressWords(why: AddressProblem): string {
	switch (why) {
		case 'not-an-address':
			return l10n.t('This is no address. A good one: https://llm.example.org/v1');
		case 'other-protocol':
			return l10n.t('An address begins with https:// or http://');
		case 'key-inside':
			return l10n.t('Leave user name, password and “?” out of the address: a key is asked for next.');
	}
}

async function chooseAt(parts: ChoosingParts, dialog: Dialog, server: Server, known: readonly string[]): Promise<void> {
	let key = await parts.keyOf(server);
	let newKey: string | null = null;
	if (server.key === 'needed' && key === null) {
		newKey = key = await dialog.key(keyStep(server));
		if (key === null) {
			return;
		}
	}
	let list: ModelList = known.length > 0 ? { kind: 'ok', models: known } : await listed(parts, dialog, server, key);
	while (list.kind === 'wrong-key' || (list.kind === 'network' && list.reason !== 'no-such-address')) {
		const isKey = list.kind === 'wrong-key';
		// That a server wants a key is no failure before one was typed.
		const chosen = isKey && newKey === null ? 0 : await dialog.failed(parts.troubleOf(list, server.name), [isKey ? l10n.t('Enter the Key Again') : l10n.t('Try Again'), l10n.t('Go On Anyway')]);
		if (chosen === null) {
			return;
		}
		if (chosen === 0 && isKey) {
			newKey = key = await dialog.key(keyStep(server));
			if (key === null) {
				return;
			}
		}
		list = chosen === 0 ? await listed(parts, dialog, server, key) : { kind: 'ok', models: [] };
	}
	if (list.kind === 'cancelled') {
		return;
	}
	const model = await dialog.pick(modelStep(server, list.kind === 'ok' ? list.models : []));
	if (model !== null) {
		await settle(parts, dialog, { choice: { kind: 'endpoint', endpoint: { baseUrl: server.baseUrl, model } }, key, newKey }, { server, list });
	}
}

function listed(parts: ChoosingParts, dialog: Dialog, server: Server, key: string | null): Promise<ModelList> {
	return dialog.looking(l10n.t('Asking {0} which models there are', server.name), (signal) => parts.modelsAt(server.baseUrl, key, signal));
}

function keyStep({ name, baseUrl }: Server): KeyStep {
	return {
		title: l10n.t('Your key for {0}', name),
		prompt: l10n.t('It is kept in VS Code’s secret storage and sent to {0} alone.', new URL(baseUrl).origin),
		problem: (text) => (text === '' || readKey(text) !== null ? null : l10n.t('A key has no spaces and no line breaks.')),
	};
}

function modelStep({ name, exampleModel }: Server, models: readonly string[]): PickStep<string> {
	return {
		title: l10n.t('Which model at {0}?', name),
		placeholder: exampleModel === '' ? l10n.t('Choose, or type a model’s name') : l10n.t('Choose, or type a model’s name, such as {0}', exampleModel),
		items: models.map((model) => ({ value: model, label: model })),
		typed: (text) => (text.trim() === '' || models.includes(text.trim()) ? null : { value: text.trim(), label: text.trim(), description: l10n.t('as typed') }),
	};
}

interface Candidate {
	readonly choice: ModelChoice;
	readonly key: string | null;
	/** Null: the key was there before. */
	readonly newKey: string | null;
}

type At = { readonly server: Server; readonly list: ModelList };

/** Tries a choice by one real call and keeps it; or says what failed and goes back to the step where that can be mended. */
async function settle(parts: ChoosingParts, dialog: Dialog, candidate: Candidate, at: At | null): Promise<void> {
	const { choice, key, newKey } = candidate;
	const label = parts.labelOf(choice);
	const outcome = await dialog.trying(l10n.t('Asking {0} for one word', label), (signal) => parts.tryOut(choice, key, signal));
	if (outcome.kind === 'ok') {
		await parts.keep(choice, newKey);
		dialog.done(l10n.t('The tutor now thinks with {0}.', label));
		return;
	}
	if (outcome.kind === 'cancelled') {
		return;
	}
	const mends = at?.server && (outcome.kind === 'wrong-key' || outcome.kind === 'no-such-model') ? outcome.kind : 'again';
	const again = { 'wrong-key': l10n.t('Enter the Key Again'), 'no-such-model': l10n.t('Choose Another Model'), again: l10n.t('Try Again') }[mends];
	const chosen = await dialog.failed(parts.troubleOf(outcome, label), [again, l10n.t('Use It Anyway')]);
	if (chosen === 0) {
		const next = await mended(mends, candidate, at, dialog);
		return next ? settle(parts, dialog, next, at) : undefined;
	}
	if (chosen === 1) {
		await parts.keep(choice, newKey);
		dialog.done(l10n.t('The tutor will think with {0} as soon as it answers, and offline until then.', label));
	}
}

async function mended(mends: 'wrong-key' | 'no-such-model' | 'again', candidate: Candidate, at: At | null, dialog: Dialog): Promise<Candidate | null> {
	if (at && mends === 'wrong-key') {
		const key = await dialog.key(keyStep(at.server));
		return key === null ? null : { ...candidate, key, newKey: key };
	}
	if (at && mends === 'no-such-model') {
		const model = await dialog.pick(modelStep(at.server, at.list.kind === 'ok' ? at.list.models : []));
		return model === null ? null : { ...candidate, choice: { kind: 'endpoint', endpoint: { baseUrl: at.server.baseUrl, model } } };
	}
	return candidate;
}
