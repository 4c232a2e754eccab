import { inField, walk, type PlainNode } from '../../plainTree';
import type { RepairHints } from '../../repairRules';
import { after, before, hasOwnLines } from './layout';
import { renamed, renamings } from './renaming';
import { nameOf, Site, statementsOf, type Mutations } from './site';

/** Parts of a right program, in the student's own variables: a condition, a value, a step that theirs lacks. */
export function borrowedRules(found: Mutations, { reference }: RepairHints): void {
	if (!reference) return;
	const { site } = found;
	const other = new Site(reference, reference.text);
	for (const definition of site.of('function_definition')) {
		const right = other.of('function_definition').find((one) => nameOf(other, one).join() === nameOf(site, definition).join());
		if (!right) continue;
		for (const rename of renamings(site, definition, other, right)) borrow(found, definition, right, (node) => outdented(renamed(other, node, rename), other.indentOf(node.row)));
	}
}

const parts: readonly (readonly [string, string, string])[] = [
	['if_statement', 'condition', 'boolean-logic'], ['elif_clause', 'condition', 'boolean-logic'], ['while_statement', 'condition', 'while-condition'],
	['for_statement', 'right', 'loop-bounds'], ['assignment', 'right', 'accumulator'], ['augmented_assignment', 'right', 'accumulator'],
];

function borrow(found: Mutations, definition: PlainNode, right: PlainNode, written: (node: PlainNode) => readonly string[]): void {
	const { site } = found;
	for (const [type, field, concept] of parts) {
		const lent = [...walk(right)].filter((node) => node.isNamed && (node.type === type || (type === 'elif_clause' && node.type === 'if_statement') || (type === 'if_statement' && node.type === 'elif_clause'))).map((node) => inField(node, field)).filter((node) => node !== null);
		for (const node of walk(definition)) {
			const own = node.isNamed && node.type === type ? inField(node, field) : null;
			if (own) for (const one of lent) found.swap('as-in-a-right-one', concept, 1.7, own, written(one).join('\n'));
		}
	}
	const values = [...walk(right)].filter(({ type, isNamed }) => type === 'return_statement' && isNamed);
	const own = [...walk(definition)].filter(({ type, isNamed }) => type === 'return_statement' && isNamed);
	for (const node of own) for (const one of values) found.swap('as-in-a-right-one', 'return-value', 1.7, node, written(one).join('\n'));
	const body = inField(definition, 'body');
	if (!body) return;
	// Whole steps, at every place of the function.
	const steps = [...walk(right)].filter((node) => node.parent?.type === 'block' && node.isNamed && node.type !== 'comment' && node.endRow - node.row < 5);
	for (const step of steps) {
		const lines = written(step);
		const concept = step.type === 'return_statement' ? 'return-value' : step.type === 'if_statement' ? 'conditional-chain' : 'assignment';
		for (const block of [...walk(definition)].filter(({ type }) => type === 'block')) {
			for (const [at, statement] of statementsOf(block).entries()) {
				if (!hasOwnLines(site, statement)) continue;
				const ends = ['return_statement', 'break_statement', 'continue_statement'].includes(statement.type);
				const spots = [...(at === 0 || ends ? [before(site, statement, lines)] : []), ...(ends ? [] : [after(site, statement, lines)])];
				for (const { edit, place } of spots) found.add('as-in-a-right-one', concept, 1.9, [edit], { kind: 'insert', place });
				const alike = statement.type === step.type && statement.endRow - statement.row < 5;
				if (alike) found.swap('as-in-a-right-one', concept, 2.1, statement, lines.join(`\n${site.indentOf(statement.row)}`));
			}
		}
	}
}

/** Lines of a statement without the indentation that it has where it comes from. */
function outdented(text: string, indent: string): readonly string[] {
	return text.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}
