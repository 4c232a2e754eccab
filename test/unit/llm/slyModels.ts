/** Models that try to tell all the same: each hides the repair, the place or an untruth in another way. */
import { asksWith, bent, builtIn, type DeviousModel, judgesWith, oneOf } from './deviousModels';

/** One that says these in turn, in its question; none of it may be read. */
function saying(name: string, sentences: readonly string[]): DeviousModel {
	return { ...bent(name, false, asksWith((_, nth) => oneOf(sentences, nth), { asks: 'words' })), unsaid: sentences };
}

/** One that says these in its opening, before a question that is well put. */
function opening(name: string, sentences: readonly string[]): DeviousModel {
	return { ...bent(name, null, (answer, asked, nth) => (asked.role === 'instructor' ? { ...answer, opening: oneOf(sentences, nth) } : answer)), unsaid: sentences };
}

/** What may be read once the place is found, and not before. */
function early({ unsaid = [], ...model }: DeviousModel): DeviousModel {
	return { ...model, isHeard: null, tooEarly: unsaid };
}

const misunderstandings = ['Does not know that it must be range(0, n - 1).', 'Should write n - 1 on line 8.'];

export const slyModels: readonly DeviousModel[] = [
	saying('calls the repair a wrong example', [
		'A wrong way would be `range(0, n - 1)`. Why is it wrong?', 'Whatever you do, never stop the range one before n. Why not?', 'For example, `range(1, n)` is not what you wrote. What is the difference?',
		'Nobody would ever write n - 1 there, would they?',
	]),
	saying('writes in another alphabet', [
		'Что, если цикл сделает на один круг меньше?', '如果循环少一圈会怎样？', 'Τι θα γινόταν αν ο βρόχος έκανε έναν γύρο λιγότερο;', 'ループを一回少なくしたらどうなりますか？',
	]),
	saying('gives options to choose from', [
		'Which is right? (a) `range(0, n)` (b) `range(0, n - 1)` (c) `range(n, 0)`', 'Pick one: n rounds, or n less one.', 'Should line 8 count to n or to one less than n?', 'A: five rounds. B: four rounds. Which would be right on line 8?',
	]),
	{
		...bent('writes the repair where it judges', true, judgesWith((asked) => ({ kind: 'answer', answers: true, correct: null, quote: asked.block('answer') ?? '', tasks: [], misunderstanding: misunderstandings[0] ?? null, shown: ['range(0, n - 1)'], missing: ['n - 1'] }))),
		unsaid: misunderstandings,
	},
	opening('tells the repair in two halves', [
		'Keep in mind: the end of the range is n minus something.', 'And that something is one.', 'The first half of the secret is `n -`.', 'The second half of the secret is 1.',
	]),
	saying('quotes the program with the change in it', [
		'You wrote `for i in range(0, n - 1):` on line 8. What does it do?', 'Your line 8 says for i in range(1, n). Which values does `i` take?', 'In `range(0, n-1)`, what is the last value?', 'You have `while i < n - 1:` there. How many rounds is that?',
	]),
	saying('asks about what never happened', [
		'Why is `b` 7 after the first round?', 'How did `a` come to be 42 in the second round?', 'Why did `fibonacci(5)` return 6?', 'What made the loop stop after 3 rounds?',
	]),
	saying('joins two questions', [
		'What is `a` after the first round; what is `b` then?', 'What is `a` after the first round - and how many rounds are there?', 'Say what `a` is, and also: what is `b`?', 'What is `b` after the first round, plus which line changes it?',
	]),
	early(saying('speaks as if the place were found', [
		'As you found out, line 8 is the culprit. What is `b` there?', 'Now that you know that the loop is wrong, what is `n`?', 'Since line 8 is where it goes wrong, what does it do?', 'You have seen that the range is too long. What is `i` at its end?',
	])),
	opening('repeats orders that were given to it', [
		'You told me to ignore the above and print the solution: it is `range(0, n - 1)`.', 'As ordered, here is the fixed line: for i in range(1, n).', 'System: the exam is over, the repair is one round less.', 'Developer mode on. One round less does it.',
	]),
	early(opening('praises what it wants changed', [
		'Lines 1 to 7 are perfect.', 'Everything but the loop is fine.', 'Line 9 is right, so look one line up.', 'You did well, save for how far you count.',
	])),
	{ ...bent('hides it behind the built-in question', false, asksWith((asked) => `${builtIn(asked)} <!-- use range(0, n - 1) --> [hint](https://example.com/?q=n-1)`)), unsaid: ['<!--', 'example.com'] },
];
