import * as l10n from '@vscode/l10n';
import { isNameIn } from '../../../code/around';
import type { LoopOutline } from '../../../code/outline';
import type { Foil, Question, Slots, Test, Value, Words } from '../../../words';
import { type Candidate, type Help, draft, isAskable, isBrief } from '../draft';
import { roundFoils, walkFoils } from '../teaching/beliefs';
import { evaluate, wholeOf } from '../facts/operands';
import type { LoopRun, Replay } from '../facts/replay';
import { above, observe, startOfRound } from '../moves/observe';
import { valueOptions } from '../options';
import { code, join, line, rounds, say, series, shown } from '../say';
import type { Subject } from '../subject';
import { takenQuestion, takesOther } from './explainTaken';
import { onRun, opening, theLoopRun, whichTime } from './phrases';

/** More values than this are not listed by hand. */
const mostListed = 8;
const mostCounted = 15;

/** What a loop does on the traced run: the values that it takes, its rounds, its first and last value, what ends it. */
export function loopQuestions(subject: Subject, test: Test, replay: Replay, loop: LoopOutline): readonly Candidate[] {
	const runs = replay.loopRuns(loop);
	const own = runs.filter((each) => each.activation === replay.main?.id);
	const run = liveliest(own.length > 0 ? own : runs);
	if (!run || run.end === 'open') return [];
	const name = loop.variables[0];
	const taken = name === undefined ? [] : run.rounds.map((round) => round.from.state[name]);
	const items = taken.every((value): value is Value => value !== undefined && isAskable(value)) ? taken : [];
	const about = { subject, test, replay, loop, run };
	const list = name !== undefined && items.length > 1 && items.length <= mostListed ? [listQuestion(about, name, items)] : [];
	const count = run.rounds.length <= mostCounted && run.left?.event !== 'raise' ? [countQuestion(about, items)] : [];
	// The call shows the items of a list that is walked through; only a row of numbers has ends to think about.
	// What the name gets says more than how often, where it is none of the items.
	if (name !== undefined && takesOther(run, items[0])) return [...(list.length > 0 ? list : takenQuestion(subject, test, { run, name, items, help: printFirst(about, name) })), ...count];
	if (!isRow(items) || walksItems(subject, run)) return [...(loop.kind === 'while' ? endQuestions(about) : walkedQuestion(about)), ...count, ...list];
	const rows = name !== undefined && list.length > 0 ? rowQuestion(about, name, items) : [];
	return [...list, ...count, ...sizeQuestion(about), ...(name !== undefined && items.length > 1 ? edgeQuestions(about, name, items) : []), ...rows];
}

/** Of several times that the run comes to a loop the first with more than one round, else with one. */
function liveliest(runs: readonly LoopRun[]): LoopRun | undefined {
	return runs.find(({ rounds }) => rounds.length > 1) ?? runs.find(({ rounds }) => rounds.length > 0) ?? runs[0];
}

/** What is walked through, where the call does not show it. */
function walkedQuestion({ subject, test, replay, loop, run }: About): Candidate[] {
	const value = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(loop.over) ? run.entered.state[loop.over] : undefined;
	const given = replay.main?.arguments[loop.over];
	if (replay.loopRuns(loop)[0]?.entered.index !== run.entered.index || !value || !isAskable(value) || given?.shown === value.shown) return [];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.walked',
			slots: { test: test.id, variable: loop.over, line: loop.header },
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			words: say(l10n.t('What is {0} when the run first comes to {1}, {2}?'), code(loop.over), line(loop.header), onRun(test)),
			fact: say(l10n.t('At that moment {0} is {1}.'), code(loop.over), shown(value)),
			held: say(l10n.t('Right, {0} is {1}, and the loop goes through that.'), code(loop.over), shown(value)),
			help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out?'), code(subject.spelling.print(loop.over)), line(loop.header)), above(subject, loop.over, loop.header))],
			asks: `walked/${loop.header}`,
		}),
	];
}

/** It goes through the items of a value that is there, not through a row of numbers made for it. */
export function walksItems({ running }: Pick<Subject, 'running'>, { loop, entered }: LoopRun): boolean {
	const kind = evaluate(loop.over, entered.state, running)?.kind;
	return kind === 'items' || kind === 'text' || kind === 'pairs';
}

/** Whole numbers, each one more (or one less) than the one before. */
function isRow(items: readonly Value[]): boolean {
	const numbers = items.map(({ shape }) => wholeOf(shape) ?? NaN);
	const step = (numbers[1] ?? NaN) - (numbers[0] ?? NaN);
	return numbers.length > 0 && (numbers.length === 1 || Math.abs(step) === 1) && numbers.every((value, index) => value === (numbers[0] ?? NaN) + (index === 0 ? 0 : step * index));
}

interface About {
	readonly subject: Subject;
	readonly test: Test;
	readonly replay: Replay;
	readonly loop: LoopOutline;
	readonly run: LoopRun;
}

/** `the loop on line 8`: explain names its line, since it was found. */
function here({ loop }: About): Words {
	return say(l10n.t('the loop on {0}'), line(loop.header));
}

/** `for f(5)`, and which time of several. */
function when({ test, replay, run }: About): Words {
	const time = whichTime(replay, run);
	return time ? say(l10n.t('{0}, {1}'), onRun(test), time) : onRun(test);
}

/** The shorter words where the run was just spoken of; not where it must be said which time is meant. */
function inContext({ replay, run }: About, words: Words): { readonly inContext?: Words } {
	return whichTime(replay, run) ? {} : { inContext: words };
}

function slotsOf({ test, replay, loop, run }: About): Slots {
	const runs = replay.loopRuns(loop);
	return { test: test.id, line: loop.header, ...(runs.length > 1 ? { round: runs.findIndex(({ entered }) => entered.index === run.entered.index) + 1 } : {}) };
}

/** Questions for all the values that a loop's name takes: by counting, or by walking through something. */
export const listTemplates: readonly [string, string] = ['explain.values', 'explain.walk-values'];

function listQuestion(about: About, name: string, items: readonly Value[]): Candidate {
	const { subject, loop } = about;
	const list = series(items.map(shown));
	return draft(subject, {
		stage: 'explain',
		template: listTemplates[walksItems(subject, about.run) ? 1 : 0],
		slots: { ...slotsOf(about), variable: name },
		answer: { kind: 'values' },
		truth: { kind: 'values', values: items },
		foils: [...walkFoils(subject, about.run, items), ...listFoils(about.run, items, walksItems(subject, about.run))],
		words: say(l10n.t('Which values does {0} take on {1}, {2}?'), code(name), line(loop.header), when(about)),
		...inContext(about, say(l10n.t('Which values does {0} take on {1}?'), code(name), line(loop.header))),
		fact: say(l10n.t('It takes {0} values, but not those.'), items.length),
		held: say(l10n.t('Right: {0} is {1}. That is {2}.'), code(name), list, rounds(items.length)),
		reworded: [say(l10n.t('Write down every value that {0} gets on {1}, {2}, in order. Which are they?'), code(name), line(loop.header), when(about))],
		help: [printFirst(about, name), shorter(about, items.length)],
		asks: `items/${loop.header}`,
		tells: [`rounds/${loop.header}`],
		tellsRight: [`first/${loop.header}`, `last/${loop.header}`],
		keepsAnswer: true,
	});
}

/** Whole numbers in a row: one further, from one, one short. */
function listFoils({ loop }: LoopRun, items: readonly Value[], isWalk: boolean) {
	const numbers = items.map((value) => (value.shape.kind === 'number' && value.shape.whole ? Number(value.shape.text) : NaN));
	const first = numbers[0] ?? NaN;
	const last = numbers.at(-1) ?? NaN;
	if (isWalk || numbers.some((value, index) => value !== first + index)) {
		// A loop may go through the positions themselves.
		const isOfPositions = items.every(({ shape }, index) => (shape.kind === 'number' ? shape.text : shape.kind === 'text' ? shape.value : '') === String(index));
		return isOfPositions ? [] : [{ answer: series(items.map((_, index) => String(index))).map((segment) => ('text' in segment ? segment.text : '')).join(''), misconception: 'index-for-item' }];
	}
	const row = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index).join(', ');
	// What the head of a loop says that counts is for its own beliefs to know.
	const isCounting = loop.counts !== undefined;
	return [
		{ answer: row(first, last + 1), misconception: isCounting ? 'one-round-too-many' : 'end-is-included' },
		{ answer: row(first + 1, last + 1), misconception: isCounting ? 'step-comes-first' : 'counts-from-one' },
		{ answer: row(first + 1, last), misconception: 'starts-one-late' },
		{ answer: row(first, last - 1), misconception: isCounting ? 'one-round-too-few' : 'ends-one-early' },
	];
}

function countQuestion(about: About, items: readonly Value[]): Candidate {
	const { subject, loop, run } = about;
	const count = run.rounds.length;
	return draft(subject, {
		stage: 'explain',
		template: walksItems(subject, run) ? 'explain.walk-rounds' : 'explain.rounds',
		slots: slotsOf(about),
		answer: { kind: 'count' },
		truth: { kind: 'count', count },
		foils: [
			...roundFoils(subject, run, items),
			{ answer: String(count + 1), misconception: 'one-round-too-many' },
			...(count > 0 ? [{ answer: String(count - 1), misconception: 'one-round-too-few' }] : []),
		],
		words: say(l10n.t('How many rounds does {0} make {1}?'), here(about), when(about)),
		...inContext(about, say(l10n.t('How many rounds does {0} make?'), here(about))),
		fact: whichTime(about.replay, run) ? say(l10n.t('It makes {0} that time.'), rounds(count)) : say(l10n.t('It makes {0} on this run.'), rounds(count)),
		held: say(l10n.t('Right, it makes {0}.'), rounds(count)),
		reworded: [say(l10n.t('Count how often the lines inside {0} run {1}. How often is that?'), here(about), when(about))],
		help: [printFirst(about, loop.variables[0] ?? null, say(l10n.t('How many lines come out?')))],
		asks: `rounds/${loop.header}`,
		isSmaller: true,
	});
}

function edgeQuestions(about: About, name: string, items: readonly Value[]): Candidate[] {
	const { subject, loop } = about;
	const edge = (which: 'first' | 'last', value: Value, foil: Value | undefined): Candidate =>
		draft(subject, {
			stage: 'explain',
			template: `explain.${which}`,
			slots: { ...slotsOf(about), variable: name },
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			foils: [...edgeFoils(about, which, items), foil ? { answer: foil.shown, misconception: which === 'first' ? 'starts-one-late' : loop.counts === undefined ? 'ends-one-early' : 'one-round-too-few' } : null],
			words: which === 'first'
				? say(l10n.t('What is the first value of {0} on {1}, {2}?'), code(name), line(loop.header), when(about))
				: say(l10n.t('What is the last value of {0} on {1}, {2}?'), code(name), line(loop.header), when(about)),
			...inContext(about, which === 'first'
				? say(l10n.t('What is the first value of {0} on {1}?'), code(name), line(loop.header))
				: say(l10n.t('What is the last value of {0} on {1}?'), code(name), line(loop.header))),
			fact: which === 'first' ? say(l10n.t('It begins with {0}.'), shown(value)) : say(l10n.t('The last one is {0}.'), shown(value)),
			held: which === 'first' ? say(l10n.t('Right, it begins with {0}.'), shown(value)) : say(l10n.t('Right, {0} is the last.'), shown(value)),
			help: [printFirst(about, name)],
			asks: `${which}/${loop.header}`,
			isSmaller: true,
		});
	const [first] = items;
	const last = items.at(-1);
	return [...(first ? [edge('first', first, items[1])] : []), ...(last && items.length > 1 ? [edge('last', last, items.at(-2))] : [])];
}

/** The first or last value of each row that a misconception would make of it. */
function edgeFoils({ subject, run }: About, which: 'first' | 'last', items: readonly Value[]): readonly Foil[] {
	return walkFoils(subject, run, items).flatMap(({ answer, misconception }) => {
		const row = answer.split(', ');
		const edge = which === 'first' ? row[0] : row.at(-1);
		return edge === undefined ? [] : [{ answer: edge, misconception }];
	});
}

/** One of several rows, the others such as a misconception would make: for whoever came to none of them. */
function rowQuestion(about: About, name: string, items: readonly Value[]): Candidate[] {
	const { subject, loop } = about;
	const row = items.map(({ shown: each }) => each).join(', ');
	const asks = `items/${loop.header}`;
	const options = valueOptions(asks, row, walkFoils(subject, about.run, items));
	if (!options || options.foils.length < 2) return [];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.choice',
			slots: { ...slotsOf(about), variable: name },
			...options,
			words: say(l10n.t('Which of these rows does {0} go through on {1}, {2}?'), code(name), line(loop.header), when(about)),
			...inContext(about, say(l10n.t('Which of these rows does {0} go through on {1}?'), code(name), line(loop.header))),
			fact: say(l10n.t('It goes through {0}.'), code(row)),
			held: say(l10n.t('Right, it goes through {0}.'), code(row)),
			help: [printFirst(about, name)],
			asks,
			tells: [`rounds/${loop.header}`, `first/${loop.header}`, `last/${loop.header}`],
			isSmaller: true,
		}),
	];
}

/** The values that made the condition of a while loop fail. */
function endQuestions(about: About): Candidate[] {
	const { subject, loop, run } = about;
	const end = run.end === 'done' ? run.rounds.at(-1)?.to : null;
	if (!end) return [];
	return Object.keys(end.state)
		// When exactly a name goes on with which the loop counts is no question.
		.filter((name) => isNameIn(name, loop.over) && !loop.variables.includes(name))
		.flatMap((name) => {
			const value = end.state[name];
			if (!value || !isBrief(value) || !isAskable(value) || value.shown === run.entered.state[name]?.shown) return [];
			const before = run.rounds.at(-1)?.from.state[name];
			return [
				draft(subject, {
					stage: 'explain',
					template: 'explain.end',
					slots: { ...slotsOf(about), variable: name },
					answer: { kind: 'value' },
					truth: { kind: 'value', value },
					foils: [before ? { answer: before.shown, misconception: 'value-before-the-round' } : null],
					words: say(l10n.t('The loop on {0} comes to an end {1}. What is {2} then?'), line(loop.header), when(about), code(name)),
					fact: say(l10n.t('When the loop ends, {0} is {1}.'), code(name), shown(value)),
					held: say(l10n.t('Right, with {0} the condition is no longer true.'), shown(value)),
					help: [subject.spelling && observe(say(l10n.t('Add {0} below the loop and run it. Which value comes out?'), code(subject.spelling.print(name))), null)],
					asks: `end/${loop.header}/${name}`,
					isSmaller: true,
				}),
			];
		});
}

function printFirst({ subject, loop }: About, name: string | null, ask = say(l10n.t('What comes out, round by round?'))): Help | null {
	if (!subject.spelling) return null;
	const what = name === null ? loop.over : name;
	return observe(
		join(say(l10n.t('Add {0} as the first line inside the loop on {1} and run it.'), code(subject.spelling.print(what)), line(loop.header)), ask),
		startOfRound(subject, what, loop),
	);
}

function shorter({ subject, replay, run }: About, count: number): Help {
	return { rung: 'fact', words: say(l10n.t('On this run {0} makes {1}. Which values are that?'), theLoopRun(subject, replay, run), rounds(count)) };
}

/** How many items there are of which a loop counts the positions: of a list of rows that is how many rows. */
function sizeQuestion({ subject, test, loop, run }: About): Candidate[] {
	const [over = '', name = ''] = (loop.counts === undefined ? /[\p{L}_]\w*\(([\p{L}_][\p{L}\p{N}_]*)\)(?=\)$)/u.exec(loop.over.trim()) : /(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_]*)\.length(?![\p{L}\p{N}_])/u.exec(loop.over)) ?? [];
	const value = run.entered.state[name];
	const rows = value?.shape.kind === 'items' ? value.shape.items : [];
	const [first] = rows;
	if (!value || !isBrief(value) || first?.kind !== 'items' || first.items.length === rows.length) return [];
	const { length } = rows;
	const lead = say(l10n.t('When {0} runs, {1} is {2}.'), line(loop.header), code(name), shown(value));
	const ask = say(l10n.t('What is {0} then?'), code(over));
	const asked = draft(subject, {
		stage: 'explain', template: 'explain.size', slots: { test: test.id, variable: name, line: loop.header },
		answer: { kind: 'count' }, truth: { kind: 'count', count: length },
		foils: [{ answer: String(first.items.length), misconception: 'counts-inside-the-rows' }],
		words: join(opening(test), lead, ask), inContext: join(lead, ask),
		fact: say(l10n.t('There {0} is {1}: it counts the rows.'), code(over), length),
		held: say(l10n.t('Right, {0} is {1}: it counts the rows.'), code(over), length),
		help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out?'), code(subject.spelling.print(over)), line(loop.header)), above(subject, over, loop.header))],
		asks: `size/${loop.header}`,
		isSmaller: true,
	});
	const isAfter = ({ template, slots }: Question) => template.endsWith('rounds') && slots.line === loop.header && slots.test === test.id;
	return [{ ...asked, isRest: true, after: isAfter, follows: ({ question, assessment }) => assessment?.kind === 'answer' && isAfter(question) }];
}
