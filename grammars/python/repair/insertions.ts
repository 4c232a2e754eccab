import { above, inField, walk, type PlainNode } from '../../plainTree';
import { after, before, blockIndent, hasOwnLines, lastRow, movedLines } from './layout';
import { collections } from './names';
import { parameterNames, statementsOf, type Mutations, type Site } from './site';

/** Statements that are missing. */
export function insertionRules(found: Mutations): void {
	const { site } = found;
	for (const definition of site.of('function_definition')) {
		const body = inField(definition, 'body');
		if (!body) continue;
		const statements = statementsOf(body).filter((one) => hasOwnLines(site, one));
		const last = statements.at(-1);
		if (!last) continue;
		missingReturn(found, definition, body, last);
		edgeCase(found, definition, statements);
		for (const name of globalsChanged(site, definition)) {
			const first = statements[0];
			if (first) put(found, 'global', 'name-scope', 1, before(site, first, [`global ${name}`]));
		}
	}
	for (const block of site.of('block')) endOfBlock(found, block);
	for (const loop of site.of('for_statement', 'while_statement')) lastPiece(found, loop);
	for (const statement of site.of('expression_statement')) copies(found, statement);
}

function put(found: Mutations, rule: string, concept: string, cost: number, { edit, place }: ReturnType<typeof after>): void {
	found.add(rule, concept, cost, [edit], { kind: 'insert', place });
}

/** A function that ends without giving anything back, or only sometimes. */
function missingReturn(found: Mutations, definition: PlainNode, body: PlainNode, last: PlainNode): void {
	const { site } = found;
	if (last.type === 'return_statement') return;
	const indent = blockIndent(site, body);
	const has = [...walk(definition)].some(({ type, isNamed }) => isNamed && type === 'return_statement');
	const own = site.variablesOf(definition).filter((name) => [...walk(definition)].some((node) => node.type === 'identifier' && site.text(node) === name && node.field !== 'name'));
	own.forEach((name, at) => {
		put(found, 'missing-return', 'return-value', has ? 1.6 : 0.8 + Math.min(at, 5) * 0.05, after(site, last, [`return ${name}`], indent));
		put(found, 'missing-return', 'return-value', 2.3, after(site, last, [`return len(${name})`], indent));
	});
	for (const value of ['True', 'False', 'None', '-1', '0', '[]', "''", '1']) put(found, 'missing-return', 'return-value', has ? (value === 'True' || value === 'False' ? 1.3 : 1.6) : 2.6, after(site, last, [`return ${value}`], indent));
	for (const name of collections(site, definition)) put(found, 'missing-return', 'return-value', 1.7, after(site, last, [`return len(${name})`], indent));
}

const answers = ['0', '[]', "''", 'None', 'False', 'True', '-1', '1', '()', '{}'] as const;

/** The case that everything else forgot: nothing there, zero, one. */
function edgeCase(found: Mutations, definition: PlainNode, statements: readonly PlainNode[]): void {
	const { site } = found;
	const parameters = inField(definition, 'parameters');
	const name = inField(definition, 'name');
	const first = statements.find((one) => !(one.type === 'expression_statement' && one.children[0]?.type === 'string'));
	if (!parameters || !first || !name) return;
	const indent = site.indentOf(first.row);
	const unit = indent.length > 0 ? indent : '    ';
	const step = unit.includes('\t') ? '\t' : ' '.repeat(Math.max(2, Math.min(4, indent.length - site.indentOf(definition.row).length)));
	const names = parameterNames(site, parameters).filter((one) => one !== 'self');
	const isRecursive = [...walk(definition)].some((node) => node.type === 'call' && site.text(inField(node, 'function') ?? node).replace(/^self\./, '') === site.text(name));
	for (const one of names) {
		for (const value of [...answers, ...names]) put(found, 'edge-case', isRecursive ? 'recursion-base-case' : 'conditional-chain', isRecursive ? 1.8 : 2.2, before(site, first, [`if not ${one}:`, `${step}return ${value}`], indent));
		if (isRecursive) for (const test of [`${one} <= 1`, `${one} == 1`, `${one} <= 0`, `len(${one}) <= 1`]) for (const value of ['1', '0', one]) put(found, 'base-case', 'recursion-base-case', 1.9, before(site, first, [`if ${test}:`, `${step}return ${value}`], indent));
	}
}

/** Names of the program that a function changes without saying so. */
function globalsChanged(site: Site, definition: PlainNode): readonly string[] {
	const outer = new Set(site.of('assignment').filter((node) => site.scopeOf(node) === site.root).map((node) => inField(node, 'left')).flatMap((left) => (left?.type === 'identifier' ? [site.text(left)] : [])));
	const changed = [...walk(definition)].filter(({ type }) => type === 'assignment' || type === 'augmented_assignment').map((node) => inField(node, 'left')).flatMap((left) => (left?.type === 'identifier' ? [site.text(left)] : []));
	return [...new Set(changed)].filter((name) => outer.has(name));
}

/** What a loop leaves behind when it ends: the last piece was to be treated as those before it. */
function lastPiece(found: Mutations, loop: PlainNode): void {
	const { site } = found;
	const body = inField(loop, 'body');
	if (!body || !hasOwnLines(site, loop) || loop.parent?.type !== 'block') return;
	const scope = site.scopeOf(loop);
	for (const name of collected(site, scope)) for (const item of site.variablesOf(scope)) if (item !== name) put(found, 'last-piece', 'accumulator', 2, after(site, loop, [`${name}.append(${item})`]));
	const statements = statementsOf(body);
	for (let length = 1; length <= Math.min(4, statements.length); length += 1) {
		const lines = statements.slice(0, length).flatMap((one) => movedLines(site, one, ''));
		const open = lines.map((line) => line.replace(/\[([^[\]:]+):[^[\]:]+\]/g, '[$1:]'));
		put(found, 'last-piece', 'accumulator', 2.2 + 0.05 * length, after(site, loop, lines));
		if (open.join() !== lines.join()) put(found, 'last-piece', 'accumulator', 2.1 + 0.05 * length, after(site, loop, open));
	}
}

/** At the end of a loop's or branch's block: a step, a jump, an answer. */
function endOfBlock(found: Mutations, block: PlainNode): void {
	const { site } = found;
	const owner = block.parent;
	const last = statementsOf(block).at(-1);
	if (!owner || !last || !hasOwnLines(site, last) || owner.type === 'class_definition') return;
	const scope = site.scopeOf(block);
	const loop = above(last, 'for_statement', 'while_statement');
	const ends = ['return_statement', 'break_statement', 'continue_statement', 'raise_statement'].includes(last.type);
	const indent = blockIndent(site, block);
	const counted = counters(site, scope);
	if (!ends && loop) {
		const isWhile = owner.type === 'while_statement';
		for (const name of counted) {
			const loops = isWhile && site.text(inField(owner, 'condition') ?? owner).includes(name);
			put(found, 'missing-step', 'while-condition', loops ? 0.8 : 2.1, after(site, last, [`${name} += 1`], indent));
			put(found, 'missing-step', 'while-condition', loops ? 1 : 2.3, after(site, last, [`${name} -= 1`], indent));
		}
		if (owner.type === 'if_statement' || owner.type === 'elif_clause' || owner.type === 'else_clause') {
			put(found, 'missing-jump', 'loop-walk', 2, after(site, last, ['break'], indent));
			put(found, 'missing-jump', 'loop-walk', 2.4, after(site, last, ['continue'], indent));
			// Something has moved: the walk begins anew.
			const asked = loop.type === 'while_statement' ? site.text(inField(loop, 'condition') ?? loop) : '';
			for (const name of counted) if (asked.includes(name)) put(found, 'missing-reset', 'while-condition', 2.2, after(site, last, [`${name} = 0`], indent));
		}
		for (const name of collected(site, scope)) for (const item of loopNames(site, loop)) put(found, 'missing-append', 'accumulator', 2.1, after(site, last, [`${name}.append(${item})`], indent));
	}
	if (!ends && owner.type !== 'function_definition' && scope.type === 'function_definition') {
		for (const value of ['True', 'False']) put(found, 'missing-return', 'return-value', 2.2, after(site, last, [`return ${value}`], indent));
		for (const name of site.variablesOf(scope).slice(0, 8)) put(found, 'missing-return', 'return-value', 2.4, after(site, last, [`return ${name}`], indent));
	}
	const start = statementsOf(block)[0];
	if (loop && start && (owner.type === 'for_statement' || owner.type === 'while_statement')) {
		for (const name of counted) put(found, 'missing-reset', 'accumulator', 2.1, before(site, start, [`${name} = 0`], indent));
		for (const name of collected(site, scope)) put(found, 'missing-reset', 'accumulator', 2, before(site, start, [`${name} = []`], indent));
	}
}

/** Names that hold a number that is counted. */
function counters(site: Site, scope: PlainNode): readonly string[] {
	const names = [...walk(scope)].flatMap((node) => {
		const [left, right] = [inField(node, 'left'), inField(node, 'right')];
		if (!left || left.type !== 'identifier') return [];
		if (node.type === 'augmented_assignment') return [site.text(left)];
		return node.type === 'assignment' && right && (right.type === 'integer' || right.type === 'binary_operator' || site.text(right).startsWith('len(')) ? [site.text(left)] : [];
	});
	return [...new Set(names)].slice(0, 6);
}

function collected(site: Site, scope: PlainNode): readonly string[] {
	const names = [...walk(scope)].flatMap((node) => {
		const [left, right] = [inField(node, 'left'), inField(node, 'right')];
		return node.type === 'assignment' && left?.type === 'identifier' && right && /^(\[.*\]|list\(.*\))$/.test(site.text(right)) ? [site.text(left)] : [];
	});
	return [...new Set(names)].slice(0, 4);
}

function loopNames(site: Site, loop: PlainNode): readonly string[] {
	const left = inField(loop, 'left');
	const names = left ? site.text(left).split(/[(),\s]+/).filter((name) => name !== '') : [];
	return [...names, ...collections(site, site.scopeOf(loop)).flatMap((xs) => names.map((name) => `${xs}[${name}]`))].slice(0, 8);
}

/** Rows between a statement and the place where it is needed again, at most. */
const farthest = 40;

/** A statement that is needed at another place, too: after or before each other statement of its function. */
function copies(found: Mutations, statement: PlainNode): void {
	const { site } = found;
	const inner = statement.children[0];
	if (!inner || inner.type === 'string' || !hasOwnLines(site, statement) || lastRow(site, statement) !== statement.row) return;
	const scope = site.scopeOf(statement);
	const text = site.text(statement);
	for (const other of walk(scope)) {
		if (Math.abs(other.row - statement.row) > farthest || other === statement || !other.isNamed || !other.parent || other.parent.type !== 'block' || other.type === 'comment' || site.scopeOf(other) !== scope || !hasOwnLines(site, other)) continue;
		if (other.type !== 'return_statement') put(found, 'missing-statement', 'assignment', 2.5, after(site, other, [text]));
		if (statementsOf(other.parent)[0] === other) put(found, 'missing-statement', 'assignment', 2.5, before(site, other, [text]));
	}
}
