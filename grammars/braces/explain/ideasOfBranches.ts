/** Ideas of branches and conditions. */
import * as l10n from '@vscode/l10n';
import { bare, type Expression, type If, type Span } from '../tree';
import { openedNames } from './branches';
import { type Idea, shownBy, some } from './idea';
import { wordsOf } from './parts';
import { isEqual, isUnequal } from './operators';
import { askedBy, condition, isQuestion, valueInside } from './values';
import type { View } from './view';

export function branchIdeas(view: View): readonly Idea[] {
	return [...chains(view), ...single(view), ...cases(view), ...joined(view), ...membership(view), ...nothing(view), ...same(view), ...comparing(view), ...errors(view)];
}

/** The branches behind the first one, with the place of their first word. */
function othersOf(node: If): readonly Span[] {
	const found: Span[] = [];
	for (let at: If | null = node; at?.otherwise; at = at.otherwise.kind === 'if' ? at.otherwise : null) found.push(at.elseWord ?? at.otherwise);
	return found;
}

function isElse(node: If, view: View): boolean {
	const around = view.code.parentOf(node);
	return around?.kind === 'if' && around.otherwise === node;
}

function chains(view: View): readonly Idea[] {
	const { code } = view;
	const [first, ...more] = view.of('if').filter((node) => node.otherwise !== null && !isElse(node, view));
	if (!first) return [];
	const count = 1 + othersOf(first).length;
	let last = first.otherwise;
	while (last?.kind === 'if') last = last.otherwise;
	const text = count === 2 && last !== null
		? l10n.t('One of two parts runs: the first if {0}, or else the other.', condition(first.condition, code))
		: last !== null ? l10n.t('Exactly one of {0} parts runs: the first one whose condition is true, or the last.', count) : l10n.t('At most one of {0} parts runs: the first one whose condition is true.', count);
	return [{ id: 'conditional-chain', name: l10n.t('One branch of several'), text, spans: [first, ...more].flatMap((node) => [node, ...othersOf(node).filter((one) => view.has(one))]) }];
}

function single(view: View): readonly Idea[] {
	if (chains(view).length > 0) return [];
	return shownBy(view.of('if').filter((node) => !isElse(node, view)), (first) => ({ id: 'conditions', name: l10n.t('Running lines only if'), text: l10n.t('Some lines run only if {0}.', condition(first.condition, view.code)) }));
}

function cases(view: View): readonly Idea[] {
	const { code } = view;
	const [first, ...more] = view.of('switch');
	if (!first) return [];
	return [{
		id: 'switch-cases', name: l10n.t('Picking a case'), text: bare(first.on).kind === 'literal' ? l10n.t('The program goes on at the first case that is true.') : l10n.t('The program goes on at the case that {0} equals. A `break` ends a case.', valueInside(first.on, code)),
		spans: [first, ...more].flatMap((node) => [node, ...node.cases.filter((one) => view.has(one))]),
	}];
}

function joined(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('binary').filter((one) => ['&&', '||'].includes(one.operator.text) && (isAsked(one, view) || isQuestion(one.left, code)));
	return shownBy(found, (first) => ({
		id: 'boolean-logic', name: l10n.t('And, or, not'), text: first.operator.text === '&&' ? l10n.t('{0} is true only if both sides are true.', code.quote(first)) : l10n.t('{0} is true if at least one side is true.', code.quote(first)),
	}));
}

/** The expression stands in the condition of a branch or a loop. */
function isAsked(expression: Expression, { code }: View): boolean {
	const around = code.aboveInFunction(expression, 'if', 'while', 'do', 'for', 'choice');
	return !!around?.condition && around.condition.from <= expression.from && expression.to <= around.condition.to;
}

function membership(view: View): readonly Idea[] {
	const { code } = view;
	const found = view.of('call').filter((one) => /^(?:includes|has|contains|containsKey)$/.test(one.callee.kind === 'member' ? one.callee.name.text : '') && askedBy(one, code) !== null);
	const searched = view.of('binary').filter((one) => bare(one.left).kind === 'call' && isFinding(one.left, view));
	return shownBy([...found, ...searched].sort((a, b) => a.from - b.from), (first) => ({ id: 'membership', name: l10n.t('Is it one of them?'), text: l10n.t('The program asks whether {0}.', condition(first, code)) }));
}

function isFinding(expression: Expression, { code }: View): boolean {
	const of = bare(expression);
	return of.kind === 'call' && wordsOf(of, code)?.finds === true;
}

function nothing(view: View): readonly Idea[] {
	const found = view.of('binary').filter(({ right, operator }) => (isEqual(operator.text) || isUnequal(operator.text)) && bare(right).kind === 'literal' && (bare(right) as { of?: string }).of === 'nothing');
	return shownBy(found, (first) => ({ id: 'none-value', name: l10n.t('No value'), text: l10n.t('{0} asks whether there is a value at all.', view.code.quote(first)) }));
}

/** Signs that ask for the very same value, where the language has something to say of them. */
function same(view: View): readonly Idea[] {
	const { equality } = view.code.language;
	const found = view.of('binary').filter(({ operator }) => Object.hasOwn(equality, operator.text));
	// What is rarer tells more.
	const sorted = [...found].sort((a, b) => found.filter(({ operator }) => operator.text === a.operator.text).length - found.filter(({ operator }) => operator.text === b.operator.text).length);
	const [first] = sorted;
	const text = first && equality[first.operator.text]?.(view.code.quote(first));
	return text === undefined ? [] : [{ id: 'strict-equality', name: l10n.t('The same value'), text, spans: found }];
}

function comparing(view: View): readonly Idea[] {
	const found = view.of('binary').filter(({ operator }) => ['<', '<=', '>', '>=', '==', '!=', '===', '!=='].includes(operator.text));
	return shownBy(found, () => ({ id: 'comparison-operator', name: l10n.t('Comparing'), text: found.length === 1 ? l10n.t('{0} is either true or false.', some(found, view.code)) : l10n.t('Each of these is either true or false: {0}.', some(found, view.code)) }));
}

function errors(view: View): readonly Idea[] {
	const { code } = view;
	const tries = view.of('try');
	const thrown = view.of('throw');
	const caught = tries.flatMap(({ catches }) => catches);
	const types = caught.flatMap(({ type }) => type ?? []);
	const [first] = thrown;
	const opening = tries.find(({ opened, last }) => opened && !last);
	const text = caught.length > 0
		? types.length > 0 ? l10n.t('The program is ready for {0}. It goes on instead of stopping.', some(types, code)) : l10n.t('The program is ready for an error. It goes on instead of stopping.')
		: first ? l10n.t('{0} stops the work on purpose and says what is wrong.', code.quote(first)) : opening ? l10n.t('{0} is closed by itself when its lines have ended, with an error or without.', openedNames(opening, code)) : l10n.t('Some lines run in any case, with an error or without.');
	const spans = [...tries, ...caught, ...thrown].filter((one) => view.has(one));
	return spans.length > 0 ? [{ id: 'exceptions', name: l10n.t('Dealing with errors'), text, spans }] : [];
}
