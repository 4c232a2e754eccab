/** Ideas of values: lists, texts, dictionaries, numbers and what is done with them. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf } from './callParts';
import { type Idea, shownBy, some } from './idea';
import { changingMethods } from './methods';
import { position } from './positions';
import type { View } from './view';
import { bare, code, field, fieldsOf, numberIn, operatorOf, partsOf, type Clauses } from './words';

export function dataIdeas(view: View): readonly Idea[] {
	return [...keys(view), ...parts(view), ...positions(view), ...rests(view), ...divisions(view), ...typed(view), ...unpacking(view), ...texts(view), ...lists(view), ...formatting(view), ...conversions(view)];
}

const method = (node: SyntaxNode) => (calleeOf(node).object ? calleeOf(node).name : '');

function keys(view: View): readonly Idea[] {
	const made = view.of('dictionary', 'dictionary_comprehension');
	const asked = view.of('call').filter((node) => ['items', 'keys', 'values', 'get', 'setdefault'].includes(method(node)));
	const looked = view.of('subscript').filter((node) => fieldsOf(node, 'subscript').some(({ type }) => type === 'string'));
	return shownBy([...made, ...asked, ...looked], (first) => ({ id: 'dictionary-key', name: l10n.t('Keys and values'), text: l10n.t('{0} works with a dictionary: each key leads to its value.', code(first)) }));
}

function parts(view: View): readonly Idea[] {
	const found = view.of('subscript').filter((node) => fieldsOf(node, 'subscript').some(({ type }) => type === 'slice'));
	return shownBy(found, (first) => ({ id: 'slicing', name: l10n.t('Taking a part'), text: l10n.t('{0} is {1}.', code(first), position(first)) }));
}

function positions(view: View): readonly Idea[] {
	const found = view.of('subscript').filter((node) => fieldsOf(node, 'subscript').every(({ type }) => type !== 'slice' && type !== 'string') && node.parent?.type !== 'type');
	return shownBy(found, (first) => ({ id: 'indexing', name: l10n.t('Positions'), text: l10n.t('{0} is {1}.', code(first), position(first)) }));
}

function rests(view: View): readonly Idea[] {
	const found = view.of('binary_operator').filter((node) => operatorOf(node) === '%' && bare(field(node, 'left')).type !== 'string');
	return shownBy(found, (first) => {
		const [a, b] = [code(field(first, 'left')), code(field(first, 'right'))];
		return {
			id: 'modulo', name: l10n.t('The rest of a division'),
			text: numberIn(field(first, 'right')) === 2 ? l10n.t('{0} is 0 for an even number and 1 for an odd one.', code(first)) : l10n.t('{0} is what is left over when {1} is divided by {2}.', code(first), a, b),
		};
	});
}

function divisions(view: View): readonly Idea[] {
	const found = view.of('binary_operator').filter((node) => ['/', '//'].includes(operatorOf(node)));
	return shownBy(found, (first) => ({
		id: 'integer-division', name: l10n.t('Dividing'), text: operatorOf(first) === '//' ? l10n.t('{0} divides and rounds down to a whole number.', code(first)) : l10n.t('{0} divides and may give a fraction.', code(first)),
	}));
}

function typed(view: View): readonly Idea[] {
	const found = view.of('call').filter((node) => calleeOf(node).name === 'input' && calleeOf(node).object === null);
	return shownBy(found, (first) => ({ id: 'input-is-text', name: l10n.t('What is typed is text'), text: l10n.t('{0} waits for a line from the user.', code(first)) }));
}

function unpacking(view: View): readonly Idea[] {
	const found = view.of('assignment').filter((node) => field(node, 'left').type === 'pattern_list' && node.childForFieldName('right') !== null);
	return shownBy(found, (first) => ({ id: 'unpacking', name: l10n.t('Several names at once'), text: l10n.t('{0} gives values to several names in one step.', code(first)) }));
}

const textMethods = new Set(['upper', 'lower', 'strip', 'lstrip', 'rstrip', 'split', 'join', 'replace', 'title', 'capitalize', 'startswith', 'endswith', 'isdigit', 'isalpha', 'isalnum', 'isupper', 'islower', 'find', 'swapcase']);

function texts(view: View): readonly Idea[] {
	const found = view.of('call').filter((node) => textMethods.has(method(node)));
	return shownBy(found, () => ({ id: 'string-immutability', name: l10n.t('Texts do not change'), text: l10n.t('These work on a text and leave it as it is: {0}.', some(found)) }));
}

function lists(view: View): readonly Idea[] {
	const found = view.of('call').filter((node) => changingMethods.has(method(node)) && !['add', 'discard', 'update', 'write', 'writelines', 'close', 'setdefault'].includes(method(node)) && ['identifier', 'attribute', 'subscript'].includes(calleeOf(node).object?.type ?? ''));
	return shownBy(found, (first) => ({ id: 'list-mutation', name: l10n.t('Lists change'), text: l10n.t('{0} changes {1} itself.', code(first), code(calleeOf(first).object ?? first)) }));
}

function formatting(view: View): readonly Idea[] {
	const found = view.of('string').filter((node) => node.descendantsOfType('interpolation').length > 0);
	return shownBy(found, (first) => ({ id: 'formatting', name: l10n.t('Values inside a text'), text: l10n.t('In {0} the parts in braces are filled in with their values.', code(first)) }));
}

const conversionWords: Clauses = {
	int: (call, from) => l10n.t('{0} makes a whole number from {1}.', call, from),
	float: (call, from) => l10n.t('{0} makes a number from {1} that may have a fraction.', call, from),
	str: (call, from) => l10n.t('{0} makes a text from {1}.', call, from),
	bool: (call, from) => l10n.t('{0} makes a yes or no from {1}.', call, from),
};

function conversions(view: View): readonly Idea[] {
	const found = view.of('call').filter((node) => Object.hasOwn(conversionWords, calleeOf(node).name) && calleeOf(node).object === null && argumentsOf(node).length > 0);
	return shownBy(found, (first) => ({
		id: 'type-conversion', name: l10n.t('Kinds of values'),
		text: conversionWords[calleeOf(first).name]?.(code(first), code(argumentsOf(first)[0] ?? partsOf(first)[0] ?? first)) ?? code(first),
	}));
}
