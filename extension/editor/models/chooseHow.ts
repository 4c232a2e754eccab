import * as vscode from 'vscode';
import type { Clock } from '../../clock';
import { labelOf } from '../../models/endpoint';
import { presets } from '../../models/presets';
import { findServers, modelsAt } from '../../models/servers';
import { tryOut } from '../../models/trial';
import { choiceDialog } from './choiceDialog';
import { clockTime } from '../clockTime';
import { courseTroubles } from '../courses/courseTroubles';
import { chooseKey, chooseModel, type ChoosingParts, type Dialog, type ModelChoice } from './choosing';
import { Refused, troubles } from '../errors';
import type { Models } from './models';
import { isNetworkOn, writeChoice } from './modelSettings';
import { idOfEditorModel } from './vscodeChatModel';

/** How long the editor may take to name its own models, in milliseconds: it may have to start another extension for them. */
const patience = 2000;

/** Lets the student choose how the tutor thinks. Rejects with `Refused` while nothing may be sent, before anything is looked for. */
export async function chooseHow(models: Models, clock: Clock, dialog: Dialog = choiceDialog): Promise<void> {
	const now = (): number => clock.now();
	const context = (label: string) => ({ label, now: now(), time: clockTime });
	if (!isNetworkOn()) {
		throw new Refused(troubles.model({ kind: 'network-off' }, context('')));
	}
	if (!models.isNetworkOn) {
		throw new Refused(courseTroubles.setByCourse(models.course ?? ''));
	}
	const ofCourse = models.courseEndpoint;
	const parts: ChoosingParts = {
		findServers: (signal) => findServers(presets, { fetch: models.fetch, now }, signal),
		editorModels: () => Promise.race([editorModels(), new Promise<[]>((resolve) => clock.after(patience, () => resolve([])))]),
		modelsAt: (baseUrl, key, signal) => modelsAt(baseUrl, { fetch: models.fetch, key, now }, signal),
		keyOf: (place) => models.keys.of(place),
		tryOut: (choice, key, signal) => tryOut(models.onTrial(choice, key), signal),
		labelOf: (choice) => labelOfChoice(choice),
		troubleOf: (failure, label) => troubles.model(failure, context(label)),
		keep: async (choice, key) => {
			if (key !== null && choice.kind === 'endpoint') {
				await models.keys.keep(choice.endpoint, key);
			}
			if (!ofCourse) {
				await writeChoice(choice);
			}
		},
	};
	// What the course chose the student does not choose again: they give their key for it.
	await (ofCourse ? chooseKey(parts, dialog, ofCourse.endpoint) : chooseModel(parts, dialog));
}

async function editorModels(): Promise<{ readonly id: string; readonly name: string }[]> {
	return (await vscode.lm.selectChatModels()).map((model) => ({ id: idOfEditorModel(model), name: model.name }));
}

/** What the student calls a model. */
export function labelOfChoice(choice: ModelChoice): string {
	return choice.kind === 'endpoint' ? labelOf(choice.endpoint) : choice.id;
}
