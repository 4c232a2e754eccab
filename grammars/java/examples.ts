import { emptyScene, type Scene } from '../braces/examples/facts';
import { freeNames, targetNames } from '../braces/examples/names';
import { walk, type ClassStatement, type Program } from '../braces/tree';
import type { FoundCheck } from '../settling/checks';
import type { Names } from '../settling/scene';
import type { ParsePiece, SyntaxNode } from '../syntaxNode';
import { callIn, isBuiltin, isException, valueIn } from './expressions';
import { proseOf, type Prose } from './prose';
import { readProgram } from './reading';
import { checkDialect } from './tests/dialect';
import { commentChecks, remarkedChecks } from './tests/remarks';
import { checksAmong } from './tests/testCode';
import { bodyOf, classesOf, isTestClass, methodsOf, modulesOf, testsOf } from './tests/testClass';
import { examplesInTestFile } from './tests/testFile';

/** Everything in a program that says what it should do: examples and prose in comments, asserts and remarks in `main`, its own tests. */
function inProgram(root: SyntaxNode, names: Names, parse: ParsePiece): (FoundCheck | Prose)[] {
	const source = root.text.padStart(root.endIndex, ' ');
	const program = readProgram(root, source);
	const classes = classesOf(program.statements);
	const { modules, leave } = modulesOf(program, names);
	const elsewhere = new Set(classes.flatMap((own) => [own.name?.text ?? '', ...methodsOf(own).map(({ name }) => name?.text ?? ''), ...fieldNames(own)]));
	const keeps = keepersIn(classes);
	const sceneOf = (text: string): Scene => ({ ...emptyScene(names, text, checkDialect), modules, elsewhere, keeps });
	const scene = sceneOf(source);
	const prose = proseOf(program, source, names);
	const returns = new Map([...walk(program)].flatMap((part): [string, string][] => (part.kind === 'function' && part.name && part.returns ? [[part.name.text, part.returns.text]] : [])));
	const read = (text: string, use: (read: Program) => FoundCheck[]): FoundCheck[] => parse(text, (tree) => (tree.hasError ? [] : use(readProgram(tree, text))));
	// What `main` does has run when its checks are looked at, and nothing of it is there in a call.
	const mains = [...classes.flatMap(methodsOf), ...program.statements.flatMap((one) => (one.kind === 'function-statement' ? [one.function] : []))].filter(({ name }) => name?.text === 'main' || /^(?:run|all)?[tT]ests?(?:_|[A-Z]|$)/.test(name?.text ?? ''));
	const inMains = mains.filter((made) => made.parameters.length === 0 || made.name?.text === 'main').flatMap((made) => {
		const ground = bodyOf(made).filter((statement) => !leave(statement));
		const own = { ...scene, isApart: true };
		return [...checksAmong(ground, own, source), ...remarkedChecks(program, ground, own, { source, parse, isExample: false, returns })];
	});
	const bare = program.statements.filter(({ kind }) => !['class', 'import', 'function-statement', 'empty'].includes(kind));
	const inClasses = program.statements.flatMap((one) => (one.kind === 'class' && classesOf([one]).some((inner) => isTestClass(inner, source)) ? testsOf(one, { ...scene, isApart: true }, source, leave) : []));
	return [...prose, ...prose.flatMap(({ lines, line }) => commentChecks(lines, line, sceneOf, { parse, returns }, read)), ...once([...inMains, ...inClasses, ...checksAmong(bare, { ...scene, isApart: true }, source)])];
}

/** A method for tests may be found by its name and by its mark. */
function once(checks: readonly FoundCheck[]): FoundCheck[] {
	return [...new Map(checks.map((check) => [JSON.stringify(check), check])).values()];
}

function fieldNames({ members }: ClassStatement): readonly string[] {
	return members.flatMap((member) => (member.kind === 'declare' ? member.variables.flatMap(({ names }) => names) : []));
}

/** Functions that change what a class keeps, so that one call leaves something for the next. */
function keepersIn(classes: readonly ClassStatement[]): ReadonlySet<string> {
	return new Set(classes.flatMap((own) => {
		const fields = new Set(fieldNames(own));
		return methodsOf(own).flatMap((made) => {
			const isStatic = made.words.includes('static');
			const changes = isStatic && [...walk(made)].some((part) => (part.kind === 'assign' || part.kind === 'update') && targetNames(part.target).some((name) => fields.has(name)) && freeNames(made).some((name) => fields.has(name)));
			return changes && made.name ? [made.name.text] : [];
		});
	}));
}

/** A statement that is taken out of a run, from the first to before the last offset. */
interface SetAside {
	readonly from: number;
	readonly to: number;
	readonly alone: boolean;
	readonly lines: { readonly from: number; readonly to: number };
}

/** Classes of the program that only test it, and what is brought in for them: they are not run, and what they need may not be there. */
function setAside(root: SyntaxNode, _names: Names): SetAside[] {
	const source = root.text.padStart(root.endIndex, ' ');
	const { statements } = readProgram(root, source);
	const tests = statements.filter((one) => one.kind === 'class' && isTestClass(one, source) && !methodsOf(one).some(({ name }) => name?.text === 'main'));
	if (tests.length === 0 || statements.filter(({ kind }) => kind === 'class').length === tests.length) return [];
	const imports = statements.filter((one) => one.kind === 'import' && /^(?:org\.(?:junit|assertj|hamcrest|mockito)|junit)\b/.test(one.source));
	return [...imports, ...tests].map(({ from, to, row, endRow }) => ({ from, to, alone: isAlone(source, from, to), lines: { from: row, to: endRow } }));
}

function isAlone(source: string, from: number, to: number): boolean {
	const end = source.indexOf('\n', to);
	return source.slice(source.lastIndexOf('\n', from - 1) + 1, from).trim() === '' && source.slice(to, end === -1 ? undefined : end).trim() === '';
}

/** How examples are found in its programs. */
export const examples = { inProgram, inTestFile: examplesInTestFile, setAside, callIn, valueIn, isBuiltin, isException };
