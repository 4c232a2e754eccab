/** A version that takes the interpreter along costs the whole clock each time: it is found by few requests that it is in. */
import { describe, expect, it } from 'vitest';
import type { AttemptRequest } from '../../../extension/runs/contained/messages';
import { Versions } from '../../../extension/runs/contained/versions';
import type { Dialect } from '../../../extension/runs/contained/dialect';
import { call, functions, never } from './sandbox';

const dialect: Dialect = {
	flags: [], fileName: 'program.x', moduleName: () => null, tooDeep: { type: 'TooDeep', message: '' }, nothing: 'nothing', memoryError: null, usesChance: () => false, expectsEnd: () => false, isChecked: false,
};

/** Tries versions where those named `bad` end the interpreter; gives which failed, and how many versions each request had that it did not survive. */
async function tried(texts: readonly string[]) {
	const lost: number[] = [];
	const ask = (request: unknown) => {
		const given = (request as AttemptRequest).texts;
		if (given.includes('bad')) {
			lost.push(given.length);
			return Promise.resolve({ kind: 'died', why: 'time', detail: '' } as const);
		}
		return Promise.resolve({ kind: 'reply', body: { results: given.map(() => ({ bits: '1', steps: 1, ends: [0], broken: 0 })), intact: true } } as const);
	};
	const tests = [call('f(1)', '2')];
	const found = await new Versions(ask, functions('one'), { tests, budgets: [10], decisive: 1 }, dialect, never).run(texts);
	return { failed: found.flatMap(({ passed: [one] }, at) => (one === true ? [] : [at])), lost };
}

const good = (count: number): string[] => Array.from({ length: count }, (_, at) => `good ${at}`);

describe('versions of which one takes the interpreter along', () => {
	it('it alone fails, wherever it stands', async () => {
		for (const at of [0, 6, 7, 20, 46, 47]) {
			const texts = good(48);
			texts[at] = 'bad';
			const { failed, lost } = await tried(texts);
			expect(failed).toEqual([at]);
			// All of them, the part that it is in, and it alone.
			expect(lost.length, `at ${at}: ${lost.join(' ')}`).toBeLessThanOrEqual(3);
		}
	});

	it('each of several fails, and the others are tried', async () => {
		const texts = good(60);
		for (const at of [3, 4, 30, 59]) texts[at] = 'bad';
		expect((await tried(texts)).failed).toEqual([3, 4, 30, 59]);
	});

	it('one alone is asked about once', async () => {
		expect(await tried(['bad'])).toEqual({ failed: [0], lost: [1] });
	});
});
