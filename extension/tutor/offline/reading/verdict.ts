/** The verdict on what was read: exact about content. */
import type { AnswerKind, Foil, Shape, Truth } from '../../../words';
import { matchShape } from './compare';
import type { Match, Note } from './compare';
import { readLiteral } from './literals';
import { sameNumber } from './numbers';
import { matchOutput } from './output';
import type { AskedQuestion, ReadingContext, Said } from './types';

/** What the student means. Only `answer` is right or wrong. */
export type Reading =
	/** `readAs` is for the student to see: `5` from "1 1 2 3 5, so 5". */
	| { readonly kind: 'answer'; readonly readAs: string; readonly said: Said }
	| { readonly kind: 'not-sure' }
	| { readonly kind: 'another-way' }
	/** `about`: the topic of a question back, without its frame: `range` of "what is range?". */
	| { readonly kind: 'asks'; readonly about: string }
	| { readonly kind: 'disputes' }
	/** `example`: what a good answer looks like in this form; never the right one. */
	| { readonly kind: 'unreadable'; readonly example: string };

/** The verdict on a reading. */
export interface Judgement {
	readonly kind: AnswerKind;
	/** Null: no answer, or nobody can tell. */
	readonly correct: boolean | null;
	readonly readAs: string | null;
	/** The misconception that gives this wrong answer, where one is known. */
	readonly foil: Foil | null;
	/** Why it is nearly right, or right by tolerance. */
	readonly note: Note | null;
}

/** The verdict on a reading: exact about content; a truth that nobody knows gives `correct: null`. */
export function judge(reading: Reading, question: Pick<AskedQuestion, 'truth' | 'foils'>, context: Pick<ReadingContext, 'spellings'>): Judgement {
	if (reading.kind !== 'answer') {
		return { kind: reading.kind, correct: null, readAs: null, foil: null, note: null };
	}
	const match = matchTruth(reading.said, question.truth);
	// A foil may differ from the truth by less than tolerance forgives: the exact one goes first.
	const foil = question.foils?.find((one) => matchFoil(reading.said, one.answer, context)) ?? null;
	const strict = foil !== null && match?.same === true && match.note !== null;
	const correct = match === null ? null : match.same && !strict;
	return { kind: 'answer', correct, readAs: reading.readAs, foil: correct === true ? null : foil, note: match?.note ?? null };
}

/** Null: nobody can tell. */
function matchTruth(said: Said, truth: Truth): Match | null {
	switch (truth.kind) {
		case 'value':
			return matchShape(said, truth.value.shape);
		case 'values':
			return matchShape(said, { kind: 'items', of: 'list', items: truth.values.map((value) => value.shape) });
		case 'count':
			return { same: said.kind === 'number' && sameNumber(said.text, String(truth.count)), note: null };
		case 'places':
			return truth.checked ? { same: truth.places.some((place) => isAt(said, place)), note: null } : null;
		case 'choice':
			return { same: said.kind === 'option' && said.id === truth.id, note: null };
		case 'output':
			return said.kind === 'output' ? (said.text === '' ? { same: truth.text.trim() === '', note: null } : matchOutput(said.text, truth.text)) : { same: false, note: null };
		case 'cells':
			return { same: said.kind === 'cells' && truth.values.every(({ shape }, at) => said.cells[at] !== undefined && matchShape(said.cells[at], shape).same), note: null };
		case 'run':
		case 'open':
			return null;
	}
}

/** A line answers a gap on either side of it; a gap answers a line on either side of it. */
export function isAt(said: Said, place: Extract<Truth, { kind: 'places' }>['places'][number]): boolean {
	if (said.kind === 'lines') {
		return place.kind === 'lines' ? said.from <= place.to && said.to >= place.from : said.from <= place.after + 1 && said.to >= place.after;
	}
	if (said.kind === 'gap') {
		return place.kind === 'gap' ? said.after === place.after : said.after >= place.from - 1 && said.after <= place.to;
	}
	return false;
}

function matchFoil(said: Said, answer: string, context: Pick<ReadingContext, 'spellings'>): boolean {
	switch (said.kind) {
		case 'option':
			return said.id === answer;
		case 'lines':
			return said.from === said.to && answer === String(said.from);
		case 'output':
			return matchOutput(said.text, answer).same && answer.trim() !== '';
		default: {
			const shape = shapeOfSaid(readLiteral(answer, context.spellings) ?? readLiteral(`[${answer}]`, context.spellings) ?? { kind: 'quoted', value: answer });
			// A number without quotes may be read as a text; as a foil it is another value.
			const match = shape === null || (said.kind === 'number' && shape.kind === 'text') ? null : matchShape(said, shape);
			return match?.same === true && match.note === null;
		}
	}
}

/** A foil's answer is written as a value shows: its reading is a shape; null for what is none. */
export function shapeOfSaid(said: Said): Shape | null {
	switch (said.kind) {
		case 'nothing':
			return { kind: 'nothing' };
		case 'truth':
			return { kind: 'truth', value: said.value };
		case 'number':
			return { kind: 'number', text: said.text, whole: !said.text.includes('.') };
		case 'quoted':
			return { kind: 'text', value: said.value };
		case 'bare':
			return { kind: 'opaque', text: said.candidates[0] ?? '' };
		case 'items': {
			const items = said.items.map(shapeOfSaid);
			return items.every((item) => item !== null) ? { kind: 'items', of: said.of, items } : null;
		}
		case 'pairs': {
			const pairs = said.pairs.map(([key, value]) => [shapeOfSaid(key), shapeOfSaid(value)] as const);
			return pairs.every((pair): pair is readonly [Shape, Shape] => pair[0] !== null && pair[1] !== null) ? { kind: 'pairs', pairs } : null;
		}
		default:
			return null;
	}
}
