import { joined } from './wording';

/** The most words that a summary has. */
const mostWords = 80;

/** One wording of a part, and how much a reader would miss it: of too many words the least missed goes first. */
export type Wording = readonly [missed: number, text: string | null | undefined | false];

/** A part of a summary in several wordings, the fullest first. After the last one it is left out. */
export type Part = readonly { readonly missed: number; readonly text: string }[];

/** A part of its wordings; those that are not there are left out. */
export function part(...wordings: readonly Wording[]): Part {
	return wordings.flatMap(([missed, text]) => (typeof text === 'string' && text !== '' ? [{ missed, text }] : []));
}

/** The parts in their order, each as full as the words allow. Nothing is said twice. */
export function fitting(parts: readonly Part[]): string {
	const at = parts.map(() => 0);
	const wording = (one: number) => parts[one]?.[at[one] ?? 0];
	const text = () => joined(...new Set(parts.map((_, one) => wording(one)?.text)));
	while (text().split(/\s+/).length > mostWords) {
		const [next] = parts.flatMap((_, one) => {
			const now = wording(one);
			return now ? [{ one, missed: now.missed }] : [];
		}).sort((a, b) => a.missed - b.missed || b.one - a.one);
		if (!next) break;
		at[next.one] = (at[next.one] ?? 0) + 1;
	}
	// One long part that went leaves room for short ones that went before it.
	for (const { one, before } of gone(parts, at)) {
		const now = at[one] ?? 0;
		at[one] = before;
		if (text().split(/\s+/).length > mostWords) at[one] = now;
	}
	return text();
}

/** The wordings that are not said, the most missed first. */
function gone(parts: readonly Part[], at: readonly number[]): readonly { readonly one: number; readonly before: number }[] {
	return parts.flatMap((wordings, one) => wordings.slice(0, at[one] ?? 0).map(({ missed }, before) => ({ one, before, missed }))).sort((a, b) => b.missed - a.missed || a.one - b.one);
}
