/** Where a value gets lost, or another branch runs than the one that the student looked at. */
import * as l10n from '@vscode/l10n';
import type { Outline } from '../../../code/outline';
import { assignmentOn } from '../../../../grammars/sourceLine';
import type { Test, Value, Words } from '../../../words';
import { type Candidate, draft, isBrief } from '../draft';
import { conditionOfLoop } from '../facts/deciding';
import type { Moment, Replay } from '../facts/replay';
import { code, join, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { namesIn, namesUsed, onRun, opening } from './phrases';

export const lostTemplate = 'explain.lost';

/** A name gets a value on one line and another on the next, and nothing is worked out with the first in between. */
interface Lost {
	readonly name: string;
	readonly from: { readonly line: number; readonly value: Value; readonly isPlain: boolean };
	readonly to: { readonly line: number; readonly value: Value };
}

/**
 * About a line that the student found: which line puts another value in the place of one that was to stay, which one gave it, or
 * which one works something out with it before it is gone; or, for a line in a branch that is passed over, which one runs instead.
 */
export function lostQuestions(subject: Subject, test: Test, replay: Replay, at: number): readonly Candidate[] {
	if (!subject.found.includes(at)) return [];
	const lost = lostValues(subject, replay);
	const own = lost.find(({ to }) => to.line === at);
	if (own) return own.from.isPlain ? [whoGave(subject, test, at, own)] : [whoUses(subject, test, at, own)];
	// What a name begins with, outside of any branch, is there to be replaced.
	const isInBranch = (row: number) => subject.ground.outline.conditions.some(({ body }) => body.from <= row && row <= body.to);
	const there = lost.find(({ from, to }) => from.line === at || (isInBranch(from.line) && isInOneWhole(subject.ground.outline, at, to.line)));
	return there ? [whoReplaces(subject, test, at, there)] : runsInstead(subject, test, replay, at);
}

function whoReplaces(subject: Subject, test: Test, at: number, { name, from, to }: Lost): Candidate {
	return clicked(subject, test, {
		at, template: 'explain.replaced', truth: to.line, asks: `replaced/${name}/${from.line}`,
		lead: say(l10n.t('On {0} {1} becomes {2}.'), line(from.line), code(name), shown(from.value)),
		ask: say(l10n.t('Click the line that gives {0} another value after that.'), code(name)),
		fact: say(l10n.t('It is {0}: there {1} becomes {2}.'), line(to.line), code(name), shown(to.value)),
		held: say(l10n.t('Right, on {0} {1} takes the place of {2}.'), line(to.line), shown(to.value), shown(from.value)),
	});
}

function whoGave(subject: Subject, test: Test, at: number, { name, from, to }: Lost): Candidate {
	return clicked(subject, test, {
		at, template: 'explain.given-before', truth: from.line, asks: `given-before/${name}/${to.line}`,
		lead: say(l10n.t('Just before {0} runs, {1} is {2}.'), line(to.line), code(name), shown(from.value)),
		ask: say(l10n.t('Click the line that gave it that value.')),
		fact: say(l10n.t('It was {0}.'), line(from.line)),
		held: say(l10n.t('Right, and on {0} {1} takes the place of it.'), line(to.line), shown(to.value)),
	});
}

/** Lines that could do so are offered; none does. */
function whoUses(subject: Subject, test: Test, at: number, { name, from, to }: Lost): Candidate {
	const users = usersOf(subject, name).filter((each) => each !== from.line && each !== to.line).slice(0, mostUsers);
	const inContext = join(
		say(l10n.t('On {0} {1} becomes {2}, and on {3} {4} takes its place.'), line(from.line), code(name), shown(from.value), line(to.line), shown(to.value)),
		say(l10n.t('Which line works something out with {0} before it is gone?'), shown(from.value)),
	);
	return draft(subject, {
		stage: 'explain', template: lostTemplate, slots: { test: test.id, variable: name, line: at },
		answer: { kind: 'choice', options: [...users.map((each) => ({ id: `line-${each}`, words: say('{0}', line(each)) })), { id: 'none', words: say(l10n.t('No line does.')) }] },
		truth: { kind: 'choice', id: 'none' },
		foils: users.map((each) => ({ answer: `line-${each}`, misconception: 'order-of-lines' })),
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('No line does: by then {0} is {1}.'), code(name), shown(to.value)),
		held: say(l10n.t('Right, nothing is worked out with {0}.'), shown(from.value)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Go from {0} to {1} in the order in which the lines run. Does one of those between use {2}?'), line(from.line), line(to.line), code(name)) }],
		asks: `lost/${name}/${from.line}`,
	});
}

/** Nobody weighs more lines than these. */
const mostUsers = 3;

function runsInstead(subject: Subject, test: Test, replay: Replay, at: number): readonly Candidate[] {
	const { conditions, statementLines } = subject.ground.outline;
	const whole = conditions.flatMap((each) => (each.whole && each.whole.from <= at && at <= each.whole.to ? [each.whole] : [])).sort((a, b) => a.to - a.from - (b.to - b.from))[0];
	// Of a choice that is made several times another branch may run each time.
	if (!whole || replay.passes(at).length > 0 || replay.passes(whole.from).length > 1) return [];
	const ran = statementLines.find((each) => whole.from < each && each <= whole.to && conditions.every((other) => other.line !== each) && replay.passes(each).length > 0);
	if (ran === undefined) return [];
	return [clicked(subject, test, {
		at, template: 'explain.instead', truth: ran, asks: `instead/${at}`,
		lead: say(l10n.t('The run does not come to {0} {1}.'), line(at), onRun(test)),
		ask: say(l10n.t('Click the line that runs instead of it.')),
		fact: say(l10n.t('It is {0} that runs.'), line(ran)),
		held: say(l10n.t('Right, {0} runs instead.'), line(ran)),
	})];
}

interface Clicked {
	readonly at: number;
	readonly template: string;
	readonly truth: number;
	readonly asks: string;
	readonly lead: Words;
	readonly ask: Words;
	readonly fact: Words;
	readonly held: Words;
}

function clicked(subject: Subject, test: Test, { at, template, truth, asks, lead, ask, fact, held }: Clicked): Candidate {
	const isNamed = test.kind === 'input' && lead.some((segment) => segment.kind === 'code' && test.typed.includes(segment.text)) && template === 'explain.instead';
	return draft(subject, {
		stage: 'explain', template, slots: { test: test.id, line: at },
		answer: { kind: 'line' }, truth: { kind: 'places', places: [{ kind: 'lines', from: truth, to: truth }], checked: true },
		words: isNamed ? join(lead, ask) : join(opening(test), lead, ask), inContext: join(lead, ask),
		fact, held, asks,
	});
}

function lostValues(subject: Subject, replay: Replay): readonly Lost[] {
	const { assignments, conditions, loops } = subject.ground.outline;
	const main = replay.main?.id;
	const isBranch = (at: number) => conditions.some(({ body }) => body.from <= at && at <= body.to) || conditions.some(({ whole }) => whole && whole.from < at && at <= whole.to);
	const isHead = (at: number) => conditions.some(({ line: each }) => each === at) || loops.some((loop) => conditionOfLoop(loop)?.line === at);
	const names = [...new Set(assignments.flatMap(({ targets }) => targets))];
	return names.flatMap((name): Lost[] => {
		const users = usersOf(subject, name);
		const writes = new Map(assignments.filter(({ targets, augmented }) => !augmented && targets.includes(name)).map((each) => [each.range.from, each]));
		let last: { readonly line: number; readonly value: Value; readonly moment: Moment } | null = null;
		for (const moment of replay.moments) {
			if (moment.event !== 'line' || moment.activation !== main) continue;
			if (users.includes(moment.line) && !isHead(moment.line)) last = null;
			const write = writes.get(moment.line);
			const value = write && replay.after(moment)?.[name];
			if (!write || !value || !isBrief(value)) continue;
			const first = last && writes.get(last.line);
			const isPlain = first !== undefined && first !== null && namesIn(first.value).length === 0;
			if (last && first && last.line !== moment.line && last.value.shown !== value.shown && (!isPlain || isBranch(last.line))) {
				return [{ name, from: { line: last.line, value: last.value, isPlain }, to: { line: moment.line, value } }];
			}
			last = { line: moment.line, value, moment };
		}
		return [];
	});
}

/** Lines, heads of blocks aside, that work something out with a name. */
function usersOf({ ground: { outline: { assignments, calls, returns, statementLines, conditions, loops } }, source, spelling }: Subject, name: string): readonly number[] {
	const heads = new Set([...conditions.map(({ line: at }) => at), ...loops.map(({ header }) => header)]);
	// What only sets the name, with the word that makes it, uses nothing but the right side.
	const usedOn = (at: number) => {
		const given = assignmentOn(source.textOf(at), spelling?.comment ?? '');
		return namesUsed(given?.operator === '' && given.target === name ? given.value : source.textOf(at));
	};
	const uses = [
		// A key that something is put under is used as well: `votes[name] = 1`.
		...statementLines.filter((at) => !heads.has(at) && usedOn(at).includes(name)),
		...assignments.filter(({ value, augmented, targets }) => namesIn(value).includes(name) || (augmented && targets.includes(name))).map(({ range }) => range.from),
		...calls.filter(({ text }) => namesIn(text).includes(name)).map(({ line: at }) => at),
		...returns.filter(({ value }) => namesIn(value ?? '').includes(name)).map(({ range }) => range.from),
	];
	return [...new Set(uses)].sort((a, b) => a - b);
}

function isInOneWhole({ conditions }: Outline, at: number, other: number): boolean {
	return conditions.some(({ whole }) => whole && [at, other].every((each) => whole.from <= each && each <= whole.to));
}
