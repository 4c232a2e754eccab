/** Sentences for the heads of branches: `if`, `elif`, `else`, `match`, `case`. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { condition } from './conditions';
import { bare, code, field, joined, listed, partsOf, type Telling } from './words';

export function ifHead(node: SyntaxNode, telling: Telling): string {
	const test = bare(field(node, 'condition'));
	if (/^__name__\s*==\s*(['"])__main__\1$/.test(test.text)) return l10n.t('These lines run only when this file itself is started. When some other file imports it, they do not.');
	const said = condition(test);
	return joined(only(node, l10n.t('If {0}, the rest of the line runs.', said), l10n.t('If {0}, the line below runs.', said), l10n.t('If {0}, the lines indented below run.', said)), telling.first('if') && l10n.t('If not, that part is skipped.'));
}

export function elifHead(node: SyntaxNode): string {
	const test = condition(field(node, 'condition'));
	return only(node, l10n.t('If nothing above was true and {0}, the rest of the line runs.', test), l10n.t('If nothing above was true and {0}, the line below runs.', test), l10n.t('If nothing above was true and {0}, the lines indented below run.', test));
}

/** The block stands on the same line, is one line, or is longer: a sentence for each. */
function only(node: SyntaxNode, inline: string, one: string, several: string): string {
	const block = field(node, 'consequence');
	const colon = node.children.find(({ type }) => type === ':') ?? node;
	if (block.startPosition.row === colon.startPosition.row && block.startIndex !== node.startIndex) return inline;
	return block.endPosition.row === block.startPosition.row ? one : several;
}

/** `else` belongs to a condition, a loop or a `try`. */
export function elseHead(node: SyntaxNode): string {
	switch (node.parent?.type) {
		case 'for_statement':
		case 'while_statement':
			return l10n.t('Runs once when the loop has come to its end without a `break`.');
		case 'try_statement':
			return l10n.t('Runs when no error came up in the lines behind `try`.');
		default:
			return node.parent?.namedChildren.some(({ type }) => type === 'elif_clause') === true ? l10n.t('In all other cases, this part runs.') : l10n.t('Otherwise, this part runs.');
	}
}

export function matchHead(node: SyntaxNode, telling: Telling): string {
	const subject = partsOf(node).filter(({ type }) => type !== 'block');
	return joined(l10n.t('Compares {0} with the patterns below, one by one.', listed(subject.map((one) => code(one)))), telling.first('match') && l10n.t('Only the lines under the first pattern that fits run.'));
}

export function caseHead(node: SyntaxNode): string {
	const patterns = partsOf(node).filter(({ type }) => type === 'case_pattern');
	const guard = node.childForFieldName('guard');
	const test = guard ? partsOf(guard)[0] : undefined;
	const whole = patterns.map(({ text }) => text).join(', ');
	if (whole === '_' && !test) return l10n.t('Runs when no pattern above fits.');
	if (test) return l10n.t('Runs when the value fits {0} and {1}.', code(whole), condition(test));
	const choices = patterns.length === 1 ? whole.split('|').map((one) => one.trim()) : [whole];
	return choices.length > 1 && choices.length <= 4 && !/[([{]/.test(whole) ? l10n.t('Runs when the value is one of these: {0}.', listed(choices.map((one) => code(one)))) : l10n.t('Runs when the value fits {0}.', code(whole));
}
