import * as l10n from '@vscode/l10n';
import type { Test } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { Replay } from '../facts/replay';
import { code, line, say } from '../say';
import type { Subject } from '../subject';
import { namesIn } from './phrases';

/** A line that gives back what a method of a list or dictionary gives, which is nothing: it has done its work on the list itself. */
export function givesNothing(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { returns, calls } = subject.ground.outline;
	const wanted = returns.find(({ range }) => range.from === at)?.value?.trim();
	const call = calls.find((each) => each.line === at && each.text.trim() === wanted && each.callee.includes('.'));
	const owner = call && namesIn(call.callee)[0];
	const end = replay.main && replay.of(replay.main.id).at(-1);
	const shape = owner === undefined ? undefined : end?.state[owner]?.shape.kind;
	const isNothing = end?.event === 'return' && end.line === at && replay.main?.returned?.shape.kind === 'nothing';
	if (!call || owner === undefined || !isNothing || call.callee.split('.').length !== 2 || (shape !== 'items' && shape !== 'pairs') || !subject.spelling) return [];
	const [text, name] = [code(call.text), code(owner)];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.gives-nothing',
			slots: { test: test.id, variable: owner, line: at },
			answer: {
				kind: 'choice',
				options: [
					{ id: 'new', words: say(l10n.t('It gives back a new value and leaves {0} as it was.'), name) },
					{ id: 'itself', words: say(l10n.t('It does its work on {0} itself and gives nothing back.'), name) },
					{ id: 'empty', words: say(l10n.t('It cannot do its work, because {0} has no value there.'), name) },
				],
			},
			truth: { kind: 'choice', id: 'itself' },
			foils: [{ answer: 'new', misconception: 'method-gives-copy' }, { answer: 'empty', misconception: 'nothing-means-no-value' }],
			words: say(l10n.t('On {0} the value of {1} is given back. What does {1} do?'), line(at), text),
			fact: say(l10n.t('{0} does its work on {1} itself. What it gives back is {2}.'), text, name, code(subject.spelling.nothing)),
			held: say(l10n.t('Right: the work is done on {0}, and what comes back is {1}.'), name, code(subject.spelling.nothing)),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Add {0} above {1} and run it. Which value comes out?'), code(subject.spelling.print(call.text)), line(at)) }],
			asks: `gives-nothing/${at}`,
		}),
	];
}
