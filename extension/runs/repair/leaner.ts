import { diffLines } from 'diff';
import type { Test } from '../../words';
import type { Attempter } from '../attempts';
import type { Program } from '../runner';
import { hunksOf, type Tried } from './candidate';

/** So many versions are made leaner, the cheapest first; the others are seldom shown. */
const mostVersions = 8;
/** Pieces that are taken out of one version. */
const mostPieces = 6;
/** Rounds and calls that a leaner version may take on each test. */
const steps = 100_000;

/**
 * The versions without pieces that do nothing for the tests: of a version of several changes each line that it changed, with the lines that
 * stand deeper below it, goes out when every test passes without it. So a try of the student's that a change has made pointless does not
 * stay, nor is it dressed up. Lines that only change places are all meant to stay, whatever the examples see of them. Each text comes once. Rejects as the attempter does.
 */
export async function leaner(attempter: Attempter, program: Program, tests: readonly Test[], passing: readonly Tried[], signal: AbortSignal): Promise<readonly Tried[]> {
	const some = new Set(passing.filter(({ changes }) => changes.length > 1 && changes.every(({ kind }) => kind !== 'move')).sort((a, b) => a.cost - b.cost).slice(0, mostVersions));
	const all: Tried[] = [];
	for (const one of passing) all.push(some.has(one) ? await lean(attempter, program, tests, one, signal) : one);
	return [...new Map(all.map((one) => [one.text, one])).values()];
}

async function lean(attempter: Attempter, program: Program, tests: readonly Test[], version: Tried, signal: AbortSignal): Promise<Tried> {
	const plan = { tests, budgets: tests.map(() => steps), decisive: tests.length, all: true };
	let text = version.text;
	for (let taken = 0; taken < mostPieces; taken += 1) {
		const shorter = withoutPieces(program.text, text);
		const tried = shorter.length === 0 ? [] : await attempter.attempt(program, shorter, plan, signal);
		// The shortest that passes: what stands around another piece goes with it.
		const [best] = shorter.filter((_, at) => tried[at]?.broken === null && tried[at].passed.every((passed) => passed)).sort((a, b) => a.length - b.length);
		if (best === undefined) break;
		text = best;
	}
	return text === version.text ? version : { ...version, text, places: hunksOf(program.text, text).map(({ place }) => place) };
}

/** The version with one of the pieces that it changed left out, each in turn. */
function withoutPieces(original: string, version: string): readonly string[] {
	const lines = version.split('\n');
	const depth = (line: string) => /^\s*/.exec(line)?.[0].length ?? 0;
	return changedRows(original, version).flatMap((row) => {
		const head = lines[row] ?? '';
		if (head.trim() === '') return [];
		let to = row + 1;
		while (to < lines.length && (lines[to] ?? '').trim() !== '' && depth(lines[to] ?? '') > depth(head)) to += 1;
		return [[...lines.slice(0, row), ...lines.slice(to)].join('\n')];
	});
}

/** Rows of the version that the original has not. */
function changedRows(original: string, version: string): readonly number[] {
	const rows: number[] = [];
	let row = 0;
	for (const { added, removed, count } of diffLines(original, version)) {
		if (removed) continue;
		if (added) rows.push(...Array.from({ length: count }, (_, at) => row + at));
		row += count;
	}
	return rows;
}
