/** Sentences for errors and what catches them, for `with` and for `assert`. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf } from './callParts';
import { condition } from './conditions';
import { value } from './values';
import { bare, code, field, fieldsOf, joined, listed, partsOf, type Telling } from './words';

export function tryHead(_node: SyntaxNode, telling: Telling): string {
	return joined(l10n.t('Tries the lines indented below.'), telling.first('try') && l10n.t('If an error comes up in them, the program goes on behind the `except` that fits.'));
}

export function exceptHead(node: SyntaxNode): string {
	const [caught] = fieldsOf(node, 'value');
	const alias = node.childForFieldName('alias') ?? (caught?.type === 'as_pattern' ? caught.childForFieldName('alias') : null);
	const what = caught?.type === 'as_pattern' ? (partsOf(caught)[0] ?? caught) : caught;
	if (!what) return l10n.t('Runs when any error came up in the lines above.');
	const kinds = bare(what).type === 'tuple' ? partsOf(bare(what)) : what.type === 'tuple' ? partsOf(what) : [what];
	const names = kinds.map((one) => code(one));
	return joined(
		names.length > 1 ? l10n.t('Runs when one of these errors came up in the lines above: {0}.', listed(names)) : l10n.t('Runs when {0} came up in the lines above.', names[0] ?? code(what)),
		alias && l10n.t('{0} is the name of that error here.', code(alias)),
	);
}

export function finallyHead(): string {
	return l10n.t('Runs at the end in any case, with an error or without.');
}

export function raises(node: SyntaxNode, telling: Telling): string {
	const [what] = partsOf(node);
	if (!what) return l10n.t('Raises the same error once more.');
	const cause = node.childForFieldName('cause');
	return joined(
		error(what),
		cause && (cause.type === 'none' ? l10n.t('It does not tell what came before.') : l10n.t('It tells that {0} is behind it.', code(cause))),
		telling.first('raise') && l10n.t('The program stops here, unless an `except` catches it.'),
	);
}

function error(what: SyntaxNode): string {
	const of = bare(what);
	if (of.type !== 'call') return l10n.t('Raises the error {0}.', code(of));
	const [message] = argumentsOf(of);
	const name = calleeOf(of).name || field(of, 'function').text;
	return message ? l10n.t('Raises the error {0} with the message {1}.', code(name), code(message)) : l10n.t('Raises the error {0}.', code(name));
}

export function asserts(node: SyntaxNode): string {
	const [test, message] = partsOf(node);
	if (!test) return l10n.t('Checks something.');
	const of = bare(test);
	const parts = of.type === 'comparison_operator' ? partsOf(of) : [];
	const [left, right] = parts;
	const isExample = parts.length === 2 && left?.type === 'call' && right && of.children.some(({ type }) => type === '==');
	return joined(
		isExample ? l10n.t('Checks that {0} gives {1}.', code(left), code(right)) : l10n.t('Checks that {0}.', condition(test)),
		message ? l10n.t('If not, the program stops and says {0}.', code(message)) : l10n.t('If not, the program stops.'),
	);
}

export function withHead(node: SyntaxNode, telling: Telling): string {
	const items = node.descendantsOfType('with_item').filter((one) => one.startIndex < field(node, 'body').startIndex || field(node, 'body') === node);
	return joined(...items.map(entered), telling.first('with') && l10n.t('It is closed again when the lines indented below are done.'));
}

function entered(item: SyntaxNode): string {
	const given = field(item, 'value');
	const alias = given.type === 'as_pattern' ? given.childForFieldName('alias') : null;
	const what = given.type === 'as_pattern' ? (partsOf(given)[0] ?? given) : given;
	if (what.type === 'call' && calleeOf(what).name === 'open' && calleeOf(what).object === null) {
		const [file, mode] = argumentsOf(what);
		const how = mode?.text.replace(/\W/g, '') ?? 'r';
		const name = alias ? code(alias) : code(what);
		if (file && how.startsWith('w')) return l10n.t('Opens the file {0} to write it anew, as {1}.', code(file), name);
		if (file && how.startsWith('a')) return l10n.t('Opens the file {0} to write at its end, as {1}.', code(file), name);
		if (file && how.startsWith('r')) return l10n.t('Opens the file {0} to read it, as {1}.', code(file), name);
	}
	return alias ? l10n.t('Opens {0} for the lines below, as {1}.', value(what), code(alias)) : l10n.t('Opens {0} for the lines below.', value(what));
}
