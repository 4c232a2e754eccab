/** Calls that are no tests: run for what they give, not for what they should give. */
import { inputTest } from '../code/testIds';
import type { Runner, Program } from '../runs/runner';
import { outputOf } from '../tutor/offline/facts/output';
import { type EdgeCall, isTrivialCall } from '../tutor/offline/closing/probes';
import type { Reworked } from '../tutor/offline/closing/reworked';
import type { EdgeTyped } from '../tutor/offline/closing/typedProbes';
import type { Probe, TriedCall } from '../tutor/roles';
import type { Ending, InputTest, Test, TestResult } from '../words';

/** Runs each call on its own; the results come in the calls' order. Rejects as the runner does. */
async function runCalls(runner: Runner, program: Program, calls: readonly string[], signal: AbortSignal): Promise<readonly TestResult[]> {
	const tests = calls.map((call, at): Test => ({ kind: 'call', id: `call-${at}`, origin: 'file', call, expected: '0', compare: 'equal' }));
	return tests.length === 0 ? [] : (await runner.run(program, tests, signal)).results;
}

/** The program at the end of a session, and what it is set beside. */
export interface Versions {
	readonly now: Program;
	/** As it was when the session began. */
	readonly before: Program;
	/** As known repairs would have it, likeliest first. */
	readonly repaired: readonly Program[];
}

/** How the program as it was when the session began failed its examples. */
export interface Failed {
	/** See {@link wayOf}; empty where it could not start. */
	readonly ways: ReadonlySet<string>;
	/** It failed on no example with more than one item. */
	readonly isTrivial: boolean;
}

/** How a run ended that was not as wanted: the error's type, no value, another value, without an end. */
export function wayOf({ ending }: TestResult): string {
	return ending.kind === 'raised' ? `raised ${ending.exception.type}` : ending.kind === 'returned' && ending.value.shape.kind === 'nothing' ? 'nothing' : ending.kind;
}

/** What the program before does with the examples; rejects as the runner does. */
export async function failedBefore(runner: Runner, before: Program, tests: readonly Test[], signal: AbortSignal): Promise<Failed> {
	const { results, syntax } = await runner.run(before, tests, signal);
	const failing = syntax ? [] : results.filter(({ passed, ending }) => !passed && ending.kind !== 'not-run');
	const calls = tests.flatMap((test) => (test.kind === 'call' && failing.some((result) => result.test === test.id) ? [test.call] : []));
	const { entry } = before;
	return { ways: new Set(failing.map(wayOf)), isTrivial: entry.kind === 'function' && calls.length > 0 && calls.every((call) => isTrivialCall(call, entry.name, tests)) };
}

/**
 * The call to ask about at the end, with what the program gives for it: one on which it parts from a known repair, the likeliest first, since then
 * one of the two only gets past the examples; else one that goes through the lines that the student changed and on which the program as
 * it was before failed as it did on the examples, where a mended condition turns before others; where a result of an example stands written out on
 * such a line, another one of the same branch. One item or none is asked about only where the mistake was about nothing else, and never what
 * is an example in other clothes. Only without one it is an input of which the task speaks, and on which nothing changed; null when there is none.
 * Where the examples are about what is printed, a call that returns nothing counts by its output.
 */
export async function tellingProbe(runner: Runner, { now: program, before, repaired }: Versions, failed: Failed, reworked: Reworked, edges: readonly EdgeCall[], isPrinting: boolean, signal: AbortSignal): Promise<Probe | null> {
	const calls = edges.map(({ call }) => call);
	const now = await runCalls(runner, program, calls, signal);
	const given = async (other: Program) => (other.text === program.text ? now : runCalls(runner, other, calls, signal));
	const then = await given(before);
	const wanted = await inTurn(repaired, given);
	const branches = await branchesOf(runner, before, reworked, signal);
	const probes = edges.flatMap(({ call, isSpokenOf, isFar, isBeyond, isMended, isTrivial, isLikeExample }, at) => {
		const probe = probeOf(call, now[at], isPrinting);
		const parting = wanted.findIndex((other) => other[at]?.ending.kind === 'returned' && givenBy(now[at]) !== givenBy(other[at]));
		const [was, isOther] = [then[at], !isLikeExample && givenBy(now[at]) !== givenBy(then[at])];
		const isThrough = goesThrough(reworked, now[at]);
		return probe ? [{
			probe, parting, isMended, isThrough, isSpokenOf: isSpokenOf && !isLikeExample, isChanged: !isFar && isOther && (isMended || !isTrivial || failed.isTrivial), isBeyond: isBeyond && isOther && isThrough,
			isCopied: !isLikeExample && !isTrivial && branches.has(branchOf(was)), isSame: was === undefined || failed.ways.size === 0 || failed.ways.has(wayOf(was)),
		}] : [];
	});
	const changed = throughFirst(probes.filter(({ isChanged }) => isChanged));
	const telling = soonestParting(probes) ?? changed.find(({ isMended, isSame, isThrough }) => isMended && isSame && isThrough) ?? probes.find(({ isCopied }) => isCopied) ?? probes.find(({ isBeyond }) => isBeyond)
		?? changed.find(({ isSame, isThrough }) => isSame && isThrough) ?? changed.find(({ isMended, isSame }) => isMended && isSame) ?? changed.find(({ isSame }) => isSame) ?? changed[0] ?? throughFirst(probes).find((each) => each.isSpokenOf);
	return telling?.probe ?? null;
}

function goesThrough({ lines }: Reworked, result: TestResult | undefined): boolean {
	return result?.lines.some((line) => lines.has(line)) ?? false;
}

function throughFirst<T extends { readonly isThrough: boolean }>(probes: readonly T[]): readonly T[] {
	return [...probes.filter(({ isThrough }) => isThrough), ...probes.filter(({ isThrough }) => !isThrough)];
}

/** The ways through the program as it was, on the examples whose results stand written out in it now. */
async function branchesOf(runner: Runner, before: Program, { copied }: Reworked, signal: AbortSignal): Promise<ReadonlySet<string>> {
	const results = copied.length === 0 ? [] : (await runner.run(before, copied, signal)).results;
	return new Set(results.filter(({ passed, lines }) => !passed && lines.length > 0).map(branchOf));
}

function branchOf(result: TestResult | undefined): string {
	return result?.lines.join(' ') ?? '';
}

/** That on which the likeliest repair gives something else; undefined where none does. */
function soonestParting<T extends { readonly parting: number }>(probes: readonly T[]): T | undefined {
	return probes.filter(({ parting }) => parting !== -1).sort((a, b) => a.parting - b.parting)[0];
}

async function inTurn<T>(programs: readonly Program[], given: (program: Program) => Promise<T>): Promise<readonly T[]> {
	const all: T[] = [];
	for (const program of programs) {
		all.push(await given(program));
	}
	return all;
}

function probeOf(call: string, result: TestResult | undefined, isPrinting: boolean): Probe | null {
	if (result?.ending.kind !== 'returned') {
		return null;
	}
	const { ending: { value }, output } = result;
	if (!isPrinting || value.shape.kind !== 'nothing') {
		return { call, got: value };
	}
	return output.trim() === '' ? null : { call, got: value, printed: output };
}

function givenBy(result: TestResult | undefined): string {
	return result ? `${result.output}\0${result.ending.kind === 'returned' ? result.ending.value.shown : result.ending.kind}` : '';
}

/**
 * As {@link tellingProbe}, for a script: typed lines that the program reads to the last one and comes to its end with, and what it prints
 * for them, prompts set aside. Where two ways out of a loop meet goes first, and what lies where a condition turns before what is only
 * beside an example.
 * @param isOneSided all examples want the same: then also what lies at no edge, where the program does something else than before
 */
export async function tellingTyped(runner: Runner, { now: program, before, repaired }: Versions, reworked: Reworked, isOneSided: boolean, edges: readonly EdgeTyped[], signal: AbortSignal): Promise<Probe | null> {
	const tests = edges.slice(0, mostTyped).map(({ typed }) => inputTest(typed, '', 'file'));
	if (tests.length === 0) {
		return null;
	}
	const now = (await runner.run(program, tests, signal)).results;
	const given = async (other: Program) => (other.text === program.text ? now : (await runner.run(other, tests, signal)).results);
	const then = await given(before);
	const wanted = await inTurn(repaired, given);
	const branches = await branchesOf(runner, before, reworked, signal);
	const probes = throughFirst(tests.flatMap((test, at) => {
		const printed = printedBy(test, now[at]);
		const parting = wanted.findIndex((other) => ![null, printed].includes(printedBy(test, other[at])));
		const isOther = printed !== printedBy(test, then[at]);
		const isThrough = goesThrough(reworked, now[at]);
		return printed === null ? [] : [{ probe: { call: '', typed: test.typed, got: null, printed, ...(edges[at]?.isMeeting ? { isOfEnd: true as const } : {}) }, edge: edges[at], parting, isThrough, isOther, isCopied: branches.has(branchOf(then[at])), isChanged: edges[at]?.isFar !== true && isOther }];
	}));
	const isNear = ({ edge, isChanged }: (typeof probes)[number]) => isChanged && edge?.isBound === true && edge.isNew;
	const telling = soonestParting(probes) ?? probes.find(({ edge, isThrough }) => edge?.isMeeting && isThrough) ?? probes.find((each) => isNear(each) && each.isThrough) ?? probes.find(({ isCopied }) => isCopied)
		?? probes.find(isNear) ?? probes.find(({ edge, isChanged }) => isChanged && edge?.isBound) ?? probes.find(({ isChanged }) => isChanged) ?? (isOneSided ? probes.find(({ isOther }) => isOther) : undefined)
		?? probes.find(({ edge }) => edge?.isSpokenOf && edge.isNew) ?? probes.find(({ edge }) => edge?.isSpokenOf);
	return telling?.probe ?? null;
}

/** More than these are not tried. */
const mostTyped = 40;

/** Null where the program does not read all that is typed, does not come to its end, or prints nothing. */
function printedBy(test: InputTest, result: TestResult | undefined): string | null {
	if (result?.ending.kind !== 'ended' || (result.prompts?.length ?? 0) !== test.typed.length) {
		return null;
	}
	const printed = outputOf(test, result).got.join('\n').trim();
	return printed === '' ? null : printed;
}

/** What a call of the student's own comes to; one that cannot be run at all says so. */
export async function tryCall(runner: Runner, program: Program, call: string, signal: AbortSignal): Promise<TriedCall> {
	const ending: Ending = (await runCalls(runner, program, [call], signal))[0]?.ending ?? { kind: 'not-run' };
	return {
		call, ending: ending.kind,
		shown: ending.kind === 'returned' ? ending.value.shown : null,
		error: ending.kind === 'raised' ? ending.exception.type : null,
	};
}
