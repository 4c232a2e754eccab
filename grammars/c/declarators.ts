import { inside } from '../braces/spans';
import { inField, type PlainNode } from '../plainTree';

/** Names are declared in the form in which they are used, with stars before and brackets behind: what stands where in that. */

const inner = ['pointer_declarator', 'reference_declarator', 'array_declarator', 'parenthesized_declarator', 'function_declarator', 'init_declarator', 'attributed_declarator', 'variadic_declarator', 'optional_type_parameter_declaration'];
const names = ['identifier', 'field_identifier', 'type_identifier', 'destructor_name', 'operator_name', 'operator_cast', 'primitive_type'];

/** All that a declaration declares. */
export function declaratorsOf(node: PlainNode): readonly PlainNode[] {
	return node.children.filter(({ field }) => field === 'declarator');
}

/** The next declarator inside of one. */
function below(node: PlainNode): PlainNode | null {
	return inField(node, 'declarator') ?? inside(node).find(({ type }) => inner.includes(type) || names.includes(type) || type === 'qualified_identifier') ?? null;
}

/** The name's own node; null where values are taken apart, or nothing has a name. */
export function coreOf(node: PlainNode): PlainNode | null {
	for (let at: PlainNode | null = node; at !== null; ) {
		if (names.includes(at.type)) return at;
		if (at.type === 'qualified_identifier' || at.type === 'template_function') at = inField(at, 'name');
		else if (inner.includes(at.type)) at = below(at);
		else return null;
	}
	return null;
}

/** The name that is declared, when it is a plain one. */
export function nameIn(node: PlainNode): PlainNode | null {
	const core = coreOf(node);
	return core && (core.type === 'identifier' || core.type === 'field_identifier' || core.type === 'type_identifier') ? core : null;
}

/** The function that is declared: its name stands right before its parameters; null for a pointer to one, and for a variable. */
export function functionIn(node: PlainNode): PlainNode | null {
	for (let at: PlainNode | null = node; at !== null; at = inner.includes(at.type) ? below(at) : null) {
		if (at.type !== 'function_declarator') continue;
		const named = below(at);
		if (named && (names.includes(named.type) || named.type === 'qualified_identifier' || named.type === 'template_function')) return at;
	}
	return null;
}

/** How many stars stand before the name. */
export function starsIn(node: PlainNode): number {
	let stars = 0;
	for (let at: PlainNode | null = node; at !== null; at = inner.includes(at.type) ? below(at) : null) if (at.type === 'pointer_declarator') stars += 1;
	return stars;
}
