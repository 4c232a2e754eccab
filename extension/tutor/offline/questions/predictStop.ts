import * as l10n from '@vscode/l10n';
import type { ErrorFamily } from '../../../code/language';
import type { Test, Value } from '../../../words';
import { type Candidate, type Draft, type Help, draft, isAskable } from '../draft';
import { positionsIn } from '../facts/positions';
import type { Moment, Replay } from '../facts/replay';
import { stopMoment } from '../facts/stopMoment';
import { above, observe } from '../moves/observe';
import { code, line, ordinal, say, series, shown } from '../say';
import { loopsAround } from '../../../code/around';
import type { Subject } from '../subject';
import { namesOfPart } from './explainEmpty';
import { nothingAtStop } from './explainMethod';
import { missingAtStop } from './explainMissing';
import { misfitCall, unusableCall } from '../facts/unusable';
import { familyOf } from './families';
import { kindNames, kindOf, sizeOf } from './kinds';
import { namesIn, onRun } from './phrases';

const mostCounted = 15;
const mostKeys = 6;

/** How things stood when the error was raised: the values on that line, their sizes, keys and types, and the round. */
export function stopQuestions(subject: Subject): readonly Candidate[] {
	const { exception } = subject.bug.symptom;
	const { traced } = subject;
	if (!exception || exception.line === null || !traced) return [];
	const { replay, test } = traced;
	const moment = stopMoment(replay, exception.line);
	if (!moment) return [];
	const family = familyOf(subject, exception);
	// Nobody follows a thousand calls by hand to the one that was too many.
	if (family === 'recursion') return [];
	// The names on the line are what they should be: what does not fit comes from the method, or from a function of the program's own.
	if (nothingAtStop(subject) ?? unusableCall(subject) ?? misfitCall(subject)) return [];
	const about: About = { subject, test, replay, moment, at: exception.line };
	const names = namesIn(subject.source.textOf(exception.line)).filter((name) => moment.state[name]);
	const sizes = family === 'index' ? names.flatMap((name) => sizeQuestion(about, name)) : [];
	const keys = family === 'key' ? names.flatMap((name) => keysQuestion(about, name)) : [];
	const types = subject.running.declaresKinds ? [] : family === 'kind' || family === 'attribute' || family === 'content' ? oddFirst(subject.source.textOf(exception.line), names, moment).flatMap((name) => typeQuestion(about, name)) : [];
	const blame = blamed(subject, family, subject.source.textOf(exception.line), names, moment);
	const asked = family === 'attribute' && subject.running.declaresKinds ? namesOfPart(exception, blame) : blame;
	const values = asked.flatMap((name) => valueQuestion(about, name));
	// What else stands on the line says nothing of a key that is not there.
	const ofKey = [...values, ...keys].filter(({ question: { slots } }) => moment.state[slots.variable ?? '']?.shape.kind === 'pairs');
	return family === 'key' && ofKey.length > 0 ? [...ofKey, ...roundQuestion(about)] : [...(family === 'attribute' ? missingAtStop(subject, test, exception.line, moment, exception.about) : []), ...types, ...values, ...sizes, ...keys, ...roundQuestion(about)];
}

/** Names whose kind of value is rarer on the line before the others: among texts the number is what does not fit. What stands there in plain counts too. */
function oddFirst(source: string, names: readonly string[], { state }: Moment): readonly string[] {
	const plain = [...source.matchAll(/'[^']*'|"[^"]*"|(?<![\p{L}\p{N}_.])\d+/gu)].map(([text]) => (/^\d/.test(text) ? 'number' : 'text'));
	const kindIn = (name: string) => kindOf(state[name]?.shape ?? null);
	const all = [...plain, ...names.map(kindIn)];
	const share = (name: string) => (kindIn(name) === 'nothing' ? 0 : all.filter((kind) => kind === kindIn(name)).length);
	return [...names].sort((a, b) => share(a) - share(b));
}

/**
 * Of the names on the line those that the error is about, these first: what stands in the brackets for a position, the
 * dictionary for a key, what is divided by. For other errors all, in the order of the line.
 */
function blamed({ running }: Subject, family: ErrorFamily, source: string, names: readonly string[], { state }: Moment): readonly string[] {
	const among = (text: string) => namesIn(text).filter((name) => names.includes(name));
	const first = (chosen: readonly string[]) => [...new Set([...chosen, ...names])];
	switch (family) {
		case 'index': {
			const beyond = positionsIn(source, state, running).find(({ isOutside }) => isOutside)?.index;
			const positions = beyond === undefined ? [...source.matchAll(/(?<=[\p{L}\p{N}_)\]])\[([^[\]:]+)\]/gu)].flatMap(([, inner = '']) => among(inner)) : among(beyond);
			return positions.length > 0 ? [...new Set(positions)] : names;
		}
		case 'key':
			return first(names.filter((name) => state[name]?.shape.kind === 'pairs'));
		case 'divisor': {
			const divisors = [...source.matchAll(/(?:\/\/?|%)=?\s*(\([^()]*\)|[^\s+\-*/%()]+(?:\([^()]*\))?)/gu)].flatMap(([, inner = '']) => among(inner));
			return divisors.length > 0 ? [...new Set(divisors)] : names;
		}
		default:
			return names;
	}
}

interface About {
	readonly subject: Subject;
	readonly test: Test;
	readonly replay: Replay;
	readonly moment: Moment;
	readonly at: number;
}

type Rest = Pick<Draft, 'template' | 'answer' | 'truth' | 'words' | 'fact' | 'held' | 'asks'> & Partial<Draft>;

function atStop({ subject, test, at }: About, variable: string | null, rest: Rest): Candidate {
	return draft(subject, {
		stage: 'predict',
		slots: { test: test.id, line: at, ...(variable === null ? {} : { variable }) },
		isSmaller: true,
		help: [variable === null ? null : printAbove(subject, variable, at)],
		...rest,
	});
}

function printAbove(subject: Subject, what: string, at: number): Help | null {
	return subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. What is the last thing that comes out before the error?'), code(subject.spelling.print(what)), line(at)), above(subject, what, at));
}

function valueQuestion(about: About, name: string): Candidate[] {
	const { subject, moment, at, test } = about;
	const value = moment.state[name];
	if (!value || !isAskable(value) || isArgument(about, name)) return [];
	const before = about.replay.passes(at, moment.activation).at(-2)?.state[name];
	return [
		atStop(about, name, {
			template: 'predict.at-stop',
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			foils: [before && before.shown !== value.shown ? { answer: before.shown, misconception: 'one-round-too-few' } : null],
			words: say(l10n.t('What is {0} when {1} stops, {2}?'), code(name), line(at), onRun(test)),
			inContext: say(l10n.t('What is {0} when {1} stops?'), code(name), line(at)),
			reworded: [say(l10n.t('Stop time just before {0} fails. Which value does {1} have?'), line(at), code(name))],
			fact: say(l10n.t('At that moment {0} is {1}.'), code(name), shown(value)),
			held: say(l10n.t('Yes, {0} is {1} at that moment.'), code(name), shown(value)),
			help: [printAbove(subject, name, at)],
			asks: `stop/${name}`,
			tells: [`type/${name}`],
		}),
	];
}

/** The call itself says its value. */
function isArgument({ replay, moment }: About, name: string): boolean {
	const { main } = replay;
	return moment.activation === main?.id && main.arguments[name]?.shown === moment.state[name]?.shown;
}

function sizeQuestion(about: About, name: string): Candidate[] {
	const { moment, at } = about;
	const value = moment.state[name];
	const size = sizeOf(value?.shape);
	if (!value || size === null || size > mostCounted) return [];
	const isText = value.shape.kind === 'text';
	// How long a text is matters only where the line takes a part of it by its position.
	if (isText && !takesByPosition(about, name)) return [];
	const ofText = {
		words: say(l10n.t('How many characters does {0} have when {1} stops?'), code(name), line(at)),
		fact: size === 1 ? say(l10n.t('{0} has one character: {1}.'), code(name), shown(value)) : say(l10n.t('{0} has {1} characters.'), code(name), size),
		held: size === 0 ? say(l10n.t('Yes, {0} is empty then.'), code(name)) : say(l10n.t('Yes, it has {0}.'), size),
	};
	return [
		atStop(about, name, {
			template: 'predict.size',
			answer: { kind: 'count' },
			truth: { kind: 'count', count: size },
			foils: [size > 0 ? { answer: String(size - 1), misconception: 'last-index-is-length' } : null],
			words: say(l10n.t('How many items does {0} have when {1} stops?'), code(name), line(at)),
			fact: size === 1 ? say(l10n.t('{0} has one item: {1}.'), code(name), shown(value)) : say(l10n.t('{0} has {1} items.'), code(name), size),
			held: size === 0 ? say(l10n.t('Yes, {0} has no items then.'), code(name)) : say(l10n.t('Yes, it has {0}.'), size),
			...(isText ? ofText : {}),
			asks: `size/${name}`,
		}),
	];
}

/** `word[i]`, `word.charAt(i)`. */
function takesByPosition({ subject, at }: About, name: string): boolean {
	const text = subject.source.textOf(at);
	return [...text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)].some(({ 0: word, index }) => word === name && /^(?:\[|\.\w*at\w*\()/i.test(text.slice(index + word.length)));
}

function keysQuestion(about: About, name: string): Candidate[] {
	const { moment, at } = about;
	const shape = moment.state[name]?.shape;
	if (shape?.kind !== 'pairs' || shape.pairs.length > mostKeys || shape.pairs.length === 0) return [];
	const keys = shape.pairs.map(([key]): Value | null => {
		if (key.kind === 'number') return { shown: key.text, type: '', shape: key };
		return key.kind === 'text' ? { shown: about.subject.spelling?.quoted(key.value) ?? key.value, type: '', shape: key } : null;
	});
	if (!keys.every((key) => key !== null)) return [];
	return [
		atStop(about, name, {
			template: 'predict.keys',
			answer: { kind: 'values' },
			truth: { kind: 'values', values: keys },
			words: say(l10n.t('Which keys does {0} have when {1} stops?'), code(name), line(at)),
			fact: say(l10n.t('Its keys are {0}.'), series(keys.map(shown))),
			held: say(l10n.t('Yes, those are its keys.')),
			asks: `keys/${name}`,
		}),
	];
}

/** What kind of value a name holds, by the shapes that a beginner knows. */
function typeQuestion(about: About, name: string): Candidate[] {
	const { moment, at, subject, test } = about;
	const value = moment.state[name];
	const kind = value ? kindOf(value.shape) : null;
	if (!value || !kind) return [];
	const names: Readonly<Record<string, string>> = {
		...kindNames(subject),
		nothing: subject.spelling ? l10n.t('nothing ({0})', subject.spelling.nothing) : l10n.t('nothing'),
	};
	const options = Object.keys(names).map((id) => ({ id, words: say(names[id] ?? id) }));
	if (!(kind in names)) return [];
	return [
		atStop(about, name, {
			template: 'predict.type',
			answer: { kind: 'choice', options },
			truth: { kind: 'choice', id: kind },
			foils: options.filter(({ id }) => id !== kind).map(({ id }) => ({ answer: id, misconception: `takes-${kind}-for-${id}` })),
			words: say(l10n.t('What kind of value does {0} hold when {1} stops, {2}?'), code(name), line(at), onRun(test)),
			inContext: say(l10n.t('What kind of value does {0} hold when {1} stops?'), code(name), line(at)),
			fact: say(l10n.t('At that moment {0} holds {1}: {2}.'), code(name), names[kind] ?? kind, shown(value)),
			held: say(l10n.t('Yes, {0} holds {1}.'), code(name), names[kind] ?? kind),
			asks: `type/${name}`,
			tells: [`stop/${name}`],
		}),
	];
}

function roundQuestion(about: About): Candidate[] {
	const { subject, replay, moment, at } = about;
	const [loop] = loopsAround(subject.ground.outline.loops, at);
	// With several times it would not be clear which one is meant.
	const [run, ...more] = loop ? replay.loopRuns(loop) : [];
	const count = run?.rounds.length ?? 0;
	if (!loop || more.length > 0 || run?.activation !== moment.activation || replay.startOf(loop.header) === replay.startOf(at) || count < 1 || count > mostCounted) return [];
	return [
		atStop(about, null, {
			template: 'predict.stop-round',
			answer: { kind: 'count' },
			truth: { kind: 'count', count },
			foils: [{ answer: String(count - 1), misconception: 'one-round-too-few' }, { answer: String(count + 1), misconception: 'one-round-too-many' }],
			words: say(l10n.t('In which round of the loop does {0} stop?'), line(at)),
			fact: say(l10n.t('It stops in the {0} round.'), ordinal(count)),
			held: say(l10n.t('Yes, in the {0} round.'), ordinal(count)),
			asks: `rounds/${loop.header}`,
		}),
	];
}
