import type { Attempter } from '../attempts';
import { ContainedRunner } from '../contained/containedRunner.node';
import type { Dialect } from '../contained/dialect';
import type { Runner } from '../runner';
import { JdkStarter, type JdkOptions } from './jdkStarter.node';

const java: Dialect = {
	flags: [],
	fileName: 'Program.java',
	moduleName: (name) => (name.endsWith('.java') ? name.slice(0, -'.java'.length) : null),
	tooDeep: { type: 'StackOverflowError', message: '' },
	nothing: 'void',
	memoryError: null,
	usesChance: (text) => /\b(?:Random|random|shuffle)\b/.test(text),
	expectsEnd: (text) => /\b(?:hasNext\w*|null|ready|lines)\b/.test(text),
	isChecked: true,
	// A machine that a program has spoilt is replaced, which takes its time where many are at work.
	slackMs: 10_000,
};

/** Runs Java programs with the student's own JDK. Looks for one at the first call, and again as long as there is none. */
export function createJavaRunner(options: JdkOptions): Runner & Attempter {
	return new ContainedRunner(options, java, () => new JdkStarter(options));
}
