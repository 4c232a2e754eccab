/** The Diagnostician's prompt: from the program and its run to a repaired program and the bugs that it repairs. */
import type { ChatMessage } from '../../../models/chatModel';
import type { Ground } from '../../roles';
import { fenced, fenceRule } from '../fence';
import { groundSections, section, userMessage } from './shared';

export interface DiagnosticianInput {
	readonly ground: Ground;
	/** Names of concepts to choose from. */
	readonly concepts: readonly string[];
	/** Repairs that were not taken, and why; a failing run as text. */
	readonly refused: readonly { readonly said: string; readonly why: string }[];
}

const system = `You find the mistakes in a beginner's program and repair it with as few changes as possible. Only the tutor sees your answer.

- Mend, do not rewrite: keep the student's way, names, order, comments and layout. Change only what is wrong. Every example must pass.
- A bug is one mistake in the student's thinking, even when it shows in several lines; two mistakes are two bugs.
- "program": the whole repaired program, with every other line exactly as it is.
- "bugs", each with: "description", the mistake in a sentence; "from" and "to", its lines in the student's program (one-based; where a line is missing, the line before it for both); "concept", the name of the concept from the list that fits best; "insights", one or two sentences on what the student must understand, in the order in which they should come to see it: first what happens on the failing run and what should happen, then why. An insight never says what to change, never holds code or a value of the repaired program, and begins with "Knows" or "Sees".
${fenceRule}

Answer with one JSON object: {"program": "...", "bugs": [...]}.`;

/** The messages for one diagnosis; each refused repair follows with its reason. */
export function diagnosticianMessages({ ground, concepts, refused }: DiagnosticianInput): readonly ChatMessage[] {
	return [
		{ role: 'system', content: system },
		userMessage(...groundSections(ground), section('Concepts', concepts.join(', '))),
		...refused.flatMap(({ said, why }): ChatMessage[] => [
			{ role: 'assistant', content: said },
			{ role: 'user', content: `${section('That repair is not taken', fenced('why', why))}\n\nRepair the student's program again, in the same form.` },
		]),
	];
}
