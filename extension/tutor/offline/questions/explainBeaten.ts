import * as l10n from '@vscode/l10n';
import type { AssignmentOutline, ConditionOutline } from '../../../code/outline';
import type { Test } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import type { PastTurn } from '../../roles';
import { thenWantedTemplate } from '../moves/names';
import { wanted } from './explainWanted';
import type { Replay } from '../facts/replay';
import { loopsAround } from '../../../code/around';
import { literally } from '../../../code/literally';
import { code, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { namesIn, onRun } from './phrases';

/** The name that this question is known by. */
export const beatenTemplate = 'explain.beaten';

const mostCounted = 15;
/** Which of two is more. */
const compares = /(?<![<>=-])[<>]=?(?![<>])/;

/**
 * Of the best one so far that starts with a value which no item beats (`low = 0` over 10 and 12), at its start or at its comparison: how
 * often the comparison is true.
 */
export function beatenQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const found = beatenAt(subject, at);
	if (!found || !subject.found.includes(at)) return [];
	const { start, condition, name } = found;
	const outcomes = replay.outcomes(condition);
	const value = outcomes[0]?.moment.state[name];
	if (!value || !isAskable(value) || outcomes.some(({ held }) => held) || outcomes.length > mostCounted) return [];
	const item = code(name);
	const follows = (last: PastTurn) => last.question.template === beatenTemplate && last.question.slots.variable === name && last.assessment?.kind === 'answer' && last.assessment.correct !== null;
	const wish = wanted(subject, { template: thenWantedTemplate, test, at: condition.line, name, value, words: say(l10n.t('What should {0} be before the loop, so that the first item can take its place?'), item), says: [], follows });
	return [
		draft(subject, {
			stage: 'explain',
			template: beatenTemplate,
			slots: { test: test.id, variable: name, line: condition.line },
			answer: { kind: 'count' },
			truth: { kind: 'count', count: 0 },
			foils: [{ answer: String(outcomes.length), misconception: 'first-item-always-counts' }],
			words: say(l10n.t('{0} starts with {1} on {2}, and {3} looks at one item after the other. How many times is {4} true {5}?'), item, shown(value), line(start.range.from), line(condition.line), code(condition.text), onRun(test)),
			fact: say(l10n.t('It is never true on this run: {0} stays {1}.'), item, shown(value)),
			held: say(l10n.t('Right, it is never true: {0} stays {1}, and no item takes its place.'), item, shown(value)),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Put the first item in on one side, and {0} on the other. Is {1} true? Then do so with the next.'), shown(value), code(condition.text)) }],
			asks: `beaten/${name}`,
			tells: outcomes.map((_, index) => `condition/${condition.line}/${index + 1}`),
		}),
		{ ...wish, isRest: true },
	];
}

/** The start and the comparison of the best one so far that a line belongs to; null for any other line. */
function beatenAt({ ground: { outline } }: Subject, at: number): { readonly start: AssignmentOutline; readonly condition: ConditionOutline; readonly name: string } | null {
	for (const condition of outline.conditions.filter(({ text }) => compares.test(text))) {
		const [loop] = loopsAround(outline.loops, condition.line);
		const kept = outline.assignments.filter(({ range, augmented }) => !augmented && condition.body.from <= range.from && range.to <= condition.body.to);
		for (const { targets: [name, ...more], value } of kept) {
			// What is kept is a position, and not the item at it.
			if (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(value) && new RegExp(`[[(]\\s*${literally(value)}\\s*[\\])]`, 'u').test(condition.text)) continue;
			const start = loop && outline.assignments.findLast(({ targets, range, function: inside }) => targets.length === 1 && targets[0] === name && range.to < loop.header && inside === condition.function);
			if (name === undefined || more.length > 0 || !start || start.augmented || namesIn(start.value).length > 0 || !namesIn(condition.text).includes(name)) continue;
			if (start.range.from === at || condition.line === at) return { start, condition, name };
		}
	}
	return null;
}
