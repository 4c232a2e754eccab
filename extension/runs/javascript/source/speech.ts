import type { AnyNode } from 'acorn';
import { Edits } from './edits';
import type { LoopSource } from './loops';
import type { Made } from './names';
import { View, type FunctionSource, type SeenNames } from './tracing';

/**
 * What is put into a program: `steps`: each statement on a new line and each round of a loop says its line; `trace`: and shows its
 * variables, and calls say what they get and give; `count`: rounds and calls are counted, and no more.
 */
export type Detail = 'steps' | 'trace' | 'count';

export interface InstrumentOptions {
	readonly detail: Detail;
	/** The name of the object whose methods are called; one that the text does not have. */
	readonly helper: string;
	/** The zero-based line of an offset, as the student sees it. */
	readonly lineOf: (offset: number) => number;
	/** Statements of the top level to leave out, by their number. */
	readonly without?: ReadonlySet<number>;
	/** Each statement of the top level says its number first. */
	readonly isTakenApart?: boolean;
}

/** A place that `break` leaves: a loop whose end is of interest has a name that becomes 2 then. */
interface Left {
	readonly flag: string | null;
	readonly label: string | null;
	readonly node: AnyNode;
}

/** What is put into a program, and where it stands while it is read. */
export abstract class Speech {
	readonly loops: LoopSource[] = [];
	readonly functions: FunctionSource[] = [];
	readonly seen: SeenNames[] = [];
	protected readonly edits: Edits;
	protected readonly helper: string;
	protected readonly isTrace: boolean;
	protected readonly isCount: boolean;
	/** The line that was said last where the program runs straight on; null after a branch. */
	protected line: number | null = null;
	protected view = new View([], null, []);
	/** The loops around, outermost first. */
	protected readonly breaks: Left[] = [];
	protected label: string | null = null;
	private readonly seenIds = new Map<string, number>();

	constructor(protected readonly source: string, protected readonly options: InstrumentOptions) {
		this.helper = options.helper;
		this.isTrace = options.detail === 'trace';
		this.isCount = options.detail === 'count';
		this.edits = new Edits(source, this.isCount ? '' : `/*${options.helper}*/`);
	}

	/** `name`: what a function without a name of its own is called after. */
	protected abstract visit(node: AnyNode, name?: string): void;
	protected abstract statements(body: readonly AnyNode[]): void;

	protected get activation(): string {
		return `${this.helper}a`;
	}

	/** The call that says a line, as an expression. */
	protected said(line: number, offset: number): string {
		const { helper } = this;
		if (this.isCount) return `${helper}.o()`;
		return this.isTrace ? `${helper}.s(${line},${this.activation},${this.looked(offset)})` : `${helper}.s(${line})`;
	}

	private looked(offset: number): string {
		const seen = this.view.at(offset);
		const key = `${seen.names.join()}|${seen.early}|${seen.hasThis}`;
		const id = this.seenIds.get(key) ?? this.seen.push(seen) - 1;
		this.seenIds.set(key, id);
		const values = seen.hasThis ? [...seen.names, 'this'] : seen.names;
		return `${id},${values.length > 0 ? `()=>[${values.join()}]` : 'null'}`;
	}

	protected lineOf(offset: number): number {
		return this.options.lineOf(offset);
	}

	/** Says the line of a statement before it, where that line is a new one. */
	protected step(node: AnyNode, at = node.start): void {
		const line = this.lineOf(node.start);
		if (line === this.line) return;
		this.line = line;
		if (!this.isCount) this.edits.open(at, `${this.said(line, node.start)};`);
	}

	protected within(made: readonly (Made & { readonly to?: number })[], work: () => void): void {
		this.view.scopes.push({ made });
		work();
		this.view.scopes.pop();
	}

	/** Visits a part with something around it. */
	protected wrap(node: AnyNode, before: string, after: string, name = ''): void {
		this.edits.open(node.start, before);
		this.visit(node, name);
		this.edits.close(node.end, after);
	}
}
