import { existsSync } from 'node:fs';
import type { Log } from '../../../../extension/log';
import { createJavaScriptRunner } from '../../../../extension/runs/javascript/javascriptRunner.node';
import type { Layer } from '../../../../extension/runs/layers';
import type { Program, SiblingFile } from '../../../../extension/runs/runner';
import type { TestResult } from '../../../../extension/words';
import * as general from '../sandbox';

export { call, never, quiet, startPatience, told, typing } from '../sandbox';

export const sandboxFolder = `${general.sandboxFolder}/javascript`;

export function newRunner(without: readonly Layer[] = [], log: Log = general.quiet) {
	if (!existsSync(`${sandboxFolder}/child.mjs`)) throw new Error('the sandbox is not built: npm run build');
	return createJavaScriptRunner({ sandboxFolder, log, without, ...(without.length > 0 ? general.quickEnd : {}) });
}

export const functions = (text: string, name = 'f', more: Partial<Program> = {}): Program => general.functions(text, name, { fileName: 'program.js', ...more });

export const script = (text: string, more: Partial<Program> = {}): Program => general.script(text, { fileName: 'program.js', ...more });

export const file = (name: string, text: string): SiblingFile => ({ name, bytes: new TextEncoder().encode(text) });

export const verdict = (result: TestResult): string => `${result.passed ? 'passed' : 'failed'}: ${general.told(result)}`;
