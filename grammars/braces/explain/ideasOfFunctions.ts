/** Ideas of functions and classes. */
import * as l10n from '@vscode/l10n';
import { listed } from '../../wording';
import { bare, type FunctionPart, type Return } from '../tree';
import { isSetUp } from './functionText';
import { type Idea, shownBy, some } from './idea';
import { scopeOfName } from './kinds';
import { calleeOf, keptBy, loopKinds, namesIn, onlyHolds, ownFunctions, wordsOf } from './parts';
import { namedAround, ownCalls } from './recursion';
import type { View } from './view';

export function functionIdeas(view: View): readonly Idea[] {
	return [...recursion(view), ...classes(view), ...awaiting(view), ...generators(view), ...closures(view), ...callbacks(view), ...small(view), ...endsInLoop(view), ...parameters(view), ...giving(view), ...printing(view), ...modules(view), ...calls(view)];
}

/** Functions with a name and a body that begin in the lines. */
const functionsOf = (view: View) => view.of('function').filter((node) => node.name !== null && node.body !== null);

function returnsOf(node: FunctionPart, view: View): readonly Return[] {
	return view.code.inside(node, 'return').filter((one) => view.code.scopeOf(one) === node);
}

function recursion(view: View): readonly Idea[] {
	const { code } = view;
	const first = functionsOf(view).find((node) => ownCalls(node, code).length > 0);
	if (!first?.name) return [];
	const own = ownCalls(first, code).filter((one) => view.has(one));
	if (own.length === 0) return [];
	const without = returnsOf(first, view).filter((one) => ownCalls(one, code).length === 0 && view.has(one));
	// What comes back before the first call of itself is where it ends; what is gathered and comes back after it is not.
	const before = without.filter((one) => one.from < (own[0]?.from ?? Infinity));
	const ends = before.length > 0 ? before : without;
	const name = code.quote(first.name);
	return [{
		id: 'recursion-base-case', name: l10n.t('Where recursion ends'), spans: [first, ...ends, ...own],
		text: ends.length > 0 ? l10n.t('{0} calls itself: {1}. It also has a way to end without a call of itself: {2}.', name, some(own, code), ends.slice(0, 1).map((one) => code.quote(one)).join('')) : l10n.t('{0} calls itself: {1}.', name, some(own, code)),
	}];
}

function classes(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('class').filter((one) => !onlyHolds(one, code));
	return [
		...shownBy(found, (first) => {
			const names = keptBy(first, code).slice(0, 4).map((one) => code.quote(one));
			const name = code.quote(first.name ?? first.word);
			return { id: 'classes', name: l10n.t('Types of your own'), text: names.length > 0 ? l10n.t('{0} is a type of object. Each one keeps its own {1}.', name, listed(names)) : l10n.t('{0} is a type of object.', name) };
		}),
		...shownBy(found.filter(({ above }) => above !== null), (first) => ({
			id: 'inheritance', name: l10n.t('Building on another class'), text: l10n.t('{0} has all that {1} has, and adds to it.', code.quote(first.name ?? first.word), code.quote(first.above ?? first)),
		})),
	];
}

function awaiting(view: View): readonly Idea[] {
	const { code } = view;
	const found = [...view.of('unary').filter(({ operator }) => operator.text === 'await'), ...view.of('call').filter((one) => calleeOf(one).object !== null && calleeOf(one).name === 'then')].sort((a, b) => a.from - b.from);
	return shownBy(found, (first) => ({
		id: 'awaiting', name: l10n.t('Values that come later'), text: first.kind === 'unary' ? l10n.t('{0} waits for a value that comes later.', code.quote(first)) : l10n.t('{0} says what to do when a value has come.', code.quote(calleeOf(first).name)),
	}));
}

function generators(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('other').filter(({ type }) => type === 'yield_expression');
	return shownBy(found, (first) => {
		const around = namedAround(first, code);
		return { id: 'generators', name: l10n.t('Handing out one by one'), text: around?.name ? l10n.t('{0} hands out its values one by one and waits in between.', code.quote(around.name)) : l10n.t('Values are handed out one by one.') };
	});
}

/** A function that is given back by another one and uses that one's names. */
function closures(view: View): readonly Idea[] {
	const { code } = view;
	const outside = (node: FunctionPart): readonly string[] => {
		const outer = code.scopeOf(node);
		return outer.kind !== 'function' || node.body === null ? [] : [...namesIn(node.body)].filter((name) => node.body !== null && scopeOfName(name, node.body, code) === outer && !node.parameters.some((one) => one.name?.text === name));
	};
	const found = view.of('function').filter((node) => outside(node).length > 0 && isKept(node, view));
	return shownBy(found, (first) => ({
		id: 'closures', name: l10n.t('Functions that keep names'), text: l10n.t('The inner function uses {0} from the one around it. It still does so when it is called later.', listed(outside(first).slice(0, 3).map((name) => code.quote(name)))),
	}));
}

/** The function leaves the one around it: it is given back, or its name is. */
function isKept(node: FunctionPart, { code }: View): boolean {
	const outer = code.scopeOf(node);
	if (outer.kind !== 'function') return false;
	const back = code.inside(outer, 'return').filter((one) => code.scopeOf(one) === outer);
	return outer.body === code.parentOf(node) || back.some((one) => (one.from <= node.from && node.to <= one.to && code.aboveInFunction(node, 'call') === null) || (node.name !== null && one.value !== null && namesIn(one.value).has(node.name.text) && bare(one.value).kind !== 'call'));
}

function callbacks(view: View): readonly Idea[] {
	const { code } = view;
	const own = ownFunctions(code);
	const found = view.of('call').filter((one) => one.given.some((each) => bare(each).kind === 'lambda' || (each.kind === 'name' && own.has(each.name))));
	return shownBy(found, (first) => ({ id: 'callbacks', name: l10n.t('Handing a function on'), text: l10n.t('{0} is given a function and calls it when it needs it.', code.quote(first.callee)) }));
}

function small(view: View): readonly Idea[] {
	return shownBy(view.of('lambda').filter(({ function: { body } }) => body !== null && body.kind !== 'block'), (first) => ({ id: 'lambda', name: l10n.t('A small function without a name'), text: l10n.t('{0} is a whole function on one line.', view.code.quote(first)) }));
}

function endsInLoop(view: View): readonly Idea[] {
	const found = view.of('return').filter((one) => view.code.aboveInFunction(one, ...loopKinds) !== null);
	return shownBy(found, (first) => ({ id: 'return-ends', name: l10n.t('When a function ends'), text: l10n.t('{0} stands inside a loop. When it runs, the loop ends too.', view.code.quote(first)) }));
}

function parameters(view: View): readonly Idea[] {
	const { code } = view;
	return shownBy(functionsOf(view).filter(({ parameters: all }) => all.length > 0), (first) => {
		const names = listed(first.parameters.map((one) => code.quote(one.name ?? one)));
		const text = isSetUp(first, code) ? l10n.t('Each new {0} object is made with {1}.', code.quote(first.owner ?? ''), names)
			: first.parameters.length === 1 ? l10n.t('A call of {0} brings a value for {1}.', code.quote(first.name ?? ''), names) : l10n.t('A call of {0} brings a value for each of these: {1}.', code.quote(first.name ?? ''), names);
		return { id: 'parameters', name: l10n.t('What a function gets'), text };
	});
}

function giving(view: View): readonly Idea[] {
	const { code } = view;
	const all = view.of('return').filter(({ value }) => value !== null);
	return shownBy(all, (first) => {
		const around = code.scopeOf(first);
		const found = all.filter((one) => code.scopeOf(one) === around);
		const values = [...new Set(found.flatMap(({ value }) => (value ? [code.quote(value)] : [])))];
		const name = around.kind === 'function' && around.name && all.length > found.length ? code.quote(around.name) : null;
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
	const { code } = view;
	const found = view.of('expression').filter(({ expression }) => code.language.prints(bare(expression), code) !== null);
	return shownBy(found, (first) => ({
		id: 'print-vs-return', name: l10n.t('Printing and giving back'), text: found.length === 1 ? l10n.t('The program prints something here: {0}.', code.quote(first)) : l10n.t('The program prints something in {0} places.', found.length),
	}));
}

function modules(view: View): readonly Idea[] {
	const { code } = view;
	const imported = view.of('import').filter(({ source }) => source !== '');
	const brought = view.of('call').flatMap((one) => (wordsOf(one, code)?.brings === true && one.given[0] ? [{ ...one, source: code.text(one.given[0]) }] : []));
	const found = [...imported, ...brought];
	return shownBy(found, () => ({ id: 'modules', name: l10n.t('Using other code'), text: l10n.t('The program uses code from {0}.', listed([...new Set(found.map(({ source }) => code.quote(source.replace(/^['"<]|['">]$/g, ''))))].slice(0, 3))) }));
}

function calls(view: View): readonly Idea[] {
	const { code } = view;
	const own = ownFunctions(code);
	const found = view.of('call').filter((one) => calleeOf(one).object === null && own.has(calleeOf(one).name) && wordsOf(one, code) === null && namedAround(one, code)?.name?.text !== calleeOf(one).name);
	return shownBy(found, () => ({ id: 'function-call', name: l10n.t('Running a function'), text: l10n.t('These calls run a function of the program: {0}.', some(found, code)) }));
}
