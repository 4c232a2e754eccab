/**
 * No message with a leak in it passes. Deterministic checks over what a message says: the tokens of the known repairs, changed
 * lines of the student's own program, "change X to Y", a place named before it was found, two questions, the same question again.
 * The wordings that it knows are those of English; the checks of tokens, lines and lengths hold in any language.
 */
import { distance } from 'fastest-levenshtein';
import { applyEdits } from '../code/edits';
import type { Edit, Place, Rung, Stage, Words } from '../words';
import { isRepeated } from './guardRepeats';
import { newRuns, tokensOf } from './guardTokens';
import { countWords, spoken } from './offline/say';

export type Refusal = 'leak' | 'premature' | 'repeated' | 'irrelevant' | 'two-questions' | 'too-long';

export type GuardVerdict =
	| { readonly ok: true }
	/** `words`: what was refused, for the log and for asking again. */
	| { readonly ok: false; readonly reason: Refusal; readonly words: string };

export interface GuardContext {
	/** A question after teaching may be a repeated one; a reply or help need not ask. */
	readonly kind: 'question' | 'teaching' | 'help' | 'reply' | 'explanation';
	readonly stage: Stage;
	readonly rung: Rung;
	/** The program's text, which the repairs' offsets are of. */
	readonly source: string;
	/** Lines of the source that hold code (zero-based): what is printed may well be like a line of a docstring. Missing: all lines. */
	readonly statements?: readonly number[];
	/** Lines (zero-based) that the student has found, named or has in a traceback. */
	readonly found: readonly number[];
	/** Where the repairs are; while none is known, the suspicious places. */
	readonly places: readonly Place[];
	/** Every repair that is known. */
	readonly repairs: readonly (readonly Edit[])[];
	/** What the student has typed so far. */
	readonly said: readonly string[];
	/** Questions asked before, without their openings. */
	readonly previous: readonly Words[];
}

/** The most words of a message. */
const longest = 60;

/** Whether the message may be shown, and if not, why. `asked` is the question in it, where that is known apart from its opening. */
export function check(words: Words, context: GuardContext, asked: Words = words): GuardVerdict {
	const reason = refusal(words, context, asked);
	return reason ? { ok: false, reason, words: spoken(words) } : { ok: true };
}

function refusal(words: Words, context: GuardContext, asked: Words): Refusal | null {
	if (leaks(words, context)) return 'leak';
	if (isPremature(words, context)) return 'premature';
	if (context.kind !== 'explanation' && countWords(words) > longest) return 'too-long';
	if (context.kind !== 'explanation' && asksTwice(words)) return 'two-questions';
	if (context.kind === 'question' && context.previous.some((before) => isRepeated(asked, before))) return 'repeated';
	return (context.kind === 'question' || context.kind === 'teaching') && isIrrelevant(asked, context) ? 'irrelevant' : null;
}

// ---------------------------------------------------------------- leaks

function leaks(words: Words, context: GuardContext): boolean {
	if (context.rung === 'change-described') return false;
	const text = spoken(words);
	return context.repairs.some((repair) => givesAway(text, repair, context)) || words.some((segment) => segment.kind !== 'lines' && changesOwnLine(segment, context)) || tellsChange(words);
}

/** A new token of the repair, or three in a row that only the repaired program has, and the student has not said them. */
function givesAway(text: string, repair: readonly Edit[], { source, said }: GuardContext): boolean {
	const own = [source, ...said].join('\n');
	const repaired = applyEdits(source, repair);
	const message = ` ${tokensOf(text).join(' ')} `;
	return newRuns(repaired, own).some((run) => message.includes(` ${run.join(' ')} `));
}

/** Lines shorter than this are alike by chance. */
const shortestLine = 6;
/** From here on a line is the student's own with a change in it (0 to 1). */
const likeness = 0.7;

function changesOwnLine({ kind, text }: { readonly kind: 'text' | 'code' | 'block'; readonly text: string }, { source, statements }: GuardContext): boolean {
	if (kind === 'text') return false;
	const own = source.split(/\r?\n/).filter((_, at) => statements?.includes(at) ?? true).map((line) => line.trim()).filter((line) => line.length >= shortestLine && !isNote(line));
	return text.split('\n').map((line) => line.trim()).some((line) => {
		if (line.length < shortestLine || source.includes(line)) return false;
		return own.some((mine) => 1 - distance(line, mine) / Math.max(line.length, mine.length) >= likeness && isStatement(line, mine));
	});
}

/** Comments and texts are no code that could be changed. */
function isNote(line: string): boolean {
	return /^(#|\/\/|\/\*|\*|"""|''')/.test(line);
}

/** Both do the same kind of thing: they begin alike. A value or a call is not a changed statement. */
function isStatement(line: string, own: string): boolean {
	const first = (text: string) => /^[^\s([]+/.exec(text)?.[0];
	return first(line) === first(own) && /[\s:=]/.test(line);
}

/** "Change X to Y", "use Y instead", "try Y": code that is to be written, other than something to print. */
function tellsChange(words: Words): boolean {
	const text = words.map((segment) => (segment.kind === 'code' ? 'CODE' : segment.kind === 'lines' ? 'LINE' : segment.kind === 'block' ? '' : segment.text)).join('');
	return tellings.some((telling) => telling.test(text));
}

const tellings: readonly RegExp[] = [
	/\b(?:change|replace|swap|turn|switch|convert|rewrite)\b[^.?!]*\b(?:to|with|into|by|as)\b[^.?!]*\bCODE\b/i,
	/\b(?:change|replace|swap|turn|switch)\b[^.?!]*\b(?:to|with|into)\b\s+(?:a |an |the )?(?:less|greater|plus|minus|one|zero|equal|not)\b/i,
	/\bCODE\b[^.?!]*\binstead of\b/i,
	/\binstead of\b[^.?!]*\bCODE\b/i,
	/\b(?:what if|how about|why not|consider(?:ed)?(?! using (?:the|a) debugger)|try|could you|should you|you should|you could|you can|you need to|you have to|did you (?:try|remember to|forget to))\b[^.?!]*\b(?:use|used|using|write|wrote|writing|add|added|adding|insert|put|putting|remove|removing|make|set|start|return|returning)\b[^.?!]*\bCODE\b/i,
	/\bshould (?:be|say|read)\b[^.?!]*\bCODE\b[^.?!]*\b(?:here|there|on LINE|in LINE)\b/i,
	/\b(?:the (?:fix|solution|repair|correct (?:code|line)) is)\b/i,
	/\b(?:increase|decrease|add|subtract)\b[^.?!]*\b(?:by (?:one|1)|one (?:to|from))\b/i,
];

// ---------------------------------------------------------------- premature

const openStages: readonly Stage[] = ['read', 'expect', 'predict', 'locate'];

/** Before the place is found it is named alone only to ask for a value there, and never doubted, praised or compared. */
function isPremature(words: Words, { stage, rung, found, places, source, kind }: GuardContext): boolean {
	if (!openStages.includes(stage) || rung === 'place-named' || rung === 'change-described' || kind === 'explanation') return false;
	const hidden = linesOf(places).filter((line) => !found.includes(line));
	if (hidden.length === 0) return false;
	if (suggestions.some((suggestion) => suggestion.test(spoken(words)))) return true;
	const sentences = sentencesOf(words);
	return sentences.some(({ text, lines }) => {
		const named = [...lines, ...quoted(text, source)];
		if (!named.some((line) => hidden.includes(line))) return false;
		if (doubt.test(text)) return true;
		// Several lines at once point at none of them.
		return new Set(named).size === 1 && !asksForValue(sentences.map((sentence) => sentence.text).join(' '));
	});
}

/** What points at the mistake without asking for a fact: a doubt, a suggestion, or a repair before anything was found. */
const suggestions: readonly RegExp[] = [
	/\b(?:how|what) (?:can|could|would|should|might|do|did) (?:you|we) (?:change|modify|adjust|fix|correct|update|improve|rewrite)\b/i,
	/\bcould (?:it|the (?:problem|issue|mistake|bug|error)) be\b/i,
	/\b(?:is|could) there (?:be )?(?:a|any) (?:problem|issue|mistake|bug) (?:with|in)\b/i,
	/\bare you sure\b/i,
	/\b(?:have|did) you (?:considered?|noticed?|thought|think|remember(?:ed)?|forg[eo]t(?:ten)?|check(?:ed)? (?:if|whether|that))\b(?!.*\b(?:debugger|print|run)\b)/i,
	/\b(?:should|shouldn.t) (?:you|your|it|the \w+) (?:\w+ )?(?:be|start|begin|initiali[sz]e|return|use|include|check|compare|add|end|stop)\b.*\binstead\b/i,
	/\bwhy (?:are|do|is|does)(?:n.t| not|n’t) (?:you|your|the)\b/i,
	/(?<!\bwhere )\bdo you (?:think|see) (?:any|an|a|that|the|it)\b.*\b(?:issue|problem|mistake|should|one (?:more|extra|time)|too many|too few|instead)\b/i,
];

const doubt = /\b(?:right|wrong|correct|incorrect|mistake|problem|bug|issue|fault|faulty|suspicious|sure|certain|really|well done|too (?:many|few|far|early|late|often|small|large|big)|enough|should(?! it)|instead|better|unexpected|careful)\b/i;

/** The message asks for a value, a count, a truth, a line: something that the run decides. */
function asksForValue(text: string): boolean {
	return /\b(?:what|which)\b[^?]*\?|\bhow (?:many|often|does|do)\b[^?]*\?|\b(?:is|are|does|do)\b[^?]*\?/i.test(text);
}

/** Lines of the program whose whole text the sentence quotes. */
function quoted(text: string, source: string): number[] {
	return source.split(/\r?\n/).flatMap((line, at) => {
		const own = line.trim();
		return own.length >= 10 && !isNote(own) && text.includes(own) ? [at] : [];
	});
}

interface Sentence {
	readonly text: string;
	readonly lines: readonly number[];
}

/** Sentences, with the lines that each names by a link or in words (`line 8`). */
function sentencesOf(words: Words): readonly Sentence[] {
	const all: Sentence[] = [];
	let text = '';
	let lines: number[] = [];
	const close = () => {
		if (text.trim() !== '') all.push({ text, lines });
		text = '';
		lines = [];
	};
	for (const segment of words) {
		if (segment.kind === 'lines') {
			for (let at = segment.from; at <= segment.to; at++) lines.push(at);
			text += ' line ';
			continue;
		}
		if (segment.kind !== 'text') {
			text += ` ${segment.text} `;
			continue;
		}
		segment.text.split(/(?<=[.?!])\s+/).forEach((piece, index) => {
			if (index > 0) close();
			text += piece;
			for (const [, from, to] of piece.matchAll(/\blines?\s+(\d+)(?:\s*(?:-|to|and)\s*(\d+))?/gi)) {
				lines.push(Number(from) - 1, ...(to === undefined ? [] : [Number(to) - 1]));
			}
		});
	}
	close();
	return all;
}

function linesOf(places: readonly Place[]): readonly number[] {
	return places.flatMap((place) => (place.kind === 'gap' ? [] : Array.from({ length: place.to - place.from + 1 }, (_, index) => place.from + index)));
}

// ---------------------------------------------------------------- questions

/** More than one question mark outside of code, or two question words joined by "and". */
function asksTwice(words: Words): boolean {
	const text = words.map((segment) => (segment.kind === 'text' ? segment.text : 'x')).join('');
	if ((text.match(/\?/g) ?? []).length > 1) return true;
	const question = text.split(/(?<=[.?!])\s+/).find((sentence) => sentence.includes('?')) ?? '';
	return /\?/.test(question) && /,?\s\b(?:and|or)\s+(?:what|which|how|why|where|when|who)\b/i.test(question);
}

/** "What does `return` do?" about something that is on none of the places. */
function isIrrelevant(words: Words, { places, source, repairs }: GuardContext): boolean {
	const asked = words.filter((segment) => segment.kind === 'code').map(({ text }) => text);
	const text = words.map((segment) => (segment.kind === 'text' ? segment.text : segment.kind === 'code' ? 'CODE' : 'LINE')).join('');
	if (asked.length !== 1 || repairs.length === 0 || !/\bwhat (?:does|is|are|do)\s+(?:the |an? )?(?:\w+ )?CODE\s*(?:do|mean|for|used for)?\s*\?/i.test(text)) return false;
	const lines = source.split(/\r?\n/);
	const topic = new Set(linesOf(places).flatMap((at) => tokensOf(lines[at] ?? '')));
	return !tokensOf(asked[0] ?? '').some((token) => topic.has(token));
}
