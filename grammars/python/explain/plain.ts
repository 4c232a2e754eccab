/** Sentences for imports, names of other scopes, `del`, `pass`, and the rarer statements. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { code, field, fieldsOf, joined, listed, partsOf } from './words';

export function imports(node: SyntaxNode): string {
	return joined(...fieldsOf(node, 'name').map((one) => {
		const name = one.childForFieldName('name');
		const alias = one.childForFieldName('alias');
		return name && alias ? l10n.t('Makes the module {0} ready for use, under the name {1}.', code(name), code(alias)) : l10n.t('Makes the module {0} ready for use.', code(one));
	}));
}

export function importsFrom(node: SyntaxNode): string {
	const module_ = code(field(node, 'module_name'));
	if (node.namedChildren.some(({ type }) => type === 'wildcard_import')) return l10n.t('Takes all names from the module {0}.', module_);
	return l10n.t('Takes {1} from the module {0}.', module_, listed(fieldsOf(node, 'name').map((one) => code(one))));
}

export function importsFuture(node: SyntaxNode): string {
	return l10n.t('Turns on {0}, a rule of a later Python.', listed(fieldsOf(node, 'name').map((one) => code(one))));
}

export function globals(node: SyntaxNode): string {
	return l10n.t('In this function {0} means the name from the top of the program, not a new one.', listed(partsOf(node).map((one) => code(one))));
}

export function nonlocals(node: SyntaxNode): string {
	return l10n.t('In this function {0} means the name of the function around it, not a new one.', listed(partsOf(node).map((one) => code(one))));
}

export function deletes(node: SyntaxNode): string {
	const all = partsOf(node).flatMap((one) => (one.type === 'expression_list' ? partsOf(one) : [one]));
	const [first] = all;
	if (all.length === 1 && first?.type === 'subscript') return l10n.t('Takes {0} out of {1}.', code(first), code(field(first, 'value')));
	return l10n.t('Does away with {0}.', listed(all.map((one) => code(one))));
}

export function passes(): string {
	return l10n.t('Does nothing. It only fills a place where a line has to stand.');
}

export function typeName(node: SyntaxNode): string {
	return l10n.t('Makes {0} another name for the type {1}.', code(field(node, 'left')), code(field(node, 'right')));
}
