import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../extension/code/language';
import { languages } from '../../../extension/code/languages';
import { errorCard } from '../../../extension/explain/errorCard';
import { withErrors } from '../../../extension/explain/errorMarks';
import { errorIn, errorOfLine, errorOfRun } from '../../../extension/explain/errorText';
import { errorViewSchema, sessionViewSchema, viewSchema, type SessionView } from '../../../extension/protocol';

const traceback = `Traceback (most recent call last):
  File "/home/ann/shop.py", line 3, in <module>
    print(prices["coffe"])
          ~~~~~~^^^^^^^^^
KeyError: 'coffe'
`;
const failedScript = `/home/ann/shop.js:3
console.log(ages.Bo.years);
                    ^

TypeError: Cannot read properties of undefined (reading 'years')
    at Object.<anonymous> (/home/ann/shop.js:3:21)
    at Module._compile (node:internal/modules/cjs/loader:1521:14)

Node.js v24.1.0
`;
const named = (text: string) => {
	const found = errorIn(text, languages);
	return found && [found.type, found.message];
};
const card = (text: string, offers = true) => {
	const found = errorIn(text, languages);
	if (!found) throw new Error(`no error in ${text}`);
	return errorCard(found, 'c1', offers);
};
const text = (words: { readonly kind: string; readonly text?: string }[] | null): string => (words ?? []).map((word) => word.text ?? '').join('');

describe('the error that a text tells of', () => {
	it.each([
		[traceback, ['KeyError', "'coffe'"]],
		['KeyError: 4', ['KeyError', '4']],
		['  File "a.py", line 1\n    if x = 3:\n       ^^^^^\nSyntaxError: invalid syntax. Maybe you meant \'==\' or \':=\' instead of \'=\'?', ['SyntaxError', "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"]],
		['json.decoder.ValueError: empty separator', ['ValueError', 'empty separator']],
		['KeyboardInterrupt', ['KeyboardInterrupt', '']],
		['E       ZeroDivisionError: division by zero', ['ZeroDivisionError', 'division by zero']],
		// Of two, the last: the first one only led to it.
		[`${traceback}\nDuring handling of the above exception, another exception occurred:\n\n${traceback.replace("KeyError: 'coffe'", 'ZeroDivisionError: division by zero')}`, ['ZeroDivisionError', 'division by zero']],
		// Pasted into one line.
		[traceback.replace(/\n/g, ''), ['KeyError', "'coffe'"]],
		['Stopped on line 4 with ValueError: invalid literal for int() with base 10: \'x\'', ['ValueError', "invalid literal for int() with base 10: 'x'"]],
		// Of a type that several languages have, the one whose run wrote it, or that knows the message.
		[failedScript, ['TypeError', "Cannot read properties of undefined (reading 'years')"]],
		['Uncaught TypeError: lives is not a function', ['TypeError', 'lives is not a function']],
		["SyntaxError: Unexpected token ')'", ['SyntaxError', "Unexpected token ')'"]],
		['Uncaught (in promise) Error: no bus', null],
		[`${failedScript.replace(/TypeError: .*/, 'Error: no bus')}`, ['Error', 'no bus']],
		["shop.ts(3,5): error TS2322: Type 'string' is not assignable to type 'number'.", ['TS2322', "Type 'string' is not assignable to type 'number'."]],
		["src/shop.ts:3:5 - error TS2531: Object is possibly 'null'.\n\n3 price.length\n  ~~~~~\n", ['TS2531', "Object is possibly 'null'."]],
		["/usr/bin/ld: /tmp/a.o: in function `main':\na.c:(.text+0x9): undefined reference to `power'\ncollect2: error: ld returned 1 exit status\n", ['undefined reference', "to `power'"]],
		["a.c: In function 'main':\na.c:3:5: error: 'n' undeclared (first use in this function)\na.c:2:9: warning: unused variable 'm' [-Wunused-variable]\n", ['error', "'n' undeclared (first use in this function)"]],
		["a.c:3:5: error: use of undeclared identifier 'n'\n1 error generated.\n", ['error', "use of undeclared identifier 'n'"]],
		['./a.out\nSegmentation fault (core dumped)\n', ['Segmentation fault', '(core dumped)']],
		['zsh: segmentation fault  ./a.out', ['segmentation fault', './a.out']],
		['==7==ERROR: AddressSanitizer: heap-use-after-free on address 0x6\nSUMMARY: AddressSanitizer: heap-use-after-free a.c:7 in main\n==7==ABORTING\n', ['heap-use-after-free', 'a.c:7 in main']],
		["a.c:7:9: runtime error: index 5 out of bounds for type 'int [5]'", ['runtime error', "index 5 out of bounds for type 'int [5]'"]],
		["a.out: a.c:5: main: Assertion `n > 2' failed.\nAborted (core dumped)\n", ['Assertion', "`n > 2' failed."]],
		['free(): double free detected in tcache 2\nAborted (core dumped)\n', ['double free', 'detected in tcache 2']],
		["terminate called after throwing an instance of 'std::out_of_range'\n  what():  map::at\nAborted (core dumped)\n", ['std::out_of_range', '']],
		["Stopped on line 4 with out of bounds: index 3 is out of bounds: 'a' has 3 elements", ['out of bounds', "index 3 is out of bounds: 'a' has 3 elements"]],
		['identifier "pryce" is undefined', ['error', "'pryce' undeclared"]],
		// The words of tools.
		["Type 'string' is not assignable to type 'number'.", ['TS2322', "Type 'string' is not assignable to type 'number'."]],
		["';' expected.", ['SyntaxError', 'Unexpected identifier']],
		['"total" is not defined', ['NameError', "name 'total' is not defined"]],
		['"(" was not closed', ['SyntaxError', "'(' was never closed"]],
		["expected ':'", ['SyntaxError', "expected ':'"]],
		['SyntaxError: invalid syntax', ['SyntaxError', 'invalid syntax']],
		['ValueError: a sentence of my own', ['ValueError', 'a sentence of my own']],
	] as const)('%j', (said, expected) => {
		expect(named(said)).toEqual(expected);
	});

	it.each(['', 'hello', 'Error: no such command', 'total', 'Warnings: 3', 'Line too long (85 > 79 characters)', 'print(x)', 'Import "os" is not accessed', '12 passed'])('%j tells of none', (said) => {
		expect(errorIn(said, languages)).toBeNull();
	});

	it('a run that wrote the name of an error and did not fail tells of none; the colours of a terminal do not matter', () => {
		expect(errorOfRun('ValueError: I printed this\n', languages)).toBeNull();
		const coloured = traceback.replace('KeyError', '\x1b[1;35mKeyError\x1b[0m').replaceAll('\n', '\r\n');
		expect(errorOfRun(failedScript, languages)).toMatchObject({ type: 'TypeError', language: { id: 'javascript' } });
		expect(errorOfRun("shop.ts(1,7): error TS2304: Cannot find name 'x'.\n", languages)).toMatchObject({ type: 'TS2304', language: { id: 'typescript' } });
		expect(errorOfRun('TypeError: I printed this\n', languages)).toBeNull();
		expect(errorOfRun(`\x1b]633;C\x07${coloured}`, languages)).toMatchObject({ type: 'KeyError', message: "'coffe'" });
	});

	it('a line of a terminal is an error from its type to its end', () => {
		expect(errorOfLine('  KeyError: 4  ', languages)).toMatchObject({ start: 2, end: 13, error: { said: 'KeyError: 4' } });
		expect(['  File "a.py", line 3', 'Traceback (most recent call last):', 'Ann: hello', '', 'PS C:\\> python a.py'].map((line) => errorOfLine(line, languages))).toEqual([null, null, null, null, null]);
	});
});

describe('languages that share the names of errors', () => {
	const [first] = languages;
	if (!first) throw new Error('there is no language');
	const lesson = { id: 'own', types: ['TypeError'], message: /^nothing has no parts$/, concept: null, meaning: () => 'Something was taken from nothing.' };
	const second: Language = { ...first, id: 'second', lessons: { ...first.lessons, errors: [lesson], wordings: [], unstarted: [], failedRun: /^ +at main:\d+$/m } };
	const third: Language = { ...second, id: 'third' };
	const all = [first, second, third];
	const read = (said: string, likely: Language | null = null) => errorIn(said, all, likely)?.language.id;

	it('the one that explains just this message is meant', () => {
		expect(read('TypeError: nothing has no parts')).toBe('second');
		expect(read("TypeError: 'int' object is not iterable")).toBe(first.id);
		expect(read("TypeError: 'int' object is not iterable", second)).toBe(first.id);
		expect(errorOfLine('TypeError: nothing has no parts', all)?.error.language.id).toBe('second');
	});

	it('of several that explain it, or of several that only know its kind, the likely one', () => {
		expect(read('TypeError: nothing has no parts', third)).toBe('third');
		expect(read('TypeError: in words of my own')).toBe(first.id);
		expect(read('TypeError: in words of my own', second)).toBe('second');
	});

	it('the likely one does not count where it knows nothing of it', () => {
		const blind: Language = { ...second, id: 'blind', lessons: { ...second.lessons, kinds: [] } };
		expect(errorIn("KeyError: 'coffe'", [first, blind], blind)?.language.id).toBe(first.id);
	});

	it('a failed run is told by what its own language writes', () => {
		expect(errorOfRun('TypeError: nothing has no parts\n    at main:3\n', all)?.language.id).toBe('second');
		expect(errorOfRun('TypeError: nothing has no parts\n', all)).toBeNull();
	});

	it('the errors of a session are in the language of its program', () => {
		const view = { ...sessionViewSchema.parse(JSON.parse(readFileSync('test/fixtures/views/session-value.json', 'utf8'))), document: `a${first.fileExtensions[0] ?? ''}` };
		const [example] = view.examples;
		if (!example) throw new Error('the fixture has no example');
		const marked = withErrors({ ...view, examples: [{ ...example, status: 'stopped', note: 'Stopped on line 4 with TypeError: nothing has no parts' }] }, all) as SessionView;
		expect(marked.examples[0]?.error).toBe('TypeError: nothing has no parts');
	});
});

describe('what the card says', () => {
	it('is an explanation, another program and a habit', () => {
		const shown = card(traceback);
		expect(errorViewSchema.parse(shown)).toEqual(shown);
		expect(shown).toMatchObject({ id: 'c1', said: "KeyError: 'coffe'", note: null, offers: true, example: { says: "KeyError: 'coffee'" } });
		expect(text(shown.meaning)).toBe("The key 'coffe' was looked up in a dictionary, and it is not there.");
		expect([shown.doing, shown.look, shown.idea].map((words) => text(words).length > 20)).toEqual([true, true, true]);
	});

	it('is a general one, and says so, where the message is not in the list', () => {
		const shown = card('TypeError: shelves must be sorted first');
		expect(shown.example).toBeNull();
		expect(shown.note).toContain('TypeError');
		expect(text(shown.meaning)).toContain('kind');
		expect(text(shown.look)).not.toBe('');
	});

	it('takes nothing from the program but what the message itself says', () => {
		// The same error of two programs: only the message and its meaning differ.
		const [one, two] = [card('KeyError: \'coffe\''), card(`${traceback.replaceAll('coffe', 'milq')}`)];
		expect({ ...two, said: '', meaning: [] }).toEqual({ ...one, said: '', meaning: [] });
		expect(JSON.stringify(two)).not.toContain('shop.py');
		expect(JSON.stringify(two)).not.toContain('prices');
	});

	it('an example names nothing of the programs that sessions here are about', () => {
		const names = (code: string): string[] => code.match(/\b[a-z_]{4,}\b/gi) ?? [];
		const programs = ['fibonacci.py'].map((name) => readFileSync(`test/fixtures/sample-workspace/${name}`, 'utf8').replace(/"""[\s\S]*?"""|#.*/g, ''));
		const words = new Set(['print', 'range', 'return', 'else', 'elif', 'True', 'False', 'None', 'while', 'import', 'class', 'self', 'input', 'with', 'from', 'name', 'float', 'open', 'append', 'note', 'write', 'that', 'there', 'yes']);
		const theirs = new Set(programs.flatMap(names));
		const shared = languages.flatMap(({ lessons }) => Object.values(lessons.cases)).flatMap(({ code }) => names(code)).filter((name) => theirs.has(name) && !words.has(name));
		expect(shared).toEqual([]);
	});

	it('cuts a message that holds a student\'s data', () => {
		const shown = card(`KeyError: '${'x'.repeat(5000)}'`);
		expect(shown.said.length).toBeLessThanOrEqual(300);
		expect(text(shown.meaning).length).toBeLessThan(200);
	});
});

describe('errors in a session\'s view', () => {
	const fixture = (): SessionView => sessionViewSchema.parse(JSON.parse(readFileSync('test/fixtures/views/session-value.json', 'utf8')));
	const quoting = (id: string, said: string): SessionView['entries'][number] => ({ kind: 'tutor', id, tag: 'question', version: 1, withdrawn: false, words: [{ kind: 'text', text: 'It stopped with ' }, { kind: 'code', text: said }, { kind: 'text', text: '.' }] });

	it('the newest message that quotes an error can be explained, and the example that stopped', () => {
		const view = fixture();
		const [example] = view.examples;
		if (!example) throw new Error('the fixture has no example');
		const marked = withErrors({ ...view,
			examples: [{ ...example, status: 'stopped', note: 'Stopped on line 4 with KeyError: 4' }, { ...example, id: 'other', note: null }],
			entries: [quoting('a', 'KeyError: 4'), quoting('b', 'KeyError: 4'), quoting('c', "expected ':'"), quoting('d', 'fibonacci(5)'), quoting('e', 'n'), { kind: 'student', id: 'f', text: 'KeyError: 4', version: 1, line: null }],
		}, languages) as SessionView;
		expect(marked.examples.map(({ error }) => error)).toEqual(['KeyError: 4', undefined]);
		expect(marked.entries.map((entry) => ('error' in entry ? entry.error : undefined))).toEqual([undefined, 'KeyError: 4', "expected ':'", undefined, undefined, undefined]);
		expect(viewSchema.parse(marked)).toEqual(marked);
	});

	it('a view without an error stays as it is', () => {
		expect(withErrors(fixture(), languages)).toEqual(fixture());
	});
});
