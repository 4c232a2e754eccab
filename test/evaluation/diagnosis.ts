import type { Place } from '../../extension/words';
import { gatherEvidence } from '../../extension/runs/evidence';
import { findRepairs, type RepairFindings } from '../../extension/runs/repair/diagnosis';
import { rowsOf } from '../../extension/runs/repair/places';
import type { PlainParts } from '../support/plainParts';
import { readCases, readRight, type Case } from './cases';
import type { Evaluation, Options } from './main';
import { Plain } from './plain';
import { problemOf } from './problems';
import { processorMs } from './processor';

/** One program that was diagnosed. */
interface Diagnosed {
	readonly id: string;
	readonly source: string;
	/** Known class of the bug (the number of bugs, the misconception, the task), where the data tells it. */
	readonly group: string;
	/** One-based, as everything here that a person reads. */
	readonly trueLines: readonly number[];
	readonly places: readonly (readonly number[])[];
	readonly top: { readonly 1: boolean; readonly 3: boolean; readonly 5: boolean } | null;
	readonly repaired: boolean;
	/** Changes of the best repair. */
	readonly changes: number;
	readonly repairs: number;
	readonly rule: string;
	readonly onTrueLine: boolean | null;
	readonly partial: boolean;
	/** Milliseconds to the first passing repair, null without one; and until the search was over. */
	readonly firstMs: number | null;
	readonly ms: number;
	/** Milliseconds of processor that the search took, of the host and its interpreter; null where an interpreter died on the way and took its count along. */
	readonly cpuMs: number | null;
	readonly tried: number;
	/** Versions until the batch with the first passing repair; the same on every machine, however busy. Null without one. */
	readonly firstTried: number | null;
	readonly tests: number;
	/** The best repair as edits of the program. */
	readonly edits: RepairFindings['repairs'][number]['edits'];
}

/** Diagnoses every program of the data without a model, and right programs to see that none is called wrong. */
export async function evaluateDiagnosis({ data, limit, ids = [], rows = 'all', reference = true, log }: Options): Promise<Evaluation> {
	const plain = new Plain();
	const signal = new AbortController().signal;
	const cases: Diagnosed[] = [];
	const skipped: string[] = [];
	const right = new Map<string, { asked: number; claimed: string[] }>();
	try {
		for (const file of data) {
			for (const one of spread(named(readCases(file), ids), rows, limit)) {
				const { parts, parser, attempter, fileName } = await plain.of(one.language);
				const problem = await problemOf(one, parser, parts.runner, signal);
				const program = problem && { version: 1, text: parts.read(one.code).runnable, fileName, entry: problem.entry, files: [], ...(problem.prelude === undefined ? {} : { prelude: problem.prelude }) };
				const evidence = program && (await gatherEvidence(parts.runner, program, parts.read(one.code).outline, problem.tests, [], signal));
				const run = evidence?.run;
				if (!problem || !program || !run || (!run.syntax && !run.startup && run.results.every(({ passed }) => passed))) {
					skipped.push(one.id);
					continue;
				}
				const [began, spent] = [performance.now(), processorMs()];
				let firstMs: number | null = null;
				let firstTried: number | null = null;
				const found = await findRepairs(attempter, parser, { program, tests: problem.tests, run, reference: reference && one.hasReference ? one.fixed : null, places: evidence.places }, signal, {
					onProgress: (tried, passing) => {
						if (passing === 0) return;
						firstMs ??= performance.now() - began;
						firstTried ??= tried;
					},
				});
				const ms = performance.now() - began;
				const result = diagnosed(one, found, problem.tests.length, { firstMs, firstTried, ms, cpuMs: processorMs() - spent });
				cases.push(result);
				log(line(result));
			}
			for (const one of spread(named(readRight(file), ids), rows, limit)) {
				const known = right.get(one.source) ?? { asked: 0, claimed: [] };
				right.set(one.source, known);
				const of = await plain.of(one.language);
				const problem = await problemOf(one, of.parser, of.parts.runner, signal);
				if (!problem) continue;
				known.asked += 1;
				const claimed = await claims(of, one, problem, signal);
				if (claimed > 0) known.claimed.push(one.id);
			}
		}
	} finally {
		await plain.dispose();
	}
	const sources = [...new Set([...cases.map(({ source }) => source), ...right.keys()])];
	const byData = Object.fromEntries(sources.map((source) => [source, summary(cases.filter((one) => one.source === source), right.get(source))]));
	const all = { asked: [...right.values()].reduce((sum, { asked }) => sum + asked, 0), claimed: [...right.values()].flatMap(({ claimed }) => claimed) };
	return { name: 'diagnosis', summary: { ...summary(cases, all), skipped: skipped.length, byData, byGroup: byGroup(cases) }, cases: [...cases, ...all.claimed.map((id) => ({ id, falseDiagnosis: true })), ...skipped.map((id) => ({ id, skipped: true }))] };
}

/** Only those asked for by id, where some are. */
const named = (cases: readonly Case[], ids: readonly string[]) => (ids.length === 0 ? cases : cases.filter(({ id }) => ids.includes(id)));

/** So many cases of the half, from all over it: a file's neighbours are often of one kind. */
export function spread(cases: readonly Case[], rows: NonNullable<Options['rows']>, limit: number): readonly Case[] {
	const half = cases.filter((_, at) => rows === 'all' || at % 2 === Number(rows === 'odd'));
	return limit >= half.length ? half : Array.from({ length: limit }, (_, at) => half[Math.floor((at * half.length) / limit)]).filter((one) => one !== undefined);
}

/** How many bugs the tutor's own diagnosis claims in a program. */
async function claims({ parts, language, fileName }: PlainParts, one: Case, problem: NonNullable<Awaited<ReturnType<typeof problemOf>>>, signal: AbortSignal): Promise<number> {
	const { outline, runnable } = parts.read(one.code);
	const code = { language: language.id, version: 1, text: one.code };
	const program = { version: 1, text: runnable, fileName, entry: problem.entry, files: [], ...(problem.prelude === undefined ? {} : { prelude: problem.prelude }) };
	const evidence = await gatherEvidence(parts.runner, program, outline, problem.tests, [], signal);
	return (await parts.tutor.diagnostician.diagnose({ problem, code, outline, evidence }, null, signal)).bugs.length;
}

function diagnosed(one: Case, found: RepairFindings, tests: number, { firstMs, firstTried, ms, cpuMs }: { readonly firstMs: number | null; readonly firstTried: number | null; readonly ms: number; readonly cpuMs: number }): Diagnosed {
	const isKnown = one.trueLines.length > 0;
	const isTrue = (place: Place) => rowsNear(place, one.code).some((row) => one.trueLines.includes(row));
	const hits = found.places.map(({ place }) => isTrue(place));
	// What only gets past the examples repairs nothing.
	const repairs = found.repairs.filter(({ doubt }) => doubt === undefined);
	const [best] = repairs;
	return {
		id: one.id, source: one.source, group: one.group, trueLines: one.trueLines.map((row) => row + 1), places: found.places.slice(0, 5).map(({ place }) => rowsOf(place).map((row) => row + 1)),
		top: isKnown ? { 1: hits.slice(0, 1).includes(true), 3: hits.slice(0, 3).includes(true), 5: hits.slice(0, 5).includes(true) } : null,
		repaired: best !== undefined && (firstMs ?? ms) <= 10_000, changes: best?.rules.length ?? 0, repairs: repairs.length, rule: (best ?? found.partial?.repair)?.rules.join(' + ') ?? '',
		onTrueLine: isKnown && best ? best.places.some(isTrue) : null,
		partial: best !== undefined || found.partial !== null, firstMs: best ? Math.round(firstMs ?? ms) : null, ms: Math.round(ms), cpuMs: cpuMs < 0 ? null : Math.round(cpuMs), tried: found.tried, firstTried: best ? firstTried : null, tests, edits: best?.edits ?? [],
	};
}

/** Lines that a place speaks of; a gap between blank lines speaks of the next line with something on it, both ways. */
export function rowsNear(place: Place, code: string): readonly number[] {
	if (place.kind === 'lines') return rowsOf(place);
	const lines = code.split('\n');
	const isBlank = (row: number) => row >= 0 && row < lines.length && lines[row]?.trim() === '';
	let [up, down] = [place.after, place.after + 1];
	while (isBlank(up)) up -= 1;
	while (isBlank(down)) down += 1;
	return Array.from({ length: down - up + 1 }, (_, at) => up + at);
}

function line(one: Diagnosed): string {
	const where = one.top === null ? '' : one.top[1] ? ' top1' : one.top[3] ? ' top3' : one.top[5] ? ' top5' : ' MISSED';
	const fixed = one.repaired ? `repaired (${one.changes}: ${one.rule}${one.onTrueLine === false ? ', ELSEWHERE' : ''}; ${one.repairs})` : one.partial ? `partial (${one.rule})` : 'nothing';
	return `${one.id}: ${fixed}${where}, true ${one.trueLines.join()} places ${one.places.map((rows) => rows.join('-')).join(' ')}, ${one.firstMs ?? '-'}/${one.ms} ms, ${one.cpuMs ?? '-'} cpu, ${one.tried} versions`;
}

function summary(cases: readonly Diagnosed[], right: { readonly asked: number; readonly claimed: readonly string[] } | undefined) {
	const located = cases.filter((one) => one.top !== null);
	const share = <T>(list: readonly T[], holds: (one: T) => boolean) => (list.length === 0 ? null : list.filter(holds).length / list.length);
	const counted = cases.flatMap(({ cpuMs, tried }) => (cpuMs === null ? [] : [{ spent: cpuMs, tried }]));
	const firsts = cases.flatMap(({ firstTried }) => firstTried ?? []).sort((a, b) => a - b);
	const times = cases.map(({ ms }) => ms).sort((a, b) => a - b);
	const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? null;
	return {
		cases: cases.length, located: located.length,
		top1: share(located, (one) => one.top?.[1] === true), top3: share(located, (one) => one.top?.[3] === true), top5: share(located, (one) => one.top?.[5] === true),
		repaired: share(cases, (one) => one.repaired), repairedByOne: share(cases, (one) => one.repaired && one.changes === 1), repairedByTwo: share(cases, (one) => one.repaired && one.changes <= 2),
		repairedOnTrueLine: share(located, (one) => one.repaired && one.onTrueLine === true), partial: share(cases, (one) => one.partial),
		within2s: share(cases, (one) => one.firstMs !== null && one.firstMs <= 2000), medianMs: at(0.5), p90Ms: at(0.9),
		medianCpuMs: counted.map(({ spent }) => spent).sort((a, b) => a - b)[Math.floor(counted.length / 2)] ?? null,
		perCpuSecond: counted.reduce((sum, one) => sum + one.tried, 0) / Math.max(0.001, counted.reduce((sum, { spent }) => sum + spent, 0) / 1000),
		medianFirstTried: firsts[Math.floor(firsts.length / 2)] ?? null, p90FirstTried: firsts[Math.min(firsts.length - 1, Math.floor(firsts.length * 0.9))] ?? null,
		medianTried: cases.map(({ tried }) => tried).sort((a, b) => a - b)[Math.floor(cases.length / 2)] ?? null,
		falseDiagnoses: right?.claimed.length ?? 0, rightPrograms: right?.asked ?? 0,
	};
}

function byGroup(cases: readonly Diagnosed[]) {
	const groups = [...new Set(cases.map((one) => `${one.source} ${one.group}`))].sort();
	return Object.fromEntries(groups.map((group) => {
		const own = cases.filter((one) => `${one.source} ${one.group}` === group);
		return [group, { cases: own.length, repaired: own.filter((one) => one.repaired).length / own.length, partial: own.filter((one) => one.partial).length / own.length }];
	}));
}
