import { expect, it } from 'vitest';
import { mendings } from '../../../extension/runs/repair/neighbours';
import { ownParser } from '../runs/searching';

const parser = await ownParser();
const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

it('gives a word of the language that is used as a name another one, wherever it is that name', () => {
	const text = lines('def f(xs):', '    out = []', '    for class in xs:', '        a, b = class', '        out.append(a + b)', '    return out');
	expect(mendings(parser, text, 2).map((one) => one.text)).toContain(text.replaceAll('class', 'class_'));
});

it('leaves the word alone where it does what the language has it for', () => {
	const text = lines('class Box:', '    pass', '', 'class = Box()', 'print(class)');
	expect(mendings(parser, text, 3).map((one) => one.text)).toContain(lines('class Box:', '    pass', '', 'class_ = Box()', 'print(class_)'));
});
