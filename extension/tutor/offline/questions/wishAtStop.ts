/** What should be where an error stops the program, for the student to say before they change anything: read off the run of a mended program. */
import * as l10n from '@vscode/l10n';
import type { Question, RaisedException, Test, Value, Variables, Words } from '../../../words';
import type { PastTurn } from '../../roles';
import { type Candidate, draft, isAskable, isBrief } from '../draft';
import { giveThereTemplate, isWish, kindWantedTemplate, meantNameTemplate, shouldRunTemplate, thenWantedTemplate } from '../moves/names';
import { code, line, say, shown } from '../say';
import { mendedOf, type Subject } from '../subject';
import { originTemplate } from './explainStop';
import { wanted } from './explainWanted';
import { familyOf } from './families';
import { kindNames, kindOf } from './kinds';
import { isSure } from './locate';
import { positionsIn } from '../facts/positions';
import { stopMoment } from '../facts/stopMoment';
import { valuesOf } from './phrases';
import { keeperOf } from './repairError';

/** Nobody chooses among more. */
const mostNames = 5;

/** At most one: after a right answer about why the line could not do its work, or, where none of those that there are asks for that, instead of one. */
export function wishesAtStop(subject: Subject, asked: readonly Candidate[]): readonly Candidate[] {
	const { bug: { symptom: { exception } }, traced } = subject;
	const stop = traced && mendedOf(subject, traced.test.id)?.stop;
	const moment = traced && exception && exception.line !== null ? stopMoment(traced.replay, exception.line) : null;
	if (!exception || exception.line === null || !traced || !moment) return [];
	const there: Stop = { subject, test: traced.test, at: exception.line, exception, state: moment.state };
	const about: About | null = stop ? { ...there, ...stop } : null;
	const [wish] = [...(about ? [...takenWish(about), ...startWish(about), ...kindWish(about), ...positionWish(about), ...keyWish(about)] : []), ...meantName(there), ...emptyWish(there), ...giveWish(there), ...(about ? runsWish(about) : [])];
	// Where a value comes from is looked for before what it should be.
	const isLast = ({ template }: Question) => template === originTemplate || !asked.some(({ question }) => question.template === originTemplate);
	return wish ? [asked.some(isExplaining) ? { ...wish, isRest: true, follows: ({ question, assessment }: PastTurn) => isExplained(question) && isLast(question) && assessment?.correct === true } : wish] : [];
}

function isExplaining({ question, follows }: Candidate): boolean {
	return question.stage === 'explain' && !follows;
}

function isExplained({ stage, template }: Question): boolean {
	return stage === 'explain' && !isWish(template);
}

interface Stop {
	readonly subject: Subject;
	readonly test: Test;
	readonly at: number;
	readonly exception: RaisedException;
	/** When the failing run stops. */
	readonly state: Variables;
}

interface About extends Stop {
	/** Of the mended run at that line. */
	readonly before: Variables | null;
	readonly after: Variables;
	readonly last: Variables;
}

/** What a loop cannot go through: which value comes first, then. */
function takenWish({ subject, test, at }: About): Candidate[] {
	const loop = subject.ground.outline.loops.find(({ header }) => header === at);
	const taken = mendedOf(subject, test.id)?.loops.find((each) => each.line === at)?.taken;
	const [name] = loop?.variables ?? [];
	const first = taken?.[0];
	if (name === undefined || first === undefined || loop?.variables.length !== 1) return [];
	return [wish({ subject, test, at }, name, say(l10n.t('By the task, which value should {0} have in the first round?'), code(name)), first)];
}

/** A name that has no value yet. */
function startWish({ subject, test, at, exception, state, before }: About): Candidate[] {
	const { about } = exception;
	const value = about === undefined || state[about] !== undefined ? undefined : before?.[about];
	if (familyOf(subject, exception) !== 'name' || about === undefined || !value || !isBrief(value)) return [];
	return [wish({ subject, test, at }, about, say(l10n.t('By the task, which value should {0} have just before {1} runs for the first time?'), code(about), line(at)), value.shown)];
}

/** A value of another kind than a mended program has there. */
function kindWish({ subject, test, at, exception, state, before }: About): Candidate[] {
	const odd = Object.entries(before ?? {}).find(([name, value]) => isOtherKind(state[name], value));
	const family = familyOf(subject, exception);
	if (!odd || (family !== 'kind' && family !== 'attribute' && family !== 'content')) return [];
	const [name, value] = odd;
	const own = state[name];
	if (own?.shape.kind === 'nothing') return isBrief(value) ? [wish({ subject, test, at }, name, say(l10n.t('By the task, what should {0} be there?'), code(name)), value.shown, own)] : [];
	const names = kindNames(subject);
	const words = say(l10n.t('By the task, what kind of value should {0} hold there?'), code(name));
	const [right, is] = [kindOf(value.shape), kindOf(own?.shape ?? null)];
	if (right === null || is === null) return [];
	return [
		draft(subject, {
			stage: 'explain', template: kindWantedTemplate, slots: { test: test.id, variable: name, line: at },
			answer: { kind: 'choice', options: Object.entries(names).map(([kind, words]) => ({ id: kind, words: say(words) })) },
			truth: { kind: 'choice', id: right },
			foils: Object.keys(names).filter((kind) => kind !== right).map((kind) => ({ answer: kind, misconception: `takes-${right}-for-${kind}` })),
			words,
			inContext: words,
			fact: say(l10n.t('What {0} does there works with {1}.'), line(at), names[right]),
			held: say(l10n.t('Yes, there it should be {0}, and it is {1}.'), names[right], names[is]),
			help: [{ rung: 'smaller-question', words: say(l10n.t('What is done with {0} on {1}? With which kind of value does that work?'), code(name), line(at)) }],
			asks: `wanted/${at}/${name}/kind`,
		}),
	];
}

function isOtherKind(own: Value | undefined, value: Value): boolean {
	const [is, should] = [kindOf(own?.shape ?? null), kindOf(value.shape)];
	return is !== null && should !== null && is !== should;
}

/** A position where nothing is: from where, or up to where should it go? */
function positionWish({ subject, test, at, exception, state, before, last }: About): Candidate[] {
	if (familyOf(subject, exception) !== 'index') return [];
	const other = (values: Variables) => Object.entries(values).find(([name, value]) => state[name]?.shape.kind === 'number' && value.shape.kind === 'number' && state[name].shown !== value.shown);
	const passes = subject.traced?.replay.passes(at) ?? [];
	// Who stops at once begins at the wrong place.
	const first = passes.length === 1 ? other(before ?? {}) : undefined;
	const found = first ?? other(last);
	if (!found) return [];
	const [name, value] = found;
	if (first) return [wish({ subject, test, at }, name, say(l10n.t('By the task, which is the first value that {0} should have on {1}?'), code(name), line(at)), value.shown, state[name])];
	return [wish({ subject, test, at }, name, say(l10n.t('By the task, which is the last value that {0} should have on {1}?'), code(name), line(at)), value.shown, state[name])];
}

/** A key that is not there: what the whole should be, once the line has run. */
function keyWish({ subject, test, at, exception, state, after }: About): Candidate[] {
	if (familyOf(subject, exception) !== 'key') return [];
	const found = Object.entries(after).find(([name, value]) => state[name]?.shape.kind === 'pairs' && value.shape.kind === 'pairs' && value.shown !== state[name].shown && isBrief(value));
	if (!found) return [];
	const [name, value] = found;
	return [wish({ subject, test, at }, name, say(l10n.t('By the task, what should {0} be once {1} has run?'), code(name), line(at)), value.shown, state[name])];
}

/** A line that should give the result back, and uses a name without a value for it: what it should give stands in the example. */
function giveWish({ subject, test, at, exception }: Stop): Candidate[] {
	const { traced, ground: { outline } } = subject;
	const { about } = exception;
	const expected = traced?.result.expected;
	const isGiver = outline.returns.some(({ range, function: name }) => range.from === at && name === traced?.replay.main?.function);
	if (familyOf(subject, exception) !== 'name' || about === undefined || !isGiver || test.kind !== 'call' || !expected || !isAskable(expected) || !isBrief(expected)) return [];
	return [givesThere({ subject, test, at }, {
		call: test.call, expected,
		words: say(l10n.t('By the task, what should {0} give back there?'), line(at)),
		fact: say(l10n.t('There {0} is wanted, and {1} has no value to work it out from.'), shown(expected), code(about)),
		held: say(l10n.t('Right, {0} is wanted there, and {1} has no value to work it out from.'), shown(expected), code(about)),
	})];
}

/** A position is asked of what is empty: what the call should give then stands in the example. */
function emptyWish({ subject, test, at, exception, state }: Stop): Candidate[] {
	const empty = familyOf(subject, exception) === 'index' ? positionsIn(subject.source.textOf(at), state, subject.running).find(({ size }) => size === 0) : undefined;
	const expected = subject.traced?.result.expected;
	if (!empty || test.kind !== 'call' || !expected || !isAskable(expected) || !isBrief(expected)) return [];
	const [name, call] = [code(empty.of), code(test.call)];
	return [givesThere({ subject, test, at }, {
		call: test.call, expected,
		words: say(l10n.t('{0} is empty there, and {1} asks for one of its items. By the task, what should {2} give then?'), name, line(at), call),
		fact: say(l10n.t('{0} should give {1}, and {2} looks at an item before anything could give that.'), call, shown(expected), line(at)),
		held: say(l10n.t('Right, {0} is wanted, and {1} looks at an item before anything could give that.'), shown(expected), line(at)),
	})];
}

interface Gives {
	readonly call: string;
	readonly expected: Value;
	readonly words: Words;
	readonly fact: Words;
	readonly held: Words;
}

function givesThere({ subject, test, at }: Pick<Stop, 'subject' | 'test' | 'at'>, { call, expected, words, fact, held }: Gives): Candidate {
	return draft(subject, {
		stage: 'explain', template: giveThereTemplate, slots: { test: test.id, line: at },
		answer: { kind: 'value' },
		truth: { kind: 'value', value: expected },
		words, inContext: words, fact, held,
		help: [{ rung: 'smaller-question', words: say(l10n.t('Look at the example, or at the task: what should {0} give?'), code(call)) }],
		asks: `give-there/${at}`,
	});
}

/** A name that nothing in the program has, in a function that is called with values: which of those is meant? As the likeliest repair has it. */
function meantName({ subject, test, at, exception, state }: Stop): Candidate[] {
	const keeper = keeperOf(subject, exception);
	const { about } = exception;
	const names = keeper ? Object.keys(state).filter((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && state[name] && isBrief(state[name])).slice(0, mostNames) : [];
	const [best] = subject.bug.kind === 'known' ? subject.bug.repairs : [];
	const meant = best?.length === 1 ? best[0]?.text.trim() : undefined;
	if (!keeper || about === undefined || names.length < 2 || meant === undefined || !names.includes(meant)) return [];
	return [
		draft(subject, {
			stage: 'explain', template: meantNameTemplate, slots: { test: test.id, line: at, variable: about },
			answer: { kind: 'choice', options: names.map((name) => ({ id: name, words: say('{0}', code(name)) })) },
			truth: { kind: 'choice', id: meant },
			foils: names.filter((name) => name !== meant).map((name) => ({ answer: name, misconception: 'takes-another-name' })),
			words: say(l10n.t('{0} knows these names when {1} stops. Which of them has the value that is wanted in place of {2}?'), code(keeper.name), line(at), code(about)),
			fact: say(l10n.t('There {0}.'), valuesOf(names.flatMap((name) => (state[name] ? [[name, state[name]] as const] : [])))),
			held: say(l10n.t('Right, that one has it.')),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Write down the value of each name there. Which of these values should {0} work with?'), line(at)) }],
			asks: `meant/${about}`,
		}),
	];
}

/** A mended program has the line and does not come to it, or not as often; where repairs at several places would do, some may well come to it. */
function runsWish({ subject, test, at, exception, before }: About): Candidate[] {
	const words = say(l10n.t('By the task, should {0} run at that moment?'), line(at));
	const isAgreed = isSure(subject) && subject.bug.places.length === 1;
	// That a function calls itself once too often, or that a name has no value, is no matter of whether one line runs.
	return before !== null || !isAgreed || ['recursion', 'name'].includes(familyOf(subject, exception)) ? [] : [
		draft(subject, {
			stage: 'explain', template: shouldRunTemplate, slots: { test: test.id, line: at },
			answer: { kind: 'choice', options: [{ id: 'true', words: say(l10n.t('Yes, it should run.')) }, { id: 'false', words: say(l10n.t('No, it should not run.')) }] },
			truth: { kind: 'open' },
			foils: [{ answer: 'true', misconception: 'trusts-the-program' }],
			words,
			inContext: words,
			fact: say(l10n.t('There it cannot do its work with these values.')),
			held: say(l10n.t('So there the run does not do what you want.')),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Leave the program aside, and take these values alone. What does the task want then?')) }],
			asks: `should-run/${at}/1`,
		}),
	];
}

function wish({ subject, test, at }: Pick<About, 'subject' | 'test' | 'at'>, name: string, words: ReturnType<typeof say>, meant: string, own?: Value): Candidate {
	return wanted(subject, { template: thenWantedTemplate, test, at, name, ...(own ? { value: own } : {}), words, says: [], meant });
}
