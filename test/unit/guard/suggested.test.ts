/** Each frame of a suggestion alone refuses its message: take the frame away, and its test fails. Beside each, a question that passes. */
import { describe, expect, it } from 'vitest';
import { python } from '../../../grammars/python/descriptor';
import { type GuardContext, check } from '../../../extension/tutor/guard';
import { frames, framesOf } from '../../../extension/tutor/guard/suggested';
import { backticked } from '../../../extension/tutor/offline/backticked';
import { alsoCases, nudgeCases } from './nudgeCases';
import { spanishCases } from './spanish/cases';

const source = 'def pages(total, size):\n    count = 0\n    while total > size:\n        total = total - size\n        count = count + 1\n    return count\n';
const open: GuardContext = {
	kind: 'question', stage: 'predict', rung: 'question', source, found: [], said: [], previous: [], inWords: python.inWords,
	places: [{ kind: 'lines', from: 2, to: 2 }], repairs: [[{ from: source.indexOf('total > size'), to: source.indexOf('total > size') + 12, text: 'total > 0' }]],
};
const found: GuardContext = { ...open, stage: 'explain', found: [2] };
const reason = (text: string, context: GuardContext) => {
	const verdict = check(backticked(text), context);
	return verdict.ok ? null : verdict.reason;
};

/** What is refused, and beside it what is not. */
const suggestionCases: Readonly<Record<string, readonly [string, string]>> = {
	rhetorical: ['Doesn\'t the rest count?', 'Does the rest count, by the task?'],
	better: ['Would a smaller rest be safer?', 'What would you expect for `pages(3, 2)`?'],
	'model-program': ['What does the working program do with the rest?', 'What does the program do with the rest?'],
	exonerates: ['Who is to blame for the rest?', 'What is left of `total` at the end?'],
	'offers-tool': ['There are two ways of saying this.', 'There are two rounds for `pages(5, 2)`. What is `total` then?'],
	'asks-tool': ['Which function turns it into the rest?', 'Which values does `total` take?'],
	belongs: ['Where does the rest belong?', 'Which page should come first in the list?'],
	'own-wish': ['I wonder about the rest.', 'What do you wonder about?'],
	necessity: ['Must the rest fill a page?', 'What must be true for the loop to go on?'],
	another: ['Where is the other sign?', 'What does another example return?'],
	missing: ['What step is missing?', 'Which pages are missing from the result of `pages(3, 2)`?'],
	unreal: ['What if the loop went further?', 'What comes out if `total` is 3?'],
	'possible-deed': ['Might the rest need a page?', 'Might `total` be 1 at some time?'],
	'polite-command': ['Will you let the rest in?', 'Will you print `total` in each round?'],
	step: ['What is off by one?', 'What is 3 - 1?'],
	perhaps: ['Perhaps the rest?', 'What about the rest?'],
	'how-about': ['How about counting the rest?', 'How about the next example?'],
	'good-choice': ['Is this a good moment?', 'Is 1 a page, by the task?'],
	'either-deed': ['Do you round it up or cut it off?', 'Do you see a list or a number?'],
	'would-still': ['Would it still fit?', 'Does it stop?'],
	'right-part': ['Is this the right place for it?', 'Is 2 the right result for `pages(3, 2)`?'],
	'small-thing': ['A tiny sign is lacking.', 'How many signs are on a page?'],
	'points-inside': ['Look at the other side of the condition.', 'What is on the other side of the page?'],
	'asks-line': ['What would the condition say?', 'What does the condition say?'],
	suppose: ['Imagine you had a rest.', 'Imagine `pages(3, 2)` on paper. What is `total` after a round?'],
	secret: ['Here is a clue.', 'Here is an example.'],
	who: ['Who counts the rest?', 'Who wrote the example with 3 and 2?'],
	may: ['May a page be half full?', 'May I ask what `total` is after a round?'],
	'which-kind': ['Which kind of division rounds up?', 'Which kind of value is `count`?'],
	'unreal-let': ['What would come out if a rest let it go round?', 'What would come out if `total` is 3?'],
	relation: ['Does the rest have anything to do with it?', 'Does the task say what the rest is?'],
	'one-more': ['A tiny sign and all is done.', 'One page holds 2. How many hold 5?'],
	anybody: ['How long does a loop go on when it stops at the size?', 'How long does the loop go on for `pages(5, 2)`?'],
	whereas: ['It drops the rest, while the task counts it.', 'What does the task say about the rest?'],
	cause: ['Because it always drops the rest, that page is gone.', 'What is `count` at the end, and why?'],
	'where-deed': ['Where might you hide the rest?', 'Where would you look for the rest in the task?'],
	'asks-deed': ['Which number might you subtract?', 'Which number would you expect for `pages(3, 2)`?'],
	'should-deed': ['Should each rest make a page?', 'Should the result of `pages(3, 2)` be a number?'],
	lack: ['What needs to be added?', 'What is added in the first round?'],
	'make-it': ['How do you force the rest in?', 'How do you know it?'],
	'knows-not': ['Where does your program allow for the rest?', 'Where does the run end?'],
	'choice-of-deeds': ['The rest: gone at last, or just late?', 'Does the task want the pages, or just the full ones?'],
	content: ['Are you content with the rest?', 'Are you ready to trace it?'],
	matters: ['Does it matter whether a rest is big?', 'Does it matter, by the task, how big the rest is?'],
	riddle: ['What number do you divide by for nothing to change?', 'What number do you get for `pages(3, 2)`?'],
	'why-there': ['Why does the loop end so?', 'Why is `count` 1 at the end?'],
	were: ['What would come out if a rest stayed?', 'What would come out if `total` was 3?'],
	needless: ['Do you need the rest?', 'Do you need the example again?'],
	means: ['Would this save the rest?', 'Would you say that 3 is right?'],
	ever: ['Do you ever count the rest?', 'Do you ever see a 0?'],
	'nothing-does': ['Nothing keeps the rest.', 'Nothing is printed for `pages(0, 2)`. What should be?'],
	letters: ['It rhymes with pest. Which is it?', 'What does the word "page" mean in the task?'],
};

const cases = { ...suggestionCases, ...nudgeCases, ...spanishCases };

describe('a sentence that suggests', () => {
	it('has a case for every frame', () => {
		expect(Object.keys(cases).sort()).toEqual(frames.map(({ id }) => id).sort());
	});

	it.each(Object.entries(cases))('%s', (id, [suggestion, question]) => {
		expect(framesOf(suggestion.toLowerCase()).map((frame) => frame.id)).toContain(id);
		const others = frames.filter((frame) => frame.id !== id && frame.pattern.test(suggestion.toLowerCase()));
		expect(others).toEqual([]);
		expect(['leak', 'premature']).toContain(reason(suggestion, open));
		expect(['leak', 'premature']).not.toContain(reason(question, open));
	});

	it.each(alsoCases)('%s: %s', (id, suggestion, question) => {
		const isIn = (text: string) => framesOf(text.toLowerCase()).some((frame) => frame.id === id);
		expect([isIn(suggestion), isIn(question)]).toEqual([true, false]);
	});

	it.each(['who', 'may', 'relation', 'anybody', 'really', 'the-correct'])('tells how the program is off, and does not pass after that either: %s', (id) => {
		expect(reason(cases[id]?.[0] ?? '', found)).toBe('leak');
	});

	it('that only points at the place passes once the place is found; one that tells the repair does not', () => {
		expect(reason('Who is to blame for the rest?', found)).toBeNull();
		expect(reason('How about counting the rest?', found)).toBe('leak');
	});

	it('says again what the student said, or has the run watched: no suggestion', () => {
		expect(reason('You said that perhaps the rest counts. What is `total` at the end?', { ...open, said: ['perhaps the rest counts'] })).toBeNull();
		expect(reason('How about printing `total` in each round?', open)).toBeNull();
	});

	it('comes from a template of the built-in tutor, or from the last rung: it passes', () => {
		expect(reason('How about counting the rest?', { ...found, trusted: true })).toBeNull();
		expect(reason('How about counting the rest?', { ...found, kind: 'help', rung: 'change-described' })).toBeNull();
	});
});

describe('what is stated', () => {
	it('stands before a question in the same sentence', () => {
		expect(reason('The rest goes under the table, so what is `count`?', open)).toBe('premature');
		expect(reason('When a page is full the rest goes on, and it is lost; what is `count`?', open)).toBe('premature');
		expect(reason('When `total` is 3, what is `count`?', open)).toBeNull();
	});

	it('seems to ask for a nod', () => {
		expect(reason('The rest of the pages counts as well, would you agree?', open)).toBe('premature');
	});

	it('is a lesson that speaks of no program', () => {
		expect(reason('Nothing from nothing leaves nothing. What is `count`?', open)).toBe('premature');
	});

	it('is the call or the case, said in other words', () => {
		expect(reason('The function gets `total` 3 and `size` 2. What should come back?', open)).toBeNull();
		expect(reason('Put differently: look at `pages(3, 2)`. What should it return?', open)).toBeNull();
		expect(reason('Forget the program for a moment. How many pages do 3 lines fill?', open)).toBeNull();
		expect(reason('Just by reading the task: what is the right answer for `pages(3, 2)`?', open)).toBeNull();
		expect(reason('The function never gets to `total` 1. What should come back?', open)).toBe('premature');
	});

	it('is praise of a plan: it passes unless it names what the repair changes', () => {
		expect(reason('Going round until it is done makes sense. What is `count` after a round?', open)).toBeNull();
		expect(reason('Comparing `size` with the rest makes sense. What is `count` after a round?', open)).toBe('premature');
	});

	it('is somebody\'s mood only where a person has it', () => {
		expect(reason('Your loop is happy with a rest.', open)).toBe('premature');
		expect(reason('I am happy with that. What is `total` after a round?', open)).toBeNull();
	});

	it('is to be done to the program, also by setting or taking out', () => {
		expect(reason('Set the total to something else before the loop.', found)).toBe('leak');
		expect(reason('Take the last line out.', found)).toBe('leak');
		expect(reason('Set a breakpoint before the loop.', found)).toBeNull();
		expect(reason('Take the last line of the output.', found)).toBeNull();
	});

	it('is what the run or its message shows, or where one is in the work', () => {
		for (const fact of ['Line 4 runs twice.', 'The message names line 4.', 'Fine, let us go on.', 'We know now where it happens.']) expect(reason(`${fact} What is \`total\` then?`, open)).toBeNull();
		for (const finding of ['Line 4 adds it twice.', 'The rest names line 4.', 'We lose the rest there.']) expect(reason(`${finding} What is \`total\` then?`, open)).toBe('premature');
	});

	it('is a request for a table', () => {
		expect(reason('Make a small table. What is `total` in each round?', open)).toBeNull();
		expect(reason('Make a small rest. What is `total` in each round?', open)).toBe('premature');
	});

	it('is what came of the examples', () => {
		expect(reason('For `pages(4, 2)` it works and for `pages(3, 2)` it does not. What is different?', open)).toBeNull();
	});
});

describe('what a message may say all the same', () => {
	it('speaks of what is on the right of a sign, and doubts nothing', () => {
		expect(reason('What is on the right of the sign on line 3?', open)).toBeNull();
		expect(reason('What on line 3 is right?', open)).toBe('premature');
	});

	it('asks how to find out what a line does', () => {
		expect(reason('How could you check whether line 3 runs?', open)).toBeNull();
		expect(reason('Look at line 3.', open)).toBe('premature');
	});

	it('asks for the cause of what the run shows', () => {
		expect(reason('Why could your function be returning a number that small?', open)).toBeNull();
	});

	it('adds a variable and has it printed', () => {
		const add = 'Can you add a new variable `rest` that is updated with `total` in each round?';
		expect(reason(`${add} Then print its value.`, found)).toBeNull();
		expect(reason(add, found)).toBe('leak');
	});

	it('has a word on the screen that a repair has too', () => {
		const text = 'def label(age):\n    return "is " + age\n';
		const joined: GuardContext = { ...open, source: text, places: [{ kind: 'lines', from: 1, to: 1 }], repairs: [[{ from: text.indexOf('+ age') + 2, to: text.indexOf('+ age') + 5, text: 'str(age)' }]] };
		expect(reason('What does "to str" mean in the message?', { ...joined, shown: ['can only concatenate str (not "int") to str'] })).toBeNull();
		expect(reason('What does "to str" mean in the message?', joined)).toBe('leak');
	});
});
