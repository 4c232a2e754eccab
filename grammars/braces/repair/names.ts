import { distance } from 'fastest-levenshtein';
import type { RepairHints } from '../../repairRules';
import type { Call, Index, Member, Name } from '../tree';
import { counterOf } from './numbers';
import { asAtom, isTarget, isValue, type Mutations } from './mutations';
import { quoted } from './constants';
import type { Site } from './site';

/** Another variable, an item instead of its position, a name that is misspelt, a part of the object itself. */
export function nameRules(found: Mutations, hints: RepairHints): void {
	const { site } = found;
	for (const part of site.of('name')) {
		if (part.name === site.dialect.self.replace(/\W+$/, '')) continue;
		const parent = site.parentOf(part);
		if (parent?.kind === 'call' && parent.callee === part) called(found, part, parent, hints);
		else if (isTarget(site, part)) target(found, part, hints);
		else if (isValue(site, part)) value(found, part, hints);
	}
	for (const part of site.of('index')) indexed(found, part);
	for (const part of site.of('member')) member(found, part);
	for (const part of site.of('function')) otherName(found, part, hints);
}

/** Spelt nearly the same. */
function isNear(name: string, other: string): boolean {
	const [one, two] = [name.toLowerCase(), other.toLowerCase()];
	const isTurned = one.length === two.length && one.length > 3 && [...one].sort().join('') === [...two].sort().join('');
	return isTurned || distance(one, two) <= Math.max(1, Math.floor(name.length / 4));
}

function isCounter(site: Site, at: Name, name: string): boolean {
	return site.loopsAround(at).some((loop) => counterOf(loop) === name || (loop.kind === 'each' && loop.names.some(({ text }) => text === name)));
}

function value(found: Mutations, part: Name, hints: RepairHints): void {
	const { site } = found;
	const { name } = part;
	const parent = site.parentOf(part);
	const isMissing = hints.missing.includes(name) || !site.isKnown(name, part);
	const own = site.find(name, part)?.kind ?? null;
	for (const other of isMissing ? site.visibleAt(part).map((one) => one.name) : site.namesNear(part)) {
		if (other === name || site.find(other, part)?.kind === 'table' !== (own === 'table') && own !== null) continue;
		const isAlike = site.isAlike(own, site.find(other, part)?.kind ?? null);
		if (!isMissing && !isAlike) continue;
		// What is walked through, and what it is the turn of, are not mixed up by their spelling.
		const isWalked = site.loopsAround(part).some((loop) => loop.kind === 'each' && [name, other].includes(site.text(loop.over)) && loop.names.some(({ text }) => text === name || text === other));
		const isCounting = isCounter(site, part, name) && isCounter(site, part, other);
		// `width * width`: twice the same, and the second is the likelier slip.
		const isTwice = parent?.kind === 'binary' && site.text(parent.left) === site.text(parent.right) ? (parent.right === part ? -0.5 : -0.3) : 0;
		const cost = isTwice + (isMissing ? (isNear(name, other) ? 0.5 : 0.9) : isCounting ? 1.4 : isWalked ? 2.2 : isNear(name, other) && name.length > 2 ? 1.5 : 1.9);
		found.swap('other-variable', 'assignment', cost, part, other, { idea: `${name}>${other}` });
	}
	if (isMissing) {
		found.swap('quotes', 'syntax', 1.2, part, quoted(site, name), { idea: name });
		for (const other of [...site.functionNames, ...site.classNames]) if (isNear(name, other)) found.swap('other-variable', 'assignment', 0.6, part, other, { idea: `${name}>${other}` });
	}
	if (parent?.kind === 'template' || parent?.kind === 'binary') for (const key of keysIn(site)) if (own === null && !site.collectionsAt(part).includes(name)) found.swap('whole-for-part', 'attributes', 2.1, part, `${name}.${key}`);
	if (isMissing || !site.ownNames(part).includes(name)) ownPart(found, part);
	items(found, part);
}

/** Known by its bare name only: a part of the object itself. */
function ownPart(found: Mutations, part: Name): void {
	const { site } = found;
	const scope = site.scopeOf(part);
	if (!site.above(part, 'class') || scope.kind !== 'function') return;
	found.swap('self', 'attributes', 0.8, part, `${site.dialect.self}${part.name}`, { idea: part.name });
}

/** The name that gets a value. A loop's own name is hardly ever the mistake. */
function target(found: Mutations, part: Name, hints: RepairHints): void {
	const { site } = found;
	const isMissing = hints.missing.includes(part.name);
	const own = site.find(part.name, part)?.kind ?? null;
	for (const other of site.namesNear(part)) {
		if (other === part.name || !site.isAlike(own, site.find(other, part)?.kind ?? null)) continue;
		found.swap('other-target', 'assignment', isMissing && isNear(part.name, other) ? 0.6 : isNear(part.name, other) && part.name.length > 3 ? 1.5 : 2.2, part, other, { idea: `${part.name}>${other}` });
	}
	if (site.find(part.name, part)?.by !== 'parameter') ownPart(found, part);
}

/** A position where its item is meant, and the other way round. */
function items(found: Mutations, part: Name): void {
	const { site } = found;
	const parent = site.parentOf(part);
	const { name } = part;
	const isIndex = parent?.kind === 'index' && parent.at === part;
	if (!isIndex && isCounter(site, part, name) && parent?.kind !== 'member') {
		for (const other of site.collectionsAt(part)) {
			if (other === name || site.kindOf(part) === 'list') continue;
			const isBound = parent?.kind === 'binary' && site.parentOf(parent)?.kind === 'for';
			if (!isBound) found.swap('item', 'loop-walk', 1.5, part, site.itemOf(other, name, part), { idea: `${name}>${other}` });
		}
	}
	const kind = site.kindOf(part);
	// A letter of a text, where the whole text is worked with.
	if (parent?.kind === 'member' && site.parentOf(parent)?.kind === 'call' && site.dialect.giving.has(parent.name.text) && (kind === null || kind === 'text')) found.swap('item', 'indexing', 2.1, part, site.itemOf(name, '0', part));
	if (parent?.kind === 'index' || parent?.kind === 'member' || parent?.kind === 'call' || parent?.kind === 'each' || parent?.kind === 'spread') return;
	if (!site.collectionsAt(part).includes(name) && kind !== null) return;
	if (kind === 'number' || kind === 'truth' || kind === 'function') return;
	for (const [index, cost] of [['0', 2.1], ['1', 2.3]] as const) found.swap('item', 'indexing', cost, part, site.itemOf(name, index, part), { idea: `${name}[${index}]` });
	const length = site.collectionsAt(part).includes(name) ? site.lengthOf(name, part) : null;
	if (length === null) return;
	found.swap('length-not-asked', 'length', parent?.kind === 'binary' ? 0.9 : parent?.kind === 'return' ? 1.8 : 2, part, length, { idea: name });
	for (const loop of site.loopsAround(part)) {
		const counter = counterOf(loop) ?? (loop.kind === 'each' ? (loop.names[0]?.text ?? null) : null);
		if (counter === null || part.from < loop.body.from) continue;
		found.swap('whole-for-one', 'indexing', 1.7, part, loop.kind === 'each' && site.text(loop.over) === name ? counter : site.itemOf(name, counter, part));
	}
}

function called(found: Mutations, part: Name, call: Call, hints: RepairHints): void {
	const { site } = found;
	const { name } = part;
	const isMissing = hints.missing.includes(name) || !site.isKnown(name, part);
	const scope = site.scopeOf(part);
	for (const other of site.functionNames) {
		// A function that is made to call itself on what has grown costs more than it is worth.
		if (other === name || (!isMissing && scope.kind === 'function' && scope.name?.text === other)) continue;
		found.swap('other-function', 'function-call', isMissing ? (isNear(name, other) ? 0.4 : 0.6) : 2, part, other, { idea: `${name}>${other}` });
	}
	if (site.above(part, 'class') && site.functions.some((one) => one.owner !== null && one.name?.text === name)) found.swap('self', 'attributes', isMissing ? 0.5 : 1.7, part, `${site.dialect.self}${name}`, { idea: name });
	if (site.classNames.includes(name)) found.swap('missing-new', 'classes', 0.4, call, `new ${site.text(call)}`, { idea: name });
	// `xs(i)`: an item is taken with square brackets.
	const variable = site.find(name, part);
	if (variable && variable.kind !== 'function' && call.given.length === 1 && !site.functionNames.includes(name) && (variable.kind === 'list' || site.collectionsAt(part).includes(name))) {
		found.swap('brackets', 'indexing', 0.6, call, site.itemOf(name, site.text(call.given[0] ?? call), part), { idea: name });
	}
}

function indexed(found: Mutations, part: Index): void {
	const { site } = found;
	const { of, at } = part;
	const index = site.text(at);
	if (of.kind === 'name' && at.kind !== 'literal') {
		// An item of another collection.
		for (const other of site.collectionsAt(part)) if (other !== of.name && isTarget(site, part)) found.swap('other-target', 'indexing', 2, of, other);
	}
	// `xs[i][j]` where `xs[j][i]` is meant
	if (of.kind === 'index') found.exchange('swapped-index', 'indexing', 1.5, of.at, at);
	if (isTarget(site, part)) return;
	found.swap('item', 'indexing', 2, part, site.text(of), { idea: `${site.text(of)}[]` });
	found.swap('item', 'indexing', 1.9, part, asAtom(site, at), { idea: `[${index}]` });
	const length = site.dialect.lengthOf(asAtom(site, of), of.kind === 'name' ? site.typeOf(of.name, part) : null);
	if (length !== null) {
		// The length is no position; the last is one before it.
		if (index === length) found.swap('past-the-end', 'indexing', 0.4, at, `${length} - 1`, { idea: 'last' });
		else if (at.kind === 'literal') found.swap('item', 'indexing', 1.6, at, `${length} - 1`);
		if (index === '-1') found.swap('past-the-end', 'negative-index', 0.3, at, `${length} - 1`, { idea: 'last' });
		if (at.kind === 'name') found.swap('other-end', 'indexing', 1.8, at, `${length} - 1 - ${index}`);
		if (at.kind === 'name' || at.kind === 'binary') found.swap('round-the-end', 'modulo', 2, at, `${at.kind === 'binary' ? `(${index})` : index} % ${length}`);
	}
	if (at.kind !== 'literal') found.swap('item', 'indexing', 2.4, at, '0');
	// `f[x]`: a function is called with parentheses.
	if (of.kind === 'name' ? site.functionNames.includes(of.name) : of.kind === 'member' && site.functions.some(({ owner, name }) => owner !== null && name?.text === of.name.text)) found.swap('brackets', 'function-call', 0.5, part, `${site.text(of)}(${index})`, { idea: 'call' });
}

/** Another part of the object, a misspelt one. */
function member(found: Mutations, part: Member): void {
	const { site } = found;
	const { dialect } = site;
	const parent = site.parentOf(part);
	const name = part.name.text;
	const isCalled = parent?.kind === 'call' && parent.callee === part;
	const known = [...new Set(site.of('member').filter((one) => (site.parentOf(one)?.kind === 'call') === isCalled).map((one) => one.name.text))];
	const fields = isCalled ? site.functions.flatMap((one) => (one.owner !== null ? (one.name?.text ?? []) : [])) : [...site.of('class').flatMap(({ members }) => members.flatMap((one) => (one.kind === 'declare' ? one.variables.flatMap((variable) => variable.name?.text ?? []) : []))), ...site.of('pairs').flatMap(({ pairs }) => pairs.flatMap(({ key }) => (key.kind === 'name' ? key.name : [])))];
	const isOwn = site.text(part.of) === dialect.self.replace(/\W+$/, '');
	for (const other of new Set([...fields, ...known])) {
		if (other === name || dialect.isGlobal(other) || (dialect.lengthNames.has(name) && !isNear(name, other))) continue;
		const isSpelling = isNear(name, other) && name.length > 2;
		if (isSpelling || fields.includes(other) || isOwn) found.swap('other-attribute', 'attributes', isSpelling ? 0.9 : isCalled ? 2.3 : 2, part.name, other, { idea: `${name}>${other}` });
	}
	if (isCalled || !dialect.lengthNames.has(name)) for (const other of spoken(site)) if (other !== name && name.length > 2 && isNear(name, other) && !known.includes(other) && !dialect.isGlobal(site.text(part.of))) found.swap('other-attribute', 'attributes', 1.1, part.name, other, { idea: `${name}>${other}` });
	for (const other of [...dialect.lengthNames, ...(isCalled ? [...dialect.appendNames, ...dialect.changing, ...dialect.giving] : [])]) if (other !== name && distance(name.toLowerCase(), other.toLowerCase()) <= (name.length > 4 ? 2 : 1) && !known.includes(other)) found.swap('misspelt-method', 'attributes', 0.4, part.name, other, { idea: name });
	if (isOwn && site.find(name, part) !== null) found.swap('self', 'attributes', 1.8, part, name);
	if (!isCalled && !isTarget(site, part) && parent?.kind !== 'member' && site.measured(part) === null) found.swap('needless-attribute', 'attributes', 2.2, part, site.text(part.of));
	if (site.measured(part) !== null && !isCalled && part.of.kind === 'name') {
		for (const other of site.collectionsAt(part)) if (other !== part.of.name) found.swap('other-variable', 'length', 1.7, part.of, other, { idea: `${part.of.name}>${other}` });
		if (parent?.kind !== 'binary') found.swap('needless-attribute', 'length', 2.2, part, site.text(part.of));
	}
}

/** Words of the program's remarks and texts: its examples may spell what it misspells. */
function spoken(site: Site): ReadonlySet<string> {
	return new Set(site.program.comments.flatMap(({ text }) => text.match(/[\p{L}_$][\p{L}\p{N}_$]{2,}/gu) ?? []));
}

/** Names of parts that the program's remarks give values: `{ first: 'Ann' }`. */
function keysIn(site: Site): ReadonlySet<string> {
	return new Set(site.program.comments.flatMap(({ text }) => [...text.matchAll(/[{,]\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*:/gu)].flatMap(([, key]) => key ?? [])).slice(0, 6));
}

/** The function is called by a name that nothing has: this one may be meant, where nothing else calls it. */
function otherName(found: Mutations, part: Extract<ReturnType<Site['of']>[number], { kind: 'function' }>, { missing }: RepairHints): void {
	const { site } = found;
	if (part.name === null || part.owner !== null || site.scopeOf(part).kind !== 'program') return;
	const { text, from, to, row } = part.name;
	const uses = site.of('name').filter((one) => one.name === text);
	if (uses.some((one) => site.scopeOf(one) !== part)) return;
	for (const wanted of missing) {
		if (site.functionNames.includes(wanted) || site.of('name').some((one) => one.name === wanted)) continue;
		found.add('other-name', 'name-scope', 0.7, [{ from, to, text: wanted }, ...uses.map((one) => ({ from: one.from, to: one.to, text: wanted }))], { place: { kind: 'lines', from: row, to: row } });
	}
}

