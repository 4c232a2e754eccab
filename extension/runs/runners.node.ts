/** The runners of all languages: the one place beside their own folders that names them. To add a language, add a line. */
import * as l10n from '@vscode/l10n';
import type { Log } from '../log';
import type { Attempter } from './attempts';
import { createCRunner } from './c/cRunner.node';
import { createCppRunner } from './cpp/cppRunner.node';
import { createJavaRunner } from './java/javaRunner.node';
import { createJavaScriptRunner } from './javascript/javascriptRunner.node';
import type { Layer } from './layers';
import { createPythonRunner } from './python/pythonRunner.node';
import { refusing } from './refusing';
import { SandboxRefused, type Runner } from './runner';
import { onlyTrusted } from './trusted';
import { createTypeScriptRunner } from './typescript/typescriptRunner.node';

export interface RunnerOptions {
	/** The folder of what is built for the sandboxes (`dist`). */
	readonly distFolder: string;
	readonly log: Log;
	/** Where a language may keep what it has made ready for the next window; nothing is kept without it. */
	readonly keptFolder?: string;
	/** The student trusts the open folder: only then may a language use the tools of their computer (`onlyTrusted`). Asked at every use. */
	readonly isTrusted: () => boolean;
	/** For tests alone: layers that are switched off, to see that the others hold. */
	readonly without?: readonly Layer[];
}

const makers: Readonly<Record<string, (options: RunnerOptions) => Runner & Attempter>> = {
	c: ({ distFolder, log, isTrusted }) => onlyTrusted(createCRunner({ distFolder, log }), isTrusted),
	cpp: ({ distFolder, log, isTrusted }) => onlyTrusted(createCppRunner({ distFolder, log }), isTrusted),
	java: ({ log, keptFolder, isTrusted }) => onlyTrusted(createJavaRunner({ log, ...(keptFolder === undefined ? {} : { keptIn: `${keptFolder}/java` }) }), isTrusted),
	javascript: ({ distFolder, log, without = [] }) => createJavaScriptRunner({ sandboxFolder: `${distFolder}/sandbox/javascript`, log, without }),
	python: ({ distFolder, log, without = [] }) => createPythonRunner({ sandboxFolder: `${distFolder}/sandbox`, log, without }),
	typescript: ({ distFolder, log, without = [] }) => createTypeScriptRunner({ sandboxFolder: `${distFolder}/sandbox/typescript`, log, without }),
};

/** What can be done with programs of a language that has no runner. */
const notYet = () => new SandboxRefused(l10n.t('Programs of this language cannot be run here yet.'), l10n.t('You can have the code explained, line by line.'));

/** The runner of a language by its id, made when it is asked for first; of a language without one, it refuses. */
export class Runners {
	private readonly made = new Map<string, Runner & Attempter>();

	constructor(private readonly options: RunnerOptions) {}

	of(language: string): Runner & Attempter {
		const runner = this.made.get(language) ?? makers[language]?.(this.options) ?? refusing(notYet);
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
