/** Calls with what they give in the remark behind them or below. */
import { watchedNames, type Scene } from '../../braces/examples/facts';
import { bare, type Expression, type Part, type Program, type Statement, type Token } from '../../braces/tree';
import { formCheck, textCheck, whole, type FoundCheck } from '../../settling/checks';
import { closeness } from '../../settling/scene';
import type { ParsePiece } from '../../syntaxNode';
import { linesOfComment } from '../comments';
import { quoted, textOf } from '../expressions';
import { callOf, isAssert, nameOf, streamed } from './dialect';

const marks = '(?:={0,2}=>|-{1,2}>|→|⇒|={2,3}|(?:prints?|returns?|outputs?|gives|expected|should (?:print|be|return|give|output))\\b)';
const marked = new RegExp(`^\\s*${marks}\\s*(?:(?:output|result|value)\\b)?\\s*:?\\s*(?<value>.+?)\\s*$`, 'i');
const throwing = /^\s*(?:={0,2}=>|-{1,2}>|→)?\s*(?:throws?|raises?)\s+(?:an?\s+)?`?(?<error>(?:\w+::)*\w+)/i;

export interface RemarkPlace {
	readonly source: string;
	readonly parse: ParsePiece;
	readonly valueIn: (source: string, parse: ParsePiece) => { readonly kind: string; readonly text?: string };
	readonly isException: (name: string) => boolean;
	/** The type of what the program's own functions give, by their names. */
	readonly returns: ReadonlyMap<string, string>;
}

interface Remark {
	readonly text: string;
	readonly isBehind: boolean;
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

/** What is printed or only called in a statement. */
interface Said {
	readonly part: Expression;
	/** All that the statement prints, where that is more than the value (`Sum: `), or the value in another form (`%.2f`). */
	readonly printed: Expression | null;
	readonly isText: boolean;
}

function saidBy(statement: Statement, place: RemarkPlace): Said | null {
	const expression = statement.kind === 'expression' ? bare(statement.expression) : null;
	if (!expression) return null;
	const call = callOf(statement);
	if (call && nameOf(call) === 'printf') {
		const [format, only, ...more] = call.given;
		const written = format?.kind === 'literal' ? (textOf(format.text) ?? '') : '';
		if (!only || more.length > 0) return only ? { part: call, printed: call, isText: true } : null;
		const plain = /^%(?:l{0,2}[diu]|z?u|[csfg]|lf)\s*$/.exec(written)?.[0];
		return { part: bare(only), printed: plain === undefined ? call : null, isText: /s/.test(plain ?? '') };
	}
	if (call && nameOf(call) === 'puts') return call.given[0] ? { part: bare(call.given[0]), printed: null, isText: true } : null;
	const parts = streamed(expression, place.source);
	if (parts) {
		const values = parts.filter((part) => !(part.kind === 'literal' && (part.of === 'text' || part.of === 'sign')) && !(part.kind === 'name' && /^(?:endl|flush|boolalpha|fixed)$/.test(part.name)) && !(part.kind === 'member' && /^(?:endl|flush|boolalpha|fixed)$/.test(part.name.text)));
		const isPlain = parts.every((part) => values.includes(part) || part.kind !== 'literal' || /^["']\\n["']$/.test(part.text));
		const [only, ...more] = values;
		return only && more.length === 0 && isPlain ? { part: only, printed: null, isText: isText(only, place) } : null;
	}
	return call && !isAssert(call) ? { part: call, printed: null, isText: isText(call, place) } : null;
}

function isText(part: Expression, { returns }: RemarkPlace): boolean {
	return part.kind === 'call' && /\bchar\s*\*|\bstring\b/.test(returns.get(nameOf(part)) ?? '');
}

function checkOf(statement: Statement, { text, isBehind }: Remark, scene: Scene, place: RemarkPlace): FoundCheck[] {
	const own = saidBy(statement, place);
	if (!own || closeness<Part>(own.part, scene) < 2) return [];
	const error = throwing.exec(text)?.groups?.['error'];
	if (error !== undefined && place.isException(error)) return formCheck<Part>([own.part], whole, error, 'equal', scene, statement.row, true);
	const told = marked.exec(text)?.groups?.['value'] ?? null;
	const remark = told ?? (isBehind ? text : '');
	const value = valueOf(remark, place);
	if (own.printed) {
		const shown = told ?? (value === null ? null : remark);
		return shown === null || shown === '' ? [] : textCheck<Part>(own.printed, unquoted(shown), { compare: 'printed' }, scene, statement.row);
	}
	const equal = (expected: string) => formCheck<Part>([own.part], whole, expected, 'equal', scene, statement.row);
	if (own.isText) return value !== null && value.startsWith('"') ? equal(value) : told !== null ? equal(quoted(unquoted(told))) : value !== null ? equal(quoted(value)) : [];
	const returned = own.part.kind === 'call' ? (place.returns.get(nameOf(own.part)) ?? '') : '';
	if (/^(?:const\s+|unsigned\s+)?char$/.test(returned) && /^[^\s"']$/.test(remark)) return equal(`'${remark}'`);
	return value === null ? [] : equal(value);
}

function unquoted(text: string): string {
	return /^(["'`]).*\1$/.test(text) ? text.slice(1, -1) : text;
}

/** The value that a remark says, without the sentence's end and what stands in parentheses behind it; null where it says none. */
function valueOf(text: string, { valueIn, parse }: RemarkPlace): string | null {
	const plain = text.replace(/^`(.*)`[.;]?$/, '$1');
	const shorter = [plain, plain.replace(/[.;,]$/, ''), plain.replace(/\s+(?:\(.*\)|\/\/.*|[-–—] .*)$/, ''), plain.replace(/[,;:] .*$/, '')];
	for (const piece of shorter) {
		const value = valueIn(piece, parse);
		if (value.kind === 'literal') return value.text ?? piece;
	}
	return null;
}
