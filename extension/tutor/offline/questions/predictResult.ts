import * as l10n from '@vscode/l10n';
import type { CallTest, Value, Words } from '../../../words';
import { type Candidate, type Help, draft, isAskable, isLookalike } from '../draft';
import { isAboutOutput } from '../facts/output';
import { code, join, say, shown } from '../say';
import type { Subject } from '../subject';
import type { Tried } from '../closing/tried';
import { isCalled, stepsBefore, whereReached } from './phrases';
import { predictPrinted } from './printed';

/** Nobody follows more lines than this by hand; a longer run is looked at instead. */
export const handRun = 20;

/** What the program gives for whole runs: the traced failing test first, then shorter ones. */
export function resultQuestions(subject: Subject): readonly Candidate[] {
	// After half a repair what is left shows on the example that was tried.
	return ((subject.edited?.lines.length ?? 0) > 0 ? subject.failing.slice(0, 1) : subject.failing).flatMap((tried, index) => {
		const { test, result } = tried;
		const hint = (test.kind === 'input' ? isShortRun(subject) : isShort(subject, tried)) ? say(l10n.t('Try it on paper first.')) : say(l10n.t('Run it and look.'));
		if (test.kind === 'input') return index === 0 && result.ending.kind === 'ended' ? predictPrinted(subject, tried, hint, false) : [];
		if (result.ending.kind !== 'returned') return [];
		const isTraced = test.id === subject.traced?.test.id;
		if (!isTraced && !isShort(subject, tried)) return [];
		if (isAboutOutput(tried)) return predictPrinted(subject, tried, hint, index > 0);
		return predictValue(subject, test, tried, result.ending.value, index > 0);
	});
}

function isShort(subject: Subject, { result }: Tried): boolean {
	return Math.min(result.steps, subject.traced?.result.steps === result.steps ? subject.traced.replay.length : result.steps) <= handRun;
}

function predictValue(subject: Subject, test: CallTest, tried: Tried, got: Value, isSmaller: boolean): Candidate[] {
	const { result } = tried;
	if (!isAskable(got)) return [];
	if (result.expected && isLookalike(result.expected.shown, got.shown)) return [predictWhich(subject, test, result.expected, got, isSmaller)];
	const printed = result.output.trim();
	const call = code(test.call);
	const ask = askFor(test);
	const hint = isShort(subject, tried) ? say(l10n.t('Try it on paper first.')) : say(l10n.t('Run it and look.'));
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.value',
			slots: { test: test.id },
			answer: { kind: 'value' },
			truth: { kind: 'value', value: got },
			foils: [
				result.expected && { answer: result.expected.shown, misconception: 'reads-the-intention' },
				printed === '' || printed.includes('\n') ? null : { answer: printed, misconception: 'printing-is-returning' },
			],
			words: join(ask, hint),
			fact: isCalled(test) ? gave(printed, got) : say(l10n.t('It was {0}.'), shown(got)),
			held: isCalled(test) ? wasWanted(result.expected, got) : join(say(l10n.t('Yes, it is {0}.'), shown(got)), result.expected && isAskable(result.expected) ? say(l10n.t('It should be {0}.'), shown(result.expected)) : null),
			reworded: [
				say(l10n.t('Play the computer: follow your lines for {0}, one by one, as they are written. Which value comes back?'), call),
				say(l10n.t('Which value does {0} give, when your lines do exactly what they say?'), call),
			],
			help: [tryIt(subject, test)],
			asks: `result/${test.id}`,
			isSmaller,
		}),
	];
}

/** What an example gives is asked about with the steps that it stands on. */
function askFor(test: CallTest): Words {
	const steps = stepsBefore(test);
	const call = code(test.call);
	if (isCalled(test)) return steps ? say(l10n.t('After {0}, what does your program return for {1}?'), steps, call) : say(l10n.t('What does your program return for {0}?'), call);
	return steps ? say(l10n.t('After {0}, what is {1} in your program?'), steps, call) : say(l10n.t('What is {0} in your program?'), call);
}

function gave(printed: string, got: Value): Words {
	if (printed === '') return say(l10n.t('It returned {0}.'), shown(got));
	return printed.includes('\n') ? say(l10n.t('It printed several lines, and it returned {0}.'), shown(got)) : say(l10n.t('It printed {0}, and it returned {1}.'), code(printed), shown(got));
}

function predictWhich(subject: Subject, test: CallTest, expected: Value, got: Value, isSmaller: boolean): Candidate {
	const options = [{ id: 'got', words: say('{0}', shown(got)) }, { id: 'expected', words: say('{0}', shown(expected)) }];
	return draft(subject, {
		stage: 'predict',
		template: 'predict.which',
		slots: { test: test.id },
		answer: { kind: 'choice', options: got.shown.length % 2 === 0 ? options : options.reverse() },
		truth: { kind: 'choice', id: 'got' },
		foils: [{ answer: 'expected', misconception: 'reads-the-intention' }],
		words: join(say(l10n.t('Which of these does your program return for {0}?'), code(test.call)), say(l10n.t('Look at every sign.'))),
		fact: say(l10n.t('It returned {0}.'), shown(got)),
		held: wasWanted(expected, got),
		help: [tryIt(subject, test)],
		asks: `result/${test.id}`,
		isSmaller,
	});
}

function wasWanted(expected: Value | null, got: Value): Words {
	return expected && isAskable(expected)
		? say(l10n.t('Yes, it returns {0}. It should be {1}.'), shown(got), shown(expected))
		: say(l10n.t('Yes, it returns {0}.'), shown(got));
}

function tryIt(subject: Subject, test: CallTest): Help | null {
	// At the end of the program the names of its steps mean nothing.
	if (!subject.spelling || test.before !== undefined) return null;
	return {
		rung: 'smaller-question',
		words: say(l10n.t('Add {0} {1} and run it. What do you see?'), code(subject.spelling.print(test.call)), whereReached(subject)),
	};
}

function isShortRun(subject: Subject): boolean {
	return (subject.traced?.replay.length ?? handRun + 1) <= handRun;
}
