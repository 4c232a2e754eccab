import { blocksOf, type Block } from '../../braces/start/blocks';
import { Mends } from '../../braces/repair/mended';
import { declared, headAbove, header } from '../mendTypes';

/** A method as its head says it; `line` is zero-based. */
export interface Head {
	readonly line: number;
	readonly isStatic: boolean;
	readonly type: string;
	readonly name: string;
	readonly parameters: string;
}

/** A name that is made with its type. */
export interface Made {
	readonly line: number;
	readonly type: string;
	readonly name: string;
	/** The block in which it is known; null for a name of no block. */
	readonly block: Block | null;
	/** The first line of the method that makes it; null for a field. */
	readonly method: number | null;
}

/** A program that cannot start, by its lines. */
export class Source {
	/** What of each line is code: texts and comments are blank. */
	readonly code: readonly string[];
	readonly blocks: readonly Block[];
	readonly heads: readonly Head[];
	private readonly text: Mends;

	constructor(program: string) {
		this.text = new Mends(program);
		this.code = this.text.code;
		this.blocks = blocksOf(this.code);
		this.heads = this.code.flatMap((row, line) => {
			const [, , words = '', type = '', , name = '', parameters = ''] = header.exec(row) ?? [];
			return name === '' || /;\s*$/.test(row) || /^(?:new|return|else|throw)$/.test(type.trim()) ? [] : [{ line, isStatic: /\bstatic\b/.test(words), type: type.replace(/\s+/g, ''), name, parameters }];
		});
	}

	/** The method that the line stands in, its first and its last line counted; null for none. */
	headOf(line: number): Head | null {
		const at = headAbove(this.text, line);
		const head = this.heads.find((each) => each.line === at);
		return head && line <= this.lastOf(head) ? head : null;
	}

	/** The line of the brace that ends the method; the last line of all where none does. */
	lastOf({ line }: Head): number {
		return this.blocks.find(({ opens }) => opens === line || opens === line + 1)?.closes ?? this.code.length - 1;
	}

	/** Every place at which a name is made with its type. */
	made(): readonly Made[] {
		return this.code.flatMap((row, line) => [...row.matchAll(declared)].flatMap(({ 1: type = '', 2: name = '', index }) => {
			if (/^(?:return|new|else|throw|case|import|package)$/.test(type.trim())) return [];
			const isHead = this.heads.some((each) => each.line === line) || /^\s*(?:\}\s*)?(?:for|try|catch)\b/.test(row);
			const method = this.headOf(line)?.line ?? null;
			const block = isHead ? (this.blocks.find(({ opens, column }) => (opens === line && column > index) || opens === line + 1) ?? null) : this.around(line, index);
			return [name, ...(isHead ? [] : further(row.slice(index)))].map((each) => ({ line, type: type.trim(), name: each, block, method }));
		}));
	}

	/** The innermost block around a place. */
	around(line: number, column = 0): Block | null {
		return this.blocks.filter(({ opens, column: from, closes }) => (opens < line || (opens === line && from < column)) && (closes === null || closes > line || (closes === line && column < (this.code[line] ?? '').indexOf('}')))).at(-1) ?? null;
	}

	/** The name stands on the line as a word. */
	has(line: number, name: string): boolean {
		return new RegExp(String.raw`(?<![\w$.])${name.replaceAll('$', String.raw`\$`)}(?![\w$])`).test(this.code[line] ?? '');
	}
}

/** The other names that one statement makes: `b` and `c` in `int a = 1, b, c = f(2, 3);`. */
function further(statement: string): readonly string[] {
	let plain = statement.split(';')[0] ?? '';
	for (let before = ''; before !== plain;) {
		before = plain;
		plain = plain.replace(/\([^()]*\)|\{[^{}]*\}|<[^<>]*>|\[[^[\]]*\]/g, '');
	}
	return [...plain.matchAll(/,\s*([\p{L}_$][\w$]*)\s*(?==|,|$)/gu)].map(([, name = '']) => name);
}
