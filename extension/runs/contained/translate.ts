import * as l10n from '@vscode/l10n';
import type { CallTest, Ending, Run, SyntaxProblem, Test, TestResult } from '../../words';
import type { Outcome } from '../containedProcess.node';
import type { Limits, Program } from '../runner';
import type { Dialect } from './dialect';
import type { LoadRequest, TestRequest, WireEnding, WireLimits } from './messages';

/** Between the project's words and what the sandbox is told. */

export function wireLimits({ steps, outputKb }: Pick<Limits, 'steps' | 'outputKb'>): WireLimits {
	return { steps, output: outputKb * 1024 };
}

export function loadRequest({ text, fileName, prelude, entry, files }: Program, dialect: Dialect): LoadRequest {
	const beside = files.filter(({ name }) => isPlainName(name) && name !== fileName);
	return {
		kind: 'load', text, prelude: prelude ?? '', script: entry.kind === 'script', entry: entry.kind === 'function' ? entry.name : '',
		fileName: isPlainName(fileName) ? fileName : dialect.fileName,
		siblings: beside.flatMap(({ name }) => dialect.moduleName(name) ?? []),
		files: beside.map(({ name, bytes }) => ({ name, data: toBase64(bytes) })),
	};
}

export function testRequest(test: Test, limits: Limits, maxSteps: number | null): TestRequest {
	const asked: TestRequest['test'] = test.kind === 'input'
		? { kind: 'input', typed: test.typed }
		: {
			kind: 'call', call: test.call, ...expectedValue(test), raises: test.raises ?? false, before: test.before ?? '',
		};
	return { kind: 'test', test: asked, limits: wireLimits(limits), maxSteps };
}

/** The value that the sandbox compares with; text is compared here. `maybe`: one that may turn out to be no value at all. */
function expectedValue({ compare, expected, value, loose = [] }: CallTest): Pick<TestRequest['test'] & { kind: 'call' }, 'expected' | 'compare'> {
	if (compare === 'equal' && loose.includes('kinds')) return { expected, compare: 'loose' };
	if (compare === 'equal' || compare === 'truth') return { expected, compare };
	return compare === 'shown' && value !== undefined ? { expected: value, compare: 'maybe' } : { expected: '', compare: 'none' };
}

/** A file's plain name: no folder, nothing hidden. */
function isPlainName(name: string): boolean {
	return /^[^/\\\0]{1,200}$/.test(name) && !name.startsWith('.');
}

function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return btoa(text);
}

/** The result of a test that was not tried. */
export function untried(test: Test): TestResult {
	return { test: test.id, passed: false, ending: { kind: 'not-run' }, expected: null, output: '', lines: [], steps: 0 };
}

/** The ending in the project's words: what is wrong with a test names the part that is. */
export function endingOf(test: Test, ending: WireEnding): Ending {
	if (ending.kind !== 'bad-test') return ending;
	const { part, reason } = ending;
	const isExpected = part === 'expected' && test.kind === 'call';
	return { kind: 'bad-test', reason: isExpected ? l10n.t('The value {0} that you expect cannot be worked out: {1}', test.expected.trim(), reason) : reason };
}

/** What it means for the test that the interpreter died under it. */
export function deathEnding(outcome: Outcome, { tooDeep }: Dialect): Ending {
	if (outcome.kind === 'reply') return { kind: 'crashed', reason: '' };
	switch (outcome.why) {
		case 'time':
			return { kind: 'slow', line: null };
		case 'memory':
			return { kind: 'memory', line: null };
		case 'stack':
			return { kind: 'raised', exception: { ...tooDeep, line: null, frames: [] } };
		case 'crash':
			return { kind: 'crashed', reason: outcome.detail };
	}
}

/** The run of a program that is none. */
export function startupRun(program: Program, syntax: SyntaxProblem, elapsedMs: number): Run {
	return { version: program.version, syntax, startup: null, results: [], missingModule: null, elapsedMs };
}
