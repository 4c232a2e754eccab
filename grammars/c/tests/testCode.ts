/** The checks among the statements of a test or of `main`: by themselves, and in loops over literal values. */
import { mentioned, statementsOf, watchedNames, type Scene } from '../../braces/examples/facts';
import { bare, sourceOf, walk, type Each, type For, type FunctionPart, type Part, type Statement } from '../../braces/tree';
import type { FoundCheck } from '../../settling/checks';
import { assertChecks } from './asserts';
import { callOf, isAssert } from './dialect';

/** The checks among some statements, each with what stands before it. */
export function checksAmong(statements: readonly Statement[], scene: Scene, source: string): FoundCheck[] {
	const watched = new Set([...scene.watched, ...watchedNames(statements, scene)]);
	const past = scene.past.then(statements);
	const start = past.statements.length - statements.length;
	return statements.flatMap((statement, index) => checksIn(statement, { ...scene, watched, past: past.until(start + index) }, source));
}

function checksIn(statement: Statement, scene: Scene, source: string): FoundCheck[] {
	switch (statement.kind) {
		case 'expression': {
			const call = callOf(statement);
			return call && isAssert(call) ? assertChecks(call, { source, scene, line: statement.row }) : [];
		}
		case 'each': return inLoop(statement, casesOfEach(statement, source), scene, source);
		case 'for': return inLoop(statement, casesOfCount(statement, source), scene, source);
		case 'if': return checksAmong(statementsOf(statement.then), scene, source);
		case 'block': return checksAmong(statement.statements, scene, source);
		case 'try': return checksAmong(statement.body.statements, scene, source);
		default: return [];
	}
}

/** Somewhere in it something is checked. */
export function hasChecks(part: Part): boolean {
	return [...walk(part)].some((each) => each.kind === 'call' && isAssert(each));
}

type Case = ReadonlyMap<string, string>;

function inLoop(loop: Each | For, cases: readonly Case[] | null, scene: Scene, source: string): FoundCheck[] {
	if (!hasChecks(loop.body) || !mentioned(loop, scene)) return [];
	if (cases) return cases.flatMap((given) => checksAmong(statementsOf(loop.body), { ...scene, given: new Map([...scene.given, ...given]) }, source));
	// The checks in it need values that are known only while it runs.
	const check = [...walk(loop.body)].find((each) => each.kind === 'call' && isAssert(each)) ?? loop.body;
	return [{ kind: 'problem', line: check.row, code: 'not-literal', text: sourceOf(check, source).replace(/;$/, '') }];
}

/** The cases of `for (int n : {1, 2})`; null where they are not literals. */
function casesOfEach({ names, over }: Each, source: string): readonly Case[] | null {
	const [name] = names;
	const row = bare(over);
	const items = row.kind === 'items' ? row.items : row.kind === 'cast' && row.value.kind === 'items' ? row.value.items : null;
	if (!name || !items || !items.every((item) => item.kind === 'literal' || (item.kind === 'unary' && item.operand.kind === 'literal'))) return null;
	return items.map((item) => new Map([[name.text, sourceOf(item, source)]]));
}

/** Nobody writes down more examples than this. */
const mostCounted = 30;

/** `for (int n = 1; n < 4; n++)` with numbers for its bounds: one case for each. */
function casesOfCount({ init, condition, step }: For, source: string): readonly Case[] | null {
	const start = init?.kind === 'declare' && init.variables.length === 1 ? init.variables[0] : undefined;
	const [name, from] = [start?.name?.text, start?.value ? Number(sourceOf(start.value, source)) : NaN];
	const isUp = step?.kind === 'update' && step.operator.text === '++' && step.target.kind === 'name' && step.target.name === name;
	if (name === undefined || !isUp || condition?.kind !== 'binary' || condition.left.kind !== 'name' || condition.left.name !== name) return null;
	const to = Number(sourceOf(condition.right, source)) + (condition.operator.text === '<=' ? 1 : 0);
	const count = ['<', '<='].includes(condition.operator.text) && Number.isInteger(from) && Number.isInteger(to) ? Math.max(0, to - from) : null;
	return count === null || count > mostCounted ? null : Array.from({ length: count }, (_, at) => new Map([[name, String(from + at)]]));
}

/** The statements of a function's body. */
export function bodyOf({ body }: FunctionPart): readonly Statement[] {
	return body?.kind === 'block' ? body.statements : [];
}

/** A function that checks others: by its name, or because it takes nothing and checks something at once. */
export function isTestFunction(statement: Statement): boolean {
	if (statement.kind !== 'function-statement' || !hasChecks(statement)) return false;
	const name = statement.function.name?.text ?? '';
	if (name === 'main') return false;
	return /^tests?(?:_|[A-Z]|$)|^(?:run|all)_?[tT]ests?$|_test$|^TEST/.test(name) || (statement.function.parameters.length === 0 && bodyOf(statement.function).some((one) => hasChecks(one) && one.kind !== 'if'));
}
