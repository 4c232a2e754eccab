/** What the difference of two lines is about, where that is this language's own. */
import { functionIn, has, signs } from '../../braces/ideas/difference';
import { tokensOf } from '../../braces/ideas/plain';
import type { Rule } from '../../braces/ideas/rules';
import type { Difference } from '../../braces/ideas/words';

/** Begins a line that makes a name: its type, with the stars of an address. */
export const declares = /^(?!(?:return|else|delete|goto|throw|case|new|using|break|continue|public|private)\b)(?:(?:static|const|extern|register|unsigned|signed|long|short|struct|enum|mutable|constexpr)\s+)*[A-Za-z_][\w:]*(?:<[^;=()]*>)?(?:\s+(?:int|long|char|double|const))*(?:\s+[*&]*|[*&]+\s*)(?=[A-Za-z_]\w*\s*(?:\[[^\]]*\]\s*)*(?:=(?!=)|$|,))/;
const fractions = ['double', 'float'];
const wholes = ['int', 'long', 'short', 'char'];

const without = (line: string, sign: RegExp): string => line.replaceAll(sign, '').replaceAll(/\s/g, '');
/** The lines are the same but for a sign, which one of them has more often. */
const differsBy = ({ pair: { gone, come } }: Difference, sign: RegExp): boolean => without(gone, sign) === without(come, sign) && gone.match(sign)?.length !== come.match(sign)?.length;
const isInBoth = ({ pair: { gone, come } }: Difference, sign: RegExp): boolean => sign.test(gone) && sign.test(come);
const isInOne = ({ pair: { gone, come } }: Difference, sign: RegExp): boolean => sign.test(gone) !== sign.test(come);
const isNew = ({ pair: { gone, come } }: Difference, sign: RegExp): boolean => sign.test(come) && !sign.test(gone);
const isOtherType = ({ gone, come }: Difference, from: readonly string[], to: readonly string[]): boolean => has(gone, ...from) && has(come, ...to) && [...gone, ...come].every((token) => /^[a-z_]+$/.test(token));
const isSameAs = (gone: string, come: string): boolean => without(gone, /[()]/g) === without(come, /[()]/g);
const isSameParts = ({ pair: { gone, come } }: Difference): boolean => [...tokensOf(gone)].sort().join(' ') === [...tokensOf(come)].sort().join(' ');

// ---------------------------------------------------------------- what is shown and typed

const formIn = (line: string): string | null => /"(?:[^"\\]|\\.)*"/.exec(line)?.[0] ?? null;
const reads = /\b[fs]?scanf\(/;
const shows = /\b[fs]?n?printf\(/;

/** Both lines have a form, and these are the same once something is left out. */
function isForm({ pair: { gone, come } }: Difference, calls: RegExp, left: (form: string) => string): boolean {
	const [was, is] = [formIn(gone), formIn(come)];
	return calls.test(gone) && calls.test(come) && was !== null && is !== null && was !== is && left(was) === left(is);
}

const forms: readonly Rule[] = [
	['line-end', (difference) => isForm(difference, shows, (form) => form.replace(/(?:\\n| )+"$/, '"'))],
	['number-format', (difference) => isForm(difference, shows, (form) => form.replaceAll(/%[-+0]*\d*(?:\.\d+)?/g, '%'))],
	['spaces', (difference) => isForm(difference, shows, (form) => form.replaceAll(' ', ''))],
	['typed-blanks', (difference) => isForm(difference, reads, (form) => form.replaceAll(/ |\\n|,/g, ''))],
	['form-sign', (difference) => isForm(difference, /\w*(?:scanf|printf)\(/, (form) => form.replaceAll(/%[-+0]*\d*(?:\.\d+)?(?:hh|ll|[hlz])?[a-zA-Z]/g, '%'))],
	['form-sign', ({ pair: { gone, come } }) => /^printf\((?!")/.test(gone) && /^printf\("/.test(come)],
	['read-into', (difference) => isInBoth(difference, reads) && differsBy(difference, /&/g)],
];

// ---------------------------------------------------------------- texts and letters

/** `5` became `'5'`, or a digit is taken for what it counts. */
const isLetterSum = ({ gone, come, pair }: Difference): boolean => (/-\s*'[0aA]'|\+\s*'[0aA]'|\(char\)/.test(pair.come) && !/-\s*'[0aA]'|\+\s*'[0aA]'|\(char\)/.test(pair.gone)) || (gone.length === 1 && come.length === 1 && come[0] === `'${gone[0] ?? ''}'` && /^\d$/.test(gone[0] ?? ''));
/** Only the quotes differ. */
const isOtherQuotes = ({ gone, come }: Difference): boolean => gone.length === 1 && come.length === 1 && /^["']/.test(gone[0] ?? '') && /^["']/.test(come[0] ?? '') && gone[0]?.[0] !== come[0]?.[0] && gone[0]?.slice(1, -1) === come[0]?.slice(1, -1);
const placesIn = (line: string): string | null => /^(?!return\b|case\b)(?:static\s+|const\s+|unsigned\s+)*\w+\s+\w+\[([^\]]*)\]/.exec(line)?.[1] ?? null;
/** A row has another number of places. */
const isOtherSize = ({ pair: { gone, come } }: Difference): boolean => placesIn(gone) !== null && placesIn(come) !== null && placesIn(gone) !== placesIn(come);

const texts: readonly Rule[] = [
	['equal-texts', (difference) => isNew(difference, /\bstrcmp\(/) && /[=!]=/.test(difference.pair.gone)],
	['zero-means-equal', ({ pair: { gone, come } }) => /\bstrn?cmp\(/.test(gone) && gone !== come && without(gone, /[=!]=\s*-?\d+|!/g) === without(come, /[=!]=\s*-?\d+|!/g)],
	['joins-letters', ({ pair: { gone, come } }) => /\bstrcat\(/.test(gone) !== /\bstrcat\(/.test(come)],
	['copies-letters', (difference) => isNew(difference, /\bstrn?cpy\(/) && /=/.test(difference.pair.gone)],
	['letter-number', isLetterSum],
	['letter-or-text', isOtherQuotes],
	['text-end', ({ pair: { gone, come } }) => (/\\0/.test(come) && !/\\0/.test(gone)) || (/\bmalloc\(/.test(gone) && /\+ 1\)/.test(come) && !/\+ 1\)/.test(gone))],
	['text-end', (difference) => isOtherSize(difference) && /^(?:\w+ )*char\b/.test(difference.pair.come)],
	['array-size', isOtherSize],
];

// ---------------------------------------------------------------- places and memory

/** A name gets its first value where it is made. */
const isFirstValue = ({ pair: { gone, come } }: Difference): boolean => declares.test(gone) && !/=/.test(gone) && come.startsWith(gone) && /^\s*(?:=|\{)/.test(come.slice(gone.length));
/** What stands at an address is meant, or the address itself. */
const isOtherPlace = (difference: Difference): boolean => differsBy(difference, /\*/g) || (/\*\w+(?:\+\+|--)/.test(difference.pair.gone + difference.pair.come) && isSameAs(difference.pair.gone, difference.pair.come)) || withoutStar(difference);
const withoutStar = ({ pair: { gone, come } }: Difference): boolean => without(gone, /[*()]/g) === without(come, /[*()]/g) && gone.match(/\*/g)?.length !== come.match(/\*/g)?.length;
/** A row of the function itself is kept longer than its call. */
const isKeptLonger = ({ pair: { gone, come }, program }: Difference): boolean => {
	const name = /(\w+)\s*(?:\[[^\]]*\]\s*)*(?:=|$)/.exec(gone)?.[1];
	return name !== undefined && declares.test(gone) && ((come === `static ${gone}` || /\bmalloc\(/.test(come)) && program.some((line) => new RegExp(`^\\s*return\\s+&?${name}$`).test(line)));
};

const places: readonly Rule[] = [
	['bytes-for-items', (difference) => isInBoth(difference, /\b[mc]alloc\(/) && isNew(difference, /\bsizeof\b/)],
	['own-place', isKeptLonger],
	['same-list', (difference) => isNew(difference, /\b(?:memcpy|strdup)\(/)],
	['points-nowhere', ({ pair: { gone, come } }) => /\*\s*\w+(?:\s*=\s*(?:NULL|nullptr|0))?$/.test(gone) && declares.test(gone) && /\*\s*\w+\s*=\s*(?:&|malloc|calloc|\([^)]*\)\s*malloc|new\b)/.test(come)],
	['no-start', (difference) => isFirstValue(difference) || (/\bmalloc\(/.test(difference.pair.gone) && /\bcalloc\(/.test(difference.pair.come))],
	['size-of-address', ({ pair: { gone, come } }) => /\bsizeof\b/.test(gone) && gone !== come],
	['by-address', ({ pair: { gone, come } }) => functionIn(come) !== '' && /^\w[\w\s*]*\(/.test(come) && /^\w+\s/.test(come) && without(gone, /\*/g) === without(come, /\*/g) && gone !== come],
	['address-of', (difference) => !isInOne(difference, /&&/) && differsBy(difference, /&/g) && /[(=]/.test(difference.pair.come)],
	['pointer-value', isOtherPlace],
];

// ---------------------------------------------------------------- numbers and questions

const isWholeDivision = (difference: Difference): boolean => {
	const { gone, come } = difference.pair;
	const fraction = /\((?:double|float)\)|\d\.\d/;
	return isInBoth(difference, /\//) && ((fraction.test(come) && (!fraction.test(gone) || isSameAs(gone, come))) || (isSameParts(difference) && /\*/.test(come)));
};

const numbers: readonly Rule[] = [
	['grows', ({ pair: { gone, come } }) => /\s=\s/.test(gone) && come === `${gone.split(/\s=\s/)[0] ?? ''}++`],
	['macro-grouping', ({ pair: { gone, come } }) => /^#\s*define\b/.test(come) && come.split('(').length > gone.split('(').length],
	['random-range', (difference) => isInBoth(difference, /\brand\(\)\s*%/)],
	['exact-fraction', (difference) => isNew(difference, /\bfabs\(/) && /[=!]=/.test(difference.pair.gone)],
	['power', ({ gone, come }) => has(gone, '^') && !has(come, '^')],
	['division', isWholeDivision],
	['rounding', (difference) => isInOne(difference, /\(int\)/) && !/\//.test(difference.pair.come)],
	['below-zero', ({ gone, come }) => (has(gone, 'unsigned', 'size_t') && !has(come, 'unsigned', 'size_t'))],
	['end-of-input', (difference) => isOtherType(difference, ['char'], ['int']) && difference.program.some((line) => /\bf?getc(?:har)?\(/.test(line))],
	['type-size', (difference) => isOtherType(difference, ['int', 'short', 'char'], ['long'])],
	['type-fraction', (difference) => isOtherType(difference, wholes, fractions) || isOtherType(difference, fractions, wholes) || (isNew(difference, /\bfabs\(/) && /\babs\(/.test(difference.pair.gone))],
	['bits-for-truth', (difference) => signs(difference, ['&', '|']).length > 0 && signs(difference, ['&&', '||']).length > 0],
	['asked-first', (difference) => isSameParts(difference) && has(difference.come, '&&')],
	['order', ({ pair: { gone, come } }) => gone !== come && isSameAs(gone, come) && /=.*[!=<>]=/.test(come)],
];

/** In this order, before those of all languages with braces. */
export const ownRules: readonly Rule[] = [...forms, ...texts, ...places, ...numbers];
