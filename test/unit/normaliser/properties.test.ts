import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shape, Value } from '../../../extension/words';
import { judge, readAnswer } from '../../../extension/tutor/offline/reading/normaliser';
import type { AskedQuestion } from '../../../extension/tutor/offline/reading/normaliser';
import { context, questionOf } from './fixture';

/** The value as its language shows it, written here anew so that the reader is not measured by itself. */
function show(shape: Shape): string {
	switch (shape.kind) {
		case 'nothing':
			return 'None';
		case 'truth':
			return shape.value ? 'True' : 'False';
		case 'number':
		case 'opaque':
			return shape.text;
		case 'text': {
			const quote = shape.value.includes('\'') && !shape.value.includes('"') ? '"' : '\'';
			const escaped = [...shape.value].map((letter) => {
				const code = letter.codePointAt(0) ?? 0;
				if (letter === '\\' || letter === quote) return `\\${letter}`;
				if (letter === '\n') return '\\n';
				if (letter === '\t') return '\\t';
				if (letter === '\r') return '\\r';
				if (code < 32 || code === 127 || (code >= 0x80 && code < 0xa1) || code === 0xad) return `\\x${code.toString(16).padStart(2, '0')}`;
				return (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f) || code === 0xfeff || /[\p{C}\p{Z}]/u.test(letter) && letter !== ' ' ? (code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`) : letter;
			});
			return quote + escaped.join('') + quote;
		}
		case 'items': {
			const inner = shape.items.map(show).join(', ');
			if (shape.of === 'set') return shape.items.length === 0 ? 'set()' : `{${inner}}`;
			return shape.of === 'list' ? `[${inner}]` : `(${inner}${shape.items.length === 1 ? ',' : ''})`;
		}
		case 'pairs':
			return `{${shape.pairs.map(([key, value]) => `${show(key)}: ${show(value)}`).join(', ')}}`;
	}
}

const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map((value): Shape => ({ kind: 'number', text: String(value), whole: true }));
const fraction = fc.double({ noNaN: true }).map((value): Shape => ({ kind: 'number', text: Number.isFinite(value) ? String(value) : value < 0 ? '-inf' : 'inf', whole: false }));
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((value): Shape => ({ kind: 'text', value }));
const plain = fc.oneof(whole, fraction, text, fc.boolean().map((value): Shape => ({ kind: 'truth', value })), fc.constant<Shape>({ kind: 'nothing' }));
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
	shape: fc.oneof(
		{ depthSize: 'small' },
		plain,
		fc.tuple(fc.constantFrom('list' as const, 'tuple' as const), fc.array(tie('shape'), { maxLength: 4 })).map(([of, items]): Shape => ({ kind: 'items', of, items })),
		fc.uniqueArray(whole, { maxLength: 4, selector: show }).map((items): Shape => ({ kind: 'items', of: 'set', items })),
		fc.uniqueArray(fc.tuple(fc.oneof(whole, text), tie('shape')), { maxLength: 3, selector: ([key]) => show(key) }).map((pairs): Shape => ({ kind: 'pairs', pairs })),
	),
}));

function ask(value: Shape): AskedQuestion {
	const shown: Value = { shown: show(value), type: '', shape: value };
	return { answer: { kind: 'value' }, truth: { kind: 'value', value: shown } };
}

function verdict(typed: string, question: AskedQuestion): boolean | null {
	return judge(readAnswer({ kind: 'typed', text: typed }, question, context), question, context).correct;
}

const leads = ['', ' ', 'it returns ', 'It should return ', 'I think ', 'maybe ', 'the answer is ', 'is it ', 'so ', '= ', 'not sure, but I think '];
const trails = ['', ' ', '.', '!', '?', ', I think', ' I guess', ' maybe', '  \n'];
const small = fc.integer({ min: -1000, max: 1000 });

describe('reading answers', () => {
	it('reads a value as its language shows it as right', () => {
		fc.assert(fc.property(shape, (value) => {
			expect(verdict(show(value), ask(value))).toBe(true);
		}), { numRuns: 1500 });
	});

	it('reads what a value shows as right within words and in backticks', () => {
		fc.assert(fc.property(shape, fc.constantFrom('it returns ', 'I think it is ', 'the answer is '), (value, lead) => {
			expect(verdict(`${lead}${show(value)}`, ask(value))).toBe(true);
		}), { numRuns: 700 });
	});

	it('keeps a right number right whatever stands around it', () => {
		fc.assert(fc.property(small, fc.constantFrom(...leads), fc.constantFrom(...trails), fc.boolean(), (number, lead, trail, upper) => {
			const typed = `${lead}${number}${trail}`;
			expect(verdict(upper ? typed.toUpperCase() : typed, ask({ kind: 'number', text: String(number), whole: true }))).toBe(true);
		}), { numRuns: 700 });
	});

	it('never reads a wrong number as right, whatever stands around it', () => {
		fc.assert(fc.property(small, small, fc.constantFrom(...leads), fc.constantFrom(...trails), (said, truth, lead, trail) => {
			fc.pre(said !== truth);
			expect(verdict(`${lead}${said}${trail}`, ask({ kind: 'number', text: String(truth), whole: true }))).toBe(false);
		}), { numRuns: 700 });
	});

	it('never reads a value as another one', () => {
		fc.assert(fc.property(plain, plain, (said, truth) => {
			const question = ask(truth);
			const same = show(said).replace(/['"]/g, '').trim().toLowerCase() === show(truth).replace(/['"]/g, '').trim().toLowerCase();
			const close = said.kind === 'number' && truth.kind === 'number' && Math.abs(Number(said.text) - Number(truth.text)) <= 1e-5 * Math.max(1, Math.abs(Number(truth.text)));
			const spelled = said.kind === 'text' && truth.kind !== 'text';
			fc.pre(!same && !close && !spelled);
			expect(verdict(show(said), question)).toBe(false);
		}), { numRuns: 1500 });
	});

	it('gives every text some reading in every form', () => {
		const forms: [string, string][] = [['value', '5'], ['value', '2.5'], ['value', '\'OOPS\''], ['value', 'None'], ['value', 'True'], ['value', '[1, \'a\']'], ['value', '{\'a\': 1}'], ['value', '<KeyError: 4>'], ['values', '[0, 1]'], ['values', '[\'a\']'], ['count', '3'], ['line', '8'], ['choice', '0; yes; no'], ['output', '1\n2'], ['words', '']];
		const words = fc.array(fc.constantFrom('not', 'no', 'idk', '5', '0', 'to', 'line', '8', 'n', '-', '+', '(', '[', ']', '\'', '"', '`', '...', '?', ',', 'or', 'so', 'because', 'the', 'first', '4th', 'what', 'is', 'nothing', 'error', '%', '=', 'a', 'twenty', 'minus', '{', ':', '\n', '\ue000'), { maxLength: 14 }).map((list) => list.join(' '));
		fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), words), fc.constantFrom(...forms), (typed, [form, truth]) => {
			const question = questionOf(form, truth);
			const judgement = judge(readAnswer({ kind: 'typed', text: typed }, question, context), question, context);
			expect(judgement.kind === 'answer' || judgement.correct === null).toBe(true);
		}), { numRuns: 3000 });
	});

	it.each(['(', '[', '{', '\'', '"', '`', '- ', '1 - ', '1 to ', 'not ', '0, ', '\\', 'a b ', 'empty ', 'it returns ', '[[1], '])('comes to an end with a very long text of %j', (piece) => {
		for (const [form, truth] of [['value', '5'], ['value', '\'OOPS\''], ['value', '[1]'], ['value', '{\'a\': 1}'], ['values', '[0, 1]'], ['values', '[\'a\']'], ['count', '3'], ['line', '8'], ['choice', '0; yes; no'], ['output', '1\n2']] as const) {
			const question = questionOf(form, truth);
			judge(readAnswer({ kind: 'typed', text: piece.repeat(20_000) }, question, context), question, context);
		}
	});
});
