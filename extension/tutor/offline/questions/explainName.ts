/** Why a name had no value: where it should have got one, and whether the run came there. */
import * as l10n from '@vscode/l10n';
import type { LoopOutline } from '../../../code/outline';
import type { RaisedException } from '../../../words';
import { type Candidate, draft } from '../draft';
import { noSuchLine } from '../options';
import { code, join, line, listed, say, times } from '../say';
import { isSlip } from '../diagnosis/stages';
import { absentOf } from '../diagnosis/unwritten';
import type { Subject } from '../subject';
import { familyOf } from './families';
import { onRun, standsElsewhere } from './phrases';

/** The name that this question is known by. */
export const ownNameTemplate = 'explain.name-own';

const mostCounted = 15;

/** The error is about a name without a value, and no other value of the run has to do with it. */
export function isAboutName({ bug, ...subject }: Subject): boolean {
	const { exception } = bug.symptom;
	return exception !== null && familyOf(subject, exception) === 'name' && exception.about !== undefined && !isSlip(bug.id);
}

/** For an error about a name: the line or the loop that gives it a value, the function that keeps it, or that nothing gives it one. */
export function nameExplanations(subject: Subject): readonly Candidate[] {
	const { exception } = subject.bug.symptom;
	const name = exception?.about;
	if (!exception || name === undefined || !isAboutName(subject)) return [];
	if (exception.line === null) return absentOf(subject.ground, subject.bug.symptom) === null ? [] : [notInFile(subject, name)];
	const inside = exception.frames.at(-1)?.function ?? null;
	const { assignments, loops, functions } = subject.ground.outline;
	const givers = assignments.filter(({ targets }) => targets.includes(name));
	const walkers = loops.filter(({ variables }) => variables.includes(name));
	const { line: at } = exception;
	// A line that adds to the old value needs one before it.
	const here = givers.filter((each) => each.function === inside && !each.augmented && (at < each.range.from || each.range.to < at));
	const around = walkers.filter((each) => each.function === inside);
	const own = [...around.flatMap((loop) => roundsOf(subject, name, loop)), ...here.flatMap(({ range }) => passesOf(subject, name, range.from))];
	if (own.length > 0 || here.length + around.length > 0) return own;
	const outer = outerOf(subject, name, exception);
	if (outer) return [ownName(subject, name, { at, outer: outer.at, keeper: outer.inside })];
	if (subject.running.isOwnName(exception)) return [givenBefore(subject, name, at)];
	const places = [...givers.map((each) => ({ function: each.function, at: each.range.from })), ...walkers.map((each) => ({ function: each.function, at: each.header }))];
	const other = places.find((each) => each.function !== null && each.function !== inside);
	if (other?.function) return [keptInside(subject, name, other.at, other.function)];
	const isMade = givers.length + walkers.length > 0 || functions.some((each) => each.name === name || each.parameters.includes(name)) || standsElsewhere(subject, name, at);
	return isMade ? [] : [givenNowhere(subject, name, at)];
}

function slotsOf(subject: Subject, at: number, variable: string) {
	const test = subject.traced?.test.id ?? subject.failing[0]?.test.id;
	return { ...(test === undefined ? {} : { test }), variable, line: at };
}

/** A loop gives its name a value in each round: how many rounds were there? */
function roundsOf(subject: Subject, name: string, loop: LoopOutline): Candidate[] {
	const { traced } = subject;
	const [run, ...more] = traced ? traced.replay.loopRuns(loop) : [];
	const count = run?.rounds.length ?? 0;
	// With a round the name had a value there.
	if (!traced || !run || more.length > 0 || count > 0) return [];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.name-rounds',
			slots: slotsOf(subject, loop.header, name),
			answer: { kind: 'count' },
			truth: { kind: 'count', count },
			foils: [{ answer: '1', misconception: 'one-round-too-many' }],
			words: say(l10n.t('The loop on {0} gives {1} a new value in each round. How many rounds does it make {2}?'), line(loop.header), code(name), onRun(traced.test)),
			fact: say(l10n.t('It makes no round on this run, so it never gives {0} a value.'), code(name)),
			held: say(l10n.t('Right: no round, and so no value for {0}.'), code(name)),
			reworded: [say(l10n.t('What does the loop on {0} go through, {1}? Count its rounds.'), line(loop.header), onRun(traced.test))],
			asks: `rounds/${loop.header}`,
		}),
	];
}

/** A line gives the name its value: does the run come to it in time? */
function passesOf(subject: Subject, name: string, at: number): Candidate[] {
	const { traced } = subject;
	const count = traced ? traced.replay.passes(at).length : 0;
	if (!traced || count > mostCounted || traced.replay.trace.cut) return [];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.name-given',
			slots: slotsOf(subject, at, name),
			answer: { kind: 'count' },
			truth: { kind: 'count', count },
			foils: [{ answer: String(count + 1), misconception: 'every-line-runs' }],
			words: say(l10n.t('It is {0} that gives {1} a value. How many times does it run {2}?'), line(at), code(name), onRun(traced.test)),
			fact: count === 0 ? say(l10n.t('It never runs on this run, so {0} gets no value.'), code(name)) : say(l10n.t('It runs {0}.'), times(count)),
			held: count === 0 ? say(l10n.t('Right: it never runs, and so {0} gets no value.'), code(name)) : say(l10n.t('Right, it runs {0}.'), times(count)),
			reworded: [say(l10n.t('Follow the run on paper, {0}. How often do you come to {1}?'), onRun(traced.test), line(at))],
			asks: `reached/${at}`,
		}),
	];
}

/** What a function gives a value is known there alone. */
function keptInside(subject: Subject, name: string, at: number, keeper: string): Candidate {
	const [item, owner] = [code(name), code(keeper)];
	return draft(subject, {
		stage: 'explain',
		template: 'explain.name-kept',
		slots: slotsOf(subject, at, name),
		answer: {
			kind: 'choice',
			options: [
				{ id: 'all', words: say(l10n.t('All lines that come after it.')) },
				{ id: 'own', words: say(l10n.t('Only the lines inside {0}.'), owner) },
			],
		},
		truth: { kind: 'choice', id: 'own' },
		foils: [{ answer: 'all', misconception: 'names-are-everywhere' }],
		words: say(l10n.t('Inside {0}, {1} gives {2} a value. Which lines can use that value by its name?'), owner, line(at), item),
		fact: say(l10n.t('Outside {0} the name {1} has no value.'), owner, item),
		held: say(l10n.t('Right: outside {0} the name {1} has no value.'), owner, item),
		reworded: [say(l10n.t('When {0} is done, is there still something with the name {1}?'), owner, item)],
		asks: `kept/${name}`,
	});
}

/** A name of the whole program that the function of the error gives a value as well: the line (zero-based) outside, and the function. */
export function outerOf({ ground: { outline }, ...subject }: Subject, name: string, exception: RaisedException): { readonly inside: string; readonly at: number } | null {
	const inside = exception.frames.at(-1)?.function ?? null;
	const giver = (where: string | null) => outline.assignments.find((each) => each.function === where && each.targets.includes(name));
	const outer = inside === null || familyOf(subject, exception) !== 'name' || !giver(inside) ? undefined : giver(null);
	return inside !== null && outer ? { inside, at: outer.range.from } : null;
}

/** A function gives a name of the whole program a value, and reads it before: which of the two does it read? */
function ownName(subject: Subject, name: string, { at, outer, keeper }: { readonly at: number; readonly outer: number; readonly keeper: string }): Candidate {
	const [item, owner] = [code(name), code(keeper)];
	return draft(subject, {
		stage: 'explain',
		template: ownNameTemplate,
		slots: slotsOf(subject, at, name),
		answer: {
			kind: 'choice',
			options: [
				{ id: 'outer', words: say(l10n.t('The one that {0} gives a value.'), line(outer)) },
				{ id: 'own', words: say(l10n.t('One that belongs to {0} alone, and has no value yet.'), owner) },
			],
		},
		truth: { kind: 'choice', id: 'own' },
		foils: [{ answer: 'outer', misconception: 'names-are-everywhere' }],
		words: say(l10n.t('On {0} {1} gets a value, and also on {2}, inside {3}. Which {1} does {2} read?'), line(outer), item, line(at), owner),
		fact: say(l10n.t('A function that gives a name a value has that name for itself. In {0} nothing gave {1} a value before {2}.'), owner, item, line(at)),
		held: say(l10n.t('Right: {0} gives {1} a value, and so it has that name for itself.'), owner, item),
		reworded: [say(l10n.t('Which of the two lines stands inside {0}? Can a name in there and one outside be two different ones?'), owner)],
		asks: `own/${name}`,
	});
}

/** The name is there, and no line gives it a first value. */
function givenBefore(subject: Subject, name: string, at: number): Candidate {
	const item = code(name);
	return draft(subject, {
		stage: 'explain',
		template: 'explain.name-unset',
		slots: slotsOf(subject, at, name),
		...noSuchLine('unset-is-zero'),
		words: say(l10n.t('Go through the lines that run before {0}. Is there one that gives {1} a value?'), line(at), item),
		fact: say(l10n.t('On this run nothing gives {0} a value before {1}.'), item, line(at)),
		held: say(l10n.t('Right: on this run nothing gives {0} a value before {1}.'), item, line(at)),
		reworded: [say(l10n.t('Where should {0} get its first value? Does a line do that before {1}?'), item, line(at))],
		asks: `unset/${name}`,
	});
}

/** Nothing in the program has that name. */
function givenNowhere(subject: Subject, name: string, at: number): Candidate {
	const item = code(name);
	return draft(subject, {
		stage: 'explain',
		template: 'explain.name-nowhere',
		slots: slotsOf(subject, at, name),
		...noSuchLine('names-explain-themselves'),
		words: say(l10n.t('Look through your whole program. Is there a line that gives {0} a value, or a function with that name?'), item),
		fact: say(l10n.t('No line gives {0} a value, and no function has that name.'), item),
		held: say(l10n.t('Right: nothing in your program has the name {0}.'), item),
		reworded: [say(l10n.t('Search your program for {0}. Does it stand on a line that gives it a value?'), item)],
		asks: `nowhere/${name}`,
	});
}

/** The examples call a function that the file does not have: it has another name there, stands in another file, or is not written yet. */
function notInFile(subject: Subject, name: string): Candidate {
	const item = code(name);
	const own = subject.ground.outline.functions.filter(({ owner }) => owner === null).map((each) => code(each.name));
	const has = own.length === 0 ? null : own.length === 1 ? say(l10n.t('The one function in this file is {0}.'), ...own) : say(l10n.t('The functions in this file are {0}.'), listed(own));
	return draft(subject, {
		stage: 'explain',
		template: 'explain.name-absent',
		slots: { variable: name, ...(subject.failing[0] ? { test: subject.failing[0].test.id } : {}) },
		answer: { kind: 'choice', options: [{ id: 'yes', words: say(l10n.t('Yes, it has one.')) }, { id: 'no', words: say(l10n.t('No, it has none.')) }] },
		truth: { kind: 'choice', id: 'no' },
		foils: [{ answer: 'yes', misconception: 'names-explain-themselves' }],
		words: say(l10n.t('The example calls a function with the name {0}. Look through this file: does it have one?'), item),
		fact: join(has, say(l10n.t('None has the name {0}.'), item)),
		held: join(say(l10n.t('Right, it has none.')), has),
		reworded: [say(l10n.t('Write down the name of each function in this file. Is {0} among them?'), item)],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Go through the file from the top and read the first line of each function. Which names do you find?')) }],
		asks: `absent/${name}`,
	});
}
