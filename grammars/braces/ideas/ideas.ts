/** The ideas that a repair can be about, in every language with braces: what is told of each, and what is asked of it at the end. */
import * as l10n from '@vscode/l10n';
import type { Idea } from '../../lessons';

/** What the texts name: how the value for nothing, a loop over items, the object's own word are written. */
export interface IdeaNames {
	readonly nothing: string;
	readonly self: string;
	readonly puts: string;
	/** Gives the items of a list in order, or changes it. */
	readonly sorts: string;
	readonly repeats: string;
}

/** In no order; a sentence that is left out is that of the concept. */
export function ideasNamed({ nothing, self, puts, sorts, repeats }: IdeaNames): readonly Idea[] {
	return [
		// Loops.
		{ id: 'loop-bound', concept: 'loop-bounds' },
		{ id: 'step-size', concept: 'loop-bounds', meaning: () => l10n.t('The last part of the line says how far each round goes.') },
		{ id: 'counts-from-0', concept: 'loop-bounds', meaning: () => l10n.t('Positions begin with 0. People begin with 1.'), habit: () => l10n.t('In one sentence: how would you check next time with which number a count begins?') },
		{ id: 'item-or-position', concept: 'loop-walk', meaning: () => l10n.t('One loop gives positions. The other gives the items.'), habit: () => l10n.t('In one sentence: how would you find out next time if a loop gives items or positions?') },
		{ id: 'keys-not-values', concept: 'dictionary-key', meaning: () => l10n.t('The loop gives the keys. Each key leads to a value.'), habit: () => l10n.t('In one sentence: how would you find out next time what a loop gives?') },
		{ id: 'loop-step', concept: 'while-condition', habit: () => l10n.t('In one sentence: how would you check next time that a loop comes to an end?') },
		{ id: 'loop-goes-on', concept: 'while-condition', habit: () => l10n.t('In one sentence: how would you check next time after which round a loop ends?') },
		{ id: 'nested-loops', concept: 'nested-loops', habit: () => l10n.t('In one sentence: how would you follow a loop in a loop next time?') },
		{ id: 'in-loop', concept: 'loop-walk', meaning: () => l10n.t('What stands inside the loop is done in each round.'), habit: () => l10n.t('In one sentence: how would you check next time which lines belong together?') },
		{ id: 'start-in-loop', concept: 'accumulator', meaning: () => l10n.t('What stands in a loop is done in each round. What stands before it is done once.'), habit: () => l10n.t('In one sentence: how would you decide next time what stands before a loop, and what in it?') },
		{ id: 'under-condition', concept: 'conditions', meaning: () => l10n.t('The line in the block runs only when the condition is true.'), habit: () => l10n.t('In one sentence: how would you check next time which lines belong together?') },
		{ id: 'changed-walk', concept: 'list-mutation', meaning: () => l10n.t('The loop goes by position. When an item goes, the next one moves up, and the loop steps over it.'), habit: () => l10n.t('In one sentence: what would you check next time, when a loop changes the list that it goes through?') },
		{ id: 'loop-name-only', concept: 'loop-walk', meaning: () => l10n.t('The name of the loop is only a name. A new value for it does not change the list.'), habit: () => l10n.t('In one sentence: how would you check next time if the list changes, or only a name?') },
		{ id: 'leaves-loop', concept: 'loop-exit', habit: () => l10n.t('In one sentence: how would you check next time after which round a loop ends?') },
		{ id: 'skips-round', concept: 'loop-skip', habit: () => l10n.t('In one sentence: how would you check next time which lines run in a round?') },
		// What a name holds in the course of a run.
		{ id: 'start-value', concept: 'accumulator', meaning: () => l10n.t('What a name starts with counts in each round.'), habit: () => l10n.t('In one sentence: how would you choose next time what a name starts with?') },
		{ id: 'start-of-best', concept: 'best-so-far', meaning: () => l10n.t('The best one so far has to start with a value that the items can beat.'), habit: () => l10n.t('In one sentence: which items would you try next time, when you look for the best one?') },
		{ id: 'best', concept: 'best-so-far' },
		{ id: 'no-start', concept: 'initial-value', habit: () => l10n.t('In one sentence: how would you check next time where a name gets its value?') },
		{ id: 'known-as', concept: 'parameters', meaning: () => l10n.t('In a function a value has the name that the first line gives it.'), habit: () => l10n.t('In one sentence: how would you check next time which names a function knows?') },
		{ id: 'second-name', concept: 'declaring-names', meaning: () => l10n.t('A line that makes a name in a block makes a new one. The name outside keeps its value.'), habit: () => l10n.t('In one sentence: how would you check next time if a line makes a name or changes one?') },
		{ id: 'flag', concept: 'boolean-value', meaning: () => l10n.t('Each round puts a new value in. The last one is kept.'), habit: () => l10n.t('In one sentence: how would you check next time that a later round does not change the answer?') },
		{ id: 'grows', concept: 'accumulator' },
		{ id: 'collects', concept: 'accumulator' },
		{ id: 'line-order', concept: 'assignment', meaning: () => l10n.t('Lines run from top to bottom. A line works with what the lines before it did.'), habit: () => l10n.t('In one sentence: how would you check next time in which order things are done?') },
		{ id: 'kept-sum', concept: 'assignment', meaning: () => l10n.t('A line that only works out a value changes nothing. A name has its old value until `=` gives it another.'), habit: () => l10n.t('In one sentence: how would you check next time that a line changes something?') },
		{ id: 'lost-value', concept: 'assignment', meaning: () => l10n.t('A name has one value. A new one takes the place of the old one.'), habit: () => l10n.t('In one sentence: how would you check next time that a value is not lost?') },
		{ id: 'which-name', concept: 'assignment', meaning: () => l10n.t('Each name has its own value. The line takes the one that stands there.'), habit: () => l10n.t('In one sentence: how would you check next time that a line uses the right name?') },
		{ id: 'quotes', concept: 'assignment', meaning: () => l10n.t('A word in quotes is a text. Without quotes it is a name.'), habit: () => l10n.t('In one sentence: how will you tell next time if a text is wanted, or a name?') },
		{ id: 'equal-signs', concept: 'assignment-vs-equality' },
		// Numbers and texts.
		{ id: 'division', concept: 'integer-division' },
		{ id: 'rest', concept: 'modulo' },
		{ id: 'whole-or-rest', concept: 'modulo', meaning: () => l10n.t('One says how many times a number fits. The other says what is left over.') },
		{ id: 'percent', concept: 'arithmetic', meaning: () => l10n.t('One percent is one part of a hundred.') },
		{ id: 'arithmetic', concept: 'arithmetic', meaning: () => l10n.t('Names stand for their values when you count with them.') },
		{ id: 'part-above', concept: 'arithmetic', meaning: () => l10n.t('Only the part above the limit is counted in the other way.') },
		{ id: 'order', concept: 'operator-order' },
		{ id: 'rounding', concept: 'type-conversion', meaning: () => l10n.t('One cuts off what stands behind the point. The other goes to the nearest number.'), habit: () => l10n.t('In one sentence: which numbers would you try next time, when you make a fraction a whole number?') },
		{ id: 'number-format', concept: 'formatting' },
		{ id: 'name-in-text', concept: 'formatting', meaning: () => l10n.t('Each pair of braces takes the value of the name that stands in it.') },
		{ id: 'text-case', concept: 'comparison-operator', meaning: () => l10n.t('Capital letters and small letters are not the same.'), habit: () => l10n.t('In one sentence: which words would you try next time, when you compare texts?') },
		{ id: 'spaces-around', concept: 'comparison-operator', meaning: () => l10n.t('A space is a sign of the text too.'), habit: () => l10n.t('In one sentence: which words would you try next time, when you compare texts?') },
		{ id: 'spaces', concept: 'text-joining', meaning: () => l10n.t('Nothing is put between two texts by itself.'), habit: () => l10n.t('In one sentence: how would you check next time what stands between two texts?') },
		{ id: 'order-of-joining', concept: 'text-joining', meaning: () => l10n.t('What stands first in the line comes first in the text.'), habit: () => l10n.t('In one sentence: how would you check next time what comes first in a text?') },
		{ id: 'text-and-number', concept: 'type-conversion', meaning: () => l10n.t('`+` adds two numbers. As soon as one side is a text, it joins.'), habit: () => l10n.t('In one sentence: how would you check next time what stands on both sides of a plus sign?') },
		{ id: 'conversion', concept: 'type-conversion' },
		{ id: 'input-is-text', concept: 'input-is-text' },
		// Conditions.
		{ id: 'comparison', concept: 'comparison-operator', meaning: () => l10n.t('Try a condition with the value that it is compared with.') },
		{ id: 'other-comparison', concept: 'comparison-operator' },
		{ id: 'compares-length', concept: 'comparison-operator', meaning: () => l10n.t('Texts are compared letter by letter, from a to z.'), habit: () => l10n.t('In one sentence: which words would you try next time, when you compare texts?') },
		{ id: 'logic', concept: 'boolean-logic' },
		{ id: 'or-chain', concept: 'boolean-logic', meaning: () => l10n.t('Each side of `||` has to be a whole question.') },
		{ id: 'between', concept: 'boolean-logic', meaning: () => l10n.t('A comparison gives true or false. The next one then compares that, and not the number.') },
		{ id: 'branches', concept: 'conditional-chain', meaning: () => l10n.t('Two `if` lines are two questions. Both can be true.') },
		{ id: 'order-of-branches', concept: 'conditional-chain', meaning: () => l10n.t('The first branch that is true is taken, also where a later one fits better.') },
		{ id: 'case-break', concept: 'switch-cases', habit: () => l10n.t('In one sentence: how would you check next time where a case ends?') },
		{ id: 'missing-case', concept: 'conditions', meaning: () => l10n.t('Some values need an answer of their own, such as 0 or what is empty.'), habit: () => l10n.t('In one sentence: which special values would you try first next time?') },
		{ id: 'membership', concept: 'membership' },
		// Functions.
		{ id: 'shows-only', concept: 'print-vs-return' },
		{ id: 'no-return', concept: 'none-value', meaning: () => l10n.t('Where no `return` runs, the function gives `{0}`.', nothing) },
		{ id: 'return-early', concept: 'return-ends' },
		{ id: 'kept-value', concept: 'return-value' },
		{ id: 'written-over', concept: 'parameters', meaning: () => l10n.t('What the call hands over is lost when the name gets another value.') },
		{ id: 'arguments', concept: 'parameters' },
		{ id: 'call-runs', concept: 'function-call', meaning: () => l10n.t('The parentheses make the function run.'), habit: () => l10n.t('In one sentence: how would you check next time if a function runs?') },
		{ id: 'base-case', concept: 'recursion-base-case' },
		{ id: 'smaller-call', concept: 'recursion-base-case', meaning: () => l10n.t('Each call has to get a smaller part, until one call needs no other.') },
		{ id: 'recursion-part', concept: 'recursion-base-case', meaning: () => l10n.t('Each call adds its own part to what the smaller call gives back.') },
		{ id: 'own-field', concept: 'classes', meaning: () => l10n.t('What stands behind `{0}.` stays with the object. Other names are gone when the method ends.', self), habit: () => l10n.t('In one sentence: how would you check next time what an object keeps?') },
		// Lists, texts and keys.
		{ id: 'position', concept: 'indexing', habit: () => l10n.t('In one sentence: how would you check next time which item a position takes?') },
		{ id: 'slice', concept: 'slicing' },
		{ id: 'row-and-column', concept: 'nested-lists', meaning: () => l10n.t('The first position picks a row, the second an item in it.'), habit: () => l10n.t('In one sentence: how would you try out next time which number is the row?') },
		{ id: 'shared-rows', concept: 'nested-lists', meaning: () => l10n.t('`{0}` puts the same list in each place.', repeats), habit: () => l10n.t('In one sentence: how would you find out next time if two names mean one list?') },
		{ id: 'same-list', concept: 'list-mutation', meaning: () => l10n.t('Two names can mean one list. A change is seen through both.'), habit: () => l10n.t('In one sentence: how would you find out next time if two names mean one list?') },
		{ id: 'one-or-many', concept: 'list-mutation', meaning: () => l10n.t('`{0}` adds one item, also when that is a list itself.', puts), habit: () => l10n.t('In one sentence: how would you check next time how many items a list gets?') },
		{ id: 'takes-out', concept: 'list-mutation', meaning: () => l10n.t('One takes out the last item, the other the first, or one at a position.'), habit: () => l10n.t('In one sentence: how would you check next time which item goes?') },
		{ id: 'gives-nothing', concept: 'method-result' },
		{ id: 'kept-text', concept: 'string-immutability' },
		{ id: 'kept-list', concept: 'sorting', meaning: () => l10n.t('`{0}` puts the list itself in order. A copy keeps the old one.', sorts), habit: () => l10n.t('In one sentence: how would you find out next time if a call changes a list or makes a new one?') },
		{ id: 'order-of-items', concept: 'sorting', meaning: () => l10n.t('The order is from small to large, or the other way. That decides which item comes first.'), habit: () => l10n.t('In one sentence: how would you check next time which item comes first?') },
		{ id: 'largest-smallest', concept: 'length', meaning: () => l10n.t('The largest item, the smallest item and how many there are: three things.'), habit: () => l10n.t('In one sentence: how would you check next time what a call gives for a short list?') },
		{ id: 'key-there', concept: 'dictionary-key' },
		{ id: 'first-time', concept: 'dictionary-update', meaning: () => l10n.t('The first time, the key is not there yet.'), habit: () => l10n.t('In one sentence: how would you check next time that a key is there?') },
		{ id: 'by-key', concept: 'dictionary-update', habit: () => l10n.t('In one sentence: how would you check next time what a key leads to?') },
	];
}
