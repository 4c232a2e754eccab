/** Simple expressions as trees: what a beginner's line works out, without what this reader does not know. */

export type Expression =
	| { readonly kind: 'number'; readonly text: string }
	| { readonly kind: 'text'; readonly value: string }
	| { readonly kind: 'name'; readonly name: string }
	| { readonly kind: 'items'; readonly of: 'list' | 'tuple'; readonly items: readonly Expression[] }
	| { readonly kind: 'minus' | 'not'; readonly of: Expression }
	| { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression; readonly inner?: true }
	| { readonly kind: 'compare'; readonly first: Expression; readonly rest: readonly { readonly operator: string; readonly right: Expression }[] }
	| { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
	| { readonly kind: 'index'; readonly of: Expression; readonly at: Expression }
	| { readonly kind: 'slice'; readonly of: Expression; readonly from: Expression | null; readonly to: Expression | null; readonly step: Expression | null }
	| { readonly kind: 'call'; readonly name: string; readonly given: readonly Expression[] }
	| { readonly kind: 'method'; readonly of: Expression; readonly name: string; readonly given: readonly Expression[] }
	/** `word.isdigit`: a method that is not called. */
	| { readonly kind: 'uncalled'; readonly of: Expression };

const token = /\s*(?:(\d+\.\d*|\.\d+|\d+)|('(?:[^'\\\n])*'|"(?:[^"\\\n])*")|([\p{L}_][\p{L}\p{N}_]*)|(\*\*|\/\/|[<>=!]=|[-+*/%<>^()[\],.:]))/uy;

interface Token {
	readonly kind: 'number' | 'text' | 'word' | 'sign';
	readonly text: string;
}

/** The tree of an expression; null where there is more in it than is known here. */
export function readExpression(source: string): Expression | null {
	const tokens = tokensOf(source);
	if (!tokens || tokens.length === 0) return null;
	const reader = new Reader(tokens);
	const all = reader.list(null);
	return reader.isDone ? all : null;
}

function tokensOf(source: string): readonly Token[] | null {
	const text = source.trim();
	const found: Token[] = [];
	token.lastIndex = 0;
	while (token.lastIndex < text.length) {
		const match = token.exec(text);
		if (!match) return null;
		const [, number, quoted, word, sign] = match;
		found.push(number !== undefined ? { kind: 'number', text: number } : quoted !== undefined ? { kind: 'text', text: quoted } : word !== undefined ? { kind: 'word', text: word } : { kind: 'sign', text: sign ?? '' });
	}
	return found;
}

/** How strongly the operators between two values bind. */
const strength: Readonly<Record<string, number>> = { '^': 1, '+': 2, '-': 2, '*': 3, '/': 3, '//': 3, '%': 3 };
const comparing = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not']);

/** Reads from left to right; `null` once something is not known. */
class Reader {
	private at = 0;

	constructor(private readonly tokens: readonly Token[]) {}

	get isDone(): boolean {
		return this.at === this.tokens.length;
	}

	/** One expression, or several with commas between them. */
	list(close: string | null): Expression | null {
		const first = this.either();
		if (!first || !this.isNext(',')) return first;
		const items = [first];
		while (this.take(',')) {
			if (this.isDone || (close !== null && this.isNext(close))) break;
			const item = this.either();
			if (!item) return null;
			items.push(item);
		}
		return { kind: 'items', of: 'tuple', items };
	}

	private either(): Expression | null {
		return this.logic('or', () => this.logic('and', () => this.denied()));
	}

	private logic(operator: 'and' | 'or', next: () => Expression | null): Expression | null {
		let left = next();
		while (left && this.take(operator)) {
			const right = next();
			left = right && { kind: 'logic', operator, left, right };
		}
		return left;
	}

	private denied(): Expression | null {
		if (!this.take('not')) return this.compared();
		const of = this.denied();
		return of && { kind: 'not', of };
	}

	private compared(): Expression | null {
		const first = this.sum(1);
		const rest: { operator: string; right: Expression }[] = [];
		for (let operator = this.comparison(); first && operator !== null; operator = this.comparison()) {
			const right = this.sum(1);
			if (!right) return null;
			rest.push({ operator, right });
		}
		return first && rest.length > 0 ? { kind: 'compare', first, rest } : first;
	}

	/** Takes the sign or the words of a comparison, where they come next. */
	private comparison(): string | null {
		const [one, two] = [this.next, this.tokens[this.at + 1]];
		const both = `${one?.text} ${two?.text}`;
		if (one?.kind === 'word' && two?.kind === 'word' && comparing.has(both)) {
			this.at += 2;
			return both;
		}
		if (!one || one.kind === 'text' || !comparing.has(one.text)) return null;
		this.at++;
		return one.text;
	}

	private sum(least: number): Expression | null {
		let left = least > 3 ? this.signed() : this.sum(least + 1);
		while (left && this.next?.kind === 'sign' && strength[this.next.text] === least) {
			const operator = this.next.text;
			this.at++;
			const right = least >= 3 ? this.signed() : this.sum(least + 1);
			left = right && { kind: 'binary', operator, left, right };
		}
		return left;
	}

	private signed(): Expression | null {
		if (this.take('-')) {
			const of = this.signed();
			return of && { kind: 'minus', of };
		}
		const left = this.part();
		if (!left || !this.take('**')) return left;
		const right = this.signed();
		return right && { kind: 'binary', operator: '**', left, right };
	}

	/** A value with what is taken from it: `xs[0]`, `s.upper()`. */
	private part(): Expression | null {
		let of = this.value();
		while (of) {
			if (this.take('[')) of = this.taken(of);
			else if (this.take('.')) of = this.method(of);
			else break;
		}
		return of;
	}

	private taken(of: Expression): Expression | null {
		const parts: (Expression | null)[] = [];
		let colons = 0;
		while (!this.take(']')) {
			if (this.take(':')) {
				colons++;
				continue;
			}
			const part = this.either();
			if (!part || parts[colons]) return null;
			parts[colons] = part;
		}
		const [from = null, to = null, step = null] = parts;
		if (colons > 0) return { kind: 'slice', of, from, to, step };
		return from && { kind: 'index', of, at: from };
	}

	private method(of: Expression): Expression | null {
		const name = this.next;
		this.at++;
		if (name?.kind !== 'word') return null;
		if (!this.take('(')) return { kind: 'uncalled', of };
		const given = this.given();
		return given && { kind: 'method', of, name: name.text, given };
	}

	private given(): readonly Expression[] | null {
		if (this.take(')')) return [];
		const all = this.list(')');
		if (!all || !this.take(')')) return null;
		return all.kind === 'items' && all.of === 'tuple' ? all.items : [all];
	}

	private value(): Expression | null {
		const first = this.next;
		if (!first) return null;
		this.at++;
		if (first.kind === 'number') return { kind: 'number', text: first.text };
		if (first.kind === 'text') return { kind: 'text', value: first.text.slice(1, -1) };
		if (first.kind === 'word') {
			if (!this.take('(')) return { kind: 'name', name: first.text };
			const given = this.given();
			return given && { kind: 'call', name: first.text, given };
		}
		if (first.text === '(') {
			const inside = this.list(')');
			if (!inside || !this.take(')')) return null;
			// Parentheses hold whatever order somebody believes in.
			return inside.kind === 'binary' ? { ...inside, inner: true } : inside;
		}
		if (first.text !== '[') return null;
		if (this.take(']')) return { kind: 'items', of: 'list', items: [] };
		const inside = this.list(']');
		if (!inside || !this.take(']')) return null;
		return { kind: 'items', of: 'list', items: inside.kind === 'items' && inside.of === 'tuple' ? inside.items : [inside] };
	}

	private get next(): Token | undefined {
		return this.tokens[this.at];
	}

	private isNext(text: string): boolean {
		return this.next?.text === text && this.next.kind !== 'text';
	}

	private take(text: string): boolean {
		const is = this.isNext(text);
		if (is) this.at++;
		return is;
	}
}
