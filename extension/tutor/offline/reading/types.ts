/**
 * What an answer was read as, before it is compared with a truth. The normaliser's own words; other folders see
 * {@link Reading} and {@link Judgement} of normaliser.ts.
 */
import type { Question } from '../../../words';

/** How the language of the program writes the values that have a name of their own. */
export interface Spellings {
	readonly nothing: string;
	readonly true: string;
	readonly false: string;
	/** Values in a row stand in braces there, so that empty ones may hold nothing of any kind; missing where they do not. */
	readonly rowsInBraces?: boolean;
}

/** What is known about the program that the question is about. */
export interface ReadingContext {
	readonly spellings: Spellings;
	readonly variableNames: readonly string[];
	/** The program's lines as they were at the question's code version. */
	readonly programLines: readonly string[];
	/** The entry point; null for a script. */
	readonly functionName: string | null;
	/** Names of exceptions that the language knows, to tell "a key error" from "some error". */
	readonly errorNames?: readonly string[];
	/** The texts that the examples ask for, where they ask for nothing but texts: then words are one, whatever the program gives. */
	readonly texts?: readonly string[];
}

/** The parts of a question that reading needs. Stage and slots only settle which of several values is meant. */
export type AskedQuestion = Pick<Question, 'answer' | 'truth'> & Partial<Pick<Question, 'foils' | 'stage' | 'slots'>>;

/** What was said, as data. */
export type Said =
	/** `word`: said in plain words ("nothing"), not as the language spells it. */
	| { readonly kind: 'nothing'; readonly word: boolean }
	| { readonly kind: 'truth'; readonly value: boolean }
	/** `text` is a plain decimal number; `percent`: a percent sign stood behind it. */
	| { readonly kind: 'number'; readonly text: string; readonly percent?: boolean }
	| { readonly kind: 'quoted'; readonly value: string }
	/** Text without quotes: any of these may be meant, the first is the whole of it. */
	| { readonly kind: 'bare'; readonly candidates: readonly string[] }
	| { readonly kind: 'items'; readonly items: readonly Said[]; readonly of: 'list' | 'tuple' | 'set' }
	| { readonly kind: 'pairs'; readonly pairs: readonly (readonly [Said, Said])[] }
	/** "the empty list", "empty": `of` is null when it was not said what is empty. */
	| { readonly kind: 'empty'; readonly of: 'items' | 'pairs' | 'text' | null }
	/** The program stops with an error; the name where one was said, in lower case without spaces. */
	| { readonly kind: 'error'; readonly name: string | null }
	| { readonly kind: 'endless' }
	/** Zero-based lines, both included. */
	| { readonly kind: 'lines'; readonly from: number; readonly to: number }
	/** Something is missing after this zero-based line. */
	| { readonly kind: 'gap'; readonly after: number }
	| { readonly kind: 'option'; readonly id: string }
	| { readonly kind: 'cells'; readonly cells: readonly Said[] }
	| { readonly kind: 'output'; readonly text: string }
	| { readonly kind: 'words'; readonly text: string };

/** A value in the text and where it stands. */
export interface Token {
	readonly kind: 'value' | 'ordinal' | 'word' | 'symbol' | 'mark';
	readonly text: string;
	/** Lower case, for words. */
	readonly lower: string;
	readonly said: Said | null;
	readonly from: number;
	readonly to: number;
}
