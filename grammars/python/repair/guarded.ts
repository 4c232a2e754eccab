import { above, inField, walk, type PlainNode } from '../../plainTree';
import { hasOwnLines, lastRow, movedLines } from './layout';
import { isTarget, nameOf, statementsOf, wholeOf, type Mutations } from './site';

/** What happens always and should happen only sometimes, and what is asked in the wrong order or the wrong way round. */
export function guardedRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.of('expression_statement')) guard(found, node);
	for (const node of site.of('if_statement')) {
		extremum(found, node);
		branchOrder(found, node);
	}
	for (const node of site.of('return_statement')) smallestAnswer(found, node);
}

/** `balance -= amount`, `table[key] = []`, `seen.append(x)` for every round: a question before it. */
function guard(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [inner] = statementsOf(node);
	if (!inner || !hasOwnLines(site, node) || !above(node, 'for_statement', 'while_statement', 'function_definition')) return;
	for (const [question, concept, cost] of questionsFor(found, inner)) {
		const indent = site.indentOf(node.row);
		const unit = indent.includes('\t') ? '\t' : '    ';
		const lines = movedLines(site, node, indent + unit);
		const text = [`${indent}if ${question}:`, ...lines].join('\n');
		found.add('not-always', concept, cost, [{ from: site.startOf(node.row), to: site.endOf(lastRow(site, node)), text }], { kind: 'insert', place: { kind: 'lines', from: node.row, to: lastRow(site, node) } });
	}
}

function questionsFor({ site }: Mutations, inner: PlainNode): readonly (readonly [string, string, number])[] {
	const [left, right] = [inField(inner, 'left'), inField(inner, 'right')];
	if (inner.type === 'call') {
		const callee = inField(inner, 'function');
		const [item] = inField(inner, 'arguments')?.children.filter(({ isNamed }) => isNamed) ?? [];
		const object = callee?.type === 'attribute' ? inField(callee, 'object') : null;
		const method = callee?.type === 'attribute' ? site.text(inField(callee, 'attribute') ?? callee) : '';
		if (!object || !item) return [];
		if (method === 'append') return [[`${site.text(item)} not in ${site.text(object)}`, 'membership', 1.5]];
		return method === 'remove' ? [[`${site.text(item)} in ${site.text(object)}`, 'membership', 1.5]] : [];
	}
	if (!left || !right) return [];
	if (left.type === 'subscript' && inner.type === 'assignment') {
		const [table, key] = [inField(left, 'value'), inField(left, 'subscript')];
		return table && key && table.type === 'identifier' ? [[`${site.text(key)} not in ${site.text(table)}`, 'dictionary-key', 1.2]] : [];
	}
	if (left.type !== 'identifier') return [];
	const takes = inner.type === 'augmented_assignment' && site.text(inField(inner, 'operator') ?? inner) === '-=' && right.type !== 'integer';
	const asked: (readonly [string, string, number])[] = takes ? [[`${site.text(left)} >= ${site.text(right)}`, 'comparison-operator', 1.4], [`${site.text(left)} > ${site.text(right)}`, 'comparison-operator', 1.6]] : [];
	const loop = above(inner, 'for_statement');
	const item = loop && inField(loop, 'left');
	// The best so far is only to be written over by a better one.
	if (inner.type === 'assignment' && item && right.type === 'identifier' && site.text(item) === site.text(right)) {
		for (const sign of ['>', '<']) asked.push([`${site.text(right)} ${sign} ${site.text(left)}`, 'comparison-operator', 1.6]);
	}
	if (item?.type === 'identifier' && inner.type === 'augmented_assignment') {
		for (const [test, cost] of [['> 0', 2], ['% 2 == 0', 2.2], ['% 2 != 0', 2.3], ['< 0', 2.3]] as const) asked.push([`${site.text(item)} ${test}`, 'conditional-chain', cost]);
	}
	return asked;
}

const opposite: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** The smallest is looked for as if it were the largest, and from a start that suits neither. */
function extremum(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const loop = above(node, 'for_statement');
	const [condition, body] = [inField(node, 'condition'), inField(node, 'consequence')];
	const source = loop && inField(loop, 'right');
	if (!loop || !source || !body || condition?.type !== 'comparison_operator') return;
	const sign = condition.children.find(({ field }) => field === 'operators');
	if (!sign || opposite[site.text(sign)] === undefined) return;
	const kept = statementsOf(body).flatMap((one) => {
		const inner = one.children[0];
		const left = inner?.type === 'assignment' ? inField(inner, 'left') : null;
		return left?.type === 'identifier' && site.text(condition).includes(site.text(left)) ? [site.text(left)] : [];
	});
	const scope = site.scopeOf(node);
	const starts = [...walk(scope)].filter((one) => one.type === 'assignment' && one.from < loop.from && !above(one, 'for_statement', 'while_statement') && site.scopeOf(one) === scope).flatMap((one) => {
		const [left, right] = [inField(one, 'left'), inField(one, 'right')];
		return left && isTarget(left) && right && kept.includes(site.text(left)) ? [right] : [];
	});
	const [start] = starts;
	if (!start) return;
	const firsts = source.type === 'identifier' ? [`${site.text(source)}[0]`] : [];
	for (const first of [...firsts, "float('inf')", "float('-inf')"]) {
		found.add('start-of-best', 'accumulator', 1.5, [{ from: start.from, to: start.to, text: first }, { from: sign.from, to: sign.to, text: opposite[site.text(sign)] ?? '' }], { place: { kind: 'lines', from: start.row, to: start.row } });
	}
}

/** Of three cases and more one comes too late: the widest takes what is its own. */
function branchOrder(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const branches = [node, ...node.children.filter(({ type }) => type === 'elif_clause')].map((one) => ({ condition: inField(one, 'condition'), body: inField(one, 'consequence') }));
	const parts = branches.flatMap(({ condition, body }) => (condition && body ? [{ condition, body }] : []));
	if (parts.length < 3 || parts.length !== branches.length || wholeOf(node) !== node) return;
	const put = (order: readonly number[], cost: number) => {
		const edits = parts.flatMap((part, at) => {
			const other = parts[order[at] ?? at];
			return other && other !== part ? [{ from: part.condition.from, to: part.condition.to, text: site.text(other.condition) }, { from: part.body.from, to: part.body.to, text: site.text(other.body) }] : [];
		});
		const rows = parts.filter((_, at) => order[at] !== at).map(({ condition }) => condition.row);
		found.add('wider-case-first', 'conditional-chain', cost, edits, { kind: 'move', place: { kind: 'lines', from: Math.min(...rows), to: Math.max(...rows) } });
	};
	const all = parts.map((_, at) => at);
	for (const at of all.slice(2)) put([at, ...all.filter((other) => other !== at)], 1.3);
	put([...all].reverse(), 1.4);
}

/** What the smallest case of a recursion gives: it is not the same as what was asked for. */
function smallestAnswer(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const definition = above(node, 'function_definition');
	const value = node.children.find(({ isNamed }) => isNamed);
	if (!definition || !value || node.parent?.parent?.type !== 'if_statement' || !['identifier', 'integer', 'list', 'string', 'none', 'binary_operator', 'subscript'].includes(value.type)) return;
	const [name] = nameOf(site, definition);
	if (![...walk(definition)].some((one) => one.type === 'call' && site.text(inField(one, 'function') ?? one).replace(/^self\./, '') === name)) return;
	for (const other of ['1', '0', "''", '[]', '[[]]', 'True', 'False']) found.swap('smallest-answer', 'recursion-base-case', 1.5, value, other);
}
