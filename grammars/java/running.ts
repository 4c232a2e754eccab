import * as l10n from '@vscode/l10n';

/** What its programs do when they run, as `extension/code/language.ts` asks for it. */
interface Raised {
	readonly type: string;
	readonly message: string;
}

type Family = 'key' | 'index' | 'kind' | 'attribute' | 'content' | 'recursion' | 'divisor' | 'name' | 'other';

const families: Readonly<Record<string, Family>> = {
	ArrayIndexOutOfBoundsException: 'index', StringIndexOutOfBoundsException: 'index', IndexOutOfBoundsException: 'index', NegativeArraySizeException: 'content',
	NullPointerException: 'attribute', ClassCastException: 'kind', ArrayStoreException: 'kind', NumberFormatException: 'content', InputMismatchException: 'content', DateTimeParseException: 'content',
	StackOverflowError: 'recursion', NoClassDefFoundError: 'name', ClassNotFoundException: 'name',
};

function familyOf({ type, message }: Raised): Family {
	// A map gives nothing for a key that it does not have, and no number can be made of that.
	if (type === 'NullPointerException' && /because the return value of "java\.util\.\w*Map\.get\(/.test(message)) return 'key';
	if (type === 'ArithmeticException') return /by zero|divide/i.test(message) ? 'divisor' : 'other';
	return Object.hasOwn(families, type) ? (families[type] ?? 'other') : 'other';
}

export const running = {
	familyOf,
	// A name without a value is found before the program starts.
	isOwnName: () => false,
	countsFromEnd: false,
	readsOutside: false,
	takesPosition: ['charAt', 'codePointAt', 'get', 'set', 'remove'],
	looksUp: ['get'],
	wholeDivision: '/',
	declaresKinds: true,
	refusesKinds: false,
	begins: 'main',
	itself: 'this',
	shownFunction: /^(?!)/,
	keepsFallbacks: false,
	kindNames: () => ({ list: l10n.t('an array or a list'), pairs: l10n.t('a map') }),
};
