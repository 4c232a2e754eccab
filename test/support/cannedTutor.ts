/**
 * What a sensible model would answer to the tutor's prompts, without one: it knows the repaired program, asks the built-in
 * questions in a few words more, and judges answers by a rule. For the scripted server and `ScriptedChatModel`.
 */
import type { ChatMessage } from '../../extension/models/chatModel';
import type { Message } from '../../extension/tutor/llm/message';
import type { repairSchema } from '../../extension/tutor/llm/llmDiagnostician';
import type { verdictSchema } from '../../extension/tutor/llm/llmVerifier';
import type * as z from 'zod';

export type Repair = z.infer<typeof repairSchema>;
export type Verdict = z.infer<typeof verdictSchema>;

/** What one prompt is about. */
export interface Asked {
	readonly role: 'diagnostician' | 'verifier' | 'instructor' | 'reword' | 'reply';
	/** The first message of the user, with its sections. */
	readonly prompt: string;
	/** Messages that were refused before, newest last. */
	readonly refused: readonly string[];
	/** The text of a fenced block, by its name; null when there is none. */
	block(name: string): string | null;
}

export interface CannedItem {
	readonly repair: Repair;
	/** The verdict on an answer in words; `tasks` holds their texts, T1 first. */
	readonly judge: (answer: string, tasks: readonly string[], asked: Asked) => Partial<Verdict>;
	/** A message of its own; null for the built-in question in other words. */
	readonly ask?: (asked: Asked) => Partial<Message> | null;
}

export function askedOf(messages: readonly Pick<ChatMessage, 'role' | 'content'>[] | readonly { role: string; content: string }[]): Asked {
	const system = messages[0]?.content ?? '';
	const prompt = messages[1]?.content ?? '';
	const role = system.startsWith('You find the mistakes') ? 'diagnostician' : system.startsWith('You judge one answer') ? 'verifier' : system.includes('Write the next message') ? 'instructor' : system.includes('in other words') ? 'reword' : 'reply';
	return {
		role, prompt,
		refused: messages.slice(2).filter(({ role: from }) => from === 'user').map(({ content }) => content),
		block: (name) => {
			const found = new RegExp(`<${name}-(\\d+)>\\n([\\s\\S]*?)\\n</${name}-\\1>`).exec(prompt)?.[2];
			return found === undefined ? null : found.split('\n').map((line) => line.replace(/^(?:\d+ )?\| ?/, '')).join('\n');
		},
	};
}

/** The answer to one prompt, as an object. */
export function cannedAnswer(messages: Parameters<typeof askedOf>[0], item: CannedItem): unknown {
	const asked = askedOf(messages);
	switch (asked.role) {
		case 'diagnostician':
			return item.repair;
		case 'verifier': {
			const tasks = (asked.block('tasks') ?? '').split('\n').map((line) => line.replace(/^T\d+ \(\w+\): /, ''));
			return { kind: 'answer', answers: true, correct: null, quote: '', tasks: [], misunderstanding: null, shown: [], missing: [], ...item.judge(asked.block('answer') ?? '', tasks, asked) } satisfies Verdict;
		}
		case 'instructor':
			return { opening: '', question: `Let us see: ${asked.block('built-in') ?? 'what happens on this run?'}`, asks: asked.block('built-in') === null ? 'words' : 'planned', variable: null, line: null, round: null, intent: 'trace', ...item.ask?.(asked) } satisfies Message;
		case 'reword':
			return { text: `Again, in other words: ${asked.block('question') ?? ''}` };
		case 'reply':
			return { text: 'Such a thing goes through its values one after the other.' };
	}
}
