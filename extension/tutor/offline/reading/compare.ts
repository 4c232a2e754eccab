/** Whether what was said is a value: forgiving about form (brackets, quotes, 2 for 2.0), never about content. */
import type { Shape } from '../../../words';
import { noWords, yesWords } from './english';
import { isRounded, readNumberWords, sameNumber, tidyNumber, toNumber } from './numbers';
import { fold } from './tidy';
import type { Said } from './types';

/** Why an answer is nearly right, or right only by tolerance. */
export type Note =
	/** Only capital letters differ. */
	| 'case'
	/** Only spaces differ. */
	| 'spaces'
	/** The content is right, the kind of value is not (a list of one for the one, a number for a truth or for a text of digits). */
	| 'type'
	/** A long fraction, rounded. */
	| 'rounded';

export interface Match {
	readonly same: boolean;
	readonly note: Note | null;
}

const no: Match = { same: false, note: null };
const yes: Match = { same: true, note: null };

/** Compares what was said with a value's shape. */
export function matchShape(said: Said, shape: Shape): Match {
	switch (shape.kind) {
		case 'nothing':
			if (said.kind === 'quoted' && /^(?:none|nothing|null|undefined)$/i.test(said.value.trim())) {
				return { same: true, note: 'type' };
			}
			return result(said.kind === 'nothing' || (said.kind === 'bare' && said.candidates.some((text) => /^(?:none|nothing|null)$/i.test(text))));
		case 'truth':
			return matchTruth(said, shape.value);
		case 'number':
			return matchNumber(said, shape.text);
		case 'text':
			return matchText(said, shape.value);
		case 'items':
			return matchItems(said, shape);
		case 'pairs':
			return matchPairs(said, shape.pairs);
		case 'opaque':
			return matchOpaque(said, shape.text);
	}
}

function result(same: boolean): Match {
	return same ? yes : no;
}

function matchTruth(said: Said, value: boolean): Match {
	if (said.kind === 'truth') {
		return result(said.value === value);
	}
	if (said.kind === 'bare') {
		const words = value ? yesWords : noWords;
		return result(said.candidates.some((text) => text.toLowerCase() === String(value) || words.has(text.toLowerCase())));
	}
	if (said.kind === 'quoted' && said.value.trim().toLowerCase() === String(value)) {
		return { same: true, note: 'type' };
	}
	return said.kind === 'number' && sameNumber(said.text, value ? '1' : '0') ? { same: false, note: 'type' } : no;
}

function matchNumber(said: Said, truth: string): Match {
	if (said.kind === 'number') {
		if (sameNumber(said.text, truth) || (said.percent === true && sameNumber(String(toNumber(said.text) / 100), truth))) {
			return yes;
		}
		return isRounded(said.text, truth) ? { same: true, note: 'rounded' } : no;
	}
	if (said.kind === 'quoted' || said.kind === 'bare') {
		const texts = said.kind === 'quoted' ? [said.value.trim()] : said.candidates;
		const same = texts.some((text) => {
			const words = text.toLowerCase().split(/[\s-]+/);
			const spelled = readNumberWords(words);
			const number = tidyNumber(text) ?? (spelled?.length === words.length ? spelled.text : null);
			return number !== null && sameNumber(number, truth);
		});
		return same ? { same: true, note: said.kind === 'quoted' ? 'type' : null } : no;
	}
	if (said.kind === 'items' && said.items.length === 1 && said.items[0] !== undefined && matchNumber(said.items[0], truth).same) {
		return { same: false, note: 'type' };
	}
	return no;
}

function matchText(said: Said, exact: string): Match {
	const truth = fold(exact);
	if (said.kind === 'empty') {
		return result(truth === '' && said.of !== 'items' && said.of !== 'pairs');
	}
	const texts = (said.kind === 'quoted' ? [said.value] : said.kind === 'bare' ? said.candidates : said.kind === 'number' ? [said.text] : []).map(fold);
	// What was typed without quotes cannot show its outer spaces.
	if (texts.some((text) => text === truth || (said.kind !== 'quoted' && text === truth.trim()))) {
		return said.kind !== 'quoted' && tidyNumber(truth) !== null ? { same: true, note: 'type' } : yes;
	}
	if (texts.some((text) => text.trim() === truth.trim() || text.replace(/\s+/g, '') === truth.replace(/\s+/g, '')) && truth.trim() !== '') {
		return { same: false, note: 'spaces' };
	}
	return texts.some((text) => text.trim().toLowerCase() === truth.trim().toLowerCase()) && truth.trim() !== '' ? { same: false, note: 'case' } : no;
}

function matchItems(said: Said, shape: Extract<Shape, { kind: 'items' }>): Match {
	const items = shape.items;
	if (said.kind === 'empty') {
		return result(items.length === 0 && said.of !== 'text' && said.of !== 'pairs');
	}
	if (said.kind === 'pairs') {
		return result(said.pairs.length === 0 && items.length === 0 && shape.of === 'set');
	}
	if (said.kind !== 'items') {
		const only = items.length === 1 ? items[0] : undefined;
		return only !== undefined && matchShape(said, only).same ? { same: false, note: 'type' } : no;
	}
	return shape.of === 'set' ? matchUnordered(said.items, items) : matchOrdered(said.items, items);
}

function matchOrdered(said: readonly Said[], items: readonly Shape[]): Match {
	if (said.length !== items.length) {
		return no;
	}
	const matches = items.map((item, index) => {
		const one = said[index];
		return one === undefined ? no : matchShape(one, item);
	});
	return together(matches);
}

/** A set says an item once, however often it was written. */
function matchUnordered(said: readonly Said[], items: readonly Shape[]): Match {
	const found = items.every((item) => said.some((one) => matchShape(one, item).same));
	return result(found && said.every((one) => items.some((item) => matchShape(one, item).same)));
}

function matchPairs(said: Said, pairs: readonly (readonly [Shape, Shape])[]): Match {
	if (said.kind === 'empty') {
		return result(pairs.length === 0 && said.of !== 'text' && said.of !== 'items');
	}
	const own = pairsIn(said);
	if (own === null || own.length !== pairs.length) {
		return no;
	}
	return together(pairs.map(([key, value]) => {
		const pair = own.find(([saidKey]) => matchShape(saidKey, key).same);
		return pair === undefined ? no : matchShape(pair[1], value);
	}));
}

/** Where rows are in braces, `{{"Ana", 1}, {"Ben", 1}}` are pairs as much as rows. */
function pairsIn(said: Said): readonly (readonly [Said, Said])[] | null {
	if (said.kind !== 'items' || said.of !== 'set') {
		return said.kind === 'pairs' ? said.pairs : null;
	}
	const pairs = said.items.flatMap((item): (readonly [Said, Said])[] => (item.kind === 'items' && item.of === 'set' && item.items.length === 2 && item.items[0] && item.items[1] ? [[item.items[0], item.items[1]]] : []));
	return pairs.length === said.items.length ? pairs : null;
}

/** Right when all are right; nearly right when every one is at least nearly so. */
function together(matches: readonly Match[]): Match {
	const note = matches.find((match) => match.note !== null)?.note ?? null;
	const same = matches.every((match) => match.same);
	return { same, note: same || matches.every((match) => match.same || match.note !== null) ? note : null };
}

/** The name of an error at the start of the text of one: `KeyError` of `KeyError: 4`; null for any other text. */
export function errorNameOf(text: string): string | null {
	return /^([A-Za-z_][\w.]*(?:Error|Exception|Exit|Interrupt|Iteration|Warning))\b/.exec(text.trim())?.[1] ?? null;
}

function matchOpaque(said: Said, truth: string): Match {
	const name = errorNameOf(truth);
	if (said.kind === 'error') {
		return result(name !== null && (said.name === null || said.name === squash(name)));
	}
	if (said.kind === 'endless') {
		return result(/\b(?:endless|infinite|forever|never ends)\b/i.test(truth));
	}
	const texts = said.kind === 'quoted' ? [said.value] : said.kind === 'bare' ? said.candidates : [];
	return result(texts.some((text) => squash(text) === squash(truth) || (name !== null && squash(text) === squash(name))));
}

/** Letters and digits only, in lower case. */
export function squash(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
