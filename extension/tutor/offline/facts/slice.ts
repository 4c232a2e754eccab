/**
 * What a wrong result is made of: from the line that gives or prints it back over the assignments, calls, loops and conditions that ran
 * before it, as in Weiser's slices ("Program Slicing", ICSE 1981), on the lines of one run.
 */
import type { LineRange } from '../../../code/outline';
import { conditionOfLoop } from './deciding';
import { differingLine, isAboutOutput, outputOf } from './output';
import { namesIn, namesUsed } from '../questions/phrases';
import { printedLines } from './printedLines';
import type { Moment, Replay } from './replay';
import { type Subject, isOfRun } from '../subject';
import type { Situation } from '../../roles';
import type { Tried } from '../closing/tried';

/**
 * The names that the result of this run is made of, the nearest first; null where nobody can tell which line made it. What is called has
 * no value of its own.
 */
export function madeOf(subject: Subject, run: Tried & { readonly replay: Replay }): readonly string[] | null {
	const ends = endsOf(subject, run);
	if (ends.length === 0) return null;
	const { assignments, calls, functions, loops } = subject.ground.outline;
	const called = new Set([...calls.map(({ callee }) => callee), ...functions.map(({ name }) => name)]);
	const ran = (at: number) => run.replay.passes(at).length > 0;
	const known: string[] = [];
	const add = (names: readonly string[]) => known.push(...names.filter((name) => !known.includes(name) && !called.has(name)));
	const lines = new Set<number>();
	const addLine = (at: number) => {
		if (lines.has(at)) return;
		lines.add(at);
		add(headsOver(subject, at));
	};
	for (const at of ends) add(namesUsed(subject.source.textOf(at)));
	for (const at of ends) addLine(at);
	for (let index = 0; index < known.length; index++) {
		const name = known[index] ?? '';
		for (const { targets, value, range, augmented } of assignments) {
			const isHeld = name.includes('.') && subject.source.textOf(range.from).trim().startsWith(name);
			const isItem = subject.source.textOf(range.from).trim().startsWith(`${name}[`);
			if (!(targets.includes(name) || isHeld || isItem) || !ran(range.from)) continue;
			add([...namesIn(value), ...(augmented || isItem ? namesIn(subject.source.textOf(range.from)) : [])]);
			addLine(range.from);
		}
		for (const { callee, text, line } of calls) {
			if (!callee.startsWith(`${name}.`) || !ran(line)) continue;
			add(namesIn(text.slice(callee.length)));
			addLine(line);
		}
		for (const { variables, over, header } of loops) if (variables.includes(name) && ran(header)) add(namesIn(over));
	}
	return known;
}

/** Names in the conditions and loops that a line stands under. */
function headsOver({ ground: { outline } }: Subject, at: number): readonly string[] {
	const isIn = ({ from, to }: { readonly from: number; readonly to: number }) => from <= at && at <= to;
	return [
		...outline.conditions.filter(({ body, whole }) => isIn(body) || (whole && isIn(whole))).flatMap(({ text }) => namesIn(text)),
		...outline.loops.filter(({ body }) => isIn(body)).flatMap((loop) => namesIn(conditionOfLoop(loop)?.text ?? '')),
	];
}

/** The lines that made the result: the one that gave it back, or that printed the first line that is not as wanted. */
export function endsOf(subject: Subject, { test, result, replay }: Tried & { readonly replay: Replay }): readonly number[] {
	if (!isAboutOutput({ test, result })) {
		const end = replay.main && replay.of(replay.main.id).at(-1);
		const own = end && subject.ground.outline.returns.find(({ range }) => range.from <= end.line && end.line <= range.to);
		return end?.event === 'return' && own ? [own.range.from] : [];
	}
	const wrong = wrongPrint(subject, { test, result, replay });
	if (wrong) return [wrong.line];
	const lines = printLines(subject);
	// With several that print nobody knows which one it was.
	return lines.length === 1 ? lines : [];
}

/** The moment at which a run prints the first line that is not as wanted; null where that cannot be told. */
export function wrongPrint(subject: Subject, { test, result, replay }: Tried & { readonly replay: Replay }): Moment | null {
	const at = isAboutOutput({ test, result }) ? differingLine(test, result) : null;
	if (!at || at.got === null) return null;
	const printed = printedLines(subject, replay, result)?.[at.number - 1];
	// An example that writes down the prompts too counts its lines with them.
	if (printed?.text.trim() === at.got.trim()) return printed.moment;
	// Where questions for input stand between, each time that a line prints is one of the lines that came out, if it is as many of them.
	const lines = printLines(subject);
	const moments = replay.moments.filter(({ event, line }) => event === 'line' && lines.includes(line));
	return (moments.length === outputOf(test, result).got.length ? moments[at.number - 1] : undefined) ?? null;
}

function printLines(subject: Subject): readonly number[] {
	const name = subject.spelling?.print('').split('(')[0] ?? '';
	return [...new Set(subject.ground.outline.calls.filter(({ callee, line }) => callee === name && isOfRun(subject, line)).map(({ line }) => line))];
}

/** Every line that gives this name a value (inside these lines, where some are named) only takes what was typed. */
export function isEchoed({ ground: { outline }, spelling }: Subject, name: string, inside?: LineRange): boolean {
	const own = outline.assignments.filter(({ targets, range }) => targets.includes(name) && (!inside || (inside.from <= range.from && range.to <= inside.to)));
	return spelling !== null && own.length > 0 && own.every(({ value, augmented }) => !augmented && value.includes(`${spelling.readsLine}(`));
}

/** Names that have the same values all the way with every repair that is known and was followed; empty where none is. */
export function rightAllTheWay({ bug, ground }: Subject, test: string): ReadonlySet<string> {
	const isOfThis = !('diagnosis' in ground) || (ground as Situation).diagnosis.version === ground.code.version;
	const [first = [], ...others] = bug.kind === 'known' && isOfThis ? (bug.same ?? []).flatMap((each) => (each.test === test ? [each.names] : [])) : [];
	return new Set(first.filter((name) => others.every((each) => each.includes(name))));
}
