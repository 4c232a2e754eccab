/** The pieces of programming knowledge that beginners meet, in no language; a language adds its examples, its answers and how each is recognised. */
import * as l10n from '@vscode/l10n';
import type { ConceptId } from '../words';

export interface Concept {
	readonly id: ConceptId;
	/** Concepts to know before it; they stand above it in the catalogue. */
	readonly needs: readonly ConceptId[];
	/** Two or three words, for a heading. */
	readonly title: () => string;
	/** One short sentence in plain words. */
	readonly meaning: () => string;
	/** Words of a question that is about it. */
	readonly keywords: readonly string[];
}

/** Each stands behind those that it needs. */
export const concepts: readonly Concept[] = [
	{ id: 'syntax', needs: [], title: () => l10n.t('The form of a line'), meaning: () => l10n.t('Each kind of line has a form. When the form is broken, nothing runs.'), keywords: ['syntax', 'bracket', 'colon', 'quote', 'form'] },
	{ id: 'assignment', needs: ['syntax'], title: () => l10n.t('Names and values'), meaning: () => l10n.t('A name gets the value that the right side has at that moment. It keeps it until it gets another.'), keywords: ['variable', 'assign', 'assignment', 'name value'] },
	{ id: 'list-making', needs: ['assignment'], title: () => l10n.t('Making a list'), meaning: () => l10n.t('A list holds items in order. It can be empty at first.'), keywords: ['make list', 'new list'] },
	{ id: 'indentation', needs: ['syntax'], title: () => l10n.t('What belongs together'), meaning: () => l10n.t('The layout of the lines shows which lines belong to which.'), keywords: ['indentation', 'indent', 'spaces', 'block'] },
	{ id: 'loop-walk', needs: ['list-making', 'indentation'], title: () => l10n.t('Going through items'), meaning: () => l10n.t('A loop over items runs once for each item. Each round has the next item.'), keywords: ['loop', 'round', 'iterate', 'iteration', 'each item'] },
	{ id: 'arithmetic', needs: ['syntax'], title: () => l10n.t('Working with numbers'), meaning: () => l10n.t('You can add numbers, take one from another, and multiply them.'), keywords: ['add numbers', 'multiply', 'plus', 'minus', 'subtract'] },
	{ id: 'loop-bounds', needs: ['loop-walk', 'arithmetic'], title: () => l10n.t('Where a loop starts and ends'), meaning: () => l10n.t('A counting loop has a first and a last value. Together they say how many rounds it makes.'), keywords: ['bounds', 'how many rounds', 'off by one', 'number rounds'] },
	{ id: 'boolean-value', needs: ['assignment'], title: () => l10n.t('True and false'), meaning: () => l10n.t('A yes or a no is a value too. A name can keep it.'), keywords: ['yes or no', 'flag'] },
	{ id: 'comparison-operator', needs: ['arithmetic', 'boolean-value'], title: () => l10n.t('Comparing'), meaning: () => l10n.t('A comparison gives true or false. Put the values of the run in on both sides.'), keywords: ['compare', 'comparison', 'greater', 'smaller', 'less', 'bigger'] },
	{ id: 'while-condition', needs: ['comparison-operator', 'assignment', 'indentation'], title: () => l10n.t('When a loop goes on'), meaning: () => l10n.t('The loop goes on as long as its condition is true. Something in it must change that.'), keywords: ['endless', 'infinite', 'loop condition', 'stop loop'] },
	{ id: 'function-call', needs: ['assignment', 'indentation'], title: () => l10n.t('Running a function'), meaning: () => l10n.t('A function runs only when it is called.'), keywords: ['function', 'call', 'run function'] },
	{ id: 'return-value', needs: ['function-call'], title: () => l10n.t('What a function gives back'), meaning: () => l10n.t('A function gives one value back. The call stands for that value.'), keywords: ['return', 'give back', 'result function'] },
	{ id: 'conditions', needs: ['comparison-operator', 'indentation'], title: () => l10n.t('Running lines only if'), meaning: () => l10n.t('Some lines run only if a condition is true. If not, the program skips them.'), keywords: ['only if', 'skip lines', 'if condition'] },
	{ id: 'return-ends', needs: ['return-value', 'conditions'], title: () => l10n.t('When a function ends'), meaning: () => l10n.t('To give a value back ends the function at once, even in the middle of a loop.'), keywords: ['return loop', 'after return', 'end function'] },
	{ id: 'print-vs-return', needs: ['return-value'], title: () => l10n.t('Printing and giving back'), meaning: () => l10n.t('Printing shows a value on the screen. Giving it back lets the program use it.'), keywords: ['print', 'print return', 'screen', 'output'] },
	{ id: 'none-value', needs: ['return-value'], title: () => l10n.t('No value'), meaning: () => l10n.t('A function that gives nothing back still has a result: the value for nothing.'), keywords: ['nothing', 'no value'] },
	{ id: 'boolean-logic', needs: ['comparison-operator'], title: () => l10n.t('And, or, not'), meaning: () => l10n.t('Conditions can be joined: both must be true, or one is enough.'), keywords: ['logic', 'boolean', 'condition', 'true', 'false'] },
	{ id: 'assignment-vs-equality', needs: ['assignment', 'comparison-operator'], title: () => l10n.t('Set a value or ask if equal'), meaning: () => l10n.t('One sign gives a value to a name. Another asks if two values are equal.'), keywords: ['equal', 'equality', 'equals'] },
	{ id: 'indexing', needs: ['list-making', 'assignment'], title: () => l10n.t('Positions'), meaning: () => l10n.t('Each item has a position. The first position is 0.'), keywords: ['index', 'position', 'element', 'item', 'first', 'last'] },
	{ id: 'slicing', needs: ['indexing'], title: () => l10n.t('Taking a part'), meaning: () => l10n.t('A part goes from a first position to just before an end.'), keywords: ['slice', 'slicing', 'part', 'substring'] },
	{ id: 'accumulator', needs: ['loop-walk', 'assignment'], title: () => l10n.t('Collecting in a loop'), meaning: () => l10n.t('A result starts before the loop and grows in each round.'), keywords: ['sum', 'total', 'count', 'collect', 'accumulate', 'accumulator'] },
	{ id: 'attributes', needs: ['function-call'], title: () => l10n.t('What belongs to a value'), meaning: () => l10n.t('Each type of value has its own methods.'), keywords: ['method', 'attribute', 'dot', 'object', 'class'] },
	{ id: 'text-joining', needs: ['syntax'], title: () => l10n.t('Putting texts together'), meaning: () => l10n.t('Two texts can be put together. They make a new, longer text.'), keywords: ['join text', 'glue text', 'text together'] },
	{ id: 'string-immutability', needs: ['attributes', 'text-joining'], title: () => l10n.t('Texts do not change'), meaning: () => l10n.t('A text never changes. Working on it makes a new text.'), keywords: ['string', 'text', 'letter', 'character'] },
	{ id: 'list-mutation', needs: ['list-making', 'attributes'], title: () => l10n.t('Lists change'), meaning: () => l10n.t('A list can change. Every name for it sees the change, and so does a loop over it.'), keywords: ['list', 'change list', 'add item', 'remove item', 'array'] },
	{ id: 'method-result', needs: ['list-mutation', 'none-value'], title: () => l10n.t('Changing or giving'), meaning: () => l10n.t('Some methods change a value and give nothing back. Others give a new value.'), keywords: ['method', 'sort', 'reverse', 'method result'] },
	{ id: 'integer-division', needs: ['arithmetic'], title: () => l10n.t('Dividing'), meaning: () => l10n.t('Dividing can give a fraction, or only its whole part.'), keywords: ['divide', 'division', 'fraction'] },
	{ id: 'modulo', needs: ['integer-division'], title: () => l10n.t('The rest of a division'), meaning: () => l10n.t('The rest is what is left over after dividing.'), keywords: ['modulo', 'remainder', 'rest', 'even', 'odd', 'left over'] },
	{ id: 'operator-order', needs: ['arithmetic'], title: () => l10n.t('What is worked out first'), meaning: () => l10n.t('Some operators come before others. Parentheses come first of all.'), keywords: ['order', 'precedence', 'parentheses'] },
	{ id: 'type-conversion', needs: ['arithmetic', 'text-joining'], title: () => l10n.t('Kinds of values'), meaning: () => l10n.t('A number and a text are different, also when they look alike. One can be made from the other.'), keywords: ['type', 'convert', 'conversion', 'kind value', 'number'] },
	{ id: 'input-is-text', needs: ['type-conversion'], title: () => l10n.t('What is typed is text'), meaning: () => l10n.t('What a user types comes in as text.'), keywords: ['input', 'typed', 'user'] },
	{ id: 'float-precision', needs: ['arithmetic'], title: () => l10n.t('Fractions are nearly exact'), meaning: () => l10n.t('Most fractions are stored only nearly.'), keywords: ['decimal', 'round', 'float', 'precision'] },
	{ id: 'parameters', needs: ['function-call'], title: () => l10n.t('What a function gets'), meaning: () => l10n.t('The values of the call go into the names in the function\'s first line.'), keywords: ['parameter', 'argument', 'pass'] },
	{ id: 'recursion-base-case', needs: ['parameters', 'return-value', 'conditions'], title: () => l10n.t('Where recursion ends'), meaning: () => l10n.t('A function that calls itself needs a case that does not call it again.'), keywords: ['recursion', 'recursive', 'base case', 'calls itself'] },
	{ id: 'dictionary-key', needs: ['indexing'], title: () => l10n.t('Keys and values'), meaning: () => l10n.t('A dictionary leads from a key to a value. Only a key that is there can be looked up.'), keywords: ['dictionary', 'key', 'lookup', 'map'] },
	{ id: 'membership', needs: ['list-making', 'boolean-value'], title: () => l10n.t('Is it one of them?'), meaning: () => l10n.t('You can ask if a value is one of the items.'), keywords: ['contains', 'inside', 'member', 'is in'] },
	{ id: 'name-scope', needs: ['parameters'], title: () => l10n.t('Where a name is known'), meaning: () => l10n.t('A name made inside a function is known only there.'), keywords: ['scope', 'global', 'local', 'outside function', 'inside function'] },
	{ id: 'conditional-chain', needs: ['conditions'], title: () => l10n.t('One branch of several'), meaning: () => l10n.t('In a chain of conditions only the first true one runs.'), keywords: ['if', 'else', 'branch', 'case'] },
	{ id: 'nested-loops', needs: ['loop-walk'], title: () => l10n.t('A loop in a loop'), meaning: () => l10n.t('For each round outside, the loop inside makes all of its rounds.'), keywords: ['nested loop', 'inner loop', 'two loops'] },
	{ id: 'comprehension', needs: ['accumulator'], title: () => l10n.t('A collection built on one line'), meaning: () => l10n.t('It is a loop and a collection in one.'), keywords: ['comprehension', 'list comprehension', 'one line loop'] },
	{ id: 'classes', needs: ['attributes', 'parameters'], title: () => l10n.t('Types of your own'), meaning: () => l10n.t('A class is the plan. Each object is made from it.'), keywords: ['own type', 'make object', 'own class'] },
	{ id: 'unpacking', needs: ['assignment'], title: () => l10n.t('Several names at once'), meaning: () => l10n.t('Each name on the left gets its own value from the right.'), keywords: ['unpack', 'unpacking', 'several names'] },
	{ id: 'formatting', needs: ['text-joining'], title: () => l10n.t('Values inside a text'), meaning: () => l10n.t('A text can hold places that are filled in with values.'), keywords: ['format text', 'value in text', 'placeholder'] },
	{ id: 'modules', needs: ['function-call'], title: () => l10n.t('Using other code'), meaning: () => l10n.t('Code from another file can be used once it is brought in.'), keywords: ['other file', 'bring in'] },
	{ id: 'exceptions', needs: ['function-call'], title: () => l10n.t('Dealing with errors'), meaning: () => l10n.t('A program can say what to do when an error comes up.'), keywords: ['try', 'catch error', 'handle error', 'except'] },
	{ id: 'files', needs: ['function-call', 'loop-walk'], title: () => l10n.t('Working with files'), meaning: () => l10n.t('A file that was opened has to be closed again.'), keywords: ['file', 'read file', 'write file', 'open file'] },
	{ id: 'lambda', needs: ['return-value', 'parameters'], title: () => l10n.t('A small function without a name'), meaning: () => l10n.t('It is a function on one line. It gives its value back by itself.'), keywords: ['lambda', 'function without name'] },
	{ id: 'length', needs: ['list-making', 'function-call'], title: () => l10n.t('How many there are'), meaning: () => l10n.t('You can ask how many items a list or a text has.'), keywords: ['how long', 'number items'] },
	{ id: 'counter', needs: ['accumulator', 'conditions'], title: () => l10n.t('Counting in a loop'), meaning: () => l10n.t('A counter starts at 0. Each time that something is found, it grows by 1.'), keywords: ['counter loop', 'count up', 'plus one'] },
	{ id: 'best-so-far', needs: ['loop-walk', 'conditions'], title: () => l10n.t('Keeping the best one'), meaning: () => l10n.t('A name keeps the best item so far. A better one takes its place.'), keywords: ['best so far', 'largest so far', 'smallest so far'] },
	{ id: 'loop-exit', needs: ['loop-walk', 'conditions'], title: () => l10n.t('Leaving a loop'), meaning: () => l10n.t('A loop can be left early, before all of its rounds are made.'), keywords: ['leave loop', 'stop early', 'loop early'] },
	{ id: 'loop-skip', needs: ['loop-walk', 'conditions'], title: () => l10n.t('Skipping a round'), meaning: () => l10n.t('The rest of a round can be skipped. The loop goes on with the next.'), keywords: ['skip round', 'next round'] },
	{ id: 'negative-index', needs: ['indexing'], title: () => l10n.t('Positions from the end'), meaning: () => l10n.t('Positions can be counted from the end too. The last one is -1.'), keywords: ['count from end', 'position from end'] },
	{ id: 'default-value', needs: ['parameters'], title: () => l10n.t('A value that is there already'), meaning: () => l10n.t('A parameter can have a value for calls that do not give one.'), keywords: ['default parameter', 'optional parameter'] },
	{ id: 'splitting', needs: ['list-making', 'attributes'], title: () => l10n.t('Cutting a text up'), meaning: () => l10n.t('A text can be cut into a list of parts. Parts can be joined again.'), keywords: ['cut text', 'text into words', 'text into parts'] },
	{ id: 'sorting', needs: ['list-making', 'comparison-operator'], title: () => l10n.t('Putting items in order'), meaning: () => l10n.t('Items can be put in order, from small to large or the other way.'), keywords: ['put in order', 'from small to large'] },
	{ id: 'sets', needs: ['membership'], title: () => l10n.t('Each only once'), meaning: () => l10n.t('A set holds each value only once, in no order.'), keywords: ['only once', 'no duplicates', 'duplicates'] },
	{ id: 'nested-lists', needs: ['indexing'], title: () => l10n.t('Lists in a list'), meaning: () => l10n.t('An item of a list can be a list itself, like the rows of a table.'), keywords: ['nested list', 'table rows'] },
	{ id: 'filtering', needs: ['accumulator', 'conditions'], title: () => l10n.t('Picking some items'), meaning: () => l10n.t('A loop can look at each item and keep only some.'), keywords: ['pick items', 'keep some', 'only some items'] },
	{ id: 'nested-conditions', needs: ['conditions'], title: () => l10n.t('A condition in a condition'), meaning: () => l10n.t('The inner condition is looked at only when the outer one is true.'), keywords: ['nested if', 'inner if', 'inner condition'] },
	{ id: 'dictionary-update', needs: ['dictionary-key'], title: () => l10n.t('Changing what a key leads to'), meaning: () => l10n.t('A key can get a new value. A new key is added.'), keywords: ['change value key', 'update key', 'count by key'] },
	{ id: 'position-and-item', needs: ['loop-walk', 'unpacking', 'indexing'], title: () => l10n.t('Position and item together'), meaning: () => l10n.t('A loop can give the position of each item along with it.'), keywords: ['position and item', 'item with position'] },
	// What only some languages have; which ones, their lessons say (`lacks`).
	{ id: 'declaring-names', needs: ['assignment'], title: () => l10n.t('Making a name'), meaning: () => l10n.t('A name has to be made before it is used. Where it is made says which lines know it.'), keywords: ['declare', 'declaration', 'declare variable', 'make name'] },
	{ id: 'initial-value', needs: ['declaring-names'], title: () => l10n.t('The first value of a name'), meaning: () => l10n.t('A name that was only made has no value of yours yet.'), keywords: ['initial value', 'initialize', 'initialise', 'uninitialized', 'uninitialised'] },
	{ id: 'strict-equality', needs: ['comparison-operator', 'type-conversion'], title: () => l10n.t('Alike or the same'), meaning: () => l10n.t('There is more than one way to ask if two values are equal. They can be alike, or the very same.'), keywords: ['strict equality', 'strict equal', 'same thing', 'identical'] },
	{ id: 'switch-cases', needs: ['conditional-chain'], title: () => l10n.t('One case of several'), meaning: () => l10n.t('The program jumps to the case that fits. From there it runs on until something stops it.'), keywords: ['switch', 'switch case', 'fall through', 'default case'] },
	{ id: 'callbacks', needs: ['parameters', 'return-value'], title: () => l10n.t('Giving a function to a call'), meaning: () => l10n.t('A function can be given to a call, like a value. The call decides when it runs.'), keywords: ['callback', 'give function', 'function as argument'] },
	{ id: 'closures', needs: ['name-scope'], title: () => l10n.t('What a function keeps'), meaning: () => l10n.t('A function keeps the names that stand around it, also when it runs later.'), keywords: ['closure', 'function keeps', 'function remembers'] },
	{ id: 'awaiting', needs: ['callbacks'], title: () => l10n.t('Values that come later'), meaning: () => l10n.t('Some values come only later. The program goes on unless it is told to wait.'), keywords: ['await', 'async', 'promise', 'comes later', 'wait for value'] },
	{ id: 'type-declarations', needs: ['type-conversion', 'parameters'], title: () => l10n.t('Kinds of value, written down'), meaning: () => l10n.t('A program can say which kind of value a name may have. A wrong kind is then found before the run.'), keywords: ['type annotation', 'declare type', 'written type', 'type name'] },
	{ id: 'array-bounds', needs: ['indexing'], title: () => l10n.t('Rows of a fixed length'), meaning: () => l10n.t('A row of a fixed length has just so many places. There is nothing behind the last one.'), keywords: ['array bounds', 'out of bounds', 'fixed length', 'array size'] },
	{ id: 'number-size', needs: ['arithmetic'], title: () => l10n.t('How large a number can be'), meaning: () => l10n.t('A number has only so much room. One that is too large for it comes out wrong.'), keywords: ['overflow', 'largest number', 'number too large', 'too big number'] },
	{ id: 'input-format', needs: ['input-is-text'], title: () => l10n.t('Reading in a given form'), meaning: () => l10n.t('The form that you ask for says what is read, and of which kind it is.'), keywords: ['input format', 'read format', 'format reading'] },
	{ id: 'pointers', needs: ['parameters', 'indexing'], title: () => l10n.t('Where a value is kept'), meaning: () => l10n.t('A pointer says where a value is kept. It is not the value itself.'), keywords: ['pointer', 'address', 'dereference', 'points to'] },
	{ id: 'memory-lifetime', needs: ['pointers'], title: () => l10n.t('How long memory is yours'), meaning: () => l10n.t('Memory that you ask for is yours until you give it back. After that it must not be used.'), keywords: ['free memory', 'memory leak', 'give memory back', 'allocate'] },
	{ id: 'text-end', needs: ['array-bounds'], title: () => l10n.t('Where a text ends'), meaning: () => l10n.t('A text is kept sign by sign, with one more sign that ends it. That one needs a place too.'), keywords: ['end of text', 'string end', 'terminator', 'null character'] },
];

const byId: ReadonlyMap<ConceptId, Concept> = new Map(concepts.map((concept) => [concept.id, concept]));

/** The concept with the id, or null when the catalogue has none. */
export function conceptOf(id: ConceptId): Concept | null {
	return byId.get(id) ?? null;
}
