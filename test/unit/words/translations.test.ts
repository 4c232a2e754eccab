import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const bundleSchema = z.record(z.string(), z.union([z.string(), z.object({ message: z.string(), comment: z.array(z.string()) })]));

/** The strings of a bundle by key, without the remarks for translators. */
function stringsOf(name: string): ReadonlyMap<string, string> {
	const bundle = bundleSchema.parse(JSON.parse(readFileSync(name, 'utf8')));
	return new Map(Object.entries(bundle).map(([key, entry]) => [key, typeof entry === 'string' ? entry : entry.message]));
}

function placeholders(text: string): readonly string[] {
	return (text.match(/\{\w+\}/g) ?? []).sort();
}

function codeIn(text: string): readonly string[] {
	return (text.match(/`[^`]*`/g) ?? []).sort();
}

const translations = [
	...readdirSync('l10n').flatMap((name) => (/^bundle\.l10n\.([\w-]+)\.json$/.test(name) ? [{ from: 'l10n/bundle.l10n.json', to: `l10n/${name}` }] : [])),
	...readdirSync('.').flatMap((name) => (/^package\.nls\.([\w-]+)\.json$/.test(name) ? [{ from: 'package.nls.json', to: name }] : [])),
];

describe.each(translations)('$to', ({ from, to }) => {
	const english = stringsOf(from);
	const translated = stringsOf(to);

	it('says everything that the English says', () => {
		expect([...english.keys()].filter((key) => (translated.get(key) ?? '').trim() === '' && (english.get(key) ?? '').trim() !== '')).toEqual([]);
		expect([...translated.keys()].filter((key) => !english.has(key))).toEqual([]);
	});

	it('has the same places to fill in, and the same code', () => {
		const wrong = [...english].filter(([key, text]) => {
			const other = translated.get(key) ?? text;
			return String(placeholders(text)) !== String(placeholders(other)) || String(codeIn(text)) !== String(codeIn(other));
		});
		expect(wrong.map(([key]) => key)).toEqual([]);
	});
});

it('Spanish is shipped whole', () => {
	expect(translations.map(({ to }) => to)).toEqual(expect.arrayContaining(['l10n/bundle.l10n.es.json', 'package.nls.es.json']));
});
