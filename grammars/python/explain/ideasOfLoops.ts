/** Ideas of loops: what they go through, how long they go on, and what grows in them. */
import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { argumentsOf, calleeOf } from './callParts';
import { condition } from './conditions';
import { type Idea, shownBy } from './idea';
import { changesIn, growsLater } from './later';
import type { View } from './view';
import { value } from './values';
import { aboveInFunction, bare, code, field, listed, partsOf, scopeOf } from './words';

export function loopIdeas(view: View): readonly Idea[] {
	return [...nested(view), ...accumulators(view), ...counting(view), ...walking(view), ...going(view), ...comprehensions(view)];
}

const isCounting = (loop: SyntaxNode) => {
	const over = bare(field(loop, 'right'));
	return over.type === 'call' && calleeOf(over).name === 'range' && calleeOf(over).object === null;
};

function nested(view: View): readonly Idea[] {
	const inner = view.of('for_statement', 'while_statement').filter((loop) => {
		const outer = aboveInFunction(loop, 'for_statement', 'while_statement');
		return outer !== null && view.has(outer);
	});
	const head = (loop: SyntaxNode) => code(loop.text.slice(0, Math.max(0, field(loop, 'body').startIndex - loop.startIndex)).replace(/:\s*(?:#.*\s*)*$/, ''));
	return shownBy(inner.flatMap((loop) => [aboveInFunction(loop, 'for_statement', 'while_statement') ?? loop, loop]), (outer) => ({
		id: 'nested-loops', name: l10n.t('A loop in a loop'),
		text: l10n.t('In each round of {0}, the loop {1} starts anew.', head(outer), head(inner[0] ?? outer)),
	}));
}

function accumulators(view: View): readonly Idea[] {
	const starts = view.of('assignment').filter((node) => growsLater(field(node, 'left'), node) && isStart(field(node, 'right')));
	const [first] = starts;
	if (!first) return [];
	const name = field(first, 'left').text;
	const changed = view.of('augmented_assignment', 'assignment', 'call').filter((node) => node.startIndex > first.endIndex && aboveInFunction(node, 'for_statement', 'while_statement') !== null && changesIn(name, node) && scopeOf(node).startIndex === scopeOf(first).startIndex);
	const others = [...new Set(starts.map((node) => field(node, 'left').text))].filter((each) => each !== name);
	return [{
		id: 'accumulator', name: l10n.t('Collecting in a loop'),
		text: others.length > 0
			? l10n.t('{0} starts as {1}, and changes in the loop, round by round. The same is true of {2}.', code(name), value(field(first, 'right')), listed(others.slice(0, 3).map((each) => code(each))))
			: l10n.t('{0} starts as {1}, and changes in the loop, round by round.', code(name), value(field(first, 'right'))),
		nodes: [first, ...changed],
	}];
}

/** A value to begin with, as it is written. */
function isStart(node: SyntaxNode): boolean {
	const of = bare(node);
	return ['integer', 'float', 'string', 'true', 'false', 'none', 'list', 'dictionary', 'set', 'tuple', 'unary_operator', 'call', 'subscript', 'identifier'].includes(of.type);
}

function counting(view: View): readonly Idea[] {
	return shownBy(view.of('for_statement').filter(isCounting), (loop) => {
		const given = argumentsOf(bare(field(loop, 'right')));
		const [from, to, step] = given.length === 1 ? [undefined, given[0], undefined] : given;
		const name = code(field(loop, 'left'));
		const text = step && from && to
			? l10n.t('{0} counts from {1} in steps of {2}, and stops before {3}.', name, code(from), code(step), code(to))
			: l10n.t('{0} counts from {1} on, and stops before {2}.', name, from ? code(from) : code('0'), code(to ?? loop));
		return { id: 'loop-bounds', name: l10n.t('Where a loop starts and ends'), text };
	});
}

function walking(view: View): readonly Idea[] {
	return shownBy(view.of('for_statement').filter((loop) => !isCounting(loop)), (loop) => ({
		id: 'loop-walk', name: l10n.t('Going through items'),
		text: l10n.t('The loop goes through {0}. Each round takes another part of it, as {1}.', code(field(loop, 'right')), listed((['pattern_list', 'tuple_pattern'].includes(field(loop, 'left').type) ? partsOf(field(loop, 'left')) : [field(loop, 'left')]).map((one) => code(one)))),
	}));
}

function going(view: View): readonly Idea[] {
	const loops = view.of('while_statement');
	const [first] = loops;
	if (!first) return [];
	const test = bare(field(first, 'condition'));
	const names = new Set(test.descendantsOfType('identifier').map(({ text }) => text));
	const changing = field(first, 'body').descendantsOfType(['augmented_assignment', 'assignment']).filter((node) => view.has(node) && field(node, 'left').descendantsOfType('identifier').some(({ text }) => names.has(text)));
	const changed = new Set(changing.flatMap((node) => field(node, 'left').descendantsOfType('identifier').map(({ text }) => text)).filter((name) => names.has(name)));
	const leaving = field(first, 'body').descendantsOfType(['break_statement', 'return_statement']).filter((node) => view.has(node));
	if (test.type === 'true') return [{ id: 'while-condition', name: l10n.t('When a loop goes on'), text: leaving.length > 0 ? l10n.t('The loop has no end of its own. A line inside it leaves it.') : l10n.t('The loop goes on again and again.'), nodes: [first, ...leaving] }];
	return [{
		id: 'while-condition', name: l10n.t('When a loop goes on'),
		text: changing.length > 0 ? l10n.t('The loop goes on as long as {0}. Lines inside it change {1}.', condition(test), listed([...changed].slice(0, 3).map((name) => code(name)))) : l10n.t('The loop goes on as long as {0}.', condition(test)),
		nodes: [first, ...changing],
	}];
}

function comprehensions(view: View): readonly Idea[] {
	return shownBy(view.of('list_comprehension', 'set_comprehension', 'dictionary_comprehension'), (one) => ({
		id: 'comprehension', name: l10n.t('A collection built on one line'), text: l10n.t('{0} makes {1}.', code(one), value(one)),
	}));
}
