import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../../extension/runs/evidence';
import { secretsFileSchema } from '../../../extension/session/store/secretsSchema';
import { tracingOf } from '../../../extension/session/trial';
import { WithDepartures } from '../../../extension/tutor/offline/facts/departures';
import { isWanted } from '../../../extension/tutor/offline/moves/names';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { acceptedPlaces } from '../../../extension/tutor/offline/questions/locate';
import { spoken } from '../../../extension/tutor/offline/say';
import { subjectOf } from '../../../extension/tutor/offline/subject';
import type { Diagnostician, Ground, Tracing } from '../../../extension/tutor/roles';
import type { Bug, KnownBug, Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const never = new AbortController().signal;
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const example = (call: string, expected: string): Test => ({ kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal' });

/** The wrong start of the best is seen on line 5, where the first item is passed over. */
const largest = lines('def largest(xs):', '    best = 0', '    found = []', '    for x in xs:', '        if x > best:', '            best = x', '            found.append(x)', '    return best');
const tests = [example('largest([-3, -2])', '-2'), example('largest([4, 9])', '9'), example('largest([-5])', '-5')];
/** Two mistakes in two functions. */
const both = lines('def double(n):', '    return n + 2', '', 'def f(n):', '    m = double(n)', '    return m - 1');
const bothTests = [example('double(5)', '10'), example('double(1)', '2'), example('f(5)', '11'), example('f(0)', '1')];

describe('where failing runs depart, for those who look for it', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	async function groundOf(text: string, examples: readonly Test[], name: string): Promise<Ground> {
		const { outline, runnable } = plain.parts.read(text);
		const entry = { kind: 'function' as const, name };
		const evidence = await gatherEvidence(plain.parts.runner, { version: 1, text: runnable, fileName: 'program.py', entry, files: [] }, outline, examples, [], never);
		return { problem: { title: name, statement: '', entry, tests: examples }, code: { language: 'python', version: 1, text }, outline, evidence };
	}

	const known = (text: string, edited: readonly (readonly [string, string])[], failing: readonly string[], id = 'value'): KnownBug => ({
		kind: 'known', id, symptom: { kind: 'value', tests: failing, exception: null, syntax: null }, concept: null, description: '', places: [{ place: { kind: 'lines', from: 1, to: 1 }, score: 1 }],
		repairs: edited.map(([old, next]) => [{ from: text.indexOf(old), to: text.indexOf(old) + old.length, text: next }]),
	});
	const given = (bugs: readonly KnownBug[]): Diagnostician => ({ diagnose: async () => ({ version: 1, standing: 'broken', bugs }), tasks: () => [], stages: () => [] });
	const tracing = (): Tracing => tracingOf(plain.parts, () => 'program.py');
	const rows = (bug: KnownBug | undefined) => bug?.departures?.map((place) => (place.kind === 'lines' ? place.from + 1 : null));

	it('counts as found beside the places of the repairs', async () => {
		const ground = await groundOf(largest, tests, 'largest');
		const bug = known(largest, [['x > best', 'not found or x > best']], ['largest([-3, -2])', 'largest([-5])']);
		const { bugs: [told] } = await new WithDepartures(given([bug]), { trace: tracing(), log: plain.log }).diagnose(ground, null, never);
		if (told?.kind !== 'known') throw new Error('It is known.');
		expect(rows(told)).toEqual([5, 4]);
		const accepted = acceptedPlaces(subjectOf(ground, told, [], []));
		expect(accepted.checked).toBe(true);
		expect(accepted.places).toContainEqual({ kind: 'lines', from: 3, to: 3 });
		expect(acceptedPlaces(subjectOf(ground, bug, [], [])).places).not.toContainEqual({ kind: 'lines', from: 3, to: 3 });
	});

	it('is told of every repair that is likely, each once, and of each bug by its own', async () => {
		const ground = await groundOf(both, bothTests, 'f');
		const bugs = [known(both, [['n + 2', 'n * 2'], ['n + 2', 'n + n']], ['double(5)', 'double(1)'], 'value'), known(both, [['m - 1', 'm + 1'], ['m - 1', '2 * n + 1']], ['f(5)', 'f(0)'], 'value-2')];
		const told = await new WithDepartures(given(bugs), { trace: tracing(), log: plain.log }).diagnose(ground, null, never);
		expect(told.bugs.map((bug) => (bug.kind === 'known' ? rows(bug) : null))).toEqual([[2], [6]]);
	});

	it('is what the built-in tutor diagnoses, and its secrets keep', async () => {
		const ground = await groundOf(largest, tests, 'largest');
		const diagnosis = await plain.parts.tutor.diagnostician.diagnose(ground, null, never);
		expect(diagnosis.bugs.map((bug) => bug.kind === 'known' && bug.departures !== undefined && bug.departures.length > 0)).toEqual([true]);
		const file = { v: 1, secrets: { diagnosis, tasks: [], questions: {} } };
		expect(secretsFileSchema.parse(JSON.parse(JSON.stringify(file))).secrets.diagnosis).toEqual(diagnosis);
	});

	it('is asked once where a function calls itself with another value, and then what it should be', async () => {
		const text = lines('def same(word):', '    if len(word) <= 1:', '        return True', '    if word[0] != word[-1]:', '        return False', '    return same(word[1:-2])');
		const ground = await groundOf(text, [example('same(\'abca\')', 'False'), example('same(\'anna\')', 'True'), example('same(\'xy\')', 'False')], 'same');
		const bug = known(text, [['-2', '-1']], ['same(\'abca\')']);
		const diagnosis = await new WithDepartures(given([{ ...bug, places: [{ place: { kind: 'lines', from: 5, to: 5 }, score: 1 }] }]), { trace: tracing(), log: plain.log }).diagnose(ground, null, never);
		const [told] = diagnosis.bugs;
		if (!told) throw new Error('It is known.');
		const candidates = candidatesFor({ ...ground, diagnosis, tasks: [], turns: [], found: [5] }, told, []);
		const byTemplate = (template: string) => candidates.find(({ question }) => question.template === template);
		expect(byTemplate('explain.handed')?.asks).toBe(byTemplate('predict.call')?.asks);
		const wish = candidates.find(({ question }) => spoken(question.words) === 'On line 6, same is called with \'b\' for word. By the task, what should word be in that call?');
		expect(spoken(wish?.question.held ?? [])).toBe('A program that comes out right has \'bc\' there, too.');
	});

	it('is not asked for another value where lines only change places, and then for the line that comes at a wrong time', async () => {
		const text = lines('def total(xs):', '    rest = iter(xs)', '    x = next(rest)', '    found = 0', '    while x != -1:', '        x = next(rest)', '        found += x', '    return found');
		const ground = await groundOf(text, [example('total([3, -1])', '3'), example('total([5, 7, -1])', '12'), example('total([-1])', '0')], 'total');
		const bug = known(text, [['        x = next(rest)\n        found += x\n', '        found += x\n        x = next(rest)\n']], ['total([3, -1])', 'total([5, 7, -1])']);
		const diagnosis = await new WithDepartures(given([{ ...bug, places: [{ place: { kind: 'lines', from: 5, to: 6 }, score: 1 }] }]), { trace: tracing(), log: plain.log }).diagnose(ground, null, never);
		const [told] = diagnosis.bugs;
		if (!told) throw new Error('It is known.');
		const candidates = candidatesFor({ ...ground, diagnosis, tasks: [], turns: [], found: [5] }, told, []);
		expect(candidates.filter(({ question: { template, slots } }) => isWanted(template) && slots.variable === 'x')).toEqual([]);
		const repair = candidates.find(({ question }) => question.template === 'repair.test');
		expect(spoken(repair?.question.help[0]?.words ?? [])).toContain('Which line comes too early, or too late?');
	});

	it('leaves a method to be followed that gives nothing back on this run alone, and none that never gives anything', async () => {
		const told = async (ending: string) => {
			const text = lines('class Shelf:', '    def find(self, n):', '        if n > 3:', `            ${ending}`, '', 'def f(n):', '    found = Shelf().find(n)', '    return [found, n]');
			const ground = await groundOf(text, [example('f(2)', '[0, 2]'), example('f(1)', '[0, 1]'), example('f(9)', '[9, 9]')], 'f');
			const diagnosis = await plain.parts.tutor.diagnostician.diagnose(ground, null, never);
			const suspected = diagnosis.bugs.map((bug): Bug => ({ kind: 'suspected', id: bug.id, symptom: bug.symptom, places: bug.places, concept: null }));
			return suspected.slice(0, 1).flatMap((bug) => candidatesFor({ ...ground, diagnosis: { ...diagnosis, bugs: suspected }, tasks: [], turns: [], found: [] }, bug, [])).filter(({ question }) => question.template === 'predict.inner').map(({ question }) => question.truth);
		};
		expect(await told('return n')).toMatchObject([{ kind: 'value', value: { shown: 'None' } }]);
		expect(await told('self.last = n')).toEqual([]);
	});

	it('passes over a loop that was over before, where the rounds of one are told and asked', async () => {
		const text = lines('def kept(xs):', '    out = []', '    for x in xs:', '        out.append(x)', '    i = 0', '    while i < len(out):', '        if out[i] < 0:', '            out.pop(i)', '        i += 1', '    return out');
		const ground = await groundOf(text, [example('kept([-1, -2, 5])', '[5]'), example('kept([1])', '[1]'), example('kept([-4, -4])', '[]')], 'kept');
		const bug = known(text, [['        i += 1', '        else:\n            i += 1']], ['kept([-1, -2, 5])', 'kept([-4, -4])']);
		const diagnosis = await new WithDepartures(given([{ ...bug, places: [{ place: { kind: 'lines', from: 8, to: 8 }, score: 1 }] }]), { trace: tracing(), log: plain.log }).diagnose(ground, null, never);
		const loopOf = (bugs: typeof diagnosis.bugs) => bugs.slice(0, 1).flatMap((each) => candidatesFor({ ...ground, diagnosis: { ...diagnosis, bugs }, tasks: [], turns: [], found: [] }, each, [])).find(({ question }) => question.template === 'predict.round')?.question.slots.line;
		expect(loopOf(diagnosis.bugs)).toBe(5);
		// Where nobody knows the mistake the run is followed from its beginning.
		expect(loopOf(diagnosis.bugs.map((each): Bug => ({ kind: 'suspected', id: each.id, symptom: each.symptom, places: each.places, concept: null })))).toBe(2);
	});

	it('is left out where a mended program cannot be followed, unless it was cancelled', async () => {
		const ground = await groundOf(largest, tests, 'largest');
		const bug = known(largest, [['best = 0', 'best = xs[0]']], ['largest([-5])', 'largest([-3, -2])']);
		const fails: Tracing = () => Promise.reject(new Error('The interpreter is gone.'));
		const { bugs: [told] } = await new WithDepartures(given([bug]), { trace: fails, log: plain.log }).diagnose(ground, null, never);
		expect(told).toEqual({ ...bug, departures: [], departed: [] });
		const cancelled = new AbortController();
		const stops: Tracing = () => {
			cancelled.abort(new Error('stopped'));
			return Promise.reject(new Error('stopped'));
		};
		await expect(new WithDepartures(given([bug]), { trace: stops, log: plain.log }).diagnose(ground, null, cancelled.signal)).rejects.toThrow('stopped');
	});
});
