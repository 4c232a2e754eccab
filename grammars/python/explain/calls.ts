/** Sentences for calls and other expressions that stand alone on a line. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { allArguments, argumentsOf, calleeOf, namedArgument } from './callParts';
import { condition } from './conditions';
import { isModule, methodDeed } from './methods';
import { recursion } from './recursion';
import { isPlain, operand } from './operand';
import { value } from './values';
import { bare, code, field, joined, listed, partsOf } from './words';

/** An expression that stands alone. */
export function alone(node: SyntaxNode): string {
	const of = bare(node);
	switch (of.type) {
		case 'call':
			return joined(called(of), recursion(of));
		case 'await':
			return l10n.t('Waits until {0} is done.', code(partsOf(of)[0] ?? of));
		case 'yield':
			return yields(of);
		case 'ellipsis':
			return l10n.t('Holds the place open and does nothing.');
		case 'identifier':
		case 'attribute':
			return l10n.t('Looks at {0}.', code(of));
		case 'comparison_operator':
		case 'not_operator':
			return l10n.t('Asks whether {0}.', condition(of));
		default:
			return l10n.t('Works out {0}.', value(of));
	}
}

export function yields(node: SyntaxNode): string {
	const [given] = partsOf(node);
	if (!given) return l10n.t('Hands out `None` and waits here until another one is wanted.');
	return node.children.some(({ type }) => type === 'from') ? l10n.t('Hands out the items of {0}, one by one.', code(given)) : l10n.t('Hands out {0} and waits here until another one is wanted.', value(given));
}

function called(call: SyntaxNode): string {
	const { name, object } = calleeOf(call);
	if (object === null && name === 'print') return prints(call);
	if (object === null && name === 'input') {
		const [prompt] = argumentsOf(call);
		return prompt ? l10n.t('Shows {0} and waits until the user has typed a line.', code(prompt)) : l10n.t('Waits until the user has typed a line.');
	}
	if (object === null && ['exit', 'quit'].includes(name)) return l10n.t('Ends the program here.');
	const deed = methodDeed(call);
	if (deed !== null) return deed;
	const given = allArguments(call).map((one) => code(one));
	if (object?.type === 'call' && calleeOf(object).name === 'super') {
		return name === '__init__' ? l10n.t('Lets the class above do its part of the set-up, with {0}.', given.length === 0 ? l10n.t('no values') : listed(given)) : l10n.t('Calls {0} as the class above does it.', code(name));
	}
	if (object?.type === 'identifier' && isModule(object)) return given.length === 0 ? l10n.t('Calls {0} from the module {1}.', code(name), code(object)) : l10n.t('Calls {0} from the module {1}, with {2}.', code(name), code(object), listed(given));
	if (object !== null && name !== '') return given.length === 0 ? l10n.t('Calls {0} on {1}.', code(name), code(object)) : l10n.t('Calls {0} on {1}, with {2}.', code(name), code(object), listed(given));
	if (name === '') return l10n.t('Calls {0}.', code(call));
	return given.length === 0 ? l10n.t('Calls the function {0}.', code(name)) : l10n.t('Calls the function {0} with {1}.', code(name), listed(given));
}

function prints(call: SyntaxNode): string {
	const given = argumentsOf(call);
	const end = namedArgument(call, 'end');
	const [first] = given;
	const said = !first ? l10n.t('Prints an empty line.') : given.length === 1 ? printed(first) : l10n.t('Prints {0}, next to each other.', listed(given.map((one) => code(one))));
	const between = given.length > 1 ? namedArgument(call, 'sep') : null;
	return joined(
		said,
		between && (/^(['"])\1$/.test(between.text) ? l10n.t('Nothing stands between them.') : l10n.t('Between them stands {0}.', code(between))),
		end && (/^(['"])\1$/.test(end.text) ? l10n.t('What is printed after it goes on in the same line.') : l10n.t('After it comes {0}, not a new line.', code(end))),
	);
}

function printed(node: SyntaxNode): string {
	if (node.type === 'list_splat') return l10n.t('Prints each item of {0}, next to each other.', code(partsOf(node)[0] ?? node));
	const of = bare(node);
	return isPlain(of) && of.type !== 'string' ? l10n.t('Prints the value of {0}.', operand(of)) : l10n.t('Prints {0}.', value(of));
}

/** `print x`, as programs once wrote it. */
export function oldPrint(node: SyntaxNode): string {
	return l10n.t('Prints {0}, in the way of an older Python.', listed(partsOf(node).map((one) => code(one))) || code(field(node, 'argument')));
}
