import { asAtom, isCondition, isTarget, isValue, type Mutations } from '../braces/repair/mutations';
import type { Site } from '../braces/repair/site';
import { bare, walk, type Binary, type Call, type Each, type Expression, type FunctionPart, type Lambda, type Literal, type Member } from '../braces/tree';

/** Mistakes that only this language has: texts in the order of their letters, `in` for `of`, callbacks, templates, values that come later. */
export function ownRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('call')) {
		if (part.callee.kind === 'member') methods(found, part, part.callee);
		spreading(found, part);
		later(found, part);
	}
	for (const part of site.of('each')) each(found, part);
	for (const part of site.of('literal')) if (part.of === 'text') template(found, part);
	for (const part of site.of('member')) members(found, part);
	for (const part of site.of('binary')) compared(found, part);
	for (const part of site.of('lambda')) callback(found, part);
	for (const part of site.of('for')) {
		const { init } = part;
		if (init?.kind === 'declare' && init.how.text === 'var' && [...walk(part.body)].some(({ kind }) => kind === 'lambda' || kind === 'function-statement')) found.swap('shared-counter', 'closures', 0.4, init.how, 'let', { idea: 'var' });
	}
	for (const part of site.of('return')) {
		// The line break ends it: what stands on the next line is never given back.
		const list = site.listOf(part);
		const next = list?.statements[list.at + 1];
		if (!part.value && next?.kind === 'expression') found.add('broken-return', 'return-value', 0.3, [{ from: part.from + 'return'.length, to: next.from, text: ' ' }]);
	}
}

// ---------------------------------------------------------------- methods

function methods(found: Mutations, call: Call, callee: Member): void {
	const { site } = found;
	const [name, object] = [callee.name.text, site.text(callee.of)];
	const [first] = call.given;
	const put = (rule: string, concept: string, cost: number, text: string, idea: string | null = null) => found.swap(rule, concept, cost, call, text, { idea });
	switch (name) {
		case 'sort':
		case 'toSorted':
			if (!first) {
				put('sorted-as-texts', 'sorting', 0.4, `${object}.${name}((a, b) => a - b)`, 'numbers');
				put('sorted-as-texts', 'sorting', 0.9, `${object}.${name}((a, b) => b - a)`, 'down');
				put('sorted-as-texts', 'sorting', 1.4, `${object}.${name}((a, b) => a.length - b.length)`);
			} else if (first.kind === 'lambda') order(found, first.function);
			break;
		case 'reverse':
			if (site.kindOf(callee.of) !== 'list') put('text-turned', 'string-immutability', site.kindOf(callee.of) === 'text' ? 0.4 : 1.3, `${object}.split('').reverse().join('')`);
			break;
		case 'split':
			for (const [sign, cost] of [["''", 0.7], ["' '", 0.8], ["','", 1.2]] as const) put('split', 'splitting', first ? cost + 0.6 : cost, `${object}.split(${sign})`);
			break;
		case 'join':
			for (const [sign, cost] of [["''", 0.7], ["' '", 0.8], ["', '", 1.2]] as const) put('join', 'splitting', first ? cost + 0.6 : cost, `${object}.join(${sign})`);
			if (first && ['name', 'literal'].includes(callee.of.kind) && site.kindOf(callee.of) === 'text') put('join', 'splitting', 0.6, `${asAtom(site, first)}.join(${object})`);
			break;
		case 'replace':
			found.swap('first-only', 'string-immutability', 0.9, callee.name, 'replaceAll');
			break;
		case 'toFixed':
			put('fixed-is-text', 'type-conversion', 0.8, `Number(${site.text(call)})`, 'number');
			put('fixed-is-text', 'float-precision', 1.2, `Math.round(${object} * 100) / 100`);
			break;
		case 'reduce':
			if (call.given.length === 1) for (const [start, cost] of [['0', 0.6], ["''", 1], ['1', 0.9], ['[]', 1.2], ['{}', 1.2]] as const) found.add('no-start', 'initial-value', cost, [{ from: call.parentheses.to - 1, to: call.parentheses.to - 1, text: `, ${start}` }]);
			break;
		case 'indexOf':
		case 'findIndex':
			if (isAsked(site, call)) {
				put('position-as-answer', 'membership', 0.5, `${site.text(call)} !== -1`, 'found');
				put('position-as-answer', 'membership', 0.9, `${site.text(call)} === -1`, 'missing');
			}
			break;
		case 'fill':
			if (first && first.kind !== 'literal' && first.kind !== 'name') {
				const size = /^(?:new\s+)?Array\((.*)\)$/.exec(object)?.[1];
				put('repeated-list', 'list-mutation', 0.5, size === undefined ? `${object}.fill(null).map(() => ${site.text(first)})` : `Array.from({ length: ${size} }, () => ${site.text(first)})`);
			}
			break;
		case 'push':
			if (first && first.kind !== 'spread' && !['literal', 'pairs', 'binary'].includes(first.kind)) found.swap('one-by-one', 'list-mutation', 1.6, first, `...${asAtom(site, first)}`);
			if (call.given.length === 1 && first?.kind === 'spread') found.swap('one-by-one', 'list-mutation', 1.4, first, site.text(first.value));
			if (first) put('one-item', 'list-mutation', 2.1, `${object} = ${object}.concat(${site.text(first)})`);
			break;
		case 'concat':
			if (site.parentOf(call)?.kind === 'expression' && first) put('result-ignored', 'method-result', 0.7, `${object}.push(${site.text(first)})`);
			break;
		case 'includes':
			if (first && site.kindOf(callee.of) === 'table') put('key-asked', 'dictionary-key', 0.5, `${site.text(first)} in ${object}`);
			break;
		case 'get':
			// The first time nothing is there yet.
			if (first && call.given.length === 1 && site.parentOf(call)?.kind === 'binary') put('first-time', 'dictionary-update', 0.6, `(${site.text(call)} || 0)`);
			break;
		case 'forEach':
			eachCallback(found, call, callee);
			break;
	}
	if (first?.kind === 'call' && takesFunction.has(name)) {
		// The function is called at once, where it should be handed over.
		const inner = first.callee;
		if (inner.kind === 'name' && site.functionNames.includes(inner.name)) found.swap('called-at-once', 'callbacks', 0.6, first, inner.name);
	}
}

const takesFunction: ReadonlySet<string> = new Set(['map', 'filter', 'forEach', 'find', 'findIndex', 'some', 'every', 'sort', 'reduce', 'flatMap', 'then']);

/** It stands where a yes or a no is asked for. */
function isAsked(site: Site, part: Expression): boolean {
	const parent = site.parentOf(part);
	return isCondition(site, part) || (parent?.kind === 'unary' && parent.operator.text === '!') || (parent?.kind === 'binary' && ['&&', '||'].includes(parent.operator.text)) || parent?.kind === 'return';
}

/** What compares two items: a number is wanted, not a yes or a no. */
function order(found: Mutations, part: FunctionPart): void {
	const { site } = found;
	const values = part.body?.kind === 'block' ? site.of('return').filter((one) => site.scopeOf(one) === part).flatMap(({ value }) => value ?? []) : part.body ? [part.body] : [];
	for (const value of values) {
		if (value.kind !== 'binary') continue;
		const { left, operator, right } = value;
		if (['<', '>', '<=', '>='].includes(operator.text)) {
			const [one, other] = operator.text.startsWith('>') ? [left, right] : [right, left];
			found.swap('order-is-number', 'sorting', 0.4, value, `${asAtom(site, one)} - ${asAtom(site, other)}`);
		}
		if (operator.text === '-') {
			found.exchange('order', 'sorting', 1, left, right);
			found.swap('order', 'sorting', 1.3, value, `${asAtom(site, left)}.localeCompare(${site.text(right)})`);
		}
	}
}

/** `xs.forEach(x => { ... return ... })`: the answer ends one round only, and nothing comes of it. */
function eachCallback(found: Mutations, call: Call, callee: Member): void {
	const { site } = found;
	const statement = site.parentOf(call);
	const [given] = call.given;
	if (given?.kind !== 'lambda' || given.function.body?.kind !== 'block') return;
	const { body, parameters } = given.function;
	const names = parameters.map((one) => site.text(one));
	const [item, at] = names;
	const leaves = site.of('return').some((one) => site.scopeOf(one) === given.function && one.value !== null);
	const object = site.text(callee.of);
	if (item === undefined) return;
	const head = at === undefined ? `for (const ${item} of ${object}) ` : `for (const [${at}, ${item}] of ${asAtom(site, callee.of)}.entries()) `;
	if (statement?.kind === 'expression') found.add('return-in-callback', 'callbacks', leaves ? 0.5 : 1.9, [{ from: statement.from, to: body.from, text: head }, { from: body.to, to: statement.to, text: '' }]);
	else found.swap('result-of-each', 'callbacks', 0.5, callee.name, 'map');
}

/** `x => { x * 2 }`, `x => { a: x }`: braces want a `return`, or parentheses around them. */
function callback(found: Mutations, part: Lambda): void {
	const { site } = found;
	const { body } = part.function;
	// The braces are those of a block there, not of values by name.
	if (body?.kind === 'pairs') found.swap('braces-of-function', 'callbacks', 0.4, body, `(${site.text(body)})`);
	if (body?.kind !== 'block') return;
	const [only] = body.statements;
	if (!only || body.statements.length > 1) return;
	if (only.kind === 'expression') found.swap('missing-return', 'return-value', 0.7, body, site.text(only.expression));
}

// ---------------------------------------------------------------- values

/** `Math.max(xs)`: one list is given where its items are wanted. */
function spreading(found: Mutations, call: Call): void {
	const { site } = found;
	const [first] = call.given;
	if (!/^Math\.(?:max|min)$/.test(site.text(call.callee)) || call.given.length !== 1 || !first || first.kind === 'spread') return;
	found.swap('one-by-one', 'parameters', 0.4, first, `...${asAtom(site, first)}`, { idea: 'spread' });
}

/** What an `async` function gives comes later, and so does a promise that a function makes: it has to be waited for. */
function later(found: Mutations, call: Call): void {
	const { site } = found;
	const name = site.calledName(call);
	const isLater = site.functions.some((one) => one.name?.text === name && (one.words.includes('async') || givesPromise(site, one)));
	const parent = site.parentOf(call);
	if (!isLater || (parent?.kind === 'unary' && parent.operator.text === 'await') || (parent?.kind === 'member' && parent.name.text === 'then')) return;
	const scope = site.scopeOf(call);
	const waiting = { from: call.from, to: call.to, text: parent?.kind === 'member' || parent?.kind === 'index' ? `(await ${site.text(call)})` : `await ${site.text(call)}` };
	const isReady = scope.kind === 'program' || scope.words.includes('async');
	found.add('not-awaited', 'awaiting', 0.4, isReady ? [waiting] : [{ from: scope.from, to: scope.from, text: 'async ' }, waiting], { idea: name });
}

/** What it gives back is a promise that it makes itself. */
function givesPromise(site: Site, part: FunctionPart): boolean {
	const isMade = (value: Expression | null) => value !== null && /^new\s+Promise\b/.test(site.text(value));
	return part.body !== null && (part.body.kind === 'block' ? site.of('return').some((one) => site.scopeOf(one) === part && isMade(one.value)) : isMade(part.body));
}

function each(found: Mutations, part: Each): void {
	const { site } = found;
	const over = site.text(part.over);
	found.swap('in-or-of', 'loop-walk', 0.6, part.word, part.word.text === 'in' ? 'of' : 'in', { idea: part.word.text });
	if (part.word.text === 'of' && !/^Object\./.test(over)) {
		const isTable = site.kindOf(part.over) === 'table' || part.over.kind === 'member';
		const isPair = part.names.length > 1;
		for (const [call, cost] of [['entries', isPair ? 0 : 1.2], ['keys', 0.2], ['values', 0.3]] as const) found.swap('not-iterable', 'dictionary-key', 0.5 + cost + (isTable || isPair ? 0 : 1.2), part.over, `Object.${call}(${over})`);
		if (isPair) found.swap('pairs', 'position-and-item', 0.8, part.over, `${asAtom(site, part.over)}.entries()`);
	}
	const turned = part.over.kind === 'name' ? `[...${over}].reverse()` : null;
	if (turned !== null && part.word.text === 'of') found.swap('walk-part', 'loop-walk', 1.8, part.over, turned);
	// The position where the item is meant, and the other way round.
	const [only] = part.names;
	if (only && part.word.text === 'in' && part.names.length === 1) for (const use of site.of('name')) {
		const parent = site.parentOf(use);
		if (use.name === only.text && part.body.from <= use.from && use.to <= part.body.to && isValue(site, use) && !(parent?.kind === 'index' && parent.at === use)) found.swap('position-for-item', 'indexing', 1, use, `${over}[${only.text}]`, { idea: only.text });
	}
}

/** Names that are to be filled into a text: the quotes, the dollar or the braces are not those of a template. */
function template(found: Mutations, part: Literal): void {
	const { site } = found;
	const [, quote, inside] = /^(["'`])(.*)\1$/s.exec(part.text) ?? [];
	if (quote === undefined || inside === undefined) return;
	if (quote !== '`' && inside.includes('${')) found.swap('template-quotes', 'formatting', 0.3, part, `\`${inside}\``, { idea: 'quotes' });
	const holes = inside.replace(/\$?[{(]([\p{L}_$][\w$.[\]]*)[})]|\$([\p{L}_][\w]*)/gu, (whole: string, braced: string | undefined, bareName: string | undefined) => {
		const name = (braced ?? bareName ?? '').split(/[.[]/)[0] ?? '';
		return site.find(name, part) === null ? whole : `\${${braced ?? bareName ?? ''}}`;
	});
	if (holes !== inside) found.swap('template-holes', 'formatting', 0.5, part, `\`${holes}\``, { idea: 'holes' });
}

function members(found: Mutations, part: Member): void {
	const { site } = found;
	const parent = site.parentOf(part);
	const [name, object] = [part.name.text, site.text(part.of)];
	const isCalled = parent?.kind === 'call' && parent.callee === part;
	const kind = site.kindOf(part.of);
	// `user.nickname.length`, `words.find(f).length`: what stands before the dot may be nothing.
	if (['member', 'index', 'call'].includes(part.of.kind) && !isTarget(site, part) && site.source.slice(part.of.to, part.name.from) === '.') found.add('maybe-nothing', 'none-value', 1.5, [{ from: part.of.to, to: part.of.to, text: '?' }], { idea: name });
	// `counts.word` where the name holds the key
	if (!isCalled && site.find(name, part) !== null && part.of.kind === 'name' && site.find(part.of.name, part) !== null) found.swap('name-for-key', 'dictionary-key', 0.6, part, `${object}[${name}]`, { idea: name });
	if (name === 'length' && !isCalled && (kind === 'table' || kind === null)) {
		found.swap('length-form', 'length', kind === 'table' ? 0.4 : 2.3, part, `Object.keys(${object}).length`, { idea: 'keys' });
		if (/\bnew (?:Map|Set)\b/.test(site.source)) found.swap('length-form', 'length', 0.9, part.name, 'size', { idea: 'size' });
	}
	if (name === 'size' && !isCalled) found.swap('length-form', 'length', 0.8, part.name, 'length', { idea: 'length' });
}

/** Lists, tables and no numbers are never the same as another one; a name asked for among the keys of a list. */
function compared(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, operator, right } = part;
	const isEqual = /^={2,3}$/.test(operator.text);
	if (isEqual || /^!={1,2}$/.test(operator.text)) {
		const sign = isEqual ? '===' : '!==';
		const [one, other] = bare(left).kind === 'items' || site.text(left) === 'NaN' ? [right, left] : [left, right];
		if (bare(other).kind === 'items' && site.text(other).replace(/\s/g, '') === '[]') found.swap('never-the-same', 'strict-equality', 0.4, part, `${asAtom(site, one)}.length ${sign} 0`);
		if (bare(other).kind === 'pairs' && /^\{\s*\}$/.test(site.text(other))) found.swap('never-the-same', 'strict-equality', 0.4, part, `Object.keys(${site.text(one)}).length ${sign} 0`);
		if (site.text(other) === 'NaN') found.swap('never-the-same', 'strict-equality', 0.4, part, `${isEqual ? '' : '!'}Number.isNaN(${site.text(one)})`);
		const lists = [left, right].map((each) => site.kindOf(each) === 'list' || site.kindOf(each) === null);
		const isKnown = [left, right].some((each) => site.kindOf(each) === 'list');
		if (lists.every((is) => is) && ![left, right].some((each) => bare(each).kind === 'literal')) found.swap('never-the-same', 'strict-equality', isKnown ? 0.8 : 1.9, part, `JSON.stringify(${site.text(left)}) ${sign} JSON.stringify(${site.text(right)})`);
	}
	if (operator.text === 'in' && site.kindOf(right) !== 'table') {
		const isTurned = left.kind === 'unary' && left.operator.text === '!';
		found.swap('in-for-includes', 'membership', site.kindOf(right) === null ? 0.9 : 0.4, part, `${isTurned ? '!' : ''}${asAtom(site, right)}.includes(${site.text(isTurned ? left.operand : left)})`, { idea: 'in' });
		if (isTurned) found.swap('grouping', 'operator-order', 0.5, part, `!(${site.text(left.operand)} in ${site.text(right)})`);
	}
}
