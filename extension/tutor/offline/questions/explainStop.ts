import * as l10n from '@vscode/l10n';
import { assignmentOn } from '../../../../grammars/sourceLine';
import type { Value, Variables, Words } from '../../../words';
import { type Candidate, type Draft, draft, isAskable } from '../draft';
import { type Clash, clashIn } from '../facts/clash';
import { wholeOf, wholeValue } from '../facts/operands';
import { type Position, positionsIn } from '../facts/positions';
import { code, line, ordinal, say, shown } from '../say';
import type { Replay } from '../facts/replay';
import { callChain, settersBefore } from '../facts/story';
import { linesOf, type Subject } from '../subject';
import { nothingAtStopQuestion } from './explainMethod';
import { nextCallQuestions } from './explainNextCall';
import { givenBackWish } from './givenBack';
import { emptyRoundQuestion } from './emptyRound';
import { lookedUpQuestions } from './explainLookedUp';
import { familyOf } from './families';
import { kindNames } from './kinds';
import { stopMoment } from '../facts/stopMoment';
import { namesIn, onRun } from './phrases';
import { observe } from '../moves/observe';

export const originTemplate = 'explain.origin';

/** Why the line could not do its work: the position or key that it asked for, the kinds that it joined, the calls that never end. */
export function stopExplanations(subject: Subject): readonly Candidate[] {
	const { exception } = subject.bug.symptom;
	const { traced } = subject;
	if (!exception || exception.line === null || !traced) return [];
	const moment = stopMoment(traced.replay, exception.line);
	if (!moment) return [];
	const method = nothingAtStopQuestion(subject);
	if (method.length > 0) return method;
	const given = givenBackWish(subject);
	if (given.length > 0) return given;
	const about: About = { subject, at: exception.line, state: moment.state, source: subject.source.textOf(exception.line) };
	switch (familyOf(subject, exception)) {
		case 'index':
			return [...inEmpty(about), ...askedPosition(about), ...lastPosition(about)];
		case 'key':
			// Where a condition should have kept the run away, that is what to look at.
			return isSentHere(subject, exception.line) ? [] : [...lookedUpQuestions(subject), ...readFirst(about)];
		case 'attribute':
			// Where the value came from that has nothing in it.
			return subject.running.readsOutside || isNothing(moment.state[exception.about ?? '']) ? originQuestion(about, traced.replay) : [];
		case 'name':
			return readFirst(about, exception.about);
		case 'kind':
			// Two texts of digits: where they come from says more than that both are texts.
			return meetsTwoKinds(about) ? [...operands(about), ...after(originQuestion(about, traced.replay), 'explain.operands')] : [...originQuestion(about, traced.replay), ...operands(about)];
		case 'recursion':
			return [...nextCallQuestions(subject), ...nthCall(subject)];
		case 'divisor':
			return divisor(about);
		default:
			return [];
	}
}

function isNothing(value: Value | undefined): boolean {
	return value?.shape.kind === 'nothing';
}

/** The repair that is known changes a condition above the line and not the line. */
function isSentHere({ bug, ground: { outline } }: Subject, at: number): boolean {
	const changed = bug.kind === 'known' ? (bug.places[0] ? linesOf(bug.places[0].place) : []) : [];
	return !changed.includes(at) && outline.conditions.some(({ line: head, whole, body }) => changed.includes(head) && head < at && at <= (whole ?? body).to);
}

interface About {
	readonly subject: Subject;
	readonly at: number;
	readonly state: Variables;
	readonly source: string;
}

type Rest = Pick<Draft, 'template' | 'answer' | 'truth' | 'words' | 'fact' | 'held' | 'asks'> & Partial<Draft>;

function explain({ subject, at }: Pick<About, 'subject' | 'at'>, rest: Rest): Candidate {
	return draft(subject, { stage: 'explain', ...rest, slots: { line: at, ...rest.slots, ...(subject.traced ? { test: subject.traced.test.id } : {}) } });
}

/** What is empty has no position: why the run comes there at all is what to ask. */
function inEmpty({ subject, at, source, state }: About): Candidate[] {
	const outside = positionsIn(source, state, subject.running).find(({ isOutside, size }) => isOutside && size === 0);
	return outside ? emptyRoundQuestion(subject, at, outside.of) : [];
}

function askedPosition(about: About): Candidate[] {
	// A number or a name alone is read off: what it is was asked before.
	const outside = positionsIn(about.source, about.state, about.subject.running).find((each) => each.isOutside && !/^(?:-?\d+|[\p{L}_][\p{L}\p{N}_]*)$/u.test(each.index));
	if (!outside) return [];
	const { text, value, size, of: name } = outside;
	if (value < 0) return about.subject.running.countsFromEnd ? [] : [positionBelow(about, outside)];
	return [
		explain(about, {
			template: 'explain.position',
			slots: { line: about.at, variable: text },
			answer: { kind: 'count' },
			truth: { kind: 'count', count: value },
			foils: [{ answer: String(value - 1), misconception: 'one-position-less' }, { answer: String(value + 1), misconception: 'counts-from-one' }],
			words: say(l10n.t('When {0} stops, which position of {1} does {2} ask for?'), line(about.at), code(name), code(text)),
			fact: say(l10n.t('It asks for position {0}.'), value),
			held: size === 0 ? say(l10n.t('Right, position {0}, and {1} is empty.'), value, code(name)) : say(l10n.t('Right, position {0}, and the last position of {1} is {2}.'), value, code(name), size - 1),
			reworded: [say(l10n.t('Put the values in: what stands inside the brackets of {0} at that moment?'), code(text))],
			asks: `position/${text}`,
			tellsRight: [`last-position/${name}`],
		}),
	];
}

/** A position that is worked out, and that comes before the first. */
function positionBelow(about: About, { text, of: name, value, size }: Position): Candidate {
	return explain(about, {
		template: 'explain.position',
		slots: { line: about.at, variable: text },
		answer: { kind: 'value' },
		truth: { kind: 'value', value: wholeValue(value) },
		foils: [{ answer: String(value + 1), misconception: 'counts-from-one' }, size > 0 ? { answer: String(size - 1), misconception: 'counts-from-the-end' } : null],
		words: say(l10n.t('When {0} stops, which position of {1} does {2} ask for?'), line(about.at), code(name), code(text)),
		fact: say(l10n.t('It asks for position {0}. The first position is 0.'), value),
		held: say(l10n.t('Right, position {0}, and the first position of {1} is 0.'), value, code(name)),
		reworded: [say(l10n.t('Put the values in: what stands inside the brackets of {0} at that moment?'), code(text))],
		asks: `position/${text}`,
	});
}

function lastPosition(about: About): Candidate[] {
	const { running } = about.subject;
	// Where the end is says nothing of a position before the first.
	const used = positionsIn(about.source, about.state, running).find((each) => each.size > 0 && each.isOutside && (each.value >= 0 || running.countsFromEnd));
	if (!used) return [];
	const { of: name, size, value } = used;
	return [
		explain(about, {
			template: 'explain.last-position',
			slots: { line: about.at, variable: name },
			answer: { kind: 'count' },
			truth: { kind: 'count', count: size - 1 },
			foils: [{ answer: String(size), misconception: 'last-index-is-length' }],
			words: say(l10n.t('The first position of {0} is 0. What is its last position when {1} stops?'), code(name), line(about.at)),
			fact: value < 0 ? say(l10n.t('The last position of {0} is {1}.'), code(name), size - 1) : say(l10n.t('The last position of {0} is {1}, and {2} asks for position {3}.'), code(name), size - 1, line(about.at), value),
			held: value < 0 ? say(l10n.t('Right, its last position is {0}.'), size - 1) : say(l10n.t('Right: {0} asks for position {1}, and the last one is {2}.'), line(about.at), value, size - 1),
			reworded: [say(l10n.t('Write the positions under the items of {0}, beginning with 0. Which is the last?'), code(name))],
			asks: `last-position/${name}`,
			isSmaller: true,
		}),
	];
}

/** A line that uses the old value of what it is about to store: an item, or this name. */
function readFirst(about: About, name?: string): Candidate[] {
	const assignment = about.subject.ground.outline.assignments.find(({ range }) => range.from === about.at);
	const given = assignmentOn(about.source, about.subject.spelling?.comment ?? '');
	const target = given && /^[\p{L}_][\p{L}\p{N}_]*(?:\[[^\]]+\])?$/u.test(given.target) ? given.target : undefined;
	const isUsed = target !== undefined && (given?.operator !== '' || namesIn(given.value).includes(name ?? '') || (name === undefined && given.value.includes(target)));
	if (target === undefined || target.endsWith(']') !== (name === undefined) || (name !== undefined && target !== name) || !isUsed || (assignment && !assignment.augmented && !assignment.value.includes(target))) return [];
	const item = code(target);
	return [
		explain(about, {
			template: 'explain.read-first',
			answer: {
				kind: 'choice',
				options: [
					{ id: 'store', words: say(l10n.t('It stores the new value of {0}.'), item) },
					{ id: 'read', words: say(l10n.t('It reads the old value of {0}.'), item) },
				],
			},
			truth: { kind: 'choice', id: 'read' },
			foils: [{ answer: 'store', misconception: 'left-side-first' }],
			words: say(l10n.t('There are two things that {0} does with {1}. Which one comes first?'), line(about.at), item),
			fact: say(l10n.t('{0} must be read before the new value can be stored.'), item),
			held: say(l10n.t('Right: the old value is needed first, and on this run there is none.')),
			reworded: [say(l10n.t('To work out the new value of {0}, what does the line need beforehand?'), item)],
			asks: 'read-first',
		}),
	];
}

/** Which of the two numbers of a division was 0. */
function divisor(about: About): Candidate[] {
	const found = [...about.source.matchAll(/([\p{L}_][\p{L}\p{N}_]*(?:\([^()]*\)|\[[^\]]*\])?)\s*(?:\/\/?|%)\s*(\([^()]*\)|[\p{L}_][\p{L}\p{N}_]*(?:\([^()]*\)|\[[^\]]*\])?)/gu)];
	const [, left = '', right = ''] = found.length === 1 ? (found[0] ?? []) : [];
	if (left === '' || right === '' || left === right) return [];
	const options = [{ id: 'left', words: say('{0}', code(left)) }, { id: 'right', words: say('{0}', code(right)) }];
	return [
		explain(about, {
			template: 'explain.divisor',
			answer: { kind: 'choice', options },
			truth: { kind: 'choice', id: 'right' },
			foils: [{ answer: 'left', misconception: 'divides-the-other-way-round' }],
			words: say(l10n.t('Which part of {0} was the number to divide by, and so was 0?'), line(about.at)),
			fact: say(l10n.t('Behind the sign stands what is divided by: {0}.'), code(right)),
			held: say(l10n.t('Right, {0} was 0 there.'), code(right)),
			asks: 'divisor',
		}),
	];
}

/** Which line gave the name on the error's line that holds nothing, or a text of digits where no two kinds meet, this value; only where another line did. */
function originQuestion(about: About, replay: Replay): Candidate[] {
	const { subject, state, source, at } = about;
	const moment = stopMoment(replay, at);
	const isDigits = (each: string) => { const shape = state[each]?.shape; return shape?.kind === 'text' && /^-?\d+(?:\.\d+)?$/.test(shape.value.trim()); };
	const names = namesIn(source);
	const name = names.find((each) => state[each]?.shape.kind === 'nothing') ?? names.find(isDigits);
	const from = moment && name !== undefined ? settersBefore(subject, replay, name, moment).at(-1) : undefined;
	if (!moment || name === undefined || from === undefined || from === at || moment.activation !== replay.main?.id) return [];
	const value = state[name];
	return value ? [
		explain(about, {
			template: originTemplate,
			slots: { line: at, variable: name },
			answer: { kind: 'line' },
			truth: { kind: 'places', places: [{ kind: 'lines', from, to: from }], checked: true },
			words: say(l10n.t('When {0} stops, {1} is {2}. Which line gave it that value? Click it.'), line(at), code(name), shown(value)),
			fact: say(l10n.t('It got that value on {0}.'), line(from)),
			held: say(l10n.t('Right, there {0} becomes {1}.'), code(name), shown(value)),
			asks: `origin/${name}`,
		}),
	] : [];
}

/** They come next after a right answer to a question of that template. */
function after(candidates: readonly Candidate[], template: string): readonly Candidate[] {
	return candidates.map((candidate) => ({ ...candidate, after: (asked) => asked.template === template }));
}

function clashAt({ running, spelling }: Pick<Subject, 'running' | 'spelling'>, source: string, state: Variables): Clash | null {
	return running.refusesKinds && spelling ? clashIn(source, state, spelling) : null;
}

function meetsTwoKinds({ subject: { running, spelling }, source, state }: About): boolean {
	const sides = clashAt({ running, spelling }, source, state);
	return sides !== null && sides.left !== sides.right;
}

/** The kinds of the two sides of an operator: of several the first whose sides do not fit. */
function operands(about: About): Candidate[] {
	const { subject, source, state } = about;
	const sides = clashAt(subject, source, state);
	if (!sides) return [];
	const { left, right: other } = sides;
	const names: Readonly<Record<string, string>> = kindNames(subject);
	const both = (a: string, b: string): Words => say(l10n.t({ message: '{0} and {1}', comment: ['The kinds of two values: a text and a number'] }), names[a] ?? a, names[b] ?? b);
	const options = (left === other ? [[left, left], ...Object.keys(names).filter((each) => each !== left).slice(0, 2).map((each) => [left, each])] : [[left, other], [left, left], [other, other]]).map(([a = '', b = '']) => ({ id: `${a}-${b}`, words: both(a, b) })).sort((a, b) => a.id.localeCompare(b.id));
	const sign = code(sides.sign);
	return [
		explain(about, {
			template: 'explain.operands',
			answer: { kind: 'choice', options },
			truth: { kind: 'choice', id: `${left}-${other}` },
			foils: options.filter(({ id }) => id !== `${left}-${other}`).map(({ id }) => ({ answer: id, misconception: 'kinds-adapt-themselves' })),
			words: say(l10n.t('In {0} on {1}, what stands to the left and to the right of {2}?'), code(sides.whole), line(about.at), sign),
			fact: say(l10n.t('There {0} stand beside {1}.'), both(left, other), sign),
			held: say(l10n.t('Right: {0}, and {1} does not work for these two.'), both(left, other), sign),
			asks: 'operands',
		}),
	];
}

/** The argument of a later call, where an end should already have come. */
function nthCall(subject: Subject): Candidate[] {
	const { traced } = subject;
	const chain = traced ? callChain(traced.replay) : [];
	const [outer, second] = chain;
	const whole = Object.keys(outer?.arguments ?? {}).filter((each) => wholeOf(outer?.arguments[each]?.shape ?? null) !== null);
	// What is the same in every call says nothing of where it goes.
	const name = whole.find((each) => outer?.arguments[each]?.shown !== second?.arguments[each]?.shown) ?? whole[0];
	if (!traced || traced.test.kind !== 'call' || !outer || !second || name === undefined || traced.replay.outerCalls !== 1) return [];
	const start = wholeOf(outer.arguments[name]?.shape ?? null) ?? 0;
	const isFalling = wholeOf(second.arguments[name]?.shape ?? null) === start - 1;
	// The second is asked for when the run is followed; with the third it shows that it goes on.
	const nth = isFalling && start >= 0 && start <= 7 ? Math.max(3, start + 2) : 4;
	const value = chain[nth - 1]?.arguments[name];
	if (!value || !isAskable(value)) return [];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.nth-call',
			slots: { test: traced.test.id, variable: name, round: nth },
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			foils: [{ answer: outer.arguments[name]?.shown ?? '', misconception: 'same-argument-again' }, { answer: '0', misconception: 'stops-by-itself' }],
			words: say(l10n.t('{0} is the first call. What is {1} in the {2} call?'), code(traced.test.call), code(name), ordinal(nth)),
			fact: say(l10n.t('In the {0} call {1} is {2}.'), ordinal(nth), code(name), shown(value)),
			held: say(l10n.t('Right, {0} is {1} there, and it goes on.'), code(name), shown(value)),
			reworded: [say(l10n.t('Write the calls under each other, {0} first. What is {1} in the {2} one?'), code(traced.test.call), code(name), ordinal(nth))],
			help: [subject.spelling && observe(say(l10n.t('Add {0} as the first line of the function and run it {1}. How do the values go on?'), code(subject.spelling.print(name)), onRun(traced.test)), null)],
			asks: `call/${nth}`,
		}),
	];
}
