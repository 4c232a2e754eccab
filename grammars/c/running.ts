import * as l10n from '@vscode/l10n';

/** What its programs do when they run, as `extension/code/language.ts` asks for it. */
interface Raised {
	readonly type: string;
	readonly message: string;
}

type Family = 'key' | 'index' | 'kind' | 'attribute' | 'content' | 'recursion' | 'divisor' | 'name' | 'other';

/** By the names that the reports of a run are given. */
export const families: Readonly<Record<string, Family>> = {
	'out of bounds': 'index', 'division by zero': 'divisor', 'null pointer': 'attribute', 'stack overflow': 'recursion', 'uninitialised value': 'name',
};

export const running = {
	familyOf: ({ type }: Raised): Family => (Object.hasOwn(families, type) ? (families[type] ?? 'other') : 'other'),
	// The variable is there; it only has no value yet.
	isOwnName: ({ type }: Raised) => type === 'uninitialised value',
	countsFromEnd: false,
	// The checks of a run stop it there.
	readsOutside: false,
	wholeDivision: '/',
	refusesKinds: false,
	begins: 'main',
	itself: null,
	shownFunction: /^(?!)()/,
	keepsFallbacks: false,
	oneByOne: true,
	kindNames: () => ({ list: l10n.t('an array'), pairs: l10n.t('a struct') }),
};
