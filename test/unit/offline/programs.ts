import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProgramParser } from '../../../extension/code/parser';
import { gatherEvidence } from '../../../extension/runs/evidence';
import type { Runner } from '../../../extension/runs/runner';
import { EvidenceDiagnostician } from '../../../extension/tutor/offline/diagnosis/diagnostician';
import type { Ground, Situation } from '../../../extension/tutor/roles';
import type { Code, EntryPoint, Problem, Test } from '../../../extension/words';

const folder = resolve('test/fixtures/offline');
const never = new AbortController().signal;

/** A beginner's program with what it should do; its examples stand in comments at its end. */
export interface BuggyProgram {
	readonly name: string;
	readonly text: string;
	readonly problem: Problem;
}

export function fixtureNames(): readonly string[] {
	return readdirSync(folder).filter((name) => name.endsWith('.py')).map((name) => name.slice(0, -3)).sort();
}

/**
 * Reads `# example: f(2) => 4`, `# prints: f(2) => 4`, `# shows: f(2) => 4` (what a console shows), `# typed: 3 | 4 => 7` and `# task: ...`;
 * without an example with a call the program is a script.
 */
export function readProgram(name: string): BuggyProgram {
	return programOf(name, readFileSync(resolve(folder, `${name}.py`), 'utf8'));
}

export function programOf(name: string, text: string): BuggyProgram {
	const notes = [...text.matchAll(/^# (example|prints|shows|typed|task): (.*)$/gm)];
	const tests = notes.flatMap(([, kind, rest = ''], index): Test[] => {
		const [given = '', expected = ''] = rest.split(' => ');
		if (kind === 'example') return [{ kind: 'call', id: `t${index + 1}`, origin: 'file', call: given, expected, compare: 'equal' }];
		const text = expected.replaceAll('\\n', '\n');
		if (kind === 'prints') return [{ kind: 'call', id: `t${index + 1}`, origin: 'file', call: given, expected: text, compare: 'printed' }];
		if (kind === 'shows') return [{ kind: 'call', id: `t${index + 1}`, origin: 'file', call: given, expected: text, compare: 'shown' }];
		if (kind === 'typed') return [{ kind: 'input', id: `t${index + 1}`, origin: 'student', typed: given.split(' | '), expected: expected.replaceAll('\\n', '\n') }];
		return [];
	});
	const defined = [...text.matchAll(/^def (\w+)/gm)].map(([, name = '']) => name);
	const callee = tests.flatMap((test) => (test.kind === 'call' ? [defined.find((name) => test.call.includes(`${name}(`)) ?? test.call.slice(0, test.call.indexOf('('))] : []))[0];
	const entry: EntryPoint = callee === undefined ? { kind: 'script' } : { kind: 'function', name: callee };
	const statement = notes.flatMap(([, kind, rest = '']) => (kind === 'task' ? [rest] : [])).join(' ');
	return { name, text, problem: { title: callee ?? name, statement, entry, tests } };
}

/** The program run on its examples in the sandbox. */
export async function groundOf({ text, problem }: BuggyProgram, runner: Runner, parser: ProgramParser, version = 1): Promise<Ground> {
	const code: Code = { language: parser.language.id, version, text };
	const parsed = parser.parse(text);
	const outline = parsed.outline();
	parsed.dispose();
	const program = { version, text, fileName: 'program.py', entry: problem.entry, files: [] };
	const evidence = await gatherEvidence(runner, program, outline, problem.tests, problem.tests.map(({ id }) => id), never);
	return { problem, code, outline, evidence };
}

/** A session that has only just begun. */
export async function situationOf(ground: Ground): Promise<Situation> {
	const diagnostician = new EvidenceDiagnostician();
	const diagnosis = await diagnostician.diagnose(ground, null, never);
	const tasks = diagnostician.tasks(ground, diagnosis).map((task) => ({ ...task, status: 'open' as const }));
	return { ...ground, diagnosis, tasks, turns: [], found: [] };
}
