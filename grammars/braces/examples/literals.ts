import type { Expression } from '../tree';

/** Whether something is one of them. */
type Among = Pick<ReadonlySet<string>, 'has'>;

/** What a language's literals are beside those that the form knows. */
export interface LiteralRules {
	/** A literal that is taken for another type (`(int[]) {1, 2}`) is one, too. */
	readonly casts?: true;
	/** Names that are values by themselves (`NaN`). */
	readonly names: ReadonlySet<string>;
	/** Types that are made of literals alone (`Set`). */
	readonly made: Among;
	/** What is called with literals alone to make a value, and names of the language's own that hold one (`List.of`); missing for none. */
	readonly calls?: Among;
}

/** The expression needs nothing but the language, and no computing: numbers, texts, and containers of them. */
export function isLiteral(expression: Expression, rules: LiteralRules): boolean {
	switch (expression.kind) {
		case 'literal': return true;
		case 'name': return rules.names.has(expression.name);
		case 'group': return isLiteral(expression.inner, rules);
		case 'cast': return rules.casts === true && isLiteral(expression.value, rules);
		case 'unary': return ['-', '+'].includes(expression.operator.text) && isLiteral(expression.operand, rules) && expression.operand.kind !== 'items';
		case 'items': return expression.items.every((item) => isLiteral(item, rules));
		case 'pairs': return expression.pairs.every(({ key, value }) => key.kind !== 'other' && value !== null && isLiteral(value, rules));
		case 'new': return rules.made.has(expression.type.text) && expression.given.every((given) => isLiteral(given, rules));
		case 'call': return rules.calls?.has(memberName(expression.callee)) === true && expression.given.every((given) => isLiteral(given, rules));
		case 'member': return rules.calls?.has(memberName(expression)) === true;
		default: return false;
	}
}

/** `List.of` as it stands in a list of names; empty for anything else. */
function memberName(expression: Expression): string {
	return expression.kind === 'member' && expression.of.kind === 'name' ? `${expression.of.name}.${expression.name.text}` : '';
}

/** A literal that no call can change. */
export function isConstant(expression: Expression, rules: LiteralRules): boolean {
	switch (expression.kind) {
		case 'items':
		case 'pairs':
		case 'new':
		case 'call': return false;
		case 'group': return isConstant(expression.inner, rules);
		default: return isLiteral(expression, rules);
	}
}
