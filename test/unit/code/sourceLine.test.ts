import { describe, expect, it } from 'vitest';
import { assignmentOn, bareLine } from '../../../grammars/sourceLine';

describe('a line without a parser', () => {
	it.each([
		['let total = 0;', ['total', '', '0']],
		['const xs = [1, 2]; // here', ['xs', '', '[1, 2]']],
		['int[] counts = new int[10];', ['counts', '', 'new int[10]']],
		['let n: number = 3', ['n', '', '3']],
		['total += xs[i];', ['total', '+', 'xs[i]']],
		['    total //= 2', ['total', '//', '2']],
		['this.total = this.total + 1;', ['this.total', '', 'this.total + 1']],
		['grid[0][1] = "a; b";', ['grid[0][1]', '', '"a; b"']],
		['i++;', ['i', '+', '1']],
		['--i', ['i', '-', '1']],
		['if (a === b) {', null],
		['f(x => x);', null],
		['a == b', null],
		['return total;', null],
	])('%s', (line, expected) => {
		const found = assignmentOn(line, line.includes('//=') ? '#' : '//');
		expect(found && [found.target, found.operator, found.value]).toEqual(expected);
	});

	it('ends where its comment begins, and not in a text', () => {
		expect(bareLine('  say("a // b"); // c', '//')).toBe('say("a // b")');
	});
});
