/** Before the place is found it is named alone only to ask for a value there, and never doubted, praised or compared. */
import type { Stage, Words } from '../../words';
import type { GuardContext } from './context';
import { isNote, linesOf } from './places';
import { sentencesOf } from './sentences';
import { asksFact, observes } from './wording';

const openStages: readonly Stage[] = ['read', 'expect', 'predict', 'locate'];

/** Before the place is found it is named alone only to ask for a value there, and never doubted, praised or compared. */
export function isPremature(words: Words, { stage, rung, found, places, source, kind }: GuardContext): boolean {
	if (!openStages.includes(stage) || rung === 'place-named' || rung === 'change-described' || kind === 'explanation') return false;
	const hidden = linesOf(places).filter((line) => !found.includes(line));
	if (hidden.length === 0) return false;
	const sentences = sentencesOf(words);
	if (sentences.some(({ text, plain }) => !asksFact.test(plain) && suggestions.some((suggestion) => suggestion.test(text)))) return true;
	return sentences.some(({ text, plain, code, lines }) => {
		const named = [...lines, ...quoted(text, code, source)];
		if (!named.some((line) => hidden.includes(line))) return false;
		if (doubt.test(text) && !observes.test(plain)) return true;
		// Several lines at once point at none of them.
		return new Set(named).size === 1 && !asksForValue(sentences.map((sentence) => sentence.text).join(' '));
	});
}

/** What points at the mistake without asking for a fact: a doubt, a suggestion, or a repair before anything was found. */
const suggestions: readonly RegExp[] = [
	/\b(?:how|what) (?:can|could|would|should|might|do|did) (?:you|we) (?:change|modify|adjust|fix|correct|update|improve|rewrite)\b/i,
	/(?<!\bwhy )\bcould (?:it|the (?:problem|issue|mistake|bug|error)) be\b/i,
	/\b(?:is|could) there (?:be )?(?:a|any) (?:problem|issue|mistake|bug) (?:with|in)\b/i,
	/\bare you sure\b/i,
	/\b(?:have|did) you (?:considered?|noticed?|thought|think|remember(?:ed)?|forg[eo]t(?:ten)?|check(?:ed)? (?:if|whether|that))\b(?!.*\b(?:debugger|print|run)\b)/i,
	/\b(?:should|shouldn.t) (?:you|your|it|the \w+) (?:\w+ )?(?:be|start|begin|initiali[sz]e|return|use|include|check|compare|add|end|stop)\b.*\binstead\b/i,
	/\bwhy (?:are|do|is|does)(?:n.t| not) (?:you|your|the)\b/i,
	/(?<!\bwhere )\bdo you (?:think|see) (?:any|an|a|that|the|it)\b.*\b(?:issue|problem|mistake|should|one (?:more|extra|time)|too many|too few|instead)\b/i,
];

const doubt = /\b(?:(?:is|are|be|looks?|seems?) (?:\S+ ){0,8}right(?! (?:after|before|now|away|of|side|hand))|(?:are you|not|be) (?:sure|certain)|wrong|correct|incorrect|mistake|problem|bug|issue|fault|faulty|suspicious|really|well done|too (?:many|few|far|early|late|often|small|large|big)|enough|should(?! it)|instead|better|unexpected|careful)\b/i;

/** The message asks for a value, a count, a truth, a line, what it says or to watch it: something that the run or reading decides. */
function asksForValue(text: string): boolean {
	return /\b(?:what|which)\b[^?]*\?|\bhow (?:many|often|does|do|can|(?:could|would|might) you (?:check|find out|see|tell|test|know|verify))\b[^?]*\?|\b(?:describe|explain|tell me|walk (?:me )?through|trace)\b/i.test(text) || closedOnFact(text) || observes.test(text.toLowerCase());
}

/** "Is `5 > 5` true on line 4?", "Does the run come to line 6?": yes or no, which the run decides. "Does line 4 do its work?" asks for an opinion. */
function closedOnFact(text: string): boolean {
	const bare = text.replaceAll(/\blines?\s+\d+/gi, '');
	return /\b(?:is|are|does|do)\b[^?]*\?/i.test(bare) && /\b(?:true|false|runs?|ran|reach\w*|comes?|executed?|prints?|returns?|equals?|larger|smaller|bigger|greater|less|more|changes?|rounds?|values?|times|once|twice|same|you (?:see|think|expect|get|know|understand))\b|\d/i.test(bare);
}

/** Lines of the program whose whole text stands in the sentence: as code, or in its words where they are not words alone. */
function quoted(text: string, code: readonly string[], source: string): number[] {
	return source.split(/\r?\n/).flatMap((line, at) => {
		const own = line.trim();
		return own.length >= 10 && !isNote(own) && (code.some((each) => each.includes(own)) || (/[^\p{L}\s]/u.test(own) && text.includes(own))) ? [at] : [];
	});
}
