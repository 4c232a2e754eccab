/** Where a run goes on behind the last line of a case: into the next one, where nothing stops it. */
import * as l10n from '@vscode/l10n';
import type { Test } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { Moment, Replay } from '../facts/replay';
import { join, line, say } from '../say';
import { linesOf, type Subject } from '../subject';
import { onRun, opening } from './phrases';

/** For a mistake whose repair stands between two cases: the first time that the run passes from the one into the other. */
export function fallsOnQuestions(subject: Subject, test: Test, replay: Replay): Candidate[] {
	const { bug } = subject;
	if (bug.kind !== 'known' || bug.concept !== 'switch-cases') return [];
	const places = bug.places.flatMap(({ place }) => linesOf(place));
	const fallen = replay.moments.flatMap((moment) => {
		const next = moment.event === 'line' ? replay.next(moment) : null;
		const label = next && labelBetween(subject, moment, next);
		return next && label !== null && places.some((at) => moment.line <= at && at <= next.line) ? [{ from: moment.line, label, to: next.line }] : [];
	});
	const [first] = fallen;
	return first ? [fallsOn(subject, test, first)] : [];
}

interface Fall {
	readonly from: number;
	/** Where the other case begins. */
	readonly label: number;
	readonly to: number;
}

/** The line between the two at which another case begins; the head of all of them jumps to one. */
function labelBetween({ source }: Subject, { line: from }: Moment, { line: to }: Moment): number | null {
	const between = Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + 1 + index);
	return /\bswitch\b/.test(source.textOf(from)) ? null : (between.find((at) => /^\s*(?:case\b|default\s*:)/.test(source.textOf(at))) ?? null);
}

function fallsOn(subject: Subject, test: Test, { from, label, to }: Fall): Candidate {
	const inContext = say(l10n.t('When {0} has run, which line runs next? Click it.'), line(from));
	return draft(subject, {
		stage: 'explain',
		template: 'explain.falls-on',
		slots: { test: test.id, line: from },
		answer: { kind: 'line' },
		truth: { kind: 'places', places: [{ kind: 'lines', from: label, to }], checked: true },
		words: join(opening(test), inContext),
		inContext,
		fact: say(l10n.t('Behind {0} the run goes on with {1}.'), line(from), line(to)),
		held: say(l10n.t('Right, behind {0} the run goes on with {1}.'), line(from), line(to)),
		reworded: [say(l10n.t('Follow the run on paper, {0}. Which line comes right behind {1}?'), onRun(test), line(from))],
		help: [{ rung: 'smaller-question', words: say(l10n.t('What does {0} say of where the run goes from there?'), line(from)) }],
		asks: `falls-on/${from}`,
	});
}
