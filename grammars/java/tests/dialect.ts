import type { CheckDialect } from '../../braces/examples/dialect';
import { bare, sourceOf, type Call, type Expression, type Part } from '../../braces/tree';
import { isBuiltin, literalRules } from '../expressions';

/** The name by which a call is known: `assertEquals`, `System.out.println`. */
export function calleeOf(call: Call, source: string): string {
	return sourceOf(call.callee, source).replaceAll(/\s+/g, '');
}

/** The last word of what is called. */
export function nameOf({ callee }: Call): string {
	return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.name.text : '';
}

/** The call that a statement is; null for any other. */
export function callOf(statement: Part): Call | null {
	const expression = statement.kind === 'expression' ? bare(statement.expression) : null;
	return expression?.kind === 'call' ? expression : null;
}

/** What `assert` is followed by, as a statement of the language. */
export function assertedBy(statement: Part): Expression | null {
	const [asserted] = statement.kind === 'other-statement' && statement.type === 'assert_statement' ? statement.parts : [];
	return asserted && isExpression(asserted) ? asserted : null;
}

function isExpression(part: Part): part is Expression {
	return !['block', 'if', 'for', 'each', 'while', 'do', 'switch', 'return', 'leave', 'throw', 'try', 'declare', 'expression', 'function-statement', 'class', 'type', 'import', 'labelled', 'empty', 'other-statement', 'program', 'function'].includes(part.kind);
}

/** A call that checks: of a class for tests, or a method of that name that beginners write themselves. */
export function isAssert(call: Call): boolean {
	const { callee } = call;
	if (callee.kind === 'member' && !(callee.of.kind === 'name' && /^(?:Assert|Assertions|TestCase|Assume|MatcherAssert)$/.test(callee.of.name))) return false;
	return /^(?:assert[A-Z]\w*|fail)$/.test(nameOf(call));
}

/** What an `assertThat` is given, behind all that stands after it (`assertThat(f(2)).isEqualTo(3)`); null for any other expression. */
export function subjectOf(expression: Expression): Expression | null {
	const inner = bare(expression);
	if (inner.kind !== 'call' || inner.callee.kind !== 'member') return null;
	const of = bare(inner.callee.of);
	if (of.kind !== 'call') return null;
	return /^assertThat(?:Code|ThrownBy)?$/.test(nameOf(of)) ? (of.given[0] ?? null) : subjectOf(of);
}

function checkedParts(statement: Part): readonly Expression[] | null {
	const asserted = assertedBy(statement);
	if (asserted) return [asserted];
	const call = callOf(statement);
	if (!call) return null;
	const subject = subjectOf(call);
	return subject ? [subject, ...call.given] : isAssert(call) ? call.given : null;
}

/** The value behind `Object x = ` as an expression of its own: a row with its type, a number of the kind that the name has. */
function outside(value: Expression, text: string, source: string): string {
	const line = source.slice(source.lastIndexOf(';', value.from - 1) + 1, value.from);
	const [, type = '', behind = ''] = /([\p{L}_$][\p{L}\p{N}_$.]*(?:<[^=;]*>)?(?:\s*\[\s*\])*)\s+[\p{L}_$][\p{L}\p{N}_$]*((?:\s*\[\s*\])*)\s*=\s*$/u.exec(line) ?? [];
	const whole = (type + behind).replaceAll(/\s+/g, '');
	if (value.kind === 'items') return whole.endsWith(']') ? `new ${whole}${text}` : text;
	if (value.kind === 'literal' && value.of === 'whole' && /^(?:double|Double)$/.test(whole) && /^\d+$/.test(text)) return `${text}.0`;
	if (value.kind === 'literal' && value.of === 'whole' && /^(?:long|Long)$/.test(whole) && /^\d+$/.test(text)) return `${text}L`;
	return text;
}

/** How checks are told from what comes before them. */
export const checkDialect: CheckDialect = {
	literals: literalRules,
	checkedParts,
	isPrint: (call, source) => /^System\.(?:out|err)\.print(?:ln|f)?$/.test(calleeOf(call, source)),
	isUnclear: (call, source) => /^(?:next(?:Line|Int|Double|Long|Boolean)?|readLine)$/.test(nameOf(call)) && call.given.length === 0 && call.callee.kind === 'member' ? !/iter/i.test(calleeOf(call, source)) : /^(?:Mockito\.|System\.set(?:In|Out|Err)$|mock$|when$|verify$)/.test(calleeOf(call, source)),
	runsElsewhere: () => false,
	isBuiltin,
	tidy: (text) => text,
	outside,
	callsApart: true,
	// `new Solution().next(2)`, where its objects keep nothing.
	isModule: (of, modules) => of.kind === 'new' && of.given.length === 0 && modules.has(of.type.text),
};
