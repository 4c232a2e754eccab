import { emptyScene, mentioned, type Scene } from '../braces/examples/facts';
import { boundBy } from '../braces/examples/effects';
import { freeNames, targetNames } from '../braces/examples/names';
import { walk, type Program, type Statement } from '../braces/tree';
import type { FoundCheck } from '../settling/checks';
import type { Names } from '../settling/scene';
import type { ParsePiece, SyntaxNode } from '../syntaxNode';
import { callIn, isBuiltin, isException, valueIn } from './expressions';
import { proseOf, type Prose } from './prose';
import { readProgram } from './reading';
import { callOf, calleeOf, checkDialect, runsTests } from './tests/dialect';
import { testImport } from './tests/imports';
import { commentChecks, remarkedChecks } from './tests/remarks';
import { checksAmong } from './tests/testCode';
import { examplesInTestFile } from './tests/testFile';
import { checksInTests, functionOf, isTestFunction } from './tests/testFunctions';

/** Everything in a program that says what it should do: examples and prose in comments, asserts, its own tests. */
function inProgram(root: SyntaxNode, names: Names, parse: ParsePiece): (FoundCheck | Prose)[] {
	const source = root.text.padStart(root.endIndex, ' ');
	const program = readProgram(root, source);
	const elsewhere = new Set([...walk(program)].flatMap((part) => (part.kind === 'import' || part.kind === 'declare' || part.kind === 'function-statement' || part.kind === 'class' ? [...boundBy(part)] : [])));
	const sceneOf = (text: string): Scene => ({ ...emptyScene(names, text, checkDialect), elsewhere });
	const scene = sceneOf(source);
	const prose = proseOf(program, source, names);
	const keeps = keepersIn(program);
	// Imports and definitions are there anyway: the examples run in the program.
	const ground = program.statements.filter((statement) => !isDefinition(statement) && testImport(statement) === null);
	const read = <T>(text: string, piece: ParsePiece, use: (read: Program) => T[]): T[] => piece(text, (tree) => (tree.hasError ? [] : use(readProgram(tree, text))));
	return [
		...prose,
		...prose.flatMap(({ lines, line }) => commentChecks(lines, line, (text) => ({ ...sceneOf(text), keeps }), parse, read)),
		...checksAmong(ground, scene, source),
		...checksInTests(program.statements, scene, source),
		...remarkedChecks(program, ground, scene, { source, parse, isExample: false }),
	];
}

function isDefinition(statement: Statement): boolean {
	return ['function-statement', 'class', 'import', 'type', 'empty'].includes(statement.kind) || functionOf(statement) !== null;
}

/** Functions that change a name of the whole program, so that one call leaves something for the next; classes with a value that all objects share. */
function keepersIn(program: Program): ReadonlySet<string> {
	const top = new Set(program.statements.flatMap((statement) => (statement.kind === 'declare' ? statement.variables.flatMap(({ names }) => names) : [])));
	const functions = program.statements.flatMap((statement) => {
		const made = functionOf(statement);
		const changes = made && [...walk(made)].some((part) => (part.kind === 'assign' || part.kind === 'update') && targetNames(part.target).some((name) => top.has(name)) && freeNames(made).some((name) => top.has(name)));
		return changes && made.name ? [made.name.text] : [];
	});
	const classes = program.statements.flatMap((statement) => {
		const own = statement.kind === 'class' ? statement.name?.text : undefined;
		const isShared = own !== undefined && [...walk(program)].some((part) => (part.kind === 'assign' || part.kind === 'update') && part.target.kind === 'member' && part.target.of.kind === 'name' && part.target.of.name === own);
		return isShared ? [own] : [];
	});
	return new Set([...functions, ...classes]);
}

/** A statement that is taken out of a run, from the first to before the last offset. */
interface SetAside {
	readonly from: number;
	readonly to: number;
	readonly alone: boolean;
	readonly lines: { readonly from: number; readonly to: number };
}

/**
 * Statements of the top level (also inside its `if`, loops and `try`) that only check: asserts about the program's functions or about what
 * it computed, tests, calls that start its tests; and what is brought in for them alone.
 */
function setAside(root: SyntaxNode, names: Names): SetAside[] {
	const source = root.text.padStart(root.endIndex, ' ');
	const program = readProgram(root, source);
	const scene = emptyScene(names, source, checkDialect);
	const tests = new Set(program.statements.flatMap((statement) => (isTestFunction(statement, source) ? (functionOf(statement)?.name?.text ?? []) : [])));
	const bound = new Set(program.statements.filter((statement) => !isDefinition(statement)).flatMap((statement) => [...boundBy(statement)]));
	const checks = (statement: Statement): boolean => {
		const call = callOf(statement);
		if (call && (runsTests(call, source) || tests.has(calleeOf(call, source)))) return true;
		const parts = checkDialect.checkedParts(statement, source);
		return parts?.some((part) => mentioned(part, scene) !== null || freeNames(part).some((name) => bound.has(name))) ?? false;
	};
	const found = topLevel(program.statements).filter(checks);
	const rest = program.statements.filter((statement) => !found.some((one) => statement.from <= one.from && one.to <= statement.to) && !isTestFunction(statement, source));
	const imports = program.statements.filter((statement) => testImport(statement)?.every((name) => !rest.some((other) => other !== statement && freeNames(other).includes(name))) === true);
	return [...imports, ...found].map(({ from, to, row, endRow }) => ({
		from, to, alone: program.statements.some((statement) => statement.from === from) && isAlone(source, from, to), lines: { from: row, to: endRow },
	}));
}

function isAlone(source: string, from: number, to: number): boolean {
	const end = source.indexOf('\n', to);
	return source.slice(source.lastIndexOf('\n', from - 1) + 1, from).trim() === '' && source.slice(to, end === -1 ? undefined : end).trim() === '';
}

/** Statements that run when the program starts, outer before inner. */
function topLevel(statements: readonly Statement[]): readonly Statement[] {
	return statements.flatMap((statement): readonly Statement[] => {
		switch (statement.kind) {
			case 'block': return topLevel(statement.statements);
			case 'if': return [statement, ...topLevel([statement.then, ...(statement.otherwise ? [statement.otherwise] : [])])];
			case 'for':
			case 'each':
			case 'while':
			case 'do': return [statement, ...topLevel([statement.body])];
			case 'try': return [statement, ...topLevel([statement.body, ...statement.catches.map(({ body }) => body), ...(statement.last ? [statement.last] : [])])];
			default: return [statement];
		}
	});
}

/** How examples are found in its programs. */
export const examples = { inProgram, inTestFile: examplesInTestFile, setAside, callIn, valueIn, isBuiltin, isException };
