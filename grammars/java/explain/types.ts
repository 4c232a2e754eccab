/** Types as a person says them. */
import * as l10n from '@vscode/l10n';
import type { Kind } from '../../braces/explain/language';
import { plainType } from '../kindOfType';

/** The kind of value that a written type is for; null where that is not known. */
export function kindOfType(type: string): Kind | null {
	const plain = plainType(type);
	if (/\]$|\.\.\.$/.test(type.trim())) return 'row';
	if (/^(?:List|ArrayList|LinkedList|Stack|Vector|Deque|ArrayDeque|Queue|PriorityQueue|Collection)$/.test(plain)) return 'row';
	if (/Map$/.test(plain)) return 'pairs';
	if (/Set$/.test(plain)) return 'set';
	if (/^(?:String|StringBuilder|StringBuffer|char|Character|CharSequence)$/.test(plain)) return 'text';
	if (/^(?:int|long|short|byte|double|float|Integer|Long|Short|Byte|Double|Float|BigInteger|BigDecimal)$/.test(plain)) return 'number';
	return /^(?:boolean|Boolean)$/.test(plain) ? 'truth' : null;
}

interface TypeWords {
	readonly one: () => string;
	readonly many: () => string;
}

const whole: TypeWords = { one: () => l10n.t('a whole number'), many: () => l10n.t('whole numbers') };
const fraction: TypeWords = { one: () => l10n.t('a number that may have a fraction'), many: () => l10n.t('numbers that may have fractions') };
const text: TypeWords = { one: () => l10n.t('a text'), many: () => l10n.t('texts') };
const sign: TypeWords = { one: () => l10n.t('one character'), many: () => l10n.t('characters') };
const truth: TypeWords = { one: () => l10n.t('true or false'), many: () => l10n.t('truth values') };

const plain: Readonly<Record<string, TypeWords>> = {
	int: whole, Integer: whole, short: whole, Short: whole, byte: whole, Byte: whole,
	long: { one: () => l10n.t('a whole number that may be very large'), many: () => l10n.t('large whole numbers') },
	Long: { one: () => l10n.t('a whole number that may be very large'), many: () => l10n.t('large whole numbers') },
	double: fraction, Double: fraction, float: fraction, Float: fraction,
	String: text, char: sign, Character: sign, boolean: truth, Boolean: truth,
};

const containers: Readonly<Record<string, (inner: string) => string>> = {
	List: (inner) => l10n.t('a list of {0}', inner), ArrayList: (inner) => l10n.t('a list of {0}', inner), LinkedList: (inner) => l10n.t('a list of {0}', inner),
	Set: (inner) => l10n.t('a set of {0}', inner), HashSet: (inner) => l10n.t('a set of {0}', inner), TreeSet: (inner) => l10n.t('a sorted set of {0}', inner),
	Stack: (inner) => l10n.t('a stack of {0}', inner), Queue: (inner) => l10n.t('a queue of {0}', inner), Deque: (inner) => l10n.t('a queue of {0} with two ends', inner), ArrayDeque: (inner) => l10n.t('a queue of {0} with two ends', inner),
	Optional: (inner) => l10n.t('a box with one of these or none: {0}', inner),
};

const lone: Readonly<Record<string, () => string>> = {
	Scanner: () => l10n.t('a reader of what is typed'), BufferedReader: () => l10n.t('a reader of lines'), Random: () => l10n.t('a maker of random numbers'), StringBuilder: () => l10n.t('a text that can grow'), StringBuffer: () => l10n.t('a text that can grow'), Object: () => l10n.t('any object'),
	BigInteger: () => l10n.t('a whole number of any size'), BigDecimal: () => l10n.t('an exact number of any size'), Exception: () => l10n.t('an error'),
};

/** A written type in everyday words; null where it has none, and empty where there is nothing to say. */
export function typeInWords(written: string): string | null {
	const type = written.replace(/\s+/g, ' ').replace(/^final /, '').trim();
	const rows = /^(.*?)((?:\s*\[\s*\])+|\.\.\.)$/.exec(type);
	if (rows) {
		const inner = many(rows[1] ?? '');
		const depth = (rows[2] ?? '').replace(/\s/g, '');
		return inner === null ? null : depth === '[][]' ? l10n.t('a table of {0}', inner) : depth.length > 4 ? null : l10n.t('an array of {0}', inner);
	}
	if (Object.hasOwn(plain, type)) return plain[type]?.one() ?? null;
	if (Object.hasOwn(lone, type)) return lone[type]?.() ?? null;
	const [, outer = '', inside = ''] = /^([A-Z]\w*)\s*<\s*(.+?)\s*>$/.exec(type) ?? [];
	const kinds = inside.split(/\s*,\s*(?![^<]*>)/).map(many);
	const [first, second] = kinds;
	if (/Map$/.test(outer) && typeof first === 'string' && typeof second === 'string') return l10n.t('a map that leads from {0} to {1}', first, second);
	return Object.hasOwn(containers, outer) && typeof first === 'string' ? (containers[outer]?.(first) ?? null) : null;
}

/** Several of the type. */
function many(type: string): string | null {
	if (Object.hasOwn(plain, type.trim())) return plain[type.trim()]?.many() ?? null;
	if (/^List<String>$/.test(type)) return l10n.t('lists of texts');
	if (/^List<Integer>$/.test(type)) return l10n.t('lists of whole numbers');
	return /^[A-Z][A-Za-z]{2,}$/.test(type.trim()) ? l10n.t('{0} objects', `\`${type.trim()}\``) : null;
}
