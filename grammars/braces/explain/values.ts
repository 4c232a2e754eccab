/** Expressions read aloud: as a value, as a side of a sign, and as a condition that can be true. They need each other. */
import * as l10n from '@vscode/l10n';
import { listed } from '../../wording';
import { bare, type Binary, type Call, type Choice, type Expression, type Member, type New, type Unary } from '../tree';
import { isTruth, kindOf, lengthOf, typeName } from './kinds';
import type { Code, Told } from './language';
import { calleeOf, isEmptyText, isPlain, numberIn, pathOf, plainType, toldOf, wordsOf } from './parts';
import { calculation, comparison, isComparison } from './operators';
import { given, lambda, lastOf, literal, pairs, position, shortCall, template } from './plainValues';

// ---------------------------------------------------------------- values

/** The expression in words, to stand in a sentence as a noun. */
export function value(expression: Expression, code: Code): string {
	const of = bare(expression);
	const whole = code.language.idioms.gives(of, code);
	if (whole !== null) return whole;
	switch (of.kind) {
		case 'name': return code.quote(of);
		case 'literal': return literal(of, code);
		case 'items': return of.items.length === 0 ? l10n.t('an empty {0}', code.quote(of)) : code.quote(of);
		case 'pairs': return pairs(of, code);
		case 'template': return template(of, code);
		case 'unary': return unary(of, code);
		case 'binary': return binary(of, code);
		case 'update': return updated(of.operator.text, of.isBefore, code.quote(of.target));
		case 'assign': return l10n.t('{0}, which is also kept in {1}', valueInside(of.value, code), code.quote(of.target));
		case 'choice': return choice(of, code);
		case 'call': return callValue(of, code);
		case 'new': return made(of, code);
		case 'index': return position(of, code);
		case 'member': return member(of, code);
		case 'lambda': return lambda(of, code);
		case 'cast': return cast(of.value, plainType(of.type), code);
		case 'spread': return l10n.t('each item of {0}', code.quote(of.value));
		case 'sequence': return l10n.t('the last of {0}', listed(of.parts.map((one) => code.quote(one))));
		case 'other': return (Object.hasOwn(code.language.others, of.type) ? code.language.others[of.type]?.gives?.(of, code) : undefined) ?? l10n.t('the result of {0}', code.quote(of));
		case 'group': return value(of.inner, code);
	}
}

/** The expression inside another one: in words where they are few, else as code. */
export function valueInside(expression: Expression, code: Code): string {
	return isPlain(expression) ? code.quote(expression) : operand(expression, code);
}

/** Signs before a value that mean the same everywhere. */
const signs: Readonly<Record<string, (of: string) => string>> = {
	'-': (of) => l10n.t('{0} with its sign turned', of),
	'~': (of) => l10n.t('{0} with all its bits turned', of),
	'*': (of) => l10n.t('what {0} points to', of),
	'&': (of) => l10n.t('the place of {0} in memory', of),
};

function unary(of: Unary, code: Code): string {
	if (numberIn(of) !== null) return code.quote(of);
	if (of.operator.text === '!') return truth(of, code);
	if (of.operator.text === '-' && of.operand.kind === 'name' && /^infinity$/i.test(of.operand.name)) return code.quote(of);
	const inner = valueInside(of.operand, code);
	const own = Object.hasOwn(code.language.unary, of.operator.text) ? code.language.unary[of.operator.text]?.gives : undefined;
	return own?.(inner) ?? signs[of.operator.text]?.(inner) ?? (of.operator.text === '+' ? inner : l10n.t('the result of {0}', code.quote(of)));
}

function binary(of: Binary, code: Code): string {
	if (isComparison(of.operator.text, code)) return truth(of, code);
	return ['&&', '||', '??'].includes(of.operator.text) ? logic(of, code) : calculated(of, code);
}

function truth(of: Expression, code: Code): string {
	return l10n.t('true if {0}, and false if not', condition(of, code));
}

/** `a || b` gives one of its sides; where both are questions it is a question itself. */
function logic(of: Binary, code: Code): string {
	if (of.operator.text !== '??' && (isQuestion(of, code) || code.language.truths !== 'anything')) return truth(of, code);
	const [left, right] = [valueInside(of.left, code), valueInside(of.right, code)];
	if (of.operator.text === '??') return l10n.t('{0}, or else {1} if there is no such value', left, right);
	return of.operator.text === '||' ? l10n.t('{0}, or else {1} if that is zero, empty or nothing', left, right) : l10n.t('{0} if that is zero, empty or nothing, or else {1}', left, right);
}

/** The expression gives true or false, as far as it shows. */
export function isQuestion(expression: Expression, code: Code): boolean {
	const of = bare(expression);
	if (of.kind === 'binary' && ['&&', '||'].includes(of.operator.text)) return isQuestion(of.left, code) && isQuestion(of.right, code);
	if (of.kind === 'binary') return isComparison(of.operator.text, code);
	if (of.kind === 'unary') return of.operator.text === '!';
	if (of.kind === 'call') return kindOf(of, code) === 'truth' || /^(?:is|has|can)(?:_|[A-Z])/.test(calleeOf(of).name);
	return isTruth(of, code);
}

/** `i++` in the middle of something: the value before or after it moves. */
function updated(operator: string, isBefore: boolean, of: string): string {
	if (operator === '++') return isBefore ? l10n.t('{0} after it went up by 1', of) : l10n.t('{0}, which goes up by 1 after that', of);
	return isBefore ? l10n.t('{0} after it went down by 1', of) : l10n.t('{0}, which goes down by 1 after that', of);
}

function choice(of: Choice, code: Code): string {
	return l10n.t('{0} if {1}, or else {2}', valueInside(of.then, code), condition(of.condition, code), valueInside(of.otherwise, code));
}

/** What a call gives, in the words of the language where it has some. */
function callValue(of: Call, code: Code): string {
	const whole = lengthOf(of, code);
	if (whole) return l10n.t('the length of {0}', code.quote(whole));
	const words = wordsOf(of, code);
	const known = of.given.some(({ kind }) => kind === 'spread') && words?.kind !== 'number' ? null : words?.gives?.(told(of, code));
	if (known) return known;
	if (words?.asks) {
		const asked = words.asks(told(of, code));
		if (asked !== null) return l10n.t('true if {0}, and false if not', asked);
	}
	return l10n.t('what {0} gives back', code.quote(shortCall(of, code)));
}

export function told(of: Call, code: Code): Told {
	const { object } = calleeOf(of);
	return toldOf(of, code, object ? operand(object, code) : '', (one) => given(one, code));
}

function made(of: New, code: Code): string {
	const type = of.type.text;
	const [first] = of.given;
	const rows = /^(.*?)((?:\[[^\]]*\])+)$/s.exec(type);
	if (rows) {
		const size = first ? code.quote(first) : /^\[\s*\]/.test(rows[2] ?? '') ? null : code.quote((rows[2] ?? '').slice(1, (rows[2] ?? '').indexOf(']')));
		return size === null ? l10n.t('a new array of values') : l10n.t('a new array with {0} places', size);
	}
	const words = code.language.made[typeName(type)];
	const isOwn = code.inside(code.program, 'class').some(({ name }) => name?.text === type);
	const said = isOwn ? null : words?.gives?.({ of: '', given: of.given.map((one) => given(one, code)), parts: of.given, object: null, code });
	if (said) return said;
	return of.given.length === 0 ? l10n.t('a new {0} object', code.quote(typeName(type))) : l10n.t('a new {0} object, made from {1}', code.quote(typeName(type)), listed(of.given.map((one) => given(one, code))));
}

function member(of: Member, code: Code): string {
	const whole = lengthOf(of, code);
	if (whole) return l10n.t('the length of {0}', code.quote(whole));
	const path = pathOf(of);
	const words = path !== '' && Object.hasOwn(code.language.members, path) ? code.language.members[path] : undefined;
	return words?.gives(code.quote(of.of)) ?? code.quote(of);
}

function cast(of: Expression, type: string, code: Code): string {
	const words = code.language.typeInWords(type);
	return words === null ? l10n.t('{0}, taken for a {1}', valueInside(of, code), code.quote(type)) : l10n.t('{0}, taken for {1}', valueInside(of, code), words);
}

// ---------------------------------------------------------------- sides of a sign

/** The most characters of a call that is read aloud in the middle of a sentence. */
const longest = 70;

/** One side of an operator: a plain value is code; a length, a first or last item, a rest and short calls are read aloud, all else stays code. */
export function operand(expression: Expression, code: Code, isInCalculation = false): string {
	const of = bare(expression);
	const whole = lengthOf(of, code);
	if (whole) return l10n.t('the length of {0}', code.quote(whole));
	if (of.kind === 'call' && wordsOf(of, code)?.short === true) {
		const said = callValue(of, code);
		return said.length > longest ? code.quote(shortCall(of, code)) : said;
	}
	if (of.kind === 'index' && (numberIn(of.at) === 0 || lastOf(of, code) !== null)) return position(of, code);
	if (!isInCalculation && of.kind === 'binary' && of.operator.text === '%' && isPlain(of.left) && isPlain(of.right)) return calculation(of, code, (side) => code.quote(side));
	if (of.kind === 'template' || of.kind === 'literal' && of.of === 'text' && isEmptyText(of)) return value(of, code);
	if (of.kind === 'lambda') return given(of, code);
	return of.kind === 'call' ? code.quote(shortCall(of, code)) : code.quote(expression);
}

/** A calculation in words, its sides as operands; a longer one that is joined by the same sign is read from left to right. */
export function calculated(of: Binary, code: Code): string {
	return calculation(of, code, (side) => {
		const inner = side.kind === 'binary' && ['+', '-'].includes(side.operator.text) && ['+', '-'].includes(of.operator.text) && side === of.left && depth(side) < 3;
		return inner ? calculated(side, code) : operand(side, code, true);
	});
}

function depth(expression: Expression): number {
	const of = bare(expression);
	return of.kind === 'binary' ? 1 + Math.max(depth(of.left), depth(of.right)) : 0;
}

// ---------------------------------------------------------------- conditions

/** How many single conditions are read aloud; a longer chain stays code. */
const most = 4;

/** `x` is greater than `3` and `y` equals `x`: a clause to stand after "if", "while" or "whether". */
export function condition(expression: Expression, code: Code): string {
	return singles(expression) > most ? l10n.t('{0} is true', code.quote(bare(expression))) : clause(expression, code);
}

/** The expression where it joins two conditions; null for any other. */
const joiningOf = (of: Expression): Binary | null => (of.kind === 'binary' && ['&&', '||'].includes(of.operator.text) ? of : null);

function singles(expression: Expression): number {
	const of = joiningOf(bare(expression));
	return of ? singles(of.left) + singles(of.right) : 1;
}

function clause(expression: Expression, code: Code): string {
	const of = bare(expression);
	const own = code.language.asks?.(of, code);
	if (own) return own;
	switch (of.kind) {
		case 'literal':
			if (of.of === 'truth') return /^t/i.test(of.text) ? l10n.t('{0} is true, which is always so', code.quote(of)) : l10n.t('{0} is true, which is never so', code.quote(of));
			return numberIn(of) !== null ? (numberIn(of) === 0 ? l10n.t('{0} counts as true, which is never so', code.quote(of)) : l10n.t('{0} counts as true, which is always so', code.quote(of))) : l10n.t('{0} is true', code.quote(of));
		case 'binary':
			if (joiningOf(of)) {
				const [left, right] = [joinedPart(of.left, of, code), joinedPart(of.right, of, code)];
				return of.operator.text === '&&' ? l10n.t({ message: '{0} and {1}', args: [left, right], comment: ['Two conditions that must both be true'] }) : l10n.t({ message: '{0} or {1}', args: [left, right], comment: ['Two conditions of which one is enough'] });
			}
			return isComparison(of.operator.text, code) ? comparison(of, code, (side) => operand(side, code)) : l10n.t('{0} is not zero', operand(of, code));
		case 'unary':
			return of.operator.text === '!' ? denied(of.operand, code) : filled(of, code);
		case 'call': {
			const asked = askedBy(of, code);
			return asked ?? (kindOf(of, code) === 'truth' || code.language.truths === 'truths' ? l10n.t('{0} gives true', code.quote(shortCall(of, code))) : l10n.t('{0} gives a true value', code.quote(shortCall(of, code))));
		}
		case 'assign':
			return l10n.t('{0}, which is now kept in {1}, counts as true', valueInside(of.value, code), code.quote(of.target));
		case 'name':
		case 'member':
		case 'index':
			return isTruth(of, code) || code.language.truths === 'truths' ? l10n.t('{0} is true', code.quote(of)) : filled(of, code);
		default:
			return l10n.t('{0} is true', code.quote(of));
	}
}

/** What a call asks, in the words of the language; null where it has none. */
export function askedBy(of: Call, code: Code): string | null {
	return wordsOf(of, code)?.asks?.(told(of, code)) ?? null;
}

/** A part of the other kind of joining stays code, so that no reader has to guess what belongs together. */
function joinedPart(expression: Expression, whole: Binary, code: Code): string {
	const of = bare(expression);
	return (joiningOf(of)?.operator.text ?? whole.operator.text) !== whole.operator.text ? l10n.t('{0} is true', code.quote(of)) : clause(of, code);
}

/** A value of a known kind counts as true where it holds something. */
function filled(of: Expression, code: Code): string {
	const name = code.quote(of);
	if (lengthOf(of, code)) return l10n.t('{0} is not empty', code.quote(lengthOf(of, code) ?? of));
	if (code.language.truths === 'numbers') return l10n.t('{0} is not zero', name);
	switch (kindOf(of, code)) {
		case 'number': return l10n.t('{0} is not zero', name);
		case 'text': return l10n.t('{0} is not empty', name);
		case null: return l10n.t('{0} has a value that is not zero and not empty', name);
		default: return l10n.t('{0} has a value', name);
	}
}

function unfilled(of: Expression, code: Code): string {
	const name = code.quote(of);
	if (lengthOf(of, code)) return l10n.t('{0} is empty', code.quote(lengthOf(of, code) ?? of));
	if (code.language.truths === 'numbers') return l10n.t('{0} is zero', name);
	switch (kindOf(of, code)) {
		case 'number': return l10n.t('{0} is zero', name);
		case 'text': return l10n.t('{0} is empty', name);
		case null: return l10n.t('{0} has no value, or is zero or empty', name);
		default: return l10n.t('{0} has no value', name);
	}
}

function denied(expression: Expression, code: Code): string {
	const of = bare(expression);
	if (of.kind === 'unary' && of.operator.text === '!') return clause(of.operand, code);
	if (of.kind === 'call') {
		const asked = askedBy(of, code);
		return asked === null ? l10n.t('{0} does not give a true value', code.quote(shortCall(of, code))) : l10n.t('it is not so that {0}', asked);
	}
	if (of.kind === 'name' || of.kind === 'member' || of.kind === 'index') return isTruth(of, code) || code.language.truths === 'truths' ? l10n.t('{0} is false', code.quote(of)) : unfilled(of, code);
	return l10n.t('it is not so that {0}', clause(of, code));
}
