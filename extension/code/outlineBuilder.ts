import type { Node } from 'web-tree-sitter';
import type { Language } from './language';
import type { LineTable } from './lineTable';
import type { AssignmentOutline, CallOutline, ClassOutline, ConditionOutline, FunctionOutline, LineRange, LoopOutline, Outline, ReturnOutline } from './outline';
import type { Captured, OutlineQuery } from './outlineQuery';
import { recover } from './outlineRecovery';
import { cleanText, namesBelow, rangeOf } from './syntaxText';

/** Reads a tree with the language's query. Parts that the parser could not read are filled in as far as possible. */
export function buildOutline(root: Node, query: OutlineQuery, language: Language, lines: LineTable): Outline {
	const matches = query.run(root);
	const nodes = (name: keyof Captured) => matches.flatMap((match) => match[name] ?? []);
	const broken = root.hasError;
	const text = (node: Node) => lines.text.slice(node.startIndex, node.endIndex);
	const names = (node: Node) => namesBelow(node, language.syntax);

	const docstrings = new Map<number, Node>();
	for (const { documented, docstring } of matches) if (documented && docstring) docstrings.set(documented.id, docstring);
	const wholes = new Map<number, Node>();
	for (const match of matches) if (match.decorated && match['decorated.whole']) wholes.set(match.decorated.id, match['decorated.whole']);

	const scopes = findScopes(matches);
	const scopeOf = (node: Node) => scopeAround(scopes, node);
	const functionAround = (node: Node): string | null => {
		let scope = scopeOf(node);
		while (scope && scope.kind !== 'function') scope = scope.parent;
		return scope?.name ?? null;
	};

	const placeholders = new Set(nodes('placeholder').map((node) => node.id));
	const remarks = nodes('remark');
	const silent = new Set([...remarks, ...nodes('comment')].flatMap((node) => [node.id, node.parent?.id ?? node.id]));
	const bareReturns = bareReturnIds(matches);
	const saysNothing = (node: Node) => placeholders.has(node.id) || silent.has(node.id) || bareReturns.has(node.id);

	const parameters = new Map<number, { names: string[]; optional: number; rest: number }>();
	for (const match of matches) {
		const scope = match.parameter && scopeOf(match.parameter);
		if (!match.parameter || !scope) continue;
		const { names: before, optional, rest } = parameters.get(scope.id) ?? { names: [], optional: 0, rest: 0 };
		parameters.set(scope.id, {
			names: [...before, text(match.parameter)],
			optional: optional + (match['parameter.optional'] ? 1 : 0),
			rest: rest + (match['parameter.rest'] ? 1 : 0),
		});
	}

	const functions = matches.flatMap((match): FunctionOutline[] => {
		const { function: node, 'function.name': name, 'function.body': body } = match;
		if (!node || !name || !body || text(name) === '') return [];
		const docstring = docstrings.get(node.id);
		const owner = scopeOf(node);
		const { names: taken, optional, rest } = parameters.get(node.id) ?? { names: [], optional: 0, rest: 0 };
		return [{
			name: text(name),
			owner: owner?.kind === 'class' ? owner.name : null,
			parameters: taken,
			takes: { least: taken.length - optional - rest, most: rest > 0 ? null : taken.length },
			range: rangeOf(wholes.get(node.id) ?? node),
			header: node.startPosition.row,
			docstring: docstring ? cleanText(text(docstring)) : null,
			empty: body.namedChildren.every(saysNothing) && !(node.hasError && body.namedChildCount === 0),
		}];
	});

	const classes = matches.flatMap((match): ClassOutline[] => {
		const { class: node, 'class.name': name } = match;
		return node && name && text(name) !== '' ? [{ name: text(name), range: rangeOf(wholes.get(node.id) ?? node), header: node.startPosition.row }] : [];
	});

	const loops = matches.flatMap((match): LoopOutline[] => {
		const node = match['loop.each'] ?? match['loop.while'];
		const { 'loop.over': over, 'loop.body': body, 'loop.targets': targets } = match;
		if (!node || !over || !body) return [];
		return [{
			kind: match['loop.each'] ? 'each' : 'while',
			header: node.startPosition.row,
			range: rangeOf(node),
			body: rangeOf(body),
			variables: targets ? names(targets) : [],
			over: text(over),
			function: functionAround(node),
		}];
	});

	const conditions = matches.flatMap((match): ConditionOutline[] => {
		const { condition: node, 'condition.text': condition, 'condition.body': body } = match;
		if (!node || !condition || !body) return [];
		return [{ line: node.startPosition.row, text: text(condition), body: rangeOf(body), whole: rangeOf(node), word: node.firstChild?.text ?? '', function: functionAround(node) }];
	});

	const calls = matches.flatMap((match): CallOutline[] => {
		const { call: node, 'call.callee': callee } = match;
		return node && callee ? [{ line: node.startPosition.row, callee: text(callee), text: text(node), function: functionAround(node) }] : [];
	});

	const outline: Outline = {
		functions,
		classes,
		loops,
		conditions,
		assignments: assignmentsOf(matches, text, names, functionAround),
		returns: returnsOf(matches, text, functionAround),
		calls,
		unkept: nodes('unkept').map((node) => ({ line: node.startPosition.row, text: text(node), function: functionAround(node) })),
		// A program that cannot be read does not run: nobody has to tell its steps apart.
		spans: broken ? [] : spansOf(matches),
		statementLines: statementLines(lines, language, nodes('comment'), remarks, nodes('text')),
		script: nodes('script').length > 0,
		readsInput: nodes('reads-input').length > 0,
		inputs: nodes('reads-input').map((node) => node.startPosition.row),
		broken,
	};
	const remains = { texts: nodes('text').map(rangeOf), script: nodes('script').map((node) => node.startPosition.row) };
	return inOrder(broken ? recover(outline, language, lines, remains) : outline);
}

/** Everything in the order of the lines: the query finds some outer things after inner ones. */
function inOrder(outline: Outline): Outline {
	const by = <T>(items: readonly T[], line: (item: T) => number) => [...items].sort((a, b) => line(a) - line(b));
	return {
		...outline,
		functions: by(outline.functions, (one) => one.header),
		loops: by(outline.loops, (one) => one.header),
		conditions: by(outline.conditions, (one) => one.line),
		assignments: by(outline.assignments, (one) => one.range.from),
		returns: by(outline.returns, (one) => one.range.from),
		calls: by(outline.calls, (one) => one.line),
	};
}

interface Scope {
	readonly id: number;
	readonly kind: 'function' | 'class';
	readonly name: string;
	readonly from: number;
	readonly to: number;
	readonly parent: Scope | null;
}

/** Functions and classes, outer before inner. */
function findScopes(matches: readonly Captured[]): readonly Scope[] {
	const found = matches.flatMap((match) => {
		const [node, name] = match.function ? [match.function, match['function.name']] : [match.class, match['class.name']];
		return node && name ? [{ node, name: name.text, kind: match.function ? ('function' as const) : ('class' as const) }] : [];
	});
	found.sort((a, b) => a.node.startIndex - b.node.startIndex || b.node.endIndex - a.node.endIndex);
	const scopes: Scope[] = [];
	for (const { node, name, kind } of found) {
		let parent = scopes.at(-1) ?? null;
		while (parent && parent.to < node.endIndex) parent = parent.parent;
		scopes.push({ id: node.id, kind, name, from: node.startIndex, to: node.endIndex, parent });
	}
	return scopes;
}

/** The innermost scope around a node, without the node's own. */
function scopeAround(scopes: readonly Scope[], { id, startIndex, endIndex }: Node): Scope | null {
	let [low, high] = [0, scopes.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((scopes[middle]?.from ?? 0) <= startIndex) low = middle + 1;
		else high = middle;
	}
	let scope = scopes[low - 1] ?? null;
	while (scope && (scope.to < endIndex || scope.id === id)) scope = scope.parent;
	return scope;
}

function bareReturnIds(matches: readonly Captured[]): ReadonlySet<number> {
	const ids = new Set<number>();
	for (const match of matches) if (match.return) ids.add(match.return.id);
	for (const match of matches) if (match.return && match['return.value']) ids.delete(match.return.id);
	return ids;
}

type TextOf = (node: Node) => string;
type FunctionAround = (node: Node) => string | null;

function returnsOf(matches: readonly Captured[], text: TextOf, functionAround: FunctionAround): ReturnOutline[] {
	const byNode = new Map<number, ReturnOutline>();
	for (const { return: node, 'return.value': value } of matches) {
		if (!node || (!value && byNode.has(node.id))) continue;
		byNode.set(node.id, { range: rangeOf(node), value: value ? text(value) : null, function: functionAround(node) });
	}
	return [...byNode.values()];
}

/** What runs as one and is written over several lines; of a statement with a body only its head. */
function spansOf(matches: readonly Captured[]): LineRange[] {
	return matches.flatMap(({ statement, 'statement.body': body }): LineRange[] => {
		if (!statement) return [];
		const from = statement.startPosition.row;
		const to = body ? (body.previousSibling?.endPosition.row ?? from) : rangeOf(statement).to;
		return to > from ? [{ from, to }] : [];
	}).sort((a, b) => a.from - b.from);
}

/** `a = b = 0` is one assignment to both. */
function assignmentsOf(matches: readonly Captured[], text: TextOf, names: (node: Node) => string[], functionAround: FunctionAround): AssignmentOutline[] {
	const parts = new Map<number, { node: Node; targets: string[]; value: Node; augmented: boolean }>();
	for (const match of matches) {
		const node = match.assignment ?? match['assignment.augmented'];
		const { 'assignment.targets': targets, 'assignment.value': value } = match;
		if (node && targets && value) parts.set(node.id, { node, targets: names(targets), value, augmented: !match.assignment });
	}
	const chained = new Set([...parts.values()].map(({ value }) => value.id).filter((id) => parts.has(id)));
	return [...parts.values()].filter(({ node }) => !chained.has(node.id)).map(({ node, targets, value, augmented }) => {
		const all = [...targets];
		let last = value;
		for (let inner = parts.get(last.id); inner; inner = parts.get(last.id)) {
			all.push(...inner.targets);
			last = inner.value;
		}
		return { range: rangeOf(node), targets: all, value: text(last), augmented, function: functionAround(node) };
	});
}

/** Lines with something that can run: not blank, not only a comment, a text that stands alone, or closing brackets. */
function statementLines(lines: LineTable, language: Language, comments: readonly Node[], remarks: readonly Node[], texts: readonly Node[]): number[] {
	const idle = new Set<number>();
	for (const node of remarks) addLines(idle, rangeOf(node));
	const inText = new Set<number>();
	for (const node of texts) {
		const { from, to } = rangeOf(node);
		if (to > from) addLines(inText, { from: from + 1, to });
	}
	const commentStarts = new Set(comments.map((node) => node.startIndex));
	const found: number[] = [];
	for (let line = 0; line < lines.count; line++) {
		const content = lines.textOf(line);
		const first = content.search(/[^\s\uFEFF]/);
		if (first === -1 || idle.has(line)) continue;
		if (commentStarts.has(lines.startOf(line) + first)) continue;
		const bare = content.split(language.spelling.comment)[0] ?? '';
		if (!inText.has(line) && /^[\s)\]},;:]*$/.test(bare)) continue;
		found.push(line);
	}
	return found;
}

function addLines(set: Set<number>, { from, to }: LineRange): void {
	for (let line = from; line <= to; line++) set.add(line);
}
