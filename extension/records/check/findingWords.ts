import * as l10n from '@vscode/l10n';
import type { Finding } from './findings';

/** What the matter is and what can be done, in a sentence or two. */
export function findingWords({ code, about, path }: Pick<Finding, 'code' | 'about' | 'path'>): string {
	const [first = '', second = '', third = ''] = about;
	const parts = about.map((part) => l10n.t('“{0}”', part)).join(', ');
	switch (code) {
		case 'statement-empty':
			return l10n.t('The statement is empty. Write what the program should do.');
		case 'not-run-here':
			return l10n.t('This problem was not checked, for its programs cannot be run here. {0} {1}', first, second);
		case 'no-reference':
			return l10n.t('There is no reference solution. Not checked: that the tests can be passed, and that the hidden tests tell more than the visible ones.');
		case 'reference-broken':
			return l10n.t('The reference solution does not start: {0}', first);
		case 'reference-fails':
			return l10n.t('The reference solution does not pass {0}: {1} One of the two is wrong.', first, gaveWords(second, third));
		case 'test-cannot-run':
			return l10n.t('The test {0} cannot be run: {1}', first, second);
		case 'entry-missing':
			return path.at(-1) === 'starter'
				? l10n.t('The starter has no “{0}”, which the tests call. Students have to write its head, too; put it there if they should not.', first)
				: l10n.t('This program has no “{0}”, which the tests call.', first);
		case 'starter-broken':
			return l10n.t('The starter cannot be read: {0} If that is the exercise, leave it so.', sentence(first));
		case 'starter-passes':
			return l10n.t('The starter passes every test: there is nothing to do. Take out what students should write, or add a test that it fails.');
		case 'starter-passes-visible':
			return l10n.t('The starter passes every test that students see, so that nothing seems to be wrong with it. Show one that it fails.');
		case 'hidden-implied':
			return l10n.t('This hidden test tells nothing that the visible ones do not. Wrong programs that were tried: {0}; of these pass all visible tests: {1}. None of them fails it. Choose another case, or leave it out.', first, second);
		case 'mistake-broken':
			return l10n.t('The program of this mistake does not start, so no student\'s program can do the same: {0}', first);
		case 'mistake-passes':
			return l10n.t('The program of this mistake passes every test, so the mistake is never found. Add a test that it fails.');
		case 'mistake-like-reference':
			return l10n.t('The program of this mistake gives for every test what the reference solution gives, so the two cannot be told apart. Add a test on which they differ.');
		case 'mistake-same':
			return l10n.t('The program of this mistake gives for every test what that of “{0}” gives, so neither is ever recognised. Add a test on which they differ, or make the two one.', first);
		case 'mistake-several':
			return l10n.t('The tutor finds {0} separate mistakes in this program. Leave the one that you mean, so that students who make only that one are recognised.', first);
		case 'mistake-not-repaired':
			return l10n.t('The tutor finds no small change that makes this program pass. So it will not know where to ask. Is it just one mistake, in a program that looks like your reference solution?');
		case 'hint-leaks':
			return l10n.t('This hint gives the repair away: {0}. Students would be told what to write.', parts);
		case 'hint-too-early':
			return l10n.t('This hint points at the place before the student has found it: {0}. Move it to “place-named”, or ask about what the program does.', parts);
		case 'hint-too-long':
			return l10n.t('This hint is longer than what students read at once: more than 60 words.');
		case 'hint-asks-twice':
			return l10n.t('This hint asks more than one thing. Leave one question.');
		case 'hint-avoided':
			return l10n.t('The course avoids this: {0}. The hint says it.', parts);
		case 'task-leaks':
			return l10n.t('This text holds a part of the repair: {0}. A model that reads it may say it. Write what has to be understood instead.', parts);
	}
}

/** What a program gave, as a sentence. */
export function gaveWords(kind: string, detail: string): string {
	switch (kind) {
		case 'returned':
			return l10n.t('it gives {0}.', detail);
		case 'printed':
			return detail.trim() === '' ? l10n.t('it prints nothing.') : l10n.t('it prints {0}.', detail.trim().replaceAll(/\s*\n\s*/g, ' ⏎ '));
		case 'raised':
			return l10n.t('it stops with {0}.', detail);
		case 'endless':
			return l10n.t('it comes to no end.');
		case 'slow':
			return l10n.t('it takes too long.');
		case 'waiting-for-input':
			return l10n.t('it asks for more than is typed.');
		case 'memory':
			return l10n.t('it needs too much memory.');
		case 'too-much-output':
			return l10n.t('it prints too much.');
		case 'exited':
			return l10n.t('it ends itself.');
		default:
			return l10n.t('it was not run.');
	}
}

function sentence(text: string): string {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}
