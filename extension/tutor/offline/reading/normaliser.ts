/**
 * The one reader of answers. It is forgiving about form and exact about content: what cannot be read is `unreadable` and
 * never wrong, and what is wrong is never read as right. Pure; never throws.
 */
import * as l10n from '@vscode/l10n';
import type { Given, Shape } from '../../../words';
import { withoutAside } from './aside';
import { countWords, rangeWords } from './english';
import { disputesSource, readIntent } from './intents';
import { readLiteral } from './literals';
import { findMentions, pickMention } from './mentions';
import { sameNumber } from './numbers';
import { isUndecided, matchOutput } from './output';
import { readPlace } from './places';
import { readOutput } from './printed';
import { readOption } from './choice';
import { readMeaning } from './meaning';
import { readYesNo } from './yesNo';
import { readSequence } from './sequence';
import { showSaid } from './show';
import { tidy } from './tidy';
import { tokenize } from './tokens';
import { inEnglish } from './tongues/inEnglish';
import { hasValue, mayHoldText, mentionOptions, readValue, readWholeValue, textFirst, valueFirst } from './value';
import type { ValueWanted } from './value';
import type { AskedQuestion, ReadingContext, Said } from './types';
import { isAt, judge, shapeOfSaid } from './verdict';
import type { Reading } from './verdict';

export type { AskedQuestion, ReadingContext, Said, Spellings } from './types';
export type { Note } from './compare';
export { judge } from './verdict';
export type { Judgement, Reading } from './verdict';

/** Reads what the student gave, directed by the form and the truth of the question. */
export function readAnswer(given: Given, question: AskedQuestion, context: ReadingContext): Reading {
	if (given.kind === 'line') {
		return answered({ kind: 'lines', from: given.line, to: given.line }, context);
	}
	if (given.kind === 'chosen') {
		const known = question.answer.kind !== 'choice' || question.answer.options.some((option) => option.id === given.option);
		return known ? answered({ kind: 'option', id: given.option }, context, optionText(given.option, question)) : unreadable(question, context);
	}
	if (question.answer.kind === 'table' && given.kind === 'typed') {
		return readTable(given, question, context);
	}
	const text = tidy(given.text);
	const wanted: ValueWanted = { shape: shapeOf(question, context), question, context };
	const whole = readWhole(text, wanted);
	if (whole !== null) {
		return answered(whole, context, whole.kind === 'option' ? optionText(whole.id, question) : undefined);
	}
	const inOwn = () => readWords(text, wanted);
	const put = inEnglish(text);
	if (put === null) {
		return inOwn() ?? unreadable(question, context);
	}
	const reading = readWords(put, wanted);
	// Where words may be the answer they count as they stand, unless what is left in English is exactly right.
	const isOwn = holdsWords(wanted) && !(reading?.kind === 'answer' && judge(reading, question, context).correct === true);
	return (isOwn ? inOwn() ?? reading : reading ?? inOwn()) ?? unreadable(question, context);
}

/** What the words say: an intent or an answer; null when they cannot be read. */
function readWords(text: string, wanted: ValueWanted): Reading | null {
	const { question, context } = wanted;
	const intent = readIntent(text, question.answer.kind, (part) => readForm(part, wanted, true) !== null);
	if (intent !== null && !(intent.kind === 'disputes' && isOfValue(text, wanted))) {
		return intent;
	}
	const said = readForm(text, wanted, false);
	return said && answered(said, context, said.kind === 'option' ? optionText(said.id, question) : undefined);
}

/** "draw, that is wrong": said of the value before it, and of nothing that the tutor said. */
function isOfValue(text: string, { shape, question: { truth } }: ValueWanted): boolean {
	const own = truth.kind === 'output' ? truth.text : shape?.kind === 'text' ? shape.value : null;
	return own !== null && textFirst(text, own) !== null && !disputesSource.test(text);
}

/** The answer may itself be words: a text, a printed line, an option's own words, a sentence. */
function holdsWords({ shape, question }: ValueWanted): boolean {
	return question.answer.kind === 'words' || question.answer.kind === 'choice' || question.truth.kind === 'output' || (shape !== null && mayHoldText(shape));
}

/** One blank may hold an answer of any kind (a question back, "no idea"); several are read as values alone. */
function readTable(given: Extract<Given, { kind: 'typed' }>, question: AskedQuestion, context: ReadingContext): Reading {
	const { truth } = question;
	const only = truth.kind === 'cells' && truth.values.length === 1 ? truth.values[0] : undefined;
	if (!given.text.includes('\n')) {
		const reading = readAnswer(given, only ? { answer: { kind: 'value' }, truth: { kind: 'value', value: only } } : { answer: { kind: 'words' }, truth: { kind: 'open' } }, context);
		if (reading.kind !== 'answer' && reading.kind !== 'unreadable') {
			return reading;
		}
	}
	const cells = readCells(given.text, question, context).flatMap((cell) => cell ?? []);
	return truth.kind === 'cells' && cells.length === truth.values.length ? answered({ kind: 'cells', cells }, context) : unreadable(question, context);
}

/** What stands in each blank of a table, in the order of reading; null for a blank in which no value can be read. */
export function readCells(text: string, { truth }: AskedQuestion, context: ReadingContext): readonly (Said | null)[] {
	const typed = text.split('\n');
	return (truth.kind === 'cells' ? truth.values : []).map((value, at) => {
		const reading = readAnswer({ kind: 'typed', text: typed[at] ?? '' }, { answer: { kind: 'value' }, truth: { kind: 'value', value } }, context);
		return reading.kind === 'answer' ? reading.said : null;
	});
}

/** The kind of value that is asked for; null where it is no value or not known. */
function shapeOf({ truth, foils }: AskedQuestion, { spellings }: ReadingContext): Shape | null {
	switch (truth.kind) {
		case 'value':
			return truth.value.shape;
		case 'values':
			return { kind: 'items', of: 'list', items: truth.values.map((value) => value.shape) };
		case 'count':
			return { kind: 'number', text: String(truth.count), whole: true };
		case 'open': {
			// Where the run has several parts, a list is wanted as well: one of its items in a sentence is none.
			const shape = shapeOfSaid(readLiteral(foils?.[0]?.answer ?? '', spellings) ?? { kind: 'words', text: '' });
			return shape?.kind === 'items' || shape?.kind === 'pairs' ? shape : null;
		}
		default:
			return null;
	}
}

/** What is an answer as it stands, whatever its words mean otherwise ('help' may be a value). */
function readWhole(text: string, wanted: ValueWanted): Said | null {
	const { question } = wanted;
	switch (question.answer.kind) {
		case 'value':
			if (question.truth.kind === 'output') {
				const known = [question.truth.text, ...(question.foils ?? []).map(({ answer }) => answer)];
				if (isUndecided(text, question.truth.text, known)) {
					return null;
				}
				return text.trim() !== '' && known.some((one) => matchOutput(text, one).same) ? { kind: 'output', text } : null;
			}
			return isVague(text, wanted) ? null : readDigits(text, wanted) ?? readWholeValue(text, wanted);
		case 'choice': {
			const options = question.answer.options;
			const same = options.filter((option) => option.words.map((segment) => (segment.kind === 'lines' ? '' : segment.text)).join('').trim() === text.trim());
			return same.length === 1 && same[0] !== undefined ? { kind: 'option', id: same[0].id } : null;
		}
		case 'line': {
			const pasted = wanted.context.programLines.filter((line) => line.trim() !== '' && line.trim() === text.trim());
			return pasted.length === 1 ? readPlace(text, wanted.context) : null;
		}
		default:
			return null;
	}
}

/** "the text 2", "2 as a string": said in words instead of by quotes. */
function readDigits(text: string, { shape }: ValueWanted): Said | null {
	const number = String.raw`(-?\d+(?:\.\d+)?)`;
	const said = new RegExp(`^(?:it is |it's )?(?:(?:the |a )?(?:text|string|str) ${number}|${number},? ?(?:as |but |like |\\()?(?:the |a )?(?:text|string|str)\\)?)[.!]?$`, 'i').exec(text.trim());
	const digits = said?.[1] ?? said?.[2];
	return shape?.kind === 'text' && digits !== undefined ? { kind: 'quoted', value: digits } : null;
}

/**
 * Reads the text in the question's form; null when it cannot be read so.
 * @param strict only what is certainly a value counts, not free words
 */
function readForm(text: string, wanted: ValueWanted, strict: boolean): Said | null {
	const { question, context } = wanted;
	if (text.trim() === '') {
		return null;
	}
	switch (question.answer.kind) {
		case 'value':
			return readOne(text, wanted, strict);
		case 'values':
			return readSeveral(text, wanted);
		case 'count':
			return readCount(valueFirst(withoutAside(text), wanted), wanted);
		case 'line':
			return readPlace(text, context);
		case 'choice': {
			const id = readOption(text, question.answer.options) ?? readYesNo(text, question.answer.options) ?? (strict ? null : readMeaning(text, question.answer.options));
			return id === null || (strict && text.trim().length === 1 && id !== null && !/^[a-z]$/i.test(text.trim())) ? null : { kind: 'option', id };
		}
		case 'words':
			return strict || !/[\p{L}\p{N}]/u.test(text) ? null : { kind: 'words', text: text.trim() };
		case 'edit':
		case 'table':
			return null;
	}
}

function readOne(text: string, wanted: ValueWanted, strict: boolean): Said | null {
	const { truth } = wanted.question;
	if (truth.kind === 'output') {
		return readOutput(text, truth.text, wanted, strict);
	}
	if (strict) {
		return hasValue(text, wanted) ? { kind: 'words', text } : null;
	}
	if (isVague(text, wanted)) {
		return null;
	}
	const alone = wanted.shape === null || wanted.shape.kind === 'number' ? withoutAside(text) : text;
	const value = readValue(alone, wanted) ?? readAsText(text, wanted);
	const said = truth.kind === 'open' && value?.kind === 'items' && isSentence(text, value.items) ? null : value;
	if (said === null && (truth.kind === 'open' || truth.kind === 'run')) {
		return /[\p{L}\p{N}]/u.test(text) && text.trim().split(/\s+/).length <= 3 ? { kind: 'bare', candidates: [text.trim()] } : null;
	}
	// "nothing" may mean an empty value in plain words: never wrong for that.
	const empty = wanted.shape !== null && ((wanted.shape.kind === 'items' && wanted.shape.items.length === 0) || (wanted.shape.kind === 'pairs' && wanted.shape.pairs.length === 0) || (wanted.shape.kind === 'text' && wanted.shape.value === ''));
	return empty && said?.kind === 'nothing' && said.word ? null : said;
}

/** "First I look at every value": words without brackets are the items of a list that is wished for only as a row of single ones. */
function isSentence(text: string, items: readonly Said[]): boolean {
	const words = items.flatMap((item) => (item.kind === 'bare' ? [item.candidates[0] ?? ''] : []));
	return words.length > 0 && !/[[(]/.test(text) && (!text.includes(',') || words.some((word) => /\s/.test(word)));
}

/** Words where the examples ask for texts: they are meant as one, although the program gives something else. */
function readAsText(text: string, wanted: ValueWanted): Said | null {
	for (const value of wanted.question.truth.kind === 'value' ? wanted.context.texts ?? [] : []) {
		const said = readValue(text, { ...wanted, shape: { kind: 'text', value } });
		if (said !== null) {
			return said;
		}
	}
	return null;
}

/** Words that look like a value of the language but are none for the question: `1,5` where a whole number is asked. */
function isVague(text: string, wanted: ValueWanted): boolean {
	return wanted.shape?.kind === 'number' && wanted.shape.whole && /^\s*[-+]?\d+,\d{1,2}\s*$/.test(text);
}

function readSeveral(text: string, wanted: ValueWanted): Said | null {
	const items = wanted.shape?.kind === 'items' ? wanted.shape.items : [];
	if (/^(?:(?:it )?(?:takes|has|gets|gives|there are|there is) )?(?:no values?|none|nothing|no(?: rounds?| iterations?)?|never|empty|(?:it|the loop) (?:never|does(?:n't| not)) runs?)(?: at all)?[.!]?$/i.test(text.trim())) {
		return items.length === 1 && items[0]?.kind === 'nothing' ? { kind: 'items', of: 'list', items: [{ kind: 'nothing', word: true }] } : { kind: 'items', of: 'list', items: [] };
	}
	const sequence = readSequence(text, items, wanted.context, true);
	if (sequence !== null) {
		return { kind: 'items', of: 'list', items: sequence };
	}
	return null;
}

function readCount(text: string, wanted: ValueWanted): Said | null {
	const tokens = tokenize(text, { context: wanted.context, commas: 'thousands', phrases: true }).map((token) => {
		const count = token.kind === 'word' || token.said?.kind === 'nothing' ? countWords.get(token.lower) : undefined;
		// "once" may only join two clauses; alone or at the end it counts.
		return count === undefined || /^(?:no)$/.test(token.lower) ? token : { ...token, kind: 'value' as const, said: { kind: 'number' as const, text: String(count) } };
	});
	const times = tokens.findIndex((token, index) => token.lower === 'no' && /^(?:rounds?|times?|iterations?|loops?)$/.test(tokens[index + 1]?.lower ?? ''));
	if (times >= 0 || /\b(?:does(?:n't| not)|wo(?:n't)|will not) (?:run|loop|go|start|happen|execute)(?: at all| even once)?[.!]?$|\bnot at all\b|\bnot (?:even )?once\b/i.test(text)) {
		return { kind: 'number', text: '0' };
	}
	const options = mentionOptions(wanted, (token) => token.said?.kind === 'number' || token.said?.kind === 'endless' || token.said?.kind === 'quoted');
	const mentions = findMentions(tokens, options);
	const picked = pickMention(tokens, mentions, true);
	if (picked === null) {
		const ordinary = readValue(text, wanted);
		return ordinary?.kind === 'number' && !tokens.some((token) => rangeWords.has(token.lower) || token.kind === 'symbol') && mentions.length === 0 && !/[-+*/]/.test(text) ? ordinary : null;
	}
	// A whole number of times; "2.5 times" cannot be read.
	return picked.said.kind === 'number' && !/^\d+(?:\.0*)?$/.test(picked.said.text) ? null : picked.said;
}

function answered(said: Said, context: ReadingContext, text?: string): Reading {
	return { kind: 'answer', readAs: text ?? showSaid(said, context.spellings), said };
}

function optionText(id: string, question: AskedQuestion): string {
	const option = question.answer.kind === 'choice' ? question.answer.options.find((one) => one.id === id) : undefined;
	return option?.words.map((segment) => (segment.kind === 'lines' ? String(segment.from + 1) : segment.text)).join('') ?? id;
}

/** What a good answer looks like; of two examples the one that is not the truth. */
function unreadable(question: AskedQuestion, { spellings }: ReadingContext): Reading {
	const cat = spellings.rowsInBraces ? '"cat"' : '\'cat\'';
	const { truth } = question;
	switch (question.answer.kind) {
		case 'value': {
			const number = truth.kind === 'value' && truth.value.shape.kind === 'number' && sameNumber(truth.value.shape.text, '7') ? '12' : '7';
			// What should come out is on the screen; what does come out may be of another kind, which the form would tell.
			const isList = question.stage === 'expect' && truth.kind === 'value' && truth.value.shape.kind === 'items' && truth.value.shape.of === 'list';
			if (isList || (truth.kind === 'open' && question.foils?.[0]?.answer.startsWith('[') === true)) return { kind: 'unreadable', example: l10n.t('one list, such as {0}', spellings.rowsInBraces ? '{7, 12}' : '[7, 12]') };
			return { kind: 'unreadable', example: truth.kind === 'output' ? l10n.t('only what is printed, such as {0}', `Hello ${number}`) : l10n.t('one value, such as {0} or {1} (a text needs quotes)', number, cat) };
		}
		case 'values':
			return { kind: 'unreadable', example: l10n.t('the values in their order, such as {0}', '7, 9, 8') };
		case 'count':
			return { kind: 'unreadable', example: l10n.t('a whole number, such as {0}', truth.kind === 'count' && truth.count === 7 ? '12' : '7') };
		case 'line':
			return { kind: 'unreadable', example: l10n.t('one line, such as "line {0}", or a click on it', truth.kind === 'places' && truth.places.some((place) => isAt({ kind: 'lines', from: 1, to: 1 }, place)) ? 1 : 2) };
		case 'choice':
			return { kind: 'unreadable', example: l10n.t('one of the options, or its letter, such as {0}', 'a') };
		case 'table':
			if (truth.kind === 'cells' && truth.values.every(({ shape }) => shape.kind === 'truth')) return { kind: 'unreadable', example: l10n.t('yes or no in each blank') };
			return { kind: 'unreadable', example: l10n.t('one value in each blank, such as {0} or {1}', '7', cat) };
		case 'words':
			return { kind: 'unreadable', example: l10n.t('a sentence in your own words') };
		case 'edit':
			return { kind: 'unreadable', example: l10n.t('a change in the program itself, and then Check') };
	}
}
