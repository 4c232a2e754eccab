/** Languages that are run by the student's own compiler or interpreter: what is run has their rights, and nothing contains it. */
import * as l10n from '@vscode/l10n';
import type { Attempter } from './attempts';
import { SandboxRefused, type Runner } from './runner';

/** A runner that runs nothing while the folder is not trusted; `isTrusted` is asked at every use. */
export function onlyTrusted(runner: Runner & Attempter, isTrusted: () => boolean): Runner & Attempter {
	const ifTrusted = async <T>(work: () => Promise<T>): Promise<T> => {
		if (!isTrusted()) {
			throw new SandboxRefused(
				l10n.t('This language needs tools of your computer. They are not used in a folder that you do not trust.'),
				l10n.t('Trust the folder, if you know where it comes from. Then check again.'),
			);
		}
		return work();
	};
	return {
		warm: () => ifTrusted(() => runner.warm()),
		run: (program, tests, signal, limits) => ifTrusted(() => runner.run(program, tests, signal, limits)),
		trace: (program, test, signal, limits) => ifTrusted(() => runner.trace(program, test, signal, limits)),
		evaluate: (expressions, signal) => ifTrusted(() => runner.evaluate(expressions, signal)),
		attempt: (program, texts, plan, signal) => ifTrusted(() => runner.attempt(program, texts, plan, signal)),
		release: () => runner.release(),
		dispose: () => runner.dispose(),
	};
}
