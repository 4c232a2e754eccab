import { above, inField, walk, type PlainNode } from '../../plainTree';
import { asTerm, isValue, parameterNames, type Mutations, type Site } from './site';

/** What is written down once and for all: a number where a name is meant, another unit, an amount that is a share. */
export function fixedRules(found: Mutations): void {
	const { site } = found;
	const used = new Map<PlainNode, ReadonlySet<string>>();
	const usedIn = (definition: PlainNode) => {
		const known = used.get(definition) ?? new Set([...walk(definition)].filter((one) => one.type === 'identifier' && isValue(one)).map((one) => site.text(one)));
		used.set(definition, known);
		return known;
	};
	for (const node of site.of('integer')) if (isValue(node)) number(found, node, usedIn);
	for (const node of site.of('binary_operator', 'augmented_assignment')) share(found, node);
	for (const node of site.of('assignment', 'augmented_assignment')) counted(found, node);
}

/** `total += 1` in a loop, where what it is the turn of should be added. */
function counted(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const loop = above(node, 'for_statement');
	const [name, walked] = [loop && inField(loop, 'left'), loop && inField(loop, 'right')];
	const one = oneMore(site, node);
	if (!loop || !one || !walked || name?.type !== 'identifier' || site.scopeOf(loop) !== site.scopeOf(node)) return;
	const list = /^range\(\s*(?:0\s*,\s*)?len\((\w+)\)/.exec(site.text(walked))?.[1];
	for (const other of [...(list === undefined ? [] : [`${list}[${site.text(name)}]`]), site.text(name)]) found.swap('counted-not-added', 'accumulator', 1.3, one, other);
}

/** The `1` of `n += 1` and of `n = n + 1`. */
function oneMore(site: Site, node: PlainNode): PlainNode | null {
	const right = inField(node, 'right');
	if (node.type === 'augmented_assignment') return right && site.text(right) === '1' && site.text(inField(node, 'operator') ?? node) === '+=' ? right : null;
	const left = inField(node, 'left');
	const [before, added] = right?.type === 'binary_operator' && site.text(inField(right, 'operator') ?? right) === '+' ? [inField(right, 'left'), inField(right, 'right')] : [null, null];
	return left && before && added && site.text(before) === site.text(left) && site.text(added) === '1' ? added : null;
}

/** Numbers that are taken for one another: powers of ten, parts of an hour, of a day, of a year. */
const units: readonly (readonly string[])[] = [['10', '100', '1000'], ['60', '3600', '24', '100'], ['7', '12', '24', '30', '52', '365'], ['360', '180', '90']];

function number(found: Mutations, node: PlainNode, usedIn: (definition: PlainNode) => ReadonlySet<string>): void {
	const { site } = found;
	const { parent } = node;
	const text = site.text(node);
	if (!parent || !['binary_operator', 'augmented_assignment', 'comparison_operator', 'argument_list', 'slice', 'subscript'].includes(parent.type)) return;
	if (parent.type === 'binary_operator' || parent.type === 'augmented_assignment') {
		for (const group of units) if (group.includes(text)) for (const other of group) if (other !== text) found.swap('other-unit', 'operator-order', 1.8, node, other, { idea: `${text}>${other}` });
	}
	const definition = site.scopeOf(node);
	const parameters = definition.type === 'function_definition' ? inField(definition, 'parameters') : null;
	if (!parameters || Number(text) < 2) return;
	const used = usedIn(definition);
	for (const name of parameterNames(site, parameters).slice(0, 4)) {
		if (name === 'self') continue;
		found.swap('fixed-number', 'parameters', used.has(name) ? 1.9 : 1.1, node, name, { idea: `${text}>${name}` });
		if (parent.type !== 'slice') found.swap('fixed-number', 'parameters', 2, node, `len(${name})`, { idea: `${text}>len ${name}` });
	}
}

/** `price - discount` where the discount is a share of the price, or a percentage. */
function share(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, sign, right] = [inField(node, 'left'), inField(node, 'operator'), inField(node, 'right')];
	if (!left || !sign || !right || !['+', '-', '+=', '-='].includes(site.text(sign)) || !isNamed(left) || !isNamed(right) || site.text(left) === site.text(right)) return;
	if (!isPart(site, node)) return;
	const own = asTerm(site, left);
	found.swap('share-of', 'operator-order', 1.7, right, `${own} * ${asTerm(site, right)}`);
	found.swap('share-of', 'operator-order', 1.9, right, `${own} * ${asTerm(site, right)} / 100`);
}

const isNamed = ({ type }: PlainNode) => ['identifier', 'attribute', 'subscript'].includes(type);

/** No position, no condition: something that is worked out. */
function isPart(site: Site, node: PlainNode): boolean {
	return above(node, 'subscript', 'comparison_operator') === null && site.scopeOf(node) !== site.root ? node.parent?.type !== 'argument_list' : node.type === 'augmented_assignment' || node.parent?.type === 'assignment';
}
