import * as l10n from '@vscode/l10n';
import type { TaughtError } from '../taughtErrors';

/** Types under which checks of memory and numbers show a mistake on a student's own screen. */
export const outside: readonly string[] = ['heap-buffer-overflow', 'stack-buffer-overflow', 'global-buffer-overflow', 'container-overflow', 'stack-buffer-underflow', 'dynamic-stack-buffer-overflow'];

function placesOf(at: string, name: string, many: string): string {
	if (many === '0') return l10n.t('Position {0} of `{1}` was used. It is empty: it has no place at all.', at, name);
	if (many === '1') return l10n.t('Position {0} of `{1}` was used. It has one place, and that is 0.', at, name);
	return l10n.t('Position {0} of `{1}` was used. It has {2} places, and the first is 0.', at, name, many);
}

/** What a running program ends with: as this project's runs say it, and as systems and their checks of memory do. */
export const runErrors: readonly TaughtError[] = [
	{
		id: 'index-outside', types: ['out of bounds', 'runtime error'], message: /^index (-?\d+) (?:is )?out of bounds(?:: '(.+?)' has (\d+) elements?)?/, concept: 'array-bounds',
		meaning: ([at = '', name = '', many = '']) => (name === '' ? l10n.t('Position {0} was used, and there is no such place.', at) : placesOf(at, name, many)),
		right: ([at = '']) => l10n.t('There is no place with the position {0}.', at),
		foils: ([at = '']) => [{ text: l10n.t('The place {0} holds nothing yet.', at), misconception: 'outside-is-empty' }, { text: l10n.t('The value {0} does not occur.', at), misconception: 'index-is-value' }],
		code: 'int points[3] = {4, 7, 9};\npoints[3] = 5;', says: "out of bounds: index 3 is out of bounds: 'points' has 3 elements",
		doing: () => l10n.t('It went to a place by its position, and that place is not one of the array.'),
		look: () => l10n.t('Print the position just before. How many places are there?'),
	},
	{
		id: 'text-does-not-fit', types: ['out of bounds'], message: /^a text of (\d+) letters and its end do not fit into (\d+)/, concept: 'text-end',
		meaning: ([letters = '', room = '']) => l10n.t('A text of {0} letters was put into {1} places. Its end needs a place, too.', letters, room),
		code: 'char name[3];\nstrcpy(name, "Ann");', says: 'out of bounds: a text of 3 letters and its end do not fit into 3',
		doing: () => l10n.t('It copied a text letter by letter, and then the sign that ends it. The places were full before.'),
		look: () => l10n.t('Count the letters of the longest text, and one more. How many places are there?'),
	},
	{
		id: 'memory-outside', types: ['out of bounds', ...outside, 'stack smashing detected'], message: /^(?:memory outside of a row|a size is below zero|on (?:address|unknown address)|\S+:\d+|in |terminated|$)/, concept: 'array-bounds',
		meaning: () => l10n.t('The program used memory beside an array or a text: before its first place or behind its last.'),
		code: 'char name[4];\nsprintf(name, "%d", 123456);', says: 'out of bounds: memory outside of a row or a text is used',
		doing: () => l10n.t('It wrote or read one place after the other and went over the edge.'),
		look: () => l10n.t('Which array does the line work on? How many places are used, and how many are there?'),
	},
	{
		id: 'unset-value', types: ['uninitialised value'], message: /^'(.+?)' is used before it has a value/, concept: 'initial-value',
		meaning: ([name = '']) => l10n.t('`{0}` was used, and nothing had given it a value before.', name),
		right: ([name = '']) => l10n.t('At this moment, `{0}` holds whatever was there before.', name),
		foils: ([name = '']) => [{ text: l10n.t('`{0}` has the value zero.', name), misconception: 'unset-is-zero' }, { text: l10n.t('`{0}` is not known.', name), misconception: 'unset-is-unknown' }],
		code: 'int stock;\nstock = stock + 2;', says: "uninitialised value: 'stock' is used before it has a value",
		doing: () => l10n.t('It looked up a value in a place where the program had put none.'),
		look: () => l10n.t('Which line gives the name its first value? Did it run before?'),
	},
	{
		id: 'nothing-followed', types: ['null pointer', 'runtime error'], message: /^(?:'(.+?)' is a null pointer|a null pointer is followed|.*null pointer)/, concept: 'pointers',
		meaning: ([name = '']) => (name === '' ? l10n.t('A pointer that points to nothing was followed.') : l10n.t('`{0}` points to nothing, and the program went to what it points to.', name)),
		code: 'int *seat = NULL;\n*seat = 5;', says: "null pointer: 'seat' is a null pointer",
		doing: () => l10n.t('It was to go where the pointer says. It says: nowhere.'),
		look: () => l10n.t('Which line gave the pointer its last value? For which inputs is there nothing to point to?'),
	},
	{
		id: 'freed-memory-used', types: ['use after free', 'heap-use-after-free'], message: /^/, concept: 'memory-lifetime',
		meaning: () => l10n.t('The program used memory that it had given back before.'),
		code: 'int *ticket = malloc(sizeof(int));\nfree(ticket);\n*ticket = 5;', says: "use after free: 'ticket' points to memory that has been freed",
		doing: () => l10n.t('It followed a pointer to a place that is no longer in use.'),
		look: () => l10n.t('Which line gave the memory back? Which names still point there?'),
	},
	{
		id: 'own-place-used', types: ['use after scope', 'stack-use-after-return', 'stack-use-after-scope'], message: /^/, concept: 'memory-lifetime',
		meaning: () => l10n.t('A pointer leads to a variable whose function or block has ended.'),
		code: 'int *lent(void) {\n    int n = 7;\n    int *p = &n;\n    return p;\n}\nint *far = lent();\nprintf("%d", *far);', says: 'use after scope: a variable is used through a pointer after its function or block has ended',
		doing: () => l10n.t('It followed a pointer into a function that was over. Its variables were gone with it.'),
		look: () => l10n.t('Where was the variable made that the pointer leads to? How long does it last?'),
	},
	{
		id: 'freed-twice', types: ['double free', 'double-free'], message: /^/, concept: 'memory-lifetime',
		meaning: () => l10n.t('The same memory was given back a second time.'),
		code: 'int *coat = malloc(sizeof(int));\nfree(coat);\nfree(coat);', says: 'double free: this memory has been freed before',
		doing: () => l10n.t('It was to give memory back that it did not have any more.'),
		look: () => l10n.t('Which lines give this memory back? Do two names point to the same?'),
	},
	{
		id: 'freed-what-was-not-asked', types: ['invalid free', 'bad-free', 'invalid pointer'], message: /^/, concept: 'memory-lifetime',
		meaning: () => l10n.t('The program gave back memory that it had not asked for, or not from where it starts.'),
		code: 'int shelf[3] = {1, 2, 3};\nfree(shelf);', says: 'invalid free: this memory was not asked for',
		doing: () => l10n.t('It looked for memory that begins at this place and was asked for. There was none.'),
		look: () => l10n.t('Where does the pointer come from? Was it moved since?'),
	},
	{
		id: 'divided-by-nothing', types: ['division by zero', 'runtime error', 'Floating point exception', 'floating point exception'], message: /^(?:a whole number is divided by zero|division by zero|\(core dumped\).*|$)/, concept: 'integer-division',
		meaning: () => l10n.t('A whole number was divided by zero, or its rest was wanted.'),
		code: 'int cakes = 12, guests = 0;\ncakes = cakes / guests;', says: 'division by zero: division by zero',
		doing: () => l10n.t('It worked out a division, and what it should divide by was zero.'),
		look: () => l10n.t('Print what you divide by just before. For which inputs is it zero?'),
	},
	{
		id: 'number-grew-too-large', types: ['integer overflow', 'runtime error'], message: /^(?:signed integer overflow: (-?\d+) (\S+) (-?\d+) cannot|negation of)/, concept: 'number-size',
		meaning: ([one = '', sign = '', other = '']) => (one === '' ? l10n.t('A number became too large for its kind.') : l10n.t('The result of `{0} {1} {2}` is too large for its kind.', one, sign, other)),
		code: 'int most = 2147483647;\nmost = most + 1;', says: "integer overflow: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'",
		doing: () => l10n.t('It worked out a number, and there was not enough room to keep it.'),
		look: () => l10n.t('How large can the number become? Which kind has room for that?'),
	},
	{
		id: 'number-out-of-range', types: ['number out of range', 'runtime error'], message: /^(?:\S+ is )?outside the range/, concept: 'number-size',
		meaning: () => l10n.t('A fraction was made into a whole number that has no room for it.'),
		code: 'double far = 3e12;\nint steps = far;', says: "number out of range: 3e+12 is outside the range of representable values of type 'int'",
		doing: () => l10n.t('It was to keep a large number in a smaller place.'),
		look: () => l10n.t('How large can the number become? Which kind has room for that?'),
	},
	{
		id: 'calls-too-deep', types: ['stack overflow', 'stack-overflow'], message: /^/, concept: 'recursion-base-case',
		meaning: () => l10n.t('A function called itself again and again. In the end there was no room for one more call.'),
		right: () => l10n.t('The calls inside of calls did not come to an end.'),
		foils: () => [{ text: l10n.t('A loop ran too often.'), misconception: 'recursion-is-loop' }, { text: l10n.t('A number became too large.'), misconception: 'overflow-is-number' }],
		code: 'int dive(int n) {\n    return dive(n + 1) + 1;\n}\nint depth = dive(1);', says: 'stack overflow: the calls are nested too deeply',
		doing: () => l10n.t('It was in a call, in a call, in a call. Each one waits for the next.'),
		look: () => l10n.t('For which value does the function not call itself? Does each call come nearer to it?'),
	},
	{
		id: 'memory-not-own', types: ['segmentation fault', 'Segmentation fault', 'Bus error', 'bus error', 'SEGV'], message: /^/, concept: 'pointers',
		meaning: () => l10n.t('The program used memory that is not its own. A pointer or a position leads to a wrong place.'),
		right: () => l10n.t('A place in memory was used that does not belong to the program.'),
		foils: () => [{ text: l10n.t('There is no more room for this.'), misconception: 'segfault-is-full' }, { text: l10n.t('The compiler has made a mistake.'), misconception: 'error-is-of-the-computer' }],
		code: 'int *place = (int *) 0x123456789000;\n*place = 5;', says: "segmentation fault: memory is used that is not the program's own",
		doing: () => l10n.t('It went to a place in memory, and the system said no.'),
		look: () => l10n.t('Which pointers and positions are on the last line that ran? What leads them there?'),
	},
	{
		id: 'no-value-given-back', types: ['missing return', 'runtime error'], message: /^(?:the function ends without giving back|.*without returning a value|execution reached)/, concept: 'return-value',
		meaning: () => l10n.t('A function came to its end. It did not give back the value that its head names.'),
		code: 'int grade(int n) {\n    if (n > 9) return 1;\n}\nint mine = grade(3);', says: 'missing return: the function ends without giving back a value',
		doing: () => l10n.t('It ran the function to its closing brace. On the way there was no value to give back.'),
		look: () => l10n.t('Take the values of this call. Which conditions are true for them?'),
	},
	{
		id: 'check-failed', types: ['assertion failed', 'Assertion'], message: /^(?:assertion failed: |['‘`])(.+?)(?:['’] failed\.)?$/, concept: null,
		meaning: ([condition = '']) => l10n.t('The program itself checks that `{0}`. It was not so.', condition),
		code: 'int doors = 2;\nassert(doors > 4);', says: 'assertion failed: assertion failed: doors > 4',
		doing: () => l10n.t('It worked out a condition that has to be true at this place. It was false.'),
		look: () => l10n.t('Print both sides of the condition just before. Which one is not as you expect?'),
	},
	{
		id: 'program-gave-up', types: ['aborted'], message: /^/, concept: null,
		meaning: () => l10n.t('The program ended itself at once, often because a check in it failed.'),
		code: 'abort();', says: 'aborted: the program was aborted',
		doing: () => l10n.t('It came to a call that gives up.'),
		look: () => l10n.t('Read what was written just before the end. Which line calls for giving up?'),
	},
	{
		id: 'memory-not-returned', types: ['LeakSanitizer', 'leaked'], message: /^(?:detected memory leaks|in \d+ allocation)/, concept: 'memory-lifetime',
		meaning: () => l10n.t('Memory was asked for and never given back.'),
		code: 'int *bag = malloc(sizeof(int));\nbag = NULL;', says: 'LeakSanitizer: detected memory leaks', byHand: true,
		doing: () => l10n.t('The program had ended. Some memory was left that nobody had given back.'),
		look: () => l10n.t('Go through every place where memory is asked for. Which line gives it back?'),
	},
	{
		id: 'copied-onto-itself', types: ['overlapping copy', 'memcpy-param-overlap', 'strcpy-param-overlap'], message: /^/, concept: 'array-bounds',
		meaning: () => l10n.t('A text or a piece of memory was copied onto a part of itself.'),
		code: 'char word[9] = "abcdef";\nstrcpy(word + 1, word);', says: 'overlapping copy: the text is copied onto itself', byHand: true,
		doing: () => l10n.t('It copied letter by letter, and wrote over those that it still had to read.'),
		look: () => l10n.t('From where to where is copied? Do the two places share a part?'),
	},
];
