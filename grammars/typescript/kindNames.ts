import * as l10n from '@vscode/l10n';

/** A kind of value as a beginner knows it, with its name as code: a text (`string`). */
export function kindName(name: string): string {
	switch (name) {
		case 'string':
			return l10n.t('a text (`string`)');
		case 'number':
			return l10n.t('a number (`number`)');
		case 'boolean':
			return l10n.t('true or false (`boolean`)');
		case 'undefined':
		case 'null':
		case 'void':
			return l10n.t('nothing (`{0}`)', name);
		default:
			if (/^[^|]*(?:\[\]$|^Array<)/.test(name)) return l10n.t('a list (`{0}`)', name);
			if (/^(?:"[^"]*"|'[^']*')$/.test(name)) return l10n.t('the text `{0}`', name);
			return /^-?\d+(?:\.\d+)?$/.test(name) ? l10n.t('the number `{0}`', name) : l10n.t('a value of type `{0}`', name);
	}
}
