/** Worked examples by what a repair changes: whatever the rules of repair can take back has an example that shows it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import type { ProgramParser } from '../../../extension/code/parser';
import { firstParser } from '../code/helpers';

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

describe('what a change is about', () => {
	it.each([
		['a flag that a later round put back', 'ok = False\nfor x in xs:\n    if x > 3:\n        ok = True\n    else:\n        ok = False\nprint(ok)', 'ok = False\nfor x in xs:\n    if x > 3:\n        ok = True\nprint(ok)', 'flag'],
		['a value that took the place of another', 'a = f(x)\na = 3\nprint(a)', 'a = f(x)\nprint(a)', 'lost-value'],
		['a bound', 'for i in range(0, n):', 'for i in range(0, n - 1):', 'range-bound'],
		['a step', 'for i in range(9):', 'for i in range(0, 9, 2):', 'range-step'],
		['what is counted from 0', '    print(i, things[i])', '    print(i + 1, things[i])', 'counts-from-0'],
		['a sign of comparison', 'if n > 3:', 'if n >= 3:', 'comparison'],
		['a limit', 'if n > 3:', 'if n > 2:', 'comparison'],
		['what can never be true', 'while m < 1 and m > 6:', 'while m < 1 or m > 6:', 'logic'],
		['a position', 'a = xs[i + 1]', 'a = xs[i]', 'position'],
		['a part', 'a = w[1:3]', 'a = w[0:3]', 'slice'],
		['all for a part', 'for x in xs[1:]:', 'for x in xs:', 'slice'],
		['the key of max', '    return max(counts)', '    return max(counts, key=counts.get)', 'max-of-keys'],
		['a field', '    width = self.width * k', '    self.width = self.width * k', 'own-field'],
		['the smaller part of a call', 'def f(n):\n    return n + f(n - 10)', 'def f(n):\n    return n + f(n // 10)', 'smaller-call'],
		['a new text', '    name.strip()', '    name = name.strip()', 'kept-text'],
		['a method that gives nothing', '    xs = xs.sort()', '    xs.sort()', 'gives-nothing'],
		['how wide a number is', '    return f"{h}:{m:02}"', '    return f"{h:02}:{m:02}"', 'number-width'],
		['places behind the point', '    print(f"{p:.1f}")', '    print(f"{p:.2f}")', 'number-format'],
		['which name is shown', '    print(f"costs {age}")', '    print(f"costs {price}")', 'name-in-text'],
		['the order of two texts', 'def r(t):\n    return t[0] + r(t[1:])', 'def r(t):\n    return r(t[1:]) + t[0]', 'order-of-joining'],
		['a sum', '        total = 8', '        total += 8', 'grows'],
		['a fraction', '    n = n / 10', '    n = n // 10', 'division'],
		['a key that may be missing', '    if stock[k] > 0:', '    if k in stock and stock[k] > 0:', 'key-there'],
		['a return in the loop', '    for x in xs:\n        t += x\n        return t', '    for x in xs:\n        t += x\n    return t', 'return-early'],
		['a value that is only shown', 'def f(n):\n    print(n)', 'def f(n):\n    return n', 'shows-only'],
		['a step of a loop', 'while n > 0:\n    print(n)', 'while n > 0:\n    print(n)\n    n -= 1', 'loop-step'],
		['a branch', 'if a:\n    b = 1\nif c:\n    b = 2', 'if a:\n    b = 1\nelif c:\n    b = 2', 'branches'],
		['a row for a column', 'a = grid[r][c]', 'a = grid[c][r]', 'row-and-column'],
		['a start', 'p = 0\nfor x in xs:\n    p = p * x', 'p = 1\nfor x in xs:\n    p = p * x', 'start-value'],
		['an alphabet without its capitals', '    if c in "ae":', '    if c in "aeAE":', 'text-case'],
		['small letters', '    if c in "ae":', '    if c.lower() in "ae":', 'text-case'],
		['a list that its loop changes', 'for x in xs:\n    xs.remove(x)', 'for x in xs[:]:\n    xs.remove(x)', 'changed-walk'],
		['a list that its loop changes, made anew', 'for x in xs:\n    if x:\n        xs.remove(x)\nreturn xs', 'kept = []\nfor x in xs:\n    if not x:\n        kept.append(x)\nreturn kept', 'changed-walk'],
		['what is left after a loop', 'while a and b:\n    f(a, b)\nreturn out', 'while a and b:\n    f(a, b)\nreturn out + a[i:]', 'rest-after-loop'],
		['keys gone through', 'for p in prices:\n    t += p', 'for p in prices:\n    t += prices[p]', 'keys-not-values'],
		['a position for an item', 'for i in range(3):\n    t += i', 'for i in range(3):\n    t += xs[i]', 'item-or-position'],
		['typed text', 'n = input()', 'n = int(input())', 'input-is-text'],
		['rows that are one row', 'g = [[0] * 2] * 3', 'g = [[0] * 2 for _ in range(3)]', 'shared-rows'],
		['a shared default', 'def f(x, xs=[]):\n    xs.append(x)', 'def f(x, xs=None):\n    if xs is None:\n        xs = []\n    xs.append(x)', 'shared-default'],
		['the wider case first', 'if n > 1:\n    a()\nelif n > 5:\n    b()', 'if n > 5:\n    b()\nelif n > 1:\n    a()', 'order-of-branches'],
		['a missing end of the recursion', 'def f(n):\n    return n * f(n - 1)', 'def f(n):\n    if n == 0:\n        return 1\n    return n * f(n - 1)', 'base-case'],
		['a missing case', 'def f(n):\n    return 1 / n', 'def f(n):\n    if n == 0:\n        return 0\n    return 1 / n', 'missing-case'],
		['the start of the best one', 'top = 0\nfor x in xs:\n    if x > top:\n        top = x', 'top = xs[0]\nfor x in xs:\n    if x > top:\n        top = x', 'start-of-best'],
		['a name of the loop alone', 'for x in xs:\n    x = x * 2', 'for i in range(len(xs)):\n    xs[i] = xs[i] * 2', 'loop-name-only'],
		['a result of a call that goes nowhere', '    tax(p)', '    p = tax(p)', 'kept-value'],
		['parentheses', 'c = f - 32 * 5', 'c = (f - 32) * 5', 'order'],
	])('is seen: %s', (_name, before, after, idea) => {
		expect(parser.language.lessons.ideasOfChange(before, after)[0]).toBe(idea);
	});

	it('is nothing for what only looks: a print that was put in, a remark', () => {
		const { ideasOfChange } = parser.language.lessons;
		expect(ideasOfChange('n = 1\nm = 2\nif n > 3:\n    m = 1', 'n = 1  # one\nm = 2\nprint(n)\nif n >= 3:\n    m = 1')).toEqual(['comparison']);
	});

	it('is nobody’s to say for two changes that have nothing to do with each other, and both are told for what they are', () => {
		const { ideasOfChange } = parser.language.lessons;
		expect(ideasOfChange('for i in range(1, n):\n    pass\n\nif n > 3:\n    pass', 'for i in range(n):\n    pass\n\nif n >= 3:\n    pass')).toEqual(['range-bound', 'comparison']);
	});
});

describe('what a change of a program with braces is about', () => {
	const lessonsOf = (id: string) => {
		const found = languages.find((language) => language.id === id)?.lessons;
		if (!found) throw new Error(`There is no ${id}.`);
		return found;
	};
	const head = 'function total(prices) {\n    let sum = 0;\n';
	it.each([
		['a part that is spelled otherwise', 'n = words.lenght;', 'n = words.length;', 'spelt-part'],
		['a method with another capital', 'for (const c of word.toLowercase()) {', 'for (const c of word.toLowerCase()) {', 'spelt-part'],
		['one part for another', 'n = pupil.score;', 'n = pupil.points;', 'which-name'],
		['what a map has not yet', 'm.set(k, m.get(k) + 1);', 'm.set(k, (m.get(k) || 0) + 1);', 'first-time'],
		['a limit in a function for each item', 'const old = people.filter((p) => p.age > 18);', 'const old = people.filter((p) => p.age >= 18);', 'comparison'],
		['a limit in such a function on a line of its own', 'return people\n    .filter((p) => p.age > 18)\n    .map((p) => p.name);', 'return people\n    .filter((p) => p.age >= 18)\n    .map((p) => p.name);', 'comparison'],
		['a limit that is one less', 'if (i < xs.length) {', 'if (i < xs.length - 1) {', 'comparison'],
		['a part that may not be there', 'if (user.nick.length > 0) {', 'if (user.nick && user.nick.length > 0) {', 'maybe-nothing'],
		['a bound in the middle of a program', `${head}    for (let i = 0; i <= prices.length; i++) {\n        sum += prices[i];\n    }\n    return sum;\n}`, `${head}    for (let i = 0; i < prices.length; i++) {\n        sum += prices[i];\n    }\n    return sum;\n}`, 'loop-bound'],
		['a return that was in the loop', `${head}    for (const p of prices) {\n        sum += p;\n        return sum;\n    }\n}`, `${head}    for (const p of prices) {\n        sum += p;\n    }\n    return sum;\n}`, 'return-early'],
		['a return that was missing', `${head}    for (const p of prices) {\n        sum += p;\n    }\n}`, `${head}    for (const p of prices) {\n        sum += p;\n    }\n    return sum;\n}`, 'no-return'],
		['a sum that was not kept', `${head}    for (const p of prices) {\n        sum + p;\n    }\n    return sum;\n}`, `${head}    for (const p of prices) {\n        sum += p;\n    }\n    return sum;\n}`, 'kept-sum'],
		['braces that were put around lines', 'if (n > 3)\n    a();\n    b();', 'if (n > 3) {\n    a();\n    b();\n}', 'under-condition'],
		['a block in the other style', 'if (n > 3)\n{\n    a();\n}\nb();', 'if (n > 3)\n{\n    a();\n    b();\n}', 'under-condition'],
		['a list under a loop by its positions', 'for (let i = 0; i < xs.length; i++) {\n    if (xs[i] < 0) {\n        xs.splice(i, 1);\n    }\n}', 'for (let i = 0; i < xs.length; i++) {\n    if (xs[i] < 0) {\n        xs.splice(i, 1);\n        i--;\n    }\n}', 'changed-walk'],
		['an answer of a method that is none', 'function f(xs) {\n    return xs.push(3);\n}', 'function f(xs) {\n    xs.push(3);\n    return xs;\n}', 'gives-nothing'],
		['a text that another name gets', 'const clean = word;\nword.trim();', 'const clean = word.trim();\nword.trim();', 'spaces-around'],
		['a value put aside', 'xs[0] = xs[1];\nxs[1] = xs[0];', 'const kept = xs[0];\nxs[0] = xs[1];\nxs[1] = kept;', 'lost-value'],
		['a limit', 'if (age > 17) {\n    a();\n}', 'if (age > 18) {\n    a();\n}', 'comparison'],
		['a step of a loop', 'while (low < high) {\n    f(low);\n}', 'while (low < high) {\n    f(low);\n    low++;\n}', 'loop-step'],
		['an item that is taken out, as the step of a loop', 'while (queue.length > 0) {\n    f(queue[0]);\n}', 'while (queue.length > 0) {\n    f(queue[0]);\n    queue.shift();\n}', 'loop-step'],
		['a value that is read too early', 'let m = next();\nwhile (m !== -1) {\n    m = next();\n    sum += m;\n}', 'let m = next();\nwhile (m !== -1) {\n    sum += m;\n    m = next();\n}', 'line-order'],
		['the wider case first, and the last given back', 'if (y % 4 === 0) {\n    return true;\n}\nreturn y % 400 === 0;', 'if (y % 400 === 0) {\n    return true;\n}\nreturn y % 4 === 0;', 'order-of-branches'],
		['a negation', 'if (ready) {\n    go();\n}', 'if (!ready) {\n    go();\n}', 'logic'],
		['a key that may be missing', 'function get(k) {\n    return stock[k].size;\n}', 'function get(k) {\n    if (!(k in stock)) {\n        return 0;\n    }\n    return stock[k].size;\n}', 'missing-case'],
		['a method of a class that forgot its object', 'class Dog {\n    grow() {\n        age = age + 1;\n    }\n}', 'class Dog {\n    grow() {\n        this.age = this.age + 1;\n    }\n}', 'own-field'],
		['a small function with braces and no return', 'const twice = (n) => { n * 2; };', 'const twice = (n) => { return n * 2; };', 'callback-return'],
		['a middle that was a fraction', 'const middle = (low + high) / 2;', 'const middle = Math.floor((low + high) / 2);', 'division'],
		['a rest', 'if (year / 4 === 0) {', 'if (year % 4 === 0) {', 'whole-or-rest'],
		['a wait in a call', 'show(load());', 'show(await load());', 'waits'],
		['a start that a loop put back', 'for (const w of ws) {\n    let n = 0;\n    n += w.length;\n}', 'let n = 0;\nfor (const w of ws) {\n    n += w.length;\n}', 'start-in-loop'],
		['a position that was taken for an answer', 'if (guests.indexOf(name)) {\n    go();\n}', 'if (guests.indexOf(name) !== -1) {\n    go();\n}', 'membership'],
		['a number that was a text, in a sum', 'const next = age + \'1\';', 'const next = age + 1;', 'text-and-number'],
		['a number that was a text', 'if (n === \'1\') {', 'if (n === 1) {', 'conversion'],
		['a name that all rounds share', 'for (var i = 0; i < 3; i++) {\n    var n = xs[i];\n    all.push(() => n);\n}', 'for (var i = 0; i < 3; i++) {\n    let n = xs[i];\n    all.push(() => n);\n}', 'round-name'],
		['what the last call of a recursion gives back', 'function power(a, n) {\n    if (n === 0) {\n        return 0;\n    }\n    return a * power(a, n - 1);\n}', 'function power(a, n) {\n    if (n === 0) {\n        return 1;\n    }\n    return a * power(a, n - 1);\n}', 'base-case'],
	])('is seen: %s', (_name, before, after, idea) => {
		expect(lessonsOf('javascript').ideasOfChange(before, after)).toEqual([idea]);
		expect(lessonsOf('typescript').ideasOfChange(before, after)).toEqual([idea]);
	});

	it.each([
		['function half(n: number): number {\n    n / 2;\n}', 'function half(n: number): number {\n    return n / 2;\n}', ['no-return']],
		['let total: number = 0;\nfor (const n of ns) {\n    total *= n;\n}', 'let total: number = 1;\nfor (const n of ns) {\n    total *= n;\n}', ['start-value']],
		['const size: number = words;', 'const size: number = words.length;', [null]],
		['class Dog {\n    private age: number = 0;\n    grow(by: number): void {\n        this.age = by;\n    }\n}', 'class Dog {\n    private age: number = 0;\n    grow(by: number): void {\n        this.age += by;\n    }\n}', ['grows']],
		// Only a kind is new.
		['function half(n) {\n    return n / 2;\n}', 'function half(n: number): number {\n    return n / 2;\n}', []],
	])('is seen through kinds of value: %s', (before, after, expected) => {
		expect(lessonsOf('typescript').ideasOfChange(before, after)).toEqual(expected);
	});

	it('is nothing for what only looks, or is another layout', () => {
		const { ideasOfChange } = lessonsOf('javascript');
		expect(ideasOfChange('let n = 1;\nlet m = 2;\nif (n > 3) {\n    m = 1;\n}', 'let n = 1; // one\nlet m = 2;\nconsole.log(n);\nif (n >= 3) {\n    m = 1;\n}')).toEqual(['comparison']);
		expect(ideasOfChange('if (a) {\n  b();\n}', 'if (a)\n{\n    b()\n}')).toEqual([]);
		expect(ideasOfChange('const text = "a // b { c";\nf(text);', 'const text = "a // b { c"; /* { */\nf(text);')).toEqual([]);
	});

	it('is nobody’s to say for a new program; two changes are told each for what it is', () => {
		const { ideasOfChange } = lessonsOf('javascript');
		expect(ideasOfChange('for (let i = 1; i < n; i++) {\n    f(i);\n}\ng();\nif (n > 3) {\n    h();\n}', 'for (let i = 0; i < n; i++) {\n    f(i);\n}\ng();\nif (n >= 3) {\n    h();\n}')).toEqual(['loop-bound', 'comparison']);
		expect(ideasOfChange('let a = 1;\nlet b = 2;\nf(a, b);', 'const words = read();\nfor (const w of words) {\n    g(w);\n}\nreturn words[0];')).toEqual([null]);
	});

	it('is told of a line and of a run, where only these are known', () => {
		const { ideasOfLine, ideasOfRun } = lessonsOf('javascript');
		expect(ideasOfLine('if (km > 10) {\n    cost = cost + km * 2;\n}', 1)).toEqual(['part-above']);
		expect(ideasOfLine('const g = new Array(3).fill([]);\ng[0].push(1);', 0)).toEqual(['shared-rows']);
		expect(ideasOfLine('const g = new Array(3).fill(0);\ng[0] = 1;', 0)).toEqual([]);
		expect(ideasOfRun('nothing-back', 'function f(xs) {\n    return xs.forEach(g);\n}')).toEqual(['gives-nothing']);
		expect(ideasOfRun('nothing-back', 'function f(n) {\n    n + 1;\n}')).toEqual(['no-return']);
		expect(ideasOfRun('endless', '')).toEqual(['loop-step']);
		expect(ideasOfRun('changed-walk', '')).toEqual(['changed-walk']);
	});
});
