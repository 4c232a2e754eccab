import { distance } from 'fastest-levenshtein';
import type { CallTest, InputTest } from '../words';
import { matchingBracket } from './brackets';
import { goodCall } from './exampleForm';
import type { CallSource, Language, ParsePiece, ProgramNames } from './language';
import { literally } from './literally';
import type { FunctionOutline, Outline } from './outline';
import { raisingSeparator, strongSeparator } from './separators';
import { callTest, ownInputTest } from './testIds';
import { unowned } from './unowned';
import { readValue } from './valueWords';

/** Why a typed example cannot be used; worded by {@link wordRefusal} of `refusalWords.ts`. */
export type RefusalCode =
	| 'call-missing'
	| 'call-unreadable'
	/** It calls something else; `node` is what. */
	| 'call-other'
	| 'call-too-few'
	| 'call-too-many'
	/** An argument is given by a name that the function does not have. */
	| 'call-unknown-argument'
	/** A name stands where a value belongs. */
	| 'call-has-name'
	| 'expected-missing'
	| 'expected-unreadable'
	/** Text without quotes. */
	| 'expected-unquoted'
	/** A statement where a value belongs. */
	| 'expected-statement'
	/** The value is said by calling the program itself. */
	| 'expected-calls'
	/** What the call should print is missing. */
	| 'printed-missing'
	| 'typed-missing'
	| 'output-missing';

/** An example that cannot be used, as data. */
export interface Refusal {
	readonly code: RefusalCode;
	/** Which of the two fields it is about. */
	readonly field: 'call' | 'expected' | 'typed' | 'output';
	/** The piece of the typed text that it is about; empty when something is missing. */
	readonly node: string;
	/** What a good one looks like, in the program's own names. */
	readonly good: { readonly call: string; readonly expected: string };
	/** What the field probably should say; taken at a click, never silently. */
	readonly suggestion: string | null;
}

export type ReadExample<T> = { readonly kind: 'test'; readonly test: T } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What an example is read against. */
export interface ExampleContext {
	readonly language: Language;
	readonly parse: ParsePiece;
	readonly names: ProgramNames;
	/** The function (or class, with no outline) that the example is for. */
	readonly function: Pick<FunctionOutline, 'name' | 'parameters' | 'takes'>;
	/** Examples that are there already; a good one is shown in their form. */
	readonly known: readonly CallTest[];
}

/**
 * Reads what a student types into the two fields for a call and its value. A call may be whole (`fibonacci(5)`), pasted
 * with its prompt, printed, or only its arguments (`5`); call and value may also stand in the first field together. With `prints` the
 * second field is the text that the call should print, as it stands on the screen.
 */
export function readCallExample(fields: { readonly call: string; readonly expected: string; readonly manner?: 'returns' | 'prints' }, context: ExampleContext): ReadExample<CallTest> {
	const refused = (field: Refusal['field'], code: RefusalCode, node = '', suggestion: string | null = null): { kind: 'refused'; refusal: Refusal } => ({
		kind: 'refused',
		refusal: { code, field, node, good: goodCall(context), suggestion },
	});
	if (fields.manner === 'prints') return readPrinted(fields, context, refused);
	const split = splitFields(unowned(withoutPrompt(fields.call, context.language), context.names), fields.expected, context);
	if (split.call === '' && (context.function.takes?.least !== 0 || context.function.parameters.length > 0)) return refused('call', 'call-missing');

	const call = readCall(split.call, context);
	if (call.kind === 'refused') return refused('call', call.code, call.node, call.suggestion);
	const expected = readExpected(split.expected, split.raises, context);
	if (expected.kind === 'refused') return refused('expected', expected.code, expected.node, expected.suggestion);
	return { kind: 'test', test: callTest({ call: call.text, expected: expected.text, compare: 'equal', raises: expected.raises, before: '' }, 'student') };
}

function readPrinted(
	fields: { readonly call: string; readonly expected: string }, context: ExampleContext,
	refused: (field: Refusal['field'], code: RefusalCode, node?: string, suggestion?: string | null) => { kind: 'refused'; refusal: Refusal },
): ReadExample<CallTest> {
	const text = unowned(withoutPrompt(fields.call, context.language), context.names);
	if (text === '' && (context.function.takes?.least !== 0 || context.function.parameters.length > 0)) return refused('call', 'call-missing');
	const call = readCall(text, context);
	if (call.kind === 'refused') return refused('call', call.code, call.node, call.suggestion);
	const lines = linesOf(fields.expected);
	if (lines.length === 0) return refused('expected', 'printed-missing');
	return { kind: 'test', test: callTest({ call: call.text, expected: lines.join('\n'), compare: 'printed', raises: false, before: '' }, 'student') };
}

/** Reads what a student would type into the program, and what it should print. Blank lines at the end are dropped. */
export function readInputExample(fields: { readonly typed: string; readonly output: string }, outline: Pick<Outline, 'readsInput' | 'conditions' | 'loops'>): ReadExample<InputTest> {
	const given = linesOf(fields.typed);
	// Where an empty line is what ends the typing, the one at the end is meant.
	const typed = given.length > 0 && /\n[^\S\n]*$/.test(fields.typed.replace(/\r\n?/g, '\n')) && looksForNothing(outline) ? [...given, ''] : given;
	const output = linesOf(fields.output);
	const refused = (field: Refusal['field'], code: RefusalCode): { kind: 'refused'; refusal: Refusal } => ({ kind: 'refused', refusal: { code, field, node: '', good: { call: '', expected: '' }, suggestion: null } });
	if (output.length === 0) return refused('output', 'output-missing');
	if (typed.length === 0 && outline.readsInput) return refused('typed', 'typed-missing');
	return { kind: 'test', test: ownInputTest(typed, output.join('\n')) };
}

/** Some condition asks whether a text is empty: `line == ""`, `not line`, or the name alone. */
function looksForNothing({ conditions, loops }: Pick<Outline, 'conditions' | 'loops'>): boolean {
	const asked = [...conditions.map(({ text }) => text), ...loops.filter(({ kind }) => kind === 'while').map(({ over }) => over)];
	return asked.some((text) => /(["'])\1/.test(text) || /^(?:not\s+|!)?[\p{L}_][\p{L}\p{N}_]*$/u.test(text.trim()));
}

function linesOf(text: string): string[] {
	const lines = text.replace(/\r\n?/g, '\n').split('\n');
	while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
	return lines;
}

function withoutPrompt(text: string, { spelling }: Language): string {
	const [first = '', ...rest] = text.trim().split(/\r?\n/);
	const isPrompt = spelling.prompt !== '' && first.startsWith(spelling.prompt);
	const lines = isPrompt ? [first.slice(spelling.prompt.length), ...rest] : [first, ...rest];
	return lines.join('\n').trim();
}

/** The two fields, where both may have been typed into the first. */
function splitFields(text: string, expected: string, { function: { name } }: ExampleContext): { call: string; expected: string; raises: string | null } {
	const open = text.indexOf('(');
	const close = open === -1 ? null : matchingBracket(text, open);
	const rest = close === null ? '' : text.slice(close + 1);
	const raised = raisingSeparator.exec(rest)?.[1] ?? null;
	const end = close === null ? text : text.slice(0, close + 1);
	if (expected.trim() !== '') return { call: text, expected: expected.trim(), raises: null };
	if (raised) return { call: end, expected: raised, raises: raised };
	const separator = strongSeparator.exec(rest) ?? /^\s*(?:;\s*)?(=|\n|:|is\b|#+|\/\/+)/.exec(rest);
	if (separator) return { call: end, expected: rest.slice(separator[0].length).trim(), raises: null };
	// Only arguments, and an arrow: `5 -> 8`.
	const arrow = text.startsWith(name) ? null : /\s*(?:={1,2}>|-{1,2}>|→|⇒)\s*/.exec(text);
	return arrow ? { call: text.slice(0, arrow.index), expected: text.slice(arrow.index + arrow[0].length).trim(), raises: null } : { call: text, expected: '', raises: null };
}

type Read<T> = ({ readonly kind: 'read' } & T) | { readonly kind: 'refused'; readonly code: RefusalCode; readonly node: string; readonly suggestion: string | null };

function no(code: RefusalCode, node: string, suggestion: string | null = null): Read<never> {
	return { kind: 'refused', code, node, suggestion };
}

function readCall(typed: string, context: ExampleContext): Read<{ text: string }> {
	const { language, parse, names, function: { name } } = context;
	const text = unprinted(typed, language).replace(/;$/, '').trim();
	const found = language.examples.callIn(text, parse);
	const ownNames = new Set([...names.functions.map((one) => one.name), ...names.classes, name]);
	if (found && (found.callee === name || mentions(text, name))) return checkCall(found, text, context);
	if (found && found.text === text && !isValueCall(found.callee, language)) {
		const suggestion = ownNames.has(found.callee) || !isLike(found.callee, name) ? null : name + text.slice(found.callee.length);
		return no('call-other', found.callee, suggestion);
	}
	const completed = text === name ? null : complete(text, context);
	if (completed) return checkCall(completed, completed.text, context);
	return no('call-unreadable', text);
}

/** What is printed, where a whole print statement was typed. */
function unprinted(text: string, { spelling }: Language): string {
	const [head = '', tail = ''] = spelling.print('\u0000').replace(/;$/, '').split('\u0000');
	const bare = text.replace(/\s*;$/, '');
	const isPrinted = bare.startsWith(head) && bare.endsWith(tail) && matchingBracket(bare, head.length - 1) === bare.length - tail.length;
	return isPrinted ? bare.slice(head.length, bare.length - tail.length).trim() : text;
}

/** The call is only a value by itself (`set()`, `range(3)`), and so an argument. */
function isValueCall(callee: string, language: Language): boolean {
	return language.examples.isBuiltin(callee);
}

function mentions(text: string, name: string): boolean {
	return new RegExp(`(^|[^\\p{L}\\p{N}_.$])${literally(name)}\\s*\\(`, 'u').test(text);
}

function isLike(typed: string, name: string): boolean {
	return distance(typed.toLowerCase(), name.toLowerCase()) <= Math.max(1, Math.floor(name.length / 4));
}

/** The whole call, where only its arguments were typed, with or without their brackets. */
function complete(text: string, { language, parse, names, function: target }: ExampleContext): CallSource | null {
	const write = (names.classes.includes(target.name) ? language.spelling.make : undefined) ?? language.spelling.call;
	const isBracketed = text.startsWith('(') && matchingBracket(text, 0) === text.length - 1;
	const candidates = isBracketed ? [text.slice(1, -1), text] : [text];
	const calls = candidates.flatMap((args) => {
		const call = language.examples.callIn(write(target.name, args.trim() === '' ? [] : [args.trim()]), parse);
		return call?.callee === target.name ? [call] : [];
	});
	return calls.find((call) => countRefusal(call, target) === null) ?? calls[0] ?? null;
}

function countRefusal(call: CallSource, target: ExampleContext['function']): RefusalCode | null {
	const { least, most } = target.takes ?? { least: 0, most: null };
	if (call.unpacked || call.callee !== target.name) return null;
	if (call.given.length < least) return 'call-too-few';
	return most !== null && call.given.length > most ? 'call-too-many' : null;
}

function checkCall(call: CallSource, text: string, context: ExampleContext): Read<{ text: string }> {
	const { language, parse, names, function: target } = context;
	const count = countRefusal(call, target);
	if (count) return no(count, text);
	const isTarget = call.callee === target.name && target.takes?.most !== null;
	const unknown = isTarget && target.parameters.length > 0 ? call.given.find((one) => one.name !== null && !target.parameters.includes(one.name))?.name : undefined;
	if (unknown) return no('call-unknown-argument', unknown);
	const value = language.examples.valueIn(text, parse);
	if (value.kind !== 'expression') return no('call-unreadable', text);
	const known = new Set([...names.functions.map((one) => one.name), ...names.classes, target.name]);
	const name = value.names.find((one) => !known.has(one) && !language.examples.isBuiltin(one));
	if (name === undefined) return { kind: 'read', text };
	const isText = call.given.some((one) => one.text === name) && !target.parameters.includes(name);
	const quotedArgs = call.given.map((one) => (one.name === null ? '' : `${one.name}=`) + (one.text === name ? language.spelling.quoted(name) : one.text));
	return no('call-has-name', name, isText && call.text === text ? language.spelling.call(call.callee, quotedArgs) : null);
}

function readExpected(typed: string, raises: string | null, context: ExampleContext): Read<{ text: string; raises: boolean }> {
	const { language, parse, names, function: target } = context;
	const { examples, spelling } = language;
	const said = withoutPrompt(typed, language).replace(/^`(.*)`$/, '$1').trim();
	if (said === '') return no('expected-missing', '');
	const error = /^(?:raises?\s+|throws?\s+|an?\s+)*(\w+)$/i.exec(said)?.[1] ?? '';
	if (raises !== null || examples.isException(error)) return { kind: 'read', text: raises ?? error, raises: true };
	const value = readValue(said, language, parse) ?? readValue(said.replace(/^(?:returns?|gives|it should (?:return|give)|should be)\s+/i, ''), language, parse);
	if (value !== null) return { kind: 'read', text: value, raises: false };
	const source = examples.valueIn(said, parse);
	const own = new Set([...names.functions.map((one) => one.name), target.name]);
	if (source.kind === 'statement') return no('expected-statement', said);
	if (source.kind === 'expression' && source.names.some((name) => own.has(name))) return no('expected-calls', said);
	if (source.kind === 'expression' && /[[({]/.test(said) && source.names.every((name) => examples.isBuiltin(name) || names.classes.includes(name))) return { kind: 'read', text: said, raises: false };
	return /\p{L}/u.test(said) && !/^["']|["']$/.test(said) ? no('expected-unquoted', said, spelling.quoted(said)) : no('expected-unreadable', said);
}
