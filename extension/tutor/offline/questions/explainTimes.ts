/** How often a line runs. */
import * as l10n from '@vscode/l10n';
import type { Test } from '../../../words';
import { loopsAround } from '../../../code/around';
import { type Candidate, draft } from '../draft';
import type { Replay } from '../facts/replay';
import { line, say, times } from '../say';
import { type Subject, tellingPass } from '../subject';
import { nestedFoil } from '../teaching/beliefs';
import { wrongKindOf } from './explainKind';
import { isLabel, onRun } from './phrases';

const mostCounted = 15;

/** Whatever the line does; none where nobody would count it. */
export function timesQuestion(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const count = replay.passes(at).length;
	if (count > mostCounted || replay.trace.cut) return [];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.reached',
			slots: { test: test.id, line: at },
			answer: { kind: 'count' },
			truth: { kind: 'count', count },
			foils: [
				nestedFoil(replay, loopsAround(subject.ground.outline.loops, at), count),
				{ answer: String(count + 1), misconception: 'one-round-too-many' },
				...(count > 0 ? [{ answer: String(count - 1), misconception: 'one-round-too-few' }] : []),
			],
			words: say(l10n.t('How many times does {0} run {1}?'), line(at), onRun(test)),
			fact: count === 0 ? say(l10n.t('It never runs.')) : say(l10n.t('It runs {0}.'), times(count)),
			held: count === 0 ? say(l10n.t('Right, it never runs.')) : say(l10n.t('Right, it runs {0}.'), times(count)),
			help: [],
			asks: `reached/${at}`,
			isSmaller: true,
		}),
	];
}

/** The same of a line of which that is worth a question: also that it never runs. */
export function reachedQuestion(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { outline, code: program } = subject.ground;
	// Where the kind of the result is wrong, how often a line runs is beside the point.
	if (!outline.statementLines.includes(at) || program.version !== replay.trace.version || wrongKindOf(subject)) return [];
	if (outline.functions.some((each) => each.header === at) || outline.loops.some((each) => each.header === at)) return [];
	const count = replay.passes(at).length;
	// How often a condition is tried says less than what came of it.
	if (count > 0 && outline.conditions.some((each) => each.line === at)) return [];
	// Of a line that this run never comes to nothing is asked, unless the student pointed at it; of one that gives a wrong value its count is beside the point.
	if (count === 0 ? !subject.found.includes(at) : tellingPass(subject, test.id, replay, at) !== null) return [];
	// A label alone is a place to come to: no run stops at it.
	if (count === 0 && isLabel(subject.source.textOf(at))) return [];
	// As often as there are items wanted: that is how it should be.
	const wanted = subject.failing.find((each) => each.test.id === test.id)?.result.expected?.shape;
	if (wanted?.kind === 'items' && wanted.items.length === count && subject.bug.concept !== 'indentation') return [];
	if (count === 1 || (count === 0 && subject.bug.symptom.kind === 'exception')) return [];
	return timesQuestion(subject, test, replay, at);
}
