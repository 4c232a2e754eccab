/** What the lines of a run print, and where a value goes that is given back and not printed. */
import * as l10n from '@vscode/l10n';
import type { Test, TestResult, Words } from '../../../words';
import { isReturnedInstead } from '../diagnosis/conceptOf';
import { type Candidate, draft, isAskable } from '../draft';
import { type PrintedLine, printedLines } from '../facts/printedLines';
import type { Replay } from '../facts/replay';
import { code, join, line, ordinal, say, shown } from '../say';
import type { Subject } from '../subject';
import { asLine, briefly, namesUsed, onRun, opening, valuesOf, whereReached } from './phrases';

/** What one line of the program prints on a run: the last time that it comes there, and the first. A run that prints only this line was asked about: another is taken. */
export function printQuestions(subject: Subject, traced: Traced, at: number): Candidate[] {
	const run = linesAt(subject, traced, at).length === 1 ? (subject.alsoTraced.find((each) => linesAt(subject, each, at).length > 0) ?? traced) : traced;
	const own = linesAt(subject, run, at);
	const nths = [...new Set([own.length, 1])].filter((nth) => nth > 0 && nth <= mostRounds);
	return nths.flatMap((nth) => {
		const printed = own[nth - 1];
		return printed && printed.text.trim() !== '' && printed.text.length <= 60 ? printQuestion(subject, run.test, at, printed, own.length > 1 ? nth : null) : [];
	});
}

const mostRounds = 12;

type Traced = NonNullable<Subject['traced']>;

function linesAt(subject: Subject, { replay, result }: Traced, at: number): readonly PrintedLine[] {
	return ownLines(subject, replay, result).filter(({ moment }) => moment.line === replay.startOf(at));
}

/** Among prompts nobody finds what one line printed: there its values are asked about. */
function ownLines(subject: Subject, replay: Replay, result: TestResult): readonly PrintedLine[] {
	return (result.prompts ?? []).length > 0 ? [] : (printedLines(subject, replay, result) ?? []);
}

function printQuestion(subject: Subject, test: Test, at: number, { moment, text }: PrintedLine, nth: number | null): Candidate[] {
	const known = briefly(moment.state, subject.ground.outline.calls.filter((call) => call.line === at).flatMap((call) => namesUsed(call.text)));
	// A text that is always the same tells nothing.
	if (known.length === 0) return [];
	const values = say(l10n.t('There {0}.'), valuesOf(known));
	const asks = nth === null ? say(l10n.t('What does {0} print {1}?'), line(at), onRun(test)) : say(l10n.t('What does {0} print when it runs for the {1} time, {2}?'), line(at), ordinal(nth), onRun(test));
	return [draft(subject, {
		stage: 'explain',
		template: 'explain.prints',
		slots: { test: test.id, line: at, ...(nth === null ? {} : { round: nth }) },
		answer: { kind: 'value' },
		truth: { kind: 'output', text },
		foils: [],
		words: asks,
		fact: join(values, say(l10n.t('It prints {0}.'), code(text))),
		held: join(say(l10n.t('Right, it prints {0}.'), code(text)), values),
		reworded: [join(opening(test), values, say(l10n.t('What does {0} print then?'), line(at)))],
		help: [{ rung: 'smaller-question', words: join(values, say(l10n.t('Put that into {0}. What appears?'), line(at))) }],
		asks: `prints/${at}/${nth ?? 1}`,
		isSmaller: nth === 1,
	})];
}

/** A value that is given back is not on the screen: nobody prints it. */
export function whereItGoes(subject: Subject, { test, result, replay }: Traced): Candidate[] {
	const { ending } = result;
	const end = replay.main && replay.of(replay.main.id).at(-1);
	if (test.kind !== 'call' || ending.kind !== 'returned' || !isReturnedInstead({ test, result }) || !isAskable(ending.value)) return [];
	const call = code(test.call);
	const value = shown(ending.value);
	const screen: Words = say(l10n.t('It appears on the screen.'));
	const back: Words = say(l10n.t('It goes back to the place of the call; nothing prints it.'));
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.where-it-goes',
			slots: { test: test.id, ...(end ? { line: end.line } : {}) },
			answer: { kind: 'choice', options: [{ id: 'screen', words: screen }, { id: 'back', words: back }] },
			truth: { kind: 'choice', id: 'back' },
			foils: [{ answer: 'screen', misconception: 'returning-is-printing' }],
			words: say(l10n.t('{0} gives {1}. When a program runs that line, what happens to {1}?'), call, value),
			fact: say(l10n.t('Its output is empty: a value that is given back is not printed.')),
			held: say(l10n.t('Right: {0} is given back, and no line prints it.'), value),
			reworded: [say(l10n.t('A program has the one line {0}. What is on the screen after it?'), call)],
			help: [{ rung: 'smaller-question', words: say(l10n.t('Write {0} alone {1} and run the file. What do you see?'), asLine(subject, test), whereReached(subject)) }],
			asks: `where/${test.id}`,
		}),
	];
}

/** What a line printed on this run, in a clause; null where that cannot be told. */
export function printedFact(subject: Subject, replay: Replay, result: TestResult, at: number): Words | null {
	const own = ownLines(subject, replay, result).filter(({ moment }) => moment.line === replay.startOf(at));
	const [first] = own;
	if (!first || first.text.trim() === '') return null;
	return own.length === 1 ? say(l10n.t('On this run {0} runs once, and prints {1}.'), line(at), code(first.text)) : say(l10n.t('On this run {0} runs {1} times; the first time it prints {2}.'), line(at), own.length, code(first.text));
}
