import { partsOf, type Call, type Expression, type FunctionPart, type Index, type Member } from '../../../../grammars/braces/tree';
import type { Insertions } from './insertions';

/** `value`: it is looked at; `place`: only where it is matters; `unseen`: it is never worked out. */
type Use = 'value' | 'place' | 'unseen';

interface ChecksOptions {
	readonly source: string;
	readonly into: Insertions;
	readonly hasReferences: boolean;
	/** Names of the program's own functions. */
	readonly defined: ReadonlySet<string>;
	/** The variable began without a value. */
	readonly isUnset: (name: string) => boolean;
	/** A field of this name may be without a value where it is looked at. */
	readonly mayBeUnset: (field: string) => boolean;
	readonly lambda: (part: FunctionPart) => void;
}

/** Functions of the library that are watched: what they ask for and give back, and where they copy to. */
const watched: Readonly<Record<string, string>> = {
	malloc: 'sd_malloc', calloc: 'sd_calloc', realloc: 'sd_realloc', free: 'sd_free', strdup: 'sd_strdup', strcpy: 'sd_strcpy', strcat: 'sd_strcat',
};

/** Puts checks around what may go wrong in an expression: an index, a pointer that is followed, a variable without a value. */
export class Checks {
	constructor(private readonly options: ChecksOptions) {}

	visit(expression: Expression, use: Use): void {
		const { into } = this.options;
		switch (expression.kind) {
			case 'name':
				if (use === 'value' && this.options.isUnset(expression.name)) into.around(expression.from, expression.to, 'SD_READ(', () => {}, `, "${expression.name}")`);
				return;
			case 'literal': return;
			case 'group': return this.visit(expression.inner, use);
			case 'index': return this.index(expression, use);
			case 'member': {
				if (expression.operator === '::') return;
				const leads = () => this.leads(expression, use);
				if (use !== 'value' || !isPure(expression) || !this.options.mayBeUnset(expression.name.text)) return leads();
				return into.around(expression.from, expression.to, 'SD_READ(', leads, `, ${quoted(this.text(expression))})`);
			}
			case 'unary': {
				const operator = expression.operator.text;
				if (/^(?:sizeof|alignof|_Alignof|decltype|typeid|noexcept)$/.test(operator)) return;
				if (operator === '&') return this.visit(expression.operand, use === 'unseen' ? use : 'place');
				if (operator === '*' && use === 'value') return this.follow(expression.operand);
				return this.visit(expression.operand, use === 'unseen' ? use : 'value');
			}
			case 'assign': {
				this.visit(expression.target, expression.operator.text === '=' ? this.target(expression.target, use) : use === 'unseen' ? use : 'value');
				return this.visit(expression.value, use === 'unseen' ? use : 'value');
			}
			case 'binary': {
				// What is read into gets its value there.
				const isRead = this.options.hasReferences && expression.operator.text === '>>' && !this.isNumber(expression.left);
				this.visit(expression.left, isRead ? 'place' : this.seen(use));
				return this.visit(expression.right, isRead ? 'place' : this.seen(use));
			}
			case 'call': return this.call(expression, use);
			case 'new': return this.given(expression.given, use);
			case 'lambda': return this.options.lambda(expression.function);
			default: {
				for (const part of partsOf(expression)) if (isExpression(part)) this.visit(part, this.seen(use));
			}
		}
	}

	/** What leads to a field. */
	private leads({ operator, of }: Member, use: Use): void {
		if (operator === '->' && use !== 'unseen' && this.text(of) !== 'this') this.follow(of);
		else this.visit(of, use === 'unseen' ? use : 'place');
	}

	private seen(use: Use): Use {
		return use === 'unseen' ? 'unseen' : 'value';
	}

	/** What is given a value is itself not looked at; but what leads to it is. */
	private target(target: Expression, use: Use): Use {
		if (use === 'unseen') return use;
		return target.kind === 'name' || (target.kind === 'group' && target.inner.kind === 'name') || target.kind === 'member' ? 'place' : 'value';
	}

	/** `cin >> x` and its like are no shift of a number. */
	private isNumber(expression: Expression): boolean {
		if (expression.kind === 'binary' && expression.operator.text === '>>') return this.isNumber(expression.left);
		return expression.kind === 'literal' || expression.kind === 'group' || (expression.kind === 'name' && !/in|is|file|stream|ss|f/i.test(expression.name));
	}

	private call(call: Call, use: Use): void {
		const { callee, given } = call;
		const { into, defined } = this.options;
		if (callee.kind === 'name') {
			if (/^(?:assert|offsetof|va_start|va_arg|va_end)$/.test(callee.name)) return;
			const other = Object.hasOwn(watched, callee.name) && !defined.has(callee.name) ? watched[callee.name] : undefined;
			if (other !== undefined && use !== 'unseen') into.replace(callee.from, callee.to, other);
		} else if (callee.kind === 'member' && callee.name.text === 'sync_with_stdio') {
			into.replace(callee.from, callee.to, 'sd_sync_with_stdio');
			return;
		} else this.visit(callee, callee.kind === 'member' && use !== 'unseen' ? 'place' : this.seen(use));
		const reads = callee.kind === 'name' && /scanf(?:_s)?$/.test(callee.name);
		for (const each of given) {
			// What is read is put there: that it is only the place of an element makes it no better.
			if (reads && each.kind === 'unary' && each.operator.text === '&' && each.operand.kind === 'index') this.visit(each.operand, this.seen(use));
			else this.given([each], use);
		}
	}

	/** A function may take where something is instead of what it is. */
	private given(given: readonly Expression[], use: Use): void {
		for (const each of given) this.visit(each, use === 'unseen' ? use : this.options.hasReferences && (each.kind === 'name' || each.kind === 'index' || each.kind === 'member') ? 'place' : 'value');
	}

	private index(expression: Index, use: Use): void {
		const { of, at } = expression;
		const { into } = this.options;
		this.visit(of, use === 'unseen' ? use : 'place');
		// One past the end is a place, too.
		if (use === 'unseen' || (use === 'place' && !this.options.hasReferences) || !isPure(of) || at.kind === 'other') return this.visit(at, this.seen(use));
		into.around(at.from, at.to, `SD_INDEX((${this.text(of)}), (`, () => this.visit(at, 'value'), `), ${quoted(this.text(of))})`);
	}

	private follow(pointer: Expression): void {
		this.options.into.around(pointer.from, pointer.to, 'SD_POINTER_TO((', () => this.visit(pointer, 'value'), `), ${quoted(this.text(pointer))})`);
	}

	private text(expression: Expression): string {
		return this.options.source.slice(expression.from, expression.to).replaceAll(/\s+/g, ' ');
	}
}

/** It may be worked out twice. */
function isPure(expression: Expression): boolean {
	switch (expression.kind) {
		case 'name': return true;
		case 'literal': return expression.of === 'whole' || expression.of === 'sign';
		case 'group': return isPure(expression.inner);
		case 'member': return isPure(expression.of);
		case 'index': return isPure(expression.of) && isPure(expression.at);
		case 'binary': return isPure(expression.left) && isPure(expression.right);
		default: return false;
	}
}

function isExpression(part: ReturnType<typeof partsOf>[number]): part is Expression {
	return !/^(?:program|function|block|if|for|each|while|do|switch|return|leave|throw|try|declare|expression|function-statement|class|type|import|labelled|empty|other-statement)$/.test(part.kind);
}

/** As text of a string. */
export function quoted(text: string): string {
	return `"${text.replaceAll(/[\\"]/g, '\\$&').replaceAll('?', '\\?').replaceAll(/[^ -~]/g, '?')}"`;
}
