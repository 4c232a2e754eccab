/** Small questions about parts of a program that all sentences ask. */
import { bare, walk, type Call, type ClassStatement, type Declare, type Expression, type FunctionPart, type Part, type Span, type Statement, type Variable } from '../tree';
import type { CallWords, Code, Loop, Told } from './language';

/** What a call names: a function by its whole name, a method by its name and what stands before the dot; `name` is empty for anything else. */
export function calleeOf(call: Call): { readonly name: string; readonly object: Expression | null; readonly path: string } {
	const callee = bare(call.callee);
	if (callee.kind === 'name') return { name: callee.name, object: null, path: callee.name };
	if (callee.kind === 'member') return { name: callee.name.text, object: callee.of, path: pathOf(callee) };
	return { name: '', object: null, path: '' };
}

/** `Math.floor`, as one name; empty where something else than names is in it. */
export function pathOf(expression: Expression): string {
	if (expression.kind === 'name') return expression.name;
	if (expression.kind !== 'member') return '';
	const before = pathOf(expression.of);
	return before === '' ? '' : `${before}${expression.operator === '::' ? '::' : '.'}${expression.name.text}`;
}

/** The words of the language for a call; null where the program has a function of that name itself, or there are none. */
export function wordsOf(call: Call, code: Code): CallWords | null {
	const { name, object, path } = calleeOf(call);
	const { functions, methods } = code.language;
	if (path !== '' && Object.hasOwn(functions, path)) return isOwn(path, code) ? null : (functions[path] ?? null);
	return object !== null && Object.hasOwn(methods, name) && !isOwnMethod(name, object, code) ? (methods[name] ?? null) : null;
}

function isOwn(path: string, code: Code): boolean {
	return code.inside(code.program, 'function').some((one) => one.owner === null && one.name?.text === path);
}

/** The method is one that a class of the program has, as far as its object shows. */
function isOwnMethod(name: string, object: Expression, code: Code): boolean {
	const of = bare(object);
	if (!['name', 'call', 'new', 'index'].includes(of.kind)) return false;
	if (of.kind === 'name' && code.inside(code.program, 'declare').some(({ variables }) => variables.some((one) => one.name?.text === of.name && one.value !== null && ['items', 'literal', 'template'].includes(bare(one.value).kind)))) return false;
	return code.inside(code.program, 'function').some((one) => one.owner !== null && one.name?.text === name);
}

/** Names of the functions that the program defines itself, without methods. */
export function ownFunctions(code: Code): ReadonlySet<string> {
	return new Set(code.inside(code.program, 'function').flatMap((one) => (one.owner === null && one.name ? [one.name.text] : [])));
}

/** What a call is told by: a sentence of a table takes this. */
export function toldOf(call: Call, code: Code, of: string, given: (expression: Expression) => string): Told {
	return { of, given: call.given.map(given), parts: call.given, object: calleeOf(call).object, code };
}

export const loopKinds = ['for', 'each', 'while', 'do'] as const;

export function isLoop(part: Part): part is Loop {
	return (loopKinds as readonly string[]).includes(part.kind);
}

/** The number that is written there, with its sign; null for anything else. */
export function numberIn(expression: Expression): number | null {
	const of = bare(expression);
	if (of.kind === 'unary' && of.operator.text === '-') {
		const inner = numberIn(of.operand);
		return inner === null ? null : -inner;
	}
	if (of.kind !== 'literal' || (of.of !== 'whole' && of.of !== 'fraction') || !/^\d+(?:\.\d+)?$/.test(of.text)) return null;
	return Number(of.text);
}

/** A text with nothing in it. */
export function isEmptyText(expression: Expression): boolean {
	const of = bare(expression);
	return of.kind === 'literal' && of.of === 'text' && /^(?:''|""|``)$/.test(of.text);
}

/** A name or a value as it is written: nothing to work out. */
export function isPlain(expression: Expression): boolean {
	const of = bare(expression);
	if (of.kind === 'member') return isPlain(of.of);
	return of.kind === 'name' || of.kind === 'literal' || (of.kind === 'unary' && ['-', '+'].includes(of.operator.text) && isPlain(of.operand));
}

/** Names that are used in the part. */
export function namesIn(part: Part): ReadonlySet<string> {
	return new Set([...walk(part)].flatMap((each) => (each.kind === 'name' ? [each.name] : [])));
}

/** Two spans stand for the same source, white space aside. */
export function isSame(one: Span, other: Span, code: Code): boolean {
	const plain = (span: Span) => code.text(span).replace(/\s+/g, '');
	return plain(one) === plain(other);
}

/** The statements of a body: those of a block, or the one that stands there. */
export function bodyOf(statement: Statement): readonly Statement[] {
	return statement.kind === 'block' ? statement.statements.filter(({ kind }) => kind !== 'empty') : statement.kind === 'empty' ? [] : [statement];
}

/** The field is one of the class itself, not of each object. */
export function isStatic(node: Declare, variable: Variable, code: Code): boolean {
	return /\bstatic\b/.test(code.text({ ...node, to: variable.name?.from ?? node.to }));
}

/** The class only holds the functions of the program. */
export function onlyHolds(node: Part, code: Code): boolean {
	return node.kind === 'class' && code.language.onlyHolds?.(node, code) === true;
}

/** The nearest class around the part that objects are made of; null for none. */
function typeAround(part: Part, code: Code): ClassStatement | null {
	const found = code.above(part, 'class');
	return found && onlyHolds(found, code) ? typeAround(found, code) : found;
}

/** The function stands for itself, in no class that objects are made of. */
export function isFree(node: FunctionPart, code: Code): boolean {
	return node.owner === null || typeAround(node, code) === null;
}

/** The function where the program begins. */
export function isMain(node: Part, code: Code): boolean {
	return node.kind === 'function' && code.language.main !== '' && node.name?.text === code.language.main && isFree(node, code);
}

/** Names that each object of a class keeps as its own: its fields, and what its methods store in the object. */
export function keptBy(node: ClassStatement | FunctionPart, code: Code): readonly string[] {
	const fields = node.kind !== 'class' ? [] : node.members.flatMap((one) => (one.kind === 'declare' ? one.variables.flatMap((each) => (each.name && !isStatic(one, each, code) ? [each.name.text] : [])) : []));
	const { self } = code.language;
	const stored = code.inside(node, 'assign').flatMap(({ target }) => (target.kind === 'member' && target.of.kind === 'name' && target.of.name === self ? [target.name.text] : []));
	return [...new Set([...fields, ...stored])];
}

/** A written type without the sign before it. */
export function plainType(type: Span & { readonly text: string }): string {
	return type.text.replace(/^\s*:\s*/, '').trim();
}
