/** A condition of several parts: which of them are true on this run, and which of them belong together. */
import * as l10n from '@vscode/l10n';
import type { ConditionOutline } from '../../../code/outline';
import type { Spelling } from '../../../code/language';
import type { Question, Test, Value, Variables, Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { Outcome, Replay } from '../facts/replay';
import { code, join, line, ordinal, say, series } from '../say';
import type { Subject } from '../subject';
import { briefly, namesIn, opening, valuesOf } from './phrases';

export const partsTemplate = 'explain.parts-true';
export const eachPartTemplate = 'explain.parts-each';

/** More parts than these are no question for one turn. */
const mostParts = 6;

/** The parts of a condition and what joins them, with the truth of each at a moment of the run. */
interface Parts {
	readonly sides: readonly string[];
	readonly words: readonly string[];
	readonly truths: readonly boolean[];
	/** Of a part that asks nothing, why it counts as true all the same; null where all parts ask something. */
	readonly note: Words | null;
	readonly known: Words;
	/** Which time the condition was tried, one-based; null for one that is tried once. */
	readonly nth: number | null;
}

/** Of a condition of several parts: which of them are true, and, where both words join them, which of them belong together. Empty where that cannot be worked out. */
export function partsQuestions(subject: Subject, test: Test, replay: Replay, condition: ConditionOutline, { moment, held }: Outcome): Candidate[] {
	const { spelling } = subject;
	const split = spelling?.conditionParts(condition.text);
	if (!spelling || !split || split.sides.length < 2 || split.sides.length > mostParts) return [];
	// A number or a text alone counts as true unless it is zero or empty, and a method that is not called always: who wrote `n == 1 or 2` does not expect that.
	const truths = split.sides.flatMap((side) => spelling.conditionTruth(side, moment.state) ?? []);
	const known = briefly(moment.state, namesIn(condition.text));
	if (truths.length < split.sides.length || known.length === 0 || spelling.conditionTruth(condition.text, moment.state) !== held) return [];
	const passes = replay.passes(condition.line);
	const parts: Parts = { ...split, truths, note: noteOn(split.sides, moment.state), known: valuesOf(known), nth: passes.length > 1 ? passes.findIndex(({ index }) => index === moment.index) + 1 : null };
	return truths.length === 2 ? [whichOfTwo(subject, test, condition, parts, held)] : [eachPart(subject, test, condition, parts, held, spelling), ...(parts.note ? [] : togetherQuestion(subject, test, condition, parts))];
}

/** `At line 13 year is 1900.` */
export function whenTried(at: number, nth: number | null, known: Words): Words {
	return nth === null ? say(l10n.t('At {0} {1}.'), line(at), known) : say(l10n.t('When the run comes to {0} for the {1} time, {2}.'), line(at), ordinal(nth), known);
}

/** On the first part that is no question: a method that is not called, or a plain value. */
function noteOn(sides: readonly string[], state: Variables): Words | null {
	const uncalled = sides.find((side) => uncalledMethod(side, state) !== null);
	if (uncalled !== undefined) return say(l10n.t('{0} without () is the method itself, and counts as true.'), code(uncalled));
	const plain = sides.find((side) => /^(?:\d+|'[^']+'|"[^"]+")$/.test(side) && !/^0+$/.test(side));
	return plain === undefined ? null : say(l10n.t('{0} alone compares nothing, and counts as true.'), code(plain));
}

function whichOfTwo(subject: Subject, test: Test, { line: at }: ConditionOutline, { sides, truths: [left = false, right = false], note, known, nth }: Parts, held: boolean): Candidate {
	const [one, other] = [code(sides[0] ?? ''), code(sides[1] ?? '')];
	const truth = left ? (right ? 'both' : 'one') : right ? 'other' : 'none';
	const inContext = join(whenTried(at, nth, known), say(l10n.t('Which part of the condition is true then?')));
	const told: Readonly<Record<string, Words>> = {
		both: say(l10n.t('Both parts are true')), one: say(l10n.t('Only {0} is true'), one), other: say(l10n.t('Only {0} is true'), other), none: say(l10n.t('Neither part is true')),
	};
	const options = ['one', 'other', 'both', 'none'];
	return draft(subject, {
		stage: 'explain', template: partsTemplate, slots: { test: test.id, line: at, round: nth ?? 1 },
		answer: { kind: 'choice', options: options.map((id) => ({ id, words: say('{0}', id === 'one' ? one : id === 'other' ? other : id === 'both' ? say(l10n.t('Both of them')) : say(l10n.t('Neither of them'))) })) },
		truth: { kind: 'choice', id: truth },
		foils: options.filter((id) => id !== truth).map((answer) => ({ answer, misconception: 'condition-misread' })),
		words: join(opening(test), inContext), inContext,
		fact: join(say('{0}, {1}', told[truth] ?? [], comesTo(held)), note),
		held: join(say(l10n.t('Right.')), say('{0}, {1}', told[truth] ?? [], comesTo(held)), note),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Take {0} alone and put the values in. Then take {1} alone.'), one, other) }],
		asks: `parts/${at}/${nth ?? 1}`,
		tells: [`condition/${at}/${nth ?? 1}`],
	});
}

/** A blank for each part. */
function eachPart(subject: Subject, test: Test, { line: at }: ConditionOutline, { sides, truths, note, known, nth }: Parts, held: boolean, spelling: Spelling): Candidate {
	const inContext = join(whenTried(at, nth, known), say(l10n.t('Which parts of the condition are true then?')));
	// With an `and` before the last it would read as a condition.
	const named = sides.filter((_, index) => truths[index]).map(code);
	const told = named.length === 0 ? say(l10n.t('None of the parts is true')) : named.length === sides.length ? say(l10n.t('All parts are true')) : say(l10n.t('True there: {0}'), series(named));
	return draft(subject, {
		stage: 'explain', template: eachPartTemplate, slots: { test: test.id, line: at, round: nth ?? 1 },
		answer: { kind: 'table', columns: [l10n.t({ message: 'its value', comment: ['Heads a column of a table, whose rows are the parts of a condition'] })], rows: sides.map((label) => ({ label, cells: [null] })) },
		truth: { kind: 'cells', values: truths.map((value): Value => ({ shown: value ? spelling.true : spelling.false, type: 'bool', shape: { kind: 'truth', value } })) },
		words: join(opening(test), inContext), inContext,
		fact: join(say('{0}, {1}', told, comesTo(held)), note),
		held: join(say(l10n.t('Right.')), say('{0}, {1}', told, comesTo(held)), note),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Take {0} alone and put the values in. Then take {1} alone.'), code(sides[0] ?? ''), code(sides[1] ?? '')) }],
		asks: `parts/${at}/${nth ?? 1}`,
		tells: [`condition/${at}/${nth ?? 1}`],
	});
}

/** Where both words join the parts: which two are worked out first. It comes after the parts. */
function togetherQuestion(subject: Subject, test: Test, { line: at }: ConditionOutline, { sides, words }: Parts): Candidate[] {
	const { spelling } = subject;
	const from = words.findIndex((word, index) => words[index + 1] !== undefined && words[index + 1] !== word);
	if (!spelling || from < 0) return [];
	const pair = (index: number) => `${sides[index]} ${words[index]} ${sides[index + 1]}`;
	const [first, second] = [pair(from), pair(from + 1)];
	const right = words[from] === spelling.both ? first : second;
	const both = code(spelling.both);
	const asked = draft(subject, {
		stage: 'explain', template: 'explain.together', slots: { test: test.id, line: at },
		answer: { kind: 'choice', options: [first, second].map((id) => ({ id, words: say('{0}', code(id)) })) },
		truth: { kind: 'choice', id: right },
		foils: [{ answer: right === first ? second : first, misconception: 'condition-misread' }],
		words: say(l10n.t('On {0} two parts of the condition belong together and are worked out first. Which two?'), line(at)),
		inContext: say(l10n.t('Two parts of it belong together and are worked out first. Which two?')),
		fact: say(l10n.t('What {0} joins is worked out first: {1}.'), both, code(right)),
		held: say(l10n.t('Right, what {0} joins is worked out first.'), both),
		help: [{ rung: 'smaller-question', words: say(l10n.t('It is as with times and plus: one of {0} and {1} goes first. Which one?'), both, code(spelling.either)) }],
		asks: `together/${at}`,
	});
	return [{ ...asked, after: ({ template, slots }: Question) => template === eachPartTemplate && slots.test === test.id && slots.line === at }];
}

function comesTo(held: boolean): Words {
	return held ? say(l10n.t('so the whole condition is true.')) : say(l10n.t('so the whole condition is false.'));
}

/** The method of a text or a list that stands there without being called: it counts as true, whatever the text is. Null for anything else. */
export function uncalledMethod(source: string, state: Variables): string | null {
	const [, object = '', method = null] = /^([\p{L}_][\p{L}\p{N}_]*)\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(source.trim()) ?? [];
	const kind = state[object]?.shape.kind;
	// What stands behind the point may also be no method but what the value has: how long it is, what is under a key.
	const isHeld = method === 'length' || method === 'size' || (kind === 'pairs' && state[object]?.shape.kind === 'pairs' && state[object].shape.pairs.some(([key]) => key.kind === 'text' && key.value === method));
	return !isHeld && (kind === 'text' || kind === 'items' || kind === 'pairs') ? method : null;
}
