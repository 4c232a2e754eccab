import { inField, type PlainNode } from '../../plainTree';
import type { SyntaxNode } from '../../syntaxNode';
import { blockIndent, hasOwnLines, lastRow } from './layout';
import { nameOf, Site, statementsOf } from './site';
import { parametersOf, renamed, renamings, type Renaming } from './renaming';

/** The program with the bodies of a right one, in the student's own names; one text for each likely pairing of names. */
export function aligned(root: SyntaxNode, source: string, reference: SyntaxNode): readonly string[] {
	const [site, other] = [new Site(root, source), new Site(reference, reference.text)];
	const outermost = (of: Site) => of.of('function_definition').filter((one) => one.parent?.type === 'module' || one.parent?.parent?.type === 'class_definition');
	const pairs = outermost(site).flatMap((own) => {
		const right = outermost(other).find((one) => nameOf(other, one).join() === nameOf(site, own).join());
		return right ? [{ own, right, names: renamings(site, own, other, right) }] : [];
	});
	if (pairs.length === 0) return [];
	const missing = outermost(other).filter((one) => one.parent?.type === 'module' && !site.functions.includes(nameOf(other, one).join()));
	const most = Math.max(...pairs.map(({ names }) => names.length));
	const texts = Array.from({ length: most }, (_, at) => {
		const edits = pairs.flatMap(({ own, right, names }) => bodyEdit(site, own, other, right, names[Math.min(at, names.length - 1)] ?? new Map<string, string>()));
		let text = source;
		for (const { from, to, text: put } of [...edits].sort((a, b) => b.from - a.from)) text = text.slice(0, from) + put + text.slice(to);
		const imports = other.of('import_statement', 'import_from_statement').filter((node) => node.parent?.type === 'module').map((node) => other.text(node)).filter((line) => !source.includes(line));
		const helpers = missing.map((one) => `\n\n${other.text(one).trimEnd()}\n`).join('');
		return (imports.length > 0 ? `${imports.join('\n')}\n` : '') + text.replace(/\n*$/, '\n') + helpers;
	});
	return [...new Set(texts)];
}

/** The statements of the student's function become those of the right one. */
function bodyEdit(site: Site, own: PlainNode, other: Site, right: PlainNode, rename: Renaming): readonly { readonly from: number; readonly to: number; readonly text: string }[] {
	const [mine, theirs] = [inField(own, 'body'), inField(right, 'body')];
	if (!mine || !theirs || parametersOf(site, own).length !== parametersOf(other, right).length) return [];
	const [first, last] = [withoutRemark(mine)[0], statementsOf(mine).at(-1)];
	const lent = withoutRemark(theirs);
	if (!first || !last || !hasOwnLines(site, first) || lent.length === 0) return [];
	const [indent, theirIndent] = [blockIndent(site, mine), blockIndent(other, theirs)];
	const [unit, theirUnit] = [stepOf(indent, site.indentOf(own.row)), stepOf(theirIndent, other.indentOf(right.row))];
	const lines = lent.flatMap((statement) => renamed(other, statement, rename).split('\n').map((line, at) => {
		if (at === 0) return indent + line;
		const inner = line.startsWith(theirIndent) ? line.slice(theirIndent.length) : line.trimStart();
		const depth = /^[ \t]*/.exec(inner)?.[0].length ?? 0;
		return indent + unit.repeat(Math.round(depth / Math.max(1, theirUnit.length))) + inner.slice(depth);
	})).filter((line) => !/^\s*(#.*)?$/.test(line));
	return [{ from: site.startOf(first.row), to: site.endOf(lastRow(site, last)), text: lines.join('\n') }];
}

const stepOf = (indent: string, outer: string) => indent.slice(outer.length) || '    ';

function withoutRemark(block: PlainNode): readonly PlainNode[] {
	return statementsOf(block).filter((one) => !(one.type === 'expression_statement' && one.children[0]?.type === 'string'));
}

/** What somebody lacks whose line it is. */
export function conceptOf(line: string): string {
	const word = /^\s*(\w+)/.exec(line)?.[1] ?? '';
	const named: Readonly<Record<string, string>> = { if: 'boolean-logic', elif: 'conditional-chain', else: 'conditional-chain', while: 'while-condition', for: 'loop-bounds', return: 'return-value', break: 'loop-walk', continue: 'loop-walk', import: 'name-scope', from: 'name-scope', def: 'parameters' };
	if (named[word] !== undefined) return named[word];
	return /[+\-*/]=/.test(line) ? 'accumulator' : /^[^=]*[^=!<>]=[^=]/.test(line) ? 'assignment' : 'function-call';
}
