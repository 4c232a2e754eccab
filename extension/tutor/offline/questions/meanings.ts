/** What the commonest errors say, and what they are often read as. */
import * as l10n from '@vscode/l10n';
import type { RaisedException, Words } from '../../../words';
import { code, say } from '../say';

export type Family = 'key' | 'index' | 'name' | 'unbound' | 'kind' | 'content' | 'zero' | 'attribute' | 'recursion' | 'file' | 'module';

const families: Readonly<Record<string, Family>> = {
	KeyError: 'key',
	IndexError: 'index',
	NameError: 'name',
	UnboundLocalError: 'unbound',
	TypeError: 'kind',
	ValueError: 'content',
	ZeroDivisionError: 'zero',
	AttributeError: 'attribute',
	RecursionError: 'recursion',
	FileNotFoundError: 'file',
	ModuleNotFoundError: 'module',
};

/** The family of an exception by its type's name; null for one that is not among the common ones. */
export function familyOf(exception: RaisedException): Family | null {
	return families[exception.type] ?? null;
}

export interface Meanings {
	readonly right: Words;
	/** Common misreadings of this very error. */
	readonly wrong: readonly { readonly words: Words; readonly misconception: string }[];
}

/** The meaning of an error beside two misreadings of it; null where there is nothing to misread. */
export function meaningsOf(exception: RaisedException): Meanings | null {
	const about = exception.about === undefined || exception.about === '' ? null : code(exception.about);
	const family = familyOf(exception);
	switch (family) {
		case 'key':
			return {
				right: about ? say(l10n.t('The dictionary has no key {0}.'), about) : say(l10n.t('The dictionary has no such key.')),
				wrong: [
					{ words: about ? say(l10n.t('The dictionary has no value {0}.'), about) : say(l10n.t('The dictionary has no such value.')), misconception: 'key-is-value' },
					{ words: say(l10n.t('The dictionary does not exist.')), misconception: 'error-names-container' },
				],
			};
		case 'index':
			return {
				right: say(l10n.t('A position was asked for that is not there.')),
				wrong: [
					{ words: say(l10n.t('A value was looked for that is not in the list.')), misconception: 'index-is-value' },
					{ words: say(l10n.t('The list was never made.')), misconception: 'error-names-container' },
				],
			};
		case 'name':
			return {
				right: about ? say(l10n.t('When that line ran, {0} had no value.'), about) : say(l10n.t('When that line ran, a name had no value.')),
				wrong: [
					{ words: about ? say(l10n.t('The value of {0} has the wrong type.'), about) : say(l10n.t('A value has the wrong type.')), misconception: 'unknown-is-wrong-type' },
					{ words: about ? say(l10n.t('The value of {0} is zero.'), about) : say(l10n.t('A value is zero.')), misconception: 'unknown-is-zero' },
				],
			};
		case 'unbound':
			return {
				right: about ? say(l10n.t('The function used its own {0} before giving it a value.'), about) : say(l10n.t('The function used a name of its own before giving it a value.')),
				wrong: [
					{ words: about ? say(l10n.t('The value of {0} has the wrong type.'), about) : say(l10n.t('A value has the wrong type.')), misconception: 'unknown-is-wrong-type' },
					{ words: about ? say(l10n.t('{0} appears nowhere else in the program.'), about) : say(l10n.t('The name appears nowhere else in the program.')), misconception: 'name-is-misspelt' },
				],
			};
		case 'kind':
			return {
				right: say(l10n.t('Something was done with a value whose type does not allow it.')),
				wrong: [
					{ words: say(l10n.t('A word of the program was mistyped.')), misconception: 'type-is-typing' },
					{ words: say(l10n.t('A value is too large.')), misconception: 'type-is-size' },
				],
			};
		case 'content':
			return {
				right: say(l10n.t('The type of a value is fine, but what is in it cannot be used there.')),
				wrong: [
					{ words: say(l10n.t('A name has no value.')), misconception: 'content-is-unknown-name' },
					{ words: say(l10n.t('The result of the function is wrong.')), misconception: 'content-is-wrong-result' },
				],
			};
		case 'attribute':
			return {
				right: say(l10n.t('The value before the dot does not have what stands after it.')),
				wrong: [
					{ words: say(l10n.t('The value before the dot has no value yet.')), misconception: 'attribute-is-unknown-name' },
					{ words: say(l10n.t('What stands after the dot got a wrong argument.')), misconception: 'attribute-is-argument' },
				],
			};
		case 'recursion':
			return {
				right: say(l10n.t('The function called itself again and again, and never stopped.')),
				wrong: [
					{ words: say(l10n.t('A loop made too many rounds.')), misconception: 'recursion-is-loop' },
					{ words: say(l10n.t('A function must not call itself.')), misconception: 'recursion-is-forbidden' },
				],
			};
		case 'zero':
		case 'file':
		case 'module':
		case null:
			return null;
	}
}
