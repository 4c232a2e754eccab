/** A way of putting a suggestion, and the word lists that the tables of them share. */
import { languages } from '../../code/languages';

export interface Frame {
	readonly id: string;
	/** In lower case. */
	readonly pattern: RegExp;
	/** It tells the repair, so that it is refused after the place is found as well; else it only points at the place. */
	readonly tells: boolean;
}

/** The languages by their names, as somebody speaks of them; whole names, since one is a single letter and one ends in a sign. */
export const spoken = `(?:${languages.map(({ name }) => name.toLowerCase().replaceAll(/[^\w ]/g, String.raw`\$&`)).join('|')})(?!\\w)`;

/** Whole words that lead into a sentence and mean nothing. */
export const lead = String.raw`^(?:\W|(?:so|then|now|and|but|or|well|hm+|ok(?:ay)?) )*`;
/** What a program is made of, as a person names it. */
export const part = '(?:loops?|lines?|conditions?|branch(?:es)?|tests?|comparisons?|ranges?|returns?|statements?|assignments?|divisions?|subtractions?|counters?|checks?|method|order|index|code|brackets?|everything|it|that)';
/** What a language has to offer. */
export const tool = '(?:functions?|methods?|operators?|keywords?|built-?ins?|connectives?|statements?|modules?)';

/** What is done to see, not to the program. */
export const looking = '(?:see|get|expect|think|know|say|find|look|notice|want|mean|call|test|check|learn|tell|explain|describe|trace|guess|predict|read|remember|understand|believe|work out|figure|answer|give|enter|type|observe|verify|compare|hope|print|have|try|run|go|be|like|approach|solve|do|compute|calculate|monitor|click|watch|draw|write)\\b';
