/** Something to try out: a small expression or a few statements of the student's, run in the sandbox beside their program. */
import * as l10n from '@vscode/l10n';
import type { Program, Runner } from '../runs/runner';
import { block, code as codeOf, join, say, shown } from '../tutor/offline/say';
import { spellingOf } from '../tutor/offline/subject';
import type { Test, TestResult, Words } from '../words';
import { openTurn, type SessionState } from './state';
import { isHidden } from './hidden';

/** More than this is a program of its own. */
const mostCharacters = 1000;
const mostLines = 20;
/** Lines of output that are shown. */
const mostShown = 15;

/** Whether trying something out helps at the open question: what the run does is worked out there. */
export function canTry(state: SessionState): boolean {
	const turn = openTurn(state);
	return turn?.purpose === 'task' && (turn.stage === 'predict' || turn.stage === 'explain');
}

/** A call that may be tried out and gives nothing away; empty where no example is one. */
export function triedExample(state: SessionState): string {
	const passed = state.problem.tests.find((test) => test.kind === 'call' && state.run?.results.some((result) => result.test === test.id && result.passed));
	return passed?.kind === 'call' && !passed.before ? passed.call : '';
}

/** Why this is not run, said kindly; null when it may be run. */
export function refusalOf(state: SessionState, text: string): Words | null {
	if (text.length > mostCharacters || text.split('\n').length > mostLines) {
		return say(l10n.t('That is too long to try out here. Try one small piece of it.'));
	}
	const call = hiddenCall(state, text);
	return call === null ? null : say(l10n.t('That would give away what {0} returns. Say first what you expect, then try it here.'), codeOf(call));
}

/** The call whose result is asked for and would be seen; null when nothing is given away. */
function hiddenCall(state: SessionState, text: string): string | null {
	const { entry, tests } = state.problem;
	const hidden = tests.flatMap((test) => {
		const result = state.run?.results.find((each) => each.test === test.id);
		return test.kind === 'call' && result && isHidden(state, test.id, result) ? [test.call] : [];
	});
	const [first] = hidden;
	if (entry.kind !== 'function' || first === undefined) {
		return null;
	}
	const bare = (source: string) => source.replaceAll(/\s+/g, '').replaceAll('"', "'");
	const same = hidden.find((call) => bare(text).includes(bare(call)));
	if (same !== undefined) {
		return same;
	}
	// With a name or a sum in it, it may well be one of those calls.
	const mentions = text.split(new RegExp(`(?<![\\p{L}\\p{N}_])${entry.name}(?![\\p{L}\\p{N}_])`, 'u')).slice(1);
	return mentions.every((rest) => isPlainCall(rest, spellingOf(state.code.language))) ? null : first;
}

/** Begins with arguments that are written out as values. */
function isPlainCall(rest: string, spelling: ReturnType<typeof spellingOf>): boolean {
	const given = /^\s*\(([^()]*)\)/.exec(rest)?.[1];
	if (given === undefined) {
		return false;
	}
	const words = given.replaceAll(/'[^']*'|"[^"]*"/g, "''").match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
	const isSum = /[+*/%|&^]|[\w\])'"]\s*-/.test(given.replaceAll(/'[^']*'|"[^"]*"/g, "''"));
	return !isSum && words.every((word) => [spelling?.nothing, spelling?.true, spelling?.false].includes(word));
}

/** Runs it with the program's functions, under the limits of a test; what came out as a fact. Rejects as the runner does. */
export async function tryOut(runner: Runner, program: Program, language: string, text: string, signal: AbortSignal): Promise<Words> {
	const lines = text.trimEnd().split('\n');
	const last = lines.at(-1) ?? '';
	const nothing = spellingOf(language)?.nothing ?? '';
	const statements = { call: nothing, before: text };
	// The sign that ends a statement in many languages is no part of its value.
	const first = /^\s/.test(last) ? statements : { call: last.replace(/\s*;$/, ''), before: lines.slice(0, -1).join('\n') };
	const run = async (each: typeof statements) => resultOf(runner, program, each, signal);
	const result = await run(first);
	const isValue = first !== statements && result?.ending.kind !== 'bad-test';
	return told(text, isValue ? result : await run(statements), isValue);
}

/** The result of one call; of a program that cannot start, without it. */
async function resultOf(runner: Runner, program: Program, { call, before }: { readonly call: string; readonly before: string }, signal: AbortSignal): Promise<TestResult | undefined> {
	const test: Test = { kind: 'call', id: 'scratch', origin: 'student', call, expected: '', compare: 'printed', ...(before === '' ? {} : { before }) };
	const { results } = await runner.run(program, [test], signal);
	return results[0] ?? (await runner.run({ ...program, text: '' }, [test], signal)).results[0];
}

function told(text: string, result: TestResult | undefined, isValue: boolean): Words {
	const isLine = !text.trim().includes('\n');
	const tried = isLine ? say(l10n.t('You tried {0}.'), codeOf(text.trim())) : join(say(l10n.t('You tried this:')), [block(text.trimEnd())]);
	if (!result) {
		return join(tried, say(l10n.t('It could not be run.')));
	}
	const output = result.output.trimEnd();
	const all = output.split('\n');
	const cut = all.length > mostShown ? [...all.slice(0, mostShown), '…'] : all;
	const printed = output === '' ? null : cut.length === 1 ? say(l10n.t('It prints {0}.'), codeOf(output)) : join(say(l10n.t('It prints this:')), [block(cut.join('\n'))]);
	return join(tried, printed, endingOf(result, isValue, printed !== null));
}

function endingOf({ ending }: TestResult, isValue: boolean, hasPrinted: boolean): Words | null {
	switch (ending.kind) {
		case 'returned':
			if (isValue && ending.value.shape.kind !== 'nothing') {
				return say(l10n.t('It gives {0}.'), shown(ending.value));
			}
			return hasPrinted ? null : isValue ? say(l10n.t('It gives {0}.'), shown(ending.value)) : say(l10n.t('It runs, and prints nothing.'));
		case 'raised':
			return say(l10n.t('It stops with {0}.'), codeOf(`${ending.exception.type}: ${ending.exception.message}`));
		case 'bad-test':
			return say(l10n.t('It stops with {0}.'), codeOf(ending.reason));
		case 'endless':
		case 'slow':
			return say(l10n.t('It did not come to an end in time.'));
		case 'waiting-for-input':
			return say(l10n.t('It waits for input, which nobody types here.'));
		default:
			return hasPrinted ? null : say(l10n.t('It could not be run.'));
	}
}
