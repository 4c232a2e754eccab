/**
 * How well Bayesian Knowledge Tracing foretells answers: fitted to some learners by expectation maximisation, measured on others, whole
 * learners apart. Beside it a majority (everybody is right as often as all are) and a logistic regression on the counts of what was
 * right and wrong before (performance factors, after Pavlik, Cen & Koedinger 2009).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterTurn, type BktParameters, chanceOfRight } from '../../extension/learner/bkt';
import { fitBkt } from '../../extension/learner/fit';
import type { Evaluation, Options } from './main';
import { type Attempt, fitFactors } from './performanceFactors';
import { areaUnderCurve } from './statistics';

/** The answers of one learner on one skill, in order. */
export interface Sequence {
	readonly learner: string;
	readonly skill: string;
	readonly answers: readonly boolean[];
}

interface Foretold {
	readonly sequence: Sequence;
	readonly chances: readonly number[];
}

/** Every fifth learner is held out. */
const folds = 5;
/** Where a skill has fewer answers than this to be fitted to, it gets the parameters of all skills together. */
const fewest = 50;

export async function evaluateKnowledge({ data, limit, fit, log }: Options): Promise<Evaluation> {
	const sequences = data.flatMap((file) => readSequences(readFileSync(file, 'utf8'), file, limit));
	const learners = [...new Set(sequences.map(({ learner }) => learner))];
	const held = new Set(learners.filter((_, at) => at % folds === folds - 1));
	const [train, test] = [sequences.filter(({ learner }) => !held.has(learner)), sequences.filter(({ learner }) => held.has(learner))];
	if (train.length === 0 || test.length === 0) {
		throw new Error(`the data hold ${learners.length} learners: at least ${folds} are needed`);
	}
	const { bySkill, all } = fitAll(train);
	if (fit !== null) {
		const text = `${JSON.stringify({ all, skills: Object.fromEntries(bySkill) }, null, '\t')}\n`;
		if (fit === '') {
			log(text.trimEnd());
		} else {
			writeFileSync(fit, text);
		}
	}
	const traced = test.map((sequence): Foretold => ({ sequence, chances: chancesOf(sequence.answers, bySkill.get(sequence.skill) ?? all) }));
	const share = rightShare(train);
	const majority = test.map((sequence): Foretold => ({ sequence, chances: sequence.answers.map(() => share) }));
	const factors = fitFactors(train.flatMap(attemptsOf));
	const logistic = test.map((sequence): Foretold => ({ sequence, chances: attemptsOf(sequence).map(factors) }));
	return {
		name: 'knowledge',
		summary: {
			...scores(traced), majority: scores(majority), logistic: scores(logistic),
			answers: test.reduce((sum, { answers }) => sum + answers.length, 0), learners: held.size, skills: bySkill.size,
		},
		cases: traced.map(({ sequence: { learner, skill, answers }, chances }) => ({ id: `${learner}/${skill}`, answers: answers.map(Number), chances: chances.map((chance) => Math.round(chance * 1e4) / 1e4) })),
	};
}

/** Reads `learner,skill,correct` with a first line of names. Throws for a row of another form. */
export function readSequences(text: string, file: string, limit = Number.POSITIVE_INFINITY): readonly Sequence[] {
	const found = new Map<string, { learner: string; skill: string; answers: boolean[] }>();
	for (const [at, line] of text.split(/\r?\n/).slice(1, limit === Number.POSITIVE_INFINITY ? undefined : limit + 1).entries()) {
		if (line === '') {
			continue;
		}
		const [learner, skill, correct] = line.split(',');
		if (learner === undefined || skill === undefined || (correct !== '0' && correct !== '1')) {
			throw new Error(`${file}, line ${at + 2}: not a learner, a skill and 0 or 1`);
		}
		const key = `${learner},${skill}`;
		const sequence = found.get(key) ?? { learner, skill, answers: [] };
		sequence.answers.push(correct === '1');
		found.set(key, sequence);
	}
	return [...found.values()];
}

function fitAll(train: readonly Sequence[]): { readonly bySkill: ReadonlyMap<string, BktParameters>; readonly all: BktParameters } {
	const all = fitBkt(train.map(({ answers }) => answers))?.parameters;
	if (!all) {
		throw new Error('there is no answer to fit to');
	}
	const skills = new Map<string, (readonly boolean[])[]>();
	for (const { skill, answers } of train) {
		skills.set(skill, [...(skills.get(skill) ?? []), answers]);
	}
	const bySkill = new Map([...skills].map(([skill, own]): [string, BktParameters] => {
		const isEnough = own.reduce((sum, { length }) => sum + length, 0) >= fewest;
		return [skill, (isEnough ? fitBkt(own)?.parameters : undefined) ?? all];
	}));
	return { bySkill, all };
}

function chancesOf(answers: readonly boolean[], parameters: BktParameters): readonly number[] {
	let mastery = parameters.prior;
	return answers.map((isRight) => {
		const chance = chanceOfRight(mastery, parameters);
		mastery = afterTurn(mastery, isRight, parameters);
		return chance;
	});
}

function attemptsOf({ skill, answers }: Sequence): readonly Attempt[] {
	let [right, wrong] = [0, 0];
	return answers.map((isRight) => {
		const attempt = { skill, right, wrong, isRight };
		[right, wrong] = isRight ? [right + 1, wrong] : [right, wrong + 1];
		return attempt;
	});
}

function rightShare(sequences: readonly Sequence[]): number {
	const answers = sequences.flatMap((sequence) => sequence.answers);
	return answers.filter(Boolean).length / answers.length;
}

/** Over all answers together: the area under the curve, and the root of the mean squared error. */
function scores(foretold: readonly Foretold[]): { readonly auc: number; readonly rmse: number } {
	const all = foretold.flatMap(({ sequence: { answers }, chances }) => answers.map((isRight, at) => ({ isRight, chance: chances[at] ?? 0 })));
	const chancesWhere = (wanted: boolean) => all.filter(({ isRight }) => isRight === wanted).map(({ chance }) => chance);
	const lost = foretold.find(({ chances }) => !chances.every((chance) => Number.isFinite(chance)));
	if (lost) {
		throw new Error(`no chance was foretold for ${lost.sequence.learner}/${lost.sequence.skill}`);
	}
	const squared = all.reduce((sum, { isRight, chance }) => sum + ((isRight ? 1 : 0) - chance) ** 2, 0);
	return { auc: areaUnderCurve(chancesWhere(true), chancesWhere(false)), rmse: Math.sqrt(squared / all.length) };
}
