/** Two names for one value in a row, and one that is made once for all: the run shows what came of it, and this asks how many there are. */
import * as l10n from '@vscode/l10n';
import type { Question, Test } from '../../../words';
import { type Candidate, draft } from '../draft';
import { type OneList, type SharedStart, oneListOf, sharedStartOf } from '../facts/oneList';
import type { Replay } from '../facts/replay';
import { code, join, line, listed, ordinal, say, shown } from '../say';
import type { Subject } from '../subject';
import { briefly, namesIn, opening, valuesOf } from './phrases';

export const oneListTemplate = 'explain.one-list';
export const foundFilledTemplate = 'explain.found-filled';

const madeOneTemplate = 'explain.made-one';
const madeOftenTemplate = 'explain.made-often';

/** The names that these questions are known by; that a list is shared goes before what any line does. */
export const sharedTemplates: readonly string[] = [oneListTemplate, foundFilledTemplate, madeOneTemplate, madeOftenTemplate];

/** After a line was found that has to do with such a list. */
export function sharedQuestions(subject: Subject, test: Test, replay: Replay): readonly Candidate[] {
	const one = oneListOf(subject, replay);
	if (one && concerns(subject, [one.at, one.from], one.names)) return [howMany(subject, test, replay, one), madeBy(subject, test, one)];
	const start = sharedStartOf(subject, replay);
	return start && concerns(subject, [start.moment.line, start.from], [start.name]) ? [foundFilled(subject, test, replay, start), madeBy(subject, test, { names: [start.name], from: start.from, at: start.moment.line }), howOften(subject, test, start)] : [];
}

/** A line that was found is one of these, or uses one of these names; while none was found, it may be. */
function concerns({ found, source }: Subject, lines: readonly number[], names: readonly string[]): boolean {
	const plain = names.map((name) => name.replace(/\[\d+\]$/, ''));
	return found.length === 0 || found.some((at) => lines.includes(at) || namesIn(source.textOf(at)).some((name) => plain.includes(name)));
}

function howMany(subject: Subject, test: Test, replay: Replay, { names, value, at, nth, from }: OneList): Candidate {
	const all = listed(names.map(code));
	// What one of them is called, where they are values in a row.
	const kind = value.kind === 'items' ? subject.running.kindNames().list : null;
	const when = nth === null ? say(l10n.t('On {0} {1} change at the same time.'), line(at), all) : say(l10n.t('When {0} runs for the {1} time, {2} change at the same time.'), line(at), ordinal(nth), all);
	const ask = kind === null ? say(l10n.t('How many of them are there really?')) : say(l10n.t('Each of them is {0}. How many are there really?'), kind);
	const inContext = join(when, ask);
	const told = say(l10n.t('There is only one, and each of the names means it.'));
	return draft(subject, {
		stage: 'explain', template: oneListTemplate, slots: { test: test.id, line: at, round: nth ?? 1 },
		answer: { kind: 'count' }, truth: { kind: 'count', count: 1 },
		foils: [{ answer: String(names.length), misconception: 'each-name-has-its-own' }],
		words: join(opening(test), inContext), inContext,
		fact: told, held: join(say(l10n.t('Right.')), told),
		help: [{ rung: 'smaller-question', words: kind !== null ? say(l10n.t('Go up from {0} to the line that gave {1} its value. Does that line make {2}, or take one that is there?'), line(at), code(names.at(-1) ?? ''), kind) : say(l10n.t('Go up from {0} to the line that gave {1} its value. Does that line make a new one, or take one that is there?'), line(at), code(names.at(-1) ?? '')) }],
		asks: `one-list/${from}`,
	});
}

/** The line that makes it; asked once it is known that there is only one, of whoever has not pointed at that line. */
function madeBy(subject: Subject, test: Test, { names, from, at }: Pick<OneList, 'names' | 'from' | 'at'>): Candidate {
	const ask = names.length > 1 ? say(l10n.t('Click the line that made them one.')) : say(l10n.t('Click the line that made it.'));
	const asked = draft(subject, {
		stage: 'explain', template: madeOneTemplate, slots: { test: test.id, variable: names[0] ?? '', line: from },
		answer: { kind: 'line' }, truth: { kind: 'places', places: [{ kind: 'lines', from, to: from }], checked: true },
		words: join(opening(test), names.length > 1 ? say(l10n.t('On {0} {1} are used.'), line(at), listed(names.map(code))) : say(l10n.t('On {0} {1} is used.'), line(at), listed(names.map(code))), ask), inContext: ask,
		fact: say(l10n.t('It is {0}.'), line(from)),
		held: say(l10n.t('Right, it is {0}.'), line(from)),
		asks: `made-one/${from}`,
	});
	return goingOn(asked, ({ template, slots }) => !subject.found.includes(from) && slots.test === test.id && [oneListTemplate, foundFilledTemplate].includes(template));
}

/** It comes next whatever was answered, and what was answered shows nothing by itself before. */
function goingOn(asked: Candidate, comesAfter: (question: Question) => boolean): Candidate {
	return { ...asked, isRest: true, after: comesAfter, follows: ({ question, assessment }) => assessment?.kind === 'answer' && comesAfter(question) };
}

/** What it is when the later call, or the other object, comes to use it. */
function foundFilled(subject: Subject, test: Test, replay: Replay, { name, moment, value, began }: SharedStart): Candidate {
	const at = moment.line;
	const passes = replay.passes(at);
	const nth = passes.findIndex(({ index }) => index === moment.index) + 1;
	const known = briefly(moment.state, namesIn(subject.source.textOf(at)).filter((each) => each !== name && !name.startsWith(`${each}.`)));
	const when = passes.length > 1 ? say(l10n.t('Look at {0} when it runs for the {1} time.'), line(at), ordinal(nth)) : say(l10n.t('Look at the moment when {0} runs.'), line(at));
	const inContext = join(when, known.length > 0 ? say(l10n.t('There {0}.'), valuesOf(known)) : null, say(l10n.t('What is {0} just before it?'), code(name)));
	return draft(subject, {
		stage: 'explain', template: foundFilledTemplate, slots: { test: test.id, variable: name, line: at, round: Math.max(1, nth) },
		answer: { kind: 'value' }, truth: { kind: 'value', value },
		foils: [{ answer: began, misconception: 'list-is-new-each-time' }],
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('Just before it {0} is {1} already.'), code(name), shown(value)),
		held: say(l10n.t('Right, {0} is {1} already.'), code(name), shown(value)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Which line was the last to change {0} before that, and what did it leave there?'), code(name)) }],
		asks: `found-filled/${name}`,
	});
}

/** How often the line runs that makes it: the answer is in what the run left there. */
function howOften(subject: Subject, test: Test, { kind, from, began }: SharedStart): Candidate {
	const often = kind === 'class' ? say(l10n.t('Anew for each object')) : say(l10n.t('Anew in each call'));
	const once = say(l10n.t('Once, before the first of them'));
	const told = kind === 'class' ? say(l10n.t('It is made once, and all objects use that one.')) : say(l10n.t('It is made once, and all calls use that one.'));
	const ask = say(l10n.t('How often is the {0} on {1} made?'), code(began), line(from));
	return goingOn(draft(subject, {
		stage: 'explain', template: madeOftenTemplate, slots: { test: test.id, line: from },
		answer: { kind: 'choice', options: [{ id: 'each', words: often }, { id: 'once', words: once }] },
		truth: { kind: 'choice', id: 'once' },
		foils: [{ answer: 'each', misconception: 'list-is-new-each-time' }],
		words: ask, fact: told, held: join(say(l10n.t('Right.')), told),
		help: [{ rung: 'smaller-question', words: say(l10n.t('If it were made anew, what would stand in it at the start? And what did stand in it?')) }],
		asks: `made-often/${from}`,
	}), ({ template, slots }) => slots.test === test.id && (template === madeOneTemplate || (template === foundFilledTemplate && subject.found.includes(from))));
}
