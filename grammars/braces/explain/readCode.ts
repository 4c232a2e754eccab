import type { SyntaxNode } from '../../syntaxNode';
import { inCode } from '../../wording';
import { parentsIn, walk, type FunctionPart, type Part, type Program, type Span } from '../tree';
import { brokenRows } from './broken';
import type { Code, ExplainedLanguage, Kind } from './language';

/** A program read for its explanation. The tree's text may begin below the first line of its file. */
export function readCode(root: SyntaxNode, language: ExplainedLanguage): Code {
	const { row } = root.startPosition;
	const source = '\n'.repeat(row) + ' '.repeat(Math.max(0, root.startIndex - row)) + root.text;
	return new ReadCode(language.read(root, source), source, language, brokenRows(root));
}

class ReadCode implements Code {
	readonly kinds = new Map<string, Kind | null>();
	private readonly parents: ReadonlyMap<Part, Part>;
	private readonly below = new Map<Part, readonly Part[]>();
	private readonly starts: readonly number[];

	constructor(readonly program: Program, readonly source: string, readonly language: ExplainedLanguage, private readonly broken: ReadonlySet<number>) {
		this.parents = parentsIn(program);
		this.starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
	}

	text({ from, to }: Span): string {
		const text = this.source.slice(from, to);
		const inner = this.program.comments.filter((comment) => comment.from >= from && comment.to <= to);
		return inner.reduceRight((so, comment) => so.slice(0, comment.from - from) + so.slice(comment.to - from), text);
	}

	quote(of: Span | string): string {
		return inCode(typeof of === 'string' ? of : this.text(of).replace(/\s*;$/, ''));
	}

	parentOf(part: Part): Part | null {
		return this.parents.get(part) ?? null;
	}

	above<K extends Part['kind']>(part: Part, ...kinds: readonly K[]): Extract<Part, { kind: K }> | null {
		for (let at = this.parentOf(part); at !== null; at = this.parentOf(at)) if (isOf(at, kinds)) return at;
		return null;
	}

	aboveInFunction<K extends Part['kind']>(part: Part, ...kinds: readonly K[]): Extract<Part, { kind: K }> | null {
		for (let at = this.parentOf(part); at !== null && at.kind !== 'function'; at = this.parentOf(at)) if (isOf(at, kinds)) return at;
		return null;
	}

	scopeOf(part: Part): FunctionPart | Program {
		return this.above(part, 'function') ?? this.program;
	}

	inside<K extends Part['kind']>(part: Part, ...kinds: readonly K[]): readonly Extract<Part, { kind: K }>[] {
		const all = this.below.get(part) ?? [...walk(part)];
		this.below.set(part, all);
		return all.filter((each) => isOf(each, kinds));
	}

	isBroken({ row, endRow }: Pick<Span, 'row' | 'endRow'>): boolean {
		for (let at = row; at <= endRow; at += 1) if (this.broken.has(at)) return true;
		return false;
	}

	rowOf(offset: number): number {
		let [low, high] = [0, this.starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}

function isOf<K extends Part['kind']>(part: Part, kinds: readonly K[]): part is Extract<Part, { kind: K }> {
	return (kinds as readonly string[]).includes(part.kind);
}
