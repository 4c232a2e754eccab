/** What a session that is stuck gives to take along: the facts for somebody who can help, from the state alone, so that no diagnosis can be in it. */
import * as l10n from '@vscode/l10n';
import { diffLines } from 'diff';
import { expectsPrint } from '../code/testIds';
import { spoken } from '../tutor/offline/say';
import { judged } from './edits/looking';
import type { Words } from '../words';
import type { SessionState } from './state';

/** What was found is told in so many answers at most, the last ones. */
const mostFound = 5;
/** A longer list of changed lines is no help to a reader. */
const mostLines = 20;

/** A question ready to post or to send: task, failing example, what was found, what was tried. */
export function postOf(state: SessionState): string {
	const { problem, run } = state;
	const failing = problem.tests.find((test) => run?.results.some((result) => result.test === test.id && !result.passed));
	const result = run?.results.find((other) => other.test === failing?.id);
	const given = failing ? (failing.kind === 'call' ? failing.call : failing.typed.join('\n')) : '';
	const isPrinting = failing?.kind === 'call' && (expectsPrint(failing) || (failing.compare === 'shown' && result?.nothing === true && result.output.trim() !== ''));
	const got = result?.error ? `${result.error}: ${result.got ?? ''}` : null;
	const gives = isPrinting && !got
		? l10n.t('It prints: {0}', result?.output.trimEnd() || l10n.t('nothing')) + (result?.got && !result.nothing ? `\n${l10n.t('It returns: {0}', result.got)}` : '')
		: l10n.t('It gives: {0}', got ?? result?.got ?? result?.output ?? '');
	const [found, tried] = [foundOut(state), changes(state)];
	const versions = new Set(state.talk.flatMap((talk) => (talk.kind === 'run' ? [talk.now.run.version] : [])));
	return [
		problem.statement === '' ? null : l10n.t('Task: {0}', problem.statement.replace(/^\s*task\s*:\s*/i, '')),
		failing ? (isPrinting ? l10n.t('Example: {0} should print {1}', given, failing.expected) : l10n.t('Example: {0} should give {1}', given, failing.expected)) : null,
		result ? gives : null,
		...(found.length > 0 ? [l10n.t('What I found out:'), ...found.map((line) => `- ${line}`)] : []),
		l10n.t('Changes tried: {0}', versions.size),
		...(tried.length > 0 ? [l10n.t('My program differs from what I began with:'), ...tried] : []),
		...takenBackAnswers(state).map((answer) => l10n.t('The tutor took back that this answer was wrong: {0}', answer)),
	].filter((line) => line !== null).join('\n');
}

/** Answers that were called wrong and were not, as they were read: the student and the instructor should know. */
export function takenBackAnswers({ turns }: SessionState): readonly string[] {
	return turns.flatMap(({ takenBack }) => (takenBack ? [takenBack.readAs ?? '?'] : []));
}

/** The student's right answers, each behind its question. */
function foundOut(state: SessionState): readonly string[] {
	const right = state.turns.filter(({ purpose, stage, assessment, given }) => purpose === 'task' && stage !== 'expect' && stage !== 'repair' && given !== null && (assessment?.correct === true || (stage === 'locate' && (assessment?.understood.length ?? 0) > 0)));
	return right.flatMap(({ id, given, form, assessment }) => {
		const asked = state.talk.find((talk) => talk.kind === 'asked' && talk.turn === id);
		const question = asked && 'words' in asked ? questionIn(asked.words) : '';
		const option = given?.kind === 'chosen' && form.kind === 'choice' ? form.options.find((one) => one.id === given.option) : undefined;
		const answer = given?.kind === 'line' ? l10n.t('line {0}', given.line + 1) : option ? spoken(option.words) : (assessment?.readAs ?? '');
		return question === '' || answer === '' ? [] : [`${question} ${answer}`];
	}).slice(-mostFound);
}

/** The last sentence that asks, or the last one of those that ask for something to be done; what stands in code ends no sentence. */
function questionIn(words: Words): string {
	const codes: string[] = [];
	const text = words.map((segment) => {
		if (segment.kind === 'text') return segment.text;
		codes.push(spoken([segment]));
		return `\u{e000}${codes.length - 1}\u{e001}`;
	}).join('');
	const sentences = text.split(/(?<=[.?!])\s+/).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
	const found = sentences.findLast((sentence) => sentence.endsWith('?')) ?? sentences.at(-1) ?? '';
	return found.replaceAll(/\u{e000}(\d+)\u{e001}/gu, (_, at: string) => codes[Number(at)] ?? '');
}

/** The student's own changes, line by line; none where there are too many to read. */
function changes({ began, code }: SessionState): readonly string[] {
	const lines = diffLines(judged(began, code.language), judged(code.text, code.language)).filter(({ added, removed }) => added || removed)
		.flatMap(({ value, added }) => value.replace(/\n$/, '').split('\n').map((line) => `${added ? '+' : '-'} ${line}`));
	return lines.length > mostLines ? [] : lines;
}
