/** Whether a line shows its value or gives it back: for a function that prints what it should return. */
import * as l10n from '@vscode/l10n';
import { type Candidate, draft } from '../draft';
import type { Replay } from '../facts/replay';
import { code, line, say } from '../say';
import type { Subject } from '../subject';
import type { Tried } from '../closing/tried';
import { printName } from './phrases';
import { observe } from '../moves/observe';

/** About the last line that prints on a run that shows something and gives nothing back. */
export function showsQuestion(subject: Subject, { test, result, replay }: Tried & { readonly replay: Replay }): Candidate[] {
	const { spelling } = subject;
	const name = printName(subject);
	const at = subject.ground.outline.calls.filter(({ callee, line: each }) => callee === name && replay.passes(each).length > 0).at(-1)?.line;
	if (!spelling || at === undefined || test.kind !== 'call' || result.output.trim() === '') return [];
	const call = code(test.call);
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.shows',
			slots: { test: test.id, line: at },
			answer: {
				kind: 'choice',
				options: [
					{ id: 'back', words: say(l10n.t('It gives it back to whoever made the call.')) },
					{ id: 'show', words: say(l10n.t('It shows it on the screen, and no more.')) },
					{ id: 'both', words: say(l10n.t('It does both.')) },
				],
			},
			truth: { kind: 'choice', id: 'show' },
			foils: ['back', 'both'].map((answer) => ({ answer, misconception: 'printing-is-returning' })),
			words: say(l10n.t('What does {0} do with the value that it works with?'), line(at)),
			fact: say(l10n.t('It is only shown on the screen. What {0} gives back is {1}.'), call, code(spelling.nothing)),
			held: say(l10n.t('Right, it is only shown. What {0} gives back is {1}.'), call, code(spelling.nothing)),
			help: [observe(say(l10n.t('Try {0} in a small program, and look at {1}. What is it?'), code(`x = ${spelling.print(spelling.samples.text)}`), code('x')), null)],
			asks: `shows/${at}`,
		}),
	];
}
