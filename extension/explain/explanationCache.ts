import * as z from 'zod';
import { wordsSchema } from '../explanationProtocol';
import type { Log } from '../log';
import type { ExplanationRequest, ExplanationUnit } from './explanation';

/** Where explanations are kept, each under a name of letters and digits. What one window writes another one reads. */
export interface ExplanationStore {
	/** The text under a name; null where there is none. What is read counts as used. */
	read(name: string): Promise<string | null>;
	write(name: string, text: string): Promise<void>;
	/** The names, the longest unused first. */
	names(): Promise<readonly string[]>;
	remove(name: string): Promise<void>;
	/** Keeps what cannot be read out of the way, for whoever wants to know why. */
	setAside(name: string): Promise<void>;
}

const line = z.number().int().nonnegative();
const range = z.object({ from: line, to: line });
const by = z.enum(['offline', 'model']);
const unitSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('lines'), range, words: wordsSchema, general: z.boolean(), by }),
	z.object({ kind: z.literal('concepts'), concept: z.string(), name: z.string(), words: wordsSchema, lines: z.array(line), by }),
	z.object({ kind: z.literal('summary'), words: wordsSchema, by }),
]);

const keptSchema = z.object({ version: z.literal(1), units: z.array(unitSchema).min(1) });

/** What an explanation depends on: who explains, in which form, and the whole program with what its run showed. */
export async function cacheName(request: ExplanationRequest, who: string): Promise<string> {
	const { kind, level, language, code, range: { from, to }, evidence, neutral } = request;
	// How long a run took is no part of what it showed.
	const seen = evidence && { results: evidence.run.results, traced: evidence.trace?.test ?? null };
	const bytes = new TextEncoder().encode(JSON.stringify([kind, level, language, who, code.language, code.text, from, to, seen, neutral]));
	return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Explanations that were made before, also in an earlier window. A disk that fails costs time, never an explanation. */
export class ExplanationCache {
	/** `most`: how many are kept; the longest unused go first. */
	constructor(private readonly store: ExplanationStore, private readonly log: Log, private readonly most = 300) {}

	/** The units that were kept under a name; null where there are none that can be read. */
	async get(name: string): Promise<readonly ExplanationUnit[] | null> {
		try {
			const text = await this.store.read(name);
			if (text === null) {
				return null;
			}
			const kept = keptSchema.safeParse(parsed(text));
			if (kept.success) {
				return kept.data.units;
			}
			this.log.warn(`a kept explanation cannot be read and is set aside: ${name}`);
			await this.store.setAside(name);
		} catch (error) {
			this.log.error(error);
		}
		return null;
	}

	async put(name: string, units: readonly ExplanationUnit[]): Promise<void> {
		if (units.length === 0) {
			return;
		}
		try {
			await this.store.write(name, JSON.stringify({ version: 1, units }));
			const names = await this.store.names();
			for (const old of names.slice(0, Math.max(0, names.length - this.most))) {
				await this.store.remove(old);
			}
		} catch (error) {
			this.log.error(error);
		}
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
