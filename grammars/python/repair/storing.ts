import { inField, walk } from '../../plainTree';
import { after, before, hasOwnLines } from './layout';
import { statementsOf, type Mutations } from './site';

/** Things that are worked out but never kept: a step of a search, an entry of a table. */
export function storingRules(found: Mutations): void {
	const { site } = found;
	for (const definition of site.of('function_definition')) {
		const tables = [...new Set([...walk(definition)].flatMap((node) => (node.type === 'assignment' && /^(\{.*\}|dict\(.*\))$/s.test(site.text(inField(node, 'right') ?? node)) ? [site.text(inField(node, 'left') ?? node)] : [])))];
		const names = site.variablesOf(definition).slice(0, 8);
		const looked = [...walk(definition)].flatMap((node) => {
			const object = node.type === 'attribute' && /^(?:values|items|keys|get)$/.test(site.text(inField(node, 'attribute') ?? node)) ? inField(node, 'object') : null;
			return object?.type === 'identifier' ? [site.text(object)] : [];
		});
		const asked = [...new Set([...tables, ...looked, ...[...walk(definition)].filter(({ type }) => type === 'subscript').flatMap((node) => { const value = inField(node, 'value'); return value?.type === 'identifier' ? [site.text(value)] : []; })])];
		const blocks = [...walk(definition)].filter((node) => node.type === 'block' && node.parent?.type !== 'class_definition');
		for (const block of blocks) {
			const statements = statementsOf(block);
			const end = statements.at(-1);
			if (!end || !hasOwnLines(site, end)) continue;
			const jumps = ['return_statement', 'break_statement', 'continue_statement', 'raise_statement'].includes(end.type);
			const where = jumps ? before(site, end, ['']) : null;
			const spot = (line: string) => (where ? before(site, end, [line]) : after(site, end, [line]));
			const insert = (rule: string, concept: string, cost: number, line: string) => {
				const { edit, place } = spot(line);
				found.add(rule, concept, cost, [edit], { kind: 'insert', place });
			};
			for (const table of asked) {
				for (const value of names) if (value !== table) for (const key of [...names.filter((name) => name !== table && name !== value), `len(${table})`, `len(${table}) + 1`]) insert('not-stored', 'dictionary-key', 2.5, `${table}[${key}] = ${value}`);
			}
		}
	}
}

/** A loop that waits for something which nothing in it brings nearer. */
export function steppingRules(found: Mutations): void {
	const { site } = found;
	for (const loop of site.of('while_statement')) {
		const body = inField(loop, 'body');
		const statements = body ? statementsOf(body) : [];
		if (!body || statements.length > 10 || !statements.every((one) => hasOwnLines(site, one))) continue;
		const scope = site.scopeOf(loop);
		const known = site.variablesOf(scope);
		const used = [...new Set([...walk(loop)].filter(({ type, field }) => type === 'identifier' && field !== 'left').map((node) => site.text(node)))].filter((name) => known.includes(name)).slice(0, 8);
		const given = [...new Set([...walk(loop)].filter(({ type }) => type === 'argument_list').flatMap((list) => list.children.filter(({ type }) => type === 'identifier').map((one) => site.text(one))))].filter((name) => known.includes(name)).slice(0, 4);
		statements.forEach((one, at) => {
			const insert = (cost: number, line: string) => {
				const { edit, place } = before(site, one, [line]);
				found.add('missing-step', 'while-condition', cost, [edit], { kind: 'insert', place });
				if (at < statements.length - 1) return;
				const end = after(site, one, [line]);
				found.add('missing-step', 'while-condition', cost, [end.edit], { kind: 'insert', place: end.place });
			};
			for (const name of used) {
				insert(2.1, `${name} += 1`);
				insert(2.2, `${name} -= 1`);
				for (const other of used) {
					if (other === name) continue;
					insert(2.3, `${name} = ${other}`);
					insert(2.4, `${name} = ${other} + 1`);
					for (const list of given) if (list !== name && list !== other) insert(2.6, `${name} = ${other} + len(${list})`);
				}
			}
		});
	}
}
