import type { Kind } from '../braces/repair/dialect';

/** Collections that hold their items in some order, or each once. */
export const collections = /^(?:List|ArrayList|LinkedList|Set|HashSet|TreeSet|LinkedHashSet|Queue|Deque|ArrayDeque|PriorityQueue|Stack|Vector|Collection|Iterable)$/;

const numbers: ReadonlySet<string> = new Set(['int', 'long', 'short', 'byte', 'float', 'double', 'char', 'Integer', 'Long', 'Short', 'Byte', 'Float', 'Double', 'Character', 'Number', 'BigInteger', 'BigDecimal']);

/** A type without the types in its angle brackets and without its package: `List` for `java.util.List<String>`. */
export function plainType(type: string): string {
	return type.replace(/<.*$/s, '').replace(/^(?:final\s+)+/, '').replace(/^(?:[a-z]\w*\.)+(?=[A-Z])/, '').trim();
}

export function isArray(type: string): boolean {
	return /\]\s*$/.test(type);
}

/** The kind of value that a written type stands for; a character is a number that shows itself as a letter. */
export function kindOfType(type: string): Kind | null {
	const plain = plainType(type);
	if (isArray(type) || collections.test(plain)) return 'list';
	if (numbers.has(plain)) return 'number';
	if (/^(?:boolean|Boolean)$/.test(plain)) return 'truth';
	if (/^(?:String|StringBuilder|StringBuffer|CharSequence)$/.test(plain)) return 'text';
	if (/Map$/.test(plain)) return 'table';
	return /^(?:Function|BiFunction|Predicate|Supplier|Consumer|Comparator|Runnable|UnaryOperator|BinaryOperator)$/.test(plain) ? 'function' : null;
}
