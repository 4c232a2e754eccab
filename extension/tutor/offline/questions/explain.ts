import type { ConditionOutline, LineRange, LoopOutline } from '../../../code/outline';
import { applyEdits } from '../../../code/edits';
import type { RunningFacts } from '../../../code/language';
import type { Question, Test } from '../../../words';
import { conditionsOver } from '../facts/conditionsOver';
import { conditionOfLoop } from '../facts/deciding';
import type { Candidate } from '../draft';
import { atNamedPlace } from '../facts/named';
import { isTie } from '../facts/operands';
import { isAboutOutput } from '../facts/output';
import type { Outcome, Replay } from '../facts/replay';
import { loopsAround } from '../../../code/around';
import { unusableCall } from '../facts/unusable';
import { wrongPrint } from '../facts/slice';
import { type Subject, followedOn, isOfRun, tellingPass } from '../subject';
import { afterLoopQuestions } from './explainAfterLoop';
import { assignmentQuestions, methodQuestions } from './explainAssigned';
import { capturedQuestions } from './explainCaptured';
import { carriedQuestions } from './explainCarried';
import { chosenQuestions } from './explainChosen';
import { chainQuestions, decidingQuestions, leadingOn, noRoundCondition } from './explainDeciding';
import { departedBefore, departedQuestions, mixedUpQuestions } from './explainDeparted';
import { differenceQuestions } from './explainDifference';
import { emptyBodyQuestions } from './explainEmptyBody';
import { fallsOnQuestions } from './explainFallsOn';
import { fieldQuestions } from './explainField';
import { usedQuestions } from './explainFound';
import { inlineQuestions } from './explainInline';
import { kindQuestions, wrongKindOf } from './explainKind';
import { loopQuestions } from './explainLoop';
import { checkedQuestions } from './explainChecked';
import { givenQuestions } from './explainGiven';
import { giverWish, holderQuestion } from './explainGiver';
import { howItEnds, returnEachRound, returnQuestions, returnedParts, returnedQuestions, saysNothingBack } from './explainReturned';
import { keptQuestions } from './explainKept';
import { keptLater, usedLater } from './explainLater';
import { beatenQuestions } from './explainBeaten';
import { lettersQuestions } from './explainLetters';
import { givesNothing } from './explainMethod';
import { lostQuestions } from './explainLost';
import { missingQuestions } from './explainMissing';
import { nestedQuestions } from './explainNested';
import { oneFieldQuestions } from './explainOneField';
import { operatorQuestions } from './explainOperator';
import { orderQuestion } from './explainOrder';
import { partQuestion } from './explainPart';
import { partsQuestions } from './explainParts';
import { passedQuestions } from './explainPassed';
import { pictureQuestions } from './explainPicture';
import { pieceQuestions } from './explainPiece';
import { plainOrRound, plainReturnQuestions, quotedQuestions } from './explainPlain';
import { ruleQuestions } from './explainRule';
import { placedQuestions } from './explainPlaced';
import { printQuestions, whereItGoes } from './explainPrinted';
import { shouldRun } from './explainShould';
import { sharedQuestions } from './explainShared';
import { showsQuestion } from './explainShown';
import { sliceQuestions } from './explainSlice';
import { supposedQuestion } from './explainSupposed';
import { reachedQuestion, timesQuestion } from './explainTimes';
import { uncalledCondition, uncalledQuestions } from './explainUncalled';
import { usesQuestions } from './explainUses';
import { walkQuestions } from './explainWalk';
import { returnWanted, wantedQuestion } from './explainWanted';
import { writtenQuestion } from './explainWritten';
import { conditionQuestion } from './predictPath';
import { isAtPlace, isPlaceOf, isSure } from './locate';
import { namesIn, printName } from './phrases';

/** What the lines found (or suspected) do on the traced run: only what the trace can check. */
export function explainQuestions(whole: Subject): readonly Candidate[] {
	const subject = onRunOf(atNamedPlace(whole));
	const { traced } = subject;
	if (!traced) return [];
	const { replay, test } = traced;
	const { outline } = subject.ground;
	const written = writtenQuestion(subject);
	if (written) return [written];
	// What steers a run tells more than what only uses its values; a line that the student found goes before both.
	const steers = (at: number) => outline.loops.some(({ header }) => header === at) || outline.conditions.some((each) => each.line === at);
	const about = (at: number) => [...checkedQuestions(subject, at), ...missingQuestions(subject, test, replay, at), ...quotedQuestions(subject, test, replay, at), ...usedLater(subject, test, replay, at), ...capturedQuestions(subject, test, replay, at), ...passedQuestions(subject, test, replay, at), ...mixedUpQuestions(subject, test, replay, at), ...sliceQuestions(subject, test, replay, at), ...inlineQuestions(subject, test, replay, at), ...lostQuestions(subject, test, replay, at), ...afterLoopQuestions(subject, test, replay, at), ...chosenQuestions(subject, test, replay, at), ...decidingQuestions(subject, test, replay, at), ...chainQuestions(subject, test, replay, at), ...ofLine(subject, test, replay, at), ...reachedQuestion(subject, test, replay, at)];
	const around = (at: number) => loopsAround(outline.loops, at).filter((loop) => loop.header !== at).flatMap((loop) => loopQuestions(subject, test, replay, loop));
	const isHead = (at: number) => [...outline.loops, ...outline.conditions.map(({ line: header, body }) => ({ header, body }))].find(({ header }) => header === at);
	const isClear = (at: number) => {
		const head = isHead(at);
		return isOfRun(subject, at) && (!head || head.body.from <= at || replay.isApart(head));
	};
	const focus = [...new Set(subject.focus.map((at) => replay.startOf(at)))].filter(isClear);
	const wasFound = new Set(subject.found.map((at) => replay.startOf(at)));
	const found = focus.filter((at) => wasFound.has(at));
	const suspected = focus.filter((at) => !wasFound.has(at));
	const ofFound = [
		...found.flatMap(about),
		...found.flatMap((at) => makersOf(subject, replay, at).flatMap(about)),
		...found.flatMap((at) => usesOf(subject, replay, at).flatMap(about)),
		...found.flatMap((at) => conditionsOver(subject, at)).flatMap(about),
		...found.flatMap(around),
	];
	// Once the place is found, what other lines do is beside the point.
	const ordered = isAtPlace(subject) && ofFound.length > 0 ? ofFound : [...ofFound, ...suspected.filter(steers).flatMap(about), ...suspected.flatMap(around), ...suspected.flatMap(about)];
	const ends = isAboutOutput(traced) && !unusableCall(subject) ? whereItGoes(subject, traced) : howItEnds(subject, test, replay);
	// Where no line says what to give back, what the others do is beside the point.
	if (saysNothingBack(subject)) {
		const own = [...showsQuestion(subject, traced), ...ends, ...(ends.length > 0 ? holderQuestion(subject) : [])];
		return [...own, ...ruleQuestions(subject, own)];
	}
	// How many signs a line of a picture should have stands in the example: that leads to the rule, whatever may be the repair.
	const picture = pictureQuestions(subject);
	if (picture.length > 0) return picture;
	// Each line of a case does what it says: only where the run goes on shows the mistake.
	const fallen = fallsOnQuestions(subject, test, replay);
	if (fallen.length > 0) return [...fallen, ...ruleQuestions(subject, fallen)];
	const shared = sharedQuestions(subject, test, replay);
	// Each line does what it says there: only how many lists there are shows the mistake.
	if (shared.length > 0) return [...ends, ...shared, ...ruleQuestions(subject, shared)];
	// What a class keeps once shows only where it is used.
	const one = oneFieldQuestions(subject, test, replay);
	if (one.length > 0) return [...one, ...ruleQuestions(subject, one)];
	// Each line does what it says there, too: only what a round begins with shows it.
	const carried = subject.found.some((at) => isPlaceOf(subject, at)) ? carriedQuestions(subject) : [];
	if (carried.length > 0) return [...carried, ...ruleQuestions(subject, carried)];
	const walk = walkQuestions(subject);
	// Under a loop whose list is changed each line does what it says: only what the loop takes shows the mistake.
	const lines = walk.length === 0 ? [...ordered, ...differenceQuestions(subject)] : walk.flatMap(({ question: { slots } }) => outline.loops.filter(({ header }) => header === slots.line).flatMap((loop) => loopQuestions(subject, test, replay, loop)));
	// Of a result of the wrong kind what the lines before it do is beside the point, until it was said which kind is wanted.
	const end = wrongKindOf(subject) && !isAtPlace(subject) && replay.main ? replay.of(replay.main.id).at(-1) : undefined;
	const kinds = end ? kindQuestions(subject, test, replay, end.line) : [];
	const turn = departedBefore(subject, test.id);
	const departed = walk.length > 0 ? [] : [...departedQuestions(subject, test, replay), ...(turn === null || !isClear(turn) ? [] : about(replay.startOf(turn)))];
	const all = leadingOn(subject, replay, once([...ends, ...(ends.some(({ question }) => question.template === 'explain.how-ends') ? giverWish(subject) : []), ...kinds, ...walk, ...lettersQuestions(subject), ...placedQuestions(subject), ...nestedQuestions(subject, test, replay), ...departed, ...lines]));
	return [...all, ...ruleQuestions(subject, all)];
}

/** Of a line that only gives a name's value back, while nobody knows the mistake, the line that gave it that value last; in a loop, what the loop takes says more. */
function makersOf({ bug, ground: { outline } }: Subject, replay: Replay, at: number): readonly number[] {
	const name = outline.returns.find(({ range }) => range.from === at)?.value ?? '';
	const end = replay.main && replay.of(replay.main.id).at(-1);
	if (bug.kind !== 'suspected' || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || end?.line !== at) return [];
	const ran = new Set(replay.of(end.activation).filter(({ event }) => event === 'line').map(({ line }) => line));
	const own = outline.assignments.filter(({ targets, range }) => targets.includes(name) && ran.has(range.from) && loopsAround(outline.loops, range.from).length === 0).map(({ range }) => range.from);
	return own.slice(-1);
}

/** On the traced run that comes to a line that was found: what it does there says nothing on another. */
function onRunOf(subject: Subject): Subject {
	const { traced, alsoTraced, found } = subject;
	const passes = (run: NonNullable<Subject['traced']>) => found.some((at) => run.replay.passes(at).length > 0);
	const run = traced && found.length > 0 && !passes(traced) ? alsoTraced.find(passes) : undefined;
	return followedOn(subject, run?.test.id);
}

/**
 * Where the run uses the plain value that a line begins with, as `smallest = 0`: about the line itself there is nothing to ask. A
 * condition goes before what is worked out.
 */
function usesOf({ ground, source }: Subject, replay: Replay, at: number): readonly number[] {
	const { assignments, conditions, returns } = ground.outline;
	const set = assignments.filter(({ range, value, augmented }) => range.from === at && !augmented && namesIn(value).length === 0).flatMap(({ targets }) => targets);
	if (set.length === 0) return [];
	const lines = [...conditions.map(({ line: header }) => header), ...assignments.map(({ range }) => range.from), ...returns.map(({ range }) => range.from)];
	return [...new Set(lines)].filter((line) => line > at && replay.passes(line).length > 0 && namesIn(source.textOf(line)).some((name) => set.includes(name))).slice(0, 2);
}

function once(candidates: readonly Candidate[]): Candidate[] {
	const seen = new Set<string>();
	return candidates.filter(({ question }) => !seen.has(question.id) && seen.add(question.id));
}

function ofLine(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { loops, conditions, assignments, calls, returns } = subject.ground.outline;
	const loop = loops.find((each) => each.header === at);
	if (loop) {
		const tried = noRoundCondition(replay, loop);
		const own = tried ? ofCondition(subject, test, replay, tried.condition, tried.outcome) : [];
		const asked = loopQuestions(subject, test, replay, loop);
		const isEnd = ({ question }: Candidate) => question.template === 'explain.end';
		const [ended, others] = [endedBy(subject, test, replay, loop), asked.filter((each) => !isEnd(each))];
		return [...own, ...asked.filter(isEnd), ...(leavesCondition(subject, loop) ? [...others, ...ended] : [...ended, ...others])];
	}
	const condition = conditions.find((each) => each.line === at);
	// A head without a block does nothing: what the run does then says everything.
	const headOnly = emptyBodyQuestions(subject, test, replay, at);
	if (headOnly.length > 0) return [...headOnly];
	const ask = (outcome: Outcome) => (condition ? ofCondition(subject, test, replay, condition, outcome) : []);
	// That a start is never beaten says more than what one comparison comes to.
	const beaten = beatenQuestions(subject, test, replay, at);
	// Of a line that only stands in the wrong block how often it runs says everything.
	const counted = subject.bug.concept === 'indentation' && subject.bug.kind === 'known' && isPlaceOf(subject, at) && staysAsWritten(subject, at) && replay.passes(at).length !== 1 ? timesQuestion(subject, test, replay, at) : [];
	if (counted.length > 0) return counted;
	if (condition) {
		const [told, all] = [tellingPass(subject, test.id, replay, at), replay.outcomes(condition)];
		// Where nobody knows where the run departs, the last time before the first wrong line is printed tells most.
		const wrong = !told && subject.traced?.test.id === test.id ? wrongPrint(subject, subject.traced) : null;
		const first = told ? all.find(({ moment }) => moment.index === told.moment.index) : wrong ? all.findLast(({ moment }) => moment.index <= wrong.index) : undefined;
		const outcomes = [...new Set([...(first ? [first] : []), ...telling(all, condition.text, subject.running)])];
		const parts = outcomes.slice(0, 1).flatMap(({ moment, held }) => {
			const passes = replay.passes(at);
			const nth = passes.length > 1 ? passes.findIndex(({ index }) => index === moment.index) + 1 : null;
			return partQuestion(subject, test, at, { source: condition.text, result: held, moment, nth });
		});
		return [...returnEachRound(subject, test, replay, at), ...beaten, ...outcomes.slice(0, 1).flatMap(ask), ...parts, ...outcomes.slice(1).flatMap(ask), ...(subject.found.includes(at) ? outcomes.slice(0, 1).flatMap((outcome) => supposedQuestion(subject, test, condition, outcome)) : [])];
	}
	// A function that is written inside of a statement has statements of its own.
	const holds = ({ range }: { readonly range: LineRange }) => range.from <= at && at <= range.to && replay.startOf(at) === replay.startOf(range.from);
	const assignment = assignments.find(holds);
	// That the value is not there yet says more than anything that is made of it.
	const later = assignment ? keptLater(subject, test, replay, assignment) : [];
	if (later.length > 0) return later;
	const field = assignment ? fieldQuestions(subject, test, replay, assignment) : [];
	// What the plain name gets is told with it, and was meant for the other.
	if (field.length > 0) return field;
	if (beaten.length > 0) return beaten;
	if (assignment) return [...orderQuestion(subject, test, replay, at), ...assignmentQuestions(subject, test, replay, assignment), ...givesNothing(subject, test, replay, at), ...usesQuestions(subject, test, replay, assignment), ...wantedQuestion(subject, test, replay, at)];
	if (returns.some(holds)) return [...returnWanted(subject, test, replay, at), ...uncalledQuestions(subject, test, replay, at), ...givesNothing(subject, test, replay, at), ...kindQuestions(subject, test, replay, at), ...orderQuestion(subject, test, replay, at), ...plainOrRound(subject, at, plainReturnQuestions(subject, test, replay, at), returnQuestions(subject, test, replay, at)), ...returnedParts(subject, test, replay, at), ...operatorQuestions(subject, test, replay, at), ...returnedQuestions(subject, at)];
	const printed = subject.traced && isAboutOutput(subject.traced) ? printQuestions(subject, subject.traced, at) : [];
	if (printed.length > 0) return [...pieceQuestions(subject, test, replay, at), ...printed];
	const kept = keptQuestions(subject, test, replay, at);
	if (kept.length > 0) return [...kept];
	const call = calls.find((each) => each.line === at && each.callee.includes('.') && each.callee !== printName(subject));
	if (call) return [...pieceQuestions(subject, test, replay, at), ...methodQuestions(subject, test, replay, call)];
	// What a text is filled with is one thing, how it is written there another.
	return subject.traced && isAboutOutput(subject.traced) ? usedQuestions(subject, test, replay, at) : [];
}

/** The likeliest repair leaves what the line says, wherever it puts it. */
function staysAsWritten({ bug, ground: { code: { text } }, source }: Subject, at: number): boolean {
	const [best] = bug.kind === 'known' ? bug.repairs : [];
	return best === undefined || applyEdits(text, best).split('\n').some((each) => each.trim() === source.textOf(at).trim());
}

/** The likeliest repair changes the head of a loop that counts, and not its condition: where it begins, or how it goes on. */
function leavesCondition({ bug, ground: { code: { text } }, source }: Subject, { header, over, counts }: LoopOutline): boolean {
	const [best = []] = bug.kind === 'known' ? bug.repairs : [];
	const own = source.textOf(header);
	const begin = text.split('\n').slice(0, header).reduce((so, line) => so + line.length + 1, 0);
	const from = begin + own.indexOf(over);
	const inHead = best.filter((edit) => edit.from <= begin + own.length && edit.to >= begin);
	return counts !== undefined && from >= begin && inHead.length > 0 && inHead.every((edit) => edit.to < from || edit.from > from + over.length);
}

/** Of a loop that the student found, and that is where something is to be mended: what its condition comes to at the end, after what is in it. */
function endedBy(subject: Subject, test: Test, replay: Replay, loop: LoopOutline): Candidate[] {
	const condition = conditionOfLoop(loop);
	const [run, ...more] = replay.loopRuns(loop);
	const last = condition && replay.outcomes(condition).at(-1);
	if (!condition || !last || last.held || more.length > 0 || run?.end !== 'done' || run.rounds.length === 0 || !isPlaceOf(subject, loop.header) || !subject.found.includes(loop.header)) return [];
	const after = ({ template, slots }: Question) => template === 'explain.end' && slots.test === test.id && slots.line === loop.header;
	return ofCondition(subject, test, replay, condition, last).map((each) => (each.after || each.follows ? each : { ...each, after }));
}

/** Of a condition of two parts each of them, else the whole. */
function ofCondition(subject: Subject, test: Test, replay: Replay, condition: ConditionOutline, outcome: Outcome): Candidate[] {
	const uncalled = uncalledCondition(subject, test, condition, outcome);
	// What the condition comes to is read off it, and a method that has not run says nothing of that.
	if (uncalled.length > 0) return uncalled;
	const given = givenQuestions(subject, test, replay, condition, outcome);
	if (given.length > 0) return given;
	const parts = partsQuestions(subject, test, replay, condition, outcome);
	const asked = parts.length > 0 ? parts : conditionQuestion(subject, test, replay, condition, outcome, 'explain');
	// Which parts of it belong together is asked first.
	return [...asked, ...(parts.length > 0 && isSure(subject) ? [] : asked.slice(0, 1).flatMap((each) => shouldRun(subject, each, condition, outcome.held)))];
}

/** The evaluations that tell most: with both sides equal; then the last one and the first with the other outcome, or the first where all are the same. */
function telling(outcomes: readonly Outcome[], text: string, running: RunningFacts): readonly Outcome[] {
	const tie = outcomes.find(({ moment }) => isTie(text, moment.state, running));
	const last = outcomes.at(-1);
	const other = outcomes.find(({ held }) => held !== last?.held);
	return [...new Set(other ? [tie, last, other] : [tie, outcomes[0]])].filter((each) => each !== undefined);
}
