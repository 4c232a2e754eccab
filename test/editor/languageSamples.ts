/** Programs with one mistake, with three, one that does not compile and one that does not end, in each language beside the first. */

/** A text of the program, and what makes it right. */
type Edit = readonly [from: string, to: string];

export interface Sample {
	/** The function that the session is about. */
	readonly name: string;
	readonly program: string;
	/** Each step makes a mistake right, or more than one; the program is checked after each. */
	readonly steps: readonly (readonly Edit[])[];
	/** How many of the examples pass at first. */
	readonly passed: number;
	readonly total: number;
}

/** How a language writes what the programs differ in. */
interface Written {
	/** The line that begins `total(prices, limit)`, `average(marks)` and `digits(number)`. */
	readonly heads: { readonly total: string; readonly average: string; readonly digits: string };
	/** What makes a whole number, and one that may have a fraction. */
	readonly whole: string;
	readonly fraction: string;
	/** How many prices there are. */
	readonly count: string;
	/** The head of a loop that makes `mark` each of the marks. */
	readonly eachMark: string;
	/** What a call is given for some numbers. */
	given(values: readonly number[]): string;
	/** A tenth of the rest, rounded the wrong way and the right one. */
	readonly tenth: Edit;
	/** The whole file around functions; missing where they stand by themselves. */
	readonly file?: (functions: string) => string;
}

const javascript: Written = {
	heads: { total: 'function total(prices, limit) {', average: 'function average(marks) {', digits: 'function digits(number) {' },
	whole: 'let', fraction: 'let', count: 'prices.length', eachMark: 'for (const mark of marks) {', given: (values) => `[${values.join(', ')}]`,
	tenth: ['Math.ceil(rest / 10)', 'Math.floor(rest / 10)'],
};

const typescript: Written = {
	...javascript,
	heads: { total: 'function total(prices: number[], limit: number): number {', average: 'function average(marks: number[]): number {', digits: 'function digits(number: number): number {' },
};

const compiled = { whole: 'int', fraction: 'double', tenth: ['(rest + 9) / 10', 'rest / 10'] } as const;

const java: Written = {
	...compiled,
	heads: { total: 'static int total(int[] prices, int limit) {', average: 'static double average(int[] marks) {', digits: 'static int digits(int number) {' },
	count: 'prices.length', eachMark: 'for (int mark : marks) {', given: (values) => `new int[] {${values.join(', ')}}`,
	file: (functions) => `class Sums {\n${functions.replace(/^(?=.)/gm, '  ')}}\n`,
};

const c: Written = {
	...compiled,
	heads: { total: 'int total(int prices[], int n, int limit) {', average: 'double average(int marks[], int n) {', digits: 'int digits(int number) {' },
	count: 'n', eachMark: 'for (int at = 0; at < n; at++) {\n    int mark = marks[at];', given: (values) => `{${values.join(', ')}}, ${values.length}`,
	file: (functions) => `#include <stdio.h>\n\n${functions}`,
};

const cpp: Written = {
	...compiled,
	heads: { total: 'int total(vector<int> prices, int limit) {', average: 'double average(vector<int> marks) {', digits: c.heads.digits },
	count: '(int) prices.size()', eachMark: 'for (int mark : marks) {', given: (values) => `{${values.join(', ')}}`,
	file: (functions) => `#include <iostream>\n#include <vector>\nusing namespace std;\n\n${functions}`,
};

function sum({ heads, whole, count, given }: Written): string {
	return `// The sum of the prices under the limit.
// total(${given([1, 2, 3])}, 10) => 6
// total(${given([5, 20])}, 10) => 5
// total(${given([])}, 10) => 0
// total(${given([4])}, 10) => 4
${heads.total}
  ${whole} sum = 0;
  for (${whole} i = 0; i < ${count} - 1; i++) {
    if (prices[i] < limit) {
      sum += prices[i];
    }
  }
  return sum;
}
`;
}

function average({ heads, whole, fraction, eachMark, given }: Written): string {
	return `// The average of the marks that count: from 1 to 10, both with it; 0 where none does.
// average(${given([2, 4, 6])}) => 4
// average(${given([10, 11, 0])}) => 10
// average(${given([])}) => 0
// average(${given([1])}) => 1
// average(${given([20])}) => 0
// average(${given([1, 10, 4])}) => 5
${heads.average}
  ${fraction} sum = 1;
  ${whole} count = 0;
  ${eachMark}
    if (mark > 1 && mark < 10) {
      sum += mark;
      count++;
    }
  }
  if (count === 0) {
    return 0;
  }
  return sum / count;
}
`.replace('===', fraction === 'let' ? '===' : '==');
}

function digits({ heads, whole, tenth }: Written): string {
	return `// How many digits a whole number has.
// digits(0) => 0
// digits(7) => 1
// digits(42) => 2
// digits(905) => 3
${heads.digits}
  ${whole} rest = number;
  ${whole} count = 0;
  while (rest > 0) {
    count += 1;
    rest = ${tenth[0]};
  }
  return count;
}
`;
}

function samplesIn(written: Written): Readonly<Record<'one bug' | 'three bugs' | 'a compile error' | 'an endless loop', Sample>> {
	const file = written.file ?? ((functions: string) => functions);
	const { count, tenth } = written;
	return {
		'one bug': { name: 'total', program: file(sum(written)), steps: [[[`i < ${count} - 1`, `i < ${count}`]]], passed: 2, total: 4 },
		'three bugs': { name: 'average', program: file(average(written)), steps: [[['sum = 1', 'sum = 0']], [['mark > 1', 'mark >= 1'], ['mark < 10', 'mark <= 10']]], passed: 3, total: 6 },
		'a compile error': { name: 'total', program: file(sum(written)).replace(`${count} - 1; i++) {`, `${count}; i++ {`), steps: [[['i++ {', 'i++) {']]], passed: 0, total: 4 },
		'an endless loop': { name: 'digits', program: file(digits(written)), steps: [[[`rest = ${tenth[0]}`, `rest = ${tenth[1]}`]]], passed: 1, total: 4 },
	};
}

/** By how the name of a file ends. */
export const samples = Object.entries({ '.js': javascript, '.ts': typescript, '.java': java, '.c': c, '.cpp': cpp }).map(([ending, written]) => ({ ending, kinds: samplesIn(written) }));

export const sumInJavaScript = sum(javascript);
