/** What stands behind the lines of worked examples is said in the language of the reader. */
import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { afterEach, describe, expect, it } from 'vitest';
import { lessons } from '../../../grammars/python/lessons';
import { remarks } from '../../../grammars/python/remarks';

const codes = [...lessons.examples, ...lessons.answers].map(({ code }) => code);
const behind = codes.flatMap((code) => code.split('\n').flatMap((line) => /\S\s+# (.*)$/.exec(line)?.[1] ?? []));
/** What a line prints, as it stands there. */
const printed = ['ab', 'age'];
/** Texts, names of values and calls are the same everywhere. */
const hasWords = (remark: string): boolean => !printed.includes(remark) && /\p{L}{2,}/u.test(remark.replaceAll(/"[^"]*"|\b(?:True|False|None|[A-Z]\w*Error)\b|\b\w+\(/g, ''));

describe('remarks in worked examples', () => {
	afterEach(() => l10n.config({ contents: {} }));

	it('with words are all known, and no other is', () => {
		expect([...new Set(behind.filter(hasWords))].filter((remark) => !remarks[remark])).toEqual([]);
		expect(Object.keys(remarks).filter((remark) => !behind.includes(remark))).toEqual([]);
	});

	it('are said in another language, and the code before them stays as it is', () => {
		l10n.config({ contents: JSON.parse(readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<string, string> });
		for (const code of codes) {
			const bare = (text: string): string[] => text.split('\n').map((line) => line.replace(/(\S\s+# ).*$/, '$1'));
			expect(bare(lessons.remarked(code))).toEqual(bare(code));
		}
		const said = codes.map(lessons.remarked).join('\n');
		expect(said).toContain('# sigue siendo 1');
		expect(said).not.toMatch(/# .*\b(?:then|still|gone|comes|rounds?|leads)\b/);
	});
});
