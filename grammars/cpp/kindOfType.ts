import type { Kind } from '../braces/repair/dialect';
import { kindOfType as plainKind } from '../c/kindOfType';

/** A type without `const`, without the mark of a reference, without `std::` and without the types in its angle brackets. */
export function plainType(type: string): string {
	return type.replace(/<.*>/s, '').replace(/\b(?:const|constexpr|static)\b|&+|std::/g, '').trim();
}

/** The type is another name for what is handed over. */
export function isReference(type: string): boolean {
	return /&\s*$/.test(type);
}

export const isString = (type: string): boolean => /^(?:w?string|string_view)$/.test(plainType(type));
export const isTable = (type: string): boolean => /^(?:unordered_|multi)?map$/.test(plainType(type));
/** Keeps each thing once. */
export const isSet = (type: string): boolean => /^(?:unordered_|multi)?set$/.test(plainType(type));
/** Keeps its items in the order in which they came. */
export const isSequence = (type: string): boolean => /^(?:vector|deque|list|array)$/.test(plainType(type));

/** The kind of value that a written type stands for. */
export function kindOfType(type: string): Kind | null {
	if (isString(type)) return 'text';
	if (isTable(type)) return 'table';
	if (isSequence(type) || isSet(type) || /^(?:stack|queue|priority_queue)$/.test(plainType(type))) return 'list';
	if (/^(?:std::)?function</.test(type.trim())) return 'function';
	return plainKind(type.replace(/&+/g, ''));
}
