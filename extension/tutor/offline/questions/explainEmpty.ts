/** Where nothing is and an object was wanted, when the message names that part: what fills it, and whether the run came there. */
import * as l10n from '@vscode/l10n';
import type { Test } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { Moment, Replay } from '../facts/replay';
import { stopMoment } from '../facts/stopMoment';
import { settersBefore } from '../facts/story';
import { below, observe } from '../moves/observe';
import { noSuchLine } from '../options';
import { code, line, say } from '../say';
import type { Subject } from '../subject';
import { familyOf } from './families';

interface Part {
	readonly subject: Subject;
	readonly test: Test;
	readonly replay: Replay;
	/** When the run stops. */
	readonly moment: Moment;
	readonly at: number;
	/** As the message names it: `result[i]`, `this.songs`. */
	readonly name: string;
}

/** The part that has no object, by the name that the message has for it; null where it says none, or the part is a name of the function's own. */
function partOf(subject: Subject): Part | null {
	const { bug: { symptom: { exception } }, traced } = subject;
	if (!exception || exception.line === null || exception.about === undefined || !traced || familyOf(subject, exception) !== 'attribute') return null;
	const moment = stopMoment(traced.replay, exception.line);
	return moment && { subject, test: traced.test, replay: traced.replay, moment, at: exception.line, name: exception.about };
}

/** Of an item of a row: what its places hold when it is made. Of what an object keeps: whether a line gives it its first value. */
export function emptyPartQuestions(subject: Subject): readonly Candidate[] {
	const part = partOf(subject);
	return part ? [...newPlaces(part), ...neverGiven(part)] : [];
}

/** Names in the part, which say more than the others on its line; those that the message itself has told are left out. */
export function namesOfPart({ about }: { readonly about?: string }, names: readonly string[]): readonly string[] {
	if (about === undefined) return names;
	const isIn = (name: string) => new RegExp(String.raw`(?<![\p{L}\p{N}_])${name.replaceAll(/[^\p{L}\p{N}_]/gu, String.raw`\$&`)}(?![\p{L}\p{N}_])`, 'u').test(about);
	return [...names.filter((name) => name !== about && isIn(name)), ...names.filter((name) => name !== about && !isIn(name))];
}

function newPlaces({ subject, test, replay, moment, at, name }: Part): Candidate[] {
	const row = /^([\p{L}_][\p{L}\p{N}_]*)\[[^[\]]+\]$/u.exec(name)?.[1];
	const made = row === undefined ? undefined : settersBefore(subject, replay, row, moment).at(-1);
	const [pass] = made === undefined ? [] : replay.passes(made, moment.activation);
	const shape = row === undefined ? undefined : pass && replay.after(pass)?.[row]?.shape;
	if (row === undefined || made === undefined || shape?.kind !== 'items' || shape.items.length === 0 || shape.items.some(({ kind }) => kind !== 'nothing') || !subject.spelling) return [];
	const { nothing, quoted, print } = subject.spelling;
	return [draft(subject, {
		stage: 'explain', template: 'explain.new-places', slots: { test: test.id, line: made, variable: row },
		answer: {
			kind: 'choice',
			options: [
				{ id: 'text', words: say(l10n.t('An empty text: {0}'), code(quoted(''))) },
				{ id: 'nothing', words: say(l10n.t('Nothing: {0}'), code(nothing)) },
				{ id: 'none', words: say(l10n.t('It has no places yet.')) },
			],
		},
		truth: { kind: 'choice', id: 'nothing' },
		foils: [{ answer: 'text', misconception: 'new-places-are-empty-texts' }, { answer: 'none', misconception: 'new-row-has-no-places' }],
		words: say(l10n.t('The row {0} is made on {1}. What stands in its places right after that line?'), code(row), line(made)),
		fact: say(l10n.t('There each place of {0} holds {1}: no object yet. A line has to put one in.'), code(row), code(nothing)),
		held: say(l10n.t('Right: each place holds {0} until a line puts something in, and {1} comes to {2} before that.'), code(nothing), line(at), code(name)),
		help: [observe(say(l10n.t('Add {0} below {1} and run it. Which value comes out first?'), code(print(row, replay.after(pass ?? moment)?.[row])), line(made)), below(subject, row, made))],
		asks: `new-places/${row}`,
		says: [`type/${row}`],
	})];
}

function neverGiven({ subject, test, replay, moment, at, name }: Part): Candidate[] {
	const own = `${subject.running.itself ?? ''}.`;
	const field = name.startsWith(own) ? name.slice(own.length) : name;
	const isKept = Object.hasOwn(moment.state, `${own}${field}`) && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(field);
	const isGiven = subject.ground.outline.assignments.some(({ targets, range }) => (targets.includes(field) || targets.includes(own + field)) && replay.passes(range.from).length > 0);
	if (!isKept || isGiven || moment.state[own + field]?.shape.kind !== 'nothing' || !subject.spelling) return [];
	const item = code(own + field);
	return [draft(subject, {
		stage: 'explain', template: 'explain.never-given', slots: { test: test.id, line: at, variable: own + field },
		...noSuchLine('naming-makes-an-object'),
		words: say(l10n.t('Go through the lines that run before {0}. Is there one that gives {1} an object?'), line(at), item),
		fact: say(l10n.t('On this run no line gives {0} an object before {1}. To name it makes none: it is {2}.'), item, line(at), code(subject.spelling.nothing)),
		held: say(l10n.t('Right: to name {0} makes no object. On this run it is {1} up to {2}.'), item, code(subject.spelling.nothing), line(at)),
		reworded: [say(l10n.t('Where should {0} get its object? Does a line do that before {1}?'), item, line(at))],
		asks: `never-given/${field}`,
	})];
}
