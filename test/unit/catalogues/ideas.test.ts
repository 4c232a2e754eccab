/** Worked examples by what a repair changes: whatever the rules of repair can take back has an example that shows it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import type { ProgramParser } from '../../../extension/code/parser';
import { firstParser } from '../code/helpers';
import { classics } from '../repair/classics';
import { habits } from '../repair/habits';

let parser: ProgramParser;
beforeAll(async () => {
	parser = await firstParser();
});
afterAll(() => parser.dispose());

describe('what a change is about', () => {
	it.each([
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
	])('is seen: %s', (_name, before, after, idea) => {
		expect(parser.language.lessons.ideasOfChange(before, after)[0]).toBe(idea);
	});

	it('has an example for each rule and each idea that the search for repairs can name', () => {
		const { lessons, repair } = parser.language;
		const shown = new Set(lessons.examples.flatMap(({ shows = [] }) => shows));
		const seen = new Map<string, boolean>();
		const ideas = new Set<string>();
		for (const text of [...classics.map(({ program }) => program), ...habits.map(([, program]) => program)]) {
			const program = parser.parse(text);
			for (const { edits, rule, concept } of program.read((root) => repair.mutations(root, text, { literals: [], reference: null, missing: [] }))) {
				const found = lessons.ideasOfChange(text, applyEdits(text, edits));
				found.forEach((idea) => ideas.add(idea));
				for (const name of [`rule ${rule}`, `concept ${concept}`]) seen.set(name, seen.get(name) === true || found.some((idea) => shown.has(idea)));
			}
			program.dispose();
		}
		expect(seen.size).toBeGreaterThan(60);
		expect([...seen].filter(([, isShown]) => !isShown).map(([name]) => name)).toEqual([]);
		expect([...ideas].filter((idea) => !shown.has(idea))).toEqual([]);
	});
});
