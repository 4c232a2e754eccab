/** Questions whose truth was once false, or not clear, each on the program where it was seen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramParser } from '../../../extension/code/parser';
import { EvidenceDiagnostician } from '../../../extension/tutor/offline/diagnosis/diagnostician';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { lineFact } from '../../../extension/tutor/offline/facts/lineFact';
import { OfflineInstructor } from '../../../extension/tutor/offline/offlineInstructor';
import { OfflineVerifier } from '../../../extension/tutor/offline/offlineVerifier';
import { subjectOf } from '../../../extension/tutor/offline/subject';
import type { PastTurn, Situation } from '../../../extension/tutor/roles';
import type { Question, Run } from '../../../extension/words';
import { firstParser } from '../code/helpers';
import { newRunner } from '../runs/sandbox';
import { call, fibonacci, loop, outline, result, situation as handMade, traceOf } from './handMade';
import { groundOf, programOf, situationOf } from './programs';
import { readable } from './readable';
import { truthText } from './render';

const runner = newRunner();
let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
}, 60_000);
afterAll(() => {
	runner.dispose();
	parser.dispose();
});

/** A session on the program in which the student has found these lines (one-based). */
async function sessionOn(text: string, examples: readonly string[], found: readonly number[] = []): Promise<Situation> {
	const notes = examples.map((each) => `# example: ${each}\n`).join('');
	return { ...(await situationOf(await groundOf(programOf('program', text + notes), runner, parser))), found: found.map((line) => line - 1) };
}

function questionsOf(situation: Situation): readonly Question[] {
	return situation.diagnosis.bugs.flatMap((bug) => candidatesFor(situation, bug, situation.tasks)).map(({ question }) => question);
}

/** Questions and their truths, as a reviewer reads them: `How many rounds ...? 8`. */
function truths(situation: Situation): readonly string[] {
	return questionsOf(situation).map(({ words, truth }) => `${readable(words)} ${truthText(truth)}`);
}

describe('a statement over several lines', () => {
	const loops = `def f(xs, k):
    total = 0
    for x in xs:
        if (x > 1 and
                k > 1):
            total += 100
        while (total
               > 50):
            total -= 7
    return total
`;

	it('is evaluated once, as a condition and as the head of a loop', async () => {
		const all = truths(await sessionOn(loops, ['f([2], 2) => 6'], [4, 7, 8, 9]));
		expect(all.filter((each) => /Is `\(x > 1 and/.test(each)).map((each) => each.split(' ').at(-1))).toEqual(['true']);
		expect(all).toContain('How many rounds does the loop on line 7 make for `f([2], 2)`? 8');
		expect(all.filter((each) => /line (?:5|8)\b/.test(each.split('?')[0] ?? ''))).toEqual([]);
	});

	it('is run once, as an assignment and as a return', async () => {
		const all = truths(await sessionOn('def g(a, b):\n    s = max(\n        a,\n        b,\n    )\n    return (s\n            + a)\n', ['g(1, 2) => 5'], [2, 4, 6, 7]));
		expect(all.filter((each) => /How many times|second time/.test(each))).toEqual([]);
		expect(all.filter((each) => each.includes('What is `s` after line 2')).map((each) => each.split(' ').at(-1))).toEqual(['2', '2']);
	});

	it('hides the runs of a body on the last line of its head', async () => {
		const all = truths(await sessionOn('def f(n):\n    while (n\n           > 1): n -= 1\n    return n\n', ['f(3) => 0'], [2, 3]));
		expect(all.filter((each) => /rounds|How many times/.test(each))).toEqual([]);
	});

	it('stops where it begins', async () => {
		const all = truths(await sessionOn('def f(xs):\n    for i in range(3):\n        t = (i +\n             xs[i])\n    return t\n', ['f([1, 2]) => 4']));
		expect(all).toContain('What is `i` when line 4 stops, for `f([1, 2])`? 2');
		expect(all).toContain('In which round of the loop does line 4 stop? 3');
	});
});

describe('a loop inside a loop', () => {
	const text = 'def tri(n):\n    out = []\n    for i in range(n):\n        row = 0\n        for j in range(i):\n            row += j\n        out.append(row)\n    return out\n';

	it('is asked about with which time is meant', async () => {
		const situation = await sessionOn(text, ['tri(3) => [0, 1, 3]'], [5]);
		const all = truths(situation);
		expect(all).toContain('How many rounds does the loop on line 5 make for `tri(3)`, when the run comes to it for the third time? 2');
		expect(all).toContain('Which values does `j` take on line 5, for `tri(3)`, when the run comes to it for the third time? 0, 1');
		expect(all.filter((each) => /the loop on line 5|on line 5, for/.test(each) && !/time/.test(each))).toEqual([]);
		const [bug] = situation.diagnosis.bugs;
		expect(bug && readable(lineFact(subjectOf(situation, bug, [], []), 4))).toBe('The loop on line 5 begins 3 times on this run.');
	});

	it('as the outer one, as before', async () => {
		expect(truths(await sessionOn(text, ['tri(3) => [0, 1, 3]'], [3]))).toContain('How many rounds does the loop on line 3 make for `tri(3)`? 3');
	});
});

describe('a test around the call', () => {
	const text = 'def avg(xs):\n    t = 0\n    for x in xs[1:]:\n        t += x\n    return t / len(xs)\n';

	it('does not change what the line gives back', async () => {
		const situation = await sessionOn(text, ['avg([2, 4, 6]) * 1 => 4', 'avg([2, 2]) + avg([4, 4, 4]) => 6'], [5]);
		const all = truths(situation);
		expect(all.filter((each) => /give back\?/.test(each) && each.includes('`xs` is `[2, 2]`')).map((each) => each.split('? ')[1])).toEqual(['1.0']);
		expect(all.filter((each) => /Click that line|At the end, `t`/.test(each) && each.includes('+ avg'))).toEqual([]);
	});
});

describe('a line that runs in several calls', () => {
	it('is not asked about as if it ran once', async () => {
		const all = truths(await sessionOn('def fact(n):\n    if n <= 1:\n        return 1\n    r = n + fact(n - 1)\n    return r\n', ['fact(4) => 24', 'fact(3) => 6'], [4, 5]));
		expect(all.filter((each) => /What is `r` (?:after|just before)/.test(each))).toEqual([]);
	});

	it('is not of the run where it stands at the top', async () => {
		const situation = await sessionOn('def g():\n    return 1\nRATE = 2 + 1\nfor k in [1]:\n    RATE += k\n\n\ndef f(n):\n    return n * RATE\n', ['f(2) => 6'], [3, 4, 5]);
		expect(truths(situation).filter((each) => /line (?:3|4|5)\b.*(?:run|rounds|make)|(?:run|rounds|make).*line (?:3|4|5)\b/.test(each))).toEqual([]);
		const [bug] = situation.diagnosis.bugs;
		expect(bug && lineFact(subjectOf(situation, bug, [], []), 2)).toEqual([]);
	});
});

describe('lines of another version', () => {
	it('are not taken for lines of this one', async () => {
		const situation = await sessionOn('def f(n):\n    s = n + 1\n    return s\n', ['f(1) => 1', 'f(2) => 2']);
		const question = questionsOf(situation).find(({ template }) => template === 'locate.first');
		if (!question) throw new Error('There is no question.');
		const verifier = new OfflineVerifier();
		const signal = new AbortController().signal;
		const verdict = (version: number) => verifier.assess(situation, question, { kind: 'line', line: 1, version, text: '' }, signal);
		expect((await verdict(1)).kind).toBe('answer');
		expect((await verdict(2)).kind).toBe('unreadable');
		// The suspects of an old question have moved with the program.
		const stale: Question = { ...question, truth: { kind: 'places', places: [{ kind: 'lines', from: 7, to: 7 }], checked: false } };
		expect(await verifier.assess(situation, stale, { kind: 'line', line: 1, version: 1, text: '' }, signal)).toEqual(await verdict(1));
	});
});

describe('a student who disagrees again', () => {
	it('hears something else each time', async () => {
		const situation = await handMade(fibonacci);
		const question = questionsOf(situation).find(({ stage }) => stage === 'expect');
		if (!question) throw new Error('There is no question.');
		const turn: PastTurn = { id: 'a', question, version: 1, given: null, assessment: null, rung: 'question', withdrawn: false };
		const said = [1, 2, 3].map((disputed) => readable(new OfflineInstructor().ground(situation, { ...turn, disputed })));
		expect(said[0]).toBe(readable(new OfflineInstructor().ground(situation, turn)));
		expect(new Set(said).size).toBe(3);
		expect(said[2]).toContain('fibonacci(');
	});
});

describe('a program that cannot show the bug now', () => {
	const asksNothing = (situation: Situation, part: Partial<Run>): readonly string[] =>
		truths({ ...situation, evidence: { ...situation.evidence, trace: null, others: [], run: { ...situation.evidence.run, ...part } } });

	it('is asked nothing about its values while it cannot be read', async () => {
		const situation = await sessionOn('def f(n):\n    s = n + 1\n    return s\n', ['f(1) => 1', 'f(2) => 2']);
		expect(asksNothing(situation, { results: [], syntax: { message: 'invalid syntax', line: 1, column: null, type: 'SyntaxError' } })).toEqual([]);
		expect(asksNothing(situation, { results: [], startup: { type: 'NameError', message: 'x', line: 0, frames: [] } })).toEqual([]);
	});

	it('is asked about an error only while that error stops it', async () => {
		const situation = await sessionOn('def f(n):\n    if n > 1:\n        return nowhere\n    return n[0]\n', ['f(1) => 1', 'f(2) => 2']);
		const stops = truths(situation).filter((each) => each.startsWith('Your program stopped'));
		expect(stops.map((each) => /on line \d+ with `\w+/.exec(each)?.[0])).toEqual(expect.arrayContaining(['on line 4 with `TypeError', 'on line 3 with `NameError']));
		const one = situation.evidence.run.results.filter(({ test }) => test === 't1');
		expect(asksNothing(situation, { results: one }).filter((each) => each.includes('NameError'))).toEqual([]);
	});

	it('is asked how often a line runs only when a call was traced', async () => {
		const situation = await sessionOn('import nowhere_to_be_found\n\n\ndef f(n):\n    return n + 1\n', ['f(1) => 1', 'f(2) => 2']);
		expect(truths(situation).filter((each) => each.includes('How many times'))).toEqual([]);
	});
});

describe('an interpreter that died', () => {
	it('is a symptom, and there is something to do', async () => {
		const situation = await sessionOn('def f(n):\n    return n + 1\n', ['f(1) => 1', 'f(2) => 2']);
		const results = situation.evidence.run.results.map((result) => ({ ...result, ending: { kind: 'crashed' as const, reason: 'killed' } }));
		const ground = { problem: situation.problem, code: situation.code, outline: situation.outline, evidence: { ...situation.evidence, trace: null, others: [], run: { ...situation.evidence.run, results } } };
		const died = await situationOf(ground);
		expect(died.diagnosis.bugs.map(({ symptom }) => [symptom.kind, symptom.tests])).toEqual([['endless', ['t1', 't2']]]);
		expect(new EvidenceDiagnostician().tasks(ground, died.diagnosis).map(({ kind }) => kind)).toContain('syntactical');
		expect(questionsOf(died).map(({ template }) => template)).toContain('repair.test');
	});
});

describe('a name that a line in a loop makes anew', () => {
	/** Whether it is asked what this line's name still has when the line runs again. */
	async function isAsked(line: string): Promise<boolean> {
		const test = call('a', 'f(2)', '9');
		const text = `int f(int n) {\n  int t = 0;\n  for (int i = 0; i < n; i++) {\n    ${line}\n    r += 2;\n    t = r;\n  }\n  return t;\n}\n`;
		const assignment = (at: number, name: string, given: string, augmented = false) => ({ range: { from: at - 1, to: at - 1 }, targets: [name], value: given, augmented, function: 'f' });
		const at = await handMade({
			language: 'java', text, name: 'f', tests: [test], suspicious: [4], results: [result(test, '2', [2, 3, 4, 5, 6, 8])],
			trace: traceOf('a', 'f', 'n=2', '2\n3 t=0\n4 i=0\n5 r=0\n6 r=2\n3 t=2\n4 i=1\n5 r=0\n6 r=2\n3\n8 i=2\n8 return 2'),
			outline: outline({
				functions: [{ name: 'f', owner: null, parameters: ['n'], range: { from: 0, to: 8 }, header: 0, docstring: null, empty: false }],
				loops: [{ ...loop(3, 7, [], 'i < n', 'f'), variables: ['i'], counts: 'int i = 0; i < n; i++' }],
				assignments: [assignment(2, 't', '0'), assignment(4, 'r', '0'), assignment(5, 'r', '2', true), assignment(6, 't', 'r')],
				returns: [{ range: { from: 7, to: 7 }, value: 't', function: 'f' }], statementLines: [1, 2, 3, 4, 5, 7],
			}),
		});
		const [bug] = at.diagnosis.bugs;
		return bug !== undefined && candidatesFor({ ...at, found: [3] }, bug, at.tasks).some(({ question: { template, slots } }) => template === 'explain.before-again' && slots.line === 3);
	}

	it('keeps nothing from one time to the next', async () => {
		expect(await isAsked('r = 0;')).toBe(true);
		for (const line of ['int r = 0;', 'final int r = 0;', 'Map<String, Integer> r = 0;', 'int *r = 0;', 'let r = 0;']) expect(await isAsked(line), line).toBe(false);
	});
});
