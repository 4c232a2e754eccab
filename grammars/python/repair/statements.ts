import { above, inField, walk, type PlainNode } from '../../plainTree';
import { after, before, blockIndent, hasOwnLines, isAlone, lastRow, movedLines, reindented, without } from './layout';
import { blockTypes, statementsOf, wholeOf, type Mutations } from './site';

/** Whole statements: taken out, moved in or out of a block, put in another order; words that begin a block. */
export function statementRules(found: Mutations): void {
	const { site } = found;
	for (const block of site.of('block', 'module')) {
		const statements = statementsOf(block).filter((one) => hasOwnLines(site, one));
		statements.forEach((one, at) => {
			if (isDefinition(one)) return;
			remove(found, one);
			dedent(found, one, at === statements.length - 1);
			const next = statements[at + 1];
			if (next && !isDefinition(next)) {
				swapNeighbours(found, one, next);
				indentNext(found, one, next);
			}
		});
	}
	for (const node of site.of('if_statement', 'elif_clause', 'while_statement')) blockWord(found, node);
	for (const node of site.of('else_clause')) elseRules(found, node);
	for (const node of site.of('break_statement', 'continue_statement', 'pass_statement')) {
		for (const [word, cost] of [['break', 1.7], ['continue', 1.7], ['pass', 2]] as const) found.swap('jump', 'loop-walk', cost, node, word);
	}
}

const isDefinition = ({ type }: PlainNode) => ['function_definition', 'class_definition', 'decorated_definition', 'import_statement', 'import_from_statement'].includes(type);

function remove(found: Mutations, one: PlainNode): void {
	const { site } = found;
	if (one.type === 'pass_statement' || (one.type === 'expression_statement' && one.children[0]?.type === 'string')) return;
	const isBlock = blockTypes.includes(one.type);
	const cost = one.type === 'return_statement' ? 2 : isBlock ? 2.9 : 2.3;
	found.add('needless-statement', 'assignment', cost, [without(site, one)], { kind: 'delete', place: { kind: 'lines', from: one.row, to: lastRow(site, one) } });
	// The condition or loop goes, what stands in it stays.
	const body = inField(one, one.type === 'if_statement' ? 'consequence' : 'body');
	if (isBlock && body && !inField(one, 'alternative') && statementsOf(body).every((inner) => hasOwnLines(site, inner))) {
		const indent = site.indentOf(one.row);
		const text = statementsOf(body).flatMap((inner) => movedLines(site, inner, indent)).join('\n');
		found.add('needless-block', 'conditional-chain', 2.7, [{ from: site.startOf(one.row), to: site.endOf(lastRow(site, one)), text }], { kind: 'delete', place: { kind: 'lines', from: one.row, to: one.row } });
	}
}

/** Out of the block: behind it, or in front of it. */
function dedent(found: Mutations, one: PlainNode, isLast: boolean): void {
	const { site } = found;
	const owner = one.parent?.parent;
	if (!owner || !blockTypes.includes(owner.type)) return;
	const whole = wholeOf(owner);
	const indent = site.indentOf(whole.row);
	const isReturn = one.type === 'return_statement';
	const concept = isReturn ? 'return-ends' : 'indentation';
	const isLoop = whole.type === 'for_statement' || whole.type === 'while_statement';
	const cost = isReturn ? (isLoop ? 0.8 : 1.2) : 1.4;
	const place = { kind: 'lines', from: one.row, to: lastRow(site, one) } as const;
	const isEnd = isLast && lastRow(site, whole) === lastRow(site, one);
	if (isEnd && !isAlone(one)) {
		found.add('out-of-block', concept, cost, [reindented(site, one, indent)], { kind: 'move', place });
	} else if (lastRow(site, whole) > lastRow(site, one) || isAlone(one)) {
		const { edit } = after(site, whole, movedLines(site, one, indent).map((line, at) => (at === 0 ? line.slice(indent.length) : line.slice(indent.length))), indent);
		found.add('out-of-block', concept, cost + 0.3, merged(without(site, one), edit), { kind: 'move', place });
	}
	// Two levels at once: out of the condition and out of the loop around it.
	const outer = whole.parent?.parent;
	if (outer && blockTypes.includes(outer.type)) {
		const wholeOuter = wholeOf(outer);
		const level = site.indentOf(wholeOuter.row);
		if (isEnd && !isAlone(one) && lastRow(site, wholeOuter) === lastRow(site, one)) {
			found.add('out-of-block', concept, cost + 0.4, [reindented(site, one, level)], { kind: 'move', place });
		} else if (isReturn) {
			const { edit } = after(site, wholeOuter, movedLines(site, one, '').slice(), level);
			found.add('out-of-block', concept, cost + 0.6, merged(without(site, one), edit), { kind: 'move', place });
		}
	}
	// What begins afresh in every round
	if (isLoop && one.type === 'expression_statement' && !isAlone(one)) {
		const { edit } = before(site, whole, movedLines(site, one, '').slice(), indent);
		found.add('out-of-loop', 'accumulator', one.children[0]?.type === 'assignment' ? 1.1 : 2, [edit, without(site, one)], { kind: 'move', place });
	}
}

/** Two edits that touch (the end of a text) become one. */
function merged(one: { from: number; to: number; text: string }, other: { from: number; to: number; text: string }): readonly { from: number; to: number; text: string }[] {
	if (one.to > other.from && one.from <= other.from) return [{ from: one.from, to: one.to, text: one.text + other.text }];
	return [one, other];
}

/** The next statement goes into the block before it. */
function indentNext(found: Mutations, one: PlainNode, next: PlainNode): void {
	const { site } = found;
	if (!['if_statement', 'for_statement', 'while_statement'].includes(one.type)) return;
	const blocks = [inField(one, 'consequence') ?? inField(one, 'body'), lastBlock(one)].filter((block) => block !== null);
	const place = { kind: 'lines', from: next.row, to: lastRow(site, next) } as const;
	const cost = next.type === 'return_statement' ? 1.9 : 1.4;
	const block = blocks.at(-1);
	if (!block) return;
	found.add('into-block', 'indentation', cost, [reindented(site, next, blockIndent(site, block))], { kind: 'move', place });
	// Into a block inside of that one.
	const inner = statementsOf(block).at(-1);
	const deeper = inner && ['if_statement', 'for_statement', 'while_statement'].includes(inner.type) ? lastBlock(inner) : null;
	if (deeper) found.add('into-block', 'indentation', cost + 0.5, [reindented(site, next, blockIndent(site, deeper))], { kind: 'move', place });
}

function lastBlock(node: PlainNode): PlainNode | null {
	const last = node.children.filter(({ type }) => type === 'block' || type === 'else_clause' || type === 'elif_clause').at(-1);
	if (!last) return null;
	return last.type === 'block' ? last : lastBlock(last);
}

function swapNeighbours(found: Mutations, one: PlainNode, next: PlainNode): void {
	const { site } = found;
	const [from, to] = [site.startOf(one.row), site.endOf(lastRow(site, next))];
	const [first, second] = [one, next].map((statement) => site.source.slice(site.startOf(statement.row), site.endOf(lastRow(site, statement))));
	const between = site.source.slice(site.endOf(lastRow(site, one)), site.startOf(next.row));
	if (one.type === 'return_statement' || next.type === 'return_statement') {
		if (one.type !== 'return_statement') return;
	}
	found.add('statement-order', 'assignment', 1.8, [{ from, to, text: `${second}${between}${first}` }], { kind: 'move', place: { kind: 'lines', from: one.row, to: lastRow(site, next) } });
	together(found, one, next);
}

/** `a = b` then `b = a + b`: both at once. */
function together(found: Mutations, one: PlainNode, next: PlainNode): void {
	const { site } = found;
	const [first, second] = [one, next].map((statement) => (statement.type === 'expression_statement' && statement.children[0]?.type === 'assignment' ? statement.children[0] : null));
	if (!first || !second) return;
	const [left, right, left2, right2] = [inField(first, 'left'), inField(first, 'right'), inField(second, 'left'), inField(second, 'right')];
	if (!left || !right || !left2 || !right2) return;
	const uses = [...walk(right2)].some((node) => node.type === 'identifier' && site.text(node) === site.text(left)) || site.text(right2).includes(site.text(left));
	if (!uses) return;
	const text = `${site.text(left)}, ${site.text(left2)} = ${site.text(right)}, ${site.text(right2)}`;
	found.add('both-at-once', 'assignment', 1.3, [{ from: one.from, to: next.to, text }], { place: { kind: 'lines', from: one.row, to: lastRow(site, next) } });
}

function blockWord(found: Mutations, node: PlainNode): void {
	const word = node.children[0];
	if (!word) return;
	if (node.type === 'while_statement') found.swap('if-or-while', 'while-condition', 1.7, word, 'if');
	if (node.type === 'elif_clause') found.swap('if-or-elif', 'conditional-chain', 1.5, word, 'if');
	if (node.type !== 'if_statement') return;
	if (!inField(node, 'alternative')) found.swap('if-or-while', 'while-condition', 1.9, word, 'while', { idea: 'while' });
	const block = node.parent;
	const statements = block ? statementsOf(block) : [];
	const previous = statements[statements.indexOf(node) - 1];
	if (previous?.type === 'if_statement' && !previous.children.some(({ type }) => type === 'else_clause')) found.swap('if-or-elif', 'conditional-chain', 1.1, word, 'elif');
}

function elseRules(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const body = inField(node, 'body');
	const whole = wholeOf(node);
	const statements = body ? statementsOf(body) : [];
	if (!body || statements.length === 0 || !statements.every((one) => hasOwnLines(site, one)) || site.rowAt(node.from) === body.row) return;
	const place = { kind: 'lines', from: node.row, to: lastRow(site, node) } as const;
	// `else: return False` in a loop: only the end of the loop can tell.
	const loop = above(whole, 'for_statement', 'while_statement');
	const indent = site.indentOf(whole.row);
	const cut = { from: site.startOf(node.row) - 1, to: site.endOf(lastRow(site, node)), text: '' };
	if (loop && whole.type === 'if_statement') {
		const lines = statements.flatMap((one) => movedLines(site, one, ''));
		const { edit } = after(site, loop, lines, site.indentOf(loop.row));
		const isReturn = statements.some(({ type }) => type === 'return_statement');
		found.add('else-after-loop', 'return-ends', isReturn ? 0.8 : 1.9, merged(cut, edit), { kind: 'move', place });
	}
	const flat = statements.flatMap((one) => movedLines(site, one, indent)).join('\n');
	found.add('needless-else', 'conditional-chain', 1.9, [{ from: cut.from, to: cut.to, text: `\n${flat}` }], { kind: 'move', place });
	found.add('needless-else', 'conditional-chain', 2.2, [cut], { kind: 'delete', place });
	// Both branches in the other's place
	const first = inField(whole, 'consequence');
	if (first && whole.children.filter(({ type }) => type.endsWith('_clause')).length === 1 && statementsOf(first).every((one) => hasOwnLines(site, one))) {
		const [a, b] = [first, body].map((block) => ({ from: site.startOf(block.row), to: site.endOf(lastRow(site, block)) }));
		if (a && b) found.add('swapped-branches', 'conditional-chain', 2.4, [{ ...a, text: site.source.slice(b.from, b.to) }, { ...b, text: site.source.slice(a.from, a.to) }], { place });
	}
}
