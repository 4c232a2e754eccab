/** Sentences for functions and methods: what they are, what they take, and how they are called. */
import * as l10n from '@vscode/l10n';
import { joined, listed, type Telling } from '../../wording';
import { bare, type Expression, type FunctionPart } from '../tree';
import type { Code } from './language';
import { isFree, plainType } from './parts';
import { value } from './values';

/** The function is the one that sets up an object of its class. */
export function isSetUp({ name, owner, returns }: FunctionPart, code: Code): boolean {
	// With a type before its name it is a method like any other, whatever its name is.
	return owner !== null && name !== null && (code.language.constructors.includes(name.text) || (name.text === owner && returns === null));
}

/** First line of a function or a method. */
export function functionHead(node: FunctionPart, code: Code, telling: Telling): string {
	const name = code.quote(node.name ?? '');
	const around = node.owner === null ? code.above(node, 'function') : null;
	return joined(
		node.owner !== null && !(isFree(node, code) && !isSetUp(node, code)) ? methodHead(node, node.owner, name, code) : around?.name ? l10n.t('Defines {0}, a helper inside {1}.', name, code.quote(around.name)) : l10n.t('Defines the function {0}.', name),
		...about(node, code, telling),
		node.body !== null && telling.first('function') && l10n.t('The lines in its braces run when it is called.'),
		node.body === null && !node.words.includes('abstract') && l10n.t('What it does stands somewhere else.'),
	);
}

function methodHead(node: FunctionPart, owner: string, name: string, code: Code): string {
	if (isSetUp(node, code)) return l10n.t('Sets up each new {0} object.', code.quote(owner));
	const told = node.name?.text ?? '';
	const special = Object.hasOwn(code.language.specialMethods, told) ? code.language.specialMethods[told] : undefined;
	if (special) return special(code.quote(owner));
	return node.words.includes('static') ? l10n.t('Defines {0}, a function that belongs to {1}.', name, code.quote(owner)) : l10n.t('Defines {0}, something that each {1} object can do.', name, code.quote(owner));
}

/** What it takes, what the words before it say, what it gives back by its type. */
function about(node: FunctionPart, code: Code, telling: Telling): readonly (string | null)[] {
	const name = node.name?.text ?? '';
	const words = node.words.map((word) => (Object.hasOwn(code.language.functionWords, word) ? (code.language.functionWords[word]?.(code.quote(name)) ?? null) : null));
	return [
		name !== '' && name === code.language.main ? l10n.t('The program starts here.') : null,
		taken(node, code),
		...words,
		code.language.aboutFunction?.(node, code) ?? null,
		typesOf(node, code, telling),
	];
}

/** Which types of value go in and come out, where they are written down. */
function typesOf(node: FunctionPart, code: Code, telling: Telling): string | null {
	const typed = node.parameters.flatMap(({ name, type, isRest }) => (name && type && !isRest ? [{ name, type: plainType(type) }] : []));
	const returns = node.returns ? plainType(node.returns) : '';
	if (telling.level !== 'beginner' && returns === '') return null;
	const inWords = (type: string) => code.language.typeInWords(type) ?? l10n.t('a value of the type {0}', code.quote(type));
	const kinds = new Set(typed.map(({ type }) => type));
	const [first] = typed;
	const takes = first && telling.level === 'beginner' && kinds.size === 1
		? typed.length === 1 ? l10n.t('{0} is meant to be {1}.', code.quote(first.name), inWords(first.type)) : l10n.t('Each of them is meant to be {0}.', inWords(first.type))
		: telling.level === 'beginner' && typed.length > 1 && typed.length <= 3 ? joined(...typed.map(({ name, type }) => l10n.t('{0} is meant to be {1}.', code.quote(name), inWords(type)))) : '';
	const gives = returns === '' || code.language.typeInWords(returns) === '' ? '' : returns === 'void' ? l10n.t('It gives nothing back.') : l10n.t('It gives back {0}.', inWords(returns));
	return joined(takes, gives) || null;
}

/** What the function takes, with what stands in for a value that is left out. */
export function taken(node: FunctionPart, code: Code): string {
	const plain = node.parameters.filter(({ isRest }) => !isRest);
	const fallbacks = plain.flatMap(({ name, fallback }) => (fallback ? [l10n.t('If no {0} is given, it is {1}.', code.quote(name ?? ''), code.quote(fallback))] : []));
	return joined(
		node.parameters.length === 0 && isFree(node, code) && l10n.t('It takes nothing.'),
		plain.length > 0 && l10n.t('It takes {0}.', listed(plain.map((one) => code.quote(one.name ?? one)))),
		...fallbacks.slice(0, 2),
		...node.parameters.map(({ name, isRest }) => isRest && name !== null && l10n.t('Any more values that are given go into {0}.', code.quote(name))),
	);
}

/** A name that is given to a function: `const f = (n) => n * 2`. */
export function functionOf(name: string, of: Expression, code: Code, telling: Telling): string {
	if (of.kind !== 'lambda') return '';
	const { body } = of.function;
	const around = code.above(of.function, 'function');
	return joined(
		around?.name && around !== of.function ? l10n.t('Defines {0}, a helper inside {1}.', name, code.quote(around.name)) : l10n.t('Defines the function {0}.', name),
		...about({ ...of.function, name: null, ...(body?.kind === 'block' ? {} : { returns: null }) }, code, telling),
		body && body.kind !== 'block' && (code.language.prints(bare(body), code) ? l10n.t('It runs {0}.', code.quote(body)) : l10n.t('It gives back {0}.', value(bare(body), code))),
		body?.kind === 'block' && telling.first('function') && l10n.t('The lines in its braces run when it is called.'),
	);
}

/** A function that begins in the middle of something: what it takes, and that its lines follow. */
export function innerFunction(node: FunctionPart, code: Code): string {
	const names = node.parameters.map((one) => code.quote(one.name ?? one));
	const name = node.name ? code.quote(node.name) : null;
	const around = node.name ? code.parentOf(code.parentOf(node) ?? node) : null;
	if (name !== null && around?.kind === 'pairs') return names.length === 0 ? l10n.t('Here {0} begins, something that the object can do.', name) : l10n.t('Here {0} begins, something that the object can do. It takes {1}.', name, listed(names));
	if (name !== null) return names.length === 0 ? l10n.t('Here the function {0} begins.', name) : l10n.t('Here the function {0} begins. It takes {1}.', name, listed(names));
	return names.length === 0 ? l10n.t('Here a function without a name begins.') : l10n.t('Here a function without a name begins. It takes {0}.', listed(names));
}
