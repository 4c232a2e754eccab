import { bare, sourceOf, walk, type Call, type Declare, type Expression, type Program, type Statement } from '../../braces/tree';
import type { Names } from '../../settling/scene';
import { textOf } from '../expressions';

/** How a test file brings the program in. */
export interface Imports {
	/** Names by which it calls the program's module. */
	readonly modules: ReadonlySet<string>;
	/** The program's name for what the file has under another. */
	readonly aliases: ReadonlyMap<string, string>;
	/** The statements that do so. */
	readonly statements: ReadonlySet<Statement>;
}

/** A file's name without its folder and its ending. */
export function stemOf(path: string): string {
	return (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[cm]?[jt]sx?$/i, '');
}

/** The path that `require('./fib')` or `import('./fib')` names, also behind a dot; null for any other expression. */
export function requiredPath(expression: Expression | null): string | null {
	const inner = expression && bare(expression);
	if (inner?.kind === 'member') return requiredPath(inner.of);
	if (inner?.kind === 'unary' && inner.operator.text === 'await') return requiredPath(inner.operand);
	const call: Call | null = inner?.kind === 'call' ? inner : null;
	const [path] = call?.given ?? [];
	const isRequire = call !== null && ((call.callee.kind === 'name' && call.callee.name === 'require') || (call.callee.kind === 'other' && call.callee.type === 'import'));
	return isRequire && path?.kind === 'literal' && path.of === 'text' ? textOf(path.text) : null;
}

/** How a file imports the program of this name; null when it does not. */
export function importsOf(program: Program, source: string, names: Names): Imports | null {
	const stem = names.fileName === null ? '' : stemOf(names.fileName);
	const modules = new Set<string>();
	const aliases = new Map<string, string>();
	const statements = new Set<Statement>();
	const own = new Set([...names.functions.map(({ name }) => name), ...names.classes]);
	const [only, ...others] = names.functions;
	// What is exported whole has any name that the file likes.
	const whole = (name: string) => {
		modules.add(name);
		if (!own.has(name) && only && others.length === 0) aliases.set(name, only.name);
		if (own.has(name)) modules.delete(name);
	};
	const part = (name: string, as: string) => {
		if (as !== name) aliases.set(as, name);
	};
	for (const statement of stem === '' ? [] : [...walk(program)].filter((each): each is Statement => each.kind === 'import' || each.kind === 'declare')) {
		if (statement.kind === 'import') {
			if (stemOf(textOf(statement.source) ?? '') !== stem) continue;
			statements.add(statement);
			readImport(sourceOf(statement, source), whole, part);
		} else if (statement.kind === 'declare' && readRequire(statement, source, stem, whole, part)) statements.add(statement);
	}
	return statements.size > 0 ? { modules, aliases, statements } : null;
}

type Whole = (name: string) => void;
type PartOf = (name: string, as: string) => void;

/** `import fib, { f, g as h } from './fib.js'`, `import * as fib from './fib.js'`. */
function readImport(text: string, whole: Whole, part: PartOf): void {
	const clause = /^import\s+(?:type\s+)?([\s\S]*?)\s*from\b/.exec(text)?.[1] ?? '';
	const inner = /\{([\s\S]*)\}/.exec(clause)?.[1] ?? '';
	for (const written of inner.split(',')) {
		const [, name, as] = /^\s*(?:type\s+)?([\p{L}_$][\p{L}\p{N}_$]*)(?:\s+as\s+([\p{L}_$][\p{L}\p{N}_$]*))?\s*$/u.exec(written) ?? [];
		if (name === 'default' && as) whole(as);
		else if (name) part(name, as ?? name);
	}
	const [, star] = /\*\s*as\s+([\p{L}_$][\p{L}\p{N}_$]*)/u.exec(clause) ?? [];
	const [, plain] = /^([\p{L}_$][\p{L}\p{N}_$]*)/u.exec(clause) ?? [];
	if (star) whole(star);
	else if (plain) whole(plain);
}

/** `const { f, g: h } = require('./fib')`, `const fib = require('./fib')`, `const f = require('./fib').f`. */
function readRequire({ variables }: Declare, source: string, stem: string, whole: Whole, part: PartOf): boolean {
	let isAbout = false;
	for (const variable of variables) {
		const value = variable.value && bare(variable.value);
		const path = requiredPath(value);
		if (path === null || stemOf(path) !== stem) continue;
		isAbout = true;
		if (variable.name) {
			if (value?.kind === 'member') part(value.name.text, variable.name.text);
			else whole(variable.name.text);
		} else {
			const inner = /^\{([\s\S]*?)\}/.exec(sourceOf(variable, source))?.[1] ?? '';
			for (const written of inner.split(',')) {
				const [, name, as] = /^\s*([\p{L}_$][\p{L}\p{N}_$]*)(?:\s*:\s*([\p{L}_$][\p{L}\p{N}_$]*))?\s*$/u.exec(written) ?? [];
				if (name) part(name, as ?? name);
			}
		}
	}
	return isAbout;
}

/** What a program brings in to be tested with, and that no program needs to run. */
const testModules = /^(?:node:)?(?:assert(?:\/strict)?|test)$|^(?:vitest|chai|mocha|tape|qunit|sinon|@jest\/globals)$/;

/** The names that a statement brings in from a module for tests; null for any other statement. */
export function testImport(statement: Statement): readonly string[] | null {
	if (statement.kind === 'import') return testModules.test(textOf(statement.source) ?? '') ? statement.names : null;
	if (statement.kind !== 'declare') return null;
	const paths = statement.variables.map(({ value }) => requiredPath(value));
	return paths.length > 0 && paths.every((path) => path !== null && testModules.test(path)) ? statement.variables.flatMap(({ names }) => names) : null;
}
