/** Calls with what they give in the remark behind them or below: in the program, and in the examples of a comment. */
import { mentioned, type Scene } from '../../braces/examples/facts';
import type { Expression, Part, Program, Statement, Token } from '../../braces/tree';
import { formCheck, textCheck, whole, type FoundCheck } from '../../settling/checks';
import type { ParsePiece } from '../../syntaxNode';
import { awaited, isException, quoted, readOnly, valueIn } from '../expressions';
import { linesOfComment } from '../comments';
import { callOf, checkDialect } from './dialect';

const marks = '(?:={0,2}=>|-{1,2}>|→|⇒|={2,3}|(?:prints?|returns?|logs?|outputs?|gives|expected|should (?:print|be|return|give|log|output))\\b)';
const marked = new RegExp(`^\\s*${marks}\\s*(?:(?:output|result|value)\\b)?\\s*:?\\s*(?<value>.+?)\\s*$`, 'i');
const throwing = /^\s*(?:={0,2}=>|-{1,2}>|→)?\s*(?:throws?|raises?)\s+(?:an?\s+)?`?(?<error>[A-Z]\w*)/i;

export interface RemarkPlace {
	readonly source: string;
	readonly parse: ParsePiece;
	/** It is an example anyway, so that a value on the next line needs no arrow. */
	readonly isExample: boolean;
}

/** The examples that statements with a remark give; `statements` stand at the top level of the program. */
export function remarkedChecks(program: Program, statements: readonly Statement[], scene: Scene, place: RemarkPlace): FoundCheck[] {
	const comments = new Map(program.comments.map((comment) => [comment.row, comment]));
	const past = scene.past.then(statements);
	return statements.flatMap((statement, index) => {
		const own = { ...scene, past: past.until(past.statements.length - statements.length + index) };
		const behind = comments.get(statement.endRow);
		const below = comments.get(statement.endRow + 1);
		const isNextFree = !statements.some((other) => other !== statement && other.row <= statement.endRow + 1 && other.endRow >= statement.endRow && other.from > statement.from);
		const remark = behind && behind.from >= statement.to ? said(behind) : below && isNextFree ? said(below) : null;
		if (remark === null || statement.row !== statement.endRow) return [];
		return checkOf(statement, remark, behind ? true : place.isExample, own, place);
	});
}

function said(comment: Token): string {
	return linesOfComment(comment.text).join(' ').trim();
}

function checkOf(statement: Statement, remark: string, isBare: boolean, scene: Scene, { source, parse }: RemarkPlace): FoundCheck[] {
	const call = callOf(statement);
	const isPrint = call !== null && checkDialect.isPrint(call, source);
	const [only, ...more] = isPrint ? call.given : [];
	const part = isPrint ? (only && more.length === 0 && only.kind !== 'spread' && only.kind !== 'literal' ? awaited(only) : null) : statement.kind === 'expression' ? awaited(statement.expression) : null;
	if (!part || !mentioned(part, scene) || checkDialect.checkedParts(statement, source) || ['assign', 'update'].includes(part.kind)) return [];
	const error = throwing.exec(remark)?.groups?.['error'];
	if (error !== undefined && isException(error)) return formCheck<Part>([part], whole, error, 'equal', scene, statement.row, true);
	const text = marked.exec(remark)?.groups?.['value'] ?? (isBare ? remark : null);
	const value = text === null ? null : valueOf(text, parse);
	if (value === null) return [];
	return isPrint ? printedCheck(part, value, scene, statement.row, parse) : formCheck<Part>([part], whole, value, 'equal', scene, statement.row);
}

/** The value that a remark says, without the sentence's end and what stands in parentheses behind it; null where it says none. */
function valueOf(text: string, parse: ParsePiece): string | null {
	const plain = text.replace(/^`(.*)`[.;]?$/, '$1');
	const shorter = [plain, plain.replace(/[.;,]$/, ''), plain.replace(/\s+(?:\(.*\)|\/\/.*|[-–—] .*)$/, ''), plain.replace(/[,;:] .*$/, '')];
	return shorter.find((piece) => valueIn(piece, parse).kind === 'literal') ?? null;
}

/** The example that printing a value shows this text. A printed number may also have been a text: compared as printed. */
function printedCheck(part: Expression, shown: string, scene: Scene, line: number, parse: ParsePiece): FoundCheck[] {
	const isSure = readOnly(shown, parse, (value) => value.kind === 'items' || value.kind === 'pairs' || value.kind === 'new' || (value.kind === 'literal' && ['truth', 'nothing', 'pattern'].includes(value.of))) === true;
	if (isSure) return formCheck<Part>([part], whole, shown, 'equal', scene, line);
	const text = /^(["'`]).*\1$/.test(shown) ? shown.slice(1, -1) : shown;
	return formCheck<Part>([part], ([value = '']) => `String(${value})`, quoted(text), 'equal', scene, line);
}

/** The examples in the lines of a comment: code behind `@example` or in fences, and what a console showed (`> f(2)`). */
export function commentChecks(lines: readonly string[], line: number, scene: (source: string) => Scene, parse: ParsePiece, read: (source: string, parse: ParsePiece, use: (program: Program) => FoundCheck[]) => FoundCheck[]): FoundCheck[] {
	const sections = codeIn(lines);
	const inCode = sections.flatMap(({ at, code }) => {
		const source = code.join('\n');
		const found = read(source, parse, (program) => remarkedChecks(program, program.statements, { ...scene(source), isApart: true }, { source, parse, isExample: true }));
		return found.map((check) => ({ ...check, line: line + at + check.line }));
	});
	return [...inCode, ...consoleChecks(lines, line, scene, parse, read)];
}

/** The lines of code in a comment, each run with the index of its first line. */
function codeIn(lines: readonly string[]): readonly { readonly at: number; readonly code: readonly string[] }[] {
	const found: { at: number; code: string[] }[] = [];
	let open: 'example' | 'fence' | null = null;
	lines.forEach((text, at) => {
		const isFence = /^\s*```/.test(text);
		const tag = /^\s*@(\w+)/.exec(text)?.[1];
		if (isFence) open = open === 'fence' ? null : 'fence';
		else if (tag !== undefined) open = tag === 'example' ? 'example' : null;
		if (isFence || tag !== undefined) {
			const rest = tag === 'example' ? text.replace(/^\s*@example\s*(?:<caption>.*<\/caption>)?/, '') : '';
			if (open) found.push({ at, code: [rest] });
		} else if (open) found.at(-1)?.code.push(text);
	});
	return found;
}

/** `> f(2)`, and below it what the console answers. */
function consoleChecks(lines: readonly string[], line: number, scene: (source: string) => Scene, parse: ParsePiece, read: Parameters<typeof commentChecks>[4]): FoundCheck[] {
	return lines.flatMap((text, at) => {
		const source = /^\s*>\s+(\S.*)$/.exec(text)?.[1];
		const answer = lines[at + 1]?.trim() ?? '';
		if (source === undefined || answer === '' || answer.startsWith('>')) return [];
		return read(source, parse, (program) => {
			const statement = program.statements.length === 1 ? program.statements[0] : undefined;
			const own = { ...scene(source), isApart: true };
			const part = statement?.kind === 'expression' ? awaited(statement.expression) : null;
			if (!part || !mentioned(part, own)) return [];
			const error = /^Uncaught\s+(\w+)/.exec(answer)?.[1];
			if (error !== undefined) return formCheck<Part>([part], whole, isException(error) ? error : 'Error', 'equal', own, line + at, true);
			const isValue = valueIn(answer, parse).kind === 'literal';
			return part.kind === 'call' || isValue ? textCheck<Part>(part, answer, isValue ? { compare: 'shown', value: answer } : { compare: 'printed' }, own, line + at) : [];
		});
	});
}

