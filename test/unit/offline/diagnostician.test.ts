import { describe, expect, it } from 'vitest';
import { EvidenceDiagnostician } from '../../../extension/tutor/offline/diagnosis/diagnostician';
import type { Ground } from '../../../extension/tutor/roles';
import type { Test, TestResult, Trace } from '../../../extension/words';
import { call, fibonacci, outline, result, situation } from './handMade';

const diagnostician = new EvidenceDiagnostician();
const never = new AbortController().signal;
const tests = [call('a', 'f(1)', '1'), call('b', 'f(2)', '2'), call('c', 'f(3)', '3')] as [Test, Test, Test];

function ground(results: readonly TestResult[], more: Partial<Ground['evidence']['run']> = {}): Ground {
	return {
		problem: { title: 'f', statement: '', entry: { kind: 'function', name: 'f' }, tests },
		code: { language: 'python', version: 1, text: 'def f(n):\n    total = n\n    return totl\n' },
		outline: outline({
			functions: [{ name: 'f', owner: null, parameters: ['n'], range: { from: 0, to: 2 }, header: 0, docstring: null, empty: false }],
			assignments: [{ range: { from: 1, to: 1 }, targets: ['total'], value: 'n', augmented: false, function: 'f' }],
			statementLines: [1, 2],
		}),
		evidence: { run: { version: 1, syntax: null, startup: null, results, missingModule: null, elapsedMs: 1, ...more }, trace: null, places: [] },
	};
}

const bugs = async (at: Ground, previous: Parameters<EvidenceDiagnostician['diagnose']>[1] = null) => diagnostician.diagnose(at, previous, never);
const [a, b, c] = tests;

describe('symptoms', () => {
	it('groups failing tests: one bug for wrong values, one for each error and line', async () => {
		const { bugs: found } = await bugs(ground([result(a, '7', [2]), result(b, "KeyError: 'k' at 2", [2]), result(c, '9', [2])]));
		expect(found.map(({ id, symptom }) => [id, symptom.kind, symptom.tests])).toEqual([['value', 'value', ['a', 'c']], ['exception-KeyError', 'exception', ['b']]]);
	});

	it('names a syntax error alone', async () => {
		const { bugs: found } = await bugs(ground([], { syntax: { message: "expected ':'", line: 0, column: 8, type: 'SyntaxError' } }));
		expect(found.map(({ id, symptom }) => [id, symptom.kind])).toEqual([['syntax', 'syntax']]);
		expect(diagnostician.stages({ version: 1, standing: 'broken', bugs: found }, 'syntax')).toEqual(['repair']);
	});

	it('knows a slip by a name that is near', async () => {
		const { bugs: found } = await bugs(ground([result(a, "NameError: name 'totl' is not defined at 3", [2, 3])]));
		expect(found.map(({ id }) => id)).toEqual(['slip-totl']);
	});

	it('says nothing of tests that were not tried or cannot be run', async () => {
		const { bugs: found } = await bugs(ground([{ ...result(a, '7', []), ending: { kind: 'not-run' } }, { ...result(b, '7', []), ending: { kind: 'bad-test', reason: 'no' } }]));
		expect(found).toEqual([]);
	});
});

describe('the order of bugs', () => {
	const d = call('d', 'f(4)', '4');
	const traceOf = (test: string): Trace => ({ test, version: 1, steps: [], activations: [], cut: false, ending: { kind: 'not-run' }, output: '' });
	const order = async (results: readonly TestResult[], others: readonly string[]) => {
		const at = ground(results);
		const { bugs: found } = await bugs({ ...at, problem: { ...at.problem, tests: [...tests, d] }, evidence: { ...at.evidence, trace: traceOf('a'), others: others.map(traceOf) } });
		return found.map(({ id }) => id);
	};
	const error = result(a, "IndexError: list index out of range at 2", [2]);
	const wrong = [result(b, '7', [3]), result(c, '8', [3]), result(d, '9', [3])];

	it('begins with the one that can be followed best', async () => {
		expect(await order([error, ...wrong.slice(0, 2)], ['b'])).toEqual(['exception-IndexError', 'value']);
	});

	it('begins with one that spoils many times as many examples, where it can be followed too', async () => {
		expect(await order([error, ...wrong], ['b'])).toEqual(['value', 'exception-IndexError']);
		expect(await order([error, ...wrong], [])).toEqual(['exception-IndexError', 'value']);
	});
});

describe('ids', () => {
	it('stay while a test is shared, and come back with the bug', async () => {
		const first = await bugs(ground([result(a, '7', [2]), result(b, '8', [2])]));
		const second = await bugs(ground([result(b, '9', [2])]), first);
		expect(second.bugs.map(({ id }) => id)).toEqual(['value']);
	});

	it('tell two errors of one kind on two lines apart', async () => {
		const first = await bugs(ground([result(a, "KeyError: 'k' at 2", [2])]));
		const second = await bugs(ground([result(b, "KeyError: 'k' at 3", [3]), result(a, "KeyError: 'k' at 2", [2])]), first);
		expect(second.bugs.map(({ id, symptom }) => [id, symptom.exception?.line])).toEqual([['exception-KeyError', 1], ['exception-KeyError-2', 2]]);
	});
});

describe('tasks', () => {
	it('come bug by bug, conceptual before syntactical, each with a stage that shows it', async () => {
		const now = await situation(fibonacci);
		expect(now.tasks.map(({ id, kind, shownBy }) => [id, kind, shownBy])).toEqual([
			['value/run', 'conceptual', ['locate']],
			['value/place', 'conceptual', ['explain']],
			['value/repair', 'syntactical', ['repair']],
		]);
		expect(diagnostician.stages(now.diagnosis, 'value')).toEqual(['expect', 'predict', 'locate', 'explain', 'repair']);
	});

	it('leave out an understanding that no question could show', async () => {
		const at = ground([result(a, "KeyError: 'k' at 2", [2])]);
		expect(diagnostician.tasks(at, await bugs(at)).map(({ id, shownBy }) => [id, shownBy])).toEqual([
			['exception-KeyError/run', ['read']],
			['exception-KeyError/repair', ['repair']],
		]);
	});
});

describe('standing', () => {
	it('is unfinished for a function that says nothing, and far off for one that ignores what it gets', async () => {
		const base = ground(tests.map((test) => result(test, 'None', [2])));
		const [own] = base.outline.functions;
		if (!own) throw new Error('There is no function.');
		expect((await bugs({ ...base, outline: { ...base.outline, functions: [{ ...own, empty: true }] } })).standing).toBe('unfinished');
		expect((await bugs({ ...base, outline: { ...base.outline, functions: [] } })).standing).toBe('unfinished');
		expect((await bugs({ ...base, code: { ...base.code, text: 'def f(n):\n    x = 0\n    return x\n' } })).standing).toBe('far-off');
		expect((await bugs(base)).standing).toBe('broken');
	});
});
