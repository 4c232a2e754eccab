import type { Code } from '../words';
import { languages } from './languages';
import { LineTable } from './lineTable';
import { onlyCloses } from '../../grammars/sourceLine';

/**
 * The first line of the branch that a line (zero-based) opens without saying anything itself (`else:`): who points at the one means
 * what runs below it, and no run ever stops at the head. Of a line that only closes a block (`}`) the last one in it. The line itself for any other.
 */
export function firstOfBranch({ language, text }: Pick<Code, 'language' | 'text'>, line: number): number {
	const known = languages.find(({ id }) => id === language);
	const source = new LineTable(text);
	if (!known) return line;
	const says = (at: number) => {
		const own = source.textOf(at).trim();
		return own !== '' && own !== '{' && !own.startsWith(known.spelling.comment);
	};
	if (!known.syntax.indented && onlyCloses(source.textOf(line))) {
		for (let before = line - 1; before >= 0; before--) if (says(before) && !onlyCloses(source.textOf(before))) return before;
		return line;
	}
	if (!known.syntax.opensBranch.test(source.textOf(line))) return line;
	for (let next = line + 1; next < source.count; next++) if (says(next)) return next;
	return line;
}
