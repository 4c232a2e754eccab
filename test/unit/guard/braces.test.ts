/** The guard on repairs of programs in braces: what gives them away, and what a line of such a program is. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { judge, type GuardContext } from '../../../extension/tutor/guard';
import { effectsOf } from '../../../extension/tutor/guard/effects';
import { repairsOf } from '../../../extension/tutor/guard/repair';
import { backticked } from '../../../extension/tutor/offline/backticked';

const inWords = languages.find(({ id }) => id === 'javascript')?.inWords ?? [];

function contextOf(source: string, old: string, fresh: string): GuardContext {
	const from = source.indexOf(old);
	if (from < 0) throw new Error(`Not in the program: ${old}`);
	const line = source.slice(0, from).split('\n').length - 1;
	return { kind: 'question', stage: 'predict', rung: 'question', source, found: [], said: [], previous: [], inWords, places: [{ kind: 'lines', from: line, to: line }], repairs: [[{ from, to: from + old.length, text: fresh }]] };
}

const refusal = (text: string, context: GuardContext) => judge(backticked(text), context).refusal;
const effects = (source: string, old: string, fresh: string) => repairsOf(contextOf(source, old, fresh)).flatMap((repair) => effectsOf(repair).map(({ id }) => id));

const best = 'function best(xs) {\n  let top = 0;\n  for (const x of xs) {\n    if (x > top) {\n      top = x;\n    }\n  }\n  return top;\n}\n';
const count = 'let total = 0;\nfor (let i = 0; i < xs.length; i++) {\n  total = xs[i];\n}\nconsole.log(total);\n';

describe('what a repair does', () => {
	it.each([
		['a start, with the word that makes the name', best, 'let top = 0;', 'let top = xs[0];', 'start'],
		['a start without an end', best, 'let top = 0;', 'let top = -Infinity;', 'start'],
		['going on from the old value', count, 'total = xs[i]', 'total += xs[i]', 'goes-on'],
		['an end that is reached', count, 'i < xs.length', 'i <= xs.length', 'limit-in'],
		['a copy', 'const copy = xs;\ncopy.push(1);\n', 'copy = xs;', 'copy = [...xs];', 'copied'],
		['a line that comes over a brace', '  total += x;\n  console.log(total);\n}\nf();\n', '  console.log(total);\n}\n', '}\nconsole.log(total);\n', 'shifted'],
		['joined conditions', 'if (a || b) {\n}\n', '||', '&&', 'joined'],
	])('%s', (_, source, old, fresh, expected) => {
		expect(effects(source, old, fresh)).toContain(expected);
	});

	it('a step of one that becomes another goes on from the old value as before', () => {
		expect(effects('while (i < n) {\n  n--;\n}\n', 'n--;', 'n = n - 2;')).not.toContain('goes-on');
		expect(effects('while (i < n) {\n  n = 1;\n}\n', 'n = 1;', 'n--;')).toContain('goes-on');
	});

	it('a brace that is put in or taken out is no line that does something', () => {
		expect(effects('for (;;) {\n  f();\n  g();\n}\n', '  g();\n}', '}\ng();')).toEqual(expect.not.arrayContaining(['put-in']));
		expect(effects('for (;;) {\n  f();\n  g();\n}\n', '  g();\n}', '}\ng();')).not.toContain('taken-out');
	});
});

describe('what gives a repair away', () => {
	it.each([
		['a sign in words', 'Would a triple equals fit there?', contextOf('if (x == "1") {\n}\n', '==', '==='), 'leak'],
		['a function in words', 'Should that be rounded down first?', contextOf('const half = n / 2;\n', 'n / 2', 'Math.floor(n / 2)'), 'leak'],
		['the other kind of loop', 'Do you want the items themselves there?', contextOf('for (const x in xs) {\n  f(x);\n}\n', 'in xs', 'of xs'), 'leak'],
		['leaving a case', 'What happens when it falls through?', contextOf('switch (x) {\n  case 1:\n    f();\n  case 2:\n    g();\n}\n', 'f();\n', 'f();\n    break;\n'), 'leak'],
		['the repaired piece itself', 'Is `total += xs` what you mean?', contextOf(count, 'total = xs[i]', 'total += xs[i]'), 'leak'],
		['a value at a moment, which is asked for', 'What is `total` after the first round of the loop?', contextOf(count, 'total = xs[i]', 'total += xs[i]'), null],
		['what ends each line of such a program', 'Look at `total = xs[i];`. What is `total` after it in the second round?', contextOf(count, 'total = xs[i]', 'total += xs[i]'), null],
	] as const)('%s', (_, text, context, expected) => {
		expect(refusal(text, context)).toBe(expected);
	});
});

describe('a function that calls itself', () => {
	it.each([
		['by its word', 'function fact(n) {\n  return n * fact(n);\n}\n'],
		['by a name', 'const fact = (n) => {\n  return n * fact(n);\n};\n'],
		['as a method', 'class Sum {\n  fact(n) {\n    return n * fact(n);\n  }\n}\n'],
	])('is known, %s', (_, source) => {
		const [repair] = repairsOf(contextOf(source, 'fact(n);', 'fact(n - 1);'));
		expect(repair?.topics.map(({ id }) => id)).toContain('recursion');
	});
});

it('names each wording in small letters, of tokens as programs have them', () => {
	for (const { tokens, phrase } of inWords) {
		expect(tokens.length).toBeGreaterThan(0);
		expect(phrase.flags).toBe('');
		expect(phrase.source.replaceAll(/\\[bBwWsSdD]/g, '')).toBe(phrase.source.replaceAll(/\\[bBwWsSdD]/g, '').toLowerCase());
	}
});
