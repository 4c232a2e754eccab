/** What a line of a run would give to somebody who believes one thing otherwise, in languages that write blocks in braces: worked out, never made up. */
import type { Believed, Beliefs, Value, Variables } from '../../beliefs';
import { bareLine } from '../../sourceLine';
import { expressionOf } from '../expressionText';
import type { Expression } from '../tree';
import { amount, Unknown, work, type ValueRules, type Worked } from '../working';
import type { Belief, BracesBeliefs, KnownBelief } from './belief';
import { lineOf } from './line';
import { readBy } from './rewriting';
import { countingOf, keysOf, rowOf, walkedOf } from './walk';

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

/** All of {@link Beliefs} for one language. */
export function beliefsOf(language: BracesBeliefs): Beliefs {
	const { all } = language;
	const rulesBy = (belief: Belief | undefined): ValueRules => ({ ...language.rules, ...(belief?.rules?.(language.rules) ?? {}) });
	const valueBy = (tree: Expression, source: string, state: Variables, belief: Belief = {}): Worked => {
		const read = readBy(tree, belief);
		return work(language.known ? readBy(read, { tree: language.known }) : read, source, state, rulesBy(belief));
	};
	const shown = (value: Worked) => language.shown(value);
	/** The shown value of the run, from its shape: a cut or spaced one is no matter. */
	const given = ({ shape, shown: written }: Value): Worked => (shape.kind === 'nothing' || (shape.kind === 'text' && [...shape.value].length === 1) ? { ...shape, shown: written } : shape);

	function differing(right: string | undefined, plainly: () => string, by: readonly (readonly [string, () => string | null | undefined])[]): readonly Believed[] {
		const plain = told(plainly);
		// What is worked out with whole numbers may be kept as a fraction: `double mean = total / 2;`.
		const isKept = plain !== right && /^-?\d+$/.test(plain ?? '') && `${plain ?? ''}.0` === right;
		if (right === undefined || (plain !== right && !isKept)) return [];
		const seen = new Set([right]);
		return by.flatMap(([misconception, value]): Believed[] => {
			const given = told(value);
			const is = isKept && given && /^-?\d+$/.test(given) ? `${given}.0` : given;
			if (is === undefined || is === null || is === '' || is.length > longest || seen.has(is)) return [];
			seen.add(is);
			return [{ misconception, shown: is }];
		});
	}

	const byBelief = (value: (belief: Belief) => Worked) => all.flatMap(({ id, belief }) => (belief ? [[id, () => shown(value(belief))] as const] : []));

	function ofValue(source: string, state: Variables, right: Value): readonly Believed[] {
		const tree = expressionOf(source);
		return tree ? differing(told(() => shown(given(right))), () => shown(valueBy(tree, source, state)), byBelief((belief) => valueBy(tree, source, state, belief))) : [];
	}

	function ofCondition(source: string, state: Variables, held: boolean): readonly string[] {
		const tree = expressionOf(source);
		const truth = (belief?: Belief) => told(() => tree && rulesBy(belief).isTrue(valueBy(tree, source, state, belief)));
		return tree && truth() === held ? all.flatMap(({ id, belief }) => (belief && truth(belief) === !held ? [id] : [])) : [];
	}

	const inRow = (values: readonly Worked[]) => values.map(shown).join(', ');

	function ofWalk(over: string, state: Variables, items: readonly Value[]): readonly Believed[] {
		const right = told(() => inRow(items.map(given)));
		const counting = countingOf(over, state, language, rulesBy(undefined));
		if (counting) {
			const { rules } = language;
			const row = () => rowOf(counting, rules);
			return differing(right, () => inRow(row()), all.flatMap(({ id, belief, counting: told }) => {
				if (told) return [[id, () => { const is = told(counting, row(), (changed) => rowOf({ ...counting, ...changed }, rules), rules); return is && inRow(is); }] as const];
				const own = belief && (() => countingOf(over, state, language, rulesBy(belief), belief));
				return own ? [[id, () => { const is = own(); return is && inRow(rowOf(is, rulesBy(belief))); }] as const] : [];
			}));
		}
		const tree = expressionOf(over);
		const of = tree && told(() => valueBy(tree, over, state));
		const [walked, keys] = of ? [told(() => walkedOf(of)), told(() => keysOf(of))] : [undefined, undefined];
		const isOfKeys = keys !== undefined && told(() => inRow(keys)) === right;
		const row = isOfKeys ? keys : walked;
		return row ? differing(right, () => inRow(row), all.flatMap(({ id, walk }) => (walk ? [[id, () => { const is = walk(walked ?? [], keys ?? [], isOfKeys); return is && inRow(is); }] as const] : []))) : [];
	}

	function ofLine(text: string, name: string, state: Variables, right: Value): readonly Believed[] {
		const source = bareLine(text, language.comment);
		return ofAssignment(source, name, state, right) ?? ofMethod(source, name, state, right);
	}

	function ofAssignment(source: string, name: string, state: Variables, right: Value): readonly Believed[] | null {
		const line = lineOf(source);
		const at = line?.targets.indexOf(name) ?? -1;
		if (!line || at < 0) return null;
		const before = (of: string): Worked => {
			const value = state[of];
			if (!value || value.shape.kind === 'opaque') throw new Unknown();
			return given(value);
		};
		const own = (part: Expression, changed: Readonly<Record<string, Worked>> = {}, belief?: Belief) => {
			const after = Object.fromEntries(Object.entries(changed).map(([each, value]): [string, Value] => [each, { shown: value.shown ?? '', shape: value }]));
			return valueBy(part, source, { ...state, ...after }, belief);
		};
		const value = (belief?: Belief): Worked => {
			const part = line.values[at];
			if (line.step) return line.step.isBefore ? stepped(before(line.step.name), line.step.by) : before(line.step.name);
			if (!part) throw new Unknown();
			return line.operator === '' ? own(part, {}, belief) : rulesBy(belief).calculated(line.operator, before(name), own(part, {}, belief));
		};
		return differing(told(() => shown(given(right))), () => shown(value()), [
			...all.flatMap(({ id, line: told }) => (told ? [[id, () => { const is = told(line, name, { own, before, rules: language.rules }); return is && shown(is); }] as const] : [])),
			...byBelief(value),
		]);
	}

	/** `xs.sort();`: what the method makes of the name that it is called on. */
	function ofMethod(source: string, name: string, state: Variables, right: Value): readonly Believed[] {
		const tree = expressionOf(source);
		if (tree?.kind !== 'call' || tree.callee.kind !== 'member' || tree.callee.of.kind !== 'name' || tree.callee.of.name !== name) return [];
		const { callee } = tree;
		const of = () => valueBy(callee.of, source, state);
		const values = () => tree.given.map((each) => valueBy(each, source, state));
		const after = () => language.changed(of(), callee.name.text, values()) ?? of();
		return differing(told(() => shown(given(right))), () => shown(after()), all.flatMap(({ id, method }) => (
			method ? [[id, () => { const is = method(of(), callee.name.text, values(), language.rules); return is && shown(is); }] as const] : [])));
	}

	return { all: all.map(misconceptionOf), ofValue, ofCondition, ofWalk, ofLine };
}

function misconceptionOf({ id, concept, believes, holds, computed }: KnownBelief) {
	return { id, concept, believes, holds, computed };
}

function stepped(value: Worked, by: number): Worked {
	const is = amount(value) + by;
	return { kind: 'number', text: String(is), whole: Number.isInteger(is) };
}
