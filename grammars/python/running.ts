import * as l10n from '@vscode/l10n';

/** What its programs do when they run, as `extension/code/language.ts` asks for it. */
const families = {
	KeyError: 'key', IndexError: 'index', TypeError: 'kind', ValueError: 'content', AttributeError: 'attribute', RecursionError: 'recursion', ZeroDivisionError: 'divisor', NameError: 'name', UnboundLocalError: 'name',
} as const;

export const running = {
	familyOf: ({ type }: { readonly type: string }) => (Object.hasOwn(families, type) ? families[type as keyof typeof families] : 'other'),
	isOwnName: ({ type }: { readonly type: string }) => type === 'UnboundLocalError',
	countsFromEnd: true,
	readsOutside: false,
	wholeDivision: '//',
	refusesKinds: true,
	begins: null,
	itself: null,
	shownFunction: /^<(?:built-in method|built-in function|bound method|function|method|class) '?(?:[\p{L}\p{N}_.]*\.)?([\p{L}_][\p{L}\p{N}_]*)/u,
	keepsFallbacks: true,
	kindNames: () => ({ list: l10n.t('a list'), pairs: l10n.t('a dictionary') }),
};
