/** A file's text line by line, without ever holding all of it. */
import { HandInBroken } from './handInBroken';

/** The most characters of a line: a start holds a program and its task, and nothing is longer. */
const longestLine = 4_000_000;

/**
 * The lines of a text in UTF-8 that comes in pieces, each without its newline; the last one needs none. Only `\n` ends a line: what JSON
 * leaves as it is inside a text (such as U+2028) does not. Throws `HandInBroken` for what is no text and for a line without end.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncIterable<string> {
	const utf8 = new TextDecoder('utf-8', { fatal: true });
	const decode = (piece?: Uint8Array): string => {
		try {
			return piece ? utf8.decode(piece, { stream: true }) : utf8.decode();
		} catch {
			throw new HandInBroken({ kind: 'text' });
		}
	};
	// A long line is put together once, at its end.
	let held: string[] = [];
	let length = 0;
	for await (const piece of pieces) {
		const [first = '', ...more] = decode(piece).split('\n');
		held.push(first);
		length += first.length;
		if (length > longestLine) {
			throw new HandInBroken({ kind: 'large' });
		}
		const last = more.pop();
		if (last !== undefined) {
			yield held.join('');
			yield* more;
			held = [last];
			length = last.length;
		}
	}
	held.push(decode());
	const rest = held.join('');
	if (rest !== '') {
		yield rest;
	}
}
