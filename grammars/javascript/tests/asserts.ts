/** What an asserted expression, or a call of `assert` and its like, says of the program. */
import type { Scene } from '../../braces/examples/facts';
import { isConstant } from '../../braces/examples/literals';
import { bare, sourceOf, type Binary, type Call, type Expression, type Part } from '../../braces/tree';
import { equalDraft as equalDraftOf, finish, formCheck, whole, type Draft, type FoundCheck } from '../../settling/checks';
import { closeness } from '../../settling/scene';
import { awaited, isException, literalRules, textOf } from '../expressions';
import { calleeOf } from './dialect';

/** Where a check stands: its source, its surroundings, and its line. */
export interface Spot {
	readonly source: string;
	readonly scene: Scene;
	readonly line: number;
}

/** The examples that an asserted expression stands for, each by itself (`a && b` is two). */
export function checksOf(asserted: Expression, spot: Spot): FoundCheck[] {
	return draftsOf(asserted, spot).flatMap((draft) => finish(draft, spot.scene, spot.line));
}

/** The example that two values are equal, whichever of them calls the program. */
export function equalCheck(left: Expression, right: Expression, spot: Spot, operator: '===' | '==' = '==='): FoundCheck[] {
	return equalDrafts(left, right, operator, spot).flatMap((draft) => finish(draft, spot.scene, spot.line));
}

/** The example that an expression with these parts is true. */
export function truthCheck(parts: readonly Expression[], form: (texts: readonly string[]) => string, spot: Spot, expected: 'true' | 'false' = 'true'): FoundCheck[] {
	return formCheck<Part>(parts.map(awaited), form, expected, 'truth', spot.scene, spot.line);
}

/** That the example says nothing that a call could give; nothing where it is not about the program. */
export function noExample(call: Expression, subject: Expression, spot: Spot, code: 'no-value' | 'not-literal' = 'no-value'): FoundCheck[] {
	return closeness<Part>(subject, spot.scene) > 1 ? [{ kind: 'problem', line: spot.line, code, text: sourceOf(call, spot.source) }] : [];
}

function truth(expression: Expression, expected: 'true' | 'false' = 'true'): Draft<Part>[] {
	return [{ parts: [awaited(expression)], call: whole, expected, compare: 'truth' }];
}

function draftsOf(asserted: Expression, spot: Spot): Draft<Part>[] {
	const inner = bare(asserted);
	if (inner.kind === 'unary' && inner.operator.text === '!') {
		const operand = bare(inner.operand);
		return operand.kind === 'binary' ? truth(inner) : truth(operand, 'false');
	}
	if (inner.kind !== 'binary') return truth(inner);
	const operator = inner.operator.text;
	if (operator === '&&') return [...draftsOf(inner.left, spot), ...draftsOf(inner.right, spot)];
	if (operator === '===' || operator === '==') return equalDrafts(inner.left, inner.right, operator, spot);
	const near = operator === '<' || operator === '<=' ? nearlyEqual(inner, spot.source) : null;
	return near ? equalDrafts(near[0], near[1], '===', spot) : truth(inner);
}

/** The two sides of `Math.abs(a - b) < 1e-6`; null when the tolerance is wider than the one that runs compare with. */
function nearlyEqual({ left, right }: Binary, source: string): [Expression, Expression] | null {
	const call = bare(left);
	const difference = call.kind === 'call' && calleeOf(call, source) === 'Math.abs' ? bare(call.given[0] ?? call) : null;
	const tolerance = sourceOf(right, source) === 'Number.EPSILON' ? 0 : Number(sourceOf(right, source));
	return difference?.kind === 'binary' && difference.operator.text === '-' && tolerance <= 1e-6 ? [difference.left, difference.right] : null;
}

function equalDrafts(left: Expression, right: Expression, operator: '===' | '==', { source, scene }: Spot): Draft<Part>[] {
	const [a, b] = [left, right].map((side) => asText(side, source));
	if (a && b) return equalDrafts(a, b, '===', { source, scene, line: 0 });
	const [first, second] = [awaited(left), awaited(right)];
	const draft = equalDraftOf<Part>(first, second, ([one = '', other = '']) => `${one} ${operator} ${other}`, 'true', scene);
	// With `==` a text may be equal to a number.
	const stated = draft.compare === 'equal' && typeof draft.expected !== 'string' ? draft.expected : null;
	const isLoose = operator === '==' && stated !== null && (stated === first ? isLooseSide(first) : isLooseSide(second));
	return [isLoose ? { ...draft, loose: ['kinds'] } : draft];
}

/** A value that `==` finds equal to values of other kinds, and that beginners compare so. */
function isLooseSide(side: Expression): boolean {
	if (side.kind !== 'literal') return false;
	return side.of === 'truth' || side.of === 'nothing' || (side.of === 'text' && !Number.isNaN(Number(textOf(side.text) ?? 'x')));
}

/** What `JSON.stringify` is given; null for anything else. */
function asText(expression: Expression, source: string): Expression | null {
	const call = awaited(expression);
	return call.kind === 'call' && calleeOf(call, source) === 'JSON.stringify' && call.given.length === 1 ? (call.given[0] ?? null) : null;
}

const named: Readonly<Record<string, 'equal' | 'loose' | 'different' | 'throws' | 'true' | 'false' | 'matches'>> = {
	equal: 'loose', strictEqual: 'equal', deepEqual: 'equal', deepStrictEqual: 'equal', equals: 'equal', is: 'equal', notEqual: 'different', notStrictEqual: 'different',
	notDeepEqual: 'different', notDeepStrictEqual: 'different', throws: 'throws', rejects: 'throws', ok: 'true', isTrue: 'true', isOk: 'true', isFalse: 'false', notOk: 'false', match: 'matches',
};

/** What a call of `assert` and its like checks. */
export function assertChecks(call: Call, spot: Spot): FoundCheck[] {
	const [a, b, c] = call.given;
	if (!a) return [];
	const name = calleeOf(call, spot.source).split('.').at(-1) ?? '';
	const does = Object.hasOwn(named, name) ? named[name] : /^assert\w*(?:Equals?|Same|Is)$/.test(name) ? 'equal' : /^assert(?:True)?$/.test(name) ? 'true' : name === 'assertFalse' ? 'false' : undefined;
	switch (does) {
		case 'true': return checksOf(a, spot);
		case 'false': return truthCheck([a], whole, spot, 'false');
		case 'equal':
		case 'loose': return b ? equalCheck(a, b, spot, does === 'loose' ? '==' : '===') : [];
		case 'different': return b ? differentCheck(call, a, b, spot) : [];
		case 'throws': return throwsCheck(call, a, b ?? c, spot);
		case 'matches': return b ? truthCheck([b, a], ([pattern = '', text = '']) => `${pattern}.test(${text})`, spot) : [];
		default: return noExample(call, a, spot);
	}
}

/** That two values differ: only of plain values a comparison says it. */
export function differentCheck(call: Expression, a: Expression, b: Expression, spot: Spot): FoundCheck[] {
	const isPlain = [a, b].some((side) => isConstant(awaited(side), literalRules));
	return isPlain ? truthCheck([a, b], ([one = '', other = '']) => `${one} !== ${other}`, spot) : noExample(call, a, spot);
}

/** `() => f(-1)`: the last call of the program in it is the one that should throw. */
export function throwsCheck(call: Expression, thrower: Expression, error: Expression | undefined, spot: Spot): FoundCheck[] {
	const inner = awaited(thrower);
	const expected = error ? exceptionName(error, spot.source) : 'Error';
	const raises = (part: Expression, scene: Scene = spot.scene, form: (texts: readonly string[]) => string = whole) => formCheck<Part>([awaited(part)], form, expected, 'equal', scene, spot.line, true);
	if (inner.kind === 'name') return raises(inner, spot.scene, ([text = '']) => `${text}()`);
	if (inner.kind !== 'lambda') return raises(inner);
	const { body } = inner.function;
	if (body?.kind !== 'block') return body ? raises(body) : [];
	const at = body.statements.findLastIndex(({ kind }) => kind === 'expression' || kind === 'declare' || kind === 'return');
	const last = body.statements[at];
	const part = last?.kind === 'expression' ? last.expression : last?.kind === 'declare' ? last.variables[0]?.value : last?.kind === 'return' ? last.value : null;
	return part ? raises(part.kind === 'assign' ? part.value : part, { ...spot.scene, past: spot.scene.past.then(body.statements.slice(0, at)) }) : noExample(call, inner, spot, 'not-literal');
}

/** The name of the exception that is said: its class, or one with a text or a name; any where nothing is said of it. */
function exceptionName(error: Expression, source: string): string {
	const inner = bare(error);
	if (inner.kind === 'name') return inner.name;
	if (inner.kind === 'member') return inner.name.text;
	if (inner.kind === 'new') return inner.type.text;
	const named = inner.kind === 'pairs' ? inner.pairs.find(({ key }) => key.kind === 'name' && key.name === 'name')?.value : null;
	const name = named?.kind === 'literal' ? textOf(named.text) : inner.kind === 'literal' && inner.of === 'pattern' ? (/^\/\^?(\w+)/.exec(sourceOf(inner, source))?.[1] ?? null) : null;
	return name !== null && isException(name) ? name : 'Error';
}
