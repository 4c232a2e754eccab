/** Prints that were added to look are no part of the program: it is judged without them, and what they show is told apart. */
import * as l10n from '@vscode/l10n';
import { addedPrints, isAdded, markedLines, unwatched, withoutLines } from '../../code/looks';
import type { Program, Runner } from '../../runs/runner';
import { compareOutput } from '../../runs/output';
import { onRun } from '../../tutor/offline/questions/phrases';
import { block, join, say } from '../../tutor/offline/say';
import { spellingOf } from '../../tutor/offline/subject';
import type { EntryPoint, Look, Run, Test, Words } from '../../words';
import type { SessionParts } from '../parts';
import type { SessionState } from '../state';

/** More lines than these of what was printed are not shown. */
const mostShown = 15;

/** The text to be judged: without the prints that the tutor added. */
export function judged(text: string, language: string): string {
	const spelling = spellingOf(language);
	return spelling ? withoutLines(text, markedLines(text, spelling), spelling) : text;
}

/** How many prints the tutor added to the text. */
export function addedLooks({ code }: SessionState): number {
	const spelling = spellingOf(code.language);
	return spelling ? markedLines(code.text, spelling).length : 0;
}

/** The print of a look that was offered at that version stands in the program as it is now. */
export function isLookThere({ code, lines }: SessionState, look: Look, version: number): boolean {
	const spelling = spellingOf(code.language);
	const line = lines.line(look.line, version);
	return spelling !== null && line !== null && isAdded({ ...look, line }, code.text, spelling);
}

/**
 * Without the student's own added prints too, where these are prints to look and no attempt at the output: for a script, whose
 * output with them is no nearer to what any example wants. The text as it is otherwise.
 */
export async function withoutOwnPrints(
	text: string, began: string, language: string, entry: EntryPoint, tests: readonly Test[], run: (text: string) => Promise<Run>,
): Promise<string> {
	const spelling = spellingOf(language);
	const own = spelling && entry.kind === 'script' ? addedPrints(judged(began, language), text, spelling) : [];
	if (!spelling || own.length === 0) {
		return text;
	}
	const bare = withoutLines(text, own, spelling);
	const [without, as] = [await run(bare), await run(text)];
	if (without.syntax || as.syntax) {
		return text;
	}
	const isNearer = tests.some((test) => distance(test, as) < distance(test, without));
	return isNearer ? text : bare;
}

/** In how many lines the output differs from what the example wants; none when it passes. */
function distance(test: Test, run: Run): number {
	const result = run.results.find((each) => each.test === test.id);
	if (test.kind !== 'input' || !result || result.passed) {
		return 0;
	}
	return compareOutput(test.expected, { text: result.output, prompts: result.prompts ?? [], typed: test.typed }, test.loose).lines.filter(({ kind }) => kind !== 'same').length;
}

/** Only prints to look came to the program or went since: it does what it did. */
export function isOnlyLooking(before: string, now: string, language: string): boolean {
	const spelling = spellingOf(language);
	if (!spelling || before === now) {
		return false;
	}
	const own = (text: string, other: string) => unwatched(text, [...markedLines(text, spelling), ...addedPrints(other, text, spelling)]);
	return unwatched(before, markedLines(before, spelling)) === own(now, before);
}

/** What the marked prints of a program print on a test; null where there is none, or it prints nothing. Rejects as the runner does. */
export async function whatPrintsShow({ runner }: Pick<SessionParts, 'runner'>, program: Program & { readonly language: string }, test: Test, signal: AbortSignal): Promise<Words | null> {
	const spelling = spellingOf(program.language);
	if (!spelling || markedLines(program.text, spelling).length === 0) {
		return null;
	}
	const output = await outputOf(runner, program, test, signal);
	const lines = output.split('\n');
	const shown = lines.length > mostShown ? [...lines.slice(0, mostShown), '…'] : lines;
	return output === '' ? say(l10n.t('Nothing was printed {0}.'), onRun(test)) : join(say(l10n.t('This was printed {0}:'), onRun(test)), [block(shown.join('\n'))]);
}

async function outputOf(runner: Runner, program: Program, test: Test, signal: AbortSignal): Promise<string> {
	const { results } = await runner.run(program, [test], signal);
	return (results[0]?.output ?? '').trimEnd();
}
