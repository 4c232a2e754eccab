/** What an error's message says, in plain words and as a choice. It never says how to repair anything. */
import * as l10n from '@vscode/l10n';
import type { ErrorLesson, Lessons } from '../../../../grammars/lessons';
import type { ConceptId, Words } from '../../../words';
import { backticked } from '../backticked';

export interface ExplainedException {
	/** One or two sentences, with the message's own parts. */
	readonly meaning: Words;
	/** Null: a slip, or nothing is known about it. */
	readonly concept: ConceptId | null;
	/** The options of "What does this message say?"; null where nothing is asked about it, or the catalogue does not know it. */
	readonly choices: {
		readonly right: Words;
		readonly foils: readonly { readonly text: Words; readonly misconception: string }[];
	} | null;
}

/**
 * The meaning of an error by its type's name and its message. An error that is not in the language's catalogue gets a
 * general meaning, no concept and no choices.
 */
export function explainException(type: string, message: string, lessons: Lessons): ExplainedException {
	const plainType = plainTypeOf(type);
	const found = findLesson(type, message, lessons);
	if (found) {
		const { lesson, parts } = found;
		const { right, foils } = lesson;
		return {
			meaning: backticked(lesson.meaning(parts)),
			concept: lesson.concept,
			choices: right && foils ? { right: backticked(right(parts)), foils: foils(parts).map(({ text, misconception }) => ({ text: backticked(text), misconception })) } : null,
		};
	}
	const said = plain(message.split('\n')[0] ?? '');
	// What never ran has not stopped on a line.
	const kind = lessons.kinds.find(({ types }) => types.includes(plainType));
	if (kind) return { meaning: backticked(said === '' ? kind.meaning() : l10n.t('{0} The message says: {1}.', kind.meaning(), said)), concept: null, choices: null };
	const meaning = said === ''
		? l10n.t('The program stopped on this line with an error of the kind `{0}`.', plain(plainType))
		: l10n.t('The program stopped on this line with an error of the kind `{0}`. Its message: {1}', plain(plainType), said);
	return { meaning: backticked(meaning), concept: null, choices: null };
}

/** The lesson about an error, with the message's own parts; null for an error that is not in the catalogue. */
export function findLesson(type: string, message: string, lessons: Lessons): { readonly lesson: ErrorLesson; readonly parts: readonly string[] } | null {
	const plainType = plainTypeOf(type);
	for (const lesson of lessons.errors) {
		const parts = lesson.types.includes(plainType) ? partsOf(lesson, message) : null;
		if (parts !== null) {
			return { lesson, parts };
		}
	}
	return null;
}

/** A type's name without the module that it comes from. */
function plainTypeOf(type: string): string {
	return type.split('.').at(-1) ?? type;
}

/** Names of all errors that the language's catalogue knows, for reading "a key error" in an answer. */
export function errorNames(lessons: Lessons): readonly string[] {
	return [...new Set(lessons.errors.flatMap((lesson) => lesson.types))];
}

/** Parts longer than this are cut: a key or a text may be as long as the student's data. */
const longestPart = 60;

function partsOf(lesson: ErrorLesson, message: string): readonly string[] | null {
	const found = lesson.message.exec(message.trim());
	return found === null ? null : found.slice(1).map((part: string | undefined) => plain(part ?? ''));
}

/** Backticks would end the code that the part stands in. */
function plain(text: string): string {
	const one = text.replace(/`/g, '\'').replace(/\s+/g, ' ').trim();
	return one.length > longestPart ? `${one.slice(0, longestPart - 1)}…` : one;
}
