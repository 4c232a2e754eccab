/** A model on a scripted server, as the tests of this folder ask it. */
import type { ChatCall, ChatRequest } from '../../../extension/models/chatModel';
import { Dialects } from '../../../extension/models/dialect';
import { OpenAiChatModel, type OpenAiOptions } from '../../../extension/models/openAiChatModel';
import { SentLog } from '../../../extension/models/sent';
import { FakeClock } from '../../support/fakeClock';

export interface Asked {
	readonly model: OpenAiChatModel;
	readonly clock: FakeClock;
	readonly sent: SentLog;
}

export function modelAt(baseUrl: string, more: Partial<OpenAiOptions> = {}): Asked {
	const clock = new FakeClock();
	const sent = new SentLog();
	return { clock, sent, model: new OpenAiChatModel({ endpoint: { baseUrl, model: 'm' }, key: async () => 'key-1', dialects: new Dialects(), sent, clock, fetch, silenceMs: 60_000, ...more }) };
}

export const request: ChatRequest = { messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: 'Why?' }], schema: null, maxTokens: 200 };

export const never = new AbortController().signal;

export async function piecesOf(call: ChatCall): Promise<readonly string[]> {
	const pieces: string[] = [];
	for await (const piece of call.chunks) {
		pieces.push(piece);
	}
	return pieces;
}
