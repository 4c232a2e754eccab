/** The pieces of programming knowledge that beginners meet, in no language; a language adds its examples and answers. */
import * as l10n from '@vscode/l10n';
import type { Lessons } from '../../../grammars/lessons';
import type { ConceptId, Words } from '../../words';
import { backticked } from './backticked';

export interface Concept {
	readonly id: ConceptId;
	/** Two or three words, for a heading. */
	readonly title: () => string;
	/** One short sentence in plain words. */
	readonly meaning: () => string;
	/** Words of a question that is about it. */
	readonly keywords: readonly string[];
}

export const concepts: readonly Concept[] = [
	{ id: 'loop-bounds', title: () => l10n.t('Where a loop starts and ends'), meaning: () => l10n.t('A counting loop has a first and a last value. Together they say how many rounds it makes.'), keywords: ['bounds', 'how many rounds', 'off by one', 'number rounds'] },
	{ id: 'loop-walk', title: () => l10n.t('Going through items'), meaning: () => l10n.t('A loop over items runs once for each item. Each round has the next item.'), keywords: ['loop', 'round', 'iterate', 'iteration', 'each item'] },
	{ id: 'while-condition', title: () => l10n.t('When a loop goes on'), meaning: () => l10n.t('The loop goes on as long as its condition is true. Something in it must change that.'), keywords: ['endless', 'infinite', 'loop condition', 'stop loop'] },
	{ id: 'return-value', title: () => l10n.t('What a function gives back'), meaning: () => l10n.t('A function gives one value back. The call stands for that value.'), keywords: ['return', 'give back', 'result function'] },
	{ id: 'return-ends', title: () => l10n.t('When a function ends'), meaning: () => l10n.t('To give a value back ends the function at once, even in the middle of a loop.'), keywords: ['return loop', 'after return', 'end function'] },
	{ id: 'print-vs-return', title: () => l10n.t('Printing and giving back'), meaning: () => l10n.t('Printing shows a value on the screen. Giving it back lets the program use it.'), keywords: ['print', 'print return', 'screen', 'output'] },
	{ id: 'none-value', title: () => l10n.t('No value'), meaning: () => l10n.t('A function that gives nothing back still has a result: the value for nothing.'), keywords: ['nothing', 'no value'] },
	{ id: 'comparison-operator', title: () => l10n.t('Comparing'), meaning: () => l10n.t('A comparison gives true or false. Put the values of the run in on both sides.'), keywords: ['compare', 'comparison', 'greater', 'smaller', 'less', 'bigger'] },
	{ id: 'boolean-logic', title: () => l10n.t('And, or, not'), meaning: () => l10n.t('Conditions can be joined: both must be true, or one is enough.'), keywords: ['logic', 'boolean', 'condition', 'true', 'false'] },
	{ id: 'assignment-vs-equality', title: () => l10n.t('Set a value or ask if equal'), meaning: () => l10n.t('One sign gives a value to a name. Another asks if two values are equal.'), keywords: ['equal', 'equality', 'equals'] },
	{ id: 'assignment', title: () => l10n.t('Names and values'), meaning: () => l10n.t('A name gets the value that the right side has at that moment. It keeps it until it gets another.'), keywords: ['variable', 'assign', 'assignment', 'name value'] },
	{ id: 'indexing', title: () => l10n.t('Positions'), meaning: () => l10n.t('Each item has a position. The first position is 0.'), keywords: ['index', 'position', 'element', 'item', 'first', 'last'] },
	{ id: 'slicing', title: () => l10n.t('Taking a part'), meaning: () => l10n.t('A part goes from a first position to just before an end.'), keywords: ['slice', 'slicing', 'part', 'substring'] },
	{ id: 'accumulator', title: () => l10n.t('Collecting in a loop'), meaning: () => l10n.t('A result starts before the loop and grows in each round.'), keywords: ['sum', 'total', 'count', 'collect', 'accumulate', 'accumulator'] },
	{ id: 'formatting', title: () => l10n.t('How a value is written'), meaning: () => l10n.t('A text says how a value is written into it. The value itself stays as it is.'), keywords: ['format', 'formatting', 'decimals', 'places'] },
	{ id: 'string-immutability', title: () => l10n.t('Texts do not change'), meaning: () => l10n.t('A text never changes. Working on it makes a new text.'), keywords: ['string', 'text', 'letter', 'character'] },
	{ id: 'list-mutation', title: () => l10n.t('Lists change'), meaning: () => l10n.t('A list can change. Every name for it sees the change, and so does a loop over it.'), keywords: ['list', 'change list', 'add item', 'remove item', 'array'] },
	{ id: 'method-result', title: () => l10n.t('Changing or giving'), meaning: () => l10n.t('Some methods change a value and give nothing back. Others give a new value.'), keywords: ['method', 'sort', 'reverse', 'method result'] },
	{ id: 'integer-division', title: () => l10n.t('Dividing'), meaning: () => l10n.t('Dividing can give a fraction, or only its whole part.'), keywords: ['divide', 'division', 'fraction'] },
	{ id: 'modulo', title: () => l10n.t('The rest of a division'), meaning: () => l10n.t('The rest is what is left over after dividing.'), keywords: ['modulo', 'remainder', 'rest', 'even', 'odd', 'left over'] },
	{ id: 'operator-order', title: () => l10n.t('What is worked out first'), meaning: () => l10n.t('Some operators come before others. Parentheses come first of all.'), keywords: ['order', 'precedence', 'parentheses'] },
	{ id: 'type-conversion', title: () => l10n.t('Kinds of values'), meaning: () => l10n.t('A number and a text are different, also when they look alike. One can be made from the other.'), keywords: ['type', 'convert', 'conversion', 'kind value', 'number'] },
	{ id: 'input-is-text', title: () => l10n.t('What is typed is text'), meaning: () => l10n.t('What a user types comes in as text.'), keywords: ['input', 'typed', 'user'] },
	{ id: 'float-precision', title: () => l10n.t('Fractions are nearly exact'), meaning: () => l10n.t('Most fractions are stored only nearly.'), keywords: ['decimal', 'round', 'float', 'precision'] },
	{ id: 'function-call', title: () => l10n.t('Running a function'), meaning: () => l10n.t('A function runs only when it is called.'), keywords: ['function', 'call', 'run function'] },
	{ id: 'parameters', title: () => l10n.t('What a function gets'), meaning: () => l10n.t('The values of the call go into the names in the function\'s first line.'), keywords: ['parameter', 'argument', 'pass'] },
	{ id: 'recursion-base-case', title: () => l10n.t('Where recursion ends'), meaning: () => l10n.t('A function that calls itself needs a case that does not call it again.'), keywords: ['recursion', 'recursive', 'base case', 'calls itself'] },
	{ id: 'dictionary-key', title: () => l10n.t('Keys and values'), meaning: () => l10n.t('A dictionary leads from a key to a value. Only a key that is there can be looked up.'), keywords: ['dictionary', 'key', 'lookup', 'map'] },
	{ id: 'membership', title: () => l10n.t('Is it one of them?'), meaning: () => l10n.t('You can ask if a value is one of the items.'), keywords: ['contains', 'inside', 'member', 'is in'] },
	{ id: 'name-scope', title: () => l10n.t('Where a name is known'), meaning: () => l10n.t('A name made inside a function is known only there.'), keywords: ['scope', 'global', 'local', 'outside function', 'inside function'] },
	{ id: 'indentation', title: () => l10n.t('What belongs together'), meaning: () => l10n.t('The layout of the lines shows which lines belong to which.'), keywords: ['indentation', 'indent', 'spaces', 'block'] },
	{ id: 'conditional-chain', title: () => l10n.t('One branch of several'), meaning: () => l10n.t('In a chain of conditions only the first true one runs.'), keywords: ['if', 'else', 'branch', 'case'] },
	{ id: 'attributes', title: () => l10n.t('What belongs to a value'), meaning: () => l10n.t('Each type of value has its own methods.'), keywords: ['method', 'attribute', 'dot', 'object', 'class'] },
	{ id: 'syntax', title: () => l10n.t('The form of a line'), meaning: () => l10n.t('Each kind of line has a form. When the form is broken, nothing runs.'), keywords: ['syntax', 'bracket', 'colon', 'quote', 'form'] },
];

const byId: ReadonlyMap<ConceptId, Concept> = new Map(concepts.map((concept) => [concept.id, concept]));

/** The concept with the id, or null when the catalogue has none. */
export function conceptOf(id: ConceptId): Concept | null {
	return byId.get(id) ?? null;
}

/** The worked examples of the concept on other programs, each as a block and one sentence. */
export function workedExamplesOf(id: ConceptId, lessons: Lessons): readonly Words[] {
	return lessons.examples.filter((one) => one.concept === id).map((example) => [{ kind: 'block', text: example.code }, ...backticked(example.says())]);
}

/** A short answer to a question back, on other values than the student's; null when nothing in the catalogue is about it. */
export function answerTo(topic: string, lessons: Lessons): { readonly concept: ConceptId; readonly words: Words } | null {
	const answer = best(topic, lessons.answers);
	const concept = best(topic, concepts);
	if (answer !== null && answer.score >= (concept?.score ?? 0)) {
		return { concept: answer.found.concept, words: [...backticked(answer.found.says()), { kind: 'block', text: answer.found.code }] };
	}
	if (concept === null) {
		return null;
	}
	const example = lessons.examples.find((one) => one.concept === concept.found.id);
	const block: Words = example === undefined ? [] : [{ kind: 'block', text: example.code }];
	return { concept: concept.found.id, words: [...backticked(concept.found.meaning()), ...block] };
}

/** Words that say nothing about the topic. */
const idle = new Set(['the', 'a', 'an', 'of', 'to', 'in', 'on', 'it', 'is', 'this', 'that', 'my', 'with', 'do', 'does', 'i', 'and', 'or', 'not', 'if', 'for', 'vs', 'get', 'use', 'from', 'by', 'again']);

/** The entry whose keywords fit best; the longest keyword wins, and of equals the first entry. */
function best<T extends { readonly keywords: readonly string[] }>(topic: string, entries: readonly T[]): { readonly found: T; readonly score: number } | null {
	const lower = topic.toLowerCase();
	const words: readonly string[] = (lower.match(/[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}]+)*/gu) ?? []).map(stem);
	const telling = words.filter((word) => !idle.has(word));
	const signs: readonly string[] = lower.match(/[^\p{L}\p{N}\s_'"`,?()]+/gu) ?? [];
	const scoreOf = (keyword: string) => {
		if (!/\p{L}/u.test(keyword)) {
			return keyword.split(' ').every((sign) => signs.includes(sign) || lower.trim() === sign) ? 2 + keyword.split(' ').length : 0;
		}
		const wanted = keyword.split(' ').map(stem);
		if (wanted.length === 1 && idle.has(wanted[0] ?? '')) {
			// "what does in do?" is about `in`; "the value in the list" is not.
			return telling.length === 0 && words.includes(wanted[0] ?? '') ? 2 : 0;
		}
		const hit = wanted.every((word) => words.includes(word) || signs.includes(word));
		return hit ? 2 * wanted.length : 0;
	};
	let found: { readonly found: T; readonly score: number } | null = null;
	for (const entry of entries) {
		const score = Math.max(0, ...entry.keywords.map(scoreOf));
		if (score > (found?.score ?? 0)) {
			found = { found: entry, score };
		}
	}
	return found;
}

/** Loops, looping, looped: one word. Rough, and the same on both sides. */
function stem(word: string): string {
	return word.length <= 3 ? word : word.replace(/(?:ing|ed|es|s)$/, '').replace(/e$/, '');
}
