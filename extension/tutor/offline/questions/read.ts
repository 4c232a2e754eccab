import * as l10n from '@vscode/l10n';
import type { RaisedException, Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import { code, join, line, say } from '../say';
import type { Subject } from '../subject';
import { meaningsOf } from './meanings';
import { onRun } from './phrases';

/** What the error's message says. The line stands in the student's own traceback, so it may be named. */
export function readQuestions(subject: Subject): readonly Candidate[] {
	const { exception } = subject.bug.symptom;
	const meanings = exception && meaningsOf(exception);
	if (!exception || !meanings) return [];
	const right = { id: 'right', words: meanings.right };
	const wrong = meanings.wrong.map(({ words, misconception }) => ({ id: misconception, words }));
	// The right one is not always the first to be read, and always at the same place for the same error.
	const at = [...exception.type + exception.message].reduce((sum, char) => sum + char.length + char.charCodeAt(0), 0) % (wrong.length + 1);
	const options = [...wrong.slice(0, at), right, ...wrong.slice(at)];
	return [
		draft(subject, {
			stage: 'read',
			template: 'read.meaning',
			slots: { ...(exception.line === null ? {} : { line: exception.line }), ...(subject.failing[0] ? { test: subject.failing[0].test.id } : {}) },
			answer: { kind: 'choice', options },
			truth: { kind: 'choice', id: 'right' },
			foils: wrong.map(({ id }) => ({ answer: id, misconception: id })),
			words: join(stopped(subject, exception), say(l10n.t('What does that message say?'))),
			fact: join(say(l10n.t('The message says this:')), meanings.right),
			held: say(l10n.t('Yes, that is what it says.')),
			reworded: [join(say(l10n.t('Read the last line of the error again: {0}.'), code(messageOf(exception))), say(l10n.t('Which of these does it mean?')))],
			help: [
				{ rung: 'smaller-question', words: say(l10n.t('Before the colon stands the kind of error, behind it what it is about. What is it about here?')) },
				{ rung: 'fact', words: meanings.right },
			],
			asks: 'meaning',
		}),
	];
}

/** `For f(1), your program stopped on line 4 with KeyError: 4.` */
export function stopped(subject: Subject, exception: RaisedException): Words {
	const message = code(messageOf(exception));
	const [failing] = subject.failing;
	const place = exception.line === null ? null : line(exception.line);
	if (!failing) return place ? say(l10n.t('Your program stopped on {0} with {1}.'), place, message) : say(l10n.t('Your program stopped with {0}.'), message);
	const run = onRun(failing.test);
	return place ? say(l10n.t('Your program stopped on {0} with {1}, {2}.'), place, message, run) : say(l10n.t('Your program stopped with {0}, {1}.'), message, run);
}

export function messageOf(exception: RaisedException): string {
	return exception.message === '' ? exception.type : `${exception.type}: ${exception.message}`;
}
