import { afterAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { repair } from '../../../grammars/cpp/repair';
import { call, never, startPatience } from '../runs/sandbox';
import { functionsIn, hasTool, newCppRunner } from '../runs/toolchains';
import { plain } from './repairing';

const isHere = await hasTool(['g++', 'clang++', 'c++']);
const runner = newCppRunner();
afterAll(() => runner.dispose());

const program = functionsIn('program.cpp');
const plan = { tests: [call('f(1)', '1')], budgets: [2000], decisive: 1 };

const f = (...lines: readonly string[]) => ['#include <iostream>', '#include <string>', '#include <vector>', 'using namespace std;', 'int f(int n) {', ...lines.map((line) => `    ${line}`), '}', ''].join('\n');

/** A slip, the text that the compiler does not take, and what was meant. */
const slips: readonly (readonly [string, string, string])[] = [
	['a semicolon that is missing', f('int a = n', 'return a;'), f('int a = n;', 'return a;')],
	['arrows the wrong way', f('cout >> n;', 'return n;'), f('cout << n;', 'return n;')],
	['arrows of what is typed', f('cin << n;', 'return n;'), f('cin >> n;', 'return n;')],
	['an arrow that is missing', f('cout << "n" n;', 'return n;'), f('cout << "n" << n;', 'return n;')],
	['a comma for an arrow', f('cout << "n", n << endl;', 'return n;'), f('cout << "n" << n << endl;', 'return n;')],
	['no std', '#include <iostream>\nint f(int n) {\n    cout << n;\n    return n;\n}\n', '#include <iostream>\nusing namespace std;\nint f(int n) {\n    cout << n;\n    return n;\n}\n'],
	['no std for a text', '#include <string>\nint f(int n) {\n    string s = "a";\n    return n;\n}\n', '#include <string>\nint f(int n) {\n    std::string s = "a";\n    return n;\n}\n'],
	['a header that is missing', '#include <iostream>\nusing namespace std;\nint f(int n) {\n    vector<int> v = {n};\n    return v[0];\n}\n', '#include <iostream>\n#include <vector>\nusing namespace std;\nint f(int n) {\n    vector<int> v = {n};\n    return v[0];\n}\n'],
	['String', f('String s = "a";', 'return n;'), f('string s = "a";', 'return n;')],
	['a call without parentheses', f('vector<int> v;', 'return v.size;'), f('vector<int> v;', 'return v.size();')],
	['push', f('vector<int> v;', 'v.push(n);', 'return n;'), f('vector<int> v;', 'v.push_back(n);', 'return n;')],
	['a text and a number', f('string s = "n" + n;', 's = s + n;', 'return n;'), f('string s = "n" + n;', 's = s + to_string(n);', 'return n;')],
	['this with a dot', '#include <string>\nclass A {\n    int n = 1;\npublic:\n    int g() { return this.n; }\n};\nint f(int n) {\n    return n;\n}\n', '#include <string>\nclass A {\n    int n = 1;\npublic:\n    int g() { return this->n; }\n};\nint f(int n) {\n    return n;\n}\n'],
	['a class without its semicolon', 'class A {\npublic:\n    int n = 1;\n}\nint f(int n) {\n    return n;\n}\n', 'class A {\npublic:\n    int n = 1;\n};\nint f(int n) {\n    return n;\n}\n'],
	['a hidden member', 'class A {\n    int n = 1;\n};\nint f(int n) {\n    A a;\n    return a.n;\n}\n', 'class A {\npublic:\n    int n = 1;\n};\nint f(int n) {\n    A a;\n    return a.n;\n}\n'],
	['a fixed name', f('const int a = n;', 'a++;', 'return a;'), f('int a = n;', 'a++;', 'return a;')],
	['in for a colon', f('vector<int> v = {n};', 'for (int x in v) {', '    n += x;', '}', 'return n;'), f('vector<int> v = {n};', 'for (int x : v) {', '    n += x;', '}', 'return n;')],
	['a type that is missing', f('a = n;', 'return a;'), f('int a = n;', 'return a;')],
	['a name in another spelling', f('int total = n;', 'return totl;'), f('int total = n;', 'return total;')],
	['null', f('int *p = null;', 'return p == nullptr ? n : 0;'), f('int *p = nullptr;', 'return p == nullptr ? n : 0;')],
	['a function behind its call', 'int f(int n) {\n    return twice(n);\n}\nint twice(int n) {\n    return n;\n}\n', 'int twice(int n);\nint f(int n) {\n    return twice(n);\n}\nint twice(int n) {\n    return n;\n}\n'],
];

describe.runIf(isHere)('a text that the compiler does not take', { timeout: startPatience }, () => {
	it.each(slips)('%s', async (_, text, wanted) => {
		const [own] = await runner.attempt(program(text), [text], plan, never);
		expect(own?.broken).not.toBeNull();
		const mends = repair.mends(text, own?.broken ?? 0);
		expect(mends.length).toBeLessThan(1000);
		const versions = mends.slice(0, 300).map(({ edits }) => applyEdits(text, edits));
		const at = versions.map(plain).indexOf(plain(wanted));
		expect(at).toBeGreaterThanOrEqual(0);
		expect(at).toBeLessThan(60);
		const [meant] = await runner.attempt(program(text), versions.slice(at, at + 1), plan, never);
		expect(meant?.broken).toBeNull();
	});
});
