import { describe, expect, it } from 'vitest';
import { cleanPasted } from '../../../extension/code/pastedText';

describe('what is pasted from a PDF or a page', () => {
	it.each([
		['a word parted at the end of a line', 'Write a function that re-\nturns the sum.', 'Write a function that returns the sum.'],
		['a hyphen that belongs to the word keeps its place', 'A well-known rule. It is a well-\nknown one.', 'A well-known rule. It is a well-known one.'],
		['a soft hyphen', 'aver\u00adage and to\u00ad\ntal', 'average and total'],
		['ligatures', 'the \ufb01rst di\ufb00erent \ufb02oat', 'the first different float'],
		['curly quotes, dots and a minus', '\u201cHello\u201d, it\u2019s \u22125\u2026', '"Hello", it\'s -5...'],
		['spaces that do not break and none that show', 'a\u00a0list\u200b of\u2009numbers', 'a list of numbers'],
		['bullet marks', '\u2022 one\n\u25aa two\n\uf0b7 three', '- one\n- two\n- three'],
		['line ends of other systems', 'one\r\ntwo', 'one\ntwo'],
		['lines that only the width of the page broke', 'Write a function average that takes a list of\nnumbers and gives the mean of all the numbers\nin it. When the list is empty, the mean is 0.', 'Write a function average that takes a list of numbers and gives the mean of all the numbers in it. When the list is empty, the mean is 0.'],
		['a sentence that ends where the page was wide enough', 'Write a function average that takes a list of numbers.\nWhen the list is empty, the result of the call is 0.', 'Write a function average that takes a list of numbers. When the list is empty, the result of the call is 0.'],
		['paragraphs stay apart', 'Write a function.\n\nIt takes a list of numbers and gives one.', 'Write a function.\n\nIt takes a list of numbers and gives one.'],
		['inputs and outputs stay on lines of their own', 'Input: 3 4\nOutput: 7', 'Input: 3 4\nOutput: 7'],
		['so do the lines below a label', 'Sample Input\n3\n4\nSample Output\n7', 'Sample Input\n3\n4\nSample Output\n7'],
		['so does a console', 'It looks like this when you call it:\n>>> f(2)\n4', 'It looks like this when you call it:\n>>> f(2)\n4'],
		['so do the rows of a table', 'n\tresult\n1\t2\n2\t4', 'n\tresult\n1\t2\n2\t4'],
		['so does a list, with its own lines put together', '- the first thing that the program has to\n  do is this\n- the second thing', '- the first thing that the program has to do is this\n- the second thing'],
		['page numbers and the break', 'The function takes a list\n\nPage 1 of 3\n\f\nof numbers.', 'The function takes a list of numbers.'],
		['a head and foot that stand on each page', 'CS101 Homework 3\nWrite a function for the sum.\n- 1 -\n\fCS101 Homework 3\nIt takes a list.\n- 2 -', 'Write a function for the sum.\n\nIt takes a list.'],
		['what a browser prints', '11/26/26, 3:44 AM    Exercises\nWrite a function.\nhttps://example.org/exercises 1/2\n\f11/26/26, 3:44 AM    Exercises\nIt gives 3.\nhttps://example.org/exercises 2/2', 'Write a function.\n\nIt gives 3.'],
		['a number alone is a value where no page ends', 'Sample Output:\n7\n\nThe end of the program.', 'Sample Output:\n7\n\nThe end of the program.'],
	])('%s', (_, pasted, meant) => {
		expect(cleanPasted(pasted)).toBe(meant);
		expect(cleanPasted(meant)).toBe(meant);
	});
});
