/**
 * Which of the values in a text is the answer: the last one that is claimed. Values that are denied ("not 8"), compared
 * ("more than 8"), part of a formula ("n - 1") or of a range are not claimed; reasons, conditions and counts of something
 * else ("five rounds") count only where nothing better was said.
 */
import type { Stage } from '../../../words';
import { comparisons, conclusionWords, conditionWords, correctionWords, labelNouns, mainWords, negationFillers, negations, rangeWords, reasonWords, separators, timesNouns, unitNouns, wishWords } from './english';
import { numberText, sameNumber, toNumber } from './numbers';
import type { Said, Token } from './types';

/** The lower, the nearer to the answer. */
export type Tier = 0 | 1 | 2 | 3;

export interface Mention {
	readonly said: Said;
	readonly tier: Tier;
	/** Index of its first and last token. */
	readonly first: number;
	readonly last: number;
}

export interface MentionOptions {
	/** A count is asked: "five rounds" is the answer and not beside it. */
	readonly count: boolean;
	readonly stage: Stage | null;
	/** The variable that the question is about, when it is about one. */
	readonly variable: string | null;
	readonly variableNames: ReadonlySet<string>;
	readonly isValue: (token: Token) => boolean;
}

const arithmetic = new Set(['+', '-', '*', '/', '**', '//', '×', '÷', '%', '^']);

/** All claimed values, in the order of the text. */
export function findMentions(tokens: readonly Token[], options: MentionOptions): readonly Mention[] {
	const mentions: Mention[] = [];
	const spans = spansOf(tokens);
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined || token.said === null || token.kind !== 'value' || !options.isValue(token)) {
			continue;
		}
		const formula = readFormula(tokens, at, options);
		if (formula.last > at || formula.said === null) {
			if (formula.said !== null && !isDenied(tokens, at)) {
				mentions.push({ said: formula.said, tier: spans[at] === 'main' ? 1 : 2, first: at, last: formula.last });
			}
			at = formula.last;
			continue;
		}
		if (isDenied(tokens, at) || isCompared(tokens, at) || isInRange(tokens, at)) {
			continue;
		}
		mentions.push({ said: token.said, tier: tierOf(tokens, at, spans[at] ?? 'main', options), first: at, last: at });
	}
	return mentions;
}

/**
 * The claimed value of a text, or null: none, or several that nothing tells apart ("5 or 8", a bare row of numbers
 * where one is asked).
 */
export function pickMention(tokens: readonly Token[], mentions: readonly Mention[], rowIsUnclear: boolean): Mention | null {
	const best = Math.min(...mentions.map((mention) => mention.tier));
	const candidates = mentions.filter((mention) => mention.tier === best);
	const picked = candidates.at(-1);
	if (picked === undefined) {
		return null;
	}
	const previous = candidates.at(-2);
	if (previous !== undefined && !sameSaid(previous.said, picked.said)) {
		const between = tokens.slice(previous.last + 1, picked.first);
		const either = between.some((token) => token.lower === 'or');
		const row = between.every((token) => separators.has(token.lower));
		if (either || (row && rowIsUnclear)) {
			return null;
		}
	}
	return picked;
}

type Span = 'main' | 'reason' | 'condition';

/** For each token whether it stands in the main clause, a reason or a condition. */
function spansOf(tokens: readonly Token[]): readonly Span[] {
	let span: Span = 'main';
	return tokens.map((token, index) => {
		if (span === 'reason') {
			span = token.text === '\n' || conclusionWords.has(token.lower) || token.text === '.' ? 'main' : 'reason';
		} else if (token.kind === 'mark' ? /^(?:[,;:\n.]|->|=>|→|\.{2,})$/.test(token.text) : mainWords.has(token.lower) || correctionWords.has(token.lower)) {
			span = 'main';
		} else if (span === 'condition' && endsCondition(tokens, index)) {
			span = 'main';
		}
		if (reasonWords.has(token.lower) && !(token.lower === 'as' && tokens[index + 1]?.kind === 'value')) {
			span = 'reason';
		} else if (span === 'main' && conditionWords.has(token.lower)) {
			span = 'condition';
		}
		return span;
	});
}

/** A condition is over behind its noun: "after round 1 | b is 1". */
function endsCondition(tokens: readonly Token[], index: number): boolean {
	const one = tokens[index - 1];
	const two = tokens[index - 2];
	const noun = (token: Token | undefined) => token !== undefined && (labelNouns.has(token.lower) || unitNouns.has(token.lower));
	return (one !== undefined && noun(one) && tokens[index]?.kind === 'word') || (one?.said?.kind === 'number' && noun(two));
}

/** Evaluates "2 + 3"; a formula with names in it has no value; "= 5" behind it makes what stands before a derivation. */
function readFormula(tokens: readonly Token[], at: number, options: MentionOptions): { readonly said: Said | null; readonly last: number } {
	const start = tokens[at];
	if (start?.said?.kind !== 'number') {
		return { said: start?.said ?? null, last: at };
	}
	const values = [toNumber(start.said.text)];
	const operators: string[] = [];
	let named = isOperator(tokens, at - 1, options) && (isName(tokens[at - 2], options) || tokens[at - 2]?.text === ')');
	let last = at;
	while (isOperator(tokens, last + 1, options)) {
		const operand = tokens[last + 2];
		if (operand?.said?.kind === 'number' && operand.kind === 'value') {
			values.push(toNumber(operand.said.text));
			operators.push(tokens[last + 1]?.text ?? '');
			const tight = tokens[last + 1]?.text === '-' && tokens[last + 1]?.from === tokens[last]?.to && operand.from === tokens[last + 1]?.to;
			named ||= tight;
			last += 2;
		} else if (operand !== undefined && (operand.kind === 'symbol' || operand.kind === 'word') && (tokens[last + 1]?.text !== '-' || isName(operand, options))) {
			named = true;
			last += 2;
		} else {
			break;
		}
	}
	const bracket = tokens[at - 1]?.text === '(' || tokens[last + 1]?.text === ')';
	if (operators.length === 0 && !named) {
		return { said: start.said, last };
	}
	const derived = /^(?:=|===?|->|=>|→|is|equals|makes|gives)$/.test(tokens[last + 1]?.lower ?? '');
	const value = evaluate(values, operators);
	return { said: named || derived || (bracket && operators.length > 0 && isOperator(tokens, last + 2, options)) || value === null ? null : { kind: 'number', text: numberText(value) }, last };
}

function isName(token: Token | undefined, options: MentionOptions): boolean {
	return token !== undefined && (token.kind === 'symbol' || (token.kind === 'word' && (options.variableNames.has(token.text) || token.text.length === 1)));
}

/** Whether the token is an operator between two operands, not a dash or a sign of its own. */
function isOperator(tokens: readonly Token[], index: number, options: MentionOptions): boolean {
	const token = tokens[index];
	const left = tokens[index - 1];
	const right = tokens[index + 1];
	if (token?.kind !== 'mark' || !arithmetic.has(token.text) || left === undefined || right === undefined) {
		return false;
	}
	const operand = (one: Token) => one.said?.kind === 'number' || isName(one, options) || one.text === ')' || one.text === '(';
	return operand(left) && operand(right);
}

/** What the numbers come to with these signs between them; null for nothing finite. */
export function evaluate(values: readonly number[], operators: readonly string[]): number | null {
	const terms = [...values];
	const rest = [...operators];
	for (const group of [['**', '^'], ['*', '×', '/', '÷', '//', '%'], ['+', '-']]) {
		for (let at = 0; at < rest.length;) {
			const operator = rest[at] ?? '';
			const left = terms[at];
			const right = terms[at + 1];
			if (!group.includes(operator) || left === undefined || right === undefined) {
				at += 1;
				continue;
			}
			terms.splice(at, 2, apply(left, operator, right));
			rest.splice(at, 1);
		}
	}
	const value = terms[0];
	return value !== undefined && Number.isFinite(value) && Math.abs(value) < 1e15 ? value : null;
}

function apply(left: number, operator: string, right: number): number {
	switch (operator) {
		case '+':
			return left + right;
		case '-':
			return left - right;
		case '*':
		case '×':
			return left * right;
		case '/':
		case '÷':
			return left / right;
		case '//':
			return Math.floor(left / right);
		case '%':
			return left - right * Math.floor(left / right);
		default:
			return left ** right;
	}
}

/** "not 8", "instead of 8", "rather than 8". */
export function isDenied(tokens: readonly Token[], at: number): boolean {
	let before = at - 1;
	while (before >= 0 && negationFillers.has(tokens[before]?.lower ?? '') && tokens[before - 1]?.lower !== 'rather') {
		if (tokens[before]?.lower === 'of' && tokens[before - 1]?.lower === 'instead') {
			return true;
		}
		before -= 1;
	}
	const word = tokens[before]?.lower ?? '';
	if (word === 'than' && tokens[before - 1]?.lower === 'rather') {
		return true;
	}
	// "isn't it 5?" asks for a yes.
	const asks = before === 0 && word.endsWith('n\'t') && at - before > 1;
	return negations.has(word) && !asks && !(word === 'not' && /^(?:sure|only|certain)$/.test(tokens[before + 1]?.lower ?? ''));
}

function isCompared(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	if (before === undefined) {
		return false;
	}
	if (comparisons.has(before.lower) && !(before.lower === 'than' && tokens[at - 2]?.lower === 'rather')) {
		return true;
	}
	return (/^(?:<|>|<=|>=|!==?|<>)$/.test(before.text)) || (before.lower === 'to' && /^(?:up|close|near|next)$/.test(tokens[at - 2]?.lower ?? ''));
}

/** "0 to 4", "from 0 to 4": both ends belong to the range. */
function isInRange(tokens: readonly Token[], at: number): boolean {
	const joins = (index: number) => {
		const token = tokens[index];
		const value = (one: Token | undefined) => one?.said?.kind === 'number';
		return token !== undefined && rangeWords.has(token.lower) && token.text !== '-' && value(tokens[index - 1]) && value(tokens[index + 1]) && !(token.text.startsWith('.') && tokens[index + 1]?.from !== token.to);
	};
	return joins(at - 1) || joins(at + 1);
}

function tierOf(tokens: readonly Token[], at: number, span: Span, options: MentionOptions): Tier {
	const before = tokens[at - 1];
	const after = tokens[at + 1];
	const noun = tokens[at + 2];
	const unit = after !== undefined && (unitNouns.has(after.lower) || (noun !== undefined && after.kind === 'word' && /^(?:more|full|whole|different|separate)$/.test(after.lower) && unitNouns.has(noun.lower)));
	if (options.count) {
		if (after !== undefined && timesNouns.has(after.lower)) {
			return 0;
		}
	} else if (unit && !labelNouns.has(before?.lower ?? '')) {
		return 3;
	}
	if (before !== undefined && labelNouns.has(before.lower) && before.lower !== 'number') {
		return 3;
	}
	const named = assignedName(tokens, at, options);
	if (named !== null && options.variable !== null) {
		return named === options.variable ? 0 : 3;
	}
	if (/^print(?:s|ed|ing)?$/.test(before?.lower ?? '')) {
		return 2;
	}
	const wished = isWished(tokens, at);
	if (wished) {
		return options.stage === 'expect' ? 0 : 2;
	}
	if (span !== 'main') {
		return 2;
	}
	const concluded = tokens.slice(Math.max(0, at - 3), at).some((token) => conclusionWords.has(token.lower) || correctionWords.has(token.lower));
	return concluded && before?.text !== ',' ? 0 : 1;
}

/** The variable that the value is said to be of: `b = 5`, `b is 5`. */
function assignedName(tokens: readonly Token[], at: number, options: MentionOptions): string | null {
	const joint = tokens[at - 1]?.lower ?? '';
	const name = tokens[at - 2];
	const direct = /^(?:=|===?|:|is|was|becomes|equals|gets|->)$/.test(joint) ? name : undefined;
	return direct?.kind === 'word' && options.variableNames.has(direct.text) ? direct.text : null;
}

/** "should be 5", "I need four", within the clause. */
function isWished(tokens: readonly Token[], at: number): boolean {
	for (let index = at - 1; index >= 0 && index >= at - 6; index -= 1) {
		const token = tokens[index];
		if (token === undefined || (token.kind === 'mark' && /^[,;.\n]|^->$/.test(token.text)) || token.kind === 'value' || token.lower === 'but') {
			return false;
		}
		if (wishWords.has(token.lower)) {
			return true;
		}
	}
	return false;
}

function isEmpty(said: Said): boolean {
	return said.kind === 'empty' || (said.kind === 'items' && said.items.length === 0) || (said.kind === 'pairs' && said.pairs.length === 0);
}

/** Whether the same was said twice: `5` and `5.0`, "an empty list" and `[]`. */
export function sameSaid(first: Said, second: Said): boolean {
	if (first.kind === 'number' && second.kind === 'number') {
		return sameNumber(first.text, second.text) && first.percent === second.percent;
	}
	return (isEmpty(first) && isEmpty(second)) || JSON.stringify(first) === JSON.stringify(second);
}
