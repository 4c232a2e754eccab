/** What the built-in tutor asks, a model may ask in the same words: a guard that refused it would leave every session to the built-in tutor. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../extension/tutor/guard';
import { guardContext } from '../../../extension/tutor/guardSession';
import { marked } from '../../../extension/tutor/llm/askedQuestion';
import { RunFacts } from '../../../extension/tutor/llm/runFacts';
import { refusalOf } from '../../../extension/tutor/llm/screening';
import { backticked } from '../../../extension/tutor/offline/backticked';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import type { Situation } from '../../../extension/tutor/roles';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { fixtureNames, groundOf, programOf, readProgram, type BuggyProgram } from '../offline/programs';

let plain: PlainParts;
beforeAll(async () => {
	plain = await plainParts();
});
afterAll(() => plain.dispose());

/** A session that has only just begun, with the repairs that the search finds. */
async function begun(program: BuggyProgram): Promise<Situation> {
	const ground = await groundOf(program, plain.parts.runner, plain.parser);
	const { diagnostician } = plain.parts.tutor;
	const diagnosis = await diagnostician.diagnose(ground, null, new AbortController().signal);
	return { ...ground, diagnosis, tasks: diagnostician.tasks(ground, diagnosis).map((task) => ({ ...task, status: 'open' as const })), turns: [], found: [] };
}

/** The built-in questions that would be refused from a model; `openings` are said before each. */
function refused(situation: Situation, opening = ''): { readonly all: number; readonly refused: readonly string[] } {
	const facts = new RunFacts(situation);
	const told = situation.diagnosis.bugs.flatMap((bug) => candidatesFor(situation, bug, situation.tasks).map(({ question }) => {
		const { stage } = question;
		// From *explain* on the student has found the place.
		const isFound = bug.kind === 'known' && (stage === 'explain' || stage === 'repair');
		const context = guardContext(situation, bug.id);
		const found = isFound ? bug.places.flatMap(({ place }) => (place.kind === 'lines' ? [place.from] : [])) : [];
		const words = opening === '' ? question.words : [...backticked(opening), ...question.words];
		const verdict = check(words, { ...context, found: [...context.found, ...found], kind: 'question', stage, rung: 'question' }, question.words);
		const why = verdict.ok ? refusalOf(words, { ...question, reworded: [question.words] }, facts, 'question') : verdict.reason;
		return why === null ? null : `${question.template} (${why}): ${marked(words)}`;
	}));
	return { all: told.length, refused: told.filter((one) => one !== null) };
}

/** The search runs once for each program. */
describe('the built-in tutor\'s questions from a model', { timeout: 60_000 }, () => {
	it.each(fixtureNames())('about %s pass', async (name) => {
		const situation = await begun(readProgram(name));
		expect(refused(situation).refused).toEqual([]);
		expect(refused(situation, 'Let us see: ').refused).toEqual([]);
	});

	it('pass though the example is written in the program\'s notes, and its arguments hold what the program gives', async () => {
		const text = 'def largest(a, b, c):\n    """largest(2, 2, 1) is 2"""\n    if a > b and a > c:\n        return a\n    elif b > a and b > c:\n        return b\n    return c\n\n# example: largest(2, 2, 1) => 2\n# example: largest(1, 2, 3) => 3\n# example: largest(3, 2, 1) => 3\n# example: largest(3, 3, 3) => 3\n';
		const { all, refused: none } = refused(await begun(programOf('largest', text)));
		expect(none).toEqual([]);
		expect(all).toBeGreaterThan(5);
	});

	it('but not with their answers: what is screened is still screened', async () => {
		const situation = await begun(readProgram('fibonacci'));
		expect(refused(situation, 'Your program returned `8` for `fibonacci(5)`. ').refused.filter((one) => one.startsWith('predict.value'))).not.toEqual([]);
		expect(refused(situation, 'The loop on line 8 is wrong. ').refused.length).toBeGreaterThan(3);
	});
});
