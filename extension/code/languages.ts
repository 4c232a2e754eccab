import { languages as described } from '../../grammars';
import type { Language } from './language';

/** Every language that a session can be held in; the compiler checks here that each descriptor is whole. */
export const languages: readonly Language[] = described;

/** The language of a document by the editor's id for it (`document.languageId`), or null when it is not supported yet. */
export function languageOf(editorId: string): Language | null {
	return languages.find((language) => language.editorIds.includes(editorId)) ?? null;
}

/** The language of a file by its name's ending, or null when it is not supported yet. */
export function languageOfFile(fileName: string): Language | null {
	const lower = fileName.toLowerCase();
	return languages.find((language) => language.fileExtensions.some((extension) => lower.endsWith(extension))) ?? null;
}

/** The languages' names, as a person reads them; for the plain "not yet". */
export function supportedLanguages(): readonly string[] {
	return languages.map((language) => language.name);
}
