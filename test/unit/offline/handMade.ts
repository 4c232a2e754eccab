/** Evidence written by hand, in short: a program, its outline and a run as lines `8 i=0 | b=1`. */
import type { ConditionOutline, LoopOutline, Outline } from '../../../extension/code/outline';
import type { Diagnostician, Situation } from '../../../extension/tutor/roles';
import { EvidenceDiagnostician } from '../../../extension/tutor/offline/diagnosis/diagnostician';
import type { Activation, Evidence, RaisedException, Shape, Test, TestResult, Trace, TraceStep, Value, Variables } from '../../../extension/words';

/** Numbers, quoted texts, None, True, False (as two languages write them) and lists of them. */
export function value(shown: string): Value {
	const shape = shapeOf(shown);
	return { shown, type: shape.kind, shape };
}

function shapeOf(text: string): Shape {
	if (text === 'None' || text === 'undefined' || text === 'null') return { kind: 'nothing' };
	if (/^(?:true|false)$/i.test(text)) return { kind: 'truth', value: text.toLowerCase() === 'true' };
	if (/^-?\d/.test(text)) return { kind: 'number', text, whole: !text.includes('.') };
	if (text.startsWith('[')) {
		const inner = text.slice(1, -1);
		return { kind: 'items', of: 'list', items: inner === '' ? [] : inner.split(', ').map(shapeOf) };
	}
	return { kind: 'text', value: text.replaceAll(/^['"]|['"]$/g, '') };
}

/** `a=0 b=[1, 2]` */
function variables(text: string): Variables {
	return Object.fromEntries([...text.matchAll(/(\w+)=(\[[^\]]*\]|'[^']*'|\S+)/g)].map(([, name = '', shown = '']) => [name, value(shown)]));
}

/**
 * A run of one function: each line a one-based line number, what is new before it runs, and at the end `return` or `raise`.
 * `3 b=1`, `10 return 8`.
 */
export function traceOf(test: string, name: string | null, given: string, steps: string): Trace {
	const all = steps.trim().split('\n').map((line) => line.trim());
	const end = /^(\d+) (return|raise) ?(.*)$/.exec(all.at(-1) ?? '');
	const trace: TraceStep[] = all.map((line): TraceStep => {
		const [, at = '1', rest = ''] = /^(\d+) ?(.*)$/.exec(line) ?? [];
		const event = rest.startsWith('return') ? 'return' : rest.startsWith('raise') ? 'raise' : 'line';
		return { event, line: Number(at) - 1, activation: 1, changed: event === 'line' ? variables(rest) : {} };
	});
	const [first] = trace;
	if (first) trace[0] = { ...first, changed: { ...variables(given), ...first.changed } };
	const returned = end?.[2] === 'return' ? value(end[3] ?? 'None') : null;
	const activation: Activation = { id: 1, parent: null, function: name, arguments: variables(given), returned };
	return {
		test, version: 1, steps: trace, activations: [activation], cut: false, output: '',
		ending: returned ? { kind: 'returned', value: returned } : { kind: 'raised', exception: raised(end?.[3] ?? '', Number(end?.[1] ?? 1) - 1) },
	};
}

export function raised(text: string, line: number): RaisedException {
	const [type = '', message = ''] = text.split(': ');
	const about = (/'(\w+)'/.exec(message) ?? /^(\w+) is not defined/.exec(message))?.[1];
	return { type, message, line, frames: [{ line, function: 'f' }], ...(about === undefined ? {} : { about }) };
}

export function call(id: string, text: string, expected: string): Test {
	return { kind: 'call', id, origin: 'file', call: text, expected, compare: 'equal' };
}

/** A result: what it gave (`8`, or `KeyError: 'a' at 4`), one-based lines passed. */
export function result(test: Test, gave: string, lines: readonly number[]): TestResult {
	const error = /^(\w+Error: .*) at (\d+)$/.exec(gave);
	const expected = value(test.expected);
	return {
		test: test.id,
		passed: gave === test.expected,
		ending: error ? { kind: 'raised', exception: raised(error[1] ?? '', Number(error[2]) - 1) } : { kind: 'returned', value: value(gave) },
		expected, output: '', lines: lines.map((line) => line - 1), steps: lines.length * 2,
	};
}

export function loop(header: number, to: number, names: readonly string[], over: string, inside: string): LoopOutline {
	return { kind: names.length > 0 ? 'each' : 'while', header: header - 1, range: { from: header - 1, to: to - 1 }, body: { from: header, to: to - 1 }, variables: names, over, function: inside };
}

export function condition(at: number, to: number, text: string, inside: string): ConditionOutline {
	return { line: at - 1, text, body: { from: at, to: to - 1 }, word: 'if', function: inside };
}

export function outline(more: Partial<Outline>): Outline {
	return { functions: [], loops: [], conditions: [], assignments: [], returns: [], calls: [], statementLines: [], idleLines: [], script: false, readsInput: false, broken: false, ...more };
}

export interface HandMade {
	readonly text: string;
	readonly name: string;
	readonly outline: Outline;
	readonly tests: readonly Test[];
	readonly results: readonly TestResult[];
	readonly trace: Trace | null;
	/** Missing: the first language. */
	readonly language?: string;
	/** One-based lines, most suspicious first. */
	readonly suspicious: readonly number[];
}

const never = new AbortController().signal;

/** The session at its start. */
export async function situation(made: HandMade, diagnostician: Diagnostician = new EvidenceDiagnostician()): Promise<Situation> {
	const evidence: Evidence = {
		run: { version: 1, syntax: null, startup: null, results: made.results, missingModule: null, elapsedMs: 1 },
		trace: made.trace,
		places: made.suspicious.map((line, index) => ({ place: { kind: 'lines', from: line - 1, to: line - 1 }, score: 1 - index / 10 })),
	};
	const ground = {
		problem: { title: made.name, statement: '', entry: { kind: 'function' as const, name: made.name }, tests: made.tests },
		code: { language: made.language ?? 'python', version: 1, text: made.text }, outline: made.outline, evidence,
	};
	const diagnosis = await diagnostician.diagnose(ground, null, never);
	return { ...ground, diagnosis, tasks: diagnostician.tasks(ground, diagnosis).map((task) => ({ ...task, status: 'open' as const })), turns: [], found: [] };
}

const fibonacciText = `def fibonacci(n):
    if n <= 0:
        return "OOPS"
    elif n == 1 or n == 2:
        return 1
    a = 0
    b = 1
    for i in range(0, n):
        a, b = b, a + b
    return b
`;

const tests = [call('t1', 'fibonacci(1)', '1'), call('t5', 'fibonacci(5)', '5'), call('t10', 'fibonacci(10)', '55')];
const [one, five, ten] = tests as [Test, Test, Test];
const inside = 'fibonacci';

/** SESSION.md's program: one round too many. */
export const fibonacci: HandMade = {
	text: fibonacciText,
	name: 'fibonacci',
	tests,
	results: [result(one, '1', [2, 4, 5]), result(five, '8', [2, 4, 6, 7, 8, 9, 10]), result(ten, '89', [2, 4, 6, 7, 8, 9, 10])],
	suspicious: [8, 9, 10, 7, 6, 4, 2],
	trace: traceOf('t5', 'fibonacci', 'n=5', `
		2
		4
		6
		7 a=0
		8 b=1
		9 i=0
		8 a=1
		9 i=1
		8 b=2
		9 i=2
		8 a=2 b=3
		9 i=3
		8 a=3 b=5
		9 i=4
		8 a=5 b=8
		10
		10 return 8
	`),
	outline: outline({
		functions: [{ name: 'fibonacci', owner: null, parameters: ['n'], range: { from: 0, to: 9 }, header: 0, docstring: null, empty: false }],
		loops: [loop(8, 9, ['i'], 'range(0, n)', inside)],
		conditions: [condition(2, 3, 'n <= 0', inside), condition(4, 5, 'n == 1 or n == 2', inside)],
		assignments: [
			{ range: { from: 5, to: 5 }, targets: ['a'], value: '0', augmented: false, function: inside },
			{ range: { from: 6, to: 6 }, targets: ['b'], value: '1', augmented: false, function: inside },
			{ range: { from: 8, to: 8 }, targets: ['a', 'b'], value: 'b, a + b', augmented: false, function: inside },
		],
		returns: [2, 4, 9].map((at) => ({ range: { from: at, to: at }, value: at === 9 ? 'b' : '1', function: inside })),
		statementLines: [1, 2, 3, 4, 5, 6, 7, 8, 9],
	}),
};
