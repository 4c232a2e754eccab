import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AnswerForm, Shape, Truth, Value } from '../../../extension/words';
import type { AskedQuestion, Judgement, Reading, ReadingContext } from '../../../extension/tutor/offline/reading/normaliser';
import type { Said } from '../../../extension/tutor/offline/reading/types';
import { readLiteral } from '../../../extension/tutor/offline/reading/literals';

const folder = resolve('test/fixtures/answers');

export const context: ReadingContext = {
	spellings: { nothing: 'None', true: 'True', false: 'False' },
	variableNames: ['n', 'a', 'b', 'i'],
	programLines: readFileSync(resolve(folder, 'program.txt'), 'utf8').split('\n'),
	functionName: 'fibonacci',
	errorNames: ['KeyError', 'TypeError', 'ValueError', 'IndexError', 'NameError', 'ZeroDivisionError', 'AttributeError'],
};

export interface Row {
	readonly where: string;
	readonly truth: string;
	readonly typed: string;
	readonly verdict: string;
	readonly readAs: string | null;
}

/** The lines of a fixture in their columns; `⏎` is a new line. */
export function linesOfFixture(name: string): { readonly where: string; readonly columns: readonly string[] }[] {
	return readFileSync(resolve(folder, `${name}.txt`), 'utf8').split('\n').flatMap((line, index) =>
		line.trim() === '' || line.startsWith('#') ? [] : [{ where: `${name}.txt:${index + 1}`, columns: line.replaceAll('⏎', '\n').split(' || ') }]);
}

/** The rows of a form: `truth || typed || verdict || read as`; in words.txt there is no truth. */
export function rowsOf(form: string): Row[] {
	return linesOfFixture(form).map(({ where, columns }) => {
		const [truth = '', typed = '', verdict = '', readAs] = form === 'words' ? ['', ...columns] : columns;
		return { where, truth, typed, verdict: verdict.trim(), readAs: readAs ?? null };
	});
}

/** The question that a row of the form stands for. */
export function questionOf(form: string, truth: string): AskedQuestion {
	switch (form) {
		case 'value':
			return { answer: { kind: 'value' }, truth: { kind: 'value', value: valueOf(truth) } };
		case 'values': {
			const shape = valueOf(truth).shape;
			return { answer: { kind: 'values' }, truth: { kind: 'values', values: shape.kind === 'items' ? shape.items.map((item) => ({ shown: '', type: '', shape: item })) : [] } };
		}
		case 'count':
			return { answer: { kind: 'count' }, truth: { kind: 'count', count: Number(truth) } };
		case 'line':
			return { answer: { kind: 'line' }, truth: placesOf(truth) };
		case 'choice': {
			const [right = '0', ...texts] = truth.split('; ');
			const options = texts.map((text, index) => ({ id: `o${index}`, words: [{ kind: 'text', text } as const] }));
			return { answer: { kind: 'choice', options } satisfies AnswerForm, truth: { kind: 'choice', id: `o${right}` } };
		}
		case 'output':
			return { answer: { kind: 'value' }, truth: { kind: 'output', text: truth } };
		default:
			return { answer: { kind: 'words' }, truth: { kind: 'open' } };
	}
}

function placesOf(truth: string): Truth {
	const line = Number(/\d+/.exec(truth)?.[0]) - 1;
	return { kind: 'places', checked: !truth.startsWith('unchecked'), places: [truth.startsWith('after') ? { kind: 'gap', after: line } : { kind: 'lines', from: line, to: line }] };
}

export function valueOf(shown: string): Value {
	const opaque = /^<(.*)>$/.exec(shown)?.[1];
	const said = opaque === undefined ? readLiteral(shown, context.spellings) : null;
	const shape: Shape = opaque !== undefined ? { kind: 'opaque', text: opaque } : shapeOf(said, shown);
	return { shown: opaque ?? shown, type: '', shape };
}

function shapeOf(said: Said | null, shown: string): Shape {
	switch (said?.kind) {
		case 'nothing':
			return { kind: 'nothing' };
		case 'truth':
			return { kind: 'truth', value: said.value };
		case 'number':
			return { kind: 'number', text: said.text, whole: /^-?\d+$/.test(said.text) };
		case 'quoted':
			return { kind: 'text', value: said.value };
		case 'items':
			return { kind: 'items', of: said.of, items: said.items.map((item) => shapeOf(item, shown)) };
		case 'pairs':
			return { kind: 'pairs', pairs: said.pairs.map(([key, value]) => [shapeOf(key, shown), shapeOf(value, shown)] as const) };
		default:
			throw new Error(`The fixture has a truth that is no literal: ${shown}`);
	}
}

/** A verdict as the fixture writes it. */
export function verdictOf(reading: Reading, judgement: Judgement): string {
	if (reading.kind === 'asks') {
		return `asks: ${reading.about}`;
	}
	if (reading.kind !== 'answer') {
		return reading.kind;
	}
	const verdict = judgement.correct === null ? 'unknown' : judgement.correct ? 'right' : 'wrong';
	return judgement.note === null ? verdict : `${verdict} (${judgement.note})`;
}
