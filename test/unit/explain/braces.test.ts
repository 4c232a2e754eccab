import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParsedProgram, ProgramParser } from '../../../extension/code/parser';
import { codeSentencesOf } from '../../../grammars/braces/explain/codeSentences';
import type { ExplainedLanguage } from '../../../grammars/braces/explain/language';
import { bare } from '../../../grammars/braces/tree';
import type { CodeSentences, Seen } from '../../../grammars/codeSentences';
import { explained } from '../../../grammars/javascript/explain/words';
import { parserOf } from '../code/helpers';

const parsers = new Map<string, ProgramParser>();
beforeAll(async () => {
	for (const id of ['javascript', 'typescript']) parsers.set(id, await parserOf(id));
});
afterAll(() => parsers.forEach((parser) => parser.dispose()));

function parsed<T>(text: string, use: (program: ParsedProgram) => T, id = 'javascript'): T {
	const parser = parsers.get(id);
	if (!parser) throw new Error(id);
	const program = parser.parse(text);
	try {
		return use(program);
	} finally {
		program.dispose();
	}
}

const rangeOf = (text: string) => ({ from: 0, to: text.split('\n').length - 1 });

/** A run as it was seen: rows of values by name and one-based line, how often lines ran, what they gave back. */
function run(given: string, result: string, values: Readonly<Record<string, readonly string[]>>, times: Readonly<Record<number, number>>, returned: Readonly<Record<number, readonly string[]>> = {}): Seen {
	return { given, result, values: (name, line) => values[`${name} ${line + 1}`] ?? [], times: (line) => times[line + 1] ?? 0, returned: (line) => returned[line + 1] ?? [] };
}

const sums = `function addUp(prices) {
	let total = 0;
	for (let i = 0; i < prices.length; i++) {
		total += prices[i];
		if (prices[i] > 4) {
			total = total - 1;
		} else if (prices[i] < 0) {
			return null;
		}
	}
	return total;
}`;
const addsUp = run('addUp([3, 5, 4])', '11', { 'total 3': ['0'], 'i 3': ['0', '1', '2'], 'total 4': ['3', '8', '11'], 'total 6': ['7'] }, { 2: 1, 3: 4, 4: 3, 5: 3, 6: 1, 7: 2, 11: 1 }, { 11: ['11'] });

const powers = `function power(n) {
	if (n === 0) return 1;
	return 2 * power(n - 1);
}`;

describe('what one run did, from its own values', () => {
	const lines = (text: string, seen: Seen) => parsed(text, (program) => program.read((root) => program.language.explain.lines(root, rangeOf(text), { level: 'intermediate', seen }))).map(({ from, text: said }) => `${from + 1} ${said}`);

	it('a loop with a sum: the run that is told, values in turn, branches, what comes back', () => {
		expect(lines(sums, addsUp)).toEqual([
			'1 Defines the function `addUp`. It takes `prices`. The run that is told here is `addUp([3, 5, 4])`.',
			'2 `total` starts as `0`.',
			'3 Repeats the lines below for each position in `prices`: `i` = `0`, `1`, `2` and so on, up to but not including its length. In this run, `i` is in turn `0`, `1`, `2`.',
			'4 Adds what `prices` holds at `i` to `total`. In this run, `total` is in turn `3`, `8`, `11`.',
			'5 If `prices[i]` is greater than `4`, the line below runs. In this run, that is true 1 out of 3 times.',
			'6 Takes `1` away from `total`. In this run, `total` is `7`.',
			'7 If nothing above was true and `prices[i]` is less than `0`, the line below runs. In this run, that is never true in 2 times.',
			'8 Gives back `null` (the value for nothing). That ends the function, and the loop with it. In this run, the program does not come here.',
			'9 Here the lines of the `if` end.',
			'10 Here the lines of the loop end.',
			'11 Gives back `total`. In this run, that is `11`.',
			'12 Here `addUp` ends.',
		]);
	});

	it('a branch behind one that is always taken is not asked', () => {
		const text = 'function f(n) {\n\tif (n > 1) {\n\t\tn = n * 2;\n\t} else if (n > 0) {\n\t\tn = n * 3;\n\t}\n\treturn n;\n}';
		expect(lines(text, run('f(2)', '4', { 'n 3': ['4'] }, { 2: 1, 3: 1, 7: 1 }))[3]).toMatch(/In this run, the program does not have to ask this\.$/);
		// Where nobody knows whether it was asked, nothing is said.
		expect(lines(text, run('f(0)', '0', {}, { 2: 1, 7: 1 }))[3]).not.toContain('In this run');
	});

	it('a name that a loop changes in one line only grows over its rounds', () => {
		const text = 'function f(xs) {\n\tlet t = 0;\n\tfor (const x of xs) {\n\t\tt += x;\n\t}\n\treturn t;\n}';
		expect(lines(text, run('f([1, 2, 3])', '6', { 't 3': ['0'], 't 4': ['1', '3', '6'] }, { 2: 1, 3: 4, 4: 3, 6: 1 }, { 6: ['6'] }))[3]).toBe('4 Adds `x` to `t`. In this run, `t` grows from `0` to `6` over 3 rounds.');
	});

	it('a summary shows the example and the way to it', () => {
		const summary = (text: string, seen: Seen) => parsed(text, (program) => program.read((root) => program.language.explain.summary(root, rangeOf(text), { level: 'beginner', seen })));
		expect(summary(sums, addsUp)).toMatch(/For `addUp\(\[3, 5, 4\]\)` it gives back `11`\./);
		expect(summary(powers, run('power(3)', '8', {}, {}, { 2: ['1'], 3: ['2', '4', '8'] }))).toBe('`power` takes `n` and gives back a result. If `n` equals `0`, it gives back `1`. It calls itself with `n - 1` and gives back `2` times what comes back. For `power(3)` it gives back `8`. From the inside out, its calls give back `2`, `4`, `8`.');
	});
});

describe('lines of which no part is covered twice', () => {
	const said = (text: string) => parsed(text, (program) => program.read((root) => program.language.explain.lines(root, rangeOf(text), { level: 'intermediate', seen: null }))).map(({ from, to, text: one }) => `${from + 1}-${to + 1} ${one}`);

	it('a call with two functions of several lines', () => {
		expect(said('load(\n\t(page) => {\n\t\tshow(page);\n\t},\n\t() => {\n\t\tstop();\n\t},\n);')).toEqual([
			'1-1 Calls the function `load` with a function and a function.',
			'2-2 Here a function without a name begins. It takes `page`.',
			'3-3 Calls the function `show` with `page`.',
			'4-4 Here the function ends.',
			'5-5 Here a function without a name begins.',
			'6-6 Calls the function `stop`.',
			'7-8 Here the function ends.',
		]);
	});

	it('braces on lines of their own', () => {
		expect(said('if (a > b)\n{\n\tf();\n}\nelse\n{\n\tg();\n}')).toEqual([
			'1-2 If `a` is greater than `b`, the line below runs.',
			'3-3 Calls the function `f`.',
			'4-6 Otherwise, this part runs.',
			'7-7 Calls the function `g`.',
			'8-8 Here the lines of the `else` end.',
		]);
	});

	it('a part of a program alone', () => {
		const text = 'let a = 1;\n\n// note\nlet b = [\n\t1,\n\t2,\n];\n';
		expect(parsed(text, (program) => program.read((root) => program.language.explain.lines(root, { from: 1, to: 5 }, { level: 'intermediate', seen: null }))).map(({ from, to }) => [from, to])).toEqual([[2, 2], [3, 5]]);
	});
});

/** A language that prints by a form, reads into places, divides whole numbers and begins in `main`, on the syntax of one that is there. */
const strict: ExplainedLanguage = {
	...explained,
	functions: { sqrt: { kind: 'number', gives: ({ given: [of] }) => `the square root of ${of ?? ''}` } },
	methods: { equals: { kind: 'truth', asks: ({ of, given: [other] }) => `${of} reads the same as ${other ?? ''}` } },
	made: { Scanner: { gives: () => 'a reader of what is typed' } },
	lengths: { members: [], methods: ['size'], functions: ['strlen'] },
	prints: (expression) => {
		const of = bare(expression);
		const [form, ...values] = of.kind === 'call' && of.callee.kind === 'name' && of.callee.name === 'printf' ? of.given : [];
		return form ? { form, values, endsLine: true } : null;
	},
	reads: (expression) => {
		const of = bare(expression);
		return of.kind === 'call' && of.callee.kind === 'name' && of.callee.name === 'scanf' ? { prompt: null, as: 'whole', into: of.given.slice(1) } : null;
	},
	truths: 'numbers',
	dividesWhole: true,
	kindOfType: (type) => (type === 'int' ? 'number' : type === 'String' ? 'text' : null),
	typeInWords: (type) => (type === 'int' ? 'a whole number' : type === 'String' ? 'a text' : null),
	main: 'main',
};

describe('a language brings its own words', () => {
	const sentences: CodeSentences = codeSentencesOf(strict);
	const said = (text: string) => parsed(text, (program) => program.read((root) => sentences.lines(root, rangeOf(text), { level: 'beginner', seen: null })), 'typescript').map((one) => one.text);

	it.each([
		['a form with places in it', 'printf("%d of %d", a, b);', 'Prints the text `"%d of %d"` with `a` and `b` filled in.'],
		['a form alone', 'printf("hi");', 'Prints the text `"hi"`.'],
		['what is typed goes into names', 'scanf("%d", n);', 'Waits until the user has typed a line. What comes in is kept in `n`.'],
		['a condition that is a number', 'while (n) n--;', 'Repeats the lines below as long as `n` is not zero. It is checked again before each round. Takes `1` away from `n`.'],
		['a method that asks', 'if (a.equals(b)) f();', 'If `a` reads the same as `b`, the rest of the line runs. If not, that part is skipped. Calls the function `f`.'],
		['a length that is called for', 'for (let i = 0; i < xs.size(); i++) f(i);', 'Repeats the lines below for each position in `xs`: `i` = `0`, `1`, `2` and so on, up to but not including its length. Calls the function `f` with `i`.'],
		['a length by a function', 'n = strlen(s);', '`n` becomes the length of `s`. The name `n` stands for that value until it gets a new one.'],
		['something new', 'x = new Scanner(input);', '`x` becomes a reader of what is typed. The name `x` stands for that value until it gets a new one.'],
		['something new without words', 'x = new Int(3);', '`x` becomes a new `Int` object, made from `3`. The name `x` stands for that value until it gets a new one.'],
		['where a program begins', 'function main(): int { return 0; }', 'Defines the function `main`. The program starts here. It takes nothing. It gives back a whole number. The lines in its braces run when it is called. Gives back `0`. That ends the function.'],
	])('%s', (_, text, expected) => {
		expect(said(text)).toEqual([expected]);
	});

	it('whole numbers are divided without a fraction, others with one', () => {
		expect(said('let a: int = 7;\nlet b: int = 2;\nlet half = a / b;\nlet other = a / 2.5;').slice(2)).toEqual(['`half` becomes the whole part of `a` divided by `b`.', '`other` becomes `a` divided by `2.5`.']);
	});
});
