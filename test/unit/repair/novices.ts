import { resolve } from 'node:path';
import type { Test } from '../../../extension/words';
import { readCases } from '../../evaluation/cases';
import { call, typing } from '../runs/sandbox';

/** A whole small program as a beginner hands it in: its bugs stand on the lines that end in `# here` (the line after the gap, where something is missing). */
export interface Novice {
	readonly name: string;
	readonly program: string;
	/** One-based lines of the bugs. */
	readonly lines: readonly number[];
	readonly tests: readonly Test[];
}

const mark = /[ ]*# here$/;

const novice = (name: string, marked: string, tests: readonly Test[]): Novice => {
	const rows = marked.trim().split('\n');
	return { name, program: `${rows.map((row) => row.replace(mark, '')).join('\n')}\n`, lines: rows.flatMap((row, at) => (mark.test(row) ? [at + 1] : [])), tests };
};

const scripts: readonly Novice[] = [
	novice('script: a number that is read as text', `
age = input("Age? ")  # here
if age >= 18:
    print("adult")
else:
    print("minor")`, [typing(['20'], 'adult'), typing(['7'], 'minor')]),
	novice('script: the sum of typed numbers prints each time', `
count = int(input())
total = 0
for i in range(count):
    number = int(input())
    total = number  # here
print("Sum:", total)`, [typing(['2', '3', '4'], 'Sum: 7'), typing(['1', '5'], 'Sum: 5'), typing(['3', '1', '1', '1'], 'Sum: 3')]),
	novice('script: the guess is compared the wrong way', `
secret = 7
guess = int(input())
if guess < secret:  # here
    print("too high")
elif guess > secret:  # here
    print("too low")
else:
    print("right")`, [typing(['9'], 'too high'), typing(['3'], 'too low'), typing(['7'], 'right')]),
	novice('script: a shopping list without its last item', `
items = []
item = input()
while item != "done":
    item = input()
    items.append(item)  # here
print(", ".join(items))`, [typing(['milk', 'done'], 'milk'), typing(['tea', 'jam', 'done'], 'tea, jam'), typing(['done'], '')]),
];

/** Programs of beginners with a bug or two each, as the evaluation takes them: `npm run evaluate -- diagnosis --data` with this file measures them all. */
const read = (file: string): readonly Novice[] => readCases(resolve('test/fixtures/diagnosis', file)).map(({ statement, code, trueLines, tests }) => ({
	name: statement, program: code, lines: trueLines.map((line) => line + 1), tests: testsOf(tests),
}));

function testsOf(tests: ReturnType<typeof readCases>[number]['tests']): readonly Test[] {
	if (tests.kind === 'asserts') return tests.text.split('\n').map((line) => callOf(line));
	return tests.kind === 'typed' ? tests.runs.map(({ input, output }) => typing(input, output)) : [];
}

const functions = read('novices.jsonl');
const beginners = read('beginners.jsonl');

function callOf(line: string): Test {
	const read = /^assert (.+) == (.+)$/.exec(line);
	if (read?.[1] === undefined || read[2] === undefined) throw new Error(`This is no check of a call: ${line}`);
	return call(read[1], read[2]);
}

/** Every fourth function, those with two bugs, all scripts, and of the other set every fourth with one mistake. */
export const novices: readonly Novice[] = [
	...functions.filter(({ name }, at) => at % 4 === 0 || name.startsWith('two bugs')), ...scripts, ...beginners.filter(({ name }) => !name.includes('two mistakes')).filter((_, at) => at % 4 === 1),
];
