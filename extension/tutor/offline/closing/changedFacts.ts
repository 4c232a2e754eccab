/** Which facts of a run the repair changed: asked once more, they show that the student knows why the program passes now. Pure. */
import * as l10n from '@vscode/l10n';
import type { Question, Task, Truth } from '../../../words';
import type { Ground, PastTurn, Situation } from '../../roles';
import { sameTruth } from '../chooser';
import type { Candidate } from '../draft';
import { explainQuestions } from '../questions/explain';
import { timesQuestion } from '../questions/explainTimes';
import { rulePrefix } from '../questions/explainRule';
import { stateQuestions } from '../questions/predictState';
import { join, type Part, say, shown, spoken } from '../say';
import type { Subject } from '../subject';
import { lineMap, type LineMap } from './lineMap';

/** What the checks are picked from. */
export interface Mended {
	readonly situation: Situation;
	readonly task: Task;
	/** The present program, and the one before it, on the same test. */
	readonly subject: Subject;
	readonly before: Subject;
	/** A few lines of the program were changed: they are the repair. */
	readonly isSmall: boolean;
	/** Lines that were changed, put in or moved. */
	readonly changed: readonly number[];
	/** All that may be asked of the present run; of these, what is near the repair and about its concept; and which line gives the result back. */
	readonly asked: readonly Candidate[];
	readonly near: readonly Candidate[];
	readonly back: readonly Candidate[];
}

/**
 * Best first: what was asked before and answered wrong or told, and what was asked and known; how often a line runs that stands elsewhere
 * now; other facts at the repair that are others now; what the changed lines do that did not come so far before; last which line
 * gives the result back, where that is another, and more was changed than lines that have nothing to do with it. What the program before answers in the same way is not among them.
 */
export function changedFacts(mended: Mended): readonly Candidate[] {
	const { situation, subject, before, isSmall, changed, asked, near, back } = mended;
	const lines = lineMap(before.ground.code.text, situation.code.text);
	const earlier = askedBefore(mended, lines);
	const moved = movedLines(mended, lines);
	const known = new Map([...oldFacts(mended, lines).map((question) => [factOf(question, (at) => lines.now.get(at)), question.truth] as const), ...moved.flatMap(({ question, was }) => (was === null ? [] : [[factOf(question), was] as const]))]);
	const truthOf = (question: Question) => earlier.get(factOf(question))?.truth ?? known.get(factOf(question));
	const isOther = ({ question }: Candidate) => {
		const truth = truthOf(question);
		return truth !== undefined && !sameTruth({ ...question, truth }, question);
	};
	const isRule = ({ question: { template } }: Candidate) => template.startsWith(rulePrefix);
	const facts = asked.filter((each) => !isRule(each) && isOther(each));
	const ofTurn = (isHard: boolean) => facts.filter(({ question }) => earlier.get(factOf(question))?.isHard === isHard);
	const isReached = ({ question: { truth } }: Candidate) => !(truth.kind === 'count' && truth.count === 0);
	const fresh = near.filter((each) => !isRule(each) && isReached(each) && truthOf(each.question) === undefined && each.question.slots.line !== undefined && changed.includes(each.question.slots.line));
	// Of a program that could not start nobody knows where its calls would have ended.
	const ends = before.traced && endsElsewhere(before, subject, lines) ? back : [];
	const best = [
		...ofTurn(true), ...ofTurn(false), ...rulesShown(mended, asked),
		// Where the mistake was not what is given back, a click on that line shows nothing of it.
		...(ofReturn.includes(mended.task.concept) ? ends : []),
		...(isSmall ? [...moved.map(({ candidate }) => candidate), ...near.filter((each) => facts.includes(each)), ...fresh] : []),
		...(isSmall && !isReturnChanged(mended) ? [] : ends),
	];
	return best.filter(({ question }, at) => best.findIndex((other) => other.question.id === question.id) === at).map((each) => asNow(each, truthOf(each.question), earlier.has(factOf(each.question)) || situation.turns.some((turn) => spoken(turn.question.words) === spoken(each.question.words))));
}

/** Concepts of what a function gives back: where the mistake is one of them, which line does it is the point. */
export const ofReturn: readonly (Task['concept'])[] = ['return-value', 'return-ends', 'print-vs-return', 'none-value'];

/** One name for a question however the program is written around it: what it asks, of which run, and at which line of the present program. */
function factOf({ template, slots: { test, variable, line, round } }: Question, now: (line: number) => number | undefined = (at) => at): string {
	return JSON.stringify([families[template] ?? template, test, variable, line === undefined ? null : (now(line) ?? 'gone'), round]);
}

/** Templates that ask for the same fact in other words. */
const families: Readonly<Record<string, string>> = { 'explain.walk-rounds': 'rounds', 'explain.rounds': 'rounds', 'predict.rounds': 'rounds', 'explain.walk-values': 'values', 'explain.values': 'values' };

/** What was asked of this bug in the program as it was, with its answer then; `isHard`: it was answered wrong, or told. */
function askedBefore({ situation, task, before }: Mended, lines: LineMap): ReadonlyMap<string, { readonly truth: Truth; readonly isHard: boolean }> {
	const rows = before.ground.code.text.split(/\r?\n/).map((each) => each.trim().replaceAll(/\s+/g, ' '));
	// Its id holds the words of the line that it was asked about.
	const isOfThen = ({ id, slots: { line } }: Question) => line === undefined || ((rows[line] ?? '') !== '' && id.includes(`/${(rows[line] ?? '').slice(0, 60)}`));
	const all = new Map<string, { readonly truth: Truth; readonly isHard: boolean }>();
	for (const turn of situation.turns) {
		const { question, withdrawn } = turn;
		const isOfBug = situation.tasks.some(({ id, bug }) => id === question.task && bug === task.bug);
		if (!isOfBug || withdrawn || turn.version === situation.code.version || (question.stage !== 'predict' && question.stage !== 'explain') || !isOfThen(question)) continue;
		const fact = factOf(question, (at) => lines.now.get(at));
		all.set(fact, { truth: question.truth, isHard: isHard(turn) || all.get(fact)?.isHard === true });
	}
	return all;
}

function isHard({ assessment, rung }: PastTurn): boolean {
	return (assessment?.kind === 'answer' && assessment.correct === false) || (rung !== 'question' && rung !== 'smaller-question');
}

/** What the program before says to questions like these. */
function oldFacts({ before, asked, changed }: Mended, lines: LineMap): readonly Question[] {
	const { traced } = before;
	if (!traced) return [];
	const wasAt = (at: number) => [...lines.now].find(([, now]) => now === at)?.[0];
	const focus = [...new Set(asked.flatMap(({ question: { slots } }) => (slots.line === undefined ? [] : (wasAt(slots.line) ?? []))))];
	const subject = { ...before, focus };
	const rounds = before.ground.outline.loops.flatMap((loop): Question[] => {
		const [run, ...more] = traced.replay.loopRuns(loop);
		// Where the run stopped inside, its rounds are the point only of a loop that was mended itself.
		const isCounted = run && more.length === 0 && (run.left?.event === 'raise' ? changed.includes(lines.now.get(loop.header) ?? -1) : run.end !== 'open');
		return isCounted ? asked.flatMap(({ question }) => (factOf(question).startsWith('["rounds"') ? [{ ...question, slots: { ...question.slots, line: loop.header }, truth: { kind: 'count', count: run.rounds.length } }] : [])) : [];
	});
	return [...rounds, ...[...explainQuestions(subject), ...stateQuestions(subject)].map(({ question }) => question)];
}

/** The loops and conditions that lines stood in before they were moved, as lines of the present program. */
export function headsBefore({ code: { text }, outline }: Ground, now: string): readonly number[] {
	const lines = lineMap(text, now);
	const moved = [...lines.now].flatMap(([was, now]) => (lines.moved.has(now) ? [was] : []));
	const heads = [...outline.loops.map(({ header, body }) => ({ header, body })), ...outline.conditions.map(({ line: header, body }) => ({ header, body }))];
	return heads.filter(({ body }) => moved.some((at) => body.from <= at && at <= body.to)).flatMap(({ header }) => lines.now.get(header) ?? []);
}

/** How often lines run that stand elsewhere now, where that is another number than before; `was` is null where nobody could count that. */
function movedLines({ subject, before }: Mended, lines: LineMap): readonly { readonly candidate: Candidate; readonly question: Question; readonly was: Truth | null }[] {
	const [now, then] = [subject.traced, before.traced];
	if (!now || !then) return [];
	const { outline } = subject.ground;
	// Of two lines that changed places each runs where the other did: what ran there before would be said of the wrong one.
	return [...lines.now].filter(([was, is]) => lines.now.get(is) !== was || was === is).flatMap(([was, is]) => {
		const [earlier, later] = [then.replay.passes(was).length, now.replay.passes(is).length];
		const isApart = outline.statementLines.includes(is) && !outline.loops.some(({ header }) => header === is) && !outline.functions.some(({ header }) => header === is);
		return lines.moved.has(is) && isApart && later > 0 && earlier !== later ? timesQuestion(subject, now.test, now.replay, is).map((candidate) => ({ candidate, question: candidate.question, was: then.replay.trace.cut && earlier > 0 ? null : { kind: 'count' as const, count: earlier } })) : [];
	});
}

/** Which of two beliefs is right: only where the wrong one was shown in this session. */
function rulesShown({ situation }: Mended, asked: readonly Candidate[]): readonly Candidate[] {
	const shownBy = new Set(situation.turns.flatMap(({ assessment }) => (assessment?.kind === 'answer' && assessment.correct === false ? (assessment.misunderstood ?? []) : [])));
	return asked.filter(({ question: { template } }) => template.startsWith(rulePrefix) && shownBy.has(template.slice(rulePrefix.length)));
}

/** A line that gives something back was changed, put in or moved. */
function isReturnChanged({ situation: { outline: { returns } }, changed }: Mended): boolean {
	return returns.some(({ range }) => changed.some((at) => range.from <= at && at <= range.to));
}

/** The call does not end at the line that it ended at before. */
function endsElsewhere(before: Subject, subject: Subject, lines: LineMap): boolean {
	const endOf = ({ traced }: Subject) => {
		const main = traced?.replay.main;
		const end = main && traced.replay.of(main.id).at(-1);
		return end?.event === 'return' && main?.returned?.shape.kind !== 'nothing' ? end.line : undefined;
	};
	const [was, is] = [endOf(before), endOf(subject)];
	return is !== undefined && (was === undefined || lines.now.get(was) !== is);
}

/** With the answer of before in the reply; asked before, the question says that it is about the program as it is now. */
function asNow(each: Candidate, was: Truth | undefined, isAgain: boolean): Candidate {
	const lead = isAgain ? say(l10n.t('Your program has changed.')) : null;
	const { question } = each;
	const now = { ...each, question: { ...question, words: join(lead, question.words), reworded: question.reworded.map((words) => join(lead, words)) } };
	return was?.kind === 'value' ? withBefore(now, shown(was.value)) : was?.kind === 'count' ? withBefore(now, String(was.count)) : now;
}

/** `Right, it runs 3 times. Before your change it was 0.` */
function withBefore(each: Candidate, was: Part): Candidate {
	return { ...each, question: { ...each.question, held: join(each.question.held, say(l10n.t('Before your change it was {0}.'), was)) } };
}
