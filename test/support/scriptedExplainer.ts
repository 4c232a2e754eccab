import type { Explainer, ExplanationRequest, ExplanationUnit } from '../../extension/explain/explanation';

/** An explainer that says what a script tells it to, and keeps what it was asked. */
export class ScriptedExplainer implements Explainer {
	readonly requests: ExplanationRequest[] = [];

	constructor(private readonly script: (request: ExplanationRequest) => Iterable<ExplanationUnit> | AsyncIterable<ExplanationUnit>) {}

	async *explain(request: ExplanationRequest, signal: AbortSignal): AsyncIterable<ExplanationUnit> {
		this.requests.push(request);
		for await (const unit of this.script(request)) {
			if (signal.aborted) return;
			yield unit;
		}
	}
}

/** A line of an explanation. */
export function lineUnit(line: number, text: string, by: 'offline' | 'model' = 'offline', to = line): ExplanationUnit {
	return { kind: 'lines', by, range: { from: line, to }, words: [{ kind: 'text', text }], general: false };
}

export function conceptUnit(concept: string, text: string, lines: readonly number[], by: 'offline' | 'model' = 'offline'): ExplanationUnit {
	return { kind: 'concepts', by, concept, name: concept, words: [{ kind: 'text', text }], lines };
}

export function summaryUnit(text: string, by: 'offline' | 'model' = 'offline'): ExplanationUnit {
	return { kind: 'summary', by, words: [{ kind: 'text', text }] };
}

export function requestFor(kind: ExplanationRequest['kind'], text: string, changes: Partial<ExplanationRequest> = {}): ExplanationRequest {
	return { kind, code: { language: 'python', version: 1, text }, range: { from: 0, to: text.split('\n').length - 1 }, level: 'beginner', language: 'en', evidence: null, neutral: [], ...changes };
}
