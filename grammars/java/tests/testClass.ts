/** Classes for tests: what stands before each test of theirs, and what the tests check. */
import { mentioned, type Scene } from '../../braces/examples/facts';
import { walk, type ClassStatement, type FunctionPart, type Program, type Statement } from '../../braces/tree';
import type { FoundCheck } from '../../settling/checks';
import type { Names } from '../../settling/scene';
import { annotationsOf, casesOf, type Annotation } from './annotations';
import { exceptionName, raisesLast } from './asserts';
import { checksAmong, hasChecks, notLiteral, spotOf } from './testCode';

const testWords = new Set(['Test', 'ParameterizedTest', 'RepeatedTest']);
const setUpWords = new Set(['Before', 'BeforeEach', 'BeforeAll', 'BeforeClass', 'BeforeMethod']);

/** Classes of a program, those inside of others too. */
export function classesOf(statements: readonly Statement[]): readonly ClassStatement[] {
	return statements.flatMap((statement) => (statement.kind === 'class' ? [statement, ...classesOf(statement.members)] : []));
}

/** The methods of a class. */
export function methodsOf({ members }: ClassStatement): readonly FunctionPart[] {
	return members.flatMap((member) => (member.kind === 'function-statement' ? [member.function] : []));
}

/** A method that is run as a test. */
export function isTest(made: FunctionPart, own: ClassStatement, annotations: readonly Annotation[]): boolean {
	if (annotations.some(({ name }) => testWords.has(name))) return !annotations.some(({ name }) => name === 'Disabled' || name === 'Ignore');
	if (annotations.some(({ name }) => setUpWords.has(name)) || made.name?.text === 'main') return false;
	const isNamed = /^tests?(?:_|[A-Z]|$)/.test(made.name?.text ?? '');
	return made.parameters.length === 0 && hasChecks(made) && (isNamed || own.above?.text === 'TestCase');
}

/** A class that has tests. */
export function isTestClass(own: ClassStatement, source: string): boolean {
	return methodsOf(own).some((made) => isTest(made, own, annotationsOf(made, source)));
}

/** The statements of a function's body. */
export function bodyOf({ body }: FunctionPart): readonly Statement[] {
	return body?.kind === 'block' ? body.statements : [];
}

/** What the fields of a class are given, as statements of a place without classes. */
export function fieldsOf(own: ClassStatement): readonly Statement[] {
	return own.members.flatMap((member) => (member.kind === 'declare' ? [{ ...member, from: member.how.from, row: member.how.row }] : []));
}

/** What a class's tests check; `inherited` runs before what stands in it. */
export function testsOf(own: ClassStatement, scene: Scene, source: string, leave: (statement: Statement) => boolean): FoundCheck[] {
	const fields = fieldsOf(own).filter((statement) => !leave(statement));
	const methods = methodsOf(own).map((made) => ({ made, annotations: annotationsOf(made, source) }));
	const setUp = methods.filter(({ made, annotations }) => annotations.some(({ name }) => setUpWords.has(name)) || (made.name?.text === 'setUp' && made.parameters.length === 0)).flatMap(({ made }) => bodyOf(made)).filter((statement) => !leave(statement));
	const before = [...fields, ...setUp];
	const tests = methods.filter(({ made, annotations }) => isTest(made, own, annotations)).flatMap(({ made, annotations }) => inTest(made, annotations, own, { ...scene, past: scene.past.then(before) }, source, leave));
	const inner = own.members.flatMap((member) => (member.kind === 'class' ? testsOf(member, { ...scene, past: scene.past.then(before) }, source, leave) : []));
	return [...tests, ...inner];
}

function inTest(made: FunctionPart, annotations: readonly Annotation[], own: ClassStatement, scene: Scene, source: string, leave: (statement: Statement) => boolean): FoundCheck[] {
	const statements = bodyOf(made).filter((statement) => !leave(statement));
	const expected = annotations.find(({ name }) => name === 'Test')?.given.match(/\bexpected\s*=\s*([\w.]+)/)?.[1];
	if (expected !== undefined) {
		return raisesLast(statements, exceptionName(expected), spotOf(statements.at(-1) ?? made, scene, source)) ?? [];
	}
	if (!hasChecks(made) || !mentioned(made, scene)) return [];
	const cases = casesOf(made, annotations, own, source);
	return cases ? cases.flatMap((given) => checksAmong(statements, { ...scene, given: new Map([...scene.given, ...given]) }, source)) : notLiteral(made, source);
}

/** Names by which a source calls the program's own functions: its classes, and objects of theirs that keep nothing. */
export function modulesOf(program: Program, names: Names): { readonly modules: ReadonlySet<string>; readonly leave: (statement: Statement) => boolean } {
	const functions = new Set(names.functions.map(({ name }) => name));
	const homes = new Set(names.functions.flatMap(({ within }) => within ?? []));
	const parts = [...walk(program)];
	const used = (name: string) => parts.filter((part) => part.kind === 'member' && part.of.kind === 'name' && part.of.name === name).flatMap((part) => (part.kind === 'member' ? [part.name.text] : []));
	// What a class keeps is known by its name alone only inside of it.
	const classes = [...homes].filter((name) => homes.size === 1 || used(name).every((member) => functions.has(member)));
	const made = parts.flatMap((part) => {
		const [only] = part.kind === 'declare' && part.variables.length === 1 ? part.variables : [];
		const type = part.kind === 'declare' ? part.how.text : '';
		const value = only?.value;
		const isMade = value?.kind === 'new' ? homes.has(value.type.text) && value.given.length === 0 : value === null && homes.has(type);
		return only?.name && isMade && classes.includes(value?.kind === 'new' ? value.type.text : type) ? [only.name.text] : [];
	});
	const objects = new Set(made.filter((name) => used(name).length > 0 && used(name).every((member) => functions.has(member))));
	const isMaking = (statement: Statement): boolean => {
		if (statement.kind === 'declare') return statement.variables.length === 1 && statement.variables.every(({ names: own }) => own.some((name) => objects.has(name)));
		const assign = statement.kind === 'expression' ? statement.expression : null;
		return assign?.kind === 'assign' && assign.target.kind === 'name' && objects.has(assign.target.name);
	};
	return { modules: new Set([...classes, ...objects]), leave: isMaking };
}
