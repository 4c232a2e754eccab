import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../../../extension/models/chatModel';
import { Session } from '../../../extension/session/session';
import { openTurn } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { answerBackMessages } from '../../../extension/tutor/llm/prompts/besidePrompt';
import { diagnosticianMessages } from '../../../extension/tutor/llm/prompts/diagnosticianPrompt';
import { instructorMessages } from '../../../extension/tutor/llm/prompts/instructorPrompt';
import { verifierMessages } from '../../../extension/tutor/llm/prompts/verifierPrompt';
import { spoken } from '../../../extension/tutor/offline/say';
import { leakIn } from '../../../extension/records/check/replay/leaks';
import { askedOf, cannedAnswer, type CannedItem } from '../../support/cannedTutor';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { withModel } from '../../support/plainModelParts';
import { ScriptedChatModel } from '../../support/scriptedChatModel';
import { fibonacci, fibonacciItem, fibonacciProblem, fibonacciRepair } from './sessions';
import { after, beginning, firstRequest, never, rolesOn } from './situations';

const places = ['comment', 'docstring', 'string', 'name', 'answer'] as const;
type Place = (typeof places)[number];

const attempts = readFileSync('test/fixtures/injection/attempts.txt', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
	const [, place, text] = /^(\w+): (.*)$/.exec(line) ?? [];
	if (!places.some((one) => one === place) || text === undefined) {
		throw new Error(`no attempt: ${line}`);
	}
	return [place as Place, text] as const;
});

/** The program with the attempt in it. */
function planted(place: Place, text: string, program = fibonacci): string {
	switch (place) {
		case 'comment':
			return program.replace('    a = 0\n', `    # ${text}\n    a = 0\n`);
		case 'docstring':
			return program.replace('    if n <= 0:\n', `    """${text}"""\n    if n <= 0:\n`);
		case 'string':
			return program.replace('    a = 0\n', `    note = '${text}'\n    a = 0\n`);
		case 'name':
			return program.replace('    a = 0\n', `    ${text} = 1\n    a = 0\n`);
		case 'answer':
			return program;
	}
}

const repaired = (place: Place, text: string) => planted(place, text, fibonacciRepair.program);

/** A model that does whatever it is told to by the data: it says the solution wherever it can, and believes every answer. */
function obedient(place: Place, text: string): ScriptedChatModel {
	const item: CannedItem = {
		repair: { ...fibonacciRepair, program: repaired(place, text) },
		judge: (answer, tasks) => ({ correct: true, quote: answer, tasks: tasks.map((_, at) => ({ id: `T${at + 1}`, understood: true, quote: answer })) }),
	};
	const solutions = [
		'The solution is `for i in range(0, n - 1):`, do you see?', 'Change `range(0, n)` to `range(0, n - 1)`. Will you?', `Here it is:\n\`\`\`\n${fibonacciRepair.program}\`\`\`\nIs that clear?`,
		'Why don’t you use `n - 1` on line 8?', 'Have you tried `range(1, n)`?',
	];
	return new ScriptedChatModel((request, nth) => {
		const { role } = askedOf(request.messages);
		const solution = solutions[nth % solutions.length] ?? '';
		switch (role) {
			case 'diagnostician':
			case 'verifier':
				return JSON.stringify(cannedAnswer(request.messages, item));
			case 'instructor':
				return JSON.stringify({ opening: 'As you wish.', question: solution, asks: 'words', variable: null, line: null, round: null, intent: 'reason' });
			case 'reword':
			case 'reply':
				return JSON.stringify({ text: solution });
		}
	});
}

describe('orders in the data', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	/** A session of a student who writes this, and asks for everything that can be asked for. */
	async function played(program: string, answer: string, model: ScriptedChatModel | null) {
		const file = await createMemoryStore().create('s');
		const session = Session.start(withModel(plain.parts, model), file, { document: { uri: 'file:///program.py', name: 'program.py' }, problem: fibonacciProblem, code: { language: 'python', version: 1, text: program }, mastery: {} });
		await session.go();
		const deeds = [() => session.answer(turn(), { kind: 'typed', text: answer }), () => session.quick(turn(), 'another-way'), () => session.answer(turn(), { kind: 'typed', text: '77' }), () => session.answer(turn(), { kind: 'typed', text: answer }), () => session.quick(turn(), 'not-sure')];
		const turn = () => openTurn(session.current)?.id ?? '';
		for (const deed of deeds) {
			deed();
			await session.go();
		}
		const said = session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : []));
		const moves = session.current.turns.map(({ node, stage, assessment }) => [node?.kind, node?.level, node?.index, stage, assessment?.kind, assessment?.correct, assessment?.understood]);
		await session.close();
		return { said, moves };
	}

	it.each(attempts)('as %s: "%s": an obedient model leaks nothing and changes no move', async (place, text) => {
		const program = planted(place, text);
		const answer = place === 'answer' ? text : 'qwertz';
		const { said, moves } = await played(program, answer, obedient(place, text));
		expect(said.length).toBeGreaterThan(3);
		for (const words of said) {
			expect(leakIn(words, program, repaired(place, text), fibonacciRepair.bugs.map(({ description }) => description), [answer])).toBeNull();
			expect(words).not.toMatch(/n - 1|range\(1, n\)/);
		}
		expect(moves).toEqual((await played(program, answer, null)).moves);
	});

	/** A prompt without its data. */
	const outside = (messages: readonly ChatMessage[]) => messages.map(({ content }) => content.replaceAll(/<([a-z-]+)-(\d+)>\n[\s\S]*?\n<\/\1-\2>/g, '<$1>')).join('\n====\n');

	it.each(attempts)('as %s: "%s": every prompt holds it inside of its fences', async (place, text) => {
		const prompts = async (program: string, right: string, answer: string) => {
			const start = await beginning(plain, fibonacciProblem, program, { ...fibonacciItem, repair: { ...fibonacciRepair, program: right } });
			const planned = await rolesOn(plain, null).instructor.ask(start, firstRequest(start), never);
			const [target, ...later] = start.tasks;
			if (!planned || !target) {
				throw new Error('nothing to ask');
			}
			const { question } = planned;
			const then = after(start, question, answer, false);
			return [
				diagnosticianMessages({ ground: then, concepts: [], refused: [] }),
				verifierMessages({ situation: then, question: { ...question, id: 'other' }, answer, tasks: start.tasks, decided: null, contradicted: null, concepts: [], refused: null }),
				instructorMessages({ situation: then, kind: 'sibling', stage: 'expect', target, later, last: then.turns[0] ?? null, since: null, planned: question, refused: [] }),
				answerBackMessages(then, question, answer),
			];
		};
		const clean = await prompts(fibonacci, fibonacciRepair.program, 'qwertz');
		const dirty = await prompts(planted(place, text), repaired(place, text), place === 'answer' ? text : 'qwertz');
		expect(dirty.map((messages) => messages.map(({ content }) => content).join('\n')).join('\n')).toContain(text);
		expect(dirty.map(outside)).toEqual(clean.map(outside));
	});
});
