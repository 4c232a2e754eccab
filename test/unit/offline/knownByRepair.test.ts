import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { gatherEvidence } from '../../../extension/runs/evidence';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { trialOf } from '../../../extension/session/trial';
import { guardContext } from '../../../extension/tutor/guardSession';
import { check } from '../../../extension/tutor/guard';
import { changeOf } from '../../../extension/tutor/offline/teaching/change';
import { EvidenceDiagnostician } from '../../../extension/tutor/offline/diagnosis/diagnostician';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { OfflineVerifier } from '../../../extension/tutor/offline/offlineVerifier';
import { isPassing } from '../../../extension/session/edits/knownBugs';
import { say, spoken } from '../../../extension/tutor/offline/say';
import type { FindRepairs, Ground, Situation } from '../../../extension/tutor/roles';
import type { Diagnosis, EntryPoint, KnownBug, Question, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const never = new AbortController().signal;
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const example = (call: string, expected: string): Test => ({ kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal' });

/** The sum of 1 to n; the loop ends one too early. */
const upTo = lines('def up_to(n):', '    total = 0', '    for i in range(n):', '        total += i', '    return total');
const upToTests = [example('up_to(3)', '6'), example('up_to(1)', '1'), example('up_to(5)', '15'), example('up_to(0)', '0')];

describe('bugs that a repair makes known', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	const trial = () => trialOf(plain.parts, () => 'program.py');
	const diagnostician = (findRepairs: FindRepairs = plain.findRepairs) => new EvidenceDiagnostician({ findRepairs, trial: trial(), log: plain.log });

	async function groundOf(text: string, tests: readonly Test[], version = 1): Promise<Ground> {
		const { outline, runnable } = plain.parts.read(text);
		const [first] = tests;
		const entry: EntryPoint = first?.kind === 'call' ? { kind: 'function', name: first.call.slice(0, first.call.indexOf('(')) } : { kind: 'script' };
		const program = { version, text: runnable, fileName: 'program.py', entry, files: [] };
		const evidence = await gatherEvidence(plain.parts.runner, program, outline, tests, [], never);
		return { problem: { title: 'p', statement: '', entry, tests }, code: { language: 'python', version, text }, outline, evidence };
	}

	async function situationOf(ground: Ground, diagnosis?: Diagnosis): Promise<Situation> {
		const made = diagnosis ?? (await diagnostician().diagnose(ground, null, never));
		return { ...ground, diagnosis: made, tasks: diagnostician().tasks(ground, made).map((task) => ({ ...task, status: 'open' as const })), turns: [], found: [] };
	}

	const knownIn = ({ bugs }: Diagnosis): readonly KnownBug[] => bugs.filter((bug): bug is KnownBug => bug.kind === 'known');

	it('keeps the id of its symptom and has the concept, the places and the description of its repair', async () => {
		const diagnosis = await diagnostician().diagnose(await groundOf(upTo, upToTests), null, never);
		expect(diagnosis.bugs).toMatchObject([{ kind: 'known', id: 'value', symptom: { kind: 'value', tests: ['up_to(3)', 'up_to(1)', 'up_to(5)'] }, concept: 'loop-bounds' }]);
		const [bug] = knownIn(diagnosis);
		expect(bug?.places[0]?.place).toEqual({ kind: 'lines', from: 2, to: 2 });
		expect(bug?.description).toContain('Line 3');
		expect(bug?.repairs.map((edits) => applyEdits(upTo, edits))).toContain(upTo.replace('range(n)', 'range(n + 1)'));
	});

	it('takes a line that goes out beside another change for a part of it', async () => {
		const text = lines('def count(xs):', '    n = {}', '    for x in xs:', '        n[x] = n[x] + 1', '        n[x] = 1', '    return n');
		const [from, to] = [text.indexOf('        n[x] = n[x]'), text.indexOf('        n[x] = 1')];
		const at = to + '        n[x] = '.length;
		const edits = [{ from, to, text: '' }, { from: at, to: at + 1, text: 'n.get(x, 0) + 1' }];
		const repair = { edits, places: [3, 4].map((row) => ({ kind: 'lines' as const, from: row, to: row })), concepts: ['assignment', 'dictionary-key'], rules: ['a', 'b'], score: 1, text: applyEdits(text, edits), alike: [], agreeing: 1 };
		const found: FindRepairs = () => Promise.resolve({ searched: true, repairs: [repair], partial: null, suspect: null, places: [], tried: 1, undecided: [] });
		const tests = [example('count([1, 1])', '{1: 2}'), example('count([])', '{}'), example('count([3, 1])', '{3: 1, 1: 1}')];
		const known = knownIn(await diagnostician(found).diagnose(await groundOf(text, tests), null, never));
		expect(known.map(({ repairs }) => repairs.map((each) => applyEdits(text, each)))).toEqual([[repair.text]]);
	});

	const written: readonly (readonly [string, string])[] = [
		['examples that are left out of a run stand before it', lines('"""Sums."""', 'def helper(x):', '    return x', 'assert helper(1) == 1', '') + upTo + lines('', 'assert up_to(3) == 6', 'assert up_to(1) == 1, "one"')],
		['its lines end in \\r\\n', (upTo + lines('assert up_to(3) == 6')).replaceAll('\n', '\r\n')],
		['it begins with a byte order mark', `\uFEFF${lines('assert True')}${upTo}`],
	];
	it.each(written)('tells repairs in offsets of the text as it was written when %s', async (_, text) => {
		const ground = await groundOf(text, upToTests);
		const [bug] = knownIn(await diagnostician().diagnose(ground, null, never));
		expect(bug?.repairs.length).toBeGreaterThan(0);
		for (const edits of bug?.repairs ?? []) expect(isPassing(await trial()(ground, applyEdits(text, edits), never))).toBe(true);
		expect(bug?.repairs.map((edits) => applyEdits(text, edits))).toContain(text.replace('range(n)', 'range(n + 1)'));
	});

	it('puts in whole lines that end as the others do, and knows the gap', async () => {
		const text = lines('def best(xs):', '    top = xs[0]', '    for x in xs:', '        if x > top:', '            top = x').replaceAll('\n', '\r\n');
		const ground = await groundOf(text, [example('best([1, 3, 2])', '3'), example('best([4])', '4'), example('best([2, 1])', '2')]);
		const [bug] = knownIn(await diagnostician().diagnose(ground, null, never));
		const repaired = bug?.repairs.map((edits) => applyEdits(text, edits)) ?? [];
		expect(repaired.find((one) => /\n {4}return top/.test(one))).toBeDefined();
		expect(repaired.filter((one) => /[^\r]\n/.test(one))).toEqual([]);
		expect(bug?.places.some(({ place }) => place.kind === 'gap')).toBe(true);
	});

	it('gives a right program no bug', async () => {
		const right = upTo.replace('range(n)', 'range(n + 1)');
		expect((await diagnostician().diagnose(await groundOf(right, upToTests), null, never)).bugs).toEqual([]);
	});

	it('leaves bugs suspected when the search fails, is refused or finds what fails in the program itself', async () => {
		const ground = await groundOf(upTo, upToTests);
		const suspected = [{ kind: 'suspected', id: 'value' }];
		expect((await diagnostician(async () => Promise.reject(new Error('the interpreter died'))).diagnose(ground, null, never)).bugs).toMatchObject(suspected);
		expect((await diagnostician(async () => null).diagnose(ground, null, never)).bugs).toMatchObject(suspected);
		const wrong: FindRepairs = async (...asked) => {
			const found = await plain.findRepairs(...asked);
			return found && { ...found, repairs: found.repairs.map((repair) => ({ ...repair, edits: repair.edits.map((edit) => ({ ...edit, from: edit.from - 1, to: edit.to - 1 })) })) };
		};
		expect((await diagnostician(wrong).diagnose(ground, null, never)).bugs).toMatchObject(suspected);
		const writes = lines('def up_to(n):', '    open("log.txt", "w").write("x")', '    total = 0', '    for i in range(n):', '        total += i', '    return total');
		expect((await diagnostician().diagnose(await groundOf(writes, upToTests), null, never)).bugs.map(({ kind }) => kind)).not.toContain('known');
	});

	it('leaves a bug suspected where all that passes only gets past the examples', async () => {
		const text = lines('def half_of(n):', '    left = 0', '    for i in range(n):', '        left = left - 1', '    return left');
		const tests = [example('half_of(3)', '3'), example('half_of(1)', '1'), example('half_of(5)', '5')];
		const at = text.lastIndexOf('left');
		const cheat = [{ from: at, to: at + 4, text: 'n' }];
		const repair = { edits: cheat, places: [{ kind: 'lines' as const, from: 4, to: 4 }], concepts: ['return-value'], rules: ['other-variable'], score: 1, text: applyEdits(text, cheat), alike: [], agreeing: 1 };
		const found = (doubt?: 'without-effect'): FindRepairs => () => Promise.resolve({ searched: true, repairs: [{ ...repair, ...(doubt ? { doubt } : {}) }], partial: null, suspect: null, places: [{ place: { kind: 'lines', from: 3, to: 3 }, score: 1 }], tried: 1, undecided: [] });
		const diagnose = async (how: FindRepairs) => (await diagnostician(how).diagnose(await groundOf(text, tests), null, never)).bugs;
		expect(await diagnose(found())).toMatchObject([{ kind: 'known' }]);
		expect(await diagnose(found('without-effect'))).toMatchObject([{ kind: 'suspected', places: [{ place: { from: 3 } }] }]);
	});

	it('shows the change of the method that keeps nothing, not a shorter one where it is called', async () => {
		const text = lines('class Box:', '    def __init__(self):', '        self.weight = 0', '', '    def put(self, kilos):', '        weight = self.weight + kilos', '        return weight', '', 'def load(total):', '    box = Box()', '    now = 0', '    for i in range(total):', '        now = box.put(1)', '    return now');
		const situation = await situationOf(await groundOf(text, [example('load(1)', '1'), example('load(4)', '4'), example('load(6)', '6')]));
		const [bug] = knownIn(situation.diagnosis);
		expect(bug?.repairs.map((edits) => applyEdits(text, edits))).toContain(text.replace('now = box', 'now += box'));
		const asked = { stage: 'repair', task: situation.tasks.find(({ kind }) => kind === 'syntactical')?.id ?? '' } as Question;
		const told = spoken(changeOf(situation, asked) ?? []);
		expect(told).toContain('+         self.weight = self.weight + kilos');
		expect(told).not.toContain('now');
	});

	it('shows a change of the line, not a shorter line in its place', async () => {
		const text = lines('def winner(votes):', '    counts = {}', '    for v in votes:', '        if v in counts:', '            counts[v] += 1', '        else:', '            counts[v] = 1', '    return max(counts)');
		const situation = await situationOf(await groundOf(text, [example('winner(["Ana", "Bo", "Ana"])', '"Ana"'), example('winner(["Cy"])', '"Cy"'), example('winner(["Bo", "Ana", "Bo", "Ana", "Ana"])', '"Ana"')]));
		const asked = { stage: 'repair', task: situation.tasks.find(({ kind }) => kind === 'syntactical')?.id ?? '' } as Question;
		expect(spoken(changeOf(situation, asked) ?? [])).toContain('+     return max(counts, key=counts.get)');
	});

	it('has the example looked at again where only changes against the words of the task pass it', async () => {
		const text = lines('def fare(age):', '    if age < 6:', '        return "free"', '    elif age < 16:', '        return "half"', '    return "full"');
		const ground = await groundOf(text, [example('fare(3)', '"free"'), example('fare(10)', '"half"'), example('fare(16.5)', '"half"'), example('fare(40)', '"full"')]);
		const said = { ...ground, problem: { ...ground.problem, statement: 'Who is under 6 pays nothing, who is under 16 half.' } };
		expect(await diagnostician().diagnose(said, null, never)).toMatchObject({ bugs: [{ kind: 'suspected' }], suspect: 'fare(16.5)' });
		const unsaid = await diagnostician().diagnose(ground, null, never);
		expect(unsaid.suspect).toBeUndefined();
		expect(knownIn(unsaid)).toHaveLength(1);
	});

	it('stops with the signal', async () => {
		const ground = await groundOf(upTo, upToTests);
		const stop = new AbortController();
		const stopped = diagnostician(async (_, signal) => {
			stop.abort(new Error('cancelled'));
			signal.throwIfAborted();
			return null;
		}).diagnose(ground, null, stop.signal);
		await expect(stopped).rejects.toThrow('cancelled');
	});

	it('keeps what it knows without another search while the repair still works', async () => {
		const before = await diagnostician().diagnose(await groundOf(upTo, upToTests), null, never);
		const noSearch: FindRepairs = async () => Promise.reject(new Error('searched again'));
		const again = await diagnostician(noSearch).diagnose(await groundOf(upTo, upToTests.slice(1)), before, never);
		expect(knownIn(again)[0]).toMatchObject({ id: 'value', repairs: knownIn(before)[0]?.repairs });
	});

	it('makes two bugs of two mistakes, each with its own change', async () => {
		const text = lines('def f(kind, n):', '    if kind == "sum":', '        total = 0', '        for i in range(n):', '            total += i', '        return total', '    if n > 10:', '        return "big"', '    return "small"');
		const tests = [example('f("sum", 3)', '6'), example('f("sum", 5)', '15'), example('f("size", 10)', '"big"'), example('f("size", 12)', '"big"'), example('f("size", 2)', '"small"')];
		const ground = await groundOf(text, tests);
		const bugs = knownIn(await diagnostician().diagnose(ground, null, never));
		expect(bugs.length).toBe(2);
		expect(new Set(bugs.map(({ id }) => id)).size).toBe(2);
		const [one = [], two = []] = bugs.map(({ repairs }) => repairs[0] ?? []);
		expect(isPassing(await trial()(ground, applyEdits(text, [...one, ...two]), never))).toBe(true);
		for (const alone of [one, two]) expect(isPassing(await trial()(ground, applyEdits(text, alone), never))).toBe(false);
	});

	// ---------------------------------------------------------------- what it means for the questions

	const locateIn = (at: Situation): Question => {
		const [bug] = at.diagnosis.bugs;
		const found = bug && candidatesFor(at, bug, at.tasks).find(({ question }) => question.template === 'locate.first');
		if (!found) throw new Error('nothing to locate');
		return found.question;
	};
	const clicks = async (at: Situation, line: number) => new OfflineVerifier().assess(at, locateIn(at), { kind: 'line', line, version: 1, text: '' }, never);

	it('judges locate by the places of every repair', async () => {
		const at = await situationOf(await groundOf(upTo, upToTests));
		expect(locateIn(at).truth).toMatchObject({ kind: 'places', checked: true });
		expect(spoken(locateIn(at).held)).toMatch(/^Yes/);
		expect(await clicks(at, 2)).toMatchObject({ correct: true });
		expect(await clicks(at, 0)).toMatchObject({ correct: false, understood: [] });
	});

	it('judges nothing by a repair that two tests speak for, and still keeps it secret', async () => {
		const at = await situationOf(await groundOf(upTo, upToTests.slice(0, 2)));
		expect(at.diagnosis.bugs[0]?.kind).toBe('known');
		expect(locateIn(at).truth).toMatchObject({ checked: false });
		expect(await clicks(at, 2)).toMatchObject({ correct: null });
		const context = { ...guardContext(at, 'value'), kind: 'question' as const, stage: 'explain' as const, rung: 'question' as const };
		expect(check(say('What does {0} give?', { kind: 'code', text: 'range(n + 1)' }), context)).toMatchObject({ ok: false, reason: 'leak' });
	});

	it('asks only what the guard lets pass', async () => {
		const at = await situationOf(await groundOf(upTo, upToTests));
		const [bug] = at.diagnosis.bugs;
		const refused = (bug ? candidatesFor(at, bug, at.tasks) : []).flatMap(({ question }) => {
			const verdict = check(question.words, { ...guardContext(at, 'value'), trusted: true, kind: 'question', stage: question.stage, rung: 'question' });
			return verdict.ok ? [] : [`${question.template}: ${verdict.reason}`];
		});
		expect(refused).toEqual([]);
	});

	it('has tasks about the knowledge that is missing, without the place and the change', async () => {
		const at = await situationOf(await groundOf(upTo, upToTests));
		expect(at.tasks.map(({ kind, concept }) => [kind, concept])).toContainEqual(['conceptual', 'loop-bounds']);
		expect(at.tasks.map(({ text }) => text).join('\n')).not.toMatch(/n \+ 1|line 3/i);
	});
});

describe('an offline session with a known bug', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	const problem = { title: 'up_to', statement: 'The sum of 1 to n.', entry: { kind: 'function' as const, name: 'up_to' }, tests: upToTests };
	async function started(text: string, parts = plain.parts): Promise<Session> {
		const session = Session.start(parts, await createMemoryStore().create('s'), { document: { uri: 'file:///p.py', name: 'p.py' }, problem, code: { language: 'python', version: 1, text }, mastery: {} });
		await session.go();
		return session;
	}
	const open = (session: Session) => {
		const turn = openTurn(session.current);
		const question = turn && session.secrets.questions[turn.id];
		if (!turn || !question) throw new Error('no question is open');
		return { turn, question };
	};
	const said = (session: Session) => session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : []));

	/** Answers as the run says, until a stage is reached. */
	async function answerTo(session: Session, stage: string): Promise<void> {
		for (let at = 0; at < 15 && openTurn(session.current)?.stage !== stage; at += 1) {
			const { turn, question: { truth } } = open(session);
			if (truth.kind === 'choice') session.answer(turn.id, { kind: 'chosen', option: truth.id });
			else session.answer(turn.id, { kind: 'typed', text: truth.kind === 'value' ? truth.value.shown : truth.kind === 'values' ? truth.values.map(({ shown }) => shown).join(', ') : truth.kind === 'count' ? String(truth.count) : '?' });
			await session.go();
		}
		expect(openTurn(session.current)?.stage).toBe(stage);
	}

	it('goes from the first question to the end, and nothing of the diagnosis is in the view', async () => {
		const session = await started(upTo);
		expect(session.secrets.diagnosis?.bugs[0]?.kind).toBe('known');
		await answerTo(session, 'locate');
		session.answer(open(session).turn.id, { kind: 'line', line: 0, version: 1, text: 'def up_to(n):' });
		await session.go();
		expect(said(session).at(-1)).not.toMatch(/Yes|line 3\b.*wrong/);
		expect(session.current.tasks.filter(({ status }) => status !== 'open')).toEqual([]);
		await answerTo(session, 'locate');
		session.answer(open(session).turn.id, { kind: 'line', line: 2, version: 1, text: '    for i in range(n):' });
		await session.go();
		expect(said(session).at(-1)).toMatch(/^Yes, that is the place to look at/);
		await answerTo(session, 'repair');
		expect(JSON.stringify(session.view)).not.toMatch(/n \+ 1|"repairs"|"diagnosis"/);
		// Another way than any that was found first.
		session.edited(upTo.replace('total += i', 'total += i + 1'), 'check');
		await session.go();
		expect(session.view).toMatchObject({ passed: 4, total: 4 });
		expect(session.current.tasks.find(({ kind }) => kind === 'syntactical')?.status).toBe('resolved');
		await session.close();
	});

	it('looks anew when an edit has changed the place of its repair and the program still fails', async () => {
		const session = await started(upTo);
		await answerTo(session, 'repair');
		session.edited(upTo.replace('range(n)', 'range(n - 1)'), 'check');
		await session.go();
		const bugs = session.secrets.diagnosis?.bugs ?? [];
		expect(bugs.filter((bug) => bug.kind === 'known').map(({ id }) => id)).toEqual(['value']);
		expect(bugs.flatMap((bug) => (bug.kind === 'known' ? bug.repairs.map((edits) => applyEdits(session.current.code.text, edits)) : []))).toContain(upTo.replace('range(n)', 'range(n + 1)'));
		await session.close();
	});

	it('asks another question where the guard refuses one', async () => {
		const refused: string[] = [];
		const session = await started(upTo, { ...plain.parts, guard: (_, { question }) => ((refused.length === 0 && refused.push(question.id) > 0) || refused[0] === question.id ? 'leak' : null) });
		expect(openTurn(session.current)?.question).not.toBe(refused[0]);
		expect(openTurn(session.current)?.node?.kind).toBe('root');
		await session.close();
	});

	it('asks the same question alone where the guard refuses what is said before it', async () => {
		const session = await started(upTo, { ...plain.parts, guard: (_, { words }) => (/passes?\b/.test(spoken(words)) ? 'leak' : null) });
		expect(openTurn(session.current)?.question).toMatch(/^value\/expect\.value\//);
		expect(session.current.talk.flatMap((talk) => (talk.kind === 'asked' ? [spoken(talk.words)] : []))).toEqual(['Take up_to(1). What should it return?']);
		await session.close();
	});
});
