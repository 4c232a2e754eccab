/** What the guard does not look for: statements that are not so, answers given away, a message without a question. Reasons are for the model. */
import { literally } from '../../code/literally';
import type { Refusal } from '../guard';
import { countWords, spoken } from '../offline/say';
import type { Question, Words } from '../../words';
import { marked } from './askedQuestion';
import { falseClaim, tellsResult, unknownNumber } from './claims';
import { isEnglish } from './english';
import type { RunFacts } from './runFacts';
import { squeezed } from './runFacts';

/** What the guard refuses, said to a model. */
export function refusalWords(refusal: Refusal): string {
	switch (refusal) {
		case 'leak':
			return 'it gives the repair away, or shows code that is not in the program';
		case 'premature':
			return 'it points at, doubts or compares a line that the student has not found yet';
		case 'repeated':
			return 'this was asked before';
		case 'irrelevant':
			return 'it is not about this idea';
		case 'two-questions':
			return 'it asks more than one question';
		case 'too-long':
			return 'it has more than 60 words';
		case 'avoided':
			return 'it has a word that this course does not use yet';
	}
}

/** Why a text cannot be said; null when it can. */
export function refusalOf(words: Words, question: Question, facts: RunFacts, kind: 'question' | 'reword' | 'reply'): string | null {
	const text = marked(words);
	if (countWords(words) === 0) return 'it is empty';
	if (!isEnglish(text)) return 'it is not in English, which is the language of this session';
	if (words.some((segment) => segment.kind === 'block') && kind === 'question') return 'it holds a block of code';
	if (kind === 'question' && options.test(text)) return 'it gives options to choose from; the form of the question gives those';
	const written = newCode(words, facts);
	if (written !== null) return `it shows code that is not in the program: ${written}`;
	const claim = kind === 'reply' ? null : falseClaim(text, facts);
	if (claim) return `it says something that is not so; the run says: ${claim.fact}`;
	const number = kind === 'question' ? unknownNumber(text, facts) : null;
	if (number !== null) return `it states the number ${number}, which stands nowhere in the facts`;
	if (kind === 'question' && !asks(words, question)) return 'it asks nothing';
	// A question in a model's words keeps those of the built-in tutor as its first rewording; a text beside a question is measured against that.
	const planned = marked(kind === 'question' ? (question.reworded[0] ?? []) : question.words);
	return tellsAnswer(text, question, facts, planned) ? 'it tells the answer to its own question, or what the student is still to work out' : null;
}

/** "(a) ... (b) ...", "A: ... B: ...". */
const options = /(?:^|[\s(])\(?a[).:]\s[^?]*[\s(]\(?b[).:]\s/i;

/** Code with a variable of the program in it that neither the program, its examples nor the student wrote: another way to repair it, for all we know. */
function newCode(words: Words, { situation, variables }: RunFacts): string | null {
	const { code, problem, turns } = situation;
	const examples = problem.tests.map((test) => (test.kind === 'call' ? `${test.call} ${test.expected}` : `${test.typed.join(' ')} ${test.expected}`));
	const said = turns.flatMap(({ given, question }) => [given?.kind === 'typed' ? given.text : '', spoken(question.words)]);
	const known = squeezed([code.text, problem.statement, ...examples, ...said].join(' '));
	const names = new Set([...variables, ...situation.outline.assignments.flatMap(({ targets }) => targets), ...situation.outline.loops.flatMap((loop) => loop.variables), ...situation.outline.functions.flatMap(({ parameters }) => parameters)]);
	for (const segment of words) {
		if (segment.kind === 'lines' || segment.kind === 'text') continue;
		const isExpression = /[-+*/%<>=(\[]/.test(segment.text);
		const hasName = (segment.text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).some((name) => names.has(name));
		// A piece of an expression (`n -`) is half of one that is still to come.
		if (hasName && /[-+*/%<>=]\s*$|^\s*[+*/%<>=]/.test(segment.text)) return segment.text;
		if (isExpression && hasName && !known.includes(squeezed(segment.text))) return segment.text;
	}
	return null;
}

/** A question mark, or, where something is to be done, the sentence that says so. */
function asks(words: Words, { answer }: Question): boolean {
	return answer.kind === 'edit' || answer.kind === 'line' || spoken(words).includes('?');
}

/** The right value stands in the text, where the question as it was planned does not hold it; or what the program gave, before it was predicted. */
function tellsAnswer(text: string, question: Question, facts: RunFacts, asPlanned: string): boolean {
	const { truth, slots, stage } = question;
	const plain = text.replaceAll('`', '');
	const planned = asPlanned.replaceAll('`', '');
	const given = truth.kind === 'value' ? truth.value.shown : truth.kind === 'count' ? String(truth.count) : truth.kind === 'values' ? truth.values.map((value) => value.shown).join(', ') : null;
	const isSmall = given !== null && given.length < 2 && truth.kind !== 'count';
	if (given !== null && !isSmall && stands(given, plain) && !stands(given, planned) && !isInCall(given, facts, slots.test)) return true;
	const ofVariable = given !== null && truth.kind === 'value' && slots.variable !== undefined && new RegExp(String.raw`\b${slots.variable}\b\s*(?:is|=|becomes|was)\s*${literally(given)}(?![\p{L}\d.])`, 'gu');
	// The built-in question may say what the variable was at another moment; to say so once more would be the answer.
	if (ofVariable && (plain.match(ofVariable)?.length ?? 0) > (planned.match(ofVariable)?.length ?? 0)) return true;
	if (given !== null && truth.kind === 'value' && isSaid(given, plain, facts) && !isSaid(given, planned, facts)) return true;
	const test = facts.situation.problem.tests.find(({ id }) => id === slots.test);
	if (test?.kind !== 'call' || (stage !== 'expect' && stage !== 'predict')) return false;
	const result = facts.resultOf(test.call);
	if (!result?.got || result.got === result.expected) return false;
	const isPredicted = facts.situation.turns.some((turn) => turn.question.stage === 'predict' && turn.question.slots.test === test.id && !turn.withdrawn && turn.assessment?.kind === 'answer');
	return !isPredicted && tellsResult(text, test.call, result.got);
}

/** "The fifth term is 5", "it should give 5"; not "`n` is 5", which is of the example itself. */
function isSaid(value: string, text: string, facts: RunFacts): boolean {
	const names = facts.variables;
	const statements = text.split(/(?<=[.?!])\s+/).filter((sentence) => !sentence.includes('?')).join(' ');
	const said = new RegExp(String.raw`([\p{L}_][\p{L}\p{N}_]*)\)?\s+(?:is|are|was|(?:should|must|will|would) (?:be|give|return|come out as)|returns?|gives?(?: back)?)\s+${literally(value)}(?![\p{L}\d])`, 'giu');
	return [...statements.matchAll(said)].some(([, name = '']) => !names.has(name));
}

/** The value is part of the example that the question names: the student reads it there anyway. */
function isInCall(value: string, facts: RunFacts, id: string | undefined): boolean {
	const test = facts.situation.problem.tests.find((each) => each.id === id);
	return test?.kind === 'call' && squeezed(test.call).includes(squeezed(value));
}

function stands(value: string, text: string): boolean {
	return new RegExp(String.raw`(?<![\p{L}\d.])${literally(value)}(?![\p{L}\d])`, 'u').test(text);
}
