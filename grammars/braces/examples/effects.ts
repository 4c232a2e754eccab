import type { Effects } from '../../settling/past';
import { declaredBy, freeNames, targetNames } from './names';
import { partsOf, walk, type Call, type Expression, type Part } from '../tree';
import type { CheckDialect } from './dialect';

/** What a statement does to names. `known`: what was worked out before, since a statement is asked about for every check below it. */
export function effectsIn(source: string, dialect: CheckDialect): (statement: Part) => Effects {
	const known = new WeakMap<Part, Effects>();
	return (statement) => {
		const before = known.get(statement);
		if (before) return before;
		const effects = effectsOf(statement, source, dialect);
		known.set(statement, effects);
		return effects;
	};
}

const none: ReadonlySet<string> = new Set();
const nothing: Effects = { bound: none, mentions: none, rebinds: none, uses: none, receivers: none, passed: none, isCheck: false, matters: false, mayChange: false };

function effectsOf(statement: Part, source: string, dialect: CheckDialect): Effects {
	if (dialect.runsElsewhere(statement, source)) return nothing;
	const calls = [...walk(statement)].filter((part): part is Call => part.kind === 'call');
	const rebinding = plainAssignment(statement);
	const also = dialect.alsoChanges && [...walk(statement)].flatMap(dialect.alsoChanges);
	const bound = also ? new Set([...boundBy(statement), ...also]) : boundBy(statement);
	const mentions = new Set([...freeNames(statement), ...bound]);
	return {
		bound,
		mentions,
		// A plain assignment needs the declaration before it.
		rebinds: new Set(rebinding && statement.kind === 'declare' ? [rebinding.name] : []),
		uses: rebinding ? new Set(freeNames(rebinding.value)) : mentions,
		receivers: new Set(calls.flatMap(({ callee }) => (callee.kind === 'member' ? freeNames(callee) : []))),
		passed: new Set(calls.flatMap(({ given }) => given.flatMap(freeNames))),
		isCheck: dialect.checkedParts(statement, source) !== null,
		matters: matters(statement, source, dialect),
		mayChange: !rebinding || [...walk(rebinding.value)].some(({ kind }) => kind === 'call' || kind === 'new'),
	};
}

/** The parts of `name = value` and of its declaration; null for any other statement. */
export function plainAssignment(statement: Part): { readonly name: string; readonly value: Expression } | null {
	if (statement.kind === 'declare') {
		const [only, ...more] = statement.variables;
		return only?.name && only.value && more.length === 0 ? { name: only.name.text, value: only.value } : null;
	}
	const assign = statement.kind === 'expression' ? statement.expression : null;
	if (assign?.kind !== 'assign' || assign.operator.text !== '=' || assign.target.kind !== 'name' || assign.value.kind === 'assign') return null;
	return { name: assign.target.name, value: assign.value };
}

/** The names that a statement gives a value, nested ones too; what a function keeps for itself is none of them. */
export function boundBy(statement: Part): ReadonlySet<string> {
	const names = new Set<string>();
	const visit = (part: Part, own: ReadonlySet<string> | null): void => {
		const given = part.kind === 'assign' ? targetNames(part.target) : part.kind === 'update' ? targetNames(part.target) : part.kind === 'each' && !part.how ? part.names.map(({ text }) => text) : [];
		for (const name of given) if (!own?.has(name)) names.add(name);
		if (!own) for (const name of declaredBy(part)) names.add(name);
		const inner = part.kind === 'function' ? new Set([...(own ?? []), ...[...walk(part)].flatMap(declaredBy), ...part.parameters.flatMap((each) => each.name?.text ?? each.names ?? [])]) : own;
		for (const below of partsOf(part)) visit(below, inner);
	};
	visit(statement, null);
	return names;
}

function matters(statement: Part, source: string, dialect: CheckDialect): boolean {
	if (['empty', 'type', 'import'].includes(statement.kind)) return false;
	const expression = statement.kind === 'expression' ? statement.expression : null;
	if (expression?.kind === 'literal') return false;
	return !(expression?.kind === 'call' && dialect.isPrint(expression, source));
}
