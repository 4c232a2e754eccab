/** Whole expressions that have a meaning of their own: new arrays, chance, casts, letters as numbers, what is typed. */
import * as l10n from '@vscode/l10n';
import { kindOf, scopeOfName } from '../../braces/explain/kinds';
import type { Code, Typed } from '../../braces/explain/language';
import { calleeOf, numberIn, pathOf } from '../../braces/explain/parts';
import { bare, type Expression, type New, type Part } from '../../braces/tree';
import { listed } from '../../wording';
import { chainGives } from './streams';
import { reads } from './typed';

/** What each place of a new array holds at first. */
const startsAs: Readonly<Record<string, string>> = { int: '0', long: '0', short: '0', byte: '0', double: '0.0', float: '0.0', boolean: 'false' };

/** `new int[5]`, `new int[] {1, 2}`, `new int[3][4]`. */
function newArray(of: New, code: Code): string | null {
	const [, type = ''] = /^(.*?)\[\]$/s.exec(of.type.text) ?? [];
	const [first, second] = of.given;
	if (type === '' || !first) return null;
	if (first.kind === 'items') return first.items.length === 0 ? l10n.t('a new array with no places') : l10n.t('a new array of {0}', code.quote(first));
	const start = Object.hasOwn(startsAs, type) ? `\`${startsAs[type] ?? ''}\`` : null;
	if (second) return start === null ? l10n.t('a new table with {0} rows and {1} places in each', code.quote(first), code.quote(second)) : l10n.t('a new table with {0} rows and {1} places in each, all filled with {2}', code.quote(first), code.quote(second), start);
	if (start !== null) return l10n.t('a new array with {0} places, all filled with {1}', code.quote(first), start);
	return l10n.t('a new array with {0} places. They hold nothing yet', code.quote(first));
}

/** Whole numbers by chance: `random.nextInt(6) + 1`, `(int) (Math.random() * 6) + 1`. */
function byChance(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	if (of.kind === 'binary' && of.operator.text === '+' && numberIn(of.right) === 1) {
		const most = randomBelow(of.left);
		return most && l10n.t('a random whole number from 1 to {0}', code.quote(most));
	}
	const end = randomBelow(of);
	return end && l10n.t('a random whole number from 0 up to, but without, {0}', code.quote(end));
}

function randomBelow(expression: Expression): Expression | null {
	const of = bare(expression);
	if (of.kind === 'call' && calleeOf(of).name === 'nextInt' && of.given.length === 1) return of.given[0] ?? null;
	const inner = of.kind === 'cast' && of.type.text === 'int' ? bare(of.value) : null;
	return inner?.kind === 'binary' && inner.operator.text === '*' && inner.left.kind === 'call' && pathOf(inner.left.callee) === 'Math.random' ? inner.right : null;
}

/** A letter that is reckoned with, which is a number then. */
function letterSum(of: Expression, code: Code): string | null {
	if (of.kind !== 'binary' || !['+', '-'].includes(of.operator.text) || !isLetter(of.left, code)) return null;
	const [left, right] = [code.quote(of.left), code.quote(of.right)];
	if (isLetter(of.right, code)) {
		if (of.operator.text === '+') return l10n.t('the numbers of the characters {0} and {1}, added up', left, right);
		return right === "`'0'`" ? l10n.t('the number that the digit {0} stands for', left) : l10n.t('how many places {0} comes after {1} among the characters', left, right);
	}
	if (kindOf(of.right, code) !== 'number') return null;
	return of.operator.text === '+' ? l10n.t('the number of the character {0} plus {1}', left, right) : l10n.t('the number of the character {0} minus {1}', left, right);
}

/** The value is one character, and no text. */
function isLetter(expression: Expression, code: Code): boolean {
	const of = bare(expression);
	if (of.kind === 'literal') return of.of === 'sign';
	if (of.kind === 'call') return calleeOf(of).name === 'charAt';
	if (of.kind === 'cast') return of.type.text === 'char';
	return of.kind === 'name' && /^(?:char|Character)$/.test(typeOfName(of.name, of, code) ?? '');
}

/** The type that a name is declared with in its function. */
function typeOfName(name: string, at: Part, code: Code): string | null {
	const scope = scopeOfName(name, at, code);
	const parameter = scope.kind === 'function' ? scope.parameters.find((one) => one.name?.text === name) : undefined;
	if (parameter) return parameter.type?.text ?? null;
	const loop = code.inside(scope, 'each').find(({ names }) => names.some(({ text }) => text === name));
	const made = code.inside(scope, 'declare').find(({ variables }) => variables.some((one) => one.name?.text === name));
	return made?.how.text ?? loop?.how?.text ?? null;
}

/** One of the two is plainly a text, so that `==` asks whether both are one and the same object. */
export function asksSame(left: Expression, right: Expression, code: Code): boolean {
	return [left, right].some((one) => {
		const of = bare(one);
		return of.kind === 'literal' ? of.of === 'text' : of.kind === 'name' && /^(?:String|Integer|Double|Long)$/.test(typeOfName(of.name, of, code) ?? '');
	}) && ![left, right].some((one) => { const of = bare(one); return of.kind === 'literal' && of.of !== 'text'; });
}

/** `out.append(a).append(b)`: all goes to the end of the same text. */
export function appends(expression: Expression, code: Code): string | null {
	const given: string[] = [];
	let at = bare(expression);
	while (at.kind === 'call' && at.callee.kind === 'member' && at.callee.name.text === 'append' && at.given.length === 1) {
		given.unshift(...at.given.map((one) => code.quote(one)));
		at = bare(at.callee.of);
	}
	return given.length > 1 && at.kind === 'name' ? l10n.t('Adds {1} to the end of {0}, in this order.', code.quote(at), listed(given)) : null;
}

/** A cast that cuts off, that lets a division give a fraction, or that makes a letter. */
function castText(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	if (of.kind === 'binary' && of.operator.text === '/' && of.left.kind === 'cast' && /^(?:double|float)$/.test(of.left.type.text)) return l10n.t('{0} divided by {1}, with its fraction', code.quote(of.left.value), code.quote(of.right));
	if (of.kind !== 'cast') return null;
	const inner = code.quote(bare(of.value));
	switch (of.type.text) {
		case 'int':
		case 'long': return kindOf(of.value, code) === 'text' ? l10n.t('the number that stands for the character {0}', inner) : l10n.t('{0} as a whole number, its fraction cut off', inner);
		case 'double':
		case 'float': return l10n.t('{0} as a number that may have a fraction', inner);
		case 'char': return l10n.t('the character that {0} stands for', inner);
		default: return null;
	}
}

const asTyped: Readonly<Record<Typed['as'], () => string>> = {
	text: () => l10n.t('the next line that the user types, as text'),
	whole: () => l10n.t('the next whole number that the user types'),
	number: () => l10n.t('the next number that the user types'),
};

/** What is typed, where it is used at once. */
function typedValue(of: Expression, code: Code): string | null {
	const typed = of.kind === 'call' ? reads(of, code) : null;
	if (!typed) return null;
	return of.kind === 'call' && calleeOf(of).name === 'next' ? l10n.t('the next word that the user types') : asTyped[typed.as]();
}

export function gives(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	return typedValue(of, code) ?? letterSum(of, code) ?? (of.kind === 'new' ? newArray(of, code) : null) ?? byChance(of, code) ?? castText(of, code) ?? chainGives(of, code);
}
