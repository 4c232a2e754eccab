import { it } from 'vitest';
import { check } from '../../../extension/tutor/guard';
import { guardContext } from '../../../extension/tutor/guardSession';
import { refusalOf } from '../../../extension/tutor/llm/screening';
import { RunFacts } from '../../../extension/tutor/llm/runFacts';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { spoken, join } from '../../../extension/tutor/offline/say';
import type { Situation } from '../../../extension/tutor/roles';
import { plainParts } from '../../support/plainParts';
import { fixtureNames, groundOf, readProgram } from '../offline/programs';
it('lists', async () => {
	const plain = await plainParts();
	let all = 0; let no = 0;
	for (const name of fixtureNames()) {
		const ground = await groundOf(readProgram(name), plain.parts.runner, plain.parser);
		const { diagnostician } = plain.parts.tutor;
		const diagnosis = await diagnostician.diagnose(ground, null, new AbortController().signal);
		const situation: Situation = { ...ground, diagnosis, tasks: diagnostician.tasks(ground, diagnosis).map((task) => ({ ...task, status: 'open' as const })), turns: [], found: [] };
		for (const bug of diagnosis.bugs) for (const { question } of candidatesFor(situation, bug, situation.tasks)) {
			all += 1;
			const lines = question.stage === 'explain' || question.stage === 'repair' ? bug.kind === 'known' ? bug.places.flatMap(({ place }) => place.kind === 'lines' ? [place.from] : []) : [] : [];
			const c = { ...guardContext(situation, bug.id), kind: 'question' as const, stage: question.stage, rung: 'question' as const };
			const words = question.words;
			const v = check(words, { ...c, found: [...c.found, ...lines] }, words);
			const why = v.ok ? refusalOf(words, { ...question, reworded: [words] }, new RunFacts(situation), 'question') : v.reason;
			if (why) { no += 1; process.stdout.write(`ZZ ${name} ${question.stage} ${question.template} [${why.slice(0, 60)}] ${spoken(words).replaceAll('\n', ' // ')}\n`); }
		}
	}
	process.stdout.write(`ZZ ${no} of ${all}\n`);
	plain.dispose();
}, 300_000);
