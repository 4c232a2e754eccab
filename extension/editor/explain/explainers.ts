import * as vscode from 'vscode';
import { languages } from '../../code/languages';
import { Explaining } from '../../explain/explaining';
import type { Explainer } from '../../explain/explanation';
import { ExplanationCache, type ExplanationStore } from '../../explain/explanationCache';
import { ModelExplainer } from '../../explain/llm/modelExplainer';
import { OfflineExplainer } from '../../explain/offlineExplainer';
import type { Log } from '../../log';
import type { Models } from '../models/models';
import type { Programs } from '../programs';

export interface ExplainerParts {
	readonly programs: Programs;
	/** Which model is chosen, with its budget and the switch of the network. */
	readonly models: Models;
	readonly log: Log;
	/** Where explanations are kept. */
	readonly kept: ExplanationStore;
	/** The version of this extension: another one may say other things. */
	readonly release: string;
}

/** Explanations by whatever explainer is chosen at each request, kept between windows. */
export function explainingOn({ programs, models, log, kept, release }: ExplainerParts): Explaining {
	const offline = builtIn(programs);
	return new Explaining({
		offline: { explainer: offline, name: `built-in ${release} ${vscode.env.language}` },
		model: async (session) => {
			const model = await models.chosenModel(session);
			return model && { explainer: new ModelExplainer(model, offline, log), name: `${model.label} ${release}`, label: model.label };
		},
		cache: new ExplanationCache(kept, log),
		log,
	});
}

/** The built-in explainer, whose parser is loaded with the first program of its language. */
function builtIn(programs: Programs): Explainer {
	return {
		async *explain(request, signal) {
			const language = languages.find(({ id }) => id === request.code.language);
			if (language) {
				yield* new OfflineExplainer([await programs.parser(language)]).explain(request, signal);
			}
		},
	};
}
