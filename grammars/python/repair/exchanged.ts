import { inField, walk, type PlainNode } from '../../plainTree';
import { after, hasOwnLines, lastRow } from './layout';
import { statementsOf, type Mutations, type Site } from './site';

/** Items that change places only in part; a list that is worked off and never gets shorter. */
export function exchangedRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.of('assignment')) onlyAPart(found, node);
	for (const loop of site.of('while_statement')) workedOff(found, loop);
}

function namedIn(list: PlainNode | null): readonly PlainNode[] {
	return list?.children.filter(({ isNamed }) => isNamed) ?? [];
}

/** `xs[i][1], xs[j][1] = xs[j][1], xs[i][1]`: the items change one part each, where the whole items are meant. */
function onlyAPart(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, right] = [inField(node, 'left'), inField(node, 'right')];
	if (left?.type !== 'pattern_list' || right?.type !== 'expression_list') return;
	const [targets, values] = [namedIn(left), namedIn(right)];
	const texts = values.map((one) => site.text(one));
	if (targets.length !== 2 || texts.length !== 2 || site.text(targets[0] ?? node) !== texts[1] || site.text(targets[1] ?? node) !== texts[0]) return;
	const parts = [...targets, ...values].map((one) => {
		const whole = one.type === 'subscript' ? inField(one, 'value') : null;
		return whole?.type === 'subscript' ? { whole, part: site.source.slice(whole.to, one.to), to: one.to } : null;
	});
	const [first] = parts;
	if (!first || !parts.every((one) => one !== null && one.part === first.part)) return;
	found.add('part-swapped', 'assignment', 1, parts.flatMap((one) => (one ? [{ from: one.whole.to, to: one.to, text: '' }] : [])));
}

const shorter = /\.\s*(?:pop|remove|clear|popleft)\s*\(/;

/** `while xs:` where nothing takes an item out: what was taken over goes out of the list, or the first or last one does. */
function workedOff(found: Mutations, loop: PlainNode): void {
	const { site } = found;
	const [condition, body] = [inField(loop, 'condition'), inField(loop, 'body')];
	if (!condition || !body) return;
	const list = listIn(site, condition);
	if (list === null) return;
	const nodes = [...walk(body)];
	const isShortened = nodes.some((one) => (one.type === 'call' && site.text(one).startsWith(list) && shorter.test(site.text(one))) || one.type === 'delete_statement' || (one.type === 'assignment' && site.text(inField(one, 'left') ?? one) === list));
	if (isShortened) return;
	for (const call of nodes.filter(({ type }) => type === 'call')) {
		const [callee, statement] = [inField(call, 'function'), call.parent];
		const [item, ...more] = namedIn(inField(call, 'arguments'));
		if (callee?.type !== 'attribute' || site.text(inField(callee, 'attribute') ?? callee) !== 'append' || !item || more.length > 0 || statement?.type !== 'expression_statement' || !hasOwnLines(site, statement)) continue;
		put(found, 1.1, after(site, statement, [`${list}.remove(${site.text(item)})`]));
	}
	const last = statementsOf(body).at(-1);
	if (!last || !hasOwnLines(site, last) || lastRow(site, last) < loop.row) return;
	const indent = site.indentOf(statementsOf(body)[0]?.row ?? last.row);
	for (const [line, cost] of [[`${list}.pop(0)`, 1.3], [`${list}.pop()`, 1.4], [`${list} = ${list}[1:]`, 1.6]] as const) put(found, cost, after(site, last, [line], indent));
}

function put(found: Mutations, cost: number, { edit, place }: ReturnType<typeof after>): void {
	found.add('never-shorter', 'while-condition', cost, [edit], { kind: 'insert', place });
}

/** The list that a condition waits for to be empty: `xs`, `len(xs) > 0`, `xs != []`. */
function listIn(site: Site, condition: PlainNode): string | null {
	return /^\(?\s*(?:len\(\s*([A-Za-z_]\w*)\s*\)(?:\s*(?:>|!=)\s*0|\s*>=\s*1)?|([A-Za-z_]\w*)(?:\s*!=\s*\[\s*\])?)\s*\)?$/.exec(site.text(condition))?.slice(1).find((name) => name !== undefined) ?? null;
}
