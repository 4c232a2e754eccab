import type { FoundCheck } from './checks';
import { doctestExamples, loosenessIn, printedCheck, printedPart, withoutSessions, type FoundInDoctest } from './doctest';
import { freeNames, onlyExpression } from './expressions';
import { proseOf, type Prose } from './prose';
import { boundNames, importedNames } from './effects';
import { pastOf } from './past';
import { emptyScene, mentioned, type Names, type Scene } from './scene';
import { checksAmong, statementsOf } from './testCode';
import { checksOfDefinition, isTestFunction } from './testDefinitions';
import type { ParsePiece, SyntaxNode } from '../syntaxNode';

/** Everything in a program that says what it should do: sessions and prose in docstrings and comments, asserts, its own tests. */
export function examplesInProgram(root: SyntaxNode, names: Names, parse: ParsePiece): (FoundCheck | FoundInDoctest | Prose)[] {
	const top = statementsOf(root);
	const imported = root.descendantsOfType(['import_statement', 'import_from_statement']).flatMap(importedNames);
	const defined = root.descendantsOfType(['function_definition', 'class_definition', 'assignment']).map((node) => (node.childForFieldName('name') ?? node.childForFieldName('left'))?.text ?? '');
	const scene = { ...emptyScene(names), elsewhere: new Set([...imported, ...defined]) };
	// What stands at the top level runs at the start by itself; a session in a text only runs as an example.
	const inText = { ...scene, keeps: keepersIn(root) };
	// Imports and definitions are there anyway: the examples run in the program.
	const ground = top.filter((node) => !isDefinition(node) && !node.type.startsWith('import'));
	const prose = proseOf(root, names);
	const declared = loosenessIn(root.descendantsOfType('keyword_argument').map((one) => one.text).join('\n'));
	return [
		...prose.map((one) => ({ ...one, lines: withoutSessions(one.lines) })),
		...prose.flatMap((one) => doctestExamples(one.lines, one.line, inText, parse, declared)),
		...checksAmong(ground, scene),
		...top.filter(isDefinition).flatMap((node) => checksOfDefinition(node, scene, parse)),
		...printedWithRemark(root, ground, scene, parse),
	];
}

/**
 * Classes with a list of their own that all objects share, or with a value that the program changes by the class's name; functions with a
 * list as a default, or that change a name of the whole program.
 */
function keepersIn(root: SyntaxNode): ReadonlySet<string> {
	const nameOf = (node: SyntaxNode) => node.childForFieldName('name')?.text ?? '';
	const isCollection = (node: SyntaxNode | null) => node !== null && (['list', 'dictionary', 'set'].includes(node.type) || /^(?:list|dict|set)\(/.test(node.text));
	const changed = new Set(root.descendantsOfType(['assignment', 'augmented_assignment']).flatMap((node) => /^(\w+)\.\w+$/.exec(node.childForFieldName('left')?.text ?? '')?.[1] ?? []));
	const classes = root.descendantsOfType('class_definition').filter((node) => {
		const own = statementsOf(node.childForFieldName('body')).flatMap((statement) => (statement.namedChildren[0]?.type === 'assignment' ? [statement.namedChildren[0]] : []));
		return own.some((one) => isCollection(one.childForFieldName('right'))) || (own.length > 0 && changed.has(nameOf(node)));
	});
	const functions = root.descendantsOfType('function_definition').filter((node) =>
		(node.childForFieldName('parameters')?.namedChildren ?? []).some((one) => isCollection(one.childForFieldName('value'))) || node.descendantsOfType('global_statement').length > 0);
	return new Set([...classes, ...functions].map(nameOf));
}

function isDefinition(node: SyntaxNode): boolean {
	return ['function_definition', 'class_definition', 'decorated_definition'].includes(node.type);
}

/** `print(f(2))  # 4` at the top level: the remark says what is printed. */
function printedWithRemark(root: SyntaxNode, ground: readonly SyntaxNode[], scene: Scene, parse: ParsePiece): FoundCheck[] {
	const remarks = new Map(root.namedChildren.filter((node) => node.type === 'comment').map((node) => [node.startPosition.row, node.text]));
	const past = pastOf(ground);
	return ground.flatMap((statement, index) => {
		const row = statement.endPosition.row;
		const text = /^#+\s*(?:(?:=>|->|→|==|prints?|returns?|outputs?|expected|should (?:print|be|return|give|output))\s*(?:output|result|value)?\s*:?\s*)?(.+?)\s*$/i.exec(remarks.get(row) ?? '')?.[1];
		const expression = statement.type === 'expression_statement' ? statement.namedChildren[0] : undefined;
		const printed = expression && printedPart(expression);
		if (!text || !printed || !mentioned(printed, scene) || statement.startPosition.row !== row) return [];
		const isValue = parse(text, (piece) => { const node = onlyExpression(piece); return node !== null && freeNames(node).length === 0 && !['comparison_operator', 'boolean_operator'].includes(node.type); });
		if (!isValue) return [];
		const shown = /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
		return printedCheck(printed, shown, { ...scene, past: past.until(index) }, row, parse);
	});
}

/** A statement that is taken out of a run, from the first to before the last offset. */
export interface SetAside {
	readonly from: number;
	readonly to: number;
	readonly alone: boolean;
	readonly lines: { readonly from: number; readonly to: number };
}

const testRunners = /^(unittest\.main|doctest\.(testmod|testfile|run_docstring_examples)|pytest\.main)$/;

/**
 * Statements of the top level (also inside its `if`, `for`, `while`, `with` and `try`) that only check: asserts about the
 * program's functions or about what it computed, and calls that start its tests. `assert False` and the like stay.
 */
export function setAside(root: SyntaxNode, names: Names): SetAside[] {
	const scene = emptyScene(names);
	const statements = statementsOf(root);
	// Reads the whole program, and only an assert that calls none of its functions asks for it.
	let found: ReadonlySet<string> | null = null;
	const bound = () => (found ??= new Set(statements.filter((node) => !node.type.startsWith('import')).flatMap((node) => [...boundNames(node)])));
	const tests = new Set(root.descendantsOfType('function_definition').filter(isTestFunction).map((node) => node.childForFieldName('name')?.text ?? ''));
	const directly = new Map<number, number>();
	for (const node of statements) for (let row = node.startPosition.row; row <= node.endPosition.row; row++) directly.set(row, (directly.get(row) ?? 0) + 1);
	const isAlone = (node: SyntaxNode) => node.parent?.type === 'module' && directly.get(node.startPosition.row) === 1 && directly.get(node.endPosition.row) === 1;
	const checks = (node: SyntaxNode): boolean => {
		if (node.type === 'assert_statement') return mentioned(node, scene) !== null || freeNames(node).some((name) => bound().has(name));
		const call = node.type === 'expression_statement' ? node.namedChildren[0] : undefined;
		const callee = call?.type === 'call' ? (call.childForFieldName('function')?.text ?? '') : '';
		return testRunners.test(callee) || tests.has(callee);
	};
	return topLevel(root).filter(checks).map((node) => ({
		from: node.startIndex,
		to: node.endIndex,
		alone: isAlone(node),
		lines: { from: node.startPosition.row, to: node.endPosition.row },
	}));
}

/** Statements that run when the program starts, outer before inner. */
function topLevel(node: SyntaxNode): SyntaxNode[] {
	return node.namedChildren.flatMap((child) => {
		if (isDefinition(child)) return [];
		const isBlock = ['block', 'else_clause', 'elif_clause', 'except_clause', 'finally_clause'].includes(child.type);
		const isCompound = ['if_statement', 'for_statement', 'while_statement', 'with_statement', 'try_statement'].includes(child.type);
		return isBlock ? topLevel(child) : isCompound ? [child, ...topLevel(child)] : [child];
	});
}
