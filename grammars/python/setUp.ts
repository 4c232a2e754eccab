import { importedNames } from './effects';
import type { FoundCheck } from './checks';
import { mentioned, type Scene } from './scene';
import { checksAmong, statementsOf } from './testCode';
import type { ParsePiece, SyntaxNode } from '../syntaxNode';

/**
 * The checks of test methods whose class prepares them in `setUp`: each method is read as its body behind that of `setUp`, where
 * `self.x` is a name like any other. A method that has such a name
 * for something else is named as not usable. Null when the class has no `setUp`.
 */
export function preparedChecks(body: readonly SyntaxNode[], scene: Scene, isTest: (definition: SyntaxNode) => boolean, parse: ParsePiece): FoundCheck[] | null {
	const setUp = body.find((one) => one.type === 'function_definition' && one.childForFieldName('name')?.text === 'setUp');
	if (!setUp) return null;
	const prepared = sourceOf(setUp);
	const given = new Set([...prepared.matchAll(/\bself\.(\w+)\s*=(?!=)/g)].map(([, name = '']) => name));
	const tests = body.filter((one) => one.type === 'function_definition' && isTest(one));
	const taken = new Set([...scene.names.functions.map((one) => one.name), ...scene.names.classes, ...scene.aliases.keys(), ...scene.modules]);
	return tests.flatMap((test) => {
		const text = sourceOf(test);
		const locals = new Set([...test.descendantsOfType('identifier').filter((one) => one.parent?.type !== 'attribute').map((one) => one.text), ...test.descendantsOfType('import_statement').flatMap(importedNames)]);
		const row = test.startPosition.row;
		if ([...given].some((name) => taken.has(name) || locals.has(name))) return mentioned(test, scene) ? [{ kind: 'problem', line: row, code: 'not-literal', text: test.childForFieldName('name')?.text ?? '' }] : [];
		const plain = (source: string) => source.replace(/\bself\.(\w+)\b(?!\s*\()/g, (whole, name: string) => (given.has(name) ? name : whole));
		return parse(`${plain(prepared)}\n${plain(text)}\n`, (root) => (root.hasError ? [] : checksAmong(statementsOf(root), scene).map((check) => ({ ...check, line: row }))));
	});
}

/** A function's body as it would stand at the top level. */
function sourceOf(definition: SyntaxNode): string {
	const body = definition.childForFieldName('body');
	const [first] = statementsOf(body);
	const column = first?.startPosition.column ?? 0;
	return statementsOf(body).map((statement) => statement.text.split('\n').map((line, index) => (index === 0 ? line : line.replace(new RegExp(`^[ \\t]{0,${column}}`), ''))).join('\n')).join('\n');
}
