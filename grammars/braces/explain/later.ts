/** How names change: what makes a new value from an old one, and where a loop does. */
import { bare, type Assign, type Call, type Declare, type Expression, type Part, type Update, type Variable } from '../tree';
import type { Code, Loop } from './language';
import { calleeOf, loopKinds, namesIn, numberIn, wordsOf } from './parts';

/** What can change a name. */
export type Change = Assign | Update | Call;

/** The name that a place belongs to: `d` of `d[k]`; empty where there is none. */
export function rootOf(place: Expression): string {
	const of = bare(place);
	if (of.kind === 'name') return of.name;
	if (of.kind === 'index') return rootOf(of.of);
	return '';
}

/** The part makes the name's new value from its old one, or changes what it holds: `total += x`, `xs.push(x)`, `d[k] = v`. */
export function changes(part: Change, name: string, code: Code): boolean {
	switch (part.kind) {
		case 'update': return rootOf(part.target) === name;
		case 'assign': {
			const target = bare(part.target);
			if (target.kind === 'other') return target.parts.some((one) => rootOf(one) === name) && namesIn(part.value).has(name);
			if (rootOf(target) !== name) return false;
			return part.operator.text !== '=' || target.kind === 'index' || namesIn(part.value).has(name);
		}
		case 'call': {
			const { object } = calleeOf(part);
			return object !== null && bare(object).kind === 'name' && rootOf(object) === name && wordsOf(part, code)?.changes === true;
		}
	}
}

export function changesIn(name: string, within: Part, code: Code): boolean {
	return code.inside(within, 'assign', 'update', 'call').some((one) => changes(one, name, code));
}

/** The name gets a value there, from its old one or not. */
export function sets(part: Assign | Update, name: string): boolean {
	const target = bare(part.target);
	return target.kind === 'other' ? target.parts.some((one) => bare(one).kind === 'name' && rootOf(one) === name) : target.kind === 'name' && target.name === name;
}

/** The name is set anew somewhere in the part. */
export function isSetIn(name: string, within: Part, code: Code): boolean {
	return code.inside(within, 'assign', 'update').some((one) => sets(one, name));
}

/** The loops behind an offset that change the name, in the order of the source, functions given to `forEach` and its like among them. */
export function changingLoops(name: string, behind: number, scope: Part, code: Code): readonly (Loop | Call)[] {
	const loops = code.inside(scope, ...loopKinds).filter((loop) => loop.from > behind && changesIn(name, loop, code));
	const walks = code.inside(scope, 'call').filter((call) => call.from > behind && calleeOf(call).name === 'forEach' && call.given.some((one) => changesIn(name, one, code)));
	return [...loops, ...walks];
}

/** The declaration is a start: a loop behind it changes the name. */
export function growsLater(name: string, at: Part, code: Code): boolean {
	return code.parentOf(at)?.kind !== 'for' && changingLoops(name, at.to, code.scopeOf(at), code).length > 0;
}

/** A name with the value that it gets: the declaration of one name, or a plain assignment to one. */
export interface Start {
	readonly name: string;
	readonly value: Expression;
	readonly part: Variable | Assign;
	/** The statement's own part, for what stands above it. */
	readonly whole: Declare | Assign;
}

/** All starts of names in the part, in the order of the source. */
export function startsIn(within: Part, code: Code): readonly Start[] {
	return code.inside(within, 'declare', 'assign').flatMap((one): readonly Start[] => {
		if (one.kind === 'assign') return one.operator.text === '=' && bare(one.target).kind === 'name' ? [{ name: rootOf(one.target), value: one.value, part: one, whole: one }] : [];
		return one.variables.flatMap((variable) => (variable.name && variable.value && code.parentOf(one)?.kind !== 'class' ? [{ name: variable.name.text, value: variable.value, part: variable, whole: one }] : []));
	});
}

/** `n++`, `n += 1`, `n = n + 1`: by how much a name moves; null for anything else. */
export function movesBy(part: Change): number | null {
	if (part.kind === 'update') return part.operator.text === '++' ? 1 : -1;
	if (part.kind !== 'assign') return null;
	if (part.operator.text === '+=' || part.operator.text === '-=') {
		const by = numberIn(part.value);
		return by === null ? null : part.operator.text === '+=' ? by : -by;
	}
	const of = bare(part.value);
	if (part.operator.text !== '=' || of.kind !== 'binary' || !['+', '-'].includes(of.operator.text)) return null;
	const by = rootOf(of.left) !== '' && rootOf(of.left) === rootOf(part.target) ? numberIn(of.right) : null;
	return by === null ? null : of.operator.text === '+' ? by : -by;
}
