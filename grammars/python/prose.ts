import type { Names } from './scene';
import { statementsOf } from './testCode';
import type { SyntaxNode } from '../syntaxNode';

/** Text for people as it stands in a program, without its marks; one entry a line of the file. */
export interface Prose {
	readonly kind: 'prose';
	readonly lines: readonly string[];
	readonly line: number;
	readonly place: 'top' | 'function' | 'elsewhere';
	readonly about: string | null;
	readonly describes: boolean;
}

/** Every docstring and every run of comments, in the order of the file. */
export function proseOf(root: SyntaxNode, names: Names): Prose[] {
	const found = [...docstrings(root, names), ...comments(root, names)].sort((a, b) => a.line - b.line);
	// The first words of the file describe the program, unless it has a docstring that does.
	const head = found.find((one) => one.place === 'top' && one.describes) ?? found.find((one) => one.place === 'top' && isBeforeCode(one, root));
	return found.map((one) => (one === head ? { ...one, describes: true } : one));
}

function isBeforeCode(prose: Prose, root: SyntaxNode): boolean {
	const first = statementsOf(root)[0];
	return !first || prose.line < first.startPosition.row;
}

function docstrings(root: SyntaxNode, names: Names): Prose[] {
	const owners = [root, ...root.descendantsOfType(['function_definition', 'class_definition'])];
	return owners.flatMap((owner): Prose[] => {
		const statement = statementsOf(owner.type === 'module' ? owner : owner.childForFieldName('body'))[0];
		const text = statement?.type === 'expression_statement' ? statement.namedChildren[0] : undefined;
		if (text?.type !== 'string') return [];
		return [{ kind: 'prose', lines: linesOfText(text.text), line: text.startPosition.row, describes: true, ...aboutOf(owner, names) }];
	});
}

/** What a text inside a definition is about: the function of the top level, or the class. */
function aboutOf(owner: SyntaxNode, names: Names): { place: Prose['place']; about: string | null } {
	if (owner.type === 'module') return { place: 'top', about: null };
	const around: SyntaxNode[] = [];
	for (let node: SyntaxNode | null = owner; node; node = node.parent) if (['function_definition', 'class_definition'].includes(node.type)) around.push(node);
	const outer = around.at(-1);
	const name = outer?.childForFieldName('name')?.text ?? null;
	const isFunction = around.length === 1 && outer?.type === 'function_definition' && names.functions.some((one) => one.name === name);
	return { place: isFunction ? 'function' : 'elsewhere', about: name };
}

/**
 * A docstring's lines without quotes and without the indentation that all but the first share, each as a reader of the docstring
 * has it: `\\n` there is `\n`, unless the docstring is raw. A single `\n` stays as it is written: who writes it means no
 * line of the docstring that ends there.
 */
function linesOfText(literal: string): string[] {
	const opening = /^([a-zA-Z]{0,2})("""|'''|"|')/.exec(literal);
	const inside = literal.slice(opening?.[0].length ?? 0).replace(/("""|'''|"|')$/, '');
	const text = /r/i.test(opening?.[1] ?? '') ? inside : inside.replace(/^\\(?=\r?\n)/, '').replace(/\\([\\'"])/g, '$1');
	const [first = '', ...rest] = text.split(/\r?\n/);
	const margin = Math.min(...rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
	return [first.trim(), ...rest.map((line) => (line.trim() === '' ? '' : line.slice(margin).trimEnd()))];
}

/** A literal text without its quotes and prefix, without the indentation that its later lines share, and trimmed. */
export function wordsOfText(literal: string): string {
	const inner = /^[a-zA-Z]{0,2}("""|'''|"|')([\s\S]*?)\1?$/.exec(literal)?.[2] ?? literal;
	const [first = '', ...rest] = inner.split(/\r?\n/);
	const filled = rest.filter((line) => line.trim() !== '');
	const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length));
	return [first.trim(), ...rest.map((line) => (line.trim() === '' ? '' : line.slice(indent).trimEnd()))].join('\n').trim();
}

interface Comment {
	readonly node: SyntaxNode;
	readonly row: number;
	readonly column: number;
	/** Nothing else stands on its line. */
	readonly alone: boolean;
}

function comments(root: SyntaxNode, names: Names): Prose[] {
	const source = root.text;
	const isAlone = (node: SyntaxNode) => /(^|\n)[^\S\n]*$/.test(source.slice(Math.max(0, node.startIndex - root.startIndex - node.startPosition.column - 1), Math.max(0, node.startIndex - root.startIndex)));
	const all = root.descendantsOfType('comment').map((node): Comment => ({
		node,
		row: node.startPosition.row,
		column: node.startPosition.column,
		alone: isAlone(node),
	})).filter(({ node }) => !/^#(!|.*\b(coding[:=]|pylint:|noqa|type:\s*ignore))/.test(node.text));
	const runs: Comment[][] = [];
	for (const one of all) {
		const last = runs.at(-1)?.at(-1);
		const goesOn = last?.alone && one.alone && one.row === last.row + 1 && one.column === last.column;
		if (goesOn) runs.at(-1)?.push(one);
		else runs.push([one]);
	}
	const headers = functionHeaders(root);
	return runs.flatMap((run): Prose[] => {
		const [first] = run;
		const last = run.at(-1);
		if (!first || !last) return [];
		const lines = run.map(({ node }) => node.text.replace(/^#+ ?/, '').trimEnd());
		const below = first.alone && first.column === 0 ? headers.get(last.row + 1) : undefined;
		const owner = ownerOf(first.node);
		const about = below !== undefined && names.functions.some((one) => one.name === below) ? { place: 'function' as const, about: below } : aboutOf(owner, names);
		const heads = below !== undefined || (owner.type === 'function_definition' && first.row <= owner.startPosition.row + 1 && first.alone);
		return [{ kind: 'prose', lines, line: first.row, describes: heads && about.place === 'function', ...(first.alone ? about : { ...about, place: 'elsewhere' }) }];
	});
}

function ownerOf(node: SyntaxNode): SyntaxNode {
	let at = node;
	while (at.parent && !['function_definition', 'class_definition', 'module'].includes(at.type)) at = at.parent;
	// A comment after a function's last line belongs to what stands around it, by its indentation.
	while (at.parent && at.type !== 'module' && node.startPosition.column <= at.startPosition.column) {
		at = at.parent;
		while (at.parent && !['function_definition', 'class_definition', 'module'].includes(at.type)) at = at.parent;
	}
	return at;
}

/** Names of the functions of the top level by the first row of their definition, decorators included. */
function functionHeaders(root: SyntaxNode): Map<number, string> {
	const headers = new Map<number, string>();
	for (const node of statementsOf(root)) {
		const definition = node.type === 'decorated_definition' ? node.childForFieldName('definition') : node;
		const name = definition?.type === 'function_definition' ? definition.childForFieldName('name')?.text : undefined;
		if (name) headers.set(node.startPosition.row, name);
	}
	return headers;
}
