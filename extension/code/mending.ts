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
			return isRead ? written : (insideMended(piece, written, outline, language, parse) ?? stubOf(piece, written, outline, language, parse));
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

/**
 * A class that cannot be read, with each piece of it kept or left out by itself: null where its pieces are not told by their margin, or
 * it holds no function.
 */
function insideMended(piece: LineRange, written: readonly string[], { functions }: Outline, language: Language, parse: ParsePiece): string[] | null {
	const own = functions.filter(({ header }) => header > piece.from && header <= piece.to);
	const open = written.findIndex((line) => /^\S.*\{\s*(?:\/\/.*)?$/.test(line));
	if (language.syntax.indented || own.length === 0 || open === -1) return null;
	const close = written.findLastIndex((line) => line.startsWith('}'));
	const isClosed = close > open;
	const head = written.slice(0, open + 1);
	const inner = written.slice(open + 1, isClosed ? close : undefined);
	const depths = inner.flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length]));
	const margin = Math.min(...depths);
	const isRead = (lines: readonly string[]) => parse([...head, ...lines, '}'].join('\n'), (root) => !root.hasError);
	const starts = inner.flatMap((line, at) => (at === 0 || (line.length - line.trimStart().length === margin && line.trim() !== '' && !language.syntax.goesOn.test(line.trim())) ? [at] : []));
	const kept = starts.flatMap((from, index) => {
		const lines = inner.slice(from, starts[index + 1]);
		if (isRead(lines)) return lines;
		const found = own.find(({ header }) => header - piece.from - open - 1 >= from && header - piece.from - open - 1 < from + lines.length);
		const at = found ? found.header - piece.from - open - 1 - from : -1;
		const stub = lines.map((_, row) => (found && row === at ? language.syntax.stub(found.name, found.parameters.join(', '), false) : ''));
		return isRead(stub) ? stub : lines.map(() => '');
	});
	const last = kept.at(-1) ?? '';
	return isClosed ? [...head, ...kept, ...written.slice(close).map((line) => (line.startsWith('}') ? line.replace(/\}.*/, '}') : ''))] : [...head, ...kept.slice(0, -1), `${last}}`];
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
