/** What is said of an error that keeps a program from starting, beside what its message means. */
import * as l10n from '@vscode/l10n';
import type { ErrorShown, Told } from '../../../../grammars/lessons';
import type { Ground } from '../../roles';
import type { ConceptId, SyntaxProblem, Words } from '../../../words';
import { backticked } from '../backticked';
import { block, code, join, line, lines, say } from '../say';
import { renamed } from './exampleFor';
import { findLesson } from './exceptions';
import { lessonsOf } from './lessons';

/** What the program itself shows of it: what to look at, and what is to be seen there. Null where only the message says something. */
export function shownAtStart({ code: { language, text } }: Pick<Ground, 'code'>, error: SyntaxProblem): { readonly look: Words; readonly fact: Words } | null {
	const shown = shownIn(language, text, error);
	return shown && { look: filled(shown.look), fact: filled(shown.fact) };
}

/** Another program that cannot start for the same reason, and what the computer was doing when it gave up; null for an error without an example. */
export function alikeAtStart(ground: Pick<Ground, 'code' | 'outline'>, error: SyntaxProblem): Words | null {
	const { language, text } = ground.code;
	const lessons = lessonsOf(language);
	const found = lessons && findLesson(error.type, error.message, lessons);
	const example = found ? lessons.cases[found.lesson.id] : undefined;
	if (!example || example.byHand) return null;
	const source = shownIn(language, text, error)?.example ?? example.code;
	return join(say(l10n.t('Another program that cannot start for the same reason:')), renamed([block(source)], ground), backticked(example.doing()));
}

/** What the error is about in this program, where that is something else than its message is about in any; null where it is not. */
export function conceptAtStart(language: string, program: string, error: SyntaxProblem): ConceptId | null {
	return shownIn(language, program, error)?.concept ?? null;
}

function shownIn(language: string, program: string, error: SyntaxProblem): ErrorShown | null {
	const lessons = lessonsOf(language);
	const found = lessons && findLesson(error.type, error.message, lessons);
	return (found && lessons.shownAtStart?.(program, { id: found.lesson.id, parts: found.parts, message: error.message, line: error.line })) ?? null;
}

function filled({ text, parts }: Told): Words {
	return say(text, ...parts.map((part) => (typeof part === 'string' ? code(part) : typeof part === 'number' ? line(part) : lines(part))));
}
