/** Each idea at a glance: a repair that is about it, what is told, the example, the last question and the other program; all of them of the one idea. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { conceptOf } from '../../../extension/learner/concepts';
import { ideasMended, meaningOf } from '../../../extension/tutor/offline/diagnosis/idea';
import { reflectionOn } from '../../../extension/tutor/offline/closing/reflection';
import { spoken } from '../../../extension/tutor/offline/say';
import { transferItemsFor } from '../../../extension/tutor/offline/closing/transfer';
import type { Language } from '../../../extension/code/language';
import type { Idea } from '../../../grammars/lessons';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { repairsOfBraces } from './repairsOfBraces';
import { repairsOfC } from './repairsOfC';
import { repairsOfCpp } from './repairsOfCpp';
import { repairsOfIdeas } from './repairsOfIdeas';
import { repairsOfJava } from './repairsOfJava';

const never = new AbortController().signal;
/** A program that has something of each habit. */
const outline = { loops: [{ kind: 'while' }], conditions: [{}], functions: [{}] } as unknown as Parameters<typeof reflectionOn>[1];
const repairsOf: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = { python: repairsOfIdeas, javascript: repairsOfBraces, typescript: repairsOfBraces, java: repairsOfJava, c: repairsOfC, cpp: repairsOfCpp };

function row({ id: language, lessons }: Language, idea: Idea, [before, after]: readonly [string, string]): string {
	const indented = (text: string) => text.split('\n').map((line) => `        ${line}`.trimEnd()).join('\n');
	const examples = lessons.examples.filter(({ shows }) => shows?.includes(idea.id));
	const habit = idea.habit?.() ?? spoken(reflectionOn(idea.concept, outline) ?? []);
	return [
		`## ${idea.id} (${idea.concept})`, '', `    repair:\n${indented(before)}\n      becomes\n${indented(after)}`,
		`    told: ${spoken(meaningOf(idea) ?? [])}`,
		...examples.map(({ code, says }) => `    example:\n${indented(code)}\n        ${says()}`),
		`    asked: ${habit}`,
		...transferItemsFor(language, idea.id).map(({ code, prints }) => `    then:\n${indented(code)}\n      prints ${prints.replaceAll('\n', ' / ')}`),
		'',
	].join('\n');
}

describe.each(languages.map((language) => [language.name, language] as const))('the ideas of repairs of %s', (_name, language) => {
	const { id: own, lessons } = language;
	const repairs = repairsOf[own] ?? {};

	it('each have a concept, a repair that is seen to be about it, a meaning, an example, a question and two programs', () => {
		expect(lessons.ideas.length).toBeGreaterThan(60);
		for (const { id, concept, habit } of lessons.ideas) {
			const [before, after] = repairs[id] ?? ['', ''];
			expect(ideasMended(own, before, after).map((idea) => idea?.id), id).toEqual([id]);
			expect(conceptOf(concept), id).not.toBeNull();
			expect(lessons.lacks, id).not.toContain(concept);
			expect(habit ?? reflectionOn(concept, outline), id).not.toBeNull();
			expect(lessons.examples.filter(({ shows }) => shows?.includes(id)).length, id).toBeGreaterThan(0);
			expect(lessons.transfer.filter(({ shows }) => shows?.includes(id)).length, id).toBeGreaterThan(1);
		}
		expect(new Set(lessons.ideas.map(({ id }) => id)).size).toBe(lessons.ideas.length);
	});

	it('are all that examples and programs name', () => {
		const known = new Set(lessons.ideas.map(({ id }) => id));
		const named = [...lessons.examples, ...lessons.transfer].flatMap(({ shows = [] }) => shows);
		expect(named.filter((id) => !known.has(id))).toEqual([]);
	});

	it('read as one thing, each', () => {
		const table = ['# What is taught around a repair, by its idea', '', ...lessons.ideas.map((idea) => row(language, idea, repairs[idea.id] ?? ['', '']))].join('\n');
		const file = resolve(`test/fixtures/ideas/${own}.md`);
		if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, table);
		expect(table).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
	});
});

describe('the examples of ideas', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	it('have examples whose remarks hold when they run', { timeout: 60_000 }, async () => {
		const wrong: string[] = [];
		let checked = 0;
		for (const { code, shows } of plain.parser.language.lessons.examples) {
			if (!shows || /\binput\(|\bwhile k > 0/.test(code)) continue;
			const program = { version: 1, text: `${checker}\ncheck(${JSON.stringify(code)})\n`, fileName: 'program.py', entry: { kind: 'script' }, files: [] } as const;
			const run = await plain.parts.runner.run(program, [{ kind: 'input', id: 'x', origin: 'file', typed: [], expected: '' }], never);
			const printed = run.results[0]?.output.trim().split('\n') ?? [];
			checked += Number(/^checked (\d+)$/.exec(printed.at(-1) ?? '')?.[1] ?? -1000);
			wrong.push(...printed.slice(0, -1).map((line) => `${code}\n  ${line}`));
		}
		expect(wrong).toEqual([]);
		expect(checked).toBeGreaterThan(130);
	});
});

/** Runs an example with what each line with a remark gives kept, and compares the values that the remark begins with. */
const checker = String.raw`
import ast, copy, re, io, contextlib

def values_of(remark):
    found = []
    for part in re.split(r", then |, (?=-?\d+(?:,|$|:))|; |: |, because", remark):
        try:
            found.append(ast.literal_eval(part.replace("still ", "").strip()))
        except Exception:
            break
    return found

def check(code):
    remarks = {at: line.split("#", 1)[1].strip() for at, line in enumerate(code.split("\n"), 1) if re.search(r"\s{2,}#", line)}
    got = {}
    def keep(at, value):
        got.setdefault(at, []).append(copy.deepcopy(value))
        return value
    class Keeper(ast.NodeTransformer):
        def visit_Expr(self, node):
            value = node.value
            if node.lineno in remarks and not (isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "print"):
                node.value = ast.Call(ast.Name("keep", ast.Load()), [ast.Constant(node.lineno), value], [])
            elif node.lineno in remarks and len(value.args) == 1:
                value.args[0] = ast.Call(ast.Name("keep", ast.Load()), [ast.Constant(node.lineno), value.args[0]], [])
            return node
        def visit_Assign(self, node):
            if node.lineno in remarks:
                node.value = ast.Call(ast.Name("keep", ast.Load()), [ast.Constant(node.lineno), node.value], [])
            return node
    tree = ast.fix_missing_locations(Keeper().visit(ast.parse(code)))
    stopped = ""
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            exec(compile(tree, "example", "exec"), {"keep": keep})
        except Exception as error:
            stopped = type(error).__name__
    count = 0
    for at, remark in remarks.items():
        if re.match(r"\w+Error", remark):
            count += 1
            if not remark.startswith(stopped) or stopped == "":
                print("line", at, "says", remark, "and gives", stopped)
            continue
        said = values_of(remark)
        if not said or at not in got:
            continue
        count += 1
        own = got[at]
        # What a call gives is not what its remark is about where it gives nothing.
        if all(one is None for one in own) and None not in said:
            count -= 1
            continue
        if [repr(one) for one in own[: len(said)]] != [repr(one) for one in said]:
            print("line", at, "says", remark, "and gives", own)
    print("checked", count)
`;
