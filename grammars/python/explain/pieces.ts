/** The lines of a program as pieces of which each has one sentence: statements, first lines of blocks, remarks, and lines that cannot be read. */
import type { Rows } from '../../codeSentences';
import type { SyntaxNode } from '../../syntaxNode';
import { isHead, isSimple } from './statements';

/** Some lines and what stands on them, in order; nothing where they could not be read. */
export interface Piece extends Rows {
	readonly nodes: readonly SyntaxNode[];
}

/** The lines of the tree's text by their number; the tree may begin below the first one. */
export function linesOf(root: SyntaxNode): ReadonlyMap<number, string> {
	const first = root.startPosition.row;
	return new Map(root.text.split('\n').map((line, at) => [first + at, line]));
}

/** Covers every line of the range that is not blank exactly once, in order. */
export function pieces(root: SyntaxNode, range: Rows): readonly Piece[] {
	const lines = linesOf(root);
	const broken = brokenRows(root);
	const groups = grouped([...found(root)].filter(({ from, to }) => !between(from, to).some((row) => broken.has(row))));
	const filled = (row: number) => (lines.get(row) ?? '').trim() !== '';
	const whole = groups
		.map(({ from, to, nodes }) => ({ from: Math.max(from, range.from), to: Math.min(to, range.to), nodes }))
		.filter(({ from, to }) => between(from, to).some(filled));
	const covered = new Set(whole.flatMap(({ from, to }) => between(from, to)));
	const last = Math.min(range.to, root.endPosition.row);
	const rest = between(Math.max(range.from, root.startPosition.row), last).filter((row) => filled(row) && !covered.has(row)).map((row) => ({ from: row, to: row, nodes: [] }));
	return [...whole, ...rest].sort((a, b) => a.from - b.from);
}

function between(from: number, to: number): readonly number[] {
	return from > to ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Statements, first lines of blocks, decorators and remarks with the lines that they stand on. */
function* found(node: SyntaxNode): Generator<Piece> {
	if (isSimple(node.type)) {
		yield { from: node.startPosition.row, to: lastRow(node), nodes: [node] };
		return;
	}
	if (node.type === 'decorator') {
		yield { from: node.startPosition.row, to: lastRow(node), nodes: [node] };
		return;
	}
	if (node.type === 'comment') {
		if (isAlone(node)) yield { from: node.startPosition.row, to: node.startPosition.row, nodes: [node] };
		return;
	}
	if (isHead(node.type)) {
		const colon = node.children.find(({ type }) => type === ':');
		yield { from: node.startPosition.row, to: (colon ?? node.children[0] ?? node).endPosition.row, nodes: [node] };
	}
	if (isHead(node.type) || ['module', 'block', 'decorated_definition', 'ERROR'].includes(node.type)) for (const child of node.children) yield* found(child);
}

/** A node that ends with a line break ends on the line before. */
function lastRow(node: SyntaxNode): number {
	const { row, column } = node.endPosition;
	return column === 0 && row > node.startPosition.row ? row - 1 : row;
}

/** Nothing but space stands before the remark on its line. */
function isAlone(comment: SyntaxNode): boolean {
	const { parent } = comment;
	if (!parent) return true;
	const { row } = comment.startPosition;
	let top = parent;
	while (top.parent) top = top.parent;
	const before = top.text.slice(0, comment.startIndex - top.startIndex);
	return before.slice(before.lastIndexOf('\n') + 1).trim() === '' || row < top.startPosition.row;
}

/** Pieces that share a line become one; so do remarks one below the other. */
function grouped(all: readonly Piece[]): readonly Piece[] {
	const groups: Piece[] = [];
	for (const next of [...all].sort((a, b) => a.from - b.from || a.to - b.to)) {
		const last = groups.at(-1);
		if (last && (next.from <= last.to || (next.from === last.to + 1 && isRemark(last) && isRemark(next) && columnOf(last) === columnOf(next)))) {
			groups[groups.length - 1] = { from: last.from, to: Math.max(last.to, next.to), nodes: [...last.nodes, ...next.nodes] };
		} else groups.push(next);
	}
	return groups;
}

export function isRemark({ nodes }: Piece): boolean {
	return nodes.length > 0 && nodes.every(({ type }) => type === 'comment');
}

function columnOf({ nodes }: Piece): number {
	return nodes[0]?.startPosition.column ?? 0;
}

/** Lines of the tree that could not be read whole. */
export function brokenRows(root: SyntaxNode): ReadonlySet<number> {
	const rows = new Set<number>();
	markBroken(root, rows);
	return rows;
}

/** Lines on which the parser met something that it could not read, or missed something. */
function markBroken(node: SyntaxNode, rows: Set<number>): void {
	if (node.isMissing) rows.add(node.startPosition.row);
	if (!node.hasError && !node.isError) return;
	if (node.isError && node.children.length === 0) for (const row of between(node.startPosition.row, node.endPosition.row)) rows.add(row);
	for (const child of node.children) {
		const isStatement = isSimple(child.type) || isHead(child.type) || ['block', 'module', 'comment', 'decorated_definition', 'ERROR'].includes(child.type);
		if (node.isError && !isStatement) for (const row of between(child.startPosition.row, child.endPosition.row)) rows.add(row);
		markBroken(child, rows);
	}
}
