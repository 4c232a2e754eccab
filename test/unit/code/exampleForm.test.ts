/** The picture of a good example: a call whose values look like what the parameters' names say. */
import { expect, it } from 'vitest';
import { goodCall } from '../../../extension/code/exampleForm';
import { languages } from '../../../extension/code/languages';

const [language] = languages;

function pictured(...parameters: readonly string[]): string {
	if (!language) throw new Error('there is no language');
	return goodCall({ language, function: { name: 'f', parameters }, known: [] }).call;
}

it.each([
	[['n'], 'f(3)'],
	[['a', 'b', 'c'], 'f(3, 3, 3)'],
	[['c'], 'f(\'abc\')'],
	[['text', 'c'], 'f(\'abc\', \'abc\')'],
	[['prices', 'word'], 'f([1, 2, 3], \'abc\')'],
	[[], 'f()'],
])('of %j it is %s', (parameters, call) => {
	expect(pictured(...parameters)).toBe(call);
});
