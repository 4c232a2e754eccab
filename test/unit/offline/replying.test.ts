import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { lessons } from '../../support/lessons';
import { examplesFor } from '../../../extension/tutor/offline/teaching/exampleFor';
import { reflectionOn } from '../../../extension/tutor/offline/closing/reflection';
import { OfflineInstructor } from '../../../extension/tutor/offline/offlineInstructor';
import { standing } from '../../../extension/tutor/offline/opening';
import { sinceCheck } from '../../../extension/tutor/offline/sinceCheck';
import type { AskRequest, PastTurn, Situation } from '../../../extension/tutor/roles';
import type { Assessment, Bug, Question, QuestionKind } from '../../../extension/words';
import { fibonacci, outline, situation, value } from './handMade';
import { play } from './play';
import { readable } from './readable';

const never = new AbortController().signal;
const instructor = new OfflineInstructor();
const wrong: Assessment = { kind: 'answer', correct: false, understood: [], misunderstood: null, readAs: 'x' };
const notSure: Assessment = { ...wrong, kind: 'not-sure', correct: null, readAs: null };

/** The question that comes after these right answers. */
async function openAfter(...answers: readonly (string | number)[]): Promise<{ readonly now: Situation; readonly question: Question }> {
	const { situation: now, questions } = await play(await situation(fibonacci), (_question, turn) => {
		const answer = answers[turn - 1];
		return answer === undefined ? null : typeof answer === 'number' ? answer - 1 : answer;
	});
	const question = questions.at(-1);
	if (!question) throw new Error('Nothing was asked.');
	return { now, question };
}

function turnOf(question: Question, assessment: Assessment, more: Partial<PastTurn> = {}): PastTurn {
	return { id: `turn-${question.id}`, question, version: 1, given: { kind: 'typed', text: 'x' }, assessment, rung: 'question', withdrawn: false, ...more };
}

async function asked(now: Situation, turns: readonly PastTurn[], more: Partial<AskRequest> & { readonly kind: QuestionKind }): Promise<{ readonly text: string; readonly question: Question }> {
	const all = { ...now, turns: [...now.turns, ...turns] };
	const target = now.tasks.find(({ status }) => status === 'open') ?? null;
	const utterance = await instructor.ask(all, { purpose: 'task', target, last: turns.at(-1) ?? null, stagesDone: ['expect'], since: null, probe: null, ...more }, never);
	if (!utterance) throw new Error('Nothing was asked.');
	return { text: readable(utterance.words), question: utterance.question };
}

describe('the reply to the last turn', () => {
	it('tells the fact also when the question was left after its answer, or after all its help', async () => {
		const { now, question } = await openAfter('5');
		const repair = now.tasks.find(({ kind }) => kind === 'syntactical') ?? null;
		for (const assessment of [wrong, notSure]) {
			const { text } = await asked(now, [turnOf(question, assessment)], { kind: 'root', target: repair, last: null });
			expect(text).toMatch(/^It returned `8`\. Change the program/);
		}
		const { text } = await asked(now, [turnOf(question, wrong, { withdrawn: true })], { kind: 'root', target: repair, last: null });
		expect(text).not.toContain('It returned');
	});

	it('never asks in teaching what the same message tells, as long as anything else is left', async () => {
		const { now } = await openAfter('5');
		const turns: PastTurn[] = [];
		const { question: first } = await openAfter('5');
		turns.push(turnOf(first, wrong));
		for (let count = 0; count < 6; count++) {
			const next = await asked(now, turns, { kind: 'teaching' });
			const before = turns.at(-1)?.question;
			expect(next.question.id).not.toBe(before?.id);
			turns.push(turnOf(next.question, wrong));
		}
	});

	it('answers a check in vain by what the run gives now', async () => {
		const start = await situation(fibonacci);
		const repair = start.tasks.find(({ kind }) => kind === 'syntactical') ?? null;
		const { question } = await asked(start, [], { kind: 'root', target: repair, last: null });
		expect(readable(sinceCheck(start, turnOf(question, wrong)) ?? [])).toBe('`fibonacci(5)` still returns `8`, not `5`.');
		const results = fibonacci.results.map((each) => (each.test === 't5' ? { ...each, ending: { kind: 'returned' as const, value: value('13') } } : each));
		const edited = { ...start, code: { ...start.code, version: 2 }, evidence: { ...start.evidence, run: { ...start.evidence.run, version: 2, results } } };
		expect(readable(sinceCheck(edited, turnOf(question, wrong)) ?? [])).toBe('`fibonacci(5)` now returns `13`, not `5`.');
	});
});

describe('where the work stands', () => {
	const given = async (results: Situation['evidence']['run']['results']) => {
		const start = await situation(fibonacci);
		return readable(standing({ ...start, evidence: { ...start.evidence, run: { ...start.evidence.run, results } } }));
	};

	it('says nothing about examples that were not tried', async () => {
		const results = fibonacci.results.map((each, index) => ({ ...each, passed: false, ending: index === 0 ? { kind: 'endless' as const, line: 7 } : { kind: 'not-run' as const } }));
		expect(await given(results)).toBe('1 of your 3 examples was tried.');
	});

	it('counts all and both', async () => {
		expect(await given(fibonacci.results.map((each) => ({ ...each, passed: true })))).toBe('All 3 of your examples pass.');
		expect(await given(fibonacci.results.slice(0, 2).map((each) => ({ ...each, passed: true })))).toBe('Both of your examples pass.');
	});
});

describe('help', () => {
	it('does not say the same at two questions while there is something else to say', async () => {
		const { now, question } = await openAfter();
		const first = await instructor.help(now, turnOf(question, notSure), 'place-named', never);
		const earlier = turnOf({ ...question, id: 'earlier' }, notSure, { rung: 'smaller-question' });
		const second = await instructor.help({ ...now, turns: [earlier] }, turnOf(question, notSure), 'place-named', never);
		expect(first?.rung).toBe('smaller-question');
		expect(second?.rung).not.toBe('smaller-question');
		expect(second).not.toBeNull();
	});

	it('leaves the letters of a text as they are', () => {
		const of = (code: string) => {
			const own = { ...lessons, examples: [{ concept: 'accumulator', shows: ['own'], code, says: () => 'A sum.' }] } as const;
			return readable(examplesFor({ idea: 'own', concept: null, line: null }, own, { code: { language: 'c', version: 1, text: 'n = 1;\ns = "a";\n' }, outline: outline({ assignments: ['n', 's'].map((name, at) => ({ range: { from: at, to: at }, targets: [name], value: '1', augmented: false, function: null })) }) })[0] ?? []);
		};
		expect(of('printf("%s: %d\\n", s, n);')).toContain('printf("%s: %d\\n", x, y);');
		expect(of('n = n + 1;\nprint(f"n: {n}")')).toContain('print(f"n: {x}")');
	});

	it('shows a worked example with names of its own', () => {
		const text = 'def f(word):\n    line = 0\n    for c in word:\n        line = line - c\n    return line\n';
		const program = {
			code: { language: languages[0]?.id ?? '', version: 1, text },
			outline: outline({
				assignments: [{ range: { from: 1, to: 1 }, targets: ['line'], value: '0', augmented: false, function: 'f' }],
				loops: [{ kind: 'each' as const, header: 2, range: { from: 2, to: 3 }, body: { from: 3, to: 3 }, variables: ['c'], over: 'word', function: 'f' }],
			}),
		};
		const shown = readable(examplesFor({ idea: null, concept: 'accumulator', line: 3 }, lessons, program)[0] ?? []);
		expect(shown.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/\b(?:line|c)\b/);
		expect(shown).toContain('"a-b-c-"');
		expect(shown).toMatch(/x = x \+ y/m);
	});

	it.each(languages.flatMap((language) => [['d'], ['n'], ['n', 'd', 'i', 'f', 's', 'lf']].map((names) => [language.name, names, language] as const)))('of %s shows worked examples whose texts in quotes stay as they are where a program uses %j', (_name, names, language) => {
		const text = language.lessons.examples.map(({ code }) => code).join('\n');
		const quotes = (source: string) => [...source.matchAll(/"%[^"\n]*"|\\[a-z]/g)].map(([quoted]) => quoted);
		const known = new Set(quotes(text));
		const program = {
			code: { language: language.id, version: 1, text: names.map((name) => `${name} = 0`).join('\n') },
			outline: outline({
				assignments: names.map((name, at) => ({ range: { from: at, to: at }, targets: [name], value: '0', augmented: false, function: null })),
				loops: [{ kind: 'each' as const, header: 2, range: { from: 2, to: 3 }, body: { from: 3, to: 3 }, variables: [], over: '', function: 'f' }],
				functions: [{ name: 'f', header: 0, range: { from: 0, to: 9 }, body: { from: 0, to: 9 }, parameters: [] }] as never,
			}),
		};
		const shown = language.lessons.ideas.flatMap(({ id }) => examplesFor({ idea: id, concept: null, line: null }, language.lessons, program)).map(readable);
		expect(shown.length).toBeGreaterThan(10);
		expect(shown.flatMap(quotes).filter((quoted) => !known.has(quoted))).toEqual([]);
	});

	describe('by a worked example', () => {
		const { id = '' } = languages[0] ?? {};
		const shown = (concept: string, text: string, line: number, wrong: string, right: string): string => {
			const isLoop = /^ *(?:for|while) /m.test(text);
			const from = text.indexOf(wrong);
			const bug: Bug = {
				kind: 'known', id: 'value', symptom: { kind: 'value', tests: [], exception: null, syntax: null }, places: [], concept, description: '', repairs: [[{ from, to: from + wrong.length, text: right }]],
			};
			const loops = isLoop ? [{ kind: 'each' as const, header: 2, range: { from: 2, to: 3 }, body: { from: 3, to: 3 }, variables: [], over: '', function: 'f' }] : [];
			return readable(examplesFor({ idea: null, concept, line }, lessons, { code: { language: id, version: 1, text }, outline: outline({ loops }), diagnosis: { version: 1, standing: 'broken', bugs: [bug] } })[0] ?? []);
		};
		const walk = (body: string) => `def f(xs):\n    out = []\n    for x in xs:\n        ${body}\n    return out\n`;

		it.each([
			['a line that collects', 'accumulator', walk('out.append(x)'), 3, 'append(x)', 'append(2 * x)', /\.append\(/],
			['a line that counts by key', 'accumulator', walk('out[x] = 1'), 3, '1', 'out.get(x, 0) + 1', /\[\w+\] = /],
			['a line that grows', 'accumulator', walk('out = out + 2 * x'), 3, '2 * ', '', /(\w+) = \1 \+/],
			['a condition', 'comparison-operator', 'def f(n):\n    if n > 3:\n        return 1\n    return 0\n', 1, 'n > 3', 'n > 2', /\bif /],
		])('that does what %s does', (_name, concept, text, line, wrong, right, expected) => {
			expect(shown(concept, text, line, wrong, right)).toMatch(expected);
		});

		it('without a loop where the program has none', () => {
			expect(shown('accumulator', 'a = int(input())\nif a > 10:\n    a = a * 0.9\nprint(a)\n', 1, 'a > 10', 'a > 9')).not.toMatch(/\b(?:for|while)\b/);
		});

		it('where nobody knows the repair, only of what the program does as well', () => {
			const suspected: Bug = { kind: 'suspected', id: 'value', symptom: { kind: 'value', tests: [], exception: null, syntax: null }, places: [], concept: 'filtering' };
			const loops = [{ kind: 'each' as const, header: 2, range: { from: 2, to: 4 }, body: { from: 3, to: 4 }, variables: ['x'], over: 'xs', function: 'f' }];
			const shownFor = (keeps: string) => examplesFor({ idea: null, concept: 'filtering', line: 3 }, lessons, {
				code: { language: id, version: 1, text: `def f(xs):\n    out = []\n    for x in xs:\n        if x > 3:\n            ${keeps}\n    return out\n` },
				outline: outline({ loops }), diagnosis: { version: 1, standing: 'broken', bugs: [suspected] },
			}).map(readable).join();
			expect(shownFor('out = out + [x]')).not.toMatch(/\.append\(/);
			expect(shownFor('out.append(x)')).toMatch(/\.append\(/);
		});

		it('without the shorter sign for what the repair brings: one more line that adds to a name', () => {
			const loops = [{ kind: 'each' as const, header: 3, range: { from: 3, to: 4 }, body: { from: 4, to: 4 }, variables: ['x'], over: 'xs', function: 'f' }];
			const withRepair = (right: string) => {
				const text = 'def f(xs):\n    total = 0\n    total = total + xs[0]\n    for x in xs:\n        pass\n    return total\n';
				const from = text.indexOf('pass');
				const bug: Bug = { kind: 'known', id: 'value', symptom: { kind: 'value', tests: [], exception: null, syntax: null }, places: [], concept: 'counter', description: '', repairs: [[{ from, to: from + 4, text: right }]] };
				return examplesFor({ idea: 'grows', concept: 'counter', line: 4 }, lessons, { code: { language: id, version: 1, text }, outline: outline({ loops }), diagnosis: { version: 1, standing: 'broken', bugs: [bug] } }).map(readable).join();
			};
			expect(withRepair('total = total + x')).not.toContain('+=');
			expect(withRepair('print(x)')).toContain('+=');
		});

		it('without the sign that the repair brings', () => {
			for (const [wrong, right] of [['<', '<='], ['>', '>='], ['>=', '>'], ['<=', '<']] as const) {
				const text = `def f(n):\n    if n ${wrong} 3:\n        return 1\n    return 0\n`;
				const lines = shown('comparison-operator', text, 1, `n ${wrong} 3`, `n ${right} 3`).split('\n');
				expect(lines.length).toBeGreaterThan(1);
				expect(lines.filter((each) => each.includes(` ${right} `)), right).toEqual([]);
			}
		});

		it('without a line that is the repaired one but for names and numbers', () => {
			expect(shown('accumulator', walk('out = x'), 3, 'out = x', 'out = out + x')).not.toMatch(/(\w+) = \1 \+ \w+\s/);
		});
	});
});

describe('the sentence at the end', () => {
	it('is about something that the program has', () => {
		expect(reflectionOn('accumulator', outline({}))).toBeNull();
		expect(readable(reflectionOn('accumulator', fibonacci.outline) ?? [])).toContain('loop');
		expect(readable(reflectionOn('assignment', outline({})) ?? [])).toContain('which value a name still has');
		expect(readable(reflectionOn('pointers', outline({})) ?? [])).toContain('where a pointer leads');
		expect(reflectionOn('while-condition', fibonacci.outline)).toBeNull();
	});
});
