/** A picture of signs, line by line: how many of one sign stand in each line, how many should, and which line of the program makes them. */
import type { RunningFacts } from '../../../code/language';
import type { LoopOutline } from '../../../code/outline';
import { assignmentOn } from '../../../../grammars/sourceLine';
import type { Variables } from '../../../words';
import { piecesOf } from './arithmetic';
import { isAboutOutput, outputOf } from './output';
import { evaluate, wholeOf } from './operands';
import type { LoopRun, Moment, Replay } from './replay';
import type { Subject } from '../subject';

export interface Picture {
	readonly test: string;
	/** A blank stands for those at the beginning of a line. */
	readonly sign: string;
	/** Of the lines of the picture, the signs that there are and those that there should be. */
	readonly counts: readonly number[];
	readonly wanted: readonly number[];
	/** The first line (zero-based) with another number than it should have. */
	readonly first: number;
	readonly maker: Maker;
	/** The variable of the loop that makes one line in each round, with its values, as they show; null where there is none. */
	readonly outer: { readonly name: string; readonly values: readonly string[] } | null;
}

/** What makes the signs of a line, zero-based: the header of a loop that puts in one sign a round and the line inside that does it, or a line that multiplies the sign. */
export interface Maker {
	readonly line: number;
	readonly inside: number | null;
}

/** The first sign that stands too often or too seldom in a line and whose maker is known by the run: its rounds are the signs of every line. */
export function pictureOf(subject: Subject): Picture | null {
	const { traced, ground: { outline } } = subject;
	if (!traced || !isAboutOutput(traced)) return null;
	const { test, result, replay } = traced;
	const { lines } = outputOf(test, result);
	const wanted = lines.flatMap(({ kind, text }) => (kind !== 'extra' && isOfSigns(text) ? [text] : []));
	const got = lines.flatMap(({ kind, text }) => (kind !== 'missing' && isOfSigns(text) ? [text] : []));
	if (got.length < 2 || wanted.length < 2) return null;
	const signs = [...new Set([...wanted, ...got].flatMap((line) => [...line.replaceAll(/\s/g, '')])), ' '];
	for (const sign of signs) {
		const [counts, should] = [got, wanted].map((all) => all.map((line) => countOf(line, sign)));
		const first = counts?.findIndex((count, at) => should?.[at] !== undefined && should[at] !== count) ?? -1;
		const maker = counts && first >= 0 ? makerOf(subject, replay, sign, counts) : null;
		if (!counts || !should || !maker) continue;
		return { test: test.id, sign, counts, wanted: should, first, maker, outer: outerOf(outline.loops, replay, maker, got.length) };
	}
	return null;
}

/** No words and no numbers. */
function isOfSigns(line: string): boolean {
	return line.trim() !== '' && !/[\p{L}\p{N}]/u.test(line);
}

function countOf(line: string, sign: string): number {
	return sign === ' ' ? line.length - line.trimStart().length : [...line].filter((each) => each === sign).length;
}

function makerOf(subject: Subject, replay: Replay, sign: string, counts: readonly number[]): Maker | null {
	const { loops, statementLines } = subject.ground.outline;
	const isSame = (made: readonly number[]) => made.length === counts.length && made.every((count, at) => count === counts[at]);
	for (const loop of loops) {
		const inside = statementLines.find((at) => loop.body.from <= at && at <= loop.body.to && putsIn(subject, at, sign) && !loops.some((other) => other !== loop && loop.body.from <= other.header && other.body.from <= at && at <= other.body.to));
		if (inside !== undefined && isSame(replay.loopRuns(loop).map(({ rounds }) => rounds.length))) return { line: loop.header, inside };
	}
	for (const at of statementLines) {
		const times = timesOf(subject.source.textOf(at), sign);
		const made = times === null ? [] : replay.passes(at).map(({ state }) => numberOf(times, state, subject.running));
		if (isSame(made)) return { line: at, inside: null };
	}
	return null;
}

/** NaN for what cannot be worked out. */
function numberOf(source: string, state: Variables, running: RunningFacts): number {
	const value = piecesOf(source, state, running)?.at(-1)?.value ?? wholeOf(evaluate(source, state, running));
	return typeof value === 'number' ? value : NaN;
}

/** `line += "*"`, `line = line + "* "`, `print("*", end="")`: one sign and nothing else. */
function putsIn({ source, spelling }: Subject, at: number, sign: string): boolean {
	const texts = [...source.textOf(at).matchAll(/(["'])((?:(?!\1).)*)\1/g)].flatMap(([, , text = '']) => (text === '' ? [] : [text]));
	const [only, ...more] = texts;
	const isOne = only !== undefined && more.length === 0 && (only === sign || (sign !== ' ' && only.trim() === sign));
	const text = source.textOf(at).trim();
	const given = assignmentOn(text, spelling?.comment ?? '');
	return isOne && !/\*\s*\w|\w\s*\*|\.repeat\(/.test(text.replaceAll(/(["']).*?\1/g, '""')) && ((given !== null && (given.operator === '' || given.operator === '+')) || (spelling !== null && text.startsWith(`${spelling.print('').split('(')[0] ?? ''}(`)));
}

/** What stands beside `"*" *`, or in `"*".repeat()`; null where the line does not multiply the sign. */
function timesOf(line: string, sign: string): string | null {
	const quoted = `(?:"${escaped(sign)} ?"|'${escaped(sign)} ?')`;
	const factor = String.raw`(\([^()"']*\)|[\p{L}_][\p{L}\p{N}_]*|\d+)`;
	const found = new RegExp(`${quoted}\\s*\\*\\s*${factor}|${factor}\\s*\\*\\s*${quoted}`, 'u').exec(line);
	const repeated = new RegExp(`${quoted}\\s*\\.\\s*repeat\\s*(\\((?:[^()"']|\\([^()]*\\))*\\))`, 'u').exec(line);
	return found?.[1] ?? found?.[2] ?? repeated?.[1]?.slice(1, -1) ?? null;
}

function escaped(sign: string): string {
	return sign.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}

function outerOf(loops: readonly LoopOutline[], replay: Replay, { line }: Maker, count: number): Picture['outer'] {
	const outer = loops.find(({ header, body }) => header !== line && body.from <= line && line <= body.to);
	const [run, ...more]: readonly LoopRun[] = outer ? replay.loopRuns(outer) : [];
	const name = outer?.variables[0] ?? /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?:<|>|!=)/u.exec(outer?.over ?? '')?.[1];
	const at = ({ from }: { readonly from: Moment }) => (name === undefined ? undefined : from.state[name]?.shown);
	const values = run && more.length === 0 ? run.rounds.flatMap((round) => at(round) ?? []) : [];
	return name !== undefined && values.length === count ? { name, values } : null;
}
