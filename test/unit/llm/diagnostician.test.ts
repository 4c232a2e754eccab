import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ground } from '../../../extension/tutor/roles';
import { applyEdits } from '../../../extension/code/edits';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { groundOf } from '../offline/programs';
import { modelOf, never, rolesOn } from './situations';
import { fibonacci, fibonacciItem, fibonacciProblem, fibonacciRepair } from './sessions';

describe('a model’s diagnosis', () => {
	let plain: PlainParts;
	let ground: Ground;
	beforeAll(async () => {
		plain = await plainParts();
		ground = await groundOf({ name: 'fibonacci', text: fibonacci, problem: fibonacciProblem }, plain.parts.runner, plain.parser);
	});
	afterAll(() => plain.dispose());

	const diagnosed = async (script: (nth: number) => unknown, previous: Parameters<ReturnType<typeof rolesOn>['diagnostician']['diagnose']>[1] = null, isPause = false) => {
		const model = modelOf(fibonacciItem, script);
		const roles = rolesOn(plain, model);
		const diagnosis = await roles.diagnostician.diagnose(ground, previous, never, isPause);
		return { diagnosis, model, tasks: roles.diagnostician.tasks(ground, diagnosis), notes: roles.consultation.takeNotes() };
	};
	const program = (text: string) => ({ ...fibonacciRepair, program: text });

	it('is believed when its program passes the examples: the bug has the symptom’s id, its place, its edit, and tasks in order', async () => {
		const { diagnosis, tasks } = await diagnosed(() => fibonacciRepair);
		const [bug] = diagnosis.bugs;
		expect(bug).toMatchObject({ kind: 'known', id: 'value', concept: 'loop-bounds', places: [{ place: { kind: 'lines', from: 7, to: 7 }, score: 1 }] });
		expect(bug?.kind === 'known' && applyEdits(fibonacci, bug.repairs[0] ?? [])).toBe(fibonacciRepair.program);
		expect(tasks.map(({ id, kind, text }) => [id, kind, text])).toEqual([
			['value/run', 'conceptual', 'Knows how many rounds the n-th term needs from this start.'],
			['value/place', 'conceptual', 'Knows which values the loop goes through and that they are as many as rounds.'],
			['value/repair', 'syntactical', 'The program does what these tests ask for.'],
		]);
	});

	it('that fails the examples is asked for again with the failing run, twice at most; then the evidence speaks alone', async () => {
		const { diagnosis, model } = await diagnosed(() => program(fibonacci.replace('range(0, n)', 'range(0, n - 2)')));
		expect(model.requests.length).toBe(3);
		expect(model.requests[1]?.messages.at(-1)?.content).toContain('fibonacci(5) should give 5; it gives 3');
		expect(diagnosis.bugs.map(({ kind, id }) => [kind, id])).toEqual([['suspected', 'value']]);
		expect(diagnosis.standing).toBe('broken');
	});

	it('that is right at the second try is taken', async () => {
		const { diagnosis } = await diagnosed((nth) => (nth === 1 ? program('def fibonacci(n):\n    return None\n') : fibonacciRepair));
		expect(diagnosis.bugs[0]?.kind).toBe('known');
	});

	const rewrite = 'def fibonacci(n):\n    terms = [1, 1]\n    while len(terms) < n:\n        terms.append(terms[-1] + terms[-2])\n    return terms[n - 1] if n > 0 else "OOPS"\n';

	it('that rewrites the program is not taken, and makes it far off when it stays so', async () => {
		const { diagnosis, model } = await diagnosed(() => program(rewrite));
		expect(model.requests.length).toBe(3);
		expect(model.requests[1]?.messages.at(-1)?.content).toContain('rewrites the program');
		expect(diagnosis.standing).toBe('far-off');
		expect(diagnosis.bugs.map(({ kind }) => kind)).toEqual(['suspected']);
	});

	it('keeps only the changes that the examples need', async () => {
		const { diagnosis } = await diagnosed(() => program(`"""Terms."""\n${fibonacciRepair.program.replace('a = 0', 'a = 0 + 0').replace('    return b', '\n    # the end\n    return b')}`));
		const [bug] = diagnosis.bugs;
		expect(bug?.kind === 'known' && applyEdits(fibonacci, bug.repairs[0] ?? [])).toBe(fibonacciRepair.program);
	});

	it('gets no insight past that holds the repair', async () => {
		const [first] = fibonacciRepair.bugs;
		const { tasks } = await diagnosed(() => ({ ...fibonacciRepair, bugs: [{ ...first, insights: ['Knows that the loop needs range(0, n - 1).', 'Knows how many rounds there are.'] }] }));
		expect(tasks.map(({ text }) => text).join(' ')).not.toContain('n - 1');
	});

	it('falls back on the evidence when the model fails, and says so', async () => {
		const { diagnosis, notes } = await diagnosed(() => ({ kind: 'network' }));
		expect(diagnosis.bugs.map(({ kind }) => kind)).toEqual(['suspected']);
		expect(notes).toMatchObject([{ role: 'diagnostician', failure: { kind: 'network' } }]);
	});

	it('is not asked for after a mere rest in typing, nor while the known repairs still lead to a program that passes', async () => {
		const { diagnosis } = await diagnosed(() => fibonacciRepair);
		const again = await diagnosed(() => fibonacciRepair, diagnosis);
		expect(again.model.requests).toEqual([]);
		expect(again.diagnosis.bugs).toEqual(diagnosis.bugs);
		const paused = await diagnosed(() => fibonacciRepair, null, true);
		expect(paused.model.requests).toEqual([]);
		expect(paused.diagnosis.bugs.map(({ kind }) => kind)).toEqual(['suspected']);
	});

	it('is not asked for a program that passes', async () => {
		const right = await groundOf({ name: 'fibonacci', text: fibonacciRepair.program, problem: fibonacciProblem }, plain.parts.runner, plain.parser);
		const model = modelOf(fibonacciItem);
		expect((await rolesOn(plain, model).diagnostician.diagnose(right, null, never)).bugs).toEqual([]);
		expect(model.requests).toEqual([]);
	});
});
