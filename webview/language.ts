/** The language of the page: the host puts the bundle of translations into the HTML; without one the page is English. */
import * as l10n from '@vscode/l10n';
import * as z from 'zod';

const bundleSchema = z.record(z.string(), z.union([z.string(), z.object({ message: z.string(), comment: z.array(z.string()) })]));

/** Takes the text of `<script type="application/json" id="l10n">`. Returns false when there is none or it is not a bundle. */
export function useBundle(text: string | null | undefined): boolean {
	const bundle = bundleSchema.safeParse(parseJson(text ?? ''));
	if (bundle.success) l10n.config({ contents: bundle.data });
	return bundle.success;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A moment as the host sends it: an ISO date becomes words of the reader's locale, anything else stays as it is. */
export function whenWords(when: string, locale: string | undefined): string {
	if (!/^\d{4}-\d\d-\d\dT/.test(when)) return when;
	const date = new Date(when);
	return Number.isNaN(date.getTime()) ? when : new Intl.DateTimeFormat(knownLocale(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

function knownLocale(locale: string | undefined): string | undefined {
	try {
		return locale ? Intl.getCanonicalLocales(locale)[0] : undefined;
	} catch {
		return undefined;
	}
}
