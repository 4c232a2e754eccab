/** Examples that a file gives for a name that is like the function's: candidates, since the file may mean something else. */
import type { EntryPoint } from '../words';
import { findExamples, namesOf, testsFor, type ExampleSources } from './examples';
import { calledOtherwise } from './likelyNames';
import type { ParsedProgram } from './parser';
import type { Candidate } from './statementExamples';

/** None where the function has examples under its own name. */
export function misnamedExamples(entry: EntryPoint, program: ParsedProgram, sources: ExampleSources): readonly Candidate[] {
	if (entry.kind === 'script' || findExamples(program, sources).functions.has(entry.name)) return [];
	const naming = { name: entry.name, names: namesOf(program, sources.fileName), isBuiltin: program.language.examples.isBuiltin };
	const own = calledOtherwise(program.text, naming, 'program');
	const files = sources.testFiles.map(({ name, text }) => ({ name, ...calledOtherwise(text, naming, 'program') }));
	const said = own.said ?? files.find((file) => file.said !== null)?.said ?? null;
	if (said === null) return [];
	const renamed = program.parser.parse(own.text);
	try {
		return testsFor(findExamples(renamed, { ...sources, testFiles: files }), entry).flatMap((test): Candidate[] => {
			if (test.kind !== 'call' || test.before !== undefined) return [];
			const manner = test.compare === 'printed' ? 'prints' : 'returns';
			return [{ given: test.call, expected: test.value ?? test.expected, manner, from: calledBack(test.call, entry.name, said) }];
		});
	} finally {
		renamed.dispose();
	}
}

function calledBack(call: string, name: string, said: string): string {
	return call.replaceAll(`${name}(`, `${said}(`);
}
