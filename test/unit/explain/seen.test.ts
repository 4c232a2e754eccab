import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfflineExplainer } from '../../../extension/explain/offlineExplainer';
import type { ExplanationUnit } from '../../../extension/explain/explanation';
import { gatherEvidence } from '../../../extension/runs/evidence';
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
