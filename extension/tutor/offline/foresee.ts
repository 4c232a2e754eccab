/** What will the next run give? Asked of who tries faster than they think, before the run is shown. */
import * as l10n from '@vscode/l10n';
import type { Question } from '../../words';
import type { Ground } from '../roles';
import { isAskable } from './draft';
import { code, say, shown } from './say';
import { triedTests } from './closing/tried';

/** About the first example that failed before and now gives a value; null where none does, or the program cannot start. */
export function foreseeQuestion(ground: Ground, failedBefore: readonly string[]): Question | null {
	const tried = triedTests(ground).find(({ test, result }) => failedBefore.includes(test.id) && test.kind === 'call' && result.ending.kind === 'returned' && result.ending.value.shape.kind !== 'nothing' && isAskable(result.ending.value));
	if (tried?.test.kind !== 'call' || tried.result.ending.kind !== 'returned') return null;
	const { test, result: { ending: { value }, expected } } = tried;
	return {
		id: `foresee/${test.id}/${ground.code.version}`,
		task: '',
		stage: 'predict',
		template: 'foresee.value',
		slots: { test: test.id },
		answer: { kind: 'value' },
		truth: { kind: 'value', value },
		foils: expected && expected.shown !== value.shown ? [{ answer: expected.shown, misconception: 'reads-the-intention' }] : [],
		words: say(l10n.t('Before I run it: what will {0} give now?'), code(test.call)),
		fact: say(l10n.t('It gives {0}.'), shown(value)),
		held: say(l10n.t('Yes, it gives {0}.'), shown(value)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Follow the lines that you changed, on paper, for {0}.'), code(test.call)) }],
		reworded: [say(l10n.t('Your program is another one now. Which value do you expect of {0}?'), code(test.call))],
	};
}
