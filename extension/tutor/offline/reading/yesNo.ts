/** Reads which of a yes and a no a student means, whatever they call it and whatever reason they add. */
import type { AnswerForm, Segment } from '../../../words';
import { isTypoOf } from './typo';

type Options = Extract<AnswerForm, { kind: 'choice' }>['options'];

const yes = new Set('yes y yeah yep yup ya yea yess yesss aye sure correct indeed definitely ja sí si oui sim'.split(' '));
const no = new Set('no n nope nah noo nooo nay nein non não nao nej never'.split(' '));
/** Words beside a yes or a no that say nothing of their own. */
const idle = new Set('i we think guess say believe suppose well ok okay so hmm um it its it\'s that thats that\'s this is does will would should be the answer maybe probably of course then there at moment here'.split(' '));
const reason = /[,;.!:(]|\b(?:because|cause|cuz|bc|cos|since|as|when|if|but)\b/i;

/** The id of the option; null where the options are no yes and no, or the words say neither or both. */
export function readYesNo(text: string, options: Options): string | null {
	const texts = options.map(({ words }) => wordsOf(words.map((segment: Segment) => ('text' in segment ? segment.text : '')).join('')));
	const [agrees, denies] = [texts.findIndex(([first = '']) => yes.has(first)), texts.findIndex(([first = '']) => no.has(first))];
	if (options.length !== 2 || agrees === -1 || denies === -1) {
		return null;
	}
	const head = text.trim().split(reason)[0] ?? '';
	const said = wordsOf(head);
	if (said.length === 0 || said.length > 6 && yesOrNo(said[0] ?? '') === null) {
		return null;
	}
	const isNegated = said.some((word) => word === 'not' || /n'?t$/.test(word));
	const telling = said.filter((word) => !idle.has(word) && word !== 'not' && !/^(?:is|does|do|was|will|would|should)n'?t$/.test(word));
	const votes = telling.map((word) => vote(word, texts[agrees] ?? [], texts[denies] ?? []));
	const opens = votes[0] ?? null;
	// "yes 0 has no rest": who begins so has answered, and says why; "no" before another word says something of that.
	const isContrary = telling.slice(1).some((word, at, rest) => vote(word, texts[agrees] ?? [], texts[denies] ?? []) === (opens === 'yes' ? 'no' : 'yes') && !(word === 'no' && at < rest.length - 1));
	if (votes.includes(null) && opens !== null && said.length > 1 && yesOrNo(said[0] ?? '') === opens && !isNegated && !isContrary) {
		return options[opens === 'yes' ? agrees : denies]?.id ?? null;
	}
	if (votes.includes(null) || (votes.includes('yes') && votes.includes('no'))) {
		return null;
	}
	// "it is", "it isn't": nothing else is said.
	const plain = votes[0] ?? (/^(?:yes )?(?:it|that|this)(?:'s| is| does| will| would| should)? ?(?:not|n't)?$|^(?:it|that|this) (?:is|does|will|would|should)n'?t$|^of course(?: not)?$/.test(said.join(' ')) && said.length > 1 ? 'yes' : null);
	// "not true", but "no, it is not": only a yes is turned round.
	const meant = plain === 'yes' && isNegated ? 'no' : plain === 'no' && isNegated && telling.some((word) => word === 'false') ? 'yes' : plain;
	return meant === null ? null : (options[meant === 'yes' ? agrees : denies]?.id ?? null);
}

function yesOrNo(word: string): 'yes' | 'no' | null {
	return yes.has(word) ? 'yes' : no.has(word) ? 'no' : null;
}

/** What a word says; null for one that may say anything. */
function vote(word: string, agreeing: readonly string[], denying: readonly string[]): 'yes' | 'no' | null {
	const plain = yesOrNo(word);
	if (plain) return plain;
	// `true` and `false` where the options say them.
	const own = (words: readonly string[], others: readonly string[]) => words.some((each) => !others.includes(each) && each.length > 3 && (each === word || isTypoOf(word, each)));
	return own(agreeing, denying) ? 'yes' : own(denying, agreeing) ? 'no' : null;
}

function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().replaceAll('’', '\'').match(/[\p{L}']+/gu) ?? [];
}
