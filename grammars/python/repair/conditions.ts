import { inField, walk, type PlainNode } from '../../plainTree';
import { collections } from './names';
import type { Mutations, Site } from './site';

/** Conditions that ask too little, or the wrong question. */
export function conditionRules(found: Mutations): void {
	for (const node of found.site.of('if_statement', 'elif_clause', 'while_statement')) extended(found, node);
}

/** A condition that asks too little, or another question that the program already asks. */
function extended(found: Mutations, node: PlainNode): void {
	const { site } = found;
	const condition = inField(node, 'condition');
	if (!condition) return;
	const scope = site.scopeOf(node);
	const own = site.text(condition);
	const atoms = atomsOf(site, scope).filter((atom) => !own.includes(atom));
	const isOpen = condition.type === 'boolean_operator';
	const written = isOpen ? `(${own})` : own;
	for (const atom of atoms) {
		for (const word of ['and', 'or']) {
			found.swap('asks-too-little', 'boolean-logic', 2.3, condition, `${written} ${word} ${atom}`);
			if (isOpen) continue;
			found.swap('asks-too-little', 'boolean-logic', 2.5, condition, `${atom} ${word} ${written}`);
		}
		found.swap('asks-otherwise', 'boolean-logic', 2.6, condition, atom);
	}
}

/** Questions that could be asked with the names of the scope. */
function atomsOf(site: Site, scope: PlainNode): readonly string[] {
	const asked = [...walk(scope)].filter(({ type, isNamed }) => isNamed && type === 'comparison_operator').map((node) => site.text(node));
	const lists = collections(site, scope);
	const names = site.variablesOf(scope).slice(0, 8);
	const sized = lists.flatMap((name) => [`len(${name}) == 0`, `len(${name}) > 0`, `not ${name}`, name]);
	const members = names.flatMap((name) => lists.filter((list) => list !== name).flatMap((list) => [`${name} in ${list}`, `${name} not in ${list}`, `${name} < len(${list})`]));
	const numbers = names.flatMap((name) => [`${name} == 0`, `${name} > 0`, `${name} != 0`, `${name} is not None`]);
	return [...new Set([...asked, ...sized, ...members, ...numbers])].slice(0, 60);
}
