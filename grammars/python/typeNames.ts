import * as l10n from '@vscode/l10n';

/** A type as a beginner knows it, with its name as code: a text (`str`). */
export function typeName(name: string): string {
	switch (name) {
		case 'str':
			return l10n.t('a text (`str`)');
		case 'int':
			return l10n.t('a whole number (`int`)');
		case 'float':
			return l10n.t('a fraction (`float`)');
		case 'bool':
			return l10n.t('a truth value (`bool`)');
		case 'list':
			return l10n.t('a list');
		case 'tuple':
			return l10n.t('a tuple');
		case 'dict':
			return l10n.t('a dictionary');
		case 'set':
			return l10n.t('a set');
		case 'NoneType':
			return l10n.t('`None`');
		case 'function':
		case 'builtin_function_or_method':
		case 'method':
			return l10n.t('a function');
		case 'range':
			return l10n.t('a range');
		case 'type':
			return l10n.t('a type');
		default:
			return l10n.t('a value of type `{0}`', name);
	}
}
