import * as l10n from '@vscode/l10n';
import { families, running as older } from '../c/running';

/** What its programs do when they run, as `extension/code/language.ts` asks for it. */
export const running = {
	...older,
	familyOf: ({ type, message }: { readonly type: string; readonly message: string }) => {
		switch (type.replace(/^std::/, '')) {
			// `at` of a map is asked for a key; of all others for a position.
			case 'out_of_range': return /\bmap\b/.test(message) ? ('key' as const) : /\bsto[a-z]+\b/.test(message) ? ('content' as const) : ('index' as const);
			case 'invalid_argument': return /\bsto[a-z]+\b/.test(message) ? ('content' as const) : ('other' as const);
			default: return Object.hasOwn(families, type) ? (families[type] ?? 'other') : 'other';
		}
	},
	begins: 'main',
	itself: 'this',
	kindNames: () => ({ list: l10n.t('an array or a vector'), pairs: l10n.t('a map') }),
};
