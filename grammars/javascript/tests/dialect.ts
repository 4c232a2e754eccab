import type { CheckDialect } from '../../braces/examples/dialect';
import { bare, sourceOf, type Call, type Expression, type Part } from '../../braces/tree';
import { awaited, isBuiltin, literalRules } from '../expressions';

/** The name by which a call is known: `assert.equal`, `console.log`. */
export function calleeOf(call: Call, source: string): string {
	return sourceOf(call.callee, source).replaceAll(/\s+/g, '');
}

/** The call that a statement is, also one that is waited for; null for any other. */
export function callOf(statement: Part): Call | null {
	const expression = statement.kind === 'expression' ? awaited(statement.expression) : null;
	return expression?.kind === 'call' ? expression : null;
}

/** `assert`, `assert.equal`, `console.assert`, and functions of that name that beginners write themselves (`assertEquals`). */
const asserting = /^(?:console\.assert|(?:\w+\.)?assert(?:\.strict)?(?:\.\w+)?|assert\w*|strictEqual|deepEqual|deepStrictEqual|notStrictEqual|notDeepStrictEqual)$/;

/** A call that checks with `assert` and its like. */
export function isAssert(callee: string): boolean {
	return asserting.test(callee);
}

/** What an `expect` is given, behind all that stands between (`expect(f(2)).not.toBe(3)`); null for any other expression. */
export function expectedPart(expression: Expression): Expression | null {
	const inner = bare(expression);
	if (inner.kind === 'call') {
		if (inner.callee.kind === 'name' && inner.callee.name === 'expect') return inner.given[0] ?? null;
		return inner.callee.kind === 'member' ? expectedPart(inner.callee.of) : null;
	}
	return inner.kind === 'member' ? expectedPart(inner.of) : null;
}

function checkedParts(statement: Part, source: string): readonly Expression[] | null {
	const expression = statement.kind === 'expression' ? awaited(statement.expression) : null;
	if (!expression) return null;
	const subject = expectedPart(expression);
	if (subject) return [subject, ...(expression.kind === 'call' ? expression.given : [])];
	return expression.kind === 'call' && isAssert(calleeOf(expression, source)) ? expression.given : null;
}

const testWords = /^(?:\w+\.)?(?:x?test|[xf]?it|specify|[xf]?describe|suite|context|(?:before|after)(?:Each|All)?|setup|teardown)(?:\.\w+)*$/;

/** A call of a test framework: it is given functions that run as tests, or around them. */
export function runsTests(call: Call, source: string): boolean {
	const maker = call.callee.kind === 'call' ? call.callee.callee : call.callee.kind === 'other' ? call.callee.parts[0] : call.callee;
	return maker !== undefined && call.given.some(({ kind }) => kind === 'lambda' || kind === 'name') && testWords.test(sourceOf(maker, source).replaceAll(/\s+/g, ''));
}

/** Calls that read what is typed. */
export function isReading(callee: string): boolean {
	return /^(?:prompt|confirm|(?:\w+\.)?readFileSync)$|\.(?:question|questionInt|questionFloat|keyInYN)$/.test(callee);
}

/** How checks are told from what comes before them. */
export const checkDialect: CheckDialect = {
	literals: literalRules,
	checkedParts,
	isPrint: (call, source) => /^console\.(?:log|info|error|warn|table)$/.test(calleeOf(call, source)),
	isUnclear: (call, source) => isReading(calleeOf(call, source)) || /^(?:jest|vi|sinon|mock|td)\./.test(calleeOf(call, source)),
	runsElsewhere: (statement, source) => { const call = callOf(statement); return call !== null && runsTests(call, source); },
	isBuiltin,
};
