/** Of a line that gives back what stands there, whatever the values are: which of two calls comes to it; and what becomes of a name that stands inside a text. */
import * as l10n from '@vscode/l10n';
import type { Test } from '../../../words';
import { triedTests, type Tried } from '../closing/tried';
import { type Candidate, draft, isAskable, isBrief } from '../draft';
import type { Replay } from '../facts/replay';
import { code, join, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { namesIn, opening } from './phrases';

/** The name that the question about a name in quotes is known by. */
export const quotedTemplate = 'explain.quoted';

/** A call with a longer text is no option to read. */
const longestCall = 60;

/** The line that ends the traced call gives back a plain truth, number or text: only which calls come to it can be wrong, or what it gives them. */
export function plainReturnQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { main } = replay;
	const end = main && replay.of(main.id).at(-1);
	const source = subject.ground.outline.returns.find(({ range }) => range.from === at)?.value ?? '';
	const value = main?.returned;
	if (test.kind !== 'call' || source === '' || namesIn(source).some((name) => end?.state[name]) || /[({[]/.test(source) || end?.event !== 'return' || end.line !== at || replay.outerCalls !== 1) return [];
	if (!value || !isBrief(value) || !isAskable(value) || value.shape.kind === 'items' || value.shape.kind === 'pairs' || test.call.length > longestCall) return [];
	const others = triedTests(subject.ground).filter((each) => each.test.id !== test.id && endsElsewhere(each, at));
	// One that should give the other answer says most.
	const wanted = subject.failing.find((each) => each.test.id === test.id)?.result.expected;
	const other = others.find(({ result }) => result.expected?.shown !== wanted?.shown) ?? others[0];
	// Of one that gets what it should there is nothing to find out.
	if (!other || other.test.kind !== 'call' || !wanted || wanted.shown === value.shown) return [];
	const [call, instead] = [code(test.call), code(other.test.call)];
	return [draft(subject, {
		stage: 'explain', template: 'explain.comes-to', slots: { test: test.id, line: at },
		answer: { kind: 'choice', options: [{ id: 'own', words: say('{0}', call) }, { id: 'other', words: say('{0}', instead) }].sort((a, b) => callOrder(a.id === 'own' ? test.call : other.test, b.id === 'own' ? test.call : other.test)) },
		truth: { kind: 'choice', id: 'own' },
		foils: [{ answer: 'other', misconception: 'another-branch' }],
		words: say(l10n.t('On {0} a call ends. Which of these calls comes to that line?'), line(at)),
		fact: say(l10n.t('It is {0} that comes to {1}. The run of {2} ends on another line.'), call, line(at), instead),
		held: isBrief(wanted) ? say(l10n.t('Right, {0} comes to it and gets {1}. By its example {2} is wanted.'), call, shown(value), shown(wanted)) : say(l10n.t('Right, {0} comes to it and gets {1}.'), call, shown(value)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Follow both calls on paper, line by line. On which line does each of them end?')) }],
		asks: `comes-to/${at}`,
	})];
}

/** Where the likeliest repair changes nothing but what the line gives back, which call comes to it goes first; else in which round it ends the call. */
export function plainOrRound({ bug, source, ground: { code: { text } } }: Subject, at: number, plain: readonly Candidate[], round: readonly Candidate[]): readonly Candidate[] {
	const begin = text.split('\n').slice(0, at).reduce((so, row) => so + row.length + 1, 0);
	const [best = []] = bug.kind === 'known' ? bug.repairs : [];
	const isOwn = best.length > 0 && best.every(({ from, to, text: put }) => begin <= from && to <= begin + source.textOf(at).length && !put.includes('\n'));
	return isOwn ? [...plain, ...round] : [...round, ...plain];
}

/** The options stand in the order of their calls, so that the right one has no place of its own. */
function callOrder(one: string | Test, other: string | Test): number {
	const textOf = (each: string | Test) => (typeof each === 'string' ? each : each.kind === 'call' ? each.call : '');
	return textOf(one) < textOf(other) ? -1 : 1;
}

function endsElsewhere({ test, result }: Tried, at: number): boolean {
	return test.kind === 'call' && test.call.length <= longestCall && result.ending.kind === 'returned' && result.lines.length > 0 && !result.lines.includes(at);
}

/** `"Hello {name}"`, as it stands there, is a part of what comes out: the name is no name inside of those quotes. */
export function quotedQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const moment = replay.passes(at).at(-1);
	const after = moment && replay.after(moment);
	const ending = subject.failing.find((each) => each.test.id === test.id)?.result;
	const came = [ending?.output ?? '', replay.main?.returned?.shape, ...Object.values(after ?? {}).map(({ shape }) => shape)].flatMap((each) => (typeof each === 'string' ? [each] : each?.kind === 'text' ? [each.value] : []));
	for (const [, , inside = ''] of subject.source.textOf(at).matchAll(/(['"])((?:(?!\1)[^\\]|\\.)*)\1/g)) {
		for (const [sign, name = ''] of inside.matchAll(/\$?\{([\p{L}_][\p{L}\p{N}_]*)\}/gu)) {
			const value = moment?.state[name];
			if (!value || !isBrief(value) || !came.some((text) => text.includes(sign))) continue;
			const asked = say(l10n.t('On {0} the word {1} stands between quotes. What comes out in its place?'), line(at), code(name));
			return [draft(subject, {
				stage: 'explain', template: quotedTemplate, slots: { test: test.id, variable: name, line: at },
				answer: {
					kind: 'choice',
					options: [
						{ id: 'value', words: say(l10n.t('The value of {0}, {1}'), code(name), shown(value)) },
						{ id: 'signs', words: say(l10n.t('The word {0}, letter by letter'), code(name)) },
					],
				},
				truth: { kind: 'choice', id: 'signs' },
				foils: [{ answer: 'value', misconception: 'text-fills-itself' }],
				words: join(opening(test), asked), inContext: asked,
				fact: say(l10n.t('It comes out as it stands there: between these quotes {0} is no name.'), code(name)),
				held: say(l10n.t('Right: between these quotes {0} is no name, so its value is not put in.'), code(name)),
				help: [{ rung: 'smaller-question', words: say(l10n.t('Look at what came out, sign by sign. Is {0} in it?'), shown(value)) }],
				asks: `quoted/${at}`,
			})];
		}
	}
	return [];
}
