import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Log } from '../../../extension/log';
import type { Layer } from '../../../extension/runs/layers';
import { createPythonRunner } from '../../../extension/runs/python/pythonRunner.node';
import type { Program } from '../../../extension/runs/runner';
import type { CallTest, InputTest, TestResult } from '../../../extension/words';

/** The built sandbox; `npm run build` puts it there. */
export const sandboxFolder = fileURLToPath(new URL('../../../dist/sandbox', import.meta.url));

export const quiet: Log = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** What has to be killed since a layer is off is killed soon. */
export const quickEnd = { graceMs: 250 };

export function newRunner(without: readonly Layer[] = [], log: Log = quiet) {
	if (!existsSync(`${sandboxFolder}/child.mjs`)) throw new Error('the sandbox is not built: npm run build');
	return createPythonRunner({ sandboxFolder, log, without, ...(without.length > 0 ? quickEnd : {}) });
}

export function functions(text: string, name = 'f', more: Partial<Program> = {}): Program {
	return { version: 1, text, fileName: 'program.py', entry: { kind: 'function', name }, files: [], ...more };
}

export function script(text: string, more: Partial<Program> = {}): Program {
	return { version: 1, text, fileName: 'program.py', entry: { kind: 'script' }, files: [], ...more };
}

export function call(call: string, expected: string, more: Partial<CallTest> = {}): CallTest {
	return { kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal', ...more };
}

export function typing(typed: readonly string[], expected: string): InputTest {
	return { kind: 'input', id: typed.join('|') || 'nothing', origin: 'file', typed, expected };
}

/** Milliseconds: an interpreter takes its time to start on a busy machine, and some programs cost one. */
export const startPatience = 120_000;

export const never = new AbortController().signal;

/** The ending in short, with one-based lines as a person counts them: `raised NameError: name 'g' is not defined (line 3)`. */
export function told({ ending }: Pick<TestResult, 'ending'>): string {
	switch (ending.kind) {
		case 'returned':
			return `returned ${ending.value.shown}`;
		case 'raised':
			return `raised ${ending.exception.type}: ${ending.exception.message} (line ${place(ending.exception.line)})`;
		case 'crashed':
		case 'bad-test':
			return `${ending.kind} ${ending.reason}`;
		case 'ended':
		case 'not-run':
			return ending.kind;
		default:
			return `${ending.kind} (line ${place(ending.line)})`;
	}
}

const place = (line: number | null) => (line === null ? '?' : line + 1);
