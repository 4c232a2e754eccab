import type { Node } from 'web-tree-sitter';
import type { Language } from './language';
import type { LineTable } from './lineTable';
import type { CallOutline, ClassOutline, FunctionOutline, Outline } from './outline';
import { assignmentsOf, bareReturnIds, conditionsOf, loopsOf, returnsOf, spansOf, type Reading } from './outlineFlow';
import type { Captured, OutlineQuery } from './outlineQuery';
import { recover } from './outlineRecovery';
import { findScopes, scopeAround } from './outlineScopes';
import { linesOf, statementLines } from './statementLines';
import { namesBelow, rangeOf } from './syntaxText';

/** A text that stands alone is a remark to whoever reads it, and may hold examples. */
const startsAsText = /^[a-z]{0,2}["'`]/i;

/** Reads a tree with the language's query. Parts that the parser could not read are filled in as far as possible. */
export function buildOutline(root: Node, query: OutlineQuery, language: Language, lines: LineTable): Outline {
	const matches = query.run(root);
	const nodes = (name: keyof Captured) => matches.flatMap((match) => match[name] ?? []);
	const broken = root.hasError;
	const scopes = findScopes(matches);
	const reading: Reading = {
		text: (node) => lines.text.slice(node.startIndex, node.endIndex),
		names: (node) => namesBelow(node, language.syntax),
		functionAround: (node) => {
			let scope = scopeAround(scopes, node);
			while (scope && scope.kind !== 'function') scope = scope.parent;
			return scope?.name ?? null;
		},
		isOfNameless: (node) => {
			let scope = scopeAround(scopes, node);
			while (scope?.kind === 'class') scope = scope.parent;
			return scope?.kind === 'nameless';
		},
	};
	const { text, functionAround } = reading;
	const functions = functionsOf(matches, scopes, reading, language);
	const wholes = wholesOf(matches);
	const classes = matches.flatMap((match): ClassOutline[] => {
		const { class: node, 'class.name': name } = match;
		return node && name && text(name) !== '' ? [{ name: text(name), range: rangeOf(wholes.get(node.id) ?? node), header: node.startPosition.row }] : [];
	});
	const calls = matches.flatMap((match): CallOutline[] => {
		const { call: node, 'call.callee': callee, 'call.of': of } = match;
		return node && callee ? [{ line: node.startPosition.row, callee: of ? lines.text.slice(of.startIndex, callee.endIndex) : text(callee), text: text(node), function: functionAround(node) }] : [];
	});
	const outline: Outline = {
		functions: functions.map((one) => one.outline),
		classes,
		loops: loopsOf(matches, reading, language),
		conditions: conditionsOf(matches, reading),
		assignments: assignmentsOf(matches, reading, new Set(functions.map(({ node }) => node.id))),
		returns: returnsOf(matches, reading),
		calls,
		unkept: nodes('unkept').map((node) => ({ line: node.startPosition.row, text: text(node), function: functionAround(node) })),
		// A program that cannot be read does not run: nobody has to tell its steps apart.
		spans: broken ? [] : spansOf(matches),
		idleLines: linesOf(nodes('remark').filter(({ text }) => !startsAsText.test(text))),
		statementLines: statementLines(lines, language, nodes('comment'), nodes('remark'), nodes('text')),
		script: nodes('script').length > 0,
		readsInput: nodes('reads-input').length > 0,
		inputs: nodes('reads-input').map((node) => node.startPosition.row),
		broken,
	};
	const remains = { texts: [...nodes('text'), ...nodes('comment')].map(rangeOf), script: nodes('script').map((node) => node.startPosition.row) };
	return inOrder(broken ? recover(outline, language, lines, remains) : outline);
}

type Scopes = ReturnType<typeof findScopes>;

function functionsOf(matches: readonly Captured[], scopes: Scopes, reading: Reading, { syntax }: Language): readonly { readonly node: Node; readonly outline: FunctionOutline }[] {
	const { text } = reading;
	const docstrings = new Map<number, Node>();
	for (const { documented, docstring } of matches) if (documented && docstring) docstrings.set(documented.id, docstring);
	const wholes = wholesOf(matches);
	const isFree = freeIn(matches, scopes);
	const taken = parametersOf(matches, scopes, reading);
	const saysNothing = silentIds(matches);
	const later = new Set(matches.flatMap((match) => match['function.later']?.id ?? []));
	const given = new Set(matches.flatMap(({ 'return.value': value }) => value?.id ?? []));
	return matches.flatMap((match) => {
		const { function: node, 'function.name': name, 'function.body': body, 'function.owner': owner, 'function.parameters': list } = match;
		if (!node || !name || !body || text(name) === '') return [];
		const docstring = docstrings.get(node.id);
		const scope = scopeAround(scopes, node);
		const { names, optional, rest } = taken.get(list?.id ?? node.id) ?? { names: [], optional: 0, rest: 0 };
		const outline: FunctionOutline = {
			name: text(name),
			owner: owner ? text(owner) : scope?.kind === 'class' && !isFree(node, scope.id) ? scope.name : null,
			parameters: names,
			takes: { least: names.length - optional - rest, most: rest > 0 ? null : names.length },
			range: rangeOf(wholes.get(node.id) ?? node),
			header: node.startPosition.row,
			docstring: docstring ? syntax.wordsOf(text(docstring)) : null,
			empty: !given.has(body.id) && body.namedChildren.every(saysNothing) && !(node.hasError && body.namedChildCount === 0),
			...(later.has(node.id) || later.has(body.parent?.id ?? node.id) ? { later: true as const } : {}),
		};
		return [{ node, outline }];
	});
}

/** Whether a function of a class is called as if it stood in none. */
function freeIn(matches: readonly Captured[], scopes: Scopes): (node: Node, classId: number) => boolean {
	const ids = (name: 'function.static' | 'function.free') => new Set(matches.flatMap((match) => match[name]?.id ?? []));
	const [ofNone, ofAny] = [ids('function.static'), ids('function.free')];
	const keeping = new Set(matches.flatMap(({ 'class.keeps': kept }) => (kept ? [scopeAround(scopes, kept)?.id] : [])));
	return ({ id }, classId) => ofNone.has(id) || (ofAny.has(id) && !keeping.has(classId));
}

/** What stands around a decorated definition, by the definition's id. */
function wholesOf(matches: readonly Captured[]): ReadonlyMap<number, Node> {
	const wholes = new Map<number, Node>();
	for (const match of matches) if (match.decorated && match['decorated.whole']) wholes.set(match.decorated.id, match['decorated.whole']);
	return wholes;
}

interface Taken {
	readonly names: readonly string[];
	readonly optional: number;
	readonly rest: number;
}

/** Parameters by the id of their list, or of the function where lists are not told apart. */
function parametersOf(matches: readonly Captured[], scopes: Scopes, { text, names }: Reading): ReadonlyMap<number, Taken> {
	const parameters = new Map<number, Taken>();
	for (const match of matches) {
		const { parameter, 'parameter.list': list } = match;
		const id = parameter && (list?.id ?? scopeAround(scopes, parameter)?.id);
		if (!parameter || id === undefined) continue;
		const before = parameters.get(id) ?? { names: [], optional: 0, rest: 0 };
		const parts = names(parameter);
		parameters.set(id, {
			names: [...before.names, parts.length === 0 ? text(parameter) : parts.join(', ')],
			optional: before.optional + (match['parameter.optional'] ? 1 : 0),
			rest: before.rest + (match['parameter.rest'] ? 1 : 0),
		});
	}
	return parameters;
}

/** Whether a statement says nothing yet: a placeholder, a remark, a return of nothing. */
function silentIds(matches: readonly Captured[]): (node: Node) => boolean {
	const ids = bareReturnIds(matches);
	const silent = new Set(matches.flatMap(({ placeholder, remark, comment }) => [...(placeholder ? [placeholder.id] : []), ...[remark, comment].flatMap((node) => (node ? [node.id, node.parent?.id ?? node.id] : []))]));
	return (node) => silent.has(node.id) || ids.has(node.id);
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
