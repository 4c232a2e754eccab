/** Types as a person says them. */
import * as l10n from '@vscode/l10n';
import type { Kind } from '../../braces/explain/language';
import { isArray, isFraction, isText, isWhole, plainType } from '../kindOfType';

/** The kind of value that a written type is for; null where that is not known. A letter is a number that shows itself as a letter. */
export function kindOfType(type: string): Kind | null {
	const plain = plainType(type);
	if (isText(plain)) return 'text';
	if (isArray(plain)) return 'row';
	if (plain === 'char' || plain === 'unsigned char') return null;
	if (isWhole(plain) || isFraction(plain)) return 'number';
	return /^(?:bool|_Bool)$/.test(plain) ? 'truth' : null;
}

export interface TypeWords {
	readonly one: () => string;
	readonly many: () => string;
}

const whole: TypeWords = { one: () => l10n.t('a whole number'), many: () => l10n.t('whole numbers') };
const large: TypeWords = { one: () => l10n.t('a whole number that may be very large'), many: () => l10n.t('large whole numbers') };
const positive: TypeWords = { one: () => l10n.t('a whole number that is never below zero'), many: () => l10n.t('whole numbers that are never below zero') };
const fraction: TypeWords = { one: () => l10n.t('a number that may have a fraction'), many: () => l10n.t('numbers that may have fractions') };
const truth: TypeWords = { one: () => l10n.t('true or false'), many: () => l10n.t('truth values') };

const plain: Readonly<Record<string, TypeWords>> = {
	int: whole, short: whole, 'short int': whole, signed: whole,
	long: large, 'long int': large, 'long long': large, 'long long int': large, int64_t: large,
	unsigned: positive, 'unsigned int': positive, 'unsigned long': positive, 'unsigned long long': positive, size_t: positive,
	double: fraction, float: fraction, 'long double': fraction,
	char: { one: () => l10n.t('one character'), many: () => l10n.t('characters') }, bool: truth, _Bool: truth,
};

const lone: Readonly<Record<string, () => string>> = {
	'FILE*': () => l10n.t('an open file'), 'void*': () => l10n.t('the place of something in memory'), 'char**': () => l10n.t('an array of texts'), 'char*[]': () => l10n.t('an array of texts'),
};

/** The words for a type without stars and places behind it; null where it has none. */
export function plainWords(type: string): TypeWords | null {
	return Object.hasOwn(plain, type) ? (plain[type] ?? null) : null;
}

/** A written type in everyday words; null where it has none. */
export function typeInWords(written: string): string | null {
	const type = plainType(written);
	if (Object.hasOwn(lone, type)) return lone[type]?.() ?? null;
	if (isText(type)) return l10n.t('a text');
	const row = /^([^[*]+?)((?:\[[^\]]*\])+)$/.exec(type);
	if (row) {
		const inner = plainWords(row[1] ?? '')?.many() ?? null;
		if (row[1] === 'char') return l10n.t('an array of texts');
		return inner === null ? null : (row[2] ?? '').split('[').length > 2 ? l10n.t('a table of {0}', inner) : l10n.t('an array of {0}', inner);
	}
	const [, pointed] = /^([^*[]+)\*$/.exec(type) ?? [];
	if (pointed !== undefined) {
		const inner = plainWords(pointed)?.one();
		return inner === undefined ? l10n.t('the place of a {0} in memory', `\`${pointed}\``) : l10n.t('the place of {0} in memory', inner);
	}
	return plainWords(type)?.one() ?? null;
}
