/** What one run shows of a function: what came out, and how it came about round by round or call by call. */
import * as l10n from '@vscode/l10n';
import type { Seen } from '../../codeSentences';
import type { SyntaxNode } from '../../syntaxNode';
import { changesIn } from './later';
import { ownCalls } from './recursion';
import { above, code, field, partsOf, series } from './words';

/** The longest value, and the longest row of values, that a summary shows in characters. */
const mostShown = 40;
const mostOfRow = 60;
/** So many values are told one by one. */
const mostValues = 6;

/** The example with its result, then the values of its rounds or of its own calls; nothing where the run is of something else. */
export function exampleOf(node: SyntaxNode, seen: Seen): readonly string[] {
	const { given, result } = seen;
	if (result === null || result.length > mostShown || given.length > mostShown + mostOfRow || !given.startsWith(`${field(node, 'name').text}(`)) return [];
	const way = ofCalls(node, seen) ?? ofRounds(node, seen);
	return [l10n.t('For {0} it gives back {1}.', code(given), code(result)), ...(way === null ? [] : [way])];
}

/** What the calls of the function itself give back, in the order in which they come back. */
function ofCalls(node: SyntaxNode, seen: Seen): string | null {
	const calls = ownCalls(field(node, 'body'));
	const [only] = calls;
	if (!only || calls.length !== 1) return null;
	const line = above(only, 'return_statement');
	const values = line ? seen.returned(line.startPosition.row) : [];
	return values.length < 2 ? null : rowed(values, (row) => l10n.t('From the inside out, its calls give back {0}.', row));
}

/** The values that the names of the first loop had at the end of its rounds; the name that comes back first. */
function ofRounds(node: SyntaxNode, seen: Seen): string | null {
	const loop = field(node, 'body').descendantsOfType(['for_statement', 'while_statement']).find((one) => above(one, 'function_definition')?.startIndex === node.startIndex && !above(one, 'for_statement', 'while_statement'));
	if (!loop) return null;
	const rounds = timesOfBody(loop, seen);
	const returned = new Set(node.descendantsOfType('return_statement').flatMap((one) => one.descendantsOfType('identifier').map(({ text }) => text)));
	const found = changesOf(loop).flatMap(({ name, line }) => {
		const values = seen.values(name, line);
		return values.length > 1 && new Set(values).size > 1 ? [{ name, values }] : [];
	}).sort((a, b) => Number(returned.has(b.name)) - Number(returned.has(a.name)));
	for (const { name, values } of found) {
		const said = rowed(values, (row) => (values.length === rounds ? l10n.t('Round by round, {0} is {1}.', code(name), row) : l10n.t('On the way, {0} is in turn {1}.', code(name), row)));
		if (said !== null) return said;
	}
	return null;
}

/** Names that lines of the loop make anew from their old values, with the line of the last such change of each. */
function changesOf(loop: SyntaxNode): readonly { readonly name: string; readonly line: number }[] {
	const lines = new Map<string, number>();
	for (const one of loop.descendantsOfType(['augmented_assignment', 'assignment', 'call'])) {
		if (one.parent?.type !== 'expression_statement') continue;
		const place = one.type === 'call' ? (field(one, 'function').childForFieldName('object') ?? one) : field(one, 'left');
		const names = place.type === 'pattern_list' ? partsOf(place) : [place.type === 'subscript' ? field(place, 'value') : place];
		for (const { type, text } of names) if (type === 'identifier' && (changesIn(text, one) || one.type === 'assignment')) lines.set(text, one.startPosition.row);
	}
	return [...lines].map(([name, line]) => ({ name, line }));
}

function timesOfBody(loop: SyntaxNode, seen: Seen): number {
	const [first] = partsOf(field(loop, 'body'));
	return first ? seen.times(first.startPosition.row) : 0;
}

/** The values as a row, without the middle of a long one; null where it is still too long to be read. */
function rowed(values: readonly string[], say: (row: string) => string): string | null {
	const last = values.at(-1) ?? '';
	const row = values.length <= mostValues ? series(values) : `${series(values.slice(0, mostValues - 2))}, …, ${code(last)}`;
	const shown = values.length <= mostValues ? values : [...values.slice(0, mostValues - 2), last];
	return shown.join('').length > mostOfRow ? null : say(row);
}
