import type { Language, ParsePiece } from './language';

/** The value that a piece of prose is, in the language's own spelling; null when it is none. */
export function readValue(piece: string, language: Language, parse: ParsePiece): string | null {
	const { spelling, examples } = language;
	const word = piece.toLowerCase();
	if (word === 'nothing' || word === spelling.nothing.toLowerCase()) return spelling.nothing;
	if (word === spelling.true.toLowerCase()) return spelling.true;
	if (word === spelling.false.toLowerCase()) return spelling.false;
	const value = examples.valueIn(piece, parse);
	if (value.kind === 'literal') return value.text;
	const isComputed = value.kind === 'expression' && !/^\w+$|\s\(|\b(and|or|not|if|is|in)\b/.test(value.text) && value.names.every((name) => examples.isBuiltin(name));
	return isComputed ? value.text : null;
}
