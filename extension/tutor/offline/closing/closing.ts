/** Questions for the end of a session: one edge input, and one sentence. */
import * as l10n from '@vscode/l10n';
import { isOfBrackets } from '../../../../grammars/sourceLine';
import type { Question, Test } from '../../../words';
import type { PastTurn, Probe, Situation } from '../../roles';
import { isAskable } from '../draft';
import { reflectionFor } from './reflection';
import { allTyped } from '../questions/phrases';
import { block, code, join, say, shown } from '../say';

/** `One more: what should f(3) return?`; null for an input that cannot be asked about. */
export function probeQuestion(_situation: Situation, { call, typed, got, printed, isOfEnd }: Probe): Question | null {
	if (typed) return isOfEnd && printed?.trimEnd().includes('\n') ? lastLineProbe(typed, printed.trimEnd().split('\n')) : typedProbe(typed, printed?.trimEnd() ?? '');
	if (printed !== undefined) return printedProbe(call, printed.trimEnd());
	if (!got || !isAskable(got)) return null;
	return {
		id: `close/probe/${call}`,
		task: '',
		stage: 'expect',
		template: probeTemplate,
		slots: { call },
		answer: { kind: 'value' },
		truth: { kind: 'value', value: got },
		foils: [],
		words: say(l10n.t('One more: what should {0} return?'), code(call)),
		fact: say(l10n.t('Your program returns {0} for it.'), shown(got)),
		held: say(l10n.t('Yes, and your program returns {0}.'), shown(got)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('No example says it. Decide by the task alone: what would be sensible for {0}?'), code(call)) }],
		reworded: [say(l10n.t('By the task, what is the right result of {0}?'), code(call))],
	};
}

/** Nobody types more lines than this at the end of a session. */
const mostProbed = 4;

function typedProbe(typed: readonly string[], printed: string): Question | null {
	const about = aboutPrinted(typed.join('\n'), printed);
	const input = allTyped({ typed });
	return about && {
		...about,
		template: typedProbeTemplate,
		words: printed.includes('\n') ? say(l10n.t('One more: you type {0}. What should your program print? Say it line by line.'), input) : say(l10n.t('One more: you type {0}. What should your program print?'), input),
		help: [{ rung: 'smaller-question', words: say(l10n.t('No example says it. Decide by the task alone: what would be sensible when you type {0}?'), input) }],
		reworded: [say(l10n.t('By the task, what should stand on the screen when you type {0}?'), input)],
	};
}

/** Of all that is printed the line that says how it ended. */
function lastLineProbe(typed: readonly string[], printed: readonly string[]): Question | null {
	const last = printed.at(-1) ?? '';
	const about = aboutPrinted(typed.join('\n'), last);
	const input = allTyped({ typed });
	return about && {
		...about,
		template: typedProbeTemplate,
		slots: { ...about.slots, above: printed.slice(0, -1).join('\n') },
		words: say(l10n.t('One more: you type {0}. What should the last line be that your program prints?'), input),
		fact: say(l10n.t('For it the last line that your program prints is {0}.'), code(last)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('No example says it. Decide by the task alone: how should it end when you type {0}?'), input) }],
		reworded: [say(l10n.t('By the task, which line should come last when you type {0}?'), input)],
	};
}

function printedProbe(call: string, printed: string): Question | null {
	const about = aboutPrinted(call, printed);
	return about && {
		...about,
		template: printedProbeTemplate,
		words: !printed.includes('\n') ? say(l10n.t('One more: what should {0} print?'), code(call)) : say(l10n.t('One more: what should {0} print? Say it line by line.'), code(call)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('No example says it. Decide by the task alone: what would be sensible for {0}?'), code(call)) }],
		reworded: [say(l10n.t('By the task, what should stand on the screen after {0}?'), code(call))],
	};
}

/** What all questions about printed text at the end share; null where it is too much to type. `input`: the call, or the typed lines. */
function aboutPrinted(input: string, printed: string): Omit<Question, 'template' | 'words' | 'help' | 'reworded'> | null {
	const lines = printed.split('\n');
	if (lines.length > mostProbed || lines.some((each) => each.length > 60)) return null;
	return {
		id: `close/probe/${input}`,
		task: '',
		stage: 'expect',
		slots: { call: input },
		answer: lines.length === 1 ? { kind: 'value' } : { kind: 'value', lines: true },
		truth: { kind: 'output', text: printed },
		foils: [],
		fact: join(say(l10n.t('For it your program prints this:')), lines.length === 1 ? say('{0}', code(printed)) : [block(printed)]),
		held: say(l10n.t('Yes, and that is what your program prints.')),
	};
}

/**
 * After a probe on which the student and the program differ: nobody is known to be right, so the student decides by the task.
 * Null when there is no such probe, or what they expected could not be read.
 */
export function doubtQuestion(last: PastTurn | null): Question | null {
	const { call, above } = last?.question.slots ?? {};
	const truth = last?.question.truth;
	const said = last?.assessment?.readAs;
	const isPrinted = truth?.kind === 'output';
	if (!last || !isProbe(last.question.template) || last.assessment?.correct !== false || call === undefined || (truth?.kind !== 'value' && !isPrinted) || said === null || said === undefined || (said === '' && !isPrinted)) return null;
	// Several lines are not weighed against each other in a choice.
	if (isPrinted && (truth.text.includes('\n') || said.includes('\n'))) return null;
	const given = isPrinted ? code(truth.text) : shown(truth.value);
	const isTyped = last.question.template === typedProbeTemplate;
	return {
		id: `close/doubt/${call}`,
		task: '',
		stage: 'expect',
		template: isTyped ? typedDoubtTemplate : isPrinted ? printedDoubtTemplate : doubtTemplate,
		slots: { call, ...(above === undefined ? {} : { above }) },
		answer: {
			kind: 'choice',
			options: [
				{ id: doubtOptions.program, words: say(l10n.t('{0}, as the program says'), given) },
				{ id: doubtOptions.student, words: said === '' ? say(l10n.t('Nothing, as I said')) : say(l10n.t('{0}, as I said'), code(said)) },
				{ id: doubtOptions.open, words: say(l10n.t('The task does not say.')) },
			],
		},
		truth: { kind: 'open' },
		foils: [],
		words: said === '' ? say(l10n.t('You expected that it prints nothing. Read the task again: what should your program do there?')) : isTyped ? say(l10n.t('You expected {0}. Read the task again: which of the two should your program print?'), code(said)) : isPrinted
			? say(l10n.t('You expected {0}. Read the task again: which of the two should {1} print?'), code(said), code(call))
			: say(l10n.t('You expected {0}. Read the task again: which of the two should {1} return?'), code(said), code(call)),
		fact: [],
		held: [],
		help: [],
		reworded: [],
	};
}

/** The names that the session knows these questions and answers by. */
export const probeTemplate = 'close.probe';
export const doubtTemplate = 'close.doubt';
export const printedProbeTemplate = 'close.probe-printed';
export const printedDoubtTemplate = 'close.doubt-printed';
export const typedProbeTemplate = 'close.probe-typed';
export const typedDoubtTemplate = 'close.doubt-typed';

/** A question about one edge input, by its template. */
export function isProbe(template: string): boolean {
	return template === probeTemplate || template === printedProbeTemplate || template === typedProbeTemplate;
}

/** A question which of two results an edge input should give, by its template. */
export function isDoubt(template: string): boolean {
	return template === doubtTemplate || template === printedDoubtTemplate || template === typedDoubtTemplate;
}

/** What the slot `call` of such a question holds for this example. */
export function inputOf(test: Test): string {
	return test.kind === 'call' ? test.call : test.typed.join('\n');
}
/** `open`: nobody can tell, and both are fine. */
export const doubtOptions = { program: 'program', student: 'student', open: 'open' } as const;

/** One sentence that nobody marks. */
export function reflectQuestion(situation: Situation): Question {
	return {
		id: 'close/reflect',
		task: '',
		stage: 'repair',
		template: 'close.reflect',
		slots: {},
		answer: { kind: 'words' },
		truth: { kind: 'open' },
		foils: [],
		words: onlyExampleMended(situation) ? say(l10n.t('In one sentence: how will you check an example against the task, before you go by it?')) : reflectionFor(situation),
		fact: [],
		held: [],
		help: [],
		reworded: [say(l10n.t('What would you tell somebody who makes the same mistake tomorrow?'))],
	};
}

/** All passes, and the program says what it said at the start: what was wrong was an example. */
function onlyExampleMended({ tasks, outline, code, began }: Situation): boolean {
	const [before, now] = [began ?? '', code.text].map((text) => text.split(/\r?\n/));
	// A line that was emptied is no statement any more, and was one.
	const isEmptied = before?.some((text, at) => text.trim() !== '' && now?.[at]?.trim() === '');
	const isSame = (at: number) => before?.[at]?.trimEnd() === now?.[at]?.trimEnd();
	// A line of brackets alone begins no statement, and may lack the sign that ends one.
	const isClosed = now?.every((text, at) => isSame(at) || !isOfBrackets(text)) === true;
	return tasks.length > 0 && before?.length === now?.length && isEmptied !== true && isClosed && [...outline.statementLines, ...outline.idleLines].every(isSame);
}
