/** Hard rules: what no message may say below the last rung, however it is put. */
import { distance } from 'fastest-levenshtein';
import type { Segment, Words } from '../../words';
import { spoken } from '../offline/say';
import { tossesCoin } from './coinToss';
import type { GuardContext } from './context';
import { disguises, withoutTricks } from './disguise';
import { isNote } from './places';
import { subjectOf } from './features';
import { hintsAtEffect } from './hints';
import { isPicture } from './pictures';
import { isPlain } from './plain';
import { type Repair, holds } from './repair';
import { type Sentence, sentencesOf } from './sentences';
import { tellsDeed } from './told';
import { newRuns, tokensOf } from './tokens';
import { wordsOfProse } from './vocabulary';
import * as wording from './wording';

/** The message holds what only a repair has, or tells a change. */
export function leaks(words: Words, repairs: readonly Repair[], context: GuardContext): boolean {
	if (context.rung === 'change-described') return false;
	return repairs.some((repair) => givesAway(words, repair, context) || isSpokenOf(words, repair, context))
		|| words.some((segment) => changesOwnLine(segment, context))
		|| tellsChange(words)
		|| (context.kind !== 'explanation' && !context.trusted && sentencesOf(words).some((sentence) => repairs.some((repair) => tossesCoin(sentence, repair, context.said, context.inWords))))
		|| (context.kind !== 'explanation' && !context.trusted && sentencesOf(words).some((sentence) => tellsDeed(sentence, repairs) || repairs.some((repair) => hintsAtEffect(sentence, repair, context)) || (repairs.length > 0 && context.stage !== 'repair' && isPicture(sentence, context))))
		|| sentencesOf(words).some((sentence) => !sentence.isQuestion && repairs.some((repair) => instructs(sentence, repair) || tellsFinding(sentence, repair, context)));
}

// ---------------------------------------------------------------- tokens and lines of a repair

/**
 * A new token of the repair, three in a row that only the repaired program has, or a whole repaired line, and the student has
 * not said them; also in disguise. What is already in the student's program or on their screen gives nothing away.
 */
function givesAway(words: Words, { repaired, changes }: Repair, { source, said, shown = [], trusted = false }: GuardContext): boolean {
	const own = [source, ...said, ...shown].join('\n');
	// An apostrophe begins no text of a program.
	const text = withoutPromises(withoutTricks(spoken(words)).replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, ''), shown);
	const code = [...words.filter(({ kind }) => kind === 'code' || kind === 'block').map((segment) => withoutTricks(spoken([segment]))), ...quotedParts(text).filter((part) => !shown.some((one) => one.includes(`"${part}"`) || one.includes(`'${part}'`)))].join('\n');
	const runs = newRuns(repaired, own);
	const lines = changes.map(({ after }) => tokensOf(after)).filter((line) => line.length > 1 && !holds(tokensOf(own), line));
	const [inText, inCode] = [tokensOf(text), tokensOf(code)];
	const tells = (run: readonly string[]) => holds(inCode, run) || (!(run.length === 1 && wordsOfProse.has((run[0] ?? '').toLowerCase())) && holds(inText, run));
	if (runs.some(tells) || lines.some((line) => holds(inText, line))) return true;
	const isOtherCall = (read: string) => !trusted && changes.some(({ before }) => callsOtherwise(before, source, read, own));
	if (isOtherCall(text)) return true;
	// Behind a disguise only what cannot stand there by chance counts.
	const bare = own.replaceAll(/\s/g, '');
	const pieces = changes.flatMap(({ after }) => windowsOf(tokensOf(after))).filter((piece) => !bare.includes(piece));
	const plain = [...pieces, ...runs.filter((run) => run.length === 1).flat().filter((token) => token.length > 3 && !wordsOfProse.has(token.toLowerCase())), ...lines.map((line) => line.join('')).filter((line) => line.length > 4)];
	return disguises(text).some((one) => plain.some((part) => one.includes(part)) || isOtherCall(one));
}

/** So many tokens in a row cannot stand in a disguise by chance. */
const windowLength = 5;

function windowsOf(tokens: readonly string[]): readonly string[] {
	return tokens.slice(0, Math.max(0, tokens.length - windowLength + 1)).map((_, at) => tokens.slice(at, at + windowLength).join(''));
}

/** A call of the changed line with other arguments, among them a name of the program: a repair of that line, if not one that is known. */
function callsOtherwise(line: string, source: string, text: string, own: string): boolean {
	const names = new Set(tokensOf(source));
	const known = own.replaceAll(/\s/g, '');
	const called = new Set([...line.matchAll(/([\p{L}_][\w.]*)\(/gu)].map(([, name]) => name));
	return [...text.matchAll(/([\p{L}_][\w.]*)\(([^()\n]*)\)/gu)].some(([call, name, inner = '']) => called.has(name) && !known.includes(call.replaceAll(/\s/g, '')) && tokensOf(inner).some((token) => /^[\p{L}_]/u.test(token) && names.has(token)));
}

/** "`f(5)` should return 0", as an example on the screen says, speaks of no line of a program that returns 0. */
function withoutPromises(text: string, shown: readonly string[]): string {
	const values = [...new Set(shown.flatMap((one) => one.split('\n')))].filter((value) => value.trim() !== '');
	return values.reduce((rest, value) => rest.replaceAll(`should return ${value}`, `should give ${value}`), text);
}

/** What stands in quotation marks in a sentence. */
function quotedParts(text: string): readonly string[] {
	return [...text.matchAll(/["'“‘]([^"'“”‘’\n]{1,40})["'”’]/g)].map(([, part]) => part ?? '');
}

/** A new token in words that mean nothing else ("less than or equal"), unless the student has used them or the token, or has them on the screen. */
function isSpokenOf(words: Words, { phrases }: Repair, { said, shown = [] }: GuardContext): boolean {
	const text = withoutTricks(spoken(words)).toLowerCase();
	const known = [...said, ...shown];
	const own = known.join('\n').toLowerCase();
	return phrases.some(({ phrase, sure, tokens }) => sure && phrase.test(text) && !phrase.test(own) && !known.some((one) => holds(tokensOf(one), tokens)));
}

// ---------------------------------------------------------------- the student's own lines, changed

/** Lines shorter than this are alike by chance. */
const shortestLine = 6;
/** From here on a line is the student's own with a change in it (0 to 1). */
const likeness = 0.7;

function changesOwnLine(segment: Segment, { source, statements, said }: GuardContext): boolean {
	if (segment.kind !== 'code' && segment.kind !== 'block') return false;
	const own = source.split(/\r?\n/).filter((_, at) => statements?.includes(at) ?? true).map((line) => line.trim()).filter((line) => line.length >= shortestLine && !isNote(line));
	return segment.text.split('\n').map((line) => line.trim()).some((line) => {
		if (line.length < shortestLine || source.includes(line) || said.some((one) => one.includes(line))) return false;
		return own.some((mine) => 1 - distance(line, mine) / Math.max(line.length, mine.length) >= likeness && isStatement(line, mine));
	});
}

/** Both do the same kind of thing: they begin alike. A value or a call is not a changed statement. */
function isStatement(line: string, own: string): boolean {
	const first = (text: string) => /^[^\s([]+/.exec(text)?.[0];
	return first(line) === first(own) && /[\s:=]/.test(line);
}

// ---------------------------------------------------------------- told, not asked

/** "You need to send the result back": what is to be done, about what the repair changes. */
function instructs(sentence: Sentence, repair: Repair): boolean {
	const { plain } = sentence;
	if (!wording.instructs.test(plain) || [wording.observes, wording.asksRun, wording.asksTelling].some((each) => each.test(plain))) return false;
	const { verbs, names } = subjectOf(sentence, repair);
	return verbs.size > 0 || names.length > 0;
}

/** "Your condition leaves out the limit": how that part of the program is off, before the student has found it. What the built-in tutor states the run has said. */
function tellsFinding(sentence: Sentence, repair: Repair, { found, kind, source, trusted = false }: GuardContext): boolean {
	const { plain } = sentence;
	const isFound = repair.changes.some(({ lines }) => lines.some((at) => found.includes(at)));
	if (trusted || kind === 'explanation' || isFound || isPlain(sentence, source, false) || !/\b(?:your|you) \w/.test(plain) || !(wording.states.test(plain) || /\bwrong\b|\bincorrect/.test(plain))) return false;
	const { nouns, verbs } = subjectOf(sentence, repair);
	return nouns.size + verbs.size > 0 && ![wording.asksRun, wording.asksTelling, wording.courtesy].some((each) => each.test(plain));
}

// ---------------------------------------------------------------- a change, told

/** "Change X to Y", "use Y instead", "try Y": code that is to be written, other than something to print. */
function tellsChange(words: Words): boolean {
	// Code that ends as a sentence does, with a new one behind it, ends this one.
	const ends = (code: string, next: Segment | undefined) => /[.!?…]$/.test(code) && next?.kind === 'text' && /^\s+\p{Lu}/u.test(next.text);
	const text = words.map((segment, at) => (segment.kind === 'code' ? `CODE${ends(segment.text, words[at + 1]) ? '.' : ''}` : segment.kind === 'lines' ? 'LINE' : segment.kind === 'block' ? '' : segment.text)).join('');
	return tellings.some((telling) => telling.test(text));
}

/** What belongs together stands within 80 characters: an open end would make a long message slow to read. */
const tellings: readonly RegExp[] = [
	/\b(?:change|replace|swap|turn|switch|convert|rewrite)\b[^.?!]{0,80}\b(?:to|with|into|by|as)\b[^.?!]{0,80}\bCODE\b/i,
	/\b(?:chang(?:e|ing)|replac(?:e|ing)|swap(?:ping)?|turn(?:ing)?|switch(?:ing)?)\b[^.?!]{0,80}\b(?:to|with|into)\b\s+(?:an? |the )?(?:less|greater|plus|minus|one|zero|equal|not|\d)\b/i,
	/\bCODE\b[^.?!]{0,80}\binstead of\b/i,
	/\binstead of\b[^.?!]{0,80}\bCODE\b/i,
	/\b(?:what if|how about|why not|consider(?:ed)?(?! using (?:the|a) debugger)|try|could you|should you|you should|you could|you can|you need to|you have to|did you (?:remember to|forget to))\b[^.?!]{0,80}\b(?:use|used|using|write|wrote|writing|add|added|adding|insert|put|putting|remove|removing|make|set|start|return|returning)\b[^.?!]{0,80}\bCODE\b/i,
	/\bshould (?:be|say|read)\b[^.?!]{0,80}\bCODE\b[^.?!]{0,80}\b(?:here|there|on LINE|in LINE)\b/i,
	/\b(?:chang(?:e|ing)|replac(?:e|ing)|swap(?:ping)?|switch(?:ing)?)\b[^.?!]{0,80}\s(?:[-+*/%<>&|]|[-+*/%<>=!]=|and|or)\s[^.?!]{0,80}\b(?:to|with|by|into|for)\b/i,
	/\b(?:the (?:fix|solution|repair|correct (?:code|line)) is|(?:will|would|should) (?:fix|solve|repair|correct) (?:it|this|that|the|your))\b/i,
	/\b(?:increase|decrease|add|subtract)\b[^.?!]{0,80}\b(?:by (?:one|1)|one (?:to|from))\b/i,
];
