import * as l10n from '@vscode/l10n';
import { type Candidate, draft, type Help, isAskable } from '../draft';
import { differingLine, isAboutOutput, outputOf, wantedOutput } from '../facts/output';
import { code, join, line as lineLink, lines as lineList, ordinal, say, shown } from '../say';
import { lineFact } from '../facts/lineFact';
import { functionAround } from '../../../code/around';
import { storyOf } from '../facts/story';
import { linesOf, type Subject } from '../subject';
import type { Tried } from '../closing/tried';
import { helpWithError } from './repairError';
import { helpWithKind } from './explainKind';
import { helpWithEdit } from './repairEdit';
import { familyOf } from './families';
import { carriedOf } from '../facts/carried';
import { changedWalkOf } from '../facts/changedWalk';
import { walkFact } from './explainWalk';
import { isPlaceOf, isSure, suspectLines } from './locate';
import { isLabel, isCalled, onRun, opening, stepsBefore } from './phrases';
import { lineCount } from './printed';
import { repairStart } from './repairStart';
import { checkedInVain, wantedStep, wishSteps } from './repairWish';
import type { CallTest, Test, TestResult, Words } from '../../../words';

/** Make the change and have it checked: with one failing example at a time as the aim. */
export function repairQuestions(subject: Subject): readonly Candidate[] {
	const { exception } = subject.bug.symptom;
	if (exception && subject.ground.evidence.run.startup) return [repairStart(subject, exception)];
	const vain = checkedInVain(subject);
	const again = vain && subject.failing.find(({ test }) => test.id === vain.test);
	// Nothing was tried: another call is no smaller step.
	if (again && vain) return [stepDown(subject, again, vain.times), repair(subject, again, true)];
	return subject.failing.map((tried, index) => repair(subject, tried, index > 0));
}

/** The same repair after a check without a change: one question less far away. */
function stepDown(subject: Subject, tried: Tried, time: number): Candidate {
	const { wish, which, deed } = wishSteps(subject, tried);
	// The first was asked when the try before failed.
	const steps = [wish ?? firstStep(subject, tried), helpWithError(subject, tried)?.place ?? which].slice(hasTried(subject, tried) ? 1 : 0);
	const step = steps[time - 1] ?? deed;
	const own = repair(subject, tried, true);
	const words = join(step, say(l10n.t('Then make your change, and check it.')));
	return { ...own, question: { ...own.question, id: `${own.question.id}/${time}`, slots: { ...own.question.slots, round: time }, words }, asks: `${own.asks}/${time}`, inContext: words };
}

function repair(subject: Subject, tried: Tried, isSmaller: boolean): Candidate {
	const { test } = tried;
	const aim = aimOf(tried);
	const check = say(l10n.t('Then check it.'));
	const help = helpFor(subject, tried);
	// After a try in vain "change the program" alone would be no question.
	const step = hasTried(subject, tried) ? (help[0]?.words ?? []) : [];
	const again = step.length > 0 ? join(step, say(l10n.t('Then make your change, and check it.'))) : comesRight(test);
	return draft(subject, {
		stage: 'repair',
		template: 'repair.test',
		slots: { test: test.id },
		answer: { kind: 'edit' },
		truth: { kind: 'run' },
		words: isSmaller ? join(aim.state, again) : join(ownAim(subject, test) ?? aim.goal, check),
		inContext: again,
		fact: aim.state,
		held: say(l10n.t('Yes, that did it.')),
		reworded: [join(say(l10n.t('Make the smallest change that you think is needed.')), check)],
		help: step.length > 0 ? help.slice(1) : help,
		asks: `repair/${test.id}`,
		isSmaller,
	});
}

/** The last change was a try at this example, and it still fails. */
function hasTried({ edited }: Subject, { test }: Tried): boolean {
	return edited !== null && edited.lines.length > 0 && !edited.won.includes(test.id);
}

/** Where several mistakes make several lines wrong, nobody can say which line this one's repair mends: it is spoken of by the line that was found. Null elsewhere. */
function ownAim(subject: Subject, test: Test): Words | null {
	const { bug, found: [at], otherPlaces } = subject;
	const isItsPlace = bug.kind === 'known' && at !== undefined && bug.places.some(({ place }) => linesOf(place).includes(at));
	return test.kind === 'input' && otherPlaces.length > 0 && wantedLines(test) > 1 && isItsPlace ? join(opening(test), say(l10n.t('Make {0} do what you want there.'), lineLink(at))) : null;
}

/** The same aim where it was just said how it stands; it says itself which example it means. */
function comesRight(test: Test): Words {
	if (test.kind === 'call') return say(l10n.t('Change the program so that {0} comes out right, then check it.'), code(test.call));
	return say(l10n.t('Change the program so that its output is right {0}, then check it.'), onRun(test));
}

/** First at what the student has just changed, else at what the error is about, else at the line that they found. */
function helpFor(subject: Subject, tried: Tried): readonly Help[] {
	const carried = carriedOf(subject)?.test.id === tried.test.id;
	// What is wrong at the beginning of a round was there before any change, and is there still.
	const error = helpWithError(subject, tried);
	// Of a name that is not known the message says more than the line that was changed.
	const isOfName = error !== null && tried.result.ending.kind === 'raised' && familyOf(subject, tried.result.ending.exception) === 'name';
	const edit = carried || isOfName ? null : helpWithEdit(subject, tried);
	const walk = changedWalkOf(subject);
	const { wish, which, deed } = wishSteps(subject, tried);
	const own = edit?.fact ?? (wish === null ? error?.fact ?? (walk ? walkFact(walk) : null) : null);
	const place = wish === null ? error?.place ?? placesToFollow(subject, tried) : null;
	return [
		{ rung: 'smaller-question', words: edit?.toDo ?? wish ?? firstStep(subject, tried) },
		{ rung: 'fact', words: own ?? which },
		{ rung: 'place-named', words: place ?? deed },
	];
}

/** Where no fact says what to wish for: about the error, about the kind of value, or at the line that they found. */
function firstStep(subject: Subject, tried: Tried): Words {
	return helpWithError(subject, tried)?.toDo ?? helpWithKind(subject, tried.test) ?? smallerStep(subject, tried);
}

/** Lines to follow, none of which is said to be wrong; null where the one that matters was named already. */
function placesToFollow(subject: Subject, { test, result }: Tried): Words | null {
	const { lines, isShared } = suspectLines(subject);
	const ran = lines.filter((at) => result.lines.includes(at));
	// Of one line alone it would be said that it is the one.
	if (ran.length < 2 || isFound(subject)) return null;
	const [where, run] = [lineList(ran), onRun(test)];
	return isShared && ran.length === lines.length
		? say(l10n.t('The examples that fail have {0} in common. Follow these lines on paper {1}, and write the values beside them.'), where, run)
		: say(l10n.t('Follow {0} on paper {1}, and write the values beside them.'), where, run);
}

/** The student found the line, and it is one of a repair that passes. */
function isFound(subject: Subject): boolean {
	const { bug, found: [line] } = subject;
	return line !== undefined && isSure(subject) && bug.places.some(({ place }) => linesOf(place).includes(line));
}

/** Something to do: at the line that the student found, or on the way to it. */
function smallerStep(subject: Subject, { test, result }: Tried): Words {
	const headers = new Set(subject.ground.outline.functions.map(({ header }) => header));
	// Of a line in a function that this run does not come to nobody can say what it does there.
	const line = subject.found.find((at) => !headers.has(at) && (ranTo(subject, { test, result }, at) || isInCalled(subject, { test, result }, at)));
	const told = line === undefined ? storyOf(subject) : null;
	const fact = line === undefined ? [] : lineFact(subject, line);
	const wanted = line === undefined ? null : wantedStep(subject, test, line);
	if (wanted) return wanted;
	return line === undefined
		? told && subject.traced?.test.id === test.id
			? join(told.words, say(l10n.t('Write down beside it what you want instead. Where do the two part?')))
			: result.lines.length === 0 && test.kind === 'call'
				? say(l10n.t('No line of this file runs for {0}. What would a line have to say so that one does?'), code(test.call))
				: test.kind === 'input' && test.typed.length === 0
					? say(l10n.t('Follow the run on paper, line by line. At which line does it do something else than you want?'))
					: say(l10n.t('Follow the run on paper, line by line, {0}. At which line does it do something else than you want?'), onRun(test))
		: result.ending.kind !== 'not-run' && !ranTo(subject, { test, result }, line) && !isLabel(subject.source.textOf(line)) && isInCalled(subject, { test, result }, line)
			? say(l10n.t('The run does not come to {0} {1}. Which line before it decides that? Say in one sentence what that line asks.'), lineLink(line), onRun(test))
		: isFound(subject)
			? say(l10n.t('Look at {0}. What does it do now, {1}, and what should it do there? Say both to yourself in one sentence.'), lineLink(line), onRun(test))
			// A line that the student pointed at may be a right one: of such a line nobody says that it should do something else.
			: subject.bug.symptom.exception?.line === line
				? say(l10n.t('Your program stops on {0}. Say in one sentence what that line does {1}. Which value there is not as you want it?'), lineLink(line), onRun(test))
			: fact.length > 0 && subject.traced?.test.id === test.id
				? join(fact, isPlaceOf(subject, line) ? say(l10n.t('Is that what you want there?')) : say(l10n.t('Is that what you want there? If it is, go on with the next line that runs.')))
			: say(l10n.t('Say in one sentence what {0} does {1}. Is that what you want there? If it is, do the same with the next line that runs.'), lineLink(line), onRun(test));
}

/** The run comes to the function that the line stands in: of a line in another one no line decides whether it runs. */
function isInCalled({ ground: { outline } }: Subject, { result }: Tried, at: number): boolean {
	const home = functionAround(outline.functions, at);
	// What stands in a class and in none of its methods runs with no call, and no line decides over it.
	const isOfClass = outline.classes?.some(({ range, header }) => header < at && at <= range.to) === true;
	return home === undefined ? !isOfClass : result.lines.some((each) => home.header < each && each <= home.range.to);
}

/** The run comes to this line, or to another of the same statement; of what is no statement nobody can tell. */
function ranTo({ ground: { outline } }: Subject, { result }: Tried, at: number): boolean {
	const own = (outline.spans ?? []).find(({ from, to }) => from <= at && at <= to) ?? { from: at, to: at };
	return !outline.statementLines.includes(at) || result.lines.some((each) => own.from <= each && each <= own.to);
}

/** What an example should give, and what it gives. */
export function stateOf(tried: Tried): Words {
	return aimOf(tried).state;
}

/** What to reach, and how it stands now. */
function aimOf(tried: Tried): { readonly goal: Words; readonly state: Words } {
	const { test, result } = tried;
	if (test.kind === 'input' || isAboutOutput(tried)) return test.kind === 'call' && wantedLines(test) !== 1 ? aimOfLines(test, result) : aimOfOutput(test, result);
	const call = code(test.call);
	const { ending, expected } = result;
	if (test.raises) return { goal: say(l10n.t('Change the program so that {0} stops with {1}.'), call, code(test.expected)), state: say(l10n.t('{0} should stop with {1}.'), call, code(test.expected)) };
	if (!expected || !isAskable(expected)) return { goal: say(l10n.t('Change the program so that {0} gives the right value.'), call), state: say(l10n.t('{0} does not give the right value yet.'), call) };
	if (!isCalled(test) && ending.kind === 'returned') {
		const steps = stepsBefore(test);
		return {
			goal: steps ? say(l10n.t('Change the program so that {0} is {1} after {2}.'), call, shown(expected), steps) : say(l10n.t('Change the program so that {0} is {1}.'), call, shown(expected)),
			state: say(l10n.t('{0} should be {1} and is {2}.'), call, shown(expected), shown(ending.value)),
		};
	}
	const steps = stepsBefore(test);
	const goal = steps ? say(l10n.t('Change the program so that {0} returns {1} after {2}.'), call, shown(expected), steps) : say(l10n.t('Change the program so that {0} returns {1}.'), call, shown(expected));
	switch (ending.kind) {
		case 'returned':
			return { goal, state: say(l10n.t('{0} should return {1} and returns {2}.'), call, shown(expected), shown(ending.value)) };
		case 'raised':
			return { goal, state: say(l10n.t('{0} should return {1} and stops with {2}.'), call, shown(expected), code(ending.exception.type)) };
		case 'endless':
			return { goal, state: say(l10n.t('{0} should return {1} and does not come to an end.'), call, shown(expected)) };
		case 'crashed':
			return { goal, state: say(l10n.t('{0} should return {1} and is stopped before it comes to an end.'), call, shown(expected)) };
		default:
			return { goal, state: say(l10n.t('{0} should return {1}.'), call, shown(expected)) };
	}
}

/** How many lines should be printed. */
function wantedLines(test: Test): number {
	const text = (wantedOutput(test) ?? '').trimEnd();
	return text === '' ? 0 : text.split('\n').length;
}

/** Several lines: how many there should be, where there are more or fewer, or the one that is not right; and nothing at all. */
function aimOfLines(test: CallTest, result: TestResult): { readonly goal: Words; readonly state: Words } {
	const call = code(test.call);
	const { got } = outputOf(test, result);
	const count = wantedLines(test);
	if (result.ending.kind !== 'returned') return aimOfOutput(test, result);
	if (count === 0) return { goal: say(l10n.t('Change the program so that {0} prints nothing.'), call), state: say(l10n.t('{0} should print nothing.'), call) };
	if (got.length !== count) {
		const state = got.length === 0 ? say(l10n.t('{0} should print {1} and prints nothing.'), call, lineCount(count)) : say(l10n.t('{0} should print {1} and prints {2}.'), call, lineCount(count), got.length);
		return { goal: say(l10n.t('Change the program so that {0} prints {1}.'), call, lineCount(count)), state };
	}
	const at = differingLine(test, result);
	if (!at?.wanted || at.got === null) return aimOfOutput(test, result);
	return {
		goal: say(l10n.t('Change the program so that the {0} line that {1} prints is {2}.'), ordinal(at.number), call, code(at.wanted)),
		state: say(l10n.t('The {0} line that {1} prints should be {2} and is {3}.'), ordinal(at.number), call, code(at.wanted), code(at.got)),
	};
}

function aimOfOutput(test: Test, result: TestResult): { readonly goal: Words; readonly state: Words } {
	const at = differingLine(test, result);
	// A run without anything typed needs no words for it.
	const given = test.kind === 'input' && test.typed.length === 0 ? null : opening(test);
	if (!at || at.wanted === null || at.wanted === '') {
		return { goal: join(given, say(l10n.t('Change the program so that its output is right.'))), state: join(given, say(l10n.t('The output is not right yet.'))) };
	}
	const wanted = code(at.wanted);
	if (test.kind === 'input' && wantedLines(test) > 1) return aimOfLine(given, result, at.number, wanted, at.got);
	const goal = test.kind === 'call' ? say(l10n.t('Change the program so that {0} prints {1}.'), code(test.call), wanted) : join(given, say(l10n.t('Change the program so that it prints {0}.'), wanted));
	switch (result.ending.kind) {
		case 'raised':
			return { goal, state: join(given, say(l10n.t('It should print {0} and stops with {1}.'), wanted, code(result.ending.exception.type))) };
		case 'endless':
			return { goal, state: join(given, say(l10n.t('It should print {0} and does not come to an end.'), wanted)) };
		case 'crashed':
			return { goal, state: join(given, say(l10n.t('It should print {0} and is stopped before it comes to an end.'), wanted)) };
		case 'waiting-for-input':
			return { goal, state: join(given, say(l10n.t('It should print {0} and waits for more to be typed.'), wanted)) };
		default:
			return { goal, state: join(given, at.got === null || at.got === '' ? notPrinted(test, result, wanted) : say(l10n.t('It should print {0} and prints {1}.'), wanted, code(at.got))) };
	}
}

/** Of several lines the first that is not right: one alone would look like all that is wanted. */
function aimOfLine(given: Words | null, { ending }: TestResult, number: number, wanted: ReturnType<typeof code>, got: string | null): { readonly goal: Words; readonly state: Words } {
	const goal = join(given, say(l10n.t('Change the program so that the {0} line that it prints is {1}.'), ordinal(number), wanted));
	const is = got === null || got === '' ? say(l10n.t('The {0} line should be {1}. Nothing is printed there.'), ordinal(number), wanted) : say(l10n.t('The {0} line should be {1} and is {2}.'), ordinal(number), wanted, code(got));
	return { goal, state: join(given, is, ending.kind === 'raised' ? say(l10n.t('Then the program stops with {0}.'), code(ending.exception.type)) : null) };
}

/** Where a value is given back instead, that is the fact to see. */
function notPrinted(test: Test, { ending }: TestResult, wanted: ReturnType<typeof code>): Words {
	const value = test.kind === 'call' && ending.kind === 'returned' && ending.value.shape.kind !== 'nothing' ? ending.value : null;
	return value ? say(l10n.t('It should print {0}. It returns {1} and prints nothing.'), wanted, shown(value)) : say(l10n.t('It should print {0}.'), wanted);
}
