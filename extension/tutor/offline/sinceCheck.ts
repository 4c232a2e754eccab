import * as l10n from '@vscode/l10n';
import type { CallTest, Question, RaisedException, Segment, SyntaxProblem, Test, TestResult, Words } from '../../words';
import type { PastTurn, Situation } from '../roles';
import { isAskable } from './draft';
import { differingLine, isAboutOutput, outputOf } from './facts/output';
import { isCalled } from './questions/phrases';
import { lineCount } from './questions/printed';
import { messageOf, quoted } from './questions/read';
import { messageAsked, unreadable } from './questions/syntax';
import { code, join, line, listed, ordinal, say, shown } from './say';

/** More examples that have come right are counted instead of named. */
const mostNamed = 3;

/**
 * What the run gives now, after a repair that was checked while an example still fails: what has come right, then what the example of the
 * next question gives, unless that question says or asks it itself. What stops the program instead; null after anything else.
 */
export function sinceCheck(situation: Situation, last: PastTurn, next: Question | null = null): Words | null {
	const { question, assessment } = last;
	const { run } = situation.evidence;
	if (question.stage !== 'repair' || assessment?.kind !== 'answer') return null;
	const isVain = assessment.correct === false || (assessment.correct === null && question.answer.kind === 'edit');
	if (!run.syntax && !isVain && run.results.every(({ passed }) => passed) && !run.startup) return null;
	const unchanged = isVain && isUnchanged(situation, last) && !isJudged(situation, last) ? say(l10n.t('You have not changed anything yet.')) : null;
	if (run.syntax) return isVain ? join(unchanged, sinceMessage(run.syntax, question, next)) : null;
	return join(unchanged, isVain ? null : heldOf(situation, question), wonWords(situation, last), wonLines(situation, last), lostWords(situation, last), standingWords(situation, last, next));
}

/** The program cannot start: with another message than the one that was asked about, where a next question does not say it. */
function sinceMessage(syntax: SyntaxProblem, asked: Question, next: Question | null): Words {
	const before = messageAsked(asked);
	const now = quoted(syntax.message);
	const isOther = before !== null && now.kind === 'code' && before !== now.text;
	if (next?.template.startsWith('repair.syntax') !== true) return unreadable(syntax);
	if (!isOther) return [];
	return next.template === 'repair.syntax' ? say(l10n.t('That message is gone.')) : say(l10n.t('That message is gone. Now there is one for {0}: {1}.'), line(syntax.line), now);
}

/** A repair was checked without any change of the program: nothing new was tried. */
export function isUnchanged({ code }: Pick<Situation, 'code'>, { question, version, given }: PastTurn): boolean {
	return question.answer.kind === 'edit' && given?.kind === 'typed' && given.text === '' && version === code.version;
}

/** The change that is checked ran before: it has just taken the place of what was asked then. */
function isJudged({ turns }: Situation, { id, version }: PastTurn): boolean {
	const before = turns[turns.findIndex((turn) => turn.id === id) - 1];
	return before?.withdrawn === true && before.version < version;
}

/**
 * What an edit did to the repair that was asked for and is not any more, since an example came right or fails anew: what that is, and how the example
 * of the next question stands. Empty after anything else.
 */
export function sinceEdit(situation: Situation, next: Question | null): Words {
	const left = situation.turns.at(-1);
	const isEdited = left?.withdrawn === true && (left.question.template === 'repair.test' || isOfRest(situation, next)) && left.version !== situation.code.version;
	if (!isEdited || situation.evidence.run.results.every(({ passed }) => passed)) return [];
	const lost = lostWords(situation, left);
	// What mends one example and breaks another is no part that is right.
	const changed = lost.length > 0 ? lost : wonWords(situation, left);
	return changed.length > 0 ? join(changed, standingWords(situation, left, next)) : [];
}

/** The reply to the last turn, or to the edit that took its place, says how the example of this question stands now. */
export function tellsStanding(situation: Situation, last: PastTurn | null, question: Question): boolean {
	if (last === null) {
		const left = situation.turns.at(-1);
		return left !== undefined && sinceEdit(situation, question).length > 0 && standingWords(situation, left, question).length > 0;
	}
	return sinceCheck(situation, last, question) !== null && exampleOf(situation, last, question) === question.slots.test && standingWords(situation, last, question).length > 0;
}

/** What a repair that did its part is told while others are left: never that all is done. */
function heldOf({ edited, tasks, diagnosis, evidence }: Situation, question: Question): Words {
	if (question.template !== 'repair.test') return question.held;
	if ((edited?.won.length ?? 0) > 0) return [];
	const bug = diagnosis.bugs.find(({ id }) => id === tasks.find((task) => task.id === question.task)?.bug);
	const error = bug?.symptom.exception?.type;
	const aim = evidence.run.results.find(({ test }) => test === question.slots.test);
	if (error !== undefined) return endsWith(aim, error) ? [] : say(l10n.t('That error is gone now.'));
	return aim?.passed === true ? say(l10n.t('That part is right now.')) : [];
}

function endsWith(result: TestResult | undefined, error: string): boolean {
	return result?.ending.kind === 'raised' && result.ending.exception.type === error;
}

/** The examples that came right by the edit; without knowing what was before, the one that was to be repaired. */
function wonWords(situation: Situation, { question, version }: PastTurn): Words {
	const { problem, evidence: { run }, edited, code: { version: now } } = situation;
	const aim = run.results.find(({ test }) => test === question.slots.test);
	const won = version === now ? [] : edited?.won ?? (aim?.passed === true ? [aim.test] : []);
	const tests = problem.tests.filter(({ id }) => won.includes(id));
	const calls = [...new Set(tests.flatMap((test) => (test.kind === 'call' ? [test.call] : [])))];
	if (tests.length > mostNamed) return say(l10n.t('{0} more examples come out right now.'), tests.length);
	if (calls.length > 0) return calls.length === 1 ? say(l10n.t('{0} comes out right now.'), code(calls[0] ?? '')) : say(l10n.t('{0} come out right now.'), listed(calls.map(code)));
	return tests.some(({ id }) => id === question.slots.test) ? say(l10n.t('That output is right now.')) : [];
}

/** Of an example that still fails a line that came right: with two mistakes in a script that is what the first repair does. */
function wonLines({ edited, code: { version } }: Situation, last: PastTurn): Words {
	const won = last.version === version ? undefined : edited?.wonLines?.find(({ test }) => test === last.question.slots.test);
	const [first, ...more] = won?.lines ?? [];
	return first === undefined || more.length > 0 ? [] : say(l10n.t('The {0} line is right now.'), ordinal(first));
}

function lostWords(situation: Situation, last: PastTurn): Words {
	return last.version === situation.code.version ? [] : brokenWords(situation);
}

/** What the edit broke: a student looks at the example that they were at, and not at those that were right. */
export function brokenWords({ problem, edited }: Situation): Words {
	const lost = edited?.lost ?? [];
	const calls = [...new Set(problem.tests.flatMap((test) => (lost.includes(test.id) && test.kind === 'call' ? [test.call] : [])))];
	if (lost.length === 0) return [];
	if (calls.length === 1) return say(l10n.t('{0} passed before, and fails now.'), code(calls[0] ?? ''));
	if (lost.length === 1) return say(l10n.t('An example that passed before fails now.'));
	return calls.length > 1 && calls.length <= mostNamed ? say(l10n.t('{0} passed before, and fail now.'), listed(calls.map(code))) : say(l10n.t('{0} examples that passed before fail now.'), lost.length);
}

/** How the example of the next repair stands: what it gives, and whether that is new. */
function standingWords(situation: Situation, last: PastTurn, next: Question | null): Words {
	const { problem, evidence: { run }, edited, code: { version } } = situation;
	const id = exampleOf(situation, last, next);
	const test = problem.tests.find((each) => each.id === id);
	const result = run.results.find((each) => each.test === id);
	// A question about a message says what stopped the program, and one for a value must not say it.
	const isRead = next?.stage === 'read';
	const isAsked = next !== null && (isRead || !isOfRest(situation, next)) && next.template !== 'repair.test' && (run.startup !== null || next.slots.test === id) && next.stage !== 'locate' && next.stage !== 'repair';
	if (isAsked) return [];
	if (run.startup) return startWords(situation, last, run.startup);
	if (!test || !result || result.passed) return [];
	const isPrinted = test.kind === 'input' || isAboutOutput({ test, result });
	const isSame = (last.version === version || edited?.same.includes(test.id) === true || (!isPrinted && edited?.sameValue?.includes(test.id) === true)) && (!isJudged(situation, last) || isHeard(situation, test, result));
	return isPrinted ? printed(test, result, isSame) : returned(test, result, isSame);
}

/** A message has said what this example gives: what nobody has seen yet does not go on. */
function isHeard({ turns }: Situation, test: Test, result: TestResult): boolean {
	const { ending } = result;
	const given = ending.kind === 'raised' ? ending.exception.type : ending.kind === 'returned' && !isAboutOutput({ test, result }) ? ending.value.shown : (differingLine(test, result)?.got ?? '');
	return turns.some(({ heard }) => heard?.includes(given) === true);
}

/** Of the repair that comes next, or of what is left; else of the last aim. */
function exampleOf(situation: Situation, last: PastTurn, next: Question | null): string | undefined {
	return next && (next.template === 'repair.test' || isOfRest(situation, next)) ? next.slots.test : last.question.slots.test;
}

/** It is about what an edit left of another bug. */
function isOfRest({ diagnosis, tasks }: Situation, question: Question | null): boolean {
	const bug = tasks.find(({ id }) => id === question?.task)?.bug;
	return diagnosis.bugs.some(({ id, left }) => left !== undefined && id === bug);
}

/** What still keeps the program from starting, or does so now. */
function startWords({ tasks, diagnosis, code: { version } }: Situation, last: PastTurn, raised: RaisedException): Words {
	const { type, message, line: at } = raised;
	const bug = diagnosis.bugs.find(({ id }) => id === tasks.find((task) => task.id === last.question.task)?.bug);
	const before = bug?.symptom.exception;
	const isSame = last.version === version || (before?.type === type && before.message === message);
	if (at === null) return say(either(isSame, l10n.t('The program still stops with {0}.'), l10n.t('The program now stops with {0}.')), saidBy(raised));
	return say(either(isSame, l10n.t('The program still stops on {0} with {1}.'), l10n.t('The program now stops on {0} with {1}.')), line(at), saidBy(raised));
}

/** The whole message, so that it can be read and explained: after half a repair the same kind of error may say something else. */
function saidBy(exception: RaisedException): Segment {
	return quoted(messageOf(exception));
}

/** The sentence for what is as it was, else the one for what is new. */
function either(isSame: boolean, still: string, now: string): string {
	return isSame ? still : now;
}

function returned(test: CallTest, { ending, expected, output }: TestResult, isSame: boolean): Words {
	const call = code(test.call);
	switch (ending.kind) {
		case 'returned': {
			if (!expected || !isAskable(expected) || !isAskable(ending.value)) return say(l10n.t('{0} does not give the right value yet.'), call);
			if (!isCalled(test)) return say(either(isSame, l10n.t('{0} is still {1}, not {2}.'), l10n.t('{0} is now {1}, not {2}.')), call, shown(ending.value), shown(expected));
			const gives = say(either(isSame, l10n.t('{0} still returns {1}, not {2}.'), l10n.t('{0} now returns {1}, not {2}.')), call, shown(ending.value), shown(expected));
			const text = output.trim();
			// What is shown on the screen is no value of the call.
			return ending.value.shape.kind === 'nothing' && text !== '' && !text.includes('\n') ? join(gives, say(l10n.t('It prints {0}.'), code(text))) : gives;
		}
		case 'raised':
			return ending.exception.line === null
				? say(either(isSame, l10n.t('{0} still stops with {1}.'), l10n.t('{0} now stops with {1}.')), call, saidBy(ending.exception))
				: say(either(isSame, l10n.t('{0} still stops on {1} with {2}.'), l10n.t('{0} now stops on {1} with {2}.')), call, line(ending.exception.line), saidBy(ending.exception));
		case 'endless':
			return say(either(isSame, l10n.t('{0} still does not come to an end.'), l10n.t('{0} now does not come to an end.')), call);
		default:
			return [];
	}
}

function printed(test: Test, result: TestResult, isSame: boolean): Words {
	const { ending } = result;
	if (ending.kind === 'raised') {
		return ending.exception.line === null
			? say(either(isSame, l10n.t('It still stops with {0}.'), l10n.t('It now stops with {0}.')), saidBy(ending.exception))
			: say(either(isSame, l10n.t('It still stops on {0} with {1}.'), l10n.t('It now stops on {0} with {1}.')), line(ending.exception.line), saidBy(ending.exception));
	}
	if (ending.kind === 'endless') return say(either(isSame, l10n.t('It still does not come to an end.'), l10n.t('It now does not come to an end.')));
	const { wanted, got } = outputOf(test, result);
	const [should, does] = [wanted.trimEnd() === '' ? 0 : wanted.trimEnd().split('\n').length, got.length];
	if (test.kind === 'call' && should !== does && does > 0) return say(either(isSame, l10n.t('It still prints {0}, not {1}.'), l10n.t('It now prints {0}, not {1}.')), lineCount(does), should);
	const at = differingLine(test, result);
	if (!at?.wanted) return [];
	if (!at.got) return got.length === 0 ? say(either(isSame, l10n.t('It still prints nothing where {0} is wanted.'), l10n.t('It now prints nothing where {0} is wanted.')), code(at.wanted)) : [];
	return test.kind === 'input' && should > 1
		? say(either(isSame, l10n.t('The {0} line is still {1}, not {2}.'), l10n.t('The {0} line is now {1}, not {2}.')), ordinal(at.number), code(at.got), code(at.wanted))
		: say(either(isSame, l10n.t('It still prints {0}, not {1}.'), l10n.t('It now prints {0}, not {1}.')), code(at.got), code(at.wanted));
}
