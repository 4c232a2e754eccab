/** What kind of value a name holds, as far as its own program shows: for words that fit it, never to judge. */
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf } from './callParts';
import { bare, field, numberIn, operatorOf, partsOf, scopeOf } from './words';

export type Kind = 'text' | 'row' | 'pairs' | 'file' | 'number';

/** Names that first programs give to a text and to nothing else. */
const textNames = /^(?:text|string|sentence|phrase|message|msg|password|passwd|letters?|chars?|character|vowels?|alphabet|greeting)$/i;

/** Methods that only a text has. */
const textMethods = new Set(['upper', 'lower', 'strip', 'lstrip', 'rstrip', 'title', 'capitalize', 'swapcase', 'replace', 'split', 'splitlines', 'isalpha', 'isdigit', 'isalnum', 'isupper', 'islower', 'isspace', 'isnumeric', 'startswith', 'endswith', 'zfill', 'center', 'ljust', 'rjust', 'join']);
/** Methods and functions that give a text. */
const givesText = new Set(['upper', 'lower', 'strip', 'lstrip', 'rstrip', 'title', 'capitalize', 'swapcase', 'replace', 'join', 'zfill', 'center', 'ljust', 'rjust', 'format', 'read', 'readline']);
const pairMethods = new Set(['items', 'keys', 'values', 'get', 'setdefault', 'popitem']);
const rowMethods = new Set(['append', 'extend', 'insert', 'sort', 'reverse']);

/** In longer code, in characters, only the name itself is looked at: every name would be looked for in all of it. */
const longest = 20_000;

/** Names whose kind is being looked for: `a = a + b` asks for `a` again. */
type Asked = ReadonlySet<string>;

/** The kind of an expression's value; null where nothing tells it. */
export function kindOf(node: SyntaxNode, asked: Asked = new Set()): Kind | null {
	const of = bare(node);
	switch (of.type) {
		case 'string':
		case 'concatenated_string':
			return 'text';
		case 'list':
		case 'list_comprehension':
		case 'tuple':
			return 'row';
		case 'dictionary':
		case 'dictionary_comprehension':
			return 'pairs';
		case 'integer':
		case 'float':
			return 'number';
		case 'binary_operator': {
			const sides = [bare(field(of, 'left')), bare(field(of, 'right'))];
			if (operatorOf(of) === '+') return sides.some((side) => kindOf(side, asked) === 'text') ? 'text' : sides.some((side) => kindOf(side, asked) === 'row') ? 'row' : null;
			if (operatorOf(of) === '*') return sides.some(({ type }) => type === 'string') ? 'text' : sides.some(({ type }) => type === 'list') ? 'row' : null;
			return operatorOf(of) === '%' && sides[0]?.type === 'string' ? 'text' : null;
		}
		case 'call':
			return given(of);
		case 'subscript': {
			const at = of.childForFieldName('subscript');
			const whole = kindOf(field(of, 'value'), asked);
			return whole === 'text' || (whole === 'row' && at?.type === 'slice') ? whole : null;
		}
		case 'identifier':
			return ofName(of, asked);
		default:
			return null;
	}
}

function given(call: SyntaxNode): Kind | null {
	const { name, object } = calleeOf(call);
	if (object !== null) return givesText.has(name) ? 'text' : name === 'split' || name === 'splitlines' || name === 'readlines' ? 'row' : null;
	if (['str', 'input', 'chr', 'bin', 'hex', 'repr'].includes(name)) return 'text';
	if (['list', 'sorted'].includes(name)) return 'row';
	if (['len', 'int', 'float', 'abs', 'ord', 'round'].includes(name)) return 'number';
	return name === 'dict' ? 'pairs' : name === 'open' ? 'file' : null;
}

function ofName(node: SyntaxNode, asked: Asked): Kind | null {
	const scope = scopeOf(node);
	const key = `${scope.startIndex}:${node.text}`;
	if (asked.has(key)) return null;
	const kinds = scope.endIndex - scope.startIndex > longest ? new Set<Kind>() : new Set([...clues(node.text, scope, new Set([...asked, key]))].filter((kind) => kind !== null));
	const [only] = kinds;
	// Where two clues part, the name holds now this and now that.
	if (only !== undefined) return kinds.size === 1 ? only : null;
	return textNames.test(node.text) ? 'text' : null;
}

/** What the function around says of a name: its type, what it is set to, what is done with it, what it is called with. */
function* clues(name: string, scope: SyntaxNode, asked: Asked): Generator<Kind | null> {
	yield* ofParameter(name, scope, asked);
	for (const one of scope.descendantsOfType(['assignment', 'augmented_assignment', 'binary_operator', 'for_statement', 'call', 'comparison_operator', 'as_pattern', 'for_in_clause'])) {
		const [left, right] = [one.childForFieldName('left'), one.childForFieldName('right')];
		switch (one.type) {
			case 'assignment':
				if (left?.text === name && right) yield kindOf(right, asked);
				break;
			case 'augmented_assignment':
			case 'binary_operator':
				if (left?.text === name && right && numberIn(right) !== null && /^(?:-|\/\/?)=?$/.test(operatorOf(one))) yield 'number';
				break;
			case 'for_statement':
			case 'for_in_clause':
				if (left?.text === name && right) yield itemOf(right, asked);
				break;
			case 'as_pattern':
				if (one.childForFieldName('alias')?.text === name) yield kindOf(partsOf(one)[0] ?? one, asked) === 'file' ? 'file' : null;
				break;
			case 'comparison_operator': {
				const sides = partsOf(one);
				if (sides.length === 2 && sides[0]?.text === name && sides[1]?.type === 'string' && one.children.some(({ type }) => type === '==' || type === '!=')) yield 'text';
				break;
			}
			case 'call': {
				const { name: method, object } = calleeOf(one);
				if (object?.text === name) yield textMethods.has(method) ? 'text' : pairMethods.has(method) ? 'pairs' : rowMethods.has(method) ? 'row' : null;
				break;
			}
		}
	}
}

/** What one item of a collection is, where every item is of one kind. */
function itemOf(over: SyntaxNode, asked: Asked): Kind | null {
	const of = bare(over);
	const whole = kindOf(of, asked);
	if (whole === 'text' || whole === 'file') return 'text';
	if (of.type === 'call' && ['split', 'splitlines', 'readlines'].includes(calleeOf(of).name)) return 'text';
	if (of.type === 'call' && calleeOf(of).name === 'range') return 'number';
	const items = ['list', 'tuple', 'set'].includes(of.type) ? [...new Set(partsOf(of).map((one) => kindOf(one, asked)))] : [];
	return items.length === 1 ? (items[0] ?? null) : null;
}

/** A parameter's written type, its fallback, and the values that calls in the program and in the function's examples give it. */
function* ofParameter(name: string, scope: SyntaxNode, asked: Asked): Generator<Kind | null> {
	if (scope.type !== 'function_definition') return;
	const parameters = partsOf(scope.childForFieldName('parameters'));
	const nameOf = (one: SyntaxNode) => (one.type === 'typed_parameter' ? partsOf(one)[0] : (one.childForFieldName('name') ?? one))?.text;
	const at = parameters.findIndex((one) => nameOf(one) === name);
	const own = parameters[at];
	if (!own) return;
	const type = own.childForFieldName('type')?.text ?? '';
	if (type !== '') yield /^str$/.test(type) ? 'text' : /^(?:list|tuple)\b/i.test(type) ? 'row' : /^dict\b/i.test(type) ? 'pairs' : /^(?:int|float)$/.test(type) ? 'number' : null;
	const fallback = own.childForFieldName('value');
	if (fallback) yield kindOf(fallback, asked);
	const called = field(scope, 'name').text;
	let top = scope;
	while (top.parent) top = top.parent;
	for (const call of top.descendantsOfType('call')) {
		const value = calleeOf(call).object === null && calleeOf(call).name === called ? argumentsOf(call)[at] : undefined;
		if (value && bare(value).type !== 'identifier' && scopeOf(call).startIndex !== scope.startIndex) yield kindOf(value, asked);
	}
	// The first value of an example in the describing text.
	const [, begin] = at === 0 ? (new RegExp(`>>>[^\\n]*\\b${called}\\(\\s*(['"[{]|\\d)`).exec(field(scope, 'body').text) ?? []) : [];
	if (begin !== undefined) yield begin === '[' ? 'row' : begin === '{' ? null : /\d/.test(begin) ? 'number' : 'text';
}
