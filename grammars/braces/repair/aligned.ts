import type { Replacement } from '../../repairRules';
import { walk, type FunctionPart, type Statement } from '../tree';
import { keyOf, outermost, parametersOf, renamed, renamings, type Renaming } from './renaming';
import type { Site } from './site';

/** The program with the bodies of a right one, in the student's own names; one text for each likely pairing of names. */
export function alignedTexts(site: Site, other: Site): readonly string[] {
	const pairs = outermost(site).flatMap((own) => {
		const right = outermost(other).find((one) => keyOf(one) === keyOf(own));
		return right ? [{ own, right, names: renamings(site, own, other, right) }] : [];
	});
	if (pairs.length === 0) return [];
	const helpers = missing(site, other, pairs.map(({ right }) => right));
	const most = Math.max(...pairs.map(({ names }) => names.length));
	const texts = Array.from({ length: most }, (_, at) => {
		const edits = pairs.flatMap(({ own, right, names }) => bodyEdit(site, own, other, right, names[Math.min(at, names.length - 1)] ?? new Map<string, string>()));
		let text = site.source;
		for (const { from, to, text: put } of [...edits].sort((a, b) => b.from - a.from)) text = text.slice(0, from) + put + text.slice(to);
		return text.replace(/\n*$/, '\n') + helpers.map((one) => `\n${other.text(one).trimEnd()}\n`).join('');
	});
	return [...new Set(texts)];
}

/** What the right program has besides: functions of its own, and names outside of all functions that they read. */
function missing(site: Site, other: Site, right: readonly FunctionPart[]): readonly Statement[] {
	const known = new Set([...site.functionNames, ...site.classNames, ...site.declared.map(({ name }) => name)]);
	const used = new Set(right.flatMap((one) => [...walk(one)]).flatMap((one) => (one.kind === 'name' ? one.name : [])));
	return other.program.statements.filter((one) => {
		if (one.kind === 'function-statement') return one.function.name !== null && !known.has(one.function.name.text);
		if (one.kind === 'class') return one.name !== null && !known.has(one.name.text);
		return one.kind === 'declare' && one.variables.every(({ name }) => name !== null && !known.has(name.text) && (used.has(name.text) || name.text === ''));
	});
}

/** The statements of the student's function become those of the right one. */
function bodyEdit(site: Site, own: FunctionPart, other: Site, right: FunctionPart, names: Renaming): readonly Replacement[] {
	if (!own.body || !right.body || parametersOf(own).length !== parametersOf(right).length) return [];
	const [mine, theirs] = [own.body, right.body];
	if (mine.kind !== 'block') {
		if (theirs.kind === 'block') return [{ from: mine.from, to: mine.to, text: `{\n${written(site, own, other, theirs.statements, names).join('\n')}\n${site.indentOf(own.row)}}` }];
		return [{ from: mine.from, to: mine.to, text: renamed(other, theirs, names) }];
	}
	const lines = theirs.kind === 'block' ? written(site, own, other, theirs.statements, names) : [`${inner(site, own)}return ${renamed(other, theirs, names)}${site.end}`];
	if (lines.length === 0) return [];
	const [first, last] = [mine.statements[0], mine.statements.at(-1)];
	if (!first || !last || first.row === mine.row) return [{ from: mine.from, to: mine.to, text: `{\n${lines.join('\n')}\n${site.indentOf(own.row)}}` }];
	return [{ from: site.startOf(first.row), to: last.to, text: lines.join('\n') }];
}

/** The indentation of what stands in the function. */
function inner(site: Site, own: FunctionPart): string {
	const first = own.body?.kind === 'block' ? own.body.statements[0] : undefined;
	return first && first.row > own.row ? site.indentOf(first.row) : site.indentOf(own.row) + site.unit;
}

function written(site: Site, own: FunctionPart, other: Site, statements: readonly Statement[], names: Renaming): readonly string[] {
	const indent = inner(site, own);
	return statements.flatMap((statement) => {
		const old = other.indentOf(statement.row);
		return renamed(other, statement, names).replace(/\r/g, '').split('\n').map((line, at) => {
			if (at === 0) return indent + line;
			const rest = line.startsWith(old) ? line.slice(old.length) : line.trimStart();
			const depth = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
			return indent + site.unit.repeat(Math.round(depth / other.unit.length)) + rest.slice(depth);
		});
	}).filter((line) => !/^\s*(?:\/\/.*)?$/.test(line));
}

/** What somebody lacks whose line it is. */
export function conceptOf(line: string): string {
	const word = /^\s*(?:\}\s*)?(\w+)/.exec(line)?.[1] ?? '';
	const named: Readonly<Record<string, string>> = {
		if: 'boolean-logic', else: 'conditional-chain', while: 'while-condition', do: 'while-condition', for: 'loop-bounds', return: 'return-value', break: 'loop-walk', continue: 'loop-walk', switch: 'switch-cases', case: 'switch-cases',
		import: 'modules', function: 'parameters', class: 'classes', try: 'exceptions', catch: 'exceptions', throw: 'exceptions',
	};
	if (Object.hasOwn(named, word)) return named[word] ?? 'assignment';
	return /[+\-*/]=|\+\+|--/.test(line) ? 'accumulator' : /^[^=]*[^=!<>]=[^=>]/.test(line) ? 'assignment' : 'function-call';
}
