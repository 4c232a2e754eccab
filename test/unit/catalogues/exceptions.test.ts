import { describe, expect, it } from 'vitest';
import { lessons } from '../../support/lessons';
import { explainException } from '../../../extension/tutor/offline/teaching/exceptions';
import { conceptOf } from '../../../extension/learner/concepts';
import type { Words } from '../../../extension/words';

const text = (words: Words) => words.map((segment) => (segment.kind === 'lines' ? '' : segment.text)).join('');

/** Messages as the interpreter writes them, and what their explanation must speak of. */
const messages: [type: string, message: string, concept: string | null, says: RegExp][] = [
	['NameError', 'name \'prnt\' is not defined. Did you mean: \'print\'?', null, /prnt/],
	['UnboundLocalError', 'cannot access local variable \'z\' where it is not associated with a value', 'name-scope', /z/],
	['UnboundLocalError', 'local variable \'z\' referenced before assignment', 'name-scope', /z/],
	['ModuleNotFoundError', 'No module named \'mathh\'', null, /mathh/],
	['ImportError', 'cannot import name \'sqroot\' from \'math\' (unknown location). Did you mean: \'sqrt\'?', null, /sqroot/],
	['IndexError', 'list index out of range', 'indexing', /list/],
	['IndexError', 'string index out of range', 'indexing', /text/],
	['IndexError', 'list assignment index out of range', 'indexing', /list/],
	['IndexError', 'pop from empty list', 'list-mutation', /empty/],
	['KeyError', '\'a\'', 'dictionary-key', /'a'/],
	['KeyError', '4', 'dictionary-key', /4/],
	['TypeError', 'can only concatenate str (not "int") to str', 'type-conversion', /text.*whole number/],
	['TypeError', 'unsupported operand type(s) for +: \'int\' and \'str\'', 'type-conversion', /\+.*whole number.*text/],
	['TypeError', 'unsupported operand type(s) for +: \'NoneType\' and \'int\'', 'none-value', /\+.*None/],
	['TypeError', 'unsupported operand type(s) for -: \'int\' and \'NoneType\'', 'none-value', /-.*None/],
	['TypeError', '\'int\' object is not callable', 'function-call', /whole number/],
	['TypeError', '\'NoneType\' object is not subscriptable', 'none-value', /None/],
	['TypeError', '\'NoneType\' object is not iterable', 'none-value', /None/],
	['TypeError', '\'int\' object is not subscriptable', 'indexing', /whole number/],
	['TypeError', '\'int\' object is not iterable', 'loop-walk', /whole number/],
	['TypeError', 'object of type \'int\' has no len()', 'indexing', /length/],
	['TypeError', 'f() missing 1 required positional argument: \'a\'', 'parameters', /f.*1.*a/],
	['TypeError', 'f() missing 2 required positional arguments: \'a\' and \'b\'', 'parameters', /2.*a.*b/],
	['TypeError', 'f() takes 1 positional argument but 2 were given', 'parameters', /1.*2/],
	['TypeError', 'f() got an unexpected keyword argument \'y\'', 'parameters', /y/],
	['TypeError', 'int() argument must be a string, a bytes-like object or a real number, not \'NoneType\'', 'type-conversion', /None/],
	['TypeError', '\'<\' not supported between instances of \'str\' and \'int\'', 'type-conversion', /<.*text.*whole number/],
	['TypeError', 'can\'t multiply sequence by non-int of type \'str\'', 'type-conversion', /text/],
	['TypeError', 'bad operand type for unary -: \'str\'', 'type-conversion', /-.*text/],
	['TypeError', 'bad operand type for abs(): \'str\'', 'type-conversion', /abs.*text/],
	['TypeError', 'list indices must be integers or slices, not str', 'indexing', /list.*text/],
	['TypeError', 'string indices must be integers, not \'str\'', 'indexing', /text/],
	['TypeError', '\'str\' object does not support item assignment', 'string-immutability', /text/],
	['TypeError', 'cannot use \'list\' as a dict key (unhashable type: \'list\')', 'dictionary-key', /list/],
	['TypeError', '\'float\' object cannot be interpreted as an integer', 'type-conversion', /fraction/],
	['TypeError', 'cannot unpack non-iterable int object', 'assignment', /whole number/],
	['ValueError', 'invalid literal for int() with base 10: \'3.5\'', 'type-conversion', /'3.5'/],
	['ValueError', 'could not convert string to float: \'abc\'', 'type-conversion', /'abc'/],
	['ValueError', 'too many values to unpack (expected 2, got 3)', 'assignment', /2.*3/],
	['ValueError', 'too many values to unpack (expected 2)', 'assignment', /2/],
	['ValueError', 'not enough values to unpack (expected 3, got 2)', 'assignment', /3.*2/],
	['ValueError', 'list.remove(x): x not in list', 'membership', /not there/],
	['ValueError', 'list.index(x): x not in list', 'membership', /not there/],
	['ValueError', 'substring not found', 'membership', /not there/],
	['ValueError', 'max() iterable argument is empty', 'accumulator', /max/],
	['ValueError', 'max() arg is an empty sequence', 'accumulator', /max/],
	['ValueError', 'math domain error', 'comparison-operator', /no result/],
	['ValueError', 'expected a nonnegative input, got -1.0', 'comparison-operator', /no result/],
	['AttributeError', '\'list\' object has no attribute \'push\'', 'attributes', /list.*push/],
	['AttributeError', '\'NoneType\' object has no attribute \'append\'', 'none-value', /append.*None/],
	['ZeroDivisionError', 'division by zero', 'integer-division', /zero/],
	['ZeroDivisionError', 'integer modulo by zero', 'integer-division', /zero/],
	['RecursionError', 'maximum recursion depth exceeded', 'recursion-base-case', /called itself/],
	['AssertionError', '', null, /assert/],
	['FileNotFoundError', '[Errno 44] No such file or directory: \'nofile\'', null, /'nofile'/],
	['EOFError', 'EOF when reading a line', 'input-is-text', /input/],
	['RuntimeError', 'dictionary changed size during iteration', 'list-mutation', /loop/],
	['SyntaxError', 'expected \':\'', 'syntax', /:/],
	['SyntaxError', 'unterminated string literal (detected at line 1)', 'syntax', /quote/],
	['SyntaxError', '\'(\' was never closed', 'syntax', /\(/],
	['SyntaxError', 'unmatched \')\'', 'syntax', /\)/],
	['SyntaxError', 'closing parenthesis \']\' does not match opening parenthesis \'(\'', 'syntax', /\(.*\]/],
	['SyntaxError', 'invalid syntax. Maybe you meant \'==\' or \':=\' instead of \'=\'?', 'assignment-vs-equality', /=/],
	['SyntaxError', 'Missing parentheses in call to \'print\'. Did you mean print(...)?', 'function-call', /print/],
	['SyntaxError', 'cannot assign to literal here. Maybe you meant \'==\' instead of \'=\'?', 'assignment', /literal/],
	['SyntaxError', 'cannot assign to function call here. Maybe you meant \'==\' instead of \'=\'?', 'assignment', /function call/],
	['SyntaxError', 'cannot assign to True', 'assignment', /True/],
	['SyntaxError', 'invalid syntax. Perhaps you forgot a comma?', 'syntax', /side by side/],
	['SyntaxError', '\'return\' outside function', 'indentation', /return/],
	['SyntaxError', '\'break\' outside loop', 'indentation', /break/],
	['SyntaxError', '\'continue\' not properly in loop', 'indentation', /continue/],
	['SyntaxError', 'invalid character \'“\' (U+201C)', 'syntax', /“/],
	['SyntaxError', 'invalid decimal literal', 'syntax', /number/],
	['SyntaxError', 'positional argument follows keyword argument', 'parameters', /parentheses/],
	['SyntaxError', 'duplicate argument \'a\' in function definition', 'parameters', /parentheses/],
	['SyntaxError', 'expected \'except\' or \'finally\' block', 'syntax', /except.*finally/],
	['SyntaxError', 'invalid syntax', 'syntax', /form/],
	['SyntaxError', 'invalid syntax. Did you mean \'for\'?', 'syntax', /form/],
	['IndentationError', 'expected an indented block after \'if\' statement on line 1', 'indentation', /`if` statement|if statement/],
	['IndentationError', 'expected an indented block after function definition on line 1', 'indentation', /function definition/],
	['IndentationError', 'unexpected indent', 'indentation', /right/],
	['IndentationError', 'unindent does not match any outer indentation level', 'indentation', /blocks/],
	['TabError', 'inconsistent use of tabs and spaces in indentation', 'indentation', /tabs/],
];

describe('what an error says', () => {
	it.each(messages)('%s: %s', (type, message, concept, says) => {
		const explained = explainException(type, message, lessons);
		expect(text(explained.meaning)).toMatch(says);
		expect(explained.concept).toBe(concept);
		expect(concept === null || conceptOf(concept) !== null).toBe(true);
		const { right, foils } = explained.choices ?? { right: [], foils: [] };
		const options = [right, ...foils.map((foil) => foil.text)].map(text);
		expect(options.length).toBeGreaterThanOrEqual(3);
		expect(new Set(options).size).toBe(options.length);
		expect(new Set(foils.map((foil) => foil.misconception)).size).toBe(foils.length);
		for (const said of [text(explained.meaning), ...options]) {
			expect(said).not.toMatch(/undefined|\{\d\}|``|'{2}$/);
			expect(said.split(/\s+/).length).toBeLessThanOrEqual(40);
			// A meaning, never a repair.
			expect(said).not.toMatch(/did you mean|maybe you meant|\b(?:add|remove|change|replace|use|write|try) (?:a|an|the|it)\b/i);
		}
	});

	it('covers every lesson with a choice with a message that was seen', () => {
		const used = new Set(messages.map(([type, message]) => lessons.errors.findIndex((lesson) => lesson.types.includes(type) && lesson.message.test(message))));
		expect(lessons.errors.flatMap((lesson, index) => (used.has(index) || !lesson.right ? [] : [String(lesson.message)]))).toEqual([]);
		expect(lessons.errors.length).toBeGreaterThanOrEqual(25);
	});

	it('says at least the kind and the message of an error that it does not know', () => {
		const explained = explainException('shop.PriceError', 'too dear: `9`', lessons);
		expect(explained).toMatchObject({ concept: null, choices: null });
		expect(text(explained.meaning)).toBe('The program stopped on this line with an error of the kind PriceError. Its message: too dear: \'9\'');
		expect(text(explainException('Weird', '', lessons).meaning)).toContain('Weird');
	});

	it('says of one that it does not know what is so of its kind', () => {
		const own = { ...lessons, kinds: [{ types: ['shop error'], meaning: () => 'The shop is closed.', look: () => '' }] };
		expect(text(explainException('shop error', 'no key', own).meaning)).toBe('The shop is closed. The message says: no key.');
		expect(text(explainException('shop error', '', own).meaning)).toBe('The shop is closed.');
	});

	it('cuts what a student\'s data put into the message', () => {
		expect(text(explainException('KeyError', `'${'x'.repeat(5000)}'`, lessons).meaning).length).toBeLessThan(200);
	});
});
