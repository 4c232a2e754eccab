/** The ideas that are C's own, and those that it tells in its own words. */
import * as l10n from '@vscode/l10n';
import type { Idea } from '../../lessons';

export const ownIdeas: readonly Idea[] = [
	// In other words than elsewhere.
	{ id: 'item-or-position', concept: 'loop-walk', meaning: () => l10n.t('The name that counts is a position. In brackets it leads to the item that stands there.'), habit: () => l10n.t('In one sentence: how would you check next time if a name is an item or a position?') },
	{ id: 'no-start', concept: 'initial-value', meaning: () => l10n.t('A name that gets no value holds whatever was left in its place.'), habit: () => l10n.t('In one sentence: how would you check next time where a name gets its value?') },
	{ id: 'no-return', concept: 'return-value', meaning: () => l10n.t('Where no `return` runs, nobody knows what the call stands for.') },
	{ id: 'spaces', concept: 'formatting', meaning: () => l10n.t('Nothing is put between two values by itself.'), habit: () => l10n.t('In one sentence: how would you check next time what stands between two values?') },
	{ id: 'order-of-items', concept: 'sorting', meaning: () => l10n.t('`qsort` asks a function of yours which of two items comes first. A number below 0 means: the first one.'), habit: () => l10n.t('In one sentence: how would you check next time which item comes first?') },
	// What is shown and typed.
	{ id: 'line-end', concept: 'formatting', meaning: () => l10n.t('A line ends only where the program says so.'), habit: () => l10n.t('In one sentence: how would you check next time where a line ends?') },
	{ id: 'form-sign', concept: 'formatting', meaning: () => l10n.t('Each place in the form says of which kind its value is: `%d` a whole number, `%f` a fraction, `%c` one sign, `%s` a text.'), habit: () => l10n.t('In one sentence: how would you check next time that a form and its values fit?') },
	{ id: 'read-into', concept: 'input-format', meaning: () => l10n.t('What is read needs a place to go to. `&n` is the place of `n`. The name of a row is a place already.'), habit: () => l10n.t('In one sentence: how would you check next time where a typed value goes?') },
	{ id: 'typed-blanks', concept: 'input-format', meaning: () => l10n.t('A number skips the blanks before it. `%c` does not: a blank or the end of a line is a sign, too.'), habit: () => l10n.t('In one sentence: how would you check next time which signs are read?') },
	{ id: 'rest-of-line', concept: 'input-format', meaning: () => l10n.t('Who reads a number leaves the end of its line behind. The next one who reads gets that.'), habit: () => l10n.t('In one sentence: how would you check next time which part of a line is read?') },
	{ id: 'end-of-input', concept: 'type-declarations', meaning: () => l10n.t('The end of what is typed comes as a number that is no sign. A `char` has no room for it.'), habit: () => l10n.t('In one sentence: how will you choose next time which type a name has?') },
	// Texts.
	{ id: 'equal-texts', concept: 'strict-equality', meaning: () => l10n.t('`==` asks whether two texts stand in the same place. `strcmp` compares their letters.'), habit: () => l10n.t('In one sentence: how will you compare two texts next time?') },
	{ id: 'zero-means-equal', concept: 'strict-equality', meaning: () => l10n.t('`strcmp` gives 0 where the texts are equal, and another number where they are not.'), habit: () => l10n.t('In one sentence: how would you try out next time what a call gives?') },
	{ id: 'copies-letters', concept: 'pointers', meaning: () => l10n.t('`=` takes over where a text stands. `strcpy` copies its letters.'), habit: () => l10n.t('In one sentence: how would you find out next time if two names mean one text?') },
	{ id: 'joins-letters', concept: 'text-joining', meaning: () => l10n.t('`strcat` puts a text behind the one that is there. `strcpy` begins at the first place.'), habit: () => l10n.t('In one sentence: how would you check next time what a row of signs holds before a call?') },
	{ id: 'text-end', concept: 'text-end', habit: () => l10n.t('In one sentence: how would you count next time how many places a text needs?') },
	{ id: 'letter-number', concept: 'type-conversion', meaning: () => l10n.t('A sign counts as a number: `\'0\'` is 48, and not 0.'), habit: () => l10n.t('In one sentence: how would you check next time if a value is a letter or a number?') },
	{ id: 'letter-or-text', concept: 'type-conversion', meaning: () => l10n.t('Single quotes hold one sign. Double quotes hold a text.'), habit: () => l10n.t('In one sentence: how will you tell next time if one sign is wanted, or a text?') },
	// Places and memory.
	{ id: 'same-list', concept: 'list-mutation', meaning: () => l10n.t('A pointer to a row is only a second name for it. A change is seen through both.'), habit: () => l10n.t('In one sentence: how would you find out next time if two names mean one row?') },
	{ id: 'array-size', concept: 'array-bounds', meaning: () => l10n.t('A row has so many places as its line says, and never more.'), habit: () => l10n.t('In one sentence: how would you check next time how many places are needed?') },
	{ id: 'size-of-address', concept: 'array-bounds', meaning: () => l10n.t('`sizeof` counts bytes. Of a row that was handed over it counts those of an address only.'), habit: () => l10n.t('In one sentence: how would you find out next time how many items a row has?') },
	{ id: 'pointer-value', concept: 'pointers', meaning: () => l10n.t('`p` is a place. `*p` is the value that stands there.'), habit: () => l10n.t('In one sentence: how would you check next time if a place is meant, or its value?') },
	{ id: 'address-of', concept: 'pointers', meaning: () => l10n.t('`n` is a value. `&n` is the place where it is kept.'), habit: () => l10n.t('In one sentence: how would you check next time if a place is meant, or its value?') },
	{ id: 'by-address', concept: 'pointers', meaning: () => l10n.t('A function gets a copy. With the place of a value it can change the value itself.'), habit: () => l10n.t('In one sentence: how would you check next time what a call can change?') },
	{ id: 'points-nowhere', concept: 'pointers', meaning: () => l10n.t('A pointer that was only made leads to no place that is yours.'), habit: () => l10n.t('In one sentence: how would you check next time where a pointer leads?') },
	{ id: 'own-place', concept: 'memory-lifetime', meaning: () => l10n.t('The names of a function are gone when it ends. Their places are no longer yours.'), habit: () => l10n.t('In one sentence: how would you check next time how long a value is there?') },
	{ id: 'bytes-for-items', concept: 'memory-lifetime', meaning: () => l10n.t('`malloc` counts bytes. Each `int` needs several of them.'), habit: () => l10n.t('In one sentence: how would you work out next time how much memory is needed?') },
	{ id: 'freed-too-soon', concept: 'memory-lifetime', meaning: () => l10n.t('After memory was given back, what stood there is gone.'), habit: () => l10n.t('In one sentence: how would you check next time when memory is no longer needed?') },
	{ id: 'freed-twice', concept: 'memory-lifetime', meaning: () => l10n.t('Memory is given back once. The second time it is not yours.'), habit: () => l10n.t('In one sentence: how would you check next time who gives memory back?') },
	{ id: 'never-freed', concept: 'memory-lifetime', meaning: () => l10n.t('Memory that you asked for stays taken until you give it back.'), habit: () => l10n.t('In one sentence: how would you check next time who gives memory back?') },
	// Numbers and questions.
	{ id: 'type-size', concept: 'number-size', meaning: () => l10n.t('An `int` has room for about two billion. A `long` often goes much further.'), habit: () => l10n.t('In one sentence: which large numbers would you try next time?') },
	{ id: 'type-fraction', concept: 'type-declarations', meaning: () => l10n.t('An `int` holds whole numbers only. A `double` holds fractions too.'), habit: () => l10n.t('In one sentence: how will you choose next time which type a number has?') },
	{ id: 'below-zero', concept: 'number-size', meaning: () => l10n.t('A number without a sign is never below 0. One less than 0 is a huge number.'), habit: () => l10n.t('In one sentence: how would you check next time if a number can fall below 0?') },
	{ id: 'exact-fraction', concept: 'float-precision', meaning: () => l10n.t('Most fractions are kept only nearly. Two of them are seldom quite equal.'), habit: () => l10n.t('In one sentence: how will you compare two fractions next time?') },
	{ id: 'power', concept: 'arithmetic', meaning: () => l10n.t('`^` is no power: it works on the bits of two numbers.'), habit: () => l10n.t('In one sentence: how would you try out next time what a sign does?') },
	{ id: 'random-range', concept: 'modulo', meaning: () => l10n.t('What is left over after dividing by 6 is a number from 0 to 5.'), habit: () => l10n.t('In one sentence: which is the smallest and which the largest number that you would look for next time?') },
	{ id: 'macro-grouping', concept: 'operator-order', meaning: () => l10n.t('A macro is put in as it is written. It is not worked out first.'), habit: () => l10n.t('In one sentence: how would you check next time what a macro becomes?') },
	{ id: 'bits-for-truth', concept: 'boolean-logic', meaning: () => l10n.t('`&&` asks if both sides are true. `&` works on the bits of two numbers.'), habit: () => l10n.t('In one sentence: with which values would you try a condition next time, before running it?') },
	{ id: 'asked-first', concept: 'boolean-logic', meaning: () => l10n.t('`&&` asks the left side first. Where that is false, the right side is not looked at.'), habit: () => l10n.t('In one sentence: which question has to be asked first next time?') },
	{ id: 'empty-body', concept: 'syntax', meaning: () => l10n.t('A semicolon behind the head ends the loop, or the `if`. The block below no longer belongs to it.'), habit: () => l10n.t('In one sentence: how would you check next time what belongs to a loop or to an `if`?') },
	{ id: 'which-else', concept: 'nested-conditions', meaning: () => l10n.t('An `else` belongs to the `if` that stands nearest before it, whatever the blanks say.'), habit: () => l10n.t('In one sentence: how would you check next time to which `if` an `else` belongs?') },
];
