/** What stands behind a model's diagnosis: its repair refused, the search is asked; that finding nothing, the evidence speaks alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trialOf } from '../../../extension/session/trial';
import { Consultation } from '../../../extension/tutor/llm/consultation';
import { LlmDiagnostician } from '../../../extension/tutor/llm/llmDiagnostician';
import { EvidenceDiagnostician } from '../../../extension/tutor/offline/diagnosis/diagnostician';
import type { FindRepairs, Ground } from '../../../extension/tutor/roles';
import { fails, saysJson } from '../../support/scriptedServer';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { groundOf } from '../offline/programs';
import { Classroom, fibonacci, fibonacciItem, fibonacciProblem, fibonacciRepair } from './sessions';
import { modelOf, never } from './situations';

const wrong = { ...fibonacciRepair, program: fibonacci.replace('range(0, n)', 'range(0, n - 2)') };
const rewrite = { ...fibonacciRepair, program: 'def fibonacci(n):\n    terms = [1, 1]\n    while len(terms) < n:\n        terms.append(terms[-1] + terms[-2])\n    return terms[n - 1] if n > 0 else "OOPS"\n' };

describe('when the model’s repair is not taken', () => {
	let plain: PlainParts;
	let ground: Ground;
	beforeAll(async () => {
		plain = await plainParts();
		ground = await groundOf({ name: 'fibonacci', text: fibonacci, problem: fibonacciProblem }, plain.parts.runner, plain.parser);
	});
	afterAll(() => plain.dispose());

	const diagnosed = async (answer: () => unknown, search: FindRepairs = plain.findRepairs) => {
		const searches: string[] = [];
		const findRepairs: FindRepairs = async (...asked) => {
			searches.push(asked[0].code.text);
			return search(...asked);
		};
		const model = modelOf(fibonacciItem, answer);
		const trial = trialOf(plain.parts, () => 'program.py');
		const consultation = new Consultation({ model: async () => model, now: () => 0, log: plain.log });
		const diagnostician = new LlmDiagnostician(consultation, new EvidenceDiagnostician({ findRepairs, trial, log: plain.log }), trial, plain.log, new EvidenceDiagnostician());
		const diagnosis = await diagnostician.diagnose(ground, null, never);
		return { diagnosis, calls: model.requests.length, searches: searches.length, tasks: diagnostician.tasks(ground, diagnosis), stages: diagnostician.stages(diagnosis, diagnosis.bugs[0]?.id ?? '') };
	};

	it('the model is asked three times, then the search knows the bug, with tasks and stages', async () => {
		const { diagnosis, calls, searches, tasks, stages } = await diagnosed(() => wrong);
		expect([calls, searches]).toEqual([3, 1]);
		expect(diagnosis.bugs).toMatchObject([{ kind: 'known', id: 'value' }]);
		expect(tasks.map(({ kind }) => kind)).toEqual(['conceptual', 'conceptual', 'syntactical']);
		expect(stages).toEqual(['expect', 'predict', 'locate', 'explain', 'repair']);
	});

	it('a model that fails leads to the search as well', async () => {
		const { diagnosis, searches } = await diagnosed(() => ({ kind: 'network' }));
		expect([searches, diagnosis.bugs[0]?.kind]).toEqual([1, 'known']);
	});

	it('the evidence speaks alone where the search finds nothing', async () => {
		const { diagnosis, searches } = await diagnosed(() => wrong, async () => null);
		expect([searches, diagnosis.bugs.map(({ kind }) => kind), diagnosis.standing]).toEqual([1, ['suspected'], 'broken']);
	});

	it('the search is not asked where the model’s repair is taken, nor where the program is far off', async () => {
		expect((await diagnosed(() => fibonacciRepair)).searches).toBe(0);
		const { diagnosis, searches } = await diagnosed(() => rewrite);
		expect([searches, diagnosis.standing]).toEqual([0, 'far-off']);
	});

	it('a whole session: the questions are the model’s, about what the search knows, and none of it is said', async () => {
		const room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem, {
			findRepairs: plain.findRepairs,
			reply: ({ body: { messages } }, _, canned) => (messages[0]?.content.startsWith('You find the mistakes') ? saysJson(wrong) : canned()),
		});
		expect(room.session.secrets.diagnosis?.bugs.map(({ kind }) => kind)).toEqual(['known']);
		while (room.turn.form.kind !== 'edit') {
			expect(room.turn.by).toBe('model');
			await room.right();
		}
		await room.edit(fibonacciRepair.program, 'check');
		await room.skipToTheEnd();
		expect(room.session.current.outcome).toBe('solved');
		expect(room.said.join('\n')).not.toMatch(/n - 1|n - 2/);
		await room.close();
	});

	it('a whole session whose model is down from the start: the search’s bug, the built-in questions', async () => {
		const room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem, { findRepairs: plain.findRepairs, reply: () => fails(500, 'out of order') });
		expect(room.session.secrets.diagnosis?.bugs.map(({ kind }) => kind)).toEqual(['known']);
		while (room.turn.form.kind !== 'edit') await room.right();
		await room.edit(fibonacciRepair.program, 'check');
		await room.skipToTheEnd();
		expect(room.session.current.outcome).toBe('solved');
		await room.close();
	});
});
