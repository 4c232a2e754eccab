import { bare, type Assign, type Binary, type Expression, type Index, type Unary } from '../tree';
import { asAtom, asFactor, asTerm, beside, comparing, isCondition, isOperand, isValue, negated, ordering, type Mutations } from './mutations';

/** Signs between and before values: comparisons, arithmetic, and, or, not, parentheses. */
export function operatorRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.parts) {
		switch (part.kind) {
			case 'binary':
				if (comparing.has(part.operator.text)) comparison(found, part);
				else if (part.operator.text === '&&' || part.operator.text === '||') joint(found, part);
				else arithmetic(found, part);
				break;
			case 'assign':
				if (part.operator.text !== '=') augmented(found, part);
				break;
			case 'unary':
				unary(found, part);
				break;
			case 'group':
				if (isOperand(site, part)) found.swap('grouping', 'operator-order', 1.8, part, site.text(part.inner));
				break;
			case 'update':
				found.swap('arithmetic', 'accumulator', 1.2, part.operator, part.operator.text === '++' ? '--' : '++', { idea: part.operator.text });
				break;
			case 'choice':
				found.exchange('swapped-branches', 'conditional-chain', 1.7, part.then, part.otherwise);
				for (const one of [part.then, part.otherwise]) found.swap('needless-branch', 'conditional-chain', 2.4, part, site.text(one));
				break;
			default:
				break;
		}
		if (isCondition(site, part)) condition(found, part as Expression);
	}
}

/** Signs and costs for one sign; those of equality are the language's. */
const comparisons: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
	'<': [['<=', 1], ['>', 1.3], ['>=', 1.6], ['!=', 2.2], ['==', 2.4]],
	'<=': [['<', 1], ['>=', 1.3], ['>', 1.6], ['==', 2.4], ['!=', 2.6]],
	'>': [['>=', 1], ['<', 1.3], ['<=', 1.6], ['!=', 2.2], ['==', 2.4]],
	'>=': [['>', 1], ['<=', 1.3], ['<', 1.6], ['==', 2.4], ['!=', 2.6]],
	'==': [['!=', 1.2], ['<=', 1.7], ['>=', 1.7], ['>', 2.1], ['<', 2.1]],
	'!=': [['==', 1.2], ['<', 2.1], ['>', 2.1], ['<=', 2.4], ['>=', 2.4]],
};

function comparison(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, right, operator } = part;
	const sign = operator.text;
	const usual = sign.startsWith('==') ? '==' : sign.startsWith('!=') ? '!=' : sign;
	const { equal, unequal, otherEqual, equalTexts } = site.dialect;
	// What is left over is never below zero, and texts and truths have no order that is meant.
	const isRest = [left, right].some((one) => bare(one).kind === 'binary' && site.text(one).includes('%')) && [left, right].some((one) => site.text(one) === '0');
	const kinds = [site.kindOf(left), site.kindOf(right)];
	const isOrdered = !isRest && !kinds.some((kind) => kind === 'truth' || kind === 'list') && ![left, right].some((one) => one.kind === 'literal' && !['whole', 'fraction'].includes(one.of));
	for (const [other, cost] of comparisons[usual] ?? []) {
		if (!isOrdered && ordering.has(other) && !ordering.has(usual)) continue;
		const text = other === '==' ? equal : other === '!=' ? unequal : other;
		found.swap('comparison', 'comparison-operator', cost, operator, text, { idea: ideaOf(usual, other) });
	}
	const same = otherEqual[sign];
	if (same !== undefined) found.swap('loose-equality', 'strict-equality', 1, operator, same, { idea: sign });
	if (equalTexts && (usual === '==' || usual === '!=') && !kinds.some((kind) => kind !== null && kind !== 'text') && ![left, right].some((one) => one.kind === 'literal' && one.of !== 'text')) {
		found.swap('same-text', 'strict-equality', kinds.includes('text') ? 0.4 : 1.8, part, (usual === '!=' ? '!' : '') + equalTexts(asAtom(site, left), site.text(right)), { idea: 'texts' });
	}
	smallestCase(found, part, usual);
	if (ordering.has(usual)) {
		found.exchange('swapped-sides', 'comparison-operator', 2.2, left, right);
		byPart(found, left, right);
		bothConverted(found, part);
		positionOf(found, left, right);
		positionOf(found, right, left);
	}
	openAlternatives(found, part);
	if (ordering.has(usual) && left.kind === 'binary' && ordering.has(left.operator.text)) {
		// `a < b < c`: the first answer is compared, not the number.
		found.swap('chained-comparison', 'boolean-logic', 0.4, part, `${site.text(left)} && ${site.text(left.right)} ${sign} ${site.text(right)}`);
	}
	const assigned = site.parentOf(part);
	if (usual === '==' && assigned?.kind === 'expression') found.swap('equal-for-assign', 'assignment-vs-equality', 0.4, operator, '=', { idea: '==' });
}

/** The smallest cases: `== 0` where `<= 1` is meant; digit by digit, where the smallest has one. */
function smallestCase(found: Mutations, part: Binary, usual: string): void {
	const { site } = found;
	const number = site.text(part.right);
	const edit = (cost: number, text: string) => found.add('smallest-case', 'comparison-operator', cost, [{ from: part.operator.from, to: part.right.to, text }]);
	if (/^[0-2]$/.test(number) && isCondition(site, part) && !(bare(part.left).kind === 'binary' && site.text(part.left).includes('%'))) {
		for (const other of ['<= 1', '< 2', '> 0', '> 1', `${site.dialect.equal} 1`, `${site.dialect.equal} 0`, '<= 0']) edit(1.9, other);
	}
	if (/^\d+$/.test(number) && comparing.has(usual) && isCondition(site, part) && /[%/]=?\s*10\b/.test(site.text(site.scopeOf(part)))) for (const other of ['< 10', '>= 10', '> 9', '> 0']) edit(1.9, other);
}

/** `x == 1 || 2 || 3`: only the first comparison is one. */
function openAlternatives(found: Mutations, part: Binary): void {
	const { site } = found;
	const open: { readonly value: Expression; readonly word: Binary['operator'] }[] = [];
	for (let at: Expression = part, parent = site.parentOf(part); parent?.kind === 'binary' && parent.left === at && ['&&', '||'].includes(parent.operator.text); at = parent, parent = site.parentOf(parent)) {
		const value = bare(parent.right);
		if (value.kind === 'binary' || value.kind === 'unary' || value.kind === 'call') break;
		open.push({ value: parent.right, word: parent.operator });
	}
	if (open.length === 0) return;
	const compared = `${site.text(part.left)} ${part.operator.text}`;
	const written = open.map(({ value }) => ({ from: value.from, to: value.to, text: `${compared} ${site.text(value)}` }));
	const turned = open.map(({ word }) => ({ from: word.from, to: word.to, text: word.text === '||' ? '&&' : '||' }));
	const cost = open.length > 1 ? 0.3 : open[0]?.value.kind === 'literal' ? 0.5 : 1.2;
	found.add('or-chain', 'boolean-logic', cost, written);
	found.add('or-chain', 'boolean-logic', cost + 0.5, [...written, ...turned]);
}

/** Two things compared whole, where a part of each is meant: an entry of a pair, the length, what a table holds for them. */
function byPart(found: Mutations, left: Expression, right: Expression): void {
	const { site } = found;
	const isWhole = (one: Expression) => (one.kind === 'name' || one.kind === 'index' || one.kind === 'member') && site.kindOf(one) !== 'number' && site.measured(one) === null;
	if (!isWhole(left) || !isWhole(right)) return;
	const put = (cost: number, idea: string, write: (one: string) => string | null) => {
		const texts = [left, right].map((one) => ({ from: one.from, to: one.to, text: write(site.text(one)) ?? '' }));
		if (texts.every(({ text }) => text !== '')) found.add('compared-whole', 'comparison-operator', cost, texts, { idea });
	};
	put(1.5, 'length', (one) => site.lengthOf(one, left));
	for (const [index, cost] of [['1', 1.7], ['0', 1.9]] as const) put(cost, index, (one) => site.itemOf(one, index, left));
	if (left.kind !== 'name' || right.kind !== 'name') return;
	for (const table of site.collectionsAt(left).slice(0, 4)) if (![left.name, right.name].includes(table)) put(1.6, table, (one) => site.itemOf(table, one, left));
}

/** `xs[i] > best` where `best` is a position: its item is meant. */
function positionOf(found: Mutations, item: Expression, position: Expression): void {
	const { site } = found;
	const taken = indexedIn(item);
	if (taken && position.kind === 'name' && site.find(position.name, position)?.by !== 'parameter') found.swap('position-for-item', 'indexing', 1.2, position, `${site.text(taken.of)}[${position.name}]${site.source.slice(taken.to, item.to)}`);
}

/** The item that a value is, or is a part of: `xs[i]`, `books[i].price`, `books[i].price()`. */
function indexedIn(item: Expression): Index | null {
	if (item.kind === 'index') return item;
	const inner = item.kind === 'call' ? item.callee : item;
	return inner.kind === 'member' && inner.of.kind === 'index' ? inner.of : null;
}

/** Taking the equal case in, or out, is one idea for both directions. */
function ideaOf(text: string, other: string): string {
	if (other === `${text}=` && text.length === 1) return 'inclusive';
	if (text === `${other}=` && other.length === 1) return 'strict';
	return `${text}>${other}`;
}

function joint(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, operator, right } = part;
	const other = operator.text === '&&' ? '||' : '&&';
	found.swap('and-or', 'boolean-logic', 1.1, operator, other, { idea: other });
	for (const one of [left, right]) {
		found.swap('one-side', 'boolean-logic', 1.9, part, site.text(one));
		if (bare(one).kind !== 'binary') found.swap('negation', 'boolean-logic', 2.1, one, negated(site, one));
	}
	found.exchange('swapped-sides', 'boolean-logic', 2, left, right);
	// `a && b || c`: which two belong together
	if (left.kind === 'binary' && ['&&', '||'].includes(left.operator.text)) found.add('grouping', 'operator-order', 1.5, [{ from: left.right.from, to: left.right.from, text: '(' }, { from: right.to, to: right.to, text: ')' }]);
	if (right.kind === 'binary' && ['&&', '||'].includes(right.operator.text)) found.add('grouping', 'operator-order', 1.5, [{ from: left.from, to: left.from, text: '(' }, { from: right.left.to, to: right.left.to, text: ')' }]);
}

function condition(found: Mutations, part: Expression): void {
	const { site } = found;
	const inner = bare(part);
	if (inner.kind === 'assign' && inner.operator.text === '=') {
		found.swap('assign-for-equal', 'assignment-vs-equality', 0.2, inner.operator, site.dialect.equal, { idea: '=' });
		if (site.dialect.equalTexts && site.kindOf(inner.value) === 'text') found.swap('assign-for-equal', 'assignment-vs-equality', 0.3, inner, site.dialect.equalTexts(site.text(inner.target), site.text(inner.value)));
		return;
	}
	if (inner.kind === 'unary' && inner.operator.text === '!') return;
	found.swap('negation', 'boolean-logic', inner.kind === 'binary' && comparing.has(inner.operator.text) ? 2.4 : 1.5, part, `!${asAtom(site, part)}`);
	if (inner.kind !== 'literal') found.swap('always', 'boolean-logic', 2.8, part, 'true');
}

const arithmetics: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
	'+': [['-', 1.3], ['*', 1.7]],
	'-': [['+', 1.3], ['*', 2.4], ['/', 2.6], ['%', 2.6]],
	'*': [['+', 1.7], ['/', 1.8], ['-', 2.6], ['%', 2.6]],
	'/': [['*', 1.7], ['%', 1.2], ['-', 2.6], ['+', 2.6]],
	'%': [['/', 1.3], ['*', 2.6]],
	'**': [['*', 1.2], ['+', 2.8]],
	'^': [['&', 1.6], ['|', 1.8], ['-', 2.4]],
	'&': [['&&', 1], ['|', 1.5]],
	'|': [['||', 1], ['&', 1.5]],
	'<<': [['>>', 1.3]],
	'>>': [['<<', 1.3]],
};

function arithmetic(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, operator, right } = part;
	const { dialect } = site;
	const sign = operator.text;
	if (arithmetics[sign] === undefined) return;
	const concept = sign === '/' ? 'integer-division' : sign === '%' ? 'modulo' : 'operator-order';
	const isText = sign === '+' && site.kindOf(part) === 'text';
	if (!isText) for (const [other, cost] of arithmetics[sign] ?? []) found.swap('arithmetic', concept, cost, operator, other, { idea: `${sign}>${other}` });
	// A small power only: another might never be worked out.
	if ((sign === '*' && /^[23]$/.test(site.text(right))) || sign === '^') found.swap('arithmetic', concept, sign === '^' ? 0.9 : 1.4, part, beside(site, part, dialect.power(asAtom(site, left), asAtom(site, right))));
	if (['-', '/', '%', '**'].includes(sign)) found.add('swapped-sides', concept, 1.6, [{ from: left.from, to: left.to, text: asAtom(site, right) }, { from: right.from, to: right.to, text: asAtom(site, left) }]);
	else if (sign === '+') found.exchange('swapped-sides', concept, isText ? 1.3 : 2, left, right);
	const isStep = sign === '+' || sign === '-';
	const isOne = isStep && site.text(right) === '1';
	const asked = site.parentOf(part);
	const isBound = isOne && asked?.kind === 'binary' && site.parentOf(asked)?.kind === 'for';
	found.swap(isOne ? 'off-by-one' : 'one-side', isOne ? 'loop-bounds' : 'operator-order', isBound ? 0.9 : isOne ? 1.1 : 2.1, part, site.text(left), isOne ? { idea: `drop${sign}` } : {});
	found.swap('one-side', 'operator-order', 2.3, part, site.text(right));
	regroup(found, part);
	if (sign === '+') bothConverted(found, part);
	if (isStep) otherFactor(found, part);
	if (sign === '/' && isValue(site, part)) divided(found, part);
}

/** `a + b` and `a > b` of two texts where numbers are meant. */
function bothConverted(found: Mutations, { left, right }: Binary): void {
	const { site } = found;
	const isOpen = (one: Expression) => ['name', 'index', 'call', 'member'].includes(one.kind) && site.kindOf(one) === null;
	if (!isOpen(left) || !isOpen(right)) return;
	for (const { write, more } of site.dialect.toNumber) found.add('both-converted', 'type-conversion', 1.5 + more, [left, right].map((one) => ({ from: one.from, to: one.to, text: write(site.text(one)) })));
}

/** `a / b` gives a fraction where a whole number is meant, or loses it where it is not. */
function divided(found: Mutations, part: Binary): void {
	const { site } = found;
	const { dialect } = site;
	const parent = site.parentOf(part);
	if (dialect.dividesWhole) for (const { write, more } of dialect.fraction) found.swap('whole-division', 'integer-division', 0.8 + more, part.left, write(asAtom(site, part.left)), { idea: 'fraction' });
	if (!dialect.dividesWhole && !(parent?.kind === 'call' && parent.given.length === 1)) for (const { write, more } of dialect.whole) found.swap('fraction-kept', 'integer-division', 0.9 + more, part, write(site.text(part)), { idea: 'whole' });
}

/** `a + b * 2` where it is the other one that counts twice. */
function otherFactor(found: Mutations, { left, operator, right, from, to, row, endRow }: Binary): void {
	const { site } = found;
	for (const [product, other] of [[left, right], [right, left]] as const) {
		if (product.kind !== 'binary' || other.kind === 'binary' || !['*', '/'].includes(product.operator.text)) continue;
		const ways = product.operator.text === '*' ? [[product.left, product.right], [product.right, product.left]] as const : [[product.left, product.right]] as const;
		for (const [kept, moved] of ways) {
			const now = `${asAtom(site, other)} ${product.operator.text} ${site.text(moved)}`;
			found.swap('other-factor', 'operator-order', 1.5, { from, to, row, endRow }, product === left ? `${site.text(kept)} ${operator.text} ${now}` : `${now} ${operator.text} ${site.text(kept)}`);
		}
	}
}

/** Parentheses around two of three values that the signs' order did not take together, however deep: of `a - b * c / d` the near value is `b`. */
function regroup(found: Mutations, { left, right }: Binary): void {
	const isSum = (part: Expression): part is Binary => part.kind === 'binary' && arithmetics[part.operator.text] !== undefined;
	for (let [at, depth] = [left, 0]; isSum(at); [at, depth] = [at.right, depth + 1]) found.add('grouping', 'operator-order', 1.4 + 0.1 * depth, [{ from: at.right.from, to: at.right.from, text: '(' }, { from: right.to, to: right.to, text: ')' }]);
	for (let [at, depth] = [right, 0]; isSum(at); [at, depth] = [at.left, depth + 1]) found.add('grouping', 'operator-order', 1.4 + 0.1 * depth, [{ from: left.from, to: left.from, text: '(' }, { from: at.left.to, to: at.left.to, text: ')' }]);
}

const others: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
	'+=': [['-=', 1.2], ['*=', 1.5], ['=', 1.8]], '-=': [['+=', 1.2], ['=', 1.8], ['/=', 2.4]], '*=': [['+=', 1.4], ['/=', 2.4], ['=', 2]], '/=': [['*=', 1.5], ['%=', 1.6], ['-=', 2.4]], '%=': [['/=', 1.6]],
};

function augmented(found: Mutations, part: Assign): void {
	const { site } = found;
	const { target, operator, value } = part;
	const isText = site.kindOf(target) === 'text' || site.kindOf(value) === 'text';
	for (const [other, cost] of others[operator.text] ?? []) if (!isText || other === '=') found.swap('arithmetic', 'accumulator', cost, operator, other, { idea: `${operator.text}>${other}` });
	if (operator.text === '+=') found.swap('prepended', 'accumulator', isText ? 1.4 : 2.2, part, `${site.text(target)} = ${asTerm(site, value)} + ${site.text(target)}`);
	if (operator.text === '/=' && !site.dialect.dividesWhole) for (const { write, more } of site.dialect.whole) found.swap('fraction-kept', 'integer-division', 1 + more, part, `${site.text(target)} = ${write(`${site.text(target)} / ${asFactor(site, value)}`)}`);
}

function unary(found: Mutations, part: Unary): void {
	const { site } = found;
	const { operator, operand } = part;
	if (operator.text === '!') {
		found.swap('negation', 'boolean-logic', 1.4, part, site.text(operand));
		// `!a == b`: only the first is turned.
		const parent = site.parentOf(part);
		if (parent?.kind === 'binary' && parent.left === part && comparing.has(parent.operator.text)) found.swap('grouping', 'operator-order', 0.6, parent, `!(${site.text(operand)} ${parent.operator.text} ${site.text(parent.right)})`);
		return;
	}
	if (operator.text !== '-' && operator.text !== '+') return;
	found.swap('sign', 'operator-order', 1.5, part, site.text(operand));
	// `x =+ 1`
	const parent = site.parentOf(part);
	if (parent?.kind === 'assign' && parent.value === part && /=[ \t]*[+-]$/.test(site.source.slice(parent.from, operator.to)) && !/\s/.test(site.source.slice(parent.operator.to, operator.from))) {
		found.swap('reversed-sign', 'accumulator', 0.6, parent, `${site.text(parent.target)} ${operator.text}= ${site.text(operand)}`);
	}
}

