import { bare, walk, type Expression, type Literal } from '../tree';
import { asAtom, beside, comparing, isValue, type Mutations } from './mutations';
import { parameterNames, type Site } from './site';
import { namesIn } from './declared';

/** Numbers: one more, one less, the other sign, another unit, one where a name is meant. */
export function numberRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.parts) {
		if (!isValue(site, part)) continue;
		if (part.kind === 'literal' && (part.of === 'whole' || part.of === 'fraction')) literal(found, part);
		else if (part.kind === 'name' || part.kind === 'index' || part.kind === 'member' || part.kind === 'call' || part.kind === 'binary') step(found, part);
	}
}

/** Nobody writes more questions of one form. */
const mostAlike = 6;

/** `year % 4 == 0` above `year % 400 == 0`: questions of one form, with their numbers the wrong way round. */
export function exchangedNumbers(found: Mutations): void {
	const { site } = found;
	const asked = site.of('binary').filter(({ operator }) => comparing.has(operator.text)).map((part) => ({ part, scope: site.scopeOf(part), form: site.text(part).replaceAll(/\b\d+\b/g, '#'), numbers: [...walk(part)].flatMap((one) => (one.kind === 'literal' && one.of === 'whole' ? one : [])) }));
	for (const [at, one] of asked.entries()) {
		const alike = asked.slice(at + 1).filter(({ scope, form }) => scope === one.scope && form === one.form);
		for (const { numbers } of alike.slice(0, mostAlike)) {
			const apart = one.numbers.flatMap((number, place) => (numbers[place] && numbers[place].text !== number.text ? [[number, numbers[place]] as const] : []));
			const [[own, other] = [], ...more] = apart;
			if (own && other && more.length === 0) found.exchange('numbers-exchanged', 'conditional-chain', 1.6, own, other);
		}
	}
}

interface Use {
	readonly name: 'other' | 'argument' | 'compared' | 'index' | 'value' | 'operand' | 'bound';
	readonly concept: string;
	readonly cost: number;
}

/** What a value is for, and what a step beside it would mean. */
function useOf(site: Site, part: Expression): Use {
	const parent = site.parentOf(part);
	switch (parent?.kind) {
		case 'call':
		case 'new': {
			// What is wrong on the screen was made wrong before, as a rule.
			if (parent.kind === 'call' && site.dialect.printed(parent, (one) => site.text(one)) !== null) return { name: 'argument', concept: 'parameters', cost: 2.8 };
			const isPosition = parent.kind === 'call' && parent.callee.kind === 'member' && (site.dialect.partCalls.has(parent.callee.name.text) || site.dialect.itemCalls.has(parent.callee.name.text));
			return isPosition ? { name: 'index', concept: 'slicing', cost: 1.1 } : { name: 'argument', concept: 'parameters', cost: 1.8 };
		}
		case 'binary': {
			if (!comparing.has(parent.operator.text)) return { name: 'operand', concept: 'operator-order', cost: part.kind === 'literal' ? 1.5 : 2 };
			const loop = site.parentOf(parent);
			return loop?.kind === 'for' ? { name: 'bound', concept: 'loop-bounds', cost: 0.9 } : { name: 'compared', concept: 'comparison-operator', cost: 1.3 };
		}
		case 'index': return parent.at === part ? { name: 'index', concept: 'indexing', cost: 1.2 } : { name: 'other', concept: 'operator-order', cost: 1.9 };
		case 'return': return { name: 'value', concept: 'return-value', cost: 1.4 };
		case 'declare': return site.parentOf(parent)?.kind === 'for' ? { name: 'bound', concept: 'loop-bounds', cost: 0.9 } : { name: 'value', concept: 'accumulator', cost: 1.4 };
		case 'assign': return { name: 'value', concept: 'accumulator', cost: 1.4 };
		case 'items': return { name: 'value', concept: 'assignment', cost: 1.7 };
		case 'group': return useOf(site, parent);
		default: return { name: 'other', concept: 'operator-order', cost: 1.9 };
	}
}

const counted: ReadonlySet<string> = new Set(['arithmetic', '+', '-', '*', '/', '%', '**', '<', '>', '<=', '>=']);

function literal(found: Mutations, part: Literal): void {
	const { site } = found;
	const parent = site.parentOf(part);
	const isNegative = parent?.kind === 'unary' && parent.operator.text === '-';
	if (part.of === 'whole' && /^\d{1,6}$/.test(part.text)) {
		const { name, concept, cost } = isNegative ? useOf(site, parent) : useOf(site, part);
		const idea = (sign: string) => (name === 'other' ? {} : { idea: `${name}${sign}` });
		const value = Number(part.text);
		if (!isNegative) for (const other of [value + 1, value - 1]) found.swap('off-by-one', concept, other < 0 ? cost + 0.5 : cost, part, String(other), idea(other > value ? '+' : '-'));
		if (value > 0 && !isNegative) found.swap('sign', 'operator-order', name === 'value' ? 2 : 2.4, part, `-${value}`);
	}
	for (const other of ['0', '1', '2']) if (other !== part.text) found.swap('constant', 'assignment', 2, part, other);
	fixed(found, part);
}

/** One more and one less of what is no number itself. */
function step(found: Mutations, part: Expression): void {
	const { site } = found;
	const parent = site.parentOf(part);
	if (parent?.kind === 'member' || parent?.kind === 'unary' || parent?.kind === 'spread') return;
	const kind = site.kindOf(part);
	if (kind !== null && kind !== 'number') return;
	if (part.kind === 'name' && site.collectionsAt(part).includes(part.name)) return;
	const { name, concept, cost } = useOf(site, part);
	if (name === 'other' || (part.kind === 'binary' && (!counted.has(part.operator.text) || comparing.has(part.operator.text)))) return;
	const isPlain = part.kind !== 'call' || site.measured(part) !== null || part.callee.kind === 'name';
	if (!isPlain && name !== 'bound' && name !== 'index') return;
	// The end is a step away, not the counter.
	const isCounting = name === 'bound' && part.kind === 'name' && site.loopsAround(part).some((loop) => counterOf(loop) === part.name);
	for (const sign of ['+', '-']) {
		const text = `${site.text(part)} ${sign} 1`;
		found.swap('off-by-one', concept, cost + (isCounting ? 1 : name === 'value' && part.kind === 'name' ? 0.6 : 0.3), part, name === 'operand' ? beside(site, part, text) : text, { idea: `${name}${sign}` });
	}
	if (part.kind === 'name' && name === 'bound' && !isCounting) found.swap('off-by-two', concept, cost + 0.9, part, `${part.name} - 2`);
	if ((name === 'value' || name === 'operand') && part.kind !== 'binary') found.swap('sign', 'operator-order', 2.3, part, beside(site, part, `-${asAtom(site, part)}`));
}

/** Numbers that are taken for one another: powers of ten, parts of an hour, of a day, of a year. */
const units: readonly (readonly string[])[] = [['10', '100', '1000'], ['60', '3600', '24', '100'], ['7', '12', '24', '30', '52', '365'], ['360', '180', '90']];

/** A number where a name is meant, or another unit. */
function fixed(found: Mutations, part: Literal): void {
	const { site } = found;
	const parent = site.parentOf(part);
	if (!parent || !['binary', 'assign', 'call', 'index'].includes(parent.kind)) return;
	const { text } = part;
	if (parent.kind === 'binary' || parent.kind === 'assign') {
		for (const group of units) if (group.includes(text)) for (const other of group) if (other !== text) found.swap('other-unit', 'operator-order', 1.8, part, other, { idea: `${text}>${other}` });
	}
	const scope = site.scopeOf(part);
	if (scope.kind !== 'function' || Number(text) < 2) return;
	const used = scope.body ? namesIn(scope.body) : new Set<string>();
	for (const { text: name } of parameterNames(scope).slice(0, 4)) {
		const kind = site.find(name, part)?.kind ?? null;
		if (kind === null || kind === 'number') found.swap('fixed-number', 'parameters', used.has(name) ? 1.9 : 1.1, part, name, { idea: `${text}>${name}` });
		const length = site.collectionsAt(part).includes(name) ? site.lengthOf(name, part) : null;
		if (length !== null) found.swap('fixed-number', 'parameters', 1.8, part, length, { idea: `${text}>length ${name}` });
	}
}

/** `total++` in a loop, where what it is the turn of should be added. */
export function countedRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('update', 'assign')) {
		const [loop] = site.loopsAround(part);
		const isOne = part.kind === 'update' ? part.operator.text === '++' : part.operator.text === '+=' && site.text(part.value) === '1';
		const statement = site.parentOf(part);
		if (!loop || !isOne || statement?.kind !== 'expression') continue;
		for (const item of itemsOf(site, loop)) found.swap('counted-not-added', 'accumulator', 1.3, part, `${site.text(part.target)} += ${item}`);
	}
	for (const part of site.of('binary', 'assign')) share(found, part);
}

/** What it is the turn of in a loop: its name, or the item at its counter. */
export function itemsOf(site: Site, loop: ReturnType<Site['loopsAround']>[number]): readonly string[] {
	if (loop.kind === 'each') return loop.names.map(({ text }) => text);
	if (loop.kind !== 'for') return [];
	const counter = counterOf(loop);
	if (counter === null || !loop.condition) return [];
	const list = [...site.collectionsAt(loop.body)].find((name) => site.text(loop.condition ?? loop).includes(name));
	return [...(list === undefined ? [] : [site.itemOf(list, counter, loop.body)]), counter];
}

/** The name that a counting loop counts with. */
export function counterOf(loop: ReturnType<Site['loopsAround']>[number]): string | null {
	if (loop.kind !== 'for') return null;
	const { init, step: next } = loop;
	if (init?.kind === 'declare') return init.variables[0]?.name?.text ?? null;
	if (init?.kind === 'expression' && init.expression.kind === 'assign' && init.expression.target.kind === 'name') return init.expression.target.name;
	return next?.kind === 'update' && next.target.kind === 'name' ? next.target.name : null;
}

/** `price - discount` where the discount is a share of the price, or a percentage. */
function share(found: Mutations, part: Expression): void {
	const { site } = found;
	const sides = part.kind === 'binary' ? ([part.left, part.right] as const) : part.kind === 'assign' ? ([part.target, part.value] as const) : null;
	if (!sides || (part.kind !== 'binary' && part.kind !== 'assign') || !['+', '-', '+=', '-='].includes(part.operator.text)) return;
	const [left, right] = sides;
	const isNamed = (one: Expression) => (one.kind === 'name' || one.kind === 'member' || one.kind === 'index') && site.kindOf(one) !== 'text' && site.measured(one) === null;
	if (!isNamed(left) || !isNamed(right) || site.text(left) === site.text(right) || !site.of('function').length) return;
	const parent = site.parentOf(part);
	if (part.kind === 'binary' && parent?.kind !== 'return' && parent?.kind !== 'assign' && parent?.kind !== 'declare') return;
	const isCounting = [left, right].some((one) => bare(one).kind === 'name' && site.loopsAround(part).some((loop) => counterOf(loop) === site.text(one)));
	if (isCounting) return;
	found.swap('share-of', 'operator-order', 1.7, right, `${site.text(left)} * ${site.text(right)}`);
	found.swap('share-of', 'operator-order', 1.9, right, `${site.text(left)} * ${site.text(right)} / 100`);
}
