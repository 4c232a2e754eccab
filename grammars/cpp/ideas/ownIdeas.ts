/** The ideas that are C++'s own, and those that it tells in other words than C. */
import * as l10n from '@vscode/l10n';
import type { Idea } from '../../lessons';

export const ownIdeas: readonly Idea[] = [
	// In other words.
	{ id: 'item-or-position', concept: 'loop-walk', meaning: () => l10n.t('One loop gives positions. The other gives the items.'), habit: () => l10n.t('In one sentence: how would you find out next time if a loop gives items or positions?') },
	{ id: 'spaces', concept: 'text-joining', meaning: () => l10n.t('Nothing is put between two texts by itself.'), habit: () => l10n.t('In one sentence: how would you check next time what stands between two texts?') },
	{ id: 'order-of-items', concept: 'sorting', meaning: () => l10n.t('The order is from small to large, or the other way. That decides which item comes first.'), habit: () => l10n.t('In one sentence: how would you check next time which item comes first?') },
	{ id: 'below-zero', concept: 'number-size', meaning: () => l10n.t('How many there are is a number without a sign. One less than 0 is then a huge number.'), habit: () => l10n.t('In one sentence: how would you check next time if a number can fall below 0?') },
	{ id: 'rest-of-line', concept: 'input-format', meaning: () => l10n.t('`cin >> n` leaves the end of its line behind. The next `getline` gets that.'), habit: () => l10n.t('In one sentence: how would you check next time which part of a line is read?') },
	{ id: 'never-freed', concept: 'memory-lifetime', meaning: () => l10n.t('What `new` made stays taken until `delete` gives it back.'), habit: () => l10n.t('In one sentence: how would you check next time who gives memory back?') },
	// Copies, and the thing itself.
	{ id: 'loop-name-only', concept: 'loop-walk', meaning: () => l10n.t('The loop hands out a copy of each item. With `&` the name stands for the item itself.'), habit: () => l10n.t('In one sentence: how would you check next time if the vector changes, or only a copy?') },
	{ id: 'by-reference', concept: 'parameters', meaning: () => l10n.t('Without `&` a name gets a copy. With `&` it is another name for the same value.'), habit: () => l10n.t('In one sentence: how would you check next time what a call can change?') },
	{ id: 'same-list', concept: 'list-mutation', meaning: () => l10n.t('With `&` a second name means the same vector. Without it, it is a copy.'), habit: () => l10n.t('In one sentence: how would you find out next time if two names mean one vector?') },
	// Objects.
	{ id: 'own-field', concept: 'classes', meaning: () => l10n.t('A name that is made in a method is gone when it ends. The field of the object keeps its value.'), habit: () => l10n.t('In one sentence: how would you check next time what an object keeps?') },
	{ id: 'not-virtual', concept: 'classes', meaning: () => l10n.t('Without `virtual` the type of the name decides which method runs. With it, the object does.'), habit: () => l10n.t('In one sentence: how would you check next time which method runs?') },
	{ id: 'caught-kind', concept: 'exceptions', meaning: () => l10n.t('The first `catch` runs that fits the kind of what was thrown.'), habit: () => l10n.t('In one sentence: how would you check next time which error is caught where?') },
	// Texts.
	{ id: 'text-and-number', concept: 'type-conversion', meaning: () => l10n.t('A text in quotes plus a number is no longer text. `to_string` makes a text of the number.'), habit: () => l10n.t('In one sentence: how would you check next time what stands on both sides of a plus sign?') },
	{ id: 'order-of-joining', concept: 'text-joining', meaning: () => l10n.t('What stands first in the line comes first in the text.'), habit: () => l10n.t('In one sentence: how would you check next time what comes first in a text?') },
	{ id: 'slice', concept: 'slicing', meaning: () => l10n.t('`substr` takes a first position and how many signs there are.'), habit: () => l10n.t('In one sentence: how would you try out next time which part of a text is taken?') },
	// Lists and maps.
	{ id: 'changed-walk', concept: 'list-mutation', meaning: () => l10n.t('The loop goes by position. When an item goes, the next one moves up, and the loop steps over it.'), habit: () => l10n.t('In one sentence: what would you check next time, when a loop changes the vector that it goes through?') },
	{ id: 'takes-out', concept: 'list-mutation', meaning: () => l10n.t('One takes out the last item, the other the first, or one at a position.'), habit: () => l10n.t('In one sentence: how would you check next time which item goes?') },
	{ id: 'looks-or-takes', concept: 'list-mutation', meaning: () => l10n.t('`back` shows the last item. `pop_back` takes it out, and gives nothing.'), habit: () => l10n.t('In one sentence: how would you find out next time what a call gives and what it changes?') },
	{ id: 'place-not-made', concept: 'list-mutation', meaning: () => l10n.t('An empty `vector` has no places. `push_back` makes one more.'), habit: () => l10n.t('In one sentence: how would you check next time how many places there are?') },
	{ id: 'place-or-value', concept: 'pointers', meaning: () => l10n.t('`max_element` says where an item stands. With `*` you get the item itself.'), habit: () => l10n.t('In one sentence: how would you check next time if a place is meant, or its value?') },
	{ id: 'behind-the-last', concept: 'indexing', meaning: () => l10n.t('`end` and `size` lead behind the last item. Nothing stands there.'), habit: () => l10n.t('In one sentence: how would you check next time which item a position takes?') },
	{ id: 'sum-start', concept: 'type-declarations', meaning: () => l10n.t('The start says of which kind the sum is. From `0` on it is a whole number.'), habit: () => l10n.t('In one sentence: how will you choose next time which type a number has?') },
	{ id: 'membership', concept: 'membership', meaning: () => l10n.t('`find` gives a position. Where nothing is found, that is `npos`, and no 0.'), habit: () => l10n.t('In one sentence: how would you try out next time what a search gives?') },
	{ id: 'keys-not-values', concept: 'dictionary-key', meaning: () => l10n.t('The loop gives pairs: `first` is the key, and `second` is what it leads to.'), habit: () => l10n.t('In one sentence: how would you find out next time what a loop gives?') },
	{ id: 'key-there', concept: 'dictionary-key' },
	{ id: 'asking-makes', concept: 'dictionary-key', meaning: () => l10n.t('Who asks with brackets for a key that is not there makes one, with the value 0.'), habit: () => l10n.t('In one sentence: how would you check next time that a key is there?') },
	{ id: 'first-time', concept: 'dictionary-update', meaning: () => l10n.t('The first time, the key is not there yet. In brackets its value then begins with 0.'), habit: () => l10n.t('In one sentence: how would you check next time that a key is there?') },
	{ id: 'by-key', concept: 'dictionary-update', habit: () => l10n.t('In one sentence: how would you check next time what a key leads to?') },
	{ id: 'largest-smallest', concept: 'length', meaning: () => l10n.t('The largest item, the smallest item and how many there are: three things.'), habit: () => l10n.t('In one sentence: how would you check next time what a call gives for a short vector?') },
	// Memory.
	{ id: 'release-kind', concept: 'memory-lifetime', meaning: () => l10n.t('What `new` made is given back with `delete`, and many of them together with `delete[]`.'), habit: () => l10n.t('In one sentence: how would you check next time how memory is given back?') },
];
