/**
 * `--base-url canned`: a server that answers as a sensible model might, for every tutor of the comparison and for the simulated
 * student. It proves that the evaluation runs, over real sockets; its figures say nothing about a model.
 */
import { cannedAnswer } from '../../support/cannedTutor';
import { type ReceivedRequest, type Reply, says, saysJson, scriptedServer, type ScriptedServer } from '../../support/scriptedServer';
import { changedLines } from '../../../extension/records/check/replay/mending';
import type { Item } from './items';

/** `latencyMs`: how long each answer takes. */
export async function cannedServer(items: readonly Item[], latencyMs = 0): Promise<ScriptedServer> {
	return scriptedServer(async (request) => {
		if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
		return replyTo(request, items);
	});
}

function replyTo({ body: { messages } }: ReceivedRequest, items: readonly Item[]): Reply {
	const system = messages[0]?.content ?? '';
	const all = messages.map(({ content }) => content).join('\n').replaceAll(/^\| ?/gm, '');
	const item = items.find(({ problem }) => all.includes(problem.statement.split('\n')[0] ?? '')) ?? items[0];
	if (!item) return says('I do not know this problem.');
	if (system.startsWith('You list what a student')) return saysJson({ tasks: [{ kind: 'conceptual', text: item.descriptions[0] ?? '' }, { kind: 'conceptual', text: 'Knows what the program should do.' }, { kind: 'syntactical', text: 'Repairs the program.' }] });
	if (system.startsWith('You are a Socratic instructor')) return saysJson({ question: `What does your program do for the example ${messages.at(-1)?.content.length ?? 0}?` });
	if (system.startsWith('You verify whether the student')) return saysJson({ answers: true, correct: /see|because|one|should/i.test(lastOf(all, 'Student: ')) });
	if (system.startsWith('You verify whether the dialogue')) return saysJson({ understood: all.includes(item.fixed.trim()) });
	if (system.startsWith('You help a student')) return says(`What does line ${(item.case.trueLines[0] ?? 0) + 1 + messages.length} do on the failing example?`);
	if (system.startsWith('You play a beginner')) return saysJson({ say: messages.length > 6 ? 'I see now.' : 'I think that it is right.', program: messages.length > 6 ? item.fixed : null });
	const lines = changedLines(item.case.code, item.fixed);
	return saysJson(cannedAnswer(messages, {
		repair: {
			program: item.fixed,
			bugs: item.descriptions.map((description, at) => ({ description, from: (lines[at] ?? lines[0] ?? 0) + 1, to: (lines[at] ?? lines[0] ?? 0) + 1, concept: '', insights: ['Sees what happens on the failing run.', 'Knows why it happens there.'] })),
		},
		judge: (answer, tasks) => {
			const overlap = words(answer).filter((word) => words(item.descriptions.join(' ')).includes(word)).length;
			return overlap >= 3 ? { correct: true, quote: answer, tasks: tasks.map((_, at) => ({ id: `T${at + 1}`, understood: overlap >= 5, quote: answer })) } : { correct: false, misunderstanding: 'Does not see it yet.' };
		},
	}));
}

function words(text: string): readonly string[] {
	return [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])];
}

function lastOf(text: string, mark: string): string {
	return text.slice(text.lastIndexOf(mark) + mark.length);
}
