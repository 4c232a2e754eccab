/** What should be printed, and what is: one line at a time, or how many lines. */
import * as l10n from '@vscode/l10n';
import type { Test, TestResult, Words } from '../../../words';
import { type Candidate, type Help, draft } from '../draft';
import { type DifferingLine, type Output, differingLine, outputOf } from '../facts/output';
import { toldByPrinted } from '../facts/toldValues';
import { block, code, join, ordinal, say, shown } from '../say';
import type { Subject } from '../subject';
import type { Tried } from '../closing/tried';
import { asLine, onRun, opening, whereReached } from './phrases';

/** Longer lines are looked at and not typed. */
const longestLine = 80;
/** Nobody counts more lines than this. */
const mostLines = 15;

/** What a run should print, by the test alone. */
export function expectPrinted(subject: Subject, { test, result }: Tried): Candidate[] {
	const output = outputOf(test, result);
	const wanted = linesOf(output.wanted);
	const differing = differingLine(test, result);
	const at = differing && test.kind === 'call' ? { ...differing, alone: wanted.length === 1 } : differing;
	if (wanted.length === 0) return test.kind === 'call' ? [expectNothing(subject, test, output, result.passed)] : [];
	const counted = test.kind === 'call' && at && at.wanted === null ? [expectCount(subject, test, output, result.passed)] : [];
	if (!at?.wanted || at.wanted.length > longestLine || (output.loose.includes('gaps') && at.wanted.includes('...'))) return counted;
	const spacing = expectSpacing(subject, { test, result });
	return spacing.length > 0 ? spacing : [expectLine(subject, test, result, at, at.wanted)];
}

/** `What should it print?` of a call, `What should the program print?` of a script. */
function shouldPrint(test: Test, at: Pick<DifferingLine, 'alone' | 'number'>): Words {
	if (at.alone) return test.kind === 'call' ? say(l10n.t('What should it print?')) : say(l10n.t('What should the program print?'));
	// A number would be taken for a line of the program.
	return say(l10n.t('What should the {0} line of its output be?'), ordinal(at.number));
}

function exampleSays(at: Pick<DifferingLine, 'alone' | 'number'>, wanted: string): Words {
	return at.alone
		? say(l10n.t('The example says that it should print {0}.'), code(wanted))
		: say(l10n.t('The example says that the {0} line of the output should be {1}.'), ordinal(at.number), code(wanted));
}

function expectLine(subject: Subject, test: Test, result: TestResult, at: DifferingLine, wanted: string): Candidate {
	const fact = exampleSays(at, wanted);
	return draft(subject, {
		stage: 'expect',
		template: at.alone ? 'expect.output' : 'expect.output-line',
		slots: { test: test.id },
		answer: { kind: 'value' },
		truth: { kind: 'output', text: wanted },
		foils: [at.got === null || result.passed ? null : { answer: at.got, misconception: 'trusts-the-program' }],
		words: join(opening(test), shouldPrint(test, at)),
		fact,
		held: say(l10n.t('Right, {0} is what it should print.'), code(wanted)),
		reworded: [join(opening(test), say(l10n.t('By the task alone, not by the program: what is the right output?')))],
		help: [
			{ rung: 'smaller-question', words: byHand(test, at) },
			{ rung: 'worked-example', words: join(fact, say(l10n.t('Give that as the answer, and we go on from there.'))) },
		],
		asks: `expect/${test.id}`,
		isSmaller: result.passed,
	});
}

function byHand(test: Test, at: DifferingLine): Words {
	if (test.kind === 'input' && test.typed.length === 0) return say(l10n.t('Work it out by hand, one small step at a time. What should be printed at the end?'));
	if (test.kind === 'input') return say(l10n.t('Work it out by hand with these values, one small step at a time. What should be printed at the end?'));
	return at.alone
		? say(l10n.t('Work out {0} by hand, as if there were no program. What should stand on the screen?'), code(test.call))
		: say(l10n.t('Work out {0} by hand and write down each line that should be printed, one below the other. Which is the {1}?'), code(test.call), ordinal(at.number));
}

function expectNothing(subject: Subject, test: Test, { got }: Output, isSmaller: boolean): Candidate {
	const fact = say(l10n.t('The example says that it should print nothing.'));
	return draft(subject, {
		stage: 'expect',
		template: 'expect.output',
		slots: { test: test.id },
		answer: { kind: 'value' },
		truth: { kind: 'output', text: '' },
		foils: [got[0] ? { answer: got.join('\n'), misconception: 'trusts-the-program' } : null],
		words: join(opening(test), shouldPrint(test, { alone: true, number: 1 })),
		fact,
		held: say(l10n.t('Right, nothing should be printed here.')),
		reworded: [join(opening(test), say(l10n.t('By the task alone, not by the program: what is the right output?')))],
		help: [
			{ rung: 'smaller-question', words: say(l10n.t('Read the task once more and decide {0}. Should anything stand on the screen?'), onRun(test)) },
			{ rung: 'worked-example', words: join(fact, say(l10n.t('Give that as the answer, and we go on from there.'))) },
		],
		asks: `expect/${test.id}`,
		isSmaller,
	});
}

function expectCount(subject: Subject, test: Test, { wanted, got }: Output, isSmaller: boolean): Candidate {
	const count = linesOf(wanted).length;
	const fact = say(l10n.t('By the example it should print {0}.'), lineCount(count));
	return draft(subject, {
		stage: 'expect',
		template: 'expect.line-count',
		slots: { test: test.id },
		answer: { kind: 'count' },
		truth: { kind: 'count', count },
		foils: [{ answer: String(got.length), misconception: 'trusts-the-program' }],
		words: join(opening(test), say(l10n.t('How many lines should it print?'))),
		fact,
		held: say(l10n.t('Right, it should print {0}.'), lineCount(count)),
		reworded: [join(opening(test), say(l10n.t('By the task alone: how many lines should stand on the screen at the end?')))],
		help: [
			{ rung: 'smaller-question', words: join(opening(test), say(l10n.t('Write down by hand each line that should be printed, one below the other. How many are there?'))) },
			{ rung: 'worked-example', words: join(fact, say(l10n.t('Give that as the answer, and we go on from there.'))) },
		],
		asks: `expect/${test.id}`,
		isSmaller,
	});
}

/** Two lines that differ only in their spaces are shown, not typed. */
function isSpacing({ wanted, got }: DifferingLine): boolean {
	const bare = (text: string) => text.replace(/\s+/g, '');
	return wanted !== null && got !== null && wanted.trim() !== '' && bare(wanted) === bare(got);
}

function spacingOptions(wanted: string, got: string): { readonly id: string; readonly words: Words }[] {
	const options = [{ id: 'got', words: [block(got)] }, { id: 'wanted', words: [block(wanted)] }];
	return got.length % 2 === 0 ? options : options.reverse();
}

/** Which of two lines should be printed, where only their spaces differ. */
export function expectSpacing(subject: Subject, { test, result }: Tried): Candidate[] {
	const at = differingLine(test, result);
	if (result.passed || !at?.wanted || at.wanted.length > longestLine || !isSpacing(at)) return [];
	const wanted = at.wanted;
	return [draft(subject, {
		stage: 'expect',
		template: 'expect.spacing',
		slots: { test: test.id },
		answer: { kind: 'choice', options: spacingOptions(wanted, at.got ?? '') },
		truth: { kind: 'choice', id: 'wanted' },
		foils: [{ answer: 'got', misconception: 'trusts-the-program' }],
		words: join(opening(test), say(l10n.t('Which of these lines should it print? Look at every space.'))),
		fact: join(test.origin === 'student' ? say(l10n.t('Your own example has this line:')) : say(l10n.t('The example has this line:')), [block(wanted)]),
		held: say(l10n.t('Right, that is the line that it should print.')),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Count the spaces before and between the characters, in the task and in both lines.')) }],
		asks: `expect/${test.id}`,
	})];
}

/** What a run does print: the line that is not as it should be, how many lines there are, and, as a smaller step, the first line. */
export function predictPrinted(subject: Subject, { test, result }: Tried, hint: Words, isSmaller: boolean): Candidate[] {
	const output = outputOf(test, result);
	const differing = differingLine(test, result);
	const at = differing && test.kind === 'call' ? { ...differing, alone: output.got.length === 1 } : differing;
	if (output.got.length === 0) return test.kind === 'call' ? [predictNothing(subject, test, result, hint, isSmaller)] : [];
	if (!at) return [];
	const count = test.kind === 'call' && linesOf(output.wanted).length !== output.got.length ? [predictCount(subject, test, output, hint, isSmaller)] : [];
	const first = test.kind === 'call' && at.number > 1 && isTypable(output.got[0] ?? '') ? [predictLine(subject, test, result, { number: 1, wanted: null, got: output.got[0] ?? '', alone: false }, hint, true)] : [];
	if (at.got === null || !isTypable(at.got)) return [...count, ...first];
	if (isSpacing(at)) return [predictSpacing(subject, test, at.wanted ?? '', at.got, isSmaller)];
	// One line too many is seen best by their number.
	return at.wanted === null && count.length > 0 ? [...count, ...first] : [predictLine(subject, test, result, at, hint, isSmaller), ...count.map((each) => ({ ...each, isSmaller: true })), ...first];
}

function isTypable(line: string): boolean {
	return line.trim() !== '' && line.length <= longestLine;
}

function doesPrint(test: Test, at: Pick<DifferingLine, 'alone' | 'number'>): Words {
	if (test.kind === 'call') {
		const call = code(test.call);
		return at.alone ? say(l10n.t('What does your program print for {0}?'), call) : say(l10n.t('What is the {0} line that your program prints for {1}?'), ordinal(at.number), call);
	}
	return join(opening(test), at.alone ? say(l10n.t('What does your program print?')) : say(l10n.t('What is the {0} line that your program prints?'), ordinal(at.number)));
}

function playComputer(test: Test): Words {
	return join(opening(test), say(l10n.t('Play the computer: follow your lines one by one, as they are written. What appears?')));
}

function tryIt(subject: Subject, test: Test): Help | null {
	if (test.kind === 'input') return { rung: 'smaller-question', words: join(say(l10n.t('Run the program.')), test.typed.length > 0 ? opening(test) : null, say(l10n.t('What do you see?'))) };
	return subject.spelling && { rung: 'smaller-question', words: say(l10n.t('Add {0} {1} and run it. What do you see?'), asLine(subject, test), whereReached(subject)) };
}

/** What a call gave back beside what it printed, where it gave something: both belong to what happened. */
function alsoReturned(test: Test, { ending }: TestResult): Words | null {
	if (test.kind !== 'call' || ending.kind !== 'returned' || ending.value.shape.kind === 'nothing') return null;
	return say(l10n.t('It also returned {0}.'), shown(ending.value));
}

function predictLine(subject: Subject, test: Test, result: TestResult, at: DifferingLine, hint: Words, isSmaller: boolean): Candidate {
	const got = at.got ?? '';
	const asWanted = at.wanted === null || at.wanted === '' ? say(l10n.t('Yes, it prints {0}.'), code(got)) : say(l10n.t('Yes, it prints {0}. It should be {1}.'), code(got), code(at.wanted));
	return draft(subject, {
		stage: 'predict',
		template: at.alone ? 'predict.output' : at.number === 1 && isSmaller ? 'predict.output-first' : 'predict.output-line',
		slots: { test: test.id },
		answer: { kind: 'value' },
		truth: { kind: 'output', text: got },
		foils: [at.wanted === null ? null : { answer: at.wanted, misconception: 'reads-the-intention' }],
		words: join(doesPrint(test, at), hint),
		fact: join(test.kind === 'call' && !at.alone ? say(l10n.t('The {0} line that it printed is {1}.'), ordinal(at.number), code(got)) : say(l10n.t('It printed {0}.'), code(got)), alsoReturned(test, result)),
		held: join(asWanted, alsoReturned(test, result)),
		reworded: [playComputer(test)],
		help: [tryIt(subject, test)],
		asks: `result/${test.id}${isSmaller ? `/${at.number}` : ''}`,
		tells: toldByPrinted(subject, test, got),
		isSmaller,
	});
}

/** Lines were printed, and nothing stands on them: not the same as no line at all. */
function blankLines(count: number): Words {
	return count === 1 ? say(l10n.t('It printed one empty line.')) : say(l10n.t('It printed {0} empty lines.'), count);
}

/** Nothing appears: either nothing is printed on this run, or a value is given back and nobody prints it. */
function predictNothing(subject: Subject, test: Test, result: TestResult, hint: Words, isSmaller: boolean): Candidate {
	const value = result.ending.kind === 'returned' && result.ending.value.shape.kind !== 'nothing' ? result.ending.value : null;
	const given = value && shown(value);
	const blank = result.output.split('\n').length - 1;
	return draft(subject, {
		stage: 'predict',
		template: 'predict.output',
		slots: { test: test.id },
		answer: { kind: 'value' },
		truth: { kind: 'output', text: '' },
		foils: [
			value ? { answer: value.shape.kind === 'text' ? value.shape.value : value.shown, misconception: 'returning-is-printing' } : null,
			{ answer: outputOf(test, result).wanted, misconception: 'reads-the-intention' },
		],
		words: join(doesPrint(test, { alone: true, number: 1 }), hint),
		fact: blank > 0 ? join(blankLines(blank), alsoReturned(test, result)) : given ? say(l10n.t('It printed nothing, and it returned {0}.'), given) : say(l10n.t('It printed nothing.')),
		held: blank > 0 ? join(say(l10n.t('Yes, nothing can be seen.')), blankLines(blank), alsoReturned(test, result)) : given ? say(l10n.t('Yes, it prints nothing. It only returns {0}.'), given) : say(l10n.t('Yes, it prints nothing.')),
		reworded: [playComputer(test)],
		help: [tryIt(subject, test)],
		asks: `result/${test.id}`,
		isSmaller,
	});
}

function predictCount(subject: Subject, test: Test, { wanted, got }: Output, hint: Words, isSmaller: boolean): Candidate {
	const right = linesOf(wanted).length;
	return draft(subject, {
		stage: 'predict',
		template: 'predict.line-count',
		slots: { test: test.id },
		answer: { kind: 'count' },
		truth: { kind: 'count', count: got.length },
		foils: [{ answer: String(right), misconception: 'reads-the-intention' }],
		words: test.kind === 'call' ? join(say(l10n.t('How many lines does your program print for {0}?'), code(test.call)), got.length > mostLines ? say(l10n.t('Run it and look.')) : hint) : [],
		fact: got.length > mostLines ? say(l10n.t('It printed {0}.'), lineCount(got.length)) : join(say(l10n.t('It printed {0}:'), lineCount(got.length)), [block(got.join('\n'))]),
		held: say(l10n.t('Yes, it prints {0}. It should be {1}.'), lineCount(got.length), right),
		reworded: [playComputer(test)],
		help: [tryIt(subject, test)],
		asks: `lines/${test.id}`,
		tells: [`result/${test.id}`],
		isSmaller,
	});
}

function predictSpacing(subject: Subject, test: Test, wanted: string, got: string, isSmaller: boolean): Candidate {
	return draft(subject, {
		stage: 'predict',
		template: 'predict.spacing',
		slots: { test: test.id },
		answer: { kind: 'choice', options: spacingOptions(wanted, got) },
		truth: { kind: 'choice', id: 'got' },
		foils: [{ answer: 'wanted', misconception: 'reads-the-intention' }],
		words: join(opening(test), say(l10n.t('Which of these lines does your program print? Look at every space.'))),
		fact: join(say(l10n.t('It printed this line:')), [block(got)]),
		held: say(l10n.t('Yes, that is the line that it prints.')),
		help: [tryIt(subject, test)],
		asks: `result/${test.id}`,
		isSmaller,
	});
}

/** `1 line`, `3 lines`. */
export function lineCount(count: number): Words {
	return count === 1 ? say(l10n.t('1 line')) : say(l10n.t('{0} lines'), count);
}

function linesOf(text: string): readonly string[] {
	const lines = text.trimEnd();
	return lines === '' ? [] : lines.split('\n');
}
