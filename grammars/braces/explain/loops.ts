/** Sentences for loops and for what leaves them. */
import * as l10n from '@vscode/l10n';
import { asClause, sentencesOf } from '../../clauseText';
import { joined, listed, series, telling as newTelling, type Telling } from '../../wording';
import { bare, type DoWhile, type Each, type Expression, type For, type Leave, type While } from '../tree';
import { alone } from './calls';
import { countingOf, numbersOf, type Counting } from './counting';
import { declared } from './declared';
import { kindOf } from './kinds';
import type { Code, Loop, Walk } from './language';
import { bodyOf, numberIn } from './parts';
import { condition, operand, value } from './values';

/** The first lines of a loop. */
export function loopHead(loop: Loop, code: Code, telling: Telling): string {
	if (bodyOf(loop.body).length === 0) return l10n.t('A loop with no lines to repeat: {0}.', code.quote(code.text(loop).replace(/\s*;$/, '')));
	switch (loop.kind) {
		case 'for': {
			const counting = countingOf(loop, code);
			return joined(counting ? counted(counting, loop, code) : byParts(loop, code), inBraces(loop, telling));
		}
		case 'each': return joined(walkOf(loop, code).line, inBraces(loop, telling));
		case 'while': return whileHead(loop, code, telling);
		case 'do': return joined(l10n.t('Runs the lines below once, and then again as long as the condition at their end is true.'));
	}
}

/** Where there are braces, it is told once what they are there for. */
function inBraces({ body }: Loop, telling: Telling): string | false {
	return body.kind === 'block' && telling.first('loop') && l10n.t('The lines in braces run once in each round.');
}

/** The most numbers that are listed one by one. */
const mostListed = 6;

function counted(counting: Counting, loop: For, code: Code): string {
	const all = numbersOf(counting);
	const name = code.quote(counting.name);
	if (all) {
		if (all.length === 0) return l10n.t('Counts with {0} from {1}, as long as {2}. That is not so at the start, so there is no round.', name, code.quote(counting.from), condition(loop.condition ?? counting.to, code));
		return all.length <= mostListed
			? l10n.t('Repeats the lines below for {0} = {1}.', name, series(all.map(String)))
			: l10n.t('Repeats the lines below for {0} = {1} and so on, up to {2}.', name, series(all.slice(0, 3).map(String)), code.quote(String(all.at(-1))));
	}
	return counting.step === 1 && counting.stepBy === null ? upByOne(counting, name, code) : stepped(counting, name, code);
}

function upByOne({ from, to, operator, lengthOf }: Counting, name: string, code: Code): string {
	const start = numberIn(from);
	const row = start === null ? '' : series([start, start + 1, start + 2].map(String));
	if (lengthOf && start === 0) {
		return operator === '<'
			? l10n.t('Repeats the lines below for each position in {1}: {0} = `0`, `1`, `2` and so on, up to but not including its length.', name, code.quote(lengthOf))
			: l10n.t('Repeats the lines below for {0} = {1} and so on, up to and including {2}.', name, row, operand(to, code));
	}
	if (start !== null) {
		return operator === '<'
			? l10n.t('Repeats the lines below for {0} = {1} and so on, up to but not including {2}.', name, row, operand(to, code))
			: l10n.t('Repeats the lines below for {0} = {1} and so on, up to and including {2}.', name, row, operand(to, code));
	}
	return operator === '<'
		? l10n.t('Repeats the lines below. {0} starts at {1} and goes up by 1 in each round, up to but not including {2}.', name, operand(from, code), operand(to, code))
		: l10n.t('Repeats the lines below. {0} starts at {1} and goes up by 1 in each round, up to and including {2}.', name, operand(from, code), operand(to, code));
}

function stepped({ from, to, operator, step, stepBy }: Counting, name: string, code: Code): string {
	const [start, end] = [value(from, code), operand(to, code)];
	const by = stepBy ? code.quote(stepBy) : code.quote(String(Math.abs(step)));
	switch (operator) {
		case '<': return l10n.t('Repeats the lines below. {0} starts at {1} and goes up by {2} in each round, as long as it is less than {3}.', name, start, by, end);
		case '<=': return l10n.t('Repeats the lines below. {0} starts at {1} and goes up by {2} in each round, as long as it is at most {3}.', name, start, by, end);
		case '>': return l10n.t('Repeats the lines below. {0} starts at {1} and goes down by {2} in each round, as long as it is greater than {3}.', name, start, by, end);
		case '>=': return l10n.t('Repeats the lines below. {0} starts at {1} and goes down by {2} in each round, as long as it is at least {3}.', name, start, by, end);
	}
}

/** The three parts of a loop, each by itself. */
function byParts(loop: For, code: Code): string {
	const quiet = newTelling({ level: 'intermediate', seen: null });
	const first = loop.init?.kind === 'declare' ? declared(loop.init, code, quiet) : loop.init?.kind === 'expression' ? alone(loop.init.expression, code, quiet) : '';
	const step = loop.step ? alone(loop.step, code, quiet) : '';
	return joined(
		loop.condition ? l10n.t('Repeats the lines below as long as {0}.', condition(loop.condition, code)) : again(loop, code),
		first !== '' && l10n.t('Before the first round, {0}.', clausesOf(first)),
		step !== '' && l10n.t('After each round, {0}.', clausesOf(step)),
	);
}

/** All sentences of a text as clauses. */
function clausesOf(text: string): string {
	return listed(sentencesOf(text).map((one) => asClause(one)));
}

function whileHead(loop: While, code: Code, telling: Telling): string {
	const hint = telling.first('while') && l10n.t('It is checked again before each round.');
	return isEndless(loop.condition) ? again(loop, code) : joined(l10n.t('Repeats the lines below as long as {0}.', condition(loop.condition, code)), hint);
}

/** The condition is true as it is written. */
export function isEndless(test: Expression): boolean {
	const of = bare(test);
	return of.kind === 'literal' && ((of.of === 'truth' && /^t/i.test(of.text)) || (of.of === 'whole' && numberIn(of) !== 0));
}

/** A loop without an end of its own. */
function again(loop: For | While, code: Code): string {
	const [leaves] = code.inside(loop.body, 'leave', 'return').filter((one) => one.kind === 'return' ? code.scopeOf(one) === code.scopeOf(loop) : one.word === 'break' && code.aboveInFunction(one, 'for', 'each', 'while', 'do', 'switch') === loop);
	if (leaves?.kind === 'leave') return l10n.t('Repeats the lines below again and again. A `break` inside ends it.');
	return leaves ? l10n.t('Repeats the lines below again and again. A `return` inside ends it.') : l10n.t('Repeats the lines below again and again.');
}

/** The end of a loop that asks behind its lines. */
export function doTail(loop: DoWhile, code: Code): string {
	return l10n.t('Here the loop asks whether to go on. It makes another round as long as {0}.', condition(loop.condition, code));
}

// ---------------------------------------------------------------- going through things

/** How a loop goes through what it is given, in its own line and in a short sentence. */
export function walkOf(loop: Each, code: Code): Walk {
	const own = code.language.walks(loop, code);
	if (own) return own;
	const over = bare(loop.over);
	const through = ['name', 'member', 'items'].includes(over.kind) ? code.quote(over) : value(over, code);
	const name = code.quote(loop.names[0] ?? loop);
	if (loop.names.length > 1) {
		const names = listed(loop.names.map((one) => code.quote(one)));
		return kindOf(over, code) === 'pairs'
			? { line: l10n.t('Goes through {0}, pair by pair. In each round {1} are another key and its value.', through, names), short: l10n.t('It goes through {0}, pair by pair, as {1}.', through, names) }
			: { line: l10n.t('Goes through {0}. In each round another item is taken apart into {1}.', through, names), short: l10n.t('It goes through {0}, item by item, as {1}.', through, names) };
	}
	if (over.kind === 'call' && kindOf(over, code) !== 'text') return { line: l10n.t('Goes through {0}. In each round {1} is the next one.', through, name), short: l10n.t('It goes through {0}, as {1}.', through, name) };
	return kindOf(over, code) === 'text'
		? { line: l10n.t('Goes through {0}, character by character. In each round {1} is the next character.', through, name), short: l10n.t('It goes through {0}, character by character, as {1}.', through, name) }
		: { line: l10n.t('Goes through {0}, item by item. In each round {1} is the next item.', through, name), short: l10n.t('It goes through {0}, item by item, as {1}.', through, name) };
}

/** What a loop goes over, or how long it goes on, in a sentence of a summary. */
export function shortHead(loop: Loop, code: Code): string {
	if (loop.kind === 'each') return walkOf(loop, code).short;
	if (loop.kind === 'for') {
		const counting = countingOf(loop, code);
		if (counting) return countingShort(counting, code);
	}
	const test = loop.condition;
	if (!test || isEndless(test)) return l10n.t('It repeats its steps until a line inside leaves the loop.');
	return loop.kind === 'do' ? l10n.t('It does its steps once, and again as long as {0}.', condition(test, code)) : l10n.t('It repeats its steps as long as {0}.', condition(test, code));
}

export function countingShort(counting: Counting, code: Code): string {
	const { from, to, operator, step, stepBy, lengthOf } = counting;
	const [name, start, end] = [code.quote(counting.name), operand(from, code), operand(to, code)];
	if (lengthOf && operator === '<' && step === 1 && stepBy === null && numberIn(from) === 0) return l10n.t('It goes through each position of {0}, as {1}.', code.quote(lengthOf), name);
	const isOne = stepBy === null && Math.abs(step) === 1;
	const by = stepBy ? code.quote(stepBy) : code.quote(String(Math.abs(step)));
	if (step > 0) {
		if (isOne) return operator === '<' ? l10n.t('It counts {0} from {1} on and stops before {2}.', name, start, end) : l10n.t('It counts {0} from {1} up to {2}.', name, start, end);
		return operator === '<' ? l10n.t('It counts {0} from {1} in steps of {2} and stops before {3}.', name, start, by, end) : l10n.t('It counts {0} from {1} in steps of {2}, at most to {3}.', name, start, by, end);
	}
	if (isOne) return operator === '>' ? l10n.t('It counts {0} down from {1} and stops before {2}.', name, start, end) : l10n.t('It counts {0} down from {1} to {2}.', name, start, end);
	return operator === '>' ? l10n.t('It counts {0} down from {1} in steps of {2} and stops before {3}.', name, start, by, end) : l10n.t('It counts {0} down from {1} in steps of {2}, at most to {3}.', name, start, by, end);
}

/** `break` and `continue`. */
export function leaves(node: Leave, code: Code): string {
	if (node.label !== null) return node.word === 'break' ? l10n.t('Leaves the loop or block that is called {0} at once.', code.quote(node.label)) : l10n.t('Goes on with the next round of the loop that is called {0}.', code.quote(node.label));
	const around = code.aboveInFunction(node, 'for', 'each', 'while', 'do', 'switch');
	if (node.word === 'continue') return l10n.t('Skips what is left of this round. Then another round may start.');
	return around?.kind === 'switch' ? l10n.t('Ends this case. The program goes on behind the `switch`.') : l10n.t('Leaves the loop at once.');
}
