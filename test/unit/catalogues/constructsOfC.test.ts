/** What lines of C and C++ do, and which names they make. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';

const lessonsOf = (id: string) => {
	const found = languages.find((language) => language.id === id);
	if (!found) throw new Error(`there is no ${id}`);
	return found.lessons;
};

describe.each([
	['c', 'int total = 0;', [], ['total']],
	['c', 'for (int i = 0; i < n; i++) {', ['comparison', 'grows', 'counting loop'], ['i']],
	['c', 'total += xs[i];', ['position', 'grows'], ['total']],
	['c', 'int xs[3] = {1, 2, 3};', ['array'], ['xs']],
	['c', 'int *p = malloc(sizeof(int));', ['place', 'memory'], ['p']],
	['c', 'if (a > 1 && b != 2) {', ['comparison', 'logic', 'condition'], []],
	['c', 'int area(int w, int h) {', ['defines'], ['area', 'w', 'h']],
	['c', 'printf("%d %% of it\\n", n % 2);', ['prints', 'rest'], []],
	['c', 'scanf("%d", &n);', ['reads', 'place'], []],
	['c', 'int a = 1, b = 2;', [], ['a', 'b']],
	['c', '#define LIMIT 10', ['macro'], ['LIMIT']],
	['c', 'return n / 2; // half', ['gives back', 'division'], []],
	['cpp', 'for (int x : xs) {', ['each'], ['x']],
	['cpp', 'for (const string &name : names) {', ['each'], ['name']],
	['cpp', 'cout << total << endl;', ['prints'], []],
	['cpp', 'vector<int> xs = {1, 2};', ['array'], ['xs']],
	['cpp', 'xs.push_back(3);', ['collects'], []],
	['cpp', 'map<string, int> ages;', ['pairs'], ['ages']],
] as const)('in %s: %s', (id, line, constructs, names) => {
	it('does and makes this', () => {
		expect([lessonsOf(id).constructsOf(line), lessonsOf(id).namesMade(line)]).toEqual([constructs, names]);
	});
});
