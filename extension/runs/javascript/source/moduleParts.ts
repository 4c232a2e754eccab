import type { ExportAllDeclaration, ExportNamedDeclaration, ImportDeclaration, Literal, Identifier, ModuleDeclaration, Statement } from 'acorn';
import { namesIn } from './names';

/** What a program takes from other modules and gives to them, as source of calls of the helper. */
export interface ModuleParts {
	/** Runs before the program, in order. */
	readonly head: readonly string[];
	/** The default export, where it is an expression or has no name, is kept under this name. */
	readonly defaultName: string;
}

const nameOf = (node: Identifier | Literal): string => (node.type === 'Identifier' ? node.name : String(node.value));
const quoted = (text: string): string => JSON.stringify(text);

/** Reads imports and exports. `helper` is the name of the object whose methods do the work, `lineOf` gives zero-based lines. */
export function modulePartsOf(body: readonly (Statement | ModuleDeclaration)[], helper: string, lineOf: (offset: number) => number): ModuleParts {
	const defaultName = `${helper}d`;
	const imports: string[] = [];
	const given: string[] = [];
	for (const node of body) {
		switch (node.type) {
			case 'ImportDeclaration': imports.push(importOf(node, helper, lineOf(node.start))); break;
			case 'ExportAllDeclaration': imports.push(exportAllOf(node, helper, lineOf(node.start))); break;
			case 'ExportDefaultDeclaration': {
				const { declaration } = node;
				const own = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration' ? declaration.id?.name : undefined;
				given.push(`default:()=>${own ?? defaultName}`);
				break;
			}
			case 'ExportNamedDeclaration': {
				if (node.source) imports.push(exportFromOf(node, helper, lineOf(node.start)));
				else given.push(...exportedBy(node).map(({ local, exported }) => `${quoted(exported)}:()=>${local}`));
				break;
			}
			default:
		}
	}
	return { head: [...(given.length > 0 ? [`${helper}.x({${given.join(',')}});`] : []), ...imports], defaultName };
}

function importOf({ source, specifiers }: ImportDeclaration, helper: string, line: number): string {
	const whole = specifiers.find(({ type }) => type === 'ImportNamespaceSpecifier');
	const named = specifiers.flatMap((each) => (each.type === 'ImportNamespaceSpecifier' ? [] : [{ name: each.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(each.imported), local: each.local.name }]));
	const call = `${helper}.i(${quoted(String(source.value))},[${named.map(({ name }) => quoted(name)).join(',')}],${line})`;
	const space = `${helper}m${line}_${source.start}`;
	return [
		`const ${space}=${call};`, whole ? `const ${whole.local.name}=${space};` : '',
		named.length > 0 ? `const {${named.map(({ name, local }) => `${quoted(name)}:${local}`).join(',')}}=${space};` : '',
	].join('');
}

function exportAllOf({ source, exported }: ExportAllDeclaration, helper: string, line: number): string {
	const name = exported ? quoted(nameOf(exported)) : 'null';
	return `${helper}.xa(${quoted(String(source.value))},${name},${line});`;
}

function exportFromOf({ source, specifiers }: ExportNamedDeclaration, helper: string, line: number): string {
	const pairs = specifiers.map(({ local, exported }) => `[${quoted(nameOf(local))},${quoted(nameOf(exported))}]`);
	return `${helper}.xf(${quoted(String(source?.value))},[${pairs.join(',')}],${line});`;
}

function exportedBy({ declaration, specifiers }: ExportNamedDeclaration): readonly { readonly local: string; readonly exported: string }[] {
	if (!declaration) return specifiers.map(({ local, exported }) => ({ local: nameOf(local), exported: nameOf(exported) }));
	const names = declaration.type === 'VariableDeclaration' ? declaration.declarations.flatMap(({ id }) => namesIn(id)) : [declaration.id.name];
	return names.map((name) => ({ local: name, exported: name }));
}
