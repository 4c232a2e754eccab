/** Sentences for conditions and cases, errors and what catches them. */
import * as l10n from '@vscode/l10n';
import { joined, listed, type Telling } from '../../wording';
import { bare, type If, type Return, type Statement, type Switch, type SwitchCase, type Throw, type Try } from '../tree';
import type { Code } from './language';
import { bodyOf, isLoop } from './parts';
import { recursion } from './recursion';
import { condition, isQuestion, value, valueInside } from './values';

/** `if`, or `else if` where `isFirst` is not so. */
export function ifHead(node: If, isFirst: boolean, code: Code, telling: Telling): string {
	const test = condition(node.condition, code);
	if (bodyOf(node.then).length === 0) return l10n.t('If {0}, nothing is done: no lines belong to this condition.', test);
	if (!isFirst) return only(node.then, node.condition.endRow, l10n.t('If nothing above was true and {0}, the rest of the line runs.', test), l10n.t('If nothing above was true and {0}, the line below runs.', test), l10n.t('If nothing above was true and {0}, the lines in braces run.', test));
	return joined(only(node.then, node.condition.endRow, l10n.t('If {0}, the rest of the line runs.', test), l10n.t('If {0}, the line below runs.', test), l10n.t('If {0}, the lines in braces run.', test)), telling.first('if') && l10n.t('If not, that part is skipped.'));
}

/** What runs stands on the same line, is one line, or is longer: a sentence for each. */
function only(then: Statement, row: number, inline: string, one: string, several: string): string {
	const inner = then.kind === 'block' ? then.statements : [then];
	const [first] = inner;
	const last = inner.at(-1);
	if (!first || !last) return several;
	if (first.row === row && last.endRow === row) return inline;
	return first.row === last.endRow ? one : several;
}

/** `else` without a condition. */
export function elseHead(hasOthers: boolean): string {
	return hasOthers ? l10n.t('In all other cases, this part runs.') : l10n.t('Otherwise, this part runs.');
}

export function switchHead(node: Switch, code: Code, telling: Telling): string {
	return joined(isTruth(node) ? l10n.t('Asks of each case below whether it is true, one by one.') : l10n.t('Compares {0} with the cases below, one by one.', valueInside(node.on, code)), telling.first('switch') && l10n.t('The program goes on at the first case that fits.'));
}

/** `runsOn`: nothing ends the case before it, so that its lines go on into this one. */
export function caseHead(one: SwitchCase, node: Switch, runsOn: boolean, code: Code): string {
	const on = valueInside(node.on, code);
	const fits = one.labels.length === 0 ? l10n.t('The program goes on here when no case fits.')
		: isTruth(node) ? l10n.t('The program goes on here when {0}.', listed(one.labels.map((label) => condition(label, code))))
			: one.labels.length > 1 ? l10n.t('The program goes on here when {0} is one of these: {1}.', on, listed(one.labels.map((label) => code.quote(label)))) : l10n.t('The program goes on here when {0} equals {1}.', on, code.quote(one.labels[0] ?? one));
	return joined(fits, runsOn && l10n.t('The case above runs on into this one.'));
}

/** `switch (true)`: each case is a condition. */
function isTruth(node: Switch): boolean {
	const of = bare(node.on);
	return of.kind === 'literal' && of.of === 'truth';
}

/** The case has lines, and the last of them does not leave it. */
export function isOpen(one: SwitchCase): boolean {
	const last = one.statements.at(-1);
	const inner = last?.kind === 'block' ? last.statements.at(-1) : last;
	return !one.isClosed && one.statements.length > 0 && !['leave', 'return', 'throw'].includes(inner?.kind ?? '');
}

// ---------------------------------------------------------------- giving back, errors

export function returns(node: Return, code: Code, telling: Telling): string {
	const loop = code.aboveInFunction(node, 'for', 'each', 'while', 'do');
	const ends = loop && isLoop(loop) ? l10n.t('That ends the function, and the loop with it.') : telling.first('return') && l10n.t('That ends the function.');
	if (!node.value) return l10n.t('Ends the function here. It gives nothing back.');
	return joined(back(node.value, code), recursion(node, code), ends);
}

function back(given: NonNullable<Return['value']>, code: Code): string {
	const of = bare(given);
	if (of.kind === 'choice') return l10n.t('Gives back {0} if {1}, or else {2}.', valueInside(of.then, code), condition(of.condition, code), valueInside(of.otherwise, code));
	if ((of.kind === 'binary' || of.kind === 'unary') && isQuestion(of, code)) return l10n.t('Gives back whether {0}, as true or false.', condition(of, code));
	return l10n.t('Gives back {0}.', value(given, code));
}

export function throws(node: Throw, code: Code, telling: Telling): string {
	const of = node.value ? bare(node.value) : null;
	if (!of) return l10n.t('Throws the same error once more.');
	const made = of.kind === 'new' ? { name: of.type, given: of.given } : of.kind === 'call' ? { name: of.callee, given: of.given } : null;
	const [message] = made?.given ?? [];
	return joined(
		made === null ? l10n.t('Throws {0} as an error.', value(of, code)) : message ? l10n.t('Throws the error {0} with the message {1}.', code.quote(made.name), message.kind === 'template' ? code.quote(code.text(message).replace(/^`|`$/g, '')) : code.quote(message)) : l10n.t('Throws the error {0}.', code.quote(made.name)),
		telling.first('throw') && l10n.t('The program stops here, unless a `catch` takes the error.'),
	);
}

export function tryHead(node: Try, code: Code, telling: Telling): string {
	const { opened = [] } = node;
	return joined(
		...opened.map((one) => one.name && one.value && l10n.t('{0} becomes {1}.', code.quote(one.name), value(one.value, code))),
		opened.length > 0 ? l10n.t('Runs the lines in braces. When they have ended, it closes {0}, with an error or without.', openedNames(node, code)) : l10n.t('Tries the lines in braces.'),
		node.catches.length > 0 && telling.first('try') && l10n.t('If an error comes up in them, the program goes on behind `catch`.'),
	);
}

/** What the head of a `try` makes, by its names. */
export function openedNames({ opened = [] }: Try, code: Code): string {
	return listed(opened.flatMap(({ name }) => (name ? [code.quote(name)] : [])));
}

/** The end of a `try` and of all that belongs to it. */
export function tryEnd(node: Try, code: Code): string {
	if (node.last) return l10n.t('Here the lines of the `finally` end.');
	if (node.catches.length > 0) return l10n.t('Here the lines of the `catch` end.');
	return node.opened ? l10n.t('Here the lines of the `try` end, and {0} is closed.', openedNames(node, code)) : l10n.t('Here the lines of the `try` end.');
}

export function catchHead(one: Try['catches'][number], code: Code): string {
	return joined(
		one.type ? l10n.t('Runs when {0} came up in the lines above.', one.type.text.split('|').map((each) => code.quote(each.trim())).reduce((so, each) => l10n.t({ message: '{0} or {1}', args: [so, each], comment: ['Two kinds of value of which one is meant'] }))) : l10n.t('Runs when an error came up in the lines above.'),
		one.name && l10n.t('{0} is the name of that error here.', code.quote(one.name)),
	);
}

export function finallyHead(): string {
	return l10n.t('Runs at the end in any case, with an error or without.');
}
