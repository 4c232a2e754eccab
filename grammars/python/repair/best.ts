import { above, inField, walk, type PlainNode } from '../../plainTree';
import { after, hasOwnLines, lastRow } from './layout';
import { statementsOf, type Mutations, type Site } from './site';

/** The best so far: it is compared and never kept, or once it is the item and once only the part that counts. */
export function bestRules(found: Mutations): void {
	for (const node of found.site.of('if_statement', 'elif_clause')) {
		const condition = inField(node, 'condition');
		const body = inField(node, 'consequence');
		const loop = above(node, 'for_statement', 'while_statement');
		if (!body || !loop || condition?.type !== 'comparison_operator') continue;
		const [left, right] = condition.children.filter(({ isNamed, field }) => isNamed && field !== 'operators');
		if (!left || !right) continue;
		for (const [item, best] of [[left, right], [right, left]] as const) {
			notKept(found, body, item, best);
			itemOrPart(found, { condition, body, loop }, item, best);
		}
	}
}

/** Assignments of a name, in a node. */
function assignmentsOf(site: Site, name: string, within: PlainNode): readonly PlainNode[] {
	return [...walk(within)].filter((node) => node.type === 'assignment' && inField(node, 'left')?.type === 'identifier' && site.text(inField(node, 'left') ?? node) === name);
}

/** `if score > best: winner = name`: the next one is compared with the same best as before. */
function notKept(found: Mutations, body: PlainNode, item: PlainNode, best: PlainNode): void {
	const { site } = found;
	const last = statementsOf(body).at(-1);
	if (best.type !== 'identifier' || !last || !hasOwnLines(site, last) || ['return_statement', 'break_statement', 'continue_statement', 'raise_statement'].includes(last.type)) return;
	if (['integer', 'float', 'string', 'true', 'false', 'none'].includes(item.type) || assignmentsOf(site, site.text(best), body).length > 0) return;
	if (assignmentsOf(site, site.text(best), site.scopeOf(body)).length === 0) return;
	const { edit, place } = after(site, last, [`${site.text(best)} = ${site.text(item)}`]);
	found.add('best-not-kept', 'accumulator', 1.1, [edit], { kind: 'insert', place });
}

/** `if one[1] > best: best = one`: either the item is kept and its part compared, or the part alone is kept. */
function itemOrPart(found: Mutations, { condition, body, loop }: { readonly condition: PlainNode; readonly body: PlainNode; readonly loop: PlainNode }, item: PlainNode, best: PlainNode): void {
	const { site } = found;
	const part = item.type === 'subscript' ? inField(item, 'subscript') : null;
	const owner = item.type === 'subscript' ? inField(item, 'value') : null;
	if (!part || !owner || !['integer', 'string'].includes(part.type)) return;
	const ending = `[${site.text(part)}]`;
	const kept = best.type === 'subscript' ? inField(best, 'value') : best;
	if (kept?.type !== 'identifier' || kept.from === owner.from) return;
	const name = site.text(kept);
	const inner = assignmentsOf(site, name, body);
	const starts = assignmentsOf(site, name, site.scopeOf(loop)).filter((node) => !inner.includes(node));
	const rights = [...starts, ...inner].flatMap((node) => inField(node, 'right') ?? []);
	if (inner.length === 0 || rights.some(({ type }) => !['identifier', 'subscript'].includes(type))) return;
	const place = { kind: 'lines', from: condition.row, to: lastRow(site, body) } as const;
	const whole = rights.map((node) => ({ from: node.from, to: node.to, text: site.text(node).endsWith(ending) ? site.text(node).slice(0, -ending.length) : site.text(node) }));
	const only = rights.map((node) => ({ from: node.from, to: node.to, text: site.text(node).endsWith(ending) ? site.text(node) : `${site.text(node)}${ending}` }));
	found.add('item-or-part', 'indexing', 1.3, [...whole, { from: best.from, to: best.to, text: `${name}${ending}` }], { place });
	found.add('item-or-part', 'indexing', 1.5, [...only, { from: best.from, to: best.to, text: name }], { place });
}
