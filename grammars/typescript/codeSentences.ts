/** What types add to the words about programs. */
import * as l10n from '@vscode/l10n';
import { codeSentencesOf } from '../braces/explain/codeSentences';
import type { ExplainedLanguage, Kind, OtherWords } from '../braces/explain/language';
import { explained } from '../javascript/explain/words';

function kindOfType(type: string): Kind | null {
	if (/\[\]$|^(?:Readonly)?Array<|^readonly .*\[\]$|^\[/.test(type)) return 'row';
	if (/^(?:Record|(?:Readonly)?Map|Partial)</.test(type) || /^\{/.test(type)) return 'pairs';
	if (/^(?:Readonly)?Set</.test(type)) return 'set';
	return ({ number: 'number', bigint: 'number', string: 'text', boolean: 'truth' } as Readonly<Record<string, Kind>>)[type] ?? null;
}

const typeWords: Readonly<Record<string, () => string>> = {
	number: () => l10n.t('a number'),
	string: () => l10n.t('a text'),
	boolean: () => l10n.t('true or false'),
	bigint: () => l10n.t('a whole number of any size'),
	any: () => l10n.t('any value'),
	unknown: () => l10n.t('a value of any type'),
	object: () => l10n.t('an object'),
	null: () => l10n.t('the value for nothing'),
	undefined: () => l10n.t('the value for nothing'),
	never: () => l10n.t('no value at all'),
	'number[]': () => l10n.t('an array of numbers'),
	'string[]': () => l10n.t('an array of texts'),
	'boolean[]': () => l10n.t('an array of true and false'),
	'Array<number>': () => l10n.t('an array of numbers'),
	'Array<string>': () => l10n.t('an array of texts'),
	'number[][]': () => l10n.t('a table of numbers'),
	'string[][]': () => l10n.t('a table of texts'),
};

/** A type in everyday words, also one of several; null where one of them has none. */
function typeInWords(type: string): string | null {
	const parts = type.split('|').map((one) => one.trim()).filter((one) => one !== '').map((one) => (/^(?:'[^']*'|"[^"]*"|\d+)$/.test(one) ? `\`${one}\`` : (typeWords[one.replace(/\s+/g, '')]?.() ?? null)));
	if (parts.length === 0 || parts.some((one) => one === null)) return null;
	return parts.reduce((so, one) => l10n.t({ message: '{0} or {1}', args: [so ?? '', one ?? ''], comment: ['Two kinds of value of which one is meant'] }));
}

const others: Readonly<Record<string, OtherWords>> = {
	instantiation_expression: { gives: (part, code) => l10n.t('{0}, meant for one type of value', code.quote(part)) },
	import_alias: { does: (part, code) => l10n.t('Gives something from another place a short name: {0}.', code.quote(part)) },
	module: { does: () => l10n.t('Puts the lines in braces under a name of their own.') },
	internal_module: { does: () => l10n.t('Puts the lines in braces under a name of their own.') },
	index_signature: { does: () => l10n.t('Says which keys such an object may have.') },
};

const withTypes: ExplainedLanguage = {
	...explained,
	kindOfType,
	typeInWords,
	functionWords: {
		...explained.functionWords,
		private: () => l10n.t('Only the class itself can use it.'),
		protected: () => l10n.t('Only the class and those that build on it can use it.'),
	},
	others: { ...explained.others, ...others },
	types: {
		interface: (_, name) => l10n.t('Says what a {0} looks like: which parts it has. It does nothing when the program runs.', name),
		type: (statement, name, code) => l10n.t('Makes {0} another name for the type {1}.', name, code.quote(code.text(statement).replace(/^[^=]*=\s*/, '').replace(/\s*;$/, ''))),
		enum: (_, name) => l10n.t('Makes {0}, a type with a few fixed values that have names.', name),
		const: (_, name) => l10n.t('Makes {0}, a type with a few fixed values that have names.', name),
		declare: () => l10n.t('Says that something is there, made in another place. It does nothing when the program runs.'),
	},
};

/** What is said of code in plain words, its types among it. */
export const codeSentences = codeSentencesOf(withTypes);
