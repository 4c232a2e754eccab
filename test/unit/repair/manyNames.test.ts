import { expect, it } from 'vitest';
import { neighbours } from '../../../extension/runs/repair/neighbours';
import { ownParser } from '../runs/searching';

const parser = await ownParser();

const versions = (text: string) => neighbours(parser, text, { literals: [], missing: [] }, null, () => true);
const rows = (count: number, row: (at: number) => string) => `${Array.from({ length: count }, (_, at) => row(at)).join('\n')}\n`;

it.each([
	['globals', (count: number) => `${rows(count, (at) => `value_${at} = ${at}`)}def f(x):\n    return x + value_${count - 1}\n`],
	['loops', (count: number) => rows(count / 4, (at) => `a${at} = 3\nfor k${at} in range(a${at}):\n    print(a${at} + k${at})`)],
])('twice as many %s make about twice as many versions, not four times', (_, program) => {
	const [some, twice] = [versions(program(120)).length, versions(program(240)).length];
	expect(some).toBeGreaterThan(500);
	expect(twice / some).toBeLessThan(2.8);
});

it('keeps the names that stand near', () => {
	const text = `${rows(200, (at) => `value_${at} = ${at}`)}def f(price, rate):\n    return price * price\n`;
	expect(versions(text).map((one) => one.text)).toContain(text.replace('price * price', 'price * rate'));
});

it('holds no more versions of a long program than fit, those of suspicious lines first', () => {
	const text = `# ${'a long remark '.repeat(30_000)}\n${rows(20, (at) => `value_${at} = n * ${at + 2} + ${at}`)}`;
	const wanted = text.split('\n').findIndex((line) => line.startsWith('value_17 = '));
	const all = neighbours(parser, text, { literals: [], missing: [] }, null, () => true, (places) => (places.some((place) => place.kind === 'lines' && place.from === wanted) ? 9 : 0));
	expect(all.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThan(42_000_000);
	expect(all.length).toBeLessThan(versions(rows(20, (at) => `value_${at} = n * ${at + 2} + ${at}`)).length);
	const there = (list: readonly { readonly places: readonly unknown[] }[]) => list.filter(({ places }) => JSON.stringify(places).includes(`"from":${wanted},`)).length;
	expect(there(all)).toBeGreaterThan(there(versions(text)));
});
