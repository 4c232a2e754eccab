import * as l10n from '@vscode/l10n';
import type { Test } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import type { Replay } from '../facts/replay';
import { afterLoopTemplate, laterTrueTemplate, returnRoundTemplate } from '../moves/names';
import { above, observe } from '../moves/observe';
import { code, line, say, shown } from '../say';
import { isEchoed } from '../facts/slice';
import { type Subject, tellingPass } from '../subject';
import { capturedTemplate } from './explainCaptured';
import { carriedTemplate } from './explainCarried';
import { laterTemplate } from './explainLater';
import { lettersTemplate } from './explainLetters';
import { lostTemplate } from './explainLost';
import { missingTemplate } from './explainMissing';
import { nestedTemplate } from './explainNested';
import { passedTemplate } from './explainPassed';
import { quotedTemplate } from './explainPlain';
import { placedTemplate } from './explainPlaced';
import { sharedTemplates } from './explainShared';
import { changedWalkTemplate } from './explainWalk';
import { writtenTemplate } from './explainWritten';
import { isAboutDeparture } from './explainDeparted';
import { rulePrefix } from './explainRule';
import { isPlaceOf } from './locate';
import { thenCounted, thenTaken, thenWanted } from './explainWanted';
import { pieceQuestions } from './explainPiece';
import { isWorkedOut, namesIn, namesUsed, onRun, whenRuns } from './phrases';

/** What shows a mistake that no line shows by what it does. */
const beforeAll: ReadonlySet<string> = new Set(['explain.how-ends', 'explain.shows', changedWalkTemplate, lostTemplate, afterLoopTemplate, placedTemplate, lettersTemplate, missingTemplate, nestedTemplate, carriedTemplate, passedTemplate, quotedTemplate, capturedTemplate, laterTemplate, ...sharedTemplates]);

/** The questions about the lines that the student found go first, with one on each value that such a line uses. */
export function foundFirst(subject: Subject, candidates: readonly Candidate[]): readonly Candidate[] {
	const { traced, found } = subject;
	const lines = [...new Set(found.map((at) => traced?.replay.startOf(at) ?? at))];
	const isFound = ({ question: { slots } }: Candidate) => slots.line !== undefined && lines.includes(slots.line);
	const isBeside = candidates.some(({ question: { template } }) => template === changedWalkTemplate || template === writtenTemplate || sharedTemplates.includes(template));
	const used = traced && !isBeside ? lines.flatMap((at) => usedQuestions(subject, traced.test, traced.replay, at)) : [];
	// That nothing is given back at all, that a list is changed under a loop, that a value is lost or a loop's last item taken goes before what any line does.
	const isEnd = ({ question: { template } }: Candidate) => beforeAll.has(template) || (template === returnRoundTemplate && subject.bug.concept === 'return-ends') || (template === 'explain.order' && subject.bug.concept === 'operator-order');
	// A condition that is the place itself tells more than what comes of it elsewhere.
	const isAtHead = isAtLikely(subject, lines) && subject.ground.outline.conditions.some((each) => each.line === lines[0]);
	const isHead = (candidate: Candidate) => isAtHead && candidate.question.slots.line === lines[0];
	const isFirst = (candidate: Candidate) => isEnd(candidate) || isHead(candidate) || (traced !== null && isAboutDeparture(subject, traced.test, candidate));
	const all = [...candidates.filter(isEnd), ...candidates.filter((candidate) => isHead(candidate) && !isEnd(candidate)), ...candidates.filter((candidate) => isFirst(candidate) && !isEnd(candidate) && !isHead(candidate)), ...candidates.filter((candidate) => isFound(candidate) && !isFirst(candidate)), ...used, ...candidates.filter((candidate) => !isFound(candidate) && !isFirst(candidate))];
	const asked = isAtLikely(subject, lines) ? ofPlace(subject, all, lines, isFirst) : all;
	return [...asked, ...asked.flatMap((candidate) => [...thenWanted(subject, candidate), ...thenTaken(subject, candidate), ...thenCounted(subject, candidate)])];
}

/** The line that the student found last is where a repair changes something. */
function isAtLikely(subject: Subject, [at]: readonly number[]): boolean {
	return at !== undefined && isPlaceOf(subject, at);
}

/** What other lines do is beside the point then; all, where there is nothing to ask of that one. */
function ofPlace({ traced }: Subject, all: readonly Candidate[], [at]: readonly number[], isFirst: (candidate: Candidate) => boolean): readonly Candidate[] {
	// Of a line that the run does not come to, what keeps it away stands elsewhere.
	const isPassed = at !== undefined && traced?.replay.passes(at).length !== 0;
	// What is asked first may be of another line; the rule behind a wrong answer to it is of that line as well.
	const firstLines = all.flatMap((candidate) => (isFirst(candidate) ? [candidate.question.slots.line] : []));
	const isRule = ({ question: { template, slots } }: Candidate) => template.startsWith(rulePrefix) && firstLines.includes(slots.line);
	const own = all.filter((candidate) => isFirst(candidate) || isRule(candidate) || (candidate.after !== undefined && (!isPassed || candidate.question.template === laterTrueTemplate)) || candidate.question.slots.line === undefined || candidate.question.slots.line === at);
	return own.length > 0 ? own : all;
}

/** What the names on a line stand for when it runs, the first time or when the run goes wrong there, those left out whose value the call itself shows. */
export function usedQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { assignments, returns, calls, conditions } = subject.ground.outline;
	const sources = [
		...assignments.filter(({ range }) => range.from === at).map(({ value }) => value),
		...returns.filter(({ range }) => range.from === at).map(({ value }) => value ?? ''),
		...conditions.filter((each) => each.line === at).map(({ text }) => text),
		...calls.filter((each) => each.line === at).map(({ text }) => text),
	];
	const passes = replay.passes(at);
	const telling = tellingPass(subject, test.id, replay, at);
	const moment = telling?.moment ?? passes[0];
	if (!moment) return [];
	const when = whenRuns(at, passes.length > 1 ? (telling?.index ?? 0) + 1 : null);
	const isSet = (name: string) => passes.length === 1 && assignments.some(({ range, targets }) => range.from === at && targets.includes(name));
	const pieces = pieceQuestions(subject, test, replay, at);
	// What something is put into says less than what is put in.
	const into = calls.filter((each) => each.line === at && each.callee.includes('.')).map(({ callee }) => callee.slice(0, callee.indexOf('.')));
	const isInto = (name: string) => into.includes(name);
	const all = [...new Set(sources.flatMap(namesUsed))];
	const names = [...all.filter((name) => !isInto(name)), ...all.filter(isInto)].filter((name) => subject.bug.symptom.kind === 'exception' || !isEchoed(subject, name));
	// What a sum is made of is said with the sum; of what began so nobody asks where something is made of it.
	const isMade = (name: string) => isWorkedOut(subject, name) || subject.ground.outline.loops.some(({ variables }) => variables.includes(name));
	const left = names.filter((name) => !pieces.some(({ question: { slots } }) => namesIn(slots.variable ?? '').includes(name)));
	const asked = left.some(isMade) || pieces.length > 0 ? left.filter(isMade) : left;
	return [...pieces, ...asked.flatMap((name) => {
		const value = moment.state[name];
		// Where the line only gives the value back, it was spoken of before.
		const isResult = sources.includes(name) && replay.main?.returned?.shown === value?.shown;
		if (!value || !isAskable(value) || isResult || replay.main?.arguments[name]?.shown === value.shown) return [];
		return [
			draft(subject, {
				stage: 'explain',
				template: 'explain.used',
				slots: { test: test.id, variable: name, line: at },
				answer: { kind: 'value' },
				truth: { kind: 'value', value },
				// Of a name that the line sets anew it would not be clear which of its two values is meant.
				words: isSet(name) ? say(l10n.t('What is {0} just before {1} runs, {2}?'), code(name), line(at), onRun(test)) : say(l10n.t('{0}, what is {1}, {2}?'), when, code(name), onRun(test)),
				inContext: isSet(name) ? say(l10n.t('What is {0} just before {1} runs?'), code(name), line(at)) : say(l10n.t('{0}, what is {1}?'), when, code(name)),
				fact: say(l10n.t('There {0} is {1}.'), code(name), shown(value)),
				held: say(l10n.t('Right, {0} is {1} there.'), code(name), shown(value)),
				reworded: [say(l10n.t('Stop just before {0}, {1}. Which value does {2} have?'), line(at), onRun(test), code(name))],
				help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out first?'), code(subject.spelling.print(name)), line(at)), above(subject, name, at))],
				asks: `used/${at}/${name}`,
				isSmaller: true,
			}),
		];
	})];
}
