import * as z from 'zod';
import type { ChatFailure } from '../../models/chatModel';

/** What the editor's model errors, and those of the providers behind them, have in common. */
const errorSchema = z.object({ name: z.string().catch(''), code: z.string().catch(''), message: z.string().catch('') });

/**
 * What an error of the editor's own models is as an outcome. The editor names three kinds; what else a provider has to say comes as
 * a cause, in its own words.
 */
export function failureOfLm(error: unknown): ChatFailure {
	const chain: z.infer<typeof errorSchema>[] = [];
	for (let at = error; at instanceof Error && chain.length < 5; at = at.cause) {
		const { name, message } = at;
		chain.push(errorSchema.parse({ name, message, code: 'code' in at ? at.code : '' }));
	}
	const codes = chain.map(({ code }) => code);
	const said = chain.map(({ name, message }) => `${name} ${message}`).join(' ');
	if (chain.some(({ name }) => name === 'Canceled' || name === 'CancellationError')) {
		return { kind: 'cancelled' };
	}
	if (/quota|premium requests|upgrade/i.test(said)) {
		return { kind: 'quota' };
	}
	if (/rate.?limit|too many requests/i.test(said)) {
		return { kind: 'rate-limited', retryAfterMs: null };
	}
	if (/filter|off.?topic|responsible ai/i.test(said)) {
		return { kind: 'filtered' };
	}
	if (codes.includes('NoPermissions') || codes.includes('Blocked')) {
		return { kind: 'not-allowed' };
	}
	if (codes.includes('NotFound')) {
		return { kind: 'no-such-model' };
	}
	return { kind: 'network', reason: 'server-error', detail: said.trim().slice(0, 300) };
}
