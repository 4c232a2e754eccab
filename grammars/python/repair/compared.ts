import { inField, walk, type PlainNode } from '../../plainTree';
import { isValue, type Mutations, type Site } from './site';

/** By what things are compared: numbers as if they were texts, and keys of a table where the values that it holds are meant. */
export function comparedRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.of('comparison_operator')) asTexts(found, node);
	for (const node of site.of('call')) byKey(found, node);
}

/** `str(age) >= limit`, where what was typed is a text: letter by letter, and '9' comes after '14'. Both are to be numbers. */
function asTexts(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const sides = node.children.filter(({ isNamed, type }) => isNamed && type !== 'comment');
	const [left, right] = sides;
	if (!left || !right || sides.length !== 2) return;
	for (const [made, other] of [[left, right], [right, left]] as const) {
		const inner = argumentsOf(site, made, 'str');
		const [value] = inner ?? [];
		if (!value || inner?.length !== 1 || other.type === 'string' || argumentsOf(site, other, 'str') !== null) continue;
		const edits = [{ from: made.from, to: made.to, text: site.text(value) }, { from: other.from, to: other.to, text: `int(${site.text(other)})` }];
		found.add('compared-as-texts', 'type-conversion', 0.4, edits, { place: { kind: 'lines', from: node.row, to: node.row } });
	}
}

const chooses: ReadonlySet<string> = new Set(['max', 'min', 'sorted']);

/** `max(counts)` is the last key in order of the alphabet: the key with the largest value is meant. */
function byKey(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const callee = inField(node, 'function');
	const given = callee && chooses.has(site.text(callee)) ? argumentsOf(site, node, site.text(callee)) : null;
	const [table] = given ?? [];
	if (!table || table.type !== 'identifier' || given?.length !== 1 || !isValue(node) || !isTable(site, site.text(table), site.scopeOf(node))) return;
	const order = site.text(callee ?? node) === 'sorted' ? ', reverse=True' : '';
	for (const more of new Set(['', order])) found.add('by-key', 'dictionary-key', more === '' ? 0.5 : 0.9, [{ from: table.to, to: table.to, text: `, key=${site.text(table)}.get${more}` }], { place: { kind: 'lines', from: node.row, to: node.row } });
}

/** The name gets a dictionary somewhere in the scope. */
function isTable(site: Site, name: string, scope: PlainNode): boolean {
	return [...walk(scope)].some((node) => {
		const [left, right] = node.type === 'assignment' ? [inField(node, 'left'), inField(node, 'right')] : [];
		return left !== undefined && left !== null && site.text(left) === name && (right?.type === 'dictionary' || right?.type === 'dictionary_comprehension' || (right?.type === 'call' && /^(?:dict|Counter|defaultdict)\b/.test(site.text(right))));
	});
}

/** What a call of this function is given; null where it is no such call. */
function argumentsOf(site: Site, node: PlainNode, name: string): readonly PlainNode[] | null {
	const callee = node.type === 'call' ? inField(node, 'function') : null;
	return callee?.type === 'identifier' && site.text(callee) === name ? (inField(node, 'arguments')?.children.filter(({ isNamed, type }) => isNamed && type !== 'comment') ?? null) : null;
}
