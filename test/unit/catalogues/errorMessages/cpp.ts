import { c } from './c';
import type { SeenMessages } from './seen';

/** Of what is said of the language below: all that the compiler of this one can say, too. */
const unsaid = ['function-not-told', 'type-left-out', 'text-for-number', 'number-for-place', 'other-pointer', 'kinds-apart', 'sign-between'];

/** What other compilers and systems write, and the checker of the editor. */
export const cpp: SeenMessages = {
	least: 110,
	older: [
		...c.older.filter(([, , id]) => !unsaid.includes(id)),
		['error', "invalid conversion from \u2018int\u2019 to \u2018int*\u2019", 'kind-not-taken'],
		['error', "cannot initialize a variable of type 'int' with an lvalue of type 'const char[3]'", 'kind-not-taken'],
		['error', "no viable conversion from 'std::string' to 'int'", 'kinds-apart'],
		['error', "no viable conversion from 'std::string' (aka 'basic_string<char>') to 'int'", 'kinds-apart'],
		['error', "cannot initialize a variable of type 'int' with an rvalue of type 'void'", 'nothing-used'],
		['error', "only virtual member functions can be marked 'override'", 'overrides-nothing'],
		['error', 'C++ requires a type specifier for all declarations', 'function-without-type'],
		['warning', 'empty parentheses interpreted as a function declaration', 'function-for-an-object'],
		['error', "invalid operands to binary expression ('std::ostream' and 'std::vector<int>')", 'no-operator'],
		['error', "no matching constructor for initialization of 'Lamp'", 'none-fits'],
		['error', "no matching function for call to 'area'", 'none-fits'],
		['error', "'watts' is a private member of 'Lamp'", 'private-part'],
		['error', "use of class template 'vector' requires template arguments", 'template-empty'],
		['error', "missing template arguments before 'seats'", 'template-empty'],
		['error', "non-const lvalue reference to type 'int' cannot bind to a temporary of type 'int'", 'reference-to-nothing-fixed'],
		['error', "no type named 'strin' in namespace 'std'", 'not-in-namespace'],
		['error', "variable type 'Shape' is an abstract class", 'class-unfinished'],
		['warning', "comparison of integers of different signs: 'int' and 'size_type'", 'signs-mixed'],
		['error', "reference to 'count' is ambiguous", 'several-fit'],
		['error', "member reference base type 'int' is not a structure or union", 'no-parts'],
		['error', "\u2018cout\u2019 was not declared in this scope", 'library-name'],
		['error', "use of undeclared identifier 'string'; did you mean 'std::string'?", 'library-name'],
		['error', "'strings' was not declared in this scope", 'name-unknown'],
		['std::out_of_range', '', 'position-not-there'],
		['std::out_of_range', 'basic_string::at: __n (which is 9) >= this->size() (which is 2)', 'position-not-there'],
		['std::bad_alloc', 'std::bad_alloc', 'memory-used-up'],
		['alloc-dealloc-mismatch', '(operator new [] vs operator delete)', 'given-back-wrong'],
	],
	checkers: c.checkers.filter(([, id]) => !unsaid.includes(id)),
};
