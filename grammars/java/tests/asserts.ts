/** What an asserted expression, or a call of JUnit's and its like, says of the program. */
import type { Scene } from '../../braces/examples/facts';
import { isConstant } from '../../braces/examples/literals';
import { bare, sourceOf, type Binary, type Call, type Expression, type FunctionPart, type Part, type Statement } from '../../braces/tree';
import { equalDraft, finish, formCheck, whole, type Draft, type FoundCheck } from '../../settling/checks';
import { closeness } from '../../settling/scene';
import { literalRules } from '../expressions';
import { calleeOf, nameOf } from './dialect';

/** Where a check stands: its source, its surroundings, and its line. */
export interface Spot {
	readonly source: string;
	readonly scene: Scene;
	readonly line: number;
	/** The checks of a function that is given to one (`assertAll(() -> ...)`). */
	readonly within: (run: FunctionPart, scene: Scene) => FoundCheck[];
}

/** The examples that an asserted expression stands for, each by itself (`a && b` is two). */
export function checksOf(asserted: Expression, spot: Spot): FoundCheck[] {
	return draftsOf(asserted, spot).flatMap((draft) => finish(draft, spot.scene, spot.line));
}

/** The example that two values are equal, whichever of them calls the program. */
export function equalCheck(left: Expression, right: Expression, spot: Spot, form = '=='): FoundCheck[] {
	return equalDrafts(left, right, spot, form).flatMap((draft) => finish(draft, spot.scene, spot.line));
}

/** The example that an expression with these parts is true. */
export function truthCheck(parts: readonly Expression[], form: (texts: readonly string[]) => string, spot: Spot, expected: 'true' | 'false' = 'true'): FoundCheck[] {
	return formCheck<Part>(parts.map(bare), form, expected, 'truth', spot.scene, spot.line);
}

/** That the example says nothing that a call could give; nothing where it is not about the program. */
export function noExample(call: Expression, subject: Expression, spot: Spot, code: 'no-value' | 'not-literal' = 'no-value'): FoundCheck[] {
	return closeness<Part>(subject, spot.scene) > 1 ? [{ kind: 'problem', line: spot.line, code, text: sourceOf(call, spot.source) }] : [];
}

function truth(expression: Expression, expected: 'true' | 'false' = 'true'): Draft<Part>[] {
	// What a method says of yes and no is its value.
	const isPlain = expression.kind === 'call' && !/^(?:equals|equalsIgnoreCase|contains|startsWith|endsWith|isEmpty|containsKey)$/.test(nameOf(expression));
	return [{ parts: [expression], call: whole, expected, compare: isPlain ? 'equal' : 'truth' }];
}

function draftsOf(asserted: Expression, spot: Spot): Draft<Part>[] {
	const inner = bare(asserted);
	if (inner.kind === 'unary' && inner.operator.text === '!') {
		const operand = bare(inner.operand);
		return operand.kind === 'binary' ? truth(inner) : truth(operand, 'false');
	}
	if (inner.kind === 'call') {
		const sides = equalSides(inner, spot.source);
		return sides ? equalDrafts(sides[0], sides[1], spot, 'equals') : truth(inner);
	}
	if (inner.kind !== 'binary') return truth(inner);
	const operator = inner.operator.text;
	if (operator === '&&') return [...draftsOf(inner.left, spot), ...draftsOf(inner.right, spot)];
	if (operator === '==') return equalDrafts(inner.left, inner.right, spot, '==');
	const near = operator === '<' || operator === '<=' ? nearlyEqual(inner, spot.source) : null;
	return near ? equalDrafts(near[0], near[1], spot, '==') : truth(inner);
}

/** The two values that `a.equals(b)`, `Objects.equals(a, b)` or `Arrays.equals(a, b)` compares; null for any other call. */
function equalSides(call: Call, source: string): [Expression, Expression] | null {
	const [a, b] = call.given;
	const callee = calleeOf(call, source);
	if (/^(?:java\.util\.)?(?:Objects|Arrays)\.(?:equals|deepEquals)$/.test(callee)) return a && b ? [a, b] : null;
	return call.callee.kind === 'member' && nameOf(call) === 'equals' && a && !b ? [call.callee.of, a] : null;
}

/** The two sides of `Math.abs(a - b) < 1e-6`; null when the tolerance is wider than the one that runs compare with. */
function nearlyEqual({ left, right }: Binary, source: string): [Expression, Expression] | null {
	const call = bare(left);
	const difference = call.kind === 'call' && calleeOf(call, source) === 'Math.abs' ? bare(call.given[0] ?? call) : null;
	return difference?.kind === 'binary' && difference.operator.text === '-' && Number(sourceOf(right, source)) <= 1e-6 ? [difference.left, difference.right] : null;
}

function equalDrafts(left: Expression, right: Expression, { source, scene }: Spot, form: string): Draft<Part>[] {
	const [first, second] = [asRow(bare(left), bare(right), source), asRow(bare(right), bare(left), source)];
	const both = ([one = '', other = '']: readonly string[]) => (form === '==' ? `${one} == ${other}` : `java.util.Objects.deepEquals(${one}, ${other})`);
	return [equalDraft<Part>(first, second, both, 'true', scene)];
}

/** The array in `Arrays.toString(a)` where it is compared with something that is one, too. */
function asRow(side: Expression, other: Expression, source: string): Expression {
	const isWritten = (one: Expression) => one.kind === 'call' && /^(?:java\.util\.)?Arrays\.(?:toString|deepToString)$/.test(calleeOf(one, source));
	return side.kind === 'call' && isWritten(side) && isWritten(other) ? bare(side.given[0] ?? side) : side;
}

type Says = 'equal' | 'different' | 'throws' | 'true' | 'false' | 'null' | 'not-null' | 'all' | 'that';

const named: Readonly<Record<string, Says>> = {
	assertEquals: 'equal', assertArrayEquals: 'equal', assertIterableEquals: 'equal', assertLinesMatch: 'equal', assertSame: 'equal', assertNotEquals: 'different', assertNotSame: 'different', assertTrue: 'true',
	assertFalse: 'false', assertNull: 'null', assertNotNull: 'not-null', assertThrows: 'throws', assertThrowsExactly: 'throws', assertAll: 'all', assertThat: 'that',
};

/** What a call of JUnit's and its like checks. */
export function assertChecks(call: Call, spot: Spot): FoundCheck[] {
	const does = named[nameOf(call)];
	const given = does === 'throws' ? call.given : withoutMessage(call.given, spot, does === 'equal' || does === 'different' || does === 'that' ? 2 : 1);
	const [a, b, c] = given;
	if (!a) return [];
	switch (does) {
		case 'true': return checksOf(a, spot);
		case 'false': return falseCheck(a, spot);
		case 'null': return formCheck<Part>([bare(a)], whole, 'null', 'equal', spot.scene, spot.line);
		case 'not-null': return truthCheck([a], ([text = '']) => `${text} != null`, spot);
		case 'equal': return !b ? [] : c ? nearCheck(a, b, c, spot) : equalCheck(a, b, spot, 'equals');
		case 'different': return b ? differentCheck(call, a, b, spot) : [];
		case 'throws': return b ? throwsCheck(call, b, a, spot) : [];
		case 'that': return b ? matcherChecks(call, a, b, spot) : [];
		case 'all': return call.given.flatMap((given) => (given.kind === 'lambda' ? spot.within(given.function, spot.scene) : []));
		default: return noExample(call, call.given.find((given) => given.kind === 'lambda') ?? a, spot);
	}
}

function falseCheck(asserted: Expression, spot: Spot): FoundCheck[] {
	const inner = bare(asserted);
	const draft = inner.kind === 'binary' ? [{ parts: [inner], call: whole, expected: 'false', compare: 'truth' as const }] : truth(inner, 'false');
	return draft.flatMap((one) => finish<Part>(one, spot.scene, spot.line));
}

/**
 * What is given without the words for the case that it does not hold: they stand first or last, by the age of the framework, and are
 * known by being a text where the other end is the one that has to do with the program. Without a mark, all is about the program.
 */
function withoutMessage(given: readonly Expression[], { scene }: Spot, needed: number): readonly Expression[] {
	if (given.length <= needed) return given;
	const [first, last] = [given[0], given.at(-1)];
	const isText = (one: Expression | undefined): boolean => one !== undefined && (one.kind === 'lambda' || (one.kind === 'literal' && one.of === 'text') || (one.kind === 'binary' && one.operator.text === '+' && (isText(bare(one.left)) || isText(bare(one.right)))));
	const isOwn = (one: Expression | undefined) => one !== undefined && closeness<Part>(one, scene) > 0;
	if (isText(last) && !(isText(first) && isOwn(last))) return given.slice(0, -1);
	return isText(first) && !isOwn(first) ? given.slice(1) : given;
}

/** Nearer than that; runs compare by six places anyway. */
function nearCheck(a: Expression, b: Expression, tolerance: Expression, spot: Spot): FoundCheck[] {
	const far = Number(sourceOf(tolerance, spot.source).replace(/[fFdD]$/, ''));
	if (Number.isNaN(far)) return noExample(b, b, spot, 'not-literal');
	const isExact = [a, b].some((side) => isPlainNumber(bare(side)));
	// Who writes `2.5, 0.01` means 2.5; of `0.333, 0.01` nobody knows.
	if (far <= 1e-6 || (isExact && far <= 0.1 && [a, b].some((side) => hasFewPlaces(bare(side))))) return equalCheck(a, b, spot, 'equals');
	return truthCheck([a, b], ([left = '', right = '']) => `Math.abs(${left} - ${right}) <= ${far}`, spot);
}

function isPlainNumber(side: Expression): boolean {
	return side.kind === 'literal' && (side.of === 'whole' || side.of === 'fraction');
}

/** At most one place behind the point: nobody has rounded it. */
function hasFewPlaces(side: Expression): boolean {
	return side.kind === 'literal' && /^\d+(?:\.\d?(?:5|0)?)?[fFdDlL]?$/.test(side.text);
}

/** That two values differ: only of plain values a comparison says it. */
function differentCheck(call: Expression, a: Expression, b: Expression, spot: Spot): FoundCheck[] {
	const isPlain = [a, b].some((side) => isConstant(bare(side), literalRules));
	return isPlain ? truthCheck([a, b], ([one = '', other = '']) => `!java.util.Objects.equals(${one}, ${other})`, spot) : noExample(call, b, spot);
}

/** `() -> f(-1)`: the last call of the program in it is the one that should throw. */
export function throwsCheck(call: Expression, thrower: Expression, error: Expression, spot: Spot): FoundCheck[] {
	const inner = bare(thrower);
	const expected = exceptionName(sourceOf(error, spot.source));
	const raises = (part: Expression, scene: Scene = spot.scene) => formCheck<Part>([bare(part)], whole, expected, 'equal', scene, spot.line, true);
	if (inner.kind !== 'lambda') return noExample(call, inner, spot, 'not-literal');
	const { body } = inner.function;
	if (body?.kind !== 'block') return body ? raises(body) : [];
	return raisesLast(body.statements, expected, spot) ?? noExample(call, inner, spot, 'not-literal');
}

/** That the last of some statements throws; null where that cannot be told. */
export function raisesLast(statements: readonly Statement[], expected: string, { scene, line }: Spot): FoundCheck[] | null {
	const at = statements.findLastIndex(({ kind }) => kind === 'expression' || kind === 'declare' || kind === 'return');
	const last = statements[at];
	const part = last?.kind === 'expression' ? last.expression : last?.kind === 'declare' ? last.variables[0]?.value : last?.kind === 'return' ? last.value : null;
	return part ? formCheck<Part>([bare(part.kind === 'assign' ? part.value : part)], whole, expected, 'equal', { ...scene, past: scene.past.then(statements.slice(0, at)) }, line, true) : null;
}

/** The name of an exception's class, as it is written with and without `.class`. */
export function exceptionName(source: string): string {
	const name = source.replace(/\.class\s*$/, '').split('.').at(-1)?.trim() ?? '';
	return name === '' ? 'Exception' : name;
}

/** `assertThat(f(2), is(3))`. */
function matcherChecks(call: Expression, subject: Expression, matcher: Expression, spot: Spot): FoundCheck[] {
	const inner = bare(matcher);
	if (inner.kind !== 'call') return noExample(call, subject, spot, 'not-literal');
	const [first] = inner.given;
	switch (nameOf(inner)) {
		case 'is': return first?.kind === 'call' ? matcherChecks(call, subject, first, spot) : first ? equalCheck(subject, first, spot, 'equals') : [];
		case 'equalTo':
		case 'sameInstance': return first ? equalCheck(subject, first, spot, 'equals') : [];
		case 'nullValue': return formCheck<Part>([bare(subject)], whole, 'null', 'equal', spot.scene, spot.line);
		case 'closeTo': return first && inner.given[1] ? nearCheck(subject, first, inner.given[1], spot) : [];
		default: return noExample(call, subject, spot, 'not-literal');
	}
}

/** What `assertThat(f(2)).isEqualTo(3)` and its like say. */
export function fluentChecks(call: Call, subject: Expression, spot: Spot): FoundCheck[] {
	const [first] = call.given;
	const comparing: Readonly<Record<string, string>> = { isGreaterThan: '>', isGreaterThanOrEqualTo: '>=', isLessThan: '<', isLessThanOrEqualTo: '<=' };
	const operator = comparing[nameOf(call)];
	if (operator !== undefined && first) return truthCheck([subject, first], ([left = '', right = '']) => `${left} ${operator} ${right}`, spot);
	switch (nameOf(call)) {
		case 'isEqualTo':
		case 'isSameAs': return first ? equalCheck(subject, first, spot, 'equals') : [];
		case 'isNotEqualTo': return first ? differentCheck(call, subject, first, spot) : [];
		case 'isTrue': return checksOf(subject, spot);
		case 'isFalse': return falseCheck(subject, spot);
		case 'isNull': return formCheck<Part>([bare(subject)], whole, 'null', 'equal', spot.scene, spot.line);
		case 'isNotNull': return truthCheck([subject], ([text = '']) => `${text} != null`, spot);
		case 'isEmpty': return truthCheck([subject], ([text = '']) => `${text}.isEmpty()`, spot);
		case 'containsExactly': return formCheck<Part>([bare(subject)], whole, `{${call.given.map((one) => sourceOf(one, spot.source)).join(', ')}}`, 'equal', spot.scene, spot.line);
		case 'isInstanceOf': return subject.kind === 'lambda' && first ? throwsCheck(call, subject, first, spot) : noExample(call, subject, spot, 'not-literal');
		default: return noExample(call, subject, spot, 'not-literal');
	}
}
