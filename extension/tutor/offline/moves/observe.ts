/** *Observe*: watch a value while the program runs. The place of the print, so that one click can add it. */
import * as l10n from '@vscode/l10n';
import type { SyntaxFacts } from '../../../code/language';
import { languages } from '../../../code/languages';
import { literally } from '../../../code/literally';
import type { LoopOutline } from '../../../code/outline';
import type { Look, Words } from '../../../words';
import type { Help } from '../draft';
import { code, line, ordinal, say } from '../say';
import { spellingOf, type Subject } from '../subject';

/** A smaller question that asks to watch a value; without a place for one click the words alone. Null where no line prints such a value. */
export function observe(words: Words, look: Look | null): Help | null {
	return words.some((segment) => segment.kind === 'code' && segment.text === '') ? null : { rung: 'smaller-question', words, ...(look ? { look } : {}) };
}

/** A value to watch; with the print, where it is not written as for other values. */
function lookAt({ ground, spelling }: Subject, expression: string, place: Pick<Look, 'line' | 'where' | 'like'>): Look {
	const print = spelling?.print(expression) ?? '';
	return { expression, ...place, ...(print === (spellingOf(ground.code.language)?.print(expression) ?? '') ? {} : { print }) };
}

/** To print it would run functions of the program once more, and what those print would come out too. */
export function callsOwn({ ground: { outline } }: Subject, expression: string): boolean {
	return outline.functions.some(({ name }) => new RegExp(`(?<![\\p{L}\\p{N}_])${literally(name)}\\s*\\(`, 'u').test(expression));
}

function syntaxOf({ ground }: Subject): SyntaxFacts | undefined {
	return languages.find(({ id }) => id === ground.code.language)?.syntax;
}

/** These lines are the whole of a body without braces: beside them another line would not be in it. */
function isBare(subject: Subject, from: number, to: number): boolean {
	if (syntaxOf(subject)?.indented !== false) return false;
	const { loops, conditions } = subject.ground.outline;
	if (/\belse\s*$/.test(subject.source.textOf(from - 1))) return true;
	const heads = [...loops.map(({ header, body }) => ({ head: header, body })), ...conditions.map(({ line, body }) => ({ head: line, body }))];
	return heads.some(({ head, body }) => body.from === from && body.to <= to && !Array.from({ length: from - head }, (_, row) => subject.source.textOf(head + row)).some((text) => /\{\s*(?:\/[/*].*)?$/.test(text)));
}

/** Just before a line runs; null where nothing can stand between it and the line before. */
export function above(subject: Subject, expression: string, line: number): Look | null {
	const syntax = syntaxOf(subject);
	const text = subject.source.textOf(line).trim();
	const isInside = subject.ground.outline.spans?.some((span) => span.from < line && line <= span.to) ?? false;
	return !syntax || text === '' || isInside || syntax.goesOn.test(text) || isBare(subject, line, line) ? null : lookAt(subject, expression, { line, where: 'above', like: line });
}

/** Just after a plain line has run; null below a line that begins a block. */
export function below(subject: Subject, expression: string, line: number): Look | null {
	const { functions, loops, conditions, spans } = subject.ground.outline;
	const begins = functions.some(({ header }) => header === line) || loops.some(({ header }) => header === line) || conditions.some((each) => each.line === line);
	const last = spans?.find((span) => span.from <= line && line <= span.to)?.to ?? line;
	return begins || isEnd(subject, line) || isBare(subject, line, last) ? null : lookAt(subject, expression, { line: last, where: 'below', like: line });
}

/** To print a name below the line that makes it, and look at one of its times: one-based, null for a line that runs once. Null below a line that leaves the function. */
export function watchBelow(subject: Subject, name: string, at: number, nth: number | null): Help | null {
	if (!subject.spelling || isEnd(subject, at)) return null;
	const print = code(subject.spelling.print(name));
	const words = nth !== null && nth > 1
		? say(l10n.t('Add {0} below {1} and run it. Which value comes out the {2} time?'), print, line(at), ordinal(nth))
		: say(l10n.t('Add {0} below {1} and run it. Which value comes out first?'), print, line(at));
	return observe(words, below(subject, name, at));
}

/** Nothing runs below a line that leaves the function. */
function isEnd(subject: Subject, line: number): boolean {
	return subject.ground.outline.returns.some(({ range }) => range.from <= line && line <= range.to);
}

/** A line in the loop may send the run on to the next round: the last line inside does not run in each. */
export function skipsEnd({ source }: Subject, { body }: LoopOutline): boolean {
	return Array.from({ length: body.to - body.from + 1 }, (_, row) => source.textOf(body.from + row)).some((text) => /^[^"'`#]*(?<![\p{L}\p{N}_.])continue(?![\p{L}\p{N}_])/u.test(text) && !/^\s*(?:\/[/*]|\*)/.test(text));
}

/** At the end of each round: the last line inside the loop; null where a round ends by leaving, or before that line. */
export function endOfRound(subject: Subject, expression: string, loop: LoopOutline): Look | null {
	const { from, to } = loop.body;
	return skipsEnd(subject, loop) || from > to || from === loop.header || isEnd(subject, to) || isBare(subject, from, to) ? null : lookAt(subject, expression, { line: to, where: 'below', like: from });
}

/** At the beginning of each round: the first line inside the loop. */
export function startOfRound(subject: Subject, expression: string, loop: LoopOutline): Look | null {
	const { from } = loop.body;
	return from === loop.header ? null : above(subject, expression, from);
}
