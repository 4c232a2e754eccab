import * as l10n from '@vscode/l10n';

/** What its programs do when they run, as `extension/code/language.ts` asks for it. */
interface Raised {
	readonly type: string;
	readonly message: string;
}

/** By the type alone an error of this language says little. */
function familyOf({ type, message }: Raised): 'index' | 'kind' | 'attribute' | 'content' | 'recursion' | 'name' | 'other' {
	switch (type) {
		case 'ReferenceError':
			return 'name';
		case 'TypeError':
			if (/\bproperties of (?:undefined|null)\b|\bproperty .* of (?:undefined|null)\b|is not a (?:function|constructor)\b/.test(message)) return 'attribute';
			return /is not iterable|Cannot mix|Cannot convert|object is not|must be|not a valid/.test(message) ? 'kind' : 'other';
		case 'RangeError':
			return /call stack/i.test(message) ? 'recursion' : 'content';
		case 'SyntaxError':
			return /JSON|BigInt/.test(message) ? 'content' : 'other';
		default:
			return 'other';
	}
}

export const running = {
	familyOf,
	isOwnName: ({ message }: Raised) => /before initialization/.test(message),
	countsFromEnd: false,
	readsOutside: true,
	wholeDivision: null,
	refusesKinds: false,
	begins: null,
	itself: 'this',
	shownFunction: /^(?:\[(?:Async|Generator)?(?:Function|class):? |(?:async )?function\*? ?|class |ƒ )([\p{L}_$][\p{L}\p{N}_$]*)/u,
	keepsFallbacks: false,
	kindNames: () => ({ list: l10n.t('an array'), pairs: l10n.t('an object') }),
	comesLater: { types: ['Promise'], name: () => l10n.t('a promise') },
};
