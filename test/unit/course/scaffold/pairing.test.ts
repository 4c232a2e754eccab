/** Which files make a problem, by their names alone. */
import { describe, expect, it } from 'vitest';
import { readName } from '../../../../extension/course/scaffold/names';
import { ownersOf, pair } from '../../../../extension/course/scaffold/pairing';

/** Each problem as `program: starter + solution`, with mistakes and statement where it has them; then what stands alone. */
function paired(...names: readonly string[]): readonly string[] {
	const { problems, alone } = pair(names.map(readName), 'my course');
	return [
		...problems.map(({ program, starter, solution, mistakes, statement }) => [`${program}: ${[starter, ...(solution ? [solution] : [])].map(({ name }) => name).join(' + ')}`, ...mistakes.map(({ name }) => `mistake ${name}`), ...(statement ? [`task ${statement.name}`] : [])].join('; ')),
		...alone.map(({ file, why }) => `${why} ${file.name}`),
	];
}

describe('files make a problem', () => {
	it.each([
		['of the same name in two folders', ['starters/fib.py', 'solutions/fib.py'], ['fib.py: starters/fib.py + solutions/fib.py']],
		['of folders with other names', ['exercises/fib.py', 'answers/fib.py'], ['fib.py: exercises/fib.py + answers/fib.py']],
		['of the same name in folders of a week', ['week1/starter/fib.py', 'week1/solution/fib.py'], ['week1/fib.py: week1/starter/fib.py + week1/solution/fib.py']],
		['of the same name in the same folder of two', ['starters/week1/fib.py', 'solutions/week1/fib.py'], ['week1/fib.py: starters/week1/fib.py + solutions/week1/fib.py']],
		['beside each other, with a word behind', ['fib.py', 'fib_solution.py'], ['fib.py: fib.py + fib_solution.py']],
		['beside each other, with a word before', ['fib.py', 'solution_fib.py'], ['fib.py: fib.py + solution_fib.py']],
		['beside each other, with a word between dots', ['fib.py', 'fib.sol.py'], ['fib.py: fib.py + fib.sol.py']],
		['beside each other, both with a word', ['fib_starter.py', 'fib_solution.py'], ['fib.py: fib_starter.py + fib_solution.py']],
		['in a folder of its own', ['house-numbers/starter.py', 'house-numbers/solution.py'], ['house_numbers.py: house-numbers/starter.py + house-numbers/solution.py']],
		['in a folder of its own, with its name', ['fib/fib.py', 'fib/solution.py'], ['fib.py: fib/fib.py + fib/solution.py']],
		['in a folder of its own, with any name', ['week1/program.py', 'week1/solution.py'], ['week1/program.py: week1/program.py + week1/solution.py']],
		['at the top', ['starter.py', 'solution.py'], ['my_course.py: starter.py + solution.py']],
		['of two languages, each on its own, with one task', ['fib/starter.py', 'fib/solution.py', 'fib/starter.js', 'fib/solution.js', 'fib/README.md', 'fib/mistakes/a.py', 'fib/mistakes/b.js'], ['fib.py: fib/starter.py + fib/solution.py; mistake fib/mistakes/a.py; task fib/README.md', 'fib.js: fib/starter.js + fib/solution.js; mistake fib/mistakes/b.js; task fib/README.md']],
		['under the name of its folder, where it is the main one', ['fib/index.js', 'echo/Main.js'], ['echo.js: echo/Main.js', 'fib.js: fib/index.js']],
		['alone, without a solution', ['fib.py'], ['fib.py: fib.py']],
		['in the order of numbers', ['w10.py', 'w2.py'], ['w2.py: w2.py', 'w10.py: w10.py']],
		['with a known mistake and a task', ['fib/starter.py', 'fib/mistakes/too_far.py', 'fib/README.md'], ['fib.py: fib/starter.py; mistake fib/mistakes/too_far.py; task fib/README.md']],
		['with a task of its own name', ['fib.py', 'sum.py', 'fib.md', 'statements/sum.txt', 'README.md'], ['fib.py: fib.py; task fib.md', 'sum.py: sum.py; task statements/sum.txt']],
	])('%s', (_, names, problems) => {
		expect(paired(...names)).toEqual(problems);
	});

	it.each([
		['a solution without a beginning', ['fib.py', 'sum_solution.py'], ['fib.py: fib.py', 'no-starter sum_solution.py']],
		['a second beginning', ['starters/fib.py', 'fib.py', 'solutions/fib.py'], ['fib.py: starters/fib.py + solutions/fib.py', 'other-starter fib.py']],
		['a second solution', ['fib.py', 'fib_solution.py', 'fib.sol.py'], ['fib.py: fib.py + fib_solution.py', 'no-starter fib.sol.py']],
		['a solution that may be of two', ['w/a.py', 'w/b.py', 'w/solution.py'], ['w/a.py: w/a.py', 'w/b.py: w/b.py', 'no-starter w/solution.py']],
	])('and %s stands alone', (_, names, all) => {
		expect(paired(...names)).toEqual(all);
	});

	it.each(['test_fib.py', 'fib_test.py', 'tests/fib.py', 'test.py', 'fib.test.js', 'fib.spec.ts', '__tests__/fib.js', 'spec/fib.js', 'TestFib.js', 'FibTest.ts', 'FibTests.ts'])('but %s tests one', (name) => {
		expect(readName(name).role).toBe('test');
	});

	it.each(['contest.py', 'Tester.ts', 'Testimony.ts', 'latest.js'])('%s is a program', (name) => {
		expect(readName(name).role).toBe('starter');
	});

	it.each(['tests/hidden/test_fib.py', 'test_fib_hidden.py', 'fib/secret/1.in', 'fib/hidden_1.in'])('%s is not for students to see', (name) => {
		expect(readName(name).isHidden).toBe(true);
	});

	it.each([
		['tests/fib/1.in', 'fib'], ['fib.in', 'fib'], ['fib1.in', 'fib'], ['fib-2.in', 'fib'], ['fibs1.in', 'fibs'], ['1.in', null], ['echo/data/sample/1.in', 'echo'], ['echo/1.in', 'echo'],
	])('%s is typed into %s', (input, place) => {
		const { problems } = pair(['fib.py', 'fibs.py', 'echo/main.py'].map(readName), 'top');
		expect(ownersOf(readName(input), problems).map((one) => one.place)).toEqual(place === null ? [] : [place]);
	});
});
