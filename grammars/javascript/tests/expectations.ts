/** What `expect(f(2)).toBe(4)` and its like say of the program. */
import { isConstant } from '../../braces/examples/literals';
import { bare, sourceOf, type Expression, type Part } from '../../braces/tree';
import { formCheck, whole, type FoundCheck } from '../../settling/checks';
import { awaited, literalRules } from '../expressions';
import { differentCheck, equalCheck, noExample, throwsCheck, truthCheck, type Spot } from './asserts';

/** An expectation in its parts: what is looked at, what is said of it, and with what. */
interface Expectation {
	readonly subject: Expression;
	readonly says: string;
	readonly given: readonly Expression[];
	readonly isNot: boolean;
	readonly rejects: boolean;
}

/** Words that only make it read better. */
const filling = new Set(['to', 'be', 'been', 'is', 'that', 'which', 'and', 'has', 'have', 'with', 'at', 'of', 'same', 'but', 'does', 'still', 'deep', 'a', 'an', 'resolves']);

function expectationOf(expression: Expression): Expectation | null {
	const outer = awaited(expression);
	const given = outer.kind === 'call' ? outer.given : [];
	const words: string[] = [];
	let at: Expression = outer.kind === 'call' ? outer.callee : outer;
	while (at.kind === 'member') {
		words.unshift(at.name.text);
		at = bare(at.of);
	}
	const subject = at.kind === 'call' && at.callee.kind === 'name' && at.callee.name === 'expect' ? at.given[0] : undefined;
	const said = words.filter((word) => !filling.has(word) && word !== 'not' && word !== 'rejects');
	const [says, ...more] = said;
	return subject && says !== undefined && more.length === 0 ? { subject, says, given, isNot: words.includes('not'), rejects: words.includes('rejects') } : null;
}

/** What an expectation checks; nothing where the expression is none, or is not about the program. */
export function expectChecks(expression: Expression, spot: Spot): FoundCheck[] {
	const found = expectationOf(expression);
	return found ? (found.isNot ? denied(expression, found, spot) : said(expression, found, spot)) : [];
}

const constants: Readonly<Record<string, string>> = { toBeNull: 'null', null: 'null', toBeUndefined: 'undefined', undefined: 'undefined', toBeNaN: 'NaN', NaN: 'NaN', true: 'true', false: 'false' };
const comparing: Readonly<Record<string, string>> = {
	toBeGreaterThan: '>', above: '>', greaterThan: '>', toBeGreaterThanOrEqual: '>=', least: '>=', toBeLessThan: '<', below: '<', lessThan: '<', toBeLessThanOrEqual: '<=', most: '<=',
	toBeInstanceOf: 'instanceof', instanceof: 'instanceof',
};
const equal = new Set(['toBe', 'toEqual', 'toStrictEqual', 'equal', 'equals', 'eq', 'eql', 'eqls']);
const throwing = new Set(['toThrow', 'toThrowError', 'throw', 'throws']);
const holding = new Set(['toContain', 'include', 'includes', 'contain']);

function said(expression: Expression, { subject, says, given, rejects }: Expectation, spot: Spot): FoundCheck[] {
	const [first, second] = given;
	const constant = own(constants, says);
	const operator = own(comparing, says);
	if (throwing.has(says) || rejects) return throwsCheck(expression, subject, throwing.has(says) ? first : undefined, spot);
	if (equal.has(says) && first) return equalCheck(subject, first, spot);
	if (constant !== undefined) return formCheck<Part>([awaited(subject)], whole, constant, 'equal', spot.scene, spot.line);
	if (operator !== undefined && first) return truthCheck([subject, first], ([left = '', right = '']) => `${left} ${operator} ${right}`, spot);
	if (holding.has(says) && first) return truthCheck([subject, first], ([left = '', right = '']) => `${left}.includes(${right})`, spot);
	switch (says) {
		case 'toBeTruthy':
		case 'ok': return truthCheck([subject], whole, spot);
		case 'toBeFalsy': return truthCheck([subject], whole, spot, 'false');
		case 'toBeDefined':
		case 'exist': return truthCheck([subject], ([text = '']) => `${text} !== undefined`, spot);
		case 'toHaveLength':
		case 'lengthOf': return first ? truthCheck([subject, first], ([left = '', right = '']) => `${left}.length === ${right}`, spot) : [];
		case 'toMatch':
		case 'match': return first ? matchCheck(subject, first, spot) : [];
		case 'toBeCloseTo':
		case 'closeTo':
		case 'approximately': return first ? closeCheck(says === 'toBeCloseTo', subject, first, second, spot) : [];
		default: return noExample(expression, subject, spot, 'not-literal');
	}
}

function own(table: Readonly<Record<string, string>>, name: string): string | undefined {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Nearer than the half of so many places; runs compare by six of them anyway. */
function closeCheck(byPlaces: boolean, subject: Expression, stated: Expression, how: Expression | undefined, spot: Spot): FoundCheck[] {
	const given = how ? Number(sourceOf(how, spot.source)) : 2;
	if (Number.isNaN(given)) return noExample(subject, subject, spot, 'not-literal');
	if (byPlaces && given >= 6) return equalCheck(subject, stated, spot);
	const tolerance = byPlaces ? 0.5 / 10 ** given : given;
	return truthCheck([subject, stated], ([left = '', right = '']) => `Math.abs(${left} - ${right}) < ${tolerance}`, spot);
}

function matchCheck(subject: Expression, pattern: Expression, spot: Spot): FoundCheck[] {
	const isPattern = pattern.kind === 'literal' && pattern.of === 'pattern';
	return truthCheck([subject, pattern], ([text = '', part = '']) => (isPattern ? `${part}.test(${text})` : `${text}.includes(${part})`), spot);
}

/** What should not be: a comparison can say that of plain values alone. */
function denied(expression: Expression, { subject, says, given, rejects }: Expectation, spot: Spot): FoundCheck[] {
	const [first] = given;
	const constant = own(constants, says);
	const operator = own(comparing, says);
	if (rejects || throwing.has(says)) return noExample(expression, subject.kind === 'lambda' && subject.function.body?.kind !== 'block' ? (subject.function.body ?? subject) : subject, spot);
	if (equal.has(says) && first) return isConstant(awaited(first), literalRules) ? differentCheck(expression, subject, first, spot) : noExample(expression, subject, spot);
	if (constant !== undefined && constant !== 'NaN') return truthCheck([subject], ([text = '']) => `${text} !== ${constant}`, spot);
	if (operator !== undefined && first) return truthCheck([subject, first], ([left = '', right = '']) => `!(${left} ${operator} ${right})`, spot);
	if (holding.has(says) && first) return truthCheck([subject, first], ([left = '', right = '']) => `${left}.includes(${right})`, spot, 'false');
	if (says === 'toBeTruthy' || says === 'ok') return truthCheck([subject], whole, spot, 'false');
	if (says === 'toBeFalsy') return truthCheck([subject], whole, spot);
	return noExample(expression, subject, spot);
}
