import * as l10n from '@vscode/l10n';
import { firstOfBranch } from '../../../code/branchHead';
import type { FunctionOutline } from '../../../code/outline';
import type { Place, Question, RankedPlace, Truth, Value, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { type Candidate, type Help, draft, isAskable, isBrief } from '../draft';
import { differingLine, isAboutOutput } from '../facts/output';
import { endOfRound, observe } from '../moves/observe';
import { code, join, line, lines as lineList, say, shown } from '../say';
import { carriedOf } from '../facts/carried';
import { isGivenAlready, pointedAt } from '../facts/pointedAt';
import { pictureOf } from '../facts/picture';
import { changersOf, showsSymptom } from '../facts/onlyChanger';
import { rightAllTheWay } from '../facts/slice';
import { loopsAround, functionAround } from '../../../code/around';
import { followed, storyOf } from '../facts/story';
import { type Subject, departedOf, followedOn, isFoundBy, lineGiven, linesOf, suspects } from '../subject';
import type { Tried } from '../closing/tried';
import { leastTests } from '../diagnosis/repairDiagnosis';
import { saysNothingBack } from './explainReturned';
import { isWorkedOut, namesIn, onRun } from './phrases';
import { furtherTemplate, madeTemplate, isWanted, shouldRunTemplate } from '../moves/names';

/** The line where the run departs from what the student expected; nobody names it before the student has. */
export function locateQuestions(subject: Subject): readonly Candidate[] {
	if (saysNothingBack(subject) || runsOneLine(subject)) return [];
	return [...loopEnds(subject), ...insideCalled(subject), first(subject), compare(subject), backwards(subject), ...onOtherRuns(subject), among(subject), ...further(subject)].filter((each) => each !== null);
}

/** After a line that the student found turned out to be as they want it, or only shows what went wrong elsewhere. */
function further(subject: Subject): readonly Candidate[] {
	const { found: [at] } = subject;
	if (isSure(subject) || at === undefined || isPlaceOf(subject, at)) return [];
	const used = departedName(subject, at);
	const next = locate(subject, furtherTemplate, null, say(l10n.t('Then look further. Click the next line where something happens that you did not expect.')), [], []);
	const made = locate(subject, madeTemplate, null, say(l10n.t('Click the line that should have seen to that.')), [], []);
	return [
		{ ...next, follows: ({ question, assessment }) => (isWanted(question.template) || question.template === shouldRunTemplate) && assessment?.misunderstood === 'trusts-the-program' },
		...(used ? [{ ...locate(subject, madeTemplate, say(l10n.t('By {0}, {1} is {2}.'), line(at), code(used.name), shown(used.value)), say(l10n.t('Click the line that should have given it another value.')), [], [], used.test, at), isRest: true as const, after: ({ template, slots }: Question) => template === shouldRunTemplate && slots.line === at, follows: ({ question, assessment }: PastTurn) => question.template === shouldRunTemplate && question.slots.line === at && assessment?.kind === 'answer' && assessment.misunderstood === null }] : []),
		// Of a round that nothing was done in no line should have done it.
		...(isMadeOn(subject, at) ? [] : [{ ...made, follows: ({ question, assessment }: PastTurn) => isWanted(question.template) && question.slots.round === undefined && /^[\p{L}\p{N}_.]+$/u.test(question.slots.variable ?? '') && assessment?.kind === 'answer' && assessment.misunderstood === null }]),
	];
}

/** The name on a line that a mended program would have given another value before; null for a line that uses none. */
function departedName(subject: Subject, at: number): { readonly name: string; readonly value: Value; readonly test: string } | null {
	const { traced, source } = subject;
	const [first] = traced ? departedOf(subject, traced.test.id) : [];
	const name = first?.called === undefined ? first?.name : undefined;
	const value = traced?.replay.passes(at).at(-1)?.state[name ?? ''];
	return traced && name !== undefined && value && isAskable(value) && first?.line !== at && namesIn(source.textOf(at)).includes(name) ? { name, value, test: traced.test.id } : null;
}

/** The line itself works a value out, where no repair is known, or out of what no other line has worked out: no other has to see to that. */
function isMadeOn(subject: Subject, at: number): boolean {
	const own = subject.ground.outline.assignments.find(({ range, value }) => range.from <= at && at <= range.to && namesIn(value).length > 0);
	return own !== undefined && (subject.bug.kind !== 'known' || namesIn(own.value).every((name) => !isWorkedOut(subject, name)));
}

/** Lines that are looked at one after the other before the program is to be changed. */
const mostLooked = 3;

/** After a right answer about a line that the student found and that no repair changes: what it does is seen, and is no reason to change it. */
export function furtherAfter(subject: Subject): readonly Candidate[] {
	const { found, bug } = subject;
	const [at] = found;
	// While no repair is known, any line may be the one.
	if (bug.kind !== 'known' || at === undefined || (isSure(subject) && !showsSymptom(subject, at)) || found.length >= mostLooked || isPlaceOf(subject, at)) return [];
	const words = found.length === 1 ? say(l10n.t('Then look further. Click the next line where something happens that you did not expect.')) : say(l10n.t('Then go on. Click another line that does something you did not expect.'));
	const next = locate(subject, furtherTemplate, null, words, [], [], subject.failing[0]?.test.id, at);
	return [{ ...next, isRest: true, follows: ({ question, assessment }) => question.stage === 'explain' && question.slots.line === at && assessment?.correct === true }];
}

/** A place of a known repair, where its run and that of the mended program part, or the line whose value each round should begin with. */
export function isPlaceOf(subject: Subject, at: number): boolean {
	const { bug } = subject;
	return bug.kind === 'known' && ([...bug.places.map(({ place }) => place), ...(bug.departures ?? [])].some((place) => linesOf(place).includes(at)) || carriedOf(subject)?.start === at);
}

/**
 * What counts as found: any place of a repair, and where failing runs first depart from those of a mended program; or, while nobody
 * knows the bug, the three most suspicious places and those that are just as suspicious; without any the lines of the failing run.
 */
export function acceptedPlaces(subject: Subject): Truth & { kind: 'places' } {
	const { bug } = subject;
	const all = bug.kind === 'known' ? bug.places.map(({ place }) => place) : [];
	const isInside = (place: Place) => !linesOf(place).some((at) => isOfCaller(subject, at));
	const start = carriedOf(subject)?.start;
	const departed = [...(bug.kind === 'known' ? (bug.departures ?? []) : []), ...(start === undefined ? [] : [{ kind: 'lines', from: start, to: start } as const])].filter(isInside);
	// Where a line can be mended, another line that makes up for it behind it, or where its function is called, is no mistake.
	const repaired = (all[0]?.kind === 'lines' ? all.filter(({ kind }) => kind === 'lines') : all).filter(isInside);
	if (repaired.length > 0 && isSure(subject)) return { kind: 'places', places: [...repaired, ...belowHeads(subject, repaired), ...letIn(subject, repaired), ...turnedBy(subject, repaired), ...departed], checked: true };
	const maker = pictureOf(subject)?.maker;
	const signs = maker ? [maker.line, ...(maker.inside === null ? [] : [maker.inside])].map((at): Place => ({ kind: 'lines', from: at, to: at })) : [];
	const places = [...repaired, ...belowHeads(subject, repaired), ...departed, ...signs, ...mostSuspicious(bug.kind === 'known' ? subject.ground.evidence.places : bug.places)];
	if (places.length > 0) return { kind: 'places', places, checked: false };
	const lines = subject.failing[0]?.result.lines ?? [];
	return { kind: 'places', places: lines.map((at): Place => ({ kind: 'lines', from: at, to: at })), checked: false };
}

/** Who points at the head of a branch (`else:`) is taken to point at its first line. */
function belowHeads({ ground: { code: program } }: Subject, repaired: readonly Place[]): readonly Place[] {
	return repaired.flatMap((place) => linesOf(place).flatMap((at): Place[] => {
		const below = place.kind === 'lines' ? firstOfBranch(program, at) : at;
		return below === at ? [] : [{ kind: 'lines', from: below, to: below }];
	}));
}

/** The function in which the likeliest repair stands; null where that is the one that the examples call, or the top level. */
export function homeOf({ bug, ground: { outline, problem: { entry } } }: Subject): FunctionOutline | null {
	const [place] = bug.kind === 'known' ? bug.places : [];
	const at = place && linesOf(place.place)[0];
	const home = at === undefined ? undefined : functionAround(outline.functions, at);
	return home && !(entry.kind === 'function' && home.name === entry.name) ? home : null;
}

/** The same, where enough tests speak for that repair, or every repair that is known stands there. */
function sureHomeOf(subject: Subject): FunctionOutline | null {
	const home = homeOf(subject);
	return home && (isSure(subject) || subject.bug.places.every(({ place }) => linesOf(place).some((at) => home.range.from <= at && at <= home.range.to))) ? home : null;
}

/** Its line lies in another function than the repair, and that one calls it: what looks wrong there was made inside. */
function isOfCaller(subject: Subject, at: number): boolean {
	const home = homeOf(subject);
	if (!home || (home.range.from <= at && at <= home.range.to)) return false;
	const { functions, calls } = subject.ground.outline;
	const around = functionAround(functions, at);
	return calls.some((call) => calleeOf(call.callee) === home.name && around !== undefined && around.range.from <= call.line && call.line <= around.range.to);
}

/** The name of the function that the likeliest repair is in, where the line calls it: there the run has to be followed into it. Null for any other line. */
export function calledThere(subject: Subject, at: number): string | null {
	const home = sureHomeOf(subject);
	return home && isOfCaller(subject, at) && subject.ground.outline.calls.some(({ line: each, callee }) => each === at && calleeOf(callee) === home.name) ? home.name : null;
}

function calleeOf(callee: string): string {
	return callee.slice(callee.lastIndexOf('.') + 1);
}

/** The student found a line of a repair that passes, or stands at the line of their own error: what other lines do is beside the point. */
export function isAtPlace({ bug, found, ...subject }: Subject): boolean {
	const { exception } = bug.symptom;
	return found.some((at) => at === exception?.line || (isSure({ bug, found, ...subject }) && bug.places.some(({ place }) => linesOf(place).includes(at))));
}

/**
 * The lines that run because a condition with a mistake let the run come in, or that do not run because it kept the run out: there the
 * first unexpected thing is seen, or missed.
 */
function letIn({ ground, otherPlaces }: Subject, repaired: readonly Place[]): readonly Place[] {
	const lines = repaired.flatMap(linesOf);
	// What stands there may be another mistake, which other examples show.
	const others = otherPlaces.flatMap(linesOf);
	return ground.outline.conditions
		.filter(({ line: header, body }) => lines.includes(header) && body.from > header)
		.flatMap(({ body }) => linesOf({ kind: 'lines', ...body }))
		.filter((at) => ground.outline.statementLines.includes(at) && !others.includes(at))
		.map((at): Place => ({ kind: 'lines', from: at, to: at }));
}

/** The conditions that look at what a line with a mistake has made: there the run takes another turn than was expected. */
function turnedBy({ ground: { outline } }: Subject, repaired: readonly Place[]): readonly Place[] {
	const lines = repaired.flatMap(linesOf);
	const made = [
		...outline.assignments.filter(({ range }) => lines.includes(range.from)).flatMap(({ targets }) => targets),
		...outline.loops.filter(({ header }) => lines.includes(header)).flatMap(({ variables }) => variables),
	];
	return outline.conditions.filter(({ text }) => namesIn(text).some((name) => made.includes(name))).map(({ line }): Place => ({ kind: 'lines', from: line, to: line }));
}

/** Where one line does all the work there is nothing to look for; what it calls of the program works too. */
function runsOneLine({ ground: { problem: { entry }, outline }, failing }: Subject): boolean {
	const isInside = (at: number) => outline.functions.some(({ header, range }) => header < at && at <= range.to);
	const lines = new Set(failing.flatMap(({ result }) => result.lines).filter(isInside));
	return entry.kind === 'function' && outline.functions.some(({ name }) => name === entry.name) && lines.size === 1;
}

/** A repair that few tests speak for is a guess: nobody is told right or wrong by it. */
export function isSure({ bug, ground }: Subject): boolean {
	return bug.kind === 'known' && ground.problem.tests.length >= leastTests;
}

export function mostSuspicious(places: readonly RankedPlace[]): readonly Place[] {
	const least = places[suspects - 1]?.score ?? 0;
	return places.filter(({ score }, index) => index < suspects || score >= least).map(({ place }) => place);
}

function first(subject: Subject): Candidate {
	const story = storyOf(subject);
	return locate(subject, 'locate.first', story?.words ?? null, say(l10n.t('Click the first line where something happens that you did not expect.')), story?.tells ?? [], [
		say(l10n.t('Go through the run line by line, with your own expectation beside it. Click the first line where the two differ.')),
		say(l10n.t('Up to some line everything is as you want it. Click the first line after which it is not.')),
	]);
}

const mostContrasted = 5;

/** Lines that a failing test runs and a passing one does not. */
function compare(subject: Subject): Candidate | null {
	const found = contrast(subject);
	if (!found) return null;
	const lead = say(l10n.t('{0} passes, {1} does not. Only the second runs {2}.'), found.passing, found.failing, lineList(found.lines));
	return locate(subject, 'locate.compare', lead, say(l10n.t('Click the first line that does something you did not expect.')), ['contrast'], []);
}

function contrast(subject: Subject): { readonly passing: Words; readonly failing: Words; readonly lines: readonly number[] } | null {
	const [failing] = subject.failing;
	// Of one call after different steps the last step tells the two apart.
	const name = ({ test }: Tried, other?: Tried) => {
		if (test.kind !== 'call') return null;
		const step = other?.test.kind === 'call' && other.test.call === test.call ? (test.before ?? '').trimEnd().split('\n').at(-1) : undefined;
		return step ? say(l10n.t('{0} after {1}'), code(test.call), code(step)) : say('{0}', code(test.call));
	};
	const failingName = failing && name(failing);
	if (!failing || !failingName) return null;
	// Lines that are all right would lead away from the one that is not.
	const wrong = subject.bug.kind === 'known' ? new Set(subject.bug.places.flatMap(({ place }) => linesOf(place))) : null;
	for (const passing of subject.passing) {
		const passingName = name(passing, failing);
		const ran = new Set(passing.result.lines);
		const lines = failing.result.lines.filter((at) => !ran.has(at) && subject.source.textOf(at).trim() !== '');
		// Calls of two functions share no line, and their difference says nothing.
		const isComparable = failing.result.lines.some((at) => ran.has(at) && subject.ground.outline.statementLines.includes(at));
		if (isComparable && passingName && lines.length > 1 && lines.length <= mostContrasted && (wrong === null || lines.some((at) => wrong.has(at)))) return { passing: passingName, failing: name(failing, passing) ?? failingName, lines };
	}
	return null;
}

/** Back from the wrong value to what made it. */
function backwards(subject: Subject): Candidate | null {
	const { traced } = subject;
	const end = traced?.replay.main && traced.replay.of(traced.replay.main.id).at(-1);
	if (!traced || !end || traced.result.ending.kind !== 'returned' || traced.replay.outerCalls !== 1) return null;
	// What was made inside another function came in where that was called.
	if (homeOf(subject)) return null;
	// Who leaves a loop too early leaves it with a value that is right so far.
	if (loopsAround(subject.ground.outline.loops, end.line).length > 0) return null;
	const wanted = subject.ground.outline.returns.find(({ range }) => range.from <= end.line && end.line <= range.to);
	const isMade = (each: string) => traced.replay.main?.arguments[each]?.shown !== end.state[each]?.shown;
	const right = rightAllTheWay(subject, traced.test.id);
	const name = namesIn(wanted?.value ?? '').find((each) => end.state[each] && isAskable(end.state[each]) && isMade(each) && !right.has(each));
	const value = name === undefined ? undefined : end.state[name];
	if (name === undefined || !value || isCutShort(value, traced.result.expected) || isGivenAlready(subject, changersOf(subject, traced.replay, end, name))) return null;
	const setters = subject.ground.outline.assignments.filter(({ targets, range }) => targets.includes(name) && traced.replay.passes(range.from).length > 0).map(({ range }) => range.from);
	const [only] = setters;
	const isKept = only !== undefined && traced.replay.passes(only).every((moment) => traced.replay.after(moment)?.[name]?.shown === value.shown);
	if (only !== undefined && isKept && setters.length === 1 && !acceptedPlaces(subject).places.some((place) => linesOf(place).includes(only))) {
		// The one line that gives it a value is as it should be: another one should have changed it.
		return locate(subject, 'locate.unchanged', say(l10n.t('From {0} on {1} is {2}, to the end.'), line(only), code(name), shown(value)), say(l10n.t('Click the line that should have changed it.')), [`result/${traced.test.id}`], []);
	}
	const lead = say(l10n.t('At the end, {2}, {0} is {1}. Go back from there, line by line.'), code(name), shown(value), onRun(traced.test));
	return locate(subject, 'locate.backwards', lead, say(l10n.t('Click the line where {0} first gets a value that you did not expect.'), code(name)), [`result/${traced.test.id}`], []);
}

/** It is as wanted as far as it goes: no value in it is one that nobody expected, some are missing at its end. */
function isCutShort({ shape }: Value, wanted: Value | null): boolean {
	if (shape.kind === 'text' && wanted?.shape.kind === 'text') return wanted.shape.value.startsWith(shape.value);
	if (shape.kind !== 'items' || wanted?.shape.kind !== 'items') return false;
	const { items } = wanted.shape;
	return shape.items.length < items.length && shape.items.every((item, at) => JSON.stringify(item) === JSON.stringify(items[at]));
}

const mostRuns = 2;

/** Whoever points at a call of the function in which the mistake is goes on inside it. */
function insideCalled(subject: Subject): Candidate[] {
	const home = sureHomeOf(subject);
	if (!home) return [];
	const asked = locate(subject, 'locate.inside', null, say(l10n.t('Click the line in {0} that does something you did not expect.'), code(home.name)), [], []);
	const isCallOf = (last: PastTurn) => {
		const at = last.question.stage === 'locate' && last.question.template !== 'locate.inside' ? lineGiven(last, subject.ground.code.version) : null;
		return at !== null && last.assessment?.correct === false && calledThere(subject, at) !== null;
	};
	return [{ ...asked, isRest: true, follows: isCallOf }];
}

/** Whoever points at a loop that a line inside ended early has seen that it ends: by which line is the rest of that. */
function loopEnds(subject: Subject): Candidate[] {
	const { ground, traced } = subject;
	const runs = [...(traced ? [traced] : []), ...subject.alsoTraced];
	return runs.flatMap(({ test, replay }) => ground.outline.loops.flatMap((loop) => {
		const [run, ...more] = replay.loopRuns(loop);
		const end = run?.rounds.at(-1)?.to;
		const accepted = acceptedPlaces(subject);
		const isPlace = end?.event === 'return' && accepted.places.some((place) => linesOf(place).includes(end.line));
		if (!run || more.length > 0 || run.end !== 'early' || !isPlace) return [];
		const asked = locate(subject, 'locate.loop-end', null, say(l10n.t('Click the line that ends it there.')), [], [], test.id);
		return [{ ...asked, isRest: true, follows: (last: PastTurn) => last.question.stage === 'locate' && (last.question.slots.test ?? test.id) === test.id && lineGiven(last, ground.code.version) === loop.header && last.assessment?.understood.length === 0 }];
	}));
}

/** The same on other failing inputs. */
function onOtherRuns(subject: Subject): Candidate[] {
	return subject.failing.slice(1, 1 + mostRuns).flatMap(({ test, result }) => {
		const { ending, expected } = result;
		if (test.kind !== 'call' || ending.kind !== 'returned' || !expected || !isAskable(ending.value) || !isAskable(expected)) return [];
		const lead = say(l10n.t('Now take {0}. It should return {1} and returns {2}.'), code(test.call), shown(expected), shown(ending.value));
		const ask = say(l10n.t('Click the first line where something happens that you did not expect.'));
		const own = followedOn(subject, test.id);
		const story = own === subject ? null : storyOf(own);
		// What came out is told of this run, not of the first.
		const ofRun = { ...own, failing: [...own.failing.filter((each) => each.test.id === test.id), ...own.failing.filter((each) => each.test.id !== test.id)] };
		return [{ ...locate(ofRun, 'locate.other', lead, ask, [`result/${test.id}`, `expect/${test.id}`], [], test.id), inContext: join(story?.words ?? null, ask) }];
	});
}

/** Among several places that the failing runs have in common, or that the first of them comes to: none of them is said to be wrong. */
function among(subject: Subject): Candidate | null {
	const suspected = suspectLines(subject);
	return suspected.lines.length < 2 ? null : locate(subject, 'locate.among', leadTo(subject, suspected), say(l10n.t('Click the one that does something you did not expect.')), [], []);
}

interface Suspected {
	readonly lines: readonly number[];
	/** Every run that fails comes to each of them. */
	readonly isShared: boolean;
}

function leadTo(subject: Subject, { lines, isShared }: Suspected): Words {
	const [failing] = subject.failing;
	return isShared || !failing ? say(l10n.t('The examples that fail have {0} in common.'), lineList(lines)) : say(l10n.t('Go through {0} once more, {1}.'), lineList(lines), onRun(failing.test));
}

/** The lines that are taken seriously, in their order. */
export function suspectLines(subject: Subject): Suspected {
	const [likeliest, ...others] = acceptedPlaces(subject).places;
	// Beside the place of a repair stand others, which nothing speaks for but the run.
	const all = [...(likeliest ? [likeliest] : []), ...(subject.bug.kind === 'known' ? mostSuspicious(subject.ground.evidence.places) : others)];
	const { functions, spans = [] } = subject.ground.outline;
	// Where the run has to be followed into a function, what the callers do is beside the point.
	const refused = pointedAt(subject, (turn) => !isFoundBy(turn));
	const inside = all.filter((place) => !linesOf(place).every((at) => refused.includes(at))).filter((place) => !isSure(subject) || !linesOf(place).some((at) => isOfCaller(subject, at)));
	const own = (at: number) => spans.find(({ from, to }) => from <= at && at <= to) ?? { from: at, to: at };
	const runs = subject.failing.filter(({ result }) => result.ending.kind !== 'not-run').map(({ result }) => result.lines);
	const inAll = (lists: readonly (readonly number[])[]) => {
		const isIn = (at: number) => functions.every(({ header }) => header !== at) && lists.every((lines) => lines.some((each) => own(at).from <= each && each <= own(at).to));
		return [...new Set(inside.flatMap((place) => linesOf(place).filter(isIn).slice(0, 1)))].slice(0, suspects).sort((a, b) => a - b);
	};
	const shared = inAll(runs);
	// Of one line alone it would be said that it is the one.
	return shared.length > 1 || runs.length < 2 ? { lines: shared, isShared: runs.length > 1 } : { lines: inAll(runs.slice(0, 1)), isShared: false };
}

function locate(subject: Subject, template: string, lead: Words | null, ask: Words, says: readonly string[], reworded: readonly Words[], test = subject.failing[0]?.test.id, after?: number): Candidate {
	const slots = { ...(test === undefined ? {} : { test }), ...(after === undefined ? {} : { line: after }) };
	return draft(subject, {
		stage: 'locate',
		template,
		slots,
		answer: { kind: 'line' },
		truth: acceptedPlaces(subject),
		words: join(lead, ask),
		fact: [],
		held: isSure(subject) ? say(l10n.t('Yes, that is the place to look at.')) : [],
		help: [watch(subject), difference(subject), places(subject)],
		reworded,
		asks: [template, test ?? '', ...(after === undefined ? [] : [after])].join('/'),
		says,
		isSmaller: template !== 'locate.first',
	});
}

function watch(subject: Subject): Help | null {
	const { traced, spelling } = subject;
	if (!traced || !spelling) return null;
	const [loop] = followed(subject, traced.replay);
	const name = loop?.variables[0];
	const look = loop && name !== undefined ? endOfRound(subject, name, loop.run.loop) : null;
	// Where each round ends by leaving the loop, nothing below that would run.
	if (loop && name !== undefined && look) {
		return observe(say(l10n.t('Add {0} as the last line inside the loop and run it. Write beside each value what you expected. Where do they differ first?'), code(spelling.print(name))), look);
	}
	const came = cameOut(subject);
	if (came) return { rung: 'smaller-question', words: came };
	return { rung: 'smaller-question', words: say(l10n.t('Put a finger on the first line that runs and say aloud what it does. Then the next. Which line surprises you?')) };
}

/** From what came out back to where it was made; null where nothing came out, or more than stands in a sentence. */
function cameOut(subject: Subject): Words | null {
	const [tried] = subject.failing;
	const ending = tried?.result.ending;
	if (!tried || !ending) return null;
	if (ending.kind === 'returned' && !isAboutOutput(tried)) {
		return isBrief(ending.value) && ending.value.shape.kind !== 'nothing' ? say(l10n.t('It gives {0}. Find the line that gives that back. Then go back to the line where the value was made.'), shown(ending.value)) : null;
	}
	const printed = differingLine(tried.test, tried.result)?.got ?? null;
	return printed === null || printed === '' || printed.length > longestPrinted ? null : say(l10n.t('It prints {0}. Find the line that prints that. Then go back to the line where it was made.'), code(printed));
}

const longestPrinted = 40;

function difference(subject: Subject): Help | null {
	const found = contrast(subject);
	return found && { rung: 'fact', words: say(l10n.t('{0} passes, and it does not run {1}. What do those lines do that you did not expect?'), found.passing, lineList(found.lines)) };
}

/** Several places at once: none of them is said to be wrong. */
export function places(subject: Subject): Help | null {
	const suspected = suspectLines(subject);
	const { lines } = suspected;
	if (lines.length === 0) return null;
	const words = lines.length === 1
		? say(l10n.t('Look at {0} alone. What does it do on this run?'), line(lines[0] ?? 0))
		: join(leadTo(subject, suspected), say(l10n.t('Which of these lines does something that you did not expect?')));
	return { rung: 'place-named', words };
}
