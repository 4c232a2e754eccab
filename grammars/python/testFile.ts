import type { FoundCheck } from './checks';
import { emptyScene, type Names, type Scene } from './scene';
import { checksAmong, statementsOf } from './testCode';
import { checksOfDefinition, isTestFunction } from './testDefinitions';
import type { ParsePiece, SyntaxNode } from '../syntaxNode';

/** The examples of a test file that imports the program; nothing when it is about another program. */
export function examplesInTestFile(_file: { readonly name: string; readonly text: string }, root: SyntaxNode, names: Names, parse: ParsePiece): FoundCheck[] {
	const imported = importsOf(root, names);
	if (!imported) return [];
	const top = statementsOf(root);
	const isDefinition = (node: SyntaxNode) => ['function_definition', 'class_definition', 'decorated_definition'].includes(node.type);
	// Imports of the program itself say nothing where the program is already there.
	const own = (node: SyntaxNode) => node.type.startsWith('import') && modulesOf(node).some((name) => name === imported.stem);
	const isTest = (node: SyntaxNode) => node.descendantsOfType('function_definition').some(isTestFunction);
	const ground = top.filter((node) => !own(node) && !(isDefinition(node) && isTest(node)) && node.type !== 'if_statement');
	const scene: Scene = { ...emptyScene(names), modules: imported.modules, aliases: imported.aliases, elsewhere: new Set(['*']), isApart: true };
	const loose = checksAmong(top.filter((node) => !isDefinition(node) && !own(node)), scene);
	const defined = top.filter(isDefinition).flatMap((node) => checksOfDefinition(node, { ...scene, past: scene.past.then(ground) }, parse));
	return [...loose, ...defined].sort((a, b) => a.line - b.line);
}

interface Imports {
	readonly stem: string;
	readonly modules: ReadonlySet<string>;
	readonly aliases: ReadonlyMap<string, string>;
}

/** How the file imports the program; null when it does not. */
function importsOf(root: SyntaxNode, names: Names): Imports | null {
	const stem = names.fileName?.replace(/\.pyw?$/i, '');
	if (!stem) return null;
	const modules = new Set<string>();
	const aliases = new Map<string, string>();
	let isAbout = false;
	for (const node of root.descendantsOfType(['import_statement', 'import_from_statement'])) {
		const isFrom = node.type === 'import_from_statement';
		if (isFrom && !modulesOf(node).includes(stem)) continue;
		for (const child of node.namedChildren.slice(isFrom ? 1 : 0)) {
			const name = child.type === 'aliased_import' ? (child.childForFieldName('name')?.text ?? '') : child.text;
			const alias = child.type === 'aliased_import' ? (child.childForFieldName('alias')?.text ?? name) : name;
			if (isFrom) {
				isAbout = true;
				if (alias !== name) aliases.set(alias, name);
			} else if (name === stem || name.endsWith(`.${stem}`)) {
				isAbout = true;
				modules.add(alias);
			}
		}
	}
	return isAbout ? { stem, modules, aliases } : null;
}

/** Last parts of the names of the modules that an import names: `fib` of `from week3.fib import f`. */
function modulesOf(node: SyntaxNode): string[] {
	const named = node.type === 'import_from_statement' ? [node.childForFieldName('module_name')] : node.namedChildren.map((one) => (one.type === 'aliased_import' ? one.childForFieldName('name') : one));
	return named.map((one) => one?.text.split('.').at(-1) ?? '');
}
