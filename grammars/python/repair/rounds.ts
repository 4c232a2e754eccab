import { above, inField, walk, type PlainNode } from '../../plainTree';
import { after, blockIndent, hasOwnLines, lastRow, movedLines, without } from './layout';
import { statementsOf, type Mutations, type Site } from './site';

/** What is decided after one round that only all of them decide, an error that ends all rounds, and the other one of a pair that was left out. */
export function roundRules(found: Mutations): void {
	const { site } = found;
	for (const loop of site.of('for_statement', 'while_statement')) answeredAtOnce(found, loop);
	for (const loop of site.of('while_statement')) readTooSoon(found, loop);
	for (const node of site.of('try_statement')) allInOneTry(found, node);
	for (const definition of site.of('function_definition')) otherOfPair(found, definition);
}

/** `if a == b: return True` and `else: return False` as the end of a round: the first item decides for all of them. */
function answeredAtOnce(found: Mutations, loop: PlainNode): void {
	const { site } = found;
	const body = inField(loop, 'body');
	const last = body && statementsOf(body).at(-1);
	if (!body || last?.type !== 'if_statement' || !hasOwnLines(site, last)) return;
	const other = last.children.find(({ type }) => type === 'else_clause');
	if (!other || last.children.some(({ type }) => type === 'elif_clause')) return;
	const [condition, yes, no] = [inField(last, 'condition'), alone(inField(last, 'consequence')), alone(inField(other, 'body'))];
	if (!condition || yes?.type !== 'return_statement' || no?.type !== 'return_statement') return;
	const indent = site.indentOf(last.row);
	const step = blockIndent(site, body).slice(site.indentOf(loop.row).length) || '    ';
	const goesOn = afterLoop(site, loop);
	const version = (head: string, kept: PlainNode, end: PlainNode) => {
		const edits = [{ from: last.from, to: last.to, text: `if ${head}:\n${indent}${step}${site.text(kept)}` }];
		const closing = goesOn ? [] : [after(site, loop, [site.text(end)]).edit];
		found.add('answered-at-once', 'return-ends', 0.4, [...edits, ...closing], { place: { kind: 'lines', from: last.row, to: lastRow(site, last) } });
	};
	version(negated(site, condition), no, yes);
	version(site.text(condition), yes, no);
}

const opposite: Readonly<Record<string, string>> = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>', 'in': 'not in', 'not in': 'in' };

function negated(site: Site, condition: PlainNode): string {
	const sides = condition.children.filter(({ isNamed }) => isNamed);
	const sign = condition.type === 'comparison_operator' && sides.length === 2 ? site.source.slice(sides[0]?.to, sides[1]?.from).trim() : '';
	const turned = opposite[sign];
	if (turned !== undefined && sides[0] && sides[1]) return `${site.text(sides[0])} ${turned} ${site.text(sides[1])}`;
	if (condition.type === 'not_operator') return site.text(condition).replace(/^not\s+/, '');
	return `not (${site.text(condition)})`;
}

/** The next value is fetched at the beginning of the round, before the one that the condition has let in was used. */
function readTooSoon(found: Mutations, loop: PlainNode): void {
	const { site } = found;
	const [condition, body] = [inField(loop, 'condition'), inField(loop, 'body')];
	const statements = body ? statementsOf(body) : [];
	const [first, last] = [statements[0], statements.at(-1)];
	const [assignment] = first ? statementsOf(first) : [];
	const left = assignment?.type === 'assignment' ? inField(assignment, 'left') : null;
	if (!condition || !first || !last || first === last || left?.type !== 'identifier' || !hasOwnLines(site, first)) return;
	if (![...walk(condition)].some((node) => node.type === 'identifier' && site.text(node) === site.text(left))) return;
	const { edit } = after(site, last, movedLines(site, first, ''), site.indentOf(first.row));
	found.add('read-too-soon', 'while-condition', 1, [without(site, first), edit], { kind: 'move', place: { kind: 'lines', from: first.row, to: lastRow(site, first) } });
}

function alone(block: PlainNode | null): PlainNode | null {
	const statements = block ? statementsOf(block) : [];
	return statements.length === 1 ? (statements[0] ?? null) : null;
}

/** Something comes behind the loop. */
function afterLoop(site: Site, loop: PlainNode): boolean {
	const statements = loop.parent ? statementsOf(loop.parent) : [];
	return statements.indexOf(loop) < statements.length - 1 && site.indentOf(loop.row) !== '';
}

/** `try:` around a loop: the first item that fails ends all rounds, where only its own should be passed over. */
function allInOneTry(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const block = inField(node, 'body');
	const loop = alone(block);
	const body = loop && inField(loop, 'body');
	const clauses = node.children.filter(({ type }) => type === 'except_clause');
	if (!block || !loop || !body || (loop.type !== 'for_statement' && loop.type !== 'while_statement') || clauses.length === 0 || node.children.some(({ type }) => type === 'else_clause' || type === 'finally_clause') || !hasOwnLines(site, node)) return;
	const outer = site.indentOf(node.row);
	const step = site.indentOf(loop.row).slice(outer.length) || '    ';
	const head = site.source.slice(loop.from, body.from).trimEnd().split('\n')[0] ?? '';
	const statements = statementsOf(body);
	if (!statements.every((one) => hasOwnLines(site, one)) || statements.some((one) => one.row === loop.row)) return;
	const inner = `${outer}${step}`;
	const lines = [
		`${outer}${head}`, `${inner}try:`,
		...statements.flatMap((one) => movedLines(site, one, `${inner}${step}`)),
		...clauses.flatMap((clause) => movedLines(site, clause, inner)),
	];
	found.add('one-try-for-all', 'exceptions', 0.5, [{ from: site.startOf(node.row), to: site.endOf(lastRow(site, node)), text: lines.join('\n') }], { kind: 'move', place: { kind: 'lines', from: node.row, to: node.row } });
}

/** At most so many names change their part at once. */
const mostNames = 3;

/** Two branches that do the same to two things (`a[i]`, `b[j]`), and a statement for one of them whose fellow is missing. */
function otherOfPair(found: Mutations, definition: PlainNode): void {
	const { site } = found;
	const own = inField(definition, 'body');
	if (!own) return;
	const pairs = [...walk(own)].filter(({ type }) => type === 'if_statement').flatMap((node) => pairOf(site, node) ?? []);
	for (const pair of pairs.slice(0, 2)) {
		const all = [...walk(own)].filter(({ type, parent }) => parent?.type === 'block' && ['expression_statement', 'while_statement', 'for_statement'].includes(type));
		const texts = new Set(all.map((one) => site.text(one)));
		for (const one of all) {
			// Inside of the pair both are there.
			if (above(one, 'if_statement') || !hasOwnLines(site, one)) continue;
			for (const names of [pair, new Map([...pair].map(([from, to]) => [to, from] as const))]) {
				const text = renamed(site, one, names);
				if (text === null || texts.has(text)) continue;
				const { edit, place } = after(site, one, text.split('\n').map((line, at) => (at === 0 ? line : line.slice(Math.min(line.length, site.indentOf(one.row).length)))));
				found.add('other-of-pair', 'statement-order', 0.9, [edit], { kind: 'insert', place });
			}
		}
	}
}

/** The names that differ between two branches which are otherwise the same; null for any other. */
function pairOf(site: Site, node: PlainNode): ReadonlyMap<string, string> | null {
	const [yes, other] = [inField(node, 'consequence'), node.children.find(({ type }) => type === 'else_clause')];
	const no = other && inField(other, 'body');
	if (!yes || !no) return null;
	const [left, right] = [tokens(site, yes), tokens(site, no)];
	if (left.length !== right.length) return null;
	const names = new Map<string, string>();
	for (const [at, one] of left.entries()) {
		const fellow = right[at];
		if (one === fellow) continue;
		if (fellow === undefined || !/^[A-Za-z_]\w*$/.test(one) || !/^[A-Za-z_]\w*$/.test(fellow) || (names.has(one) && names.get(one) !== fellow)) return null;
		names.set(one, fellow);
	}
	return names.size > 0 && names.size <= mostNames ? names : null;
}

function tokens(site: Site, node: PlainNode): readonly string[] {
	return [...walk(node)].filter(({ children, type }) => children.length === 0 && type !== 'comment').map((leaf) => site.text(leaf));
}

/** The statement with the fellows of its names; null where it has none of them, or some of both. */
function renamed(site: Site, node: PlainNode, names: ReadonlyMap<string, string>): string | null {
	const leaves = [...walk(node)].filter(({ type }) => type === 'identifier');
	const isMixed = leaves.some((leaf) => [...names.values()].includes(site.text(leaf)));
	if (isMixed || !leaves.some((leaf) => names.has(site.text(leaf)))) return null;
	let [text, at] = ['', node.from];
	for (const leaf of leaves.sort((a, b) => a.from - b.from)) {
		text += site.source.slice(at, leaf.from) + (names.get(site.text(leaf)) ?? site.text(leaf));
		at = leaf.to;
	}
	return text + site.source.slice(at, node.to).trimEnd();
}
