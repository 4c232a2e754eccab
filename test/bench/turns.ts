import { findExamples, testsFor } from '../../extension/code/examples';
import { createMemoryStore } from '../../extension/session/store/storeMemory';
import type { EntryPoint } from '../../extension/words';
import { CountedChatModel } from '../evaluation/sessions/counted';
import { cannedServer } from '../evaluation/sessions/cannedServer';
import type { Item } from '../evaluation/sessions/items';
import { playOurs } from '../evaluation/sessions/ours';
import type { TurnLine } from '../evaluation/sessions/played';
import { playPublished } from '../evaluation/sessions/published';
import type { Scene } from '../evaluation/sessions/scene';
import { modelAt } from '../evaluation/sessions/sessions';
import type { SimulatedStudent } from '../evaluation/sessions/student';
import { plainParts, type PlainParts } from '../support/plainParts';
import { bug, buggy, entryName, fileName, repair } from './buggyProgram';
import { latencyMs } from './catalogue';
import { Samples, type Measured } from './samples';

/** Turns of each session. */
const turns = 6;

/** Answers in sentences that show nothing, so that every answer has to be judged and no task is ever done: the usual, dear case. */
const talkative: SimulatedStudent = {
	respond: async ({ form }) => (form?.kind === 'choice' ? { kind: 'chooses', option: form.options[0]?.id ?? '' } : { kind: 'says', text: 'I would say that it comes out as it should there, because I wrote it like that.' }),
};

/**
 * Calls and time a turn against a server of a fixed latency: our tutor, the same asking ahead, and the call pattern of TreeInstruct
 * as published, on the same program with the same student, in turn.
 */
export async function measureTurns(rounds: number): Promise<Measured> {
	const samples = new Samples();
	const plain = await plainParts();
	const item = itemOf(plain);
	const server = await cannedServer([item], latencyMs);
	try {
		for (let round = 0; round < rounds; round += 1) {
			for (const tutor of ['ours', 'speculating', 'published'] as const) {
				const lines: TurnLine[] = [];
				const scene: Scene = {
					item, student: talkative, model: new CountedChatModel(modelAt({ baseUrl: server.baseUrl, model: 'canned', keyEnv: null }, null)), runner: plain.parts.runner,
					runnable: (text) => plain.parts.read(text).runnable, signal: new AbortController().signal, now: () => performance.now(), write: (line) => lines.push(line), patience: turns,
				};
				await (tutor === 'published' ? playPublished(scene) : playOurs(scene, plain.parts, createMemoryStore(), tutor === 'speculating'));
				samples.add(`turn.${tutor}.calls`, mean(lines.map(({ calls }) => calls)));
				samples.add(`turn.${tutor}.ms`, mean(lines.map(({ ms }) => ms)));
			}
		}
	} finally {
		await server.close();
		plain.dispose();
	}
	return samples.measured;
}

function itemOf({ parser }: PlainParts): Item {
	const entry: EntryPoint = { kind: 'function', name: entryName };
	const program = parser.parse(buggy);
	const found = findExamples(program, { fileName, testFiles: [] });
	const problem = { title: entryName, statement: found.statement(entry), entry, tests: testsFor(found, entry) };
	program.dispose();
	const fixed = buggy.replace(bug, repair);
	const descriptions = ['The loop makes one round too many.'];
	return { id: entryName, problem, fixed, descriptions, character: '', utterances: [], case: { id: entryName, language: parser.language.id, source: 'bench', statement: problem.statement, code: buggy, fixed, fixSentences: [], trueLines: [], prelude: '', group: 'bench', hasReference: false, tests: { kind: 'oracle' } } };
}

function mean(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
