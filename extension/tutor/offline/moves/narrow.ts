/** Likely repairs part on a call: what it should give is known to the student alone, by the task. Nothing is said of repairs or of the program. */
import * as l10n from '@vscode/l10n';
import type { Question } from '../../../words';
import type { Situation } from '../../roles';
import { code, say } from '../say';
import { narrowTemplate } from './names';

/** `No example says it yet: by the task, what should f(4) return? ...`; the answer becomes an example. */
export function narrowQuestion(call: string): Question {
	return {
		id: `narrow/${call}`,
		task: '',
		stage: 'expect',
		template: narrowTemplate,
		slots: { call },
		answer: { kind: 'value' },
		truth: { kind: 'open' },
		foils: [],
		words: say(l10n.t('One more example would help. By the task, what should {0} return? I keep your answer as an example of yours.'), code(call)),
		fact: [],
		held: [],
		help: [{ rung: 'smaller-question', words: say(l10n.t('No example says it. Decide by the task alone: what would be sensible for {0}?'), code(call)) }],
		reworded: [say(l10n.t('By the task, what is the right result of {0}?'), code(call))],
	};
}

/** The program still fails an example, and none says yet what the call gives. */
export function stillNarrows({ problem, evidence: { run } }: Situation, { slots }: Question): boolean {
	return run.results.some(({ passed }) => !passed) && problem.tests.every((test) => test.kind !== 'call' || test.call !== slots.call);
}
