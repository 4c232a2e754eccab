/** A value that a class keeps once, where each of its objects was meant to have one: it was set anew before it is used. */
import * as l10n from '@vscode/l10n';
import { functionAround } from '../../../code/around';
import type { Test } from '../../../words';
import { type Candidate, draft, isAskable, isBrief } from '../draft';
import type { Replay } from '../facts/replay';
import { above, observe } from '../moves/observe';
import { code, join, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { isPlaceOf } from './locate';
import { namesIn, opening } from './phrases';

/** Of the line that names it in the class, once that is found: what it is where it is used first, though it was something else where it was first set. */
export function oneFieldQuestions(subject: Subject, test: Test, replay: Replay): Candidate[] {
	const { ground: { outline }, source, found } = subject;
	const isOfClass = (at: number) => functionAround(outline.functions, at) === undefined && outline.classes?.some(({ range, header }) => header < at && at <= range.to) === true;
	return found.filter((at) => isOfClass(at) && isPlaceOf(subject, at)).flatMap((at) => namesIn(source.textOf(at)).slice(-1).flatMap((name) => ofName(subject, test, replay, name)));
}

function ofName(subject: Subject, test: Test, replay: Replay, name: string): Candidate[] {
	const { ground: { outline }, source, spelling } = subject;
	const setters = outline.assignments.filter(({ targets, range }) => targets.includes(name) && functionAround(outline.functions, range.from) !== undefined).map(({ range }) => range.from);
	const firsts = setters.flatMap((at) => replay.passes(at).slice(0, 1)).sort((a, b) => a.index - b.index);
	const [set] = firsts;
	const first = set && replay.after(set)?.[name];
	const used = set && replay.moments.find(({ event, line: at, index, state }) => event === 'line' && index > set.index && state[name] !== undefined && !setters.includes(at) && outline.functions.every(({ header }) => header !== at) && namesIn(source.textOf(at)).includes(name));
	const value = used?.state[name];
	if (!set || !first || !used || !value || value.shown === first.shown || !isAskable(value) || !isBrief(first) || replay.passes(used.line)[0]?.index !== used.index) return [];
	const inContext = join(say(l10n.t('At first {0} becomes {1}, on {2}.'), code(name), shown(first), line(set.line)), say(l10n.t('What is {0} when {1} runs for the first time?'), code(name), line(used.line)));
	return [draft(subject, {
		stage: 'explain', template: 'explain.one-field', slots: { test: test.id, variable: name, line: used.line, round: 1 },
		answer: { kind: 'value' },
		truth: { kind: 'value', value },
		foils: [{ answer: first.shown, misconception: 'each-object-keeps-its-own' }],
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('There {0} is {1}. It was set again before that, and the class keeps only one {0}.'), code(name), shown(value)),
		held: say(l10n.t('Right, {0} is {1} by then: it was set again, and the class keeps only one {0}.'), code(name), shown(value)),
		help: [spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out first?'), code(spelling.print(name)), line(used.line)), above(subject, name, used.line))],
		asks: `one-field/${name}`,
	})];
}
