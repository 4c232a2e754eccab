import { emptyScene } from '../braces/examples/facts';
import { targetNames } from '../braces/examples/names';
import { walk, type FunctionPart, type Program, type Statement } from '../braces/tree';
import type { FoundCheck } from '../settling/checks';
import type { Names } from '../settling/scene';
import type { ParsePiece, SyntaxNode } from '../syntaxNode';
import { expressionsOf, type Family } from './expressions';
import { proseOf, type Prose } from './prose';
import { callOf, dialectOf, nameOf } from './tests/dialect';
import { remarkedChecks } from './tests/remarks';
import { bodyOf, checksAmong, isTestFunction } from './tests/testCode';
import { asFunctions, includesOf } from './tests/testText';

/** Reads examples as the languages of one family give them. */
export function examplesOf(family: Family) {
	const { valueIn, callIn } = expressionsOf(family);

	/** Everything in a program that says what it should do: examples and prose in comments, asserts and remarks in `main`, its own tests. */
	function inProgram(root: SyntaxNode, names: Names, parse: ParsePiece): (FoundCheck | Prose)[] {
		const source = root.text.padStart(root.endIndex, ' ');
		const program = family.readProgram(root, source);
		return [...proseOf(program, source, names), ...checksOf(program, source, names, parse, keepersIn(program))];
	}

	/** The examples of a test file beside the program; nothing when it is about another program. */
	function inTestFile({ text }: { readonly name: string; readonly text: string }, _root: SyntaxNode, names: Names, parse: ParsePiece): FoundCheck[] {
		if (!isAbout(text, names)) return [];
		const source = asFunctions(text);
		return parse(source, (root) => checksOf(family.readProgram(root, source), source, names, parse, new Set(), '*')).sort((a, b) => a.line - b.line);
	}

	function checksOf(program: Program, source: string, names: Names, parse: ParsePiece, keeps: ReadonlySet<string>, ...others: string[]): FoundCheck[] {
		const parts = [...walk(program)];
		const returns = new Map(parts.flatMap((part): [string, string][] => (part.kind === 'function' && part.name && part.returns ? [[part.name.text, part.returns.text]] : [])));
		const elsewhere = new Set([...others, ...parts.flatMap((part) => (part.kind === 'function' && part.name ? [part.name.text] : part.kind === 'declare' && program.statements.includes(part) ? part.variables.flatMap((each) => each.names) : []))]);
		const scene = { ...emptyScene(names, source, dialectOf(family, program)), keeps, elsewhere, isApart: true };
		const place = { source, parse, valueIn, isException: family.isException, returns };
		// What these do has run when their checks are looked at, and nothing of it is there in a call.
		const tests = functionsIn(program.statements).filter((statement) => statement.kind === 'function-statement' && (statement.function.name?.text === 'main' || isTestFunction(statement)));
		return tests.flatMap((statement) => {
			const made = (statement as { readonly function: FunctionPart }).function;
			const ground = bodyOf(made);
			return [...checksAmong(ground, scene, source), ...remarkedChecks(program, ground, scene, place)];
		});
	}

	/** Functions of the program that only check, with what is brought in for them, where a framework that may not be there would have to run them. */
	function setAside(root: SyntaxNode, _names: Names) {
		const source = root.text.padStart(root.endIndex, ' ');
		const { statements } = family.readProgram(root, source);
		const imports = statements.filter((statement) => statement.kind === 'import' && frameworks.test(statement.source));
		if (imports.length === 0) return [];
		const tests = statements.filter(isTestFunction);
		const starts = statements.filter((statement) => statement.kind === 'function-statement' && statement.function.name?.text === 'main' && bodyOf(statement.function).every((one) => one.kind === 'return' || one.kind === 'declare' || /^(?:UNITY_|RUN_|CU_|TEST_|test_?|InitGoogleTest)/.test(callName(one))));
		const around = statements.filter((statement) => statement.kind === 'function-statement' && /^(?:setUp|tearDown)$/.test(statement.function.name?.text ?? ''));
		return [...imports, ...tests, ...around, ...starts].map(({ from, to, row, endRow }) => ({ from, to, alone: isAlone(source, from, to), lines: { from: row, to: endRow } }));
	}

	return { inProgram, inTestFile, setAside, callIn, valueIn, isBuiltin: family.isBuiltin, isException: family.isException };
}

const frameworks = /(?:^|\/)(?:catch(?:2|_\w+)?|doctest|gtest|gmock|unity(?:_fixture)?|CUnit|Basic|Automated|criterion|check|greatest|munit|minunit)\.(?:h|hpp)$|^(?:catch2|gtest|doctest|CUnit|criterion)\//;

function callName(statement: Statement): string {
	const call = callOf(statement);
	return call ? nameOf(call) : '';
}

/** Also in namespaces. */
function functionsIn(statements: readonly Statement[]): readonly Statement[] {
	return statements.flatMap((statement): readonly Statement[] => {
		if (statement.kind === 'function-statement') return [statement];
		return statement.kind === 'other-statement' ? functionsIn(statement.parts.filter((part): part is Statement => part.kind === 'function-statement' || part.kind === 'other-statement')) : [];
	});
}

/** The test file brings the program in, or announces or names one of its functions. */
function isAbout(text: string, { functions, fileName }: Names): boolean {
	const stem = fileName?.replace(/\.[^.]*$/, '') ?? '';
	const own = includesOf(text).filter((path) => !frameworks.test(path)).map((path) => path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, ''));
	if (stem !== '' && own.includes(stem)) return true;
	const known = new Set(functions.map(({ name }) => name));
	return own.length === 0 && [...text.matchAll(/\b([A-Za-z_]\w*)\s*\(/g)].some(([, name = '']) => known.has(name));
}

/** Functions that change a name of the whole program, or keep one, so that one call leaves something for the next. */
function keepersIn(program: Program): ReadonlySet<string> {
	const top = new Set(program.statements.flatMap((statement) => (statement.kind === 'declare' ? statement.variables.flatMap(({ names }) => names) : [])));
	return new Set([...walk(program)].flatMap((part) => {
		if (part.kind !== 'function' || !part.name || part.name.text === 'main') return [];
		const own = [...walk(part)];
		const made = new Set([...part.parameters.flatMap(({ name }) => name?.text ?? []), ...own.flatMap((each) => (each.kind === 'declare' ? each.variables.flatMap(({ names }) => names) : []))]);
		const changes = own.some((each) => (each.kind === 'assign' || each.kind === 'update') && targetNames(each.target).some((name) => top.has(name) && !made.has(name)));
		const isKept = own.some((each) => each.kind === 'declare' && /\bstatic\b/.test(each.how.text));
		return changes || isKept ? [part.name.text] : [];
	}));
}

function isAlone(source: string, from: number, to: number): boolean {
	const end = source.indexOf('\n', to);
	return source.slice(source.lastIndexOf('\n', from - 1) + 1, from).trim() === '' && source.slice(to, end === -1 ? undefined : end).trim() === '';
}

