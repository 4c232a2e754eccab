/** What was not taken over into a course file, as data and in words. */
import * as l10n from '@vscode/l10n';
import type { ExampleProblemCode } from '../../code/foundExample';
import { wordProblem } from '../../code/refusalWords';

export type NoteCode =
	/** A problem without an example: it is left out. */
	| 'no-test'
	/** All of its examples are hidden: it is left out. */
	| 'only-hidden'
	/** Nothing says what its program should do. */
	| 'no-statement'
	| 'no-starter' | 'other-starter'
	/** It is in the course file already. */
	| 'already'
	/** An example that is written in a way that a course file has no words for. */
	| 'form'
	/** An example that is too long. */
	| 'long'
	/** More examples than a problem may have. */
	| 'many'
	/** A file of tests that is about no program here. */
	| 'no-program'
	| 'no-output' | 'no-input'
	| 'not-text' | 'too-large'
	/** A name that not every system takes. */
	| 'name'
	/** No more files were looked at. */
	| 'many-files'
	/** Nothing is known of the file. */
	| 'unused';

/** Why a file, or a part of it, was not taken over. */
export interface Note {
	/** From the folder of the course, with slashes. */
	readonly file: string;
	/** Zero-based; null for the whole file. */
	readonly line: number | null;
	readonly code: NoteCode | { readonly example: ExampleProblemCode };
	/** The piece of the file that it is about; empty for none. */
	readonly about: string;
}

/** The note as a sentence or two: what is the matter, and what can be done. */
export function noteWords({ code, about }: Note): string {
	if (typeof code === 'object') {
		return wordProblem(code.example, about);
	}
	switch (code) {
		case 'no-test': return l10n.t('No example was found for it, and a problem needs one: it is not in the course file. Write one, and run the command again.');
		case 'only-hidden': return l10n.t('All of its examples are hidden, and students need to see one: it is not in the course file.');
		case 'no-statement': return l10n.t('Nothing says what the program should do. Write it into the course file.');
		case 'no-starter': return l10n.t('A solution, but no program for students to begin with.');
		case 'other-starter': return l10n.t('Another file is what students begin with in this problem.');
		case 'already': return l10n.t('It is in the course file already, and was left as it is.');
		case 'form': return l10n.t('{0} is compared in a way that a course file cannot say.', about);
		case 'long': return l10n.t('The example {0} is too long for a course file.', about);
		case 'many': return l10n.t('A problem has 200 examples at most; the others were left out.');
		case 'no-program': return l10n.t('No program here is tested by it, as far as can be read.');
		case 'no-output': return l10n.t('There is no file with the output that belongs to it.');
		case 'no-input': return l10n.t('There is no file with the input that belongs to it.');
		case 'not-text': return l10n.t('It is no text in UTF-8.');
		case 'too-large': return l10n.t('It is too large to be read.');
		case 'name': return l10n.t('Its name does not work on every system. Give it another one.');
		case 'many-files': return l10n.t('There are too many files; no more than {0} were looked at.', about);
		case 'unused': return l10n.t('Nothing says what it is for.');
	}
}
