import { afterAll, describe, expect, it } from 'vitest';
import type { Test, Trace } from '../../../extension/words';
import type { Program, TraceLimits } from '../../../extension/runs/runner';
import { call, never, startPatience, told, typing } from './sandbox';
import { functionsIn, hasTool, newJavaRunner, scriptIn } from './toolchains';

const isHere = await hasTool(['javac']);
const runner = newJavaRunner();
afterAll(() => runner.dispose());

const [functions, script] = [functionsIn('Main.java'), scriptIn('Main.java')];
const trace = (program: Program, test: Test, limits?: Partial<TraceLimits>) => runner.trace(program, test, never, limits);

/** `0 line 3: n=5 i=0`: activation, event, one-based line, what changed. */
const written = ({ steps }: Trace) => steps.map(({ activation, event, line, changed }) => `${activation} ${event} ${line + 1}:${Object.entries(changed).map(([name, { shown }]) => ` ${name}=${shown}`).join('')}`);
const calls = ({ activations }: Trace) => activations.map(({ id, parent, function: name, arguments: given, returned }) => [id, parent, name, Object.entries(given).map(([key, { shown, type }]) => `${type} ${key} = ${shown}`), returned?.shown ?? null]);

describe.runIf(isHere)('a trace of Java', { timeout: startPatience }, () => {
	it('says what changed before each line, and who called whom', async () => {
		const program = functions('class Main {\n    static int add(int a, int b) {\n        return a + b;\n    }\n\n    static int f(int n) {\n        int total = 0;\n        for (int i = 0; i < n; i++)\n            total = add(total, i);\n        return total;\n    }\n}\n');
		const found = await trace(program, call('f(2)', '1'));
		expect(written(found)).toEqual([
			'0 line 7: n=2', '0 line 8: total=0', '0 line 9: i=0', '1 line 3: a=0 b=0', '1 return 3:', '0 line 8:', '0 line 9: i=1', '2 line 3: a=0 b=1', '2 return 3:', '0 line 8: total=1', '0 line 10:', '0 return 10:',
		]);
		expect(calls(found)).toEqual([[0, null, 'f', ['int n = 2'], '1'], [1, 0, 'add', ['int a = 0', 'int b = 0'], '0'], [2, 0, 'add', ['int a = 0', 'int b = 1'], '1']]);
		expect([found.cut, told(found), found.called]).toEqual([false, 'returned 1', undefined]);
	});

	it('follows a program from its main, with objects, rows, lists, and what classes hold', async () => {
		const text = 'import java.util.*;\n\npublic class Main {\n    static int count = 1;\n    static class Dog {\n        String name;\n        int age = 2;\n        Dog(String name) {\n            this.name = name;\n        }\n        void older() {\n            age++;\n            count++;\n        }\n        public String toString() {\n            return name;\n        }\n    }\n    public static void main(String[] args) {\n        int[] xs = {1, 2};\n        List<String> words = new ArrayList<>();\n        Map<String, Integer> ages = new HashMap<>();\n        Dog dog = new Dog("Rex");\n        dog.older();\n        for (int x : xs) {\n            words.add("w" + x);\n        }\n        ages.put("a", 1);\n        do {\n            xs[0]++;\n        } while (xs[0] < 3);\n        char c = \'c\';\n    }\n}\n';
		const found = await trace(script(text), typing([], ''));
		expect(written(found)).toEqual([
			'0 line 20: count=1', '0 line 21: xs={1, 2}', '0 line 22: words=[]', '0 line 23: ages={}', '1 line 9: name="Rex" this.name=null this.age=2', '1 return 9: this.name="Rex"', '0 line 24: dog=Dog{name="Rex", age=2}',
			'2 line 12: this.name="Rex" this.age=2', '2 line 13: this.age=3', '2 return 13:', '0 line 25: dog=Dog{name="Rex", age=3} count=2', '0 line 26: x=1', '0 line 25: words=["w1"]', '0 line 26: x=2', '0 line 25: words=["w1", "w2"]', '0 line 28:',
			'0 line 29: ages={"a"=1}', '0 line 30:', '0 line 29: xs={2, 2}', '0 line 30:', '0 line 32: xs={3, 2}', '0 return 32:',
		]);
		expect(calls(found)).toEqual([[0, null, null, [], null], [1, 0, 'Dog', ['String name = "Rex"'], null], [2, 0, 'older', [], 'void']]);
	});

	it('tells which calls an exception leaves, and what is done before the call', async () => {
		const text = 'class Main {\n    static int g(int n) {\n        if (n > 1)\n            throw new IllegalStateException("x");\n        return n;\n    }\n    static int f(int n) {\n        try {\n            return g(n);\n        } catch (IllegalStateException e) {\n            n = 0;\n        }\n        return g(n);\n    }\n}\n';
		const found = await trace(functions(text), call('f(2)', '1', { before: 'g(1);' }));
		expect(found.called).toBe(1);
		expect(written(found)).toEqual([
			'0 line 3: n=1', '0 line 5:', '0 return 5:', '1 line 8: n=2', '1 line 9:', '2 line 3: n=2', '2 line 4:', '2 raise 4:', '1 line 11: e=<IllegalStateException>', '1 line 13: n=0', '3 line 3: n=0', '3 line 5:', '3 return 5:', '1 return 13:',
		]);
		const raised = await trace(functions(text), call('g(2)', '1'));
		expect([written(raised).at(-1), told(raised)]).toEqual(['0 raise 4:', 'raised IllegalStateException: x (line 4)']);
	});

	it('of a long run the first steps are kept, and the last state', async () => {
		const program = functions('class Main {\n    static void f() {\n        int n = 0;\n        while (true) {\n            n++;\n        }\n    }\n}\n');
		const found = await trace(program, call('f()', '1'), { maxSteps: 20 });
		expect([found.cut, found.steps.length, told(found)]).toEqual([true, 20, 'endless (line 4)']);
		expect(Number(found.steps.at(-1)?.changed['n']?.shown)).toBeGreaterThan(1000);
	});

	it('the runs are as before after a machine was followed', async () => {
		const program = functions('class Main {\n    static int f(int n) {\n        return n;\n    }\n}\n');
		const { results } = await runner.run(program, [call('f(1)', '1')], never);
		expect([results[0]?.passed, results[0]?.steps]).toEqual([true, 1]);
		expect((await trace(program, call('f(1)', '1'))).steps).toHaveLength(2);
	});
});
