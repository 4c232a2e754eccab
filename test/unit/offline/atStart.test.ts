/** What a program itself shows of the error that keeps it from starting. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { firstAstray, blocksOf } from '../../../grammars/braces/start/blocks';
import { spoken } from '../../../extension/tutor/offline/say';
import { alikeAtStart, conceptAtStart, shownAtStart } from '../../../extension/tutor/offline/teaching/atStart';
import { situation, fibonacci } from './handMade';

const looking = languages.find(({ lessons }) => lessons.shownAtStart);
if (!looking) throw new Error('No language looks at its own lines.');
const type = looking.lessons.unstarted[0] ?? '';

function shown(text: string, line: number, message: string) {
	const error = { type, message, line: line - 1, column: null };
	const found = shownAtStart({ code: { language: looking?.id ?? '', text, version: 1 } }, error);
	return { look: spoken(found?.look ?? []), fact: spoken(found?.fact ?? []), concept: conceptAtStart(looking?.id ?? '', text, error), error };
}

const cases: readonly (readonly [string, string, number, string, string, string])[] = [
	['a name whose block has ended', 'class A {\n  static int f(int n) {\n    if (n > 2) {\n      int k = 5;\n    } else {\n      int k = 9;\n    }\n    return k;\n  }\n}', 8, 'cannot find symbol; symbol: variable k; location: class A',
		'k is made on line 4 and line 6. Where do the blocks end in which these lines stand: before line 8, or behind it?', 'A name is known to the end of the block that makes it. The block around line 4 ends on line 5, and line 8 comes after that.'],
	['a name of a loop\'s head', 'class A {\n  static int f(int n) {\n    for (int i = 0; i < n; i++) {\n      n--;\n    }\n    return i;\n  }\n}', 6, 'cannot find symbol; symbol: variable i; location: class A',
		'i is made on line 3. Where does the block end in which that line stands: before line 6, or behind it?', 'A name is known to the end of the block that makes it. The block around line 3 ends on line 5, and line 6 comes after that.'],
	['a name of another method', 'class A {\n  static void read() {\n    int age = 12;\n  }\n  static int twice() {\n    return 2 * age;\n  }\n}', 6, 'cannot find symbol; symbol: variable age; location: class A',
		'age is made on line 3, in read. How does a value come from there into twice?', 'What read makes on line 3 is known in read alone. twice does not see it.'],
	['a name of another class', 'class Lamp {\n  int watts = 40;\n}\nclass Room {\n  int twice(Lamp one) {\n    return 2 * watts;\n  }\n}', 6, 'cannot find symbol; symbol: variable watts; location: class Room',
		'watts is made on line 2, in another class. Of which object is it wanted on line 6?', 'Each object of that class has its own watts. Alone, the name is not known on line 6.'],
	['a name that is spelt in two ways', 'class A {\n  static int f(int n) {\n    int total = 0;\n    return totl + n;\n  }\n}', 4, 'cannot find symbol; symbol: variable totl; location: class A',
		'Compare totl on line 4, letter by letter, with the name that line 3 makes. Where do they differ?', 'Nothing is called totl. The name that line 3 makes is written in another way.'],
	['a name that nothing makes', 'class A {\n  static int f(int n) {\n    result = n;\n    return result;\n  }\n}', 3, 'cannot find symbol; symbol: variable result; location: class A',
		'Which line of your program should be the first to give result a value? Look what stands before the name there.', 'A name is made once, with its type before it. No line of your program does that for result.'],
	['a part that an array does not have', 'class A {\n  static int f(int[] row) {\n    return row.size;\n  }\n}', 3, 'cannot find symbol; symbol: variable size; location: variable row of type int[]',
		'size stands behind row, which is of the type int[]. How do your notes write what you want of such a value?', 'row is an array. It knows its length, and nothing of the name size.'],
	['a method that only prints', 'class A {\n  static int f(int n) {\n    System.out.println(n);\n  }\n}', 4, 'missing return statement',
		'The head on line 2 promises a value of the type int. Which line of f hands it to the line that calls f?', 'No line of f gives a value back. What is printed on line 3 is seen on the screen, and the line that calls f does not get it.'],
	['a return under a condition', 'class A {\n  static int f(int n) {\n    if (n > 2) {\n      return 1;\n    }\n  }\n}', 6, 'missing return statement',
		'f gives a value back on line 4. In which case does the run not come to that line?', 'There is a way through f that leaves out line 4. It comes to line 6, and there is no value to give back.'],
	['a return in a loop', 'class A {\n  static int f(int[] row) {\n    for (int each : row) {\n      if (each > 2) {\n        return each;\n      }\n    }\n  }\n}', 8, 'missing return statement',
		'The only return stands in the loop that begins on line 3. What does f give back when the loop is over and that line has not run?', 'The loop may end before line 5 has run. Then the run comes to line 8, and f has no value to give back.'],
	['a value that nothing promised', 'class A {\n  static void f(int n) {\n    return n;\n  }\n}', 3, 'incompatible types: unexpected return value',
		'Read the head of f on line 2. What does it say of what f gives back?', 'The head on line 2 promises nothing: it says void. A value is given back on line 3.'],
	['a fraction for a whole number', 'class A {\n  static int f(int n) {\n    double half = n / 2.0;\n    int r = half;\n    return r;\n  }\n}', 4, 'incompatible types: possible lossy conversion from double to int',
		'half on line 4 is of the type double. See where it is made. What kind of number should come out of line 4?', 'half is made on line 3 as double. What is worked out with it is of the type double too, and line 4 wants int.'],
	['a name without a value on one way', 'class A {\n  static int f(int n) {\n    int r;\n    if (n > 2) {\n      r = 1;\n    }\n    return r;\n  }\n}', 7, 'variable r might not have been initialized',
		'r gets a value on line 5. In which case does the run not come to that line?', 'There is a way to line 7 that leaves out line 5. On that way r has no value yet.'],
	['a name that is made again', 'class A {\n  static int f(int n) {\n    int a = 1, r = 0;\n    if (n > 2) {\n      int r = a;\n    }\n    return r;\n  }\n}', 5, 'variable r is already defined in method f(int)',
		'r is made on line 3 already. What should line 5 do: make one more, or give the first another value?', 'A type before a name makes a new one. That is done for r on line 3, and once more on line 5.'],
	['a method that looks like a constructor', 'class Lamp {\n  int watts;\n  public void Lamp(int w) {\n    watts = w;\n  }\n  static Lamp one = new Lamp(40);\n}', 6, 'constructor Lamp in class Lamp cannot be applied to given types; required: no arguments; found: int; reason: actual and formal argument lists differ in length',
		'A new Lamp is made on line 6. Compare line 3 with the head of a constructor in your notes. Is it one, or a method?', 'A constructor has no type before its name. On line 3 there is one, and so that is a method. A new Lamp does not call it.'],
	['a call that gives too little', 'class A {\n  static int f(int n, int m) {\n    return n * m;\n  }\n  static int g() {\n    return f(3);\n  }\n}', 6, 'method f in class A cannot be applied to given types; required: int,int; found: int; reason: actual and formal argument lists differ in length',
		'Put the values that line 6 gives to f beside what its head asks for, one by one. Where do the two part?', 'f asks for int, int. The call on line 6 gives int.'],
	['a method of objects', 'class A {\n  int f(int n) {\n    return n;\n  }\n  public static void main(String[] args) {\n    System.out.println(f(2));\n  }\n}', 6, 'non-static method f(int) cannot be referenced from a static context',
		'Look at f on line 2. Does it use what an object keeps, or only the values that it is given?', 'main runs without an object: its head on line 5 says static. f on line 2 belongs to an object.'],
	['a method inside another', 'class A {\n  int f(int n) {\n    return n;\n\n  int g(int n) {\n    return n;\n  }\n}', 5, 'illegal start of expression',
		'A method begins on line 5. Count the braces from line 2 on. How many blocks are still open when line 5 begins?', 'Counted brace by brace, the block that line 2 opens is still open when line 5 begins. A method cannot stand inside another one.'],
	['a method inside another, read as a name', 'class A {\n  int f(int n) {\n    return n;\n\n  int g(int n) {\n    return n;\n  }\n}', 5, '\';\' expected',
		'A method begins on line 5. Count the braces from line 2 on. How many blocks are still open when line 5 begins?', 'Counted brace by brace, the block that line 2 opens is still open when line 5 begins. A method cannot stand inside another one.'],
	['a constructor inside a method', 'class Lamp {\n  int f(int n) {\n    return n;\n\n  public Lamp(int n) {\n    f(n);\n  }\n}', 5, 'illegal start of expression',
		'A method begins on line 5. Count the braces from line 2 on. How many blocks are still open when line 5 begins?', 'Counted brace by brace, the block that line 2 opens is still open when line 5 begins. A method cannot stand inside another one.'],
	['a brace that closes another block than it should', 'class A {\n  int f(int n) {\n    if (n > 2) {\n      n = 2;\n    return n;\n  }\n}', 7, 'reached end of file while parsing',
		'Count back from the brace on line 6, brace by brace. Which line opens the block that it closes?', 'Counted brace by brace, the one on line 6 closes the block that line 3 opens.'],
	['a brace too many', 'class A {\n  int f(int n) {\n    return n; }\n  }\n\n  int g(int n) {\n    return n;\n  }\n}', 6, 'class, interface, enum, or record expected',
		'Count back from the brace on line 4, brace by brace. Which line opens the block that it closes?', 'Counted brace by brace, the one on line 4 closes the block that line 1 opens.'],
];

describe('a program that cannot start', () => {
	it.each(cases)('shows %s', (_, text, line, message, look, fact) => {
		expect(shown(text, line, message)).toMatchObject({ look, fact });
	});

	it('says nothing where only the message does', () => {
		const text = 'class A {\n  static int f(int n) {\n    int k = 1, m = 2, z = Math.max(n, k), q;\n    return n;\n  }\n}';
		// A name that is made behind another is made.
		for (const name of ['m', 'z', 'q']) expect(shown(text, 2, `cannot find symbol; symbol: variable ${name}; location: class A`).look).toBe('');
		expect(shown(text, 4, 'missing return value').look).toBe('');
		expect(shown(text, 4, 'unreachable statement').look).toBe('');
		expect(shown('class A {\n  int f(int n) {\n    int k = 2\n    return k;\n  }\n }', 3, '\';\' expected').look).toBe('');
		// A class holds methods.
		expect(shown(text, 2, 'illegal start of expression').look).toBe('');
	});

	it('is about what it shows, where the message is about more', () => {
		const [[, ended, at, message]] = cases as [(typeof cases)[number]];
		expect(shown(ended, at, message).concept).toBe('name-scope');
		expect(shown('class A {\n  int f(int n) {\n    return n;\n\n  int g(int n) {\n    return n;\n  }\n}', 5, 'illegal start of expression').concept).toBe('indentation');
	});

	it('is set beside another one that cannot start for just that reason, under names of its own', async () => {
		const at = await situation({ ...fibonacci, language: looking.id });
		const text = 'class A {\n  static int last(int end) {\n    if (end > 2) {\n      int k = 5;\n    }\n    return k;\n  }\n}';
		const error = { type, message: 'cannot find symbol; symbol: variable k; location: class A', line: 5, column: null };
		const words = spoken(alikeAtStart({ code: { ...at.code, text }, outline: { ...at.outline, functions: [] } }, error) ?? []);
		expect(words).toContain('int seen = 2 * k;\n    }\n    return seen;');
		expect(words).toMatch(/It found no such place\.$/);
	});
});

describe('blocks by their braces', () => {
	it('are closed by the brace that stands for them, also where a head has its brace on the next line', () => {
		const code = 'class A\n{\n  void f()\n  {\n  }\n}'.split('\n');
		expect(firstAstray(code, blocksOf(code))).toBeNull();
		expect(blocksOf(code)).toEqual([{ opens: 1, column: 0, closes: 5 }, { opens: 3, column: 2, closes: 4 }]);
	});
});
