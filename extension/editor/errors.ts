/** Every failure that a user of the editor can see: what is the matter, and what can be done about it. */
import * as l10n from '@vscode/l10n';
import type { ChatFailure } from '../models/chatModel';
import { failureWords, type FailureContext } from '../models/failureWords';
import type { StoreFailure } from '../records/xapi/recordStore';
import { storeFailureWords, type StoreFailureContext } from '../records/xapi/storeFailureWords';
import { SandboxRefused } from '../runs/runner';
import { StoreFailed } from '../session/store/store';

/** A failure in words. */
export interface Trouble {
	readonly message: string;
	readonly remedy: string;
}

export const troubles = {
	nothingOpen: (): Trouble => ({
		message: l10n.t('No program is open.'),
		remedy: l10n.t('Open one in the editor, then start again.'),
	}),

	/** `language` as the editor names it; `supported` as a person reads them. */
	languageNotYet: (language: string, supported: readonly string[]): Trouble => ({
		message: l10n.t('Questions about {0} programs: not yet.', language),
		remedy: l10n.t('What can be debugged so far: {0}.', supported.join(', ')),
	}),

	notebookNotYet: (): Trouble => ({
		message: l10n.t('There are no questions on notebooks yet.'),
		remedy: l10n.t('Copy the cell into a file of its own, and start there.'),
	}),

	/** `limit` in characters. */
	tooLarge: (name: string, limit: number): Trouble => ({
		message: l10n.t('{0} is too large: it has more than {1} characters.', name, limit),
		remedy: l10n.t('Copy the function into a file of its own, and start there.'),
	}),

	noEntry: (name: string): Trouble => ({
		message: l10n.t('{0} has no function and no statement yet that could be run.', name),
		remedy: l10n.t('Write a first version, then start again.'),
	}),

	/** The document holds the tests of a program beside it. */
	testFile: (name: string, program: string): Trouble => ({
		message: l10n.t('{0} holds tests. The program that they test is {1}.', name, program),
		remedy: l10n.t('Start there.'),
	}),

	entryGone: (entry: string): Trouble => ({
		message: l10n.t('{0} is not in the program any more.', entry),
		remedy: l10n.t('Choose another start from the list.'),
	}),

	noErrorThere: (): Trouble => ({
		message: l10n.t('There is no error message in that text.'),
		remedy: l10n.t('Copy the last line of the error: a kind of error, a colon, and what it says.'),
	}),

	nothingToExplain: (name: string): Trouble => ({
		message: l10n.t('There is no code in {0} to explain.', name),
		remedy: l10n.t('Write a line, or select some lines, then try again.'),
	}),

	noExplanation: (): Trouble => ({
		message: l10n.t('The explanation did not come.'),
		remedy: l10n.t('Try again; the log says more (“Show Log”).'),
	}),

	noSession: (): Trouble => ({
		message: l10n.t('No session is open.'),
		remedy: l10n.t('Start one with “Debug with Questions”.'),
	}),

	noSessions: (): Trouble => ({
		message: l10n.t('There are no sessions yet.'),
		remedy: l10n.t('Start one with “Debug with Questions”.'),
	}),

	/** Faults keep the course file from being used; so many are errors. */
	courseFaulty: (name: string, errors: number): Trouble => ({
		message: l10n.t('{0} cannot be used yet. Errors in it: {1}.', name, errors),
		remedy: l10n.t('They are underlined, and listed in the Problems panel. Mend them, then check again.'),
	}),

	noSubmissions: (folder: string): Trouble => ({
		message: l10n.t('There is no program in {0}.', folder),
		remedy: l10n.t('Choose the folder that holds them: one folder for each problem, or files named after the problem\'s program.'),
	}),

	nothingAgain: (): Trouble => ({
		message: l10n.t('There is nothing to try again today.'),
		remedy: l10n.t('Two days after a session its ideas are here, on another small program.'),
	}),

	noProgress: (): Trouble => ({
		message: l10n.t('This file holds no progress that was exported.'),
		remedy: l10n.t('Choose a file that “Export My Progress” wrote for another computer.'),
	}),

	newerProgress: (): Trouble => ({
		message: l10n.t('A newer version of the extension wrote this file.'),
		remedy: l10n.t('Update the extension, then import it again. Nothing was changed.'),
	}),

	noHandIns: (folder: string): Trouble => ({
		message: l10n.t('There are no hand-ins in {0}.', folder),
		remedy: l10n.t('Hand-ins are files that end in “.socratic-handin”; students write them with “Export a Hand-In”. Choose the folder that holds them, or one above it.'),
	}),

	handInsElsewhere: (): Trouble => ({
		message: l10n.t('Hand-ins are read from a disk, and this folder is on none.'),
		remedy: l10n.t('Copy the folder to this computer, then open it there.'),
	}),

	folderUnreadable: (folder: string): Trouble => ({
		message: l10n.t('The folder {0} cannot be read.', folder),
		remedy: l10n.t('Check that it is there and that you may read it, and all that is in it.'),
	}),

	handInOdd: (): Trouble => ({
		message: l10n.t('This session cannot be gone through.'),
		remedy: l10n.t('Its file holds something that the extension does not write. Look at what its figures are worth.'),
	}),

	/** None of the hand-ins in the folder can be used; `reason` is the one of the first, in a sentence. */
	noHandInReadable: (folder: string, reason: string): Trouble => ({
		message: l10n.t('None of the hand-ins in {0} can be used. The first one: {1}', folder, reason),
		remedy: l10n.t('Ask for them again, or choose another folder.'),
	}),

	handInsChanged: (): Trouble => ({
		message: l10n.t('A hand-in has changed while it was read.'),
		remedy: l10n.t('Wait until the folder is complete, then do it again.'),
	}),

	folderNotEmpty: (name: string): Trouble => ({
		message: l10n.t('There is something in {0} already.', name),
		remedy: l10n.t('Choose a new name: the folder is made for you.'),
	}),

	/** `why`: what the disk says. */
	notWritten: (path: string, why: string): Trouble => ({
		message: l10n.t('{0} could not be written: {1}', path, why),
		remedy: l10n.t('Check that there is room and that you may write there. Nothing was left half written.'),
	}),

	/** A Learning Record Store did not take what was sent. */
	recordStore: (failure: StoreFailure, context: StoreFailureContext): Trouble => storeFailureWords(failure, context),

	handInChanged: (): Trouble => ({
		message: l10n.t('This session is not in its file any more.'),
		remedy: l10n.t('The file was changed or moved since it was read. Read the folder again.'),
	}),

	sessionGone: (): Trouble => ({
		message: l10n.t('This session is not there any more.'),
		remedy: l10n.t('It may have been deleted in another window. Choose another one, or start anew.'),
	}),

	/** The program's document was closed while its session is open. */
	programClosed: (name: string): Trouble => ({
		message: l10n.t('{0} is closed.', name),
		remedy: l10n.t('The session stays. “Show My Program”, at the top of this view, opens it again.'),
	}),

	programDeleted: (name: string): Trouble => ({
		message: l10n.t('{0} is not where it was: it was moved or deleted.', name),
		remedy: l10n.t('The session stays. Put the file back, or use “Show My Program”, at the top of this view, for a copy of your program as it was.'),
	}),

	programUnreadable: (name: string): Trouble => ({
		message: l10n.t('{0} cannot be opened.', name),
		remedy: l10n.t('Check that the file is there and that you may read it.'),
	}),

	lineGone: (): Trouble => ({
		message: l10n.t('The line that this is about is gone from your program.'),
		remedy: l10n.t('Undo your edit to see it again, or go on.'),
	}),

	saveToDebug: (): Trouble => ({
		message: l10n.t('The breakpoint is set, but the debugger runs the file as it was saved.'),
		remedy: l10n.t('Save your program, then press the button again.'),
	}),

	noDebugging: (): Trouble => ({
		message: l10n.t('The breakpoint is set, but the debugger did not start.'),
		remedy: l10n.t('Start it from the Run view, or add the print.'),
	}),

	cannotChange: (): Trouble => ({
		message: l10n.t('Your program could not be changed.'),
		remedy: l10n.t('Check that the file may be written, then try again.'),
	}),

	lineNew: (): Trouble => ({
		message: l10n.t('The question is about your program before the last edit, and this line is new.'),
		remedy: l10n.t('Check your program first, or choose another line.'),
	}),

	noLineChosen: (name: string): Trouble => ({
		message: l10n.t('No line of {0} is chosen.', name),
		remedy: l10n.t('Click a line of your program, or type its number.'),
	}),

	noQuestion: (): Trouble => ({
		message: l10n.t('No question waits for this answer.'),
		remedy: l10n.t('Wait for the next question, then answer it.'),
	}),

	noLineQuestion: (): Trouble => ({
		message: l10n.t('The question does not ask for a line.'),
		remedy: l10n.t('Answer in the Socratic view.'),
	}),

	otherProgram: (name: string): Trouble => ({
		message: l10n.t('This session is about {0}, not about this file.', name),
		remedy: l10n.t('Choose a line there.'),
	}),

	/** No problem could be made of a folder. */
	noProblems: (folder: string): Trouble => ({
		message: l10n.t('No program with an example was found in {0}, so there is no course.', folder),
		remedy: l10n.t('The report says what is missing. Write an example for each program, then try again.'),
	}),

	/** `name`: of the course file that is there. */
	courseUnreadable: (name: string): Trouble => ({
		message: l10n.t('There is a {0} in that folder that cannot be read, and nothing was changed in it.', name),
		remedy: l10n.t('Open it and mend what is underlined, then try again.'),
	}),

	courseNotWritten: (): Trouble => ({
		message: l10n.t('The course file could not be written.'),
		remedy: l10n.t('Check that you may write in that folder, then try again.'),
	}),

	/** A call of a language model failed. */
	model: (failure: ChatFailure, context: FailureContext): Trouble => failureWords(failure, context),

	unexpected: (): Trouble => ({
		message: l10n.t('Something went wrong.'),
		remedy: l10n.t('Your work is kept. Try again; the log says more (“Show Log”).'),
	}),
};

/** What a caught error is to a user: those that were written for one speak for themselves. */
export function troubleOf(error: unknown): Trouble {
	if (error instanceof Refused) {
		return error.trouble;
	}
	return error instanceof StoreFailed || error instanceof SandboxRefused ? { message: error.reason, remedy: error.remedy } : troubles.unexpected();
}

/** Thrown where an action cannot be done for a reason of the catalogue; not a fault of ours, so it is not logged as one. */
export class Refused extends Error {
	override readonly name = 'Refused';
	constructor(readonly trouble: Trouble) {
		super(`${trouble.message} ${trouble.remedy}`);
	}
}
