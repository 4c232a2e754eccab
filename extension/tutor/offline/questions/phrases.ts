/** Phrases that several questions share. */
import * as l10n from '@vscode/l10n';
import type { LoopOutline } from '../../../code/outline';
import type { CallTest, InputTest, Segment, Test, Value, Variables, Words } from '../../../words';
import { holdsOpaque, isBrief } from '../draft';
import type { LoopRun, Replay } from '../facts/replay';
import { code, line, listed, ordinal, say, shown } from '../say';
import type { Subject } from '../subject';

/** What begins a question about one run: `Take f(5).`, `You type 3 and 4.` */
export function opening(test: Test): Words {
	if (test.kind === 'call') {
		const steps = stepsBefore(test);
		return steps ? say(l10n.t('After {0}, take {1}.'), steps, code(test.call)) : say(l10n.t('Take {0}.'), code(test.call));
	}
	return test.typed.length === 0 ? say(l10n.t('You run the program.')) : say(l10n.t('You type {0}.'), typed(test.typed));
}

/** Nobody reads more steps than these in a sentence. */
const mostSteps = 6;

/** `a = Account(100) and a.deposit(50)`: what goes before the call of an example; of many steps the first and the last. Null for none, and for steps that are no lines of their own. */
export function stepsBefore({ before }: CallTest): Words | null {
	const steps = (before ?? '').split('\n').filter((step) => step.trim() !== '');
	const [first = '', ...more] = steps;
	if (first === '' || steps.some((step) => /^\s/.test(step))) return null;
	return steps.length <= mostSteps ? listed(steps.map(code)) : say(l10n.t('{0}, {1} more steps and {2}'), code(first), more.length - 1, code(more.at(-1) ?? ''));
}

/** With which step a run begins whose steps are lines of their own: what they do is part of it. Null for a call alone. */
function firstStep({ before }: CallTest): string | null {
	const [first = '', ...more] = (before ?? '').split('\n').filter((step) => step.trim() !== '');
	return first === '' || more.some((step) => /^\s/.test(step)) ? null : first;
}

/** What an example names is called; an attribute or another value is only looked at: it returns nothing, it *is* something. */
export function isCalled({ call }: CallTest): boolean {
	return /^[\p{L}\p{N}_.]+\s*\(.*\)$/su.test(call.trim());
}

/** `for f(5)`, `from a = Account(100) to a.balance()`, `when you type 3 and 4`. */
export function onRun(test: Test): Words {
	const first = test.kind === 'call' ? firstStep(test) : null;
	if (test.kind === 'call' && first !== null) return say(l10n.t('from {0} to {1}'), code(first), code(test.call));
	if (test.kind === 'call') return say(l10n.t('for {0}'), code(test.call));
	return test.typed.length === 0 ? say(l10n.t('on this run')) : say(l10n.t('when you type {0}'), typed(test.typed));
}

/**
 * Where a print of a call is reached: at the end of the program, or, where lines of the top level follow the function, below the functions
 * before them. Those lines may be the program's own checks, and the first that fails ends the run. Where a program begins in a function it is
 * at the start of that, since what stands there may end it anywhere.
 */
export function whereReached({ ground, running: { begins } }: Subject): Words {
	const { functions, statementLines, script } = ground.outline;
	if (begins !== null) return script ? say(l10n.t('at the start of {0}'), code(begins)) : say(l10n.t('in a {0} of your own'), code(begins));
	const { entry } = ground.problem;
	const own = entry.kind === 'function' ? functions.find(({ name }) => name === entry.name) : undefined;
	const isInside = (at: number) => functions.some(({ header, range }) => Math.min(header, range.from) <= at && at <= range.to);
	const first = own && statementLines.filter((at) => at > own.range.to && !isInside(at)).sort((a, b) => a - b)[0];
	if (!own || first === undefined) return say(l10n.t('at the end of the program'));
	const below = Math.max(...functions.map(({ range }) => range.to).filter((to) => to < first));
	return say(l10n.t('below {0}, at the very left,'), line(below));
}

/** A call as a line of its own. */
export function asLine({ spelling }: Subject, { call }: CallTest): Segment {
	return code(spelling?.print(call).endsWith(';') ? `${call};` : call);
}

/** `3 and 4`, for what a run types; `the program`, where it types nothing. */
export function typedIn({ typed: lines }: Pick<InputTest, 'typed'>): Words {
	return lines.length === 0 ? say(l10n.t('the program')) : typed(lines);
}

/** The same with every line: of a run that nobody has seen nothing may be left out. */
export function allTyped({ typed: lines }: Pick<InputTest, 'typed'>): Words {
	return lines.length === 0 ? say(l10n.t('the program')) : listed(lines.map(asTyped));
}

/** Nobody can work out what comes of lines that are left out: only of a great many. */
const typedShown = 8;

function typed(lines: readonly string[]): Words {
	const parts = lines.slice(0, typedShown).map(asTyped);
	return listed(lines.length > typedShown ? [...parts, l10n.t('more')] : parts);
}

function asTyped(text: string): string | Segment {
	return text === '' ? l10n.t('an empty line') : code(text);
}

/** `the loop`, or `the loop on line 8` where there are several. */
export function theLoop(subject: Subject, loop: LoopOutline): Words {
	const { loops } = subject.ground.outline;
	const alone = loops.filter((each) => each.function === loop.function).length === 1;
	return alone ? say(l10n.t('the loop')) : say(l10n.t('the loop on {0}'), line(loop.header));
}

/** `, when the run comes to it for the second time`, for a loop that the run comes to several times; else null. */
export function whichTime(replay: Replay, run: LoopRun): Words | null {
	const runs = replay.loopRuns(run.loop);
	if (runs.length < 2) return null;
	const nth = runs.findIndex(({ entered }) => entered.index === run.entered.index) + 1;
	return nth === 1 ? say(l10n.t('the first time that the run comes to it')) : say(l10n.t('when the run comes to it for the {0} time'), ordinal(nth));
}

/** The loop by its line and, where the run comes to it several times, which of them. */
export function theLoopRun(subject: Subject, replay: Replay, run: LoopRun): Words {
	const time = whichTime(replay, run);
	return time ? say(l10n.t('{0} ({1})'), theLoop(subject, run.loop), time) : theLoop(subject, run.loop);
}

/** A variable with a value that can stand in a sentence. */
export type Known = readonly [name: string, value: Value];

/** A name as the state has it: of a pointer that is only followed, what it leads to (`*p`). */
export function followedIn(state: Variables, name: string): string {
	return state[`*${name}`] === undefined ? name : `*${name}`;
}

/** Of these variables those that have a short value, at most three. */
export function briefly(state: Variables, names: readonly string[], most = 3): readonly Known[] {
	return [...new Set(names.map((name) => followedIn(state, name)))]
		.flatMap((name): Known[] => {
			const value = state[name];
			return value && ((isBrief(value) && !holdsOpaque(value.shape)) || isBriefRecord(value)) ? [[name, value]] : [];
		})
		.slice(0, most);
}

/** `{number = 1, balance = 10.0}`: a few fields, each with its name, so that what a line takes of it can be read. */
function isBriefRecord({ shape, shown: text }: Value): boolean {
	return shape.kind === 'opaque' && /^(?:-> )?\{[\p{L}_][\p{L}\p{N}_]* = /u.test(text) && text.length <= mostOfRecord;
}

const mostOfRecord = 60;

/** `a is 0 and b is 1`; nothing for no variables. */
export function valuesOf(known: readonly Known[]): Words {
	return listed(known.map(([name, value]) => say(l10n.t({ message: '{0} is {1}', comment: ['A variable and its value'] }), code(name), shown(value))));
}

/** Names in a piece of source, in order, without those inside quotes: plain ones, and behind each what it holds that is used (`self.total`). */
export function namesIn(source: string): readonly string[] {
	// Of a text in backticks only what stands in its holes is source.
	const open = source.replaceAll(/`[^`]*`/g, (text) => [...text.matchAll(/\$\{([^{}]*)\}/g)].map(([, hole = '']) => hole).join(' , ') || "''");
	const bare = open.replaceAll(/'[^']*'|"[^"]*"/g, "''");
	const found = bare.matchAll(/(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_]*)(\.[\p{L}_][\p{L}\p{N}_]*)?(?<call>\s*\()?/gu);
	return [...new Set([...found].flatMap(([, name = '', held, call]) => (held === undefined || call !== undefined ? [name] : [name, name + held])))];
}

/** The same, with those in the holes of a text (`f"{x:.1f}"`); what stands behind the colon there is no name. */
export function namesUsed(source: string): readonly string[] {
	return [...new Set([...namesIn(source), ...[...source.matchAll(/\{([^{}]*)\}/g)].flatMap(([, hole = '']) => namesIn(hole.replace(/:[^\[\]()]*$/, '')))])];
}

/** The name stands on a line of the program beside this one (zero-based). */
export function standsElsewhere({ ground, source }: Subject, name: string, at: number): boolean {
	return ground.outline.statementLines.some((each) => each !== at && namesIn(source.textOf(each)).includes(name));
}

/** Some line makes it from other values: of what was typed, handed over or begun with nobody asks what it should be. */
export function isWorkedOut({ ground: { outline }, source }: Subject, name: string): boolean {
	// `sums.append(s)` makes it as well.
	if (outline.calls.some(({ callee, text }) => callee.startsWith(`${name}.`) && namesIn(text.slice(callee.length)).length > 0)) return true;
	const called = /[\p{L}_][\p{L}\p{N}_.]*\s*\(/gu;
	const isHeld = (at: number) => name.includes('.') && source.textOf(at).trim().startsWith(name);
	return outline.assignments.some(({ targets, value, augmented, range }) => (targets.includes(name) || isHeld(range.from)) && (augmented || namesIn(value.replaceAll(called, '(')).length > 0));
}

/** `When line 4 runs for the second time`: begins a sentence. `nth` is one-based; null for a line that runs once. */
export function whenRuns(at: number, nth: number | null): Words {
	return nth === null
		? say(l10n.t({ message: 'When {0} runs', comment: ['Begins a sentence that goes on with a comma'] }), line(at))
		: say(l10n.t({ message: 'When {0} runs for the {1} time', comment: ['Begins a sentence that goes on with a comma'] }), line(at), ordinal(nth));
}

/** `When line 4 runs for the second time, a is 1.` Without the time for a line that runs once. */
export function whenRunsWith(at: number, nth: number | null, known: readonly Known[]): Words {
	return nth === null ? say(l10n.t('When {0} runs, {1}.'), line(at), valuesOf(known)) : say(l10n.t('When {0} runs for the {1} time, {2}.'), line(at), ordinal(nth), valuesOf(known));
}

/** `Before line 4 a is 1.`, with its time for a line that runs several times. */
export function beforeLine(at: number, nth: number | null, known: readonly Known[]): Words {
	return nth === null ? say(l10n.t('Before {0} {1}.'), line(at), valuesOf(known)) : say(l10n.t('Before {0} runs for the {1} time, {2}.'), line(at), ordinal(nth), valuesOf(known));
}

/** `case 4:`, `default:` alone on a line: a place to come to. */
export function isLabel(source: string): boolean {
	return /^\s*(?:case\b[^?]*|default\s*):\s*(?:\/[/*].*)?$/.test(source);
}

/** A call of what prints. */
export function isPrint(subject: Subject, value: string): boolean {
	const name = printName(subject);
	return name !== '' && value.trim().startsWith(`${name}(`);
}

/** What prints, by its name; empty where the language has no such call. */
export function printName({ spelling }: Subject): string {
	return /^[\p{L}_][\p{L}\p{N}_.]*(?=\()/u.exec(spelling?.print('') ?? '')?.[0] ?? '';
}
