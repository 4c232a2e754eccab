/** Calls with what they give in the remark behind them or below: in `main`, and in the examples of a comment. */
import { watchedNames, type Scene } from '../../braces/examples/facts';
import { bare, type Call, type Expression, type Part, type Program, type Statement, type Token } from '../../braces/tree';
import { formCheck, whole, type FoundCheck } from '../../settling/checks';
import { closeness } from '../../settling/scene';
import type { ParsePiece } from '../../syntaxNode';
import { linesOfComment } from '../comments';
import { isException, quoted, valueIn } from '../expressions';
import { calleeOf, callOf, checkDialect, nameOf } from './dialect';

const marks = '(?:={0,2}=>|-{1,2}>|→|⇒|={2,3}|(?:prints?|returns?|outputs?|gives|expected|should (?:print|be|return|give|output))\\b)';
const marked = new RegExp(`^\\s*${marks}\\s*(?:(?:output|result|value)\\b)?\\s*:?\\s*(?<value>.+?)\\s*$`, 'i');
const throwing = /^\s*(?:={0,2}=>|-{1,2}>|→)?\s*(?:throws?|raises?)\s+(?:an?\s+)?`?(?<error>[A-Z]\w*)/i;

export interface RemarkPlace {
	readonly source: string;
	readonly parse: ParsePiece;
	/** It is an example anyway, so that a value on the next line needs no arrow. */
	readonly isExample: boolean;
	/** The type of what the program's own functions give, by their names, where it is known. */
	readonly returns: ReadonlyMap<string, string>;
}

/** The examples that statements with a remark give; `statements` stand in one body. */
export function remarkedChecks(program: Program, statements: readonly Statement[], scene: Scene, place: RemarkPlace): FoundCheck[] {
	const remarks = remarksOf(program, statements);
	const own = { ...scene, checks: new Set<unknown>(remarks.keys()) };
	const watched = new Set([...scene.watched, ...watchedNames(statements, own)]);
	const past = own.past.then(statements);
	const start = past.statements.length - statements.length;
	return statements.flatMap((statement, index) => {
		const remark = remarks.get(statement);
		return remark === undefined ? [] : checkOf(statement, remark, { ...own, watched, past: past.until(start + index) }, place);
	});
}

interface Remark {
	readonly text: string;
	readonly isBehind: boolean;
}

/** The remarks behind or below statements of one line. */
function remarksOf({ comments }: Program, statements: readonly Statement[]): ReadonlyMap<Statement, Remark> {
	const byRow = new Map(comments.map((comment) => [comment.row, comment]));
	const rows = new Map<number, number>();
	for (const { row, endRow } of statements) for (let at = row; at <= endRow; at++) rows.set(at, (rows.get(at) ?? 0) + 1);
	return new Map(statements.flatMap((statement): [Statement, Remark][] => {
		const [behind, below] = [byRow.get(statement.endRow), byRow.get(statement.endRow + 1)];
		const isBehind = behind !== undefined && behind.from >= statement.to;
		const comment = isBehind ? behind : rows.has(statement.endRow + 1) ? undefined : below;
		if (!comment || rows.get(statement.row) !== 1 || statement.row !== statement.endRow) return [];
		return [[statement, { text: said(comment), isBehind }]];
	}));
}

function said(comment: Token): string {
	return linesOfComment(comment.text).join(' ').trim();
}

function checkOf(statement: Statement, { text, isBehind }: Remark, scene: Scene, place: RemarkPlace): FoundCheck[] {
	const { source } = place;
	const call = callOf(statement);
	const isPrint = call !== null && checkDialect.isPrint(call, source) && nameOf(call) !== 'printf';
	const [only, ...more] = isPrint ? call.given : [];
	const part = isPrint ? (only && more.length === 0 && only.kind !== 'literal' ? bare(only) : null) : statement.kind === 'expression' ? bare(statement.expression) : null;
	if (!part || closeness<Part>(part, scene) < 2 || checkDialect.checkedParts(statement, source) || ['assign', 'update'].includes(part.kind)) return [];
	const error = throwing.exec(text)?.groups?.['error'];
	if (error !== undefined && isException(error)) return formCheck<Part>([part], whole, error, 'equal', scene, statement.row, true);
	const told = marked.exec(text)?.groups?.['value'] ?? null;
	return shownCheck(part, told ?? (isBehind || place.isExample ? text : ''), told !== null, scene, statement.row, place);
}

/** The example that a value shows this text where it is printed; `isMarked`: something says that it is one. */
function shownCheck(part: Expression, text: string, isMarked: boolean, scene: Scene, line: number, place: RemarkPlace): FoundCheck[] {
	if (text === '') return [];
	const row = part.kind === 'call' && /^(?:java\.util\.)?Arrays\.(?:toString|deepToString)$/.test(calleeOf(part, place.source)) ? part.given[0] : undefined;
	const subject = row ?? part;
	const type = subject.kind === 'call' ? place.returns.get(nameOf(subject)) : undefined;
	const isText = type === 'String' || (subject.kind === 'call' && /^String\.(?:valueOf|format|join)$/.test(calleeOf(subject, place.source))) || isJoined(subject);
	const value = valueOf(text, place.parse);
	const equal = (expected: string, of: Expression = subject) => formCheck<Part>([of], whole, expected, 'equal', scene, line);
	if (isText) {
		if (value !== null && /^"/.test(value)) return equal(value);
		// A word that is no value may be a remark of any kind.
		return isMarked || (value !== null && place.isExample) ? equal(quoted(unquoted(text))) : value !== null ? equal(quoted(value)) : [];
	}
	if (value !== null) return equal((type === 'char' || type === 'Character') && /^"(?:\\.|[^"\\])"$/.test(value) ? `'${value.slice(1, -1)}'` : value);
	if (type === 'char' && /^[^\s']$/.test(text)) return equal(`'${text}'`);
	// Texts in a row are printed without quotes.
	const isRow = /^\[.*\]$/.test(text) && isMarked;
	if (isRow && row) return equal(quoted(text), part);
	return isRow ? formCheck<Part>([subject], ([shown = '']) => `String.valueOf(${shown})`, quoted(text), 'equal', scene, line) : [];
}

/** A text with something joined to it. */
function isJoined(part: Expression): boolean {
	return part.kind === 'binary' && part.operator.text === '+' && [part.left, part.right].some((side) => (side.kind === 'literal' && side.of === 'text') || isJoined(bare(side)));
}

function unquoted(text: string): string {
	return /^(["'`]).*\1$/.test(text) ? text.slice(1, -1) : text;
}

/** The value that a remark says, without the sentence's end and what stands in parentheses behind it; null where it says none. */
function valueOf(text: string, parse: ParsePiece): string | null {
	const plain = text.replace(/^`(.*)`[.;]?$/, '$1');
	const shorter = [plain, plain.replace(/[.;,]$/, ''), plain.replace(/\s+(?:\(.*\)|\/\/.*|[-–—] .*)$/, ''), plain.replace(/[,;:] .*$/, '')];
	for (const piece of shorter) {
		const value = valueIn(piece, parse);
		if (value.kind === 'literal') return value.text;
	}
	return null;
}

/** The examples in the lines of a comment: code behind `@example` or in fences, and what a console showed (`jshell> f(2)`). */
export function commentChecks(lines: readonly string[], line: number, scene: (source: string) => Scene, place: Pick<RemarkPlace, 'parse' | 'returns'>, read: (source: string, use: (program: Program) => FoundCheck[]) => FoundCheck[]): FoundCheck[] {
	const inCode = codeIn(lines).flatMap(({ at, code }) => {
		const source = code.join('\n');
		const found = read(source, (program) => remarkedChecks(program, program.statements, { ...scene(source), isApart: true }, { source, isExample: true, ...place }));
		return found.map((check) => ({ ...check, line: line + at + check.line }));
	});
	return [...inCode, ...consoleChecks(lines, line, scene, place, read)];
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
			if (open) found.push({ at, code: [tag === 'example' ? text.replace(/^\s*@example\s*/, '') : ''] });
		} else if (open) found.at(-1)?.code.push(text);
	});
	return found.map(({ at, code }) => ({ at, code: code.map((text) => (/^\s*[^/\s].*\)\s*(?:\/\/.*)?$/.test(text) ? text.replace(/\)(\s*(?:\/\/.*)?)$/, ');$1') : text)) }));
}

/** `jshell> f(2)`, and below it what the console answers: `$1 ==> 3`. */
function consoleChecks(lines: readonly string[], line: number, scene: (source: string) => Scene, { returns }: Pick<RemarkPlace, 'returns'>, read: Parameters<typeof commentChecks>[4]): FoundCheck[] {
	return lines.flatMap((text, at) => {
		const source = /^\s*jshell>\s+(\S.*?);?\s*$/.exec(text)?.[1];
		const answer = /^\s*\$?\w+\s*==>\s*(.+?)\s*$/.exec(lines[at + 1] ?? '')?.[1];
		if (source === undefined || answer === undefined) return [];
		return read(`${source};`, (program) => {
			const [statement, ...more] = program.statements;
			const call: Call | null = statement && more.length === 0 ? callOf(statement) : null;
			const isText = call !== null && returns.get(nameOf(call)) === 'String';
			return call ? formCheck<Part>([call], whole, isText && !answer.startsWith('"') ? quoted(answer) : answer, 'equal', { ...scene(`${source};`), isApart: true }, line + at) : [];
		});
	});
}
