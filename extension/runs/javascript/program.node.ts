import vm from 'node:vm';
import type { AnyNode, ModuleDeclaration, Program as Tree, Statement } from 'acorn';
import type { SyntaxProblem } from '../../words';
import { isProblem, type EngineLanguage } from './language';
import { instrument, type Instrumented } from './source/instrument';
import { LineTable } from './source/lines';
import { namesIn, waits } from './source/names';
import { read, type Parsed } from './source/parse';
import type { Detail } from './source/speech';

/** The folder of the program, as it is named in what a student sees. */
export const home = '/home/student';

/** Something in it may be promised, and come or fail later. */
export const mayPromise = (code: string): boolean => /\basync\b|\bawait\b|Promise|\.then\b|import\s*\(|queueMicrotask|nextTick|promises/.test(code);

/** A file of code: read once, and written out with what it is to say as often as it is wanted. */
export class CodeFile {
	private readonly written = new Map<string, Instrumented>();

	private constructor(readonly name: string, readonly code: string, readonly parsed: Parsed, private readonly table: LineTable, private readonly lines: readonly number[] | null, readonly size: number) {}

	/** Reads a file; gives what is wrong with it where it is no program. */
	static read(name: string, text: string, language: EngineLanguage): CodeFile | SyntaxProblem {
		const plain = text.replace(/^\ufeff/, '').replace(/^#!.*/, '');
		const translated = language.translate(plain, name);
		if (isProblem(translated)) return translated;
		const { code, lines } = translated;
		const table = new LineTable(code);
		const isModule = /\.m[jt]s$/.test(name) ? true : /\.c[jt]s$/.test(name) ? false : null;
		const reading = read(code, isModule);
		const lineOf = (line: number) => lines?.[line] ?? line;
		if (reading.kind === 'problem') {
			const told = complaint(code, reading.problem.isModule, name);
			const { message, offset } = reading.problem;
			return told && told.line >= 0
				? { ...told, line: lineOf(told.line), column: lines ? null : told.column }
				: { message: told?.message ?? message, line: lineOf(table.lineOf(offset)), column: lines ? null : table.columnOf(offset), type: 'SyntaxError' };
		}
		return new CodeFile(name, code, reading.program, table, lines, new LineTable(plain).size);
	}

	/** `helper` must not occur in it. `without`: statements of the top level that are left out, of the file that is started; null for another. */
	with(detail: Detail, helper: string, without: ReadonlySet<number> | null): Instrumented {
		const key = `${detail}|${helper}|${without ? [...without].join() : 'beside'}`;
		const known = this.written.get(key);
		if (known) return known;
		const made = instrument(this.code, this.parsed, { detail, helper, without: without ?? new Set(), isTakenApart: without !== null, lineOf: (offset) => this.lineOf(offset) });
		this.written.set(key, made);
		return made;
	}

	lineOf(offset: number): number {
		const line = this.table.lineOf(offset);
		return this.lines?.[line] ?? line;
	}

	/** The line as the student counts for each line of the code; null where they are the same. */
	get lineTable(): readonly number[] | null {
		return this.lines;
	}

	/** Lines that only define or import: they are passed over at every start, whatever is called. */
	get headers(): readonly number[] {
		return this.parsed.tree.body.flatMap((statement) => (isHeader(statement) ? linesOfHeader(statement).map((offset) => this.lineOf(offset)) : []));
	}

	/** The names that a statement of the top level makes. */
	namesOf(index: number): readonly string[] {
		const statement = this.parsed.tree.body[index];
		const inner = statement?.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
		if (inner?.type === 'VariableDeclaration') return inner.declarations.flatMap(({ id }) => namesIn(id));
		return inner?.type === 'ClassDeclaration' && inner.id ? [inner.id.name] : [];
	}
}

function isHeader(statement: Statement | ModuleDeclaration): boolean {
	switch (statement.type) {
		case 'FunctionDeclaration':
		case 'ClassDeclaration':
		case 'ImportDeclaration':
		case 'ExportAllDeclaration':
		case 'ExportDefaultDeclaration':
			return true;
		case 'ExportNamedDeclaration':
			return !statement.declaration || isHeader(statement.declaration);
		case 'VariableDeclaration':
			return statement.declarations.every(({ init }) => init && (['ArrowFunctionExpression', 'FunctionExpression', 'ClassExpression'].includes(init.type) || isRequire(init)));
		case 'ExpressionStatement': {
			const { expression } = statement;
			return expression.type === 'AssignmentExpression' && /^(?:module\.)?exports\b/.test(memberText(expression.left));
		}
		default:
			return false;
	}
}

const memberText = (node: AnyNode): string =>
	node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' && node.property.type === 'Identifier' ? `${memberText(node.object)}.${node.property.name}` : '';

function isRequire(node: AnyNode): boolean {
	return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
}

function linesOfHeader(statement: Statement | ModuleDeclaration): readonly number[] {
	const inner = (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') && statement.declaration ? statement.declaration : statement;
	return inner.type === 'ClassDeclaration' ? [statement.start, ...inner.body.body.map(({ start }) => start)] : [statement.start];
}

/** What the engine says of a text that is no program, since that is what the student sees; null when it finds nothing wrong, or cannot look. Its line is -1 where it tells none. */
export function complaint(code: string, isModule: boolean, name: string): SyntaxProblem | null {
	try {
		if (isModule) {
			const { SourceTextModule } = vm as unknown as { SourceTextModule?: new (code: string, options: object) => unknown };
			if (!SourceTextModule) return null;
			new SourceTextModule(code, { identifier: name });
		} else compile(code, name);
		return null;
	} catch (error) {
		return error instanceof SyntaxError ? problemOf(error) : null;
	}
}

/** As a script it ends where it ends; as a function it may return. */
function compile(code: string, name: string): void {
	try {
		new vm.Script(code, { filename: name });
	} catch (error) {
		if (!/Illegal return/.test((error as Error).message)) throw error;
		vm.compileFunction(code, ['exports', 'require', 'module', '__filename', '__dirname'], { filename: name });
	}
}

function problemOf(error: SyntaxError): SyntaxProblem {
	const head = (error.stack ?? '').split('\n');
	const line = Number(/:(\d+)$/.exec(head[0] ?? '')?.[1] ?? 0) - 1;
	const caret = head.findIndex((each, at) => at > 0 && /^\s*\^+\s*$/.test(each));
	return { message: error.message.slice(0, 500), line, column: caret > 0 ? (head[caret] ?? '').indexOf('^') : null, type: error.name };
}

/** A part of a test as source of a function without a name; `problem` says why it is none. */
export type Part = { readonly code: string; readonly head: string; readonly isAsync: boolean } | { readonly problem: string };

/** Reads an expression or some statements of a test. */
export function readPart(text: string, isExpression: boolean, helper: string, language: EngineLanguage): Part {
	const whole = isExpression ? `(${text}\n)` : text;
	const translated = language.translate(whole, 'test');
	if (isProblem(translated)) return { problem: `${translated.type}: ${translated.message}` };
	const reading = read(translated.code, null, true);
	if (reading.kind === 'problem') return { problem: `SyntaxError: ${complaint(text, reading.problem.isModule, 'test')?.message ?? reading.problem.message}` };
	const { tree } = reading.program;
	if (isExpression && !isOneExpression(tree)) return { problem: 'SyntaxError: Unexpected token' };
	const { code, head } = instrument(translated.code, reading.program, { detail: 'count', helper, lineOf: () => 0 });
	return { code: isExpression ? code.replace(/;\s*$/, '') : code, head, isAsync: tree.body.some((each) => waits(each)) };
}

const isOneExpression = ({ body }: Tree): boolean => body.length === 1 && body[0]?.type === 'ExpressionStatement';
