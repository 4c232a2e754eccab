import { bare, walk, type Expression } from '../tree';
import type { Site } from './site';

/** Calls like the one that the site holds, each with one of its values made a little different, those nearest to it first. */
export function variationsIn(site: Site): readonly string[] {
	const { source } = site;
	const [call] = site.of('call');
	if (!call) return [];
	const put = (part: Expression, text: string) => source.slice(0, part.from) + text + source.slice(part.to);
	const rounds = call.given.map((value) => {
		const inner = itemsOf(value);
		const deep = [...inner.slice(0, 2), ...inner.slice(2).slice(-1)].flatMap((item) => alike(site, item).slice(0, 3).map((text) => put(item, text)));
		return [...alike(site, value).map((text) => put(value, text)), ...deep];
	});
	const swapped = call.given.slice(1).flatMap((second, at) => {
		const first = call.given[at];
		return first && first.kind === second.kind && (first.kind !== 'literal' || second.kind !== 'literal' || first.of === second.of) ? [source.slice(0, first.from) + site.text(second) + source.slice(first.to, second.from) + site.text(first) + source.slice(second.to)] : [];
	});
	// One of each argument in turn, so that none takes the place of another.
	const turns = Array.from({ length: Math.max(0, ...rounds.map(({ length }) => length)) }, (_, at) => rounds.flatMap((round) => round[at] ?? []));
	return [...new Set([...turns.flat(), ...swapped])].filter((text) => text !== source);
}

function itemsOf(value: Expression): readonly Expression[] {
	if (value.kind === 'items') return value.items;
	if (value.kind === 'pairs') return value.pairs.flatMap((pair) => pair.value ?? []);
	return value.kind === 'new' && value.given.length > 0 ? value.given : [];
}

/** What may be given in the place of a value of the same kind, those nearest to it first. */
function alike(site: Site, value: Expression): readonly string[] {
	const text = site.text(value);
	const inner = bare(value);
	if (inner.kind === 'literal') {
		if (inner.of === 'whole') return number(text);
		if (inner.of === 'fraction') return others(text, [`${text} + 0.5`, '0.0', `-${text}`, '1.0']);
		if (inner.of === 'truth') return [text === 'true' ? 'false' : 'true'];
		return inner.of === 'text' || inner.of === 'sign' ? texts(text, inner.of) : [];
	}
	if (inner.kind === 'unary' && inner.operator.text === '-' && inner.operand.kind === 'literal') return number(text);
	if (inner.kind !== 'items' && inner.kind !== 'pairs') return [];
	const parts = inner.kind === 'items' ? inner.items.map((one) => site.text(one)) : inner.pairs.map(({ key, value: held }) => site.source.slice(key.from, (held ?? key).to));
	const [open, close] = [site.source[inner.from] ?? '[', site.source[inner.to - 1] ?? ']'];
	const written = (list: readonly string[]) => (list.length === 0 ? open + close : inner.kind === 'pairs' ? `${open} ${list.join(', ')} ${close}` : open + list.join(', ') + close);
	const [first, last] = [parts[0], parts.at(-1)];
	if (first === undefined || last === undefined) return [];
	const repeated = inner.kind === 'pairs' ? [] : [[...parts, first], [...parts, last], [first, first]];
	return others(text, [parts.slice(1), parts.slice(0, -1), [...parts].reverse(), ...repeated, [first], [last], []].map(written));
}

function number(text: string): readonly string[] {
	const value = Number(text.replace(/[\s_]/g, ''));
	return Number.isSafeInteger(value) ? others(text, [value + 1, value - 1, 0, 1, -value, value * 2].map((one) => String(one === 0 ? 0 : one))) : [];
}

function texts(text: string, of: 'text' | 'sign'): readonly string[] {
	const [, quote, inside] = /^(["'`])((?:(?!\1)[^\\])*)\1$/s.exec(text) ?? [];
	if (quote === undefined || inside === undefined) return [];
	if (of === 'sign') return others(text, ['a', 'z', 'A', '0', ' '].map((sign) => quote + sign + quote));
	const letters = [...inside];
	const other = [letters.slice(1), letters.slice(0, -1), [...letters].reverse(), [...letters, ...letters.slice(0, 1)], letters.slice(0, 1), []].map((list) => list.join(''));
	return others(text, [...other, inside.toUpperCase(), `${inside} ${inside}`].map((word) => quote + word + quote));
}

const others = (text: string, list: readonly string[]) => [...new Set(list)].filter((one) => one !== text);

/** The program touches neither files nor the network nor other programs, as far as its words tell. */
export function isInside(site: Site): boolean {
	const { outside } = site.dialect;
	return ![...walk(site.program)].some((part) => {
		if (part.kind === 'import') return outside.test(part.source) || part.names.some((name) => outside.test(name));
		if (part.kind === 'name') return outside.test(part.name) && site.find(part.name, part) === null && !site.functionNames.includes(part.name);
		const isOwn = part.kind === 'call' && part.callee.kind === 'name' && (site.functionNames.includes(part.callee.name) || site.find(part.callee.name, part) !== null);
		return (part.kind === 'call' && !isOwn && (outside.test(site.text(part.callee)) || outside.test(`${site.text(part.callee)}(${part.given.map((one) => site.text(one)).join(', ').slice(0, 80)}`))) || (part.kind === 'new' && outside.test(part.type.text));
	});
}
