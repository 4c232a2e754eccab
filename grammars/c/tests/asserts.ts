/** What an asserted expression, or a call of a framework for tests, says of the program. */
import type { Scene } from '../../braces/examples/facts';
import { bare, sourceOf, type Binary, type Call, type Expression, type Part } from '../../braces/tree';
import { equalDraft, finish, formCheck, whole, type Draft, type FoundCheck } from '../../settling/checks';
import { closeness } from '../../settling/scene';
import { nameOf } from './dialect';

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

function truth(expression: Expression, expected: 'true' | 'false' = 'true'): Draft<Part>[] {
	return [{ parts: [expression], call: whole, expected: expected === 'true' ? '1' : '0', compare: 'truth' }];
}

function draftsOf(asserted: Expression, spot: Spot): Draft<Part>[] {
	const inner = bare(asserted);
	const texts = comparedTexts(inner);
	if (texts) return equalDrafts(texts[0], texts[1], spot);
	if (inner.kind === 'unary' && (inner.operator.text === '!' || inner.operator.text === 'not')) {
		const operand = bare(inner.operand);
		const same = textsIn(operand);
		if (same) return equalDrafts(same[0], same[1], spot);
		return operand.kind === 'binary' ? truth(inner) : truth(operand, 'false');
	}
	if (inner.kind !== 'binary') return truth(inner);
	const operator = inner.operator.text;
	// A text behind `&&` is what is said where the check fails.
	if (operator === '&&' && inner.right.kind === 'literal' && inner.right.of === 'text') return draftsOf(inner.left, spot);
	if (operator === '&&' || operator === 'and') return [...draftsOf(inner.left, spot), ...draftsOf(inner.right, spot)];
	if (operator === '==') return equalDrafts(inner.left, inner.right, spot);
	const near = operator === '<' || operator === '<=' ? nearlyEqual(inner, spot.source) : null;
	return near ? equalDrafts(near[0], near[1], spot) : truth(inner);
}

/** The two sides of `strcmp(a, b) == 0`; null for anything else. */
function comparedTexts(expression: Expression): readonly [Expression, Expression] | null {
	if (expression.kind !== 'binary' || expression.operator.text !== '==') return null;
	const sides = [bare(expression.left), bare(expression.right)] as const;
	const isZero = (side: Expression) => side.kind === 'literal' && side.text === '0';
	const [a, b] = sides;
	return isZero(b) ? textsIn(a) : isZero(a) ? textsIn(b) : null;
}

function textsIn(expression: Expression): readonly [Expression, Expression] | null {
	if (expression.kind !== 'call' || nameOf(expression) !== 'strcmp') return null;
	const [a, b] = expression.given;
	return a && b ? [a, b] : null;
}

/** The two sides of `fabs(a - b) < 1e-6`; null when the tolerance is wider than what few digits can mean. */
function nearlyEqual({ left, right }: Binary, source: string): readonly [Expression, Expression] | null {
	const call = bare(left);
	const difference = call.kind === 'call' && /^f?abs[fl]?$/.test(nameOf(call)) ? bare(call.given[0] ?? call) : null;
	if (difference?.kind !== 'binary' || difference.operator.text !== '-') return null;
	const sides = [difference.left, difference.right] as const;
	return isClose(sides, sourceOf(right, source)) ? sides : null;
}

/** Who writes `2.5` and 0.01 means 2.5; of `0.333` nobody knows. */
function isClose(sides: readonly Expression[], tolerance: string): boolean {
	const far = Number(tolerance.replace(/[fFlL]$/, ''));
	const isExact = sides.some((side) => { const inner = bare(side); return inner.kind === 'literal' && /^\d+(?:\.\d{0,2})?[fFlL]?$/.test(inner.text); });
	return far <= 1e-6 || Number.isNaN(far) || (isExact && far <= 0.1);
}

function equalDrafts(left: Expression, right: Expression, { scene }: Spot): Draft<Part>[] {
	return [equalDraft<Part>(bare(left), bare(right), ([one = '', other = '']) => `${one} == ${other}`, '1', scene)];
}

type Says = 'equal' | 'near' | 'different' | 'true' | 'false' | 'null' | 'not-null' | 'throws' | 'compares' | 'none';

/** What the words of the frameworks say; by their endings, since each begins them in its own way. */
const said: readonly (readonly [RegExp, Says])[] = [
	[/NOT_EQUAL|(?:^|_)(?:NE|ne|STRNE|str_ne|int_ne)$|not_eq/, 'different'],
	[/(?:WITHIN|NEAR|near|DOUBLE_EQUAL|dbl_near|float_eq)$|DOUBLE_WITHIN|FLOAT_WITHIN/, 'near'],
	[/EQUAL|(?:^|_)(?:EQ|eq|STREQ|DOUBLE_EQ|FLOAT_EQ)$|^assert_?(?:equals?|Equals?|eq)/i, 'equal'],
	[/NOT_NULL|not_null/, 'not-null'],
	[/NULL|null/, 'null'],
	[/FALSE|false/, 'false'],
	[/THROWS|THROW$|ANY_THROW/, 'throws'],
	[/(?:^|_)(?:LT|LE|GT|GE|lt|le|gt|ge)$/, 'compares'],
	[/^assert$|^(?:TEST_ASSERT|CU_ASSERT|CU_ASSERT_FATAL|ck_assert|cr_assert|cr_expect|CHECK|REQUIRE|WARN|ASSERT|EXPECT)$|TRUE|true/, 'true'],
];

/** What a call that checks says. */
export function assertChecks(call: Call, spot: Spot): FoundCheck[] {
	const name = nameOf(call);
	const does = said.find(([words]) => words.test(name))?.[1] ?? (call.given.length === 2 && /^assert/.test(name) ? 'equal' : 'none');
	const [a, b, c] = name === 'mu_assert' ? call.given.slice(1) : call.given;
	if (!a) return [];
	switch (does) {
		case 'true': return checksOf(a, spot);
		case 'false': return finishAll(truth(bare(a), 'false'), spot);
		case 'equal': return b ? finishAll(equalDrafts(a, b, spot), spot) : [];
		case 'near': return nearCheck(name, call, spot);
		case 'null': return formCheck<Part>([bare(a)], whole, 'NULL', 'equal', spot.scene, spot.line);
		case 'not-null': return formCheck<Part>([bare(a)], ([text = '']) => `${text} != NULL`, '1', 'truth', spot.scene, spot.line);
		case 'different': return b ? formCheck<Part>([bare(a), bare(b)], ([one = '', other = '']) => `${one} != ${other}`, '1', 'truth', spot.scene, spot.line) : [];
		case 'compares': {
			const sign = { lt: '<', le: '<=', gt: '>', ge: '>=' }[/(..)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? '<';
			return b ? formCheck<Part>([bare(a), bare(b)], ([one = '', other = '']) => `${one} ${sign} ${other}`, '1', 'truth', spot.scene, spot.line) : [];
		}
		case 'throws': {
			const error = b ? sourceOf(b, spot.source).replace(/^(?:const\s+)?|[\s&]+$/g, '') : c ? sourceOf(c, spot.source) : 'std::exception';
			return formCheck<Part>([bare(a)], whole, error, 'equal', spot.scene, spot.line, true);
		}
		case 'none': return noExample(call, a, spot);
	}
}

/** `TEST_ASSERT_DOUBLE_WITHIN(0.01, 2.5, f())` has what is allowed before, the others behind. */
function nearCheck(name: string, call: Call, spot: Spot): FoundCheck[] {
	const isBefore = /WITHIN/.test(name);
	const [a, b] = isBefore ? call.given.slice(1) : call.given;
	const far = isBefore ? call.given[0] : call.given[2];
	if (!a || !b) return [];
	const allowed = far ? sourceOf(far, spot.source) : '0';
	if (isClose([a, b], allowed)) return finishAll(equalDrafts(a, b, spot), spot);
	return formCheck<Part>([bare(a), bare(b)], ([one = '', other = '']) => `${one} - ${other} <= ${allowed} && ${other} - ${one} <= ${allowed}`, '1', 'truth', spot.scene, spot.line);
}

function finishAll(drafts: readonly Draft<Part>[], spot: Spot): FoundCheck[] {
	return drafts.flatMap((draft) => finish(draft, spot.scene, spot.line));
}

/** That the example says nothing that a call could give; nothing where it is not about the program. */
function noExample(call: Expression, subject: Expression, spot: Spot): FoundCheck[] {
	return closeness<Part>(subject, spot.scene) > 1 ? [{ kind: 'problem', line: spot.line, code: 'no-value', text: sourceOf(call, spot.source) }] : [];
}
