/** The runners of all languages: the one place beside their own folders that names them. To add a language, add a line. */
import type { Log } from '../log';
import type { Attempter } from './attempts';
import { createJavaScriptRunner } from './javascript/javascriptRunner.node';
import { createPythonRunner } from './python/pythonRunner.node';
import type { Runner } from './runner';
import { createTypeScriptRunner } from './typescript/typescriptRunner.node';

export interface RunnerOptions {
	/** The folder of what is built for the sandboxes (`dist`). */
	readonly distFolder: string;
	readonly log: Log;
}

const makers: Readonly<Record<string, (options: RunnerOptions) => Runner & Attempter>> = {
	javascript: ({ distFolder, log }) => createJavaScriptRunner({ sandboxFolder: `${distFolder}/sandbox/javascript`, log }),
	python: ({ distFolder, log }) => createPythonRunner({ sandboxFolder: `${distFolder}/sandbox`, log }),
	typescript: ({ distFolder, log }) => createTypeScriptRunner({ sandboxFolder: `${distFolder}/sandbox/typescript`, log }),
};

/** The runner of a language by its id, made when it is asked for first. Throws for a language without one. */
export class Runners {
	private readonly made = new Map<string, Runner & Attempter>();

	constructor(private readonly options: RunnerOptions) {}

	of(language: string): Runner & Attempter {
		const runner = this.made.get(language) ?? makers[language]?.(this.options);
		if (!runner) {
			throw new Error(`no runner for ${language}`);
		}
		this.made.set(language, runner);
		return runner;
	}

	dispose(): void {
		for (const runner of this.made.values()) {
			runner.dispose();
		}
		this.made.clear();
	}
}
