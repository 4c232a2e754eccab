import type { Declare, FunctionPart } from '../tree';
import type { Kind } from './dialect';
import { atStart, before, hasOwnLines, without } from './layout';
import { isTarget, isValue, type Mutations } from './mutations';
import { bodyOf, rowsOf, type Site } from './site';

/** Where names come from: declared again inside, known only inside, without a value at the start. */
export function declarationRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('declare')) {
		if (site.parentOf(part)?.kind === 'class') continue;
		again(found, part);
		outside(found, part);
		noValue(found, part);
		fixed(found, part);
	}
	for (const part of site.functions) noStart(found, part);
	undeclared(found);
}

/** `let total = total + x` inside: another name that only looks like the one outside. */
function again(found: Mutations, part: Declare): void {
	const { site } = found;
	const [variable] = part.variables;
	const parent = site.parentOf(part);
	const token = variable?.name;
	if (!variable || !token || part.variables.length > 1) return;
	const scope = site.scopeOf(part);
	const others = site.declared.filter((one) => one.name === token.text && one.token !== token && one.by !== 'field' && one.from <= part.from && part.from < one.to);
	if (others.length === 0) return;
	const isHead = parent?.kind === 'for';
	const cost = isHead ? 2.2 : others.some((one) => scope.from <= one.token.from) ? 0.5 : 1.2;
	// Only the word goes; without a value there is nothing left of it.
	if (variable.value) found.add('declared-again', 'declaring-names', cost, [{ from: part.from, to: variable.from, text: '' }], { idea: token.text });
	if (!isHead) found.add('declared-again', 'declaring-names', cost + (variable.value ? 0.2 : 0), [without(site, part)], { kind: 'delete' });
}

/** Declared in a block, or in several, and read behind it: it has to be declared before. */
function outside(found: Mutations, part: Declare): void {
	const { site } = found;
	const owner = site.parentOf(part);
	if (!owner || owner.kind === 'program' || site.dialect.hoisted.includes(part.how.text)) return;
	const scope = site.scopeOf(part);
	for (const variable of part.variables) {
		const name = variable.name?.text;
		if (name === undefined) continue;
		const uses = site.of('name').filter((one) => one.name === name && one.from > owner.to && site.scopeOf(one) === scope && (site.find(name, one) === null || site.find(name, one)?.by === 'assignment'));
		const all = site.of('declare').filter((one) => site.scopeOf(one) === scope && one.variables.length === 1 && one.variables[0]?.name?.text === name);
		const whole = outermost(site, part);
		if (uses.length === 0 || !whole || all[0] !== part) continue;
		const type = site.dialect.words.includes(part.how.text) ? null : part.how.text;
		const start = variable.value?.kind === 'literal' ? site.text(variable.value) : null;
		const head = `${type ?? site.dialect.declaring ?? part.how.text} ${name}`;
		const taken = all.map((one) => (one.variables[0]?.value ? { from: one.from, to: one.variables[0].from, text: '' } : without(site, one)));
		for (const [text, cost] of [[start === null || all.length > 1 ? head : `${head} = ${start}`, 0.5], [`${head} = 0`, 0.7], [`${head} = ${site.dialect.emptyText}`, 0.9]] as const) {
			found.add('known-inside-only', 'declaring-names', cost, [...before(site, whole, [text + site.end]).edits, ...taken], { kind: 'insert', place: { kind: 'gap', after: whole.row - 1 } });
		}
	}
}

/** The statement of the function itself that the part stands in. */
function outermost(site: Site, part: Declare) {
	const scope = site.scopeOf(part);
	const body = scope.kind === 'function' ? bodyOf(scope) : scope;
	return body?.statements.find((one) => one.from <= part.from && part.to <= one.to) ?? null;
}

/** `let total;`, and then something is added to nothing. */
function noValue(found: Mutations, part: Declare): void {
	const { site } = found;
	for (const { name, value, to } of part.variables) {
		if (!name || value || site.parentOf(part)?.kind === 'each') continue;
		const declared = site.declared.find(({ token }) => token.from === name.from);
		const kind = declared?.type ? declared.kind : null;
		if (kind === 'list') continue;
		site.dialect.starts.forEach((start, at) => {
			if (fitsKind(start, kind, site)) found.add('no-start', 'initial-value', 0.8 + 0.08 * at, [{ from: to, to, text: ` = ${start}` }], { idea: `${name.text}=${start}` });
		});
		for (const list of site.collectionsAt(part)) found.add('no-start', 'initial-value', 1.4, [{ from: to, to, text: ` = ${site.itemOf(list, '0', part)}` }]);
	}
}

/** A value of that kind, where the type of the name says which one it holds. */
function fitsKind(start: string, kind: Kind | null, { dialect }: Site): boolean {
	const isText = dialect.quotes.some((quote) => start.startsWith(quote));
	const isNumber = /^-?\d/.test(start) || start === dialect.largest || start === dialect.smallest;
	if (kind === 'number') return isNumber;
	if (kind === 'text') return isText || dialect.nothing.includes(start);
	return kind !== 'truth' || start === 'true' || start === 'false' || start === '0' || start === '1';
}

/** A name that may not change, and does. */
function fixed(found: Mutations, part: Declare): void {
	const { site } = found;
	const { words, declaring } = site.dialect;
	if (declaring === null || !words.includes(part.how.text) || part.how.text === declaring) return;
	const names = new Set(part.variables.flatMap((one) => one.names));
	const isSet = site.of('assign', 'update').some(({ target }) => target.kind === 'name' && names.has(target.name) && target.from > part.to);
	if (isSet || site.dialect.hoisted.includes(part.how.text)) found.swap('fixed-name', 'declaring-names', isSet && !site.dialect.hoisted.includes(part.how.text) ? 0.3 : 1.2, part.how, declaring, { idea: part.how.text });
}

const mostNames = 8;

/** A name that only gets a value in a loop or a branch, and has none before. */
function noStart(found: Mutations, part: FunctionPart): void {
	const { site } = found;
	const body = bodyOf(part);
	const first = body?.statements[0];
	if (!body || !first || !hasOwnLines(site, first)) return;
	const own = site.of('name').filter((one) => site.scopeOf(one) === part);
	const names = new Set(own.filter((one) => site.find(one.name, one) === null || site.find(one.name, one)?.by === 'assignment').filter((one) => isTarget(site, one) || !site.isKnown(one.name, one)).map(({ name }) => name));
	for (const name of [...names].filter((one) => !site.dialect.isGlobal(one)).slice(0, mostNames)) {
		const isSet = own.some((one) => one.name === name && isTarget(site, one));
		const isCalled = own.some((one) => { const parent = site.parentOf(one); return one.name === name && parent?.kind === 'call' && parent.callee === one; });
		if (isCalled || (!isSet && !own.some((one) => one.name === name && isValue(site, one)))) continue;
		site.dialect.starts.forEach((start, at) => {
			const { edits, place } = atStart(site, body, [site.declaration(name, start, null)]);
			found.add('no-start', 'initial-value', (isSet ? 0.9 : 1.5) + 0.05 * at, edits, { kind: 'insert', place });
		});
	}
}

/** A name of a loop's head or of a first value that nothing declares. */
function undeclared(found: Mutations): void {
	const { site } = found;
	const { declaring } = site.dialect;
	if (declaring === null) return;
	const seen = new Set<string>();
	for (const part of site.of('assign')) {
		const { target } = part;
		if (part.operator.text !== '=' || target.kind !== 'name' || site.find(target.name, target)?.by !== 'assignment') continue;
		const parent = site.parentOf(part);
		const isHead = parent?.kind === 'expression' && site.parentOf(parent)?.kind === 'for';
		if (parent?.kind !== 'expression' || (seen.has(target.name) && !isHead)) continue;
		seen.add(target.name);
		found.add('not-declared', 'declaring-names', isHead ? 1.2 : 1.5, [{ from: part.from, to: part.from, text: `${declaring} ` }], { kind: 'insert', place: rowsOf(part), idea: target.name });
	}
}

