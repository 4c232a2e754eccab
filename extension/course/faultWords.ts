import * as l10n from '@vscode/l10n';
import type { AddressFault } from './address';
import type { Fault } from './faults';
import type { UpdateFault } from './membership';
import type { PackFault } from './pack';

/** What the matter is and what can be done, in a sentence or two. */
export function faultWords({ code, about }: Pick<Fault, 'code' | 'about'>): string {
	switch (code) {
		case 'too-large':
			return l10n.t('This course file is too large: more than {0} kilobytes. Move texts into files of their own.', about);
		case 'too-deep':
			return l10n.t('Parts are nested too deep here: more than {0} levels. No course needs that.', about);
		case 'not-json':
			return l10n.t('This is not JSON. Look for a comma, a quote or a bracket that is missing or too much.');
		case 'newer':
			return l10n.t('The course file has version {0}. Update the extension to read it.', about);
		case 'missing':
			return l10n.t('“{0}” is missing here.', about);
		case 'unknown':
			return l10n.t('A course file knows no “{0}” here. Look at the spelling, or take it out.', about);
		case 'twice':
			return l10n.t('“{0}” stands here twice. Only one can count: take the other out.', about);
		case 'kind':
			return l10n.t('Another kind of value belongs here: {0}.', about);
		case 'value':
			return l10n.t('One of these belongs here: {0}.', about);
		case 'too-much':
			return l10n.t('This is too much: {0} at most.', about);
		case 'too-little':
			return l10n.t('This is too little: {0} at least.', about);
		case 'id':
			return l10n.t('Use small letters, digits and dashes, 64 at most, as in “week-2”.');
		case 'moment':
			return l10n.t('Write a date with its time and its offset from UTC: 2026-10-01T08:00:00+02:00.');
		case 'language-code':
			return l10n.t('Write the language as a code: en, es, pt-BR.');
		case 'email':
			return l10n.t('This is not an e-mail address.');
		case 'https':
			return l10n.t('Only an https address may stand here.');
		case 'concept':
			return l10n.t('There is no idea with this name. Press Ctrl+Space for those that there are.');
		case 'form':
			return l10n.t('Nothing of this form belongs here. Hold the pointer over the name beside it to read what does.');
		case 'markup':
			return l10n.t('Texts are plain: “{0}” would show or do something else than is written. Take it out.', about);
		case 'same-id':
			return l10n.t('“{0}” is the id of another one already. Give each its own.', about);
		case 'outside':
			return l10n.t('“{0}” may not be named: a file lies inside the folder of the course, is not hidden, and has a name that every system takes.', about);
		case 'same-file':
			return l10n.t('“{0}” would be the same file as another one.', about);
		case 'same-entry':
			return l10n.t('One more problem has the program “{0}” and the same entry point. Give each its own.', about);
		case 'language': {
			const [written = '', ...known] = about.split(', ');
			return l10n.t('There are no problems in “{0}” yet. What can be used: {1}.', written, known.join(', '));
		}
		case 'test-kind':
			return l10n.t('This test does not fit the entry point: a function is called; a script has “typed” and “prints”.');
		case 'model-address':
			return l10n.t('This is no address of a server. It looks like https://models.example.edu/v1.');
		case 'model-not-https':
			return l10n.t('A model must be asked over https. Then no one on the way can read what students write.');
		case 'model-internal':
			return l10n.t('This address leads to the student\'s own network. Use the name of a server that all can reach.');
		case 'model-key':
			return l10n.t('No name, password, query or mark may stand in the address: each student gives their own key.');
		case 'model-unused':
			return l10n.t('The network is off in this course, so this model is never asked.');
		case 'closes-first':
			return l10n.t('This is not after “opens”: there is no time in which it may be used.');
		case 'file-missing':
			return l10n.t('There is no file “{0}” in the folder of the course, or it cannot be read.', about);
		case 'file-link':
			return l10n.t('“{0}” leads out of the folder of the course. Put the file itself there.', about);
		case 'file-binary':
			return l10n.t('“{0}” is no text in UTF-8.', about);
		case 'file-large':
			return l10n.t('“{0}” is too large for a course.', about);
	}
}

/** Why a packed course is refused. */
export function packFaultWords(why: PackFault): string {
	switch (why) {
		case 'no-pack':
			return l10n.t('This is no packed course.');
		case 'too-large':
			return l10n.t('This is too large for a packed course.');
		case 'newer':
			return l10n.t('This course was packed by a newer version. Update the extension first.');
		case 'signature':
			return l10n.t('The signature of this course is wrong: it was changed after it was published, or cut on the way.');
		case 'bomb':
			return l10n.t('Much more comes out of this file than a course may hold. It was not opened.');
		case 'course':
			return l10n.t('What is packed here is no course that can be used.');
	}
}

export function updateFaultWords(why: UpdateFault): string {
	switch (why) {
		case 'other-course':
			return l10n.t('This is another course.');
		case 'other-key':
			return l10n.t('Somebody else signed this: the key is not the one with which the course was signed when you joined it.');
		case 'older':
			return l10n.t('This is older than the course that you have.');
		case 'same':
			return l10n.t('You have the newest one already.');
	}
}

export function addressFaultWords(why: AddressFault): string {
	switch (why) {
		case 'not-an-address':
			return l10n.t('This is no address.');
		case 'not-https':
			return l10n.t('A course comes from an https address only.');
		case 'key-inside':
			return l10n.t('There is a name or a password in this address.');
		case 'internal':
			return l10n.t('This address leads to this very computer, or to the network that it is in.');
	}
}
