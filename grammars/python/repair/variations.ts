import { inField, type PlainNode } from '../../plainTree';
import type { SyntaxNode } from '../../syntaxNode';
import { Site } from './site';

/** What may be given in the place of a value of the same kind, those nearest to it first. */
export function variations(call: SyntaxNode, source: string): readonly string[] {
	const site = new Site(call, source);
	const outer = site.of('call')[0];
	const given = outer && inField(outer, 'arguments')?.children.filter(({ isNamed, type }) => isNamed && type !== 'comment');
	if (!given) return [];
	const put = (node: PlainNode, text: string) => source.slice(0, node.from) + text + source.slice(node.to);
	const rounds = given.map((argument) => {
		const value = argument.type === 'keyword_argument' ? (inField(argument, 'value') ?? argument) : argument;
		const inner = itemsOf(value);
		const deep = [...inner.slice(0, 2), ...inner.slice(2).slice(-1)].flatMap((item) => alike(site, item).slice(0, 3).map((text) => put(item, text)));
		return [...alike(site, value).map((text) => put(value, text)), ...deep];
	});
	const swapped = given.slice(1).flatMap((second, at) => {
		const first = given[at];
		return first && first.type === second.type ? [put(second, site.text(first)).slice(0, first.from) + site.text(second) + put(second, site.text(first)).slice(first.to)] : [];
	});
	// One of each argument in turn, so that none takes the place of another.
	const turns = Array.from({ length: Math.max(0, ...rounds.map(({ length }) => length)) }, (_, at) => rounds.flatMap((round) => round[at] ?? []));
	return [...new Set([...turns.flat(), ...swapped])].filter((text) => text !== source);
}

const bracketed: Readonly<Record<string, readonly [string, string]>> = { list: ['[', ']'], tuple: ['(', ')'], set: ['{', '}'], dictionary: ['{', '}'] };

function itemsOf(node: PlainNode): readonly PlainNode[] {
	return node.type in bracketed ? node.children.filter(({ isNamed, type }) => isNamed && type !== 'comment' && type !== 'pair') : [];
}

function alike(site: Site, node: PlainNode): readonly string[] {
	const text = site.text(node);
	if (node.type === 'integer' || (node.type === 'unary_operator' && /^-\s*\d+$/.test(text))) {
		const value = Number(text.replace(/\s/g, ''));
		return Number.isSafeInteger(value) ? others(text, [value + 1, value - 1, 0, 1, -value, value * 2].map(String)) : [];
	}
	if (node.type === 'float') return others(text, [`${text} + 0.5`, '0.0', `-${text}`, '1.0']);
	if (node.type === 'true' || node.type === 'false') return [node.type === 'true' ? 'False' : 'True'];
	if (node.type === 'string') return strings(text);
	const brackets = bracketed[node.type];
	if (!brackets) return [];
	const items = node.children.filter(({ isNamed, type }) => isNamed && type !== 'comment').map((item) => site.text(item));
	const written = (list: readonly string[]) => {
		if (node.type === 'set' && list.length === 0) return 'set()';
		return brackets[0] + list.join(', ') + (node.type === 'tuple' && list.length === 1 ? ',' : '') + brackets[1];
	};
	const [first, last] = [items[0], items.at(-1)];
	if (first === undefined || last === undefined) return [];
	const repeated = node.type === 'dictionary' ? [] : [[...items, first], [...items, last], [first, first]];
	return others(text, [items.slice(1), items.slice(0, -1), [...items].reverse(), ...repeated, [first], [last], []].map(written));
}

function strings(text: string): readonly string[] {
	const read = /^(['"])((?:(?!\1)[^\\])*)\1$/s.exec(text);
	const [, quote, inside] = read ?? [];
	if (quote === undefined || inside === undefined) return [];
	const letters = [...inside];
	const other = [letters.slice(1), letters.slice(0, -1), [...letters].reverse(), [...letters, ...letters.slice(0, 1)], letters.slice(0, 1), []].map((list) => list.join(''));
	return others(text, [...other, inside.toUpperCase(), `${inside} ${inside}`].map((word) => quote + word + quote));
}

const others = (text: string, list: readonly string[]) => [...new Set(list)].filter((one) => one !== text);
