import { walk, type Expression, type FunctionPart, type Part, type Statement } from '../tree';
import { after, before, hasOwnLines } from './layout';
import type { Mutations } from './mutations';
import { keyOf, renamed, renamings } from './renaming';
import { isJump, type Site } from './site';

/** Parts of a right program, in the student's own variables: a condition, a value, a step that theirs lacks. */
export function borrowedRules(found: Mutations, other: Site): void {
	const { site } = found;
	for (const definition of site.functions) {
		const right = other.functions.find((one) => keyOf(one) === keyOf(definition));
		if (!right) continue;
		for (const names of renamings(site, definition, other, right)) borrow(found, definition, right, (part) => outdented(renamed(other, part, names), other.indentOf(part.row)));
	}
}

/** What may be lent from one part to another of the same use, with the knowledge that it shows. */
function lendable(part: Part): readonly (readonly [string, Expression, string])[] {
	switch (part.kind) {
		case 'if': return [['condition', part.condition, 'boolean-logic']];
		case 'while':
		case 'do': return [['loop', part.condition, 'while-condition']];
		case 'for': return [...(part.condition ? [['bound', part.condition, 'loop-bounds'] as const] : []), ...(part.step ? [['step', part.step, 'loop-bounds'] as const] : []), ...(part.init?.kind === 'declare' && part.init.variables[0]?.value ? [['start', part.init.variables[0].value, 'loop-bounds'] as const] : [])];
		case 'each': return [['over', part.over, 'loop-bounds']];
		case 'assign': return [['value', part.value, 'accumulator']];
		case 'declare': return part.variables.flatMap(({ value }) => (value ? [['value', value, 'accumulator'] as const] : []));
		case 'return': return part.value ? [['result', part.value, 'return-value']] : [];
		default: return [];
	}
}

/** Rows of a step that is lent, at most. */
const mostRows = 5;

function borrow(found: Mutations, definition: FunctionPart, right: FunctionPart, written: (part: Part) => readonly string[]): void {
	const { site } = found;
	if (!definition.body || !right.body) return;
	const [own, theirs] = [[...walk(definition.body)], [...walk(right.body)]];
	const lent = theirs.flatMap(lendable);
	const seen = new Set<string>();
	for (const part of own) for (const [use, value, concept] of lendable(part)) for (const [other, one] of lent) {
		if (use !== other) continue;
		const text = written(one).join('\n');
		const key = `${value.from}:${text}`;
		if (seen.has(key)) continue;
		seen.add(key);
		found.swap('as-in-a-right-one', concept, 1.7, value, text);
	}
	// Whole steps, at every place of the function.
	const isListed = (part: Part): part is Statement => ['expression', 'declare', 'return', 'if', 'for', 'each', 'while', 'leave', 'throw', 'switch'].includes(part.kind);
	const steps = theirs.filter((part): part is Statement => isListed(part) && part.endRow - part.row < mostRows && part !== right.body);
	for (const step of steps) {
		const lines = written(step);
		const concept = step.kind === 'return' ? 'return-value' : step.kind === 'if' ? 'conditional-chain' : 'assignment';
		for (const part of own) {
			if (!isListed(part) || !site.listOf(part) || !hasOwnLines(site, part)) continue;
			const spots = [...(site.listOf(part)?.at === 0 || isJump(part) ? [before(site, part, lines)] : []), ...(isJump(part) ? [] : [after(site, part, lines)])];
			for (const { edits, place } of spots) found.add('as-in-a-right-one', concept, 1.9, edits, { kind: 'insert', place });
			if (part.kind === step.kind && part.endRow - part.row < mostRows) found.swap('as-in-a-right-one', concept, 2.1, part, lines.join(`\n${site.indentOf(part.row)}`));
		}
	}
}

/** Lines without the indentation that they have where they come from. */
function outdented(text: string, indent: string): readonly string[] {
	return text.replace(/\r/g, '').split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}
