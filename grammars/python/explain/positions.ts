/** Items and parts of lists, texts and dictionaries, as a value in words. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { kindOf } from './kinds';
import { bare, code, field, fieldsOf, numberIn, partsOf } from './words';

/** `xs[0]`, `xs[-1]`, `d['a']`, `xs[1:n]`. */
export function position(node: SyntaxNode): string {
	const of = code(field(node, 'value'));
	const [at, ...more] = fieldsOf(node, 'subscript').filter((one) => one.isNamed);
	if (!at || more.length > 0) return l10n.t('what {0} holds', code(node));
	const kind = kindOf(field(node, 'value'));
	if (at.type === 'slice') return part(at, of, kind === 'text');
	const number = numberIn(at);
	if (kind === 'text' && number !== null) return character(number, of, code(at));
	if (kind === 'text') return l10n.t('the character of {0} at position {1}', of, code(at));
	if (number === 0) return l10n.t('the first item of {0}', of);
	if (number === -1) return l10n.t('the last item of {0}', of);
	if (number === -2) return l10n.t('the last item but one of {0}', of);
	if (number !== null && number < 0) return l10n.t('the item of {0} at position {1}, counted from its end', of, code(at));
	if (number !== null) return l10n.t('the item of {0} at position {1}', of, code(at));
	if (['string', 'concatenated_string'].includes(bare(at).type)) return l10n.t('what {0} holds for the key {1}', of, code(at));
	return l10n.t('what {0} holds at {1}', of, code(at));
}

/** One character of a text, by its number. */
function character(number: number, of: string, at: string): string {
	if (number === 0) return l10n.t('the first character of {0}', of);
	if (number === -1) return l10n.t('the last character of {0}', of);
	return number < 0 ? l10n.t('the character of {0} at position {1}, counted from its end', of, at) : l10n.t('the character of {0} at position {1}', of, at);
}

/** A slice: where it starts, where it stops before, and its step. */
function part(slice: SyntaxNode, of: string, isText: boolean): string {
	const { from, to, step } = limitsOf(slice);
	const by = step ? numberIn(step) : 1;
	if (by === -1 && !from && !to) return l10n.t('{0} backwards', of);
	if (by !== 1) {
		if (!from && !to && step) return by === 2 ? (isText ? l10n.t('every second character of {0}', of) : l10n.t('every second item of {0}', of)) : isText ? l10n.t('the characters of {0} in steps of {1}', of, code(step)) : l10n.t('the items of {0} in steps of {1}', of, code(step));
		return step ? l10n.t('the items of {0} that {1} picks, in steps of {2}', of, code(`[${slice.text}]`), code(step)) : l10n.t('the part {1} of {0}', of, code(`[${slice.text}]`));
	}
	if (!from && !to) return l10n.t('a copy of {0}', of);
	if (from && to) return numberIn(to) === -1 ? isText ? l10n.t('the part of {0} from position {1} up to its last character, which is left out', of, code(from)) : l10n.t('the part of {0} from position {1} up to its last item, which is left out', of, code(from)) : l10n.t('the part of {0} from position {1} up to, but without, position {2}', of, code(from), code(to));
	if (from) {
		const first = numberIn(from);
		if (first === 1) return isText ? l10n.t('all of {0} but its first character', of) : l10n.t('all of {0} but its first item', of);
		return first !== null && first < 0 ? isText ? l10n.t('the last {1} characters of {0}', of, code(String(-first))) : l10n.t('the last {1} items of {0}', of, code(String(-first))) : l10n.t('the part of {0} from position {1} to its end', of, code(from));
	}
	const end = to ?? slice;
	const last = numberIn(end);
	if (last === -1) return isText ? l10n.t('all of {0} but its last character', of) : l10n.t('all of {0} but its last item', of);
	if (last !== null && last < 0) return isText ? l10n.t('all of {0} but its last {1} characters', of, code(String(-last))) : l10n.t('all of {0} but its last {1} items', of, code(String(-last)));
	return isText ? l10n.t('the first {1} characters of {0}', of, code(end)) : l10n.t('the first {1} items of {0}', of, code(end));
}

/** The three places of a slice by where the colons stand. */
export function limitsOf(slice: SyntaxNode): { readonly from: SyntaxNode | null; readonly to: SyntaxNode | null; readonly step: SyntaxNode | null } {
	const places: (SyntaxNode | null)[] = [null, null, null];
	let at = 0;
	for (const child of slice.children) {
		if (child.type === ':') at += 1;
		else if (child.isNamed && child.type !== 'comment') places[at] = child;
	}
	return { from: places[0] ?? null, to: places[1] ?? null, step: places[2] ?? null };
}

/** The single items of a container, remarks left out. */
export function itemsOf(node: SyntaxNode): readonly SyntaxNode[] {
	return partsOf(node);
}
