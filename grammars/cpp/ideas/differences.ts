/** What the difference of two lines is about, where C++ has more than C, or other signs for it. */
import { functionIn, isEach } from '../../braces/ideas/difference';
import type { Rule } from '../../braces/ideas/rules';
import type { Difference } from '../../braces/ideas/words';
import { declares } from '../../c/ideas/differences';
import type { Pair } from '../../ideaLines';

const without = (line: string, sign: RegExp): string => line.replaceAll(sign, '').replaceAll(/\s/g, '');
/** The lines are the same but for a sign. */
const differsBy = ({ pair: { gone, come } }: Difference, sign: RegExp): boolean => gone !== come && without(gone, sign) === without(come, sign);
const isInBoth = ({ pair: { gone, come } }: Difference, sign: RegExp): boolean => sign.test(gone) && sign.test(come);
const isNew = ({ pair: { gone, come } }: Difference, sign: RegExp): boolean => sign.test(come) && !sign.test(gone);
const isInOne = ({ pair: { gone, come } }: Difference, sign: RegExp): boolean => sign.test(gone) !== sign.test(come);

/** What ends a line, or stands in its place: the last thing that is shown. */
const ending = /\s*(?:<<\s*(?:(?:std::)?endl|'\\n'|"\\n"|" "|' ')\s*)+$/;
const shows = /^(?:std::)?(?:cout|cerr)\b/;
const isOtherEnd = ({ pair: { gone, come } }: Difference): boolean => [gone, come].every((line) => shows.test(line)) && gone !== come && gone.replace(ending, '').replace(/\\n"$/, '"') === come.replace(ending, '').replace(/\\n"$/, '"');
/** A map or a set is asked for a key. */
const asksKey = /\.(?:count|find|contains)\(/;
const asksPlace = /\b(?:max_element|min_element|find|find_if|lower_bound)\(/;

/** A name of a function becomes the field of its object. */
function isField({ pair: { gone, come }, program }: Difference): boolean {
	const name = /^(\w+)\s*=/.exec(come)?.[1];
	return name !== undefined && declares.test(gone) && gone.replace(declares, '') === come && program.some((line) => /^\s/.test(line) && declares.test(line.trim()) && new RegExp(`\\b${name}(?:\\s*=.*)?$`).test(line) && !/\(/.test(line));
}

/** The head of a function, where only an `&` says whether it gets the value itself. */
function isGivenOtherwise(difference: Difference): boolean {
	const { come } = difference.pair;
	return differsBy(difference, /&|\bconst\b/g) && functionIn(come) !== '' && /^[\w:~]+[\w:<>,\s*&]*\(.*\)(?:\s*const)?$/.test(come) && !/^(?:return\b|\w+\()/.test(come);
}

/** `vector<int> &b = a` in the place of `vector<int> b = a`: a second name, and no copy. */
function isOtherName(difference: Difference): boolean {
	const { gone, come } = difference.pair;
	return differsBy(difference, /&|\bconst\b/g) && /^(?:const\s+)?[\w:]+(?:<[^;=()]*>)?\s*&\s*\w+\s*=/.test(/&/.test(come) ? come : gone);
}

/** The name of a loop over items stands for the item itself now, or for a copy. */
export function isOtherCopy({ gone, come }: Pair): boolean {
	return isEach(gone) && isEach(come) && gone !== come && without(gone, /&|\bconst\b/g) === without(come, /&|\bconst\b/g);
}

/** In this order, before those that C has as well. */
export const ownRules: readonly Rule[] = [
	// What is shown and typed.
	['line-end', isOtherEnd],
	['number-format', ({ pair: { gone, come } }) => /\b(?:setprecision|fixed)\b/.test(gone + come) && gone !== come && shows.test(come)],
	['spaces', (difference) => isInBoth(difference, shows) && differsBy(difference, /<<\s*(?:" +"|' ')/g)],
	['rest-of-line', (difference) => isInBoth(difference, /\bgetline\(/) && isInOne(difference, /\bws\b/)],
	// Copies, and the thing itself.
	['caught-kind', (difference) => isInBoth(difference, /^catch\b/)],
	['not-virtual', (difference) => differsBy(difference, /\b(?:virtual|override)\b|(?<=\))\s*=\s*0$/g)],
	['by-reference', isGivenOtherwise],
	['same-list', isOtherName],
	['own-field', isField],
	// Texts.
	['text-and-number', (difference) => isNew(difference, /\bto_string\(/) && /"\s*\+|\+\s*"/.test(difference.pair.gone)],
	['order-of-joining', ({ pair: { gone, come } }) => {
		const [, name = '', value = ''] = /^(\w+)\s*\+=\s*(.+)$/.exec(gone) ?? [];
		return name !== '' && without(come, /[()]/g) === without(`${name} = ${value} + ${name}`, /[()]/g);
	}],
	['slice', (difference) => isInBoth(difference, /\bsubstr\(/)],
	['key-there', (difference) => isNew(difference, asksKey) && /&&|\|\||\?/.test(difference.pair.come) && /\w\[/.test(difference.pair.come)],
	['membership', (difference) => isInBoth(difference, asksKey) && differsBy(difference, /!(?!=)|[=!]=\s*0/g)],
	['membership', (difference) => isNew(difference, /\bnpos\b|[=!]=\s*[\w.]+\.end\(\)/)],
	// Lists and maps.
	['changed-walk', (difference) => isNew(difference, /=\s*\w+\.erase\(/) && /\.erase\(/.test(difference.pair.gone)],
	['place-or-value', (difference) => isInBoth(difference, asksPlace) && (differsBy(difference, /\*/g) || isInOne(difference, /-\s*\w+\.begin\(\)/))],
	['place-or-value', (difference) => isInBoth(difference, /\.erase\(/) && isInOne(difference, /\.begin\(\)\s*\+/)],
	['behind-the-last', (difference) => isInBoth(difference, /\.(?:end|size|length)\(\)/) && differsBy(difference, /-\s*1\b|[()]/g) && isInOne(difference, /-\s*1\b/) && !/^for\b/.test(difference.pair.come)],
	['sum-start', (difference) => isInBoth(difference, /\baccumulate\(/)],
	['order-of-items', (difference) => isInBoth(difference, /\b(?:stable_)?sort\(/) && difference.pair.gone !== difference.pair.come],
	['keys-not-values', (difference) => ['.', '->'].includes(difference.before.at(-1) ?? '') && difference.gone.length === 1 && difference.come.length === 1 && ['first', 'second'].includes(difference.gone[0] ?? '') && ['first', 'second'].includes(difference.come[0] ?? '')],
	['asking-makes', ({ pair: { gone, come } }) => /^(?:(?:else\s+)?if|while|return)\b.*\w\[[^\]]+\]/.test(gone) && asksKey.test(come) && !/&&/.test(come) && !asksKey.test(gone)],
	['first-time', ({ pair: { gone, come } }) => /\.at\(/.test(gone) && !/\.at\(/.test(come) && /\w\[/.test(come)],
	['key-there', (difference) => isNew(difference, /\.at\(/) && /\w\[/.test(difference.pair.gone)],
	['looks-or-takes', (difference) => isInOne(difference, /\.pop(?:_back|_front)?\(/) && isInOne(difference, /\.(?:top|front|back)\(/)],
	['place-not-made', ({ pair: { gone, come } }) => (/^\w+\[[^\]]*\]\s*=(?!=)/.test(gone) && /\.push_back\(/.test(come)) || (/^(?:std::)?vector<.*>\s*\w+$/.test(gone) && come.startsWith(`${gone}(`))],
	['row-and-column', ({ pair: { gone, come } }) => /\[\w+,\s*\w+\]/.test(gone) && /\[\w+\]\[\w+\]/.test(come)],
	// Numbers and memory.
	['below-zero', ({ pair: { gone, come } }) => /\.(?:size|length)\(\)\s*-/.test(gone) && (/\(int\)\s*\w+\.(?:size|length)\(\)/.test(come) || (/\+/.test(come) && !/\+/.test(gone.replaceAll('++', ''))))],
	['release-kind', (difference) => isInBoth(difference, /^delete\b/) && differsBy(difference, /[[\]]/g)],
];
