/** "Should it be 0 or 1?", "`and` or `or`?": a question between what stands there and what should gives the repair to whoever tosses a coin. */
import type { TokenInWords } from '../../code/language';
import { type Repair, only } from './repair';
import type { Sentence } from './sentences';
import { tokensOf } from './tokens';
import { operatorsInWords } from './vocabulary';

const numbers = new Map(['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, value) => [word, String(value)]));
/** Little words that may stand before the second option. */
const little = new Set(['a', 'an', 'the', 'with', 'by', 'at', 'to', 'from', 'be', 'it', 'in', 'is', 'rather', 'should', 'just', '"', '\'', '(', '[']);
/** A value at a moment, or which of two is the larger, is a fact of the run. */
const asksFact = /\b(?:after|before|rounds?|returns?|returned|gives?|gave|prints?|printed|larger|smaller|bigger|greater|longer|shorter|comes first|true)\b/;
/** An operator in words is at most so long. */
const widest = 40;

/** The sentence offers what a change takes out and what it puts in, and the student need only choose; unless they said the new one. */
export function tossesCoin({ text, plain, isQuestion }: Sentence, { changes }: Repair, said: readonly string[], inWords: readonly TokenInWords[] = []): boolean {
	if (!isQuestion || asksFact.test(plain)) return false;
	const known = new Set(said.flatMap(tokensOf));
	const spoken = [...operatorsInWords, ...inWords];
	return changes.some((change) => {
		const [fresh, gone] = [only(change, 'added').filter((token) => !known.has(token)), only(change, 'removed')];
		return [...text.matchAll(/\bor\b/gi)].some(({ index }) => {
			const [left, right] = [text.slice(0, index), text.slice(index + 2)];
			const names = (tokens: readonly string[], side: 'left' | 'right') => {
				const next = (side === 'left' ? tokensOf(left).filter((token) => !/^[`"'),\]]$/.test(token)).at(-1) : tokensOf(right).find((token) => !little.has(token.toLowerCase()))) ?? '';
				const said = numbers.get(next.toLowerCase()) ?? next.replaceAll(/^["']|["']$/g, '');
				const near = (side === 'left' ? left.slice(-widest) : right.slice(0, widest)).toLowerCase();
				return tokens.includes(said) || spoken.some((one) => tokens.includes(one.tokens[0] ?? '') && one.phrase.test(near));
			};
			return (names(fresh, 'left') && names(gone, 'right')) || (names(gone, 'left') && names(fresh, 'right'));
		});
	});
}
