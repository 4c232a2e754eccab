import { afterAll, describe, expect, it } from 'vitest';
import type { AttemptPlan } from '../../../extension/runs/attempts';
import type { Test, Trace } from '../../../extension/words';
import { call, never, startPatience, told, typing } from './sandbox';
import { functionsIn, hasTool, newCppRunner, running, scriptIn } from './toolchains';

const isHere = await hasTool(['g++', 'clang++', 'c++']);
const runner = newCppRunner();
afterAll(() => runner.dispose());

const { run, verdicts, raised } = running(runner);
const [functions, script] = [functionsIn('program.cpp'), scriptIn('program.cpp')];
const std = '#include <iostream>\n#include <vector>\n#include <string>\n#include <map>\n#include <set>\n#include <stdexcept>\n#include <memory>\n#include <algorithm>\nusing namespace std;\n';
const lines = std.split('\n').length - 1;
const written = ({ steps }: Trace) => steps.map(({ activation, event, line, changed }) => `${activation} ${event} ${line + 1 - lines}:${Object.entries(changed).map(([name, { shown }]) => ` ${name}=${shown}`).join('')}`);

describe.runIf(isHere)('a C++ program', { timeout: startPatience }, () => {
	it('is typed to and prints, with prompts, by streams and by lines', async () => {
		const program = script(`${std}int main() {\n    ios::sync_with_stdio(false);\n    int a;\n    string name;\n    cout << "a? ";\n    cin >> a;\n    cin.ignore();\n    cout << "name? ";\n    getline(cin, name);\n    cout << name << a << endl;\n}\n`);
		const { results, syntax } = await run(program, [typing(['3', 'Ada L'], 'a? name? Ada L3'), typing(['3', 'Ada L'], 'Ada L3'), typing([], '')]);
		expect(syntax).toBeNull();
		expect(results.map(({ passed, ending, output, prompts }) => [passed, ending.kind, output, prompts])).toEqual([
			[true, 'ended', 'a? name? Ada L3\n', [[0, 3], [3, 9]]], [true, 'ended', 'a? name? Ada L3\n', [[0, 3], [3, 9]]], [false, 'waiting-for-input', 'a? ', undefined],
		]);
	});

	it('that reads all there is comes to its end', async () => {
		expect(await verdicts(script(`${std}int main() {\n    int x, sum = 0;\n    while (cin >> x) sum += x;\n    cout << sum;\n}\n`), [typing(['1 2', '3'], '6'), typing([], '0')])).toEqual(['passed: ended', 'passed: ended']);
		expect(await verdicts(script(`${std}int main() {\n    int x;\n    cin >> x;\n    cout << x;\n}\n`), [typing([], '0')])).toEqual([`failed: waiting-for-input (line ${lines + 3})`]);
	});

	it('is asked for values of all kinds', async () => {
		const program = functions(`${std}vector<int> twice(vector<int> xs) {\n    for (int &x : xs) x *= 2;\n    return xs;\n}\nstring greet(const string &name) { return "Hi " + name; }\nmap<string, int> count(const string &s) {\n    map<string, int> m;\n    for (char c : s) m[string(1, c)]++;\n    return m;\n}\nset<int> odd() { return {3, 1}; }\npair<int, bool> p() { return {1, true}; }\ntemplate <typename T> T larger(T a, T b) { return a > b ? a : b; }\nint need(int n) {\n    if (n < 0) throw invalid_argument("below zero");\n    return n;\n}\n`);
		expect(await verdicts(program, [
			call('twice({1, 2})', '{2, 4}'), call('twice({1})', 'vector<int>{3}'), call('greet("Ada")', '"Hi Ada"'), call('count("aba")', '{{"a", 2}, {"b", 1}}'), call('odd()', '{1, 3}'), call('p()', '{1, true}'), call('larger(1.5, 2.5)', '2.5'),
			call('need(-1)', 'invalid_argument', { raises: true }), call('need(1)', 'invalid_argument', { raises: true }), call('need(-1)', '1'),
		])).toEqual([
			'passed: returned {2, 4}', 'failed: returned {2}', 'passed: returned "Hi Ada"', 'passed: returned {{"a", 2}, {"b", 1}}', 'passed: returned {1, 3}', 'passed: returned {1, true}', 'passed: returned 2.5',
			expect.stringMatching(/^passed/), 'failed: returned 1', `failed: raised std::invalid_argument: below zero (line ${lines + 15})`,
		]);
	});

	it('is traced with its containers, references and objects', async () => {
		const text = `${std}struct P { int x; };\nint add(vector<int> &xs, int x) {\n    xs.push_back(x);\n    return xs.size();\n}\nint main() {\n    vector<int> v;\n    string s = "a";\n    for (int i = 1; i < 3; i++) add(v, i);\n    for (int x : v) s += to_string(x);\n    map<string, int> m;\n    m["k"] = 1;\n    int a[2] = {5, 6};\n    auto f = [&](int n) { return n + 1; };\n    unique_ptr<int> u = make_unique<int>(f(6));\n    P p{3};\n    cout << s;\n}\n`;
		const found = await runner.trace(script(text), typing([], '12'), never);
		expect(told(found)).toBe('ended');
		expect(written(found)).toEqual([
			'0 line 7:', '0 line 8: v={}', '0 line 9: s="a"', '0 line 9: i=1', '1 line 3: xs={} x=1', '1 line 4: xs={1}', '1 return 4:', '0 line 9: v={1}', '0 line 9: i=2', '2 line 3: xs={1} x=2', '2 line 4: xs={1, 2}', '2 return 4:',
			'0 line 9: v={1, 2}', '0 line 10:', '0 line 10: x=1', '0 line 10: s="a1"', '0 line 10: x=2', '0 line 10: s="a12"', '0 line 11:', '0 line 12: m={}', '0 line 13: m={{"k", 1}}', '0 line 14: a={5, 6}', '0 line 15: f=<object>', '3 line 14: n=6', '3 return 14:',
			'0 line 16: u=-> 7', '0 line 17: p=<object>', '0 return 17:',
		]);
		expect(found.activations.map(({ function: name, returned }) => [name, returned?.shown])).toEqual([[null, undefined], ['add', '1'], ['add', '2'], ['lambda', '7']]);
	});

	it('is traced with what its objects keep, and with how its loops over items end', async () => {
		const text = `${std}class Tally {\n    int sum;\n    int limit = 9;\n    vector<int> seen;\n    static int made;\n    int flag : 1;\npublic:\n    Tally(int start, int limit) : limit(limit) {\n        sum = start;\n        made++;\n    }\n    void add(int sum) {\n        this->sum += sum;\n        seen.push_back(limit);\n    }\n    static int count() { return made; }\n    int total() const;\n};\nint Tally::made = 0;\nint Tally::total() const {\n    return sum;\n}\nint main() {\n    Tally t(1, 5);\n    vector<int> xs = {4, 7, 8};\n    for (int x : xs) {\n        if (x > 5) break;\n        t.add(x);\n    }\n    for (int x : xs) {\n        while (true) break;\n    }\n    for (int x : vector<int>{}) t.add(x);\n    cout << t.total() << Tally::count();\n}\n`;
		const found = await runner.trace(script(text), typing([], '51'), never);
		expect(told(found)).toBe('ended');
		expect(written(found)).toEqual([
			'0 line 24:', '1 line 9: start=1 limit=5 made=0', '1 line 10: sum=1', '1 return 10: made=1', '0 line 25: t=<object>', '0 line 26: xs={4, 7, 8}', '0 line 27: x=4', '0 line 28:',
			'2 line 13: sum=4 this->sum=1 limit=5 seen={}', '2 line 14: this->sum=5', '2 return 14: seen={5}', '0 line 26:', '0 line 27: x=7', '0 line 27:',
			'0 line 30:', '0 line 31: x=4', '0 line 31:', '0 line 30:', '0 line 31: x=7', '0 line 31:', '0 line 30:', '0 line 31: x=8', '0 line 31:', '0 line 30:',
			'0 line 33:', '0 line 34:', '3 line 21: sum=5', '3 return 21:', '4 line 16: made=1', '4 return 16:', '0 return 34:',
		]);
	});

	it.each([
		['a row is left', 'int a[3] = {1, 2, 3}; int s = 0;\nfor (int i = 0; i <= 3; i++) s += a[i];', "out of bounds @ 3: index 3 is out of bounds: 'a' has 3 elements"],
		['a vector is left', 'vector<int> v = {1, 2};\ncout << v[2];', "out of bounds @ 3: index 2 is out of bounds: 'v' has 2 elements"],
		['a vector is asked for what it has not', 'vector<int> v = {1, 2};\ncout << v.at(2);', /^std::out_of_range @ 3: vector::_M_range_check/],
		['a text is left', 'string s = "ab";\ncout << s[5];', "out of bounds @ 3: index 5 is out of bounds: 's' has 2 elements"],
		['an exception', 'throw runtime_error("no");', 'std::runtime_error @ 2: no'],
		['nothing is followed', 'int *p = nullptr;\ncout << *p;', "null pointer @ 3: 'p' is a null pointer"],
		['an empty holder is followed', 'unique_ptr<string> p;\ncout << p->size();', "null pointer @ 3: 'p' is a null pointer"],
		['memory is used after it was freed', 'int *p = new int(3);\ndelete p;\ncout << *p;', 'use after free @ 4: memory is used that has been freed'],
		['memory is freed twice', 'int *p = new int(3);\ndelete p;\ndelete p;', 'double free @ 4: this memory has been freed before'],
		['memory is given back in another way', 'int *p = new int[3];\ndelete p;', 'mismatched free @ 3: this memory is given back in another way than it was asked for'],
		['a variable has no value', 'int total;\nfor (int i = 0; i < 3; i++) total += i;', "uninitialised value @ 3: 'total' is used before it has a value"],
		['what an empty vector has first', 'vector<int> v;\ncout << v.front();', /@ 3: /],
		['a division', 'int a = 1, b = 0;\ncout << a / b;', 'division by zero @ 3: division by zero'],
	])('%s', async (_name, body, expected) => {
		const found = (await raised(script(`${std}int main() {\n${body}\n}\n`), typing([], ''))).replace(/@ (\d+)/, (_all, line: string) => `@ ${Number(line) - lines}`);
		if (typeof expected === 'string') expect(found).toBe(expected);
		else expect(found).toMatch(expected);
	});

	it('a field of an object has no value, unless the language gives it one', async () => {
		const classes = `class Counter {\n    int count;\npublic:\n    void click() { count++; }\n    int value() { return count; }\n};\nstruct Student {\n    string name;\n    double points;\n    bool isHere;\n};\n`;
		const main = (body: string) => script(`${std}${classes}Counter always;\nint main() {\n${body}\n}\n`);
		const found = await Promise.all(['Counter c;\nc.click();', 'Student s;\ns.name = "Ann";\ncout << s.points;', 'Student *s = new Student;\nif (s->isHere) return 1;', 'Counter c = Counter();\nalways.click();\nc.click();\ncout << c.value();']
			.map((body) => raised(main(body), typing([], '1'))));
		expect(found.map((each) => each.replace(/@ (\d+)/, (_all, line: string) => `@ ${Number(line) - lines}`))).toEqual([
			"uninitialised value @ 4: 'count' is used before it has a value", "uninitialised value @ 16: 's.points' is used before it has a value", "uninitialised value @ 15: 's->isHere' is used before it has a value", '{"kind":"ended"}',
		]);
	});

	it('what the compiler says becomes facts', async () => {
		const { syntax } = await run(script(`${std}int main() {\n    cout << "a"\n    return 0;\n}\n`), []);
		expect([syntax?.type, syntax?.message]).toEqual(['compile error', expect.stringMatching(/expected ';'/)]);
		expect((await run(script(`${std}int main() {\n    int x;\n    cout << y;\n}\n`), [])).syntax).toMatchObject({ line: lines + 2, message: expect.stringMatching(/'y'/) as unknown });
	});

	it('classes run, and many versions of them', async () => {
		const text = `${std}class Counter {\npublic:\n    Counter(int start) : count(start) {}\n    int next();\nprivate:\n    int count;\n};\nint Counter::next() {\n    return count++;\n}\nint f(int n) {\n    Counter c(n);\n    c.next();\n    return c.next();\n}\nint g(int n) {\n    return f(n) + 1;\n}\n`;
		const tests: readonly Test[] = [call('f(1)', '3'), call('g(1)', '4')];
		const plan: AttemptPlan = { tests, budgets: [1000, 1000], decisive: 2 };
		const texts = [text, text.replace('count++', '++count'), text.replace('c.next();\n    return', 'return'), text.replace('return c', 'return 1 + c'), text.replace('f(n) + 1', 'f(n + 1) + 1'), text.replace('int count;', 'int count, other;'), text.replace('Counter c(n);', 'Counter c;')];
		const found = await runner.attempt(functions(text), texts, plan, never);
		expect(found.map(({ passed }) => passed.map(Number).join(''))).toEqual(['00', '11', '00', '11', '01', '00', '00']);
		expect(found.map(({ broken }) => broken)).toEqual([null, null, null, null, null, null, lines + 11]);
	});
});
