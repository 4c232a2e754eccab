import { createRequire } from 'node:module';
import * as z from 'zod';

/** A parser alone, so that the native and the WASM one are driven in the same way. */
export interface BareParser {
	/** Parses a text whole and forgets the tree. */
	whole(text: string): void;
	/** Keeps the tree of a text, to be parsed along edits. */
	open(text: string): void;
	/** The kept text with one letter more (`add`), or one less, at an offset; `row` and `column` are where that is. */
	key(text: string, add: boolean, place: TypingPlace): void;
	dispose(): void;
}

export interface TypingPlace {
	readonly offset: number;
	readonly row: number;
	readonly column: number;
}

/** The change of one letter, as both parsers want to hear of it. */
export function changeAt({ offset, row, column }: TypingPlace, add: boolean) {
	const [before, after] = add ? [0, 1] : [1, 0];
	return {
		startIndex: offset, oldEndIndex: offset + before, newEndIndex: offset + after,
		startPosition: { row, column }, oldEndPosition: { row, column: column + before }, newEndPosition: { row, column: column + after },
	};
}

/** As much of the native library as is used here. */
interface NativeTree {
	edit(change: ReturnType<typeof changeAt>): unknown;
}
interface NativeParser {
	setLanguage(language: unknown): void;
	parse(text: string, old?: NativeTree, options?: { bufferSize: number }): NativeTree;
}
const nativeSchema = z.custom<new () => NativeParser>((value) => typeof value === 'function');

/** The native parser from a folder of its library, with the grammar that the project depends on. Throws Node's error when either does not load. */
export function nativeParser(folder: string): BareParser {
	const require = createRequire(import.meta.url);
	const Native = nativeSchema.parse(require(folder));
	const parser = new Native();
	parser.setLanguage(require('tree-sitter-python'));
	let tree: NativeTree | undefined;
	const parse = (text: string, old?: NativeTree): NativeTree => parser.parse(text, old, { bufferSize: 2 * text.length + 2 });
	return {
		whole: (text) => void parse(text),
		open: (text) => {
			tree = parse(text);
		},
		key: (text, add, place) => {
			tree?.edit(changeAt(place, add));
			tree = parse(text, tree);
		},
		dispose: () => {
			tree = undefined;
		},
	};
}
