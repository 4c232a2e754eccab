import { emptyScene } from '../../braces/examples/facts';
import type { FoundCheck } from '../../settling/checks';
import type { Names } from '../../settling/scene';
import type { ParsePiece, SyntaxNode } from '../../syntaxNode';
import { readProgram } from '../reading';
import { checkDialect } from './dialect';
import { remarkedChecks } from './remarks';
import { bodyOf, classesOf, fieldsOf, methodsOf, modulesOf, testsOf } from './testClass';
import { checksAmong } from './testCode';

/** The examples of a test file that uses the program's classes; nothing when it is about another program. */
export function examplesInTestFile({ text }: { readonly name: string; readonly text: string }, root: SyntaxNode, names: Names, parse: ParsePiece): FoundCheck[] {
	if (!isAbout(text, names)) return [];
	const program = readProgram(root, text);
	const { modules, leave } = modulesOf(program, names);
	const scene = { ...emptyScene(names, text, checkDialect), modules, elsewhere: new Set(['*']), isApart: true };
	const inMain = classesOf(program.statements).flatMap((own) => {
		const start = methodsOf(own).find(({ name }) => name?.text === 'main');
		const ground = start ? bodyOf(start).filter((statement) => !leave(statement)) : [];
		const inside = { ...scene, past: scene.past.then(fieldsOf(own).filter((statement) => !leave(statement))) };
		return [...checksAmong(ground, inside, text), ...remarkedChecks(program, ground, inside, { source: text, parse, isExample: false, returns: new Map() })];
	});
	const outer = program.statements.flatMap((statement) => (statement.kind === 'class' ? testsOf(statement, scene, text, leave) : []));
	return [...inMain, ...outer].sort((a, b) => a.line - b.line);
}

function isAbout(text: string, { classes, fileName }: Names): boolean {
	const stem = fileName?.replace(/\.java$/i, '');
	const own = [...classes, ...(stem !== undefined && /^\w+$/.test(stem) ? [stem] : [])];
	const plain = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\.|[^"\\\n])*"/g, ' ');
	return own.some((name) => new RegExp(`(?<![\\p{L}\\p{N}_$])${name.replaceAll('$', '\\$')}(?![\\p{L}\\p{N}_$])`, 'u').test(plain));
}
