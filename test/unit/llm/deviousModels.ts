/** Models as they should not be, each in one way, on the same sensible answers: what a session must stand. */
import { askedOf, cannedAnswer, type Asked, type CannedItem, type Verdict } from '../../support/cannedTutor';
import { type ReceivedRequest, type Reply, says, saysJson } from '../../support/scriptedServer';
import { fibonacciItem } from './sessions';

export interface DeviousModel {
	readonly name: string;
	readonly reply: (request: ReceivedRequest, nth: number) => Reply;
	/** Its questions can be asked; else the built-in ones are. Null: some of them. */
	readonly isHeard: boolean | null;
	/** What it says that no student may come to read. */
	readonly unsaid?: readonly string[];
	/** What may not be read before the place is found. */
	readonly tooEarly?: readonly string[];
}

type Answer = Record<string, unknown>;

/** `bend` changes what a sensible model says to one prompt. */
export function bent(name: string, isHeard: boolean | null, bend: (answer: Answer, asked: Asked, nth: number) => unknown, put: (value: unknown) => Reply = saysJson): DeviousModel {
	const item: CannedItem = fibonacciItem;
	return { name, isHeard, reply: ({ body: { messages } }, nth) => put(bend(cannedAnswer(messages, item) as Answer, askedOf(messages), nth)) };
}

export const asksWith = (question: (asked: Asked, nth: number) => string, more: Answer = {}) => (answer: Answer, asked: Asked, nth: number) => {
	if (asked.role === 'instructor') return { ...answer, question: question(asked, nth), ...more };
	return asked.role === 'reword' || asked.role === 'reply' ? { text: question(asked, nth) } : answer;
};
export const judgesWith = (verdict: (asked: Asked) => Partial<Verdict>) => (answer: Answer, asked: Asked) => (asked.role === 'verifier' ? { ...answer, ...verdict(asked) } : answer);
export const builtIn = (asked: Asked): string => asked.block('built-in') ?? asked.block('question') ?? 'What happens on this run?';
export const oneOf = (all: readonly string[], nth: number): string => all[nth % all.length] ?? '';

/** At any moment. */
export const leaks = ['What if the loop made one round less?', 'Use `range(0, n - 1)` there. Do you see why?', 'Swap `range(0, n)` for something shorter, would you?', 'Take one away from n. What comes out?', 'Have you tried `range(1, n)`?', 'n minus one, isn\'t it?'];
/** Before the place is found. */
export const early = ['Your loop runs one round too many. What is `b`?', 'Is line 8 right?', 'It goes round once more than it needs to. What is `a`?', 'Only four rounds are needed. Which is the last?'];
const spanish = [
	'¿Y si el bucle diera una vuelta menos?', '¿Qué devuelve tu programa para `fibonacci(5)`?', '¿No crees que el rango de la línea 8 debería terminar antes?', 'Quita una vuelta al bucle y verás. ¿De acuerdo?',
];
const falsehoods = ['After the first round `b` is 7. What is it after the second?', '`fibonacci(5)` returned 6. What should it return?', 'The loop makes three rounds. What is `b` then?', '2 of your 5 examples pass. Which ones?', 'It printed 4711. What did you expect?'];

export const deviousModels: readonly DeviousModel[] = [
	bent('is chatty', false, asksWith((asked) => `${'What a wonderful program you have here, my friend, and how glad I am to be of help to you today! '.repeat(4)}${builtIn(asked)}`, { opening: 'Great great great! '.repeat(30) })),
	bent('wraps its JSON in prose', true, (answer) => answer, (value) => says(`Sure! Here is what I would say, after much thought:\n\n\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\`\n\nLet me know if you need {anything} else!`)),
	bent('leaks the repair', false, asksWith((_, nth) => oneOf(leaks, nth), { asks: 'words' })),
	bent('leaks the repair in its opening', false, (answer, asked, nth) => (asked.role === 'instructor' ? { ...answer, opening: oneOf(leaks, nth) } : answer)),
	bent('tells the place early', null, asksWith((_, nth) => oneOf(early, nth), { asks: 'words' })),
	bent('tells the place early, in its opening', null, (answer, asked, nth) => (asked.role === 'instructor' ? { ...answer, opening: oneOf(early, nth) } : answer)),
	bent('asks two questions', false, asksWith((asked) => `${builtIn(asked).replace(/\?[^?]*$/, '')}, and how many rounds is that? Which line is \`a\` on?`)),
	bent('claims false values', false, asksWith((_, nth) => oneOf(falsehoods, nth), { asks: 'words' })),
	bent('marks everything understood', true, judgesWith((asked) => {
		const quote = asked.block('answer') ?? '';
		return { kind: 'answer', answers: true, correct: true, quote, tasks: ['T1', 'T2', 'T3', 'T4', 'value/repair'].map((id) => ({ id, understood: true, quote })), shown: ['loop-bounds'] };
	})),
	bent('marks nothing', true, judgesWith(() => ({ kind: 'answer', answers: false, correct: false, quote: '', tasks: [], misunderstanding: 'Nothing is understood.', shown: [], missing: ['loop-bounds'] }))),
	bent('takes every answer for a question', true, judgesWith(() => ({ kind: 'asks', correct: null, quote: '', tasks: [] }))),
	bent('answers in Spanish', false, asksWith((_, nth) => oneOf(spanish, nth), { asks: 'words' })),
	bent('emits thousands of words', false, (answer) => answer, () => says('and then it goes on '.repeat(400))),
	bent('puts thousands of words into the form', false, asksWith((asked) => `${'and so on '.repeat(700)}${builtIn(asked)}`)),
	bent('repeats the same question', true, asksWith(() => 'What is `b` after the first round of the loop?', { asks: 'value', variable: 'b', line: 9, round: 2 })),
	bent('asks for values that are not there', false, asksWith(() => 'What is `zebra` on line 700?', { asks: 'value', variable: 'zebra', line: 700, round: 99 })),
	bent('says nothing in the right form', false, (answer, asked) => (asked.role === 'instructor' ? { ...answer, opening: '', question: '' } : answer)),
	bent('repairs the examples and not the program', true, (answer, asked) => (asked.role === 'diagnostician'
		? { program: 'def fibonacci(n):\n    return {0: "OOPS", 1: 1, 2: 1, 5: 5, 10: 55}[n]\n', bugs: [{ description: 'All of it.', from: 1, to: 10, concept: 'loop-bounds', insights: ['Knows that 5 gives 5.'] }] } : answer)),
	bent('mixes up the types', false, (answer) => Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, typeof value === 'string' ? [value] : String(value)]))),
];
