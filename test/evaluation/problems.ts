/** Makes a problem of a case, as the product would: its own reader finds the examples, its own sandbox gives expected values. */
import { findExamples, testsFor } from '../../extension/code/examples';
import type { Language } from '../../extension/code/language';
import type { ProgramParser } from '../../extension/code/parser';
import { callTest, inputTest } from '../../extension/code/testIds';
import type { Runner } from '../../extension/runs/runner';
import type { CallTest, Problem } from '../../extension/words';
import type { Case } from './cases';

/** The problem of a case; null when no test of it can be run. */
export async function problemOf(one: Case, parser: ProgramParser, runner: Runner, signal: AbortSignal): Promise<Problem | null> {
	if (one.tests.kind === 'typed') {
		return { title: one.id, statement: one.statement, entry: { kind: 'script' }, tests: one.tests.runs.map(({ input, output }) => inputTest(input, output, 'file')) };
	}
	const program = parser.parse(one.code);
	const { functions, classes } = program.outline();
	const isNested = (one: (typeof functions)[number]) => functions.some((other) => other.header < one.header && one.header <= other.range.to);
	const top = functions.filter((other) => other.owner === null && !isNested(other)).map((other) => other.name);
	program.dispose();
	const tests = await testsOf(one, parser, top, classes?.map((other) => other.name) ?? [], runner, signal);
	const name = tests.map((test) => top.findLast((other) => test.call.includes(`${other}(`))).find((other) => other !== undefined) ?? top.at(-1);
	const first = tests[0];
	if (!first) {
		return null;
	}
	const made = classes?.find((other) => tests.some((test) => new RegExp(`\\b${other.name}\\(`).test(`${test.before ?? ''}\n${test.call}`)));
	const title = name ?? made?.name ?? first.call.slice(0, first.call.indexOf('('));
	return {
		title, statement: one.statement, entry: { kind: 'function', name: title }, tests,
		...(one.prelude === '' ? {} : { prelude: one.prelude }),
	};
}

async function testsOf(one: Case, parser: ProgramParser, functions: readonly string[], classes: readonly string[], runner: Runner, signal: AbortSignal): Promise<readonly CallTest[]> {
	const { tests } = one;
	switch (tests.kind) {
		case 'asserts':
			return fromAsserts(one, tests.text, parser, functions);
		case 'calls':
			return tests.calls.map(({ call, expected }) => test(call, expected));
		case 'arguments': {
			const name = functions.includes(one.id) ? one.id : functions.at(-1);
			return name === undefined ? [] : fromRows(one, name, tests.rows, parser, runner, signal);
		}
		case 'typed':
			return [];
		case 'oracle':
			return fromOracle(one, parser, classes, runner, signal);
	}
}

/**
 * Calls on rows of arguments. JSON has neither tuples nor generators: what the right program gives for a row is taken where it is
 * the row's value but for that, and a row for which the right program takes longer than a session waits is left out.
 */
async function fromRows(
	one: Case, name: string, rows: readonly { readonly arguments: readonly unknown[]; readonly expected: unknown }[], parser: ProgramParser, runner: Runner, signal: AbortSignal,
): Promise<readonly CallTest[]> {
	const called = rows.map((row) => ({ call: `${name}(${row.arguments.map((value) => literal(value, parser.language)).join(', ')})`, expected: literal(row.expected, parser.language) }));
	if (one.fixed === null) {
		return called.map(({ call, expected }) => test(call, expected));
	}
	const { fixed } = one;
	const asked = async (tests: readonly CallTest[]) => (await Promise.all(tests.map((each) => runner.run({ version: 1, text: fixed, fileName: nameIn(parser), entry: { kind: 'function', name }, prelude: one.prelude, files: [] }, [each], signal)))).map(({ results }) => results[0]);
	const plain = called.map(({ call, expected }) => test(call, expected));
	const given = await asked(plain);
	const listed = called.map(({ call, expected }) => test(`list(${call})`, expected));
	const isGenerator = given.some((result) => result?.ending.kind === 'returned' && result.ending.value.type === 'generator');
	const tests = isGenerator ? listed : plain;
	const results = isGenerator ? await asked(listed) : given;
	return tests.flatMap((each, at): CallTest[] => {
		const result = results[at];
		if (!result || result.ending.kind !== 'returned' || result.passed) {
			return result?.ending.kind === 'slow' || result?.ending.kind === 'endless' ? [] : [each];
		}
		const { shown } = result.ending.value;
		const bare = (text: string) => text.replaceAll(/[\s()[\],]/g, '');
		return [bare(shown) === bare(each.expected) ? test(each.call, shown) : each];
	});
}

function fromAsserts(one: Case, text: string, parser: ProgramParser, functions: readonly string[]): readonly CallTest[] {
	const program = parser.parse(`${one.fixed ?? one.code}\n\n${text}\n`);
	try {
		const found = findExamples(program, { fileName: nameIn(parser), testFiles: [] });
		const all = [...found.functions.keys()].flatMap((name) => testsFor(found, { kind: 'function', name })).filter((other) => other.kind === 'call');
		return all.length > 0 || functions.length === 0 ? all : [];
	} finally {
		program.dispose();
	}
}

/** Calls from a pool of inputs on which the right program gives a value; at most six, those that the buggy one fails first. */
async function fromOracle(one: Case, parser: ProgramParser, classes: readonly string[], runner: Runner, signal: AbortSignal): Promise<readonly CallTest[]> {
	if (one.fixed === null) {
		return [];
	}
	const program = parser.parse(one.fixed);
	const methods = program.outline().functions.filter((other) => !other.name.startsWith('_'));
	program.dispose();
	const method = methods.at(-1);
	if (!method) {
		return [];
	}
	const arity = method.parameters.filter((name) => name !== 'self').length;
	const receiver = method.owner === null ? '' : `${method.owner}().`;
	if (method.owner !== null && !classes.includes(method.owner)) {
		return [];
	}
	const calls = argumentLists(arity).map((list) => test(`${receiver}${method.name}(${list.join(', ')})`, '0'));
	const asked = (text: string) => runner.run({ version: 1, text, fileName: nameIn(parser), entry: { kind: 'function', name: method.name }, prelude: one.prelude, files: [] }, calls, signal, { timeMs: 1000 });
	const right = await asked(one.fixed);
	const given = right.results.flatMap((result, at): CallTest[] => {
		const call = calls[at];
		// What shows as `inf` is no source of that value.
		return call && result.ending.kind === 'returned' && result.ending.value.shape.kind !== 'opaque' && !/\b(?:inf|nan)\b/.test(result.ending.value.shown) ? [test(call.call, result.ending.value.shown)] : [];
	});
	const wrong = await runner.run({ version: 1, text: one.code, fileName: nameIn(parser), entry: { kind: 'function', name: method.name }, prelude: one.prelude, files: [] }, given, signal, { timeMs: 1000 });
	const failing = given.filter((_, at) => wrong.results[at]?.passed === false);
	return [...failing.slice(0, 4), ...given.filter((other) => !failing.includes(other)).slice(0, 6 - Math.min(4, failing.length))];
}

const pool: Readonly<Record<number, readonly (readonly string[])[]>> = {
	1: [
		...['0', '1', '2', '3', '5', '10', '-3', '121', "''", "'a'", "'aba'", "'IX'", "'()[]'", "'([)]'", "'hello world'", "'abcabcbb'", '[]', '[1]', '[2, 7, 11, 15]', '[3, 1, 2]', '[-1, 0, 1, 2, -1, -4]', '[1, 1, 2]', "['flower', 'flow', 'flight']", '[[1, 2], [3, 4]]', '[[1, 3], [2, 6], [8, 10]]'].map((value) => [value]),
	],
	2: [
		...[['[2, 7, 11, 15]', '9'], ['[3, 2, 4]', '6'], ['[1, 2, 3]', '2'], ['[]', '1'], ['[3, 2, 2, 3]', '3'], ["'hello'", "'ll'"], ["'11'", "'1'"], ["'abc'", "'abd'"], ["'horse'", "'ros'"], ['3', '7'], ['10', '3'], ['2', '-2'], ['[1, 2]', '[3, 4]'], ['[1, 3]', '[2]'], ['2.0', '10']],
	],
	3: [['[1, 2, 3, 0, 0, 0]', '3', '[2, 5, 6]'], ['1', '2', '3'], ['[1, 2, 3]', '1', '2'], ["'a'", "'b'", "'c'"]],
	4: [['[1, 2, 3, 0, 0, 0]', '3', '[2, 5, 6]', '3'], ['[0]', '0', '[1]', '1']],
};

function argumentLists(arity: number): readonly (readonly string[])[] {
	return arity === 0 ? [[]] : (pool[arity] ?? []);
}

function test(call: string, expected: string): CallTest {
	return callTest({ call, expected, compare: 'equal', raises: false, before: '' }, 'file');
}

/** JSON written as the program's own language writes it. */
function literal(value: unknown, language: Language): string {
	const { spelling } = language;
	if (value === null) {
		return spelling.nothing;
	}
	if (typeof value === 'boolean') {
		return value ? spelling.true : spelling.false;
	}
	if (Array.isArray(value)) {
		return `[${value.map((item) => literal(item, language)).join(', ')}]`;
	}
	if (typeof value === 'object') {
		return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${literal(item, language)}`).join(', ')}}`;
	}
	return JSON.stringify(value);
}

/** The name that programs of the parser's language have. */
function nameIn({ language }: ProgramParser): string {
	return `program${language.fileExtensions[0] ?? ''}`;
}
