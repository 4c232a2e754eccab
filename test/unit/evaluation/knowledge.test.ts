import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Options } from '../../evaluation/main';
import { evaluateKnowledge, readSequences } from '../../evaluation/knowledge';
import { seeded, simulated } from '../learner/simulated';

const truth = { one: { prior: 0.2, learns: 0.15, guesses: 0.2, slips: 0.1, forgets: 0 }, two: { prior: 0.7, learns: 0.1, guesses: 0.3, slips: 0.05, forgets: 0 } };
const scores = z.object({ auc: z.number(), rmse: z.number() });
const summarySchema = scores.extend({ majority: scores, logistic: scores, learners: z.number(), skills: z.number() });

describe('the evaluation of knowledge tracing', () => {
	let folder: string;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'socratic-knowledge-'));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('foretells simulated learners better than a majority, on learners that it was not fitted to, and writes what it fitted', async () => {
		const random = seeded(1);
		const rows = Object.entries(truth).flatMap(([skill, parameters]) => simulated(parameters, 400, 12, random).flatMap((answers, learner) => answers.map((isRight) => `${learner},${skill},${isRight ? 1 : 0}`)));
		const [file, fit] = [join(folder, 'rows.csv'), join(folder, 'fit.json')];
		writeFileSync(file, ['user_id,skill_name,correct', ...rows].join('\n'));
		const options = { data: [file], limit: Number.POSITIVE_INFINITY, fit, log: () => undefined } as unknown as Options;
		const { summary, cases } = await evaluateKnowledge(options);
		const { auc, rmse, majority, logistic, learners, skills } = summarySchema.parse(summary);
		expect([learners, skills, cases.length]).toEqual([80, 2, 160]);
		expect(majority.auc).toBeCloseTo(0.5, 12);
		expect(auc).toBeGreaterThan(0.7);
		// The answers were made by this very model: nothing foretells them better but by chance.
		expect(auc).toBeGreaterThan(logistic.auc - 0.005);
		expect(logistic.auc).toBeGreaterThan(majority.auc);
		expect(rmse).toBeLessThan(majority.rmse);
		const fitted = z.object({ skills: z.record(z.string(), z.object({ learns: z.number(), guesses: z.number() })) }).parse(JSON.parse(readFileSync(fit, 'utf8')));
		expect(fitted.skills['one']?.learns).toBeCloseTo(truth.one.learns, 1);
		expect(fitted.skills['two']?.guesses).toBeCloseTo(truth.two.guesses, 1);
	});

	it('reads answers by learner and skill in their order, and refuses what is none', () => {
		expect(readSequences('a,b,c\n1,x,1\n2,x,0\n1,x,0\n', 'f')).toEqual([{ learner: '1', skill: 'x', answers: [true, false] }, { learner: '2', skill: 'x', answers: [false] }]);
		expect(readSequences('a,b,c\n1,x,1\n2,x,0\n', 'f', 1)).toHaveLength(1);
		expect(() => readSequences('a,b,c\n1,x,maybe\n', 'f')).toThrow('f, line 2');
	});
});
