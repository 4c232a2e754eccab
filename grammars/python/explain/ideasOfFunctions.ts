/** Ideas of functions and classes. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { calleeOf } from './callParts';
import { givenTo, ownerOf } from './functions';
import { type Idea, shownBy, some } from './idea';
import { ownCalls } from './recursion';
import type { View } from './view';
import { above, aboveInFunction, code, field, fieldsOf, listed, partsOf } from './words';

export function functionIdeas(view: View): readonly Idea[] {
	return [...recursion(view), ...classes(view), ...generators(view), ...small(view), ...endsInLoop(view), ...scope(view), ...parameters(view), ...giving(view), ...printing(view), ...decorators(view), ...modules(view), ...files(view), ...calls(view)];
}

function recursion(view: View): readonly Idea[] {
	const functions = view.of('function_definition').filter((node) => ownCalls(field(node, 'body')).length > 0);
	const [first] = functions;
	if (!first) return [];
	const own = ownCalls(field(first, 'body')).filter((node) => view.has(node));
	const without = returnsOf(first).filter((node) => ownCalls(node).length === 0 && view.has(node));
	// What comes back before the first call of itself is where it ends; what is gathered and comes back after it is not.
	const before = without.filter((node) => node.startIndex < (own[0]?.startIndex ?? Infinity));
	const ends = before.length > 0 ? before : without;
	const name = code(field(first, 'name'));
	return [{
		id: 'recursion-base-case', name: l10n.t('Where recursion ends'),
		text: ends.length > 0 ? l10n.t('{0} calls itself: {1}. It also has a way to end without a call of itself: {2}.', name, some(own), some(ends)) : l10n.t('{0} calls itself: {1}.', name, some(own)),
		nodes: [first, ...ends, ...own],
	}];
}

/** The returns of a function itself, without those of functions inside it. */
function returnsOf(node: SyntaxNode): readonly SyntaxNode[] {
	return node.descendantsOfType('return_statement').filter((one) => above(one, 'function_definition')?.startIndex === node.startIndex);
}

function classes(view: View): readonly Idea[] {
	const found = view.of('class_definition');
	const built = found.filter((node) => partsOf(node.childForFieldName('superclasses')).length > 0);
	return [
		...shownBy(found, (first) => {
			const kept = [...new Set(first.descendantsOfType('assignment').map((node) => field(node, 'left').text).filter((text) => text.startsWith('self.')))].map((text) => code(text.slice(5)));
			const text = kept.length > 0 ? l10n.t('{0} is a type of object. Each one keeps its own {1}.', code(field(first, 'name')), listed(kept.slice(0, 4))) : l10n.t('{0} is a type of object.', code(field(first, 'name')));
			return { id: 'classes', name: l10n.t('Types of your own'), text };
		}),
		...shownBy(built, (first) => ({
			id: 'inheritance', name: l10n.t('Building on another class'), text: l10n.t('{0} has all that {1} has, and adds to it.', code(field(first, 'name')), some(partsOf(first.childForFieldName('superclasses')))),
		})),
	];
}

function generators(view: View): readonly Idea[] {
	return shownBy(view.of('yield'), (first) => {
		const around = above(first, 'function_definition');
		return { id: 'generators', name: l10n.t('Handing out one by one'), text: around ? l10n.t('{0} hands out its values one by one and waits in between.', code(field(around, 'name'))) : l10n.t('Values are handed out one by one.') };
	});
}

function small(view: View): readonly Idea[] {
	return shownBy(view.of('lambda'), (first) => ({ id: 'lambda', name: l10n.t('A small function without a name'), text: l10n.t('{0} is a whole function on one line.', code(first)) }));
}

function endsInLoop(view: View): readonly Idea[] {
	const found = view.of('return_statement').filter((node) => aboveInFunction(node, 'for_statement', 'while_statement') !== null);
	return shownBy(found, (first) => ({ id: 'return-ends', name: l10n.t('When a function ends'), text: l10n.t('{0} stands inside a loop. When it runs, the loop ends too.', code(first)) }));
}

function scope(view: View): readonly Idea[] {
	return shownBy(view.of('global_statement', 'nonlocal_statement'), (first) => ({ id: 'name-scope', name: l10n.t('Where a name is known'), text: l10n.t('The function uses {0} from outside of itself.', listed(partsOf(first).map((one) => code(one)))) }));
}

function parameters(view: View): readonly Idea[] {
	const found = view.of('function_definition').filter((node) => givenTo(node).length > 0);
	return shownBy(found, (first) => {
		const names = listed(givenTo(first).map(({ name }) => code(name)));
		const owner = ownerOf(first);
		const isSetUp = owner !== null && field(first, 'name').text === '__init__';
		return { id: 'parameters', name: l10n.t('What a function gets'), text: isSetUp ? l10n.t('Each new {0} object is made with {1}.', code(field(owner, 'name')), names) : givenTo(first).length === 1 ? l10n.t('A call of {0} brings a value for {1}.', code(field(first, 'name')), names) : l10n.t('A call of {0} brings a value for each of these: {1}.', code(field(first, 'name')), names) };
	});
}

function giving(view: View): readonly Idea[] {
	const all = view.of('return_statement').filter((node) => partsOf(node).length > 0);
	return shownBy(all, (first) => {
		const around = above(first, 'function_definition');
		const found = all.filter((node) => above(node, 'function_definition')?.startIndex === around?.startIndex);
		const values = [...new Set(found.map((node) => code(partsOf(node)[0] ?? node)))];
		const name = around && all.length > found.length ? code(field(around, 'name')) : null;
		return { id: 'return-value', name: l10n.t('What a function gives back'), text: comesBack(name, values) };
	});
}

/** `name`: the function, where the lines hold more than one. */
function comesBack(name: string | null, values: readonly string[]): string {
	const [first = ''] = values;
	const shown = listed(values.slice(0, 3));
	if (name !== null) return values.length === 1 ? l10n.t('A call of {0} stands for what comes back: {1}.', name, first) : l10n.t('A call of {0} stands for what comes back: one of {1}.', name, shown);
	return values.length === 1 ? l10n.t('A call stands for what comes back: {0}.', first) : l10n.t('A call stands for what comes back: one of {0}.', shown);
}

function printing(view: View): readonly Idea[] {
	const found = view.of('call').filter((node) => calleeOf(node).name === 'print' && calleeOf(node).object === null);
	return shownBy(found, (first) => ({
		id: 'print-vs-return', name: l10n.t('Printing and giving back'), text: found.length === 1 ? l10n.t('The program prints something here: {0}.', code(first)) : l10n.t('The program prints something in {0} places.', found.length),
	}));
}

function decorators(view: View): readonly Idea[] {
	return shownBy(view.of('decorator'), (first) => ({ id: 'decorators', name: l10n.t('A wrapper around a function'), text: l10n.t('{0} adds something to what is defined below it.', code(first)) }));
}

function modules(view: View): readonly Idea[] {
	const found = view.of('import_statement', 'import_from_statement');
	return shownBy(found, () => ({
		id: 'modules', name: l10n.t('Using other code'), text: l10n.t('The program uses code from {0}.', some(found.flatMap((node) => node.childForFieldName('module_name') ?? fieldsOf(node, 'name')).map((node) => node.childForFieldName('name') ?? node))),
	}));
}

function files(view: View): readonly Idea[] {
	const found = view.of('call').filter((node) => calleeOf(node).name === 'open' && calleeOf(node).object === null);
	return shownBy(found, (first) => ({ id: 'files', name: l10n.t('Working with files'), text: l10n.t('{0} opens a file.', code(first)) }));
}

function calls(view: View): readonly Idea[] {
	const own = new Set(view.root.descendantsOfType('function_definition').filter((node) => !ownerOf(node)).map((node) => field(node, 'name').text));
	const found = view.of('call').filter((node) => own.has(calleeOf(node).name) && calleeOf(node).object === null && !(above(node, 'function_definition') && field(above(node, 'function_definition') ?? node, 'name').text === calleeOf(node).name));
	return shownBy(found, () => ({ id: 'function-call', name: l10n.t('Running a function'), text: l10n.t('These calls run a function of the program: {0}.', some(found)) }));
}
