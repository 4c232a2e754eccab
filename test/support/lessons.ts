/** What the first language of the extension teaches. */
import { languages } from '../../extension/code/languages';
import type { Lessons } from '../../grammars/lessons';

export const lessons: Lessons = languages[0]?.lessons ?? none();

function none(): never {
	throw new Error('There is no language.');
}
