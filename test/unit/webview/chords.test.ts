import { describe, expect, test } from 'vitest';
import { Chords, type Pressed } from '../../../webview/chords';

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, timeStamp: number, held: Partial<Pressed> = {}): Pressed => ({ ...plain, key, timeStamp, ...held });
const ctrlK = (timeStamp: number): Pressed => press('k', timeStamp, { ctrlKey: true });

/** Which of the presses no field may take. */
const taken = (...presses: Pressed[]): readonly string[] => {
	const chords = new Chords();
	return presses.filter((one) => chords.takes(one)).map(({ key }) => key);
};

describe('the letter of a chord', () => {
	test('is taken from the field, and the next one is typed', () => expect(taken(ctrlK(0), press('j', 200), press('o', 300))).toEqual(['j']));
	test('is taken with Cmd, and with a modifier pressed between', () => expect(taken(press('k', 0, { metaKey: true }), press('Shift', 50), press('H', 100))).toEqual(['H']));
	test('is one after the editor has waited long enough no more', () => expect(taken(ctrlK(0), press('j', 6000))).toEqual([]));
});

describe('no letter of a chord is', () => {
	test('a letter by itself', () => expect(taken(press('k', 0), press('j', 10))).toEqual([]));
	test('a key with Ctrl, and what follows it', () => expect(taken(ctrlK(0), press('s', 10, { ctrlKey: true }), press('a', 20))).toEqual([]));
	test('what follows a chord of twice the same', () => expect(taken(ctrlK(0), ctrlK(10), press('a', 20))).toEqual([]));
	test('a key that writes nothing', () => expect(taken(ctrlK(0), press('Enter', 10), press('a', 20))).toEqual([]));
	test('what comes after the keyboard was elsewhere', () => {
		const chords = new Chords();
		chords.takes(ctrlK(0));
		chords.forget();
		expect(chords.takes(press('j', 10))).toBe(false);
	});
});
