import { above, inField, walk, type PlainNode } from '../../plainTree';
import { before, hasOwnLines } from './layout';
import { collections } from './names';
import { asAtom, asTerm, isTarget, statementsOf, type Mutations, type Site } from './site';

/** Mistakes of more than one sign: results that get lost, things that are shared, results that are overwritten. */
export function templateRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.of('expression_statement')) if (statementsOf(node).length === 1) expressionStatement(found, node);
	for (const node of site.of('return_statement')) returned(found, node);
	for (const node of site.of('assignment')) assigned(found, node);
	for (const node of site.of('augmented_assignment')) counted(found, node);
	for (const node of site.of('default_parameter')) sharedDefault(found, node);
	for (const node of site.of('expression_list', 'tuple')) order(found, node);
	for (const node of site.of('conditional_expression')) eitherOr(found, node);
	for (const node of site.of('print_statement')) {
		const value = site.text(node).replace(/^print\b\s*/, '');
		found.swap('print-call', 'syntax', 0.3, node, `print(${value})`, { idea: 'print' });
	}
	for (const node of site.of('call')) looseKey(found, node);
}

const changing = ['append', 'extend', 'sort', 'reverse', 'insert', 'remove', 'add', 'update', 'clear'];

/** A statement that is only a value: something was to be done with it. */
function expressionStatement(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [value] = statementsOf(node);
	if (!value || ['assignment', 'augmented_assignment', 'string', 'yield', 'await'].includes(value.type)) return;
	const text = site.text(value);
	const callee = value.type === 'call' ? inField(value, 'function') : null;
	const given = inField(value, 'arguments')?.children.filter(({ isNamed }) => isNamed) ?? [];
	const isFunction = site.scopeOf(node).type === 'function_definition';
	if (callee && site.text(callee) === 'print' && isFunction) {
		const inside = given.map((one) => site.text(one)).join(', ');
		found.swap('print-for-return', 'print-vs-return', 0.8, node, `return ${inside}`, { idea: 'print' });
	} else if (isFunction) {
		// What stands behind it in its block would never be reached.
		const isEnd = node.parent === null || statementsOf(node.parent).at(-1) === node;
		found.swap('missing-return', 'return-value', callee?.type === 'attribute' && changing.includes(last(site, callee)) ? 2.6 : isEnd ? 0.8 : 1.9, node, `return ${text}`);
	}
	if (value.type === 'comparison_operator' && value.children.length === 3 && value.children[1]?.type === '==') {
		found.swap('equal-for-assign', 'assignment-vs-equality', 0.4, value.children[1], '=', { idea: '==' });
	}
	if (value.type === 'binary_operator') {
		const [left, sign, right] = [inField(value, 'left'), inField(value, 'operator'), inField(value, 'right')];
		if (left && sign && right && ['identifier', 'attribute', 'subscript'].includes(left.type)) {
			found.swap('result-ignored', 'assignment', 0.7, value, `${site.text(left)} ${site.text(sign)}= ${site.text(right)}`);
			found.swap('result-ignored', 'assignment', 0.9, value, `${site.text(left)} = ${site.text(right)}`);
		}
	}
	if (callee?.type === 'attribute') {
		const object = inField(callee, 'object');
		if (object && !changing.includes(last(site, callee)) && ['identifier', 'attribute', 'subscript'].includes(object.type)) {
			found.swap('result-ignored', 'method-result', 0.6, node, `${site.text(object)} = ${text}`, { idea: 'method' });
		}
		if (object?.type === 'identifier' && last(site, callee) === 'remove') {
			const first = given[0];
			if (first) found.swap('other-removal', 'list-mutation', 2, node, `${site.text(object)} = [x for x in ${site.text(object)} if x != ${site.text(first)}]`);
		}
	}
	if (callee?.type === 'identifier') {
		const [first] = given;
		if (first?.type === 'identifier' && ['sorted', 'reversed', 'list', 'set', 'int', 'str', 'float', 'round', 'abs'].includes(site.text(callee))) {
			found.swap('result-ignored', 'method-result', 0.6, node, `${site.text(first)} = ${text}`, { idea: 'call' });
		}
	}
}

function last(site: Site, callee: PlainNode): string {
	const attribute = inField(callee, 'attribute');
	return attribute ? site.text(attribute) : site.text(callee);
}

function returned(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const value = node.children.find(({ isNamed }) => isNamed);
	const scope = site.scopeOf(node);
	if (!value) {
		for (const name of site.variablesOf(scope)) found.swap('missing-return', 'return-value', 1.3, node, `return ${name}`);
		for (const text of ['True', 'False', '0', '[]', "''", '-1']) found.swap('missing-return', 'return-value', 1.8, node, `return ${text}`);
		return;
	}
	const text = site.text(value);
	for (const name of site.variablesOf(scope)) if (name !== text && value.type !== 'identifier') found.swap('other-result', 'return-value', 2.1, value, name);
	for (const name of collections(site, scope)) if (value.type !== 'list') found.swap('other-result', 'return-value', 1.9, value, `len(${name})`);
	if (value.type !== 'identifier' && value.type !== 'not_operator') found.swap('negation', 'boolean-logic', value.type === 'comparison_operator' ? 2 : 1.9, value, `not ${asAtom(site, value)}`);
	for (const other of ['True', 'False', '0', '-1', '[]', "''", 'None', '1']) if (other !== text) found.swap('other-result', 'return-value', 2.5, value, other);
	const callee = value.type === 'call' ? inField(value, 'function') : null;
	if (callee?.type === 'attribute' && changing.includes(last(site, callee)) && hasOwnLines(site, node)) {
		const object = inField(callee, 'object');
		if (object) found.swap('no-result', 'method-result', 0.5, node, `${text}\n${site.indentOf(node.row)}return ${site.text(object)}`);
		if (object && last(site, callee) === 'sort') found.swap('no-result', 'method-result', 0.7, value, `sorted(${[site.text(object), ...givenTexts(site, value)].join(', ')})`);
	}
	found.swap('other-jump', 'return-ends', 2.2, node, 'continue');
	found.swap('return-for-print', 'print-vs-return', 2.2, node, `print(${text})`);
	if (above(node, 'for_statement', 'while_statement')) for (const name of growing(site, scope)) found.swap('return-for-append', 'return-ends', 1.9, node, `${name}.append(${text})`);
}

function givenTexts(site: Site, call: PlainNode): readonly string[] {
	return inField(call, 'arguments')?.children.filter(({ isNamed }) => isNamed).map((one) => site.text(one)) ?? [];
}

function growing(site: Site, scope: PlainNode): readonly string[] {
	return [...new Set([...walk(scope)].flatMap((node) => {
		const [left, right] = [inField(node, 'left'), inField(node, 'right')];
		return node.type === 'assignment' && left?.type === 'identifier' && right?.type === 'list' ? [site.text(left)] : [];
	}))];
}

function assigned(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, right, sign] = [inField(node, 'left'), inField(node, 'right'), node.children.find(({ type }) => type === '=')];
	if (!left || !right || !sign) return;
	const [to, from] = [site.text(left), site.text(right)];
	const isInLoop = above(node, 'for_statement', 'while_statement') !== null;
	const simple = ['identifier', 'attribute', 'subscript'];
	if (simple.includes(left.type) && simple.includes(right.type)) found.swap('swapped-sides', 'assignment', 1.5, node, `${from} = ${to}`);
	if (simple.includes(left.type)) {
		if (!['true', 'false', 'none'].includes(right.type)) found.swap('overwritten', 'accumulator', isInLoop ? 1.2 : 2, sign, '+=', { idea: '+=' });
		found.swap('overwritten', 'accumulator', 2.2, sign, '-=');
		if (isInLoop) {
			for (const name of ['max', 'min']) if (right.type !== 'list') found.swap('overwritten', 'accumulator', 1.9, right, `${name}(${to}, ${from})`);
			if (left.type === 'identifier') found.swap('overwritten', 'accumulator', 1.9, node, `${to}.append(${from})`);
		}
	}
	const callee = right.type === 'call' ? inField(right, 'function') : null;
	if (callee?.type === 'attribute' && changing.includes(last(site, callee))) found.swap('no-result', 'method-result', 0.4, node, from, { idea: 'assigned' });
	if (callee && site.text(callee) === 'print') found.swap('no-result', 'print-vs-return', 0.8, right, givenTexts(site, right).join(', '), { idea: 'print' });
	if (right.type === 'identifier' && left.type === 'identifier') {
		found.swap('shared', 'list-mutation', 1.6, right, `${from}[:]`);
		found.swap('shared', 'list-mutation', 1.8, right, `${from}.copy()`);
	}
	// `result = result + x` where result is a list
	if (right.type === 'binary_operator') {
		const [one, other] = [inField(right, 'left'), inField(right, 'right')];
		if (one && other && site.text(one) === to && other.type !== 'list') found.swap('one-item', 'list-mutation', 1.4, other, `[${site.text(other)}]`);
		if (one && other && site.text(other) === to && one.type !== 'list') found.swap('one-item', 'list-mutation', 1.6, one, `[${site.text(one)}]`);
	}
	if (left.type === 'subscript') {
		const [table, key] = [inField(left, 'value'), inField(left, 'subscript')];
		// `d[k] = d[k] + 1`: the first time there is no `d[k]`.
		if (table && key && right.type === 'binary_operator') {
			const old = [inField(right, 'left'), inField(right, 'right')].find((side) => side && site.text(side) === to);
			const other = [inField(right, 'left'), inField(right, 'right')].find((side) => side !== old);
			const start = other?.type === 'list' ? '[]' : other?.type === 'string' ? "''" : '0';
			if (old) found.swap('first-time', 'dictionary-key', 0.9, old, `${site.text(table)}.get(${site.text(key)}, ${start})`);
		}
		if (table && key && isInLoop) {
			found.swap('counted-once', 'dictionary-key', 1.1, right, `${site.text(table)}.get(${site.text(key)}, 0) + ${asTerm(site, right)}`);
			found.swap('counted-once', 'dictionary-key', 1.5, node, `${site.text(table)}.setdefault(${site.text(key)}, []).append(${from})`);
			found.swap('swapped-sides', 'dictionary-key', 1.6, node, `${site.text(table)}[${from}] = ${site.text(key)}`);
		}
	}
	rest(found, node, left, right);
}

/** `a.next = b`: what `a.next` was before is lost. */
function rest(found: Mutations, node: PlainNode, left: PlainNode, right: PlainNode): void {
	const { site } = found;
	const statement = node.parent;
	if (left.type !== 'attribute' || right.type !== 'identifier' || statement?.type !== 'expression_statement' || !hasOwnLines(site, statement)) return;
	const [object, attribute] = [inField(left, 'object'), inField(left, 'attribute')];
	if (!object || !attribute || site.text(object) === 'self') return;
	const { edit, place } = before(site, statement, [`${site.text(right)}.${site.text(attribute)} = ${site.text(left)}`]);
	found.add('rest-lost', 'assignment', 1.2, [edit], { kind: 'insert', place });
}

/** `d[k] += 1`: the first time there is no `d[k]`. */
function counted(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, right, sign] = [inField(node, 'left'), inField(node, 'right'), inField(node, 'operator')];
	if (!left || !right || !sign || left.type !== 'subscript') return;
	const [table, key] = [inField(left, 'value'), inField(left, 'subscript')];
	if (!table || !key) return;
	const start = right.type === 'list' ? '[]' : right.type === 'string' ? "''" : '0';
	found.swap('first-time', 'dictionary-key', 0.9, node, `${site.text(left)} = ${site.text(table)}.get(${site.text(key)}, ${start}) ${site.text(sign).replace('=', '')} ${asTerm(site, right)}`);
}

/** `d[k].append(x)`, `d[k]` read: there may be no such key. */
function looseKey(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const callee = inField(node, 'function');
	const object = callee?.type === 'attribute' ? inField(callee, 'object') : null;
	if (!callee || object?.type !== 'subscript' || !['append', 'extend', 'add'].includes(last(site, callee))) return;
	const [table, key] = [inField(object, 'value'), inField(object, 'subscript')];
	if (table && key) found.swap('first-time', 'dictionary-key', 1, object, `${site.text(table)}.setdefault(${site.text(key)}, ${last(site, callee) === 'add' ? 'set()' : '[]'})`);
}

/** A default value that all calls share. */
function sharedDefault(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [name, value] = [inField(node, 'name'), inField(node, 'value')];
	const definition = above(node, 'function_definition');
	const body = definition && inField(definition, 'body');
	const first = body && statementsOf(body).find((one) => !(one.type === 'expression_statement' && one.children[0]?.type === 'string'));
	if (!name || !value || !first || !/^(\[.*\]|\{.*\}|list\(\)|dict\(\)|set\(\))$/s.test(site.text(value)) || !hasOwnLines(site, first)) return;
	const indent = site.indentOf(first.row);
	const { edit } = before(site, first, [`if ${site.text(name)} is None:`, `    ${site.text(name)} = ${site.text(value)}`], indent);
	found.add('shared-default', 'parameters', 0.9, [{ from: value.from, to: value.to, text: 'None' }, edit]);
}

function order(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const items = node.children.filter(({ isNamed }) => isNamed);
	if (items.length < 2 || items.length > 4 || isTarget(node)) return;
	for (let at = 0; at + 1 < items.length; at += 1) {
		const [one, other] = [items[at], items[at + 1]];
		if (one && other) found.add('order-of-values', 'assignment', 1.6, [{ from: one.from, to: one.to, text: site.text(other) }, { from: other.from, to: other.to, text: site.text(one) }]);
	}
}

function eitherOr(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [yes, , no] = node.children.filter(({ isNamed }) => isNamed);
	if (!yes || !no) return;
	found.add('swapped-branches', 'conditional-chain', 1.7, [{ from: yes.from, to: yes.to, text: site.text(no) }, { from: no.from, to: no.to, text: site.text(yes) }]);
	found.swap('needless-branch', 'conditional-chain', 2.4, node, site.text(yes));
	found.swap('needless-branch', 'conditional-chain', 2.4, node, site.text(no));
}
