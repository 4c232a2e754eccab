import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frame, Unframer } from '../../../extension/runs/framing';

it('puts messages together however they are cut', () => {
	fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (texts, sizes) => {
		const bytes = Uint8Array.from(texts.flatMap((text) => [...frame(text)]));
		const unframer = new Unframer();
		const received: string[] = [];
		for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
			const size = sizes[turn % sizes.length] ?? 1;
			received.push(...unframer.push(bytes.subarray(at, at + size)));
			at += size;
		}
		expect(received).toEqual(texts);
	}));
});

it('refuses a message that is too long', () => {
	expect(() => new Unframer(10).push(frame('a text of more than ten bytes'))).toThrow(RangeError);
});
