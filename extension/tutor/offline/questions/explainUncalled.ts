/** A line that gives back a function itself where a value is wanted: its name stands there, and nothing runs it. */
import * as l10n from '@vscode/l10n';
import type { Test } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { Replay } from '../facts/replay';
import { code, line, say } from '../say';
import type { Subject } from '../subject';

/** As the language shows a function that nobody has called. */
const shownFunction = /^<(?:built-in method|built-in function|bound method|function|method|class) '?(?:[\p{L}\p{N}_.]*\.)?([\p{L}_][\p{L}\p{N}_]*)/u;

/** What a line gives back, where that is no value but what would work one out. */
export function uncalledQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const end = replay.main && replay.of(replay.main.id).at(-1);
	const name = shownFunction.exec(replay.main?.returned?.shown ?? '')?.[1];
	const source = subject.ground.outline.returns.find(({ range }) => range.from <= at && at <= range.to)?.value;
	if (name === undefined || end?.event !== 'return' || end.line !== at || source?.endsWith(name) !== true) return [];
	const called = subject.ground.outline.calls.find(({ line: other, callee }) => other !== at && callee.includes('.'));
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.uncalled',
			slots: { test: test.id, line: at },
			answer: { kind: 'choice', options: [{ id: 'value', words: say(l10n.t('What {0} works out'), code(name)) }, { id: 'function', words: say(l10n.t('{0} itself, before it has run'), code(name)) }] },
			truth: { kind: 'choice', id: 'function' },
			foils: [{ answer: 'value', misconception: 'names-run-by-themselves' }],
			words: say(l10n.t('What does {0} give back?'), line(at)),
			fact: say(l10n.t('It gives back {0} itself: something that can be run, and has not run.'), code(name)),
			held: say(l10n.t('Right, {0} itself: something that can be run, and has not run.'), code(name)),
			help: [called ? { rung: 'smaller-question', words: say(l10n.t('On {0} something is run. Compare how it is written there with {1}.'), line(called.line), line(at)) } : null],
			asks: `uncalled/${at}`,
		}),
	];
}
