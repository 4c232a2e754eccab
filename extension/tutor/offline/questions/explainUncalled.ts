/** A line that gives back a function itself where a value is wanted: its name stands there, and nothing runs it. */
import * as l10n from '@vscode/l10n';
import type { ConditionOutline } from '../../../code/outline';
import type { Test, Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { Outcome, Replay } from '../facts/replay';
import { code, line, say } from '../say';
import type { Subject } from '../subject';
import { uncalledMethod } from './explainParts';

/** What a condition looks at, where that is a method that nobody has run: it counts as true, whatever it would say. */
export function uncalledCondition(subject: Subject, test: Test, { line: at, text }: ConditionOutline, { moment, held }: Outcome): Candidate[] {
	const source = text.trim();
	const name = uncalledMethod(source, moment.state);
	if (name === null || !held) return [];
	return [
		uncalled(subject, {
			test, at, name, source,
			words: say(l10n.t('What does the condition on {0} look at?'), line(at)),
			fact: say(l10n.t('It looks at {0} itself, which has not run, and that counts as true.'), code(name)),
			held: say(l10n.t('Right, at {0} itself, which has not run: that counts as true.'), code(name)),
		}),
	];
}

/** What a line gives back, where that is no value but what would work one out. */
export function uncalledQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const end = replay.main && replay.of(replay.main.id).at(-1);
	const name = subject.running.shownFunction.exec(replay.main?.returned?.shown ?? '')?.[1];
	const source = subject.ground.outline.returns.find(({ range }) => range.from <= at && at <= range.to)?.value;
	if (name === undefined || end?.event !== 'return' || end.line !== at || source?.endsWith(name) !== true) return [];
	return [
		uncalled(subject, {
			test, at, name, source,
			words: say(l10n.t('What does {0} give back?'), line(at)),
			fact: say(l10n.t('It gives back {0} itself: something that can be run, and has not run.'), code(name)),
			held: say(l10n.t('Right, {0} itself: something that can be run, and has not run.'), code(name)),
		}),
	];
}

interface Uncalled {
	readonly test: Test;
	readonly at: number;
	/** The function's or method's name, and as it stands on the line. */
	readonly name: string;
	readonly source: string;
	readonly words: Words;
	readonly fact: Words;
	readonly held: Words;
}

function uncalled(subject: Subject, { test, at, name, source, ...said }: Uncalled): Candidate {
	const called = subject.ground.outline.calls.find(({ line: other, callee }) => other !== at && callee.includes('.'));
	return draft(subject, {
		stage: 'explain',
		template: 'explain.uncalled',
		slots: { test: test.id, line: at },
		answer: { kind: 'choice', options: [{ id: 'value', words: say(l10n.t('What {0} works out'), code(name)) }, { id: 'function', words: say(l10n.t('{0} itself, before it has run'), code(name)) }] },
		truth: { kind: 'choice', id: 'function' },
		foils: [{ answer: 'value', misconception: 'names-run-by-themselves' }],
		...said,
		help: [called ? { rung: 'smaller-question', words: say(l10n.t('On {0} something is run. Compare how it is written there with {1}.'), line(called.line), line(at)) } : { rung: 'smaller-question', words: say(l10n.t('Add a line that prints {0}, and run it. What comes out?'), code(source)) }],
		asks: `uncalled/${at}`,
	});
}
