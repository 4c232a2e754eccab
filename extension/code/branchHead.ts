import type { Code } from '../words';
import { languages } from './languages';
import { LineTable } from './lineTable';

/**
 * The first line of the branch that a line (zero-based) opens without saying anything itself (`else:`): who points at the one means
 * what runs below it, and no run ever stops at the head. The line itself for any other.
 */
export function firstOfBranch({ language, text }: Pick<Code, 'language' | 'text'>, line: number): number {
	const known = languages.find(({ id }) => id === language);
	const source = new LineTable(text);
	if (!known || !known.syntax.opensBranch.test(source.textOf(line))) return line;
	for (let next = line + 1; next < source.count; next++) {
		const own = source.textOf(next).trim();
		if (own !== '' && !own.startsWith(known.spelling.comment)) return next;
	}
	return line;
}
