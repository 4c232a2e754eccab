import { gatherEvidence } from '../../extension/runs/evidence';
import { rankPlaces } from '../../extension/runs/suspicion';
import type { RankedPlace } from '../../extension/words';
import { readCases, type Case } from './cases';
import { rowsNear, spread } from './diagnosis';
import type { Evaluation, Options } from './main';
import { Plain } from './plain';
import { problemOf } from './problems';

/** One program whose bug's lines are known; ranks count from 1, null: the line is not among the places. */
interface Ranked {
	readonly id: string;
	readonly source: string;
	/** By the lines that tests passed, and the exception's. */
	readonly byCoverage: number | null;
	/** With what the wrong value rests on, too. */
	readonly bySlice: number | null;
	readonly ranked: number;
}

/** Where a run alone says that the mistake is, before anything is searched: by coverage, and with the slice backwards from the wrong value. */
export async function evaluatePlaces({ data, limit, rows = 'all', log }: Options): Promise<Evaluation> {
	const plain = new Plain();
	const signal = new AbortController().signal;
	const cases: Ranked[] = [];
	try {
		for (const one of data.flatMap((file) => spread(readCases(file).filter(({ trueLines }) => trueLines.length > 0), rows, limit))) {
			const { parts, parser, fileName } = await plain.of(one.language);
			const problem = await problemOf(one, parser, parts.runner, signal);
			if (!problem) continue;
			const { outline, runnable } = parts.read(one.code);
			const program = { version: 1, text: runnable, fileName, entry: problem.entry, files: [], ...(problem.prelude === undefined ? {} : { prelude: problem.prelude }) };
			const { run, places } = await gatherEvidence(parts.runner, program, outline, problem.tests, [], signal);
			if (places.length === 0) continue;
			const ranked = { id: one.id, source: one.source, byCoverage: rankOf(one, rankPlaces(run, outline.statementLines)), bySlice: rankOf(one, places), ranked: places.length };
			cases.push(ranked);
			log(`${ranked.id}: ${ranked.byCoverage ?? '-'} by coverage, ${ranked.bySlice ?? '-'} with the slice, of ${ranked.ranked}`);
		}
	} finally {
		await plain.dispose();
	}
	const sources = [...new Set(cases.map(({ source }) => source))];
	return { name: 'diagnosis', summary: { ...summary(cases), byData: Object.fromEntries(sources.map((source) => [source, summary(cases.filter((one) => one.source === source))])) }, cases };
}

function rankOf({ trueLines, code }: Case, places: readonly RankedPlace[]): number | null {
	const at = places.findIndex(({ place }) => rowsNear(place, code).some((row) => trueLines.includes(row)));
	return at === -1 ? null : at + 1;
}

function summary(cases: readonly Ranked[]) {
	const top = (rank: (one: Ranked) => number | null) => Object.fromEntries([1, 3, 5].map((most) => [`top${most}`, cases.filter((one) => (rank(one) ?? Infinity) <= most).length / Math.max(1, cases.length)]));
	return { cases: cases.length, ...top((one) => one.bySlice), byCoverage: top((one) => one.byCoverage) };
}
