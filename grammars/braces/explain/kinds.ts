/** What kind of value a name holds, as far as its own program shows: for words that fit it, never to judge. */
import { bare, type Declare, type Expression, type FunctionPart, type Part, type Program, type Variable } from '../tree';
import type { Code, Kind } from './language';
import { calleeOf, isSame, numberIn, plainType, wordsOf } from './parts';

/** Names that first programs give to a text and to nothing else. */
const textNames = /^(?:text|string|str|sentence|phrase|message|msg|password|letters?|chars?|character|vowels?|alphabet|greeting)$/i;

/** Names whose kind is being looked for: `a = a + b` asks for `a` again. */
type Asked = ReadonlySet<string>;

const comparisons = new Set(['<', '<=', '>', '>=', '==', '!=', '===', '!==']);

/** The kind of an expression's value; null where nothing tells it. */
export function kindOf(expression: Expression, code: Code, asked: Asked = new Set()): Kind | null {
	const of = bare(expression);
	const same = (...sides: readonly Expression[]): Kind | null => {
		const kinds = new Set(sides.map((side) => kindOf(side, code, asked)));
		return kinds.size === 1 ? ([...kinds][0] ?? null) : null;
	};
	switch (of.kind) {
		case 'literal': return of.of === 'whole' || of.of === 'fraction' ? 'number' : of.of === 'text' || of.of === 'sign' ? 'text' : of.of === 'truth' ? 'truth' : null;
		case 'template': return 'text';
		case 'items': return 'row';
		case 'pairs': return 'pairs';
		case 'unary': return of.operator.text === '!' ? 'truth' : ['-', '+', '~'].includes(of.operator.text) ? 'number' : (code.language.unary[of.operator.text]?.kind ?? null);
		case 'binary':
			if (comparisons.has(of.operator.text)) return 'truth';
			if (of.operator.text === '+') return [of.left, of.right].some((side) => kindOf(side, code, asked) === 'text') ? 'text' : same(of.left, of.right) === 'number' ? 'number' : null;
			if (['-', '*', '/', '%'].includes(of.operator.text)) return 'number';
			return ['&&', '||', '??'].includes(of.operator.text) ? same(of.left, of.right) : null;
		case 'update': return 'number';
		case 'assign': return kindOf(of.value, code, asked);
		case 'choice': return same(of.then, of.otherwise);
		case 'call': return wordsOf(of, code)?.kind ?? resultOf(calleeOf(of).name, code);
		case 'new': return /\[/.test(of.type.text) ? 'row' : (code.language.made[typeName(of.type.text)]?.kind ?? null);
		case 'cast': return code.language.kindOfType(plainType(of.type));
		case 'index': return kindOf(of.of, code, asked) === 'text' ? 'text' : itemOf(of.of, code, asked);
		case 'member': return isOwnPart(of.of, of.name.text, code) ? null : (code.language.members[of.name.text]?.kind ?? null);
		case 'name': return ofName(of.name, of, code, asked);
		default: return null;
	}
}

/** The kind of value that a function of the program gives back, by its written type. */
function resultOf(name: string, code: Code): Kind | null {
	const returns = name === '' ? null : code.inside(code.program, 'function').find((one) => one.name?.text === name)?.returns;
	return returns ? code.language.kindOfType(plainType(returns)) : null;
}

/** A type's name without what it is of. */
export function typeName(type: string): string {
	return type.replace(/[<[(].*$/s, '').trim();
}

/** An object of the program has a part of that name itself. */
function isOwnPart(of: Expression, name: string, code: Code): boolean {
	return bare(of).kind === 'name' && (of.kind === 'name' && of.name === code.language.self) && code.inside(code.program, 'class').some(({ members }) => members.some((one) => one.kind === 'declare' && one.variables.some((each) => each.name?.text === name)));
}

function ofName(name: string, at: Part, code: Code, asked: Asked): Kind | null {
	const scope = scopeOfName(name, at, code);
	const key = `${scope.from}:${name}`;
	if (asked.has(key)) return null;
	const known = code.kinds.get(key);
	if (known !== undefined) return known;
	const kinds = new Set([...clues(name, scope, code, new Set([...asked, key]))].filter((kind) => kind !== null));
	const [only] = kinds;
	// Where two clues part, the name holds now this and now that.
	const found = only !== undefined ? (kinds.size === 1 ? only : null) : textNames.test(name) ? 'text' : null;
	if (asked.size === 0) code.kinds.set(key, found);
	return found;
}

/** The function that makes the name, or the program: a function inside another one sees its names. */
export function scopeOfName(name: string, at: Part, code: Code): FunctionPart | Program {
	for (let scope = code.scopeOf(at); scope.kind === 'function'; scope = code.scopeOf(scope)) {
		const isMade = scope.parameters.some((one) => one.name?.text === name)
			|| code.inside(scope, 'declare', 'each').some((one) => code.scopeOf(one) === scope && (one.kind === 'each' ? one.names.some(({ text }) => text === name) : one.variables.some(({ names }) => names.includes(name))));
		if (isMade) return scope;
	}
	return code.program;
}

/** The type that a name is declared with; null where none is written. */
export function typeOf(variable: Variable, declare: Declare, code: Code): string | null {
	if (variable.type && !variable.type.text.trim().startsWith('[') && !Object.hasOwn(code.language.declaring, plainType(variable.type))) return plainType(variable.type);
	const begins = declare.how.text;
	return Object.hasOwn(code.language.declaring, begins) || declare.how.from === variable.from || begins === variable.name?.text ? null : begins;
}

/** What the scope says of a name: its type, what it is set to, what is done with it, what it is called with. */
function* clues(name: string, scope: FunctionPart | Program, code: Code, asked: Asked): Generator<Kind | null> {
	const isName = (expression: Expression) => expression.kind === 'name' && expression.name === name;
	if (scope.kind === 'function') yield* ofParameter(name, scope, code, asked);
	for (const one of code.inside(scope, 'declare', 'assign', 'update', 'binary', 'each', 'call')) {
		switch (one.kind) {
			case 'declare':
				for (const variable of one.variables) {
					if (variable.name?.text !== name) continue;
					const type = typeOf(variable, one, code);
					if (variable.type?.text.trim().startsWith('[') === true) yield type !== null && /^char$/.test(type) ? 'text' : 'row';
					else if (type !== null && variable.stars === 0) yield code.language.kindOfType(type);
					else if (variable.value) yield kindOf(variable.value, code, asked);
				}
				break;
			case 'assign':
				if (!isName(one.target)) break;
				yield one.operator.text === '=' ? kindOf(one.value, code, asked) : /^(?:-|\*|\/|%)=$/.test(one.operator.text) ? 'number' : one.operator.text === '+=' && kindOf(one.value, code, asked) === 'text' ? 'text' : null;
				break;
			case 'update':
				if (isName(one.target)) yield 'number';
				break;
			case 'binary':
				if (isName(one.left) && ['-', '/', '%', '*'].includes(one.operator.text) && numberIn(one.right) !== null) yield 'number';
				if (isName(one.left) && comparisons.has(one.operator.text) && bare(one.right).kind === 'literal') yield kindOf(one.right, code, asked);
				break;
			case 'each':
				if (one.names.length === 1 && one.names[0]?.text === name) yield one.how && code.language.kindOfType(one.how.text) !== null ? code.language.kindOfType(one.how.text) : one.word.text === 'in' ? null : itemOf(one.over, code, asked);
				break;
			case 'call': {
				const { object } = calleeOf(one);
				if (object && isName(object)) yield wordsOf(one, code)?.of ?? null;
				break;
			}
		}
	}
}

/** What one item of a row is, where every item is of one kind. */
function itemOf(over: Expression, code: Code, asked: Asked): Kind | null {
	const of = bare(over);
	const whole = kindOf(of, code, asked);
	if (whole === 'text') return 'text';
	if (of.kind === 'call' && calleeOf(of).name === 'split') return 'text';
	if (of.kind === 'name') {
		const value = code.inside(scopeOfName(of.name, of, code), 'declare').flatMap(({ variables }) => variables.flatMap((one) => (one.name?.text === of.name && one.value ? [bare(one.value)] : [])))[0];
		return value?.kind === 'items' ? itemOf(value, code, asked) : null;
	}
	const kinds = of.kind === 'items' ? [...new Set(of.items.map((one) => kindOf(one, code, asked)))] : [];
	return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

/** A parameter's written type, its fallback, and the values that calls in the program give it. */
function* ofParameter(name: string, scope: FunctionPart, code: Code, asked: Asked): Generator<Kind | null> {
	const at = scope.parameters.findIndex((one) => one.name?.text === name);
	const own = scope.parameters[at];
	if (!own) return;
	if (own.isRest) yield 'row';
	if (own.type) yield code.language.kindOfType(plainType(own.type));
	if (own.fallback) yield kindOf(own.fallback, code, asked);
	const called = scope.name?.text;
	for (const call of called === undefined ? [] : code.inside(code.program, 'call')) {
		const value = calleeOf(call).name === called ? call.given[at] : undefined;
		if (value && bare(value).kind !== 'name' && code.scopeOf(call) !== scope) yield kindOf(value, code, asked);
	}
	// A function that is given to a method of a row gets its items.
	const given = code.parentOf(scope);
	const call = given?.kind === 'lambda' ? code.parentOf(given) : null;
	const object = call?.kind === 'call' && at === 0 ? calleeOf(call).object : null;
	if (object && call?.kind === 'call' && ['map', 'filter', 'forEach', 'some', 'every', 'find', 'findIndex'].includes(calleeOf(call).name)) yield itemOf(object, code, asked);
}

/** The value is a whole number by its types: dividing two of them may give a whole number too. */
export function isWhole(expression: Expression, code: Code): boolean {
	const of = bare(expression);
	switch (of.kind) {
		case 'literal': return of.of === 'whole';
		case 'unary': return of.operator.text === '-' && isWhole(of.operand, code);
		case 'binary': return ['+', '-', '*', '/', '%'].includes(of.operator.text) && isWhole(of.left, code) && isWhole(of.right, code);
		case 'cast': return isWholeType(plainType(of.type));
		case 'call': return isLength(of, code);
		case 'member': return isLength(of, code);
		case 'name': {
			const scope = scopeOfName(of.name, of, code);
			const parameter = scope.kind === 'function' ? scope.parameters.find((one) => one.name?.text === of.name) : undefined;
			if (parameter) return parameter.type !== null && isWholeType(plainType(parameter.type));
			return code.inside(scope, 'declare').some((one) => one.variables.some((each) => each.name?.text === of.name && isWholeType(typeOf(each, one, code) ?? '')));
		}
		default: return false;
	}
}

function isWholeType(type: string): boolean {
	return /^(?:const\s+|unsigned\s+|signed\s+|static\s+)*(?:int|long|short|byte|char|size_t|long long|unsigned|(?:u?int\d+_t))$/.test(type.trim());
}

function isLength(expression: Expression, code: Code): boolean {
	return lengthOf(expression, code) !== null;
}

/** What the expression is the length of; null for anything else. */
export function lengthOf(expression: Expression, code: Code): Expression | null {
	const of = bare(expression);
	const { members, methods, functions } = code.language.lengths;
	if (of.kind === 'member') return members.includes(of.name.text) && !isOwnPart(of.of, of.name.text, code) ? of.of : null;
	if (of.kind !== 'call') return null;
	const { name, object, path } = calleeOf(of);
	const [first] = of.given;
	if (object !== null) return of.given.length === 0 && methods.includes(name) ? object : null;
	return first && of.given.length === 1 && functions.includes(path) ? first : null;
}

/** The name holds true or false, as far as its program shows. */
export function isTruth(expression: Expression, code: Code): boolean {
	const of = bare(expression);
	if (kindOf(of, code) === 'truth') return true;
	const text = of.kind === 'name' ? of.name : of.kind === 'member' ? of.name.text : '';
	if (/^(?:is|has|can|was|found|done|ok|flag|valid|running|finished|success|match)(?:_|[A-Z]|$)/.test(text)) return true;
	return of.kind === 'member' && code.inside(code.program, 'assign').some(({ target, value }) => isSame(target, of, code) && kindOf(value, code) === 'truth');
}
