import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armOf, madeUpPseudonym, readPseudonym } from '../../../extension/course/arms';
import { courseOf } from '../../../extension/course/courseOf';
import { agreement, notice, settingsWords } from '../../../extension/course/notice';
import { rulesOf, standingAt } from '../../../extension/course/rules';
import type { WholeSource } from '../../../extension/course/course';

const source: WholeSource = {
	version: 1, id: 'cs101', name: 'CS *101*', contact: { name: 'Dr. [A](https://evil.example)' }, opens: '2026-10-01T08:00:00+02:00', closes: '2026-12-01T00:00:00Z',
	policy: { model: { baseUrl: 'https://models.example.edu/v1', name: 'm' }, budget: { sessionTokens: 1000 }, explanations: 'afterSession', help: 'fact', avoid: ['recursion'], turns: 12, reflection: 'required' },
	problems: [{ id: 'sum', title: 'Sum', language: 'python', statement: 'Add up.', entry: { function: 'total' }, program: 'total.py', starter: '', tests: [{ call: 'total([1])', returns: '1' }] }],
};
const course = courseOf(source);
const study = { id: 'autumn', arms: [{ id: 'a', gives: 'tutor', share: 3 }, { id: 'b', gives: 'explanations' }, { id: 'c', gives: 'neither' }] } as const;
const now = Date.parse('2026-11-01T00:00:00Z');

describe('arms of a study', () => {
	it('are the same for a pseudonym, always', async () => {
		await fc.assert(fc.asyncProperty(fc.string(), async (pseudonym) => {
			const arms = { ...study, arms: [...study.arms] };
			expect(await armOf(arms, pseudonym)).toEqual(await armOf(arms, pseudonym));
		}));
	});

	it('are given out by their shares', async () => {
		const counts: Record<string, number> = {};
		for (let at = 0; at < 5000; at += 1) {
			const { id } = await armOf({ ...study, arms: [...study.arms] }, `student-${at}`);
			counts[id] = (counts[id] ?? 0) + 1;
		}
		expect(counts['a']).toBeGreaterThan(2850);
		expect(counts['a']).toBeLessThan(3150);
		expect(Math.abs((counts['b'] ?? 0) - (counts['c'] ?? 0))).toBeLessThan(200);
	});

	it('are given out anew under a new name of the study', async () => {
		const names = Array.from({ length: 200 }, (_, at) => `student-${at}`);
		const arms = async (id: string) => Promise.all(names.map(async (name) => (await armOf({ id, arms: [...study.arms] }, name)).id));
		expect(await arms('autumn')).not.toEqual(await arms('spring'));
	});
});

describe('a pseudonym', () => {
	it('that is made up says nothing and is read as it is', () => {
		const all = new Set(Array.from({ length: 500 }, madeUpPseudonym));
		expect(all.size).toBe(500);
		expect([...all].every((each) => readPseudonym(each) === each && /^[a-z2-9]{10}$/.test(each))).toBe(true);
	});
	it.each([[' K7-12 ', 'k7-12'], ['ana@example.edu', null], ['Ana María', null], ['a', null], ['', null]])('typed as %j is %j', (typed, read) => expect(readPseudonym(typed)).toBe(read));
});

describe('the rules of a course', () => {
	const rules = (more: Partial<WholeSource> = {}, given: Partial<Parameters<typeof rulesOf>[1]> = {}) => rulesOf(courseOf({ ...source, ...more }), { isTrusted: true, gives: 'tutor', now, ...given });

	it('are those of its policy', () => {
		expect(rules()).toMatchObject({ isNetworkOff: false, model: { name: 'm' }, budget: { session: 1000, day: null }, explanations: 'afterSession', help: 'fact', avoid: ['recursion'], turns: 12, mustReflect: true, mayAsk: true, standing: 'open' });
	});

	it('set nothing that reaches the network where nobody trusts the folder; what is forbidden stays so', () => {
		expect(rules({}, { isTrusted: false }).model).toBeNull();
		expect(rules({ policy: { network: 'off' } }, { isTrusted: false }).isNetworkOff).toBe(true);
	});

	it('with the network off name no model', () => expect(rules({ policy: { ...source.policy, network: 'off' } }).model).toBeNull());

	it('give an arm what it gets', () => {
		expect(rules({}, { gives: 'explanations' })).toMatchObject({ mayAsk: false, explanations: 'afterSession' });
		expect(rules({}, { gives: 'neither' })).toMatchObject({ mayAsk: false, explanations: 'never' });
	});

	it('explain nothing outside of the dates', () => {
		expect(rules({}, { now: Date.parse('2026-10-01T05:59:59Z') })).toMatchObject({ standing: 'not-yet', explanations: 'never' });
		expect(rules({}, { now: Date.parse('2026-12-01T00:00:00Z') })).toMatchObject({ standing: 'over', explanations: 'never' });
		expect(standingAt({ opens: null, closes: null }, now)).toBe('open');
	});
});

describe('what a student reads of a course', () => {
	const when = (at: number) => new Date(at).toISOString();

	it('names all that it sets', () => {
		const words = settingsWords(course, true, when).join('\n');
		for (const part of ['https://models.example.edu', '1000 tokens', 'once the session on it has ended', 'fact of the run', 'recursion', '12 questions', 'how you would check', '2026-10-01T06:00:00.000Z']) {
			expect(words).toContain(part);
		}
	});

	it('names the model also where the folder is not trusted: it is asked as soon as that is', () => {
		const words = settingsWords(course, false, when).join('\n');
		expect(words).toContain('only once you trust this folder');
		expect(words).toContain('https://models.example.edu');
	});

	it('shows where to ask as an address, whatever signs are in it', () => {
		const page = notice(courseOf({ ...source, contact: { name: 'A', email: 'a_b@example.edu', url: 'https://bücher.example/a_b' } }), { isTrusted: true, pseudonym: null, signedBy: null, when });
		expect(page).toContain('A · <a_b@example.edu> · <https://xn--bcher-kva.example/a_b>');
	});

	it('shows the course\'s own words as words', () => {
		const page = notice(course, { isTrusted: true, pseudonym: 'k7-12', signedBy: 'ab12', when });
		expect(page).toContain('# CS \\*101\\*');
		expect(page).not.toMatch(/[^\\]\]\(https:\/\/evil/);
		expect(page).toContain('k7-12');
	});

	it('is asked for again when the course sets something else, and not when it has a new problem', () => {
		const other = (more: Partial<WholeSource>) => agreement(courseOf({ ...source, ...more }));
		expect(other({ problems: [...source.problems, { ...source.problems[0] as WholeSource['problems'][number], id: 'two' }] })).toBe(agreement(course));
		expect(other({ policy: { ...source.policy, model: { baseUrl: 'https://other.example.edu/v1', name: 'm' } } })).not.toBe(agreement(course));
		expect(other({ policy: { ...source.policy, help: 'place-named' } })).not.toBe(agreement(course));
	});
});
