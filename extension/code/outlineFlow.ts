/** Loops, conditions, assignments and returns of a program, and the statements that are written over several lines, from the matches of its query. */
import type { Node } from 'web-tree-sitter';
import type { Language } from './language';
import type { AssignmentOutline, ConditionOutline, LineRange, LoopOutline, ReturnOutline } from './outline';
import type { Captured } from './outlineQuery';
import { rangeOf } from './syntaxText';

/** What the builder knows of any node. */
export interface Reading {
	readonly text: (node: Node) => string;
	/** The plain names in it. */
	readonly names: (node: Node) => string[];
	/** Name of the innermost function with a name around it; null at the top level. */
	readonly functionAround: (node: Node) => string | null;
	/** It belongs to a function without a name, so that a value that it gives back is none of the named function's. */
	readonly isOfNameless: (node: Node) => boolean;
}

/** The lines of what a head governs: of a block in brackets only those of the statements in it. */
function bodyOf(body: Node): LineRange {
	const isBracketed = body.firstChild !== null && !body.firstChild.isNamed && body.childCount > 1 && body.firstChild.type.length === 1;
	if (!isBracketed) return rangeOf(body);
	const inside = body.namedChildren.filter((child) => !child.type.endsWith('comment'));
	const [first = body.namedChildren[0], last = body.namedChildren.at(-1)] = [inside[0], inside.at(-1)];
	const end = body.endPosition.row;
	return first && last ? { from: first.startPosition.row, to: rangeOf(last).to } : { from: end, to: end };
}

export function loopsOf(matches: readonly Captured[], { text, names, functionAround }: Reading, language: Language): LoopOutline[] {
	interface Found {
		readonly node: Node;
		readonly body: Node;
		readonly kind: LoopOutline['kind'];
		readonly isCounting: boolean;
		readonly over: Node | null;
		readonly after: Node | null;
		readonly variables: readonly string[];
	}
	const found = new Map<number, Found>();
	for (const match of matches) {
		const node = match['loop.each'] ?? match['loop.while'] ?? match['loop.counting'];
		const { 'loop.body': body, 'loop.over': over, 'loop.targets': targets, 'loop.after': after } = match;
		if (!node || !body) continue;
		const before = found.get(node.id);
		found.set(node.id, {
			node, body, kind: match['loop.each'] ? 'each' : 'while', isCounting: match['loop.counting'] !== undefined, over: over ?? before?.over ?? null, after: after ?? before?.after ?? null,
			variables: [...new Set([...(before?.variables ?? []), ...(targets ? names(targets) : [])])],
		});
	}
	return [...found.values()].map(({ node, body, kind, isCounting, over, after, variables }): LoopOutline => {
		const inside = bodyOf(body);
		return {
			kind,
			header: node.startPosition.row,
			range: rangeOf(node),
			body: after ? { from: Math.min(inside.from, after.startPosition.row), to: after.endPosition.row } : inside,
			variables,
			over: over ? text(over) : language.spelling.true,
			...(isCounting && variables.length > 0 ? { counts: headText(node, body, text) } : {}),
			...(after ? { looksAfter: true as const } : {}),
			function: functionAround(node),
		};
	});
}

/** What stands between the brackets before a loop's body. */
function headText(node: Node, body: Node, text: (node: Node) => string): string {
	const signs = node.children.filter((child) => !child.isNamed && child.endIndex <= body.startIndex);
	const [open, close] = [signs.find(({ type }) => type === '('), signs.findLast(({ type }) => type === ')')];
	return open && close ? text(node).slice(open.endIndex - node.startIndex, close.startIndex - node.startIndex).trim() : text(node);
}

export function conditionsOf(matches: readonly Captured[], { text, functionAround }: Reading): ConditionOutline[] {
	const further = new Set(matches.flatMap(({ 'condition.further': node }) => node?.id ?? []));
	return matches.flatMap((match): ConditionOutline[] => {
		const { condition: node, 'condition.text': condition, 'condition.body': body } = match;
		if (!node || !condition || !body) return [];
		const isFurther = further.has(node.id);
		const first = (isFurther ? node.previousSibling : null) ?? node;
		const word = isFurther ? `${first.text} ${node.firstChild?.text ?? ''}` : (node.firstChild?.text ?? '');
		const whole = isFurther ? { from: node.startPosition.row, to: rangeOf(body).to } : rangeOf(node);
		return [{ line: node.startPosition.row, text: text(condition), body: bodyOf(body), whole, word, function: functionAround(node) }];
	});
}

/** Ids of the returns that give nothing. */
export function bareReturnIds(matches: readonly Captured[]): ReadonlySet<number> {
	const ids = new Set<number>();
	for (const match of matches) if (match.return) ids.add(match.return.id);
	for (const match of matches) if (match.return && match['return.value']) ids.delete(match.return.id);
	return ids;
}

export function returnsOf(matches: readonly Captured[], { text, functionAround, isOfNameless }: Reading): ReturnOutline[] {
	const byNode = new Map<number, ReturnOutline>();
	for (const { return: node, 'return.value': value } of matches) {
		if (!node || isOfNameless(node) || (!value && byNode.has(node.id))) continue;
		byNode.set(node.id, { range: rangeOf(node), value: value ? text(value) : null, function: functionAround(node) });
	}
	return [...byNode.values()];
}

/** What runs as one and is written over several lines; of a statement with a body, or with a function in it, only what stands before that. */
export function spansOf(matches: readonly Captured[]): LineRange[] {
	const bodies = matches.flatMap(({ 'function.body': named, 'nameless.body': nameless }) => named ?? nameless ?? []).filter((body) => body.endPosition.row > body.startPosition.row);
	return matches.flatMap(({ statement, 'statement.body': body }): LineRange[] => {
		if (!statement) return [];
		const from = statement.startPosition.row;
		const inner = bodies.filter(({ startIndex, endIndex }) => statement.startIndex < startIndex && endIndex <= statement.endIndex).map(({ startPosition }) => startPosition.row);
		const to = Math.min(body ? (body.previousSibling?.endPosition.row ?? from) : rangeOf(statement).to, ...inner);
		return to > from ? [{ from, to }] : [];
	}).sort((a, b) => a.from - b.from);
}

/** `a = b = 0` is one assignment to both. `definitions`: ids of nodes that make a function instead. */
export function assignmentsOf(matches: readonly Captured[], { text, names, functionAround }: Reading, definitions: ReadonlySet<number>): AssignmentOutline[] {
	const parts = new Map<number, { node: Node; targets: string[]; value: Node | null; augmented: boolean }>();
	for (const match of matches) {
		const node = match.assignment ?? match['assignment.augmented'];
		const { 'assignment.targets': targets, 'assignment.value': value } = match;
		if (!node || !targets || (!value && match.assignment) || definitions.has(node.id)) continue;
		// What gives its values by itself (a call that reads) may give several.
		const before = value?.id === node.id ? (parts.get(node.id)?.targets ?? []) : [];
		parts.set(node.id, { node, targets: [...before, ...names(targets)], value: value ?? null, augmented: !match.assignment });
	}
	const chained = new Set([...parts.values()].flatMap(({ node, value }) => (value && value.id !== node.id && parts.has(value.id) ? [value.id] : [])));
	return [...parts.values()].filter(({ node }) => !chained.has(node.id)).map(({ node, targets, value, augmented }) => {
		const all = [...targets];
		let last = value;
		for (let inner = last && parts.get(last.id); inner && inner.value?.id !== inner.node.id; inner = last && parts.get(last.id)) {
			all.push(...inner.targets);
			last = inner.value;
		}
		return { range: rangeOf(node), targets: all, value: last ? text(last) : '1', augmented, function: functionAround(node) };
	});
}
