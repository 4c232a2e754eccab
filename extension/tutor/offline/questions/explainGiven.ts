/** A condition that gives a name a value (`if (n = 0)`): what the name is behind it says more than whether the whole is true. */
import * as l10n from '@vscode/l10n';
import type { ConditionOutline } from '../../../code/outline';
import type { Test } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import type { Outcome, Replay } from '../facts/replay';
import { code, join, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { beforeLine, briefly, opening } from './phrases';

/** One equals sign between a name and a value, and nothing else. */
const onlyGives = /^([\p{L}_][\p{L}\p{N}_]*)\s*=(?![=>])\s*[^=]+$/u;

/** It gives something a value before it is true or false: printed once more, it would do so once more. */
export function givesValue(text: string): boolean {
	return /(?<![=!<>:+\-*/%&|^])=(?![=>])|(?<!\+)\+\+|(?<!-)--/.test(text.replaceAll(/'[^']*'|"[^"]*"/g, "''"));
}

export function givenQuestions(subject: Subject, test: Test, replay: Replay, { line: at, text }: ConditionOutline, { moment, held }: Outcome): Candidate[] {
	const name = onlyGives.exec(text.trim())?.[1];
	const value = name === undefined ? undefined : replay.next(moment)?.state[name];
	if (name === undefined || !value || !isAskable(value)) return [];
	const was = moment.state[name];
	const passes = replay.passes(at);
	const nth = passes.length > 1 ? passes.findIndex(({ index }) => index === moment.index) + 1 : null;
	const known = briefly(moment.state, [name]);
	const inContext = join(known.length > 0 ? beforeLine(at, nth, known) : null, say(l10n.t('What is {0} after {1}?'), code(name), line(at)));
	return [draft(subject, {
		stage: 'explain', template: 'explain.assigned', slots: { test: test.id, variable: name, line: at, round: nth ?? 1 },
		answer: { kind: 'value' }, truth: { kind: 'value', value },
		foils: [was ? { answer: was.shown, misconception: 'one-sign-compares' } : null],
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('There {0} becomes {1}.'), code(name), shown(value)),
		held: held
			? say(l10n.t('Right, {0} becomes {1}, and the run goes on with the lines inside.'), code(name), shown(value))
			: say(l10n.t('Right, {0} becomes {1}, and the run passes over the lines inside.'), code(name), shown(value)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Read the condition on {0} aloud, sign by sign. What does it do with {1}?'), line(at), code(name)) }],
		asks: `line/${at}/${name}/${nth ?? 1}`,
	})];
}
