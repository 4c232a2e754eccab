import type { Language } from '../code/language';
import type { Lessons } from '../../grammars/lessons';
import { findLesson } from '../tutor/offline/teaching/exceptions';

/** An error that was found in a text. */
export interface SaidError {
	readonly language: Language;
	/** The type's name, without its module. */
	readonly type: string;
	/** What stands behind the type; empty where nothing does. */
	readonly message: string;
	/** As it was written: with its type, or in the words of the tool that found it. */
	readonly said: string;
}

/** Of a long text only so many characters from its end are looked at: a failed run says last why it failed. */
const most = 20_000;

/**
 * The error that a text tells of: the last line of what a failed run has written, the message of a tool that checks programs, or
 * either in the middle of a sentence. Null where no language knows it. Languages share names of errors: the one that explains just this
 * message is meant, and where several do, the `likely` one.
 */
export function errorIn(text: string, languages: readonly Language[], likely: Language | null = null): SaidError | null {
	const end = text.slice(-most).trim();
	return meant(languages, (language) => ofRun(end, language) ?? ofTool(end, language) ?? atEnd(end, language), likely, end);
}

/** The error in what a failed run has written; null where the text does not show that a program failed. */
export function errorOfRun(output: string, languages: readonly Language[]): SaidError | null {
	const end = plainOutput(output).slice(-most);
	return meant(languages, (language) => (language.lessons.failedRun.test(end) ? ofRun(end, language) : null), null, end);
}

/** The error in one line of a terminal, with where it begins and ends (zero-based, the end not included). */
export function errorOfLine(line: string, languages: readonly Language[], likely: Language | null = null): { readonly error: SaidError; readonly start: number; readonly end: number } | null {
	const error = meant(languages, (language) => ofRun(line, language), likely);
	return error && { error, start: line.search(/\S/), end: line.trimEnd().length };
}

/**
 * Of what languages read in one text, the error that is meant: of those whose run wrote the text, then of the likely language, then of the first; each
 * with a lesson of its own before those without.
 */
function meant(languages: readonly Language[], find: (language: Language) => SaidError | null, likely: Language | null, text = ''): SaidError | null {
	const found = languages.flatMap((language) => find(language) ?? []);
	const wrote = found.filter(({ language }) => language.lessons.failedRun.test(text));
	const isLesson = ({ type, message, language }: SaidError): boolean => findLesson(type, message, language.lessons) !== null;
	const ordered = [...wrote, ...found.filter(({ language }) => language === likely), ...found];
	return wrote.find(isLesson) ?? wrote[0] ?? ordered.find(isLesson) ?? ordered[0] ?? null;
}

/** Whether the catalogue says something about errors of this type. */
function knows({ errors, kinds }: Lessons, type: string): boolean {
	return [...errors, ...kinds].some(({ types }) => types.includes(type));
}

function ofRun(text: string, language: Language): SaidError | null {
	const { lessons } = language;
	for (const line of text.split(/\r?\n/).reverse()) {
		const { type, message = '' } = lessons.errorLine.exec(line)?.groups ?? {};
		if (type !== undefined && knows(lessons, type) && (lessons.vague?.includes(type) !== true || lessons.failedRun.test(text))) {
			return { language, type, message, said: message === '' ? type : `${type}: ${message}` };
		}
	}
	return null;
}

/** Tools say what is wrong without its type, or in words of their own. */
function ofTool(text: string, language: Language): SaidError | null {
	const { wordings, unstarted } = language.lessons;
	const [said = ''] = text.split(/\r?\n/);
	for (const { wording, type, message } of wordings) {
		const parts = wording.exec(text);
		if (parts) {
			return { language, type, message: message(parts.slice(1).map((part: string | undefined) => part ?? '')), said };
		}
	}
	const type = unstarted.find((one) => findLesson(one, said, language.lessons));
	return type === undefined ? null : { language, type, message: said, said };
}

/** A text that has lost its line breaks, or a sentence that ends with the error. */
function atEnd(text: string, language: Language): SaidError | null {
	const { errors, kinds, vague = [] } = language.lessons;
	const types = [...new Set([...errors, ...kinds].flatMap((one) => one.types))].filter((type) => !vague.includes(type)).sort((a, b) => b.length - a.length);
	const found = [...text.matchAll(new RegExp(`(?<![A-Za-z])(?<type>${types.join('|')}):\\s+(?<message>\\S[^\\n]*)`, 'g'))].at(-1);
	const { type, message } = found?.groups ?? {};
	return type === undefined || message === undefined ? null : { language, type, message: message.trim(), said: `${type}: ${message.trim()}` };
}

/** What a terminal writes, without the signs that colour it or move its cursor. */
function plainOutput(output: string): string {
	return output.replace(/\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-Z\\-_]/g, '').replace(/\r+\n/g, '\n');
}
