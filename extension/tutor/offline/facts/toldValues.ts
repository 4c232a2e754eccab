/** Which values of variables stand in what a run prints: who has read the line has read them, and is not asked for them. */
import type { Test, Value } from '../../../words';
import type { FactName } from '../draft';
import { namesUsed } from '../questions/phrases';
import type { Subject } from '../subject';
import { printedLines } from './printedLines';
import type { Moment, Replay } from './replay';
import { settersBefore } from './story';

/** The facts that a printed line tells beside what it prints: the values in it whose names stand in the line of the program that printed it. */
export function toldByPrinted(subject: Subject, test: Test, text: string): readonly FactName[] {
	const { traced } = subject;
	if (traced?.test.id !== test.id) return [];
	const { replay, result } = traced;
	const own = (printedLines(subject, replay, result) ?? []).filter((each) => each.text.trim() === text.trim());
	return own.flatMap(({ moment }) => {
		const calls = subject.ground.outline.calls.filter((call) => replay.startOf(call.line) === moment.line);
		return [...new Set(calls.flatMap((call) => namesUsed(call.text)))].flatMap((name) => {
			const value = moment.state[name];
			return value && standsIn(text, value) ? factsOf(subject, replay, moment, name, value) : [];
		});
	});
}

/** The value as it is printed is a word of the text. A text of digits looks like a number there: which of the two it is was not told. */
function standsIn(text: string, { shape, shown }: Value): boolean {
	const printed = shape.kind === 'text' ? shape.value.trim() : shown;
	if (printed === '' || (shape.kind === 'text' && /^-?\d+(?:\.\d+)?$/.test(printed))) return false;
	for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
		const [before, behind] = [text.slice(0, at), text.slice(at + printed.length)];
		if (!/[\p{L}\p{N}_.-]$/u.test(before) && !/^(?:[\p{L}\p{N}_]|\.\d)/u.test(behind)) return true;
	}
	return false;
}

/** What the value may be asked for by: the line that gave it last, and the rounds of a loop that end while it stands. */
function factsOf(subject: Subject, replay: Replay, moment: Moment, name: string, value: Value): FactName[] {
	const passes = settersBefore(subject, replay, name, moment).flatMap((at) => replay.passes(at, moment.activation).filter(({ index }) => index < moment.index).map((pass, nth) => ({ at, pass, nth: nth + 1 })));
	const last = passes.sort((a, b) => a.pass.index - b.pass.index).at(-1);
	if (!last || replay.after(last.pass)?.[name]?.shown !== value.shown) return [];
	const rounds = subject.ground.outline.loops.flatMap((loop) => replay.loopRuns(loop).filter(({ activation }) => activation === moment.activation).flatMap((run) => run.rounds.flatMap(({ from, to }, index) => {
		const isWhile = to !== null && to.index > last.pass.index && from.index <= moment.index && to.state[name]?.shown === value.shown;
		return isWhile ? [`loop/${loop.header}/${index + 1}/${name}`] : [];
	})));
	return [`line/${last.at}/${name}/${last.nth}`, ...rounds];
}
