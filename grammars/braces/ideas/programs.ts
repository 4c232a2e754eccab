/** The programs that belong to ideas, kept by the idea: what they show, and what they are about, is said once. */
import type { Idea, TransferItem, WorkedExample } from '../../lessons';

/** What stands for one idea: an example that shows it, and two programs on which somebody shows that they can use it elsewhere. */
export interface IdeaPrograms {
	/** Two to six lines beside those that end a block. What a line prints stands behind it. */
	readonly code: string;
	readonly says: () => string;
	/** Each with all that it prints. */
	readonly then: readonly (readonly [code: string, prints: string])[];
}

/** The worked examples of those ideas that have programs, in the order of the ideas. */
export function examplesOf(ideas: readonly Idea[], programs: Readonly<Record<string, IdeaPrograms>>): readonly WorkedExample[] {
	return ideas.flatMap(({ id, concept }) => {
		const own = programs[id];
		return own ? [{ concept, shows: [id], code: own.code, says: own.says }] : [];
	});
}

/** The programs for later, each under an id that tells its idea. */
export function transferItemsOf(ideas: readonly Idea[], programs: Readonly<Record<string, IdeaPrograms>>): readonly TransferItem[] {
	return ideas.flatMap(({ id, concept }) => (programs[id]?.then ?? []).map(([code, prints], at) => ({ id: `idea-${id}/${at + 1}`, concept, shows: [id], code, prints })));
}
