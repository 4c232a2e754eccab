import { callTest, inputTest } from '../../code/testIds';
import type { ProgramParser } from '../../code/parser';
import type { Test } from '../../words';
import type { Attempter } from '../attempts';
import type { Program } from '../runner';
import type { RankedVersion } from './ranking';

/** So many versions are compared. */
const mostVersions = 40;
/** So many inputs are tried. */
const mostInputs = 36;
/** Rounds and calls for each. */
const steps = 4000;
/** What a version gains when all others do as it does. */
const consensus = 0.6;
/** What it loses when it fails on inputs on which most others give something. */
const failing = 0.5;

/**
 * Compares versions that pass every test on inputs near those of the tests, so that one which only fits the tests is seen for
 * what it is: what many do in their own ways is likelier than what one does alone (as by the behaviour of patches: Xiong et al.,
 * "Identifying Patch Correctness in Test-Based Program Repair", 2018). The groups that do the same on every input, the likeliest
 * first. Rejects as the attempter does.
 */
export async function compareVersions(attempter: Attempter, parser: ProgramParser, program: Program, tests: readonly Test[], ranked: readonly RankedVersion[], signal: AbortSignal): Promise<readonly (readonly RankedVersion[])[]> {
	const some = ranked.slice(0, mostVersions);
	const inputs = some.length > 1 ? inputsNear(parser, tests) : [];
	if (inputs.length === 0) return ranked.map((one) => [one]);
	const plan = { tests: inputs, budgets: inputs.map(() => steps), decisive: inputs.length, all: true };
	const done = await attempter.attempt(program, some.map(({ version }) => version.text), plan, signal);
	const weights = some.map(({ score }) => Math.exp(-score));
	const total = weights.reduce((sum, one) => sum + one, 0);
	const shown = (at: number, input: number) => done[at]?.shown[input] ?? null;
	// What most fail on is no input for this program.
	const usual = inputs.map((_, input) => some.filter((__, at) => shown(at, input) !== null).length * 2 > some.length);
	const grouped = new Map<string, number[]>();
	some.forEach((_, at) => {
		const key = inputs.flatMap((__, input) => (usual[input] ? [done[at]?.ends[input] ?? 0] : [])).join();
		grouped.set(key, [...(grouped.get(key) ?? []), at]);
	});
	const groups = [...grouped.values()].map((members) => {
		const share = members.reduce((sum, at) => sum + (weights[at] ?? 0), 0) / total;
		const [first = 0] = members;
		const lost = inputs.filter((_, input) => usual[input] && shown(first, input) === null).length / Math.max(1, usual.filter((one) => one).length);
		return members.flatMap((at): RankedVersion[] => {
			const one = some[at];
			return one ? [{ version: one.version, score: one.score - consensus * share + failing * Math.min(1, 3 * lost) }] : [];
		}).sort((a, b) => a.score - b.score);
	});
	groups.sort((a, b) => (a[0]?.score ?? 0) - (b[0]?.score ?? 0));
	return [...groups, ...ranked.slice(mostVersions).map((one) => [one])];
}

const wordsOf = (test: Test) => (test.kind === 'call' ? test.call : test.typed.join('\n'));

/** Inputs that are near to those of the tests, some of each test. */
function inputsNear(parser: ProgramParser, tests: readonly Test[]): readonly Test[] {
	const known = new Set(tests.map(wordsOf));
	const rounds = tests.map((test) => {
		if (test.kind === 'input') return typedNear(test.typed).map((typed): Test => inputTest(typed, '', 'file'));
		const call = parser.parse(test.call);
		const near = call.read((root) => parser.language.repair.variations(root, test.call));
		call.dispose();
		return near.map((text): Test => callTest({ call: text, expected: '', compare: 'shown', raises: false, before: test.before ?? '' }, 'file'));
	});
	const found: Test[] = [];
	for (let turn = 0; found.length < mostInputs && rounds.some(({ length }) => length > turn); turn += 1) {
		for (const round of rounds) {
			const one = round[turn];
			if (!one || known.has(wordsOf(one)) || found.length >= mostInputs) continue;
			known.add(wordsOf(one));
			found.push(one);
		}
	}
	return found;
}

function typedNear(typed: readonly string[]): readonly (readonly string[])[] {
	return typed.flatMap((line, at) => {
		const value = /^-?\d{1,9}$/.test(line.trim()) ? Number(line) : null;
		const near = value === null ? [line.slice(1), line.toUpperCase(), line + line] : [value + 1, value - 1, 0, -value].map(String);
		return near.filter((one) => one !== line).map((one) => typed.map((other, index) => (index === at ? one : other)));
	});
}
