import { readFileSync } from 'node:fs';

export const folder = 'test/fixtures/braces/habits';

/** What takes the mistake of each fixture back: the pieces that change, each a change of its own. */
export const repairs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
	'and-for-or': [['&&', '||']],
	'another-variable': [['return width * width', 'return width * height']],
	'answer-after-the-first': [['if (x % 2 === 0) {\n      return true;\n    } else {\n      return false;\n    }', 'if (x % 2 !== 0) {\n      return false;\n    }']],
	'assigned-in-a-condition': [['n = 0', 'n === 0']],
	'average-in-the-wrong-order': [['a + b / 2', '(a + b) / 2']],
	'block-left-open': [['"minus";\n', '"minus";\n  }\n']],
	'braces-without-return': [['{\n    x * 2;\n  }', 'x * 2']],
	'bracket-left-open': [['19 {', '19) {']],
	'changed-while-walked': [['of xs)', 'of [...xs])']],
	'commas-in-the-head': [['let i = 1, i <= n, i++', 'let i = 1; i <= n; i++']],
	'else-where-the-loop-goes-on': [[' else {\n      return -1;\n    }', '']],
	'endless-countdown': [['count++;\n', 'count++;\n    n--;\n']],
	'equal-case-left-out': [['points > 90', 'points >= 90'], ['points > 80', 'points >= 80']],
	'fraction-kept': [['xs.length / 2', 'Math.floor(xs.length / 2)']],
	'in-for-of': [['n in numbers', 'n of numbers']],
	'inner-counter-of-the-outer': [['j <= n; i++', 'j <= n; j++']],
	'known-inside-only': [['  if (n % 2 === 0) {\n    let word = "even";\n  } else {\n    let word', '  let word;\n  if (n % 2 === 0) {\n    word = "even";\n  } else {\n    word']],
	'largest-of-negatives': [['let max = 0', 'let max = xs[0]']],
	'last-item-left-out': [['xs.length - 1', 'xs.length']],
	'lines-without-braces': [[' === 0)\n', ' === 0) {\n'], ['list.push(x);\n', 'list.push(x);\n    }\n']],
	'method-without-this': [['let count =', 'this.count =']],
	'missing-break': [['n = 28;\n', 'n = 28;\n      break;\n']],
	'misspelt-keyword': [['retrun', 'return']],
	'name-for-key': [['menu.item', 'menu[item]']],
	'no-entry-yet': [['seen[c] += 1', 'seen[c] = (seen[c] || 0) + 1']],
	'no-smallest-case': [['(n) {\n', '(n) {\n  if (n <= 1) {\n    return 1;\n  }\n']],
	'not-awaited': [['= load()', '= await load()']],
	'one-list-for-max': [['max(xs)', 'max(...xs)']],
	'one-position-too-many': [['i <= words', 'i < words']],
	'or-of-values': [['|| "Sunday"', '|| day === "Sunday"']],
	'printed-not-returned': [['console.log(n * n)', 'return n * n']],
	'quotes-for-a-template': [['"Hello ${name}!";\n}', '`Hello ${name}!`;\n}']],
	'result-not-kept': [['  name.trim()', '  name = name.trim()']],
	'return-in-callback': [['words.forEach((word) => {', 'for (const word of words) {'], ['  });\n', '  }\n']],
	'return-in-the-first-round': [['    return found;\n  }', '  }\n  return found;']],
	'same-problem-again': [['(base, exponent);', '(base, exponent - 1);']],
	'semicolon-behind-the-head': [['i++);', 'i++)']],
	'sorted-as-texts': [['sort()', 'sort((a, b) => a - b)']],
	'start-inside-the-loop': [['    let best = "";\n', '']],
	'swap-loses-one': [['  xs[0] = xs[last];\n  xs[last] = xs[0]', '  let temp = xs[0];\n  xs[0] = xs[last];\n  xs[last] = temp']],
	'two-mistakes': [['let n = 1', 'let n = 0'], ['xs[i] > least', 'xs[i] >= least']],
	'words-of-another-language': [['elif', 'else if']],
};

/** Repairs that are two changes; all others of several pieces are one. */
export const twofold: ReadonlySet<string> = new Set(['two-mistakes', 'equal-case-left-out']);

export function put(text: string, [from, to]: readonly [string, string]): string {
	const at = text.lastIndexOf(from);
	if (at === -1) throw new Error(`no ${from} in ${text}`);
	return text.slice(0, at) + to + text.slice(at + from.length);
}

/** The program of a fixture. */
export function program(name: string): string {
	return readFileSync(`${folder}/${name}.js`, 'utf8');
}

/** The program without its mistake. */
export function right(name: string): string {
	return (repairs[name] ?? []).reduce(put, program(name));
}

/** The examples in its remarks: a call, and what it should give. */
export function examples(text: string): readonly (readonly [string, string])[] {
	return [...text.matchAll(/^\/\/ (.+?) => (.+)$/gm)].map(([, call = '', wanted = '']) => [call, wanted]);
}
