/** What a line of a run would give to somebody who believes one thing otherwise: worked out, never made up. */
import type { Believed, Beliefs, Shape, Value, Variables } from '../../beliefs';
import { bank } from './bank';
import { type Expression, readExpression } from './expression';
import { beliefs, type LineRead, lineBeliefs } from './rules';
import { isTrue, sequence, shownAs, Unknown } from './values';
import { calculated, type Belief, work } from './working';

/** Longer ones no beginner is asked about. */
const longest = 60;

/** `undefined` where it cannot be told. */
function told<T>(value: () => T): T | undefined {
	try {
		return value();
	} catch (error) {
		if (error instanceof Unknown) return undefined;
		throw error;
	}
}

function distinct(right: string, all: readonly (Believed | undefined)[]): readonly Believed[] {
	const seen = new Set([right]);
	return all.filter((each): each is Believed => each !== undefined && each.shown.length <= longest && !seen.has(each.shown) && seen.add(each.shown).size > 0);
}

/** The value by each belief that makes a difference; none where the language itself would not come to `right` by what is known here. */
function differing(right: string, plainly: () => Shape, by: Readonly<Record<string, () => Shape | undefined>>): readonly Believed[] {
	if (told(() => shownAs(plainly())) !== right) return [];
	return distinct(right, Object.entries(by).map(([misconception, value]) => {
		const shown = told(() => {
			const is = value();
			return is && shownAs(is);
		});
		return shown === undefined ? undefined : { misconception, shown };
	}));
}

const byEach = (value: (belief: Belief) => Shape | undefined) => Object.fromEntries(Object.entries(beliefs).map(([id, belief]) => [id, () => value(belief)]));

function ofValue(source: string, state: Variables, right: Value): readonly Believed[] {
	const tree = readExpression(source);
	return tree ? differing(right.shown, () => work(tree, state), byEach((belief) => work(tree, state, belief))) : [];
}

function truthOf(source: string, state: Variables): boolean | null {
	const tree = readExpression(source);
	return tree ? (told(() => isTrue(work(tree, state))) ?? null) : null;
}

function ofCondition(source: string, state: Variables, held: boolean): readonly string[] {
	const tree = readExpression(source);
	if (!tree || told(() => isTrue(work(tree, state))) !== held) return [];
	return Object.entries(beliefs).flatMap(([id, belief]) => (told(() => isTrue(work(tree, state, belief))) === !held ? [id] : []));
}

function ofWalk(over: string, state: Variables, items: readonly Value[]): readonly Believed[] {
	const tree = readExpression(over);
	if (!tree) return [];
	const row = (value: Shape) => sequence(value).map(shownAs).join(', ');
	const right = items.map(({ shown }) => shown).join(', ');
	if (told(() => row(work(tree, state))) !== right) return [];
	const positions = tree.kind === 'call' ? undefined : { misconception: 'index-for-item', shown: items.map((_, at) => at).join(', ') };
	return distinct(right, [
		...Object.entries(beliefs).map(([misconception, belief]) => {
			const shown = told(() => row(work(tree, state, belief)));
			return shown === undefined || shown === '' ? undefined : { misconception, shown };
		}),
		positions, itemsOf(tree, state),
	]);
}

/** The items of what a loop only counts the positions of: `range(len(xs))`. */
function itemsOf(tree: Expression, state: Variables): Believed | undefined {
	const [counted, ...more] = tree.kind === 'call' && tree.name === 'range' ? tree.given : [];
	const of = counted?.kind === 'call' && counted.name === 'len' && more.length === 0 ? counted.given[0] : undefined;
	const shown = of && told(() => sequence(work(of, state)).map(shownAs).join(', '));
	return shown ? { misconception: 'item-for-index', shown } : undefined;
}

const assignment = /^\s*([\p{L}_][\p{L}\p{N}_]*(?:\s*,\s*[\p{L}_][\p{L}\p{N}_]*)*)\s*(\*\*|\/\/|[-+*/%])?=(?!=)\s*(.+?)\s*(?:#.*)?$/u;

function lineOf(text: string): LineRead | null {
	const found = assignment.exec(text);
	const value = found && readExpression(found[3] ?? '');
	return found && value ? { targets: (found[1] ?? '').split(',').map((name) => name.trim()), operator: found[2] ?? '', value } : null;
}

function ofLine(text: string, name: string, state: Variables, right: Value): readonly Believed[] {
	const line = lineOf(text);
	const at = line?.targets.indexOf(name) ?? -1;
	if (!line || at < 0) return [];
	const own = (part: Expression, changed: Readonly<Record<string, Shape>> = {}, belief?: Belief) => work(part, together(state, changed), belief);
	const given = (belief?: Belief): Shape => {
		const [only] = line.targets;
		if (line.operator !== '' && only !== undefined) {
			const [left, value] = [own({ kind: 'name', name: only }), own(line.value, {}, belief)];
			return belief?.binary?.(line.operator, left, value) ?? calculated(line.operator, left, value);
		}
		if (line.targets.length === 1) return own(line.value, {}, belief);
		const item = sequence(own(line.value, {}, belief))[at];
		if (!item) throw new Unknown();
		return item;
	};
	return differing(right.shown, () => given(), {
		...Object.fromEntries(Object.entries(lineBeliefs).map(([id, belief]) => [id, () => belief(line, name, own)])),
		...byEach(given),
	});
}

function together(state: Variables, changed: Readonly<Record<string, Shape>>): Variables {
	return { ...state, ...Object.fromEntries(Object.entries(changed).map(([name, shape]) => [name, { shown: '', shape }])) };
}

export const pythonBeliefs: Beliefs = { all: bank, ofValue, truthOf, ofCondition, ofWalk, ofLine };
