import { describe, expect, it } from 'vitest';
import { standingOfBugs } from '../../../extension/session/edits/knownBugs';
import type { SessionState } from '../../../extension/session/state';
import type { Secrets } from '../../../extension/session/store/store';
import { takenBack } from '../../../extension/session/edits/takenBack';
import type { Ground } from '../../../extension/tutor/roles';
import type { Edit, KnownBug, Run } from '../../../extension/words';

const before = 'one = 1\ntwo = 2\nthree = 3\n';
const at = (text: string, becomes: string): Edit => ({ from: before.indexOf(text), to: before.indexOf(text) + text.length, text: becomes });

describe('what was changed at a bug\'s lines', () => {
	it.each([
		['a line that became another', before.replace('two = 2', 'two = 5'), before],
		['a line that is gone', before.replace('two = 2\n', ''), before],
		['a line put in beside it', before.replace('two = 2\n', 'two = 2\nextra = 0\n'), before],
		['that alone, of two changes', before.replace('one = 1', 'one = 7').replace('two = 2', 'two = 5'), null],
	])('takes back %s', (_, now, wanted) => {
		const back = takenBack([at('2', '9')], before, now);
		expect(back).toContain('two = 2\n');
		if (wanted !== null) expect(back).toBe(wanted);
	});

	it('keeps what was changed elsewhere', () => {
		expect(takenBack([at('3', '9')], before, before.replace('one = 1', 'one = 7').replace('three = 3', 'three = 5'))).toBe(before.replace('one = 1', 'one = 7'));
	});

	it('is nothing where nothing was changed there', () => {
		expect(takenBack([at('3', '9')], before, before.replace('one = 1', 'one = 7'))).toBeNull();
		expect(takenBack([at('3', '9')], before, before)).toBeNull();
	});
});

/** Bugs at three lines; a program fails one test for each line that is not as it should be. */
describe('a known bug that is gone although the program cannot be made to pass', () => {
	const right = ['one = 10', 'two = 20', 'three = 30'];
	const run = (text: string): Run => ({
		version: 2, syntax: text.includes('(') ? { message: '', line: 0, column: null, type: '' } : null, startup: null, missingModule: null, elapsedMs: 0,
		results: right.map((line) => ({ test: line, passed: text.split('\n').includes(line), ending: { kind: 'ended' }, expected: null, output: '', lines: [], steps: 1 })),
	});
	const bug = (id: string, edits: readonly Edit[]): KnownBug => ({ kind: 'known', id, symptom: { kind: 'value', tests: [], exception: null, syntax: null }, places: [], concept: null, description: '', repairs: [edits] });
	const standing = (text: string, bugs: readonly KnownBug[]) => {
		const state = {
			code: { language: 'any', version: 2, text }, lines: { line: (line: number) => line, place: (place: unknown) => place },
			tasks: bugs.map(({ id }) => ({ bug: id, kind: 'syntactical', status: 'open' })),
		} as unknown as SessionState;
		const secrets: Secrets = { diagnosis: { version: 1, standing: 'broken', bugs }, diagnosedText: before, tasks: [], questions: {} };
		const ground = { code: state.code, evidence: { run: run(text), trace: null, places: [] } } as unknown as Ground;
		return standingOfBugs(ground, state, secrets, async (_, tried) => run(tried), new AbortController().signal);
	};
	// Nobody knows of the bug on the third line.
	const bugs = [bug('a', [at('1', '10')]), bug('b', [at('2', '20')])];

	it('fails fewer tests than with the change taken back', async () => {
		expect(await standing(before.replace('= 1', '= 10'), bugs)).toEqual({ gone: ['a'], whole: false });
	});

	it('is there still where the change made nothing better', async () => {
		expect(await standing(before.replace('= 1', '= 11'), bugs)).toEqual({ gone: [], whole: false });
	});

	it('is there still where only another line was changed', async () => {
		expect(await standing(before.replace('= 3', '= 30'), bugs)).toEqual({ gone: [], whole: true });
	});

	it('says nothing of a program that cannot start', async () => {
		expect(await standing(`${before.replace('= 1', '= 10')}(`, bugs)).toEqual({ gone: [], whole: false });
	});

	it('keeps to the other rule where the repairs of the others lead to one that passes', async () => {
		expect(await standing(before.replace('= 1', '= 10').replace('= 3', '= 30'), bugs)).toEqual({ gone: ['a'], whole: true });
	});
});
