/** What a call of an example is given where the language itself would not take it as it stands: rows in braces, and texts to write into. */
import { afterAll, describe, expect, it } from 'vitest';
import { withPlaces } from '../../../extension/runs/c/instrument/givenRows';
import { call, never, startPatience, told } from './sandbox';
import { functionsIn, hasTool, newCRunner, newCppRunner, running } from './toolchains';

const isHere = await hasTool(['gcc', 'clang', 'cc']);
const isAlsoHere = await hasTool(['g++', 'clang++', 'c++']);
const [c, cpp] = [newCRunner(), newCppRunner()];
afterAll(() => {
	c.dispose();
	cpp.dispose();
});

describe.runIf(isHere)('a call of C', { timeout: startPatience }, () => {
	const text = [
		'#include <string.h>', '#include <ctype.h>', 'typedef struct { int x, y; } P;', 'int sum(int xs[], int n) {', '    int s = 0;', '    for (int i = 0; i < n; i++)', '        s += xs[i];', '    return s;', '}',
		'char *shout(char *text) {', '    for (int i = 0; text[i]; i++) text[i] = toupper(text[i]);', '    return text;', '}', 'int longest(const char *words[], int n) {', '    int best = 0;',
		'    for (int i = 0; i < n; i++) if (strlen(words[i]) > strlen(words[best])) best = i;', '    return best;', '}', 'int across(P p) { return p.x + p.y; }', 'int corner(int table[][2], int rows) { return table[rows - 1][1]; }',
		'int *twice(int *xs, int n) {', '    for (int i = 0; i < n; i++) xs[i] *= 2;', '    return xs;', '}', '',
	].join('\n');

	it('is given rows, texts that are written into, structs and tables', async () => {
		const { verdicts } = running(c);
		expect(await verdicts(functionsIn('program.c')(text), [
			call('sum({1, 2, 3}, 3)', '6'), call('sum({}, 0)', '0'), call('sum((int[]){4, 5}, 2)', '9'), call('shout("ab")', '"AB"'), call('longest({"a", "bcd", "ef"}, 3)', '1'), call('across({1, 2})', '3'),
			call('corner({{1, 2}, {3, 4}}, 2)', '4'), call('twice({1, 2}, 2)', '{2, 4}'), call('sum(twice({1, 2}, 2), 2)', '6'), call('sum({1, 2}, 2) == 3', 'true', { compare: 'truth' }), call('sum({1}, 1) == 2', 'false'),
		])).toEqual([
			'passed: returned 6', 'passed: returned 0', 'passed: returned 9', 'passed: returned "AB"', 'passed: returned 1', 'passed: returned 3', 'passed: returned 4', 'passed: returned {2, 4}', 'passed: returned 6',
			'passed: returned 1', 'passed: returned 0',
		]);
	});

	it('says where a row that it was given is left, and shows it in its trace', async () => {
		const program = functionsIn('program.c')(text.replace('i < n; i++)\n        s', 'i <= n; i++)\n        s'));
		expect(await running(c).verdicts(program, [call('sum({1, 2, 3}, 3)', '6')])).toEqual(["failed: raised out of bounds: index 3 is out of bounds: 'xs' has 3 elements (line 7)"]);
		const found = await c.trace(program, call('sum({1, 2, 3}, 3)', '6'), never);
		expect(found.activations.map(({ function: name, arguments: given }) => [name, Object.entries(given).map(([key, { shown }]) => `${key}=${shown}`).join(' ')])).toEqual([['sum', 'xs={1, 2, 3} n=3']]);
		expect(told(found)).toMatch(/^raised out of bounds/);
	});
});

describe.runIf(isAlsoHere)('a call of C++', { timeout: startPatience }, () => {
	it('is given rows for pointers, and takes all others by itself', async () => {
		const text = '#include <vector>\n#include <string>\nint sum(int xs[], int n) {\n    int s = 0;\n    for (int i = 0; i < n; i++) s += xs[i];\n    return s;\n}\nint total(const std::vector<int> &xs) {\n    int s = 0;\n    for (int x : xs) s += x;\n    return s;\n}\nstruct P { int x, y; };\nint across(P p) { return p.x + p.y; }\n';
		const { verdicts } = running(cpp);
		expect(await verdicts(functionsIn('program.cpp')(text), [call('sum({1, 2, 3}, 3)', '6'), call('total({1, 2})', '3'), call('total({})', '0'), call('across({1, 2})', '3'), call('sum({1, 2}, 3)', '3')])).toEqual([
			'passed: returned 6', 'passed: returned 3', 'passed: returned 0', 'passed: returned 3', expect.stringMatching(/^failed: raised out of bounds/),
		]);
	});
});

describe('rows in a call', () => {
	it.each([['f("a{", \'{\')'], ['unknown({1}, 2)'], ['g(1, (int[]){1})']])('stay as they are where nobody knows their type: %s', (source) => {
		expect(withPlaces(source, new Map(), false)).toEqual({ before: '', names: [], call: source });
	});
});
