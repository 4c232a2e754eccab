import { emptyScene } from '../../braces/examples/facts';
import type { FoundCheck } from '../../settling/checks';
import type { Names } from '../../settling/scene';
import type { SyntaxNode } from '../../syntaxNode';
import { readProgram } from '../reading';
import { checkDialect } from './dialect';
import { importsOf, testImport } from './imports';
import { checksAmong } from './testCode';
import { checksInTests, isTestFunction } from './testFunctions';

/** The examples of a test file that imports the program; nothing when it is about another program. */
export function examplesInTestFile({ text }: { readonly name: string; readonly text: string }, root: SyntaxNode, names: Names): FoundCheck[] {
	const program = readProgram(root, text);
	const imports = importsOf(program, text, names);
	if (!imports) return [];
	// Imports of the program itself say nothing where the program is already there.
	const statements = program.statements.filter((statement) => !imports.statements.has(statement) && testImport(statement) === null);
	const scene = { ...emptyScene(names, text, checkDialect), modules: imports.modules, aliases: imports.aliases, elsewhere: new Set(['*']), isApart: true };
	const ground = statements.filter((statement) => !isTestFunction(statement, text));
	return [...checksAmong(ground, scene, text), ...checksInTests(statements, { ...scene, past: scene.past.then(ground) }, text)].sort((a, b) => a.line - b.line);
}
