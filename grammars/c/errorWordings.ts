import type { ErrorWording } from '../lessons';

const says = (wording: RegExp, message: string, type = 'error'): ErrorWording => ({
	wording, type, message: (parts) => message.replace(/\{(\d)\}/g, (_all, at: string) => parts[Number(at)] ?? ''),
});

/** How the checker that comes with the editor words what a compiler would stop with. What compilers of another house write, the lessons themselves know. `{0}` is a group of the wording. */
export const errorWordings: readonly ErrorWording[] = [
	says(/^expected a ';'$/, "expected ';'"),
	says(/^expected a '\)'$/, "expected ')'"),
	says(/^expected a '\]'$/, "expected ']'"),
	says(/^expected a '\}'$/, "expected '}'"),
	says(/^expected a '\('$/, "expected '(' before"),
	says(/^expected an expression$/, 'expected expression'),
	says(/^expected (?:an identifier|a declaration)$/, 'expected identifier'),
	says(/^identifier "(.+?)" is undefined$/, "'{0}' undeclared"),
	says(/^function "(.+?)" (?:was )?(?:declared|called) implicitly$/, "implicit declaration of function '{0}'"),
	says(/^too few arguments in function call$/, 'too few arguments to function'),
	says(/^too many arguments in function call$/, 'too many arguments to function'),
	says(/^a value of type "(?:const )?char \*" cannot be (?:used to initialize|assigned to) an entity of type "(?:int|char|double|float)"$/, "initialization of 'int' from 'char *' makes integer from pointer without a cast"),
	says(/^a value of type "(?:int|char|long|double)" cannot be (?:used to initialize|assigned to) an entity of type "[^"]*\*"$/, "initialization of 'int *' from 'int' makes pointer from integer without a cast"),
	says(/^expression must be a modifiable lvalue$/, 'lvalue required as left operand of assignment'),
	says(/^expression must have pointer-to-object type.*$/, 'subscripted value is neither array nor pointer nor vector'),
	says(/^operand of '\*' must be a pointer.*$/, "invalid type argument of unary '*'"),
	says(/^expression preceding parentheses of apparent call must have \(pointer-to-\) function type$/, "called object is not a function"),
	says(/^(?:struct|class|union) "(.+?)" has no (?:field|member) "(.+?)"$/, "'{0}' has no member named '{1}'"),
	says(/^expression must have (?:struct|class)(?: or union)? type.*$/, "request for member 'it' in something"),
	says(/^missing closing quote$/, 'missing terminating " character'),
	says(/^unrecognized token$/, "stray '?' in program"),
	says(/^cannot open source file "(.+?)"$/, '{0}: No such file or directory'),
	says(/^a break statement may only be used within a loop or switch$/, 'break statement not within loop or switch'),
	says(/^"(.+?)" has already been declared in the current scope$/, "redefinition of '{0}'"),
	says(/^declaration is incompatible with "(.+?)".*$/, "conflicting types for '{0}'"),
];
