import type { Language, ParsePiece } from './language';
import type { LineTable } from './lineTable';
import type { LineRange, Outline } from './outline';
import { headerOn } from './outlineRecovery';

/**
 * A broken program as text that parses, line for line, so that its examples can still be read: each piece at the margin
 * that has a syntax error is left out, and of a function its header and its describing text are kept.
 */
export function mended(outline: Outline, texts: readonly LineRange[], language: Language, lines: LineTable, parse: ParsePiece): string {
	return piecesOf(texts, language, lines)
		.flatMap((piece) => {
			const written = Array.from({ length: piece.to - piece.from + 1 }, (_, index) => lines.textOf(piece.from + index));
			const isRead = parse(written.join('\n'), (root) => !root.hasError);
			return isRead ? written : stubOf(piece, written, outline, language, parse);
		})
		.join('\n');
}

/** Runs of lines that begin at the margin, each with what is indented below it. */
function piecesOf(texts: readonly LineRange[], language: Language, lines: LineTable): LineRange[] {
	const insideText = new Set(texts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + 1 + index)));
	const starts: number[] = [];
	let leading = false;
	for (let line = 0; line < lines.count; line++) {
		const text = lines.textOf(line);
		if (line > 0 && (insideText.has(line) || !/^\S/.test(text) || language.syntax.goesOn.test(text))) continue;
		if (!leading) starts.push(line);
		leading = language.syntax.leads.test(text);
	}
	return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? lines.count) - 1 }));
}

function stubOf(piece: LineRange, written: readonly string[], outline: Outline, language: Language, parse: ParsePiece): string[] {
	const blank = written.map(() => '');
	const found = outline.functions.find((one) => one.header >= piece.from && one.header <= piece.to && headerOn(written[one.header - piece.from] ?? '', language)?.['indent'] === '');
	if (!found) return blank;
	const header = found.header - piece.from;
	const parameters = found.parameters.join(', ');
	const body = written.slice(header + 1);
	const description = language.syntax.bodyText.exec(body.join('\n'));
	const isFirst = description !== null && body.join('\n').slice(0, description.index).trim() === '';
	const kept = isFirst ? body.join('\n').slice(0, description.index + description[0].length).split('\n') : [];
	const stub = [...blank.slice(0, header), language.syntax.stub(found.name, parameters, isFirst), ...kept];
	const isRead = parse(stub.join('\n'), (root) => !root.hasError);
	const short = isRead ? stub : [...blank.slice(0, header), language.syntax.stub(found.name, parameters, false)];
	return [...short, ...blank.slice(short.length)];
}
