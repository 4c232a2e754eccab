/** What the run has at the moment at which it departs from that of a mended program: there the mistake shows, wherever it was found. */
import * as l10n from '@vscode/l10n';
import { applyEdits } from '../../../code/edits';
import { assignmentOn } from '../../../../grammars/sourceLine';
import type { Departed, Test, Value } from '../../../words';
import { type Candidate, draft, isAskable, isTypable } from '../draft';
import type { Moment, Replay } from '../facts/replay';
import { above, observe, watchBelow } from '../moves/observe';
import { code, join, line, say, shown } from '../say';
import { type Subject, departedOf, linesOf } from '../subject';
import { argumentsOf } from '../closing/probes';
import { callChain, secondCallName } from '../facts/story';
import { thenWantedTemplate } from '../moves/names';
import { wanted } from './explainWanted';
import { isPlaceOf } from './locate';
import { beforeLine, briefly, namesIn, opening } from './phrases';

/** The line where the run departs, of which something is to be asked before the line that was found; null where that is the same, or nobody knows. */
export function departedBefore(subject: Subject, test: string): number | null {
	const first = departedFirst(subject, test);
	return first && !subject.found.includes(first.line) ? first.line : null;
}

/** After the student found a place: the variable that is not what it is in a mended program, where that comes about. */
export function departedQuestions(subject: Subject, test: Test, replay: Replay): readonly Candidate[] {
	const first = departedFirst(subject, test.id);
	const passes = first ? replay.passes(first.line) : [];
	const moment = first && passes[first.time - 1];
	// What a loop takes shows round by round.
	if (!first || !moment || first.name === undefined || isLoopHead(subject, first.line)) return [];
	const nth = passes.length > 1 ? first.time : null;
	return first.called === undefined ? leftAs(subject, { test, replay, first, name: first.name, moment, nth }) : handedOn(subject, { test, replay, first, name: first.name, moment, nth });
}

/** Of a call of the program's own function whose parameters have the names of what is given, at other places: what one of them is in that call. */
export function mixedUpQuestions(subject: Subject, test: Test, replay: Replay, at: number): readonly Candidate[] {
	const { functions, calls } = subject.ground.outline;
	const [moment, ...more] = replay.passes(at);
	if (!moment || more.length > 0 || !subject.found.includes(at)) return [];
	return calls.filter((call) => call.line === at).flatMap(({ callee, text }) => {
		const own = functions.find(({ name }) => name === callee);
		const given = own ? argumentsOf(text, callee) : null;
		const name = own?.parameters.find((parameter, index) => given?.[index] !== undefined && given[index] !== parameter && given.includes(parameter) && own.parameters.includes(given[index]));
		return name === undefined ? [] : handedOn(subject, { test, replay, first: { test: test.id, line: at, time: 1, called: callee }, name, moment, nth: null });
	});
}

/** It asks of the line where the run departs what there is to see of that. */
export function isAboutDeparture(subject: Subject, test: Test, { question: { slots } }: Candidate): boolean {
	const first = departedFirst(subject, test.id);
	return first !== null && slots.line === first.line && (first.name === undefined || isLoopHead(subject, first.line) || slots.variable === first.name);
}

function isLoopHead({ ground }: Subject, at: number): boolean {
	return ground.outline.loops.some(({ header }) => header === at);
}

/** Null, too, where the run only takes another turn on a line that no repair changes: what stands behind that turn tells more. */
function departedFirst(subject: Subject, test: string): Departed | null {
	const [first] = subject.found.some((at) => isPlaceOf(subject, at)) ? departedOf(subject, test) : [];
	const isMended = (at: number) => subject.bug.places.some(({ place }) => place.kind === 'lines' && linesOf(place).includes(at));
	return first && (first.name !== undefined || isMended(first.line)) ? first : null;
}

interface About {
	readonly test: Test;
	readonly replay: Replay;
	readonly first: Departed;
	readonly name: string;
	readonly moment: Moment;
	/** Null for a line that runs once. */
	readonly nth: number | null;
}

/** What a variable is after the line, also one that the line leaves as it was. */
function leftAs(subject: Subject, { test, replay, first: { line: at, wanted }, name, moment, nth }: About): readonly Candidate[] {
	const value = replay.after(moment)?.[name];
	const isPlain = subject.ground.outline.assignments.some((each) => each.range.from === at && !each.augmented && each.targets.includes(name) && namesIn(each.value).length === 0);
	// Who found a line that gives another name its value has seen that one.
	const isOfOther = subject.found.includes(at) && subject.ground.outline.assignments.some(({ range, targets }) => range.from === at && targets.length > 0 && !targets.includes(name)) && !setsMended(subject, at, name);
	// Which value stands there is read, not worked out: what it should be is asked instead.
	if (isOfOther || !value || !isAskable(value) || (isPlain && subject.found.includes(at))) return [];
	const was = moment.state[name];
	const known = briefly(moment.state, [...new Set([...namesIn(subject.source.textOf(at)), name])]);
	const inContext = join(known.length > 0 ? beforeLine(at, nth, known) : null, say(l10n.t('What is {0} after {1}?'), code(name), line(at)));
	const isSame = was?.shown === value.shown;
	return [draft(subject, {
		stage: 'explain', template: 'explain.assigned', slots: { test: test.id, variable: name, line: at, round: nth ?? 1 },
		answer: { kind: 'value' }, truth: { kind: 'value', value },
		foils: [isSame ? null : was ? { answer: was.shown, misconception: 'value-before-the-line' } : null, isSame && wanted ? { answer: wanted, misconception: takenForItself(subject) } : null],
		words: join(opening(test), inContext), inContext,
		fact: isSame ? say(l10n.t('There {0} stays {1}.'), code(name), shown(value)) : say(l10n.t('There {0} becomes {1}.'), code(name), shown(value)),
		held: isSame ? say(l10n.t('Right, {0} stays {1}.'), code(name), shown(value)) : say(l10n.t('Right, {0} becomes {1}.'), code(name), shown(value)),
		help: [watchBelow(subject, name, at, nth)],
		asks: `line/${at}/${name}/${nth ?? 1}`,
	})];
}

/** What somebody believes who expects that a line changes what it leaves as it is: a copy is taken for the thing itself, that of a call or that of a round. */
function takenForItself({ bug: { concept } }: Subject): string {
	return concept === 'parameters' ? 'call-changes-what-it-got' : 'loop-changes-the-items';
}

/** The likeliest repair puts a line that gives the name its value in the place of this one, and does not only move it there. */
function setsMended({ bug, ground: { code: { text } }, spelling }: Subject, at: number, name: string): boolean {
	const [best] = bug.kind === 'known' ? bug.repairs : [];
	const [before, after] = [text, best ? applyEdits(text, best) : text].map((each) => each.split('\n').map((row) => row.trim()));
	const isSet = (row: string) => assignmentOn(row, spelling?.comment ?? '')?.target === name;
	return after?.includes(before?.[at] ?? '') === false && after.some((row) => isSet(row) && before?.includes(row) === false);
}

/** What a function is called with on the line. */
function handedOn(subject: Subject, { test, replay, first: { line: at, called }, name, moment, nth }: About): readonly Candidate[] {
	const inside = replay.trace.activations.find((each) => each.parent === moment.activation && each.function === called && (replay.of(each.id)[0]?.index ?? -1) > moment.index);
	const value: Value | undefined = inside && (inside.arguments[name] ?? replay.of(inside.id)[0]?.state[name]);
	// One without a name cannot be spoken of by it.
	const isNamed = subject.ground.outline.functions.some((each) => each.name === called) || subject.ground.outline.classes?.some((each) => each.name === called) === true;
	if (called === undefined || !isNamed || !value || !isAskable(value)) return [];
	const known = briefly(moment.state, namesIn(subject.source.textOf(at)));
	const inContext = join(known.length > 0 ? beforeLine(at, nth, known) : null, say(l10n.t('The line calls {0}. What is {1} in that call?'), code(called), code(name)));
	// With what a function calls itself first may have been asked when the run was followed.
	const isSecond = inside !== undefined && callChain(replay)[1]?.id === inside.id && secondCallName(replay) === name;
	const own = draft(subject, {
		stage: 'explain', template: 'explain.handed', slots: { test: test.id, variable: name, line: at, round: nth ?? 1 },
		answer: { kind: 'value' }, truth: { kind: 'value', value },
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('In that call {0} is {1}.'), code(name), shown(value)),
		held: say(l10n.t('Right, {0} is {1} in that call.'), code(name), shown(value)),
		help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which values come out, one call after the other?'), code(subject.spelling.print(name)), line(at)), above(subject, name, at))],
		asks: isSecond ? 'call/2' : `handed/${at}/${name}/${nth ?? 1}`,
	});
	const [departed] = departedOf(subject, test.id);
	const isDeparted = departed?.line === at && departed.called === called && departed.name === name;
	const wish = { template: thenWantedTemplate, test, at, name, value, words: say(l10n.t('On {0}, {1} is called with {2} for {3}. By the task, what should {3} be in that call?'), line(at), code(called), shown(value), code(name)), says: ['call/2'] };
	return [own, ...(isSecond && isDeparted ? [wanted(subject, { ...wish, ...(departed.isRight && departed.wanted !== undefined && isTypable(departed.wanted) ? { meant: departed.wanted } : {}) })] : [])];
}
