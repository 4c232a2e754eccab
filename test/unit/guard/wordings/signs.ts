/** Operators and words of Python, as people say them. `yes`: known by one alternative or exception alone, which it stands for; `no`: kept out by one alone.
 * Pieces that a sentence may have in it, one for each part of a pattern: they are put together as the patterns are, and need not be good English. */
export const signWordings: Readonly<Record<string, { readonly yes?: readonly string[]; readonly no?: readonly string[] }>> = {
	'python False': {
		yes: ['false'],
	},
	'python None': {
		yes: ['no value', 'none', 'nothing'],
	},
	'python True': {
		yes: ['true'],
	},
	'python abs': {
		yes: ['without its sign', 'absolute value', 'absolute difference', 'without the sign'],
	},
	'python and': {
		yes: ['conjunction', 'and" operator', 'and" instead', 'the and\' rather', 'logical and', 'boolean and', 'both conditions true', 'both parts the loop true', 'both sides the total hold', 'both of them true'],
	},
	'python append': {
		yes: ['add at the array', 'adds to list', 'added at end', 'add it to the result', 'append'],
	},
	'python break': {
		yes: ['leave the loop', 'break out', 'break statement', 'stop the loop', 'exit the loop'],
	},
	'python continue': {
		yes: ['continue statement', 'skip to the next', 'skip the rest of'],
	},
	'python copy': {
		yes: ['copy', 'copies', 'copied', 'copying'],
	},
	'python def': {
		yes: ['define a function', 'defined the function'],
	},
	'python elif': {
		yes: ['else if', 'elif'],
	},
	'python else': {
		yes: ['else block', 'else branch', 'else clause', 'else case', 'otherwise'],
	},
	'python enumerate': {
		yes: ['enumerats', 'both the index and the value', 'both the index and the element', 'both the index and the item'],
	},
	'python extend': {
		yes: ['each element separately', 'each item separately', 'extend'],
	},
	'python float': {
		yes: ['floating point', 'to a floated', 'into a floats', 'as decimaled', 'casts', 'decimal numbers'],
	},
	'python for': {
		yes: ['for loop'],
	},
	'python get': {
		yes: ['default value'],
	},
	'python global': {
		yes: ['global keyword', 'global variable', 'global statement'],
	},
	'python if': {
		yes: ['guard', 'if statement', 'if clause', 'condition'],
	},
	'python import': {
		yes: ['import'],
	},
	'python in': {
		yes: ['membership', 'is contained', 'are contained', 'the in\' operator'],
	},
	'python insert': {
		yes: ['insert'],
	},
	'python int': {
		yes: ['to integer', 'into int', 'as int', 'an int', 'integer conversion', 'integer value', 'whole number', 'truncate'],
	},
	'python is': {
		yes: ['identity'],
	},
	'python isdigit': {
		yes: ['digits only', 'is a digit'],
	},
	'python isinstance': {
		yes: ['check the type', 'check its type', 'type check'],
	},
	'python items': {
		yes: ['key value pairs', 'keys and values'],
	},
	'python join': {
		yes: ['glue together', 'join'],
	},
	'python keys': {
		yes: ['the keys of the dict', 'the keys of the dictionary', 'the keys of the map'],
	},
	'python len': {
		yes: ['the size of', 'the length of', 'its length', 'their length', 'how long it is', 'how long the name is'],
	},
	'python list': {
		yes: ['list function', 'to a list', 'into a list'],
	},
	'python lower': {
		yes: ['lower-case', 'small letters', 'case insensitive', 'ignored case'],
	},
	'python max': {
		yes: ['highest', 'maximum', 'largest', 'greatest', 'biggest'],
	},
	'python min': {
		yes: ['least', 'minimum', 'smallest', 'lowest'],
	},
	'python not': {
		yes: ['the opposite', 'negated', 'invert', 'the "not" operator'],
	},
	'python or': {
		yes: [
			'only one of the hold', 'or operator', 'or instead', 'the "or\' rather', 'logical or', 'boolean or', 'either of the true', 'either of them the loop true', 'only either of both the loop hold',
			'one of these hold', 'disjunction',
		],
	},
	'python pop': {
		yes: ['pop', 'popped', 'popping', 'pops'],
	},
	'python print': {
		yes: ['print'],
	},
	'python range': {
		yes: ['range'],
	},
	'python remove': {
		yes: ['removed'],
	},
	'python replace': {
		yes: ['replacing'],
	},
	'python return': {
		yes: ['returns something', 'return the', 'return it', 'return its', 'returning a', 'returning an', 'returns your', 'return that', 'return nothing', 'return statements', 'give back', 'hand back', 'send back'],
	},
	'python reverse': {
		yes: ['reverss', 'descending'],
	},
	'python reversed': {
		yes: ['reversing', 'backwards'],
	},
	'python round': {
		yes: ['round', 'rounded', 'rounding', 'rounds'],
	},
	'python self': {
		yes: ['object itself', 'instance attribute', 'self'],
	},
	'python set': {
		yes: ['to the set', 'using the set', 'use the set', 'with a set', 'make a set', 'as the set', 'a set to', 'a set of', 'a set would', 'set function', 'convert set'],
	},
	'python sort': {
		yes: ['sorted'],
	},
	'python sorted': {
		yes: ['in order', 'sort'],
	},
	'python split': {
		yes: ['split'],
	},
	'python str': {
		yes: ['to string', 'into text', 'as str', 'cast', 'stringifes', 'string conversion'],
	},
	'python strip': {
		yes: ['triming', 'leading space', 'trailing white spaces', 'surrounding space', 'strip'],
	},
	'python sum': {
		yes: ['summed', 'summing', 'add them together', 'add everything together', 'added all up'],
	},
	'python upper': {
		yes: ['capital letters', 'uppercase', 'capitalis', 'case insensitive', 'ignoring case'],
	},
	'python values': {
		yes: ['the values of the dict', 'the values of the dictionary', 'the values of the map'],
	},
	'python while': {
		yes: ['while loop'],
	},
	'python zip': {
		yes: ['in parallel', 'zipped', 'zipping'],
	},
	'sign 0': {
		yes: [
			'less than and equal', 'less-than then a equal', 'less than followed by a equals', 'less than plus equals', 'less than with equal', 'smaller or be equal', 'lower or be the same', 'fewer or equal',
			'no more than', 'no greater than', 'no larger than', 'no bigger than', 'not more than', 'not greater than', 'not larger than', 'not bigger than', 'kleiner gleich', 'inferieur egal', 'menor o igual', 'at most',
		],
	},
	'sign 1': {
		yes: [
			'greater than and a equals', 'greater than then equals', 'greater than followed by equals', 'greater-than plus equals', 'greater-than with equal', 'groeßer gleich', 'groesser oder gleich', 'larger or equal',
			'bigger or the same', 'more than or the same', 'higher or be the same', 'no less than', 'no fewer than', 'no smaller than', 'not less than', 'not smaller than', 'at least',
		],
	},
	'sign 2': {
		yes: ['smaller than', 'lower than', 'strictly fewer than'],
		no: ['strictly lower than or'],
	},
	'sign 3': {
		yes: ['strictly larger than', 'strictly bigger than', 'more than', 'higher than'],
		no: ['larger than or'],
	},
	'sign 4': {
		yes: ['equality operator', 'equality check', 'equality test', 'equality comparison', 'double equals'],
	},
	'sign 5': {
		yes: ['not equal', 'unequal', 'differs from', 'inequality'],
	},
	'sign 6': {
		yes: ['square', 'squares', 'squared', 'squaring', 'double star', 'double asterisk', 'two stars', 'two asterisks', 'exponent', 'power operator'],
	},
	'sign 7': {
		yes: ['floored divies', 'flooring diviing', 'integer divies', 'whole number divie', 'double slash', 'two slashes'],
	},
	'sign 8': {
		yes: ['modulo', 'modulus', 'percent sign'],
	},
	'sign 9': {
		yes: ['modulo operator', 'modulus operator', 'what is left', 'what remains', 'what stays behind', 'percent sign', 'left over', 'leftover'],
	},
	'sign 10': {
		yes: ['how often it fits', 'how often one number fits'],
	},
	'sign 11': {
		yes: ['plus sign before', 'plus sign in front of', 'raise it by', 'increase the name by', 'grow the line by', 'on top of what', 'keep what', 'on top of the old', 'plus-equals', 'keep the old'],
	},
	'sign 12': {
		yes: ['included the end itself', 'the number itself', 'the border itself', 'and equal too', 'or equal too'],
	},
	'sign 13': {
		yes: ['include the end itself', 'the number itself', 'the border itself', 'and equal too', 'or equal too'],
	},
	'sign 14': {
		yes: ['plus', 'addition', 'adding'],
	},
	'sign 15': {
		yes: ['times'],
	},
	'sign 16': {
		yes: ['divide'],
	},
	'sign 17': {
		yes: [
			'moins one', 'menos eins', 'meno uno', 'mínus um', 'mínus un', 'menos 1', 'subtract 1', 'take away 1 from', 'taking 1 away', 'subtracting one', 'taking one off', '1 fewer', '1 less', 'one fewer', '1 sooner',
			'1 earlier', '1 before', 'one before', 'reduced by 1', 'reduce by one', 'decreass by 1', 'decrement', 'minus one',
		],
	},
	'sign 19': {
		yes: ['más one', 'mais un', 'più one', 'más eins', 'più um', 'plus uno', 'más 1', 'adding 1', 'add one', 'increasing it by 1', 'increased by one', '1 later', 'one higher', 'one further', 'increments'],
	},
	'sign 21': {
		yes: ['adding the loop to total', 'adding the total onto sum', 'add the loop onto count', 'accumulated'],
	},
	'sign 22': {
		yes: ['boolean and'],
	},
	'sign 23': {
		yes: ['boolean or'],
	},
	'sign 24': {
		yes: ['slices', 'slicing', 'square brackets', 'index into', 'subscript'],
	},
	'sign 25': {
		yes: ['bracketed', 'parentheses'],
	},
	'sign 29': {
		yes: ['the first element', 'the first item', 'the first value', 'the first entry', 'the first number', 'the first character', 'the first one', 'the start', 'the beginning'],
	},
	'sign 30': {
		yes: ['the second element', 'the second item', 'the second value', 'the second entry', 'the second number', 'the second character'],
	},
};
