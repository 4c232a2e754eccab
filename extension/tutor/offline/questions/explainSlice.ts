/** What a slice takes: which positions are in it on this run, and which should be. */
import * as l10n from '@vscode/l10n';
import type { SliceTaken } from '../../../../grammars/slices';
import type { Question, Test } from '../../../words';
import type { PastTurn } from '../../roles';
import { type Candidate, draft } from '../draft';
import type { Moment, Replay } from '../facts/replay';
import { above, observe } from '../moves/observe';
import { wholeValue } from '../facts/operands';
import { code, join, line, say, shown } from '../say';
import { type Subject, tellingPass } from '../subject';
import { briefly, namesIn, opening, whenRunsWith } from './phrases';
import { pieceQuestion } from './explainPiece';
import { wanted } from './explainWanted';
import { thenWantedTemplate } from '../moves/names';

const endTemplate = 'explain.slice-end';
const firstTemplate = 'explain.slice-first';
const lastTemplate = 'explain.slice-last';

/** Of a line with a slice: what its end comes to, where that is worked out, and the last position that is in it. Empty where a repair is known and changes none of it. */
export function sliceQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { spelling } = subject;
	const passes = replay.passes(at);
	// A loop works out once what it goes through.
	const isHead = subject.ground.outline.loops.some(({ header }) => header === at);
	const told = (isHead ? null : tellingPass(subject, test.id, replay, at)) ?? (passes[0] ? { moment: passes[0], index: 0 } : null);
	if (!spelling || !told) return [];
	const nth = passes.length > 1 && !isHead ? told.index + 1 : null;
	const slices = spelling.slicesIn(subject.source.textOf(at), told.moment.state).filter((slice) => isDoubtful(subject, at, slice));
	return slices.flatMap((slice) => [...endQuestion(subject, { test, at, slice, moment: told.moment, nth }), ...edgeQuestion(subject, { test, at, slice, moment: told.moment, nth })]);
}

/** A repair changes something in it, or none is known. */
function isDoubtful(subject: Subject, at: number, { from, text }: SliceTaken): boolean {
	const { bug, source } = subject;
	if (bug.kind === 'suspected') return subject.found.includes(at) || bug.concept === 'slicing';
	const start = source.startOf(at) + from;
	return bug.repairs[0]?.some((edit) => edit.from < start + text.length && start < edit.to) === true;
}

interface About {
	readonly test: Test;
	readonly at: number;
	readonly slice: SliceTaken;
	readonly moment: Moment;
	/** Null for a line that runs once. */
	readonly nth: number | null;
}

/** A bound that is worked out: what it comes to. */
function endQuestion(subject: Subject, { slice, ...about }: About): Candidate[] {
	const { bounds: [, source], values: [, value] } = slice;
	return value === null || !/[^\p{L}\p{N}_-]/u.test(source) ? [] : pieceQuestion(subject, { ...about, template: endTemplate, source, value });
}

/** The first or the last position that is in the slice, whichever a repair changes; then which it should be. */
function edgeQuestion(subject: Subject, { test, at, slice, moment, nth }: About): Candidate[] {
	const [first, behind] = slice.positions;
	const known = briefly(moment.state, [...new Set([slice.of, ...namesIn(slice.bounds.join(' '))])]);
	const [low, high] = slice.values;
	// Without a bound all of it is taken, and nobody has to look for where that begins.
	if (behind <= first || known.length === 0 || (low === null && high === null)) return [];
	const taken = code(slice.worked);
	const isFirst = high === null || isAtStart(subject, at, slice);
	const edge = wholeValue(isFirst ? first : behind - 1);
	const ask = isFirst
		? say(l10n.t('It takes {0}. Positions count from 0. Which is the first position that is in it?'), taken)
		: say(l10n.t('It takes {0}. Positions count from 0. Which is the last position that is in it?'), taken);
	const inContext = join(whenRunsWith(at, nth, known), ask);
	const own = draft(subject, {
		stage: 'explain', template: isFirst ? firstTemplate : lastTemplate, slots: { test: test.id, line: at, round: nth ?? 1 },
		answer: { kind: 'value' }, truth: { kind: 'value', value: edge },
		foils: isFirst ? [{ answer: String(first + 1), misconception: 'positions-from-one' }] : [{ answer: String(behind), misconception: 'slice-end-is-included' }],
		words: join(opening(test), inContext), inContext,
		fact: isFirst ? say(l10n.t('The first position in it is {0}.'), shown(edge)) : say(l10n.t('The last position in it is {0}. Where a slice ends is not in it.'), shown(edge)),
		held: isFirst ? say(l10n.t('Right, it begins at position {0}.'), shown(edge)) : say(l10n.t('Right, {0} is the last: where a slice ends is not in it.'), shown(edge)),
		reworded: [isFirst ? say(l10n.t('Write the positions under the items of {0}, beginning with 0. Which is the first that {1} takes?'), code(slice.of), taken) : say(l10n.t('Write the positions under the items of {0}, beginning with 0. Which is the last that {1} takes?'), code(slice.of), taken)],
		help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. What comes out first?'), code(subject.spelling.print(slice.text)), line(at)), above(subject, slice.text, at))],
		asks: `slice/${at}/${slice.text}/${nth ?? 1}`,
	});
	const question: Candidate = { ...own, after: (asked: Question) => asked.template === endTemplate && asked.slots.line === at };
	const follows = (asked: PastTurn) => asked.question.id === own.question.id && asked.assessment?.kind === 'answer' && asked.assessment.correct !== null;
	const wish = wanted(subject, { template: thenWantedTemplate, test, at, name: slice.text, value: edge, words: isFirst ? say(l10n.t('By the task, which position should be the first in it?')) : say(l10n.t('By the task, which position should be the last in it?')), says: [], follows });
	return [question, { ...wish, isRest: true }];
}

/** The likeliest repair changes where it begins, and not where it ends. */
function isAtStart({ bug, source }: Subject, at: number, { text, from, of, bounds: [start] }: SliceTaken): boolean {
	const [best] = bug.kind === 'known' ? bug.repairs : [];
	const begin = source.startOf(at) + from;
	const behindStart = begin + text.indexOf(start, text.search(/[[(]/) + 1) + start.length;
	const inside = best?.filter((edit) => edit.from < begin + text.length && begin < edit.to) ?? [];
	return inside.length > 0 && inside.every((edit) => edit.from > begin + of.length && edit.to <= behindStart);
}
