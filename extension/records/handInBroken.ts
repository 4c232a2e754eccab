import * as l10n from '@vscode/l10n';

/** Why a file is not read as a hand-in. `line` is one-based. */
export type HandInReason =
	| { readonly kind: 'other' | 'newer' | 'cut' | 'text' | 'large' }
	| { readonly kind: 'line'; readonly line: number }
	/** The disk refused; `why` is what it said. */
	| { readonly kind: 'disk'; readonly why: string };

export class HandInBroken extends Error {
	override readonly name = 'HandInBroken';
	constructor(readonly reason: HandInReason) {
		super(brokenWords(reason));
	}
}

/** The reason in a sentence. */
export function brokenWords(reason: HandInReason): string {
	switch (reason.kind) {
		case 'other':
			return l10n.t('This file is no hand-in.');
		case 'newer':
			return l10n.t('A newer version of the extension wrote this hand-in. Update the extension to read it.');
		case 'cut':
			return l10n.t('The end of this hand-in is missing. Ask for it again.');
		case 'text':
			return l10n.t('This file is no text: something went wrong on its way. Ask for it again.');
		case 'large':
			return l10n.t('This hand-in holds more than any student can have done.');
		case 'line':
			return l10n.t('Line {0} of this hand-in cannot be read. Ask for it again.', reason.line);
		case 'disk':
			return l10n.t('This file could not be read: {0}', reason.why);
	}
}
