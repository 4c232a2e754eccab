/** Reads what a student says is printed, also where a reason stands behind it. */
import type { Shape } from '../../../words';
import { withoutRemark } from './aside';
import { isUndecided, matchOutput } from './output';
import { readSequence } from './sequence';
import { showSaid } from './show';
import type { Said } from './types';
import { hasValue, readValue, textFirst } from './value';
import type { ValueWanted } from './value';

/**
 * The printed line or lines that the text means; null when none can be read.
 * @param strict only what is certainly meant so counts, not free words
 */
export function readOutput(text: string, truth: string, wanted: ValueWanted, strict: boolean): Said | null {
	// Which line is meant, the number alone does not say: it is asked for again, whole.
	if (isUndecided(text, truth, (wanted.question.foils ?? []).map(({ answer }) => answer))) {
		return null;
	}
	if (matchOutput(text, truth).same) {
		return { kind: 'output', text };
	}
	// A drawing of signs (`***`) is answered by one.
	const drawn = withoutRemark(text);
	if (isDrawn(truth) && isDrawn(drawn) && !/^[?!.\s…]+$/.test(drawn)) {
		return { kind: 'output', text: drawn };
	}
	const lines = truth.trim().split('\n');
	const shape: Shape = lines.length === 1 && /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(truth.trim())
		? { kind: 'number', text: truth.trim(), whole: !truth.includes('.') }
		: { kind: 'text', value: lines.length === 1 ? truth.trim() : truth };
	const inner = { ...wanted, shape };
	if (strict) {
		return hasValue(text, inner) ? { kind: 'output', text } : null;
	}
	const numbers = lines.map((line) => line.trim()).filter((line) => line !== '');
	if (!text.includes('\n') && numbers.length > 1 && numbers.every((line) => /^-?\d+(?:\.\d+)?$/.test(line))) {
		const sequence = readSequence(text, numbers.map((line) => ({ kind: 'number', text: line, whole: !line.includes('.') })), wanted.context, true);
		return sequence === null ? null : { kind: 'output', text: sequence.map((item) => showSaid(item, wanted.context.spellings)).join('\n') };
	}
	if (text.includes('\n') || (shape.kind === 'text' && lines.length > 1)) {
		return { kind: 'output', text };
	}
	const first = shape.kind === 'text' ? textFirst(text, truth) : null;
	if (first === null && isOwnLine(text, wanted.context.programLines)) {
		return { kind: 'output', text: text.trim() };
	}
	const said = first === null || readsAll(text, truth) ? readValue(text, inner) : readOutput(first, truth, wanted, false);
	switch (said?.kind) {
		case undefined:
			return shape.kind === 'text' && isLikeLine(text, truth) ? { kind: 'output', text: text.trim() } : null;
		case 'quoted':
			return { kind: 'output', text: said.value };
		case 'number':
			return { kind: 'output', text: said.text };
		case 'bare':
			return { kind: 'output', text: beginsAlike(text, truth) ? text.trim() : said.candidates.at(-1) ?? text };
		case 'nothing':
			return { kind: 'output', text: said.word ? '' : wanted.context.spellings.nothing };
		case 'items':
		case 'pairs':
		case 'truth':
			return { kind: 'output', text: text.trim() };
		default:
			return said;
	}
}

/** What the line begins with stands in no front of it: "You pay 80". */
function beginsAlike(text: string, truth: string): boolean {
	const [said, wanted] = [text, truth].map((line) => line.trim().split(/\s+/)[0]?.toLowerCase());
	return said !== undefined && said === wanted;
}

/** The line itself may go on behind a pause, as the words do. */
function readsAll(text: string, truth: string): boolean {
	return text.trim().split(/\s+/).length <= truth.trim().split(/\s+/).length;
}

/** Words that may well be meant as the line itself: about as many as it has, and one of them the same. */
function isLikeLine(text: string, truth: string): boolean {
	const words = (line: string): readonly string[] => line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	const [said, wanted] = [words(text), words(truth)];
	return said.length > 0 && said.length <= wanted.length + 1 && !/^i\b|\?$/i.test(text.trim()) && said.some((word) => wanted.includes(word));
}

/** It begins with words that the program prints: "You got it in 5 tries" is a line as it stands, and tells of nobody who got something. */
function isOwnLine(text: string, programLines: readonly string[]): boolean {
	const begun = text.trim().toLowerCase();
	const pieces = programLines.flatMap((line) => [...line.matchAll(/"([^"\\]+)"|'([^'\\]+)'/g)].map(([, double, single]) => (double ?? single ?? '').replace(/\{.*$/, '').trim().toLowerCase()));
	return pieces.some((piece) => /\p{L}\s+\p{L}/u.test(piece) && begun.startsWith(piece) && !/[\p{L}\p{N}]/u.test(begun.charAt(piece.length)));
}

function isDrawn(text: string): boolean {
	return text.trim() !== '' && !/[\p{L}\p{N}]/u.test(text);
}
