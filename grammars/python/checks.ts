import { equalDraft as equalDraftOf, finish, formCheck, textCheck, whole, type Draft as DraftOf, type FoundCheck, type Looseness } from '../settling/checks';
import { bare } from './expressions';
import type { Scene } from './scene';
import type { SyntaxNode } from '../syntaxNode';

export { formCheck, textCheck };
export type { FoundCheck, Looseness };

type Draft = DraftOf<SyntaxNode>;

/** The examples that an asserted expression stands for, each by itself (`a and b` is two). */
export function checksOf(asserted: SyntaxNode, scene: Scene, line: number): FoundCheck[] {
	return draftsOf(asserted, scene).flatMap((draft) => finish(draft, scene, line));
}

/** The example that two values are equal, whichever of them calls the program. */
export function equalCheck(left: SyntaxNode, right: SyntaxNode, scene: Scene, line: number): FoundCheck[] {
	return equalDraft(left, right, scene).flatMap((draft) => finish(draft, scene, line));
}

function truth(node: SyntaxNode, expected: 'True' | 'False' = 'True'): Draft[] {
	return [{ parts: [node], call: whole, expected, compare: 'truth' }];
}

function draftsOf(node: SyntaxNode, scene: Scene): Draft[] {
	const asserted = bare(node);
	switch (asserted.type) {
		case 'boolean_operator': {
			const [left, right] = [asserted.childForFieldName('left'), asserted.childForFieldName('right')];
			const isAnd = asserted.children.some((child) => child.type === 'and');
			return isAnd && left && right ? [...draftsOf(left, scene), ...draftsOf(right, scene)] : truth(asserted);
		}
		case 'not_operator': {
			const inner = asserted.childForFieldName('argument');
			return inner && bare(inner).type !== 'comparison_operator' && bare(inner).type !== 'boolean_operator' ? truth(bare(inner), 'False') : truth(asserted);
		}
		case 'comparison_operator':
			return comparison(asserted, scene);
		case 'call': {
			const name = asserted.childForFieldName('function')?.text ?? '';
			const [left, right, ...more] = givenTo(asserted);
			return /(^|\.)isclose$/.test(name) && left && right && more.length === 0 ? equalDraft(left, right, scene) : truth(asserted);
		}
		default:
			return truth(asserted);
	}
}

function comparison(node: SyntaxNode, scene: Scene): Draft[] {
	const [left, right, ...more] = node.namedChildren.filter((child) => child.type !== 'comment');
	const operator = node.children.filter((child) => !child.isNamed).map((child) => child.type).join(' ');
	if (!left || !right || more.length > 0) return truth(node);
	if (operator === '==') return equalDraft(left, right, scene);
	if (operator === 'is' && ['none', 'true', 'false'].includes(bare(right).type)) return equalDraft(left, right, scene);
	const near = (operator === '<' || operator === '<=') && nearlyEqual(left, right);
	return near ? equalDraft(near[0], near[1], scene) : truth(node);
}

/** The two sides of `abs(a - b) < 1e-6`; null when the tolerance is wider than the one that runs compare with. */
function nearlyEqual(left: SyntaxNode, right: SyntaxNode): [SyntaxNode, SyntaxNode] | null {
	const difference = bare(positional(left)[0] ?? left);
	const [a, b] = [difference.childForFieldName('left'), difference.childForFieldName('right')];
	const isDifference = difference.type === 'binary_operator' && difference.children.some((child) => child.type === '-');
	const isAbs = left.type === 'call' && /^(math\.f)?abs$/.test(left.childForFieldName('function')?.text ?? '');
	// `10 ** -6` is left to the language: only a plain number says its size here.
	return isAbs && isDifference && a && b && Number(right.text) <= 1e-6 ? [a, b] : null;
}

function equalDraft(left: SyntaxNode, right: SyntaxNode, scene: Scene): Draft[] {
	const [a, b] = [left, right].map(approximated);
	if (!a || !b) return [];
	const tolerance = a.tolerance ?? b.tolerance;
	const [measured, stated] = a.tolerance ? [b, a] : [a, b];
	if (tolerance) return [{ parts: [measured.value, stated.value, tolerance.value], call: tolerance.call, expected: 'True', compare: 'truth' }];
	return [equalDraftOf(a.value, b.value, ([first = '', second = '']) => `${first} == ${second}`, 'True', scene)];
}

interface Approximated {
	readonly value: SyntaxNode;
	/** How near is near enough, where it says so itself. */
	readonly tolerance: { readonly value: SyntaxNode; readonly call: Draft['call'] } | null;
}

/** `0.5` of `pytest.approx(0.5, abs=0.1)`, with its tolerance. */
function approximated(node: SyntaxNode): Approximated {
	const inner = bare(node);
	const [value, ...more] = givenTo(inner);
	if (inner.type !== 'call' || !/(^|\.)approx$/.test(inner.childForFieldName('function')?.text ?? '') || !value) return { value: inner, tolerance: null };
	const given = (name: string) => more.find((one) => one.childForFieldName('name')?.text === name)?.childForFieldName('value');
	const [relative, absolute] = [given('rel') ?? more.find((one) => one.type !== 'keyword_argument'), given('abs')];
	if (absolute) return { value, tolerance: { value: absolute, call: ([x = '', y = '', by = '']) => `abs(${x} - ${y}) <= ${by}` } };
	return { value, tolerance: relative ? { value: relative, call: ([x = '', y = '', by = '']) => `abs(${x} - ${y}) <= ${by} * abs(${y})` } : null };
}

/** Everything that a call is given, by position or by name. */
function givenTo(call: SyntaxNode): readonly SyntaxNode[] {
	return call.childForFieldName('arguments')?.namedChildren.filter((one) => one.type !== 'comment') ?? [];
}

/** A call's arguments that are told by their position. */
export function positional(call: SyntaxNode): readonly SyntaxNode[] {
	return call.childForFieldName('arguments')?.namedChildren.filter((one) => one.type !== 'keyword_argument' && one.type !== 'comment') ?? [];
}
