import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sessionViewSchema, toPageSchema, viewSchema, type SessionView } from '../../../extension/protocol.ts';
import { newsBetween } from '../../../webview/announce.ts';
import { askedPart, missingAnswer } from '../../../webview/answer.ts';
import { withoutLine } from '../../../webview/conversation.ts';
import { resultWords } from '../../../webview/examples.ts';
import { ideasWords } from '../../../webview/footer.ts';
import { describeFailure, readMessage } from '../../../webview/host.ts';
import { useBundle, whenWords } from '../../../webview/language.ts';
import { finishedWords } from '../../../webview/notices.ts';
import { atMargin, linesWords, partsOf, plainWords, withAside } from '../../../webview/segments.ts';

const fixture = (name: string): unknown => JSON.parse(readFileSync(`test/fixtures/views/${name}.json`, 'utf8'));
const session = (changes: Partial<SessionView> = {}): SessionView => ({ ...sessionViewSchema.parse(fixture('session-value')), ...changes });

test.each(readdirSync('test/fixtures/views'))('%s is a view', (name) => {
	expect(viewSchema.safeParse(fixture(name.replace(/\.json$/, ''))).error).toBeUndefined();
});

describe('pieces of a message', () => {
	test('lines are one-based in words', () => expect([linesWords(7, 7), linesWords(5, 6)]).toEqual(['line 8', 'lines 6–7']));
	test('a message is read aloud whole', () =>
		expect(
			plainWords([
				{ kind: 'text', text: 'Before ' },
				{ kind: 'code', text: 'a' },
				{ kind: 'text', text: ' on ' },
				{ kind: 'lines', from: 7, to: 7 },
				{ kind: 'block', text: 'x = 1' },
			]),
		).toBe('Before a on line 8\nx = 1'));
	test('a line that begins a sentence has a capital letter', () =>
		expect(
			plainWords([
				{ kind: 'lines', from: 7, to: 7 },
				{ kind: 'text', text: ' ends the call. ' },
				{ kind: 'lines', from: 5, to: 6 },
				{ kind: 'text', text: ' never run, nor does ' },
				{ kind: 'lines', from: 2, to: 2 },
			]),
		).toBe('Line 8 ends the call. Lines 6–7 never run, nor does line 3'));
	test('blank lines and blocks part paragraphs; empty ones are dropped', () =>
		expect(
			partsOf([
				{ kind: 'text', text: 'One.\n\nTwo ' },
				{ kind: 'code', text: 'b' },
				{ kind: 'text', text: '\n\n' },
				{ kind: 'block', text: 'x = 1\n' },
				{ kind: 'text', text: ' ' },
			]),
		).toEqual([
			{ kind: 'paragraph', pieces: [{ kind: 'text', text: 'One.' }] },
			{ kind: 'paragraph', pieces: [{ kind: 'text', text: 'Two ' }, { kind: 'code', text: 'b' }] },
			{ kind: 'block', text: 'x = 1' },
		]));
	test.each([
		['        a = 1\n\n            b = 2', '        a = 1\n\n            b = 2'],
		['   *', '   *'],
		['-         a = a + 1\n+         if a:\n+             a = 2', '- a = a + 1\n+ if a:\n+     a = 2'],
		['- a = 1\n+     a = 1', '- a = 1\n+     a = 1'],
		['\tx\n\t\ty', '\tx\n\t\ty'],
		['x\n    y', 'x\n    y'],
		['-1\n-2', '-1\n-2'],
		['', ''],
	])('a block %j without the margin of a change', (block, bare) => expect(atMargin(block)).toBe(bare));
	test.each([
		['    print(x)  # 4, then 10', ['    print(x)  ', '# 4, then 10']],
		['    print(x)', ['    print(x)', '']],
		['# all of it', ['# all of it', '']],
		['+     n = n + 1', ['+     n = n + 1', '']],
		['-     n = n + 1  # up', ['-     n = n + 1  ', '# up']],
	])('behind the code %j stands apart', (line, parts) => expect(withAside(line)).toEqual(parts));
	test.each([
		['line 8: it goes round again', 'it goes round again'],
		['Line 8', ''],
		['line 80', 'line 80'],
		['it goes round again', 'it goes round again'],
	])('beside its line, %j says %j', (text, more) => expect(withoutLine(text, 7)).toBe(more));
});

describe('words around the conversation', () => {
	test.each([
		['It returned 8. What is b after the first round?', 'What is b after the first round?'],
		['Right. What does f(0.5) return? Try it on paper first.', 'What does f(0.5) return? Try it on paper first.'],
		['The place is found. Change the program.', 'Change the program.'],
		['Right. Change the program so that it prints 3 lines. Then check it.', 'Change the program so that it prints 3 lines. Then check it.'],
		['Which line', 'Which line'],
		['Right. The call f(1) ends at a line that returns something. Click that line.', 'The call f(1) ends at a line that returns something. Click that line.'],
	])('of %j the question is %j', (words, asked) => expect(askedPart(words, ['f(1)', 'f(0.5)', 'b'].filter((piece) => words.includes(piece)))).toBe(asked));

	test('the result', () => {
		expect(resultWords(session())).toBe('4 of 6 pass');
		expect(resultWords(session({ total: 0, passed: 0, examples: [] }))).toBe('No examples');
		expect(resultWords(session({ passed: 0, examples: session().examples.map((example) => ({ ...example, status: 'not-run' })) }))).toBe('6 examples, not run yet');
	});
	test('what is missing', () => {
		const open = { turn: 'q1', form: { kind: 'value' }, quick: ['not-sure'] } as const;
		expect(missingAnswer({ ...open, quick: ['not-sure', 'disputes'] })).toBe("Type an answer first, or press I'm not sure.");
		expect(missingAnswer({ ...open, form: { kind: 'choice', options: [] }, quick: ['skip'] })).toBe('Choose an answer first, or press Skip.');
		expect(missingAnswer({ ...open, quick: [] })).toBe('Type an answer first.');
	});
	test('ideas are counted from the first', () => expect([0, 1, 2].map(ideasWords)).toEqual(['', '1 idea worked out', '2 ideas worked out']));
	test('the end says what passes, never that it works', () => {
		expect(finishedWords(session({ passed: 6 }))).toBe('Finished. Your program passes your 6 examples.');
		expect(finishedWords(session())).toBe('Finished. Your program passes 4 of your 6 examples.');
	});
	test('a moment is told in the reader\'s way; other words stay', () => {
		expect(whenWords('2026-11-22T12:00:00.000Z', 'en')).toMatch(/Nov 2\d, 2026/);
		expect(whenWords('yesterday', 'en')).toBe('yesterday');
		expect(whenWords('2026-11-22T12:00:00.000Z', 'not a locale')).toMatch(/2026/);
	});
});

describe('news for a screen reader', () => {
	const { entries } = session();
	test('of a conversation that is opened: the tutor\'s last word', () => expect(newsBetween(null, session())).toEqual([expect.stringMatching(/^Tutor: It returned 8\./)]));
	test('afterwards what is new, without the student\'s own', () =>
		expect(
			newsBetween(session({ entries: entries.slice(0, 1) }), session()),
		).toEqual(['Tutor: Right: 5 is the fifth term. What does your program return for fibonacci(5)? Try it on paper first.', expect.stringMatching(/^Tutor: It returned 8/)]));
	test('what a run showed, and what became of the language model, each under its own name', () => {
		const words = [{ kind: 'text' as const, text: 'It did not come.' }];
		const facts: SessionView['entries'] = [{ kind: 'fact', id: 'f8', words, version: 4 }, { kind: 'fact', id: 'f9', words, version: 4, about: 'model' }];
		expect(newsBetween(session(), session({ entries: [...entries, ...facts] }))).toEqual(['Run: It did not come.', 'Language model: It did not come.']);
	});
	test('nothing twice', () => expect(newsBetween(session(), session({ ideas: 3 }))).toEqual([]));
	test('a form says what it asks for, once', () => {
		const form = viewSchema.parse(fixture('example-call'));
		expect(newsBetween(null, form)).toHaveLength(1);
		expect(newsBetween(form, form)).toEqual([]);
	});
});

describe('what arrives', () => {
	test('a view is taken', () => expect(readMessage({ type: 'view', view: session() }).kind).toBe('message'));
	test('anything else is refused, and the report holds none of it', () => {
		for (const data of [null, 'secret', { type: 'secret' }, { type: 'view', view: { ...session(), title: ['secret'] } }]) {
			const arrived = readMessage(data);
			expect(arrived.kind).toBe('refused');
			expect(JSON.stringify(arrived)).not.toContain('secret');
		}
	});
	test('the refused field is named', () => expect(readMessage({ type: 'view', view: { ...session(), ideas: 'x' } })).toMatchObject({ what: expect.stringContaining('view.ideas') as string }));
	test('a failure of the page tells its type alone', () => expect(describeFailure(new TypeError('secret'), 'drawing session')).toBe('drawing session: TypeError'));
	test('a view keeps nothing that the schema does not know', () => expect(JSON.stringify(toPageSchema.parse({ type: 'view', view: { ...session(), truth: 'secret' } }))).not.toContain('secret'));
});

test('a bundle is used when it is one', () => {
	expect(useBundle(null)).toBe(false);
	expect(useBundle('not json')).toBe(false);
	expect(useBundle('{"a": 5}')).toBe(false);
	expect(useBundle('{"some sentence": "ein Satz"}')).toBe(true);
});
