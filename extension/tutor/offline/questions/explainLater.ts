/** A value that comes later: what a call gives at once only stands for it, and a line that goes on with that does not have the value yet. */
import * as l10n from '@vscode/l10n';
import type { AssignmentOutline, CallOutline } from '../../../code/outline';
import type { Test, Value, Words } from '../../../words';
import { type Candidate, draft, isAskable, isBrief } from '../draft';
import type { Moment, Replay } from '../facts/replay';
import { below, observe } from '../moves/observe';
import { optionsOf } from '../options';
import { code, join, line, say, shown } from '../say';
import { type Subject, linesOf } from '../subject';
import { opening } from './phrases';

/** The name that this question is known by. */
export const laterTemplate = 'explain.later';

/** Of a line that keeps what a call gives: whether the value is there then. */
export function keptLater(subject: Subject, test: Test, replay: Replay, { range: { from: at }, targets: [name, ...more] }: AssignmentOutline): Candidate[] {
	const moment = replay.passes(at)[0];
	const is = moment && name !== undefined ? replay.after(moment)?.[name] : undefined;
	const call = is && callOnLine(subject, at);
	if (!moment || name === undefined || more.length > 0 || !call || !standsForLater(subject, is)) return [];
	const lead = say(l10n.t('On {0} the name {1} gets what {2} gives.'), line(at), code(name), code(call.text));
	const print = subject.spelling?.print(name);
	return asked(subject, {
		test, at, name, lead, ask: say(l10n.t('What is {0} right after that line?'), code(name)), came: cameOf(replay, moment, call),
		fact: (promise) => say(l10n.t('Right after that line {0} is {1}. The value itself comes later.'), code(name), promise),
		held: (promise) => say(l10n.t('Right, {0} is {1}. The value itself comes later.'), code(name), promise),
		help: print === undefined ? null : observe(say(l10n.t('Add {0} below {1} and run it. What comes out first?'), code(print), line(at)), below(subject, name, at)),
	});
}

/** Of a line that the likeliest repair makes wait, and that goes on at once with what a call gives. */
export function usedLater(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { bug, ground: { outline } } = subject;
	const moment = replay.passes(at)[0];
	const isPlace = bug.places.slice(0, bug.kind === 'known' ? bug.places.length : 1).some(({ place }) => linesOf(place).includes(at));
	const call = bug.concept === 'awaiting' && isPlace && subject.found.includes(at) ? callOnLine(subject, at) : undefined;
	const isLater = call && outline.functions.some((each) => each.later && each.name === lastName(call));
	if (!moment || !isLater || outline.assignments.some(({ range }) => range.from === at)) return [];
	return asked(subject, {
		test, at, name: null, lead: say(l10n.t('On {0} the program goes on at once with what {1} gives.'), line(at), code(call.text)), ask: say(l10n.t('What does {0} give at that moment?'), code(call.text)), came: cameOf(replay, moment, call),
		fact: (promise) => say(l10n.t('At that moment it gives {0}. The value itself comes later.'), promise),
		held: (promise) => say(l10n.t('Right, it gives {0}. The value itself comes later.'), promise),
		help: null,
	});
}

/** Something stands there for a value that comes later. */
export function standsForLater({ running }: Subject, value: Value): boolean {
	return running.comesLater?.types.includes(value.type) === true;
}

interface Asked {
	readonly test: Test;
	readonly at: number;
	readonly name: string | null;
	readonly lead: Words;
	readonly ask: Words;
	/** What the function that was called worked out in the end; null where nobody can say. */
	readonly came: Value | null;
	readonly fact: (promise: string) => Words;
	readonly held: (promise: string) => Words;
	readonly help: ReturnType<typeof observe> | null;
}

function asked(subject: Subject, { test, at, name, lead, ask, came, fact, held, help }: Asked): Candidate[] {
	const { running: { comesLater }, spelling } = subject;
	if (!comesLater) return [];
	const promise = comesLater.name();
	const options = optionsOf(`later/${at}`, say(l10n.t('Not the value, but {0}: it stands for a value that comes later'), promise), [
		{ words: came ? say(l10n.t('The value that comes in the end, {0}'), shown(came)) : say(l10n.t('The value that comes in the end')), misconception: 'value-is-there-at-once' },
		...(spelling ? [{ words: say(l10n.t('Nothing: {0}'), code(spelling.nothing)), misconception: 'nothing-until-it-comes' }] : []),
	]);
	if (!options) return [];
	const inContext = join(lead, ask);
	return [draft(subject, {
		stage: 'explain', template: laterTemplate, slots: { test: test.id, line: at, ...(name === null ? {} : { variable: name }) },
		...options, words: join(opening(test), inContext), inContext, fact: fact(promise), held: held(promise), help: [help],
		asks: `later/${at}`,
	})];
}

/** The one call on the line of a function of the program, or else the only one; undefined where there are several. */
function callOnLine({ ground: { outline } }: Subject, at: number): CallOutline | undefined {
	const all = outline.calls.filter((each) => each.line === at);
	const own = all.filter((each) => outline.functions.some(({ name }) => name === lastName(each)));
	return own.length === 1 ? own[0] : all.length === 1 ? all[0] : undefined;
}

function lastName({ callee }: CallOutline): string {
	return callee.slice(callee.lastIndexOf('.') + 1);
}

/** What the first call of that function gave that the line made. */
function cameOf(replay: Replay, { activation }: Moment, call: CallOutline): Value | null {
	const value = replay.trace.activations.find((each) => each.parent === activation && each.function === lastName(call))?.returned;
	return value && isAskable(value) && isBrief(value) && value.shape.kind !== 'nothing' ? value : null;
}
