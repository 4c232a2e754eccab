/** Options that are meant in a student's own words. */
import { describe, expect, it } from 'vitest';
import { readMeaning } from '../../../extension/tutor/offline/reading/meaning';
import { exceptions } from '../../../grammars/python/exceptions';

/** The options of an error's lesson. */
function optionsOf(id: string, ...parts: string[]) {
	const lesson = exceptions.find((each) => each.id === id);
	const texts = lesson?.right ? [{ id: 'right', text: lesson.right(parts) }, ...(lesson.foils?.(parts) ?? []).map(({ text, misconception }) => ({ id: misconception, text }))] : [];
	return texts.map(({ id: option, text }) => ({ id: option, words: [{ kind: 'text' as const, text: text.replaceAll('`', '') }] }));
}

const index = optionsOf('index-range', 'list');
const zero = optionsOf('zero-division');
const name = optionsOf('name-unknown', 'reslt');
const key = optionsOf('key-missing', 'zoo');
const kinds = [['number', 'a number'], ['text', 'a text'], ['list', 'a list'], ['nothing', 'nothing (None)']].map(([id, text]) => ({ id: id ?? '', words: [{ kind: 'text' as const, text: text ?? '' }] }));

describe('an option in a student\'s own words', () => {
	it.each([
		['it says the index is too big', index, 'right'],
		['the index goes past the end of the list', index, 'right'],
		['that spot does not exist', index, 'right'],
		['a value that is not there', index, 'index-is-value'],
		['the number is too big to store', index, 'index-is-size'],
		['you cannot divide by zero', zero, 'right'],
		['I divide something by 0', zero, 'right'],
		['the variable is not defined', name, 'right'],
		['there is nothing called reslt', name, 'right'],
		['reslt is zero', name, 'unknown-is-zero'],
		['the dict does not have the key', key, 'right'],
		['it is a string', kinds, 'text'],
		['an array', kinds, 'list'],
	] as const)('%s', (text, options, id) => {
		expect(options.map((option) => option.id)).toContain(id);
		expect(readMeaning(text, options)).toBe(id);
	});

	it.each([
		['something is wrong', index],
		['there is an error in my program', index],
		['it is not there', index],
		['the position is not used', index],
		['zero', zero],
		['the thing divided is zero', zero],
		['a string or a list', kinds],
		['banana', kinds],
		['', kinds],
	] as const)('says too little, or two things: %s', (text, options) => {
		expect(readMeaning(text, options)).toBeNull();
	});
});
