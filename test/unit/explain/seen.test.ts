import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfflineExplainer } from '../../../extension/explain/offlineExplainer';
import type { ExplanationUnit } from '../../../extension/explain/explanation';
import { gatherEvidence, widest } from '../../../extension/runs/evidence';
import type { Evidence, Words } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

let plain: PlainParts;
let explainer: OfflineExplainer;
beforeAll(async () => {
	plain = await plainParts();
	explainer = new OfflineExplainer([plain.parser]);
});
afterAll(() => plain.dispose());

/** What a call of the program's function does, against an example that it fails. */
async function runOf(text: string, name: string, call: string): Promise<Evidence> {
	const { outline } = plain.parts.read(text);
	const program = { version: 1, text, fileName: 'program.py', entry: { kind: 'function', name } as const, files: [] };
	return gatherEvidence(plain.parts.runner, program, outline, [{ kind: 'call', id: 't', origin: 'file', call, expected: "'never'", compare: 'equal' }], [], new AbortController().signal);
}

function units(text: string, evidence: Evidence | null, neutral: readonly number[] = []): readonly ExplanationUnit[] {
	return explainer.units({ kind: 'lines', code: { language: plain.parser.language.id, version: 1, text }, range: { from: 0, to: text.split('\n').length - 1 }, level: 'intermediate', language: 'en', evidence, neutral });
}

const spoken = (words: Words) => words.map((segment) => ('text' in segment ? segment.text : '')).join('');

/** What is told of each line, by its one-based number. */
function told(all: readonly ExplanationUnit[]): string {
	return all.map((unit) => `${unit.kind === 'lines' ? unit.range.from + 1 : '?'} ${spoken(unit.words)}`).join('\n');
}

const adds = `def add_up(prices):
    total = 0
    for price in prices:
        total += price
        if price > 4:
            total = total - 1
    if total < 0:
        return None
    return total
`;

const counts = `def down(n):
    steps = []
    while n > 0:
        steps.append(n)
        n = n - 2
    return steps
`;

const calls = `def power(n):
    if n == 0:
        return 1
    rest = power(n - 1)
    return 2 * rest
`;

describe('what one run did, from its own values', () => {
	it.each([
		['a sum', adds, 'add_up', 'add_up([3, 5, 4])'],
		['a loop that counts down', counts, 'down', 'down(5)'],
		['calls of a function in itself', calls, 'power', 'power(3)'],
	])('%s', async (_, text, name, call) => {
		expect(told(units(text, await runOf(text, name, call)))).toMatchSnapshot();
	});

	it('a function with a line under investigation is told without any value', async () => {
		const evidence = await runOf(adds, 'add_up', 'add_up([3, 5, 4])');
		expect(told(units(adds, evidence, [3]))).toBe(told(units(adds, null)));
		expect(told(units(adds, evidence))).not.toBe(told(units(adds, null)));
	});

	it('a run of another version is not told', async () => {
		const evidence = await runOf(counts, 'down', 'down(5)');
		expect(evidence.trace).not.toBeNull();
		const old = { ...evidence, trace: evidence.trace && { ...evidence.trace, version: 0 } };
		expect(told(units(counts, old))).toBe(told(units(counts, null)));
	});
});

const mixed = `"""What this is for."""
import math
count = 0


def mixed(n):
    """Say something about n.

    >>> mixed(5)
    10
    """
    # a remark
    global count
    if n > 3:
        pass
    elif n > 2:
        n = 3
    else:
        n = 4

    return (
        n
        * 2
    )
`;

it('of lines that do nothing by themselves no run is told; of the others it is', async () => {
	const said = told(units(mixed, await runOf(mixed, 'mixed', 'mixed(5)'))).split('\n');
	const lines = (text: string) => said.filter((line) => line.includes(text)).map((line) => Number(/^\d+/.exec(line)?.[0]));
	expect(lines('does not come here')).toEqual([17, 19]);
	expect(lines('does not have to ask')).toEqual([16]);
	expect(lines('In this run')).toEqual([14, 16, 17, 19, 21]);
	expect(said.find((line) => line.startsWith('7 '))).toBe('7 Tells the reader what mixed is for: “Say something about n.” It shows one example.');
});

const fibonacci = `def fibonacci(n):
    """Give the n-th number."""
    if n <= 0:
        return "OOPS"
    a = 0
    b = 1
    for i in range(0, n):
        a, b = b, a + b
    return b
`;

const turned = `def turned(text):
    if text == "":
        return ""
    return turned(text[1:]) + text[0]
`;

const moved = `def moved(text, shift):
    out = ""
    for c in text:
        if "a" <= c <= "z":
            out += chr(ord(c) + shift)
        else:
            out += c
    return out
`;

it('of examples that all pass, the one that comes to the most lines is told', async () => {
	const { outline } = plain.parts.read(moved);
	const program = { version: 1, text: moved, fileName: 'program.py', entry: { kind: 'function', name: 'moved' } as const, files: [] };
	const test = (id: string, call: string, expected: string) => ({ kind: 'call', id, origin: 'file', call, expected, compare: 'equal' }) as const;
	const { trace } = await gatherEvidence(plain.parts.runner, program, outline, [test('a', "moved('', 1)", "''"), test('b', "moved('aaa', 1)", "'bbb'"), test('c', "moved('a b', 1)", "'b c'")], widest, new AbortController().signal);
	expect(trace?.test).toBe('c');
});

describe('a summary of a function and one run of it', () => {
	it.each([
		['a loop, round by round', fibonacci, 'fibonacci', 'fibonacci(4)'],
		['calls of itself, from the inside out', turned, 'turned', 'turned("abc")'],
		['what a loop does in each case', moved, 'moved', 'moved("a b", 1)'],
	])('%s', async (_, text, name, call) => {
		const request = { kind: 'summary', code: { language: plain.parser.language.id, version: 1, text }, range: { from: 0, to: text.split('\n').length - 1 }, level: 'beginner', language: 'en', neutral: [] } as const;
		const evidence = await runOf(text, name, call);
		const [whole] = explainer.units({ ...request, evidence });
		expect(spoken(whole?.words ?? [])).toMatchSnapshot();
		// While a session looks into its lines, nothing of the run is told.
		const [quiet] = explainer.units({ ...request, neutral: [1], evidence });
		expect(spoken(quiet?.words ?? [])).not.toMatch(/For |Round by round|From the inside/);
	});
});

describe('the stream of an explanation', () => {
	it('ends early when it is stopped', async () => {
		const stop = new AbortController();
		const heard: ExplanationUnit[] = [];
		const request = { kind: 'lines', code: { language: plain.parser.language.id, version: 1, text: adds }, range: { from: 0, to: 8 }, level: 'beginner', language: 'en', evidence: null, neutral: [] } as const;
		for await (const unit of explainer.explain(request, stop.signal)) {
			heard.push(unit);
			if (heard.length === 2) stop.abort();
		}
		expect(heard).toHaveLength(2);
	});

	it('a language that is not known gets nothing', () => {
		expect(explainer.units({ kind: 'summary', code: { language: 'none', version: 1, text: 'x' }, range: { from: 0, to: 0 }, level: 'beginner', language: 'en', evidence: null, neutral: [] })).toEqual([]);
	});
});
