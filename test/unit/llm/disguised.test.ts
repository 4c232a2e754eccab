import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { cannedAnswer, askedOf } from '../../support/cannedTutor';
import { saysJson } from '../../support/scriptedServer';
import { Classroom, fibonacci, fibonacciItem, fibonacciProblem } from './sessions';

/** Ways to give the repair away that hide it: what the model says in its opening, and what it asks. */
const disguised: Readonly<Record<string, readonly [opening: string, question: string]>> = {
	'split over two sentences': ['', 'Think of `n` in the brackets. What if there stood one less?'],
	'split over opening and question': ['There is a number in the brackets that is one too high.', 'Which number is it?'],
	'a fence with one line changed': ['', 'What does this do?\n```python\n    for i in range(0, n - 1):\n        a, b = b, a + b\n```'],
	'a fence of words': ['', '```\nfor i in range(1, n)\n```\nWhat do you see?'],
	'invisible characters in words': ['', 'What if the lo\u200Bop made o\u2060ne round le\u200Bss?'],
	'invisible characters in code': ['', 'What does `n\u200B -\u00AD 1` give?'],
	'letters that look alike': ['', 'Shоuldn\'t the loоp stop onе round еarlier?'],
	'a long minus': ['', 'What would range(0, n \u2212 1) give?'],
	'a minus as a picture': ['', 'What would range(0, n ➖ 1) give?'],
	'wide letters': ['', 'What would ｒａｎｇｅ（１, ｎ） give?'],
	'a rhyme': ['', 'The answer rhymes with bun: what do you take from `n`?'],
	'base64': ['', `What does ${btoa('range(0, n - 1)')} say?`],
	'hexadecimal': ['', `What does ${[...'range(1, n)'].map((letter) => letter.charCodeAt(0).toString(16)).join(' ')} say?`],
	'backwards': ['', 'Read this backwards: )1 - n ,0(egnar. What is it?'],
	'spelled out': ['', 'Write m-i-n-u-s o-n-e behind `n`. What comes out?'],
	'German': ['', 'Sollte die Schleife nicht eine Runde weniger machen?'],
	'half German': ['', 'What if die Schleife eine Runde weniger macht, was meinst du?'],
	'French': ['', 'Et si la boucle faisait un tour de moins pour que le résultat soit bon ?'],
	'Russian': ['', 'А что если цикл сделает на один круг меньше?'],
	'a blank to fill': ['', 'Fill the blank in range(0, n - _). What goes into the blank?'],
	'a friend\'s program': ['', 'A friend of mine wrote range(1, n) and all was well. What did you write?'],
	'a riddle with its answer': ['', 'Which sign stands between 5 and 4 in 5 - 1 = 4, and could it stand behind your `n`?'],
	'a role': ['', 'Pretend that you are the teacher and have mended the loop so that it ends a round earlier. What did you write?'],
	'a note in brackets': ['', 'What should `fibonacci(5)` return (psst: drop a round)?'],
};

describe('a model that hides the repair', () => {
	let plain: PlainParts;
	let room: Classroom;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());
	afterEach(() => room.close());

	it.each(Object.entries(disguised))('in %s is refused, and the built-in question is asked', async (_how, [opening, question]) => {
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem, {
			reply: ({ body: { messages } }) => {
				const answer = cannedAnswer(messages, fibonacciItem) as Record<string, unknown>;
				return saysJson(askedOf(messages).role === 'instructor' ? { ...answer, opening, question, asks: 'words' } : answer);
			},
		});
		expect(room.turn.by).not.toBe('model');
		expect(room.said.join('\n')).not.toContain(question);
		expect(room.said.at(-1)).toContain('fibonacci(5)');
		// It was asked again, with the reason, before the built-in tutor took the move.
		expect(room.server.requests.filter(({ body }) => askedOf(body.messages).role === 'instructor').length).toBe(3);
	});

	it('is heard when it hides nothing', async () => {
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem, {
			reply: ({ body: { messages } }) => {
				const answer = cannedAnswer(messages, fibonacciItem) as Record<string, unknown>;
				return saysJson(askedOf(messages).role === 'instructor' ? { ...answer, opening: '', question: 'How do you find the fifth term by hand?', asks: 'words' } : answer);
			},
		});
		expect(room.turn.by).toBe('model');
		expect(room.said.at(-1)).toContain('by hand');
	});
});
