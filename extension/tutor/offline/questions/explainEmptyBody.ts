/** A head that ends with the sign of an empty statement: the block below runs whatever the head asks. */
import * as l10n from '@vscode/l10n';
import { matchingBracket } from '../../../code/brackets';
import type { Test } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { Replay } from '../facts/replay';
import { code, join, line, say } from '../say';
import { type Subject, tellingPass } from '../subject';
import { beforeLine, briefly, namesIn, opening } from './phrases';

export const emptyBodyTemplate = 'explain.empty-body';

/** Once the line was found: which line the run comes to after it, at the time that tells most. Empty for any other line. */
export function emptyBodyQuestions(subject: Subject, test: Test, replay: Replay, at: number): readonly Candidate[] {
	const { ground: { outline }, source, found } = subject;
	const [front = '', word = ''] = /^\s*(?:\}\s*)?(?:else\s+)?([\p{L}_]\w*)\s*\(/u.exec(source.textOf(at)) ?? [];
	const close = front === '' ? null : matchingBracket(source.textOf(at), front.length - 1);
	const asked = close === null || !/^\s*;\s*(?:\/[/*].*)?$/.test(source.textOf(at).slice(close + 1)) ? '' : source.textOf(at).slice(front.length, close);
	// A call ends in the same way.
	if (asked === '' || !found.includes(at) || outline.calls.some(({ line: each, callee }) => each === at && callee === word) || outline.loops.some(({ header, looksAfter, range }) => header === at || (looksAfter && range.to === at))) return [];
	const told = tellingPass(subject, test.id, replay, at);
	const passes = replay.passes(at);
	const moment = told?.moment ?? passes[0];
	const next = moment && replay.next(moment);
	const below = outline.statementLines.find((each) => each > at);
	// Only where the run goes on with what looks like the block of the head.
	if (!moment || !next || below === undefined || next.line < below || next.event !== 'line') return [];
	const nth = passes.length > 1 ? (told?.index ?? 0) + 1 : null;
	const known = briefly(moment.state, namesIn(asked));
	const inContext = join(known.length > 0 ? beforeLine(at, nth, known) : null, say(l10n.t('Which line runs right after {0}? Click it.'), line(at)));
	return [draft(subject, {
		stage: 'explain',
		template: emptyBodyTemplate,
		slots: { test: test.id, line: at, round: nth ?? 1 },
		answer: { kind: 'line' },
		truth: { kind: 'places', places: [{ kind: 'lines', from: next.line, to: next.line }], checked: true },
		words: join(opening(test), inContext),
		inContext,
		fact: say(l10n.t('Next comes {0}, whether {1} is true or not.'), line(next.line), code(asked)),
		held: say(l10n.t('Right, and it does so whether {0} is true or not.'), code(asked)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Add a print right below {0} and one in the block, and run it. When does each of them come out?'), line(at)) }],
		asks: `after-head/${at}/${nth ?? 1}`,
	})];
}
