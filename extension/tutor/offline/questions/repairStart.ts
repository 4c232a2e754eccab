import * as l10n from '@vscode/l10n';
import type { RaisedException } from '../../../words';
import { type Candidate, draft } from '../draft';
import { code, join, line, say } from '../say';
import type { Subject } from '../subject';
import { messageOf, stopped } from './read';
import { helpWithError } from './repairError';

/** The program stops before any example could say something: what to reach is that it gets past that line. */
export function repairStart(subject: Subject, exception: RaisedException): Candidate {
	const check = say(l10n.t('Then check it.'));
	const [first] = subject.failing;
	const error = first ? helpWithError(subject, first) : null;
	const goal = exception.line === null
		? say(l10n.t('Change the program so that it does not stop with {0} any more.'), code(exception.type))
		: say(l10n.t('Change the program so that it does not stop on {0} any more.'), line(exception.line));
	return draft(subject, {
		stage: 'repair',
		template: 'repair.start',
		slots: { ...(first ? { test: first.test.id } : {}), ...(exception.line === null ? {} : { line: exception.line }) },
		answer: { kind: 'edit' },
		truth: { kind: 'run' },
		words: join(goal, check),
		fact: stopped(subject, exception),
		held: say(l10n.t('Yes, that error is gone.')),
		reworded: [join(say(l10n.t('Make the smallest change that you think is needed.')), check)],
		help: [
			{ rung: 'smaller-question', words: error?.toDo ?? say(l10n.t('Read the message once more: {0}. Which word of your program is it about?'), code(messageOf(exception))) },
			{ rung: 'fact', words: error?.fact ?? stopped(subject, exception) },
			error?.place ? { rung: 'place-named', words: error.place } : null,
		],
		asks: 'repair/start',
	});
}
