/** Help at a repair while an error ends the run: about the line that the error names, and what the error is about. */
import * as l10n from '@vscode/l10n';
import type { FunctionOutline } from '../../../code/outline';
import type { RaisedException, Test, Words } from '../../../words';
import { explained, habitFor } from '../teaching/lessons';
import { code, join, line, say, spoken } from '../say';
import { nearestTo, slipOf } from '../diagnosis/slips';
import { absentOf } from '../diagnosis/unwritten';
import type { Subject } from '../subject';
import { placed } from '../diagnosis/symptoms';
import type { Tried } from '../closing/tried';
import { nothingAtStop, nothingFact } from './explainMethod';
import { outerOf } from './explainName';
import { familyOf } from './families';
import { namesIn, onRun, standsElsewhere } from './phrases';

export interface ErrorHelp {
	/** Something to do. */
	readonly toDo: Words;
	/** What the program says of it; null where there is nothing more to tell. */
	readonly fact: Words | null;
	/** Where to look, as far as the error says it; null where the lines of the run say more. */
	readonly place: Words | null;
}

/** Null where no error with a line ends the run, or where it is a misspelt name, which is told. */
export function helpWithError(subject: Subject, { test, result }: Tried): ErrorHelp | null {
	const { evidence, outline, code: { language } } = subject.ground;
	const raised = evidence.run.startup ?? (result.ending.kind === 'raised' ? result.ending.exception : null);
	const exception = raised && placed(raised, new Set(outline.functions.map(({ header }) => header)));
	if (!exception || slipOf(subject.ground, exception)) return null;
	const absent = absentOf(subject.ground, { tests: [test.id], exception });
	if (absent !== null) return helpWithAbsent(subject, absent);
	if (exception.line === null) return null;
	const at = line(exception.line);
	const method = nothingAtStop(subject);
	if (method) {
		return {
			toDo: say(l10n.t('When {0} is done, {1} has changed already. What does {2} still have to do, and what is too much there?'), code(method.text), code(method.owner), at),
			fact: nothingFact(method),
			place: null,
		};
	}
	const name = missingName(subject, exception);
	const outer = name === null ? null : outerOf(subject, name, exception);
	if (name !== null && outer) {
		return {
			toDo: say(l10n.t('A value comes into a function by its parameters, and out of it with what it gives back. Which of the two does {0} need for {1}, or both?'), code(outer.inside), code(name)),
			fact: say(l10n.t('{0} gives {1} a value, and so {1} is a name of its own there: what {2} gave it is not seen.'), code(outer.inside), code(name), line(outer.at)),
			place: null,
		};
	}
	const kept = keptOf(subject, exception);
	if (kept !== null) {
		return {
			toDo: say(l10n.t('Say in one sentence what {0} reads, and in which name it stores that.'), at),
			fact: say(l10n.t('When {0} runs, nothing has given {1} a value yet.'), at, code(kept)),
			place: null,
		};
	}
	const field = name === null ? null : fieldElsewhere(subject, name, exception.line);
	if (name !== null && field !== null) {
		return {
			toDo: say(l10n.t('The error names {0}. {1} stands on {2} too. Compare how it is written there. What differs?'), at, code(name), line(field)),
			fact: say(l10n.t('{0} alone has no value on {1}. What an object keeps is read in another way.'), code(name), at),
			place: say(l10n.t('It is {0} on {1} that is not known. Is a name of the method meant there, or what the object keeps?'), code(name), at),
		};
	}
	const giver = name === null ? undefined : giverOf(subject, name, exception);
	if (name !== null && giver !== undefined) {
		return {
			toDo: say(l10n.t('It is {0} that gives {1} a value. What should {2} do {3}, where nothing did that before it?'), line(giver), code(name), at, onRun(test)),
			fact: say(l10n.t('On this run nothing gives {0} a value before {1}.'), code(name), at),
			place: null,
		};
	}
	if (name !== null && subject.running.isOwnName(exception)) {
		return {
			toDo: say(l10n.t('Say in one sentence which line should give {0} its first value, and how it does that.'), code(name)),
			fact: say(l10n.t('When {0} runs, nothing has given {1} a value yet.'), at, code(name)),
			place: null,
		};
	}
	const keeper = name === null ? undefined : keeperOf(subject, exception);
	if (name !== null && keeper) {
		return {
			toDo: say(l10n.t('The error names {0}. {1} gets its values on {2}. Under which names? Compare them with {3}.'), at, code(keeper.name), line(keeper.header), code(name)),
			fact: say(l10n.t('Nothing in your program gives {0} a value.'), code(name)),
			place: say(l10n.t('It is {0} on {1} that is not known. Which name that {2} knows holds the value you want there?'), code(name), at, code(keeper.name)),
		};
	}
	if (name !== null) {
		const others = standsElsewhere(subject, name, exception.line);
		return {
			toDo: say(l10n.t('The error names {0}. Compare {1} there, letter by letter, with the one in your book or notes. Where do they differ?'), at, code(name)),
			fact: others ? null : say(l10n.t('Nothing else in your program uses {0}.'), code(name)),
			place: say(l10n.t('It is {0} on {1} that is not known. Spell it as your book does, or do without it.'), code(name), at),
		};
	}
	const crowded = crowdedLine(test, exception);
	if (crowded !== null) {
		return {
			toDo: say(l10n.t('{0} is all on one line, and one question of your program reads one whole line. How many values does {1} wait for?'), code(crowded), at),
			fact: say(l10n.t('You type {0} as one line. If each value belongs on a line of its own, press “I disagree” and set this example aside.'), code(crowded)),
			place: null,
		};
	}
	const habit = habitFor(language, exception);
	const isOne = habit !== null && (spoken(habit.filter(({ kind }) => kind === 'text')).match(/\?/g) ?? []).length <= 1;
	return {
		toDo: habit && isOne ? join(say(l10n.t('The error names {0}.'), at), habit) : say(l10n.t('The error names {0}. Say in one sentence what this line does {1}, and which values it needs for that.'), at, onRun(test)),
		fact: null,
		place: placeOf(subject, exception),
	};
}

/** What the examples call is not in the file: nothing is wrong on any line. */
function helpWithAbsent({ ground: { outline } }: Subject, name: string): ErrorHelp {
	const near = nearestTo(name, outline.functions.filter(({ owner }) => owner === null).map((each) => each.name));
	return {
		toDo: near !== null
			? say(l10n.t('The example calls {0}. Compare that, letter by letter, with {1} in your file. Where is the first difference?'), code(name), code(near))
			: say(l10n.t('Did you write {0} under another name, in another file, or not yet?'), code(name)),
		fact: near !== null
			? say(l10n.t('The task says {0}. A function is found by its exact name only.'), code(name))
			: say(l10n.t('If it has another name, give it the name that the task uses. If it is in another file, open that file and start there. If it is not there yet, do one example by hand and write its first step.')),
		place: null,
	};
}

/** A typed line with several numbers, which the error says in its message: the example may be badly typed, and no line wrong. */
function crowdedLine(test: Test, { message }: RaisedException): string | null {
	return test.kind === 'input' ? (test.typed.find((each) => message.includes(each.trim()) && (each.match(/-?\d+(?:\.\d+)?/g) ?? []).length > 1 && /\s|,|;/.test(each.trim())) ?? null) : null;
}

/** By the idea behind the error, what the line waits for. */
function placeOf(subject: Subject, exception: RaisedException): Words | null {
	const { ground: { code: { language }, problem: { entry } } } = subject;
	if (exception.line === null) return null;
	const at = line(exception.line);
	switch (explained(language, exception)?.concept) {
		case 'dictionary-key':
			return exception.about === undefined ? null : say(l10n.t('The key {0} is not there when {1} runs. Say which line should put it there, and with which first value. If none should, say which key is meant.'), code(exception.about), at);
		case 'recursion-base-case':
			return entry.kind === 'function' ? say(l10n.t('Say which call of {0} should end without another call, and what it should give. Then look for the line that does that.'), code(entry.name)) : null;
		default:
			return null;
	}
}

/** The line (zero-based) of the same function that gives a name its value, which the run did not come to in time; undefined for a name that nothing gives one. */
function giverOf({ ground: { outline } }: Subject, name: string, exception: RaisedException): number | undefined {
	const inside = exception.frames.at(-1)?.function ?? null;
	return outline.assignments.find((each) => each.function === inside && !each.augmented && each.targets.includes(name) && each.range.from !== exception.line)?.range.from ?? outline.loops.find((each) => each.function === inside && each.variables.includes(name))?.header;
}

/** In a method: the first line (zero-based) on which the object itself keeps something under this name; null for any other name. */
function fieldElsewhere({ ground: { outline }, running, source }: Subject, name: string, at: number): number | null {
	const method = outline.functions.find(({ owner, range }) => owner !== null && range.from <= at && at <= range.to);
	const self = method && (running.itself ?? method.parameters[0]);
	const kind = outline.classes?.find(({ name: own }) => own === method?.owner);
	if (self === undefined || !kind) return null;
	const kept = new RegExp(`(?<![\\p{L}\\p{N}_.])${self}\\s*(?:\\.|->)\\s*${name}(?![\\p{L}\\p{N}_])`, 'u');
	return outline.statementLines.find((each) => kind.range.from <= each && each <= kind.range.to && each !== at && kept.test(source.textOf(each))) ?? null;
}

/** The function that the error is in, where it is called with values and a name is not known that no line gives a value; undefined for any other error. */
export function keeperOf({ ground: { outline }, ...subject }: Subject, exception: RaisedException): FunctionOutline | undefined {
	const inside = exception.frames.at(-1)?.function ?? null;
	const isGiven = [...outline.assignments.flatMap(({ targets }) => targets), ...outline.loops.flatMap(({ variables }) => variables)].includes(exception.about ?? '');
	return familyOf(subject, exception) === 'name' && !isGiven ? outline.functions.find(({ name, parameters }) => name === inside && parameters.length > 0) : undefined;
}

/** What an object should keep, where the error's own line reads it to give the plain name a value; null for any other error. */
function keptOf({ ground: { outline }, ...subject }: Subject, exception: RaisedException): string | null {
	const { about, line: at } = exception;
	const line = outline.assignments.find(({ range }) => range.from === at);
	const read = about === undefined ? undefined : new RegExp(`[\\p{L}_][\\p{L}\\p{N}_]*\\.${about}(?![\\p{L}\\p{N}_])`, 'u').exec(line?.value ?? '')?.[0];
	return familyOf(subject, exception) === 'attribute' && line?.targets[0] === about ? (read ?? null) : null;
}

/** A name that a module or a value does not have, where it stands on the error's line; an error of a position may name what the position is in, which is there. */
function missingName(subject: Subject, exception: RaisedException): string | null {
	const { source } = subject;
	const { about, line: at } = exception;
	return about !== undefined && familyOf(subject, exception) !== 'index' && at !== null && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(about) && namesIn(source.textOf(at)).includes(about) ? about : null;
}
