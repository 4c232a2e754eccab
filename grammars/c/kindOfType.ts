import type { Kind } from '../braces/repair/dialect';

/** A written type without the words that say nothing of its values: `const`, `static`, and blanks that do not matter. */
export function plainType(type: string): string {
	return type.replace(/\b(?:const|static|volatile|register|extern|inline|constexpr|restrict)\b/g, ' ').replace(/\s+/g, ' ').replace(/\s*([*&[\]])\s*/g, '$1').trim();
}

/** How many places an array was declared with, as it is written: `10` of `int[10]`; empty for `int[]`, null for what is no array. */
export function placesOf(type: string): string | null {
	return /^[^[\]]*\[([^\]]*)\]/.exec(type)?.[1]?.trim() ?? null;
}

/** The type is a row of places with one name, or the address of such a row. */
export function isArray(type: string): boolean {
	return /\[/.test(plainType(type));
}

/** The type is an address, and no array. */
export function isPointer(type: string): boolean {
	return /\*$/.test(plainType(type).replace(/\[[^\]]*\]/g, '')) && !isArray(type);
}

/** A text: an array of letters, or the address of one. */
export function isText(type: string): boolean {
	return /^(?:unsigned |signed )?char(?:\*|\[[^\]]*\])$/.test(plainType(type));
}

const whole = /^(?:(?:unsigned|signed|long|short|int|char|size_t|ssize_t|time_t|u?int\d+_t|wchar_t) ?)+$/;
const fraction = /^(?:long )?(?:float|double)$/;

/** A type of whole numbers; letters are numbers, too. */
export function isWhole(type: string): boolean {
	return whole.test(plainType(type));
}

/** A type of numbers that may have a fraction. */
export function isFraction(type: string): boolean {
	return fraction.test(plainType(type));
}

/** The kind of value that a written type stands for; of an address nobody can tell whether it is of one value or of many. */
export function kindOfType(type: string): Kind | null {
	const plain = plainType(type);
	if (isText(plain)) return 'text';
	if (isArray(plain)) return 'list';
	if (isWhole(plain) || isFraction(plain)) return 'number';
	return /^(?:bool|_Bool)$/.test(plain) ? 'truth' : null;
}
