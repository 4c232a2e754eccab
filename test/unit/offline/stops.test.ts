/** Sentences around code that ends as a sentence does; the run that an error is told of. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { sentencesOf } from '../../../extension/tutor/guard/sentences';
import { Replay } from '../../../extension/tutor/offline/facts/replay';
import { lineFact } from '../../../extension/tutor/offline/facts/lineFact';
import { explainQuestions } from '../../../extension/tutor/offline/questions/explain';
import { changedBy } from '../../../extension/tutor/offline/questions/explainAssigned';
import { reachedQuestion } from '../../../extension/tutor/offline/questions/explainTimes';
import { nameExplanations } from '../../../extension/tutor/offline/questions/explainName';
import { briefly, isLabel, opening } from '../../../extension/tutor/offline/questions/phrases';
import { helpWithError } from '../../../extension/tutor/offline/questions/repairError';
import { syntaxQuestions } from '../../../extension/tutor/offline/questions/syntax';
import { code, join, say, spoken } from '../../../extension/tutor/offline/say';
import { sinceCheck } from '../../../extension/tutor/offline/sinceCheck';
import { subjectOf } from '../../../extension/tutor/offline/subject';
import type { PastTurn } from '../../../extension/tutor/roles';
import type { Bug } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { heard, startedOn } from '../session/plainStudent';
import { call, outline, raised, result, situation, traceOf, value } from './handMade';

describe('a sentence that ends in code', { timeout: 60_000 }, () => {
	it.each([['All done.', 'It printed All done. Go on.'], ['Hi!', 'It printed Hi! Go on.'], ['use ==?', 'It printed use ==? Go on.'], ['5', 'It printed 5. Go on.'], ['\'Hi.\'', 'It printed \'Hi.\'. Go on.']])('%s', (text, expected) => {
		const words = join(say('It printed {0}.', code(text)), say('Go on.'));
		expect(spoken(words)).toBe(expected);
		expect(sentencesOf(words)).toHaveLength(2);
	});

	it('keeps what goes on behind it', () => {
		expect(spoken(say('It prints {0}, not {1}.', code('A.'), code('B')))).toBe('It prints A., not B.');
		expect(spoken(say('{0}... and so on', code('A.')))).toBe('A.... and so on');
	});
});

describe('an error on one example, a wrong value on another', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('is told of the example that stops', async () => {
		const text = `def longest(words):
    """The longest word.

    >>> longest(["a", "bbb", "cc"])
    'bbb'
    >>> longest(["x"])
    'x'
    >>> longest([])
    ''
    """
    for word in words:
        best = ""
        if len(word) > len(best):
            best = word
    return best
`;
		const session = await startedOn(plain, text, 'longest');
		const [first] = heard(session);
		expect(first).toMatch(/UnboundLocalError.*for longest\(\[\]\)\./);
		await session.close();
	});
});

describe('a name without a value', () => {
	const text = 'int count_a(const char *t) {\n    int n;\n    for (int i = 0; t[i] != 0; i++) {\n        if (t[i] == 97) {\n            n++;\n        }\n    }\n    return n;\n}\n';
	const name = 'count_a';
	const tests = [call('a', 'count_a("aa")', '2'), call('x', 'count_a("xxxx")', '0')];
	const stop = (line: number) => ({ kind: 'raised', exception: raised("uninitialised value: 'n' is used before it has a value", line - 1) }) as const;
	const made = {
		language: 'c', text, name, tests, suspicious: [2],
		results: tests.map((test, index) => ({ ...result(test, '9', [2, 3, 4]), ending: stop(index === 0 ? 5 : 8) })),
		trace: { ...traceOf('a', name, "t='aa'", '2\n3\n4 i=0\n5\n5 raise x: y'), ending: stop(5) },
		outline: outline({
			functions: [{ name, owner: null, parameters: ['t'], range: { from: 0, to: 8 }, header: 0, docstring: null, empty: false }],
			assignments: [{ range: { from: 4, to: 4 }, targets: ['n'], value: '', augmented: true, function: name }],
			statementLines: [1, 2, 3, 4, 7],
		}),
	};
	const inside = (line: number) => ({ ...stop(line).exception, frames: [{ line: line - 1, function: name }] });
	const at = async (line: number) => {
		const now = await situation(made);
		const bug: Bug = { kind: 'known', id: 'own', symptom: { kind: 'exception', tests: ['a', 'x'], exception: inside(line), syntax: null }, places: [], concept: null, description: '', repairs: [[]] };
		return subjectOf(now, bug, now.tasks, []);
	};

	it('is told of the example that it stops at that line', async () => {
		expect((await at(8)).failing[0]?.test.id).toBe('x');
		expect((await at(5)).failing[0]?.test.id).toBe('a');
	});

	it('gets none from a line that adds to it, and is no misspelling', async () => {
		const subject = await at(8);
		expect(nameExplanations(subject).map(({ question: { template, truth } }) => ({ template, truth }))).toEqual([{ template: 'explain.name-unset', truth: { kind: 'choice', id: 'no' } }]);
		const [tried] = subject.failing;
		const help = tried && helpWithError(subject, tried);
		expect(help && spoken(help.toDo)).toBe('Say in one sentence which line should give n its first value, and how it does that.');
		expect(help?.place).toBeNull();
	});
});

describe('what is typed', () => {
	it('is told whole, as long as it can be read', () => {
		expect(spoken(opening(inputTest(['4', '1', '2', '2', '3'], '2', 'file')))).toBe('You type 4, 1, 2, 2 and 3.');
		expect(spoken(opening(inputTest([...'123456789'], '2', 'file')))).toBe('You type 1, 2, 3, 4, 5, 6, 7, 8 and more.');
	});
});

describe('a program that cannot start', () => {
	const text = 'int f(int n) {\n    int a = n\n    return a + m;\n}\n';
	const at = async (message: string, line: number, version = 1) => {
		const now = await situation({ language: 'c', text, name: 'f', tests: [call('a', 'f(1)', '2')], results: [], trace: null, suspicious: [], outline: outline({ broken: true }) });
		const syntax = { type: 'compile error', message, line: line - 1, column: null };
		const broken = { ...now, code: { ...now.code, version }, evidence: { ...now.evidence, run: { ...now.evidence.run, version, syntax } } };
		const bug: Bug = { kind: 'suspected', id: 'syntax', symptom: { kind: 'syntax', tests: [], exception: null, syntax }, places: [], concept: null };
		return { broken, asked: syntaxQuestions(subjectOf(broken, bug, now.tasks, [])).map(({ question }) => question) };
	};

	it('for want of a sign at the end of a line is looked at there, too', async () => {
		const [first, told] = (await at("expected ',' or ';' before 'return'", 3)).asked;
		expect(first && spoken(first.words)).toContain('Change that line, or the one above it,');
		expect(first?.help.map(({ words }) => spoken(words))[0]).toContain('Read the line before the one that it names, too.');
		expect(told && spoken(told.words)).toContain('Look at line 3 and at the line above it.');
		expect((await at("expected ')' before ';' token", 3)).asked.map(({ words }) => spoken(words)).join(' ')).not.toContain('above');
	});

	it('for another reason than before is told so', async () => {
		const [asked] = (await at("expected ',' or ';' before 'return'", 3)).asked;
		const { broken, asked: [again, told] } = await at("'m' undeclared (first use in this function)", 3, 2);
		if (!asked || !again || !told) throw new Error('There is no question.');
		const last: PastTurn = { id: 'q1', question: asked, version: 1, given: { kind: 'typed', text: '' }, assessment: { kind: 'answer', correct: false, understood: [], misunderstood: null, readAs: null }, rung: 'question', withdrawn: false };
		expect(spoken(sinceCheck(broken, last, told) ?? [])).toBe("That message is gone. Now there is one for line 3: 'm' undeclared (first use in this function).");
		expect(spoken(sinceCheck(broken, last, again) ?? [])).toBe('That message is gone.');
		expect(sinceCheck(broken, { ...last, question: again }, told)).toEqual([]);
	});
});

describe('a pointer that is only followed', () => {
	const text = 'void swap(int *a, int *b) {\n    *a = *b;\n    *b = *a;\n}\n';
	const followed = { '*a': value('4'), '*b': value('4') };

	it('is spoken of by what it leads to, also where that stays', async () => {
		const test = call('a', 'swap(3, 4)', '3');
		const trace = { ...traceOf('a', 'swap', '', '2\n3\n4 return 4'), steps: [{ event: 'line' as const, line: 2, activation: 1, changed: followed }, { event: 'return' as const, line: 3, activation: 1, changed: {} }] };
		const now = await situation({ language: 'c', text, name: 'swap', tests: [test], results: [result(test, '4', [2, 3])], trace, suspicious: [3], outline: outline({}) });
		const [bug] = now.diagnosis.bugs;
		const replay = new Replay(trace, now.outline, 'swap');
		const [moment] = replay.passes(2);
		expect(bug && moment && changedBy(subjectOf(now, bug, now.tasks, []), replay, moment)).toEqual(['*b']);
	});

	it('and another name are each themselves', () => {
		expect(briefly({ ...followed, n: value('1') }, ['b', 'a', 'b', 'n']).map(([name]) => name)).toEqual(['*b', '*a', 'n']);
	});
});

describe('what a question tells of a run', () => {
	it('are the fields of a small record, too', () => {
		const record = (shown: string) => ({ shown, type: 'struct P', shape: { kind: 'opaque' as const, text: shown } });
		const state = { p: record('{number = 1, balance = 10.0}'), q: record('-> {value = 1, next = NULL}'), r: record('<freed>'), s: record(`{name = "${'x'.repeat(60)}"}`) };
		expect(briefly(state, ['p', 'q', 'r', 's']).map(([name]) => name)).toEqual(['p', 'q']);
	});

	it.each([['    case \'-\':', true], ['default: // any other', true], ['    case 4: return 30;', false], ['x = a ? b :', false]])('%s is a label alone: %s', (source, expected) => {
		expect(isLabel(source)).toBe(expected);
	});

	it('is of a label alone that a run can come to it', async () => {
		const text = 'switch (n) {\n    case 1:\n        f();\n}\n';
		const test = call('a', 'g(1)', '2');
		const trace = traceOf('a', 'g', 'n=1', '1\n3\n3 return 1');
		const functions = [{ name: 'g', owner: null, parameters: ['n'], range: { from: 0, to: 3 }, header: -1, docstring: null, empty: false }];
		const now = await situation({ language: 'c', text, name: 'g', tests: [test], results: [result(test, '1', [1, 3])], trace, suspicious: [3], outline: outline({ functions, statementLines: [0, 1, 2] }) });
		const [bug] = now.diagnosis.bugs;
		const subject = bug && subjectOf(now, bug, now.tasks, [1]);
		expect(subject && spoken(lineFact(subject, 1))).toBe('line 2 is only a place that a run can come to.');
		expect(subject?.traced && reachedQuestion(subject, test, subject.traced.replay, 1)).toEqual([]);
	});

	it.each([
		['    int number;', 'A name is made on line 2, and it gets no value there yet.'], ['    String first, last; // names', 'A name is made on line 2, and it gets no value there yet.'], ['    int[] xs;', 'A name is made on line 2, and it gets no value there yet.'],
		['    return n;', 'The run does not come to line 2 for g(1).'], ['    goto end;', 'The run does not come to line 2 for g(1).'], ['    f(n);', 'The run does not come to line 2 for g(1).'], ['    int k = 3;', 'The run does not come to line 2 for g(1).'],
	])('%s: %s', async (row, said) => {
		const text = `switch (n) {\n${row}\n        f();\n}\n`;
		const test = call('a', 'g(1)', '2');
		const functions = [{ name: 'g', owner: null, parameters: ['n'], range: { from: 0, to: 3 }, header: -1, docstring: null, empty: false }];
		const now = await situation({ language: 'c', text, name: 'g', tests: [test], results: [result(test, '1', [1, 3])], trace: traceOf('a', 'g', 'n=1', '1\n3\n3 return 1'), suspicious: [3], outline: outline({ functions, statementLines: [0, 1, 2] }) });
		const [bug] = now.diagnosis.bugs;
		expect(bug && spoken(lineFact(subjectOf(now, bug, now.tasks, [1]), 1))).toBe(said);
	});
});

describe('a case that runs on into the next', () => {
	const text = 'int f(int n) {\n    switch (n) {\n        case 1:\n            n = 5;\n        case 2:\n            n = 7;\n            break;\n    }\n    return n;\n}\n';
	const asked = async (place: number, concept: Bug['concept'] = 'switch-cases') => {
		const test = call('a', 'f(1)', '5');
		const functions = [{ name: 'f', owner: null, parameters: ['n'], range: { from: 0, to: 9 }, header: 0, docstring: null, empty: false }];
		const now = await situation({ language: 'c', text, name: 'f', tests: [test], results: [result(test, '7', [2, 4, 6, 7, 9])], trace: traceOf('a', 'f', 'n=1', '2\n4\n6 n=5\n7 n=7\n9\n9 return 7'), suspicious: [4], outline: outline({ functions, statementLines: [1, 3, 5, 6, 8] }) });
		const bug: Bug = { kind: 'known', id: 'own', symptom: { kind: 'value', tests: ['a'], exception: null, syntax: null }, places: [{ place: { kind: 'gap', after: place }, score: 1 }], concept, description: '', repairs: [[]] };
		return explainQuestions(subjectOf(now, bug, now.tasks, [])).map(({ question }) => question).filter(({ template }) => template === 'explain.falls-on');
	};

	it('is asked about where the run passes from the one into the other', async () => {
		const [question, ...more] = await asked(3);
		expect(question && spoken(question.words)).toBe('Take f(1). When line 4 has run, which line runs next? Click it.');
		expect(question?.truth).toMatchObject({ kind: 'places', places: [{ kind: 'lines', from: 4, to: 5 }] });
		expect(more).toEqual([]);
	});

	it('is nothing to ask about where the mistake is another', async () => {
		expect([await asked(7), await asked(3, 'assignment')]).toEqual([[], []]);
	});
});
