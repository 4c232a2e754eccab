/** Sentences for loops and for what leaves them. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf, namedArgument } from './callParts';
import { condition } from './conditions';
import { smallNumber } from './builtins';
import { kindOf } from './kinds';
import { value } from './values';
import { bare, code, field, joined, listed, partsOf, series, type Telling } from './words';

/** The head of a `for` loop. */
export function forLoop(node: SyntaxNode, telling: Telling): string {
	const isAsync = node.children[0]?.type === 'async';
	return joined(
		walk(field(node, 'left'), bare(field(node, 'right'))),
		isAsync && l10n.t('It may have to wait for each of them.'),
		telling.first('loop') && l10n.t('The lines that are indented below run once in each round.'),
	);
}

function walk(left: SyntaxNode, over: SyntaxNode): string {
	const name = code(left);
	const names = ['pattern_list', 'tuple_pattern', 'list_pattern'].includes(left.type) ? partsOf(left) : [];
	if (over.type === 'call') {
		const { name: function_, object } = calleeOf(over);
		const given = argumentsOf(over);
		const [first] = given;
		if (object === null && function_ === 'range' && given.length > 0 && given.length <= 3 && names.length === 0) return counted(name, given);
		if (object === null && first) {
			const said = walkOf(function_, name, names, first, over);
			if (said !== null) return said;
		}
		if (object !== null) {
			const of = code(object);
			const [key, of2] = names;
			if (function_ === 'items' && names.length === 2 && key && of2) return l10n.t('Goes through {0}, pair by pair. In each round {1} is another key and {2} is its value.', of, code(key), code(of2));
			if (function_ === 'keys') return l10n.t('Goes through {0}, key by key. In each round {1} is the next key.', of, name);
			if (function_ === 'values') return l10n.t('Goes through {0}, value by value. In each round {1} is the next value.', of, name);
		}
	}
	if (names.length > 0) return l10n.t('Goes through {0}. In each round another item is taken apart into {1}.', through(over), listed(names.map((one) => code(one))));
	switch (kindOf(over)) {
		case 'text':
			return l10n.t('Goes through {0}, character by character. In each round {1} is the next character.', through(over), name);
		case 'file':
			return l10n.t('Goes through the lines of the file {0}. In each round {1} is the next line.', code(over), name);
		case 'pairs':
			return l10n.t('Goes through {0}, key by key. In each round {1} is the next key.', through(over), name);
		default:
			return over.type === 'call' && calleeOf(over).name === 'split' ? l10n.t('Goes through {0}. In each round {1} is the next one.', through(over), name) : l10n.t('Goes through {0}, item by item. In each round {1} is the next item.', through(over), name);
	}
}

/** What is gone through: a name or a literal as it is, anything that is worked out in words. */
function through(over: SyntaxNode): string {
	return ['identifier', 'attribute', 'list', 'tuple', 'set', 'dictionary', 'expression_list'].includes(over.type) ? code(over) : value(over);
}

function walkOf(function_: string, name: string, names: readonly SyntaxNode[], first: SyntaxNode, over: SyntaxNode): string | null {
	const [one, two] = names;
	switch (function_) {
		case 'enumerate': {
			if (names.length !== 2 || !one || !two) return null;
			const start = namedArgument(over, 'start') ?? argumentsOf(over)[1];
			return start
				? l10n.t('Goes through {0}. In each round {1} is another item, and {2} counts along, from {3} on.', through(first), code(two), code(one), code(start))
				: l10n.t('Goes through {0}. In each round {1} is another item, and {2} is its position, from 0 on.', through(first), code(two), code(one));
		}
		case 'zip':
			return names.length > 1
				? l10n.t('Goes through {0} side by side. In each round {1} are one item of each.', listed(argumentsOf(over).map((each) => code(each))), listed(names.map((each) => code(each))))
				: null;
		case 'reversed':
			return names.length === 0 ? l10n.t('Goes through {0} from its end to its start. In each round {1} is the next item.', through(first), name) : null;
		case 'sorted':
			return names.length === 0 && argumentsOf(over).length === 1 && !namedArgument(over, 'reverse') && !namedArgument(over, 'key') ? l10n.t('Goes through {0} from the smallest item to the largest. In each round {1} is the next item.', through(first), name) : null;
		case 'open':
			return l10n.t('Goes through the lines of the file {0}. In each round {1} is the next line.', code(first), name);
		default:
			return null;
	}
}

/** The most numbers that are listed one by one. */
const mostListed = 6;

/** `for i in range(...)`. */
function counted(name: string, given: readonly SyntaxNode[]): string {
	const [first, second, third] = given;
	const from = second ? first : undefined;
	const to = second ?? first;
	const start = from === undefined ? 0 : smallNumber(from);
	const end = smallNumber(to);
	const step = third ? smallNumber(third) : 1;
	if (!to) return l10n.t('Repeats the lines below.');
	if (start !== null && end !== null && step !== null && step !== 0) {
		const all = numbers(start, end, step);
		if (all.length === 0) return l10n.t('Counts with {0} from {1} to before {2}. There is no such number, so there is no round.', name, code(String(start)), code(String(end)));
		return all.length <= mostListed
			? l10n.t('Repeats the lines below for {0} = {1}.', name, series(all.map(String)))
			: l10n.t('Repeats the lines below for {0} = {1} and so on, up to {2}.', name, series(all.slice(0, 3).map(String)), code(String(all.at(-1))));
	}
	if (third) return stepped(name, code(from ?? to), code(to), third, step);
	const size = /^len\(\s*([\w.]+)\s*\)$/.exec(to.text)?.[1];
	if (start === 0 && size !== undefined) return l10n.t('Repeats the lines below for each position in {1}: {0} = `0`, `1`, `2` and so on, up to but not including its length.', name, code(size));
	if (start === 0 && /^`_+`$/.test(name)) return l10n.t('Repeats the lines below {0} times.', code(to));
	if (start !== null) return l10n.t('Repeats the lines below for {0} = {1} and so on, up to but not including {2}.', name, series([start, start + 1, start + 2].map(String)), code(to));
	return l10n.t('Repeats the lines below. {0} starts at {1} and goes up by 1 in each round, up to but not including {2}.', name, code(from ?? to), code(to));
}

function stepped(name: string, from: string, to: string, third: SyntaxNode, step: number | null): string {
	if (step === null || step === 0) return l10n.t('Repeats the lines below. {0} starts at {1} and moves by {2} in each round, until it comes to {3} or beyond; that one is left out.', name, from, code(third), to);
	return step > 0
		? l10n.t('Repeats the lines below. {0} starts at {1} and goes up by {2} in each round, as long as it is less than {3}.', name, from, code(String(step)), to)
		: l10n.t('Repeats the lines below. {0} starts at {1} and goes down by {2} in each round, as long as it is greater than {3}.', name, from, code(String(-step)), to);
}

/** The numbers of a range; a long one is only counted far enough to be told. */
function numbers(from: number, to: number, step: number): readonly number[] {
	const all: number[] = [];
	for (let at = from; step > 0 ? at < to : at > to; at += step) all.push(at);
	return all;
}

/** The head of a `while` loop. */
export function whileLoop(node: SyntaxNode, telling: Telling): string {
	const test = bare(field(node, 'condition'));
	const hint = telling.first('while') && l10n.t('It is checked again before each round.');
	if (test.type !== 'true' && test.text !== '1') return joined(l10n.t('Repeats the lines below as long as {0}.', condition(test)), hint);
	const [leaves] = node.descendantsOfType(['break_statement', 'return_statement']);
	if (leaves?.type === 'break_statement') return l10n.t('Repeats the lines below again and again. A `break` inside ends it.');
	return leaves ? l10n.t('Repeats the lines below again and again. A `return` inside ends it.') : l10n.t('Repeats the lines below again and again.');
}

export function breaks(): string {
	return l10n.t('Leaves the loop at once.');
}

export function goesOn(): string {
	return l10n.t('Skips what is left of this round. Then another round may start.');
}
