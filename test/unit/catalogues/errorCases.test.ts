/** Every example of "Explain this error", run in the real sandbox: it ends with the message that it shows, which is its own lesson's and no other's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { conceptOf } from '../../../extension/learner/concepts';
import { findLesson } from '../../../extension/tutor/offline/teaching/exceptions';
import type { ErrorCase } from '../../../grammars/lessons';
import { never, newRunner, script, startPatience, typing } from '../runs/sandbox';

const language = languages.find(({ id }) => id === 'python');
if (!language) throw new Error('the language of the examples is not there');
const { errors, cases, wordings, kinds } = language.lessons;
const entries = Object.entries(cases);

/** Ids of all lessons that a message fits. */
const fits = (type: string, message: string): string[] => errors.filter((lesson) => lesson.types.includes(type) && lesson.message.test(message)).map(({ id }) => id);

const parted = (line: string): [type: string, message: string] => {
	const { type = '', message = '' } = language.lessons.errorLine.exec(line)?.groups ?? {};
	return [type, message];
};

describe('every error has an example of its own', () => {
	const runner = newRunner();
	beforeAll(() => runner.warm(), startPatience);
	afterAll(() => runner.dispose());

	/** The last line that the interpreter writes for a program. */
	async function lastLine(code: string): Promise<string> {
		const { syntax, startup, results } = await runner.run(script(code), [typing(['Ann'], '')], never);
		const ending = results[0]?.ending;
		const error = syntax ?? startup ?? (ending?.kind === 'raised' ? ending.exception : null);
		return error ? `${error.type}${error.message === '' ? '' : `: ${error.message}`}` : JSON.stringify(ending);
	}
	/** Numbers of the host's file errors differ from computer to computer. */
	const withoutNumber = (line: string): string => line.replace(/\[Errno \d+\]/, '[Errno]');

	it.each(entries.filter(([, one]) => !one.byHand))('%s ends as it says', async (_id, { code, says }) => {
		expect(withoutNumber(await lastLine(code))).toBe(withoutNumber(says));
	}, startPatience);
});

describe('the catalogue of errors', () => {
	it('has at least 60 messages, each with an example, and no example without a message', () => {
		expect(errors.length).toBeGreaterThanOrEqual(100);
		expect(new Set(errors.map(({ id }) => id)).size).toBe(errors.length);
		expect(Object.keys(cases).sort()).toEqual(errors.map(({ id }) => id).sort());
		expect(entries.filter(([, one]) => one.byHand).length).toBeLessThanOrEqual(6);
	});

	it.each(entries)('the message of %s is its own and no other\'s', (id, { says }) => {
		expect(fits(...parted(says))).toEqual([id]);
	});

	it.each(errors.map((lesson) => [lesson.id, lesson] as const))('the words of %s are plain and short', (id, lesson) => {
		const one = cases[id] as ErrorCase;
		const [type, message] = parted(one.says);
		const said = [lesson.meaning(findLesson(type, message, language.lessons)?.parts ?? []), one.doing(), one.look()];
		for (const text of said) {
			expect(text).not.toMatch(/undefined|\{\d\}|``/);
			const sentences = text.replace(/`[^`]*`/g, 'code').split(/[.?!:]\s+/);
			expect(Math.max(...sentences.map((sentence) => sentence.split(/\s+/).length)), text).toBeLessThanOrEqual(22);
			expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(40);
			// A meaning and a habit, never what to change.
			expect(text).not.toMatch(/\b(?:add|remove|change|replace|rewrite|insert|delete|fix) (?:a|an|the|it|your)\b/i);
		}
		expect(lesson.concept === null || conceptOf(lesson.concept) !== null).toBe(true);
		const lines = one.code.split('\n');
		expect(lines.length).toBeLessThanOrEqual(7);
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(64);
	});

	it.each([
		// As older interpreters word it, from 3.8 on.
		['UnboundLocalError', "local variable 'z' referenced before assignment", 'unbound-local'],
		['NameError', "free variable 'n' referenced before assignment in enclosing scope", 'free-variable'],
		['TypeError', "unhashable type: 'list'", 'unhashable'],
		['TypeError', "string indices must be integers", 'none'],
		['TypeError', 'string indices must be integers, not \'str\'', 'index-type'],
		['TypeError', "argument of type 'NoneType' is not iterable", 'look-in-value'],
		['TypeError', "'tuple' object doesn't support item deletion", 'item-fixed'],
		['TypeError', 'Dog() takes no arguments', 'no-arguments'],
		['TypeError', 'append() takes exactly one argument (0 given)', 'argument-count'],
		['TypeError', 'input expected at most 1 argument, got 3', 'argument-count'],
		['TypeError', "write() argument must be str, not int", 'text-needed'],
		['TypeError', 'can only concatenate list (not "NoneType") to list', 'concatenate'],
		['TypeError', 'Dog.__init__() missing 1 required positional argument: \'name\'', 'arguments-missing'],
		['TypeError', '__init__() takes from 1 to 2 positional arguments but 4 were given', 'arguments-many'],
		['TypeError', "unsupported operand type(s) for ** or pow(): 'str' and 'int'", 'operand-types'],
		['ValueError', 'min() arg is an empty sequence', 'items-empty'],
		['ValueError', "tuple.index(x): x not in tuple", 'value-missing'],
		['ValueError', '5 is not in list', 'value-missing'],
		['IndexError', 'range object index out of range', 'index-range'],
		['IndexError', 'pop index out of range', 'index-range'],
		['IndexError', 'list assignment index out of range', 'index-range'],
		['ImportError', "cannot import name 'x' from partially initialized module 'game' (most likely due to a circular import) (game.py)", 'module-of-own-name'],
		['ImportError', "cannot import name 'sqr' from 'math' (unknown location)", 'import-name'],
		['RecursionError', 'maximum recursion depth exceeded in comparison', 'recursion'],
		['OverflowError', "(34, 'Numerical result out of range')", 'number-large'],
		['SyntaxError', 'EOL while scanning string literal', 'text-open'],
		['SyntaxError', 'EOF while scanning triple-quoted string literal', 'text-open'],
		['SyntaxError', 'unexpected EOF while parsing', 'file-ended'],
		['SyntaxError', 'f-string: unterminated string', 'text-open'],
		['SyntaxError', 'f-string: empty expression not allowed', 'text-with-braces'],
		['SyntaxError', "f-string: expecting '}'", 'text-with-braces'],
		['SyntaxError', "f-string: single '}' is not allowed", 'text-with-braces'],
		['SyntaxError', 'invalid character in identifier', 'character-unknown'],
		['SyntaxError', 'invalid non-printable character U+00A0', 'character-unknown'],
		['SyntaxError', 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers', 'number-form'],
		['SyntaxError', 'invalid token', 'number-form'],
		['SyntaxError', 'cannot assign to literal', 'assign-to'],
		['SyntaxError', "can't assign to function call", 'assign-to'],
		['SyntaxError', 'non-default argument follows default argument', 'default-order'],
		['SyntaxError', 'keyword argument repeated: sep', 'argument-twice'],
		['SyntaxError', "name 'n' is assigned to before global declaration", 'global-late'],
		['SyntaxError', "name 'n' is parameter and global", 'global-late'],
		['SyntaxError', 'invalid syntax. Did you mean \'for\'?', 'syntax'],
		['SyntaxError', "expected 'else' after 'if' expression", 'sign-expected'],
		['SyntaxError', "'continue' not properly in loop", 'loop-word-outside'],
		['IndentationError', 'expected an indented block', 'block-missing'],
		['IndentationError', 'unexpected indent', 'indent-unexpected'],
	])('%s: %s is %s', (type, message, id) => {
		expect(fits(type, message)).toEqual(id === 'none' ? ['index-type'] : [id]);
	});

	it.each([
		['"total" is not defined', 'name-unknown'],
		['"total" is possibly unbound', 'name-unknown'],
		['Undefined name `total`', 'name-unknown'],
		["undefined name 'total'", 'name-unknown'],
		["Undefined variable 'total'", 'name-unknown'],
		['"(" was not closed', 'bracket-open'],
		['Expected ":"', 'sign-expected'],
		['Expected expression', 'syntax'],
		['Expected class name', 'syntax'],
		['Expected indented block', 'block-missing'],
		['Unexpected indentation', 'indent-unexpected'],
		['Unindent not expected', 'unindent'],
		['Unindent amount does not match previous indent', 'unindent'],
		['Inconsistent use of tabs', 'tabs-and-spaces'],
		['String literal is unterminated', 'text-open'],
		['Invalid character in identifier', 'character-unknown'],
		['Invalid character "\\u201c" in token', 'character-unknown'],
		['Octal literals not supported', 'number-form'],
		['"return" can be used only within a function', 'return-outside'],
		['"yield" not allowed outside of a function', 'return-outside'],
		['"break" can be used only within a loop', 'loop-word-outside'],
		['"continue" can be used only within a "for" or "while" loop', 'loop-word-outside'],
		['Expression cannot be assignment target', 'assign-to'],
		['Positional argument cannot appear after keyword arguments', 'argument-order'],
		['Non-default argument follows default argument', 'default-order'],
		['Duplicate parameter "side"', 'argument-twice'],
		['Try statement must have at least one except or finally clause', 'try-alone'],
		['"count" is assigned before global declaration', 'global-late'],
		['Nonlocal declaration not allowed at module level', 'nonlocal-nothing'],
		['Import "maths" could not be resolved', 'module-missing'],
		['"append" is not a known attribute of "None"', 'attribute-of-none'],
		['"squareroot" is not a known attribute of module "math"', 'attribute-of-module'],
		['Cannot access attribute "push" for class "list[str]"\n  Attribute "push" is unknown', 'attribute-unknown'],
		['Cannot access attribute "tail" for class "type[Dog]"', 'attribute-of-class'],
		['Object of type "None" is not subscriptable', 'none-parts'],
		['Object of type "None" cannot be used as iterable value', 'none-parts'],
		['Object of type "list[int]" is not callable', 'call-of-value'],
		['"__getitem__" method not defined on type "int"', 'no-parts'],
		['"__setitem__" method not defined on type "str"', 'item-fixed'],
		['"int" is not iterable\n  "__iter__" method not defined', 'no-items'],
		['Operator "<" not supported for types "str" and "Literal[18]"', 'compare-types'],
		['Operator "+" not supported for types "Literal[\'Age: \']" and "int"', 'operand-types'],
		['Operator "+" not supported for "None"', 'operand-none'],
		['Operator "-" not supported for type "str"', 'operand-type'],
		['Index 3 is out of range for type "tuple[int, int]"', 'index-range'],
		['Dictionary entry must be hashable\n  Type "list[str]" is not hashable', 'unhashable'],
	])('a checker\'s "%s" is %s', (said, id) => {
		const found = wordings.flatMap(({ wording, type, message }) => {
			const parts = wording.exec(said);
			return parts ? [fits(type, message(parts.slice(1)))] : [];
		});
		expect(found).toEqual([[id]]);
	});

	it('every wording of a checker was seen above, and every kind has words', () => {
		expect(wordings.length).toBeGreaterThanOrEqual(35);
		for (const { meaning, look, types } of kinds) {
			expect(types.length).toBeGreaterThan(0);
			expect(`${meaning()} ${look()}`).not.toMatch(/undefined/);
		}
	});
});
