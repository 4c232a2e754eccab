/** The checks among the statements of a test or of the program: by themselves, in loops over literal values, and in the tests of a test framework. */
import { mentioned, statementsOf, watchedNames, type Scene } from '../../braces/examples/facts';
import { sourceOf, walk, type Call, type Expression, type FunctionPart, type Part, type Statement } from '../../braces/tree';
import type { FoundCheck } from '../../settling/checks';
import { awaited } from '../expressions';
import { assertChecks } from './asserts';
import { callOf, calleeOf, checkDialect, expectedPart, isAssert } from './dialect';
import { expectChecks } from './expectations';
import { casesOfCount, casesOfEach, casesOfLoop, casesOfTest, type Case } from './tables';

/** The checks among some statements, each with what stands before it. */
export function checksAmong(statements: readonly Statement[], scene: Scene, source: string): FoundCheck[] {
	const watched = new Set([...scene.watched, ...watchedNames(statements, scene)]);
	const past = scene.past.then(statements);
	const start = past.statements.length - statements.length;
	const setUps = statements.flatMap((statement) => setUpOf(statement, source) ?? []);
	return statements.flatMap((statement, index) => checksIn(statement, { ...scene, watched, past: past.until(start + index) }, source, setUps));
}

function checksIn(statement: Statement, scene: Scene, source: string, setUps: readonly FunctionPart[]): FoundCheck[] {
	switch (statement.kind) {
		case 'expression': return inExpression(statement.expression, scene, source, setUps);
		case 'each': return inLoop(statement, casesOfLoop(statement, source, scene), scene, source);
		case 'for': return inLoop(statement, casesOfCount(statement, source), scene, source);
		case 'if': return checksAmong(statementsOf(statement.then), scene, source);
		case 'block': return checksAmong(statement.statements, scene, source);
		case 'try': return checksAmong(statement.body.statements, scene, source);
		default: return [];
	}
}

function inExpression(expression: Expression, scene: Scene, source: string, setUps: readonly FunctionPart[]): FoundCheck[] {
	const spot = { source, scene, line: expression.row };
	const inner = awaited(expression);
	if (expectedPart(inner)) return expectChecks(inner, spot);
	if (inner.kind !== 'call') return [];
	const block = testBlockOf(inner, source);
	if (block) return inTest(block, scene, source, setUps);
	if (isAssert(calleeOf(inner, source))) return assertChecks(inner, spot);
	const each = casesOfEach(inner, source, scene);
	return each && hasChecks(each.run, source) && mentioned(each.run, scene) ? inCases(each.run, each.cases, scene, source) : [];
}

function inLoop(loop: Extract<Statement, { kind: 'each' | 'for' }>, cases: readonly Case[] | null, scene: Scene, source: string): FoundCheck[] {
	if (!hasChecks(loop.body, source) || !mentioned(loop, scene)) return [];
	if (!cases) return notLiteral(loop.body, source);
	return cases.flatMap((given) => checksAmong(statementsOf(loop.body), { ...scene, given: new Map([...scene.given, ...given]) }, source));
}

function inCases(run: FunctionPart, cases: readonly Case[] | null, scene: Scene, source: string): FoundCheck[] {
	if (!cases) return notLiteral(run, source);
	return cases.flatMap((given) => checksInFunction(run, { ...scene, given: new Map([...scene.given, ...given]) }, source));
}

/** The checks of a function's body, which may be one expression. */
export function checksInFunction({ body }: FunctionPart, scene: Scene, source: string): FoundCheck[] {
	if (body?.kind === 'block') return checksAmong(body.statements, scene, source);
	return body ? inExpression(body, scene, source, []) : [];
}

/** The checks in it need values that are known only while it runs. */
function notLiteral(part: Part, source: string): FoundCheck[] {
	const check = [...walk(part)].find((each) => isCheck(each, source)) ?? part;
	return [{ kind: 'problem', line: check.row, code: 'not-literal', text: sourceOf(check, source).replace(/;$/, '') }];
}

/** Somewhere in it something is checked. */
export function hasChecks(part: Part, source: string): boolean {
	return [...walk(part)].some((each) => isCheck(each, source));
}

function isCheck(part: Part, source: string): boolean {
	return part.kind === 'expression' && checkDialect.checkedParts(part, source) !== null;
}

interface TestBlock {
	/** One test, or a group of them. */
	readonly kind: 'test' | 'group';
	readonly run: FunctionPart;
	/** What gives it its cases; null where it runs once. */
	readonly each: Expression | null;
}

const testWords = /^(?:\w+\.)?(?:test|it|specify)(?:\.(?:only|concurrent|serial))*$/;
const groupWords = /^(?:describe|suite|context)(?:\.(?:only|concurrent|sequential))*$/;

/** The test, or the group of tests, that a call is (`test('...', () => { ... })`); null for any other, and for one that is left out. */
export function testBlockOf(call: Call, source: string): TestBlock | null {
	const run = call.given.find((given) => given.kind === 'lambda');
	const each = call.callee.kind === 'call' && call.callee.callee.kind === 'member' ? call.callee : call.callee.kind === 'other' ? call.callee : null;
	const maker = each?.kind === 'call' ? each.callee : each?.kind === 'other' ? each.parts[0] : call.callee;
	const words = maker ? sourceOf(maker, source).replaceAll(/\s+/g, '') : '';
	const name = each ? words.replace(/\.each$/, '') : words;
	if (run?.kind !== 'lambda' || (each !== null && name === words)) return null;
	const kind = testWords.test(name) ? 'test' : groupWords.test(name) ? 'group' : null;
	return kind && { kind, run: run.function, each };
}

/** What runs before each test of a place. */
function setUpOf(statement: Statement, source: string): FunctionPart | null {
	const call = callOf(statement);
	const [run] = call?.given ?? [];
	return call && run?.kind === 'lambda' && /^(?:\w+\.)?(?:beforeEach|beforeAll|before|setup)$/.test(calleeOf(call, source)) ? run.function : null;
}

function inTest({ kind, run, each }: TestBlock, scene: Scene, source: string, setUps: readonly FunctionPart[]): FoundCheck[] {
	const body = run.body?.kind === 'block' ? run.body.statements : [];
	const inner = { ...scene, isApart: true };
	const cases = each ? casesOfTest(each, run, source, scene) : [new Map<string, string>()];
	if (!cases) return hasChecks(run, source) && mentioned(run, scene) ? notLiteral(run, source) : [];
	const before = setUps.flatMap(({ body: done }) => (done?.kind === 'block' ? done.statements : []));
	return cases.flatMap((given) => {
		const own = { ...inner, given: new Map([...scene.given, ...given]) };
		if (kind === 'group') return checksAmong(body, { ...own, past: scene.past.then(before) }, source);
		return checksInFunction(run, { ...own, past: scene.past.then(before) }, source);
	});
}

