import type { ChangedPlace, Replacement } from '../../repairRules';
import { bare, isStatement, type Block, type Call, type Expression, type FunctionPart, type Part, type Program, type Span, type Statement, type Token } from '../tree';
import type { Kind, RepairDialect } from './dialect';
import { declarationsIn, kindOfValue, type Declared } from './declared';
import { Ground, type Loop } from './ground';

/** Of more names than these only the nearest ones are put in another's place. */
const mostNames = 24;

/** Where a statement stands among others. */
export interface Listed {
	readonly owner: Part;
	readonly statements: readonly Statement[];
	readonly at: number;
}

/** The program as the repair rules see it. */
export class Site extends Ground {
	private readonly starts: number[] = [0];
	readonly declared: readonly Declared[];
	private readonly visibles = new Map<number, readonly Declared[]>();
	private readonly collected = new Map<number, readonly string[]>();
	private readonly results = new Map<FunctionPart, Kind | null>();
	private readonly taken: ReadonlySet<string>;
	/** What ends a statement here: nothing where the program does without semicolons. */
	readonly end: string;
	/** One step of indentation. */
	readonly unit: string;

	constructor(program: Program, source: string, dialect: RepairDialect) {
		super(program, source, dialect);
		for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) this.starts.push(at + 1);
		const ended = this.of('expression', 'return', 'declare').filter((one) => this.parentOf(one)?.kind !== 'for');
		this.end = ended.length > 0 && ended.filter((one) => this.text(one).endsWith(';')).length * 2 < ended.length ? '' : ';';
		this.unit = /\n(\t| {2,8})\S/.exec(source)?.[1] ?? '  ';
		this.declared = declarationsIn(this);
		this.taken = new Set(this.of('index', 'each', 'member', 'call').flatMap((part) => {
			const list = part.kind === 'each' ? part.over : part.kind === 'index' ? part.of : this.measured(part) ?? (part.kind === 'call' && part.callee.kind === 'member' && (dialect.itemCalls.has(part.callee.name.text) || dialect.appendNames.has(part.callee.name.text)) ? part.callee.of : null);
			return list?.kind === 'name' ? [list.name] : [];
		}));
	}

	/** Loops of the same function around it, the innermost first. */
	loopsAround(part: Part): readonly Loop[] {
		const loops: Loop[] = [];
		for (let at = this.parentOf(part); at && at.kind !== 'function'; at = this.parentOf(at)) if (at.kind === 'for' || at.kind === 'each' || at.kind === 'while' || at.kind === 'do') loops.push(at);
		return loops;
	}

	isInLoop(part: Part): boolean {
		return this.loopsAround(part).length > 0;
	}

	/** The statement that an expression belongs to. */
	statementOf(part: Part): Statement | null {
		for (let at: Part | null = part; at; at = this.parentOf(at)) if (isStatement(at)) return at;
		return null;
	}

	/** Where the statement stands among others; null for the lone body of a loop or a branch. */
	listOf(statement: Statement): Listed | null {
		const owner = this.parentOf(statement);
		if (!owner) return null;
		const statements = owner.kind === 'block' || owner.kind === 'program' ? owner.statements : owner.kind === 'switch' ? (owner.cases.find((one) => one.statements.includes(statement))?.statements ?? []) : [];
		const at = statements.indexOf(statement);
		return at === -1 ? null : { owner, statements, at };
	}

	// ---------------------------------------------------------------- names

	/** Names of variables that can be used at this part, the nearest first; functions are no variables. */
	visibleAt(part: Span): readonly Declared[] {
		const known = this.visibles.get(part.from);
		if (known) return known;
		const seen = new Map<string, Declared>();
		const inside = this.declared.filter(({ from, to }) => from <= part.from && part.from < to).sort((a, b) => b.from - a.from || a.token.from - b.token.from);
		for (const one of inside) if (!seen.has(one.name)) seen.set(one.name, one);
		const found = [...seen.values()].filter(({ kind }) => kind !== 'function');
		this.visibles.set(part.from, found);
		return found;
	}

	/** {@link visibleAt} as names, where there are many those of lines around it: what is made of every name for every name grows with their square. */
	namesNear(part: Span): readonly string[] {
		const all = this.visibleAt(part);
		const near = all.length <= mostNames ? all : [...all].sort((a, b) => Math.abs(a.token.row - part.row) - Math.abs(b.token.row - part.row)).slice(0, mostNames);
		return near.map(({ name }) => name);
	}

	/** Those that belong to the function itself: what it is given, and what it declares. */
	ownNames(part: Part): readonly string[] {
		const scope = this.scopeOf(part);
		return this.visibleAt(part).filter(({ from }) => scope.kind === 'program' || (scope.from <= from && from <= scope.to)).map(({ name }) => name);
	}

	find(name: string, at: Span): Declared | null {
		return this.visibleAt(at).find((one) => one.name === name) ?? null;
	}

	typeOf(name: string, at: Span): string | null {
		return this.find(name, at)?.type ?? null;
	}

	/** What kind of value an expression has, as far as can be told. */
	kindOf(expression: Expression): Kind | null {
		const inner = bare(expression);
		return inner.kind === 'name' ? (this.find(inner.name, inner)?.kind ?? null) : kindOfValue(this, inner);
	}

	/** One may stand where the other does, as far as their kinds tell. */
	isAlike(one: Kind | null, other: Kind | null): boolean {
		return one === null || other === null || one === other || (one === 'text' && other === 'list') || (one === 'list' && other === 'text');
	}

	isKnown(name: string, at: Span): boolean {
		return this.dialect.isGlobal(name) || this.find(name, at) !== null || this.functionNames.includes(name) || this.classNames.includes(name) || this.imported.includes(name);
	}

	get functions(): readonly FunctionPart[] {
		return this.of('function').filter(({ name }) => name !== null);
	}

	/** Functions that are called by their bare name. */
	get functionNames(): readonly string[] {
		return [...new Set(this.functions.filter((one) => one.owner === null || this.dialect.bareFields).flatMap(({ name }) => name?.text ?? []))];
	}

	get classNames(): readonly string[] {
		return this.of('class').flatMap(({ name }) => name?.text ?? []);
	}

	private get imported(): readonly string[] {
		return this.of('import').flatMap(({ names }) => names);
	}

	/** Names of collections and texts that can be used there: what the program takes items of, walks through or measures. */
	collectionsAt(part: Span): readonly string[] {
		const known = this.collected.get(part.from);
		if (known) return known;
		const found = this.visibleAt(part).filter(({ name, kind }) => kind === 'list' || (this.taken.has(name) && kind !== 'number' && kind !== 'truth')).map(({ name }) => name).slice(0, mostNames);
		this.collected.set(part.from, found);
		return found;
	}

	lengthOf(list: string, at: Span): string | null {
		return this.dialect.lengthOf(list, this.typeOf(list, at));
	}

	itemOf(list: string, index: string, at: Span): string {
		return this.dialect.itemOf(list, index, this.typeOf(list, at));
	}

	lastOf(list: string, at: Span): string | null {
		const length = this.lengthOf(list, at);
		return length === null ? null : this.itemOf(list, `${length} - 1`, at);
	}

	/** A name that is written nowhere in the program. */
	freeName(wanted: string): string {
		let name = wanted;
		while (new RegExp(`\\b${name}\\b`).test(this.source)) name += '_';
		return name;
	}

	/** What a function gives back, as it says, or as all that it gives back tells; null where neither does. */
	kindOfResult(part: FunctionPart): Kind | null {
		const known = this.results.get(part);
		if (known !== undefined) return known;
		const kinds = new Set(this.of('return').filter((one) => this.scopeOf(one) === part).flatMap(({ value }) => (value ? [this.kindOf(value)] : [])));
		const [only = null] = kinds.size === 1 ? kinds : [];
		const kind = part.returns ? this.dialect.kindOfType(part.returns.text.replace(/^\s*:\s*/, '')) : only;
		this.results.set(part, kind);
		return kind;
	}

	/** Plain answers of a function, those of another kind than it gives elsewhere left out. */
	answersOf(part: FunctionPart | null): readonly string[] {
		const { emptyList, emptyText, nothing } = this.dialect;
		const kind = part ? this.kindOfResult(part) : null;
		const lists = emptyList === null ? [] : [emptyList];
		const of: Readonly<Record<Kind, readonly string[]>> = { number: ['0', '-1', '1'], truth: ['true', 'false'], text: [emptyText], list: lists, table: [], function: [] };
		const own = kind === null ? ['true', 'false', '0', '-1', '1', emptyText, ...lists] : of[kind];
		return kind === 'number' || kind === 'truth' ? own : [...own, ...nothing.slice(0, 1)];
	}

	/** The condition of a counting loop, which no other place asks. */
	isCounterTest(part: Part): boolean {
		return this.parentOf(part)?.kind === 'for';
	}

	/** `let name = value;` */
	declaration(name: string, value: string, type: string | null): string {
		return `${type ?? this.dialect.declaring ?? this.dialect.typeOfValue(value)} ${name} = ${value}${this.end}`;
	}

	// ---------------------------------------------------------------- rows

	startOf(row: number): number {
		return this.starts[row] ?? this.source.length;
	}

	/** Before the line break. */
	endOf(row: number): number {
		const next = this.starts[row + 1];
		return next === undefined ? this.source.length : next - 1;
	}

	/** The white space at the front of a line. */
	indentOf(row: number): string {
		return /^[ \t]*/.exec(this.source.slice(this.startOf(row), this.endOf(row)))?.[0] ?? '';
	}

	rowAt(offset: number): number {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	placeOf(edit: Replacement): ChangedPlace {
		const from = this.rowAt(edit.from);
		return { kind: 'lines', from, to: Math.max(from, this.rowAt(Math.max(edit.from, edit.to - 1))) };
	}
}

/** Lines from the first to the last row of a span. */
export function rowsOf({ row, endRow }: Span): ChangedPlace {
	return { kind: 'lines', from: row, to: endRow };
}

/** The statements of a body, which may be a lone one. */
export function statementsOf(body: Statement): readonly Statement[] {
	return body.kind === 'block' ? body.statements : body.kind === 'empty' ? [] : [body];
}

export function bodyOf(part: FunctionPart): Block | null {
	return part.body?.kind === 'block' ? part.body : null;
}

/** It ends the block that it stands in. */
export function isJump(statement: Statement): boolean {
	return statement.kind === 'return' || statement.kind === 'leave' || statement.kind === 'throw';
}

/** The call that a statement is; null for any other. */
export function callOf(statement: Statement): Call | null {
	if (statement.kind !== 'expression') return null;
	const { expression } = statement;
	return expression.kind === 'call' ? expression : null;
}

export function parameterNames(part: FunctionPart): readonly Token[] {
	return part.parameters.flatMap(({ name }) => name ?? []);
}
