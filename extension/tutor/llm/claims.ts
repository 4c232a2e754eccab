/**
 * Statements about the run, held against the run. A tutor may state only what is so; a student who states what is not so has
 * not understood it yet. The wordings known are those of English; numbers are compared in any language.
 */
import { literally } from '../../code/literally';
import { type RunFacts, type When, squeezed } from './runFacts';

export interface FalseClaim {
	/** The sentence in which it stands. */
	readonly sentence: string;
	/** What the run says instead, for a person or a model to read. */
	readonly fact: string;
}

/** The first statement in the text (code in backticks) that the run contradicts; null when none is found. */
export function falseClaim(text: string, facts: RunFacts): FalseClaim | null {
	for (const sentence of sentencesOf(text)) {
		if (isHypothetical(sentence) || isPolar(sentence)) continue;
		const fact = resultClaim(sentence, facts) ?? variableClaim(sentence, facts) ?? presupposedClaim(sentence, facts) ?? roundsClaim(sentence, facts) ?? scoreClaim(sentence, facts) ?? lineClaim(sentence, facts);
		if (fact !== null) return { sentence: sentence.trim(), fact };
	}
	return null;
}

/** A number that a statement of the text holds and nothing that is known does; null when there is none. */
export function unknownNumber(text: string, facts: RunFacts): string | null {
	for (const sentence of sentencesOf(text)) {
		if ((sentence.includes('?') && !presupposes(sentence)) || isHypothetical(sentence)) continue;
		for (const [number] of sentence.matchAll(/(?<![\p{L}_\d.])\d+(?:\.\d+)?(?![\p{L}_])/gu)) {
			if (!facts.knows(number)) return number;
		}
	}
	return null;
}

/** The text says what the program gave for the call; the call's own arguments, which may hold the same value, say nothing. */
export function tellsResult(whole: string, call: string, got: string): boolean {
	const value = literally(got);
	const written = [...squeezed(call)].map((char) => (char === '\'' ? '["\']' : literally(char))).join(String.raw`\s*`);
	const text = call === '' ? whole : whole.replaceAll(new RegExp(written, 'gu'), 'it');
	return new RegExp(String.raw`\b(?:returns?|returned|gives?|gave|prints?|printed|produces?|produced|results? in|comes? out as|got|get|(?:answer|result|output|value|it|that|which) is)\b[^.?!]{0,40}?(?<![\p{L}\d.])${value}(?![\p{L}\d])`, 'iu').test(text.replaceAll('`', '')) && !/\bshould\b/i.test(sentenceWith(text, got)) && call !== '';
}

function sentenceWith(text: string, piece: string): string {
	return sentencesOf(text).find((sentence) => sentence.includes(piece)) ?? '';
}

function sentencesOf(text: string): readonly string[] {
	return text.split(/(?<=[.?!])\s+|\n+/).filter((sentence) => sentence.trim() !== '');
}

/** Words that only imagine something. */
function isHypothetical(sentence: string): boolean {
	return /\b(?:if|so that|until|change|make|suppose|imagine|pretend|would|could|might|say|maybe|perhaps|i think it should|for example|e\.g\.)\b/i.test(sentence);
}

/** "Why is `b` 7?": a question that takes for granted what it asks the reason of. */
function presupposes(sentence: string): boolean {
	return /^\W*(?:(?:so|and|then|now|but)\W+)*(?:why|how (?:did|does|do|is|was|come|can)|what (?:made|makes|let|lets|caused|causes)|when (?:did|does))\b/i.test(sentence);
}

/** "Does `f(5)` return 5?", "Is `b` 3 then?": asks, and states nothing. */
function isPolar(sentence: string): boolean {
	return /^\W*(?:so |and |but )?(?:is|are|was|were|do|does|did|has|have|can|will)\b/i.test(sentence) && sentence.includes('?');
}

const gives = String.raw`(?:returns?|returned|gives?(?: back)?|gave|prints?|printed|produces?|produced|outputs?|evaluates? to|comes? out as|came out as|is|was|becomes)`;
const presupposed = String.raw`(?:return|give(?: back)?|print|produce|output|come out as|evaluate to)`;
/** A number of things is no value. */
const things = String.raw`(?!\s+(?:lines?|times|rounds?|values?|items?|words?|letters?|numbers?|examples?)\b)`;

/** "`f(5)` returns 8", "`f(5)` should be 5". */
function resultClaim(sentence: string, facts: RunFacts): string | null {
	for (const match of sentence.matchAll(new RegExp(String.raw`\x60?([\p{L}_][\p{L}\p{N}_]*\([^\x60]*?\))\x60?,?\s+(?:(should|must|is (?:meant|supposed|expected) to|ought to)\s+(?:be|return|give|print|have been|have returned)|(?:actually |really |now |still |in fact )?${presupposes(sentence) ? presupposed : gives})\s+(?:actually |really )?\x60?(${facts.literal.source})${things}`, 'giu'))) {
		const [, call = '', should, value = ''] = match;
		const result = facts.resultOf(call);
		const truth = should === undefined ? result?.got : result?.expected;
		// "`f(5)` is 5" may speak of what should be.
		const isEither = / (?:is|was) /.test(match[0]) && result?.expected !== null && result?.expected !== undefined && same(result.expected, value);
		if (result && truth !== null && truth !== undefined && !isEither && !same(truth, value)) return `${call} ${should === undefined ? 'gives' : 'should give'} ${truth}`;
	}
	return null;
}

/** "`b` is 3 after the second round". */
function variableClaim(sentence: string, facts: RunFacts): string | null {
	const names = facts.variables;
	if (names.size === 0) return null;
	for (const match of sentence.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}_.(])(?<!\b(?:of|in|from|than|to) \x60?)\x60?([\p{L}_][\p{L}\p{N}_]*)\x60?\s*(?:=(?!=)|\b(?:is|was|becomes|became|equals|holds|has (?:the )?value|had (?:the )?value|stays|starts (?:at|as|with)|starts|ends (?:at|as|with|up as|up at))\b)\s*(?:already |still |now |then |only |just )?\x60?(${facts.literal.source})(?!\s*(?:more|less|fewer|times|rounds?|steps?|too|of|%|\+|-|\*|/))`, 'giu'))) {
		const [, name = '', value = ''] = match;
		if (!names.has(name) || /(?:should|must|to)\s+be\s*$/i.test(sentence.slice(0, match.index))) continue;
		const when = whenOf(sentence);
		const values = facts.valuesOf(name, when) ?? (when.kind === 'any' ? null : facts.valuesOf(name, { kind: 'any' }));
		if (values && ![...values].some((each) => same(each, value))) return `${name} is ${[...values].slice(0, 8).join(', ')}${when.kind === 'any' ? ' on this run' : ' there'}, not ${value}`;
	}
	return null;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function whenOf(sentence: string): When {
	// Of a line that runs once a round, its first time is no end of a round.
	const before = /\bbefore line (\d+) runs\b/i.exec(sentence);
	if (before) return { kind: 'line', line: Number(before[1]) - 1 };
	const nth = new RegExp(String.raw`\b(?:(${ordinals.join('|')}|last|\d+(?:st|nd|rd|th))\s+(?:round|iteration|pass|time)|(?:round|iteration|pass)\s+(\d+))\b`, 'i').exec(sentence);
	if (nth) {
		const word = (nth[1] ?? nth[2] ?? '').toLowerCase();
		return { kind: 'round', round: word === 'last' ? -1 : ordinals.includes(word) ? ordinals.indexOf(word) + 1 : Number.parseInt(word, 10) };
	}
	if (/\bbefore (?:the|this) (?:loop|first round)\b/i.test(sentence)) return { kind: 'before-loop' };
	if (/\b(?:after the loop|at the end|in the end|finally)\b/i.test(sentence)) return { kind: 'end' };
	const line = /\blines? (\d+)\b/i.exec(sentence);
	return line ? { kind: 'line', line: Number(line[1]) - 1 } : { kind: 'any' };
}

/** "Why is `b` 7 after the first round?", "How did `a` come to be 42?" */
function presupposedClaim(sentence: string, facts: RunFacts): string | null {
	if (!presupposes(sentence)) return null;
	const turned = sentence.replace(/\b(?:is|was)\s+(`?[\p{L}_][\p{L}\p{N}_]*`?)\s+(?=\S)/iu, '$1 is ').replace(/(`?[\p{L}_][\p{L}\p{N}_]*`?)\s+(?:(?:come|get) to (?:be|hold)|become|turn into|reach|hold|have|equal)\s+/iu, '$1 is ');
	return turned === sentence ? null : variableClaim(turned, facts);
}

/** "the loop makes five rounds". */
function roundsClaim(sentence: string, facts: RunFacts): string | null {
	const match = new RegExp(String.raw`\b(?:loop|it)\b[^.?!]{0,30}?\b(?:runs?|ran|makes?|made|goes|went|takes?|took|does|did|has|had|repeats?|repeated|executes?|stops? after|stopped after|ends? after|ended after)\b[^.?!]{0,20}?\b(\d+|${numbers.join('|')})\s+(?:rounds?|times?|iterations?|passes)\b(?!\W+(?:too|more|less|fewer|extra|before|after))`, 'i').exec(sentence);
	if (!match || /\b(?:should|needs?|must|want|only need)\b/i.test(sentence)) return null;
	const { rounds } = facts;
	const count = numbers.includes((match[1] ?? '').toLowerCase()) ? numbers.indexOf((match[1] ?? '').toLowerCase()) : Number(match[1]);
	return rounds.size === 0 || rounds.has(count) ? null : `the loops of this run make ${[...rounds].join(', ')} rounds`;
}

/** "4 of your 6 examples pass". */
function scoreClaim(sentence: string, facts: RunFacts): string | null {
	const match = /\b(\d+) of (?:your |the )?(\d+) (?:examples|tests)\b[^.?!]*\b(pass|fail)/i.exec(sentence);
	if (!match) return null;
	const { results } = facts.situation.evidence.run;
	const total = facts.situation.problem.tests.length;
	const passed = results.filter((result) => result.passed).length;
	const many = match[3]?.toLowerCase() === 'pass' ? passed : total - passed;
	return Number(match[1]) === many && Number(match[2]) === total ? null : `${passed} of ${total} examples pass`;
}

/** A line that is not there, or that does not hold the code that is said to stand on it. */
function lineClaim(sentence: string, facts: RunFacts): string | null {
	const lines = facts.situation.code.text.split(/\r?\n/);
	const named = [...sentence.matchAll(/\blines? (\d+)\b/gi)].map((match) => Number(match[1]));
	const beyond = named.find((line) => line < 1 || line > lines.length);
	if (beyond !== undefined) return `the program has ${lines.length} lines; there is no line ${beyond}`;
	// Notes and texts of the program hold calls and values that a sentence may name for their own sake.
	const own = facts.situation.outline.broken ? null : new Set(facts.situation.outline.statementLines);
	const [only, ...more] = [...new Set(named)];
	if (only === undefined || more.length > 0) return null;
	for (const [, code = ''] of sentence.matchAll(/`([^`]+)`/g)) {
		const isStatement = /[=:]|\s/.test(code.trim()) && code.trim().length >= 6;
		if (!isStatement || squeezed(lines[only - 1] ?? '').includes(squeezed(code))) continue;
		const elsewhere = lines.findIndex((line, at) => (own?.has(at) ?? true) && squeezed(line).includes(squeezed(code)));
		if (elsewhere !== -1) return `that code stands on line ${elsewhere + 1}, not on line ${only}`;
	}
	return null;
}

function same(shown: string, said: string): boolean {
	const [a, b] = [squeezed(shown), squeezed(said)];
	return a === b || (/^-?\d/.test(a) && /^-?\d/.test(b) && Number(a) === Number(b)) || a.replaceAll('\'', '') === b.replaceAll('\'', '');
}
