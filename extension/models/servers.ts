import * as z from 'zod';
import type { ChatFailure } from './chatModel';
import { failureOf, readError } from './openAiFailures';
import { plainFetch, type Fetch } from './plainFetch';
import type { Preset } from './presets';

const listSchema = z.object({ data: z.array(z.object({ id: z.string().min(1) })) });

/** How long a server may take to list its models, in milliseconds. */
const patience = 5000;
/** The same for one on this machine that may not be there. */
const localPatience = 1500;

export type ModelList = { readonly kind: 'ok'; readonly models: readonly string[] } | ChatFailure;

export interface ListOptions {
	/** The platform's, through `gatedFetch`. */
	readonly fetch: Fetch;
	readonly key: string | null;
	/** Milliseconds. */
	readonly timeoutMs?: number;
	/** Milliseconds since 1970. */
	readonly now: () => number;
}

/** Asks a server for the names of its models. */
export async function modelsAt(baseUrl: string, { fetch, key, timeoutMs = patience, now }: ListOptions, signal: AbortSignal): Promise<ModelList> {
	try {
		const response = await plainFetch(key, fetch)(`${baseUrl}/models`, { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) });
		if (!response.ok) {
			const { status, headers } = response;
			return failureOf(readError({ status, message: await response.text().catch(() => ''), headers }), now());
		}
		const list = listSchema.safeParse(await response.json());
		return list.success ? { kind: 'ok', models: list.data.data.map(({ id }) => id) } : { kind: 'invalid', detail: 'no list of models' };
	} catch (error) {
		if (error instanceof Error && error.name === 'TimeoutError') {
			return { kind: 'network', reason: 'unreachable', detail: `nothing came for ${timeoutMs / 1000} s` };
		}
		return signal.aborted ? { kind: 'cancelled' } : failureOf(readError(error), now());
	}
}

/** A server that runs on this machine. */
export interface FoundServer {
	readonly preset: Preset;
	readonly models: readonly string[];
}

/**
 * Looks for servers that run on this machine; none while the network is off. Only ever called because the student has asked how
 * the tutor may think: a server that is found is offered, never taken.
 */
export async function findServers(presets: readonly Preset[], options: Pick<ListOptions, 'fetch' | 'now'>, signal: AbortSignal): Promise<readonly FoundServer[]> {
	const asked = presets.filter(({ isLookedFor }) => isLookedFor).map(async (preset): Promise<FoundServer[]> => {
		const list = await modelsAt(preset.baseUrl, { ...options, key: null, timeoutMs: localPatience }, signal);
		return list.kind === 'ok' ? [{ preset, models: list.models }] : [];
	});
	return (await Promise.all(asked)).flat();
}
