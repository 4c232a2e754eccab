import * as vscode from 'vscode';
import * as z from 'zod';
import type { Rules } from '../course/rules';
import type { ReadingLevel } from '../explain/explanation';
import { defaultLimits, type Limits } from '../runs/runner';
import type { CodeLensMode } from './start/lensChoice';
import { settings as names } from './names';

/** The user's settings, each valid: a value that is none counts as not set. */
export interface Settings {
	readonly codeLens: CodeLensMode;
	/** Whether the examples run when typing rests, and not only on save and by command. */
	readonly checkWhileTyping: boolean;
	/** Whether a failed run is offered to be explained. */
	readonly offers: 'off' | 'quiet';
	/** Whether functions carry a lens that explains them. */
	readonly explainLens: boolean;
	/** When code may be explained: a course may hold explanations back until the session on the program has ended, or for good. */
	readonly explanations: 'always' | 'afterSession' | 'never';
	/** How much the reader of an explanation knows. */
	readonly readingLevel: ReadingLevel;
	/** The language that the tutor and the explanations speak; empty: the one of the editor. */
	readonly language: string;
	readonly limits: Limits;
}

/** The settings as they hold for a document of a course: what the course sets goes before; what the student forbids stays forbidden. */
export function settingsIn(scope: vscode.Uri, rules: Pick<Rules, 'explanations' | 'readingLevel'> | null): Settings {
	const own = readSettings(scope);
	return rules ? { ...own, explanations: stricter(own.explanations, rules.explanations), readingLevel: rules.readingLevel ?? own.readingLevel } : own;
}

const strictness = ['always', 'afterSession', 'never'] as const;

function stricter(a: Settings['explanations'], b: Settings['explanations']): Settings['explanations'] {
	return strictness[Math.max(strictness.indexOf(a), strictness.indexOf(b))] ?? a;
}

const within = (least: number, most: number, fallback: number) => z.number().int().min(least).max(most).catch(fallback);

const readers = {
	codeLens: z.enum(['never', 'failing', 'always']).catch('failing'),
	checkWhileTyping: z.boolean().catch(true),
	offers: z.enum(['off', 'quiet']).catch('quiet'),
	explainLens: z.boolean().catch(true),
	explanations: z.enum(['always', 'afterSession', 'never']).catch('always'),
	readingLevel: z.enum(['beginner', 'intermediate']).catch('beginner'),
	language: z.string().trim().max(40).catch(''),
	timeMs: within(100, 60_000, defaultLimits.timeMs),
	steps: within(1000, 10_000_000, defaultLimits.steps),
	memoryMb: within(128, 2048, defaultLimits.memoryMb),
	outputKb: within(1, 1024, defaultLimits.outputKb),
};

/** Reads the settings as they hold for a document. */
export function readSettings(scope: vscode.Uri | null): Settings {
	const configuration = vscode.workspace.getConfiguration(undefined, scope);
	const read = <T>(reader: z.ZodType<T>, name: string): T => reader.parse(configuration.get(name));
	return {
		codeLens: read(readers.codeLens, names.codeLens),
		checkWhileTyping: read(readers.checkWhileTyping, names.checkWhileTyping),
		offers: read(readers.offers, names.offers),
		explainLens: read(readers.explainLens, names.explainLens),
		explanations: read(readers.explanations, names.explanations),
		readingLevel: read(readers.readingLevel, names.readingLevel),
		language: read(readers.language, names.language),
		limits: {
			timeMs: read(readers.timeMs, names.timeMs),
			steps: read(readers.steps, names.steps),
			memoryMb: read(readers.memoryMb, names.memoryMb),
			outputKb: read(readers.outputKb, names.outputKb),
		},
	};
}
