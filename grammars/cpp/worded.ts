import { said } from '../c/said';

/** How the compiler of this language words what the one of the language below it says in another way. */
export interface Worded {
	/** Instead of the pattern there; missing where that fits. */
	readonly message?: RegExp;
	/** Instead of the example there. */
	readonly code?: string;
	readonly says: string;
}

/** Names of the library that a beginner's program takes from `std`. */
export const libraryNames = '(?:string|cout|cin|cerr|endl|getline|to_string|stoi|stod|vector|map|set|pair|make_pair|queue|stack|list|array|deque|unordered_map|unordered_set|sort|reverse|setprecision|fixed|setw)';

/** By the ids of errors. */
export const worded: Readonly<Record<string, Worded>> = {
	'ends-too-early': { says: "error: expected '}' at end of input" },
	'value-missing': { says: "error: expected primary-expression before ';' token" },
	'name-missing': { says: 'error: expected unqualified-id before numeric constant' },
	'sign-unknown': { code: 'int seats = 12;\nint rows = 3 @ seats;', says: "error: stray '@' in program" },
	'number-and-letters': { message: said("invalid suffix|invalid digit '.' in decimal constant|unable to find numeric literal operator"), says: "error: unable to find numeric literal operator 'operator\"\"cm'" },
	'case-alone': { message: said("case label '.+?' not within|'(?:case|default)' (?:label|statement) not"), says: "error: case label '3' not within a switch statement" },
	'name-unknown': { message: said(`'(.+?)' undeclared|use of undeclared identifier '(?!${libraryNames}')(.+?)'|'(?!${libraryNames}')(.+?)' was not declared in this scope`), says: "error: 'pryce' was not declared in this scope; did you mean 'price'?" },
	'made-twice': { says: "error: redeclaration of 'int total'" },
	'made-differently': { code: 'int total = 1;\ndouble total = 2;', says: "error: conflicting declaration 'double total'" },
	'type-unknown': { code: 'struct lamp {\n    wats power;\n};', says: "error: 'wats' does not name a type" },
	'no-parts': { message: said("request for member '.+?' in '.+?', which is of non-class type|request for member 'it' in something|member reference base type"), says: "error: request for member 'size' in 'seats', which is of non-class type 'int'" },
	'dot-on-pointer': { message: said("request for member '.+?' in '.+?', which is of pointer type|member reference type '.+?' is a pointer"), says: "error: request for member 'watts' in 'p', which is of pointer type 'lamp*' (maybe you meant to use '->' ?)" },
	'arrow-on-value': { message: said("base operand of '->' has non-pointer type|member reference type '.+?' is not a pointer"), says: "error: base operand of '->' has non-pointer type 'lamp'" },
	'size-unknown': { message: said("aggregate '.+?' has incomplete type|variable has incomplete type|invalid use of incomplete type"), says: "error: aggregate 'main()::lamp desk' has incomplete type and cannot be defined" },
	'size-missing': { message: said("storage size of '.+?' isn't known|array size missing in|definition of variable with array type needs an explicit size|size of array '.+?' is negative"), says: "error: storage size of 'points' isn't known" },
	'too-few-given': { says: "error: too few arguments to function 'int area(int, int)'" },
	'too-many-given': { says: "error: too many arguments to function 'int square(int)'" },
	'array-as-whole': { message: said("incompatible types in assignment of '.+?' to '.+?\\['?|.*array type '.+?' is not assignable|array must be initialized"), says: "error: incompatible types in assignment of 'const char [4]' to 'char [9]'" },
	'no-array': { message: said("invalid types '.+?' for array subscript|subscripted value is (?:not an array|neither array nor pointer)"), says: "error: invalid types 'int[int]' for array subscript" },
	'no-function': { message: said("'.+?' cannot be used as a function|called object (?:type|is not)"), says: "error: 'seats' cannot be used as a function" },
	'sign-between': { message: said("invalid operands of types '.+?' and '.+?' to binary"), code: 'const char *name = "Ann";\nname = name + "!";', says: "error: invalid operands of types 'const char*' and 'const char [2]' to binary 'operator+'" },
	'defined-nowhere': { says: "link error: undefined reference to 'area(int, int)'" },
	'result-unexpected': { says: "error: return-statement with a value, in function returning 'void'" },
	'result-expected': { says: "error: return-statement with no value, in function returning 'int'" },
	'does-nothing': { says: 'warning: statement has no effect' },
	'text-compared': { code: 'const char *name = "Ann";\nif (name == "Ann") {\n    name = "Bo";\n}', says: 'warning: comparison with string literal results in unspecified behavior' },
	'number-with-pointer': { message: said('.*comparison between pointer and integer'), code: 'const char *name = "Ann";\nif (name == 65) {\n    name = "Bo";\n}', says: 'error: ISO C++ forbids comparison between pointer and integer' },
	'own-place-returned': { says: "warning: address of local variable 'n' returned" },
	'used-after-freed': { code: 'int *p = (int *) malloc(sizeof(int));\nfree(p);\n*p = 3;', says: "warning: pointer 'p' used after 'void free(void*)'" },
	'size-of-parameter': { says: "warning: 'sizeof' on array function parameter 'xs' will return size of 'int*'" },
	'text-too-long': { message: said("initializer-string for '.+?' is too long|initializer-string for char array is too long"), says: "error: initializer-string for 'char [2]' is too long" },
	'too-many-items': { says: "error: too many initializers for 'int [2]'" },
	'quote-not-closed': { code: 'string name = "Ann;', says: 'error: missing terminating " character' },
	'freed-memory-used': { code: 'int *ticket = new int(4);\ndelete ticket;\n*ticket = 5;', says: 'use after free: memory is used that has been freed' },
	'freed-twice': { code: 'int *coat = new int(4);\ndelete coat;\ndelete coat;', says: 'double free: this memory has been freed before' },
	'memory-not-returned': { code: 'int *bag = new int(4);\nbag = nullptr;', says: 'LeakSanitizer: detected memory leaks' },
};

/** Those that the compiler of this language never says: it words them as another error of its own. */
export const unsaid: readonly string[] = ['two-kinds', 'type-left-out', 'function-not-told', 'text-for-number', 'number-for-place', 'other-pointer', 'kinds-apart'];
