/** A line that the run does not come to, a loop without a round, a condition that is false: which line decides that, and by what. */
import * as l10n from '@vscode/l10n';
import type { ConditionOutline } from '../../../code/outline';
import type { Question, Test, Truth, Words } from '../../../words';
import { chainAround, chainOf, conditionOfLoop, decidersOf } from '../facts/deciding';
import { type Candidate, draft } from '../draft';
import type { Moment, Outcome, Replay } from '../facts/replay';
import { code, join, line, say } from '../say';
import { decidesTemplate, laterTrueTemplate, shouldRunTemplate } from '../moves/names';
import { type Subject, tellingPass } from '../subject';
import { eachPartTemplate, partsTemplate, whenTried } from './explainParts';
import { briefly, namesIn, onRun, opening, valuesOf } from './phrases';

export const firstTrueTemplate = 'explain.first-true';

/** Of a line that the student found and that the run does not come to: the line that decides that. */
export function decidingQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	if (!subject.found.includes(at)) return [];
	const deciders = decidersOf(subject, replay, at);
	const [first] = deciders;
	const chain = chainAround(subject, at);
	// Which of several is the first that is true is asked with the values that they were tried with.
	if (first === undefined || (chain.length > 1 && chain.some((each) => each.line === first))) return [];
	return [draft(subject, {
		stage: 'explain', template: decidesTemplate, slots: { test: test.id, line: at },
		answer: { kind: 'line' }, truth: placesOf(deciders),
		words: join(say(l10n.t('The run does not come to {0} {1}.'), line(at), onRun(test)), say(l10n.t('Click the line that decides that.'))),
		inContext: join(say(l10n.t('The run does not come to {0}.'), line(at)), say(l10n.t('Click the line that decides that.'))),
		fact: say(l10n.t('It is {0} that decides that.'), line(first)),
		held: say(l10n.t('Right, {0} decides that.'), line(first)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Go up from {0}, line by line. Which is the last line that still runs?'), line(at)) }],
		asks: `decides/${at}`,
	})];
}

function placesOf(lines: readonly number[]): Truth {
	return { kind: 'places', places: lines.map((at) => ({ kind: 'lines', from: at, to: at })), checked: true };
}

/** Of a line in a chain of conditions: which of them is the first that is true, at the moment that tells; and whether a later one is true as well. */
export function chainQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const chain = chainAround(subject, at);
	const [head] = chain;
	if (!head || chain.length < 2 || !subject.found.includes(at)) return [];
	const told = tellingMoment(subject, test, replay, chain, at);
	const held = told && chain.find((each) => replay.outcomes(each).some((outcome) => outcome.held && outcome.moment.index >= told.moment.index && outcome.moment.activation === told.moment.activation && outcome.moment.index < (told.next ?? Infinity)));
	if (!told || !held) return [];
	const also = chain.filter((each) => each.line > held.line && subject.spelling?.conditionTruth(each.text, told.moment.state) === true);
	// The one over the line; else the last, which says most.
	const later = also.find(({ line: each, body }) => each === at || (body.from <= at && at <= body.to)) ?? also.at(-1);
	const known = briefly(told.moment.state, namesIn(chain.map(({ text }) => text).join(' ')));
	// A line that is taken on this run does not stand behind another one.
	const isBehind = at > held.body.to;
	return [
		...(isBehind && known.length > 0 ? [firstTrue(subject, test, { at, head, held, told, known: valuesOf(known) })] : []),
		...(later && known.length > 0 ? [laterTrue(subject, test, { held, later, known: valuesOf(known), nth: told.nth })] : []),
	];
}

interface Told {
	readonly moment: Moment;
	/** Which time the chain was tried, one-based; null for a chain that is tried once. */
	readonly nth: number | null;
	/** The index of the moment at which it is tried the next time. */
	readonly next: number | null;
}

/** When the run departs from a mended one; else when the condition over the line would be true too, where it was not tried; else the first time. */
function tellingMoment(subject: Subject, test: Test, replay: Replay, chain: readonly ConditionOutline[], at: number): Told | null {
	const [head] = chain;
	const passes = head ? replay.passes(head.line) : [];
	const departed = head && tellingPass(subject, test.id, replay, head.line)?.moment;
	const own = chain.find(({ line: each, body }) => each === at || (body.from <= at && at <= body.to));
	const missed = own === head ? undefined : passes.find((moment, index) => own && subject.spelling?.conditionTruth(own.text, moment.state) === true && !replay.passes(own.line, moment.activation).some((each) => each.index > moment.index && each.index < (passes[index + 1]?.index ?? Infinity)));
	const moment = missed ?? departed ?? passes[0];
	const index = moment ? passes.indexOf(moment) : -1;
	return moment && index >= 0 ? { moment, nth: passes.length > 1 ? index + 1 : null, next: passes[index + 1]?.index ?? null } : null;
}

function firstTrue(subject: Subject, test: Test, { at, head, held, told, known }: { readonly at: number; readonly head: ConditionOutline; readonly held: ConditionOutline; readonly told: Told; readonly known: Words }): Candidate {
	const inContext = join(whenTried(head.line, told.nth, known), say(l10n.t('Click the first condition from there on that is true.')));
	return draft(subject, {
		stage: 'explain', template: firstTrueTemplate, slots: { test: test.id, line: at, round: told.nth ?? 1 },
		answer: { kind: 'line' }, truth: placesOf([held.line]),
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('It is {0}: {1} is true there.'), line(held.line), code(held.text)),
		held: say(l10n.t('Right, {0} is true, and the run does not try the conditions behind it.'), code(held.text)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Put the values into the condition on {0}. Is it true? If not, go on to the next one.'), line(head.line)) }],
		asks: `first-true/${head.line}/${told.nth ?? 1}`,
		tells: [`condition/${held.line}/${told.nth ?? 1}`],
	});
}

function laterTrue(subject: Subject, test: Test, { held, later, known, nth }: { readonly held: ConditionOutline; readonly later: ConditionOutline; readonly known: Words; readonly nth: number | null }): Candidate {
	const text = code(later.text);
	const inContext = say(l10n.t('The run did not try {0} then. Would {1} be true as well?'), line(later.line), text);
	return {
		...draft(subject, {
			stage: 'explain', template: laterTrueTemplate, slots: { test: test.id, line: later.line, round: nth ?? 1 },
			answer: { kind: 'choice', options: [{ id: 'true', words: say(l10n.t('Yes, it would be true.')) }, { id: 'false', words: say(l10n.t('No, it would be false.')) }] },
			truth: { kind: 'choice', id: 'true' },
			foils: [{ answer: 'false', misconception: 'condition-misread' }],
			words: join(opening(test), whenTried(held.line, null, known), inContext), inContext,
			fact: say(l10n.t('{0} would be true as well, but an earlier condition was true before.'), text),
			held: say(l10n.t('Right, it would be true as well. But an earlier condition was the first that is true.')),
			asks: `later-true/${later.line}/${nth ?? 1}`,
			isSmaller: true,
		}),
		after: ({ template, slots, truth }: Question) => slots.test === test.id && ((template === firstTrueTemplate && slots.round === (nth ?? 1)) || (template === 'explain.condition' && slots.line === held.line && truth.kind === 'choice' && truth.id === 'true')),
	};
}

/** The condition of a loop that makes no round, at the moment when it is tried. */
export function noRoundCondition(replay: Replay, loop: Parameters<typeof conditionOfLoop>[0]): { readonly condition: ConditionOutline; readonly outcome: Outcome } | null {
	const condition = conditionOfLoop(loop);
	const [first] = condition ? replay.outcomes(condition) : [];
	return condition && first && !first.held ? { condition, outcome: first } : null;
}

/** Questions about a condition come next after the answer which line decides, or that a loop makes no round. */
export function leadingOn(subject: Subject, replay: Replay, candidates: readonly Candidate[]): readonly Candidate[] {
	const isAbout = new Set(['explain.condition', partsTemplate, eachPartTemplate, firstTrueTemplate]);
	const later = candidates.filter(({ question }) => question.template === laterTrueTemplate).map(({ question }) => question.slots.line ?? -1);
	// That a later condition is true as well says more than what should happen at the first.
	const isSaid = ({ question: { template, slots } }: Candidate) => template === shouldRunTemplate && later.some((at) => at !== slots.line && chainOf(subject, at).some((each) => each.line === slots.line));
	return candidates.filter((candidate) => !isSaid(candidate)).map((candidate) => {
		const { template, slots: { line: at, test } } = candidate.question;
		if (candidate.after || candidate.follows || at === undefined || !isAbout.has(template)) return candidate;
		const isDecided = (asked: number) => decidersOf(subject, replay, asked).some((each) => each === at || (template !== firstTrueTemplate && chainOf(subject, at).some(({ line: other }) => other === each)));
		const after = ({ template: asked, slots, truth }: Question) =>
			slots.test === test && slots.line !== undefined && (
				((asked === decidesTemplate || asked === 'explain.instead' || (asked === 'explain.reached' && truth.kind === 'count' && truth.count === 0)) && isDecided(slots.line))
				|| (asked === 'explain.rounds' && slots.line === at && truth.kind === 'count' && truth.count === 0));
		return { ...candidate, after };
	});
}
