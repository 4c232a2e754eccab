/** The checks among the statements of a test or of `main`: by themselves, and in loops over literal values. */
import { mentioned, statementsOf, watchedNames, type Scene } from '../../braces/examples/facts';
import { bare, sourceOf, walk, type Each, type For, type FunctionPart, type Part, type Statement } from '../../braces/tree';
import type { FoundCheck } from '../../settling/checks';
import { plainBinder } from '../../settling/scene';
import { isLiteral } from '../../braces/examples/literals';
import { literalRules } from '../expressions';
import { assertChecks, checksOf, exceptionName, fluentChecks, raisesLast, type Spot } from './asserts';
import { assertedBy, callOf, checkDialect, isAssert, nameOf, subjectOf } from './dialect';

/** The checks among some statements, each with what stands before it. */
export function checksAmong(statements: readonly Statement[], scene: Scene, source: string): FoundCheck[] {
	const watched = new Set([...scene.watched, ...watchedNames(statements, scene)]);
	const past = scene.past.then(statements);
	const start = past.statements.length - statements.length;
	return statements.flatMap((statement, index) => checksIn(statement, { ...scene, watched, past: past.until(start + index) }, source));
}

function checksIn(statement: Statement, scene: Scene, source: string): FoundCheck[] {
	const spot = spotOf(statement, scene, source);
	const asserted = assertedBy(statement);
	if (asserted) return checksOf(asserted, spot);
	switch (statement.kind) {
		case 'expression': {
			const call = callOf(statement);
			if (!call) return [];
			const subject = subjectOf(call);
			return subject ? fluentChecks(call, subject, spot) : isAssert(call) ? assertChecks(call, spot) : [];
		}
		case 'each': return inLoop(statement, casesOfEach(statement, source, scene), scene, source);
		case 'for': return inLoop(statement, casesOfCount(statement, source), scene, source);
		case 'if': return checksAmong(statementsOf(statement.then), scene, source);
		case 'block': return checksAmong(statement.statements, scene, source);
		case 'try': {
			const { body, catches } = statement;
			const last = body.statements.at(-1);
			const call = last && callOf(last);
			const [caught] = catches;
			// Where it goes on behind the call, the test fails: the call has to throw.
			if (call && caught && nameOf(call) === 'fail') return raisesLast(body.statements.slice(0, -1), exceptionName(caught.type?.text ?? ''), spot) ?? [];
			return checksAmong(body.statements, scene, source);
		}
		default: return [];
	}
}

/** The place of a check. */
export function spotOf(part: Part, scene: Scene, source: string): Spot {
	return { source, scene, line: part.row, within: (run, inside) => checksInFunction(run, inside, source) };
}

function checksInFunction({ body }: FunctionPart, scene: Scene, source: string): FoundCheck[] {
	if (body?.kind === 'block') return checksAmong(body.statements, scene, source);
	return body ? checksIn({ kind: 'expression', from: body.from, to: body.to, row: body.row, endRow: body.endRow, expression: body }, scene, source) : [];
}

/** Somewhere in it something is checked. */
export function hasChecks(part: Part): boolean {
	return [...walk(part)].some((each) => checkDialect.checkedParts(each, '') !== null);
}

/** The checks in it need values that are known only while it runs. */
export function notLiteral(part: Part, source: string): FoundCheck[] {
	const check = [...walk(part)].find((each) => checkDialect.checkedParts(each, source) !== null) ?? part;
	return [{ kind: 'problem', line: check.row, code: 'not-literal', text: sourceOf(check, source).replace(/;$/, '') }];
}

/** What names stand for in one round, or one run of a test. */
export type Case = ReadonlyMap<string, string>;

function inLoop(loop: Each | For, cases: readonly Case[] | null, scene: Scene, source: string): FoundCheck[] {
	if (!hasChecks(loop.body) || !mentioned(loop, scene)) return [];
	if (!cases) return notLiteral(loop.body, source);
	return cases.flatMap((given) => checksAmong(statementsOf(loop.body), { ...scene, given: new Map([...scene.given, ...given]) }, source));
}

/** The cases of `for (int n : new int[] {1, 2})` and of a loop over a row with a name; null where they are not literals. */
function casesOfEach({ names, over }: Each, source: string, scene: Scene): readonly Case[] | null {
	const [name] = names;
	const inner = bare(over);
	const bound = inner.kind === 'name' ? plainBinder<Part>(inner.name, scene)?.value : undefined;
	const row = bound && 'kind' in bound ? bound : inner;
	const items = row.kind === 'items' ? row.items : row.kind === 'new' && row.given[0]?.kind === 'items' ? row.given[0].items : row.kind === 'call' && row.callee.kind === 'member' ? row.given : null;
	if (!name || !items || !items.every((item) => isLiteral(item, literalRules) && item.kind !== 'items')) return null;
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
