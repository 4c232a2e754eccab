import type { Edit, Place, RankedPlace, Run, Test } from '../../words';
import type { ProgramParser } from '../../code/parser';
import type { Attempter } from '../attempts';
import type { Program } from '../runner';
import { rankPlaces } from '../suspicion';
import { editsOf } from './candidate';
import { rankPlacesOf, rankVersions } from './ranking';
import { missingNames, searchRepairs, type SearchOptions } from './search';

/** Changes after which every test passes. */
export interface Repair {
	/** Each counts from the program as it is. */
	readonly edits: readonly Edit[];
	readonly places: readonly Place[];
	/** The knowledge that each change's mistake lacks, the first change first. */
	readonly concepts: readonly string[];
	/** The kinds of mistakes that are taken back. */
	readonly rules: readonly string[];
	/** Less is likelier. */
	readonly score: number;
	readonly text: string;
}

/** What a search found out about a program. */
export interface RepairFindings {
	/** False: the program touches more than itself, or there was nothing to search for. */
	readonly searched: boolean;
	/** The likeliest first. */
	readonly repairs: readonly Repair[];
	/** Without a repair: the changes after which most tests pass, and which they are. */
	readonly partial: { readonly repair: Repair; readonly passed: readonly boolean[] } | null;
	/** The id of the one test that the best change leaves failing, where it takes all others: the test may be what is wrong. */
	readonly suspect: string | null;
	/** Where to look, the likeliest first. */
	readonly places: readonly RankedPlace[];
	readonly tried: number;
}

export interface RepairAsked {
	readonly program: Program;
	readonly tests: readonly Test[];
	/** The program's run on these tests. */
	readonly run: Run;
	readonly reference: string | null;
}

/** Searches for repairs of a program that fails a test, ranks them and says where the mistake is. Rejects as the attempter does. */
export async function findRepairs(attempter: Attempter, parser: ProgramParser, asked: RepairAsked, signal: AbortSignal, options: SearchOptions = {}): Promise<RepairFindings> {
	const parsed = parser.parse(asked.program.text);
	const statements = parsed.outline().statementLines;
	const searchable = parsed.read((root) => parser.language.repair.isSearchable(root));
	const patterns = parsed.mistakes();
	parsed.dispose();
	const suspicious = rankPlaces(asked.run, statements);
	const isRight = !asked.run.syntax && asked.run.results.every(({ passed }) => passed);
	if (!searchable || isRight || asked.tests.length === 0) return { searched: false, repairs: [], partial: null, suspect: null, places: isRight ? [] : suspicious, tried: 0 };
	const { program, tests, reference } = asked;
	const found = await searchRepairs(attempter, parser, { program, tests, reference, suspicious, missing: missingNames(asked.run), steps: tests.map((test) => stepsOf(asked.run, test)) }, signal, options);
	const ranked = rankVersions(found.passing, { suspicious, patterns });
	const repair = ({ version, score }: (typeof ranked)[number]): Repair => ({
		edits: editsOf(program.text, version), places: version.places, concepts: version.changes.map(({ concept }) => concept), rules: version.changes.map(({ rule }) => rule), score, text: version.text,
	});
	const [best] = found.partial;
	const [half] = best ? rankVersions([best], { suspicious, patterns }) : [];
	return {
		searched: true, repairs: ranked.map(repair), partial: best && half && ranked.length === 0 ? { repair: repair(half), passed: best.passed } : null,
		suspect: ranked.length === 0 && best ? suspectOf(best.passed, tests) : null, places: rankPlacesOf(found, ranked, suspicious), tried: found.tried,
	};
}

/** Lines of the run until it ended by itself. */
function stepsOf(run: Run, test: Test): number | null {
	const result = run.results.find((one) => one.test === test.id);
	return result && ['returned', 'raised', 'ended', 'exited'].includes(result.ending.kind) && result.steps > 0 ? result.steps : null;
}

/** With two tests or fewer nothing speaks against either. */
function suspectOf(passed: readonly boolean[], tests: readonly Test[]): string | null {
	const failing = tests.filter((_, at) => passed[at] !== true);
	return tests.length > 2 && failing.length === 1 ? (failing[0]?.id ?? null) : null;
}
