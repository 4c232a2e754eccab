import { above, inField, type PlainNode } from '../../plainTree';
import { collections } from './names';
import { asAtom, asTerm, isValue, type Mutations, type Site } from './site';

/** Signs between and before values: comparisons, arithmetic, and, or, not, parentheses. */
export function operatorRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.nodes) {
		if (!node.isNamed) continue;
		switch (node.type) {
			case 'comparison_operator':
				comparison(found, node);
				break;
			case 'boolean_operator':
				joined(found, node);
				break;
			case 'not_operator':
				dropNot(found, node);
				break;
			case 'binary_operator':
				arithmetic(found, node);
				break;
			case 'augmented_assignment':
				augmented(found, node);
				break;
			case 'unary_operator':
				unary(found, node);
				break;
			case 'parenthesized_expression':
				parentheses(found, node);
				break;
		}
		if (node.field === 'condition') condition(found, node);
	}
}

const comparisons: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
	'<': [['<=', 1], ['>', 1.3], ['>=', 1.6], ['!=', 2.2], ['==', 2.4]],
	'<=': [['<', 1], ['>=', 1.3], ['>', 1.6], ['==', 2.4], ['!=', 2.6]],
	'>': [['>=', 1], ['<', 1.3], ['<=', 1.6], ['!=', 2.2], ['==', 2.4]],
	'>=': [['>', 1], ['<=', 1.3], ['<', 1.6], ['==', 2.4], ['!=', 2.6]],
	'==': [['!=', 1.2], ['<=', 1.7], ['>=', 1.7], ['in', 1.9], ['>', 2.1], ['<', 2.1], ['is', 2.6]],
	'!=': [['==', 1.2], ['<', 2.1], ['>', 2.1], ['<=', 2.4], ['>=', 2.4], ['not in', 2.2]],
	is: [['==', 1], ['is not', 1.6], ['in', 2.4]],
	'is not': [['!=', 1], ['is', 1.6], ['not in', 2.4]],
	in: [['not in', 1.3], ['==', 2]],
	'not in': [['in', 1.3], ['!=', 2]],
	'<>': [['!=', 0.5]],
};

function comparison(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const operators = node.children.filter(({ field }) => field === 'operators');
	const operands = node.children.filter((child) => child.isNamed && child.field !== 'operators' && child.type !== 'comment');
	for (const sign of signs(operators)) {
		const text = site.source.slice(sign.from, sign.to).replace(/\s+/g, ' ');
		// What is left over is never below zero.
		const isRest = operands.some((one) => one.type === 'binary_operator' && site.text(one).includes('%')) && operands.some((one) => site.text(one) === '0');
		for (const [other, cost] of comparisons[text] ?? []) if (!isRest || ['==', '!='].includes(other)) found.add('comparison', 'comparison-operator', cost, [{ ...sign, text: other }], { idea: ideaOf(text, other) });
	}
	const [left, right] = operands;
	if (operands.length !== 2 || !left || !right) return;
	// The smallest cases: `== 0` where `<= 1` is meant
	const [only] = operators;
	if (only && operators.length === 1 && ['==', '<', '<=', '>', '>=', '!='].includes(site.text(only)) && /^[0-2]$/.test(site.text(right)) && node.field === 'condition') {
		for (const other of ['<= 1', '< 2', '> 0', '> 1', '== 1', '== 0', '<= 0']) found.add('smallest-case', 'comparison-operator', 1.9, [{ from: only.from, to: right.to, text: other }]);
	}
	// Digit by digit: the smallest case has one.
	if (only && operators.length === 1 && /^\d+$/.test(site.text(right)) && /[%/]=?\s*10\b/.test(site.text(site.scopeOf(node)))) {
		for (const other of ['< 10', '>= 10', '> 9', '> 0']) found.add('smallest-case', 'comparison-operator', 1.9, [{ from: only.from, to: right.to, text: other }]);
	}
	found.add('swapped-sides', 'comparison-operator', 2.2, [{ from: left.from, to: left.to, text: site.text(right) }, { from: right.from, to: right.to, text: site.text(left) }]);
	const [sign] = signs(operators);
	byPart(found, left, right, sign ? site.source.slice(sign.from, sign.to) : '');
	if (sign && ['in', 'not in'].includes(site.source.slice(sign.from, sign.to))) {
		for (const method of ['values()', 'keys()', 'split()', 'lower()', 'items()']) found.swap('membership', 'membership', 2.3, right, `${asAtom(site, right)}.${method}`);
	}
	if (sign) openAlternatives(found, node, `${site.text(left)} ${site.source.slice(sign.from, sign.to)}`);
}

/** `x == 1 or 2 or 3`: only the first comparison is one. */
function openAlternatives(found: Mutations, node: PlainNode, compared: string): void {
	const { site } = found;
	const open: { readonly value: PlainNode; readonly word: PlainNode }[] = [];
	for (let at = node; at.parent?.type === 'boolean_operator' && at.field === 'left'; at = at.parent) {
		const value = inField(at.parent, 'right');
		const word = at.parent.children.find(({ field }) => field === 'operator');
		if (!value || !word || ['comparison_operator', 'boolean_operator', 'not_operator'].includes(value.type)) break;
		open.push({ value, word });
	}
	const written = open.map(({ value }) => ({ from: value.from, to: value.to, text: `${compared} ${site.text(value)}` }));
	const turned = open.map(({ word }) => ({ from: word.from, to: word.to, text: site.text(word) === 'or' ? 'and' : 'or' }));
	if (open.length === 0) return;
	const cost = open.length > 1 ? 0.3 : 0.7;
	found.add('or-chain', 'boolean-logic', cost, written);
	found.add('or-chain', 'boolean-logic', cost + 0.5, [...written, ...turned]);
}

/** Two things compared whole, where a part of each is meant: an entry of a pair, the length. */
function byPart(found: Mutations, left: PlainNode, right: PlainNode, sign: string): void {
	const { site } = found;
	const parts = ['identifier', 'subscript', 'attribute'];
	if (!['<', '<=', '>', '>='].includes(sign) || !parts.includes(left.type) || !parts.includes(right.type)) return;
	const put = (cost: number, idea: string, written: (node: PlainNode) => string) => found.add('compared-whole', 'comparison-operator', cost, [left, right].map((one) => ({ from: one.from, to: one.to, text: written(one) })), { idea });
	for (const [index, cost] of [['1', 1.5], ['0', 1.7], ['-1', 1.9]] as const) put(cost, `[${index}]`, (node) => `${site.text(node)}[${index}]`);
	put(1.7, 'len', (node) => `len(${site.text(node)})`);
	// By what a table holds for them
	if (left.type === 'identifier' && right.type === 'identifier') for (const table of collections(site, site.scopeOf(left)).slice(0, 4)) if (![site.text(left), site.text(right)].includes(table)) put(1.6, table, (node) => `${table}[${site.text(node)}]`);
}

/** Taking the equal case in, or out, is one idea for both directions. */
function ideaOf(text: string, other: string): string {
	if (other === `${text}=` && text.length === 1) return 'inclusive';
	if (text === `${other}=` && other.length === 1) return 'strict';
	return `${text}>${other}`;
}

/** Adjacent words of one sign (`not` `in`) together. */
function signs(operators: readonly PlainNode[]): readonly { readonly from: number; readonly to: number }[] {
	const joint: { from: number; to: number }[] = [];
	for (const { from, to } of operators) {
		const last = joint.at(-1);
		if (last && from - last.to <= 1 && joint.length > 0) last.to = to;
		else joint.push({ from, to });
	}
	return joint;
}

function joined(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, word, right] = [inField(node, 'left'), inField(node, 'operator'), inField(node, 'right')];
	if (!left || !word || !right) return;
	const other = site.text(word) === 'and' ? 'or' : 'and';
	found.swap('and-or', 'boolean-logic', 1.1, word, other, { idea: other });
	found.swap('one-side', 'boolean-logic', 1.9, node, site.text(left));
	found.swap('one-side', 'boolean-logic', 1.9, node, site.text(right));
	found.add('swapped-sides', 'boolean-logic', 2, [{ from: left.from, to: left.to, text: site.text(right) }, { from: right.from, to: right.to, text: site.text(left) }]);
	for (const side of [left, right]) if (side.type !== 'not_operator') found.swap('negation', 'boolean-logic', 2.1, side, `not ${asAtom(site, side)}`);
	// `a and b or c`: which two belong together
	if (left.type === 'boolean_operator') {
		const [a, b] = [inField(left, 'left'), inField(left, 'right')];
		if (a && b) found.add('grouping', 'operator-order', 1.5, [{ from: b.from, to: b.from, text: '(' }, { from: right.to, to: right.to, text: ')' }]);
	}
	if (right.type === 'boolean_operator') {
		const a = inField(right, 'left');
		if (a) found.add('grouping', 'operator-order', 1.5, [{ from: left.from, to: left.from, text: '(' }, { from: a.to, to: a.to, text: ')' }]);
	}
}

function dropNot(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const argument = inField(node, 'argument');
	if (!argument) return;
	found.swap('negation', 'boolean-logic', 1.4, node, site.text(argument));
	if (argument.type === 'boolean_operator') found.swap('grouping', 'operator-order', 1.6, argument, `(${site.text(argument)})`);
}

function condition(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const bare = node.type === 'parenthesized_expression' ? site.text(node) : `(${site.text(node)})`;
	if (node.type !== 'not_operator') found.swap('negation', 'boolean-logic', node.type === 'comparison_operator' ? 2.4 : 1.5, node, `not ${bare}`);
	if (node.type === 'true' || node.type === 'false') return;
	found.swap('always', 'boolean-logic', 2.8, node, 'True');
}

const arithmetics: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
	'+': [['-', 1.3], ['*', 1.7], ['//', 2.8]],
	'-': [['+', 1.3], ['*', 2.4], ['/', 2.6], ['%', 2.6]],
	'*': [['+', 1.7], ['/', 1.8], ['//', 2], ['-', 2.6], ['%', 2.6]],
	'/': [['//', 0.9], ['*', 1.7], ['%', 1.5], ['-', 2.6], ['+', 2.6]],
	'//': [['/', 1], ['%', 1.2], ['*', 2], ['-', 2.6]],
	'%': [['//', 1.2], ['/', 1.4], ['*', 2.6]],
	'**': [['*', 1.2], ['+', 2.8]],
	'^': [['**', 0.9], ['&', 1.6], ['|', 1.8], ['-', 2.4]],
	'&': [['|', 1.5], ['^', 1.6], ['and', 1.8]],
	'|': [['&', 1.5], ['^', 1.7], ['or', 1.8]],
	'<<': [['>>', 1.3], ['*', 2.2]],
	'>>': [['<<', 1.3], ['//', 2.2]],
};

function arithmetic(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, sign, right] = [inField(node, 'left'), inField(node, 'operator'), inField(node, 'right')];
	if (!left || !sign || !right) return;
	const text = site.text(sign);
	const concept = text === '/' || text === '//' ? 'integer-division' : text === '%' ? 'modulo' : 'operator-order';
	for (const [other, cost] of arithmetics[text] ?? []) found.swap('arithmetic', concept, cost, sign, other, { idea: `${text}>${other}` });
	// A small power only: another might never be worked out.
	if (text === '*' && /^[23]$/.test(site.text(right))) found.swap('arithmetic', concept, 1.4, sign, '**');
	if (['-', '/', '//', '%', '**'].includes(text)) {
		found.add('swapped-sides', concept, 1.6, [{ from: left.from, to: left.to, text: asAtom(site, right) }, { from: right.from, to: right.to, text: asAtom(site, left) }]);
	} else if (text === '+') {
		found.add('swapped-sides', concept, 2, [{ from: left.from, to: left.to, text: site.text(right) }, { from: right.from, to: right.to, text: site.text(left) }]);
	}
	const isStep = text === '+' || text === '-';
	const isOne = isStep && /^1$/.test(site.text(right));
	found.swap(isOne ? 'off-by-one' : 'one-side', isOne ? 'loop-bounds' : 'operator-order', isOne ? 1.1 : 2.1, node, site.text(left), isOne ? { idea: `drop${text}` } : {});
	found.swap('one-side', 'operator-order', 2.3, node, site.text(right));
	regroup(found, node, left, right);
	if (isStep) otherFactor(found, node, left, right, text);
}

/** `a + b * 2` where it is the other one that counts twice. */
function otherFactor(found: Mutations, node: PlainNode, left: PlainNode, right: PlainNode, sign: string): void {
	const { site } = found;
	for (const [product, other] of [[left, right], [right, left]] as const) {
		const [value, operator, factor] = [inField(product, 'left'), inField(product, 'operator'), inField(product, 'right')];
		if (product.type !== 'binary_operator' || other.type === 'binary_operator' || !value || !operator || !factor || !['*', '/', '//'].includes(site.text(operator))) continue;
		const ways = site.text(operator) === '*' ? [[value, factor], [factor, value]] as const : [[value, factor]] as const;
		for (const [kept, moved] of ways) {
			const now = `${asAtom(site, other)} ${site.text(operator)} ${site.text(moved)}`;
			found.swap('other-factor', 'operator-order', 1.5, node, product === left ? `${site.text(kept)} ${sign} ${now}` : `${now} ${sign} ${site.text(kept)}`);
		}
	}
}

/** Parentheses around two of three values that the signs' order did not take together. */
function regroup(found: Mutations, node: PlainNode, left: PlainNode, right: PlainNode): void {
	// However deep: of `a - b * c / d` the near value is `b`.
	for (let [inner, depth] = [inField(left, 'right'), 0]; left.type === 'binary_operator' && inner; [inner, depth] = [inner.type === 'binary_operator' ? inField(inner, 'right') : null, depth + 1]) {
		found.add('grouping', 'operator-order', 1.4 + 0.1 * depth, [{ from: inner.from, to: inner.from, text: '(' }, { from: right.to, to: right.to, text: ')' }]);
	}
	for (let [inner, depth] = [inField(right, 'left'), 0]; right.type === 'binary_operator' && inner; [inner, depth] = [inner.type === 'binary_operator' ? inField(inner, 'left') : null, depth + 1]) {
		found.add('grouping', 'operator-order', 1.4 + 0.1 * depth, [{ from: left.from, to: left.from, text: '(' }, { from: inner.to, to: inner.to, text: ')' }]);
	}
	if (node.parent?.type === 'comparison_operator') found.add('grouping', 'operator-order', 2.6, [{ from: node.parent.from, to: node.parent.from, text: '(' }, { from: node.parent.to, to: node.parent.to, text: ')' }]);
}

function parentheses(found: Mutations, node: PlainNode): void {
	const inner = node.children.find(({ isNamed, type }) => isNamed && type !== 'comment');
	if (!inner || !above(node, 'binary_operator', 'boolean_operator', 'not_operator', 'unary_operator')) return;
	found.swap('grouping', 'operator-order', 1.8, node, found.site.text(inner));
}

function augmented(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [left, sign, right] = [inField(node, 'left'), inField(node, 'operator'), inField(node, 'right')];
	if (!left || !sign || !right) return;
	const text = site.text(sign);
	const others: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
		'+=': [['-=', 1.2], ['*=', 1.5], ['=', 1.8]], '-=': [['+=', 1.2], ['=', 1.8], ['//=', 2.4]], '*=': [['+=', 1.4], ['**=', 2.4], ['//=', 2.4], ['=', 2]],
		'/=': [['//=', 1], ['*=', 1.5], ['-=', 2.4]], '//=': [['/=', 1.2], ['%=', 1.6], ['-=', 2.4]], '%=': [['//=', 1.4], ['/=', 1.8]],
		'^=': [['&=', 1.4], ['|=', 1.6]], '&=': [['|=', 1.4], ['^=', 1.4]], '|=': [['&=', 1.4], ['^=', 1.6]], '>>=': [['<<=', 1.3]], '<<=': [['>>=', 1.3]],
	};
	for (const [other, cost] of others[text] ?? []) found.swap('arithmetic', 'accumulator', cost, sign, other, { idea: `${text}>${other}` });
	if (text === '+=') {
		found.swap('prepended', 'accumulator', 2, node, `${site.text(left)} = ${asTerm(site, right)} + ${site.text(left)}`);
		if (right.type !== 'list') found.swap('one-item', 'list-mutation', 1.9, right, `[${site.text(right)}]`);
	}
}

function unary(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const [sign, argument] = [inField(node, 'operator'), inField(node, 'argument')];
	if (!sign || !argument) return;
	found.swap('sign', 'operator-order', 1.5, node, site.text(argument));
	// `x =+ 1`
	const assignment = node.parent;
	if (assignment?.type !== 'assignment' || node.field !== 'right' || !/=[ \t]*[+-]$/.test(site.source.slice(assignment.from, sign.to))) return;
	const left = inField(assignment, 'left');
	if (left) found.swap('reversed-sign', 'accumulator', 0.6, assignment, `${site.text(left)} ${site.text(sign)}= ${site.text(argument)}`);
}

/** One more, one less, the other sign. */
export function offByOneRules(found: Mutations): void {
	const { site } = found;
	for (const node of site.nodes) {
		if (!isValue(node) || node.parent?.type === 'unary_operator') continue;
		const place = placeOfValue(site, node);
		const idea = (sign: string) => (place.name === 'other' ? {} : { idea: `${place.name}${sign}` });
		if (node.type === 'integer' && /^\d{1,6}$/.test(site.text(node))) {
			const value = Number(site.text(node));
			for (const other of [value + 1, value - 1]) found.swap('off-by-one', place.concept, place.cost, node, String(other), idea(other > value ? '+' : '-'));
			if (value > 0) found.swap('sign', 'operator-order', place.name === 'index' ? 1.6 : 2, node, `-${value}`);
			continue;
		}
		if (['string', 'true', 'false', 'none', 'list', 'dictionary', 'set', 'tuple', 'list_comprehension', 'lambda', 'comparison_operator', 'boolean_operator', 'not_operator', 'parenthesized_expression', 'generator_expression', 'conditional_expression', 'unary_operator', 'concatenated_string', 'float'].includes(node.type)) continue;
		if (place.name === 'other' || node.parent?.type === 'attribute') continue;
		if (node.type === 'call' && node.parent?.type === 'expression_statement') continue;
		for (const sign of ['+', '-']) {
			const inside = node.parent && ['binary_operator', 'unary_operator'].includes(node.parent.type);
			found.swap('off-by-one', place.concept, place.cost + 0.3, node, inside ? `(${site.text(node)} ${sign} 1)` : `${site.text(node)} ${sign} 1`, idea(sign));
		}
		// A frame has two sides: what is inside is by two shorter.
		const isRepeated = node.parent?.type === 'binary_operator' && site.text(node.parent).includes('*') && node.parent.children.some(({ type }) => type === 'string');
		if (node.type === 'identifier' && (isRepeated || place.concept === 'loop-bounds')) found.swap('off-by-two', place.concept, place.cost + (isRepeated ? 0.4 : 0.9), node, isRepeated ? `(${site.text(node)} - 2)` : `${site.text(node)} - 2`);
		if (node.type === 'identifier' && isRepeated && isCounter(site, node)) {
			for (const whole of site.variablesNear(node)) {
				if (whole === site.text(node)) continue;
				found.swap('other-end', 'loop-bounds', 1.6, node, `(${whole} - ${site.text(node)})`);
				found.swap('other-end', 'loop-bounds', 1.9, node, `(${whole} - ${site.text(node)} - 1)`);
			}
		}
		if (place.name === 'value' || place.name === 'operand') found.swap('sign', 'operator-order', 2.3, node, `-${asAtom(site, node)}`);
	}
}

/** A loop around it counts with that name. */
function isCounter(site: Site, node: PlainNode): boolean {
	for (let loop = above(node, 'for_statement'); loop; loop = above(loop, 'for_statement')) {
		const left = inField(loop, 'left');
		if (left?.type === 'identifier' && site.text(left) === site.text(node)) return true;
	}
	return false;
}

/** What a value is for, and what a step beside it would mean. */
function placeOfValue(site: Site, node: PlainNode): { readonly name: string; readonly concept: string; readonly cost: number } {
	const { parent, field } = node;
	const callee = parent?.type === 'argument_list' ? parent.parent && inField(parent.parent, 'function') : null;
	// What is wrong on the screen was made wrong before, as a rule.
	if (callee && site.text(callee) === 'print') return { name: 'argument', concept: 'parameters', cost: 2.8 };
	if (callee) {
		return site.text(callee) === 'range' ? { name: 'argument', concept: 'loop-bounds', cost: 0.9 } : { name: 'argument', concept: 'parameters', cost: 1.8 };
	}
	if (parent?.type === 'comparison_operator') return { name: 'compared', concept: 'comparison-operator', cost: 1.3 };
	if (parent?.type === 'slice') return { name: 'slice', concept: 'slicing', cost: 1.1 };
	if (parent?.type === 'subscript' && field === 'subscript') return { name: 'index', concept: 'indexing', cost: 1.2 };
	if (parent?.type === 'return_statement') return { name: 'value', concept: 'return-value', cost: 1.4 };
	if (field === 'right' && parent && ['assignment', 'augmented_assignment'].includes(parent.type)) return { name: 'value', concept: 'accumulator', cost: 1.4 };
	if (parent && ['expression_list', 'list', 'tuple'].includes(parent.type)) return { name: 'value', concept: 'assignment', cost: 1.7 };
	if (parent?.type === 'binary_operator') return { name: 'operand', concept: 'operator-order', cost: node.type === 'integer' ? 1.5 : 2 };
	if (parent?.type === 'parenthesized_expression') return placeOfValue(site, parent);
	return { name: 'other', concept: 'operator-order', cost: 1.9 };
}
