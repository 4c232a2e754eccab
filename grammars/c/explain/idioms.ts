/** Whole expressions that have a meaning of their own. */
import * as l10n from '@vscode/l10n';
import type { Code, Printed, Typed } from '../../braces/explain/language';
import { calleeOf, isEmptyText, isSame, numberIn } from '../../braces/explain/parts';
import { kindOf } from '../../braces/explain/kinds';
import { bare, type Call, type Expression } from '../../braces/tree';
import { listed } from '../../wording';

/** What an expression prints, by the functions for it. */
export function prints(expression: Expression, _code: Code): Printed | null {
	const of = bare(expression);
	if (of.kind !== 'call') return null;
	const { path } = calleeOf(of);
	const [first, ...more] = of.given;
	if (/^(?:std::)?printf$/.test(path) && first) return formed(first, more);
	if (path === 'fprintf' && first && bare(first).kind === 'name' && /^std(?:out|err)$/.test((bare(first) as Extract<Expression, { kind: 'name' }>).name) && more[0]) return formed(more[0], more.slice(1));
	if (path === 'puts') return { values: of.given, form: null, endsLine: true };
	return path === 'putchar' || (path === 'fputs' && more.length === 1) ? { values: of.given.slice(0, 1), form: null, endsLine: false } : null;
}

function formed(form: Expression, values: readonly Expression[]): Printed {
	const written = bare(form);
	const endsLine = written.kind === 'literal' && /\\n"$/.test(written.text);
	// A form without places in it is just a text.
	return { values, form: written, endsLine };
}

/** Values go where the addresses say. */
const pointed = (expression: Expression): Expression => (expression.kind === 'unary' && expression.operator.text === '&' ? expression.operand : expression);

/** What an expression waits for the user to type. */
export function reads(expression: Expression, _code: Code): Typed | null {
	const of = bare(expression);
	if (of.kind !== 'call') return null;
	const { path } = calleeOf(of);
	const [first, ...more] = of.given;
	if (path === 'scanf' && first && more.length > 0) return { prompt: null, as: 'text', into: more.map(pointed) };
	return (path === 'fgets' && first && /^stdin$/.test((bare(more[1] ?? first) as { name?: string }).name ?? '')) || (path === 'gets' && first) ? { prompt: null, as: 'text', into: [first] } : null;
}

const isCallOf = (expression: Expression, name: RegExp): expression is Call => expression.kind === 'call' && name.test(calleeOf(expression).path);

/** Conditions in everyday words: texts that are compared, what is read, places in memory. */
export function asks(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	if (of.kind === 'unary' && of.operator.text === '!' && isCallOf(bare(of.operand), /^strcmp$/)) return sameTexts(bare(of.operand) as Call, code, true);
	if (isCallOf(of, /^strcmp$/)) return sameTexts(of, code, false);
	if (of.kind !== 'binary') return null;
	const [left, right] = [bare(of.left), bare(of.right)];
	const sign = of.operator.text;
	if (isCallOf(left, /^strcmp$/) && numberIn(right) === 0) return sign === '==' || sign === '!=' ? sameTexts(left, code, sign === '==') : ordered(left, sign, code);
	if (isCallOf(left, /^scanf$/) && (sign === '==' || sign === '!=')) return scanned(left, sign === '==', right, code);
	const name = right.kind === 'name' ? right.name : '';
	if (right.kind === 'literal' && right.of === 'nothing' && code.parentOf(of)?.kind !== 'binary') return sign === '==' ? l10n.t('{0} is {1}, so it points to nothing', code.quote(left), code.quote(right)) : sign === '!=' ? l10n.t('{0} is not {1}, so it points to something', code.quote(left), code.quote(right)) : null;
	if (left.kind === 'assign' && isCallOf(bare(left.value), /^(?:getchar|fgetc|getc)$/) && (name === 'EOF' || right.kind === 'literal')) return read(left, sign, right, code);
	if (isEnd(right) && ['name', 'index', 'unary'].includes(left.kind)) return sign === '!=' ? l10n.t('{0} is not the sign that ends a text', code.quote(left)) : sign === '==' ? l10n.t('{0} is the sign that ends a text', code.quote(left)) : null;
	const isText = [left, right].some((one) => (one.kind === 'literal' && one.of === 'text' && !isEmptyText(one)));
	if (isText && [left, right].every((one) => kindOf(one, code) === 'text') && isAddress(left) && isAddress(right)) return sign === '==' ? l10n.t('{0} and {1} stand at the same place in memory', code.quote(left), code.quote(right)) : sign === '!=' ? l10n.t('{0} and {1} do not stand at the same place in memory', code.quote(left), code.quote(right)) : null;
	return null;
}

/** Where a text is a place in memory, and no thing with letters of its own. */
const isAddress = (one: Expression): boolean => one.kind === 'name' || (one.kind === 'literal' && one.of === 'text');

const isEnd = (one: Expression): boolean => one.kind === 'literal' && one.of === 'sign' && /^'\\0'$/.test(one.text);

function sameTexts(call: Call, code: Code, isSame_: boolean): string | null {
	const [a, b] = call.given.map((one) => code.quote(one));
	if (a === undefined || b === undefined) return null;
	return isSame_ ? l10n.t('{0} and {1} are the same text', a, b) : l10n.t('{0} and {1} are not the same text', a, b);
}

function ordered(call: Call, sign: string, code: Code): string | null {
	const [a, b] = call.given.map((one) => code.quote(one));
	if (a === undefined || b === undefined) return null;
	if (sign === '<') return l10n.t('{0} comes before {1} in the alphabet', a, b);
	return sign === '>' ? l10n.t('{0} comes after {1} in the alphabet', a, b) : null;
}

/** `scanf("%d", &n) == 1`: as many values could be read. */
function scanned(call: Call, isEqual: boolean, right: Expression, code: Code): string | null {
	const into = listed(call.given.slice(1).map((one) => code.quote(pointed(one))));
	const wanted = numberIn(right);
	if (wanted === null && !(right.kind === 'name' && right.name === 'EOF')) return null;
	// It gives how many values it could keep; none, and the end of the input, come to the same.
	const isNone = wanted === null || wanted === 0;
	if (isEqual === isNone) return l10n.t('nothing fitting was typed for {0}', into);
	return l10n.t('what was typed could be kept in {0}', into);
}

/** `(c = getchar()) != EOF`. */
function read(left: Extract<Expression, { kind: 'assign' }>, sign: string, right: Expression, code: Code): string | null {
	const name = code.quote(left.target);
	const isEndOfInput = right.kind === 'name';
	if (sign === '!=') return isEndOfInput ? l10n.t('one more character was typed, which is kept in {0}', name) : l10n.t('the next character, which is kept in {0}, is not {1}', name, code.quote(right));
	return sign === '==' ? (isEndOfInput ? l10n.t('no more characters come in') : l10n.t('the next character, which is kept in {0}, is {1}', name, code.quote(right))) : null;
}

/** Values that are written in a way of their own: the length of an array, random numbers, new memory. */
export function gives(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	if (of.kind === 'binary' && of.operator.text === '/') {
		const [all, first] = [bare(of.left), bare(of.right)];
		if (all.kind === 'unary' && all.operator.text === 'sizeof' && first.kind === 'unary' && first.operator.text === 'sizeof') {
			const one = bare(first.operand);
			if (one.kind === 'index' && isSame(bare(one.of), bare(all.operand), code)) return l10n.t('the number of places in {0}', code.quote(bare(all.operand)));
		}
	}
	if (of.kind === 'binary' && of.operator.text === '+' && numberIn(of.right) === 1) {
		const most = randomBelow(of.left);
		return most && l10n.t('a random whole number from 1 to {0}', code.quote(most));
	}
	const end = randomBelow(of);
	if (end) return l10n.t('a random whole number from 0 up to, but without, {0}', code.quote(end));
	if (of.kind === 'cast' && isCallOf(bare(of.value), /^(?:malloc|calloc|realloc)$/)) return memory(bare(of.value) as Call, code);
	return isCallOf(of, /^malloc$/) ? memory(of, code) : null;
}

function randomBelow(expression: Expression): Expression | null {
	const of = bare(expression);
	return of.kind === 'binary' && of.operator.text === '%' && isCallOf(bare(of.left), /^(?:std::)?rand$/) ? of.right : null;
}

/** `malloc(n * sizeof(int))`, `malloc(strlen(s) + 1)`. */
function memory(call: Call, code: Code): string | null {
	const [size] = call.given;
	const of = size ? bare(size) : null;
	if (!of || calleeOf(call).path !== 'malloc') return null;
	const sized = (one: Expression): string | null => (one.kind === 'unary' && one.operator.text === 'sizeof' ? code.quote(bare(one.operand)) : null);
	if (of.kind === 'binary' && of.operator.text === '*') {
		const [a, b] = [bare(of.left), bare(of.right)];
		const [many, type] = sized(b) !== null ? [a, sized(b)] : [b, sized(a)];
		return type === null ? null : l10n.t('new memory for {0} values of the size of {1}', code.quote(many), type);
	}
	const type = sized(of);
	if (type !== null) return l10n.t('new memory for one value of the size of {0}', type);
	if (of.kind === 'binary' && of.operator.text === '+' && numberIn(of.right) === 1 && isCallOf(bare(of.left), /^strlen$/)) {
		const [text] = (bare(of.left) as Call).given;
		return text ? l10n.t('new memory for a text as long as {0}, with a place for the sign that ends it', code.quote(text)) : null;
	}
	return null;
}

/** What stands alone and has a meaning of its own. */
export function does(expression: Expression, code: Code): string | null {
	const of = bare(expression);
	// `text++` goes on by one letter.
	if (of.kind === 'update' && of.target.kind === 'name' && isPointer(of.target, code)) return of.operator.text === '++' ? l10n.t('Moves {0} on to the next place.', code.quote(of.target)) : l10n.t('Moves {0} back by one place.', code.quote(of.target));
	// `line[strcspn(line, "\n")] = '\0'`
	if (of.kind !== 'assign' || of.target.kind !== 'index' || !isEnd(bare(of.value)) && numberIn(of.value) !== 0) return null;
	const at = bare(of.target.at);
	const whole = bare(of.target.of);
	if (isCallOf(at, /^strcspn$/) && at.given[0] && isSame(at.given[0], whole, code)) return l10n.t('Takes the line end off the text {0}.', code.quote(whole));
	return isEnd(bare(of.value)) ? l10n.t('Puts the sign that ends a text into {0}, at position {1}.', code.quote(whole), code.quote(at)) : null;
}

/** The name holds a place in memory: it is declared with a star. */
function isPointer(name: Extract<Expression, { kind: 'name' }>, code: Code): boolean {
	const scope = code.scopeOf(name);
	const isGiven = scope.kind === 'function' && scope.parameters.some((one) => one.name?.text === name.name && /^[^[(]*\*\s*$/.test(one.type?.text ?? ''));
	return isGiven || code.inside(scope, 'declare').some((one) => one.variables.some((each) => each.name?.text === name.name && each.stars > 0 && each.type?.text.trim().startsWith('[') !== true));
}
