/** What stands behind the lines of worked examples is said in the language of the reader. */
import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { remarks as c } from '../../../grammars/c/remarks';
import { remarks as cpp } from '../../../grammars/cpp/remarks';
import { remarks as java } from '../../../grammars/java/remarks';
import { remarks as javascript } from '../../../grammars/javascript/remarks';
import { remarks as python } from '../../../grammars/python/remarks';

/** The remarks that are known; a language that adds to another one has those of both. */
const known: Readonly<Record<string, Readonly<Partial<Record<string, () => string>>>>> = { python, java, javascript, typescript: javascript, c, cpp };
/** What a line prints, as it stands there. */
const printed = ['ab', 'age', 'big', 'middle', 'yes', 'one', 'two', 'end', 'no value', 'both', 'three', 'null', 'no'];
/** Texts, names of values and calls are the same everywhere. */
const hasWords = (remark: string): boolean => !printed.includes(remark) && /\p{L}{2,}/u.test(remark.replaceAll(/"[^"]*"|\b(?:True|False|None|true|false|undefined|NaN|[A-Z]\w*Error)\b|\b\w+\(/g, ''));

describe.each(languages.map((language) => [language.name, language] as const))('remarks in worked examples of %s', (_name, { id, lessons, spelling: { comment } }) => {
	afterEach(() => l10n.config({ contents: {} }));

	const codes = [...lessons.examples, ...lessons.answers].map(({ code }) => code);
	const remarkOf = new RegExp(`\\S\\s+${comment} (.*)$`);
	const behind = codes.flatMap((code) => code.split('\n').flatMap((line) => remarkOf.exec(line)?.[1] ?? []));
	const remarks = known[id] ?? {};

	it('with words are all known, and no other is', () => {
		expect(behind.length).toBeGreaterThan(100);
		expect([...new Set(behind.filter(hasWords))].filter((remark) => !remarks[remark])).toEqual([]);
		// What a language has from another one may be of use there alone.
		const isUsed = (remark: string) => languages.some((language) => known[language.id]?.[remark] === remarks[remark] && [...language.lessons.examples, ...language.lessons.answers].some(({ code }) => code.includes(`${comment} ${remark}`)));
		expect(Object.keys(remarks).filter((remark) => !isUsed(remark))).toEqual([]);
	});

	it('are said in another language, and the code before them stays as it is', () => {
		l10n.config({ contents: JSON.parse(readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<string, string> });
		const bare = (text: string): string[] => text.split('\n').map((line) => line.replace(new RegExp(`(\\S\\s+${comment} ).*$`), '$1'));
		for (const code of codes) expect(bare(lessons.remarked(code))).toEqual(bare(code));
		const said = codes.map(lessons.remarked).join('\n');
		// What is said of several languages was said of the first one before.
		expect(said).toContain(`${comment} la misma lista`);
		expect(said).not.toContain(`${comment} the same list`);
		if (id === languages[0]?.id) expect(said).not.toMatch(/# .*\b(?:then|still|gone|comes|rounds?|leads)\b/);
	});
});
