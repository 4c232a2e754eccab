import { above, inField, walk, type PlainNode } from '../../plainTree';
import { after, before, blockIndent, hasOwnLines, isAlone, lastRow, movedLines, reindented, without } from './layout';
import { blockTypes, nameOf, statementsOf, wholeOf, type Mutations, type Site } from './site';

/** Statements that belong on another level together, and a `return` that stands too deep and gives the wrong thing. */
export function togetherRules(found: Mutations): void {
	const { site } = found;
	for (const block of site.of('block', 'module')) {
		const statements = statementsOf(block);
		if (!statements.every((one) => hasOwnLines(site, one))) continue;
		tailOut(found, block, statements);
		followersIn(found, statements);
	}
	for (const node of site.of('return_statement')) afterLoop(found, node);
}

/** At most so many statements move together. */
const mostTogether = 3;

/** The last two or three statements of a block stand one level too deep. */
function tailOut(found: Mutations, block: PlainNode, statements: readonly PlainNode[]): void {
	const { site } = found;
	const owner = block.parent;
	const last = statements.at(-1);
	if (!owner || !last || !blockTypes.includes(owner.type)) return;
	const whole = wholeOf(owner);
	if (lastRow(site, whole) !== lastRow(site, last)) return;
	for (let length = 2; length <= mostTogether && length < statements.length; length += 1) {
		const moved = statements.slice(-length);
		const place = { kind: 'lines', from: moved[0]?.row ?? last.row, to: lastRow(site, last) } as const;
		found.add('out-of-block', 'indentation', 1.5 + 0.1 * (length - 2), moved.map((one) => reindented(site, one, site.indentOf(whole.row))), { kind: 'move', place });
	}
}

/** The next two or three statements belong into the block before them; the one before a block belongs to its front or end. */
function followersIn(found: Mutations, statements: readonly PlainNode[]): void {
	const { site } = found;
	statements.forEach((one, at) => {
		if (!['if_statement', 'for_statement', 'while_statement'].includes(one.type)) return;
		const block = one.children.filter(({ type }) => type === 'block').at(-1);
		if (!block || site.rowAt(block.from) === one.row) return;
		const indent = blockIndent(site, block);
		if (!one.children.some(({ type }) => type.endsWith('_clause'))) {
			for (let length = 2; length <= mostTogether; length += 1) {
				const moved = statements.slice(at + 1, at + 1 + length);
				if (moved.length < length) break;
				const place = { kind: 'lines', from: moved[0]?.row ?? one.row, to: lastRow(site, moved.at(-1) ?? one) } as const;
				found.add('into-block', 'indentation', 1.6 + 0.1 * (length - 2), moved.map((each) => reindented(site, each, indent)), { kind: 'move', place });
			}
		}
		const previous = statements[at - 1];
		const first = statementsOf(block)[0];
		if (!previous || !first || previous.type !== 'expression_statement' || isAlone(previous) || !hasOwnLines(site, first)) return;
		const { edit } = before(site, first, movedLines(site, previous, ''), site.indentOf(first.row));
		found.add('into-block', 'indentation', 1.6, [without(site, previous), edit], { kind: 'move', place: { kind: 'lines', from: previous.row, to: lastRow(site, previous) } });
	});
}

/** `return item` in the loop: what was collected is to be given, after the loop. */
function afterLoop(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const loop = above(node, 'for_statement', 'while_statement');
	const value = node.children.find(({ isNamed }) => isNamed);
	if (!loop || !value || !hasOwnLines(site, node) || site.scopeOf(node).type !== 'function_definition') return;
	for (const name of setBefore(site, loop)) {
		if (name === site.text(value)) continue;
		const { edit } = after(site, loop, [`return ${name}`], site.indentOf(loop.row));
		const cut = without(site, node);
		const edits = cut.to > edit.from ? [{ from: cut.from, to: cut.to, text: cut.text + edit.text }] : [cut, edit];
		found.add('out-of-block', 'return-ends', 1.5, edits, { kind: 'move', place: { kind: 'lines', from: node.row, to: lastRow(site, node) } });
	}
}

/** Names that the loop's function sets before the loop. */
function setBefore(site: Site, loop: PlainNode): readonly string[] {
	const scope = site.scopeOf(loop);
	const names = [...walk(scope)].flatMap((node) => {
		const left = node.type === 'assignment' && node.from < loop.from ? inField(node, 'left') : null;
		return left?.type === 'identifier' && site.scopeOf(node) === scope && !nameOf(site, scope).includes(site.text(left)) ? [site.text(left)] : [];
	});
	return [...new Set(names)].slice(0, 4);
}
