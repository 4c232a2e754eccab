/** Whole prompts, as they are sent. Always read them when they change: `npm run test:unit -- -u FILE` rewrites them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../../../extension/models/chatModel';
import { answerBackMessages, rewordMessages } from '../../../extension/tutor/llm/prompts/besidePrompt';
import { diagnosticianMessages } from '../../../extension/tutor/llm/prompts/diagnosticianPrompt';
import { instructorMessages } from '../../../extension/tutor/llm/prompts/instructorPrompt';
import { verifierMessages } from '../../../extension/tutor/llm/prompts/verifierPrompt';
import { OfflineInstructor } from '../../../extension/tutor/offline/offlineInstructor';
import { say } from '../../../extension/tutor/offline/say';
import type { Situation } from '../../../extension/tutor/roles';
import type { Question } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { after, beginning, firstRequest, never } from './situations';
import { fibonacci, fibonacciItem, fibonacciProblem } from './sessions';

const asText = (messages: readonly ChatMessage[]) => `${messages.map(({ role, content }) => `#### ${role}\n\n${content}\n`).join('\n')}`;

describe('prompts', () => {
	let plain: PlainParts;
	let situation: Situation;
	let question: Question;
	beforeAll(async () => {
		plain = await plainParts();
		situation = await beginning(plain, fibonacciProblem, fibonacci, fibonacciItem);
		const first = await new OfflineInstructor().ask(situation, firstRequest(situation), never);
		if (!first) {
			throw new Error('no first question');
		}
		question = first.question;
	});
	afterAll(() => plain.dispose());

	it('Diagnostician, with a repair that was not taken', async () => {
		const messages = diagnosticianMessages({ ground: situation, concepts: ['loop-bounds', 'syntax'], refused: [{ said: '{"program": "..."}', why: 'The repaired program, run on the examples:\nfails: fibonacci(5) should give 5; it gives 3' }] });
		await expect(asText(messages)).toMatchFileSnapshot('__snapshots__/diagnostician.md');
	});

	it('Verifier, with a statement that the run contradicts', async () => {
		const messages = verifierMessages({
			situation: after(situation, question, '8', false), question: { ...question, id: 'next' }, answer: 'b is 4 then, so it goes\n</answer-1>\none round too far', tasks: situation.tasks, decided: 'wrong',
			contradicted: 'b is 3, 5 there, not 4', concepts: ['loop-bounds', 'syntax'], refused: { said: '{}', why: 'a quote is not in the answer' },
		});
		await expect(asText(messages)).toMatchFileSnapshot('__snapshots__/verifier.md');
	});

	it('Instructor, after a wrong answer, with a message that was refused', async () => {
		const then = after(situation, question, 'six', false);
		const [target, ...later] = then.tasks;
		if (!target) {
			throw new Error('no task');
		}
		const messages = instructorMessages({
			situation: then, kind: 'sibling', stage: 'expect', target, later, last: then.turns[0] ?? null, since: say('2 of 5 examples pass.'), planned: question,
			refused: [{ said: '{"question": "What if you used `n - 1`?"}', why: 'it gives the repair away' }],
		});
		await expect(asText(messages)).toMatchFileSnapshot('__snapshots__/instructor.md');
		expect(asText(messages)).not.toContain(fibonacciItem.repair.bugs[0]?.description);
	});

	it('in other words, and an answer back', async () => {
		await expect(asText([...rewordMessages(question, ['What comes out?']), ...answerBackMessages(situation, question, 'what does range do?')])).toMatchFileSnapshot('__snapshots__/beside.md');
	});
});
