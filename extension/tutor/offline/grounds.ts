import * as l10n from '@vscode/l10n';
import type { Test, Words } from '../../words';
import type { PastTurn, Situation } from '../roles';
import { code, join, say } from './say';
import { onRun } from './questions/phrases';

/** What an open question stands on: who wrote the test, or the run of the student's own program. */
export function groundOf(situation: Situation, turn: PastTurn): Words {
	const { question } = turn;
	const test = situation.problem.tests.find(({ id }) => id === question.slots.test);
	if (!test) return say(l10n.t('I go by what your program does when it runs, and by your examples.'));
	if (question.stage === 'expect' || question.stage === 'repair') return whoWrote(test);
	return join(
		say(l10n.t('I ran your program as it is {0}, line by line. My question is about that run.'), onRun(test)),
		situation.code.version === turn.version ? null : say(l10n.t('It is about the program as it was when I asked.')),
	);
}

function whoWrote(test: Test): Words {
	const expected = code(test.expected);
	const what = test.kind === 'call' ? code(test.call) : l10n.t('this input');
	switch (test.origin) {
		case 'student':
			return say(l10n.t('That {0} should give {1} is your own example. If it is wrong, set it aside in the list of examples; the rest is judged anew.'), what, expected);
		case 'file':
			return say(l10n.t('That {0} should give {1} stands in your file. If that is not what the task says, look at the task once more, and then at the example.'), what, expected);
		case 'instructor':
			return say(l10n.t('That {0} should give {1} comes from your instructor. If the task says something else, ask about it and show this example.'), what, expected);
	}
}
