import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { formInWords } from '../../models/answerForm';
import { startCall, type CallOptions, type RunningCall } from '../../models/call';
import type { ChatCall, ChatMessage, ChatModel, ChatOutcome, ChatRequest } from '../../models/chatModel';
import { withoutSystem } from '../../models/dialect';
import type { SentLog, SentRequest } from '../../models/sent';
import { estimatePrompt, estimateTokens } from '../../models/tokens';
import { failureOfLm } from './lmFailures';

/** What is needed of one of the editor's models. */
export type EditorModel = Pick<vscode.LanguageModelChat, 'name' | 'vendor' | 'id' | 'sendRequest'>;

export interface EditorModelOptions extends CallOptions {
	/** The model, looked up at each call: it may come and go with the extension that provides it. Null when it is not there. */
	readonly find: (signal: AbortSignal) => Promise<EditorModel | null>;
	readonly id: string;
	readonly sent: SentLog;
}

/** How the setting names one of the editor's models: `copilot/gpt-5-mini`. */
export function idOfEditorModel({ vendor, id }: Pick<EditorModel, 'vendor' | 'id'>): string {
	return `${vendor}/${id}`;
}

/**
 * One of VS Code's own language models. They know users and assistants alone, hold no model to a schema and count no tokens for us: the
 * system's words are the user's, the form is told in words, and the usage is an estimate. Asked only after something that the
 * student did, since the first request makes the editor ask for consent.
 */
export class VsCodeChatModel implements ChatModel {
	readonly label: string;

	constructor(private readonly options: EditorModelOptions) {
		this.label = l10n.t('{0} in VS Code', options.id);
	}

	complete(request: ChatRequest, signal: AbortSignal): ChatCall {
		return startCall(request, signal, this.options, (call) => this.ask(request, call));
	}

	/** A request as it would be sent now. */
	preview(request: ChatRequest): SentRequest {
		return { to: this.label, body: { messages: messagesOf(request) } };
	}

	private async ask(request: ChatRequest, call: RunningCall): Promise<ChatOutcome> {
		const stop = new vscode.CancellationTokenSource();
		call.signal.addEventListener('abort', () => stop.cancel());
		try {
			const model = await this.options.find(call.signal);
			if (!model) {
				return { kind: 'no-such-model' };
			}
			const messages = messagesOf(request);
			this.options.sent.note(this.preview(request));
			const { text } = await model.sendRequest(messages.map(asEditorMessage), { justification: l10n.t('The tutor asks its questions with this model.') }, stop.token);
			return await read(text, request, call);
		} catch (error) {
			return failureOfLm(error);
		} finally {
			stop.dispose();
		}
	}
}

async function read(text: AsyncIterable<string>, request: ChatRequest, call: RunningCall): Promise<ChatOutcome> {
	let answer = '';
	for await (const piece of text) {
		answer += piece;
		call.emit(piece);
		// There is no way to tell these models how much they may write.
		if (estimateTokens(answer) > 2 * request.maxTokens) {
			return { kind: 'cut-short' };
		}
	}
	const usage = { promptTokens: estimatePrompt(request), answerTokens: estimateTokens(answer), isEstimate: true };
	return answer.trim() === '' ? { kind: 'invalid', detail: 'the answer is empty', usage } : { kind: 'ok', value: answer, usage };
}

function messagesOf({ messages, schema }: ChatRequest): readonly ChatMessage[] {
	return withoutSystem(schema ? formInWords(messages, schema) : messages);
}

function asEditorMessage({ role, content }: ChatMessage): vscode.LanguageModelChatMessage {
	return role === 'assistant' ? vscode.LanguageModelChatMessage.Assistant(content) : vscode.LanguageModelChatMessage.User(content);
}
