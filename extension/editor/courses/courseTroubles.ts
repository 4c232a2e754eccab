/** Every failure of a course that a user of the editor can see: what is the matter, and what can be done about it. */
import * as l10n from '@vscode/l10n';
import { addressFaultWords, faultWords, packFaultWords, updateFaultWords } from '../../course/faultWords';
import type { Fault } from '../../course/faults';
import type { Fetched } from '../../course/fetching';
import type { UpdateFault } from '../../course/membership';
import type { PackFault } from '../../course/pack';
import { courseFileName } from '../../course/schema';
import type { Trouble } from '../errors';

export const courseTroubles = {
	/** `when`: the moment in words. */
	notYet: (name: string, when: string): Trouble => ({
		message: l10n.t('“{0}” may not be used before {1}.', name, when),
		remedy: l10n.t('Your course sets this.'),
	}),

	over: (name: string, when: string): Trouble => ({
		message: l10n.t('“{0}” may not be used since {1}.', name, when),
		remedy: l10n.t('Your course sets this. Your sessions are kept.'),
	}),

	otherArm: (name: string): Trouble => ({
		message: l10n.t('The course “{0}” is part of a study, and your group works without questions.', name),
		remedy: l10n.t('“Show My Course” says more.'),
	}),

	noCourse: (): Trouble => ({
		message: l10n.t('This folder belongs to no course.'),
		remedy: l10n.t('“Join a Course” takes a file or an address. An instructor begins with “New Course”.'),
	}),

	noCourseFile: (): Trouble => ({
		message: l10n.t('There is no {0} here.', courseFileName),
		remedy: l10n.t('Open the folder that holds it, or make one with “New Course”.'),
	}),

	faulty: (faults: readonly Pick<Fault, 'code' | 'about' | 'path'>[]): Trouble => ({
		message: l10n.t('The course file cannot be used. {0}', faults.slice(0, 1).map(faultWords).join('')),
		remedy: faults.length > 1 ? l10n.t('“Check Course” lists all {0} faults.', faults.length) : l10n.t('“Check Course” shows where.'),
	}),

	pack: (why: PackFault): Trouble => ({ message: packFaultWords(why), remedy: l10n.t('Nothing was changed. Ask whoever gave it to you for the course once more.') }),

	update: (name: string, why: UpdateFault): Trouble => ({
		message: l10n.t('The course “{0}” was not changed. {1}', name, updateFaultWords(why)),
		remedy: why === 'other-key' ? l10n.t('Ask your instructor whether the key changed. If so, leave the course and join it anew.') : '',
	}),

	unsigned: (name: string): Trouble => ({
		message: l10n.t('You joined “{0}” as a signed course, and the course file in this folder is not signed.', name),
		remedy: l10n.t('It was not used. Ask your instructor; or leave the course and open this folder again.'),
	}),

	fetched: (url: string, found: Exclude<Fetched, { kind: 'text' }>): Trouble => ({ message: l10n.t('The course could not be fetched from {0}. {1}', url, fetchedWords(found)), remedy: l10n.t('Nothing was changed.') }),

	networkOff: (): Trouble => ({
		message: l10n.t('The network is off, so that the course cannot be fetched.'),
		remedy: l10n.t('Turn “socratic.network” on for a moment, or join the course from a file.'),
	}),

	notTrusted: (): Trouble => ({
		message: l10n.t('A course writes no file into a folder that you do not trust.'),
		remedy: l10n.t('Trust the folder (“Manage Workspace Trust”), or choose another one.'),
	}),

	tooWide: (): Trouble => ({
		message: l10n.t('A course needs a folder of its own: not your home folder, and not a whole disk.'),
		remedy: l10n.t('Make a folder for it, and choose that one.'),
	}),

	problemGone: (): Trouble => ({ message: l10n.t('The course has no such problem any more.'), remedy: l10n.t('Choose another one from the list.') }),

	/** `name`: of a file that is there and is none of the course's. */
	notWritten: (name: string): Trouble => ({ message: l10n.t('“{0}” could not be written.', name), remedy: l10n.t('Check that the folder of the course is there and may be written.') }),

	noSigningKey: (): Trouble => ({ message: l10n.t('There is no key for this course on this computer.'), remedy: l10n.t('“Publish Course” makes one.') }),

	badSigningKey: (): Trouble => ({ message: l10n.t('This file holds no publishing key.'), remedy: l10n.t('Choose one that “Save the Publishing Key” wrote.') }),

	setByCourse: (name: string): Trouble => ({ message: l10n.t('Your course “{0}” sets this: nothing is sent over the network.', name), remedy: l10n.t('“Show My Course” says what it sets.') }),
};

function fetchedWords(found: Exclude<Fetched, { kind: 'text' }>): string {
	switch (found.kind) {
		case 'address':
			return addressFaultWords(found.why);
		case 'redirect':
			return l10n.t('It leads on to another server ({0}), which is not followed.', found.to);
		case 'status':
			return found.status === 404 ? l10n.t('There is nothing at this address.') : l10n.t('The server answered {0}.', found.status);
		case 'too-large':
			return packFaultWords('too-large');
		case 'failed':
			return l10n.t('There was no answer: {0}.', found.reason);
	}
}
