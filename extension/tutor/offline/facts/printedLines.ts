/** Which line of the program printed which line of a run's output. */
import type { TestResult } from '../../../words';
import { namesIn } from '../questions/phrases';
import { withoutPrompts } from './output';
import type { Moment, Replay } from './replay';
import type { Subject } from '../subject';

/** A moment at which a line runs that prints, with the one line that it prints. */
export interface PrintedLine {
	readonly moment: Moment;
	readonly text: string;
}

/**
 * Which moment of a run printed which line of its output, prompts left out. Null where that cannot be told: a line that prints more than one line or a part
 * of one, several on one line, or a run that was cut.
 */
export function printedLines(subject: Subject, replay: Replay, result: TestResult): readonly PrintedLine[] | null {
	const name = subject.spelling?.print('').split('(')[0] ?? '';
	const calls = subject.ground.outline.calls.filter(({ callee }) => callee === name);
	const at = new Set(calls.map((call) => replay.startOf(call.line)));
	const own = subject.ground.outline.functions.map((each) => each.name);
	// An argument by its name may be about the line's end, a text may hold an end of its own, and a call inside prints before its line does.
	const isPlain = ({ text }: { readonly text: string }) => !/=|\\n/.test(text) && !namesIn(text).some((each) => own.includes(each));
	if (name === '' || replay.trace.cut || at.size !== calls.length || !calls.every(isPlain)) return null;
	const output = withoutPrompts(result.output, result.prompts ?? []);
	if (output !== '' && !output.endsWith('\n')) return null;
	const entry = subject.ground.problem.entry.kind;
	const moments = replay.moments.filter((moment) => moment.event === 'line' && at.has(moment.line) && (entry === 'script' || replay.activationOf(moment)?.function !== null));
	const lines = output.split('\n').slice(0, -1);
	return moments.length === lines.length ? moments.map((moment, index) => ({ moment, text: lines[index] ?? '' })) : null;
}
