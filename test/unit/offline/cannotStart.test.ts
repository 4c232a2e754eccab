/** A program that does not start: its form is right and it breaks a rule of types or ways, or it cannot be read at all. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { toldIn } from '../../../extension/tutor/offline/chooser';
import { reflectionFor } from '../../../extension/tutor/offline/closing/reflection';
import { groundOf } from '../../../extension/tutor/offline/facts/grounds';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { OfflineInstructor } from '../../../extension/tutor/offline/offlineInstructor';
import { sinceCheck } from '../../../extension/tutor/offline/sinceCheck';
import { spoken } from '../../../extension/tutor/offline/say';
import { habitFor, habitQuestion } from '../../../extension/tutor/offline/teaching/lessons';
import type { PastTurn, Situation } from '../../../extension/tutor/roles';
import type { Bug } from '../../../extension/words';
import { situation as handMade, fibonacci } from './handMade';

const compiled = languages.find(({ lessons }) => lessons.errors.some(({ id }) => id === 'return-missing'));
if (!compiled) throw new Error('No language has this error.');
const type = compiled.lessons.errors.find(({ id }) => id === 'return-missing')?.types[0] ?? '';

/** A session on a program that ends with this message on its third line. */
async function ending(message: string, broken: boolean, text = fibonacci.text, language = compiled?.id ?? '', kind = type) {
	const begun = await handMade({ ...fibonacci, text, language });
	const syntax = { message, line: 2, column: null, type: kind };
	const bug: Bug = { kind: 'suspected', id: 'syntax', symptom: { kind: 'syntax', tests: [], exception: null, syntax }, places: [], concept: null };
	const evidence = { run: { ...begun.evidence.run, syntax, results: [] }, trace: null, places: [] };
	const at: Situation = { ...begun, evidence, outline: { ...begun.outline, broken }, diagnosis: { version: 1, standing: 'broken', bugs: [bug] }, tasks: [{ id: 'syntax/repair', kind: 'syntactical', bug: 'syntax', concept: null, text: '', shownBy: ['repair'], status: 'open' }] };
	const questions = candidatesFor(at, bug, at.tasks).map(({ question }) => question);
	return { at, questions, asked: questions.map(({ words }) => spoken(words)), helped: questions.flatMap(({ help }) => help.map(({ words }) => spoken(words))) };
}

describe('a program whose form is right, and that does not start', () => {
	it('is not called one that cannot be read, and the change is not looked for on the line of the message alone', async () => {
		const { asked, helped, questions } = await ending('missing return statement', false);
		expect(asked[0]).toBe('The program cannot start. The message for line 3 says: missing return statement. Change the program so that it can start, then check it.');
		const all = [...asked, ...helped, ...questions.map(({ held }) => spoken(held))].join('\n');
		expect(all).not.toMatch(/can be read|that line|sign by sign/);
	});

	it('is asked about by what leads to such a message, before anything is said twice', async () => {
		const { asked, helped } = await ending('missing return statement', false);
		const question = 'Take a value for which no condition is true. Which line gives something back then?';
		expect(asked.at(-1)).toBe(`The error names line 3. ${question} Then make your change, and check it.`);
		expect(new Set(asked).size).toBe(3);
		expect(helped).toContain(question);
	});

	it('tells who stays silent nothing twice, and shows the error in another program', async () => {
		const { questions: [first] } = await ending('missing return statement', false);
		const helped = (first?.help ?? []).map(({ rung, words }) => [rung, spoken(words)] as const);
		expect(helped.map(([rung]) => rung)).toEqual(['smaller-question', 'fact', 'worked-example']);
		const { at } = await ending('missing return statement', false);
		const candidates = candidatesFor(at, at.diagnosis.bugs[0] as Bug, at.tasks);
		const turn = { question: first, version: 1, rung: 'fact', withdrawn: false, assessment: { kind: 'not-sure' } } as PastTurn;
		expect(toldIn(candidates, [turn])).toContain(candidates.find(({ question }) => question.template === 'repair.syntax-told')?.asks);
	});

	it('is asked one thing at a time', () => {
		const error = { type, message: 'incompatible types: possible lossy conversion from double to int' };
		expect(spoken(habitFor(compiled.id, error) ?? []).match(/\?/g)).toHaveLength(2);
		expect(spoken(habitQuestion(compiled.id, error) ?? [])).toBe('Which kind of number should it be in the end?');
	});

	it('that uses what only objects have, ends with a question about objects', async () => {
		const { at } = await ending('non-static method f(int) cannot be referenced from a static context', false);
		expect(spoken(reflectionFor(at))).toContain('what belongs to each object, and what to the class?');
	});

	it('ends with a question about the idea, and stands on what does not go together', async () => {
		const { at, questions: [question] } = await ending('missing return statement', false);
		expect(spoken(reflectionFor(at))).toContain('what a function gives back');
		const turn = { question, version: 1 } as PastTurn;
		expect(spoken(groundOf(at, turn))).toContain('does not go together');
	});
});

describe('a program that cannot be read', () => {
	it('is mended at the line of the message', async () => {
		const { at, asked, helped, questions: [question] } = await ending('\';\' expected', true);
		expect(asked[0]).toContain('Change that line so that the program can be read');
		expect(helped[0]).toContain('sign by sign');
		expect(spoken(reflectionFor(at))).toContain('cannot start');
		expect(spoken(groundOf(at, { question, version: 1 } as PastTurn))).toContain('cannot read it');
	});

	const plain = languages.find(({ lessons }) => lessons.errors.some(({ id }) => id === 'ends-too-early') && lessons.shownAtStart === undefined);

	it('is mended anywhere where the message is about a bracket alone', async () => {
		const { asked, helped } = await ending('expected declaration or statement at end of input', true, 'int f(int n) {\n    if (n > 2) {\n}\n', plain?.id ?? '', 'error');
		expect(helped[0]).toContain('Where does each opening brace find its closing one?');
		expect(asked[0]).toContain('Change the program so that it can be read');
		expect([...asked, ...helped].join('\n')).not.toMatch(/sign by sign|[Ll]ook at line 3|that line/);
	});
});

describe('a message about a program that cannot start', () => {
	const long = `constructor Lamp in class Lamp cannot be applied to given types; required: no arguments; found: int; reason: ${'actual and formal argument lists differ in length '.repeat(2)}`;

	it('is gone when there is another one, and not while it stands there as it was', async () => {
		const { at, questions: [question] } = await ending(long, false);
		const last = { question, version: 1, given: { kind: 'typed', text: 'x' }, assessment: { kind: 'answer', correct: false, understood: [], misunderstood: null, readAs: null } } as unknown as PastTurn;
		const next = candidatesFor(at, at.diagnosis.bugs[0] as Bug, at.tasks)[1]?.question ?? null;
		expect(spoken(sinceCheck(at, last, next) ?? [])).toBe('');
		const other: Situation = { ...at, evidence: { ...at.evidence, run: { ...at.evidence.run, syntax: { message: 'missing return statement', line: 2, column: null, type } } } };
		expect(spoken(sinceCheck(other, last, next) ?? [])).toContain('That message is gone.');
		expect(spoken(sinceCheck(at, { ...last, given: { kind: 'typed', text: '' } }, next) ?? [])).toBe('You have not changed anything yet.');
	});

	it('is cut between its parts where it is long', async () => {
		const { asked } = await ending(long, false);
		expect(asked[0]).toContain('says: constructor Lamp in class Lamp cannot be applied to given types; required: no arguments; found: int…');
	});

	it('is helped with by another program, and by nothing that was said before', async () => {
		const { at, questions: [question] } = await ending('missing return statement', false);
		const tutor = new OfflineInstructor();
		const turn = (rung: PastTurn['rung']) => ({ id: 't', question, version: 1, rung, given: null, assessment: null, withdrawn: false }) as unknown as PastTurn;
		const signal = new AbortController().signal;
		const rungs: (string | undefined)[] = [];
		let rung: PastTurn['rung'] = 'question';
		for (let given = await tutor.help(at, turn(rung), 'place-named', signal); given; given = await tutor.help(at, turn(rung), 'place-named', signal)) rungs.push(rung = given.rung);
		expect(rungs).toEqual(['smaller-question', 'fact', 'worked-example']);
		const again = { ...turn('question'), id: 'u' };
		expect(await tutor.help({ ...at, turns: [turn('worked-example')] }, again, 'place-named', signal)).toBeNull();
	});

	it('is helped with by a program that cannot start either, and by none that runs', async () => {
		const other = languages.find(({ lessons }) => lessons.examples.some(({ concept, shows }) => concept === 'syntax' && shows?.includes('empty-body')));
		const error = other?.lessons.errors.find(({ message }) => message.test('expected \',\' or \';\' before \'for\''));
		const begun = await handMade({ ...fibonacci, language: other?.id ?? '' });
		const syntax = { message: 'expected \',\' or \';\' before \'for\'', line: 2, column: null, type: error?.types[0] ?? '' };
		const bug: Bug = { kind: 'suspected', id: 'syntax', symptom: { kind: 'syntax', tests: [], exception: null, syntax }, places: [{ place: { kind: 'lines', from: 2, to: 2 }, score: 1 }], concept: 'syntax' };
		const text = 'int f(int n) {\n    int t = 0\n    for (int i = 0; i < n; i++) {\n        t += i;\n    }\n    return t;\n}\n';
		const at: Situation = { ...begun, code: { ...begun.code, text }, evidence: { run: { ...begun.evidence.run, syntax, results: [] }, trace: null, places: [] }, outline: { ...begun.outline, broken: true }, diagnosis: { version: 1, standing: 'broken', bugs: [bug] }, tasks: [{ id: 'syntax/repair', kind: 'syntactical', bug: 'syntax', concept: 'syntax', text: '', shownBy: ['repair'], status: 'open' }] };
		const [question] = candidatesFor(at, bug, at.tasks).map((each) => each.question);
		const given = await new OfflineInstructor().help(at, { id: 't', question, version: 1, rung: 'fact', given: null, assessment: null, withdrawn: false } as unknown as PastTurn, 'place-named', new AbortController().signal);
		expect(spoken(given?.words ?? [])).toContain('Another program that cannot start for the same reason:');
	});
});

describe('a line that cannot be read, in a language that says so while it reads', () => {
	const [untyped] = languages.filter(({ lessons }) => lessons.errors.some(({ id }) => id === 'else-alone'));
	if (!untyped) throw new Error('No language has this error.');

	async function asked(text: string, line: number, message: string, rung?: PastTurn['rung']) {
		const begun = await handMade({ ...fibonacci, language: untyped?.id ?? '', text });
		const syntax = { message, line, column: null, type: 'SyntaxError' };
		const bug: Bug = { kind: 'suspected', id: 'syntax', symptom: { kind: 'syntax', tests: [], exception: null, syntax }, places: [], concept: null };
		const at: Situation = { ...begun, evidence: { run: { ...begun.evidence.run, syntax, results: [] }, trace: null, places: [] }, outline: { ...begun.outline, broken: true }, diagnosis: { version: 1, standing: 'broken', bugs: [bug] }, tasks: [{ id: 'syntax/repair', kind: 'syntactical', bug: 'syntax', concept: null, text: '', shownBy: ['repair'], status: 'open' }] };
		const [first] = candidatesFor(at, bug, at.tasks).map(({ question }) => question);
		const turns = rung && first ? [{ id: 't', question: first, version: at.code.version, given: null, assessment: null, rung, withdrawn: false }] : [];
		return candidatesFor({ ...at, turns }, bug, at.tasks).map(({ question }) => question);
	}
	const branch = 'function f(a) {\n  if (a) {\n    return 1;\n  else {\n    return 2;\n  }\n}\n';

	it('is not told twice what the message means: what to look for comes first then', async () => {
		const before = await asked(branch, 3, "Unexpected token 'else'");
		expect(spoken(before[1]?.words ?? [])).toContain('must come right after the block');
		const told = await asked(branch, 3, "Unexpected token 'else'", 'fact');
		expect(spoken(told[1]?.words ?? [])).toBe('The error names line 4. Find the if that the else belongs to. What stands between the two? Then make your change, and check it.');
	});

	it('is told of the sign that is read otherwise, and not of what came of that', async () => {
		const text = 'function f(n) {\n  let sum = 0;\n  for (let i = 1, i <= n, i++) {\n    sum += i;\n  }\n  return sum;\n}\n';
		const [question] = await asked(text, 2, "Identifier 'i' has already been declared");
		const helped = question?.help.map(({ words }) => spoken(words)) ?? [];
		expect(helped).toContain('On line 3 the sign , is read in another way than you mean it. Look up what keeps the parts of such a line apart.');
		expect(helped.join()).not.toContain('twice');
		// A name that is made twice is told of as that.
		const [twice] = await asked('let a = 1;\nlet a = 2;\n', 1, "Identifier 'a' has already been declared");
		expect(twice?.help.map(({ words }) => spoken(words)).join()).toContain('made twice');
	});
});
