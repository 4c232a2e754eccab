/**
 * One form for the programs of all languages that write blocks in braces and tests as `a < b`. Each of those languages reads its own
 * syntax into it; what is said, tried and believed of such programs is then written once, in this folder. Nothing here is of one language.
 */

/** Where a piece of the program stands: offsets in UTF-16 code units (`to` is behind the last), zero-based lines, both ends in. */
export interface Span {
	readonly from: number;
	readonly to: number;
	readonly row: number;
	readonly endRow: number;
}

/** A word or sign of the program. */
export interface Token extends Span {
	readonly text: string;
}

export interface Program extends Span {
	readonly kind: 'program';
	readonly statements: readonly Statement[];
	/** In their order, wherever they stand. */
	readonly comments: readonly Token[];
	/** All of it could be read. */
	readonly isWhole: boolean;
}

// ---------------------------------------------------------------- expressions

export type Expression =
	| Name | Literal | Items | Pairs | Template | Unary | Binary | Update | Assign | Choice | Call | New | Index | Member | Group | Lambda | Cast | Spread | Sequence
	| OtherExpression;

/** `total`; also the words for the object itself and for its class above. */
export interface Name extends Span {
	readonly kind: 'name';
	readonly name: string;
}

export interface Literal extends Span {
	readonly kind: 'literal';
	/** `sign`: one letter as a value of its own; `pattern`: a regular expression. */
	readonly of: 'whole' | 'fraction' | 'text' | 'sign' | 'truth' | 'nothing' | 'pattern';
	readonly text: string;
}

/** Values in a row: `[1, 2]`, or `{1, 2}` where a row is written so. */
export interface Items extends Span {
	readonly kind: 'items';
	readonly items: readonly Expression[];
}

/** Values by name: `{ a: 1, b }`. */
export interface Pairs extends Span {
	readonly kind: 'pairs';
	readonly pairs: readonly { readonly key: Expression; /** Null where the key's own name is the value, or it is a method. */ readonly value: Expression | null }[];
}

/** A text with values in it. */
export interface Template extends Span {
	readonly kind: 'template';
	readonly inserted: readonly Expression[];
}

/** `-n`, `!done`, and words before a value (`typeof`, `await`, `delete`). */
export interface Unary extends Span {
	readonly kind: 'unary';
	readonly operator: Token;
	readonly operand: Expression;
}

export interface Binary extends Span {
	readonly kind: 'binary';
	readonly operator: Token;
	readonly left: Expression;
	readonly right: Expression;
}

/** `i++`, `--i`. */
export interface Update extends Span {
	readonly kind: 'update';
	readonly operator: Token;
	readonly isBefore: boolean;
	readonly target: Expression;
}

/** `x = 1`, `x += 1`. */
export interface Assign extends Span {
	readonly kind: 'assign';
	readonly operator: Token;
	readonly target: Expression;
	readonly value: Expression;
}

/** `a ? b : c`. */
export interface Choice extends Span {
	readonly kind: 'choice';
	readonly condition: Expression;
	readonly then: Expression;
	readonly otherwise: Expression;
}

export interface Call extends Span {
	readonly kind: 'call';
	/** A name or a member, as a rule. */
	readonly callee: Expression;
	readonly given: readonly Expression[];
	/** The parentheses with what is between them. */
	readonly parentheses: Span;
}

export interface New extends Span {
	readonly kind: 'new';
	/** As it is written: `Map`, `int[]`. */
	readonly type: Token;
	readonly given: readonly Expression[];
	/** Null where nothing is given, not even an empty pair of parentheses. */
	readonly parentheses: Span | null;
}

/** `xs[i]`. */
export interface Index extends Span {
	readonly kind: 'index';
	readonly of: Expression;
	readonly at: Expression;
}

/** `xs.length`, `p->next`. */
export interface Member extends Span {
	readonly kind: 'member';
	readonly of: Expression;
	/** What stands between: `.`, `?.`, `->`, `::`. */
	readonly operator: string;
	readonly name: Token;
}

/** `(a + b)`. */
export interface Group extends Span {
	readonly kind: 'group';
	readonly inner: Expression;
}

/** A function as a value. */
export interface Lambda extends Span {
	readonly kind: 'lambda';
	readonly function: FunctionPart;
}

/** A value taken for, or made into, another type: `(int) x`, `x as string`. */
export interface Cast extends Span {
	readonly kind: 'cast';
	readonly type: Token;
	readonly value: Expression;
}

/** `...xs`. */
export interface Spread extends Span {
	readonly kind: 'spread';
	readonly value: Expression;
}

/** `a, b`. */
export interface Sequence extends Span {
	readonly kind: 'sequence';
	readonly parts: readonly Expression[];
}

/** Whatever has no kind of its own; what could not be read is one too. */
export interface OtherExpression extends Span {
	readonly kind: 'other';
	/** The syntax tree's own name for it. */
	readonly type: string;
	readonly parts: readonly Expression[];
}

// ---------------------------------------------------------------- functions

export interface Parameter extends Span {
	/** Null where values are taken apart, or it has no name. */
	readonly name: Token | null;
	/** Where values are taken apart: the names of the parts. */
	readonly names?: readonly string[];
	/** As it is written; null where none is. */
	readonly type: Token | null;
	readonly fallback: Expression | null;
	/** It takes all that is left. */
	readonly isRest: boolean;
}

export interface FunctionPart extends Span {
	readonly kind: 'function';
	/** Null for one without a name of its own; one that is given to a name when that is declared has that name. */
	readonly name: Token | null;
	/** The class that it is a method of. */
	readonly owner: string | null;
	readonly parameters: readonly Parameter[];
	/** An expression where the value is given back without a word; null where there is no body. */
	readonly body: Block | Expression | null;
	/** What it gives back, as written; null where nothing is said. */
	readonly returns: Token | null;
	/** Words before it (`async`, `static`, `public`), and `*` for one that gives values one by one. */
	readonly words: readonly string[];
}

// ---------------------------------------------------------------- statements

export type Statement =
	| Block | If | For | Each | While | DoWhile | Switch | Return | Leave | Throw | Try | Declare | ExpressionStatement | FunctionStatement | ClassStatement | TypeStatement
	| ImportStatement | Labelled | Empty | OtherStatement;

export interface Block extends Span {
	readonly kind: 'block';
	readonly statements: readonly Statement[];
}

export interface If extends Span {
	readonly kind: 'if';
	/** Without its parentheses. */
	readonly condition: Expression;
	readonly then: Statement;
	/** An `If` of its own for `else if`. */
	readonly otherwise: Statement | null;
	/** The word `else`. */
	readonly elseWord: Span | null;
}

/** `for (init; condition; step)`. */
export interface For extends Span {
	readonly kind: 'for';
	readonly init: Statement | null;
	readonly condition: Expression | null;
	readonly step: Expression | null;
	readonly body: Statement;
	/** From the opening to the closing parenthesis. */
	readonly head: Span;
}

/** A loop over the things in something. */
export interface Each extends Span {
	readonly kind: 'each';
	/** The names that a round sets. */
	readonly names: readonly Token[];
	/** The word of the declaration (`const`), or the type; null where the names are older. */
	readonly how: Token | null;
	/** `of`, `in`, `:`. */
	readonly word: Token;
	readonly over: Expression;
	readonly body: Statement;
	readonly head: Span;
}

export interface While extends Span {
	readonly kind: 'while';
	readonly condition: Expression;
	readonly body: Statement;
}

export interface DoWhile extends Span {
	readonly kind: 'do';
	readonly body: Statement;
	readonly condition: Expression;
}

export interface SwitchCase extends Span {
	/** Empty for the one that takes the rest. */
	readonly labels: readonly Expression[];
	readonly statements: readonly Statement[];
	/** It never runs on into the next (`case 1 -> ...`). */
	readonly isClosed: boolean;
}

export interface Switch extends Span {
	readonly kind: 'switch';
	readonly on: Expression;
	readonly cases: readonly SwitchCase[];
}

export interface Return extends Span {
	readonly kind: 'return';
	readonly value: Expression | null;
}

export interface Leave extends Span {
	readonly kind: 'leave';
	readonly word: 'break' | 'continue';
	readonly label: string | null;
}

export interface Throw extends Span {
	readonly kind: 'throw';
	readonly value: Expression | null;
}

export interface Try extends Span {
	readonly kind: 'try';
	/** What it makes at its head and closes when its block has ended; missing where a language has no such thing, or the head makes nothing. */
	readonly opened?: readonly Variable[];
	readonly body: Block;
	readonly catches: readonly (Span & { readonly name: Token | null; readonly type: Token | null; readonly body: Block })[];
	readonly last: Block | null;
}

export interface Variable extends Span {
	/** Null where values are taken apart. */
	readonly name: Token | null;
	/** All names that get a value, that of `name` among them. */
	readonly names: readonly string[];
	/** Its own part of the type behind its name (`[10]`), or the type where it stands there; null for none. */
	readonly type: Token | null;
	readonly value: Expression | null;
	/** A pointer: so many stars. */
	readonly stars: number;
}

export interface Declare extends Span {
	readonly kind: 'declare';
	/** `const`, `let`, `var`; or the type where that is what begins it. */
	readonly how: Token;
	readonly variables: readonly Variable[];
}

export interface ExpressionStatement extends Span {
	readonly kind: 'expression';
	readonly expression: Expression;
}

export interface FunctionStatement extends Span {
	readonly kind: 'function-statement';
	readonly function: FunctionPart;
}

export interface ClassStatement extends Span {
	readonly kind: 'class';
	/** `class`, `interface`, `struct`, `enum`. */
	readonly word: string;
	readonly name: Token | null;
	readonly above: Token | null;
	/** Fields as declarations, methods as functions. */
	readonly members: readonly Statement[];
}

/** Says something of types, and does nothing when it runs. */
export interface TypeStatement extends Span {
	readonly kind: 'type';
	readonly word: string;
	readonly name: Token | null;
}

/** `import`, `#include`, `export { a }`. */
export interface ImportStatement extends Span {
	readonly kind: 'import';
	readonly names: readonly string[];
	readonly source: string;
}

export interface Labelled extends Span {
	readonly kind: 'labelled';
	readonly label: string;
	readonly body: Statement;
}

/** A lone semicolon. */
export interface Empty extends Span {
	readonly kind: 'empty';
}

export interface OtherStatement extends Span {
	readonly kind: 'other-statement';
	readonly type: string;
	readonly parts: readonly (Expression | Statement)[];
}

// ---------------------------------------------------------------- walking

export type Part = Program | Statement | Expression | FunctionPart;

/** The parts right below one, in the order of the source; those of its parameters and cases too. */
export function partsOf(part: Part): readonly Part[] {
	const all = below(part).filter((each) => each !== null);
	return all.every((each, at) => at === 0 || (all[at - 1]?.from ?? 0) <= each.from) ? all : [...all].sort((a, b) => a.from - b.from);
}

function below(part: Part): readonly (Part | null)[] {
	switch (part.kind) {
		case 'program':
		case 'block': return part.statements;
		case 'name':
		case 'literal':
		case 'leave':
		case 'type':
		case 'import':
		case 'empty': return [];
		case 'items': return part.items;
		case 'pairs': return part.pairs.flatMap(({ key, value }) => [key, value]);
		case 'template': return part.inserted;
		case 'unary': return [part.operand];
		case 'binary': return [part.left, part.right];
		case 'update': return [part.target];
		case 'assign': return [part.target, part.value];
		case 'choice': return [part.condition, part.then, part.otherwise];
		case 'call': return [part.callee, ...part.given];
		case 'new': return part.given;
		case 'index': return [part.of, part.at];
		case 'member': return [part.of];
		case 'group': return [part.inner];
		case 'lambda':
		case 'function-statement': return [part.function];
		case 'cast':
		case 'spread': return [part.value];
		case 'sequence':
		case 'other':
		case 'other-statement': return part.parts;
		case 'function': return [...part.parameters.map(({ fallback }) => fallback), part.body];
		case 'if': return [part.condition, part.then, part.otherwise];
		case 'for': return [part.init, part.condition, part.step, part.body];
		case 'each': return [part.over, part.body];
		case 'while': return [part.condition, part.body];
		case 'do': return [part.body, part.condition];
		case 'switch': return [part.on, ...part.cases.flatMap(({ labels, statements }) => [...labels, ...statements])];
		case 'return':
		case 'throw': return [part.value];
		case 'try': return [...(part.opened ?? []).map(({ value }) => value), part.body, ...part.catches.map(({ body }) => body), part.last];
		case 'declare': return part.variables.map(({ value }) => value);
		case 'expression': return [part.expression];
		case 'class': return part.members;
		case 'labelled': return [part.body];
	}
}

/** The part and everything below it, in the order of the source. */
export function* walk(part: Part): Generator<Part> {
	yield part;
	for (const each of partsOf(part)) yield* walk(each);
}

/** For each part below the program the one right above it. */
export function parentsIn(program: Program): ReadonlyMap<Part, Part> {
	const parents = new Map<Part, Part>();
	for (const part of walk(program)) for (const each of partsOf(part)) parents.set(each, part);
	return parents;
}

const statementKinds = new Set<Part['kind']>([
	'block', 'if', 'for', 'each', 'while', 'do', 'switch', 'return', 'leave', 'throw', 'try', 'declare', 'expression', 'function-statement', 'class', 'type', 'import', 'labelled', 'empty',
	'other-statement',
] satisfies Statement['kind'][]);

export function isStatement(part: Part): part is Statement {
	return statementKinds.has(part.kind);
}

/** The expression without the parentheses around it. */
export function bare(expression: Expression): Expression {
	return expression.kind === 'group' ? bare(expression.inner) : expression;
}

/** The source of a span. */
export function sourceOf(span: Span, source: string): string {
	return source.slice(span.from, span.to);
}
