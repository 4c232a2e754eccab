import { describe, expect, it } from 'vitest';
import { focusOn } from '../../../extension/runs/repair/focus';
import type { Test } from '../../../extension/words';
import { call, typing } from '../runs/sandbox';
import { ownParser } from '../runs/searching';

const parser = await ownParser();

const part = (name: string, ...body: readonly string[]) => [`def ${name}(n):`, ...body.map((line) => `    ${line}`), ''].join('\n');
const others = (count: number, from = 0) => Array.from({ length: count }, (_, at) => part(`other${from + at}`, 'best = n * 2 + 17', 'if best > 100:', '    best = best - 100', 'return best')).join('\n');
const wanted = part('wanted', 'return n + 1');

/** What is searched of the program, where its runs saw the lines that hold one of these texts. */
const focus = (text: string, tests: readonly Test[], seen: readonly string[] = []) => {
	const lines = text.split('\n').flatMap((line, at) => (seen.some((one) => line.includes(one)) ? [at] : []));
	return focusOn(parser, text, tests, { results: [{ lines }] }).text;
};

describe('what is searched of a program', () => {
	it('is all of a short one, and of a long one what its tests speak of', () => {
		const short = `${others(3)}\n${wanted}`;
		expect(focus(short, [call('wanted(1)', '2')])).toBe(short);
		const long = focus(`${others(60)}\n${wanted}`, [call('wanted(1)', '2')]);
		expect(long).toContain('def wanted');
		expect(long).not.toContain('def other');
	});

	it('is of a long script what it speaks of outside of its parts', () => {
		const text = focus(`${others(60)}\n${wanted}\nprint(wanted(int(input())) + other7(1))\n`, [typing(['1'], '2')]);
		expect(text.match(/def \w+/g)).toEqual(['def other7', 'def wanted']);
	});

	it('is all of a script in which nothing calls its parts: that may be what is wrong', () => {
		const text = `${others(60)}\n${wanted}\nn = int(input())\n`;
		expect(focus(text, [typing(['1'], '2')])).toBe(text);
	});

	it('leaves out what no run came to only where still much is left', () => {
		const menu = (count: number) => `parts = [${Array.from({ length: count }, (_, at) => `other${at}`).join(', ')}]\nprint(wanted(int(input())))\n`;
		const little = `${others(50)}\n${wanted}\n${menu(40)}`;
		expect(focus(little, [typing(['1'], '2')], ['return n + 1'])).toContain('def other39');
		const much = `${others(120)}\n${wanted}\n${menu(110)}`;
		const part = focus(much, [typing(['1'], '2')], ['return n + 1', 'def other3(']);
		expect(part.match(/def \w+/g)).toEqual(['def wanted']);
		expect(part).toContain(menu(110));
	});
});
