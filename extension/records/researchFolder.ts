import type { ResearchPart } from './research';

export interface SurveyOptions {
	readonly signal: AbortSignal;
	/** So many of so many files are read. */
	readonly progress: (done: number, of: number) => void;
}

/** What a folder of hand-ins holds for an export. */
export interface ResearchFolder {
	/** Hand-ins that can be exported, the students that they are from, and their sessions. */
	readonly files: number;
	readonly students: number;
	readonly sessions: number;
	/** Files that are left out, each with the reason in a sentence. */
	readonly left: readonly { readonly file: string; readonly reason: string }[];
	/**
	 * Sessions and uses of explanations, each once: where a student handed in several times, each session is from the newest hand-in that
	 * has it. Throws `HandInBroken` where a file has changed meanwhile, and the signal's reason.
	 */
	parts(signal: AbortSignal): AsyncIterable<ResearchPart>;
}

/** Rejects with the signal's reason, and with what the disk says where the folder itself cannot be read. */
export type SurveyFolder = (folder: string, options: SurveyOptions) => Promise<ResearchFolder>;
