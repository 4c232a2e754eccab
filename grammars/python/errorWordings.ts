import type { ErrorWording } from '../lessons';

/** A type as checkers write it (`Literal['a']`, `list[int]`), as a run names it. */
function typeOf(written: string): string {
	const type = written.trim();
	if (type === 'None') return 'NoneType';
	const literal = /^Literal\[(.)/.exec(type)?.[1];
	if (literal !== undefined) return /["']/.test(literal) ? 'str' : /[\d-]/.test(literal) ? 'int' : /[TF]/.test(literal) ? 'bool' : 'bytes';
	return /^(?:type\[)?(\w+)/.exec(type)?.[1] ?? type;
}

const says = (wording: RegExp, type: string, message: string): ErrorWording => ({
	wording, type, message: (parts) => message.replace(/\{(\d)(t?)\}/g, (_all, at: string, isType: string) => (isType === '' ? (parts[Number(at)] ?? '') : typeOf(parts[Number(at)] ?? ''))),
});

/**
 * How checkers of programs in editors (Pyright and Pylance; pyflakes, Ruff and Pylint for names) word what a run would stop with.
 * `{0}` is a group of the wording, `{0t}` one that is a type.
 */
export const errorWordings: readonly ErrorWording[] = [
	says(/^"(\w+)" is (?:not defined|unbound|possibly unbound)/, 'NameError', "name '{0}' is not defined"),
	says(/^(?:F821:? )?[Uu]ndefined (?:name|variable) [`'"](\w+)[`'"]/, 'NameError', "name '{0}' is not defined"),
	says(/^"(.)" was not closed/, 'SyntaxError', "'{0}' was never closed"),
	says(/^Expected "([^"]+)"$/, 'SyntaxError', "expected '{0}'"),
	says(/^Expected indented block/, 'IndentationError', 'expected an indented block'),
	says(/^Unexpected indentation/, 'IndentationError', 'unexpected indent'),
	says(/^(?:Unindent amount does not match previous indent|Unindent not expected)/, 'IndentationError', 'unindent does not match any outer indentation level'),
	says(/^Inconsistent use of tabs/, 'TabError', 'inconsistent use of tabs and spaces in indentation'),
	says(/^String literal is unterminated/, 'SyntaxError', 'unterminated string literal'),
	says(/^Invalid character in identifier|^Invalid character in token/, 'SyntaxError', 'invalid character'),
	says(/^Invalid (?:character )?"?\\u([0-9a-f]+)"?/i, 'SyntaxError', 'invalid non-printable character U+{0}'),
	says(/^(?:Invalid number|Octal literals? (?:should be|not supported)|Invalid expression for number)/, 'SyntaxError', 'invalid decimal literal'),
	says(/^(?:Expected (?:expression|class name|function name|identifier|member name|parameter name|import|a? ?statement)|Invalid expression|Unexpected token|Statements must be separated by newlines)/, 'SyntaxError', 'invalid syntax'),
	says(/^"(return|yield|await)" (?:can be used only within|not allowed outside of|allowed only within) (?:an? )?(?:async )?function/, 'SyntaxError', "'{0}' outside function"),
	says(/^"(break|continue)" (?:can be used only within|not allowed outside of)/, 'SyntaxError', "'{0}' outside loop"),
	says(/^(?:Expression|Operator) cannot be (?:an )?assignment target/, 'SyntaxError', 'cannot assign to expression'),
	says(/^Positional argument cannot appear after keyword arguments/, 'SyntaxError', 'positional argument follows keyword argument'),
	says(/^Non-default argument follows default argument/, 'SyntaxError', 'non-default argument follows default argument'),
	says(/^Duplicate parameter "(\w+)"/, 'SyntaxError', "duplicate argument '{0}' in function definition"),
	says(/^Try statement must have at least one except or finally clause/, 'SyntaxError', "expected 'except' or 'finally' block"),
	says(/^"(\w+)" is assigned before (global|nonlocal) declaration/, 'SyntaxError', "name '{0}' is assigned to before {1} declaration"),
	says(/^(?:Nonlocal declaration not allowed at module level|No binding for nonlocal "(\w+)" found)/, 'SyntaxError', 'nonlocal declaration not allowed at module level'),
	says(/^Import "([\w.]+)" could not be resolved/, 'ModuleNotFoundError', "No module named '{0}'"),
	says(/^"(\w+)" is not a known (?:attribute|member) of "None"/, 'AttributeError', "'NoneType' object has no attribute '{0}'"),
	says(/^"(\w+)" is not a known (?:attribute|member) of module "([\w.]+)"/, 'AttributeError', "module '{1}' has no attribute '{0}'"),
	says(/^Cannot access (?:attribute|member) "(\w+)" for (?:class|type) "type\[(\w+)[^"]*"/, 'AttributeError', "type object '{1}' has no attribute '{0}'"),
	says(/^Cannot access (?:attribute|member) "(\w+)" for (?:class|type) "(?!type\[)([^"]+)"/, 'AttributeError', "'{1t}' object has no attribute '{0}'"),
	says(/^Object of type "None" is not subscriptable/, 'TypeError', "'NoneType' object is not subscriptable"),
	says(/^Object of type "None" cannot be (?:used as iterable value|iterated)/, 'TypeError', "'NoneType' object is not iterable"),
	says(/^Object of type "([^"]+)" (?:is not callable|cannot be called)/, 'TypeError', "'{0t}' object is not callable"),
	says(/^"?__getitem__"? method not defined on type "([^"]+)"/, 'TypeError', "'{0t}' object is not subscriptable"),
	says(/^"?__(?:set|del)item__"? method not defined on type "([^"]+)"/, 'TypeError', "'{0t}' object does not support item assignment"),
	says(/^"([^"]+)" is not iterable/, 'TypeError', "'{0t}' object is not iterable"),
	says(/^Operator "(<|>|<=|>=)" not supported for types "(.+?)" and "(.+?)"/, 'TypeError', "'{0}' not supported between instances of '{1t}' and '{2t}'"),
	says(/^Operator "(?!(?:not )?in"|[<>]=?")([^"]+)" not supported for types "(.+?)" and "(.+?)"/, 'TypeError', "unsupported operand type(s) for {0}: '{1t}' and '{2t}'"),
	says(/^Operator "([^"]+)" not supported for "None"/, 'TypeError', "unsupported operand type(s) for {0}: 'NoneType' and 'int'"),
	says(/^Operator "([^"]+)" not supported for type "(?!None")([^"]+)"/, 'TypeError', "bad operand type for unary {0}: '{1t}'"),
	says(/^Index \d+ is out of range for type/, 'IndexError', 'tuple index out of range'),
	says(/^(?:Set entry|Dictionary entry|Dict entry) must be hashable[\s\S]*?Type "([^"]+)" is not hashable/, 'TypeError', "unhashable type: '{0t}'"),
];
