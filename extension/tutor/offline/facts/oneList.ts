/**
 * Where a run shows that two names, or two rows, are one list: one line changes both at once. And where one list is made that calls or
 * objects share which should each have their own. Read off the run and the lines; what is not shown by the run is not said.
 */
import { assignmentOn } from '../../../../grammars/sourceLine';
import type { Value, Variables } from '../../../words';
import { namesIn } from '../questions/phrases';
import type { Subject } from '../subject';
import { sameShape } from './operands';
import type { Moment, Replay } from './replay';

/** What one line changed at once, though it names only one of them. */
export interface OneList {
	/** As they are written: `new` and `items`, or `grid[0]` and `grid[1]`. */
	readonly names: readonly string[];
	/** What they all are after the line. */
	readonly value: Value['shape'];
	/** The line that changed them. */
	readonly at: number;
	/** Which time of that line it was, one-based; null for a line that ran once. */
	readonly nth: number | null;
	/** The line that made them one. */
	readonly from: number;
}

/** Nobody compares more names than these. */
const mostNames = 4;

/** The first such change of the run; null where each change is of one alone. */
export function oneListOf({ ground, source, spelling }: Subject, replay: Replay): OneList | null {
	for (const moment of replay.moments) {
		const after = moment.event === 'line' ? replay.after(moment) : null;
		const found = after && (rowsAtOnce(moment.state, after) ?? namesAtOnce(moment.state, after));
		if (!found || ground.outline.loops.some(({ header }) => header === moment.line) || setsAll(found.names)) continue;
		const from = madeOne(found.names, moment) ?? madeInCall(found.names, moment);
		if (from === null) continue;
		const passes = replay.passes(moment.line);
		return { ...found, from, at: moment.line, nth: passes.length > 1 ? passes.findIndex(({ index }) => index === moment.index) + 1 : null };

		function setsAll(names: readonly string[]): boolean {
			const targets = ground.outline.assignments.filter(({ range }) => range.from === moment.line).flatMap((each) => each.targets);
			return names.filter((name) => targets.includes(name)).length > 1;
		}
	}
	return null;

	/** The same line in a function that was called for the list: it gives a list back by a name of its own. */
	function madeInCall(names: readonly string[], { index, activation, state }: Moment): number | null {
		const holder = holderOf(names);
		const value = state[holder];
		if (!value) return null;
		const comment = spelling?.comment ?? '';
		const givers = replay.trace.activations.filter(({ parent, returned }) => parent === activation && returned && sameShape(returned.shape, value.shape));
		return givers.flatMap(({ id, function: name }) => {
			const own = ground.outline.returns.flatMap((each) => (each.function === name && each.value !== null && /^[\p{L}_]\w*$/u.test(each.value) ? [each.value] : []));
			return replay.of(id).filter((each) => each.event === 'line' && each.index < index && own.some((given) => fillsWithOne(source.textOf(each.line), given, comment))).map(({ line }) => line);
		}).at(-1) ?? null;
	}

	/** The line that gave the one name the other, or filled the list with one row: the last that ran before. */
	function madeOne(names: readonly string[], { index, activation }: Moment): number | null {
		const comment = spelling?.comment ?? '';
		const holder = holderOf(names);
		const makes = (text: string) => (holder !== '' ? fillsWithOne(text, holder, comment) : names.some((one) => names.some((other) => one !== other && isPlainly(text, one, other, comment))));
		return replay.moments.findLast((each) => each.event === 'line' && each.index < index && each.activation === activation && makes(source.textOf(each.line)))?.line ?? null;
	}
}

/** What holds them, where they are rows of it; empty for names of their own. */
function holderOf(names: readonly string[]): string {
	const [first = ''] = names;
	return names.every((name) => name.endsWith(']')) ? first.slice(0, first.lastIndexOf('[')) : '';
}

/** `b = a`, and nothing more. */
function isPlainly(text: string, target: string, value: string, comment: string): boolean {
	const given = assignmentOn(text, comment);
	return given?.operator === '' && given.target === target && given.value === value;
}

/** `grid = [row] * 3`, `grid = [[0] * 3] * 3`, `grid = Array(3).fill(row)`; or `grid.append(row)` with a row that has a name. */
function fillsWithOne(text: string, holder: string, comment: string): boolean {
	const given = assignmentOn(text, comment);
	if (given?.operator === '' && given.target === holder) return (/\]\s*\*\s*[\p{L}\p{N}_.()]+$/u.test(given.value) && !/\bfor\b/.test(given.value)) || /\)\.fill\(\s*(?:\[.*\]|\{.*\}|[\p{L}_][\p{L}\p{N}_.]*)\s*\)$/u.test(given.value);
	return new RegExp(`^\\s*${holder.replaceAll('.', '\\.')}\\.\\w+\\(\\s*[\\p{L}_][\\p{L}\\p{N}_]*\\s*\\)`, 'u').test(text);
}

/** The line gives that name a new value. */
function isSetOn(text: string, name: string, comment: string): boolean {
	const given = assignmentOn(text, comment);
	return given?.operator === '' && given.target === name;
}

function isChangeable({ shape }: Value): boolean {
	return (shape.kind === 'items' && shape.of !== 'tuple') || shape.kind === 'pairs';
}

function namesAtOnce(before: Variables, after: Variables): Pick<OneList, 'names' | 'value'> | null {
	const changed = Object.keys(after).filter((name) => {
		const [was, is] = [before[name], after[name]];
		return was && is && isChangeable(was) && isChangeable(is) && !sameShape(was.shape, is.shape);
	});
	for (const name of changed) {
		const own = changed.filter((other) => [before, after].every((state) => state[other] && state[name] && sameShape(state[other].shape, state[name].shape)));
		const value = after[name];
		if (own.length > 1 && own.length <= mostNames && value) return { names: own, value: value.shape };
	}
	return null;
}

function rowsAtOnce(before: Variables, after: Variables): Pick<OneList, 'names' | 'value'> | null {
	for (const [name, { shape }] of Object.entries(after)) {
		const was = before[name]?.shape;
		if (was?.kind !== 'items' || shape.kind !== 'items' || was.of !== 'list' || was.items.length !== shape.items.length) continue;
		const changed = shape.items.flatMap((item, at) => {
			const old = was.items[at];
			return old && !sameShape(item, old) && (item.kind === 'items' || item.kind === 'pairs') && old.kind === item.kind ? [at] : [];
		});
		const [first, ...others] = changed.map((at) => shape.items[at]);
		if (first && others.length > 0 && others.every((item) => item && sameShape(item, first))) return { names: changed.slice(0, mostNames).map((at) => `${name}[${at}]`), value: first };
	}
	return null;
}

/** A list that is made once, and comes back in a later call, or in another object, as the one before left it. */
export interface SharedStart {
	/** `bag`, or `self.players`. */
	readonly name: string;
	readonly kind: 'default' | 'class';
	/** The line that makes it. */
	readonly from: number;
	/** The moment at which it is not new any more: before the first line that uses it. */
	readonly moment: Moment;
	readonly value: Value;
	/** What the line that makes it says. */
	readonly began: string;
}

/** The first of them on this run; null for none. */
export function sharedStartOf(subject: Subject, replay: Replay): SharedStart | null {
	return (subject.running.keepsFallbacks ? defaults(subject, replay) : null) ?? attributes(subject, replay);
}

const made = String.raw`(\[[^\[\]]*\]|\{[^{}]*\})`;

/** A parameter whose list is made in the header: the first call whose value of it is not the one written there. */
function defaults({ ground, source }: Subject, replay: Replay): SharedStart | null {
	for (const { name: called, header, parameters } of ground.outline.functions) {
		for (const name of parameters) {
			const began = new RegExp(String.raw`[(,]\s*${name}\s*(?::[^=,]+)?=\s*${made}`, 'u').exec(source.textOf(header))?.[1];
			const calls = replay.trace.activations.filter((each) => each.function === called);
			const later = began === undefined ? undefined : calls.slice(1).find((each) => each.arguments[name] && isChangeable(each.arguments[name]) && each.arguments[name].shown !== began && isLeftBy(name, each.arguments[name], calls.slice(0, calls.indexOf(each))));
			const moment = later && replay.of(later.id).find(({ event, line, state }) => event === 'line' && state[name] && namesIn(source.textOf(line)).includes(name));
			const value = moment?.state[name];
			if (began !== undefined && moment && value) return { name, kind: 'default', from: header, moment, value, began };
		}
	}
	return null;

	/** An earlier call ended with that list. */
	function isLeftBy(name: string, value: Value, earlier: typeof replay.trace.activations): boolean {
		return earlier.some(({ id }) => replay.of(id).at(-1)?.state[name]?.shown === value.shown);
	}
}

/** A list that the class makes and no method makes anew: the first time that an object finds in it what another one has put there. */
function attributes({ ground, source, running, spelling }: Subject, replay: Replay): SharedStart | null {
	const { classes = [], assignments, functions, statementLines } = ground.outline;
	for (const { range, name: owner } of classes) {
		const methods = functions.filter((each) => each.owner === owner);
		const isInside = (at: number) => methods.some(({ range: own }) => own.from <= at && at <= own.to);
		for (const { targets, value: began, range: { from } } of assignments) {
			const [target, ...more] = targets;
			if (target === undefined || more.length > 0 || from <= range.from || from > range.to || isInside(from) || !new RegExp(`^${made}$`).test(began.trim())) continue;
			const name = methods.map(({ parameters }) => `${running.itself ?? parameters[0] ?? ''}.${target}`).find((each) => !each.startsWith('.')) ?? '';
			if (name === '' || statementLines.some((at) => isInside(at) && isSetOn(source.textOf(at), name, spelling?.comment ?? ''))) continue;
			const found = foundFilled(name, began.trim());
			if (found) return { name, kind: 'class', from, began: began.trim(), ...found };
		}
	}
	return null;

	/** The first time that a line of a method finds it filled, in an object whose other values differ from those of the one that filled it. */
	function foundFilled(name: string, began: string): Pick<SharedStart, 'moment' | 'value'> | null {
		const self = name.slice(0, name.indexOf('.') + 1);
		const others = (state: Variables) => Object.keys(state).filter((each) => each.startsWith(self) && each !== name).map((each) => `${each} ${state[each]?.shown ?? ''}`).sort().join('\n');
		const filling = replay.moments.find((moment) => moment.event === 'line' && replay.after(moment)?.[name] && replay.after(moment)?.[name]?.shown !== moment.state[name]?.shown && moment.state[name]);
		const moment = filling && replay.moments.find(({ event, index, line, state }) => event === 'line' && index > filling.index && state[name] && state[name].shown !== began && others(state) !== others(filling.state) && namesIn(source.textOf(line)).includes(name));
		const value = moment?.state[name];
		return moment && value ? { moment, value } : null;
	}
}
