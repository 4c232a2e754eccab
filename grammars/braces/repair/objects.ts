import { walk, type Assign, type ClassStatement, type FunctionPart } from '../tree';
import { after, hasOwnLines } from './layout';
import { isValue, type Mutations } from './mutations';
import { bodyOf, parameterNames } from './site';

/** Classes: what is worked out in a method and never kept in the object, fields that nothing sets, methods that give nothing back. */
export function objectRules(found: Mutations): void {
	for (const part of found.site.of('assign')) partForWhole(found, part);
	for (const part of found.site.of('class')) {
		for (const member of part.members) if (member.kind === 'function-statement') method(found, part, member.function);
		unset(found, part);
	}
}

/** `let count = this.count + 1` in a method: the object's count stays as it was. */
function method(found: Mutations, part: ClassStatement, definition: FunctionPart): void {
	const { site } = found;
	const body = bodyOf(definition);
	const { self } = site.dialect;
	if (!body) return;
	const fields = new Set(site.of('member').filter((one) => part.from <= one.from && one.to <= part.to && `${site.text(one.of)}${site.source.slice(one.of.to, one.name.from)}` === self).map(({ name }) => name.text));
	for (const statement of walk(body)) {
		if (statement.kind !== 'declare' || !site.listOf(statement) || statement.variables.length > 1) continue;
		const [variable] = statement.variables;
		const name = variable?.name?.text;
		if (!variable?.value || name === undefined || !hasOwnLines(site, statement)) continue;
		const uses = site.of('name').filter((one) => one.name === name && site.scopeOf(one) === definition);
		if (fields.has(name)) {
			found.add('self', 'attributes', 0.7, [{ from: statement.from, to: variable.from, text: self }, ...uses.map(({ from }) => ({ from, to: from, text: self }))], { place: { kind: 'lines', from: statement.row, to: statement.endRow } });
			found.add('self', 'attributes', 0.9, [{ from: statement.from, to: variable.from, text: self }]);
		}
		const isSet = (field: string) => site.of('assign', 'update').some(({ target }) => site.scopeOf(target) === definition && site.text(target) === self + field);
		const read = [...walk(variable.value)].flatMap((one) => (one.kind === 'member' && isValue(site, one) && fields.has(one.name.text) ? one.name.text : []));
		for (const field of new Set(read)) {
			if (isSet(field)) continue;
			const { edits, place } = after(site, statement, [`${self}${field} = ${name}${site.end}`]);
			found.add('not-stored', 'attributes', field === name ? 0.8 : 1.2, edits, { kind: 'insert', place });
		}
	}
}

/** `best.points = one.points`: of what is taken over only one part comes along. */
function partForWhole(found: Mutations, part: Assign): void {
	const { site } = found;
	const { target, operator, value } = part;
	const self = site.dialect.self.replace(/\W+$/, '');
	if (operator.text !== '=' || target.kind !== 'member' || value.kind !== 'member' || target.name.text !== value.name.text) return;
	const [kept, taken] = [site.text(target.of), site.text(value.of)];
	if (kept !== taken && ![kept, taken].includes(self)) found.swap('part-for-whole', 'attributes', 1.5, part, `${kept} = ${taken}`);
}

/** A constructor that takes a value and never keeps it: `name = name`, or nothing at all. */
function unset(found: Mutations, part: ClassStatement): void {
	const { site } = found;
	const { self } = site.dialect;
	const makers = part.members.flatMap((one) => (one.kind === 'function-statement' && (one.function.name?.text === 'constructor' || one.function.name?.text === part.name?.text) ? one.function : []));
	for (const maker of makers) {
		const body = bodyOf(maker);
		const last = body?.statements.at(-1);
		for (const { text } of parameterNames(maker)) {
			for (const one of site.of('assign')) {
				if (site.scopeOf(one) === maker && one.target.kind === 'name' && one.target.name === text && site.text(one.value) === text) found.swap('self', 'classes', 0.3, one.target, self + text, { idea: 'kept' });
			}
			const isKept = site.of('assign').some(({ target, value }) => site.scopeOf(target) === maker && target.kind === 'member' && [...walk(value)].some((each) => each.kind === 'name' && each.name === text));
			const isRead = site.of('member').some(({ name, of }) => name.text === text && site.text(of) === self.replace(/\W+$/, ''));
			if (isKept || !isRead || !last) continue;
			const { edits, place } = after(site, last, [`${self}${text} = ${text}${site.end}`]);
			found.add('not-stored', 'classes', 0.8, edits, { kind: 'insert', place });
		}
	}
}
