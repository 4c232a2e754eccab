/** The checks of whole test functions and classes of test methods. */
import { positional, type FoundCheck } from './checks';
import { bare } from './expressions';
import type { Scene } from './scene';
import { preparedChecks } from './setUp';
import { checksAmong, literalRows, statementsOf } from './testCode';
import type { ParsePiece, SyntaxNode } from '../syntaxNode';

/** A function whose only work is to check others: by its name, or because it takes nothing and asserts. */
export function isTestFunction(definition: SyntaxNode): boolean {
	const name = definition.childForFieldName('name')?.text ?? '';
	if (/^test(s|_|[A-Z]|$)/.test(name)) return true;
	const takesNothing = (definition.childForFieldName('parameters')?.namedChildren.length ?? 0) === 0;
	return takesNothing && statementsOf(definition.childForFieldName('body')).some((one) => one.type === 'assert_statement' || (one.type === 'for_statement' && one.descendantsOfType('assert_statement').length > 0));
}

/** The checks of a test function (with `pytest.mark.parametrize`, once for each case) or of a class of test methods. */
export function checksOfDefinition(node: SyntaxNode, scene: Scene, parse: ParsePiece): FoundCheck[] {
	const decorators = node.type === 'decorated_definition' ? node.namedChildren.filter((one) => one.type === 'decorator') : [];
	const definition = node.type === 'decorated_definition' ? (node.childForFieldName('definition') ?? node) : node;
	const body = statementsOf(definition.childForFieldName('body'));
	if (definition.type === 'class_definition') {
		const isTests = /TestCase/.test(definition.childForFieldName('superclasses')?.text ?? '') || /^Test/.test(definition.childForFieldName('name')?.text ?? '');
		return isTests ? (preparedChecks(body, { ...scene, isApart: true }, isTestFunction, parse) ?? body.flatMap((one) => checksOfDefinition(one, scene, parse))) : [];
	}
	if (definition.type !== 'function_definition' || !isTestFunction(definition)) return [];
	let scenes = [{ ...scene, isApart: true }];
	for (const table of decorators.flatMap((one) => parametrized(one, scene) ?? [])) {
		scenes = scenes.flatMap((each) => table.map((given) => ({ ...each, given: new Map([...each.given, ...given]) })));
	}
	return scenes.flatMap((each) => checksAmong(body, each));
}

/** The cases of one `pytest.mark.parametrize`, wrapped so that a decorator of another kind gives none. */
function parametrized(decorator: SyntaxNode, scene: Scene): Map<string, string>[][] | null {
	const call = decorator.namedChildren[0];
	if (call?.type !== 'call' || !/(^|\.)parametrize$/.test(call.childForFieldName('function')?.text ?? '')) return null;
	const [names, table] = positional(call);
	const list = names?.type === 'string' ? names.text.replace(/^["']+|["']+$/g, '').split(',').map((one) => one.trim()).filter((one) => one !== '')
		: names?.descendantsOfType('string').map((one) => one.text.replace(/^["']+|["']+$/g, ''));
	const rows = table && literalRows(table, scene)?.map((row) => (row.type === 'call' && /(^|\.)param$/.test(row.childForFieldName('function')?.text ?? '') ? (row.childForFieldName('arguments') ?? row) : row));
	const cases = list && rows && paramCases(list, rows);
	return cases ? [cases] : null;
}

function paramCases(names: readonly string[], rows: readonly SyntaxNode[]): Map<string, string>[] | null {
	const cases: Map<string, string>[] = [];
	for (const row of rows) {
		const values = names.length === 1 && row.type !== 'argument_list' ? [row] : bare(row).namedChildren.filter((one) => one.type !== 'comment' && one.type !== 'keyword_argument');
		if (values.length !== names.length) return null;
		cases.push(new Map(names.map((name, index) => [name, values[index]?.text ?? ''])));
	}
	return cases;
}
